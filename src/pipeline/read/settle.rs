//! What the whole file decides, once its last row has come.

use super::bad_cells::BadCells;
use super::cell::Cell;
use super::fill::Filling;
use super::plan::{CLOSE_DATE, DAY_FIELDS, DAYS, Kind, LOST_TIME, WON_TIME};
use super::report::{Ambiguous, DateOrder, Decimal};
use super::take::{TOLD_NONE, read_day};
use crate::pipeline::columns::{Columns, NO_AMOUNT, NO_DAY, outcome_of};
use crate::pipeline::field::{Field, FieldSet};
use crate::pipeline::notation::{amount, day};
use crate::pipeline::opportunity::Outcome;
use crate::pipeline::source::Source;

impl Filling {
    /// Decides what the whole file decides, reads again what was read otherwise, and puts everything in its place.
    pub(super) fn finish(
        &mut self,
        source: Source,
        default_order: DateOrder,
    ) -> (Decimal, DateOrder, Vec<Ambiguous>, FieldSet) {
        let mut ambiguous = Vec::new();
        let decimal = self.options.decimal.or(self.amounts.verdict()).unwrap_or(match self.decimal {
            // The first rows' verdict may have been outweighed to a tie.
            Decimal::Comma if source.layout.delimiter == b';' => Decimal::Comma,
            _ => Decimal::Point,
        });
        if self.options.decimal.is_none() && self.amounts.is_open() {
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
            let cell = Cell::of_record(source, start, column);
            let written = amount::read(cell.inner);
            let value = match written {
                amount::Written::Number(number) => {
                    number.value(self.sign_in(cell)).map(|value| (value, number))
                }
                _ => None,
            };
            let blank = written == amount::Written::Blank;
            if value.is_none() && !blank {
                bad.add(start, column, "bad-amount", &cell.bytes());
            }
            if let Some(place) = self.columns.amount.values.get_mut(row) {
                *place = value.map_or(NO_AMOUNT, |(value, _)| value);
            }
            let before = self.columns.currency.at(row);
            if let Some((_, number)) = value
                && before == 0
            {
                let code = self.currency_of(number);
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
        let told = self.options.date_order;
        if told == Some(DateOrder::Ymd) {
            self.ask_years_last(source);
        }
        let (mut of_file, mut any_open) = (None, false);
        for days in self.days.iter().flatten() {
            of_file = of_file.or(days.evidence.verdict());
            any_open |= days.evidence.is_open();
        }
        // A told `ymd` says nothing of days whose year stands last.
        let told_decides = matches!(told, Some(DateOrder::Dmy | DateOrder::Mdy));
        let fallback = of_file.unwrap_or(default);
        if any_open && of_file.is_none() && !told_decides {
            ambiguous.push(Ambiguous::DateOrder);
        }
        for place in 0..DAYS {
            let Some(Some(days)) = self.days.get_mut(place) else { continue };
            let order = match told {
                Some(order) if told_decides => order,
                _ => days.evidence.verdict().unwrap_or(fallback),
            };
            let read_as = days.order.replace(order);
            if read_as != Some(order) && !days.evidence.is_sure() {
                self.days_again(source, place, order);
            }
        }
        match told {
            Some(order) => order,
            None if of_file.is_some() || any_open => fallback,
            None => DateOrder::Ymd,
        }
    }

    /// A told `ymd` says what days of two-digit years are: the others alone are evidence.
    #[cold]
    fn ask_years_last(&mut self, source: &Source) {
        for days in self.days.iter_mut().flatten().filter(|days| !days.evidence.is_sure()) {
            days.evidence = day::Evidence::default();
            for &start in &self.columns.record {
                match day::read(Cell::of_record(source, start, days.column).inner) {
                    day::Written::Numbers(numbers) if numbers.ends_with_year() => {
                        days.evidence.count(numbers);
                    }
                    _ => {}
                }
            }
        }
    }

    /// A column of days once more, in another order.
    fn days_again(&mut self, source: &Source, place: usize, order: DateOrder) {
        let Some(Some(days)) = self.days.get_mut(place) else { return };
        let column = days.column;
        let years_first = self.options.date_order == Some(DateOrder::Ymd);
        let mut bad = BadCells::default();
        for (value, &start) in days.values.iter_mut().zip(&self.columns.record) {
            let cell = Cell::of_record(source, start, column);
            let written = day::read(cell.inner);
            let order = match &written {
                day::Written::Numbers(numbers) if years_first && !numbers.ends_with_year() => DateOrder::Ymd,
                _ => order,
            };
            *value = match read_day(&written, Some(order)) {
                Ok(day) => day,
                Err(()) => {
                    bad.add(start, column, "bad-date", &cell.bytes());
                    NO_DAY
                }
            };
        }
        *self.bad.of(column) = bad;
    }

    /// Moves days and scores into the columns, and says which fields the file decides.
    fn settle(&mut self, source: &Source) -> FieldSet {
        let mut brings = FieldSet::NONE;
        for column in &source.layout.columns {
            if let Some(field) = column.field {
                brings.insert(field);
            }
        }
        if let Some(close) = self.days.get_mut(CLOSE_DATE).and_then(Option::take) {
            let field = source.layout.columns.get(close.column).and_then(|column| column.field);
            if field == Some(Field::ClosedOn) {
                self.columns.closed_on.values = close.values;
            } else {
                if self.days.get(2).is_some_and(Option::is_none) {
                    // A closed deal's close date is the day on which it closed.
                    let state = &self.columns.state;
                    let mut closed = close.values.clone();
                    let mut any = false;
                    for (day, state) in closed.iter_mut().zip(state) {
                        if *state == 0 {
                            *day = NO_DAY;
                        }
                        any |= *day != NO_DAY;
                    }
                    if any {
                        brings.insert(Field::ClosedOn);
                        self.columns.closed_on.values = closed;
                    }
                }
                self.columns.expected_close_on.values = close.values;
            }
        }
        self.settle_won_and_lost(&mut brings);
        for (place, field) in DAY_FIELDS.iter().enumerate() {
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
        for code in &mut self.columns.currency.values {
            *code = if *code == TOLD_NONE { 0 } else { *code };
        }
        if self.columns.currency.values.iter().all(|code| *code == 0) {
            self.columns.currency.values = Vec::new();
        } else {
            brings.insert(Field::Currency);
        }
        if self
            .plan
            .iter()
            .any(|(_, kind)| matches!(kind, Kind::Stage | Kind::IsWon | Kind::IsClosed | Kind::Outcome))
        {
            brings.insert(Field::Outcome);
        }
        brings
    }

    /// The day of closing from when each was won or lost, which counts before a close date.
    fn settle_won_and_lost(&mut self, brings: &mut FieldSet) {
        let rows = self.columns.len();
        for (place, ended) in [(WON_TIME, Outcome::Won), (LOST_TIME, Outcome::Lost)] {
            let Some(days) = self.days.get_mut(place).and_then(Option::take) else { continue };
            brings.insert(Field::ClosedOn);
            for (row, &day) in days.values.iter().enumerate() {
                if day != NO_DAY && outcome_of(self.columns.state(row)) == Some(ended) {
                    self.columns.closed_on.set(row, day, rows);
                }
            }
        }
    }

    /// The field of a column that is headed as a close date: one that only closed deals have, while others are open, is the day on
    /// which they closed.
    pub(super) fn close_field(&self) -> Field {
        let taken = |place: usize| self.days.get(place).is_some_and(Option::is_some);
        let Some(Some(close)) = self.days.get(CLOSE_DATE) else { return Field::ExpectedCloseOn };
        if taken(2) {
            return Field::ExpectedCloseOn;
        }
        let (mut open_have_one, mut some_open, mut some_closed) = (false, false, false);
        for (day, state) in close.values.iter().zip(&self.columns.state) {
            let (is_open, has_one) = (*state == 0, *day != NO_DAY);
            some_open |= is_open;
            open_have_one |= is_open && has_one;
            some_closed |= !is_open && has_one;
        }
        let past = taken(1) || (some_open && some_closed && !open_have_one);
        if past { Field::ClosedOn } else { Field::ExpectedCloseOn }
    }

    /// Whether amounts are written with a decimal point, as far as they were read.
    pub(super) fn writes_points(&self) -> bool {
        self.decimal == Decimal::Point
    }

    /// Criteria, where present, decide the three scores.
    fn criteria_decide(&mut self) {
        if self.columns.details.is_empty() {
            return;
        }
        let rows = self.columns.len();
        let Columns { details, pain, power, fit, .. } = &mut self.columns;
        for (row, details) in details.iter() {
            if let Some(criteria) = details.criteria {
                let [of_pain, of_power, of_fit] = criteria.scores();
                pain.set(row, of_pain, rows);
                power.set(row, of_power, rows);
                fit.set(row, of_fit, rows);
            }
        }
    }
}
