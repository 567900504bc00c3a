//! Statistics that the tools rest on, exported too because embedders ask for them.
//!
//! The special functions are written by hand on `ln`, `ln_1p`, `exp` and `sqrt`. statrs and puruspe take the power terms of the
//! incomplete beta from differences of log-gammas, which at a million trials leave eight or nine digits; Loader's saddle-point form
//! keeps thirteen (`tests/statistics.rs` holds it against 30-digit tables), and it is the smallest of the three in Wasm.

pub mod beta_binomial;
pub mod binomial;
mod binomial_density;
pub mod difference;
mod fisher;
pub(crate) mod fourier;
pub mod incomplete_beta;
pub mod log_gamma;
pub mod normal;
pub mod poisson_binomial;
pub mod proportion;

pub use binomial::binomial_tail;
pub use difference::newcombe_difference;
pub use fisher::fisher_exact;
pub use poisson_binomial::poisson_binomial;
pub use proportion::{Interval, IntervalMethod, Proportion, proportion_interval};
