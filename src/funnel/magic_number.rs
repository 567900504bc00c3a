//! The magic number: new weekly opportunities that a revenue goal takes.

use serde::Serialize;

use super::coaching::{Advice, coaching};
use super::input::{Funnel, FunnelInput};
use crate::error::Result;
use crate::units::{NOISE, computed, round_up};

/// One figure for each step of the funnel, from its narrow end; conversations are none where their ratio is not known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Steps {
    pub sales: f64,
    pub proposals: f64,
    pub appointments: f64,
    pub conversations: Option<f64>,
}

/// Each exact figure rounded up by itself, not cascaded.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RoundedUp {
    pub needed: Steps,
    pub per_week: Steps,
    pub per_day: Steps,
}

/// What a goal takes, in the period, a week and a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MagicNumber {
    /// Weeks in which new activity can still close: the weeks, on a cold start less the sales cycle.
    pub selling_weeks: f64,
    /// Exact figures over the period, after what is booked.
    pub needed: Steps,
    /// `needed` / `sellingWeeks`.
    pub per_week: Steps,
    /// `perWeek` / `sellingDaysPerWeek`.
    pub per_day: Steps,
    pub rounded_up: RoundedUp,
    /// New opportunities (first appointments) a week, exact.
    pub magic_number: f64,
    pub magic_number_rounded: f64,
    /// Actual weekly opportunities / magic number; 1 is 100 %.
    pub barometer: Option<f64>,
    /// Hours of conversations a week; none without their minutes and ratio.
    pub hours_per_week: Option<f64>,
    pub hours_available: f64,
    /// Days after the period starts from which a new opportunity no longer closes inside it; none below 0.
    pub last_useful_day: Option<f64>,
    /// What is booked reaches the goal: everything needed is 0.
    pub goal_met: bool,
    /// One entry for each KPI that can be judged.
    pub coaching: Vec<Advice>,
}

/// The new weekly opportunities that a revenue goal takes, and the whole chain of work behind them (spec, tool 1):
/// sales = (goal - booked) / average revenue; proposals = sales / closing ratio; appointments = proposals /
/// appointment-to-proposal; conversations = appointments / conversation-to-appointment; each by selling week and day.
///
/// Errors: `out-of-range` and `not-finite` with the field, `cycle-exceeds-period` where a cold start leaves no time.
///
/// ```
/// use playfield::funnel::{FunnelInput, magic_number};
/// // $15,000 a month at $2,500 a sale, 60 % of first appointments advance, 40 % of proposals close.
/// let mut month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0);
/// let number = magic_number(&month)?;
/// assert!((number.needed.appointments - 25.0).abs() < 1e-12);
/// assert!((number.magic_number - 5.77).abs() < 0.005);
/// assert_eq!(number.magic_number_rounded, 6.0);
///
/// month.weeks = 4.0; // the week convention changes the answer
/// assert_eq!(magic_number(&month)?.magic_number_rounded, 7.0);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn magic_number(input: &FunnelInput) -> Result<MagicNumber> {
    let funnel = Funnel::check(input)?;
    let Work { selling_weeks, needed, per_week, per_day } = Work::of(&funnel)?;
    let goal_met = funnel.goal_met();
    let barometer = match funnel.weekly_opportunities {
        Some(actual) if !goal_met => Some(computed(actual / per_week.appointments, "weeklyOpportunities")?),
        _ => None,
    };
    let hours_per_week = match (funnel.minutes_per_conversation, per_week.conversations) {
        (Some(minutes), Some(conversations)) => {
            Some(computed(conversations * minutes / 60.0, "minutesPerConversation")?)
        }
        _ => None,
    };
    let last_useful_day = last_useful_day(&funnel)?;
    Ok(MagicNumber {
        selling_weeks,
        needed,
        per_week,
        per_day,
        rounded_up: RoundedUp {
            needed: needed.map(round_up),
            per_week: per_week.map(round_up),
            per_day: per_day.map(round_up),
        },
        magic_number: per_week.appointments,
        magic_number_rounded: round_up(per_week.appointments),
        barometer,
        hours_per_week,
        hours_available: funnel.hours_available,
        last_useful_day,
        goal_met,
        coaching: coaching(&funnel, barometer, hours_per_week),
    })
}

/// Days after the period starts from which a new opportunity no longer closes inside it; none below 0.
pub(crate) fn last_useful_day(funnel: &Funnel) -> Result<Option<f64>> {
    let period_days = computed(funnel.weeks * 7.0, "weeks")?;
    let day = period_days - funnel.cycle_days();
    Ok((day >= -NOISE * period_days).then(|| day.max(0.0)))
}

/// The chain of work that a funnel takes.
pub(crate) struct Work {
    pub selling_weeks: f64,
    pub needed: Steps,
    pub per_week: Steps,
    pub per_day: Steps,
}

impl Work {
    pub fn of(funnel: &Funnel) -> Result<Self> {
        let selling_weeks = funnel.selling_weeks()?;
        let sales = funnel.sales_to_make();
        let proposals = sales / funnel.closing_ratio;
        let appointments = proposals / funnel.appointment_to_proposal;
        let conversations = funnel.conversation_to_appointment.map(|ratio| appointments / ratio);
        let needed = Steps { sales, proposals, appointments, conversations };
        let per_week = needed.map(|figure| figure / selling_weeks);
        let per_day = per_week.map(|figure| figure / funnel.selling_days_per_week);
        for steps in [&needed, &per_week, &per_day] {
            // The widest step is the largest.
            computed(steps.conversations.unwrap_or(steps.appointments), "revenueGoal")?;
        }
        Ok(Work { selling_weeks, needed, per_week, per_day })
    }
}

