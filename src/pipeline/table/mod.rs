//! From bytes to rows of cells.

pub mod dialect;
pub mod encoding;
mod letters;
pub mod refusal;
pub mod scan;
