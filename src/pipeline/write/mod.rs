//! A pipeline as a file again: for a spreadsheet, or for a CRM's import.

mod column;
mod notation;
mod recognised;

use serde::{Deserialize, Serialize};

use self::column::columns;
use self::notation::Notations;
use super::formula;
use super::read::Delimiter;
use super::source::Cell;
use super::store::Pipeline;
use super::table::scan::quote;
use crate::error::Result;
use crate::fields::fields;

/// How a pipeline is written.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WriteOptions {
    /// Default `spreadsheet`.
    #[serde(rename = "for")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub reader: Option<WriteFor>,
    /// Default: the source's, else a comma.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub delimiter: Option<Delimiter>,
    /// Headings, else field names, in the order wanted; then no total or band.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub columns: Option<Vec<String>>,
}

fields! { WriteOptions from WriteOptions::default() => {
    "for" reader Optional,
    "delimiter" delimiter Optional,
    "columns" columns Optional,
} }

/// Who will read the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum WriteFor {
    /// Cells that would run as a formula get one apostrophe, which reading takes off again.
    #[default]
    Spreadsheet,
    /// No apostrophes.
    Crm,
}

impl Pipeline {
    /// RFC 4180, UTF-8 with a mark, the source's delimiter. The source's columns come first, cells that were not edited as they were,
    /// edited ones in their column's notation; then the fields that it did not have, then total and band. A column whose cells alone
    /// would now be read otherwise is written with ISO dates and point decimals; one that would be taken for another field is headed by
    /// its field's name, or gets that field's own column before it. `out-of-range` for a column that nothing here has.
    ///
    /// ```
    /// use playfield::pipeline::{Change, Pipeline, ReadOptions, write::WriteOptions};
    /// let file = "Id;Name;Betrag\r\n7;Zwei Pressen;1.234,50 €\r\n";
    /// let (mut pipeline, _) = Pipeline::read(file.into(), &ReadOptions::default())?;
    /// pipeline.patch("7", Change { amount: Some(Some(9_500.0)), ..Change::default() }, None)?;
    /// let written = String::from_utf8(pipeline.to_csv(&WriteOptions::default())?).unwrap();
    /// // Quoted, because a comma would split it in a program that takes commas for the delimiter.
    /// assert_eq!(written, "\u{FEFF}Id;Name;Betrag;currency;total;band\r\n7;Zwei Pressen;\"9.500,00 €\";EUR;;\r\n");
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn to_csv(&self, options: &WriteOptions) -> Result<Vec<u8>> {
        let source = self.columns.sources.first();
        let own_delimiter = source.map(|source| source.layout.delimiter);
        let delimiter = options.delimiter.map(Delimiter::byte).or(own_delimiter).unwrap_or(b',');
        let (columns, headings) = columns(&self.columns, options.columns.as_deref())?;
        let notations = Notations::of(&self.columns, &columns, &headings, delimiter);
        let mut writer = Writer {
            out: Vec::with_capacity(
                source.map_or(1 << 12, |source| source.text.len() + source.text.len() / 8),
            ),
            delimiter,
            apostrophes: options.reader.unwrap_or_default() == WriteFor::Spreadsheet,
            same_delimiter: own_delimiter == Some(delimiter),
            single: columns.len() == 1,
        };
        writer.out.extend_from_slice("\u{FEFF}".as_bytes());
        for (i, heading) in headings.iter().enumerate() {
            writer.between(i);
            writer.text(heading);
        }
        writer.out.extend_from_slice(b"\r\n");
        let mut record = column::Row::none(&self.columns, usize::MAX);
        for (place, row) in self.columns.rows().enumerate() {
            record.turn_to(row, place);
            for (i, column) in columns.iter().enumerate() {
                writer.between(i);
                match record.kept(column).filter(|_| !notations.rewrites(i)) {
                    Some(cell) => writer.cell(&cell, record.source_text()),
                    None => writer.text(&notations.text(&record, column, i)),
                }
            }
            writer.out.extend_from_slice(b"\r\n");
        }
        Ok(writer.out)
    }
}

struct Writer {
    out: Vec<u8>,
    delimiter: u8,
    apostrophes: bool,
    same_delimiter: bool,
    /// Of one column: an empty cell must not look like an empty line.
    single: bool,
}

impl Writer {
    fn between(&mut self, column: usize) {
        if column > 0 {
            self.out.push(self.delimiter);
        }
    }

    /// A cell of the source as it stands, where nobody could take it for something else.
    fn cell(&mut self, cell: &Cell<'_>, source: &[u8]) {
        let plain = cell.inner.first().is_some_and(u8::is_ascii_alphanumeric);
        let untouched = plain || {
            let text = cell.text();
            let neutralised = if self.apostrophes { formula::neutralised(&text) } else { None };
            match neutralised {
                Some(wanted) => wanted == cell.written(),
                None => self.apostrophes || text == cell.written(),
            }
        };
        if untouched && self.same_delimiter && !(self.single && cell.inner.is_empty()) {
            let from = if cell.quoted { cell.start - 1 } else { cell.start };
            self.out.extend_from_slice(source.get(from as usize..cell.end as usize).unwrap_or(b""));
        } else {
            self.text(&cell.text());
        }
    }

    fn text(&mut self, text: &str) {
        let neutralised = if self.apostrophes { formula::neutralised(text) } else { None };
        let text = neutralised.as_deref().unwrap_or(text).as_bytes();
        // Whatever the delimiter, so that it stays one cell under each of them.
        let needs_quotes = |b: &u8| matches!(b, b',' | b';' | b'\t' | b'|' | b'"' | b'\r' | b'\n');
        if text.iter().any(needs_quotes) || (self.single && text.is_empty()) {
            quote(text, &mut self.out);
        } else {
            self.out.extend_from_slice(text);
        }
    }
}

#[cfg(test)]
mod any_file;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;
