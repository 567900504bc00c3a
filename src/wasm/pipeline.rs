//! Many opportunities, as JavaScript holds them: a handle to what stays in Wasm memory.

mod file;

use std::cell::{RefCell, RefMut};

use js_sys::{Object, Reflect};
use wasm_bindgen::convert::RefFromWasmAbi;
use wasm_bindgen::prelude::*;

use super::argument::{bag, named};
use super::failure::PlayfieldError;
use super::result::{Outcome, plain};
use crate::date::Date;
use crate::error::{Code, Error};
use crate::fields::fields;
use crate::pipeline::{self, Change};

/// Opportunities, held in Wasm memory; only what is shown crosses to JS.
#[wasm_bindgen]
pub struct Pipeline {
    /// Empty once freed.
    held: RefCell<Option<pipeline::Pipeline>>,
}

/// When something was changed, and by whom.
struct PatchedAt {
    on: Date,
    by: Option<String>,
}

fields! { PatchedAt from PatchedAt { on: Date::from_days(0), by: None } => {
    "on" on Needed,
    "by" by Optional,
} }

struct MergedAt {
    on: Date,
}

fields! { MergedAt from MergedAt { on: Date::from_days(0) } => {
    "on" on Needed,
} }

#[wasm_bindgen]
impl Pipeline {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Pipeline {
        Pipeline::holding(pipeline::Pipeline::new())
    }

    /// The opportunities in the order given.
    #[wasm_bindgen(js_name = from)]
    pub fn of(
        #[wasm_bindgen(unchecked_param_type = "Opportunity[]")] opportunities: JsValue,
    ) -> Result<Pipeline, PlayfieldError> {
        Ok(Pipeline::holding(pipeline::Pipeline::of(named(opportunities, "opportunities")?)?))
    }

    #[wasm_bindgen(getter)]
    pub fn length(&self) -> Result<usize, PlayfieldError> {
        Ok(self.held()?.len())
    }

    #[wasm_bindgen(unchecked_return_type = "Opportunity")]
    pub fn get(&self, #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue) -> Outcome {
        let id: String = named(id, "id")?;
        plain(&self.held()?.get(&id)?)
    }

    /// Adds or replaces by id.
    pub fn put(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Opportunity")] opportunity: JsValue,
    ) -> Result<(), PlayfieldError> {
        let opportunity: Change = named(opportunity, "opportunity")?;
        Ok(self.held()?.put(opportunity)?)
    }

    /// Changes some fields of one; the rest stay; null clears. With `at`, a changed score enters `scores`. A score given where
    /// criteria decided clears the criteria. Returns it as it now is.
    #[wasm_bindgen(unchecked_return_type = "Opportunity")]
    pub fn patch(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Partial<Opportunity>")] change: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "{ on: string; by?: string }")] at: JsValue,
    ) -> Outcome {
        let id: String = named(id, "id")?;
        let change: Change = named(change, "change")?;
        let at: Option<PatchedAt> = if at.is_undefined() { None } else { Some(named(at, "at")?) };
        let at = at.as_ref().map(|at| (at.on, at.by.as_deref()));
        plain(&self.held()?.patch(&id, change, at)?)
    }

    #[cfg(feature = "full")]
    pub fn remove(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
    ) -> Result<(), PlayfieldError> {
        let id: String = named(id, "id")?;
        Ok(self.held()?.remove(&id)?)
    }

