//! The cells of whole rows, a column at a time: the text of a run is in the processor's cache, and each column has one loop.

use super::bad_cells::BadCells;
use super::cell::Cell;
use super::fill::{Days, Filling};
use super::plan::Kind;
use super::report::{DateOrder, Decimal};
use super::signs::{Key, Meaning, currency_before};
use super::told_outcome::Told;
use crate::pipeline::columns::{NO_AMOUNT, NO_DAY, NO_SCORE, Span, state_of};
use crate::pipeline::dictionary::Dictionary;
use crate::pipeline::field::Field;
use crate::pipeline::mapping::outcome;
use crate::pipeline::notation::amount::{self, Number};
use crate::pipeline::notation::currency::{self, Currency};
use crate::pipeline::notation::{day, is_blank, lists, trimmed};
use crate::pipeline::source::readable;
use crate::pipeline::table::scan::Rows;

/// The code of a currency where its cell says that there is none; nothing once the whole file has come.
pub(super) const TOLD_NONE: u32 = u32::MAX;

impl Filling {
    /// Takes rows of one width, whatever it is.
    pub(super) fn take(&mut self, text: &[u8], rows: &Rows<'_>) {
        let more = rows.len();
        self.told.clear();
        self.told.resize(more, Told::default());
        if self.has_currency {
            let rows = self.columns.len() + more;
            self.columns.currency.values.resize(rows, 0);
        }
        for i in 0..self.plan.len() {
            let Some(&(column, kind)) = self.plan.get(i) else { break };
            self.take_column(text, rows, column, kind);
        }
        self.columns.record.extend(rows.iter().map(|row| row.start()));
        self.columns.state.extend(self.told.iter().map(|told| state_of(told.outcome())));
    }

    fn take_column(&mut self, text: &[u8], rows: &Rows<'_>, column: usize, kind: Kind) {
        let columns = &mut self.columns;
        let texts = &mut columns.texts;
        match kind {
            Kind::Id => {
                take_spans(text, rows, column, &mut columns.id.values);
                take_id_hashes(text, rows, column, &mut columns.id_hashes);
            }
            Kind::Name => take_spans(text, rows, column, &mut columns.name.values),
            Kind::NextStep => take_spans(text, rows, column, &mut columns.next_step.values),
            Kind::Account => take_codes(text, rows, column, &mut texts.account, &mut columns.account.values),
            Kind::Owner => take_codes(text, rows, column, &mut texts.owner, &mut columns.owner.values),
            Kind::Stage => {
                take_codes(text, rows, column, &mut texts.stage, &mut columns.stage.values);
                self.stages_told();
            }
            Kind::Currency => self.take_currencies(text, rows, column),
            Kind::Amount => self.take_amounts(text, rows, column),
            Kind::Day(place) => {
                if let Some(Some(days)) = self.days.get_mut(place) {
                    days.take(text, rows, self.bad.of(column));
                }
            }
            Kind::Outcome => self.take_outcomes(text, rows, column),
            Kind::Score(which) => {
                if let Some(scores) = self.scores.get_mut(which) {
                    take_scores(text, rows, column, scores, self.bad.of(column));
                }
            }
            Kind::List(field) => {
                let first = self.columns.len();
                each_cell(text, rows, column, &mut |row, start, cell| {
                    self.list(first + row, field, column, start, cell);
                });
            }
            Kind::IsWon => {
                each_cell(text, rows, column, &mut |row, _, cell| {
                    if let Some(told) = self.told.get_mut(row) {
                        told.is_won = says(cell);
                    }
                });
            }
            Kind::IsClosed => {
                each_cell(text, rows, column, &mut |row, _, cell| {
                    if let Some(told) = self.told.get_mut(row) {
                        told.is_closed = says(cell);
                    }
                });
            }
        }
    }

