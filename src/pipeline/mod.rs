//! Many opportunities, from and to a CRM.
//!
//! A file's bytes are kept once, as text with cells ([`source`]); beside them lies what is asked for often, by column
//! ([`columns`]): numbers, days and scores as such, repeated texts by a code. Everything else stays in the bytes and is read
//! when somebody looks at it.

#![allow(dead_code)]

pub mod change;
pub(crate) mod columns;
pub(crate) mod dictionary;
pub(crate) mod edit;
pub mod field;
pub mod fold;
pub mod forecast;
#[cfg(test)]
mod generated;
pub(crate) mod hash;
mod ids;
mod matching;
pub mod merge;
#[cfg(test)]
mod model;
mod movement;
pub mod opportunity;
mod order;
pub mod query;
mod search;
pub(crate) mod source;
mod store;
mod sum;

pub use change::Change;
pub use field::{Field, FieldSet};
pub use forecast::{Forecast, ForecastOptions};
pub use merge::{FieldChange, MergeReport};
pub use movement::{Movement, Shift};
pub use opportunity::{Opportunity, Outcome, Score};
pub use query::{BandFilter, Row, Rows, RowsQuery, Sort, SortBy};
pub use store::Pipeline;
