//! What a funnel is told, and the one check of it.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::fields::fields;
use crate::units::{NOISE, at_least_zero, count, positive, ratio, within};

/// What the prospecting calculator is told. Money is in one currency, ratios lie in (0, 1].
///
/// ```
/// use playfield::funnel::{FunnelInput, magic_number};
/// // $15,000 a month at $2,500 a sale, 60 % of first appointments advance, 40 % of proposals close.
/// let month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0);
/// assert_eq!(magic_number(&month)?.magic_number_rounded, 6.0);
/// # Ok::<(), playfield::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FunnelInput {
    /// Above 0: money to win in the period.
    pub revenue_goal: f64,
    /// Above 0.
    pub average_revenue_per_sale: f64,
    /// First appointments that advance (demo, survey, visit, proposal).
    pub appointment_to_proposal: f64,
    /// Proposals that become sales.
    pub closing_ratio: f64,
    /// Above 0: selling weeks in the period; may be fractional (52 / 12).
    pub weeks: f64,
    /// Conversations that become first appointments; absent: conversations are null.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_to_appointment: Option<f64>,
    /// 0 or more, default 0: from first appointment to sale.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_cycle_days: Option<f64>,
    /// Default `running`: the pipeline is already full.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Start>,
    /// 0 or more, default 0: already won in this period.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booked_revenue: Option<f64>,
    /// 0 or more: actual new first appointments a week.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly_opportunities: Option<f64>,
    /// In (0, 7], default 5.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selling_days_per_week: Option<f64>,
    /// Above 0: preparation and dialling included.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_per_conversation: Option<f64>,
    /// Above 0, default 22: what sellers spend on average.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prospecting_hours_per_week: Option<f64>,
    /// Where the ratios come from; few deals are little evidence, and the probabilities then say so.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<Measured>,
    /// Own marks for coaching and levers.
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marks: Option<Marks>,
}

/// Whether the pipeline is already full, or nothing begun in the last sales cycle can still close in time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Start {
    #[default]
    Running,
    Cold,
}

/// Sales out of first appointments, both whole, sales at most appointments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Measured {
    pub sales: f64,
    pub appointments: f64,
}

fields! { Measured from Measured::default() => {
    "sales" sales Needed,
    "appointments" appointments Needed,
} }

/// Ratios in (0, 1] that coaching and levers measure by; default 0.04, 0.18, 0.65 and 0.65, one school's figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Marks {
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_to_appointment_low: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation_to_appointment_high: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appointment_to_proposal: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_ratio: Option<f64>,
}

fields! { Marks from Marks::default() => {
    "conversationToAppointmentLow" conversation_to_appointment_low Optional,
    "conversationToAppointmentHigh" conversation_to_appointment_high Optional,
    "appointmentToProposal" appointment_to_proposal Optional,
    "closingRatio" closing_ratio Optional,
} }

/// A [`FunnelInput`] in which anything may still be missing.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct PartialFunnelInput {
    #[cfg_attr(feature = "types", tsify(optional))]
    pub revenue_goal: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub average_revenue_per_sale: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub appointment_to_proposal: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub closing_ratio: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub weeks: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub conversation_to_appointment: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub sales_cycle_days: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub start: Option<Start>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub booked_revenue: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub weekly_opportunities: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub selling_days_per_week: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub minutes_per_conversation: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub prospecting_hours_per_week: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub measured: Option<Measured>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub marks: Option<Marks>,
}

fields! { PartialFunnelInput from PartialFunnelInput::default() => {
    "revenueGoal" revenue_goal Optional,
    "averageRevenuePerSale" average_revenue_per_sale Optional,
    "appointmentToProposal" appointment_to_proposal Optional,
    "closingRatio" closing_ratio Optional,
    "weeks" weeks Optional,
    "conversationToAppointment" conversation_to_appointment Optional,
    "salesCycleDays" sales_cycle_days Optional,
    "start" start Optional,
    "bookedRevenue" booked_revenue Optional,
    "weeklyOpportunities" weekly_opportunities Optional,
    "sellingDaysPerWeek" selling_days_per_week Optional,
    "minutesPerConversation" minutes_per_conversation Optional,
    "prospectingHoursPerWeek" prospecting_hours_per_week Optional,
    "measured" measured Optional,
    "marks" marks Optional,
} }

