//! Rows into columns: each cell is looked at once, in the order of the file.
//!
//! Amounts and days are read as the first rows suggest, and what speaks against it is counted; a column whose cells decided
//! otherwise in the end is read once more from the kept bytes.

use super::report::{Ambiguous, DateOrder, Decimal, ReadOptions};
use crate::pipeline::columns::{Columns, NO_AMOUNT, NO_DAY, NO_SCORE, Span, state_of};
use crate::pipeline::dictionary::Dictionary;
use crate::pipeline::field::{Field, FieldSet};
use crate::pipeline::formula;
use crate::pipeline::mapping::guess::Role;
use crate::pipeline::mapping::{headings, outcome};
use crate::pipeline::notation::amount::{self, Number};
use crate::pipeline::notation::currency::{self, Currency};
use crate::pipeline::notation::{day, is_blank, lists, trimmed};
use crate::pipeline::opportunity::Outcome;
use crate::pipeline::source::{Source, plain};
use crate::pipeline::table::dialect::{LastRow, last_row};
use crate::pipeline::table::scan::{Row, unquoted};

/// More than these are counted and not kept.
pub(super) const PROBLEMS: usize = 1000;

/// A cell that was not understood, by where its row begins.
#[derive(Debug, Clone)]
pub(super) struct BadCell {
    pub start: u32,
    pub column: usize,
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
    fn add(&mut self, start: usize, column: usize, code: &'static str, text: &[u8]) {
        self.count += 1;
        if self.first.len() < PROBLEMS {
            let value = String::from_utf8_lossy(text).into_owned();
            self.first.push(BadCell { start: start as u32, column, code, value });
        }
    }
}

/// Those of all columns.
#[derive(Debug, Default)]
pub(super) struct BadColumns(pub Vec<BadCells>);

impl BadColumns {
    fn of(&mut self, column: usize) -> &mut BadCells {
        if self.0.len() <= column {
            self.0.resize_with(column + 1, BadCells::default);
        }
        &mut self.0[column]
    }
}

const DAYS: usize = 6;

/// What is done with a column's cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Id,
    Name,
    NextStep,
    Account,
    Owner,
    Stage,
    Currency,
    Amount,
    /// The place among the days; 5 is a close date, expected or past.
    Day(usize),
    Outcome,
    Score(usize),
    List(Field),
    IsWon,
    IsClosed,
}

/// The fields of `Kind::Day`, in order; the last stands for both close dates.
const DAY_FIELDS: [Field; DAYS] = [
    Field::CreatedOn,
    Field::ExpectedCloseOn,
    Field::ClosedOn,
    Field::NextStepOn,
    Field::MissingSince,
    Field::ExpectedCloseOn,
];
const CLOSE_DATE: usize = 5;

/// What a file's days came to.
#[derive(Debug, Default)]
struct Days {
    values: Vec<i32>,
    evidence: day::Evidence,
    order: Option<DateOrder>,
    column: usize,
}

pub(super) struct Filling {
    pub columns: Columns,
    pub bad: BadColumns,
    pub skipped: u32,
    /// Cells in the longest row that holds something there.
    pub widest: usize,
    width: usize,
    plan: Vec<(usize, Kind)>,
    told: ReadOptions,
    amounts: amount::Evidence,
    decimal: Decimal,
    days: [Option<Days>; DAYS],
    /// The code of each currency that amounts named, and those that a told one stands for.
    heading_currency: Option<Currency>,
    told_currency: u32,
    guessed_currency: bool,
    /// Words of the column of currencies that were looked up before.
    currency_words: Vec<(Box<[u8]>, Option<Currency>)>,
    /// Each row has a currency, of its own or of its amount.
    has_currency: bool,
    outcomes: Vec<Option<Outcome>>,
    scores: [Vec<u8>; 3],
    score_columns: [bool; 3],
    waiting: Waiting,
    blank_before: bool,
}

/// Rows that could turn out to be a report's footer.
#[derive(Default)]
struct Waiting {
    rows: Vec<(usize, usize, bool)>,
    ends: Vec<u32>,
}

impl Waiting {
    /// A waiting row, and whether blank ones stand before it.
    fn row(&self, at: usize) -> Option<(Row<'_>, bool)> {
        let &(start, from, after_blank) = self.rows.get(at)?;
        let to = self.rows.get(at + 1).map_or(self.ends.len(), |next| next.1);
        Some((Row { start, ends: self.ends.get(from..to)? }, after_blank))
    }
}

