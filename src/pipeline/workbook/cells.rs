//! The cells of a sheet, row by row, as delimited text.

use super::archive::{damaged, too_large};
use super::styles::{Meaning, Styles};
use super::xml::{Step, Tag, Words, Xml, is_true, resolve};
use super::{Sheet, Texts, number};
use crate::error::Result;
use crate::pipeline::formula;
use crate::pipeline::table::scan::quote;

/// Excel has no more columns and rows than these.
const COLUMNS: u32 = 16_384;
const ROWS: u32 = 1_048_576;
/// Rows are filled up to the widest one so far, as the heading mostly is, but not for a cell astray in the far right.
const FILLED: u32 = 512;

pub(crate) struct Cells<'a> {
    shared: &'a Texts,
    styles: &'a Styles,
    /// Bytes of text, at most.
    most: usize,
    sheet: Sheet,
    /// Cells of the row that is being read: column, where its text ends in `line`, and whether it is no number.
    row: Vec<(u32, usize, bool)>,
    line: String,
    /// The last row written holds cells.
    filled: bool,
    /// From 0.
    at: u32,
    next_column: u32,
    widest: u32,
    kind: Kind,
    meaning: Meaning,
    value: String,
    inside: bool,
    words: Words,
}

/// How a cell's value is stored.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Inline,
    Text,
    Bool,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(shared: &'a Texts, styles: &'a Styles, most: usize) -> Self {
        Cells {
            shared,
            styles,
            most,
            sheet: Sheet { text: Vec::new(), rows: vec![0] },
            row: Vec::new(),
            line: String::new(),
            filled: false,
            at: 0,
            next_column: 0,
            widest: 0,
            kind: Kind::Number,
            meaning: Meaning::Number,
            value: String::new(),
            inside: false,
            words: Words::default(),
        }
    }

    pub(crate) fn read(mut self, mut xml: Xml<'_>) -> Result<Sheet> {
        let mut next_row = 0;
        while let Some(step) = xml.next()? {
            match &step {
                Step::Begin(tag) => match tag.name() {
                    "row" => {
                        let told = tag.attribute("r").and_then(|row| row.parse::<u32>().ok());
                        self.at = told.map_or(next_row, |row| row.saturating_sub(1)).min(ROWS);
                        next_row = self.at + 1;
                        self.next_column = 0;
                    }
                    "c" => self.begin(tag),
                    "v" => self.inside = true,
                    _ => {}
                },
                Step::End("v") => self.inside = false,
                Step::End("c") => self.end()?,
                Step::End("row") => self.end_row()?,
                Step::Text(text) if self.inside => self.value.push_str(text),
                _ => {}
            }
            if self.kind == Kind::Inline {
                self.words.take(&step, &mut self.value);
            }
        }
        Ok(self.sheet)
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let told = tag.attribute("r").and_then(|place| column_of(&place));
        // Two cells at one place are a damaged file's; none is dropped.
        self.next_column = told.unwrap_or(self.next_column).min(COLUMNS);
        let style = tag.attribute("s").and_then(|style| style.parse().ok());
        self.meaning = style.map_or(Meaning::Number, |style| self.styles.meaning(style));
        self.kind = match tag.attribute("t").as_deref() {
            None | Some("n") => Kind::Number,
            Some("s") => Kind::Shared,
            Some("inlineStr") => Kind::Inline,
            Some("b") => Kind::Bool,
            // A formula's text, an error's name, a day as ISO.
            Some(_) => Kind::Text,
        };
        self.value.clear();
        self.words = Words::default();
    }

    fn end(&mut self) -> Result<()> {
        let before = self.line.len();
        let value = &mut self.value;
        match self.kind {
            Kind::Number => {
                if !value.trim().is_empty() {
                    self.line.push_str(self.styles.sign(self.meaning));
                }
                number::write(value, self.meaning, self.styles.from_1904, &mut self.line);
            }
            Kind::Shared => {
                let at = value.trim().parse().ok();
                self.line.push_str(at.and_then(|at| self.shared.get(at)).ok_or_else(damaged)?);
            }
            Kind::Inline | Kind::Text => {
                resolve(value, 0);
                self.line.push_str(value);
            }
            Kind::Bool => self.line.push_str(if is_true(value.trim()) { "true" } else { "false" }),
        }
        if self.line.len() > before {
            self.row.push((self.next_column, self.line.len(), self.kind != Kind::Number));
        }
        self.next_column += 1;
        self.kind = Kind::Number;
        Ok(())
    }

    fn end_row(&mut self) -> Result<()> {
        let cells = std::mem::take(&mut self.row);
        let line = std::mem::take(&mut self.line);
        if let Some((last, ..)) = cells.last() {
            // A row that comes out of order is a damaged file's; it goes where the last one is.
            if self.filled {
                self.line_end();
            }
            while (self.sheet.rows.len() as u32) <= self.at {
                self.line_end();
            }
            self.filled = true;
            let mut written = 0;
            let mut from = 0;
            for &(at, to, is_text) in &cells {
                self.blanks(&mut written, at);
                if written > 0 {
                    self.sheet.text.push(b',');
                }
                self.cell(line.get(from..to).unwrap_or(""), is_text);
                written += 1;
                from = to;
            }
            self.widest = self.widest.max((last + 1).min(FILLED));
            self.blanks(&mut written, self.widest);
        }
        (self.row, self.line) = (cells, line);
        self.row.clear();
        self.line.clear();
        if self.sheet.text.len() + 4 * self.sheet.rows.len() > self.most { Err(too_large()) } else { Ok(()) }
    }

    /// Empty cells up to a column.
    fn blanks(&mut self, written: &mut u32, until: u32) {
        while *written < until {
            if *written > 0 {
                self.sheet.text.push(b',');
            }
            *written += 1;
        }
    }

    fn line_end(&mut self) {
        self.sheet.text.push(b'\n');
        self.sheet.rows.push(self.sheet.text.len() as u32);
    }

    /// A text that could be a number stands in quotes, which tell it from a number: the point in it may group.
    fn cell(&mut self, words: &str, is_text: bool) {
        // An apostrophe that is the text's own must not be taken for one that was put there.
        let kept = if words.starts_with('\'') { formula::neutralised(words) } else { None };
        let words = kept.as_deref().unwrap_or(words).as_bytes();
        let could_be_number =
            is_text && words.windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_digit());
        if could_be_number || words.iter().any(|b| matches!(b, b',' | b'"' | b'\r' | b'\n')) {
            quote(words, &mut self.sheet.text);
        } else {
            self.sheet.text.extend_from_slice(words);
        }
    }
}

/// `C12` is column 2.
fn column_of(place: &str) -> Option<u32> {
    let mut column = 0u32;
    for letter in place.bytes().take_while(u8::is_ascii_alphabetic) {
        column = column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    column.checked_sub(1)
}
