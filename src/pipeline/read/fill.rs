//! Rows into columns, in the order of the file; a report's footer is no row.
//!
//! Amounts and days are read as the first rows suggest, and what speaks against it is counted; a column whose cells decided
//! otherwise in the end is read once more from the kept bytes.

use super::bad_cells::BadColumns;
use super::cell::Cell;
use super::plan::{DAYS, Kind, kind};
use super::report::{DateOrder, Decimal, ReadOptions};
use super::signs::Signs;
use super::told_outcome::Told;
use crate::pipeline::columns::Columns;
use crate::pipeline::field::Field;
use crate::pipeline::mapping::guess::Role;
use crate::pipeline::mapping::headings;
use crate::pipeline::notation::amount;
use crate::pipeline::notation::currency::Currency;
use crate::pipeline::notation::day;
use crate::pipeline::opportunity::Outcome;
use crate::pipeline::source::readable;
use crate::pipeline::table::dialect::{LastRow, last_row};
use crate::pipeline::table::scan::{Row, Rows, unquoted};

/// What a file's days came to.
#[derive(Debug, Default)]
pub(super) struct Days {
    pub values: Vec<i32>,
    pub evidence: day::Evidence,
    pub order: Option<DateOrder>,
    pub column: usize,
}

pub(super) struct Filling {
    pub columns: Columns,
    pub bad: BadColumns,
    pub skipped: u32,
    /// Cells in the longest row that holds something there.
    pub widest: usize,
    width: usize,
    pub plan: Vec<(usize, Kind)>,
    pub options: ReadOptions,
    pub amounts: amount::Evidence,
    pub decimal: Decimal,
    /// The file is a workbook: what stands in no quotes is a number with a point, whatever its column's texts are.
    pub is_workbook: bool,
    pub days: [Option<Days>; DAYS],
    /// The code of each currency that amounts named, and those that a told one stands for.
    pub heading_currency: Option<Currency>,
    pub told_currency: u32,
    pub guessed_currency: bool,
    /// Words of the column of currencies that were looked up before.
    pub currency_words: Vec<(Box<[u8]>, Option<Currency>)>,
    /// What stood before amounts.
    pub signs: Signs,
    /// Each row has a currency, of its own or of its amount.
    pub has_currency: bool,
    /// What each stage says, by its code.
    pub outcomes: Vec<Option<Outcome>>,
    /// What the rows that are being taken say.
    pub told: Vec<Told>,
    pub scores: [Vec<u8>; 3],
    /// Rows that were looked at by themselves: few of their cells are filled, or they are of another width.
    pub sparse: Vec<u32>,
    /// Where rows begin that are the report's, in order.
    pub left_out: Vec<u32>,
    waiting: Waiting,
    blank_before: bool,
}

/// Rows that could turn out to be a report's footer.
#[derive(Default)]
struct Waiting {
    /// Where each row's edges begin, and whether blank rows stood before it.
    rows: Vec<(usize, bool)>,
    edges: Vec<u32>,
}

impl Waiting {
    /// A waiting row, and whether blank ones stand before it.
    fn row(&self, at: usize) -> Option<(Row<'_>, bool)> {
        let &(from, after_blank) = self.rows.get(at)?;
        let to = self.rows.get(at + 1).map_or(self.edges.len(), |next| next.0);
        Some((Row::of(self.edges.get(from..to)?), after_blank))
    }
}

/// A footer is no longer than this.
const FOOTER: usize = 24;
/// In so few columns a total fills more than half of its row: the last row waits, whatever it holds.
pub(super) const NARROW: usize = 3;

