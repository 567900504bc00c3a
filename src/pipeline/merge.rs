//! Next week's export of the same CRM taken in: the file's columns win, what was worked out here stays.

use crate::record::Record;
use std::sync::Arc;

use serde::Serialize;

use super::columns::{
    Cells, Columns, Details, MADE_UP_ID, MISSING, NO_DAY, NO_RECORD, NO_SCORE, OUTCOME, Span, outcome_of,
};
use super::dictionary::Dictionary;
use super::field::{Field, FieldSet};
use super::matching::{NONE, Pair, pairs};
use super::movement::{Movement, movement};
use super::source::Source;
use super::store::Pipeline;
use crate::date::Date;
use crate::decimal;
use crate::texts::texts;

/// What a merge changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MergeReport {
    /// Ids of those that were not there before.
    #[serde(serialize_with = "texts")]
    pub added: Vec<String>,
    /// Ids of those that the file no longer holds and held before, closed ones too.
    #[serde(serialize_with = "texts")]
    pub missing: Vec<String>,
    /// The first 10,000 changed values of fields, opportunity by opportunity.
    pub changed: Vec<FieldChange>,
    pub changed_count: usize,
    /// The bridge from what was open to what is, one a currency, the largest closing amount first.
    pub movement: Vec<Movement>,
}

/// One value before and after: plain numbers, ISO dates; none where there was or is no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    pub id: String,
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub field: &'static str,
    pub from: Option<String>,
    pub to: Option<String>,
}

const CHANGES_LISTED: usize = 10_000;

/// Fields that are the CRM's; the others are ours, and the file gives them only where there is nothing yet.
const OF_THE_CRM: FieldSet = FieldSet::of(&[
    Field::Name,
    Field::Account,
    Field::Owner,
    Field::Stage,
    Field::Currency,
    Field::Amount,
    Field::CreatedOn,
    Field::ExpectedCloseOn,
    Field::ClosedOn,
    Field::Outcome,
    Field::Extra,
]);
const SCORES: FieldSet = FieldSet::of(&[Field::Pain, Field::Power, Field::Fit, Field::Criteria]);
const EVERYTHING: FieldSet = FieldSet::of(&Field::ALL);

impl Pipeline {
    /// Takes in a newer export of the same CRM, of the day `on`; `newer` is left as it is. Opportunities are matched by id, by name and
    /// account where a file brought no ids. What the file no longer holds stays, marked as missing since `on`; what is back counts
    /// as reopened.
    ///
    /// ```
    /// use playfield::{Date, pipeline::{Opportunity, Pipeline}};
    /// let deal = |id: &str, amount, pain| {
    ///     Opportunity { id: id.into(), amount: Some(amount), pain, ..Opportunity::default() }.into()
    /// };
    /// let mut pipeline = Pipeline::of(vec![deal("1", 900.0, Some(4)), deal("2", 500.0, None)])?;
    /// let newer = Pipeline::of(vec![deal("1", 1_000.0, None), deal("3", 70.0, None)])?;
    /// let report = pipeline.merge(&newer, Date::parse("2026-11-23").unwrap());
    /// assert_eq!((report.added, report.missing), (vec!["3".to_owned()], vec!["2".to_owned()]));
    /// let bridge = &report.movement[0];
    /// assert_eq!(bridge.opening.amount + bridge.created.amount + bridge.grown.amount - bridge.missing.amount, bridge.closing.amount);
    /// assert_eq!(pipeline.get("1")?.pain, Some(4));
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn merge(&mut self, newer: &Pipeline, on: Date) -> MergeReport {
        let (old, new) = (&self.columns, &newer.columns);
        let pairs = pairs(old, new);
        let mut merge =
            Merge { old, new, changed: vec![FieldSet::NONE; pairs.len()], plan: plan(old, new, &pairs) };
        let mut columns = merge.columns(on);
        give_way(&pairs, old, new, &mut columns);
        columns.finish();
        let (mut added, mut missing) = (Vec::new(), Vec::new());
        for (row, pair) in pairs.iter().enumerate() {
            let list = if pair.old == NONE {
                &mut added
            } else if pair.new == NONE && old.state(pair.old as usize) & MISSING == 0 {
                &mut missing
            } else {
                continue;
            };
            list.push(columns.id(row).into_owned());
        }
        let report = MergeReport {
            added,
            missing,
            changed: merge.changes(&columns),
            changed_count: merge.changed.iter().map(|fields| fields.len()).sum(),
            movement: movement(&pairs, old, &columns),
        };
        *self = Pipeline::from_columns(columns);
        report
    }
}

