//! What to do about each KPI that is off its mark.

use serde::Serialize;

use super::input::Funnel;
use super::tips;
use crate::units::{above, below};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum CoachingKpi {
    ConversationToAppointment,
    AppointmentToProposal,
    ClosingRatio,
    ActivityBarometer,
    ProspectingHours,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    Low,
    High,
    Ok,
}

/// One KPI against its mark. At the mark is ok.
///
/// ```
/// use playfield::funnel::{FunnelInput, Level, magic_number};
/// // 60 % of first appointments advance and 40 % of proposals close: both are under 65 %.
/// let month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0);
/// let coaching = magic_number(&month)?.coaching;
/// assert!(coaching.iter().all(|advice| advice.level == Level::Low && advice.threshold == 0.65));
/// # Ok::<(), playfield::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    pub kpi: CoachingKpi,
    pub level: Level,
    pub value: f64,
    /// The mark passed; where ok, the lower one.
    pub threshold: f64,
    /// Keys of localized texts, in the order to show them; empty where ok.
    #[cfg_attr(feature = "types", tsify(type = "string[]"))]
    pub tips: &'static [&'static str],
}

/// One entry for each KPI that can be judged, in the order of [`CoachingKpi`].
pub(super) fn coaching(funnel: &Funnel, barometer: Option<f64>, hours_per_week: Option<f64>) -> Vec<Advice> {
    let marks = &funnel.marks;
    let mut advice = Vec::with_capacity(5);
    if let Some(value) = funnel.conversation_to_appointment {
        let (low, high) = (marks.conversation_to_appointment_low, marks.conversation_to_appointment_high);
        let kpi = CoachingKpi::ConversationToAppointment;
        advice.push(if !below(value, low) && above(value, high) {
            let tips = tips::CONVERSATION_TO_APPOINTMENT_HIGH;
            Advice { kpi, level: Level::High, value, threshold: high, tips }
        } else {
            at_least(kpi, value, low, tips::PROSPECTING_LOW)
        });
    }
    advice.push(at_least(
        CoachingKpi::AppointmentToProposal,
        funnel.appointment_to_proposal,
        marks.appointment_to_proposal,
        tips::APPOINTMENT_TO_PROPOSAL_LOW,
    ));
    advice.push(at_least(
        CoachingKpi::ClosingRatio,
        funnel.closing_ratio,
        marks.closing_ratio,
        tips::CLOSING_RATIO_LOW,
    ));
    if let Some(value) = barometer {
        advice.push(at_least(CoachingKpi::ActivityBarometer, value, 1.0, tips::PROSPECTING_LOW));
    }
    if let Some(value) = hours_per_week {
        let threshold = funnel.hours_available;
        let (level, tips): (_, &[&str]) = if above(value, threshold) {
            (Level::High, tips::PROSPECTING_HOURS_HIGH)
        } else {
            (Level::Ok, &[])
        };
        advice.push(Advice { kpi: CoachingKpi::ProspectingHours, level, value, threshold, tips });
    }
    advice
}

fn at_least(kpi: CoachingKpi, value: f64, threshold: f64, tips: &'static [&'static str]) -> Advice {
    if below(value, threshold) {
        Advice { kpi, level: Level::Low, value, threshold, tips }
    } else {
        Advice { kpi, level: Level::Ok, value, threshold, tips: &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::funnel::{FunnelInput, Marks, magic_number};

    fn month() -> FunnelInput {
        FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0)
    }

    fn levels(input: &FunnelInput) -> Vec<(CoachingKpi, Level, f64)> {
        let coaching = magic_number(input).unwrap().coaching;
        for advice in &coaching {
            assert_eq!(advice.tips.is_empty(), advice.level == Level::Ok);
        }
        coaching.iter().map(|a| (a.kpi, a.level, a.threshold)).collect()
    }

    #[test]
    fn only_what_can_be_judged_is_judged_in_order() {
        use CoachingKpi::*;
        assert_eq!(
            levels(&month()),
            [(AppointmentToProposal, Level::Low, 0.65), (ClosingRatio, Level::Low, 0.65)]
        );
        let all = FunnelInput {
            conversation_to_appointment: Some(0.1),
            weekly_opportunities: Some(6.0),
            minutes_per_conversation: Some(12.0),
            ..month()
        };
        assert_eq!(
            levels(&all),
            [
                (ConversationToAppointment, Level::Ok, 0.04),
                (AppointmentToProposal, Level::Low, 0.65),
                (ClosingRatio, Level::Low, 0.65),
                (ActivityBarometer, Level::Ok, 1.0),
                (ProspectingHours, Level::Ok, 22.0),
            ]
        );
    }

    #[test]
    fn at_the_mark_is_ok_binary_noise_included() {
        let input = FunnelInput {
            conversation_to_appointment: Some(0.1 + 0.08),
            appointment_to_proposal: 0.65,
            closing_ratio: 1.0 - 0.35,
            ..month()
        };
        assert!(levels(&input).iter().all(|(_, level, _)| *level == Level::Ok));
    }

    #[test]
    fn four_to_eighteen_percent_is_the_national_range() {
        let level = |ratio| levels(&FunnelInput { conversation_to_appointment: Some(ratio), ..month() })[0];
        assert_eq!((level(0.03).1, level(0.03).2), (Level::Low, 0.04));
        assert_eq!((level(0.2).1, level(0.2).2), (Level::High, 0.18));
        assert_eq!((level(0.04).1, level(0.18).1), (Level::Ok, Level::Ok));
    }

    #[test]
    fn more_hours_than_there_are_is_a_warning() {
        let mut input = FunnelInput {
            conversation_to_appointment: Some(0.04),
            minutes_per_conversation: Some(12.0),
            ..month()
        };
        assert_eq!(levels(&input).last(), Some(&(CoachingKpi::ProspectingHours, Level::High, 22.0)));
        input.prospecting_hours_per_week = Some(30.0);
        assert_eq!(levels(&input).last(), Some(&(CoachingKpi::ProspectingHours, Level::Ok, 30.0)));
    }

    #[test]
    fn marks_are_the_schools_own() {
        let marks = Marks { closing_ratio: Some(0.3), ..Marks::default() };
        let levels = levels(&FunnelInput { marks: Some(marks), ..month() });
        assert_eq!(levels[1], (CoachingKpi::ClosingRatio, Level::Ok, 0.3));
    }

    #[test]
    fn no_two_tips_are_alike() {
        let mut all = [
            tips::APPOINTMENT_TO_PROPOSAL_LOW,
            tips::CLOSING_RATIO_LOW,
            tips::PROSPECTING_LOW,
            tips::CONVERSATION_TO_APPOINTMENT_HIGH,
            tips::PROSPECTING_HOURS_HIGH,
            tips::PEER_REVENUE_LOW,
            tips::PEER_CYCLE_LOW,
            tips::PEER_CYCLE_HIGH,
        ]
        .concat();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
