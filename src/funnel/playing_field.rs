//! Whom to call is a choice of its own: strategies side by side, and what the choice costs.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::input::{Funnel, FunnelInput};
use super::magic_number::{MagicNumber, magic_number};
use crate::error::{Code, Error, Result};
use crate::units::{below, computed};

/// A way to choose whom to call, with the funnel it gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategy {
    pub name: String,
    pub funnel: FunnelInput,
}

/// Strategies side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FieldComparison {
    pub strategies: Vec<StrategyResult>,
    /// Fewest hours a week where all give minutes, else conversations, else opportunities; ties: the first.
    pub best: String,
    /// All but the first, against the first.
    pub changes: Vec<StrategyChange>,
}

/// What one strategy takes and brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StrategyResult {
    pub name: String,
    pub result: MagicNumber,
    /// None where conversations are not known.
    pub revenue_per_conversation: Option<f64>,
    /// Hours of conversations behind one sale; none where they or their minutes are not known.
    pub hours_per_sale: Option<f64>,
}

/// Relative changes against the first strategy: -0.4 is 40 % less; none where the base is 0 or either is absent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StrategyChange {
    pub name: String,
    pub appointment_to_proposal: f64,
    pub closing_ratio: f64,
    pub sales_cycle_days: Option<f64>,
    pub average_revenue_per_sale: f64,
    pub opportunities_per_week: Option<f64>,
    pub conversations_per_week: Option<f64>,
    pub hours_per_week: Option<f64>,
}

/// Sets two or more strategies side by side and against the first (spec, tool 4).
///
/// Errors: those of [`magic_number`](super::magic_number) at `strategies[1].closingRatio` and so on; `out-of-range` for fewer than two;
/// `duplicate-id` for a name that stands there twice.
///
/// ```
/// use playfield::funnel::{FunnelInput, Strategy, compare_playing_fields};
/// // Bottom-up asks the office manager. Top-down does its homework: 30 minutes a conversation instead of 8.
/// let strategy = |name: &str, revenue, proposal, closing, minutes| Strategy {
///     name: name.into(),
///     funnel: FunnelInput {
///         conversation_to_appointment: Some(0.1),
///         minutes_per_conversation: Some(minutes),
///         ..FunnelInput::new(60_000.0, revenue, proposal, closing, 13.0)
///     },
/// };
/// let bottom_up = strategy("bottom-up", 2_500.0, 0.4, 0.25, 8.0);
/// let top_down = strategy("top-down", 4_000.0, 0.65, 0.5, 30.0);
/// let field = compare_playing_fields(&[bottom_up, top_down])?;
/// assert_eq!(field.best, "top-down");
/// assert_eq!(field.strategies[1].revenue_per_conversation.map(f64::round), Some(130.0)); // instead of 25
/// assert!(field.changes[0].conversations_per_week.is_some_and(|change| change < -0.8));
/// assert!(field.changes[0].hours_per_week.is_some_and(|change| change < -0.2));
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn compare_playing_fields(strategies: &[Strategy]) -> Result<FieldComparison> {
    if strategies.len() < 2 {
        return Err(Error::new(Code::OutOfRange, "two strategies or more can be compared").at("strategies"));
    }
    let mut results = Vec::with_capacity(strategies.len());
    for (index, strategy) in strategies.iter().enumerate() {
        let placed = |error: Error| error.at_index(index).at("strategies");
        if strategies.iter().take(index).any(|other| other.name == strategy.name) {
            let reason = "each strategy needs a name of its own";
            return Err(placed(Error::new(Code::DuplicateId, reason).at("name")));
        }
        results.push(StrategyResult::of(strategy).map_err(placed)?);
    }
    let mut changes = Vec::with_capacity(strategies.len() - 1);
    for (index, (strategy, result)) in strategies.iter().zip(&results).enumerate().skip(1) {
        let change = change(&strategies[0].funnel, &results[0].result, strategy, &result.result);
        changes.push(change.map_err(|error| error.at_index(index).at("strategies"))?);
    }
    let best = results[best(&results)].name.clone();
    Ok(FieldComparison { strategies: results, best, changes })
}

impl StrategyResult {
    fn of(strategy: &Strategy) -> Result<Self> {
        let result = magic_number(&strategy.funnel)?;
        let funnel = Funnel::check(&strategy.funnel)?;
        let sales_per_appointment = funnel.appointment_to_proposal * funnel.closing_ratio;
        let sales_per_conversation =
            funnel.conversation_to_appointment.map(|ratio| ratio * sales_per_appointment);
        let hours_per_sale = match (funnel.minutes_per_conversation, sales_per_conversation) {
            (Some(minutes), Some(sales)) => Some(computed(minutes / 60.0 / sales, "minutesPerConversation")?),
            _ => None,
        };
        Ok(StrategyResult {
            name: strategy.name.clone(),
            result,
            revenue_per_conversation: sales_per_conversation
                .map(|sales| sales * funnel.average_revenue_per_sale),
            hours_per_sale,
        })
    }
}

