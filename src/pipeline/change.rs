//! An opportunity as it comes in: the fields that are given, checked once.

use crate::record::Record;

use super::field::{Field, FieldSet};
use super::opportunity::{Opportunity, Outcome, Score};
use crate::date::Date;
use crate::error::{Code, Error, Result};
use crate::fields::fields;
use crate::scorecard::{Band, Criteria};
use crate::sorting::sort_by;
use crate::units::finite;

/// Some fields of an opportunity, or all of them. `None`: not given; `Some(None)`: given as having no value.
///
/// ```
/// use playfield::pipeline::{Change, Opportunity};
/// let change = Change { owner: Some(None), ..Change::from(Opportunity { id: "7".into(), amount: Some(900.0), ..Opportunity::default() }) };
/// assert_eq!(change.amount, Some(Some(900.0)));
/// assert_eq!(change.stage, None);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    pub id: Option<String>,
    pub name: Option<String>,
    pub account: Option<Option<String>>,
    pub owner: Option<Option<String>>,
    pub stage: Option<Option<String>>,
    pub currency: Option<Option<String>>,
    pub amount: Option<Option<f64>>,
    pub created_on: Option<Option<Date>>,
    pub expected_close_on: Option<Option<Date>>,
    pub closed_on: Option<Option<Date>>,
    pub outcome: Option<Option<Outcome>>,
    pub pain: Option<Option<u8>>,
    pub power: Option<Option<u8>>,
    pub fit: Option<Option<u8>>,
    pub criteria: Option<Option<Criteria>>,
    pub proofs: Option<Option<Record<String>>>,
    pub scores: Option<Option<Vec<Score>>>,
    pub next_step: Option<Option<String>>,
    pub next_step_on: Option<Option<Date>>,
    pub done: Option<Option<Vec<String>>>,
    pub missing_since: Option<Option<Date>>,
    pub extra: Option<Option<Record<String>>>,
}

fields! { Change from Change::default() => {
    "id" id Optional,
    "name" name Optional,
    "account" account Changed,
    "owner" owner Changed,
    "stage" stage Changed,
    "currency" currency Changed,
    "amount" amount Changed,
    "createdOn" created_on Changed,
    "expectedCloseOn" expected_close_on Changed,
    "closedOn" closed_on Changed,
    "outcome" outcome Changed,
    "pain" pain Changed,
    "power" power Changed,
    "fit" fit Changed,
    "criteria" criteria Changed,
    "proofs" proofs Changed,
    "scores" scores Changed,
    "nextStep" next_step Changed,
    "nextStepOn" next_step_on Changed,
    "done" done Changed,
    "missingSince" missing_since Changed,
    "extra" extra Changed,
} made { "total" total f64, "band" band Band } }

impl From<Opportunity> for Change {
    /// What has a value is given.
    fn from(o: Opportunity) -> Self {
        Change {
            id: Some(o.id),
            name: Some(o.name),
            account: o.account.map(Some),
            owner: o.owner.map(Some),
            stage: o.stage.map(Some),
            currency: o.currency.map(Some),
            amount: o.amount.map(Some),
            created_on: o.created_on.map(Some),
            expected_close_on: o.expected_close_on.map(Some),
            closed_on: o.closed_on.map(Some),
            outcome: o.outcome.map(Some),
            pain: o.pain.map(Some),
            power: o.power.map(Some),
            fit: o.fit.map(Some),
            criteria: o.criteria.map(Some),
            proofs: o.proofs.map(Some),
            scores: o.scores.map(Some),
            next_step: o.next_step.map(Some),
            next_step_on: o.next_step_on.map(Some),
            done: o.done.map(Some),
            missing_since: o.missing_since.map(Some),
            extra: o.extra.map(Some),
        }
    }
}

