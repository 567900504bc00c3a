//! The calculator's first answer, as JavaScript calls it.

use wasm_bindgen::prelude::*;

use super::argument::bag;
use super::result::{Outcome, plain};
use crate::error::Error;
use crate::funnel::{self, FunnelInput, PartialFunnelInput};

/// How many new opportunities a week the revenue goal takes, with the chain of work, the barometer and coaching.
#[wasm_bindgen(js_name = magicNumber, unchecked_return_type = "MagicNumber")]
pub fn magic_number(#[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue) -> Outcome {
    plain(&funnel::magic_number(&funnel_input(input)?)?)
}

/// Read as an incomplete input, so that one reader serves `solve_for` too: each costs the light part a kilobyte.
pub fn funnel_input(input: JsValue) -> Result<FunnelInput, Error> {
    bag::<PartialFunnelInput>(input, "input")?.complete()
}