/// Takes a made-up id from its row where the newer file has that id of its own: or next week's file would not find it.
fn give_way(pairs: &[Pair], old: &Columns, new: &Columns, columns: &mut Columns) {
    let is_made_up = |columns: &Columns, row: u32| columns.state(row as usize) & MADE_UP_ID != 0;
    if !old.state.iter().any(|state| state & MADE_UP_ID != 0) {
        return;
    }
    let comes = |pair: &&Pair| {
        let is_new = pair.old == NONE || is_made_up(old, pair.old);
        pair.new != NONE && !is_made_up(new, pair.new) && is_new
    };
    for pair in pairs.iter().filter(comes) {
        let id = new.id(pair.new as usize);
        let holder = old.find(&id).filter(|&row| is_made_up(old, row as u32) && row as u32 != pair.old);
        // Those known before stand first, in their order.
        let place = |holder: usize| pairs.binary_search_by_key(&(holder as u32), |pair| pair.old).ok();
        let row = holder.and_then(place);
        if let Some(row) = row.filter(|&row| columns.id(row) == id) {
            columns.set_id(row, "");
        }
    }
}

/// How a pair becomes a row.
#[derive(Clone, Copy)]
struct Row {
    old: usize,
    new: usize,
    /// The fields whose value is the newer one.
    wins: FieldSet,
    /// It goes on as the newer row, with its record; else as the older one, with changes.
    newer: bool,
    /// How far the record of a row that goes on as the older one was moved.
    moved: u32,
}

const NO_ROW: usize = NONE as usize;

impl Row {
    fn is_both(&self) -> bool {
        self.old != NO_ROW && self.new != NO_ROW
    }
}

fn plan(old: &Columns, new: &Columns, pairs: &[Pair]) -> Vec<Row> {
    let mut plan = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let (before, now) = (pair.old as usize, pair.new as usize);
        let newer = pair.old == NONE || pair.new != NONE && new.origin(now).is_some();
        let wins = match pair {
            Pair { old: NONE, .. } => EVERYTHING,
            Pair { new: NONE, .. } => FieldSet::NONE,
            _ => wins(old, before, new, now),
        };
        plan.push(Row { old: before, new: now, wins, newer, moved: 0 });
    }
    plan
}

/// The fields that the newer row decides: those of the CRM that its file brings, and ours where there is nothing yet and nobody
/// has cleared it.
fn wins(old: &Columns, before: usize, new: &Columns, now: usize) -> FieldSet {
    let mut wins = new.brings(now).and(OF_THE_CRM);
    let open_again = new.state(now) & OUTCOME == 0 && old.state(before) & OUTCOME != 0;
    if wins.has(Field::Outcome) && open_again {
        wins.insert(Field::ClosedOn);
    }
    let edited = old.edited(before);
    let scores = [old.pain.get(before), old.power.get(before), old.fit.get(before)];
    if scores == [NO_SCORE; 3] && edited.and(SCORES).is_empty() {
        wins = wins.or(SCORES);
    }
    if old.next_step.get(before).is_blank() && !edited.has(Field::NextStep) {
        wins.insert(Field::NextStep);
    }
    if old.next_step_on.get(before) == NO_DAY && !edited.has(Field::NextStepOn) {
        wins.insert(Field::NextStepOn);
    }
    wins
}

