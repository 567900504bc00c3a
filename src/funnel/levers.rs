//! What lifting each KPI alone to its mark would save.

use serde::Serialize;

use super::input::{Funnel, FunnelInput};
use super::magic_number::Work;
use crate::error::Result;
use crate::fields::fields;
use crate::units::{above, at_least_zero, below, positive, ratio};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum LeverKpi {
    AverageRevenuePerSale,
    ConversationToAppointment,
    AppointmentToProposal,
    ClosingRatio,
    SalesCycleDays,
}

/// One KPI lifted to its target, all else as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Lever {
    pub kpi: LeverKpi,
    pub from: f64,
    pub to: f64,
    /// The magic number there.
    pub magic_number: f64,
    pub opportunities_saved_per_week: f64,
    pub conversations_per_week: Option<f64>,
    pub conversations_saved_per_week: Option<f64>,
}

/// Where each KPI is to be lifted; what is absent has its default, or for revenue and cycle none.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct LeverTargets {
    #[cfg_attr(feature = "types", tsify(optional))]
    pub average_revenue_per_sale: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub conversation_to_appointment: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub appointment_to_proposal: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub closing_ratio: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub sales_cycle_days: Option<f64>,
}

fields! { LeverTargets from LeverTargets::default() => {
    "averageRevenuePerSale" average_revenue_per_sale Optional,
    "conversationToAppointment" conversation_to_appointment Optional,
    "appointmentToProposal" appointment_to_proposal Optional,
    "closingRatio" closing_ratio Optional,
    "salesCycleDays" sales_cycle_days Optional,
} }

/// What lifting each KPI alone to its target would save, most first: by conversations where they are known, else by opportunities; ties
/// keep the order of [`LeverKpi`]. Default targets are the upper mark of conversation-to-appointment and the marks of
/// appointment-to-proposal and closing ratio. A KPI that is absent, already there, or saves nothing is left out.
///
/// Errors: those of [`magic_number`](super::magic_number); `out-of-range` and `not-finite` at `targets.closingRatio` and so on.
///
/// ```
/// use playfield::funnel::{FunnelInput, LeverKpi, levers};
/// // At 60 % and 40 %, the closing ratio is farther from its mark of 65 %.
/// let month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0);
/// let levers = levers(&month, &Default::default())?;
/// assert_eq!(levers[0].kpi, LeverKpi::ClosingRatio);
/// assert!((levers[0].magic_number - 3.55).abs() < 0.005); // instead of 5.77
/// assert!((levers[0].opportunities_saved_per_week - 2.22).abs() < 0.005);
/// assert_eq!(levers[1].kpi, LeverKpi::AppointmentToProposal);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn levers(input: &FunnelInput, targets: &LeverTargets) -> Result<Vec<Lever>> {
    let funnel = Funnel::check(input)?;
    let targets = check(targets)?;
    let now = Work::of(&funnel)?.per_week;
    let marks = &funnel.marks;
    // In the order of LeverKpi: where it stands, where it is to go, and the funnel there.
    let candidates = [
        (
            LeverKpi::AverageRevenuePerSale,
            Some(funnel.average_revenue_per_sale),
            targets.average_revenue_per_sale,
        ),
        (
            LeverKpi::ConversationToAppointment,
            funnel.conversation_to_appointment,
            targets.conversation_to_appointment.or(Some(marks.conversation_to_appointment_high)),
        ),
        (
            LeverKpi::AppointmentToProposal,
            Some(funnel.appointment_to_proposal),
            targets.appointment_to_proposal.or(Some(marks.appointment_to_proposal)),
        ),
        (
            LeverKpi::ClosingRatio,
            Some(funnel.closing_ratio),
            targets.closing_ratio.or(Some(marks.closing_ratio)),
        ),
        (LeverKpi::SalesCycleDays, funnel.sales_cycle_days, targets.sales_cycle_days),
    ];
    let mut levers: Vec<Lever> = Vec::with_capacity(candidates.len());
    for (kpi, from, to) in candidates {
        let (Some(from), Some(to)) = (from, to) else { continue };
        let better = if kpi == LeverKpi::SalesCycleDays { below(to, from) } else { above(to, from) };
        if !better {
            continue;
        }
        let mut lifted = funnel;
        match kpi {
            LeverKpi::AverageRevenuePerSale => lifted.average_revenue_per_sale = to,
            LeverKpi::ConversationToAppointment => lifted.conversation_to_appointment = Some(to),
            LeverKpi::AppointmentToProposal => lifted.appointment_to_proposal = to,
            LeverKpi::ClosingRatio => lifted.closing_ratio = to,
            LeverKpi::SalesCycleDays => lifted.sales_cycle_days = Some(to),
        }
        let then = Work::of(&lifted)?.per_week;
        let lever = Lever {
            kpi,
            from,
            to,
            magic_number: then.appointments,
            opportunities_saved_per_week: now.appointments - then.appointments,
            conversations_per_week: then.conversations,
            conversations_saved_per_week: now
                .conversations
                .zip(then.conversations)
                .map(|(now, then)| now - then),
        };
        if lever.saving() > 0.0 {
            // A saving that is larger only by binary noise is a tie.
            let place = levers.iter().position(|other| above(lever.saving(), other.saving()));
            levers.insert(place.unwrap_or(levers.len()), lever);
        }
    }
    Ok(levers)
}

impl Lever {
    /// What levers are ranked by.
    fn saving(&self) -> f64 {
        self.conversations_saved_per_week.unwrap_or(self.opportunities_saved_per_week)
    }
}

