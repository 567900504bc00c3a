//! The nine criteria, three a dimension, and what is known of each.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::next_steps::Card;
use crate::fields::fields;

/// How certain a criterion is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    #[default]
    NotSeen = 0,
    Claimed = 1,
    Proven = 2,
}

/// The three dimensions, in the order that breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Dimension {
    Pain,
    Power,
    Fit,
}

/// What is known of an opportunity, criterion by criterion.
///
/// ```
/// use playfield::scorecard::{Criteria, Evidence, Pain};
/// let pain = Pain { essential: Evidence::Proven, urgent: Evidence::Claimed, specific: Evidence::NotSeen };
/// let criteria = Criteria { pain, ..Criteria::default() };
/// assert_eq!(criteria.scores(), [2, 0, 0]); // floor(5 × 3 / 6)
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Criteria {
    pub pain: Pain,
    pub power: Power,
    pub fit: Fit,
}

fields! { Criteria from Criteria::default() => {
    "pain" pain Needed,
    "power" power Needed,
    "fit" fit Needed,
} }

/// The defining problem or opportunity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Pain {
    /// They want to act now.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub essential: Evidence,
    /// Recognized as such.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub urgent: Evidence,
    /// Defined and bounded, so that risk stays in hand.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub specific: Evidence,
}

fields! { Pain from Pain::default() => {
    "essential" essential Needed,
    "urgent" urgent Needed,
    "specific" specific Needed,
} }

/// The means to act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Power {
    /// Authority and/or resources they can use.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub resourced: Evidence,
    /// Leaders who have shown they can act in such a case.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub leading: Evidence,
    /// They can explain the decision process to all involved.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub credible: Evidence,
}

fields! { Power from Power::default() => {
    "resourced" resourced Needed,
    "leading" leading Needed,
    "credible" credible Needed,
} }

/// The best solution with a comparative advantage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fit {
    /// For most of their concerns.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub suitable: Evidence,
    /// Over the other options.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub advantageous: Evidence,
    /// For their goals and timelines.
    #[cfg_attr(feature = "types", tsify(type = "Evidence"))]
    pub timely: Evidence,
}

fields! { Fit from Fit::default() => {
    "suitable" suitable Needed,
    "advantageous" advantageous Needed,
    "timely" timely Needed,
} }

impl Criteria {
    /// The three scores, each floor(5 × Σ evidence / 6): a 5 needs all three proven, and a first claim alone still scores 0.
    pub fn scores(&self) -> [u8; 3] {
        Card::Guided(self.rows()).scores()
    }

    /// The evidence as numbers, a dimension a row, in the order of the fields.
    pub(super) fn rows(&self) -> [[u8; 3]; 3] {
        let Criteria { pain, power, fit } = self;
        [
            [pain.essential, pain.urgent, pain.specific],
            [power.resourced, power.leading, power.credible],
            [fit.suitable, fit.advantageous, fit.timely],
        ]
        .map(|row| row.map(|evidence| evidence as u8))
    }
}

/// A dimension's score by the sum of its evidence, 0 to 6.
pub(super) const fn points(sum: u8) -> u8 {
    5 * sum / 6
}

impl Dimension {
    pub const ALL: [Dimension; 3] = [Dimension::Pain, Dimension::Power, Dimension::Fit];

    /// The names of its criteria, in order.
    pub const fn criteria(self) -> [&'static str; 3] {
        match self {
            Dimension::Pain => ["essential", "urgent", "specific"],
            Dimension::Power => ["resourced", "leading", "credible"],
            Dimension::Fit => ["suitable", "advantageous", "timely"],
        }
    }
}

impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(*self as u8)
    }
}

impl<'de> Deserialize<'de> for Evidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u8::deserialize(deserializer)? {
            0 => Ok(Evidence::NotSeen),
            1 => Ok(Evidence::Claimed),
            2 => Ok(Evidence::Proven),
            other => Err(D::Error::invalid_value(
                Unexpected::Unsigned(other.into()),
                &"0 (not seen), 1 (claimed) or 2 (proven)",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_is_a_number_in_json() {
        let text = r#"{"pain":{"essential":2,"urgent":1,"specific":0},
            "power":{"resourced":0,"leading":0,"credible":0},"fit":{"suitable":0,"advantageous":0,"timely":0}}"#;
        let criteria: Criteria = serde_json::from_str(text).unwrap();
        assert_eq!(criteria.pain.essential, Evidence::Proven);
        assert_eq!(serde_json::to_value(criteria).unwrap()["pain"]["urgent"], 1);
        assert!(serde_json::from_str::<Criteria>(&text.replace("2", "3")).is_err());
    }

    #[test]
    fn rounding_falls_on_the_cautious_side() {
        assert_eq!([0, 1, 2, 3, 4, 5, 6].map(points), [0, 0, 1, 2, 3, 4, 5]);
    }
}
