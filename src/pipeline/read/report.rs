//! What reading a file is told, and what it says afterwards.

use crate::fields::fields;
use crate::record::Record;

use serde::{Deserialize, Serialize};

pub use crate::pipeline::notation::amount::Decimal;
pub use crate::pipeline::notation::day::DateOrder;

/// What to know before reading a file; whatever is not told is found out.
///
/// ```
/// use playfield::pipeline::{Pipeline, ReadOptions, read::Decimal};
/// let german = ReadOptions { decimal: Some(Decimal::Comma), ..ReadOptions::default() };
/// let (pipeline, report) = Pipeline::read_text("Name\tAmount\nTwo presses\t1.234\n", &german)?;
/// assert_eq!(pipeline.get("row-1")?.amount, Some(1234.0));
/// assert!(report.ambiguous.is_empty());
/// # Ok::<(), playfield::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ReadOptions {
    /// `utf-8`, `utf-16le`, `windows-1252`, `iso-8859-1` and the like.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub encoding: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub delimiter: Option<Delimiter>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub decimal: Option<Decimal>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub date_order: Option<DateOrder>,
    /// For amounts that name none.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub currency: Option<String>,
    /// Of a workbook; default: the first that holds a table.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub sheet: Option<String>,
    /// Source column to field, or `extra`; replaces the guess for that column.
    #[cfg_attr(feature = "types", tsify(optional, type = "Record<string, string>"))]
    pub mapping: Option<Record<String>>,
}

fields! { ReadOptions from ReadOptions::default() => {
    "encoding" encoding Optional,
    "delimiter" delimiter Optional,
    "decimal" decimal Optional,
    "dateOrder" date_order Optional,
    "currency" currency Optional,
    "sheet" sheet Optional,
    "mapping" mapping Optional,
} }

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub enum Delimiter {
    #[serde(rename = ",")]
    Comma,
    #[serde(rename = ";")]
    Semicolon,
    #[serde(rename = "\t")]
    Tab,
    #[serde(rename = "|")]
    Pipe,
}

impl Delimiter {
    pub const fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Pipe => b'|',
        }
    }

    pub(crate) const fn of(byte: u8) -> Self {
        match byte {
            b';' => Delimiter::Semicolon,
            b'\t' => Delimiter::Tab,
            b'|' => Delimiter::Pipe,
            _ => Delimiter::Comma,
        }
    }
}

/// How a file was understood, and what in it was not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ReadReport {
    /// Opportunities read.
    pub rows: usize,
    pub columns: Vec<String>,
    /// Source column to field, or `extra`, as used.
    #[cfg_attr(feature = "types", tsify(type = "Record<string, string>"))]
    pub mapping: Record<String>,
    pub dialect: ReadDialect,
    /// Decided by default, not by the data: the page asks.
    pub ambiguous: Vec<Ambiguous>,
    /// The first 1,000.
    pub problems: Vec<Problem>,
    pub problem_count: usize,
    /// Blank rows, titles above the headings, subtotals and headings of a report's groups, its footer.
    pub skipped_lines: u32,
    /// The sheet that was read; null where the file is no workbook.
    pub sheet: Option<String>,
    /// All sheets of the workbook, hidden ones last.
    pub sheets: Vec<String>,
}

/// How the file is written.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ReadDialect {
    pub format: Format,
    pub encoding: Option<String>,
    pub delimiter: Option<Delimiter>,
    pub decimal: Decimal,
    pub date_order: DateOrder,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Format {
    Csv,
    Xlsx,
}

/// What the data did not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Ambiguous {
    Decimal,
    DateOrder,
    Currency,
}

/// A cell that could not be understood; its text stays in the export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The file's line, from 1, in which its row begins; of a workbook the row.
    pub line: u32,
    pub column: Option<String>,
    /// `bad-amount`, `bad-date`, `bad-score`, `bad-currency`, `bad-outcome`, `bad-list`, `duplicate-id`, `bad-encoding`, `bad-quotes`.
    pub code: &'static str,
    pub value: String,
}
