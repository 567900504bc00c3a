//! Which columns are written, and where a row's cells come from.

use crate::decimal;
use crate::error::joined;
use std::borrow::Cow;

use super::recognised::recognised;
use crate::date::Date;
use crate::error::{Code, Error, Result};
use crate::pipeline::columns::{Columns, MADE_UP_ID, NO_DAY, NO_SCORE, OUTCOME, REMOVED, outcome_of};
use crate::pipeline::field::{Field, FieldSet};
use crate::pipeline::mapping::{headings, outcome};
use crate::pipeline::notation::{currency, lists, trimmed};
use crate::pipeline::opportunity::Outcome;
use crate::pipeline::source::{Cell, Source, SourceColumn};
use crate::record::Record;

/// A column of the file that is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Column {
    /// A column of the newest source, with the field that took it.
    Source(usize, Option<Field>),
    Field(Field),
    Extra(String),
    Total,
    Band,
}

impl Column {
    pub(super) fn heading<'a>(&'a self, columns: &'a Columns) -> &'a str {
        match self {
            Column::Source(at, _) => source_column(columns, *at).map_or("", |column| {
                // One of white space alone goes by another key.
                if column.heading.trim().is_empty() && column.heading != column.key {
                    ""
                } else {
                    &column.heading
                }
            }),
            Column::Field(field) => field.as_str(),
            Column::Extra(key) => key,
            Column::Total => "total",
            Column::Band => "band",
        }
    }

    pub(super) const fn field(&self) -> Option<Field> {
        match self {
            Column::Source(_, field) => *field,
            Column::Field(field) => Some(*field),
            _ => None,
        }
    }
}

/// The columns of the newest source.
pub(super) fn source_columns(columns: &Columns) -> &[SourceColumn] {
    columns.sources.first().map_or(&[], |source| &source.layout.columns)
}

fn source_column(columns: &Columns, at: usize) -> Option<&SourceColumn> {
    source_columns(columns).get(at)
}

/// The columns asked for with their headings, else all.
pub(super) fn columns(columns: &Columns, wanted: Option<&[String]>) -> Result<(Vec<Column>, Vec<String>)> {
    let of_source = source_columns(columns);
    let keys = extra_keys(columns);
    let Some(wanted) = wanted else { return Ok(recognised(columns, held(columns), &keys)) };
    let (mut all, mut headings) = (Vec::new(), Vec::new());
    for (i, name) in wanted.iter().enumerate() {
        let headed = of_source.iter().position(|column| column.key == *name || column.heading == *name);
        let field = Field::parse(name).filter(|field| *field != Field::Extra);
        let taken = || of_source.iter().position(|column| field.is_some() && column.field == field);
        let column = headed.or_else(taken).and_then(|at| Some((at, of_source.get(at)?)));
        let column = match (column, field) {
            (Some((at, column)), _) => Column::Source(at, column.field),
            (None, Some(field)) => Column::Field(field),
            (None, None) => match name.as_str() {
                "total" => Column::Total,
                "band" => Column::Band,
                key if keys.contains_key(key) => Column::Extra(key.to_owned()),
                _ => {
                    let error = Error::new(
                        Code::OutOfRange,
                        "this must be a heading of the file or the name of a field",
                    );
                    return Err(error.at_index(i).at("columns"));
                }
            },
        };
        headings.push(column.heading(columns).to_owned());
        all.push(column);
    }
    Ok((all, headings))
}

/// The fields that some opportunity has, or had until somebody cleared it.
fn held(columns: &Columns) -> FieldSet {
    let mut held = FieldSet::of(&[Field::Id, Field::Name]);
    if !columns.sources.is_empty() && columns.name.values.is_empty() {
        held.remove(Field::Name);
    }
    for &field in &Field::ALL {
        if columns.rows().any(|row| has(columns, row, field)) {
            held.insert(field);
        }
    }
    for row in columns.rows() {
        columns.edited(row).iter().for_each(|field| held.insert(field));
    }
    held.remove(Field::Extra);
    // Else the stages alone would tell the outcomes.
    let stages = &columns.texts.stage;
    let mut ends = Vec::with_capacity(stages.len());
    for code in 0..stages.len() as u32 {
        ends.push(outcome::of_stage(stages.text(code)).is_some());
    }
    let is_ended = |row| ends.get(columns.stage.get(row) as usize).copied().unwrap_or(false);
    if !held.has(Field::Outcome) && columns.rows().any(is_ended) {
        held.insert(Field::Outcome);
    }
    if source_currency(columns) && columns.rows().any(|row| has_amount_alone(columns, row)) {
        held.insert(Field::Currency);
    }
    held
}

