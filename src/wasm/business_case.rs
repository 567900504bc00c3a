//! The business case, as JavaScript calls it.

use wasm_bindgen::prelude::*;

use super::argument::{bag, named};
use super::result::{Outcome, plain};
use crate::business_case::{self, BusinessCaseInput};

/// ROI, net present value, internal rate of return, payback and sensitivity of a purchase.
#[wasm_bindgen(js_name = businessCase, unchecked_return_type = "BusinessCase")]
pub fn business_case(#[wasm_bindgen(unchecked_param_type = "BusinessCaseInput")] input: JsValue) -> Outcome {
    plain(&business_case::business_case(&bag::<BusinessCaseInput>(input, "input")?)?)
}

/// Every rate in (-1, 1000] at which the flows, the first undiscounted, are worth nothing.
#[wasm_bindgen(unchecked_return_type = "Irr")]
pub fn irr(
    #[wasm_bindgen(js_name = cashFlows, unchecked_param_type = "number[]")] cash_flows: JsValue,
) -> Outcome {
    plain(&business_case::irr(&named::<Vec<f64>>(cash_flows, "cashFlows")?)?)
}

/// The net present value, the first flow undiscounted.
#[wasm_bindgen(unchecked_return_type = "number")]
pub fn npv(
    #[wasm_bindgen(unchecked_param_type = "number")] rate: JsValue,
    #[wasm_bindgen(js_name = cashFlows, unchecked_param_type = "number[]")] cash_flows: JsValue,
) -> Outcome {
    plain(&business_case::npv(named(rate, "rate")?, &named::<Vec<f64>>(cash_flows, "cashFlows")?)?)
}
