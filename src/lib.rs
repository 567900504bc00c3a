//! # Playfield
//!
//! The right numbers for sales teams, as plain functions over plain values. `error`, `units` and `date` are what all rooms
//! speak: one error with a code and the path of the wrong value, checks that are made once where a value enters, and calendar
//! dates without a clock. Nothing in here knows JavaScript but `wasm`, the boundary, which holds no logic.

pub mod activity;
pub mod business_case;
pub mod case;
pub mod date;
mod decimal;
pub mod error;
mod fields;
pub mod funnel;
pub mod nullable;
pub mod pipeline;
pub mod playbook;
pub mod record;
pub mod scorecard;
mod sorting;
pub mod statistics;
pub mod targets;
mod texts;
pub mod units;

#[cfg(any(feature = "light", feature = "pipeline", feature = "full", feature = "workbook"))]
mod wasm;

pub use date::Date;
pub use error::{Code, Error, Result};
pub use record::Record;