impl FunnelInput {
    /// The four figures that are enough to start, and the selling weeks.
    pub fn new(
        revenue_goal: f64,
        average_revenue_per_sale: f64,
        appointment_to_proposal: f64,
        closing_ratio: f64,
        weeks: f64,
    ) -> Self {
        FunnelInput {
            revenue_goal,
            average_revenue_per_sale,
            appointment_to_proposal,
            closing_ratio,
            weeks,
            ..FunnelInput::default()
        }
    }
}

impl PartialFunnelInput {
    /// The whole input, or the first needed field that is missing.
    ///
    /// ```
    /// use playfield::{Code, funnel::PartialFunnelInput};
    /// let begun = PartialFunnelInput { revenue_goal: Some(15_000.0), ..Default::default() };
    /// let error = begun.complete().unwrap_err();
    /// assert_eq!((error.code(), error.field()), (Code::MissingField, Some("averageRevenuePerSale")));
    /// ```
    pub fn complete(self) -> Result<FunnelInput> {
        let needed = |value: Option<f64>, field| value.ok_or_else(|| Error::missing(field));
        Ok(FunnelInput {
            revenue_goal: needed(self.revenue_goal, "revenueGoal")?,
            average_revenue_per_sale: needed(self.average_revenue_per_sale, "averageRevenuePerSale")?,
            appointment_to_proposal: needed(self.appointment_to_proposal, "appointmentToProposal")?,
            closing_ratio: needed(self.closing_ratio, "closingRatio")?,
            weeks: needed(self.weeks, "weeks")?,
            conversation_to_appointment: self.conversation_to_appointment,
            sales_cycle_days: self.sales_cycle_days,
            start: self.start,
            booked_revenue: self.booked_revenue,
            weekly_opportunities: self.weekly_opportunities,
            selling_days_per_week: self.selling_days_per_week,
            minutes_per_conversation: self.minutes_per_conversation,
            prospecting_hours_per_week: self.prospecting_hours_per_week,
            measured: self.measured,
            marks: self.marks,
        })
    }
}

impl From<FunnelInput> for PartialFunnelInput {
    fn from(input: FunnelInput) -> Self {
        PartialFunnelInput {
            revenue_goal: Some(input.revenue_goal),
            average_revenue_per_sale: Some(input.average_revenue_per_sale),
            appointment_to_proposal: Some(input.appointment_to_proposal),
            closing_ratio: Some(input.closing_ratio),
            weeks: Some(input.weeks),
            conversation_to_appointment: input.conversation_to_appointment,
            sales_cycle_days: input.sales_cycle_days,
            start: input.start,
            booked_revenue: input.booked_revenue,
            weekly_opportunities: input.weekly_opportunities,
            selling_days_per_week: input.selling_days_per_week,
            minutes_per_conversation: input.minutes_per_conversation,
            prospecting_hours_per_week: input.prospecting_hours_per_week,
            measured: input.measured,
            marks: input.marks,
        }
    }
}

/// A funnel whose figures all hold: the checked form of [`FunnelInput`], defaults filled in where the contract has some.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Funnel {
    pub revenue_goal: f64,
    pub average_revenue_per_sale: f64,
    pub appointment_to_proposal: f64,
    pub closing_ratio: f64,
    pub weeks: f64,
    pub conversation_to_appointment: Option<f64>,
    pub sales_cycle_days: Option<f64>,
    pub start: Start,
    pub booked_revenue: f64,
    pub weekly_opportunities: Option<f64>,
    pub selling_days_per_week: f64,
    pub minutes_per_conversation: Option<f64>,
    pub hours_available: f64,
    pub measured: Option<MeasuredSales>,
    pub marks: CheckedMarks,
}

