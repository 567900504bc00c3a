//! A window of the sorted and filtered list, for a table that draws only what is on screen.

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use super::columns::{Columns, Details, MISSING, NO_SCORE, OUTCOME, REMOVED};
use super::folded_texts::Folded;
use super::opportunity::Opportunity;
use super::order::ordered;
use super::search::Needle;
use super::store::Pipeline;
use crate::error::Result;
use crate::fields::fields;
use crate::scorecard::Band;
use crate::units::count;

/// Which rows to show.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct RowsQuery {
    /// Rows of the list to pass over, whole.
    pub offset: f64,
    /// Rows to give, whole.
    pub limit: f64,
    /// Without it, the pipeline's own order.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub sort: Option<Sort>,
    /// Part of the name, account or owner, without regard to case and accents.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub search: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub band: Option<BandFilter>,
    /// Exactly this owner; an empty one: those without.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub owner: Option<String>,
    /// Only open ones, or only closed ones.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub open: Option<bool>,
    /// Only those missing from the newest file; without it they are left out.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub missing: Option<bool>,
    /// Only those that somebody worked on here: with a history of scores, or with proofs.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub noted: Option<bool>,
}

fields! { RowsQuery from RowsQuery::default() => {
    "offset" offset Needed,
    "limit" limit Needed,
    "sort" sort Optional,
    "search" search Optional,
    "band" band Optional,
    "owner" owner Optional,
    "open" open Optional,
    "missing" missing Optional,
    "noted" noted Optional,
} }

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct Sort {
    pub by: SortBy,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub descending: Option<bool>,
}

fields! { Sort from Sort { by: SortBy::Id, descending: None } => {
    "by" by Needed,
    "descending" descending Optional,
} }

/// What a list can be sorted by. Bands sort from developing to commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum SortBy {
    Id,
    Name,
    Account,
    Owner,
    Stage,
    Currency,
    Amount,
    CreatedOn,
    ExpectedCloseOn,
    ClosedOn,
    Pain,
    Power,
    Fit,
    Total,
    Band,
    NextStepOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BandFilter {
    Commit,
    BestCase,
    Developing,
    Unscored,
}

/// A window of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rows {
    /// Rows of the whole list.
    pub total: usize,
    pub rows: Vec<Row>,
}

/// An opportunity with what its scores say; both are none where one of the three is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub opportunity: Opportunity,
    pub total: Option<u8>,
    pub band: Option<Band>,
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.opportunity.serialize_with(serializer, 2, |fields| {
            fields.serialize_field("total", &self.total)?;
            fields.serialize_field("band", &self.band)
        })
    }
}

/// The list that was asked for last, so that scrolling does not make it anew.
#[derive(Debug, Clone, Default)]
pub(crate) struct View {
    filter: Option<Filter>,
    matches: Vec<u32>,
    /// How `sorted` is sorted; none where it is not made.
    sort: Option<Sort>,
    /// The first rows of the sorted list, or all of them.
    sorted: Vec<u32>,
    /// Texts, once something was searched or sorted by them.
    folded: Folded,
}

/// Rows that are sorted beyond what a window shows, so that the next windows are there.
const AHEAD: usize = 500;

impl Pipeline {
    /// The rows from `offset` on, at most `limit`, of the list that the query describes. Texts sort without regard to case and accents,
    /// equal ones keep their order, blank ones come last either way.
    ///
    /// ```
    /// use playfield::pipeline::{Opportunity, Pipeline, RowsQuery, Sort, SortBy};
    /// let deal = |id: &str, name: &str| Opportunity { id: id.into(), name: name.into(), ..Opportunity::default() }.into();
    /// let mut pipeline = Pipeline::of(vec![deal("1", "Škoda"), deal("2", "Zeiss"), deal("3", "asko")])?;
    /// let sort = Some(Sort { by: SortBy::Name, descending: None });
    /// let query = RowsQuery { limit: 10.0, sort, search: Some("SKO".into()), ..RowsQuery::default() };
    /// let found: Vec<String> = pipeline.rows(&query)?.rows.into_iter().map(|row| row.opportunity.name).collect();
    /// assert_eq!(found, ["asko", "Škoda"]);
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn rows(&mut self, query: &RowsQuery) -> Result<Rows> {
        let offset = count(query.offset, "offset")? as usize;
        let limit = count(query.limit, "limit")? as usize;
        let list = self.view.list(&self.columns, query, offset.saturating_add(limit));
        let mut rows = Vec::new();
        for &row in list.iter().skip(offset).take(limit) {
            rows.push(self.columns.row(row as usize));
        }
        Ok(Rows { total: self.view.matches.len(), rows })
    }
}

impl View {
    /// The list at least as far as `end`.
    fn list(&mut self, columns: &Columns, query: &RowsQuery, end: usize) -> &[u32] {
        let filter = Filter::of(query);
        if self.filter.as_ref() != Some(&filter) {
            self.matches = filter.matches(columns, &mut self.folded);
            self.filter = Some(filter);
            self.sort = None;
        }
        let Some(sort) = query.sort else { return &self.matches };
        let end = end.min(self.matches.len());
        if self.sort != Some(sort) || self.sorted.len() < end {
            self.sorted = ordered(columns, &mut self.folded, &self.matches, sort, end.saturating_add(AHEAD));
            self.sort = Some(sort);
        }
        &self.sorted
    }

    /// Keeps up with a row that was changed, added or removed.
    pub(super) fn row_changed(&mut self, columns: &Columns, row: usize) {
        self.sort = None;
        self.folded.row_changed(columns, row);
        if let Some(filter) = &self.filter {
            match (self.matches.binary_search(&(row as u32)), filter.accepts(columns, row)) {
                (Err(place), true) => self.matches.insert(place, row as u32),
                (Ok(place), false) => drop(self.matches.remove(place)),
                _ => {}
            }
        }
    }
}

