//! Opportunities by id: looked up, added, changed, removed.

use std::borrow::Cow;

use super::calibration::{Calibration, CalibrationOptions, Scored, calibration};
use super::change::Change;
use super::columns::{Columns, MISSING, NO_DAY, OUTCOME, REMOVED, outcome_of};
use super::field::Field;
use super::forecast::Standing;
use super::opportunity::Opportunity;
use super::query::View;
use crate::date::Date;
use crate::error::{Code, Error, Result};

/// Opportunities in their order, each under an id of its own.
///
/// ```
/// use playfield::pipeline::{Change, Opportunity, Pipeline};
/// let deal = Opportunity { id: "006".into(), name: "Two presses".into(), amount: Some(48_000.0), ..Opportunity::default() };
/// let mut pipeline = Pipeline::of(vec![deal.into()])?;
/// let scored = Change { pain: Some(Some(5)), power: Some(Some(4)), fit: Some(Some(5)), ..Change::default() };
/// assert_eq!(pipeline.patch("006", scored, None)?.power, Some(4));
/// assert_eq!(pipeline.get("006")?.amount, Some(48_000.0));
/// # Ok::<(), playfield::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Pipeline {
    pub(crate) columns: Columns,
    pub(super) view: View,
    /// What is open, once a forecast was asked for.
    pub(super) standing: Option<Standing>,
}

impl Pipeline {
    /// An empty pipeline.
    ///
    /// ```
    /// assert!(playfield::pipeline::Pipeline::new().is_empty());
    /// ```
    pub fn new() -> Self {
        Pipeline::default()
    }

    /// The opportunities in the order given. Each needs an id and a name; `missing-field`, `duplicate-id` and what is wrong with a
    /// value name their place, such as `opportunities[3].amount`.
    ///
    /// ```
    /// use playfield::pipeline::{Change, Pipeline};
    /// let named = |id: &str| Change { id: Some(id.into()), name: Some("Two presses".into()), ..Change::default() };
    /// assert_eq!(Pipeline::of(vec![named("1"), named("2")])?.len(), 2);
    /// let error = Pipeline::of(vec![named("1"), named("1")]).unwrap_err();
    /// assert_eq!(error.to_string(), "opportunities[1].id: another opportunity has this id");
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn of(opportunities: Vec<Change>) -> Result<Self> {
        let mut columns = Columns::default();
        for (i, given) in opportunities.into_iter().enumerate() {
            let (id, given) = complete(given).map_err(|error| error.at_index(i).at("opportunities"))?;
            let row = columns.add();
            columns.set_id(row, &id);
            columns.change(row, &given);
            columns.set_given(row, given.columns());
        }
        match columns.finish().first() {
            Some(&row) => Err(duplicate().at("id").at_index(row).at("opportunities")),
            None => Ok(Pipeline::from_columns(columns)),
        }
    }

    /// The opportunities that a file brought; [`Columns::finish`] has been called.
    pub(crate) fn from_columns(columns: Columns) -> Self {
        Pipeline { columns, ..Pipeline::default() }
    }

    /// Opportunities, those missing from the newest file included.
    pub fn len(&self) -> usize {
        self.columns.rows().count()
    }

    pub fn is_empty(&self) -> bool {
        self.columns.rows().next().is_none()
    }

    /// One opportunity; `unknown-id` where there is none.
    ///
    /// ```
    /// use playfield::{Code, pipeline::Pipeline};
    /// assert_eq!(Pipeline::new().get("006").unwrap_err().code(), Code::UnknownId);
    /// ```
    pub fn get(&self, id: &str) -> Result<Opportunity> {
        self.row(id).map(|row| self.columns.opportunity(row))
    }

    /// Adds an opportunity, or replaces the one with its id: fields that are not given are then cleared. One that was removed comes back
    /// to where it stood.
    ///
    /// ```
    /// use playfield::pipeline::{Opportunity, Pipeline};
    /// let mut pipeline = Pipeline::new();
    /// pipeline.put(Opportunity { id: "1".into(), name: "Two presses".into(), ..Opportunity::default() }.into())?;
    /// pipeline.put(Opportunity { id: "1".into(), name: "Three presses".into(), ..Opportunity::default() }.into())?;
    /// assert_eq!((pipeline.len(), pipeline.get("1")?.name.as_str()), (1, "Three presses"));
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn put(&mut self, opportunity: Change) -> Result<()> {
        let (id, given) = complete(opportunity).map_err(|error| error.at("opportunity"))?;
        let row = match self.columns.find(&id) {
            Some(row) => {
                self.leave(row);
                self.columns.set_removed(row, false);
                row
            }
            None => {
                let row = self.columns.add();
                self.columns.set_id(row, &id);
                self.columns.note_id(row, &id);
                row
            }
        };
        let fields = given.columns();
        self.columns.change(row, &given.whole());
        self.columns.set_given(row, fields);
        self.enter(row);
        Ok(())
    }