fn has_amount_alone(columns: &Columns, row: usize) -> bool {
    columns.amount.get(row).is_finite() && columns.currency.get(row) == 0
}

/// Whether the heading of the source's amounts names a currency: that of each row which names none itself.
pub(super) fn source_currency(columns: &Columns) -> bool {
    let amounts = source_columns(columns).iter().find(|column| column.field == Some(Field::Amount));
    amounts.is_some_and(|column| headings::currency(&column.heading).is_some())
}

/// Whether an opportunity has a value for a field.
fn has(columns: &Columns, row: usize, field: Field) -> bool {
    let details = || columns.details(row);
    match field {
        Field::Id => true,
        Field::Name => !columns.name.get(row).is_blank(),
        Field::NextStep => !columns.next_step.get(row).is_blank(),
        Field::Account => columns.account.get(row) != 0,
        Field::Owner => columns.owner.get(row) != 0,
        Field::Stage => columns.stage.get(row) != 0,
        Field::Currency => columns.currency.get(row) != 0,
        Field::Amount => columns.amount.get(row).is_finite(),
        Field::CreatedOn
        | Field::ExpectedCloseOn
        | Field::ClosedOn
        | Field::NextStepOn
        | Field::MissingSince => columns.day(row, field).is_some(),
        Field::Outcome => columns.state(row) & OUTCOME != 0,
        Field::Pain => columns.pain.get(row) != NO_SCORE,
        Field::Power => columns.power.get(row) != NO_SCORE,
        Field::Fit => columns.fit.get(row) != NO_SCORE,
        Field::Criteria => details().is_some_and(|details| details.criteria.is_some()),
        Field::Proofs => details().is_some_and(|details| details.proofs.is_some()),
        Field::Scores => details().is_some_and(|details| details.scores.is_some()),
        Field::Done => details().is_some_and(|details| details.done.is_some()),
        Field::Extra => false,
    }
}

/// Names of other columns that no source column goes by.
fn extra_keys(columns: &Columns) -> Record<String> {
    let source = columns.sources.first();
    let mut keys = Record::default();
    for row in columns.rows() {
        let in_newest = columns
            .origin(row)
            .is_some_and(|(of_row, _)| source.is_some_and(|s| std::sync::Arc::ptr_eq(s, of_row)));
        let plain =
            in_newest && columns.details(row).is_none_or(|d| d.extra.is_none() && d.carried.is_empty());
        if !plain {
            for key in columns.extra(row).unwrap_or_default().into_keys() {
                keys.insert(key, String::new());
            }
        }
    }
    keys.retain(&|key, _| {
        source.is_none_or(|source| !source.layout.columns.iter().any(|c| c.field.is_none() && c.key == *key))
    });
    keys
}

impl Columns {
    /// The day of a field that is one.
    #[inline(never)]
    pub(crate) fn day(&self, row: usize, field: Field) -> Option<Date> {
        let days = match field {
            Field::CreatedOn => &self.created_on,
            Field::ExpectedCloseOn => &self.expected_close_on,
            Field::ClosedOn => &self.closed_on,
            Field::NextStepOn => &self.next_step_on,
            Field::MissingSince => &self.missing_since,
            _ => return None,
        };
        Some(days.get(row)).filter(|days| *days != NO_DAY).map(Date::from_days)
    }

