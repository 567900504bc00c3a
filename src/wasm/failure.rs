//! A core error on its way out: JavaScript gets a real `PlayfieldError` with `code` and `field`.

use wasm_bindgen::prelude::*;

use crate::error::Error;

#[wasm_bindgen(raw_module = "#playfield-error")]
extern "C" {
    /// The class of `www/core/playfield_error.ts`, one for all parts on a page.
    pub type PlayfieldError;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, message: &str, field: Option<String>) -> PlayfieldError;
}

impl From<Error> for PlayfieldError {
    fn from(error: Error) -> Self {
        let field = error.field().map(str::to_owned);
        PlayfieldError::new(error.code().as_str(), &error.message(), field)
    }
}
