//! A cell as a column reads it.

use crate::pipeline::columns::Span;
use crate::pipeline::dictionary::Dictionary;
use crate::pipeline::formula;
use crate::pipeline::ids::hash_here;
use crate::pipeline::lanes::holds;
use crate::pipeline::source::{Source, plain};

/// A cell without its quotes and without an apostrophe that was put before a formula.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    pub inner: &'a [u8],
    start: u32,
    pub quoted: bool,
}

// Cells are passed as values and never by reference: so they stay in registers.
impl<'a> Cell<'a> {
    /// The cell from byte `start` to before byte `end`.
    #[inline(always)]
    pub fn at(text: &'a [u8], (start, end): (u32, u32)) -> Self {
        let raw = text.get(start as usize..end as usize).unwrap_or(b"");
        let cell = match raw {
            [b'"', inner @ .., b'"'] | [b'"', inner @ ..] => Cell { inner, start: start + 1, quoted: true },
            _ => Cell { inner: raw, start, quoted: false },
        };
        if cell.inner.first() == Some(&b'\'') { cell.without_apostrophe() } else { cell }
    }

    /// The cell of a column in the record that begins at `start`.
    pub fn of_record(source: &'a Source, start: u32, column: usize) -> Self {
        let Some(cell) = source.record(start).nth(column) else { return Cell::at(b"", (0, 0)) };
        Cell::at(&source.text, (cell.start - u32::from(cell.quoted), cell.end))
    }

    #[inline(always)]
    fn without_apostrophe(self) -> Self {
        let skip = apostrophe(self.inner, self.quoted);
        Cell { inner: self.inner.get(skip..).unwrap_or(b""), start: self.start + skip as u32, ..self }
    }

    /// Whether quotes in it stand for one each two.
    #[inline(always)]
    fn is_doubled(self) -> bool {
        self.quoted && holds(self.inner, b'"')
    }

    #[inline(always)]
    pub fn span(self) -> Span {
        Span::source(self.start, self.inner.len(), self.is_doubled())
    }

    /// The hash of an id.
    #[inline(always)]
    pub fn id_hash(self) -> u32 {
        hash_here(self.inner, self.is_doubled())
    }

    /// What the cell says.
    #[inline(never)]
    pub fn bytes(self) -> Vec<u8> {
        plain(self.inner, self.is_doubled()).into_owned().into_bytes()
    }

    /// The code of the text in a dictionary.
    #[inline(always)]
    pub fn code(self, texts: &mut Dictionary) -> u32 {
        match if self.is_doubled() { None } else { texts.find_here(self.inner) } {
            Some(code) => code,
            None => self.new_code(texts),
        }
    }

    #[inline(never)]
    fn new_code(self, texts: &mut Dictionary) -> u32 {
        texts.intern(&plain(self.inner, self.is_doubled()))
    }
}

#[cold]
#[inline(never)]
fn apostrophe(inner: &[u8], quoted: bool) -> usize {
    formula::apostrophe(plain(inner, quoted && holds(inner, b'"')).as_bytes())
}