impl Steps {
    fn map(&self, figure: impl Fn(f64) -> f64) -> Steps {
        Steps {
            sales: figure(self.sales),
            proposals: figure(self.proposals),
            appointments: figure(self.appointments),
            conversations: self.conversations.map(figure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::funnel::Start;

    fn month() -> FunnelInput {
        FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0)
    }

    #[test]
    fn fifteen_thousand_a_month_takes_six_sales_fifteen_proposals_twenty_five_appointments() {
        let number = magic_number(&month()).unwrap();
        let rounded = number.rounded_up.needed;
        assert_eq!((rounded.sales, rounded.proposals, rounded.appointments), (6.0, 15.0, 25.0));
        assert_eq!(rounded.conversations, None);
        assert_eq!(number.barometer, None);
        assert_eq!(number.hours_available, 22.0);
        assert!((number.last_useful_day.unwrap() - 30.333_333).abs() < 1e-6);
    }

    #[test]
    fn each_figure_is_rounded_by_itself() {
        // 5.77 appointments a week are 6, and 57.7 conversations 58, not 60.
        let input = FunnelInput { conversation_to_appointment: Some(0.1), ..month() };
        let number = magic_number(&input).unwrap();
        assert_eq!(number.rounded_up.per_week.appointments, 6.0);
        assert_eq!(number.rounded_up.per_week.conversations, Some(58.0));
        assert_eq!(number.rounded_up.per_day.conversations, Some(12.0));
        assert_eq!(number.rounded_up.per_day.sales, 1.0);
    }

    #[test]
    fn exactly_seven_stays_seven() {
        // 0.7 / 0.1 is 6.999999999999999 in binary, 2.1 / 0.3 is 7.000000000000001.
        for (goal, revenue) in [(0.7, 0.1), (2.1, 0.3)] {
            let number = magic_number(&FunnelInput::new(goal, revenue, 1.0, 1.0, 1.0)).unwrap();
            assert_eq!(number.magic_number_rounded, 7.0);
        }
    }

    #[test]
    fn on_a_cold_start_nothing_begun_in_the_last_cycle_closes() {
        let mut quarter = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 13.0);
        quarter.sales_cycle_days = Some(42.0);
        let running = magic_number(&quarter).unwrap();
        assert_eq!((running.selling_weeks, running.last_useful_day), (13.0, Some(49.0)));
        quarter.start = Some(Start::Cold);
        let cold = magic_number(&quarter).unwrap();
        assert_eq!(cold.selling_weeks, 7.0);
        assert!((cold.magic_number * 7.0 - running.magic_number * 13.0).abs() < 1e-12);
        quarter.sales_cycle_days = Some(91.0);
        assert_eq!(magic_number(&quarter).unwrap_err().code(), Code::CycleExceedsPeriod);
    }

    #[test]
    fn a_cycle_longer_than_the_period_has_no_useful_day() {
        let input = FunnelInput { sales_cycle_days: Some(31.0), ..month() };
        assert_eq!(magic_number(&input).unwrap().last_useful_day, None);
        let input = FunnelInput { sales_cycle_days: Some(52.0 / 12.0 * 7.0), ..month() };
        assert_eq!(magic_number(&input).unwrap().last_useful_day, Some(0.0));
    }

    #[test]
    fn a_goal_already_met_needs_nothing() {
        let input = FunnelInput {
            booked_revenue: Some(15_000.0),
            weekly_opportunities: Some(3.0),
            conversation_to_appointment: Some(0.1),
            minutes_per_conversation: Some(12.0),
            ..month()
        };
        let number = magic_number(&input).unwrap();
        assert!(number.goal_met);
        let nothing = Steps { sales: 0.0, proposals: 0.0, appointments: 0.0, conversations: Some(0.0) };
        assert_eq!((number.needed, number.per_week, number.per_day), (nothing, nothing, nothing));
        assert_eq!(number.rounded_up.per_day, nothing);
        assert_eq!((number.barometer, number.hours_per_week), (None, Some(0.0)));
        // Cents added up in binary reach the goal too.
        let cents = FunnelInput { booked_revenue: Some(0.1 + 0.7), revenue_goal: 0.8, ..month() };
        assert!(magic_number(&cents).unwrap().goal_met);
    }

    #[test]
    fn the_barometer_compares_with_the_exact_number() {
        let number = magic_number(&FunnelInput { weekly_opportunities: Some(3.0), ..month() }).unwrap();
        assert!((number.barometer.unwrap() - 3.0 / (25.0 / (52.0 / 12.0))).abs() < 1e-12);
        let none = magic_number(&FunnelInput { weekly_opportunities: Some(0.0), ..month() }).unwrap();
        assert_eq!(none.barometer, Some(0.0));
    }

    #[test]
    fn hours_are_those_of_the_conversations() {
        let input = FunnelInput {
            conversation_to_appointment: Some(0.1),
            minutes_per_conversation: Some(12.0),
            ..month()
        };
        let number = magic_number(&input).unwrap();
        assert!((number.hours_per_week.unwrap() - 250.0 / (52.0 / 12.0) * 0.2).abs() < 1e-12);
    }

    #[test]
    fn figures_past_a_doubles_range_are_refused_not_infinite() {
        for input in [
            FunnelInput::new(1e308, 1e-308, 0.5, 0.5, 4.0),
            FunnelInput::new(1e300, 1.0, 1e-9, 0.5, 4.0),
            FunnelInput::new(1e4, 1.0, 0.5, 0.5, 5e-324),
            FunnelInput {
                weekly_opportunities: Some(1e300),
                ..FunnelInput::new(1e-300, 1e300, 1.0, 1.0, 1.0)
            },
            FunnelInput { weeks: 1e308, ..month() },
        ] {
            assert_eq!(magic_number(&input).unwrap_err().code(), Code::OutOfRange, "{input:?}");
        }
    }
}
