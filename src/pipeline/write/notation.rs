//! Values as cells, in the notation of their column; and the check that the file alone still says the same.

use crate::decimal;
use std::borrow::Cow;

use super::column::{Column, Row, source_currency};
use crate::pipeline::columns::Columns;
use crate::pipeline::field::Field;
use crate::pipeline::notation::amount::{self, Decimal};
use crate::pipeline::notation::currency;
use crate::pipeline::notation::day::{self, DateOrder};
use crate::pipeline::read;
use crate::pipeline::source::Cell;
use crate::scorecard::Band;

/// How each column is written.
pub(super) struct Notations {
    columns: Vec<Notation>,
    /// The heading of the amounts gives a currency to those that name none.
    heading_names_currency: bool,
}

enum Notation {
    Words,
    Amount(amount::Style, bool),
    Day(day::Style, bool),
}

impl Notations {
    /// Takes each column's style from its first cell that has one, then reads what would be written as a stranger would; a column
    /// that would be read otherwise is written plainly.
    pub(super) fn of(columns: &Columns, out: &[Column], headings: &[String], delimiter: u8) -> Self {
        let heading_names_currency = source_currency(columns);
        let mut notations = Notations { columns: Vec::with_capacity(out.len()), heading_names_currency };
        for column in out {
            notations.columns.push(style(columns, column));
        }
        let keys_are_english = headings.iter().all(|heading| heading.is_ascii());
        // Each round makes at least one more column plain.
        for _ in 0..out.len() + 1 {
            let seen = notations.seen(columns, out);
            if !notations.make_plain(&seen, delimiter, keys_are_english) {
                break;
            }
        }
        notations
    }

    /// Whether the cells of a column are written anew, edited or not.
    pub(super) fn rewrites(&self, column: usize) -> bool {
        matches!(self.columns.get(column), Some(Notation::Amount(_, true) | Notation::Day(_, true)))
    }