struct Merge<'a> {
    old: &'a Columns,
    new: &'a Columns,
    plan: Vec<Row>,
    /// The fields of the CRM whose value is another now, row by row.
    changed: Vec<FieldSet>,
}

impl Merge<'_> {
    /// The merged columns, but for ids that two rows now share.
    fn columns(&mut self, on: Date) -> Columns {
        let (old, new) = (self.old, self.new);
        let mut columns = Columns::default();
        columns.own.clone_from(&new.own);
        columns.texts.clone_from(&new.texts);
        self.records(&mut columns);
        let Columns { texts, account, owner, stage, currency, .. } = &mut columns;
        let (before, now) = (&old.texts, texts);
        self.codes(Field::Account, &old.account, &new.account, account, &before.account, &mut now.account);
        self.codes(Field::Owner, &old.owner, &new.owner, owner, &before.owner, &mut now.owner);
        self.codes(Field::Stage, &old.stage, &new.stage, stage, &before.stage, &mut now.stage);
        self.codes(
            Field::Currency,
            &old.currency,
            &new.currency,
            currency,
            &before.currency,
            &mut now.currency,
        );
        let to = &mut columns;
        self.values(Field::Amount, &old.amount, &new.amount, &mut to.amount);
        self.values(Field::CreatedOn, &old.created_on, &new.created_on, &mut to.created_on);
        let (before, now) = (&old.expected_close_on, &new.expected_close_on);
        self.values(Field::ExpectedCloseOn, before, now, &mut to.expected_close_on);
        self.values(Field::ClosedOn, &old.closed_on, &new.closed_on, &mut to.closed_on);
        self.values(Field::NextStepOn, &old.next_step_on, &new.next_step_on, &mut to.next_step_on);
        self.values(Field::Pain, &old.pain, &new.pain, &mut to.pain);
        self.values(Field::Power, &old.power, &new.power, &mut to.power);
        self.values(Field::Fit, &old.fit, &new.fit, &mut to.fit);
        self.states(&mut columns, on);
        columns.id = self.spans(Field::Id, &mut columns, &old.id, &new.id);
        columns.name = self.spans(Field::Name, &mut columns, &old.name, &new.name);
        columns.next_step = self.spans(Field::NextStep, &mut columns, &old.next_step, &new.next_step);
        self.note_names();
        self.details(&mut columns);
        columns
    }

    /// Gives each row its record. An older source stays where at least half of its records are still needed; of the others those
    /// records are copied, to one source for each layout.
    fn records(&mut self, columns: &mut Columns) {
        /// Where the records of an older source go: to a place among the merged sources, as they are or copied one by one.
        #[derive(Clone, Copy, Default)]
        struct Home {
            place: usize,
            packed: bool,
            held: usize,
            needed: usize,
        }
        let old = self.old;
        let mut homes = Vec::with_capacity(old.sources.len());
        for _ in &old.sources {
            homes.push(Home::default());
        }
        for row in old.rows() {
            if old.origin(row).is_some()
                && let Some(home) = homes.get_mut(old.source.get(row) as usize)
            {
                home.held += 1;
            }
        }
        for row in &self.plan {
            if !row.newer
                && old.origin(row.old).is_some()
                && let Some(home) = homes.get_mut(old.source.get(row.old) as usize)
            {
                home.needed += 1;
            }
        }
        for source in &self.new.sources {
            columns.sources.push(Arc::clone(source));
        }
        let copied_from = columns.sources.len();
        for (home, source) in homes.iter_mut().zip(&old.sources) {
            home.packed = home.needed == 0 || home.needed * 2 < home.held;
            home.place = columns.sources.len();
            if !home.packed {
                columns.sources.push(Arc::clone(source));
                continue;
            }
            let same = |other: &Arc<Source>| other.text.is_empty() && other.layout == source.layout;
            match columns.sources.iter().skip(copied_from).position(same) {
                Some(place) => home.place = copied_from + place,
                None => {
                    let layout = source.layout.clone();
                    columns.sources.push(Arc::new(Source { text: Vec::new(), layout }));
                }
            }
        }
        columns.record.reserve(self.plan.len());
        let mut sources: Vec<u32> = Vec::with_capacity(self.plan.len());
        for row in &mut self.plan {
            let (record, source) = if row.newer {
                (self.new.record.get(row.new).copied().unwrap_or(NO_RECORD), self.new.source.get(row.new))
            } else {
                match old.origin(row.old).zip(homes.get(old.source.get(row.old) as usize)) {
                    None => (NO_RECORD, 0),
                    Some(((source, start), home)) => {
                        let mut moved = start;
                        if home.packed
                            && let Some(packed) = columns.sources.get_mut(home.place).and_then(Arc::get_mut)
                        {
                            moved = packed.text.len() as u32;
                            packed.text.extend_from_slice(source.record_bytes(start));
                            packed.text.push(b'\n');
                        }
                        row.moved = moved.wrapping_sub(start);
                        (moved, home.place as u32)
                    }
                }
            };
            columns.record.push(record);
            sources.push(source);
        }
        if sources.iter().any(|&source| source != 0) {
            columns.source.values = sources;
        }
    }

    /// A column of values, and which of them changed.
    #[inline(never)]
    fn values<T: Copy + PartialOrd>(
        &mut self,
        field: Field,
        old: &Cells<T>,
        new: &Cells<T>,
        to: &mut Cells<T>,
    ) {
        if old.values.is_empty() && new.values.is_empty() {
            return;
        }
        to.values.reserve(self.plan.len());
        for (row, changed) in self.plan.iter().zip(&mut self.changed) {
            let mut value = old.get(row.old);
            if row.wins.has(field) {
                let before = std::mem::replace(&mut value, new.get(row.new));
                // No amount is equal to none, not to itself either.
                let is_none = |value: T| value.partial_cmp(&value).is_none();
                let same = before == value || is_none(before) && is_none(value);
                if row.old != NO_ROW && !same && OF_THE_CRM.has(field) {
                    changed.insert(field);
                }
            }
            to.values.push(value);
        }
    }

    /// A column of codes; `merged` is the dictionary of the newer ones and learns the older texts.
    #[inline(never)]
    fn codes(
        &mut self,
        field: Field,
        old: &Cells<u32>,
        new: &Cells<u32>,
        to: &mut Cells<u32>,
        texts: &Dictionary,
        merged: &mut Dictionary,
    ) {
        let mut codes = Vec::with_capacity(texts.len());
        for code in 0..texts.len() as u32 {
            codes.push(merged.intern(texts.text(code)));
        }
        let mut translated = old.emptied();
        if !old.values.is_empty() {
            translated.values.reserve(old.values.len());
            for &code in &old.values {
                translated.values.push(codes.get(code as usize).copied().unwrap_or(0));
            }
        }
        self.values(field, &translated, new, to);
    }

    /// A column of texts. One that comes from the row whose record is not kept is copied to the texts that no source holds.
    #[inline(never)]
    fn spans(
        &self,
        field: Field,
        columns: &mut Columns,
        old: &Cells<Span>,
        new: &Cells<Span>,
    ) -> Cells<Span> {
        let mut merged = old.emptied();
        if old.values.is_empty() && new.values.is_empty() {
            return merged;
        }
        merged.values.reserve(self.plan.len());
        for row in &self.plan {
            let is_newer = match field {
                Field::Id => id_is_newer(self.old, self.new, row),
                _ => row.wins.has(field),
            };
            merged.values.push(if is_newer {
                new.get(row.new)
            } else {
                let span = old.get(row.old);
                if row.newer || span.is_own() {
                    columns.own_bytes(self.old.bytes(span, row.old), span.is_doubled())
                } else {
                    span.moved(row.moved)
                }
            });
        }
        merged
    }

    /// Outcomes, and what is missing since when.
    fn states(&mut self, columns: &mut Columns, on: Date) {
        let (old, new) = (self.old, self.new);
        let rows = self.plan.len();
        columns.state.reserve(rows);
        for (row, changed) in self.plan.iter().zip(&mut self.changed) {
            let (before, now) = (old.state(row.old), new.state(row.new));
            let outcome = if row.wins.has(Field::Outcome) { now } else { before } & OUTCOME;
            if row.is_both() && outcome != before & OUTCOME {
                changed.insert(Field::Outcome);
            }
            let made_up = if id_is_newer(old, new, row) { now } else { before } & MADE_UP_ID;
            columns.state.push(outcome | made_up | if row.new == NO_ROW { MISSING } else { 0 });
        }
        let has_given = !old.given.values.is_empty() || !new.given.values.is_empty();
        for (i, row) in self.plan.iter().enumerate() {
            if row.new == NO_ROW {
                let since = old.missing_since.get(row.old);
                columns.missing_since.set(i, if since == NO_DAY { on.days() } else { since }, rows);
            }
            if has_given {
                columns.given.set(i, old.given.get(row.old).or(new.given.get(row.new)), rows);
            }
        }
    }

    fn note_names(&mut self) {
        let (old, new) = (self.old, self.new);
        for (row, changed) in self.plan.iter().zip(&mut self.changed) {
            if row.is_both() && row.wins.has(Field::Name) {
                let (before, now) = (old.name.get(row.old), new.name.get(row.new));
                let same_bytes = before.is_doubled() == now.is_doubled()
                    && old.bytes(before, row.old) == new.bytes(now, row.new);
                if !same_bytes && old.text(before, row.old) != new.text(now, row.new) {
                    changed.insert(Field::Name);
                }
            }
        }
    }

    /// What few rows have, and which values are no longer what the row's record says.
    fn details(&self, columns: &mut Columns) {
        let (old, new) = (self.old, self.new);
        let lost = Lost::of(old, new);
        let mut ours_of = Vec::with_capacity(columns.sources.len());
        for source in &columns.sources {
            ours_of.push(ours(source));
        }
        for (i, (row, &changed)) in self.plan.iter().zip(&self.changed).enumerate() {
            let (before, now) = (old.details(row.old), new.details(row.new));
            let recorded = columns.origin(i).is_some();
            let ours = match ours_of.get(columns.source.get(i) as usize) {
                Some(&ours) if recorded => ours,
                _ => FieldSet::NONE,
            };
            let brings_extra = row.is_both() && !row.newer && row.wins.has(Field::Extra);
            let changed_here = !row.newer && recorded && !changed.is_empty();
            let loses =
                row.newer && row.is_both() && (before.is_some() || lost.any(old, row.old, new, row.new));
            let other_id = recorded && has_other_id(old, new, row);
            if before.is_none()
                && now.is_none()
                && ours.is_empty()
                && !brings_extra
                && !changed_here
                && !loses
                && !other_id
            {
                continue;
            }
            let mut details = both(before, now, row);
            if other_id {
                details.edited.insert(Field::Id);
            }
            if row.newer {
                if loses {
                    let carried = lost.texts(old, row.old, new, row.new);
                    match &mut details.extra {
                        Some(extra) => extra.extend(carried),
                        None => details.carried = carried,
                    }
                }
            } else {
                if recorded {
                    details.edited = details.edited.or(changed);
                }
                if brings_extra && let Some(given) = new.extra(row.new) {
                    let held = old.extra(row.old).unwrap_or_default();
                    let mut extra = held.clone();
                    extra.extend(given);
                    if extra != held {
                        details.extra = Some(extra);
                        details.edited.insert(Field::Extra);
                    }
                }
            }
            let kept = if row.newer { (new, row.new) } else { (old, row.old) };
            for field in ours.iter() {
                if differs(field, columns, i, &details, kept) {
                    details.edited.insert(field);
                }
            }
            if !details.is_blank() {
                *columns.details.get_or_default(i) = details;
            }
        }
    }

    fn changes(&self, columns: &Columns) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        for (i, (row, changed)) in self.plan.iter().zip(&self.changed).enumerate() {
            for field in changed.iter() {
                if changes.len() == CHANGES_LISTED {
                    return changes;
                }
                changes.push(FieldChange {
                    id: columns.id(i).into_owned(),
                    field: field.as_str(),
                    from: self.old.written(row.old, field),
                    to: columns.written(i, field),
                });
            }
        }
        changes
    }
}

