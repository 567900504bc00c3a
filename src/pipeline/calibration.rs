//! How the scores turned out: whether 14s and 15s did close, judged by the score held before the outcome was known.

use serde::Serialize;

use super::opportunity::{Outcome, Score};
use crate::date::Date;
use crate::error::Result;
use crate::fields::fields;
use crate::scorecard::Band;
use crate::sorting::median;
use crate::statistics::proportion::{DEFAULT_CONFIDENCE, jeffreys};
use crate::statistics::{Proportion, newcombe_difference};
use crate::texts::texts;
use crate::units;

const DEFAULT_LEAD_DAYS: f64 = 14.0;
/// Open in commit for more days than this is overdue: 14s and 15s close within two weeks.
const COMMIT_DAYS: i32 = 14;

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct CalibrationOptions {
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub as_of: Date,
    /// Whole days before closing at which a score must have been held; 14 unless told.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub lead_days: Option<f64>,
    /// In (0, 1), 0.95 unless told.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub confidence: Option<f64>,
}

fields! { CalibrationOptions from CalibrationOptions { as_of: Date::from_days(0), lead_days: None, confidence: None } => {
    "asOf" as_of Needed,
    "leadDays" lead_days Optional,
    "confidence" confidence Optional,
} }

/// What calibration looks at in one opportunity.
#[derive(Debug, Clone, Copy)]
pub struct Scored<'a> {
    pub id: &'a str,
    pub outcome: Option<Outcome>,
    pub closed_on: Option<Date>,
    /// Pain, power and fit as they stand, 0 to 15; none where one of them is not known.
    pub total: Option<u8>,
    /// What was held when, oldest first.
    pub history: &'a [Score],
}

/// How the scores turned out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Calibration {
    pub bands: CalibratedBands,
    /// Win rates rise with the band, and the interval of commit minus developing (best case where developing has none closed) is
    /// above 0; none where a side has none closed.
    pub separates: Option<bool>,
    /// Further closed opportunities a side at which these rates would separate; 0 where they do, none where they never would.
    pub still_needed: Option<f64>,
    /// Closed, but first scored within the lead days.
    pub too_late: usize,
    /// Closed and scored, but without a date of closing or a history.
    pub undated: usize,
    /// Closed and never scored.
    pub unscored: usize,
    /// Ids of those open and in commit for more than 14 days.
    #[serde(serialize_with = "texts")]
    pub overdue: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CalibratedBands {
    pub commit: CalibratedBand,
    pub best_case: CalibratedBand,
    pub developing: CalibratedBand,
}

/// One band's closed opportunities; without any there is no rate and no interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct CalibratedBand {
    pub closed: usize,
    pub won: usize,
    pub win_rate: Option<f64>,
    /// The two ends of the Jeffreys interval.
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// Of the won: from the latest entry into the band to the close; of two middle ones their mean.
    pub median_days_to_close: Option<f64>,
}

