//! The funnel: from a revenue goal back to the work of a week.
//!
//! One chain, walked in every direction: what the goal takes ([`magic_number`]), what one figure must be ([`solve_for`]), what
//! reaching a mark would save ([`levers()`]), how likely the goal is ([`attainment()`]), and what to do about it
//! ([`Advice`]); then seller beside seller ([`compare_peers`]) and strategy beside strategy ([`compare_playing_fields`]).

mod attainment;
mod coaching;
mod gap;
mod input;
mod levers;
mod magic_number;
mod peers;
mod playing_field;
mod solve;
mod tips;

pub use attainment::{Attainment, OpportunitiesNeeded, attainment, opportunities_for};
pub use coaching::{Advice, CoachingKpi, Level};
pub use gap::{Gap, GapWork, gap_work};
pub use input::{FunnelInput, Marks, Measured, PartialFunnelInput, Start};
pub use levers::{Lever, LeverKpi, LeverTargets, levers};
pub use magic_number::{MagicNumber, RoundedUp, Steps, magic_number};
pub use peers::{PeerAdvice, PeerKpi, Seller, compare_peers};
pub use playing_field::{FieldComparison, Strategy, StrategyChange, StrategyResult, compare_playing_fields};
pub use solve::{Unknown, solve_for};