/// The place of the strategy with the least work, in the dearest measure that all give.
fn best(results: &[StrategyResult]) -> usize {
    let measures: [fn(&MagicNumber) -> Option<f64>; 2] =
        [|number| number.hours_per_week, |number| number.per_week.conversations];
    let measure = measures
        .into_iter()
        .find(|measure| results.iter().all(|result| measure(&result.result).is_some()))
        .unwrap_or(|number| Some(number.magic_number));
    let work: Vec<f64> = results.iter().filter_map(|result| measure(&result.result)).collect();
    // A little less by binary noise alone is a tie.
    (1..work.len()).fold(0, |best, next| if below(work[next], work[best]) { next } else { best })
}

fn change(
    base: &FunnelInput,
    base_number: &MagicNumber,
    strategy: &Strategy,
    number: &MagicNumber,
) -> Result<StrategyChange> {
    let relative = |from: Option<f64>, to: Option<f64>, field| match (from, to) {
        (Some(from), Some(to)) if from != 0.0 => computed((to - from) / from, field).map(Some),
        _ => Ok(None),
    };
    // Ratios and revenue are above 0, so their change always has a value.
    let of_base = |from: f64, to: f64, field| computed((to - from) / from, field);
    let Strategy { name, funnel } = strategy;
    Ok(StrategyChange {
        name: name.clone(),
        appointment_to_proposal: of_base(
            base.appointment_to_proposal,
            funnel.appointment_to_proposal,
            "appointmentToProposal",
        )?,
        closing_ratio: of_base(base.closing_ratio, funnel.closing_ratio, "closingRatio")?,
        sales_cycle_days: relative(base.sales_cycle_days, funnel.sales_cycle_days, "salesCycleDays")?,
        average_revenue_per_sale: of_base(
            base.average_revenue_per_sale,
            funnel.average_revenue_per_sale,
            "averageRevenuePerSale",
        )?,
        opportunities_per_week: relative(
            Some(base_number.magic_number),
            Some(number.magic_number),
            "revenueGoal",
        )?,
        conversations_per_week: relative(
            base_number.per_week.conversations,
            number.per_week.conversations,
            "revenueGoal",
        )?,
        hours_per_week: relative(base_number.hours_per_week, number.hours_per_week, "revenueGoal")?,
    })
}

/// A funnel's fields and a name in one object, read in their order as the boundary reads structs: serde's `flatten` would not know the path of
/// what is wrong in it.
impl<'de> Deserialize<'de> for Strategy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Strategy;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut fields: A) -> Result<Strategy, A::Error> {
                let name = fields.next_element()?.ok_or_else(|| A::Error::missing_field("name"))?;
                let funnel = FunnelInput::deserialize(SeqAccessDeserializer::new(fields))?;
                Ok(Strategy { name, funnel })
            }
        }

        deserializer.deserialize_struct("Strategy", STRATEGY_FIELDS, Object)
    }
}

