//! Values as cells, in the notation of their column; and the check that the file alone still says the same.

use std::borrow::Cow;

use super::column::{Column, Row};
use crate::pipeline::columns::Columns;
use crate::pipeline::field::Field;
use crate::pipeline::notation::amount::{self, Decimal};
use crate::pipeline::notation::day::{self, DateOrder};
use crate::pipeline::notation::lists;
use crate::pipeline::opportunity::{Opportunity, Outcome};
use crate::pipeline::read;
use crate::pipeline::source::Cell;
use crate::scorecard::Band;

/// How each column is written.
pub(super) struct Notations {
    columns: Vec<Notation>,
}

enum Notation {
    Words,
    Amount(amount::Style, bool),
    Day(day::Style, bool),
}

impl Notations {
    /// Takes each column's style from its first cell that has one, then reads what would be written as a stranger would; a column
    /// that would be read otherwise is written plainly.
    pub(super) fn of(columns: &Columns, out: &[Column], delimiter: u8) -> Self {
        let mut notations = Notations { columns: out.iter().map(|column| style(columns, column)).collect() };
        let keys_are_english = out.iter().all(|column| column.heading(columns).is_ascii());
        // Each round makes at least one more column plain.
        for _ in 0..=out.len() {
            let verdicts = notations.verdicts(columns, out, delimiter, keys_are_english);
            if !notations.make_plain(columns, out, &verdicts) {
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
            Column::Total => return Cow::Owned(row.total().map_or(String::new(), |total| total.to_string())),
            Column::Band => return Cow::Borrowed(row.total().map_or("", |total| band(Band::of(total)))),
            Column::Extra(key) => return Cow::Owned(other(row.opportunity(), key)),
            Column::Source(place, None) => return Cow::Owned(other(row.opportunity(), row.key(*place))),
            Column::Source(_, Some(field)) | Column::Field(field) => *field,
        };
        let kept = || if plain { row.kept(column).map(|cell| cell.text()) } else { None };
        match self.columns.get(at) {
            Some(Notation::Amount(style, _)) => match row.amount() {
                Some(amount) => Cow::Owned(style.write(amount)),
                // What could not be understood stays as it is.
                None => kept().unwrap_or_default(),
            },
            Some(Notation::Day(style, _)) => match row.day(field) {
                Some(day) => Cow::Owned(style.write(day)),
                None => kept().unwrap_or_default(),
            },
            _ => Cow::Owned(words(row.opportunity(), field)),
        }
    }

    /// What a stranger would decide of each column.
    fn verdicts(&self, columns: &Columns, out: &[Column], delimiter: u8, english: bool) -> Vec<Verdict> {
        let mut amounts: Vec<amount::Evidence> = out.iter().map(|_| amount::Evidence::default()).collect();
        let mut days: Vec<day::Evidence> = out.iter().map(|_| day::Evidence::default()).collect();
        self.each_cell(columns, out, |at, cell, _| match self.columns.get(at) {
            Some(Notation::Amount(..)) => {
                if let (amount::Written::Number(number), Some(evidence)) =
                    (amount::read(cell), amounts.get_mut(at))
                {
                    evidence.add(&number);
                }
            }
            Some(Notation::Day(..)) => {
                if let Some(evidence) = days.get_mut(at) {
                    evidence.add(&day::read(cell));
                }
            }
            _ => {}
        });
        let decimal = |at: usize| {
            let verdict = amounts.get(at).and_then(amount::Evidence::verdict);
            verdict.unwrap_or(if delimiter == b';' { Decimal::Comma } else { Decimal::Point })
        };
        let of_amounts = (0..out.len())
            .find(|at| matches!(self.columns.get(*at), Some(Notation::Amount(..))))
            .map(decimal);
        let of_days = days.iter().find_map(day::Evidence::verdict);
        let points = of_amounts.unwrap_or(if delimiter == b';' { Decimal::Comma } else { Decimal::Point })
            == Decimal::Point;
        let default = of_days.unwrap_or(read::default_order(english, delimiter, points));
        (0..out.len())
            .map(|at| Verdict {
                decimal: decimal(at),
                order: days.get(at).and_then(day::Evidence::verdict).unwrap_or(default),
            })
            .collect()
    }

    /// Makes plain each column that a stranger would read otherwise; whether there was one.
    fn make_plain(&mut self, columns: &Columns, out: &[Column], verdicts: &[Verdict]) -> bool {
        let mut wrong = vec![false; out.len()];
        self.each_cell(columns, out, |at, cell, row| {
            let (Some(verdict), Some(wrong), Some(column)) =
                (verdicts.get(at), wrong.get_mut(at), out.get(at))
            else {
                return;
            };
            *wrong |= match self.columns.get(at) {
                Some(Notation::Amount(..)) => {
                    let read = match amount::read(cell) {
                        amount::Written::Number(number) => number.value(verdict.decimal),
                        _ => None,
                    };
                    read != row.amount()
                }
                Some(Notation::Day(..)) => {
                    let read = match day::read(cell) {
                        day::Written::Day(day) => Some(day),
                        day::Written::Numbers(numbers) => numbers.day(verdict.order),
                        _ => None,
                    };
                    column.field().is_some_and(|field| read != row.day(field))
                }
                _ => false,
            };
        });
        let mut any = false;
        for (notation, _) in self.columns.iter_mut().zip(wrong).filter(|(_, wrong)| *wrong) {
            match notation {
                Notation::Amount(style, rewritten @ false) => {
                    *style = amount::Style::plain();
                    (*rewritten, any) = (true, true);
                }
                Notation::Day(style, rewritten @ false) => {
                    *style = day::Style::Iso(String::new());
                    (*rewritten, any) = (true, true);
                }
                _ => {}
            }
        }
        any
    }

    /// Every cell of amounts and days as it would be written.
    fn each_cell(&self, columns: &Columns, out: &[Column], mut each: impl FnMut(usize, &[u8], &Row<'_>)) {
        let typed: Vec<usize> = (0..out.len())
            .filter(|at| !matches!(self.columns.get(*at), Some(Notation::Words) | None))
            .collect();
        if typed.is_empty() {
            return;
        }
        for (place, row) in columns.rows().enumerate() {
            let row = Row::of(columns, row, place);
            for &at in &typed {
                let Some(column) = out.get(at) else { continue };
                match row.kept(column).filter(|_| !self.rewrites(at)) {
                    Some(cell) => each(at, cell.text().as_bytes(), &row),
                    None => each(at, self.text(&row, column, at).as_bytes(), &row),
                }
            }
        }
    }
}

struct Verdict {
    decimal: Decimal,
    order: DateOrder,
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
    let of = |cell: &Cell<'_>| amount::Style::of(cell.text().as_bytes(), decimal);
    let grouped = find(columns, column, |cell, _| of(cell).filter(amount::Style::groups));
    grouped.or_else(|| find(columns, column, |cell, _| of(cell)))
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
    columns.rows().find_map(|row| {
        let row = Row::of(columns, row, row);
        let cell = row.cell(column)?;
        of(&cell, row.kept(column).map(|_| &row))
    })
}

/// A field that is words, scores or lists.
fn words(opportunity: &Opportunity, field: Field) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let score = |score: Option<u8>| score.map_or(String::new(), |score| score.to_string());
    match field {
        Field::Id => opportunity.id.clone(),
        Field::Name => opportunity.name.clone(),
        Field::Account => text(&opportunity.account),
        Field::Owner => text(&opportunity.owner),
        Field::Stage => text(&opportunity.stage),
        Field::Currency => text(&opportunity.currency),
        // Written out, because a blank would leave it to the stage.
        Field::Outcome => opportunity.outcome.map_or("open", Outcome::as_str).to_owned(),
        Field::Pain => score(opportunity.pain),
        Field::Power => score(opportunity.power),
        Field::Fit => score(opportunity.fit),
        Field::Criteria => opportunity.criteria.as_ref().map_or(String::new(), lists::write_criteria),
        Field::Proofs => opportunity.proofs.as_ref().map_or(String::new(), lists::write_proofs),
        Field::Scores => opportunity.scores.as_deref().map_or(String::new(), lists::write_scores),
        Field::NextStep => text(&opportunity.next_step),
        Field::Done => opportunity.done.as_deref().map_or(String::new(), lists::write_done),
        _ => String::new(),
    }
}

fn other(opportunity: &Opportunity, key: &str) -> String {
    opportunity.extra.as_ref().and_then(|extra| extra.get(key)).cloned().unwrap_or_default()
}

const fn band(band: Band) -> &'static str {
    match band {
        Band::Commit => "commit",
        Band::BestCase => "bestCase",
        Band::Developing => "developing",
    }
}
