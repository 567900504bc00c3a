//! Changing one row: values go into their columns, and what no longer says what the file's cell says is marked.

use super::change::Change;
use super::columns::{Cells, Columns, NO_AMOUNT, NO_DAY, NO_SCORE, OUTCOME, REMOVED, state_of};
use super::dictionary::Dictionary;
use super::field::{Field, FieldSet};
use super::opportunity::Score;
use crate::date::Date;

/// Puts a value into a row's cell; whether it is another one now.
#[inline(never)]
fn put<T: Copy + PartialEq>(cells: &mut Cells<T>, row: usize, value: T, rows: usize) -> bool {
    let changes = cells.get(row) != value;
    if changes {
        cells.set(row, value, rows);
    }
    changes
}

impl Columns {
    /// A new row that no file brought, blank, its id too.
    pub(crate) fn add(&mut self) -> usize {
        let row = self.len();
        self.record.push(super::columns::NO_RECORD);
        self.state.push(state_of(None));
        self.id.stretch();
        self.name.stretch();
        self.next_step.stretch();
        self.account.stretch();
        self.owner.stretch();
        self.stage.stretch();
        self.currency.stretch();
        self.amount.stretch();
        self.created_on.stretch();
        self.expected_close_on.stretch();
        self.closed_on.stretch();
        self.next_step_on.stretch();
        self.missing_since.stretch();
        self.pain.stretch();
        self.power.stretch();
        self.fit.stretch();
        self.source.stretch();
        self.given.stretch();
        row
    }

    /// Gives a row the fields that a checked change names; `criteria`, where present, decide the scores, and a score that is given
    /// without them clears them.
    pub(crate) fn change(&mut self, row: usize, change: &Change) {
        if let Some(name) = &change.name
            && *self.text(self.name.get(row), row) != **name
        {
            let span = self.own(name);
            let rows = self.len();
            self.name.set(row, span, rows);
            self.mark(row, Field::Name);
        }
        if let Some(step) = &change.next_step {
            let step = step.as_deref().unwrap_or("");
            if self.text(self.next_step.get(row), row) != step {
                let span = self.own(step);
                let rows = self.len();
                self.next_step.set(row, span, rows);
                self.mark(row, Field::NextStep);
            }
        }
        self.change_codes(row, change);
        self.change_values(row, change);
        self.change_scores(row, change);
        self.change_details(row, change);
    }

    fn change_codes(&mut self, row: usize, change: &Change) {
        let rows = self.len();
        let texts = &mut self.texts;
        let mut changed = FieldSet::NONE;
        let mut put_text = |field, given: &Option<Option<String>>, dictionary: &mut Dictionary, cells| {
            let Some(text) = given else { return };
            let code = dictionary.intern(text.as_deref().unwrap_or(""));
            if put(cells, row, code, rows) {
                changed.insert(field);
            }
        };
        put_text(Field::Account, &change.account, &mut texts.account, &mut self.account);
        put_text(Field::Owner, &change.owner, &mut texts.owner, &mut self.owner);
        put_text(Field::Stage, &change.stage, &mut texts.stage, &mut self.stage);
        put_text(Field::Currency, &change.currency, &mut texts.currency, &mut self.currency);
        self.mark_all(row, changed);
    }

    fn change_values(&mut self, row: usize, change: &Change) {
        let rows = self.len();
        if let Some(amount) = change.amount {
            let before = Some(self.amount.get(row)).filter(|amount| amount.is_finite());
            if before != amount {
                self.amount.set(row, amount.unwrap_or(NO_AMOUNT), rows);
                self.mark(row, Field::Amount);
            }
        }
        let mut changed = FieldSet::NONE;
        let mut put_day = |field, given: Option<Option<Date>>, cells| {
            let Some(day) = given else { return };
            if put(cells, row, day.map_or(NO_DAY, Date::days), rows) {
                changed.insert(field);
            }
        };
        put_day(Field::CreatedOn, change.created_on, &mut self.created_on);
        put_day(Field::ExpectedCloseOn, change.expected_close_on, &mut self.expected_close_on);
        put_day(Field::ClosedOn, change.closed_on, &mut self.closed_on);
        put_day(Field::NextStepOn, change.next_step_on, &mut self.next_step_on);
        self.mark_all(row, changed);
        if let Some(since) = change.missing_since
            && self.missing_since.get(row) != since.map_or(NO_DAY, Date::days)
        {
            self.set_missing(row, since);
            self.mark(row, Field::MissingSince);
        }
        if let Some(outcome) = change.outcome
            && self.state(row) & OUTCOME != state_of(outcome)
        {
            if let Some(state) = self.state.get_mut(row) {
                *state = *state & !OUTCOME | state_of(outcome);
            }
            self.mark(row, Field::Outcome);
        }
    }