/// Whether a row is known by its newer id: a made-up one gives way to the CRM's, and a newer made-up one to the older.
fn id_is_newer(old: &Columns, new: &Columns, row: &Row) -> bool {
    let made_up = |state: u8| state & MADE_UP_ID != 0;
    row.old == NO_ROW
        || row.new != NO_ROW && !made_up(new.state(row.new)) && (row.newer || made_up(old.state(row.old)))
}

/// Whether a row goes on under an id that its record does not hold: one that the other file gave it.
fn has_other_id(old: &Columns, new: &Columns, row: &Row) -> bool {
    let is_newer = id_is_newer(old, new, row);
    let state = if is_newer { new.state(row.new) } else { old.state(row.old) };
    row.is_both() && is_newer != row.newer && state & MADE_UP_ID == 0
}

/// What the row that goes on has, with the proofs, the history and the items done of before, where there were some; criteria follow the
/// scores.
fn both(before: Option<&Details>, now: Option<&Details>, row: &Row) -> Details {
    let (stays, other) = if row.newer { (now, before) } else { (before, now) };
    let mut details = stays.cloned().unwrap_or_default();
    let scored_now = before.is_none() || now.is_some() && row.wins.has(Field::Criteria);
    details.criteria = if scored_now { now } else { before }.and_then(|details| details.criteria);
    if let Some(other) = other {
        earlier(&mut details.proofs, &other.proofs, row.newer);
        earlier(&mut details.scores, &other.scores, row.newer);
        earlier(&mut details.done, &other.done, row.newer);
    }
    details
}

