//! The activity log, as JavaScript calls it.

use wasm_bindgen::prelude::*;

use super::argument::{bag, named};
use super::result::{Outcome, plain};
use crate::activity::{self, Activity, ActivityReport, ActivityReportOptions, PeriodGoal};

/// What the log says about a window of days: touches, new and follow-up, ratios with their open ones, cycles, flags. The order of
/// entries never matters.
#[wasm_bindgen(js_name = activityReport, unchecked_return_type = "ActivityReport")]
pub fn activity_report(
    #[wasm_bindgen(unchecked_param_type = "Activity[]")] log: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ActivityReportOptions")] options: JsValue,
) -> Outcome {
    let log: Vec<Activity> = named(log, "log")?;
    plain(&activity::activity_report(&log, &bag::<ActivityReportOptions>(options, "options")?)?)
}

/// The measured KPIs as input for magicNumber.
#[wasm_bindgen(js_name = funnelFromActivity, unchecked_return_type = "FunnelInput")]
pub fn funnel_from_activity(
    #[wasm_bindgen(unchecked_param_type = "ActivityReport")] report: JsValue,
    #[wasm_bindgen(unchecked_param_type = "PeriodGoal")] goal: JsValue,
) -> Outcome {
    let report: ActivityReport = named(report, "report")?;
    plain(&activity::funnel_from_activity(&report, &named::<PeriodGoal>(goal, "goal")?)?)
}
