//! One opportunity as it is shown, exchanged and stored.

use crate::fields::fields;
use crate::record::Record;

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use crate::date::Date;
use crate::scorecard::Criteria;

/// How an opportunity ended; open ones have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    Won,
    Lost,
    /// Closed, and the file does not say how: in no win rate.
    Closed,
}

impl Outcome {
    /// The outcome as the contract spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Won => "won",
            Outcome::Lost => "lost",
            Outcome::Closed => "closed",
        }
    }
}

/// The three scores that were held from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Score {
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub on: Date,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub by: Option<String>,
    pub pain: u8,
    pub power: u8,
    pub fit: u8,
}

fields! { Score from Score { on: Date::from_days(0), by: None, pain: 0, power: 0, fit: 0 } => {
    "on" on Needed,
    "by" by Nullable,
    "pain" pain Needed,
    "power" power Needed,
    "fit" fit Needed,
} }

/// An opportunity; what has no value is `None`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct Opportunity {
    /// Unique in a pipeline; made up (`row-12`) where the file has none.
    pub id: String,
    pub name: String,
    #[cfg_attr(feature = "types", tsify(optional, type = "string"))]
    pub account: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string"))]
    pub owner: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string"))]
    pub stage: Option<String>,
    /// ISO 4217, three capital letters.
    #[cfg_attr(feature = "types", tsify(optional, type = "string"))]
    pub currency: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional, type = "number | null"))]
    pub amount: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string | null"))]
    pub created_on: Option<Date>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string | null"))]
    pub expected_close_on: Option<Date>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string | null"))]
    pub closed_on: Option<Date>,
    /// `None`: open.
    #[cfg_attr(feature = "types", tsify(optional, type = "Outcome | null"))]
    pub outcome: Option<Outcome>,
    /// 0 to 5, as the next two.
    #[cfg_attr(feature = "types", tsify(optional, type = "number | null"))]
    pub pain: Option<u8>,
    #[cfg_attr(feature = "types", tsify(optional, type = "number | null"))]
    pub power: Option<u8>,
    #[cfg_attr(feature = "types", tsify(optional, type = "number | null"))]
    pub fit: Option<u8>,
    /// Where present, it decides the three scores.
    #[cfg_attr(feature = "types", tsify(optional, type = "Criteria | null"))]
    pub criteria: Option<Criteria>,
    /// Criterion (`power.leading`) to who, what, when.
    #[cfg_attr(feature = "types", tsify(optional, type = "Record<string, string>"))]
    pub proofs: Option<Record<String>>,
    /// What was held when, oldest first.
    #[cfg_attr(feature = "types", tsify(optional, type = "Score[]"))]
    pub scores: Option<Vec<Score>>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string"))]
    pub next_step: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional, type = "string | null"))]
    pub next_step_on: Option<Date>,
    /// Ids of playbook items already done.
    #[cfg_attr(feature = "types", tsify(optional, type = "string[]"))]
    pub done: Option<Vec<String>>,
    /// No longer in the newest file merged, since this day.
    #[cfg_attr(feature = "types", tsify(optional, type = "string | null"))]
    pub missing_since: Option<Date>,
    /// Columns of the source file that no field took.
    #[cfg_attr(feature = "types", tsify(optional, type = "Record<string, string>"))]
    pub extra: Option<Record<String>>,
}

impl Opportunity {
    /// How many fields it has.
    const FIELDS: usize = 22;

    fn write<S: SerializeStruct>(&self, to: &mut S) -> Result<(), S::Error> {
        to.serialize_field("id", &self.id)?;
        to.serialize_field("name", &self.name)?;
        to.serialize_field("account", &self.account)?;
        to.serialize_field("owner", &self.owner)?;
        to.serialize_field("stage", &self.stage)?;
        to.serialize_field("currency", &self.currency)?;
        to.serialize_field("amount", &self.amount)?;
        to.serialize_field("createdOn", &self.created_on)?;
        to.serialize_field("expectedCloseOn", &self.expected_close_on)?;
        to.serialize_field("closedOn", &self.closed_on)?;
        to.serialize_field("outcome", &self.outcome)?;
        to.serialize_field("pain", &self.pain)?;
        to.serialize_field("power", &self.power)?;
        to.serialize_field("fit", &self.fit)?;
        to.serialize_field("criteria", &self.criteria)?;
        to.serialize_field("proofs", &self.proofs)?;
        to.serialize_field("scores", &self.scores)?;
        to.serialize_field("nextStep", &self.next_step)?;
        to.serialize_field("nextStepOn", &self.next_step_on)?;
        to.serialize_field("done", &self.done)?;
        to.serialize_field("missingSince", &self.missing_since)?;
        to.serialize_field("extra", &self.extra)?;
        Ok(())
    }

    /// Its fields with more after them. Flattening by serde would take a second writer for all that they hold.
    pub(crate) fn serialize_with<S: Serializer>(
        &self,
        serializer: S,
        more: usize,
        rest: impl FnOnce(&mut S::SerializeStruct) -> Result<(), S::Error>,
    ) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Opportunity", Opportunity::FIELDS + more)?;
        self.write(&mut fields)?;
        rest(&mut fields)?;
        fields.end()
    }
}

impl Serialize for Opportunity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_with(serializer, 0, |_| Ok(()))
    }
}