/// The part of a query that says which rows are in the list.
#[derive(Debug, Clone, PartialEq)]
struct Filter {
    needle: Option<Needle>,
    band: Option<BandFilter>,
    owner: Option<String>,
    open: Option<bool>,
    missing: bool,
    noted: bool,
}

impl Filter {
    fn of(query: &RowsQuery) -> Self {
        Filter {
            needle: query.search.as_deref().and_then(Needle::new),
            band: query.band,
            owner: query.owner.clone(),
            open: query.open,
            missing: query.missing.unwrap_or(false),
            noted: query.noted.unwrap_or(false),
        }
    }

    fn matches(&self, columns: &Columns, folded: &mut Folded) -> Vec<u32> {
        let mut accepted = [false; 256];
        for (state, accepted) in accepted.iter_mut().enumerate() {
            *accepted = self.accepts_state(state as u8);
        }
        let mut rows: Vec<u32> = Vec::new();
        if self.noted {
            for (row, details) in columns.details.iter() {
                if is_noted(details) {
                    rows.push(row as u32);
                }
            }
        } else {
            rows = (0..columns.len() as u32).collect();
        }
        keep(&mut rows, |row| {
            let state = columns.state.get(row).copied().unwrap_or(REMOVED);
            accepted.get(usize::from(state)).copied().unwrap_or(false)
        });
        if let Some(owner) = &self.owner {
            match columns.texts.owner.find(owner.as_bytes()) {
                Some(code) => keep(&mut rows, |row| columns.owner.at(row) == code),
                None => rows.clear(),
            }
        }
        if let Some(band) = self.band {
            let mut accepted = [false; UNSCORED + 1];
            for (sum, accepted) in accepted.iter_mut().enumerate() {
                *accepted = band.accepts((sum < UNSCORED).then_some(sum as u8));
            }
            keep(&mut rows, |row| accepted.get(columns.sum(row).min(UNSCORED)).copied().unwrap_or(false));
        }
        if let Some(needle) = &self.needle {
            let accounts = folded.accounts(columns).holding(needle);
            let owners = folded.owners(columns).holding(needle);
            let names = folded.names(columns).holding(needle);
            keep(&mut rows, |row| {
                let has = |found: &[bool], code: usize| found.get(code).copied().unwrap_or(false);
                has(&names, row)
                    || has(&accounts, columns.account.at(row) as usize)
                    || has(&owners, columns.owner.at(row) as usize)
            });
        }
        rows
    }

    fn accepts(&self, columns: &Columns, row: usize) -> bool {
        let texts = &columns.texts;
        let (account, owner) =
            (texts.account.text(columns.account.get(row)), texts.owner.text(columns.owner.get(row)));
        self.accepts_state(columns.state(row))
            && (!self.noted || columns.is_noted(row))
            && self.owner.as_ref().is_none_or(|wanted| wanted == owner)
            && self.band.is_none_or(|band| band.accepts(columns.total(row)))
            && self.needle.as_ref().is_none_or(|needle| {
                let name = columns.text(columns.name.get(row), row);
                [account, owner, &*name].into_iter().any(|text| needle.is_in(text))
            })
    }

    fn accepts_state(&self, state: u8) -> bool {
        state & REMOVED == 0
            && (state & MISSING != 0) == self.missing
            && self.open.is_none_or(|open| (state & OUTCOME == 0) == open)
    }
}

/// Keeps some of the rows; each is moved where it would go and counted where it stays: no branch to guess.
#[inline(always)]
fn keep(rows: &mut Vec<u32>, accepts: impl Fn(usize) -> bool) {
    let mut count = 0;
    for at in 0..rows.len() {
        let Some(&row) = rows.get(at) else { break };
        if let Some(place) = rows.get_mut(count) {
            *place = row;
        }
        count += usize::from(accepts(row as usize));
    }
    rows.truncate(count);
}

/// More than three scores can come to.
const UNSCORED: usize = 16;

fn is_noted(details: &Details) -> bool {
    details.scores.is_some() || details.proofs.is_some()
}

impl BandFilter {
    fn accepts(self, total: Option<u8>) -> bool {
        match self {
            BandFilter::Commit => total.map(Band::of) == Some(Band::Commit),
            BandFilter::BestCase => total.map(Band::of) == Some(Band::BestCase),
            BandFilter::Developing => total.map(Band::of) == Some(Band::Developing),
            BandFilter::Unscored => total.is_none(),
        }
    }
}

impl Columns {
    /// The sum of the three scores; beyond what they can come to where one is unknown.
    #[inline(always)]
    fn sum(&self, row: usize) -> usize {
        [&self.pain, &self.power, &self.fit].map(|scores| usize::from(scores.at(row))).iter().sum()
    }

    /// The sum of the three scores; none where one is unknown.
    #[inline]
    pub(crate) fn total(&self, row: usize) -> Option<u8> {
        let [pain, power, fit] = [self.pain.at(row), self.power.at(row), self.fit.at(row)];
        // Scores are small: the highest bit is set in `NO_SCORE` alone.
        if (pain | power | fit) & (NO_SCORE ^ (NO_SCORE >> 1)) != 0 { None } else { Some(pain + power + fit) }
    }

    fn is_noted(&self, row: usize) -> bool {
        self.details(row).is_some_and(is_noted)
    }

    fn row(&self, row: usize) -> Row {
        let total = self.total(row);
        Row { opportunity: self.opportunity(row), total, band: total.map(Band::of) }
    }
}
