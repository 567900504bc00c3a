//! From bytes to rows of cells.

pub mod dialect;
pub mod encoding;
pub mod refusal;
pub mod scan;
