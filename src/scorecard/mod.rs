//! Pain, Power, Fit: how certain an opportunity is, and which proofs would make it more so.

mod band;
mod criteria;
mod next_steps;
mod questions;
mod score;

pub use band::{Band, Window};
pub use criteria::{Criteria, Dimension, Evidence, Fit, Pain, Power};
pub use next_steps::NextStep;
pub use score::{PpfScore, ScoreInput, score_opportunity};
