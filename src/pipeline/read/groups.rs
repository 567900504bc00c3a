//! Subtotals and headings between the groups of a report. Which rows they are shows once all have come: a subtotal is what the rows
//! above it come to, a heading says what the rows below it say.

use super::fill::{Filling, NARROW};
use super::plan::Kind;
use crate::case::is_letter;
use crate::pipeline::field::Field;
use crate::pipeline::mapping::headings::{Meaning, meanings, squash};
use crate::pipeline::notation::amount;
use crate::pipeline::source::{Record, readable};
use crate::pipeline::table::dialect::{Total, total};
use crate::texts::is_one_of;

/// A subtotal has few cells: its label and a figure for some columns.
const FILLED: usize = 8;
/// Groups within groups: so many beginnings are looked at, and the table's.
const BOUNDS: usize = 64;

/// Where a group may begin, and what came before it.
#[derive(Clone, Copy, Default)]
struct Bound {
    sum: f64,
    count: usize,
}

/// A heading that must be borne out by other rows.
struct Claim {
    start: u32,
    /// Its number of records is still to be met, by the rows since.
    records: Option<(usize, Bound)>,
    /// It stands among the names, where an opportunity has its own.
    is_name: bool,
    /// A subtotal came after it.
    is_closed: bool,
}

/// A filled cell: its column, what it says, and that without case and signs.
type Filled = (usize, String, String);

pub(super) struct Groups<'a> {
    pub filling: &'a Filling,
    pub text: &'a [u8],
    pub headings: &'a [String],
    pub delimiter: u8,
}