impl Change {
    /// Every field that is given, checked, and the history in order. Paths are bare: `amount`, `scores[1].pain`.
    pub(crate) fn checked(mut self) -> Result<Self> {
        if self.id.as_deref() == Some("") {
            return Err(Error::new(Code::OutOfRange, "an id has at least one character").at("id"));
        }
        if let Some(Some(currency)) = &self.currency
            && !(currency.is_empty()
                || currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase()))
        {
            return Err(Error::new(Code::OutOfRange, "a currency is three capital letters, such as EUR")
                .at("currency"));
        }
        if let Some(Some(amount)) = self.amount {
            finite(amount, "amount")?;
        }
        let given = |score: Option<Option<u8>>| score.flatten().unwrap_or(0);
        in_range(given(self.pain), given(self.power), given(self.fit))?;
        if let Some(Some(scores)) = &mut self.scores {
            for (i, held) in scores.iter().enumerate() {
                in_range(held.pain, held.power, held.fit).map_err(|error| error.at_index(i).at("scores"))?;
            }
            sort_by(scores, |a, b| a.on.cmp(&b.on));
        }
        Ok(self)
    }

    /// The same with the fields that are not given cleared: what `put` replaces an opportunity by.
    pub(crate) fn whole(mut self) -> Self {
        fn clear<T>(field: &mut Option<Option<T>>) {
            field.get_or_insert(None);
        }
        clear(&mut self.account);
        clear(&mut self.owner);
        clear(&mut self.stage);
        clear(&mut self.currency);
        clear(&mut self.amount);
        clear(&mut self.created_on);
        clear(&mut self.expected_close_on);
        clear(&mut self.closed_on);
        clear(&mut self.outcome);
        clear(&mut self.pain);
        clear(&mut self.power);
        clear(&mut self.fit);
        clear(&mut self.criteria);
        clear(&mut self.proofs);
        clear(&mut self.scores);
        clear(&mut self.next_step);
        clear(&mut self.next_step_on);
        clear(&mut self.done);
        clear(&mut self.missing_since);
        clear(&mut self.extra);
        self
    }

    /// The fields that count as columns in a merge: those that are given, as null too.
    pub(crate) fn columns(&self) -> FieldSet {
        let given = [
            (Field::Id, self.id.is_some()),
            (Field::Name, self.name.is_some()),
            (Field::Account, self.account.is_some()),
            (Field::Owner, self.owner.is_some()),
            (Field::Stage, self.stage.is_some()),
            (Field::Currency, self.currency.is_some()),
            (Field::Amount, self.amount.is_some()),
            (Field::CreatedOn, self.created_on.is_some()),
            (Field::ExpectedCloseOn, self.expected_close_on.is_some()),
            (Field::ClosedOn, self.closed_on.is_some()),
            (Field::Outcome, self.outcome.is_some()),
            (Field::Extra, self.extra.is_some()),
        ];
        let mut set = FieldSet::NONE;
        for (field, _) in given.into_iter().filter(|&(_, is)| is) {
            set.insert(field);
        }
        set
    }
}

#[inline(never)]
fn in_range(pain: u8, power: u8, fit: u8) -> Result<()> {
    let field = match (pain, power, fit) {
        (6.., _, _) => "pain",
        (_, 6.., _) => "power",
        (_, _, 6..) => "fit",
        _ => return Ok(()),
    };
    Err(Error::new(Code::OutOfRange, "a score is a whole number from 0 to 5").at(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_list_goes_back_in_with_its_total_and_band() {
        let read = |text| serde_json::from_str::<Change>(text);
        let plain = read(r#"{"id":"1","name":"A","pain":5}"#).unwrap();
        assert_eq!(read(r#"{"id":"1","name":"A","pain":5,"total":14,"band":"commit"}"#).unwrap(), plain);
        assert_eq!(read(r#"{"id":"1","name":"A","pain":5,"total":null,"band":null}"#).unwrap(), plain);
        for other in [r#"{"total":"14"}"#, r#"{"band":"sure"}"#, r#"{"totals":14}"#] {
            assert!(read(other).is_err(), "{other}");
        }
    }
}