    /// Tells the rows that came last what their stages say.
    fn stages_told(&mut self) {
        let stages = &self.columns.texts.stage;
        while self.outcomes.len() < stages.len() {
            self.outcomes.push(outcome::of_stage(stages.text(self.outcomes.len() as u32)));
        }
        let codes = &self.columns.stage.values;
        let new = codes.len().saturating_sub(self.told.len());
        for (told, &code) in self.told.iter_mut().zip(codes.iter().skip(new)) {
            told.stage = self.outcomes.get(code as usize).copied().flatten();
        }
    }

    fn take_currencies(&mut self, text: &[u8], rows: &Rows<'_>, column: usize) {
        let first = self.columns.len();
        each_cell(text, rows, column, &mut |row, start, cell| {
            let word = trimmed(cell.inner);
            if word == currency::NONE.as_bytes() {
                if let Some(place) = self.columns.currency.values.get_mut(first + row) {
                    *place = TOLD_NONE;
                }
                return;
            }
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
                    self.guessed_currency |= found.ambiguous && self.options.currency.is_none();
                    let code = self.code(found);
                    if let Some(place) = self.columns.currency.values.get_mut(first + row) {
                        *place = code;
                    }
                }
                None => self.bad.of(column).add(start, column, "bad-currency", &cell.bytes()),
            }
        });
    }

    #[inline(never)]
    fn take_amounts(&mut self, text: &[u8], rows: &Rows<'_>, column: usize) {
        let first = self.columns.len();
        self.columns.amount.values.reserve(rows.len());
        // Of a workbook's cells it counts whether they are numbers themselves.
        let is_workbook = self.is_workbook;
        for_each_cell(text, rows, column, |row, start, cell| {
            let plain = if is_workbook { None } else { self.plain_amount(first + row, cell.inner) };
            let value = match plain {
                Some(value) => value,
                None => self.amount(first + row, column, start, cell),
            };
            self.columns.amount.values.push(value);
        });
    }

    /// An amount in the form that nearly all have, under the decimal sign that the first rows suggested.
    #[inline(always)]
    fn plain_amount(&mut self, row: usize, cell: &[u8]) -> Option<f64> {
        if cell.is_empty() {
            return Some(NO_AMOUNT);
        }
        let plain = amount::plain(cell)?;
        if plain.decimal.is_some_and(|sign| sign != self.decimal) {
            return None;
        }
        if self.columns.currency.at(row) == 0 {
            let Meaning { code, guessed } = self.meaning(cell.get(..plain.from)?)?;
            self.guessed_currency |= guessed;
            if let Some(place) = self.columns.currency.values.get_mut(row) {
                *place = code;
            }
        } else if plain.from > 0 {
            self.meaning(cell.get(..plain.from)?)?;
        }
        if let Some(sign) = plain.decimal
            && self.options.decimal.is_none()
        {
            self.amounts.add_sign(sign);
        }
        Some(plain.value)
    }

    /// What a sign before the digits means here; none where its cell is to be looked at as a whole.
    #[inline(always)]
    fn meaning(&mut self, sign: &[u8]) -> Option<Meaning> {
        let key = Key::of(sign)?;
        match self.signs.find(key) {
            Some(meaning) => meaning,
            None => self.new_meaning(key, sign),
        }
    }

    #[inline(never)]
    fn new_meaning(&mut self, key: Key, sign: &[u8]) -> Option<Meaning> {
        let meaning = currency_before(sign).map(|currency| self.meaning_of(currency));
        self.signs.note(key, meaning);
        meaning
    }

    /// An amount in any form.
    #[inline(never)]
    fn amount(&mut self, row: usize, column: usize, start: u32, cell: Cell<'_>) -> f64 {
        let number = match amount::read(cell.inner) {
            amount::Written::Blank => return NO_AMOUNT,
            amount::Written::Number(number) => Some(number),
            amount::Written::Other => None,
        };
        let value = number.and_then(|number| {
            if number.is_plain() || self.options.decimal.is_some() || self.is_number(cell) {
                return number.value(self.sign_in(cell));
            }
            let (point, comma) = self.amounts.add(&number);
            if self.decimal == Decimal::Point { point } else { comma }
        });
        let (Some(number), Some(value)) = (number, value) else {
            self.bad.of(column).add(start, column, "bad-amount", &cell.bytes());
            return NO_AMOUNT;
        };
        if self.columns.currency.at(row) == 0 {
            let code = self.currency_of(number);
            if let Some(place) = self.columns.currency.values.get_mut(row) {
                *place = code;
            }
        }
        value
    }

    /// Whether a workbook's cell is a number itself, and no text that is to be understood.
    fn is_number(&self, cell: Cell<'_>) -> bool {
        self.is_workbook && !cell.quoted
    }

    /// The decimal sign of a cell.
    pub(super) fn sign_in(&self, cell: Cell<'_>) -> Decimal {
        if self.is_number(cell) { Decimal::Point } else { self.decimal }
    }

    /// The currency of an amount whose row names none: the one beside it, else its heading's, else the told one.
    pub(super) fn currency_of(&mut self, number: Number) -> u32 {
        let Meaning { code, guessed } = self.meaning_of(number.currency);
        self.guessed_currency |= guessed;
        code
    }

    fn meaning_of(&mut self, named: Option<Currency>) -> Meaning {
        match named.or(self.heading_currency) {
            None => Meaning { code: self.told_currency, guessed: false },
            Some(found) => {
                Meaning { guessed: found.ambiguous && !self.told_stands_for(found), code: self.code(found) }
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
        let Some(told) = self.options.currency.as_deref() else { return false };
        match &found.code {
            b"JPY" => ["JPY", "CNY"].contains(&told),
            b"SEK" => ["SEK", "NOK", "DKK", "ISK"].contains(&told),
            _ => told.ends_with('D') || ["MXN", "ARS", "CLP", "COP", "UYU", "BRL", "MOP"].contains(&told),
        }
    }

    fn take_outcomes(&mut self, text: &[u8], rows: &Rows<'_>, column: usize) {
        each_cell(text, rows, column, &mut |row, start, cell| {
            let text = readable(trimmed(cell.inner));
            if is_blank(text.as_bytes()) {
                return;
            }
            let status = outcome::of_status(&text);
            if status.is_none() {
                self.bad.of(column).add(start, column, "bad-outcome", &cell.bytes());
            }
            if let Some(told) = self.told.get_mut(row) {
                told.status = status;
            }
        });
    }

    #[cold]
    fn list(&mut self, row: usize, field: Field, column: usize, start: u32, cell: Cell<'_>) {
        let text = readable(&cell.bytes());
        if text.is_empty() {
            return;
        }
        let details = self.columns.details_mut(row);
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
}

impl Days {
    #[inline(never)]
    fn take(&mut self, text: &[u8], rows: &Rows<'_>, bad: &mut BadCells) {
        let Days { values, evidence, order, column } = self;
        append((values, NO_DAY), text, rows, *column, |start, cell| {
            if let Some(numbers) = day::numbers(cell.inner) {
                evidence.count(numbers);
                if let Some(day) = numbers.day_here(order.unwrap_or(DateOrder::Dmy)) {
                    return day.days();
                }
            } else if let Some(day) = day_otherwise(cell.inner, *order, evidence) {
                return day;
            }
            bad.add(start, *column, "bad-date", &cell.bytes());
            NO_DAY
        });
    }
}

/// A day in any form, or the mark of a blank cell; none where it is neither.
#[inline(never)]
fn day_otherwise(cell: &[u8], order: Option<DateOrder>, evidence: &mut day::Evidence) -> Option<i32> {
    let written = day::read(cell);
    evidence.add(&written);
    read_day(&written, order).ok()
}

/// What takes a cell: its row's place among these, where the row begins, and the cell.
type Take<'t, 'a> = &'t mut dyn FnMut(usize, u32, Cell<'a>);

/// Calls `take` with the cells of a column that few files have, one call a cell.
#[inline(never)]
fn each_cell<'a>(text: &'a [u8], rows: &Rows<'_>, column: usize, take: Take<'_, 'a>) {
    for_each_cell(text, rows, column, take);
}

