//! Cohort ratios: of the prospects that got as far as one step in the window, how many went on, and how many may still.

use serde::{Deserialize, Serialize};

use super::entry::ActivityStep;
use super::ledger::{Entry, by_prospect, first_at};
use super::report::Window;
use crate::error::Result;
use crate::nullable::nullable;
use crate::statistics::{IntervalMethod, proportion_interval};

/// A ratio with its evidence. With open ones it is "so far": 3 of 7 is not 43 % yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MeasuredRatio {
    /// Trials that went on.
    pub successes: u32,
    pub trials: u32,
    /// Trials that neither went on nor were lost.
    pub open: u32,
    /// successes / trials; none without trials.
    #[serde(deserialize_with = "nullable")]
    pub value: Option<f64>,
    /// The ends of the Jeffreys interval.
    #[serde(deserialize_with = "nullable")]
    pub low: Option<f64>,
    #[serde(deserialize_with = "nullable")]
    pub high: Option<f64>,
}

/// How many of the prospects that first got to `lower` in the window got to `upper`, up to the log's end.
pub(super) fn measured_ratio(
    entries: &[Entry],
    window: Window,
    (lower, upper): (ActivityStep, ActivityStep),
    confidence: f64,
) -> Result<MeasuredRatio> {
    let (mut successes, mut trials, mut open) = (0, 0, 0);
    for prospect in by_prospect(entries) {
        let Some(begun) = first_at(prospect, lower).filter(|&day| window.holds(day)) else { continue };
        trials += 1;
        if first_at(prospect, upper).is_some() {
            successes += 1;
        } else if !prospect.iter().any(|e| e.step == ActivityStep::Lost && e.day >= begun) {
            open += 1;
        }
    }
    if trials == 0 {
        return Ok(MeasuredRatio { successes, trials, open, value: None, low: None, high: None });
    }
    let (won, of) = (f64::from(successes), f64::from(trials));
    let interval = proportion_interval(won, of, IntervalMethod::Jeffreys, Some(confidence))?;
    Ok(MeasuredRatio {
        successes,
        trials,
        open,
        value: Some(won / of),
        low: Some(interval.low),
        high: Some(interval.high),
    })
}
