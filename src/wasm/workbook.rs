//! The part of its own that takes workbooks apart: bytes in, the cells of a sheet out, as text that the parts with the pipeline read.

use js_sys::{Object, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::failure::PlayfieldError;
use crate::pipeline::workbook;

/// A workbook whose sheets can be asked for.
#[wasm_bindgen]
pub struct Workbook {
    held: workbook::Workbook,
}

#[wasm_bindgen]
impl Workbook {
    #[wasm_bindgen(constructor)]
    pub fn new(file: Vec<u8>) -> Result<Workbook, PlayfieldError> {
        Ok(Workbook { held: workbook::Workbook::open(file)? })
    }

    /// Names, in their order, hidden ones last.
    pub fn sheets(&self) -> Vec<String> {
        self.held.sheets()
    }

    /// A sheet as comma-separated text in UTF-8, and where each of its rows begins in it.
    #[wasm_bindgen(unchecked_return_type = "{ text: Uint8Array; rows: Uint32Array }")]
    pub fn sheet(&self, name: &str) -> Result<Object, PlayfieldError> {
        let sheet = self.held.sheet(name)?;
        let both = Object::new();
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&both, &"text".into(), &Uint8Array::from(&sheet.text[..]));
        let _ = Reflect::set(&both, &"rows".into(), &Uint32Array::from(&sheet.rows[..]));
        Ok(both)
    }
}
