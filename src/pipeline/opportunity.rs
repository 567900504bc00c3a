//! One opportunity as it is shown, exchanged and stored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::nullable::nullable;
use crate::scorecard::Criteria;

/// How an opportunity ended; open ones have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Score {
    pub on: Date,
    #[serde(default, deserialize_with = "nullable")]
    pub by: Option<String>,
    pub pain: u8,
    pub power: u8,
    pub fit: u8,
}

/// An opportunity; what has no value is `None`.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Opportunity {
    /// Unique in a pipeline; made up (`row-12`) where the file has none.
    pub id: String,
    pub name: String,
    pub account: Option<String>,
    pub owner: Option<String>,
    pub stage: Option<String>,
    /// ISO 4217, three capital letters.
    pub currency: Option<String>,
    pub amount: Option<f64>,
    pub created_on: Option<Date>,
    pub expected_close_on: Option<Date>,
    pub closed_on: Option<Date>,
    /// `None`: open.
    pub outcome: Option<Outcome>,
    /// 0 to 5, as the next two.
    pub pain: Option<u8>,
    pub power: Option<u8>,
    pub fit: Option<u8>,
    /// Where present, it decides the three scores.
    pub criteria: Option<Criteria>,
    /// Criterion (`power.leading`) to who, what, when.
    pub proofs: Option<BTreeMap<String, String>>,
    /// What was held when, oldest first.
    pub scores: Option<Vec<Score>>,
    pub next_step: Option<String>,
    pub next_step_on: Option<Date>,
    /// Ids of playbook items already done.
    pub done: Option<Vec<String>>,
    /// No longer in the newest file merged, since this day.
    pub missing_since: Option<Date>,
    /// Columns of the source file that no field took.
    pub extra: Option<BTreeMap<String, String>>,
}
