//! The three bands of a total, and when what is in them closes.

use serde::{Deserialize, Serialize};

/// What a total of 0 to 15 says about an opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Band {
    /// 14 and 15: closes within a week or two, and alone counts for the current month.
    Commit,
    /// 11 to 13: takes 30 days or more; where most energy belongs.
    BestCase,
    /// 10 and less: can't be forecast yet.
    Developing,
}

/// Days from today in which a band closes; `to` is none where it has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Window {
    pub from: u32,
    pub to: Option<u32>,
}

impl Band {
    /// The band of a total.
    ///
    /// ```
    /// use playfield::scorecard::Band;
    /// assert_eq!([10, 11, 13, 14].map(Band::of), [Band::Developing, Band::BestCase, Band::BestCase, Band::Commit]);
    /// ```
    pub const fn of(total: u8) -> Self {
        match total {
            14.. => Band::Commit,
            11..=13 => Band::BestCase,
            _ => Band::Developing,
        }
    }

    /// The band as the contract spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Band::Commit => "commit",
            Band::BestCase => "bestCase",
            Band::Developing => "developing",
        }
    }

    /// When the field sees it close: commit in 0 to 14 days, best case from 30.
    pub const fn closes_in_days(self) -> Option<Window> {
        match self {
            Band::Commit => Some(Window { from: 0, to: Some(14) }),
            Band::BestCase => Some(Window { from: 30, to: None }),
            Band::Developing => None,
        }
    }
}
