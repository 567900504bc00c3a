//! The Pain-Power-Fit scorecard, as JavaScript calls it.

use wasm_bindgen::prelude::*;

use super::argument::bag;
use super::result::{Outcome, plain};
use crate::scorecard::{self, ScoreInput};

#[wasm_bindgen(typescript_custom_section)]
const EVIDENCE: &str = r"
/** 0 not seen · 1 claimed · 2 proven */
export type Evidence = 0 | 1 | 2;
";

/// Scores one opportunity, guided by its criteria or quick by three whole scores of 0 to 5.
#[wasm_bindgen(js_name = scoreOpportunity, unchecked_return_type = "PpfScore")]
pub fn score_opportunity(
    #[wasm_bindgen(
        unchecked_param_type = "{ criteria: Criteria } | { pain: number; power: number; fit: number }"
    )]
    input: JsValue,
) -> Outcome {
    plain(&scorecard::score_opportunity(&bag::<ScoreInput>(input, "input")?)?)
}