    /// Changes the fields of one opportunity that `change` names, and gives it back as it now is; `Some(None)` clears. Criteria decide
    /// the three scores; a score given without criteria clears them. With `at`, changed scores enter the history, once all three are
    /// known.
    ///
    /// ```
    /// use playfield::{Date, pipeline::{Change, Opportunity, Pipeline}};
    /// let deal = Opportunity { id: "1".into(), name: "Two presses".into(), pain: Some(5), power: Some(3), fit: Some(5), ..Opportunity::default() };
    /// let mut pipeline = Pipeline::of(vec![deal.into()])?;
    /// let power = Change { power: Some(Some(4)), ..Change::default() };
    /// let history = pipeline.patch("1", power, Some((Date::parse("2026-11-23").unwrap(), Some("Ann"))))?.scores.unwrap();
    /// assert_eq!((history.len(), history[0].power, history[0].by.as_deref()), (1, 4, Some("Ann")));
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn patch(
        &mut self,
        id: &str,
        change: Change,
        at: Option<(Date, Option<&str>)>,
    ) -> Result<Opportunity> {
        let row = self.row(id)?;
        let change = change.checked().map_err(|error| error.at("change"))?;
        let other_id = change.id.as_deref().filter(|&other| other != id);
        if let Some(taken) = other_id.and_then(|other| self.columns.find(other)) {
            if self.columns.state(taken) & REMOVED == 0 {
                return Err(duplicate().at("id").at("change"));
            }
            self.columns.set_id(taken, "");
        }
        let scores =
            |columns: &Columns| [columns.pain.get(row), columns.power.get(row), columns.fit.get(row)];
        let before = scores(&self.columns);
        self.leave(row);
        if let Some(other) = other_id {
            self.columns.set_id(row, other);
            self.columns.note_id(row, other);
        }
        self.columns.change(row, &change);
        let given = self.columns.given.get(row).or(change.columns());
        self.columns.set_given(row, given);
        if let Some((on, by)) = at
            && scores(&self.columns) != before
        {
            self.columns.remember_scores(row, on, by);
        }
        self.enter(row);
        Ok(self.columns.opportunity(row))
    }

    /// Takes one opportunity out; `unknown-id` where there is none.
    ///
    /// ```
    /// use playfield::pipeline::{Opportunity, Pipeline};
    /// let deal = Opportunity { id: "1".into(), name: "Two presses".into(), ..Opportunity::default() };
    /// let mut pipeline = Pipeline::of(vec![deal.into()])?;
    /// pipeline.remove("1")?;
    /// assert!(pipeline.is_empty() && pipeline.remove("1").is_err());
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn remove(&mut self, id: &str) -> Result<()> {
        let row = self.row(id)?;
        self.leave(row);
        self.columns.set_removed(row, true);
        self.enter(row);
        Ok(())
    }

    /// Every opportunity, in order.
    ///
    /// ```
    /// use playfield::pipeline::{Change, Opportunity, Pipeline};
    /// let deal = Opportunity { id: "1".into(), name: "Two presses".into(), ..Opportunity::default() };
    /// let pipeline = Pipeline::of(vec![deal.clone().into()])?;
    /// assert_eq!(pipeline.opportunities().collect::<Vec<_>>(), [deal]);
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn opportunities(&self) -> impl Iterator<Item = Opportunity> + '_ {
        self.columns.rows().map(|row| self.columns.opportunity(row))
    }

    /// How the scores turned out, each judged by what was held before the outcome was known. What is open and missing from the newest
    /// file is left out.
    ///
    /// ```
    /// use playfield::{Date, pipeline::{CalibrationOptions, Outcome, Opportunity, Pipeline, Score}};
    /// let on = |day: &str| Date::parse(day).unwrap();
    /// let won = Opportunity {
    ///     id: "1".into(),
    ///     outcome: Some(Outcome::Won),
    ///     closed_on: Some(on("2026-09-21")),
    ///     scores: Some(vec![Score { on: on("2026-09-01"), by: None, pain: 5, power: 5, fit: 5 }]),
    ///     ..Opportunity::default()
    /// };
    /// let options = CalibrationOptions { as_of: on("2026-11-23"), lead_days: None, confidence: None };
    /// let bands = Pipeline::of(vec![won.into()])?.calibration(&options)?.bands;
    /// assert_eq!((bands.commit.closed, bands.commit.won), (1, 1));
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn calibration(&self, options: &CalibrationOptions) -> Result<Calibration> {
        let columns = &self.columns;
        let there = |row: &usize| columns.state(*row) & MISSING == 0 || columns.state(*row) & OUTCOME != 0;
        let mut rows: Vec<(usize, Cow<'_, str>)> = Vec::new();
        for row in columns.rows().filter(there) {
            rows.push((row, columns.id(row)));
        }
        let scored = rows.iter().map(|(row, id)| Scored {
            id,
            outcome: outcome_of(columns.state(*row)),
            closed_on: Some(columns.closed_on.get(*row)).filter(|&day| day != NO_DAY).map(Date::from_days),
            total: columns.total(*row),
            history: columns.details(*row).and_then(|details| details.scores.as_deref()).unwrap_or(&[]),
        });
        calibration(scored, options)
    }

    /// Before a row is changed.
    fn leave(&mut self, row: usize) {
        if let Some(standing) = &mut self.standing {
            standing.leave(&self.columns, row);
        }
    }

    /// After a row was changed.
    fn enter(&mut self, row: usize) {
        if let Some(standing) = &mut self.standing {
            standing.enter(&self.columns, row);
        }
        self.view.row_changed(&self.columns, row);
    }

    fn row(&self, id: &str) -> Result<usize> {
        let row = self.columns.find(id).filter(|&row| self.columns.state(row) & REMOVED == 0);
        row.ok_or_else(|| Error::new(Code::UnknownId, "no opportunity has this id").at(Field::Id.as_str()))
    }
}

/// A checked opportunity with its id.
fn complete(given: Change) -> Result<(String, Change)> {
    if given.name.is_none() {
        let first = if given.id.is_none() { Field::Id } else { Field::Name };
        return Err(Error::missing(first.as_str()));
    }
    match given.id.clone() {
        Some(id) => Ok((id, given.checked()?)),
        None => Err(Error::missing(Field::Id.as_str())),
    }
}

fn duplicate() -> Error {
    Error::new(Code::DuplicateId, "another opportunity has this id")
}
