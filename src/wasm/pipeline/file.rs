//! A pipeline from a file and back to one, as JavaScript calls it.

use std::cell::RefCell;

use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::*;

use super::Pipeline;
use crate::error::{Code, Error};
use crate::pipeline::read::no_room;
use crate::pipeline::{self, ReadOptions, ReadReport, Reader, WriteOptions};
use crate::wasm::argument::{bag_or_default, named};
use crate::wasm::failure::PlayfieldError;
use crate::wasm::result::{Outcome, Record, plain};

#[wasm_bindgen]
impl Pipeline {
    /// Reads a CRM export as downloaded. What a cell means is decided by its whole column. A repeated id is kept under a made-up one and
    /// reported. "not-a-table" for what is no table.
    #[wasm_bindgen(unchecked_return_type = "{ pipeline: Pipeline; report: ReadReport }")]
    pub fn read(
        #[wasm_bindgen(unchecked_param_type = "Uint8Array | string")] file: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
    ) -> Outcome {
        let options: ReadOptions = bag_or_default(options, "options")?;
        match file.as_string() {
            Some(text) => both(pipeline::Pipeline::read_text(&text, &options)?),
            None => {
                let mut reader = Reader::new(options, None)?;
                reader.set(bytes(&file, "file")?);
                read_all(reader)
            }
        }
    }

    /// The same, in pieces, for files that should not be held twice. `sizeHint`: bytes to expect, so that nothing has to grow; may be
    /// wrong.
    pub fn reader(
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number", js_name = sizeHint)] size_hint: JsValue,
    ) -> Result<PipelineReader, PlayfieldError> {
        let options: ReadOptions = bag_or_default(options, "options")?;
        let size_hint = if size_hint.is_undefined() { None } else { Some(named(size_hint, "sizeHint")?) };
        Ok(PipelineReader { held: RefCell::new(Some(Reader::new(options, size_hint)?)) })
    }

    /// RFC 4180, UTF-8 with BOM, the source's delimiter; cells that were not edited as they were.
    #[wasm_bindgen(js_name = toCsv)]
    pub fn to_csv(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "WriteOptions")] options: JsValue,
    ) -> Result<Uint8Array, PlayfieldError> {
        let options: WriteOptions = bag_or_default(options, "options")?;
        Ok(Uint8Array::from(&self.held()?.to_csv(&options)?[..]))
    }
}

/// A file on its way in.
#[wasm_bindgen]
pub struct PipelineReader {
    /// Empty once finished or freed.
    held: RefCell<Option<Reader>>,
}

#[wasm_bindgen]
impl PipelineReader {
    /// Takes the next piece.
    pub fn push(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] chunk: JsValue,
    ) -> Result<(), PlayfieldError> {
        let chunk = array(&chunk, "chunk")?;
        match self.held.try_borrow_mut().ok().as_deref_mut() {
            Some(Some(reader)) => Ok(reader.push_by(chunk.length() as usize, |room| chunk.copy_to(room))?),
            _ => Err(freed()),
        }
    }

    /// The pipeline, and how the file was understood. The reader is used up.
    #[wasm_bindgen(unchecked_return_type = "{ pipeline: Pipeline; report: ReadReport }")]
    pub fn finish(&self) -> Outcome {
        let reader = self.held.try_borrow_mut().ok().and_then(|mut held| held.take());
        read_all(reader.ok_or_else(freed)?)
    }

    /// Lets go of what was read so far. Stands in for the method that wasm-bindgen makes, after which a call is no PlayfieldError.
    #[wasm_bindgen(js_name = free, skip_typescript)]
    pub fn let_go(&self) {
        if let Ok(mut held) = self.held.try_borrow_mut() {
            *held = None;
        }
    }
}

/// Taking a workbook apart is another Wasm part's, which is here only where somebody brought one.
#[wasm_bindgen(raw_module = "#workbook")]
extern "C" {
    type Workbook;
    #[wasm_bindgen(catch, js_name = openWorkbook)]
    fn open_workbook(file: &[u8]) -> Result<Workbook, PlayfieldError>;
    #[wasm_bindgen(method)]
    fn sheets(this: &Workbook) -> Vec<String>;
    #[wasm_bindgen(method, catch)]
    fn sheet(this: &Workbook, name: &str) -> Result<Sheet, PlayfieldError>;
    #[wasm_bindgen(method)]
    fn free(this: &Workbook);

    type Sheet;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Sheet) -> Vec<u8>;
    #[wasm_bindgen(method, getter)]
    fn rows(this: &Sheet) -> Vec<u32>;
}

fn read_all(mut reader: Reader) -> Outcome {
    let Some(file) = reader.take_workbook() else { return both(reader.finish()?) };
    let workbook = open_workbook(&file)?;
    drop(file);
    let read = reader.finish_workbook(workbook.sheets(), |name| {
        let sheet = workbook.sheet(name)?;
        Ok::<_, PlayfieldError>((sheet.text(), sheet.rows()))
    });
    workbook.free();
    both(read?)
}

fn freed() -> PlayfieldError {
    Error::new(Code::Freed, "this reader is finished or was freed").into()
}

fn both((pipeline, report): (pipeline::Pipeline, ReadReport)) -> Outcome {
    let both: Record = Object::new().unchecked_into();
    both.set(&"report".into(), &plain(&report)?);
    both.set(&"pipeline".into(), &Pipeline::holding(pipeline).into());
    Ok(both.into())
}

/// The bytes of an array, copied once; refused in words where memory does not hold them.
fn bytes(value: &JsValue, name: &str) -> Result<Vec<u8>, Error> {
    let array = array(value, name)?;
    if Vec::<u8>::new().try_reserve_exact(array.length() as usize).is_err() {
        return Err(no_room());
    }
    Ok(array.to_vec())
}

fn array<'a>(value: &'a JsValue, name: &str) -> Result<&'a Uint8Array, Error> {
    let wrong = Error::new(Code::WrongType, "this must be a Uint8Array");
    value.dyn_ref().ok_or_else(|| if value.is_undefined() { Error::missing(name) } else { wrong.at(name) })
}