/// Whole numbers, sales at most appointments.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MeasuredSales {
    pub sales: u64,
    pub appointments: u64,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct CheckedMarks {
    pub conversation_to_appointment_low: f64,
    pub conversation_to_appointment_high: f64,
    pub appointment_to_proposal: f64,
    pub closing_ratio: f64,
}

type Check = fn(f64, &str) -> Result<f64>;

fn optional(value: Option<f64>, field: &str, check: Check) -> Result<Option<f64>> {
    value.map(|v| check(v, field)).transpose()
}

impl Funnel {
    #[inline(never)]
    pub fn check(input: &FunnelInput) -> Result<Self> {
        let selling_days = input.selling_days_per_week.unwrap_or(5.0);
        Ok(Funnel {
            revenue_goal: positive(input.revenue_goal, "revenueGoal")?,
            average_revenue_per_sale: positive(input.average_revenue_per_sale, "averageRevenuePerSale")?,
            appointment_to_proposal: ratio(input.appointment_to_proposal, "appointmentToProposal")?,
            closing_ratio: ratio(input.closing_ratio, "closingRatio")?,
            weeks: positive(input.weeks, "weeks")?,
            conversation_to_appointment: optional(
                input.conversation_to_appointment,
                "conversationToAppointment",
                ratio,
            )?,
            sales_cycle_days: optional(input.sales_cycle_days, "salesCycleDays", at_least_zero)?,
            start: input.start.unwrap_or_default(),
            booked_revenue: at_least_zero(input.booked_revenue.unwrap_or(0.0), "bookedRevenue")?,
            weekly_opportunities: optional(input.weekly_opportunities, "weeklyOpportunities", at_least_zero)?,
            selling_days_per_week: within(
                selling_days,
                "sellingDaysPerWeek",
                "this must be above 0 and at most 7",
                selling_days > 0.0 && selling_days <= 7.0,
            )?,
            minutes_per_conversation: optional(
                input.minutes_per_conversation,
                "minutesPerConversation",
                positive,
            )?,
            hours_available: positive(
                input.prospecting_hours_per_week.unwrap_or(22.0),
                "prospectingHoursPerWeek",
            )?,
            measured: input.measured.map(MeasuredSales::check).transpose()?,
            marks: CheckedMarks::check(&input.marks.unwrap_or_default())?,
        })
    }

    /// Weeks in which new activity can still close.
    pub fn selling_weeks(&self) -> Result<f64> {
        match self.start {
            Start::Running => Ok(self.weeks),
            Start::Cold => {
                let weeks = self.weeks - self.cycle_days() / 7.0;
                // A remainder that is nothing but rounding is no time to sell in.
                if weeks > NOISE * self.weeks {
                    Ok(weeks)
                } else {
                    let reason = "on a cold start the sales cycle must be shorter than the period";
                    Err(Error::new(Code::CycleExceedsPeriod, reason).at("salesCycleDays"))
                }
            }
        }
    }

    pub fn cycle_days(&self) -> f64 {
        self.sales_cycle_days.unwrap_or(0.0)
    }

    /// Whether what is booked reaches the goal; a remainder that is nothing but rounding is no goal.
    pub fn goal_met(&self) -> bool {
        !crate::units::below(self.booked_revenue, self.revenue_goal)
    }

    /// Sales of average size that are still to be made, exact.
    pub fn sales_to_make(&self) -> f64 {
        if self.goal_met() {
            0.0
        } else {
            (self.revenue_goal - self.booked_revenue) / self.average_revenue_per_sale
        }
    }
}

impl MeasuredSales {
    fn check(measured: Measured) -> Result<Self> {
        let sales = count(measured.sales, "measured.sales")?;
        let appointments = count(measured.appointments, "measured.appointments")?;
        if sales > appointments {
            let reason = "there can't be more sales than the first appointments they came from";
            return Err(Error::new(Code::OutOfRange, reason).at("measured.sales"));
        }
        Ok(MeasuredSales { sales, appointments })
    }
}

