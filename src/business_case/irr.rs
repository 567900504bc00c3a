//! The internal rate of return: every rate at which the flows are worth nothing, not the one a guess leads to.

use serde::Serialize;

use super::bracket::root_between;
use super::critical_points::{critical_points, sign_changes};
use super::present_value::{Flow, Twofold, discounted, flows};
use super::{MOST_FLOWS, check_flows};
use crate::error::{Code, Error, Result};

/// The highest rate looked for.
const HIGHEST_RATE: f64 = 1000.0;
/// Half the distance from -1 to the next double: what lies below rounds to -1.
const LOWEST_GROWTH: f64 = 1.0 / (1u64 << 54) as f64;
/// Flows times their changes of sign: what can be searched in seconds.
const MOST_WORK: usize = 2_000_000;
/// A sum this small relative to its flows may be a root that wasn't found yet to all its digits.
const NEAR: f64 = 1e-9;
/// What the binary noise of decimal flows leaves of a sum that is 0; whole flows have none.
const NOISE: f64 = 1e-15;
const NOISE_OF_WHOLE_FLOWS: f64 = 1e-18;

/// Whether there is one rate, several or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum IrrStatus {
    Unique,
    Multiple,
    None,
}

/// Every real rate in (-1, 1000], ascending.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Irr {
    pub status: IrrStatus,
    /// The rate where there is exactly one.
    pub value: Option<f64>,
    pub all: Vec<f64>,
}

/// Every rate in (-1, 1000] at which the flows, the first undiscounted, have the net present value 0. A rate where the value
/// touches 0 without crossing is listed once; all-zero flows have none.
///
/// The sum is evaluated in 32 digits. Rates are told apart as long as the value between them rises above the flows' own binary
/// noise, 1e-15 of their discounted sizes (1e-18 where all flows are whole numbers, which have none).
///
/// # Errors
/// No flows: `no-data`. A flow that is not finite: `not-finite`. More than 100,000 flows, or more than 2,000,000 flows times
/// changes of sign, which would take minutes: `out-of-range`.
///
/// ```
/// use playfield::business_case::{IrrStatus, irr};
/// let machine = irr(&[-4500.0, 3045.0, 2371.0]).unwrap();
/// assert!((machine.value.unwrap() - 0.13918184168764958).abs() < 1e-15);
/// // A mine that must be cleaned up at the end: 10 % and 20 % both are right.
/// let mine = irr(&[-100.0, 230.0, -132.0]).unwrap();
/// assert_eq!(mine.status, IrrStatus::Multiple);
/// assert!((mine.all[0] - 0.1).abs() < 1e-15 && (mine.all[1] - 0.2).abs() < 1e-15);
/// ```
pub fn irr(cash_flows: &[f64]) -> Result<Irr> {
    check_flows(cash_flows, "cashFlows")?;
    rates(cash_flows).map_err(|error| error.at("cashFlows"))
}

/// [`irr`] of flows that are known to be finite.
pub(super) fn rates(cash_flows: &[f64]) -> Result<Irr> {
    debug_assert!(cash_flows.len() <= MOST_FLOWS);
    let flows = flows(cash_flows);
    let changes = sign_changes(&flows);
    if changes * flows.len() > MOST_WORK {
        return Err(Error::new(
            Code::OutOfRange,
            "flows that change sign so often can't be searched: flows times changes must be at most 2000000",
        ));
    }
    let all = if changes == 0 { Vec::new() } else { all_rates(&flows, noise(cash_flows)) };
    Ok(match all[..] {
        [] => Irr { status: IrrStatus::None, value: None, all },
        [only] => Irr { status: IrrStatus::Unique, value: Some(only), all },
        _ => Irr { status: IrrStatus::Multiple, value: None, all },
    })
}

fn noise(cash_flows: &[f64]) -> f64 {
    let whole = |flow: &f64| flow.fract() == 0.0 && flow.abs() <= 9_007_199_254_740_992.0;
    if cash_flows.iter().all(whole) { NOISE_OF_WHOLE_FLOWS } else { NOISE }
}