/// A footer is no longer than this.
const FOOTER: usize = 24;

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
            told: told.clone(),
            amounts: amount::Evidence::default(),
            decimal: told.decimal.unwrap_or(if semicolons { Decimal::Comma } else { Decimal::Point }),
            days: Default::default(),
            heading_currency: None,
            told_currency,
            guessed_currency: false,
            currency_words: Vec::new(),
            has_currency: roles.contains(&Role::Field(Field::Currency))
                || roles.contains(&Role::Field(Field::Amount)),
            outcomes: vec![None],
            scores: Default::default(),
            score_columns: [false; 3],
            waiting: Waiting::default(),
            blank_before: false,
        };
        for (column, role) in roles.iter().enumerate() {
            if let Some(kind) = kind(*role) {
                filling.plan.push((column, kind));
                filling.prepare(kind, column, headings, expected_rows);
            }
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
                let order = self.told.date_order;
                let days = Days { values: Vec::with_capacity(rows), order, column, ..Days::default() };
                if let Some(slot) = self.days.get_mut(place) {
                    *slot = Some(days);
                }
            }
            Kind::Score(which) => {
                if let (Some(values), Some(there)) =
                    (self.scores.get_mut(which), self.score_columns.get_mut(which))
                {
                    values.reserve(rows);
                    *there = true;
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
                    self.decimal = self.told.decimal.or(evidence.verdict()).unwrap_or(self.decimal);
                }
                Kind::Day(place) => {
                    let mut evidence = day::Evidence::default();
                    cells.for_each(|cell| evidence.add(&day::read(cell)));
                    if let Some(Some(days)) = self.days.get_mut(place) {
                        days.order = self.told.date_order.or(evidence.verdict());
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes a row as it lies: a proper one goes into the columns, one that could be a footer waits for what follows.
    #[inline]
    pub fn row(&mut self, text: &[u8], row: Row<'_>) {
        if row.is_blank(text) {
            self.skipped += 1;
            self.blank_before = true;
            return;
        }
        if row.cells() != self.width || self.is_sparse(&row) {
            self.waiting.rows.push((row.start, self.waiting.ends.len(), self.blank_before));
            self.waiting.ends.extend_from_slice(row.ends);
            if self.waiting.rows.len() > FOOTER {
                self.flush(text, FOOTER / 2);
            }
            return;
        }
        self.flush(text, 0);
        self.blank_before = false;
        self.add(text, &row);
    }

    fn is_sparse(&self, row: &Row<'_>) -> bool {
        let mut before = row.start as u32;
        let mut filled = 0;
        for &end in row.ends {
            filled += usize::from(end > before);
            before = end + 1;
        }
        filled * 2 <= self.width
    }

    /// Adds all waiting rows but the last few.
    fn flush(&mut self, text: &[u8], keep: usize) {
        let count = self.waiting.rows.len().saturating_sub(keep);
        if count == 0 {
            return;
        }
        let Waiting { mut rows, mut ends } = std::mem::take(&mut self.waiting);
        let kept_ends = rows.get(count).map_or(ends.len(), |row| row.1);
        for (i, &(start, from, _)) in rows.iter().take(count).enumerate() {
            let to = rows.get(i + 1).map_or(ends.len(), |next| next.1);
            self.add(text, &Row { start, ends: ends.get(from..to).unwrap_or(&[]) });
        }
        rows.drain(..count);
        ends.drain(..kept_ends);
        rows.iter_mut().for_each(|row| row.1 -= kept_ends);
        self.waiting = Waiting { rows, ends };
    }

    /// The last row has come: those waiting at the end that are a footer are left out.
    pub fn end(&mut self, text: &[u8]) {
        let count = self.waiting.rows.len();
        let mut looks = Vec::new();
        while let Some((row, after_blank)) =
            (count - looks.len()).checked_sub(1).and_then(|at| self.waiting.row(at))
        {
            let cells: Vec<String> = (0..row.cells())
                .map(|cell| String::from_utf8_lossy(&row.text(text, cell)).into_owned())
                .collect();
            let look = last_row(&cells, self.width, after_blank);
            if look == LastRow::Proper {
                break;
            }
            looks.push((look, after_blank));
        }
        let mut keep = looks.len();
        self.flush(text, keep);
        // A total that is none of what stands above is a row like others, and so is what stands before it.
        for left in (1..=keep).rev() {
            let Some(&(LastRow::Total, after_blank)) = looks.get(left - 1) else { continue };
            if !self.is_sum(text, keep - left, after_blank) {
                keep = left - 1;
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
        let cell = column.map(|column| Cell::of(row.raw(text, column), &row, column));
        match cell.map(|cell| amount::read(cell.inner)) {
            Some(amount::Written::Number(number)) => number.value(self.decimal).is_some_and(|total| {
                let amounts = self.columns.amount.values.iter().filter(|amount| amount.is_finite());
                // Totals are often written without decimals.
                (total - amounts.sum::<f64>()).abs() <= 0.5
            }),
            _ => after_blank,
        }
    }

    #[inline]
    fn add(&mut self, text: &[u8], row: &Row<'_>) {
        if row.cells() > self.width.max(self.widest) {
            let last =
                (self.width..row.cells()).rev().find(|cell| !unquoted(row.raw(text, *cell)).is_empty());
            self.widest = self.widest.max(last.map_or(0, |cell| cell + 1));
        }
        let mut told = Told::default();
        for i in 0..self.plan.len() {
            let Some(&(column, kind)) = self.plan.get(i) else { break };
            let cell = Cell::of(row.raw(text, column), row, column);
            self.cell(kind, column, row.start, cell, &mut told);
        }
        if let Some(number) = told.amount {
            let code = self.currency_of(number, told.currency);
            self.columns.currency.values.push(code);
        } else if self.has_currency {
            self.columns.currency.values.push(told.currency);
        }
        self.columns.record.push(row.start as u32);
        self.columns.state.push(state_of(told.outcome()));
    }

    #[inline]
    fn cell(&mut self, kind: Kind, column: usize, start: usize, cell: Cell<'_>, told: &mut Told) {
        let columns = &mut self.columns;
        match kind {
            Kind::Id => columns.id.values.push(cell.span()),
            Kind::Name => columns.name.values.push(cell.span()),
            Kind::NextStep => columns.next_step.values.push(cell.span()),
            Kind::Account => columns.account.values.push(cell.code(&mut columns.texts.account)),
            Kind::Owner => columns.owner.values.push(cell.code(&mut columns.texts.owner)),
            Kind::Stage => {
                let code = cell.code(&mut columns.texts.stage);
                columns.stage.values.push(code);
                let code = code as usize;
                while self.outcomes.len() <= code {
                    let stage = columns.texts.stage.text(self.outcomes.len() as u32);
                    self.outcomes.push(outcome::of_stage(stage));
                }
                told.stage = self.outcomes.get(code).copied().flatten();
            }
            Kind::Currency => {
                let word = trimmed(cell.inner);
                if is_blank(word) {
                    return;
                }
                let found = match self.currency_words.iter().find(|(known, _)| **known == *word) {
                    Some((_, found)) => *found,
                    None => {
                        let found = currency::of(word);
                        if self.currency_words.len() < 32 {
                            self.currency_words.push((word.into(), found));
                        }
                        found
                    }
                };
                match found {
                    Some(found) => {
                        self.guessed_currency |= found.ambiguous && self.told.currency.is_none();
                        told.currency = self.code(found);
                    }
                    None => self.bad.of(column).add(start, column, "bad-currency", &cell.bytes()),
                }
            }
            Kind::Amount => {
                let value = match amount::read(cell.inner) {
                    amount::Written::Blank => NO_AMOUNT,
                    amount::Written::Number(number) => {
                        let value = if number.is_plain() || self.told.decimal.is_some() {
                            number.value(self.decimal)
                        } else {
                            let (point, comma) = self.amounts.add(&number);
                            if self.decimal == Decimal::Point { point } else { comma }
                        };
                        match value {
                            Some(value) => {
                                told.amount = Some(number);
                                value
                            }
                            None => self.bad_amount(start, column, &cell),
                        }
                    }
                    amount::Written::Other => self.bad_amount(start, column, &cell),
                };
                self.columns.amount.values.push(value);
            }
            Kind::Day(place) => {
                let Some(Some(days)) = self.days.get_mut(place) else { return };
                let written = day::read(cell.inner);
                days.evidence.add(&written);
                let value = match days.read(&written) {
                    Ok(value) => value,
                    Err(()) => {
                        self.bad.of(column).add(start, column, "bad-date", &cell.bytes());
                        NO_DAY
                    }
                };
                days.values.push(value);
            }
            Kind::Outcome => {
                let text = String::from_utf8_lossy(trimmed(cell.inner));
                if is_blank(text.as_bytes()) {
                    return;
                }
                told.status = outcome::of_status(&text);
                if told.status.is_none() {
                    self.bad.of(column).add(start, column, "bad-outcome", &cell.bytes());
                }
            }
            Kind::Score(which) => {
                let value = match trimmed(cell.inner) {
                    &[digit @ b'0'..=b'5'] => digit - b'0',
                    blank if is_blank(blank) => NO_SCORE,
                    other => match whole_score(other) {
                        Some(score) => score,
                        None => {
                            self.bad.of(column).add(start, column, "bad-score", &cell.bytes());
                            NO_SCORE
                        }
                    },
                };
                if let Some(scores) = self.scores.get_mut(which) {
                    scores.push(value);
                }
            }
            Kind::List(field) => self.list(field, column, start, &cell),
            Kind::IsWon => {
                told.is_won = Some(outcome::is_true(cell.inner)).filter(|_| !cell.inner.is_empty())
            }
            Kind::IsClosed => {
                told.is_closed = Some(outcome::is_true(cell.inner)).filter(|_| !cell.inner.is_empty())
            }
        }
    }

    #[cold]
    fn bad_amount(&mut self, start: usize, column: usize, cell: &Cell<'_>) -> f64 {
        self.bad.of(column).add(start, column, "bad-amount", &cell.bytes());
        NO_AMOUNT
    }

    #[cold]
    fn list(&mut self, field: Field, column: usize, start: usize, cell: &Cell<'_>) {
        let text = String::from_utf8_lossy(&cell.bytes()).into_owned();
        if text.is_empty() {
            return;
        }
        let details = self.columns.details_mut(self.columns.state.len());
        let understood = match field {
            Field::Criteria => {
                details.criteria = lists::read_criteria(&text);
                details.criteria.is_some()
            }
            Field::Proofs => {
                details.proofs = lists::read_proofs(&text);
                details.proofs.is_some()
            }
            Field::Scores => {
                details.scores = lists::read_scores(&text);
                details.scores.is_some()
            }
            _ => {
                details.done = Some(lists::read_done(&text));
                true
            }
        };
        if !understood {
            self.bad.of(column).add(start, column, "bad-list", text.as_bytes());
        }
    }

    /// The currency of an amount: its row's, else the one beside it, else its heading's, else the told one.
    #[inline]
    fn currency_of(&mut self, number: Number, of_row: u32) -> u32 {
        if of_row != 0 {
            return of_row;
        }
        match number.currency.or(self.heading_currency) {
            None => self.told_currency,
            Some(found) => {
                self.guessed_currency |= found.ambiguous && !self.told_stands_for(found);
                self.code(found)
            }
        }
    }

    fn code(&mut self, found: Currency) -> u32 {
        if found.ambiguous && self.told_stands_for(found) {
            return self.told_currency;
        }
        self.columns.texts.currency.intern(found.as_str())
    }

    /// Whether the told currency is one that the sign could mean.
    fn told_stands_for(&self, found: Currency) -> bool {
        let Some(told) = self.told.currency.as_deref() else { return false };
        match &found.code {
            b"JPY" => ["JPY", "CNY"].contains(&told),
            b"SEK" => ["SEK", "NOK", "DKK", "ISK"].contains(&told),
            _ => told.ends_with('D') || ["MXN", "ARS", "CLP", "COP", "UYU", "BRL", "MOP"].contains(&told),
        }
    }

    /// Decides what the whole file decides, reads again what was read otherwise, and puts everything in its place.
    pub fn finish(
        &mut self,
        source: Source,
        default_order: DateOrder,
    ) -> (Decimal, DateOrder, Vec<Ambiguous>, FieldSet) {
        let mut ambiguous = Vec::new();
        let decimal = self.told.decimal.or(self.amounts.verdict()).unwrap_or(match self.decimal {
            // The first rows' verdict may have been outweighed to a tie.
            Decimal::Comma if source.layout.delimiter == b';' => Decimal::Comma,
            _ => Decimal::Point,
        });
        if self.told.decimal.is_none() && self.amounts.is_open() {
            ambiguous.push(Ambiguous::Decimal);
        }
        if decimal != self.decimal {
            self.decimal = decimal;
            self.amounts_again(&source);
        }
        let order = self.decide_orders(&source, default_order, &mut ambiguous);
        if self.guessed_currency {
            ambiguous.push(Ambiguous::Currency);
        }
        let brings = self.settle(&source);
        self.columns.sources = vec![std::sync::Arc::new(source)];
        (decimal, order, ambiguous, brings)
    }

    /// The column of amounts once more.
    fn amounts_again(&mut self, source: &Source) {
        let Some(&(column, _)) = self.plan.iter().find(|(_, kind)| *kind == Kind::Amount) else { return };
        let mut bad = BadCells::default();
        let records = std::mem::take(&mut self.columns.record);
        for (row, &start) in records.iter().enumerate() {
            let raw = raw_cell(source, start, column);
            let cell = Cell::of(raw, &Row { start: 0, ends: &[] }, 0);
            let value = match amount::read(cell.inner) {
                amount::Written::Number(number) => number.value(self.decimal).map(|value| (value, number)),
                amount::Written::Blank => None,
                amount::Written::Other => None,
            };
            let blank = amount::read(cell.inner) == amount::Written::Blank;
            if value.is_none() && !blank {
                bad.add(start as usize, column, "bad-amount", &cell.bytes());
            }
            if let Some(place) = self.columns.amount.values.get_mut(row) {
                *place = value.map_or(NO_AMOUNT, |(value, _)| value);
            }
            let before = self.columns.currency.get(row);
            if let Some((_, number)) = value
                && before == 0
            {
                let code = self.currency_of(number, 0);
                self.columns.currency.set(row, code, records.len());
            }
        }
        self.columns.record = records;
        *self.bad.of(column) = bad;
    }

    /// The order of each column of days: its own verdict, else the other columns', else the default.
    fn decide_orders(
        &mut self,
        source: &Source,
        default: DateOrder,
        ambiguous: &mut Vec<Ambiguous>,
    ) -> DateOrder {
        let told = self.told.date_order;
        let of_file = self.days.iter().flatten().find_map(|days| days.evidence.verdict());
        let any_open = self.days.iter().flatten().any(|days| days.evidence.is_open());
        // A told `ymd` says nothing of days whose year stands last.
        let told_decides = matches!(told, Some(DateOrder::Dmy | DateOrder::Mdy));
        let fallback = of_file.unwrap_or(default);
        if any_open && of_file.is_none() && !told_decides {
            ambiguous.push(Ambiguous::DateOrder);
        }
        for place in 0..DAYS {
            let Some(Some(days)) = self.days.get(place) else { continue };
            let order = match told {
                Some(order) if told_decides => order,
                _ => days.evidence.verdict().unwrap_or(fallback),
            };
            let (column, read_as) = (days.column, days.order);
            if let Some(Some(days)) = self.days.get_mut(place) {
                days.order = Some(order);
            }
            let sure =
                self.days.get(place).and_then(Option::as_ref).is_some_and(|days| days.evidence.is_sure());
            if read_as != Some(order) && !sure {
                self.days_again(source, place, column);
            }
        }
        match told {
            Some(order) => order,
            None if of_file.is_some() || any_open => fallback,
            None => DateOrder::Ymd,
        }
    }

    fn days_again(&mut self, source: &Source, place: usize, column: usize) {
        let Some(Some(mut days)) = self.days.get_mut(place).map(Option::take) else { return };
        let mut bad = BadCells::default();
        for (value, &start) in days
            .order
            .map(|order| (order, &mut days.values))
            .into_iter()
            .flat_map(|(order, values)| values.iter_mut().map(move |value| (order, value)))
            .zip(&self.columns.record)
        {
            let (order, value) = value;
            let raw = raw_cell(source, start, column);
            let cell = Cell::of(raw, &Row { start: 0, ends: &[] }, 0);
            *value = match read_day(&day::read(cell.inner), Some(order)) {
                Ok(day) => day,
                Err(()) => {
                    bad.add(start as usize, column, "bad-date", &cell.bytes());
                    NO_DAY
                }
            };
        }
        *self.bad.of(column) = bad;
        if let Some(slot) = self.days.get_mut(place) {
            *slot = Some(days);
        }
    }

    /// Moves days and scores into the columns, and says which fields the file decides.
    fn settle(&mut self, source: &Source) -> FieldSet {
        let mut brings: Vec<Field> = source.layout.columns.iter().filter_map(|column| column.field).collect();
        if let Some(close) = self.days.get_mut(CLOSE_DATE).and_then(Option::take) {
            let field = source.layout.columns.get(close.column).and_then(|column| column.field);
            if field == Some(Field::ClosedOn) {
                self.columns.closed_on.values = close.values;
            } else {
                if self.days.get(2).is_some_and(Option::is_none) {
                    // A closed deal's close date is the day on which it closed.
                    let state = &self.columns.state;
                    let past = |(day, state): (&i32, &u8)| if *state == 0 { NO_DAY } else { *day };
                    let closed: Vec<i32> = close.values.iter().zip(state).map(past).collect();
                    if closed.iter().any(|day| *day != NO_DAY) {
                        brings.push(Field::ClosedOn);
                        self.columns.closed_on.values = closed;
                    }
                }
                self.columns.expected_close_on.values = close.values;
            }
        }
        for (place, field) in DAY_FIELDS.iter().enumerate().take(CLOSE_DATE) {
            let Some(days) = self.days.get_mut(place).and_then(Option::take) else { continue };
            let columns = &mut self.columns;
            let cells = match field {
                Field::CreatedOn => &mut columns.created_on,
                Field::ExpectedCloseOn => &mut columns.expected_close_on,
                Field::ClosedOn => &mut columns.closed_on,
                Field::NextStepOn => &mut columns.next_step_on,
                _ => {
                    for (row, &since) in days.values.iter().enumerate() {
                        if since != NO_DAY {
                            columns.set_missing(row, Some(crate::date::Date::from_days(since)));
                        }
                    }
                    continue;
                }
            };
            cells.values = days.values;
        }
        let [pain, power, fit] = std::mem::take(&mut self.scores);
        self.columns.pain.values = pain;
        self.columns.power.values = power;
        self.columns.fit.values = fit;
        self.criteria_decide();
        if self.columns.currency.values.iter().all(|code| *code == 0) {
            self.columns.currency.values = Vec::new();
        } else {
            brings.push(Field::Currency);
        }
        if self
            .plan
            .iter()
            .any(|(_, kind)| matches!(kind, Kind::Stage | Kind::IsWon | Kind::IsClosed | Kind::Outcome))
        {
            brings.push(Field::Outcome);
        }
        FieldSet::of(&brings)
    }

    /// The field of a column that is headed as a close date: one that only closed deals have, while others are open, is the day on
    /// which they closed.
    pub fn close_field(&self) -> Field {
        let taken = |place: usize| self.days.get(place).is_some_and(Option::is_some);
        let Some(Some(close)) = self.days.get(CLOSE_DATE) else { return Field::ExpectedCloseOn };
        if taken(2) {
            return Field::ExpectedCloseOn;
        }
        let rows = || close.values.iter().zip(&self.columns.state);
        let open_have_one = rows().any(|(day, state)| *state == 0 && *day != NO_DAY);
        let some_open = rows().any(|(_, state)| *state == 0);
        let some_closed = rows().any(|(day, state)| *state != 0 && *day != NO_DAY);
        let past = taken(1) || (some_open && some_closed && !open_have_one);
        if past { Field::ClosedOn } else { Field::ExpectedCloseOn }
    }

    /// Whether amounts are written with a decimal point, as far as they were read.
    pub fn writes_points(&self) -> bool {
        self.decimal == Decimal::Point
    }

    /// Criteria, where present, decide the three scores.
    fn criteria_decide(&mut self) {
        if self.columns.details.is_empty() {
            return;
        }
        let rows = self.columns.len();
        let decided: Vec<(usize, [u8; 3])> =
            (0..rows).filter_map(|row| Some((row, self.columns.details(row)?.criteria?.scores()))).collect();
        for (row, [pain, power, fit]) in decided {
            self.columns.pain.set(row, pain, rows);
            self.columns.power.set(row, power, rows);
            self.columns.fit.set(row, fit, rows);
        }
    }
}

impl Days {
    #[inline]
    fn read(&self, written: &day::Written) -> Result<i32, ()> {
        read_day(written, self.order)
    }
}

/// The day of a cell; an error where it is neither one nor blank.
#[inline]
fn read_day(written: &day::Written, order: Option<DateOrder>) -> Result<i32, ()> {
    match written {
        day::Written::Blank => Ok(NO_DAY),
        day::Written::Day(day) => Ok(day.days()),
        day::Written::Numbers(numbers) => {
            numbers.day(order.unwrap_or(DateOrder::Dmy)).map(crate::date::Date::days).ok_or(())
        }
        day::Written::Other => Err(()),
    }
}

/// `4.0` is 4.
fn whole_score(text: &[u8]) -> Option<u8> {
    let amount::Written::Number(number) = amount::read(text) else { return None };
    let value = number.value(Decimal::Point).or_else(|| number.value(Decimal::Comma))?;
    (number.currency.is_none() && value.fract() == 0.0 && (0.0..=5.0).contains(&value)).then_some(value as u8)
}

/// What the cells of one row say about its outcome and currency.
#[derive(Default)]
struct Told {
    stage: Option<Outcome>,
    status: Option<Option<Outcome>>,
    is_won: Option<bool>,
    is_closed: Option<bool>,
    currency: u32,
    amount: Option<Number>,
}

impl Told {
    fn outcome(&self) -> Option<Outcome> {
        match (self.status, self.is_won, self.is_closed) {
            (Some(outcome), ..) => outcome,
            (None, Some(true), _) => Some(Outcome::Won),
            (None, Some(false), Some(true)) => {
                Some(self.stage.filter(|stage| *stage != Outcome::Won).unwrap_or(Outcome::Lost))
            }
            (None, None, Some(true)) => Some(self.stage.unwrap_or(Outcome::Closed)),
            (None, _, Some(false)) => None,
            _ => self.stage,
        }
    }
}

/// A cell without its quotes and without an apostrophe that was put before a formula.
struct Cell<'a> {
    inner: &'a [u8],
    start: usize,
    doubled: bool,
}

impl<'a> Cell<'a> {
    #[inline]
    fn of(raw: &'a [u8], row: &Row<'_>, column: usize) -> Self {
        let end = row.ends.get(column).map_or(row.start, |end| *end as usize);
        let mut start = end.saturating_sub(raw.len());
        let mut inner = raw;
        let mut doubled = false;
        if let [b'"', rest @ ..] = raw {
            inner = rest.strip_suffix(b"\"").unwrap_or(rest);
            start += 1;
            doubled = inner.contains(&b'"');
        }
        if inner.first() == Some(&b'\'') {
            let skip = formula::apostrophe(plain(inner, doubled).as_bytes());
            inner = inner.get(skip..).unwrap_or(b"");
            start += skip;
        }
        Cell { inner, start, doubled }
    }

    #[inline]
    fn span(&self) -> Span {
        Span::source(self.start as u32, self.inner.len(), self.doubled)
    }

    fn bytes(&self) -> Vec<u8> {
        plain(self.inner, self.doubled).into_owned().into_bytes()
    }

    #[inline]
    fn code(&self, texts: &mut Dictionary) -> u32 {
        match std::str::from_utf8(self.inner) {
            Ok(text) if !self.doubled => texts.intern(text),
            _ => texts.intern(&plain(self.inner, self.doubled)),
        }
    }
}

/// A cell of a record, quotes included.
fn raw_cell(source: &Source, start: u32, column: usize) -> &[u8] {
    let Some(cell) = source.record(start).nth(column) else { return b"" };
    let from = if cell.quoted { cell.start - 1 } else { cell.start };
    source.text.get(from as usize..cell.end as usize).unwrap_or(b"")
}

fn kind(role: Role) -> Option<Kind> {
    Some(match role {
        Role::CloseDate => Kind::Day(CLOSE_DATE),
        Role::IsWon => Kind::IsWon,
        Role::IsClosed => Kind::IsClosed,
        Role::Extra | Role::Made => return None,
        Role::Field(field) => match field {
            Field::Id => Kind::Id,
            Field::Name => Kind::Name,
            Field::Account => Kind::Account,
            Field::Owner => Kind::Owner,
            Field::Stage => Kind::Stage,
            Field::Currency => Kind::Currency,
            Field::Amount => Kind::Amount,
            Field::CreatedOn => Kind::Day(0),
            Field::ExpectedCloseOn => Kind::Day(1),
            Field::ClosedOn => Kind::Day(2),
            Field::NextStepOn => Kind::Day(3),
            Field::MissingSince => Kind::Day(4),
            Field::Outcome => Kind::Outcome,
            Field::Pain => Kind::Score(0),
            Field::Power => Kind::Score(1),
            Field::Fit => Kind::Score(2),
            Field::NextStep => Kind::NextStep,
            Field::Criteria | Field::Proofs | Field::Scores | Field::Done => Kind::List(field),
            Field::Extra => return None,
        },
    })
}
