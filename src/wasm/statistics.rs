//! The statistics, as JavaScript calls them.

use wasm_bindgen::prelude::*;

use super::argument::{named, named_or_default};
use super::result::{Outcome, plain};
use crate::statistics::{self, IntervalMethod};

/// P(X >= k) for X successes out of n trials; 1 where k <= 0, 0 where k > n.
#[wasm_bindgen(js_name = binomialTail, unchecked_return_type = "number")]
pub fn binomial_tail(
    #[wasm_bindgen(unchecked_param_type = "number")] k: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] n: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] p: JsValue,
) -> Outcome {
    plain(&statistics::binomial_tail(named(k, "k")?, named(n, "n")?, named(p, "p")?)?)
}

/// The two-sided interval for a proportion, 0.95 unless told. Jeffreys: low is 0 at no success, high 1 where all succeeded.
#[wasm_bindgen(js_name = proportionInterval, unchecked_return_type = "Interval")]
pub fn proportion_interval(
    #[wasm_bindgen(unchecked_param_type = "number")] successes: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] trials: JsValue,
    #[wasm_bindgen(unchecked_param_type = "IntervalMethod")] method: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "number")] confidence: JsValue,
) -> Outcome {
    let (successes, trials) = (named(successes, "successes")?, named(trials, "trials")?);
    let method: IntervalMethod = named(method, "method")?;
    plain(&statistics::proportion_interval(
        successes,
        trials,
        method,
        named_or_default(confidence, "confidence")?,
    )?)
}

/// P(X = 0), ..., P(X = n) for X successes when each trial has a probability of its own; at most 100,000 of them.
#[wasm_bindgen(js_name = poissonBinomial, unchecked_return_type = "number[]")]
pub fn poisson_binomial(
    #[wasm_bindgen(unchecked_param_type = "number[]")] probabilities: JsValue,
) -> Outcome {
    plain(&statistics::poisson_binomial(&named::<Vec<f64>>(probabilities, "probabilities")?)?)
}