/// A rate, 1 + rate to more digits, and the value there relative to its flows.
#[derive(Clone, Copy)]
struct Place {
    rate: f64,
    growth: Twofold,
    value: f64,
}

fn all_rates(flows: &[Flow], noise: f64) -> Vec<f64> {
    let highest = -(1.0 + HIGHEST_RATE).ln();
    let lowest = -LOWEST_GROWTH.ln();
    let critical = critical_points(flows, highest, lowest);
    let at = |growth: f64| place(flows, growth - 1.0, Twofold::from(growth));
    // ln x falls as the rate rises.
    let inner = critical.iter().rev().map(|s| (-s).exp());
    let mut places: Vec<Place> =
        [LOWEST_GROWTH].into_iter().chain(inner).chain([1.0 + HIGHEST_RATE]).map(at).collect();
    for index in 1..places.len() - 1 {
        if places[index].value.abs() <= NEAR {
            places[index] = turning_place(flows, places[index - 1], places[index], places[index + 1]);
        }
    }

    let mut rates = Vec::new();
    let mut last: Option<Place> = None;
    let mut zeros: Vec<Place> = Vec::new();
    for place in places {
        if place.value.abs() <= noise {
            zeros.push(place);
            continue;
        }
        match last {
            Some(last) if (last.value < 0.0) != (place.value < 0.0) => {
                rates.push(zero_between(flows, last.growth.high, place.growth.high, |_| 1.0).rate);
            }
            _ => rates.extend(nearest_to_zero(&zeros)),
        }
        zeros.clear();
        last = Some(place);
    }
    // The value is 0 at the highest rate itself.
    rates.extend(nearest_to_zero(&zeros));
    rates.retain(|&rate| rate > -1.0);
    rates.dedup();
    rates
}

fn nearest_to_zero(zeros: &[Place]) -> Option<f64> {
    zeros.iter().min_by(|a, b| a.value.abs().total_cmp(&b.value.abs())).map(|place| place.rate)
}

fn place(flows: &[Flow], rate: f64, growth: Twofold) -> Place {
    Place { rate, growth, value: discounted(flows, growth, |_| 1.0).relative() }
}

/// The place near `here` where the value turns, to all digits: there a touching rate is told from a near miss.
fn turning_place(flows: &[Flow], before: Place, here: Place, after: Place) -> Place {
    let slope = |growth: f64| discounted(flows, Twofold::from(growth), |period| period as f64).relative();
    let middle = |a: Place, b: Place| (a.growth.high * b.growth.high).sqrt();
    let (low, high) = (middle(before, here), middle(here, after));
    if low >= high || (slope(low) < 0.0) == (slope(high) < 0.0) {
        return here;
    }
    let turning = zero_between(flows, low, high, |period| period as f64);
    let turning = place(flows, turning.rate, turning.growth);
    if turning.value.abs() <= here.value.abs() { turning } else { here }
}

/// The zero of the weighted sum between two growths. Up to a rate of -1/2 the growth 1 + rate holds the digits, above it the rate.
fn zero_between(flows: &[Flow], low: f64, high: f64, weight: impl Fn(usize) -> f64 + Copy) -> Place {
    let value = |growth: Twofold| discounted(flows, growth, weight).relative();
    let (mut low, mut high) = (low, high);
    if low < 0.5 && high > 0.5 {
        let negative = |growth: f64| value(Twofold::from(growth)) < 0.0;
        if negative(0.5) == negative(low) {
            low = 0.5;
        } else {
            high = 0.5;
        }
    }
    if high <= 0.5 {
        let growth = root_between(low, high, 0.0, |growth| value(Twofold::from(growth)));
        Place { rate: growth - 1.0, growth: Twofold::from(growth), value: 0.0 }
    } else {
        let rate = root_between(low - 1.0, high - 1.0, 0.0, |rate| value(Twofold::sum_of(1.0, rate)));
        Place { rate, growth: Twofold::sum_of(1.0, rate), value: 0.0 }
    }
}
