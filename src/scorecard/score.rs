//! The score of one opportunity: three dimensions, a total, a band, and the gaps.

use serde::Serialize;

use super::band::{Band, Window};
use super::criteria::{Criteria, Dimension};
use super::next_steps::{Card, NextStep};
use super::questions::questions;
use crate::error::{Code, Error, Result};
use crate::fields::fields;
use crate::units::{whole, within};

/// What is known of an opportunity: criteria alone (guided), or the three whole scores of 0 to 5 (quick).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ScoreInput {
    pub criteria: Option<Criteria>,
    pub pain: Option<f64>,
    pub power: Option<f64>,
    pub fit: Option<f64>,
}

fields! { ScoreInput from ScoreInput::default() => {
    "criteria" criteria Optional,
    "pain" pain Optional,
    "power" power Optional,
    "fit" fit Optional,
} }

/// How certain an opportunity is, and what would make it more so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PpfScore {
    /// Whole, 0 to 5, as the next two.
    pub pain: u8,
    pub power: u8,
    pub fit: u8,
    /// 0 to 15.
    pub total: u8,
    pub band: Band,
    pub closes_in_days: Option<Window>,
    /// Only commit counts for the current month.
    pub in_current_forecast: bool,
    /// The dimensions with the lowest score; none where all three are equal.
    pub weakest: Vec<Dimension>,
    /// The fewest raises that reach the next band (from 14: 15), the first one foremost; none at 15.
    pub next_steps: Vec<NextStep>,
    /// Keys of localized account-planning questions for this band.
    #[cfg_attr(feature = "types", tsify(type = "string[]"))]
    pub questions: &'static [&'static str],
}

impl ScoreInput {
    pub fn guided(criteria: Criteria) -> Self {
        ScoreInput { criteria: Some(criteria), ..ScoreInput::default() }
    }

    pub fn quick(pain: f64, power: f64, fit: f64) -> Self {
        ScoreInput { pain: Some(pain), power: Some(power), fit: Some(fit), ..ScoreInput::default() }
    }

    fn check(&self) -> Result<Card> {
        let named = [(self.pain, "pain"), (self.power, "power"), (self.fit, "fit")];
        if let Some(criteria) = self.criteria {
            return match named.iter().find(|(score, _)| score.is_some()) {
                Some((_, name)) => {
                    let reason = "criteria stand alone: they decide the three scores";
                    Err(Error::new(Code::UnknownField, reason).at(name))
                }
                None => Ok(Card::Guided(criteria.rows())),
            };
        }
        if named.iter().all(|(score, _)| score.is_none()) {
            return Err(Error::missing("criteria"));
        }
        let mut scores = [0; 3];
        for (place, (score, name)) in scores.iter_mut().zip(named) {
            let score = score.ok_or_else(|| Error::missing(name))?;
            let points = whole(score);
            within(score, name, "a score must be a whole number from 0 to 5", (0.0..=5.0).contains(&points))?;
            *place = points as u8;
        }
        Ok(Card::Quick(scores))
    }
}

