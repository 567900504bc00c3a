//! Opportunities by column, as held in memory.
//!
//! # Filling them from a file
//!
//! 1. `Columns::default()`; in the end `sources` holds the file as UTF-8 with its [`Layout`](super::source::Layout).
//! 2. For every opportunity, in the file's order: `record.push(start of its record in the source)` and `state.push(state_of(outcome))`,
//!    and for each field that the file has a column for one `values.push(...)` on that field's [`Cells`]. A field without a column
//!    stays empty, costs nothing and reads as blank; one that has some must in the end have exactly one for each row.
//!    - `id`, `name`, `next_step`: a [`Span`] into the source, `Span::source(cell.start, cell.inner.len(), cell.doubled)`; trim or
//!      strip an apostrophe by moving start and length; a text that does not lie in the source goes through `own(text)`.
//!    - `account`, `owner`, `stage`, `currency`: the code from that field's [`Dictionary`] (`texts.account.intern(...)`); blank is 0.
//!      Currencies are three capital letters.
//!    - `amount`: `f64`, [`NO_AMOUNT`] where blank or not understood. Dates: days since 1970-01-01 ([`Date::days`]), else [`NO_DAY`].
//!      Scores: 0 to 5, else [`NO_SCORE`].
//!    - what few opportunities have (criteria, proofs, score history, items done) goes to `details_mut(row)`; `missing_since` through
//!      `set_missing(row, day)`.
//! 3. `finish()` makes ids unique, makes up those that are missing and returns the rows whose id was there before, to be reported.
//!
//! # Writing them
//!
//! `rows()` are the rows in order. `origin(row)` is the source and the start of the record, `None` for one that no file brought;
//! `edited(row)` are the fields whose value is no longer what the cell says (all others are written as the cell stands);
//! `Field::Extra` among them means that `extra(row)` and not the record holds the other columns. `opportunity(row)` has every value.
//! `sources` are the newest file first; an older one is there for the rows that the newest no longer holds.

use crate::decimal;
use crate::error::joined;
use crate::record::Record;
use std::borrow::Cow;
use std::sync::Arc;

use super::by_row::ByRow;
use super::dictionary::Dictionary;
use super::field::FieldSet;
use super::ids::Ids;
use super::opportunity::{Opportunity, Outcome, Score};
use super::source::{Source, plain};
use crate::date::Date;
use crate::scorecard::Criteria;
use crate::sorting::sort_by_number;

pub(crate) const NO_AMOUNT: f64 = f64::NAN;
pub(crate) const NO_DAY: i32 = i32::MIN;
pub(crate) const NO_SCORE: u8 = u8::MAX;
pub(crate) const NO_RECORD: u32 = u32::MAX;

/// Bits of a row's state; the lowest two are the outcome.
pub(crate) const OUTCOME: u8 = 0b11;
pub(crate) const MISSING: u8 = 1 << 2;
pub(crate) const REMOVED: u8 = 1 << 3;
/// The file brought no id, or one that another row has.
pub(crate) const MADE_UP_ID: u8 = 1 << 4;

/// The state of an opportunity that ended so.
pub(crate) const fn state_of(outcome: Option<Outcome>) -> u8 {
    match outcome {
        None => 0,
        Some(Outcome::Won) => 1,
        Some(Outcome::Lost) => 2,
        Some(Outcome::Closed) => 3,
    }
}

pub(crate) const fn outcome_of(state: u8) -> Option<Outcome> {
    match state & OUTCOME {
        0 => None,
        1 => Some(Outcome::Won),
        2 => Some(Outcome::Lost),
        _ => Some(Outcome::Closed),
    }
}

/// One value a row, or nothing at all where no row has one.
#[derive(Debug, Clone)]
pub(crate) struct Cells<T> {
    pub(crate) values: Vec<T>,
    blank: T,
}

impl<T: Copy> Cells<T> {
    fn blank(blank: T) -> Self {
        Cells { values: Vec::new(), blank }
    }

