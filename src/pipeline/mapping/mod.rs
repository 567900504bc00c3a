//! Which column is which field: from its heading, and from what it holds.

pub(crate) mod guess;
pub mod headings;
pub mod outcome;