/// Of two values the one of before, or the only one; `other_is_earlier` says which it is.
fn earlier<T: Clone>(value: &mut Option<T>, other: &Option<T>, other_is_earlier: bool) {
    if other.is_some() && (other_is_earlier || value.is_none()) {
        *value = other.clone();
    }
}

/// The fields that are ours and for which a source nevertheless has a column.
fn ours(source: &Source) -> FieldSet {
    let mut ours = FieldSet::NONE;
    for column in &source.layout.columns {
        match column.field {
            Some(field) if field != Field::Id && !OF_THE_CRM.has(field) => ours.insert(field),
            _ => {}
        }
    }
    ours
}

/// Whether a field of a merged row says something else than the row whose record it keeps.
fn differs(field: Field, columns: &Columns, row: usize, details: &Details, kept: (&Columns, usize)) -> bool {
    let (from, at) = kept;
    let before = from.details(at);
    match field {
        Field::Pain => columns.pain.get(row) != from.pain.get(at),
        Field::Power => columns.power.get(row) != from.power.get(at),
        Field::Fit => columns.fit.get(row) != from.fit.get(at),
        Field::NextStep => {
            columns.text(columns.next_step.get(row), row) != from.text(from.next_step.get(at), at)
        }
        Field::NextStepOn => columns.next_step_on.get(row) != from.next_step_on.get(at),
        Field::MissingSince => columns.missing_since.get(row) != from.missing_since.get(at),
        Field::Criteria => details.criteria != before.and_then(|before| before.criteria),
        Field::Proofs => details.proofs.as_ref() != before.and_then(|before| before.proofs.as_ref()),
        Field::Scores => details.scores.as_ref() != before.and_then(|before| before.scores.as_ref()),
        Field::Done => details.done.as_ref() != before.and_then(|before| before.done.as_ref()),
        _ => false,
    }
}