    /// One value. A call, because what asks for a row's values one by one asks for them in a hundred places.
    #[inline(never)]
    pub(crate) fn get(&self, row: usize) -> T {
        self.at(row)
    }

    /// The same for loops over all rows: no call.
    #[inline(always)]
    pub(crate) fn at(&self, row: usize) -> T {
        self.values.get(row).copied().unwrap_or(self.blank)
    }

    /// A column of the same kind without rows.
    pub(crate) fn emptied(&self) -> Self {
        Cells::blank(self.blank)
    }

    /// One more row, blank; nothing where no row has a value.
    #[inline(never)]
    pub(crate) fn stretch(&mut self) {
        if !self.values.is_empty() {
            self.values.push(self.blank);
        }
    }

    /// `rows` is how many the table has.
    #[inline(never)]
    pub(crate) fn set(&mut self, row: usize, value: T, rows: usize) {
        if self.values.len() < rows {
            self.values.resize(rows, self.blank);
        }
        if let Some(place) = self.values.get_mut(row) {
            *place = value;
        }
    }
}

/// Where a text lies: in the source of its row, or among the texts that no source holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    /// Two high bits: in `Columns::own`; holds doubled quotes.
    length: u32,
}

impl Span {
    pub(crate) const BLANK: Span = Span { start: 0, length: 0 };
    const OWN: u32 = 1 << 31;
    const DOUBLED: u32 = 1 << 30;

    /// A text in the source; one of a gigabyte or more is cut there.
    pub(crate) fn source(start: u32, length: usize, doubled: bool) -> Self {
        let length = length.min(Self::DOUBLED as usize - 1) as u32;
        Span { start, length: length | if doubled { Self::DOUBLED } else { 0 } }
    }

    pub(crate) const fn length(self) -> usize {
        (self.length & (Self::DOUBLED - 1)) as usize
    }

    pub(crate) const fn is_blank(self) -> bool {
        self.length() == 0
    }

    /// The same text where its record stands `by` bytes further on.
    pub(crate) const fn moved(self, by: u32) -> Self {
        Span { start: self.start.wrapping_add(by), length: self.length }
    }

    pub(crate) const fn is_own(self) -> bool {
        self.length & Self::OWN != 0
    }

    pub(crate) const fn is_doubled(self) -> bool {
        self.length & Self::DOUBLED != 0
    }
}

/// What few opportunities have.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Details {
    pub(crate) criteria: Option<Criteria>,
    pub(crate) proofs: Option<Record<String>>,
    pub(crate) scores: Option<Vec<Score>>,
    pub(crate) done: Option<Vec<String>>,
    /// Where present it stands for the other columns of the source, all of them.
    pub(crate) extra: Option<Record<String>>,
    /// Texts of columns that an older file had and the row's own has not.
    pub(crate) carried: Record<String>,
    /// Fields whose value is no longer what the source's cell says.
    pub(crate) edited: FieldSet,
}

/// The dictionaries of the texts that repeat.
impl Details {
    pub(crate) fn is_blank(&self) -> bool {
        let none = self.criteria.is_none() && self.proofs.is_none() && self.scores.is_none();
        let nothing = none && self.done.is_none() && self.extra.is_none();
        nothing && self.carried.is_empty() && self.edited.is_empty()
    }
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    pub(crate) account: Dictionary,
    pub(crate) owner: Dictionary,
    pub(crate) stage: Dictionary,
    pub(crate) currency: Dictionary,
}