/// Scores one opportunity (spec, tool 2). Guided, each dimension scores floor(5 × Σ evidence / 6); quick, the scores are given.
///
/// Errors: `missing-field`; `out-of-range` for a score that is not whole or not in 0 to 5; `unknown-field` for a score beside criteria.
///
/// ```
/// use playfield::scorecard::{Band, Dimension, ScoreInput, score_opportunity};
/// // They suffer, someone with a budget listens, but whether we are the best answer is not clear yet.
/// let score = score_opportunity(&ScoreInput::quick(5.0, 4.0, 3.0))?;
/// assert_eq!((score.total, score.band), (12, Band::BestCase));
/// assert_eq!(score.weakest, [Dimension::Fit]);
/// // Two raises of fit, or of fit and then of power, make it a 14.
/// let steps: Vec<_> = score.next_steps.iter().map(|step| (step.dimension, step.to)).collect();
/// assert_eq!(steps, [(Dimension::Fit, 4), (Dimension::Power, 5)]);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn score_opportunity(input: &ScoreInput) -> Result<PpfScore> {
    let card = input.check()?;
    let scores = card.scores();
    let [pain, power, fit] = scores;
    let total = card.total();
    let band = Band::of(total);
    let lowest = pain.min(power).min(fit);
    let mut weakest = Vec::new();
    if scores.iter().any(|&score| score != lowest) {
        for (dimension, score) in Dimension::ALL.iter().zip(&scores) {
            if *score == lowest {
                weakest.push(*dimension);
            }
        }
    }
    Ok(PpfScore {
        pain,
        power,
        fit,
        total,
        band,
        closes_in_days: band.closes_in_days(),
        in_current_forecast: band == Band::Commit,
        weakest,
        next_steps: card.next_steps(),
        questions: questions(band),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scorecard::{Evidence, Fit, Pain, Power};

    fn refused(input: ScoreInput) -> (Code, String) {
        let error = score_opportunity(&input).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    }

    #[test]
    fn a_first_claim_scores_nothing_and_five_needs_all_three_proven() {
        let claimed = Criteria {
            pain: Pain { essential: Evidence::Claimed, ..Pain::default() },
            power: Power {
                resourced: Evidence::Claimed,
                leading: Evidence::Proven,
                credible: Evidence::Proven,
            },
            fit: Fit { suitable: Evidence::Proven, advantageous: Evidence::Proven, timely: Evidence::Proven },
        };
        let score = score_opportunity(&ScoreInput::guided(claimed)).unwrap();
        assert_eq!((score.pain, score.power, score.fit, score.total), (0, 4, 5, 9));
        assert_eq!(score.weakest, [Dimension::Pain]);
    }

    #[test]
    fn fourteen_counts_for_the_month_and_closes_within_two_weeks() {
        let score = score_opportunity(&ScoreInput::quick(5.0, 5.0, 4.0)).unwrap();
        assert_eq!(score.band, Band::Commit);
        assert!(score.in_current_forecast);
        assert_eq!(score.closes_in_days, Some(Window { from: 0, to: Some(14) }));
        assert_eq!(score.next_steps.len(), 1);
        let best_case = score_opportunity(&ScoreInput::quick(5.0, 5.0, 3.0)).unwrap();
        assert_eq!(best_case.closes_in_days, Some(Window { from: 30, to: None }));
        assert!(!best_case.in_current_forecast);
        let developing = score_opportunity(&ScoreInput::quick(5.0, 5.0, 0.0)).unwrap();
        assert_eq!((developing.band, developing.closes_in_days), (Band::Developing, None));
    }

    #[test]
    fn fifteen_has_no_gap_and_still_a_question() {
        let score = score_opportunity(&ScoreInput::quick(5.0, 5.0, 5.0)).unwrap();
        assert!(score.weakest.is_empty() && score.next_steps.is_empty() && !score.questions.is_empty());
    }

    #[test]
    fn two_may_be_weakest_but_never_all_three() {
        let weakest = |p, o, f| score_opportunity(&ScoreInput::quick(p, o, f)).unwrap().weakest;
        assert_eq!(weakest(2.0, 4.0, 2.0), [Dimension::Pain, Dimension::Fit]);
        assert!(weakest(3.0, 3.0, 3.0).is_empty());
    }

    #[test]
    fn a_score_is_whole_and_from_zero_to_five() {
        assert_eq!(refused(ScoreInput::quick(6.0, 0.0, 0.0)), (Code::OutOfRange, "pain".into()));
        assert_eq!(refused(ScoreInput::quick(0.0, 2.5, 0.0)), (Code::OutOfRange, "power".into()));
        assert_eq!(refused(ScoreInput::quick(0.0, 0.0, -1.0)), (Code::OutOfRange, "fit".into()));
        assert_eq!(refused(ScoreInput::quick(0.0, 0.0, f64::NAN)), (Code::NotFinite, "fit".into()));
        let two = ScoreInput { fit: None, ..ScoreInput::quick(1.0, 2.0, 3.0) };
        assert_eq!(refused(two), (Code::MissingField, "fit".into()));
        assert_eq!(refused(ScoreInput::default()), (Code::MissingField, "criteria".into()));
    }

    #[test]
    fn criteria_stand_alone() {
        let both = ScoreInput { power: Some(3.0), ..ScoreInput::guided(Criteria::default()) };
        assert_eq!(refused(both), (Code::UnknownField, "power".into()));
    }
}
