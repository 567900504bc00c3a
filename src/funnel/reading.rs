//! How the calculator's input is read: its numbers by one piece of code, so that a page downloads little of it.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::input::{Marks, Measured, PartialFunnelInput};
use crate::alike::{Place, alike, all_alike};

/// The numbers first, in the order in which they are read.
const FIELDS: [&str; 15] = [
    "revenueGoal",
    "averageRevenuePerSale",
    "appointmentToProposal",
    "closingRatio",
    "weeks",
    "conversationToAppointment",
    "salesCycleDays",
    "bookedRevenue",
    "weeklyOpportunities",
    "sellingDaysPerWeek",
    "minutesPerConversation",
    "prospectingHoursPerWeek",
    "start",
    "measured",
    "marks",
];

impl<'de> Deserialize<'de> for PartialFunnelInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("FunnelInput", &FIELDS, Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = PartialFunnelInput;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the calculator's input")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<PartialFunnelInput, M::Error> {
        let mut input = PartialFunnelInput::default();
        let mut numbers = [None; 12];
        while let Some(place) = map.next_key_seed(Place(&FIELDS))? {
            match (numbers.get_mut(place), place) {
                (Some(number), _) => *number = Some(map.next_value()?),
                (None, 12) => input.start = Some(map.next_value()?),
                (None, 13) => input.measured = Some(map.next_value()?),
                (None, _) => input.marks = Some(map.next_value()?),
            }
        }
        [
            input.revenue_goal,
            input.average_revenue_per_sale,
            input.appointment_to_proposal,
            input.closing_ratio,
            input.weeks,
            input.conversation_to_appointment,
            input.sales_cycle_days,
            input.booked_revenue,
            input.weekly_opportunities,
            input.selling_days_per_week,
            input.minutes_per_conversation,
            input.prospecting_hours_per_week,
        ] = numbers;
        Ok(input)
    }
}

impl<'de> Deserialize<'de> for Measured {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [sales, appointments] = all_alike(deserializer, &["sales", "appointments"])?;
        Ok(Measured { sales, appointments })
    }
}

impl<'de> Deserialize<'de> for Marks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const FIELDS: [&str; 4] = [
            "conversationToAppointmentLow",
            "conversationToAppointmentHigh",
            "appointmentToProposal",
            "closingRatio",
        ];
        let marks = alike(deserializer, &FIELDS)?;
        let [
            conversation_to_appointment_low,
            conversation_to_appointment_high,
            appointment_to_proposal,
            closing_ratio,
        ] = marks;
        Ok(Marks {
            conversation_to_appointment_low,
            conversation_to_appointment_high,
            appointment_to_proposal,
            closing_ratio,
        })
    }
}