#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// The newest file first.
    pub(crate) sources: Vec<Arc<Source>>,
    /// Where each row's record begins in its source.
    pub(crate) record: Vec<u32>,
    /// Which of `sources` each row lies in; all in the first where empty.
    pub(crate) source: Cells<u32>,
    /// Texts that no source holds.
    pub(crate) own: Vec<u8>,
    pub(crate) state: Vec<u8>,
    pub(crate) id: Cells<Span>,
    /// Of each id its [`hash_of`](super::ids::hash_of), where a reader took it while the text was at hand; used up by `finish`.
    pub(crate) id_hashes: Vec<u32>,
    pub(crate) name: Cells<Span>,
    pub(crate) next_step: Cells<Span>,
    pub(crate) texts: Texts,
    pub(crate) account: Cells<u32>,
    pub(crate) owner: Cells<u32>,
    pub(crate) stage: Cells<u32>,
    pub(crate) currency: Cells<u32>,
    pub(crate) amount: Cells<f64>,
    pub(crate) created_on: Cells<i32>,
    pub(crate) expected_close_on: Cells<i32>,
    pub(crate) closed_on: Cells<i32>,
    pub(crate) next_step_on: Cells<i32>,
    pub(crate) missing_since: Cells<i32>,
    pub(crate) pain: Cells<u8>,
    pub(crate) power: Cells<u8>,
    pub(crate) fit: Cells<u8>,
    /// The fields that a row which no file brought was given.
    pub(crate) given: Cells<FieldSet>,
    pub(crate) details: ByRow<Details>,
    /// Rows by id, filled by `finish`.
    pub(super) ids: Ids,
}

impl Default for Columns {
    fn default() -> Self {
        Columns {
            sources: Vec::new(),
            record: Vec::new(),
            source: Cells::blank(0),
            own: Vec::new(),
            state: Vec::new(),
            id: Cells::blank(Span::BLANK),
            id_hashes: Vec::new(),
            name: Cells::blank(Span::BLANK),
            next_step: Cells::blank(Span::BLANK),
            texts: Texts::default(),
            account: Cells::blank(0),
            owner: Cells::blank(0),
            stage: Cells::blank(0),
            currency: Cells::blank(0),
            amount: Cells::blank(NO_AMOUNT),
            created_on: Cells::blank(NO_DAY),
            expected_close_on: Cells::blank(NO_DAY),
            closed_on: Cells::blank(NO_DAY),
            next_step_on: Cells::blank(NO_DAY),
            missing_since: Cells::blank(NO_DAY),
            pain: Cells::blank(NO_SCORE),
            power: Cells::blank(NO_SCORE),
            fit: Cells::blank(NO_SCORE),
            given: Cells::blank(FieldSet::NONE),
            details: ByRow::default(),
            ids: Ids::default(),
        }
    }
}

impl Columns {
    /// Rows, those removed included.
    pub(crate) fn len(&self) -> usize {
        self.state.len()
    }

