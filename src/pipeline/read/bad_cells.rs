//! Cells that were not understood, to be reported with their line, column and text.

use crate::pipeline::source::readable;
/// More than these are counted and not kept.
pub(super) const PROBLEMS: usize = 1000;

/// A cell that was not understood, by where its row begins.
#[derive(Debug, Clone)]
pub(super) struct BadCell {
    pub start: u32,
    pub column: Option<usize>,
    pub code: &'static str,
    pub value: String,
}

/// The bad cells of one column.
#[derive(Debug, Default)]
pub(super) struct BadCells {
    pub first: Vec<BadCell>,
    pub count: usize,
}

impl BadCells {
    #[cold]
    pub fn add(&mut self, start: u32, column: usize, code: &'static str, text: &[u8]) {
        self.count += 1;
        if self.first.len() < PROBLEMS {
            self.note(start, Some(column), code, text);
        }
    }

    /// Keeps one, counted or not, however many there are.
    #[inline(never)]
    pub fn note(&mut self, start: u32, column: Option<usize>, code: &'static str, text: &[u8]) {
        self.first.push(BadCell { start, column, code, value: readable(text) });
    }
}

/// Those of all columns.
#[derive(Debug, Default)]
pub(super) struct BadColumns(pub Vec<BadCells>);

impl BadColumns {
    pub fn of(&mut self, column: usize) -> &mut BadCells {
        if self.0.len() <= column {
            self.0.resize_with(column + 1, BadCells::default);
        }
        &mut self.0[column]
    }
}