impl Filling {
    pub fn new(
        roles: &[Role],
        headings: &[String],
        told: &ReadOptions,
        expected_rows: usize,
        semicolons: bool,
    ) -> Self {
        let mut columns = Columns::default();
        columns.record.reserve(expected_rows);
        columns.state.reserve(expected_rows);
        let told_currency = told.currency.as_deref().map_or(0, |code| columns.texts.currency.intern(code));
        let mut filling = Filling {
            columns,
            bad: BadColumns::default(),
            skipped: 0,
            widest: 0,
            width: headings.len(),
            plan: Vec::new(),
            options: told.clone(),
            told: Vec::new(),
            amounts: amount::Evidence::default(),
            decimal: told.decimal.unwrap_or(if semicolons { Decimal::Comma } else { Decimal::Point }),
            is_workbook: false,
            days: Default::default(),
            heading_currency: None,
            told_currency,
            guessed_currency: false,
            currency_words: Vec::new(),
            signs: Signs::default(),
            has_currency: roles.contains(&Role::Field(Field::Currency))
                || roles.contains(&Role::Field(Field::Amount)),
            outcomes: vec![None],
            scores: Default::default(),
            sparse: Vec::new(),
            left_out: Vec::new(),
            waiting: Waiting::default(),
            blank_before: false,
        };
        for (column, role) in roles.iter().enumerate() {
            if let Some(kind) = kind(*role) {
                filling.plan.push((column, kind));
                filling.prepare(kind, column, headings, expected_rows);
            }
        }
        // An amount's own sign counts where its row names no currency: that column first.
        if let Some(at) = filling.plan.iter().position(|(_, kind)| *kind == Kind::Currency) {
            filling.plan.swap(0, at);
        }
        filling
    }

    fn prepare(&mut self, kind: Kind, column: usize, headings: &[String], rows: usize) {
        let columns = &mut self.columns;
        match kind {
            Kind::Id => columns.id.values.reserve(rows),
            Kind::Name => columns.name.values.reserve(rows),
            Kind::NextStep => columns.next_step.values.reserve(rows),
            Kind::Account => columns.account.values.reserve(rows),
            Kind::Owner => columns.owner.values.reserve(rows),
            Kind::Stage => columns.stage.values.reserve(rows),
            Kind::Amount => {
                columns.amount.values.reserve(rows);
                columns.currency.values.reserve(rows);
                self.heading_currency = headings.get(column).and_then(|heading| headings::currency(heading));
            }
            Kind::Day(place) => {
                let order = self.options.date_order;
                let days = Days { values: Vec::with_capacity(rows), order, column, ..Days::default() };
                if let Some(slot) = self.days.get_mut(place) {
                    *slot = Some(days);
                }
            }
            Kind::Score(which) => {
                if let Some(values) = self.scores.get_mut(which) {
                    values.reserve(rows);
                }
            }
            _ => {}
        }
    }

