//! An opportunity's outcome, from a stage, a status and what says whether it is won or closed.

use crate::pipeline::opportunity::Outcome;

/// What the cells of one row say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    pub stage: Option<Outcome>,
    pub status: Option<Option<Outcome>>,
    pub is_won: Option<bool>,
    pub is_closed: Option<bool>,
}

impl Told {
    pub fn outcome(&self) -> Option<Outcome> {
        match (self.status, self.is_won, self.is_closed) {
            (Some(outcome), ..) => outcome,
            (None, Some(true), _) => Some(Outcome::Won),
            (None, Some(false), Some(true)) => {
                Some(self.stage.filter(|stage| *stage != Outcome::Won).unwrap_or(Outcome::Lost))
            }
            (None, None, Some(true)) => Some(self.stage.unwrap_or(Outcome::Closed)),
            (None, _, Some(false)) => None,
            _ => self.stage,
        }
    }
}