    /// A field that is words, scores or lists.
    pub(crate) fn words(&self, row: usize, field: Field) -> Cow<'_, str> {
        let details = || self.details(row);
        let score = |score: u8| match score {
            NO_SCORE => Cow::Borrowed(""),
            score => Cow::Owned(decimal::whole(score.into())),
        };
        let list = |list: Option<String>| list.map_or(Cow::Borrowed(""), Cow::Owned);
        match field {
            Field::Id => self.id(row),
            Field::Name => self.text(self.name.get(row), row),
            Field::NextStep => self.text(self.next_step.get(row), row),
            Field::Account => Cow::Borrowed(self.texts.account.text(self.account.get(row))),
            Field::Owner => Cow::Borrowed(self.texts.owner.text(self.owner.get(row))),
            Field::Stage => Cow::Borrowed(self.texts.stage.text(self.stage.get(row))),
            Field::Currency => Cow::Borrowed(self.texts.currency.text(self.currency.get(row))),
            // Written out, because a blank would leave it to the stage.
            Field::Outcome => Cow::Borrowed(outcome_of(self.state(row)).map_or("open", Outcome::as_str)),
            Field::Pain => score(self.pain.get(row)),
            Field::Power => score(self.power.get(row)),
            Field::Fit => score(self.fit.get(row)),
            Field::Criteria => {
                list(details().and_then(|own| own.criteria.as_ref().map(lists::write_criteria)))
            }
            Field::Proofs => list(details().and_then(|own| own.proofs.as_ref().map(lists::write_proofs))),
            Field::Scores => list(details().and_then(|own| own.scores.as_deref().map(lists::write_scores))),
            Field::Done => list(details().and_then(|own| own.done.as_deref().map(lists::write_done))),
            _ => Cow::Borrowed(""),
        }
    }
}

/// One row: its record's cells, and everything known of it once somebody asks.
pub(super) struct Row<'a> {
    columns: &'a Columns,
    row: usize,
    /// Where the record lies, if the columns there are the newest source's.
    source: Option<&'a Source>,
    cells: Vec<Cell<'a>>,
    width: usize,
    edited: FieldSet,
    /// Nothing was edited, and nothing of other records stands beside it: each cell says what is known.
    as_read: bool,
    extra: std::cell::OnceCell<Record<String>>,
}

impl<'a> Row<'a> {
    /// Before the first row; of each, only cells of the source's first `width` columns will be asked for.
    pub(super) fn none(columns: &'a Columns, width: usize) -> Self {
        let (row, source, cells) = (0, None, Vec::new());
        let edited = FieldSet::NONE;
        Row { columns, row, width, source, cells, edited, as_read: false, extra: std::cell::OnceCell::new() }
    }

    /// Turns to a row; `place` is how many rows are written before it.
    pub(super) fn turn_to(&mut self, row: usize, place: usize) {
        let columns = self.columns;
        self.row = row;
        self.extra.take();
        self.cells.clear();
        self.source = None;
        let mut edited = columns.edited(row);
        if let (Some((of_row, start)), Some(newest)) = (columns.origin(row), columns.sources.first()) {
            let same = std::sync::Arc::ptr_eq(of_row, newest) || of_row.layout == newest.layout;
            if same {
                self.cells.extend(of_row.record(start).take(self.width));
                self.source = Some(&**of_row);
            }
        }
        if columns.state(row) & MADE_UP_ID != 0 && !self.is_made_up_again(place) {
            edited.insert(Field::Id);
        }
        self.edited = edited;
        self.as_read = edited.is_empty() && self.source.is_some() && !self.has_columns_of_others();
    }

    /// Whether reading would make up the same id again: its cell is blank, or another row before it is written with what it says.
    fn is_made_up_again(&self, place: usize) -> bool {
        let columns = self.columns;
        if columns.id(self.row) != joined(&["row-", &decimal::whole(place as u64 + 1)]) {
            return false;
        }
        let at = source_columns(columns).iter().position(|column| column.field == Some(Field::Id));
        let Some(cell) = at.and_then(|at| self.cells.get(at)).filter(|cell| !cell.inner.is_empty()) else {
            return true;
        };
        let holder = columns.find(&cell.text());
        holder.is_some_and(|holder| holder < self.row && columns.state(holder) & REMOVED == 0)
    }