/// Holds scores against outcomes. An opportunity won or lost counts once, with the score it held `lead_days` before it closed; one
/// closed without saying how counts nowhere.
///
/// # Errors
/// Lead days that are not a whole number of 0 or more, a confidence outside (0, 1): `out-of-range`.
///
/// ```
/// use playfield::Date;
/// use playfield::pipeline::calibration::{CalibrationOptions, Scored, calibration};
/// use playfield::pipeline::{Outcome, Score};
/// let on = |day: &str| Date::parse(day).unwrap();
/// let fifteen = [Score { on: on("2026-09-01"), by: None, pain: 5, power: 5, fit: 5 }];
/// let won = Scored { id: "1", outcome: Some(Outcome::Won), closed_on: Some(on("2026-09-21")), total: Some(15), history: &fifteen };
/// let options = CalibrationOptions { as_of: on("2026-11-23"), lead_days: None, confidence: None };
/// let commit = calibration([won].into_iter(), &options).unwrap().bands.commit;
/// assert_eq!((commit.closed, commit.won, commit.median_days_to_close), (1, 1, Some(20.0)));
/// ```
pub fn calibration<'a>(
    opportunities: impl Iterator<Item = Scored<'a>>,
    options: &CalibrationOptions,
) -> Result<Calibration> {
    let lead_days = units::count(options.lead_days.unwrap_or(DEFAULT_LEAD_DAYS), "leadDays")?;
    let lead_days = i32::try_from(lead_days).unwrap_or(i32::MAX);
    let confidence = units::confidence(options.confidence.unwrap_or(DEFAULT_CONFIDENCE), "confidence")?;
    let mut tallies: [Tally; 3] = Default::default();
    let (mut too_late, mut undated, mut unscored) = (0, 0, 0);
    let mut overdue = Vec::new();
    for opportunity in opportunities {
        let won = match opportunity.outcome {
            Some(Outcome::Closed) => continue,
            Some(outcome) => outcome == Outcome::Won,
            None => {
                if is_overdue(&opportunity, options.as_of) {
                    overdue.push(opportunity.id.to_owned());
                }
                continue;
            }
        };
        if opportunity.total.is_none() && opportunity.history.is_empty() {
            unscored += 1;
            continue;
        }
        let Some(closed_on) = opportunity.closed_on.filter(|_| !opportunity.history.is_empty()) else {
            undated += 1;
            continue;
        };
        // A lead that reaches behind the calendar's first day ends there.
        match held(opportunity.history, closed_on.plus_days(lead_days.saturating_neg())) {
            Some((band, since)) => tallies[band as usize].add(won, since.days_until(closed_on)),
            None => too_late += 1,
        }
    }
    let (separates, still_needed) = separation(&tallies, confidence);
    let [commit, best_case, developing] = &mut tallies;
    let bands = CalibratedBands {
        commit: commit.band(confidence),
        best_case: best_case.band(confidence),
        developing: developing.band(confidence),
    };
    Ok(Calibration { bands, separates, still_needed, too_late, undated, unscored, overdue })
}

/// The band held on a day, and the day of the latest entry into it.
fn held(history: &[Score], on: Date) -> Option<(Band, Date)> {
    let mut found: Option<(Band, Date)> = None;
    for score in history.iter().filter(|score| score.on <= on) {
        let band = Band::of(score.pain + score.power + score.fit);
        match found {
            Some((held, _)) if held == band => {}
            _ => found = Some((band, score.on)),
        }
    }
    found
}

fn is_overdue(opportunity: &Scored, as_of: Date) -> bool {
    opportunity.total.is_some_and(|total| Band::of(total) == Band::Commit)
        && held(opportunity.history, as_of)
            .is_some_and(|(band, since)| band == Band::Commit && since.days_until(as_of) > COMMIT_DAYS)
}

#[derive(Default)]
struct Tally {
    closed: usize,
    won: usize,
    /// Of the won.
    days: Vec<i32>,
}

impl Tally {
    fn add(&mut self, won: bool, days: i32) {
        self.closed += 1;
        if won {
            self.won += 1;
            self.days.push(days);
        }
    }

    #[inline(never)]
    fn proportion(&self) -> Option<Proportion> {
        (self.closed > 0).then_some(Proportion { successes: self.won as f64, trials: self.closed as f64 })
    }

    #[inline(never)]
    fn band(&mut self, confidence: f64) -> CalibratedBand {
        let proportion = self.proportion();
        let interval = proportion.map(|p| jeffreys(p, confidence));
        CalibratedBand {
            closed: self.closed,
            won: self.won,
            win_rate: proportion.map(Proportion::value),
            low: interval.map(|i| i.low),
            high: interval.map(|i| i.high),
            median_days_to_close: median(&mut self.days),
        }
    }
}

