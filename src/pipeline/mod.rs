//! Many opportunities, from and to a CRM.
//!
//! A file's bytes are kept once, as text with cells ([`source`]); beside them lies what is asked for often, by column
//! ([`columns`]): numbers, days and scores as such, repeated texts by a code. Everything else stays in the bytes and is read
//! when somebody looks at it.

#![allow(dead_code)]

pub(crate) mod columns;
pub(crate) mod dictionary;
pub mod field;
pub(crate) mod hash;
pub mod opportunity;
pub(crate) mod source;

pub use field::{Field, FieldSet};
pub use opportunity::{Opportunity, Outcome, Score};
