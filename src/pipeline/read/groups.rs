//! Subtotals and headings between the groups of a report. Which rows they are shows once all have come: a subtotal is what the rows
//! above it come to, a heading says what the rows below it say.

use super::fill::{Filling, NARROW};
use super::plan::Kind;
use super::report::Decimal;
use crate::case::is_letter;
use crate::pipeline::field::Field;
use crate::pipeline::mapping::headings::{Meaning, meanings, squash};
use crate::pipeline::notation::amount;
use crate::pipeline::source::{Record, readable};
use crate::pipeline::table::dialect::{Total, records, total};
use crate::sorting::sort_by_number;

/// A subtotal has few cells: its label and a figure for some columns.
const FILLED: usize = 8;
/// Bytes of its longest cell.
const LONGEST: usize = 200;
/// Groups within groups: so many beginnings are looked at, and the table's.
const BOUNDS: usize = 64;

/// Where a group may begin, and what came before it.
#[derive(Clone, Copy, Default)]
struct Bound {
    sum: f64,
    count: usize,
}

/// A row with one cell, or with a label and nothing but figures.
#[derive(Default)]
struct Labelled {
    column: usize,
    text: String,
    /// Without case and signs.
    plain: String,
    filled: usize,
    figures: Vec<f64>,
    /// It says that it counts.
    counts: bool,
}

pub(super) struct Groups<'a> {
    pub filling: &'a Filling,
    pub text: &'a [u8],
    pub headings: &'a [String],
    pub delimiter: u8,
}