fn check(targets: &LeverTargets) -> Result<LeverTargets> {
    type Check = fn(f64, &str) -> Result<f64>;
    let target = |value: Option<f64>, field, check: Check| value.map(|v| check(v, field)).transpose();
    Ok(LeverTargets {
        average_revenue_per_sale: target(
            targets.average_revenue_per_sale,
            "targets.averageRevenuePerSale",
            positive,
        )?,
        conversation_to_appointment: target(
            targets.conversation_to_appointment,
            "targets.conversationToAppointment",
            ratio,
        )?,
        appointment_to_proposal: target(
            targets.appointment_to_proposal,
            "targets.appointmentToProposal",
            ratio,
        )?,
        closing_ratio: target(targets.closing_ratio, "targets.closingRatio", ratio)?,
        sales_cycle_days: target(targets.sales_cycle_days, "targets.salesCycleDays", at_least_zero)?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;
    use crate::funnel::{Start, magic_number};

    fn month() -> FunnelInput {
        FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0)
    }

    fn kpis(input: &FunnelInput, targets: LeverTargets) -> Vec<LeverKpi> {
        levers(input, &targets).unwrap().iter().map(|lever| lever.kpi).collect()
    }

    #[test]
    fn ranked_by_conversations_where_they_are_known() {
        use LeverKpi::*;
        let input = FunnelInput { conversation_to_appointment: Some(0.1), ..month() };
        assert_eq!(
            kpis(&input, LeverTargets::default()),
            [ConversationToAppointment, ClosingRatio, AppointmentToProposal]
        );
        let conversations = &levers(&input, &LeverTargets::default()).unwrap()[0];
        assert_eq!(conversations.opportunities_saved_per_week, 0.0);
        assert!((conversations.conversations_per_week.unwrap() - 25.0 / 0.18 / (52.0 / 12.0)).abs() < 1e-12);
    }

    #[test]
    fn equal_savings_keep_the_order_of_the_kpis() {
        use LeverKpi::*;
        for ratio in [0.1, 0.3, 0.37, 0.49, 0.61] {
            let input = FunnelInput { appointment_to_proposal: ratio, closing_ratio: ratio, ..month() };
            let revenue = LeverTargets {
                average_revenue_per_sale: Some(2_500.0 * 0.65 / ratio),
                ..LeverTargets::default()
            };
            assert_eq!(kpis(&input, revenue), [AverageRevenuePerSale, AppointmentToProposal, ClosingRatio]);
        }
    }

    #[test]
    fn what_is_already_there_or_saves_nothing_is_left_out() {
        use LeverKpi::*;
        let there =
            FunnelInput { closing_ratio: 0.1 + 0.55, conversation_to_appointment: Some(0.2), ..month() };
        assert_eq!(kpis(&there, LeverTargets::default()), [AppointmentToProposal]);
        let cycle = LeverTargets { sales_cycle_days: Some(10.0), ..LeverTargets::default() };
        let mut quarter = FunnelInput { sales_cycle_days: Some(28.0), weeks: 13.0, ..month() };
        assert!(!kpis(&quarter, cycle).contains(&SalesCycleDays));
        quarter.start = Some(Start::Cold);
        assert!(kpis(&quarter, cycle).contains(&SalesCycleDays));
        quarter.booked_revenue = Some(1e6);
        assert!(kpis(&quarter, cycle).is_empty());
    }

    #[test]
    fn a_wrong_target_is_named() {
        let targets = LeverTargets { closing_ratio: Some(1.5), ..LeverTargets::default() };
        let error = levers(&month(), &targets).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("targets.closingRatio")));
    }

    proptest! {
        #[test]
        fn a_saving_is_the_difference_of_two_magic_numbers(
            goal in 1e3..1e7f64, revenue in 1e2..1e5f64, proposal in 0.01..=1.0f64, closing in 0.01..=1.0f64,
            conversation in proptest::option::of(0.01..=1.0f64), cycle in 0.0..80.0f64, cold: bool,
            to_revenue in 1e2..1e6f64, to_cycle in 0.0..80.0f64,
        ) {
            let input = FunnelInput {
                conversation_to_appointment: conversation,
                sales_cycle_days: Some(cycle),
                start: Some(if cold { Start::Cold } else { Start::Running }),
                ..FunnelInput::new(goal, revenue, proposal, closing, 13.0)
            };
            let targets = LeverTargets {
                average_revenue_per_sale: Some(to_revenue),
                sales_cycle_days: Some(to_cycle),
                ..LeverTargets::default()
            };
            let now = magic_number(&input).unwrap();
            let mut last = f64::INFINITY;
            for lever in levers(&input, &targets).unwrap() {
                let mut lifted = input.clone();
                match lever.kpi {
                    LeverKpi::AverageRevenuePerSale => lifted.average_revenue_per_sale = lever.to,
                    LeverKpi::ConversationToAppointment => lifted.conversation_to_appointment = Some(lever.to),
                    LeverKpi::AppointmentToProposal => lifted.appointment_to_proposal = lever.to,
                    LeverKpi::ClosingRatio => lifted.closing_ratio = lever.to,
                    LeverKpi::SalesCycleDays => lifted.sales_cycle_days = Some(lever.to),
                }
                let then = magic_number(&lifted).unwrap();
                prop_assert_eq!(lever.magic_number, then.magic_number);
                prop_assert_eq!(lever.opportunities_saved_per_week, now.magic_number - then.magic_number);
                prop_assert_eq!(lever.conversations_per_week, then.per_week.conversations);
                let saved = now.per_week.conversations.zip(then.per_week.conversations).map(|(a, b)| a - b);
                prop_assert_eq!(lever.conversations_saved_per_week, saved);
                prop_assert!(lever.saving() > 0.0 && lever.saving() <= last * (1.0 + 1e-8));
                last = lever.saving();
            }
        }
    }
}
