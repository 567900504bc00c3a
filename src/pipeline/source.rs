//! A file that was read, kept as it came: text in UTF-8 with cells, and what each of its columns means.
//!
//! Whatever the file was (UTF-16, Windows-1252, a workbook), its bytes are turned once into delimited UTF-8 text, so that there
//! is one way to come back to a cell.

use std::borrow::Cow;

use super::field::{Field, FieldSet};
use super::formula;

/// What a column of the source means.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SourceColumn {
    /// The heading as it stands in the file; may be blank or repeated.
    pub(crate) heading: String,
    /// Its name among the columns: the heading, made unique and never blank. The key in [`Opportunity::extra`](super::Opportunity).
    pub(crate) key: String,
    /// The field that took it; none: it is an `extra` column.
    pub(crate) field: Option<Field>,
    /// Somebody said so: headings and cells alone may say otherwise.
    pub(crate) told: bool,
}

/// How a file is laid out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layout {
    pub(crate) delimiter: u8,
    pub(crate) columns: Vec<SourceColumn>,
    /// The fields that this file decides: those its columns were mapped to, and those read out of them (an outcome out of a stage,
    /// a currency out of amounts). A merge lets these win, and no other.
    pub(crate) brings: FieldSet,
}

impl Layout {
    /// Whether a column goes by this name.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        self.columns.iter().any(|column| column.key == key)
    }
}

/// The text of a file and its layout. Never changed once read.
#[derive(Debug)]
pub(crate) struct Source {
    /// UTF-8, below 4 GB.
    pub(crate) text: Vec<u8>,
    pub(crate) layout: Layout,
}

impl Source {
    /// The cells of the record that begins at byte `start`, up to its line's end.
    pub(crate) fn record(&self, start: u32) -> Record<'_> {
        Record::of(&self.text, start, self.layout.delimiter)
    }

    /// The bytes of the record that begins at `start`, without its line end.
    pub(crate) fn record_bytes(&self, start: u32) -> &[u8] {
        let end = self.record(start).last().map_or(start, |cell| cell.end);
        self.text.get(start as usize..end as usize).unwrap_or(&[])
    }
}

/// A cell as it lies in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell<'a> {
    /// Without the quotes around it.
    pub(crate) inner: &'a [u8],
    /// Where `inner` begins in the source.
    pub(crate) start: u32,
    /// Where the cell, its quotes included, ends: the delimiter or line end stands there.
    pub(crate) end: u32,
    pub(crate) quoted: bool,
    /// Holds doubled quotes that stand for one each.
    pub(crate) doubled: bool,
}

impl<'a> Cell<'a> {
    /// What the cell says, without an apostrophe that keeps it from running as a formula.
    pub(crate) fn text(&self) -> Cow<'a, str> {
        let written = self.written();
        match formula::apostrophe(written.as_bytes()) {
            0 => written,
            skip => Cow::Owned(written.get(skip..).unwrap_or("").to_owned()),
        }
    }

    /// The cell as written, doubled quotes made single.
    pub(crate) fn written(&self) -> Cow<'a, str> {
        plain(self.inner, self.doubled)
    }
}

/// Bytes of a source as text, doubled quotes made single.
pub(crate) fn plain(bytes: &[u8], doubled: bool) -> Cow<'_, str> {
    // Nearly always: looking for letters that are none takes four times as long.
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(readable(bytes)),
    };
    if !doubled {
        return text;
    }
    let mut single = String::with_capacity(text.len());
    let mut is_first = false;
    for letter in text.chars() {
        is_first = letter == '"' && !is_first;
        if letter != '"' || is_first {
            single.push(letter);
        }
    }
    Cow::Owned(single)
}

/// The cells of one record, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Record<'a> {
    rest: &'a [u8],
    at: u32,
    delimiter: u8,
    done: bool,
}

impl<'a> Record<'a> {
    /// The record that begins at byte `start` of a text.
    pub(crate) fn of(text: &'a [u8], start: u32, delimiter: u8) -> Self {
        Record { rest: text.get(start as usize..).unwrap_or(&[]), at: start, delimiter, done: false }
    }
}

impl<'a> Iterator for Record<'a> {
    type Item = Cell<'a>;

    fn next(&mut self) -> Option<Cell<'a>> {
        if self.done {
            return None;
        }
        let (mut cell, mut used) =
            (Cell { inner: &[], start: self.at, end: self.at, quoted: false, doubled: false }, 0);
        if let Some((b'"', after)) = self.rest.split_first() {
            let mut length = after.len();
            let mut i = 0;
            while let Some(quote) = after.get(i..).and_then(|rest| rest.iter().position(|&b| b == b'"')) {
                i += quote + 1;
                if after.get(i) != Some(&b'"') {
                    length = i - 1;
                    break;
                }
                cell.doubled = true;
                i += 1;
            }
            cell.inner = after.get(..length).unwrap_or(&[]);
            cell.start = self.at + 1;
            cell.quoted = true;
            used = (length + 2).min(self.rest.len());
        }
        let tail = self.rest.get(used..).unwrap_or(&[]);
        let end =
            tail.iter().position(|&b| b == self.delimiter || b == b'\n' || b == b'\r').unwrap_or(tail.len());
        if !cell.quoted {
            cell.inner = tail.get(..end).unwrap_or(&[]);
        }
        used += end;
        cell.end = self.at + used as u32;
        self.done = self.rest.get(used) != Some(&self.delimiter);
        self.rest = self.rest.get(used + 1..).unwrap_or(&[]);
        self.at = cell.end + 1;
        Some(cell)
    }
}

/// Bytes as text, a sign in the place of what is none: shorter than the standard library's, and as long as it takes where all is text.
#[inline(never)]
pub(crate) fn readable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        let (valid, skip) = match std::str::from_utf8(rest) {
            Ok(_) => (rest.len(), None),
            Err(error) => (error.valid_up_to(), Some(error.error_len().unwrap_or(rest.len()))),
        };
        text.push_str(rest.get(..valid).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or(""));
        let Some(skip) = skip else { return text };
        text.push(char::REPLACEMENT_CHARACTER);
        rest = rest.get(valid + skip..).unwrap_or(b"");
        if rest.is_empty() {
            return text;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        let layout = Layout { delimiter: b',', columns: Vec::new(), brings: FieldSet::NONE };
        let source = Source { text: text.as_bytes().to_vec(), layout };
        source.record(0).map(|cell| cell.text().into_owned()).collect()
    }

    #[test]
    fn a_record_ends_with_its_line_and_not_with_a_quoted_one() {
        assert_eq!(cells("a,\"b\nc\",d\r\ne,f"), ["a", "b\nc", "d"]);
        assert_eq!(cells("a,,\n"), ["a", "", ""]);
        assert_eq!(cells(""), [""]);
    }

    #[test]
    fn doubled_quotes_stand_for_one() {
        assert_eq!(cells("\"say \"\"yes\"\"\",1"), ["say \"yes\"", "1"]);
        assert_eq!(cells("\"\"\"\",\"\""), ["\"", ""]);
        assert_eq!(cells("\"never closed, "), ["never closed, "]);
    }

    #[test]
    fn what_is_no_text_is_one_sign_as_the_standard_library_has_it() {
        let samples: [&[u8]; 8] = [
            b"",
            b"plain",
            b"caf\xe9",
            b"\xff\xfe",
            b"a\xe2\x82b\xe2\x82",
            "é€😀".as_bytes(),
            b"\xf0\x9f\x98",
            b"\xc3(\xa9",
        ];
        for sample in samples {
            assert_eq!(readable(sample), String::from_utf8_lossy(sample), "{sample:?}");
        }
    }
}