impl Groups<'_> {
    /// Where the rows begin that are the report's, in order.
    pub fn lines(&self) -> Vec<u32> {
        let rows = self.filling.columns.len();
        let is_narrow = self.headings.len() <= NARROW;
        let (mut lines, mut unmet, mut named) = (Vec::new(), Vec::new(), Vec::new());
        let (mut bounds, mut so_far, mut next) = (vec![Bound::default()], Bound::default(), 0);
        // Whether a group begins here, the lone cell that began the last one, and how many groups a subtotal closed.
        let (mut begins, mut heading, mut closed) = (true, None, 0);
        let mut at = 0;
        while let Some(row) =
            if is_narrow { Some(at) } else { self.filling.sparse.get(at).map(|row| *row as usize) }
            && row < rows
        {
            at += 1;
            begins &= next == row;
            self.add(&mut so_far, next, row);
            next = row;
            let Some(label) = self.labelled(row, &bounds, so_far, closed > 0) else { continue };
            let start = self.start(row);
            let told = self.total(&label, row);
            if told != Total::No {
                if self.is_met(&label, label.counts, &bounds, so_far) {
                    lines.push(start);
                    if !begins {
                        closed += 1;
                        named.extend(heading);
                    }
                    (begins, heading) = (true, None);
                } else if told == Total::Sure {
                    unmet.push(start);
                } else {
                    continue;
                }
            } else if label.filled > 1 || !label.text.chars().any(is_letter) {
                continue;
            } else if self.is_heading(&label, row) {
                lines.push(start);
            } else if begins {
                (begins, heading) = (false, Some(start));
            } else {
                continue;
            }
            next += 1;
            bounds.push(so_far);
        }
        if closed > 0 {
            lines.extend(unmet);
        }
        // One lone cell may be an opportunity of which little is known; where each group has one, they are headings.
        if closed > 1 && named.len() == closed {
            lines.extend(named);
        }
        sort_by_number(&mut lines, |&start| u64::from(start));
        lines
    }

    fn start(&self, row: usize) -> u32 {
        self.filling.columns.record.get(row).copied().unwrap_or(0)
    }

    /// Adds the rows from one to before another to those so far.
    fn add(&self, so_far: &mut Bound, from: usize, to: usize) {
        for row in from..to {
            let amount = self.filling.columns.amount.get(row);
            so_far.sum += if amount.is_finite() { amount } else { 0.0 };
            so_far.count += 1;
        }
    }

    fn column(&self, kind: Kind) -> Option<usize> {
        self.filling.plan.iter().find(|(_, one)| *one == kind).map(|(column, _)| *column)
    }

    /// A row as what it may be; nothing where it is an opportunity, which is found out before anything is put into words: all of a file's
    /// rows may have few cells.
    fn labelled(&self, row: usize, bounds: &[Bound], so_far: Bound, has_subtotals: bool) -> Option<Labelled> {
        let decimal = if self.filling.is_workbook { Decimal::Point } else { self.filling.decimal };
        let mut label = Labelled::default();
        let mut first: &[u8] = b"";
        for (column, cell) in Record::of(self.text, self.start(row), self.delimiter).enumerate() {
            let inner = cell.inner.trim_ascii();
            if inner.is_empty() {
                continue;
            }
            label.filled += 1;
            if inner.len() > LONGEST || label.filled > FILLED {
                return None;
            } else if label.filled == 1 {
                (first, label.column) = (inner, column);
            } else if inner.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
                && Some(column) == self.column(Kind::Name)
                && Some(label.column) == self.column(Kind::Id)
            {
                // A number and a name.
                return None;
            } else if let amount::Written::Number(number) = amount::read(inner) {
                // A number of its own is an opportunity's.
                if Some(column) == self.column(Kind::Id) && Some(label.column) == self.column(Kind::Name) {
                    return None;
                }
                label.figures.push(number.value(decimal).unwrap_or(f64::NAN));
            } else {
                let letter = inner.first().map_or(0, u8::to_ascii_lowercase);
                if b"bdefhkloquvwxy".contains(&letter) {
                    return None;
                }
                match total(&squash(&readable(inner))) {
                    Total::No => return None,
                    told => label.counts |= told == Total::Count,
                }
            }
        }
        if label.filled > 1
            && !has_subtotals
            && first.last() != Some(&b')')
            && !self.is_met(&label, true, bounds, so_far)
        {
            return None;
        }
        label.text = readable(first);
        label.plain = squash(&label.text);
        label.counts |= total(&label.plain) == Total::Count;
        (label.filled > 0).then_some(label)
    }

    /// What a label says: that it is a total, or, as `Ann Total`, that it is one of the group whose name the row above has.
    fn total(&self, label: &Labelled, row: usize) -> Total {
        let told = total(&label.plain);
        if told != Total::No || row == 0 {
            return told;
        }
        for cell in Record::of(self.text, self.start(row - 1), self.delimiter) {
            let group = squash(&readable(cell.inner));
            if let Some(rest) = label.plain.strip_prefix(group.as_str())
                && total(rest) != Total::No
            {
                return Total::Maybe;
            }
        }
        Total::No
    }

    /// Whether one of the figures is what the rows since some group's beginning sum or count up to.
    fn is_met(&self, label: &Labelled, counts: bool, bounds: &[Bound], so_far: Bound) -> bool {
        let has_amounts = self.column(Kind::Amount).is_some();
        for (back, bound) in bounds.iter().rev().enumerate() {
            if back >= BOUNDS && back + 1 < bounds.len() {
                continue;
            }
            let count = so_far.count - bound.count;
            // Totals are often written without decimals.
            let is_it = |figure: &f64| {
                has_amounts && (figure - (so_far.sum - bound.sum)).abs() <= 0.5
                    || (counts || !has_amounts) && *figure == count as f64
            };
            if count > 0 && (records(&label.plain) == count || label.figures.iter().any(is_it)) {
                return true;
            }
        }
        false
    }

    /// Whether a lone cell says whose rows follow: `Owner: Ann`, `Ann (3 records)`, or what the next row has as owner or stage.
    fn is_heading(&self, label: &Labelled, row: usize) -> bool {
        if let Some(colon) = label.text.bytes().position(|byte| byte == b':') {
            let before = label.text.get(..colon).unwrap_or("");
            let meanings = meanings(before);
            for (meaning, _) in &meanings {
                if matches!(meaning, Meaning::Field(Field::Name | Field::Id)) {
                    return false;
                }
            }
            return colon + 1 < label.text.len() && !meanings.is_empty();
        }
        let (next, group) = (row + 1, records(&label.plain));
        if group > 0
            && (next + group == self.filling.columns.len()
                || self.filling.sparse.contains(&((next + group) as u32)))
        {
            return true;
        }
        if next >= self.filling.columns.len() {
            return false;
        }
        for kind in [Kind::Owner, Kind::Stage] {
            let Some(column) = self.column(kind) else { continue };
            let cell = Record::of(self.text, self.start(next), self.delimiter).nth(column);
            let below = cell.map_or(String::new(), |cell| squash(&readable(cell.inner)));
            // In a column of its own a group is named once.
            let sought = if column == label.column { "" } else { &label.plain };
            if below == sought && self.column(Kind::Name) != Some(column) {
                return true;
            }
        }
        false
    }
}