impl Groups<'_> {
    /// Where the rows begin that are the report's, in order.
    pub fn lines(&self) -> Vec<u32> {
        let columns = &self.filling.columns;
        let every: Vec<u32>;
        let looked_at = if self.headings.len() <= NARROW {
            every = (0..columns.len() as u32).collect();
            &every
        } else {
            &self.filling.sparse
        };
        let (mut lines, mut unmet, mut claims) = (Vec::new(), Vec::new(), Vec::<Claim>::new());
        let (mut bounds, mut so_far, mut next) = (vec![Bound::default()], Bound::default(), 0);
        // Groups that a subtotal closes, and how many of them a lone cell among the names opened.
        let (mut closed, mut opened, mut has_heading, mut opens) = (0, 0, false, true);
        for &row in looked_at {
            let row = row as usize;
            let Some(&start) = columns.record.get(row) else { break };
            let Some(cells) = self.filled(start) else { continue };
            if next < row {
                opens = false;
            }
            while next < row {
                so_far = self.with(so_far, next);
                next += 1;
            }
            next = row + 1;
            let label = self.label(&cells, row);
            let is_lone = cells.len() == 1 && cells.iter().all(|cell| cell.1.chars().any(is_letter));
            if label != Total::No {
                let is_met = self.is_met(&cells, &bounds, so_far);
                if is_met {
                    lines.push(start);
                    closed += usize::from(!opens);
                    opened += usize::from(!opens && has_heading);
                    (opens, has_heading) = (true, false);
                    claims.iter_mut().for_each(|claim| claim.is_closed = true);
                } else if label == Total::Sure {
                    unmet.push(start);
                } else {
                    so_far = self.with(so_far, row);
                }
            } else if is_lone && self.is_heading(&cells, row) {
                lines.push(start);
            } else if let [(column, _, plain)] = &cells[..]
                && is_lone
            {
                let is_name = self.column(Kind::Name).is_none_or(|name| name == *column);
                let records = records(plain).map(|records| (records, so_far));
                if records.is_some() || !self.may_be_id(*column, row) && (!is_name || opens) {
                    claims.push(Claim { start, records, is_name, is_closed: false });
                    has_heading |= is_name && opens;
                    opens &= !is_name;
                } else {
                    so_far = self.with(so_far, row);
                    opens = false;
                    continue;
                }
            } else {
                so_far = self.with(so_far, row);
                opens = false;
                continue;
            }
            met(&mut claims, so_far, &mut lines);
            bounds.push(so_far);
        }
        while next < columns.len() {
            so_far = self.with(so_far, next);
            next += 1;
        }
        met(&mut claims, so_far, &mut lines);
        if closed > 0 {
            lines.append(&mut unmet);
        }
        let others = claims.iter().filter(|claim| !claim.is_name).count();
        for claim in claims {
            let is_borne_out = if claim.is_name {
                claim.is_closed && closed > 1 && opened == closed
            } else {
                others > 1 || closed > 0
            };
            if claim.records.is_none() && is_borne_out {
                lines.push(claim.start);
            }
        }
        lines.sort_unstable();
        lines
    }

    /// The filled cells of a row; none where there are many.
    fn filled(&self, start: u32) -> Option<Vec<Filled>> {
        let mut cells = Vec::new();
        for (column, cell) in Record::of(self.text, start, self.delimiter).enumerate() {
            let text = cell.inner.trim_ascii();
            if text.is_empty() {
                continue;
            }
            if cells.len() == FILLED || cells.is_empty() && text.len() > 200 {
                return None;
            }
            let text = readable(text);
            let plain = squash(&text);
            cells.push((column, text, plain));
        }
        Some(cells)
    }

    fn column(&self, kind: Kind) -> Option<usize> {
        self.filling.plan.iter().find(|(_, one)| *one == kind).map(|(column, _)| *column)
    }

    /// What came before with one row more.
    fn with(&self, before: Bound, row: usize) -> Bound {
        let amount = self.filling.columns.amount.get(row);
        let sum = if amount.is_finite() { before.sum + amount } else { before.sum };
        Bound { sum, count: before.count + 1 }
    }

    /// Whether a row says that it is a total, and holds nothing else but numbers and such words.
    fn label(&self, cells: &[Filled], row: usize) -> Total {
        let Some(((column, _, plain), others)) = cells.split_first() else { return Total::No };
        // A number of its own is an opportunity's.
        if others.iter().any(|(other, ..)| Some(*other) == self.column(Kind::Id))
            && Some(*column) == self.column(Kind::Name)
        {
            return Total::No;
        }
        if !others.iter().all(|(_, text, plain)| number(text).is_some() || self.total(plain) != Total::No) {
            return Total::No;
        }
        let told = self.total(plain);
        if told != Total::No || row == 0 {
            return told;
        }
        // `Ann Total`: the group by its name, which the row above has.
        let above = self.filling.columns.record.get(row - 1).copied();
        let of_group = |name: &str| {
            let rest = plain.strip_suffix(name).or_else(|| plain.strip_prefix(name))?;
            let rest = rest.strip_suffix("for").or_else(|| rest.strip_suffix("of")).unwrap_or(rest);
            (!name.is_empty() && self.total(rest) != Total::No).then_some(Total::Maybe)
        };
        let mut cells = Record::of(self.text, above.unwrap_or(0), self.delimiter);
        cells.find_map(|cell| of_group(&squash(&readable(cell.inner)))).unwrap_or(Total::No)
    }

    /// What a cell of totals says: the words of a footer's, or `Sum of` one of the headings.
    fn total(&self, plain: &str) -> Total {
        let of_heading = |heading: &String| {
            let of = plain.strip_suffix(squash(heading).as_str());
            of.is_some_and(|of| is_one_of(of.as_bytes(), "sumof countof averageof avgof maxof minof summevon anzahlvon sommede nombrede sumade somade"))
        };
        match total(plain) {
            Total::No if self.headings.iter().any(of_heading) => Total::Sure,
            told => told,
        }
    }

    /// Whether one of the row's numbers is what some rows before it, since a group's beginning, sum or count up to.
    fn is_met(&self, cells: &[Filled], bounds: &[Bound], so_far: Bound) -> bool {
        let has_amounts = self.column(Kind::Amount).is_some();
        let counts = !has_amounts
            || cells.iter().any(|(_, _, plain)| plain.contains("count") || plain.contains("anzahl"));
        let last = bounds.iter().rev().take(BOUNDS);
        last.chain(bounds.first()).any(|bound| {
            let (sum, count) = (so_far.sum - bound.sum, so_far.count - bound.count);
            count > 0
                && cells.iter().any(|(_, text, plain)| {
                    let value = number(text).and_then(|number| number.value(self.filling.decimal));
                    // Totals are often written without decimals.
                    value.is_some_and(|value| {
                        has_amounts && (value - sum).abs() <= 0.5 || counts && value == count as f64
                    }) || records(plain) == Some(count)
                })
        })
    }

    /// Whether a lone cell says outright whose rows follow: `Owner: Ann`, or what the next row has as owner or stage.
    fn is_heading(&self, cells: &[Filled], row: usize) -> bool {
        let Some((column, text, plain)) = cells.first() else { return false };
        let mut parts = text.splitn(2, ':');
        if let (Some(before), Some(after)) = (parts.next(), parts.next())
            && !after.trim().is_empty()
        {
            let is_ours = self.headings.iter().any(|heading| squash(heading) == squash(before));
            let meanings = meanings(before);
            let of_a_name =
                |(meaning, _): &(Meaning, usize)| matches!(meaning, Meaning::Field(Field::Name | Field::Id));
            return (is_ours || !meanings.is_empty()) && !meanings.iter().any(of_a_name);
        }
        let Some(&below) = self.filling.columns.record.get(row + 1) else { return false };
        [Kind::Owner, Kind::Stage].into_iter().any(|kind| {
            let at = self.column(kind).filter(|at| at != column);
            let cell = at.and_then(|at| Record::of(self.text, below, self.delimiter).nth(at));
            cell.is_some_and(|cell| squash(&readable(cell.inner)) == *plain)
        })
    }

    /// Whether a lone cell could be the id of an opportunity of which nothing else is known.
    fn may_be_id(&self, column: usize, row: usize) -> bool {
        if self.column(Kind::Id) != Some(column) {
            return self.column(Kind::Name).is_none();
        }
        let has_digit = |row: usize| {
            let start = self.filling.columns.record.get(row).copied().unwrap_or(0);
            let cell = Record::of(self.text, start, self.delimiter).nth(column);
            cell.is_some_and(|cell| cell.inner.iter().any(u8::is_ascii_digit))
        };
        has_digit(row) || !has_digit(row + 1)
    }
}

/// Takes over the headings whose number of records has been met.
fn met(claims: &mut Vec<Claim>, so_far: Bound, lines: &mut Vec<u32>) {
    claims.retain(|claim| {
        let is_met = claim.records.is_some_and(|(records, since)| so_far.count - since.count == records);
        if is_met {
            lines.push(claim.start);
        }
        !is_met
    });
}

/// How many records a label names at its end: `Ann Smith (3 records)`.
fn records(plain: &str) -> Option<usize> {
    let rest = plain.strip_suffix("records").or_else(|| plain.strip_suffix("record"))?;
    rest.get(rest.trim_end_matches(|c: char| c.is_ascii_digit()).len()..)?.parse().ok()
}

fn number(text: &str) -> Option<amount::Number> {
    match amount::read(text.as_bytes()) {
        amount::Written::Number(number) => Some(number),
        _ => None,
    }
}