    fn change_scores(&mut self, row: usize, change: &Change) {
        let given = [change.pain, change.power, change.fit];
        let criteria = match change.criteria {
            Some(criteria) => criteria,
            None if given.iter().any(Option::is_some) => None,
            None => return,
        };
        if self.details(row).and_then(|details| details.criteria) != criteria {
            self.details_mut(row).criteria = criteria;
            self.mark(row, Field::Criteria);
        }
        let given = criteria.map_or(given, |criteria| criteria.scores().map(|score| Some(Some(score))));
        let rows = self.len();
        let mut changed = FieldSet::NONE;
        let mut put_score = |field, given: Option<Option<u8>>, cells| {
            let Some(score) = given else { return };
            if put(cells, row, score.unwrap_or(NO_SCORE), rows) {
                changed.insert(field);
            }
        };
        let [pain, power, fit] = given;
        put_score(Field::Pain, pain, &mut self.pain);
        put_score(Field::Power, power, &mut self.power);
        put_score(Field::Fit, fit, &mut self.fit);
        self.mark_all(row, changed);
    }

    fn change_details(&mut self, row: usize, change: &Change) {
        fn kept<T: Clone>(given: &Option<T>, is_empty: impl FnOnce(&T) -> bool) -> Option<T> {
            given.as_ref().filter(|value| !is_empty(value)).cloned()
        }
        if let Some(proofs) = &change.proofs {
            let proofs = kept(proofs, |proofs| proofs.is_empty());
            if self.details(row).and_then(|details| details.proofs.as_ref()) != proofs.as_ref() {
                self.details_mut(row).proofs = proofs;
                self.mark(row, Field::Proofs);
            }
        }
        if let Some(scores) = &change.scores {
            let scores = kept(scores, Vec::is_empty);
            if self.details(row).and_then(|details| details.scores.as_ref()) != scores.as_ref() {
                self.details_mut(row).scores = scores;
                self.mark(row, Field::Scores);
            }
        }
        if let Some(done) = &change.done {
            let done = kept(done, Vec::is_empty);
            if self.details(row).and_then(|details| details.done.as_ref()) != done.as_ref() {
                self.details_mut(row).done = done;
                self.mark(row, Field::Done);
            }
        }
        if let Some(extra) = &change.extra {
            let extra = extra.clone().unwrap_or_default();
            if self.extra(row).unwrap_or_default() != extra {
                self.details_mut(row).extra = Some(extra);
                self.mark(row, Field::Extra);
            }
        }
    }

    /// Enters the scores of a row into its history, where all three are there.
    pub(crate) fn remember_scores(&mut self, row: usize, on: Date, by: Option<&str>) {
        let scores = [self.pain.get(row), self.power.get(row), self.fit.get(row)];
        if scores.contains(&NO_SCORE) {
            return;
        }
        let [pain, power, fit] = scores;
        let history = self.details_mut(row).scores.get_or_insert_default();
        let place = history.partition_point(|held| held.on <= on);
        history.insert(place, Score { on, by: by.map(str::to_owned), pain, power, fit });
        self.mark(row, Field::Scores);
    }

    /// Notes which fields a row was given, where no file brought it.
    pub(crate) fn set_given(&mut self, row: usize, fields: FieldSet) {
        if self.origin(row).is_none() {
            let rows = self.len();
            self.given.set(row, fields, rows);
        }
    }

    pub(crate) fn set_removed(&mut self, row: usize, removed: bool) {
        if let Some(state) = self.state.get_mut(row) {
            *state = if removed { *state | REMOVED } else { *state & !REMOVED };
        }
    }

    #[inline(never)]
    fn mark(&mut self, row: usize, field: Field) {
        self.mark_all(row, FieldSet::of(&[field]));
    }

    /// Notes that values are no longer the record's; a row without a record has none to differ from.
    #[inline(never)]
    fn mark_all(&mut self, row: usize, fields: FieldSet) {
        if !fields.is_empty() && self.origin(row).is_some() {
            let details = self.details_mut(row);
            details.edited = details.edited.or(fields);
        }
    }

    /// Gives a row an id of which the caller knows that no other row has it; [`Columns::find`] learns of it by `note_id` or `finish`.
    pub(crate) fn set_id(&mut self, row: usize, id: &str) {
        let span = self.own(id);
        let rows = self.len();
        self.id.set(row, span, rows);
        self.mark(row, Field::Id);
    }
}