/// The name, then a funnel's fields in their order.
const STRATEGY_FIELDS: &[&str] = &[
    "name",
    "revenueGoal",
    "averageRevenuePerSale",
    "appointmentToProposal",
    "closingRatio",
    "weeks",
    "conversationToAppointment",
    "salesCycleDays",
    "start",
    "bookedRevenue",
    "weeklyOpportunities",
    "sellingDaysPerWeek",
    "minutesPerConversation",
    "prospectingHoursPerWeek",
    "measured",
    "marks",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn strategy(name: &str, closing: f64) -> Strategy {
        Strategy { name: name.into(), funnel: FunnelInput::new(15_000.0, 2_500.0, 0.6, closing, 4.0) }
    }

    fn with(mut strategy: Strategy, conversation: f64, minutes: Option<f64>) -> Strategy {
        strategy.funnel.conversation_to_appointment = Some(conversation);
        strategy.funnel.minutes_per_conversation = minutes;
        strategy
    }

    fn best(strategies: &[Strategy]) -> String {
        compare_playing_fields(strategies).unwrap().best
    }

    #[test]
    fn the_best_takes_fewest_hours_else_conversations_else_opportunities() {
        let (a, b) = (strategy("a", 0.4), strategy("b", 0.5));
        assert_eq!(best(&[a.clone(), b.clone()]), "b");
        // b needs fewer opportunities, but more conversations.
        let (a, b) = (with(a, 0.18, None), with(b, 0.09, None));
        assert_eq!(best(&[a.clone(), b.clone()]), "a");
        // And in hours b is best again, once all give minutes.
        let (a, b) = (with(a, 0.18, Some(60.0)), with(b, 0.09, Some(5.0)));
        assert_eq!(best(&[a.clone(), b.clone()]), "b");
        assert_eq!(best(&[a, b, with(strategy("c", 0.1), 0.1, None)]), "a");
    }

    #[test]
    fn ties_go_to_the_first_binary_noise_included() {
        let mut other = strategy("other", 0.4);
        other.funnel.revenue_goal = 0.1 + 0.2;
        let mut first = strategy("first", 0.4);
        first.funnel.revenue_goal = 0.3 * (1.0 + 1e-15);
        assert_eq!(best(&[first.clone(), other.clone()]), "first");
        assert_eq!(best(&[other, first]), "other");
        assert_eq!(best(&[strategy("a", 0.4), strategy("b", 0.4)]), "a");
    }

    #[test]
    fn changes_are_relative_to_the_first_and_null_where_there_is_no_base() {
        let mut bottom_up = strategy("bottom-up", 0.4);
        bottom_up.funnel.sales_cycle_days = Some(50.0);
        let mut top_down = strategy("top-down", 0.6);
        top_down.funnel.sales_cycle_days = Some(30.0);
        let field = compare_playing_fields(&[bottom_up.clone(), top_down.clone()]).unwrap();
        let change = &field.changes[0];
        assert_eq!((change.name.as_str(), change.sales_cycle_days), ("top-down", Some(-0.4)));
        assert!((change.closing_ratio - 0.5).abs() < 1e-12);
        assert!((change.opportunities_per_week.unwrap() + 1.0 / 3.0).abs() < 1e-12);
        assert_eq!((change.conversations_per_week, change.hours_per_week), (None, None));
        bottom_up.funnel.sales_cycle_days = Some(0.0);
        bottom_up.funnel.booked_revenue = Some(15_000.0);
        let change = &compare_playing_fields(&[bottom_up, top_down]).unwrap().changes[0];
        assert_eq!((change.sales_cycle_days, change.opportunities_per_week), (None, None));
    }

    #[test]
    fn hours_a_sale_do_not_depend_on_the_goal() {
        let a = with(strategy("a", 0.4), 0.1, Some(12.0));
        let mut met = with(strategy("met", 0.4), 0.1, Some(12.0));
        met.funnel.booked_revenue = Some(1e6);
        let field = compare_playing_fields(&[a, met]).unwrap();
        let hours = field.strategies[0].hours_per_sale.unwrap();
        let result = &field.strategies[0].result;
        assert!((hours - result.hours_per_week.unwrap() / result.per_week.sales).abs() < 1e-12);
        assert_eq!(field.strategies[1].hours_per_sale, Some(hours));
    }

    #[test]
    fn two_strategies_or_more_with_names_of_their_own() {
        let refused = |strategies: &[Strategy]| {
            let error = compare_playing_fields(strategies).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        assert_eq!(refused(&[strategy("a", 0.4)]), (Code::OutOfRange, "strategies".into()));
        let twice = [strategy("a", 0.4), strategy("b", 0.4), strategy("a", 0.5)];
        assert_eq!(refused(&twice), (Code::DuplicateId, "strategies[2].name".into()));
        let wrong = [strategy("a", 0.4), strategy("b", 1.5)];
        assert_eq!(refused(&wrong), (Code::OutOfRange, "strategies[1].closingRatio".into()));
    }

    #[test]
    fn a_strategy_is_a_funnel_with_a_name() {
        let text = r#"["top-down",15000,2500,0.6,0.4,4,null,null,null,null,null,null,null,null,null,{"closingRatio":0.5}]"#;
        let read: Strategy = serde_json::from_str(text).unwrap();
        assert_eq!((read.name.as_str(), read.funnel.weeks), ("top-down", 4.0));
        assert_eq!(read.funnel.marks.unwrap().closing_ratio, Some(0.5));
        assert!(serde_json::from_str::<Strategy>(&text.replace("\"top-down\",", "")).is_err());
    }

    #[test]
    fn a_strategy_names_every_field_of_the_funnel_in_its_order() {
        let full = FunnelInput {
            conversation_to_appointment: Some(0.1),
            sales_cycle_days: Some(1.0),
            start: Some(crate::funnel::Start::Cold),
            booked_revenue: Some(1.0),
            weekly_opportunities: Some(1.0),
            selling_days_per_week: Some(5.0),
            minutes_per_conversation: Some(1.0),
            prospecting_hours_per_week: Some(1.0),
            measured: Some(crate::funnel::Measured::default()),
            marks: Some(crate::funnel::Marks::default()),
            ..FunnelInput::new(1.0, 1.0, 1.0, 1.0, 1.0)
        };
        let text = serde_json::to_string(&full).unwrap();
        let places: Vec<_> = STRATEGY_FIELDS[1..]
            .iter()
            .map(|field| text.find(&["\"", field, "\":"].concat()).unwrap())
            .collect();
        assert!(places.is_sorted());
        assert_eq!(serde_json::to_value(full).unwrap().as_object().unwrap().len(), places.len());
    }
}
