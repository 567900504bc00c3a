//! The columns of a whole file, so that its headings and first rows alone say which is which: they are looked at as the reader
//! will. What would be taken for a field of ours gets that field's own column before it, and a field's column that would not be
//! taken for it is headed by the field's name.

use super::column::{Column, Row, source_columns};
use crate::error::joined;
use crate::pipeline::columns::{Columns, OUTCOME};
use crate::pipeline::field::{Field, FieldSet};
use crate::pipeline::mapping::guess::{self, Role};
use crate::pipeline::mapping::headings;
use crate::pipeline::source::SourceColumn;
use crate::record::Record;

/// So many rows at least are what a reader guesses by.
const FIRST_ROWS: usize = 300;

/// All columns with their headings: the source's, the fields that it did not have, others by their `keys`, total and band.
pub(super) fn recognised(
    columns: &Columns,
    mut held: FieldSet,
    keys: &Record<String>,
) -> (Vec<Column>, Vec<String>) {
    let mut renamed = FieldSet::NONE;
    // Each round adds at least one field to either.
    loop {
        let (out, headings) = listed(columns, held, renamed, keys);
        let before = (held, renamed);
        let mut close_date = None;
        for (column, role) in out.iter().zip(roles(columns, &out, &headings)) {
            match (column.field(), role) {
                (Some(field), Role::Field(taken)) if field == taken => {}
                (Some(field @ (Field::ExpectedCloseOn | Field::ClosedOn)), Role::CloseDate) => {
                    close_date = Some(field);
                }
                (Some(field), _) => renamed.insert(field),
                (None, Role::Field(field)) => {
                    held.insert(field);
                    renamed.insert(field);
                }
                (None, Role::CloseDate) => {
                    held.insert(Field::ExpectedCloseOn);
                    held.insert(Field::ClosedOn);
                }
                (None, Role::IsWon | Role::IsClosed) => {
                    if matches!(column, Column::Extra(_)) || some_own_extra(columns) {
                        held.insert(Field::Outcome);
                    }
                }
                (None, _) => {}
            }
        }
        if let Some(field) = close_date {
            tell_close_dates_apart(columns, field, &mut held);
        }
        if before == (held, renamed) {
            return (out, headings);
        }
    }
}

fn listed(
    columns: &Columns,
    held: FieldSet,
    renamed: FieldSet,
    keys: &Record<String>,
) -> (Vec<Column>, Vec<String>) {
    let mut all = Vec::new();
    for (at, column) in source_columns(columns).iter().enumerate() {
        all.push(Column::Source(at, column.field));
    }
    for field in held.iter() {
        if !source_columns(columns).iter().any(|column| column.field == Some(field)) {
            all.push(Column::Field(field));
        }
    }
    for (key, _) in keys.iter() {
        all.push(Column::Extra(key.to_owned()));
    }
    all.push(Column::Total);
    all.push(Column::Band);
    // Of two columns that are headed alike the second would get another name.
    let is_taken = |name: &str| {
        let is_key = |column: &SourceColumn| column.field.is_none() && column.key == name;
        keys.contains_key(name) || source_columns(columns).iter().any(is_key)
    };
    let is_renamed = |column: &Column| column.field().is_some_and(|field| renamed.has(field));
    let mut headings = Vec::with_capacity(all.len());
    for column in &all {
        let heading = column.heading(columns);
        let name = column.field().map_or("", Field::as_str);
        headings.push(if name.is_empty() || !is_renamed(column) && !is_taken(heading) {
            heading.to_owned()
        } else if let Some(currency) = headings::currency(heading) {
            joined(&[name, " (", currency.as_str(), ")"])
        } else {
            joined(&[name, if is_taken(name) { " " } else { "" }])
        });
    }
    (all, headings)
}

/// What a reader will take each column for.
fn roles(columns: &Columns, out: &[Column], headings: &[String]) -> Vec<Role> {
    let keys = guess::keys(headings);
    let mut told = Record::default();
    for (column, key) in source_columns(columns).iter().zip(&keys) {
        // Whoever told it once will have to tell it again.
        if column.told {
            told.insert(key.clone(), column.field.unwrap_or(Field::Extra).as_str().to_owned());
        }
    }
    let mut sample = Vec::new();
    let mut row = Row::none(columns, usize::MAX);
    for (place, at) in columns.rows().enumerate().take(FIRST_ROWS) {
        row.turn_to(at, place);
        let mut cells = Vec::with_capacity(out.len());
        for column in out {
            cells.push(row.plain(column).into_owned());
        }
        sample.push(cells);
    }
    guess::roles(headings, &keys, &sample, &told).unwrap_or_default()
}

/// Whether a host gave some opportunity other columns than its record has.
fn some_own_extra(columns: &Columns) -> bool {
    columns.details.iter().any(|(_, details)| details.extra.is_some())
}

/// A column headed as a close date is the expected day or that of closing, as the outcomes suggest: where they suggest another field
/// than it is, or both, the other field gets a column of its own.
fn tell_close_dates_apart(columns: &Columns, field: Field, held: &mut FieldSet) {
    let (mut open, mut open_with_day, mut closed_with_day) = (false, false, false);
    for row in columns.rows() {
        let is_open = columns.state(row) & OUTCOME == 0;
        let has_day = columns.day(row, field).is_some();
        open |= is_open;
        open_with_day |= is_open && has_day;
        closed_with_day |= !is_open && has_day;
    }
    if field == Field::ClosedOn {
        if !open || open_with_day || !closed_with_day {
            held.insert(Field::ExpectedCloseOn);
        }
    } else if closed_with_day {
        held.insert(Field::ClosedOn);
    }
}