    /// A cell that does not stand in the source, or not any more.
    pub(super) fn text<'a>(&self, row: &Row<'a>, column: &Column, at: usize) -> Cow<'a, str> {
        let plain = self.rewrites(at);
        let field = match column {
            Column::Total => {
                return Cow::Owned(row.total().map_or(String::new(), |total| decimal::whole(total.into())));
            }
            Column::Band => return Cow::Borrowed(row.total().map_or("", |total| band(Band::of(total)))),
            Column::Extra(key) => return Cow::Owned(row.other(key).to_owned()),
            Column::Source(place, None) => return Cow::Owned(row.other(row.key(*place)).to_owned()),
            Column::Source(_, Some(field)) | Column::Field(field) => *field,
        };
        let kept = || if plain { row.kept(column).map(|cell| cell.text()) } else { None };
        match self.columns.get(at) {
            Some(Notation::Amount(style, _)) => match row.amount() {
                Some(amount) if row.is_bare() => Cow::Owned(style.bare().write(amount)),
                Some(amount) => Cow::Owned(style.write(amount)),
                // What could not be understood stays as it is.
                None => kept().unwrap_or_default(),
            },
            Some(Notation::Day(style, _)) => match row.day(field) {
                Some(day) => Cow::Owned(style.write(day)),
                None => kept().unwrap_or_default(),
            },
            // Written out, because a blank would leave it to the heading of the amounts.
            _ if field == Field::Currency && self.heading_names_currency && row.has_amount_alone() => {
                Cow::Borrowed(currency::NONE)
            }
            _ => row.words(field),
        }
    }

    /// What a stranger would make of each column.
    fn seen(&self, columns: &Columns, out: &[Column]) -> Vec<Seen> {
        let mut seen = Vec::with_capacity(out.len());
        for _ in out {
            seen.push(Seen::default());
        }
        self.each_cell(columns, out, &mut |at, cell, row| {
            let (Some(seen), Some(column)) = (seen.get_mut(at), out.get(at)) else { return };
            match self.columns.get(at) {
                Some(Notation::Amount(..)) => {
                    let number = match amount::read(cell) {
                        amount::Written::Number(number) => Some(number),
                        _ => None,
                    };
                    if let Some(number) = &number {
                        seen.amounts.add(number);
                    }
                    let now = row.amount();
                    for decimal in [Decimal::Point, Decimal::Comma] {
                        let read = number.and_then(|number| number.value(decimal));
                        seen.wrong[decimal as usize] |= read != now;
                    }
                }
                Some(Notation::Day(..)) => {
                    let written = day::read(cell);
                    seen.days.add(&written);
                    let Some(now) = column.field().map(|field| row.day(field)) else { return };
                    for order in [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy] {
                        let read = match &written {
                            day::Written::Day(day) => Some(*day),
                            day::Written::Numbers(numbers) => numbers.day(order),
                            _ => None,
                        };
                        seen.wrong[order as usize] |= read != now;
                    }
                }
                _ => {}
            }
        });
        seen
    }

    /// Makes plain each column that a stranger would read otherwise; whether there was one.
    fn make_plain(&mut self, seen: &[Seen], delimiter: u8, english: bool) -> bool {
        let usual = if delimiter == b';' { Decimal::Comma } else { Decimal::Point };
        let decimal = |seen: &Seen| seen.amounts.verdict().unwrap_or(usual);
        let (mut of_amounts, mut of_days, mut disagree) = (None, None, false);
        for (column, seen) in self.columns.iter().zip(seen) {
            if of_amounts.is_none() && matches!(column, Notation::Amount(..)) {
                of_amounts = Some(decimal(seen));
            }
            let verdict = seen.days.verdict();
            disagree |= verdict.is_some() && of_days.is_some_and(|other| Some(other) != verdict);
            of_days = of_days.or(verdict);
        }
        let points = of_amounts.unwrap_or(usual) == Decimal::Point;
        let default = of_days.unwrap_or(read::default_order(english, delimiter, points));
        let mut any = false;
        for (notation, seen) in self.columns.iter_mut().zip(seen) {
            match notation {
                Notation::Amount(style, rewritten @ false) if seen.wrong[decimal(seen) as usize] => {
                    *style = amount::Style::plain();
                    (*rewritten, any) = (true, true);
                }
                // Where the others disagree, it takes a reader's own order of columns to say which counts.
                Notation::Day(style, rewritten @ false)
                    if seen.wrong[seen.days.verdict().unwrap_or(default) as usize]
                        || disagree && seen.days.verdict().is_none() && seen.wrong.contains(&true) =>
                {
                    *style = day::Style::Iso(String::new());
                    (*rewritten, any) = (true, true);
                }
                _ => {}
            }
        }
        any
    }

    /// Every cell of amounts and days as it would be written.
    fn each_cell(&self, columns: &Columns, out: &[Column], each: &mut dyn FnMut(usize, &[u8], &Row<'_>)) {
        let mut typed: Vec<usize> = Vec::new();
        let mut width = 0;
        for (at, (notation, column)) in self.columns.iter().zip(out).enumerate() {
            if matches!(notation, Notation::Words) {
                continue;
            }
            typed.push(at);
            if let Column::Source(place, _) = column {
                width = width.max(place + 1);
            }
        }
        if typed.is_empty() {
            return;
        }
        let mut row = Row::none(columns, width);
        for (place, at) in columns.rows().enumerate() {
            row.turn_to(at, place);
            for &at in &typed {
                let Some(column) = out.get(at) else { continue };
                match row.kept(column).filter(|_| !self.rewrites(at)) {
                    Some(cell) if !cell.doubled && cell.inner.first() != Some(&b'\'') => {
                        each(at, cell.inner, &row)
                    }
                    Some(cell) => each(at, cell.text().as_bytes(), &row),
                    None => each(at, self.text(&row, column, at).as_bytes(), &row),
                }
            }
        }
    }
}

