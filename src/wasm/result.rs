//! Results as plain objects and arrays: no field left out, null where there is no value.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::failure::PlayfieldError;
use crate::error::{Code, Error};

/// What a function hands to JavaScript.
pub type Outcome = Result<JsValue, PlayfieldError>;

/// A core result as JavaScript sees it.
pub fn plain<T: Serialize + ?Sized>(value: &T) -> Outcome {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    value
        .serialize(&serializer)
        .map_err(|_| Error::new(Code::WrongType, "the result could not be handed over").into())
}
