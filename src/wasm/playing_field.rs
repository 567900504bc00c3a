//! Sellers beside sellers, strategies beside strategies, and the target list, as JavaScript calls them.

use wasm_bindgen::prelude::*;

use super::argument::named;
use super::result::{Outcome, plain};
use crate::funnel::{self, Seller, Strategy};
use crate::targets::{self, TargetAccount};

#[wasm_bindgen(typescript_custom_section)]
const STRATEGY: &str = r"
/** A way to choose whom to call, with the funnel it gives. */
export interface Strategy extends FunnelInput {
    name: string;
}
";

/// One seller against the medians of the others.
#[wasm_bindgen(js_name = comparePeers, unchecked_return_type = "PeerAdvice[]")]
pub fn compare_peers(
    #[wasm_bindgen(unchecked_param_type = "Seller")] seller: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Seller[]")] others: JsValue,
) -> Outcome {
    let seller: Seller = named(seller, "seller")?;
    plain(&funnel::compare_peers(&seller, &named::<Vec<Seller>>(others, "others")?)?)
}

/// Two or more strategies side by side and against the first.
#[wasm_bindgen(js_name = comparePlayingFields, unchecked_return_type = "FieldComparison")]
pub fn compare_playing_fields(
    #[wasm_bindgen(unchecked_param_type = "Strategy[]")] strategies: JsValue,
) -> Outcome {
    plain(&funnel::compare_playing_fields(&named::<Vec<Strategy>>(strategies, "strategies")?)?)
}

/// Due diligence before the call, account by account.
#[wasm_bindgen(js_name = assessTargets, unchecked_return_type = "TargetAssessment[]")]
pub fn assess_targets(
    #[wasm_bindgen(unchecked_param_type = "TargetAccount[]")] accounts: JsValue,
    #[wasm_bindgen(unchecked_param_type = "TargetRules")] rules: JsValue,
) -> Outcome {
    let accounts: Vec<TargetAccount> = named(accounts, "accounts")?;
    plain(&targets::assess_targets(&accounts, &named(rules, "rules")?)?)
}