    /// The cell as the source has it. A short row's missing cells are none.
    pub(super) fn cell(&self, column: &Column) -> Option<Cell<'a>> {
        let Column::Source(at, _) = column else { return None };
        self.cells.get(*at).copied()
    }

    /// The cell of the source, where it is still what it says.
    pub(super) fn kept(&self, column: &Column) -> Option<Cell<'a>> {
        if self.as_read {
            return self.cell(column);
        }
        let field = column.field().unwrap_or(Field::Extra);
        let edited = self.edited.has(field) || field == Field::Amount && self.is_bare();
        let cell = if edited { None } else { self.cell(column) };
        cell.filter(|cell| self.still_says(field, cell))
    }

    /// Whether a cell that nobody edited says what is known, where an edit beside it took away what it left to that.
    fn still_says(&self, field: Field, cell: &Cell<'_>) -> bool {
        let edited = |beside| self.edited.has(beside);
        match field {
            Field::Currency if edited(Field::Amount) => {
                let said = currency::of(trimmed(cell.inner));
                said.is_some_and(|said| self.words(field) == said.as_str())
            }
            Field::Outcome if edited(Field::Stage) || self.has_columns_of_others() => {
                outcome::of_status(&cell.text()) == Some(outcome_of(self.columns.state(self.row)))
            }
            _ => true,
        }
    }

    /// Whether its record does not hold the stage, or not all the columns beside the fields: what says how it ended may be new there.
    fn has_columns_of_others(&self) -> bool {
        let has_stage = self.source.is_some_and(|source| source.layout.brings.has(Field::Stage));
        let details = self.columns.details(self.row);
        !has_stage && self.columns.stage.get(self.row) != 0
            || details.is_some_and(|details| details.extra.is_some() || !details.carried.is_empty())
    }

    /// An amount without a currency that does not stand as the file had it: no sign may give it one.
    pub(super) fn is_bare(&self) -> bool {
        let edited = self.edited.has(Field::Currency) || self.edited.has(Field::Amount);
        (edited || self.source.is_none()) && self.columns.currency.get(self.row) == 0
    }

    pub(super) fn source_text(&self) -> &'a [u8] {
        self.source.map_or(b"", |source| &source.text)
    }

    /// A column that no field took.
    pub(super) fn other(&self, key: &str) -> &str {
        let extra = self.extra.get_or_init(|| self.columns.extra(self.row).unwrap_or_default());
        extra.get(key).map_or("", String::as_str)
    }

    /// A cell whatever the notation of its column.
    pub(super) fn plain(&self, column: &Column) -> Cow<'_, str> {
        if let Some(cell) = self.kept(column) {
            return cell.text();
        }
        match column {
            Column::Total | Column::Band => Cow::Borrowed(""),
            Column::Extra(key) => Cow::Borrowed(self.other(key)),
            Column::Source(at, None) => Cow::Borrowed(self.other(self.key(*at))),
            Column::Source(_, Some(field)) | Column::Field(field) => match self.day(*field) {
                Some(day) => Cow::Owned(day.to_string()),
                None if *field == Field::Amount => {
                    Cow::Owned(self.amount().map_or(String::new(), decimal::written))
                }
                None => self.words(*field),
            },
        }
    }

    /// A field that is words, scores or lists.
    pub(super) fn words(&self, field: Field) -> Cow<'a, str> {
        self.columns.words(self.row, field)
    }

    pub(super) fn amount(&self) -> Option<f64> {
        Some(self.columns.amount.get(self.row)).filter(|amount| amount.is_finite())
    }

    /// An amount and no currency.
    pub(super) fn has_amount_alone(&self) -> bool {
        has_amount_alone(self.columns, self.row)
    }

    pub(super) fn day(&self, field: Field) -> Option<Date> {
        self.columns.day(self.row, field)
    }

    /// The three scores together.
    pub(super) fn total(&self) -> Option<u8> {
        let scores =
            [&self.columns.pain, &self.columns.power, &self.columns.fit].map(|scores| scores.get(self.row));
        (!scores.contains(&NO_SCORE)).then(|| scores.iter().sum())
    }

    pub(super) fn key(&self, at: usize) -> &'a str {
        source_column(self.columns, at).map_or("", |column| column.key.as_str())
    }
}