/// The same as a loop of the caller's own.
#[inline(always)]
fn for_each_cell<'a>(
    text: &'a [u8],
    rows: &Rows<'_>,
    column: usize,
    mut take: impl FnMut(usize, u32, Cell<'a>),
) {
    let mut at = 0;
    while let Some(row) = rows.row(at) {
        take(at, row.start(), Cell::at(text, row.place(column)));
        at += 1;
    }
}

/// Appends a value for each cell of a column.
#[inline(always)]
fn append<'a, T: Copy>(
    (values, blank): (&mut Vec<T>, T),
    text: &'a [u8],
    rows: &Rows<'_>,
    column: usize,
    mut value: impl FnMut(u32, Cell<'a>) -> T,
) {
    let before = values.len();
    values.resize(before + rows.len(), blank);
    let new = values.get_mut(before..).unwrap_or_default();
    for (place, row) in new.iter_mut().zip(rows.iter()) {
        *place = value(row.start(), Cell::at(text, row.place(column)));
    }
}

#[inline(never)]
fn take_spans(text: &[u8], rows: &Rows<'_>, column: usize, spans: &mut Vec<Span>) {
    append((spans, Span::BLANK), text, rows, column, |_, cell| cell.span());
}

#[inline(never)]
fn take_id_hashes(text: &[u8], rows: &Rows<'_>, column: usize, hashes: &mut Vec<u32>) {
    append((hashes, 0), text, rows, column, |_, cell| cell.id_hash());
}

