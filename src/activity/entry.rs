//! One line of the log: who was touched, when, over which channel, and how far it went.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Code, Error, Result};
use crate::units;

/// How a prospect was touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub enum Channel {
    Phone,
    Email,
    Internet,
    InPerson,
    Referral,
    Other,
}

impl Channel {
    /// All, in their order.
    pub(super) const ALL: [Channel; 6] = [
        Channel::Phone,
        Channel::Email,
        Channel::Internet,
        Channel::InPerson,
        Channel::Referral,
        Channel::Other,
    ];

    /// The channel as the contract spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Channel::Phone => "phone",
            Channel::Email => "email",
            Channel::Internet => "internet",
            Channel::InPerson => "inPerson",
            Channel::Referral => "referral",
            Channel::Other => "other",
        }
    }
}

/// How far a touch went: the rungs from a contact to a sale, or the end without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub enum ActivityStep {
    Contact,
    Conversation,
    Appointment,
    Proposal,
    Sale,
    Lost,
}

impl ActivityStep {
    /// Whether an entry at this step shows that the prospect got as far as `rung`: a sale implies a proposal, a loss implies nothing.
    pub(super) fn reaches(self, rung: ActivityStep) -> bool {
        self != ActivityStep::Lost && self >= rung
    }
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct Activity {
    /// Not empty: an entry without a prospect can't be told new from follow-up.
    pub prospect_id: String,
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub on: Date,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub seller: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub product: Option<String>,
    pub channel: Channel,
    pub step: ActivityStep,
    /// 0 or more, of a sale.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub amount: Option<f64>,
    /// 0 or more, spent on this entry.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub minutes: Option<f64>,
    /// Why it was lost.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub reason: Option<String>,
}

impl Activity {
    pub(super) fn check(&self) -> Result<()> {
        if self.prospect_id.is_empty() {
            return Err(Error::new(Code::OutOfRange, "this must name the prospect").at("prospectId"));
        }
        for (value, field) in [(self.amount, "amount"), (self.minutes, "minutes")] {
            if let Some(value) = value {
                units::at_least_zero(value, field)?;
            }
        }
        Ok(())
    }
}
