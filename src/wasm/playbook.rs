//! The sales playbook, as JavaScript calls it.

use wasm_bindgen::prelude::*;

use super::argument::{bag, bag_or_default, named};
use super::result::{Outcome, plain};
use crate::funnel::FunnelInput;
use crate::playbook::{self, Account, ActualPerWeek, Playbook, StagedOpportunity};
use crate::statistics::Proportion;

/// An account against each profile: whom to pursue, whom to leave alone, what to find out first.
#[wasm_bindgen(js_name = matchProfiles, unchecked_return_type = "ProfileMatch[]")]
pub fn match_profiles(
    #[wasm_bindgen(unchecked_param_type = "Playbook")] playbook: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Record<string, string | number>")] account: JsValue,
) -> Outcome {
    let playbook: Playbook = named(playbook, "playbook")?;
    plain(&playbook::match_profiles(&playbook, &named::<Account>(account, "account")?)?)
}

/// The stage a seller claims against the stage the finished work supports.
#[wasm_bindgen(js_name = checkStages, unchecked_return_type = "StageCheck[]")]
pub fn check_stages(
    #[wasm_bindgen(unchecked_param_type = "Playbook")] playbook: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StagedOpportunity[]")] opportunities: JsValue,
) -> Outcome {
    let playbook: Playbook = named(playbook, "playbook")?;
    let opportunities: Vec<StagedOpportunity> = named(opportunities, "opportunities")?;
    plain(&playbook::check_stages(&playbook, &opportunities)?)
}

/// Whether enough flows through each step of the funnel, worst ratio first.
#[wasm_bindgen(js_name = checkFlow, unchecked_return_type = "StepFlow[]")]
pub fn check_flow(
    #[wasm_bindgen(unchecked_param_type = "FunnelInput")] input: JsValue,
    #[wasm_bindgen(
        js_name = actualPerWeek,
        unchecked_param_type = "Partial<Record<FunnelStep, number>>"
    )]
    actual_per_week: JsValue,
) -> Outcome {
    let input: FunnelInput = bag(input, "input")?;
    plain(&playbook::check_flow(&input, &named::<ActualPerWeek>(actual_per_week, "actualPerWeek")?)?)
}

/// A variant against its control group.
#[wasm_bindgen(js_name = compareExperiment, unchecked_return_type = "Experiment")]
pub fn compare_experiment(
    #[wasm_bindgen(unchecked_param_type = "Proportion")] control: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Proportion")] variant: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ExperimentOptions")] options: JsValue,
) -> Outcome {
    let control: Proportion = named(control, "control")?;
    let variant: Proportion = named(variant, "variant")?;
    plain(&playbook::compare_experiment(control, variant, &bag_or_default(options, "options")?)?)
}
