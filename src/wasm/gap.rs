//! What the gap on the pipeline's Monday takes, as the element calls it.

use wasm_bindgen::prelude::*;

use super::argument::bag;
use super::result::{Outcome, plain};
use crate::funnel::{self, Gap};

/// How many new opportunities a week close the gap, and until when they can.
#[wasm_bindgen(js_name = gapWork, unchecked_return_type = "GapWork")]
pub fn gap_work(#[wasm_bindgen(unchecked_param_type = "Gap")] gap: JsValue) -> Outcome {
    plain(&funnel::gap_work(&bag::<Gap>(gap, "gap")?)?)
}