    /// Lets the first rows say what the notations are, before any is read.
    pub fn learn(&mut self, sample: &[Vec<String>]) {
        for &(column, kind) in &self.plan {
            let cells = sample.iter().filter_map(|row| row.get(column)).map(String::as_bytes);
            match kind {
                Kind::Amount => {
                    let mut evidence = amount::Evidence::default();
                    for cell in cells {
                        if let amount::Written::Number(number) = amount::read(cell) {
                            evidence.add(&number);
                        }
                    }
                    self.decimal = self.options.decimal.or(evidence.verdict()).unwrap_or(self.decimal);
                }
                Kind::Day(place) => {
                    let mut evidence = day::Evidence::default();
                    cells.for_each(|cell| evidence.add(&day::read(cell)));
                    if let Some(Some(days)) = self.days.get_mut(place) {
                        days.order = self.options.date_order.or(evidence.verdict());
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes rows as they lie: proper ones go into the columns, one that could be a footer waits for what follows.
    pub fn rows(&mut self, text: &[u8], rows: Rows<'_>) {
        let mut taken = 0;
        for (at, row) in rows.iter().enumerate() {
            let is_left_out = !self.left_out.is_empty() && self.left_out.binary_search(&row.start()).is_ok();
            if is_left_out
                || row.cells() != self.width
                || row.is_sparse(text, self.width)
                || row.is_blank(text)
            {
                self.proper(text, rows.part(taken, at));
                if is_left_out {
                    self.skipped += 1;
                } else {
                    self.odd(text, row);
                }
                taken = at + 1;
            }
        }
        self.proper(text, rows.part(taken, rows.len()));
    }

    fn proper(&mut self, text: &[u8], rows: Rows<'_>) {
        if rows.is_empty() {
            return;
        }
        self.flush(text, 0);
        self.blank_before = false;
        let now = rows.len() - usize::from(self.width <= NARROW);
        if now > 0 {
            self.take(text, &rows.part(0, now));
        }
        if let Some(row) = rows.row(now) {
            self.wait(row);
        }
    }

    fn odd(&mut self, text: &[u8], row: Row<'_>) {
        if row.is_blank(text) {
            self.skipped += 1;
            self.blank_before = true;
            return;
        }
        self.wait(row);
        if self.waiting.rows.len() > FOOTER {
            self.flush(text, FOOTER / 2);
        }
    }

    fn wait(&mut self, row: Row<'_>) {
        self.waiting.rows.push((self.waiting.edges.len(), self.blank_before));
        self.waiting.edges.extend_from_slice(row.edges());
    }

    /// Adds all waiting rows but the last few.
    fn flush(&mut self, text: &[u8], keep: usize) {
        let count = self.waiting.rows.len().saturating_sub(keep);
        if count == 0 {
            return;
        }
        let waiting = std::mem::take(&mut self.waiting);
        for at in 0..count {
            if let Some((row, _)) = waiting.row(at) {
                self.alone(text, row);
            }
        }
        let Waiting { mut rows, mut edges } = waiting;
        let flushed = rows.get(count).map_or(edges.len(), |row| row.0);
        rows.drain(..count);
        edges.drain(..flushed);
        rows.iter_mut().for_each(|row| row.0 -= flushed);
        self.waiting = Waiting { rows, edges };
    }

    /// Takes a row of any width.
    fn alone(&mut self, text: &[u8], row: Row<'_>) {
        if row.cells() > self.width.max(self.widest) {
            let last =
                (self.width..row.cells()).rev().find(|cell| !unquoted(row.raw(text, *cell)).is_empty());
            self.widest = self.widest.max(last.map_or(0, |cell| cell + 1));
        }
        self.sparse.push(self.columns.len() as u32);
        self.take(text, &row.alone());
    }

    /// The last row has come: those waiting at the end that are a footer are left out. A file that we wrote (`ours`) has none, unless
    /// somebody added a total.
    pub fn end(&mut self, text: &[u8], ours: bool) {
        let count = self.waiting.rows.len();
        let mut looks = Vec::new();
        while let Some((row, after_blank)) =
            (count - looks.len()).checked_sub(1).and_then(|at| self.waiting.row(at))
        {
            let mut cells = Vec::with_capacity(row.cells());
            for cell in 0..row.cells() {
                cells.push(readable(&row.text(text, cell)));
            }
            let look = last_row(&cells, self.width, after_blank);
            if look == LastRow::Proper || ours && look != LastRow::Total {
                break;
            }
            looks.push((look, after_blank));
        }
        // Words alone are the report's where small print stands above them; a row without delimiters also where it stands below.
        let small_print = looks.iter().rposition(|(look, _)| *look == LastRow::Footer);
        let mut keep = 0;
        while let Some((look, _)) = looks.get(keep)
            && match look {
                LastRow::Line => small_print.is_some(),
                LastRow::Words => small_print > Some(keep),
                _ => true,
            }
        {
            keep += 1;
        }
        self.flush(text, keep);
        // A total that is none of what stands above is a row like others, and so is what stands before it.
        let mut left = keep;
        while left > 0 {
            left -= 1;
            if let Some(&(LastRow::Total, after_blank)) = looks.get(left)
                && !self.is_sum(text, keep - left - 1, after_blank)
            {
                keep = left;
                self.flush(text, keep);
            }
        }
        self.skipped += keep as u32;
        self.waiting = Waiting::default();
    }

    /// Whether a waiting row's amount is the sum of those so far; one without an amount is a total where it stands apart.
    fn is_sum(&self, text: &[u8], waiting: usize, after_blank: bool) -> bool {
        let column = self.plan.iter().find(|(_, kind)| *kind == Kind::Amount).map(|(column, _)| *column);
        let Some((row, _)) = self.waiting.row(waiting) else { return false };
        let cell = column.map(|column| Cell::at(text, row.place(column)));
        match cell.map(|cell| (amount::read(cell.inner), self.sign_in(cell))) {
            Some((amount::Written::Number(number), sign)) => number.value(sign).is_some_and(|total| {
                let amounts = self.columns.amount.values.iter().filter(|amount| amount.is_finite());
                // Totals are often written without decimals.
                (total - amounts.sum::<f64>()).abs() <= 0.5
            }),
            _ => after_blank,
        }
    }
}