#[inline(never)]
fn take_codes(text: &[u8], rows: &Rows<'_>, column: usize, texts: &mut Dictionary, codes: &mut Vec<u32>) {
    append((codes, 0), text, rows, column, |_, cell| cell.code(texts));
}

#[inline(never)]
fn take_scores(text: &[u8], rows: &Rows<'_>, column: usize, scores: &mut Vec<u8>, bad: &mut BadCells) {
    append((scores, NO_SCORE), text, rows, column, |start, cell| match cell.inner {
        &[digit @ b'0'..=b'5'] => digit - b'0',
        [] => NO_SCORE,
        other => score(other).unwrap_or_else(|| {
            bad.add(start, column, "bad-score", &cell.bytes());
            NO_SCORE
        }),
    });
}

/// A score that is no lone digit: `4.0` is 4.
#[inline(never)]
fn score(cell: &[u8]) -> Option<u8> {
    let text = trimmed(cell);
    if is_blank(text) {
        return Some(NO_SCORE);
    }
    let amount::Written::Number(number) = amount::read(text) else { return None };
    let value = number.value(Decimal::Point).or_else(|| number.value(Decimal::Comma))?;
    (number.currency.is_none() && value.fract() == 0.0 && (0.0..=5.0).contains(&value)).then_some(value as u8)
}

/// Yes, no, or nothing said.
fn says(cell: Cell<'_>) -> Option<bool> {
    (!cell.inner.is_empty()).then(|| outcome::is_true(cell.inner))
}

/// The day of a cell; an error where it is neither one nor blank.
pub(super) fn read_day(written: &day::Written, order: Option<DateOrder>) -> Result<i32, ()> {
    match written {
        day::Written::Blank => Ok(NO_DAY),
        day::Written::Day(day) => Ok(day.days()),
        day::Written::Numbers(numbers) => {
            numbers.day(order.unwrap_or(DateOrder::Dmy)).map(crate::date::Date::days).ok_or(())
        }
        day::Written::Other => Err(()),
    }
}
