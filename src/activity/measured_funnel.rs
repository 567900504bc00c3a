//! From the log to the calculator: the measured figures as a funnel's input.

use serde::Deserialize;

use super::ratio::MeasuredRatio;
use super::report::ActivityReport;
use crate::error::{Code, Error, Result};
use crate::funnel::{FunnelInput, Measured};
use crate::units;

/// What is to be reached with the measured figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct PeriodGoal {
    /// Above 0: money to win in the period.
    pub revenue_goal: f64,
    /// Above 0: selling weeks in the period.
    pub weeks: f64,
}

/// The measured figures as input for the calculator: ratios and revenue as measured, the cycle from first appointment to sale
/// (absent where nothing was sold), the new first appointments a week, and the sales out of appointments that say how far the
/// ratios can be trusted.
///
/// # Errors
/// `no-data` with the input's field for which the log has no value, or 0. `out-of-range` and `not-finite` for a `goal` that is not
/// above 0 and for a `report` whose figures no log could have given.
///
/// Fifteen first appointments, twelve proposals, ten sales, in the four weeks of the log:
///
/// ```
/// use playfield::Date;
/// use playfield::activity::{
///     Activity, ActivityReportOptions, Channel, PeriodGoal, ActivityStep, activity_report, funnel_from_activity,
/// };
/// use playfield::funnel::magic_number;
/// let entry = |prospect: usize, day: i32, step| Activity {
///     prospect_id: prospect.to_string(),
///     on: Date::parse("2026-11-02").unwrap().plus_days(day),
///     seller: None,
///     product: None,
///     channel: Channel::InPerson,
///     step,
///     amount: (step == ActivityStep::Sale).then_some(2500.0),
///     minutes: None,
///     reason: None,
/// };
/// let mut log = Vec::new();
/// log.extend((0..60).map(|p| entry(p, 0, ActivityStep::Conversation)));
/// log.extend((0..15).map(|p| entry(p, 2, ActivityStep::Appointment)));
/// log.extend((0..12).map(|p| entry(p, 9, ActivityStep::Proposal)));
/// log.extend((0..10).map(|p| entry(p, 16, ActivityStep::Sale)));
/// let november = ActivityReportOptions {
///     from: Date::parse("2026-11-02").unwrap(),
///     to: Date::parse("2026-11-29").unwrap(),
///     seller: None,
///     confidence: None,
///     daily_quota: None,
/// };
/// let report = activity_report(&log, &november).unwrap();
/// let year = funnel_from_activity(&report, &PeriodGoal { revenue_goal: 300_000.0, weeks: 52.0 }).unwrap();
/// assert_eq!(year.conversation_to_appointment, Some(0.25));
/// assert_eq!(year.appointment_to_proposal, 0.8);
/// assert_eq!(year.sales_cycle_days, Some(14.0));
/// assert_eq!(year.weekly_opportunities, Some(15.0 / 4.0));
/// // 120 sales, two of three appointments each: 180 in 52 weeks.
/// assert_eq!(magic_number(&year).unwrap().magic_number_rounded, 4.0);
/// ```
pub fn funnel_from_activity(report: &ActivityReport, goal: &PeriodGoal) -> Result<FunnelInput> {
    let revenue_goal = units::positive(goal.revenue_goal, "goal.revenueGoal")?;
    let weeks = units::positive(goal.weeks, "goal.weeks")?;
    let revenue = report.average_revenue_per_sale;
    let cycle = report.sales_cycle_days.from_first_appointment.median;
    let per_week = report.new_opportunities_per_week;
    Ok(FunnelInput {
        average_revenue_per_sale: measured(revenue, "averageRevenuePerSale", |v| {
            units::positive(v, "report.averageRevenuePerSale")
        })?,
        appointment_to_proposal: ratio(&report.appointment_to_proposal, "appointmentToProposal")?,
        closing_ratio: ratio(&report.closing_ratio, "closingRatio")?,
        conversation_to_appointment: Some(ratio(
            &report.conversation_to_appointment,
            "conversationToAppointment",
        )?),
        sales_cycle_days: cycle
            .map(|days| units::at_least_zero(days, "report.salesCycleDays.fromFirstAppointment.median"))
            .transpose()?,
        weekly_opportunities: Some(measured(Some(per_week), "weeklyOpportunities", |v| {
            units::positive(v, "report.newOpportunitiesPerWeek")
        })?),
        measured: Some(evidence(&report.sales_per_appointment)?),
        revenue_goal,
        weeks,
        ..FunnelInput::default()
    })
}

/// The value of the input's `field`, which a log must have; `check` names where in the report it stands.
fn measured(value: Option<f64>, field: &str, check: impl FnOnce(f64) -> Result<f64>) -> Result<f64> {
    match value {
        Some(value) if value != 0.0 => check(value),
        _ => Err(Error::new(Code::NoData, "the log has no value for this yet").at(field)),
    }
}

fn ratio(ratio: &MeasuredRatio, field: &str) -> Result<f64> {
    measured(ratio.value, field, |value| {
        units::ratio(value, "value").map_err(|error| error.at(field).at("report"))
    })
}

/// Sales out of first appointments.
fn evidence(MeasuredRatio { successes, trials, .. }: &MeasuredRatio) -> Result<Measured> {
    if successes > trials {
        let reason = "there can't be more sales than the first appointments they came from";
        return Err(Error::new(Code::OutOfRange, reason).at("report.salesPerAppointment.successes"));
    }
    Ok(Measured { sales: f64::from(*successes), appointments: f64::from(*trials) })
}
