//! The texts of a column, folded once and side by side, so that searching and sorting them walks through memory in order instead
//! of through the whole file.

use super::columns::{Cells, Columns, Span};
use super::fold::fold;
use super::search::Needle;

/// Stands between two texts.
const END: u8 = 0;

#[derive(Debug, Clone, Default)]
pub(crate) struct FoldedTexts {
    text: Vec<u8>,
    /// Where the text of each row ends; an [`END`] stands there.
    ends: Vec<u32>,
}

impl FoldedTexts {
    pub(crate) fn of(columns: &Columns, spans: &Cells<Span>) -> Self {
        let bytes = spans.values.iter().map(|span| span.length() + 1).sum();
        let mut folded =
            FoldedTexts { text: Vec::with_capacity(bytes), ends: Vec::with_capacity(columns.len()) };
        for row in 0..columns.len() {
            let span = spans.get(row);
            let bytes = columns.bytes(span, row);
            let start = folded.text.len();
            if !span.is_doubled() && bytes.is_ascii() {
                folded.text.extend_from_slice(bytes);
                if let Some(letters) = folded.text.get_mut(start..) {
                    letters.make_ascii_lowercase();
                }
            } else {
                folded.text.extend_from_slice(fold(&columns.text(span, row)).as_bytes());
            }
            folded.ends.push(folded.text.len() as u32);
            folded.text.push(END);
        }
        folded
    }

    /// The names of all rows, made where they are not there yet.
    pub(crate) fn names<'a>(names: &'a mut Option<Self>, columns: &Columns) -> &'a Self {
        names.get_or_insert_with(|| FoldedTexts::of(columns, &columns.name))
    }

    /// The folded text of a row; none for one that came later.
    pub(crate) fn get(&self, row: usize) -> Option<&[u8]> {
        let end = *self.ends.get(row)? as usize;
        let start =
            row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize + 1);
        self.text.get(start..end)
    }

    /// For each row whether its text holds what is searched for.
    pub(crate) fn holding(&self, needle: &Needle) -> Vec<bool> {
        let mut found = vec![false; self.ends.len()];
        let mut row = 0;
        needle.each_in(&self.text, &mut |at| {
            // Places come in order; most rows in between hold nothing.
            let rest = self.ends.get(row..).unwrap_or(&[]);
            let near = rest.iter().take(8).position(|&end| end as usize >= at);
            row += near.unwrap_or_else(|| rest.partition_point(|&end| (end as usize) < at));
            if let Some(place) = found.get_mut(row) {
                *place = true;
            }
            self.ends.get(row).map_or(usize::MAX, |&end| end as usize + 1)
        });
        found
    }
}
