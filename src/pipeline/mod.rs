//! Many opportunities, from and to a CRM.
//!
//! A file's bytes are kept once, as text with cells ([`source`]); beside them lies what is asked for often, by column
//! ([`columns`]): numbers, days and scores as such, repeated texts by a code. Everything else stays in the bytes and is read
//! when somebody looks at it.

mod by_row;
pub mod calibration;
mod called;
pub mod change;
pub(crate) mod columns;
pub(crate) mod dictionary;
pub(crate) mod edit;
pub mod field;
pub mod fold;
mod folded_texts;
pub mod forecast;
pub(crate) mod formula;
#[cfg(test)]
mod generated;
pub(crate) mod hash;
mod ids;
mod lanes;
pub mod mapping;
mod matching;
pub mod merge;
#[cfg(test)]
mod model;
mod movement;
pub(crate) mod notation;
pub mod opportunity;
mod order;
pub mod outcome;
mod outcome_columns;
pub mod query;
mod rate_nodes;
pub mod read;
mod revenue_grid;
pub mod revenue_law;
mod search;
pub(crate) mod source;
mod store;
mod sum;
pub(crate) mod table;
#[cfg(feature = "xlsx")]
pub(crate) mod workbook;
pub mod write;

pub use calibration::{Calibration, CalibrationOptions, calibration};
pub use change::Change;
pub use field::{Field, FieldSet};
pub use forecast::{Forecast, ForecastOptions};
pub use merge::{FieldChange, MergeReport};
pub use movement::{Movement, Shift};
pub use opportunity::{Opportunity, Outcome, Score};
pub use outcome::{RevenueOutcome, WinRate, WinRates, outcome};
pub use outcome_columns::{ColumnsOptions, OutcomeColumns};
pub use query::{BandFilter, Row, Rows, RowsQuery, Sort, SortBy};
pub use read::{ReadOptions, ReadReport, Reader};
pub use store::Pipeline;
pub use write::WriteOptions;
