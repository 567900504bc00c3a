//! One opportunity as it is shown, exchanged and stored.

use crate::record::Record;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::nullable::nullable;
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Score {
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub on: Date,
    #[serde(default, deserialize_with = "nullable")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub by: Option<String>,
    pub pain: u8,
    pub power: u8,
    pub fit: u8,
}

/// An opportunity; what has no value is `None`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
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