/// A column as a stranger sees it.
#[derive(Default)]
struct Seen {
    amounts: amount::Evidence,
    days: day::Evidence,
    /// Some cell would be read otherwise: by decimal sign, or by order of dates.
    wrong: [bool; 3],
}

/// The style of a column of the source: its cells as the file brought them, edited since or not.
fn style(columns: &Columns, column: &Column) -> Notation {
    match column.field() {
        Some(Field::Amount) => {
            Notation::Amount(amount_style(columns, column).unwrap_or_else(amount::Style::plain), false)
        }
        Some(
            field @ (Field::CreatedOn
            | Field::ExpectedCloseOn
            | Field::ClosedOn
            | Field::NextStepOn
            | Field::MissingSince),
        ) => {
            let style = day_style(columns, column, field);
            Notation::Day(style.unwrap_or_else(|| day::Style::Iso(String::new())), false)
        }
        _ => Notation::Words,
    }
}

/// Thousands are grouped where some cell groups them.
fn amount_style(columns: &Columns, column: &Column) -> Option<amount::Style> {
    let mut evidence = amount::Evidence::default();
    let said = find(columns, column, |cell, amount_now| {
        let amount::Written::Number(number) = amount::read(cell.text().as_bytes()) else { return None };
        evidence.add(&number);
        let amount = amount_now.and_then(Row::amount).filter(|_| !number.is_plain())?;
        let fits = |decimal: &Decimal| number.value(*decimal) == Some(amount);
        [Decimal::Point, Decimal::Comma].into_iter().find(fits)
    });
    let decimal = said.or(evidence.verdict()).unwrap_or(Decimal::Point);
    let mut first = None;
    let grouped = find(columns, column, |cell, _| {
        let style = amount::Style::of(cell.text().as_bytes(), decimal)?;
        if style.groups() {
            return Some(style);
        }
        first.get_or_insert(style);
        None
    });
    grouped.or(first)
}

fn day_style(columns: &Columns, column: &Column, field: Field) -> Option<day::Style> {
    let mut evidence = day::Evidence::default();
    let said = find(columns, column, |cell, row| {
        let written = day::read(cell.text().as_bytes());
        evidence.add(&written);
        let (day::Written::Numbers(numbers), Some(now)) = (written, row?.day(field)) else { return None };
        let orders = [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd];
        let mut fitting = orders.into_iter().filter(|order| numbers.day(*order) == Some(now));
        let first = fitting.next()?;
        // 3/3/2026 says nothing of the order.
        if fitting.next().is_some() { None } else { Some(first) }
    });
    let order = said.or(evidence.verdict()).unwrap_or(DateOrder::Dmy);
    find(columns, column, |cell, _| day::Style::of(cell.text().as_bytes(), order))
}

/// The first of a column's cells that has something; with its row where the cell still says what is known.
fn find<T>(
    columns: &Columns,
    column: &Column,
    mut of: impl FnMut(&Cell<'_>, Option<&Row<'_>>) -> Option<T>,
) -> Option<T> {
    let mut found = None;
    look_through(columns, column, &mut |cell, row| {
        found = of(cell, row);
        found.is_some()
    });
    found
}

/// Shows a column's cells until one is enough.
fn look_through(
    columns: &Columns,
    column: &Column,
    is_enough: &mut dyn FnMut(&Cell<'_>, Option<&Row<'_>>) -> bool,
) {
    let width = if let Column::Source(place, _) = column { place + 1 } else { 0 };
    let mut row = Row::none(columns, width);
    for at in columns.rows() {
        row.turn_to(at, at);
        if let Some(cell) = row.cell(column)
            && is_enough(&cell, row.kept(column).map(|_| &row))
        {
            return;
        }
    }
}

const fn band(band: Band) -> &'static str {
    match band {
        Band::Commit => "commit",
        Band::BestCase => "bestCase",
        Band::Developing => "developing",
    }
}