    /// The rows that were not removed, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.state.iter().enumerate().filter(|&(_, state)| state & REMOVED == 0).map(|(row, _)| row)
    }

    pub(crate) fn state(&self, row: usize) -> u8 {
        self.state.get(row).copied().unwrap_or(REMOVED)
    }

    /// The source of a row and where its record begins; none for one that no file brought.
    pub(crate) fn origin(&self, row: usize) -> Option<(&Arc<Source>, u32)> {
        let start = self.record.get(row).copied().filter(|&start| start != NO_RECORD)?;
        Some((self.sources.get(self.source.get(row) as usize)?, start))
    }

    /// Takes a text that no source holds.
    pub(crate) fn own(&mut self, text: &str) -> Span {
        self.own_bytes(text.as_bytes(), false)
    }

    /// The same for bytes in which quotes may be doubled.
    pub(crate) fn own_bytes(&mut self, text: &[u8], doubled: bool) -> Span {
        let start = self.own.len() as u32;
        if text.len() >= Span::DOUBLED as usize || self.own.len() + text.len() > u32::MAX as usize {
            return Span::BLANK;
        }
        self.own.extend_from_slice(text);
        Span { start, length: text.len() as u32 | Span::OWN | if doubled { Span::DOUBLED } else { 0 } }
    }

    /// The bytes of a text; doubled quotes are as they lie where [`Span::is_doubled`].
    pub(crate) fn bytes(&self, span: Span, row: usize) -> &[u8] {
        let source = self.sources.get(self.source.get(row) as usize);
        let from = if span.is_own() { &self.own[..] } else { source.map_or(&[][..], |source| &source.text) };
        let start = span.start as usize;
        from.get(start..start + span.length()).unwrap_or(&[])
    }

    pub(crate) fn text(&self, span: Span, row: usize) -> Cow<'_, str> {
        plain(self.bytes(span, row), span.is_doubled())
    }

    pub(crate) fn id(&self, row: usize) -> Cow<'_, str> {
        self.text(self.id.get(row), row)
    }

    pub(crate) fn details(&self, row: usize) -> Option<&Details> {
        self.details.get(row)
    }

    pub(crate) fn details_mut(&mut self, row: usize) -> &mut Details {
        self.details.get_or_default(row)
    }

    /// The fields of a row whose value is no longer what its record says.
    pub(crate) fn edited(&self, row: usize) -> FieldSet {
        self.details(row).map_or(FieldSet::NONE, |details| details.edited)
    }

    /// Marks a row as missing from the newest file since a day, or as back.
    pub(crate) fn set_missing(&mut self, row: usize, since: Option<Date>) {
        let rows = self.len();
        if since.is_some() || !self.missing_since.values.is_empty() {
            self.missing_since.set(row, since.map_or(NO_DAY, Date::days), rows);
        }
        if let Some(state) = self.state.get_mut(row) {
            *state = if since.is_some() { *state | MISSING } else { *state & !MISSING };
        }
    }

    /// The columns of the source that no field took, by key; none where there are none.
    pub(crate) fn extra(&self, row: usize) -> Option<Record<String>> {
        if let Some(extra) = self.details(row).and_then(|details| details.extra.as_ref()) {
            return Some(extra.clone()).filter(|extra| !extra.is_empty());
        }
        let mut extra = self.details(row).map_or_else(Record::default, |details| details.carried.clone());
        if let Some((source, start)) = self.origin(row) {
            let mut cells = source.record(start);
            for column in &source.layout.columns {
                let cell = cells.next();
                if column.field.is_none() {
                    extra.insert(
                        column.key.clone(),
                        cell.map_or_else(String::new, |cell| cell.text().into_owned()),
                    );
                }
            }
        }
        if extra.is_empty() { None } else { Some(extra) }
    }

    /// Everything that is known of an opportunity.
    pub(crate) fn opportunity(&self, row: usize) -> Opportunity {
        let details = self.details(row);
        let words = |text: &str| if text.is_empty() { None } else { Some(text.to_owned()) };
        let day = |days: &Cells<i32>| Some(days.get(row)).filter(|&days| days != NO_DAY).map(Date::from_days);
        let score = |scores: &Cells<u8>| Some(scores.get(row)).filter(|&score| score != NO_SCORE);
        Opportunity {
            id: self.id(row).into_owned(),
            name: self.text(self.name.get(row), row).into_owned(),
            account: words(self.texts.account.text(self.account.get(row))),
            owner: words(self.texts.owner.text(self.owner.get(row))),
            stage: words(self.texts.stage.text(self.stage.get(row))),
            currency: words(self.texts.currency.text(self.currency.get(row))),
            amount: Some(self.amount.get(row)).filter(|amount| amount.is_finite()),
            created_on: day(&self.created_on),
            expected_close_on: day(&self.expected_close_on),
            closed_on: day(&self.closed_on),
            outcome: outcome_of(self.state(row)),
            pain: score(&self.pain),
            power: score(&self.power),
            fit: score(&self.fit),
            criteria: details.and_then(|details| details.criteria),
            proofs: details.and_then(|details| details.proofs.clone()),
            scores: details.and_then(|details| details.scores.clone()),
            next_step: words(&self.text(self.next_step.get(row), row)),
            next_step_on: day(&self.next_step_on),
            done: details.and_then(|details| details.done.clone()),
            missing_since: day(&self.missing_since),
            extra: self.extra(row),
        }
    }

    /// Makes ids unique: a blank or repeated one is replaced by a made-up one. Gives the rows that repeated one, to be reported.
    pub(crate) fn finish(&mut self) -> Vec<usize> {
        let hashes = std::mem::take(&mut self.id_hashes);
        let mut ids = Ids::build(self, hashes);
        let mut repeated = ids.repeated(self);
        sort_by_number(&mut repeated, |&row| row as u64);
        let rows = self.len();
        let mut without = repeated.clone();
        for row in 0..rows {
            if self.id.at(row).is_blank() {
                without.push(row);
            }
        }
        for row in without {
            let id = self.made_up_id(row, &ids);
            let span = self.own(&id);
            self.id.set(row, span, rows);
            if let Some(state) = self.state.get_mut(row) {
                *state |= MADE_UP_ID;
            }
            ids.note(&id, row);
        }
        self.ids = ids;
        repeated
    }

    /// The row with an id, one that was removed included.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.ids.find(self, id)
    }

    /// Lets `find` know the id that a row was given.
    pub(crate) fn note_id(&mut self, row: usize, id: &str) {
        self.ids.note(id, row);
    }

    fn made_up_id(&self, row: usize, ids: &Ids) -> String {
        let plain = joined(&["row-", &decimal::whole(row as u64 + 1)]);
        let mut id = plain.clone();
        let mut more = 1;
        while ids.find(self, &id).is_some() {
            more += 1;
            id = joined(&[&plain, "-", &decimal::whole(more)]);
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::Field;
    use super::super::source::{Layout, SourceColumn};
    use super::*;

    fn column(heading: &str, field: Option<Field>) -> SourceColumn {
        SourceColumn { heading: heading.into(), key: heading.into(), field, told: false }
    }

    fn read(text: &str) -> Columns {
        let columns = vec![
            column("Id", Some(Field::Id)),
            column("Name", Some(Field::Name)),
            column("Owner", Some(Field::Owner)),
            column("Region", None),
        ];
        let layout = Layout {
            delimiter: b',',
            columns,
            brings: FieldSet::of(&[Field::Id, Field::Name, Field::Owner]),
        };
        let source = Source { text: text.as_bytes().to_vec(), layout };
        let mut columns = Columns { sources: vec![Arc::new(source)], ..Columns::default() };
        let mut start = 0;
        for line in text.lines() {
            let source = Arc::clone(&columns.sources[0]);
            let cells: Vec<_> = source.record(start).collect();
            let span = |i: usize| Span::source(cells[i].start, cells[i].inner.len(), cells[i].doubled);
            columns.record.push(start);
            columns.state.push(state_of(None));
            columns.id.values.push(span(0));
            columns.name.values.push(span(1));
            let owner = columns.texts.owner.intern(&cells[2].text());
            columns.owner.values.push(owner);
            start += line.len() as u32 + 1;
        }
        columns
    }

    #[test]
    fn a_row_says_what_its_record_says() {
        let mut columns = read("7,\"Five \"\"big\"\" ones\",Ann,North\n8,Two,,South\n");
        assert!(columns.finish().is_empty());
        let first = columns.opportunity(0);
        assert_eq!(
            (first.id.as_str(), first.name.as_str(), first.owner.as_deref()),
            ("7", "Five \"big\" ones", Some("Ann"))
        );
        assert_eq!(first.extra.unwrap()["Region"], "North");
        assert_eq!(columns.opportunity(1).owner, None);
        assert_eq!(columns.find("8"), Some(1));
        assert_eq!(columns.find("9"), None);
    }

    #[test]
    fn a_repeated_id_is_kept_under_a_made_up_one() {
        let mut columns = read("7,A,,\n7,B,,\nrow-2,C,,\n,D,,\n7,E,,\n");
        assert_eq!(columns.finish(), [1, 4]);
        let ids: Vec<String> = (0..5).map(|row| columns.id(row).into_owned()).collect();
        assert_eq!(ids, ["7", "row-2-2", "row-2", "row-4", "row-5"]);
        assert!(ids.iter().enumerate().all(|(row, id)| columns.find(id) == Some(row)));
    }
}