    /// Takes in next week's export of the same CRM. Matched by id (by name and account where a file brought no ids). The file's
    /// columns win; scores, criteria, proofs, history, next step and done stay. What the file no longer holds stays, marked
    /// missingSince; back in a later file it counts as reopened. `newer` is left as it is.
    #[wasm_bindgen(unchecked_return_type = "MergeReport")]
    pub fn merge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Pipeline")] newer: JsValue,
        #[wasm_bindgen(unchecked_param_type = "{ on: string }")] at: JsValue,
    ) -> Outcome {
        let newer = handle(&newer)?;
        let at: MergedAt = named(at, "at")?;
        // The element never merges a pipeline with itself, and a copy of one takes a kilobyte of its part.
        #[cfg(feature = "full")]
        if std::ptr::eq(&*newer, self) {
            let mut pipeline = self.held()?;
            let same = pipeline.clone();
            return plain(&pipeline.merge(&same, at.on));
        }
        let newer = newer.held()?;
        plain(&self.held()?.merge(&newer, at.on))
    }

    /// A window of the sorted and filtered list, for a table that draws only what is on screen. Text sorts and searches without
    /// regard to case and accents; empty cells come last either way.
    #[wasm_bindgen(
        unchecked_return_type = "{ total: number; rows: (Opportunity & { total: number | null; band: Band | null })[] }"
    )]
    pub fn rows(&self, #[wasm_bindgen(unchecked_param_type = "RowsQuery")] query: JsValue) -> Outcome {
        let query = bag(query, "query")?;
        plain(&self.held()?.rows(&query)?)
    }

    /// One forecast a currency, the largest amount first.
    #[wasm_bindgen(unchecked_return_type = "Forecast[]")]
    pub fn forecast(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ForecastOptions")] options: JsValue,
    ) -> Outcome {
        let options = bag(options, "options")?;
        plain(&self.held()?.forecast(&options)?)
    }

    /// What the pipeline may bring as columns of equal width, one picture a currency of which something scored is open.
    #[wasm_bindgen(js_name = outcomeColumns, unchecked_return_type = "OutcomeColumns[]")]
    pub fn outcome_columns(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ColumnsOptions")] options: JsValue,
    ) -> Outcome {
        let options = bag(options, "options")?;
        plain(&self.held()?.outcome_columns(&options)?)
    }

    /// How the scores turned out, each judged by what was held before the outcome was known.
    #[wasm_bindgen(unchecked_return_type = "Calibration")]
    pub fn calibration(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CalibrationOptions")] options: JsValue,
    ) -> Outcome {
        let options = bag(options, "options")?;
        plain(&self.held()?.calibration(&options)?)
    }

    /// Every opportunity, in order.
    #[wasm_bindgen(js_name = toJson, unchecked_return_type = "Opportunity[]")]
    pub fn to_json(&self) -> Outcome {
        plain(&self.held()?.opportunities().collect::<Vec<_>>())
    }

    /// Lets go of the opportunities; what is called afterwards is refused as "freed". Stands in for the method that wasm-bindgen
    /// makes, after which a call is no PlayfieldError.
    #[wasm_bindgen(js_name = free, skip_typescript)]
    pub fn let_go(&self) {
        if let Ok(mut held) = self.held.try_borrow_mut() {
            *held = None;
        }
    }
}

impl Pipeline {
    fn holding(pipeline: pipeline::Pipeline) -> Self {
        Pipeline { held: RefCell::new(Some(pipeline)) }
    }

    /// What it holds, for the time of a call.
    #[inline(never)]
    fn held(&self) -> Result<RefMut<'_, pipeline::Pipeline>, PlayfieldError> {
        let held = self.held.try_borrow_mut().ok();
        let pipeline = held.and_then(|held| RefMut::filter_map(held, Option::as_mut).ok());
        pipeline.ok_or_else(|| Error::new(Code::Freed, "this pipeline was freed").into())
    }
}

/// The handle that a JavaScript value is; an argument typed as the class would be refused with an error of wasm-bindgen's own.
fn handle(newer: &JsValue) -> Result<impl std::ops::Deref<Target = Pipeline> + use<>, PlayfieldError> {
    let wrong = || Error::new(Code::WrongType, "this must be a Pipeline").at("newer");
    let known = Object::get_prototype_of(&JsValue::from(Pipeline::new()));
    if !newer.is_object() || Object::get_prototype_of(newer) != known {
        return Err(wrong().into());
    }
    let pointer =
        Reflect::get(newer, &JsValue::from_str("__wbg_ptr")).ok().and_then(|pointer| pointer.as_f64());
    match pointer {
        // Safety: an object of the class holds a pointer that wasm-bindgen gave it, and `free` leaves it in place.
        Some(pointer) if pointer > 0.0 => Ok(unsafe {
            Pipeline::ref_from_abi(<Pipeline as RefFromWasmAbi>::Abi::from_usize(pointer as usize))
        }),
        _ => Err(wrong().into()),
    }
}
