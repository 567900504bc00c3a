//! The prospecting calculator, as JavaScript calls it.

use js_sys::Object;
use wasm_bindgen::prelude::*;

use super::argument::{bag, named, named_or_default};
use super::result::{Outcome, Record, plain};
use crate::error::Error;
use crate::funnel::{self, FunnelInput, LeverTargets, PartialFunnelInput, Unknown};

/// How many new opportunities a week the revenue goal takes, with the chain of work, the barometer and coaching.
#[wasm_bindgen(js_name = magicNumber, unchecked_return_type = "MagicNumber")]
pub fn magic_number(#[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue) -> Outcome {
    plain(&funnel::magic_number(&funnel_input(input)?)?)
}

/// The value that `unknown` must take so that `weeklyOpportunities` is exactly the magic number. The unknown's own value is
/// ignored and may be missing.
#[wasm_bindgen(js_name = solveFor, unchecked_return_type = "number")]
pub fn solve_for(
    #[wasm_bindgen(unchecked_param_type = "Partial<FunnelInput>")] input: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Unknown")] unknown: JsValue,
) -> Outcome {
    let sought: Unknown = named(unknown.clone(), "unknown")?;
    plain(&funnel::solve_for(&bag(without(input, &unknown), "input")?, sought)?)
}

/// What lifting each KPI alone to its target would save, most first.
#[wasm_bindgen(unchecked_return_type = "Lever[]")]
pub fn levers(
    #[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Partial<Record<LeverKpi, number>>")] targets: JsValue,
) -> Outcome {
    let targets: LeverTargets = named_or_default(targets, "targets")?;
    plain(&funnel::levers(&funnel_input(input)?, &targets)?)
}

/// How likely the present activity, `weeklyOpportunities`, is to reach the goal.
#[wasm_bindgen(unchecked_return_type = "Attainment")]
pub fn attainment(#[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue) -> Outcome {
    plain(&funnel::attainment(&funnel_input(input)?)?)
}

/// The smallest whole number of opportunities in the period that reaches the goal with that confidence, and that a week.
#[wasm_bindgen(js_name = opportunitiesFor, unchecked_return_type = "OpportunitiesNeeded")]
pub fn opportunities_for(
    #[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] confidence: JsValue,
) -> Outcome {
    let input = funnel_input(input)?;
    plain(&funnel::opportunities_for(&input, named(confidence, "confidence")?)?)
}

/// Read as an incomplete input, so that one reader serves [`solve_for`] too: each costs the light part a kilobyte.
fn funnel_input(input: JsValue) -> Result<FunnelInput, Error> {
    bag::<PartialFunnelInput>(input, "input")?.complete()
}

/// The object without one of its fields, whatever stands there; what is no object stays as it is and is refused as such.
fn without(value: JsValue, field: &JsValue) -> JsValue {
    if !value.is_object() || js_sys::Array::is_array(&value) {
        return value;
    }
    let copy: Record = Object::assign(&Object::new(), value.unchecked_ref()).unchecked_into();
    copy.set(field, &JsValue::UNDEFINED);
    copy.into()
}
