//! Early warning: whether enough flows through each step, and whether it ends in enough sales.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::funnel::{FunnelInput, magic_number};
use crate::units::{at_least_zero, below, computed};

/// What happened a week, by step; what is absent is not judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ActualPerWeek {
    /// 0 or more, as the next three.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub sales: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub proposals: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub appointments: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub conversations: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum FunnelStep {
    Sales,
    Proposals,
    Appointments,
    Conversations,
}

/// One step's need and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StepFlow {
    pub step: FunnelStep,
    pub needed: f64,
    pub actual: f64,
    /// actual / needed; none where nothing is needed.
    pub ratio: Option<f64>,
    pub enough: bool,
}

/// Needed and actual a week, worst ratio first, where an actual is given and a need is known; steps of which nothing is needed come last, ties
/// keep the order of [`FunnelStep`].
///
/// Errors: those of [`magic_number`]; `out-of-range` and `not-finite` at `actualPerWeek.sales` and so on.
///
/// ```
/// use playfield::funnel::FunnelInput;
/// use playfield::playbook::{ActualPerWeek, FunnelStep, check_flow};
/// // 1.5 sales, 3.75 proposals, 6.25 appointments a week are needed. Enough is begun, and too little of it ends in sales.
/// let month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 4.0);
/// let actual = ActualPerWeek { sales: Some(0.75), appointments: Some(7.0), ..ActualPerWeek::default() };
/// let flow = check_flow(&month, &actual)?;
/// assert_eq!((flow[0].step, flow[0].enough), (FunnelStep::Sales, false));
/// assert!((flow[0].ratio.unwrap() - 0.5).abs() < 1e-12);
/// assert_eq!((flow[1].step, flow[1].enough), (FunnelStep::Appointments, true));
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn check_flow(input: &FunnelInput, actual_per_week: &ActualPerWeek) -> Result<Vec<StepFlow>> {
    let needed = magic_number(input)?.per_week;
    let actual = actual_per_week;
    let mut flow: Vec<StepFlow> = Vec::with_capacity(4);
    for (step, name, needed, actual) in [
        (FunnelStep::Sales, "sales", Some(needed.sales), actual.sales),
        (FunnelStep::Proposals, "proposals", Some(needed.proposals), actual.proposals),
        (FunnelStep::Appointments, "appointments", Some(needed.appointments), actual.appointments),
        (FunnelStep::Conversations, "conversations", needed.conversations, actual.conversations),
    ] {
        let Some(actual) = actual else { continue };
        let placed = |error: crate::Error| error.at("actualPerWeek");
        at_least_zero(actual, name).map_err(placed)?;
        let Some(needed) = needed else { continue };
        let ratio = if needed == 0.0 { None } else { Some(computed(actual / needed, name).map_err(placed)?) };
        let step = StepFlow { step, needed, actual, ratio, enough: !below(actual, needed) };
        // A ratio that is worse only by binary noise is a tie.
        let place = flow.iter().position(|other| match (step.ratio, other.ratio) {
            (Some(ratio), Some(other)) => below(ratio, other),
            (ratio, other) => ratio.is_some() && other.is_none(),
        });
        flow.insert(place.unwrap_or(flow.len()), step);
    }
    Ok(flow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn month() -> FunnelInput {
        FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 4.0)
    }

    fn all(sales: f64, proposals: f64, appointments: f64, conversations: f64) -> ActualPerWeek {
        ActualPerWeek {
            sales: Some(sales),
            proposals: Some(proposals),
            appointments: Some(appointments),
            conversations: Some(conversations),
        }
    }

    fn steps(input: &FunnelInput, actual: &ActualPerWeek) -> Vec<(FunnelStep, bool)> {
        check_flow(input, actual).unwrap().iter().map(|step| (step.step, step.enough)).collect()
    }

    #[test]
    fn conversations_are_judged_only_where_their_need_is_known() {
        use FunnelStep::*;
        let actual = all(1.0, 5.0, 7.0, 10.0);
        assert_eq!(steps(&month(), &actual), [(Sales, false), (Appointments, true), (Proposals, true)]);
        let known = FunnelInput { conversation_to_appointment: Some(0.1), ..month() };
        assert_eq!(steps(&known, &actual)[0], (Conversations, false));
        assert!(check_flow(&known, &ActualPerWeek::default()).unwrap().is_empty());
    }

    #[test]
    fn exactly_enough_is_enough_and_ties_keep_the_order_of_the_steps() {
        use FunnelStep::*;
        let needed = magic_number(&month()).unwrap().per_week;
        let noise = 1.0 - 1e-15;
        let actual = all(needed.sales, needed.proposals * noise, needed.appointments, 0.0);
        assert_eq!(steps(&month(), &actual), [(Sales, true), (Proposals, true), (Appointments, true)]);
    }

    #[test]
    fn where_nothing_is_needed_there_is_no_ratio_and_it_is_enough() {
        let met = FunnelInput { booked_revenue: Some(15_000.0), ..month() };
        let flow = check_flow(&met, &all(0.0, 1.0, 2.0, 3.0)).unwrap();
        assert!(flow.iter().all(|step| step.ratio.is_none() && step.enough && step.needed == 0.0));
        assert_eq!(flow.len(), 3);
    }

    #[test]
    fn a_wrong_actual_is_named_even_where_its_need_is_not_known() {
        let actual = ActualPerWeek { conversations: Some(-1.0), ..ActualPerWeek::default() };
        let error = check_flow(&month(), &actual).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("actualPerWeek.conversations")));
    }
}