/// Whether the bands' win rates differ beyond chance, and how many more a side it would take.
fn separation([commit, best_case, developing]: &[Tally; 3], confidence: f64) -> (Option<bool>, Option<f64>) {
    let below = developing.proportion().or(best_case.proportion());
    let Some((high, low)) = commit.proportion().zip(below) else { return (None, None) };
    let apart = |more: f64| {
        let grown = |p: Proportion| {
            let trials = p.trials + more;
            Proportion { successes: p.value() * trials, trials }
        };
        newcombe_difference(grown(high), grown(low), confidence).low > 0.0
    };
    let mut before = None;
    for tally in [developing, best_case, commit] {
        let Some(proportion) = tally.proportion() else { continue };
        let rate = proportion.value();
        if before.is_some_and(|before| before >= rate) {
            return (Some(false), None);
        }
        before = Some(rate);
    }
    if apart(0.0) {
        return (Some(true), Some(0.0));
    }
    // More of the same only narrows the interval: double until it is clear of 0, then halve the step.
    let (mut too_few, mut enough) = (0.0, 1.0);
    while !apart(enough) {
        too_few = enough;
        enough *= 2.0;
        if enough > 1e15 {
            return (Some(false), None);
        }
    }
    while enough - too_few > 1.0 {
        let middle = ((too_few + enough) / 2.0f64).floor();
        if apart(middle) {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    (Some(false), Some(enough))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::statistics::proportion::IntervalMethod;
    use proptest::prelude::*;

    const CLOSED: i32 = 20_000;

    fn score(on: i32, total: u8) -> Score {
        let fit = total.saturating_sub(10);
        let power = (total - fit).saturating_sub(5);
        Score { on: Date::from_days(on), by: None, pain: total - fit - power, power, fit }
    }

    fn options() -> CalibrationOptions {
        CalibrationOptions { as_of: Date::from_days(CLOSED), lead_days: None, confidence: None }
    }

    fn closed(outcome: Outcome, history: &[Score]) -> Scored<'_> {
        let closed_on = Some(Date::from_days(CLOSED));
        Scored { id: "a", outcome: Some(outcome), closed_on, total: Some(15), history }
    }

    fn of(opportunities: &[Scored]) -> Calibration {
        calibration(opportunities.iter().copied(), &options()).unwrap()
    }

    /// Closed opportunities of each band: won and lost.
    fn tallied(commit: [usize; 2], best_case: [usize; 2], developing: [usize; 2]) -> Calibration {
        let histories = [15, 12, 5].map(|total| [score(CLOSED - 40, total)]);
        let mut all = Vec::new();
        for (history, [won, lost]) in histories.iter().zip([commit, best_case, developing]) {
            all.extend(vec![closed(Outcome::Won, history); won]);
            all.extend(vec![closed(Outcome::Lost, history); lost]);
        }
        of(&all)
    }

    #[test]
    fn a_score_given_after_the_fact_proves_nothing() {
        let raised = [score(CLOSED - 30, 9), score(CLOSED - 3, 15)];
        let found = of(&[closed(Outcome::Won, &raised)]);
        assert_eq!((found.bands.developing.won, found.bands.commit.closed), (1, 0));
        assert_eq!(found.bands.developing.median_days_to_close, Some(30.0));
        // On the day itself, 14 days before, counts; the day after does not.
        assert_eq!(of(&[closed(Outcome::Won, &[score(CLOSED - 14, 15)])]).bands.commit.closed, 1);
        assert_eq!(of(&[closed(Outcome::Won, &[score(CLOSED - 13, 15)])]).too_late, 1);
    }

    #[test]
    fn what_can_not_be_judged_is_counted_apart() {
        let history = [score(CLOSED - 30, 15)];
        let undated = Scored { closed_on: None, ..closed(Outcome::Won, &history) };
        let without_history = closed(Outcome::Lost, &[]);
        let unscored = Scored { total: None, ..closed(Outcome::Lost, &[]) };
        let unsaid = closed(Outcome::Closed, &history);
        let found = of(&[undated, without_history, unscored, unsaid]);
        assert_eq!((found.undated, found.unscored, found.too_late), (2, 1, 0));
        assert_eq!(
            found.bands.commit.closed + found.bands.best_case.closed + found.bands.developing.closed,
            0
        );
        assert_eq!((found.separates, found.still_needed, found.bands.commit.win_rate), (None, None, None));
    }

    #[test]
    fn days_count_from_the_latest_entry_into_the_band() {
        let history =
            [score(CLOSED - 90, 14), score(CLOSED - 60, 11), score(CLOSED - 40, 14), score(CLOSED - 20, 15)];
        let other = [score(CLOSED - 17, 14)];
        let found = of(&[closed(Outcome::Won, &history), closed(Outcome::Won, &other)]);
        assert_eq!(found.bands.commit.median_days_to_close, Some(28.5));
        assert_eq!(of(&[closed(Outcome::Lost, &history)]).bands.commit.median_days_to_close, None);
    }

    #[test]
    fn commits_past_two_weeks_are_overdue() {
        let since = |days: i32| vec![score(CLOSED - 50, 12), score(CLOSED - days, 14)];
        let (late, due) = (since(15), since(14));
        let open = |id, total, history| Scored { id, outcome: None, closed_on: None, total, history };
        let found = of(&[
            open("late", Some(14), &late),
            open("due", Some(14), &due),
            open("fallen", Some(12), &late),
            open("no history", Some(15), &[]),
        ]);
        assert_eq!(found.overdue, ["late"]);
    }

    #[test]
    fn few_deals_do_not_separate_yet_and_more_of_the_same_would() {
        let few = tallied([3, 1], [2, 3], [1, 4]);
        assert_eq!(few.separates, Some(false));
        let more = few.still_needed.unwrap();
        assert!(more >= 1.0);
        // At that many more a side and the same rates they do separate, at one fewer not yet.
        let apart = |more: f64| {
            let side = |won: f64, trials: f64| Proportion {
                successes: won / trials * (trials + more),
                trials: trials + more,
            };
            newcombe_difference(side(3.0, 4.0), side(1.0, 5.0), 0.95).low > 0.0
        };
        assert!(apart(more) && !apart(more - 1.0));

        let many = tallied([80, 20], [50, 50], [10, 90]);
        assert_eq!((many.separates, many.still_needed), (Some(true), Some(0.0)));
        let upside_down = tallied([1, 9], [5, 5], [9, 1]);
        assert_eq!((upside_down.separates, upside_down.still_needed), (Some(false), None));
        // The best case closes worse than what is developing: the scores don't rank, however far apart the ends.
        assert_eq!(tallied([90, 10], [1, 99], [30, 70]).separates, Some(false));
        // Without any developing closed, the best case is the other side.
        assert_eq!(tallied([80, 20], [20, 80], [0, 0]).separates, Some(true));
        assert_eq!(tallied([80, 20], [0, 0], [0, 0]).separates, None);
    }

    #[test]
    fn bands_carry_the_jeffreys_interval() {
        let found = tallied([10, 5], [0, 7], [0, 0]);
        let expected =
            crate::statistics::proportion_interval(10.0, 15.0, IntervalMethod::Jeffreys, None).unwrap();
        let commit = found.bands.commit;
        assert_eq!((commit.low, commit.high), (Some(expected.low), Some(expected.high)));
        assert_eq!((found.bands.best_case.low, found.bands.best_case.win_rate), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn options_out_of_range_are_refused_by_name() {
        let refused = |options: CalibrationOptions| {
            let error = calibration(std::iter::empty(), &options).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        let lead = CalibrationOptions { lead_days: Some(-1.0), ..options() };
        assert_eq!(refused(lead), (Code::OutOfRange, "leadDays".into()));
        let confidence = CalibrationOptions { confidence: Some(1.0), ..options() };
        assert_eq!(refused(confidence), (Code::OutOfRange, "confidence".into()));
        let forever = CalibrationOptions { lead_days: Some(1e15), ..options() };
        assert!(calibration(std::iter::empty(), &forever).is_ok());
    }

    proptest! {
        #[test]
        fn every_won_or_lost_opportunity_counts_once(
            deals in proptest::collection::vec(
                (0..4u8, proptest::option::of(0..40i32), proptest::collection::vec((0..60i32, 0..=15u8), 0..4)), 0..40,
            ),
        ) {
            let deals: Vec<_> = deals.into_iter().map(|(outcome, closed, mut scores)| {
                scores.sort_by_key(|&(before, _)| -before);
                let history: Vec<Score> = scores.iter().map(|&(before, total)| score(CLOSED - before, total)).collect();
                (outcome, closed, history)
            }).collect();
            let all = deals.iter().map(|(outcome, closed, history)| Scored {
                id: "a",
                outcome: [None, Some(Outcome::Won), Some(Outcome::Lost), Some(Outcome::Closed)][*outcome as usize],
                closed_on: closed.map(|before| Date::from_days(CLOSED - before)),
                total: history.last().map(|s| s.pain + s.power + s.fit),
                history,
            });
            let found = calibration(all, &options()).unwrap();
            let bands = found.bands;
            let counted = bands.commit.closed + bands.best_case.closed + bands.developing.closed;
            let ended = deals.iter().filter(|deal| matches!(deal.0, 1 | 2)).count();
            prop_assert_eq!(counted + found.too_late + found.undated + found.unscored, ended);
        }
    }
}