/// Whether an older source has columns beside the fields that a newer one no longer has: for each older one, of each newer one.
struct Lost(Vec<bool>);

impl Lost {
    fn of(old: &Columns, new: &Columns) -> Self {
        let mut lost = Vec::new();
        for older in &old.sources {
            for newer in &new.sources {
                let mut columns = older.layout.columns.iter();
                lost.push(columns.any(|column| column.field.is_none() && !newer.layout.has_key(&column.key)));
            }
        }
        Lost(lost)
    }

    fn any(&self, old: &Columns, before: usize, new: &Columns, now: usize) -> bool {
        let place = old.source.get(before) as usize * new.sources.len() + new.source.get(now) as usize;
        old.origin(before).is_some() && self.0.get(place).copied().unwrap_or(false)
    }

    fn texts(&self, old: &Columns, before: usize, new: &Columns, now: usize) -> Record<String> {
        let mut texts = old.extra(before).unwrap_or_default();
        if let Some((source, _)) = new.origin(now) {
            texts.retain(&|key, text| !text.is_empty() && !source.layout.has_key(key));
        }
        texts
    }
}

impl Columns {
    /// The fields that a row's file brings, and those that it was given since.
    fn brings(&self, row: usize) -> FieldSet {
        match self.origin(row) {
            Some((source, _)) => source.layout.brings.or(self.edited(row)),
            None => self.given.get(row),
        }
    }

