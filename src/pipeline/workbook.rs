//! An Excel workbook's sheets as delimited text, so that one road leads from there to the opportunities.
//!
//! Read by calamine, cell by cell: its ranges take memory for every empty cell between the first and the last one.

use std::io::Cursor;

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader as _, Xlsx, open_workbook_from_rs};

use super::formula;
use super::notation::amount::Style;
use super::table::scan::quote;
use crate::date::Date;
use crate::error::{Code, Error, Result};

/// A sheet as comma-separated text.
pub(crate) struct Sheet {
    pub(crate) text: Vec<u8>,
    /// Where each row of the sheet begins in the text.
    pub(crate) rows: Vec<u32>,
}

pub(crate) struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
}

/// Excel has no more columns than these.
const COLUMNS: u32 = 16_384;

impl Workbook {
    pub(crate) fn open(file: Vec<u8>) -> Result<Self> {
        open_workbook_from_rs(Cursor::new(file)).map(|book| Workbook { book }).map_err(|_: calamine::XlsxError| {
            let reason = "this is a packed file but no Excel workbook, or a damaged or protected one; save it as .xlsx again, or as CSV";
            Error::new(Code::NotATable, reason)
        })
    }

    pub(crate) fn sheets(&self) -> Vec<String> {
        self.book.sheet_names()
    }

    /// The cells of a sheet: numbers with a decimal point, days as ISO, texts as they are.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<Sheet> {
        let damaged =
            |_| Error::new(Code::NotATable, "this workbook is damaged; save it as .xlsx again, or as CSV");
        let mut cells = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        let mut text = Vec::new();
        let mut rows = vec![0];
        let mut column = 0;
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (row, at) = cell.get_position();
            if at >= COLUMNS || matches!(cell.get_value(), DataRef::Empty) {
                continue;
            }
            while (rows.len() as u32) <= row {
                text.push(b'\n');
                rows.push(text.len() as u32);
                column = 0;
            }
            // A row that comes out of order is a damaged file's; its cells go where the last row is.
            while column < at {
                text.push(b',');
                column += 1;
            }
            write(cell.get_value(), &mut text);
            if text.len() > u32::MAX as usize - (1 << 20) {
                return Err(Error::new(Code::OutOfRange, "a sheet of more than 4 GB does not fit").at("file"));
            }
        }
        Ok(Sheet { text, rows })
    }
}

fn write(value: &DataRef<'_>, out: &mut Vec<u8>) {
    match value {
        DataRef::Int(number) => out.extend_from_slice(number.to_string().as_bytes()),
        DataRef::Float(number) if number.is_finite() => {
            out.extend_from_slice(Style::plain().write(*number).as_bytes())
        }
        DataRef::String(words) => words_of(words, out),
        DataRef::SharedString(words) => words_of(words, out),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words_of(words, out),
        DataRef::Bool(yes) => out.extend_from_slice(if *yes { b"true" } else { b"false" }),
        DataRef::DateTime(moment) => words_of(&day(moment), out),
        DataRef::Error(error) => out.extend_from_slice(error_name(error).as_bytes()),
        DataRef::Float(_) | DataRef::Empty => {}
    }
}

fn words_of(words: &str, out: &mut Vec<u8>) {
    // An apostrophe that is the text's own must not be taken for one that was put there.
    let kept = if words.starts_with('\'') { formula::neutralised(words) } else { None };
    let words = kept.as_deref().unwrap_or(words).as_bytes();
    if words.iter().any(|b| matches!(b, b',' | b'"' | b'\r' | b'\n')) {
        quote(words, out)
    } else {
        out.extend_from_slice(words)
    }
}

/// A day, with its time where it has one; a duration as the number it is.
fn day(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return Style::plain().write(moment.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let Some(date) = Date::from_ymd(i32::from(year), u32::from(month), u32::from(day)) else {
        return Style::plain().write(moment.as_f64());
    };
    if (hour, minute, second) == (0, 0, 0) {
        date.to_string()
    } else {
        format!("{date} {hour:02}:{minute:02}:{second:02}")
    }
}

fn error_name(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::NA => "#N/A",
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#ERROR!",
    }
}