impl CheckedMarks {
    fn check(marks: &Marks) -> Result<Self> {
        let mark = |value: Option<f64>, default, field| ratio(value.unwrap_or(default), field);
        Ok(CheckedMarks {
            conversation_to_appointment_low: mark(
                marks.conversation_to_appointment_low,
                0.04,
                "marks.conversationToAppointmentLow",
            )?,
            conversation_to_appointment_high: mark(
                marks.conversation_to_appointment_high,
                0.18,
                "marks.conversationToAppointmentHigh",
            )?,
            appointment_to_proposal: mark(
                marks.appointment_to_proposal,
                0.65,
                "marks.appointmentToProposal",
            )?,
            closing_ratio: mark(marks.closing_ratio, 0.65, "marks.closingRatio")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month() -> FunnelInput {
        FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0)
    }

    fn refused(change: impl FnOnce(&mut FunnelInput)) -> (Code, String) {
        let mut input = month();
        change(&mut input);
        let error = Funnel::check(&input).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    }

    #[test]
    fn each_wrong_field_is_named() {
        let out = |field: &str| (Code::OutOfRange, field.to_owned());
        assert_eq!(refused(|i| i.revenue_goal = 0.0), out("revenueGoal"));
        assert_eq!(refused(|i| i.average_revenue_per_sale = -1.0), out("averageRevenuePerSale"));
        assert_eq!(refused(|i| i.appointment_to_proposal = 1.2), out("appointmentToProposal"));
        assert_eq!(refused(|i| i.closing_ratio = 0.0), out("closingRatio"));
        assert_eq!(refused(|i| i.weeks = 0.0), out("weeks"));
        assert_eq!(refused(|i| i.conversation_to_appointment = Some(0.0)), out("conversationToAppointment"));
        assert_eq!(refused(|i| i.sales_cycle_days = Some(-1.0)), out("salesCycleDays"));
        assert_eq!(refused(|i| i.booked_revenue = Some(-1.0)), out("bookedRevenue"));
        assert_eq!(refused(|i| i.weekly_opportunities = Some(-1.0)), out("weeklyOpportunities"));
        assert_eq!(refused(|i| i.selling_days_per_week = Some(7.5)), out("sellingDaysPerWeek"));
        assert_eq!(refused(|i| i.minutes_per_conversation = Some(0.0)), out("minutesPerConversation"));
        assert_eq!(refused(|i| i.prospecting_hours_per_week = Some(0.0)), out("prospectingHoursPerWeek"));
        let marks = Marks { closing_ratio: Some(1.5), ..Marks::default() };
        assert_eq!(refused(|i| i.marks = Some(marks)), out("marks.closingRatio"));
        let not_finite = (Code::NotFinite, "closingRatio".to_owned());
        assert_eq!(refused(|i| i.closing_ratio = f64::NAN), not_finite);
    }

    #[test]
    fn more_sales_than_appointments_were_never_measured() {
        let measured = |sales, appointments| Some(Measured { sales, appointments });
        assert_eq!(refused(|i| i.measured = measured(8.0, 7.0)).1, "measured.sales");
        assert_eq!(refused(|i| i.measured = measured(2.5, 7.0)).1, "measured.sales");
        assert_eq!(refused(|i| i.measured = measured(2.0, -7.0)).1, "measured.appointments");
        assert!(Funnel::check(&FunnelInput { measured: measured(0.0, 0.0), ..month() }).is_ok());
    }

    #[test]
    fn a_cycle_as_long_as_the_period_leaves_no_time_on_a_cold_start() {
        let weeks = 52.0 / 12.0;
        let mut input = FunnelInput { sales_cycle_days: Some(weeks * 7.0), ..month() };
        assert!(Funnel::check(&input).unwrap().selling_weeks().is_ok());
        input.start = Some(Start::Cold);
        let error = Funnel::check(&input).unwrap().selling_weeks().unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::CycleExceedsPeriod, Some("salesCycleDays")));
    }
}