    /// A field of the CRM in plain words: a number without signs between its digits, an ISO date.
    fn written(&self, row: usize, field: Field) -> Option<String> {
        match field {
            Field::Amount => {
                Some(self.amount.get(row)).filter(|amount| amount.is_finite()).map(decimal::written)
            }
            Field::CreatedOn | Field::ExpectedCloseOn | Field::ClosedOn => {
                self.day(row, field).map(|day| day.to_string())
            }
            Field::Outcome => outcome_of(self.state(row)).map(|outcome| outcome.as_str().to_owned()),
            _ => Some(self.words(row, field).into_owned()).filter(|words| !words.is_empty()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::date::Date;
    use crate::pipeline::{Change, Opportunity, Pipeline, ReadOptions};

    #[test]
    fn a_null_clears_a_text_as_it_clears_a_number() {
        let text = || Some("x".to_owned());
        let before = Opportunity {
            id: "1".into(),
            account: text(),
            owner: text(),
            stage: text(),
            currency: Some("EUR".into()),
            amount: Some(5.0),
            ..Opportunity::default()
        };
        let mut pipeline = Pipeline::of(vec![before.into()]).unwrap();
        let newer = Change {
            account: Some(None),
            owner: Some(None),
            stage: Some(None),
            currency: Some(None),
            amount: Some(None),
            ..Change::from(Opportunity { id: "1".into(), ..Opportunity::default() })
        };
        let report = pipeline.merge(&Pipeline::of(vec![newer]).unwrap(), Date::parse("2026-11-23").unwrap());
        assert_eq!(report.changed_count, 5);
        assert_eq!(pipeline.get("1").unwrap(), Opportunity { id: "1".into(), ..Opportunity::default() });
    }

    #[test]
    fn an_id_of_the_files_own_is_kept_where_it_looks_like_a_made_up_one() {
        let read = |text: &str| Pipeline::read(text.into(), &ReadOptions::default()).unwrap().0;
        let mut pipeline = read("Id,Name,Owner\n6,Plain,Ann\n,Zeiss,Ann\n");
        let newer = read("Id,Name,Owner\n,Plain,Ann\nrow-2,Plain,Bob\n");
        let on = Date::parse("2026-11-23").unwrap();
        let first = pipeline.merge(&newer, on);
        assert_eq!((first.added.len(), pipeline.get("row-2").unwrap().owner.as_deref()), (1, Some("Bob")));
        assert_eq!(pipeline.opportunities().filter(|deal| deal.name == "Zeiss").count(), 1);
        let again = pipeline.merge(&newer, on.plus_days(7));
        assert!(again.added.is_empty() && again.missing.is_empty() && again.changed.is_empty(), "{again:?}");
    }
}
