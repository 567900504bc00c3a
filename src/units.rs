//! The checks a number passes once, where it enters; behind them nobody checks again.
//!
//! Each takes the value and the name of its field, and gives the value back or says what is wrong with it.

use crate::error::{Code, Error, Result};

/// Binary noise that whole numbers and marks forgive, relative: exactly 7 stays 7, 0.65 is not "below 65 %".
pub const NOISE: f64 = 1e-9;

/// A finite number.
pub fn finite(value: f64, field: &str) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Error::new(Code::NotFinite, "this must be a finite number").at(field))
    }
}

/// A finite number that is `allowed`; `rule` says in words what would be.
#[inline(never)]
pub fn within(value: f64, field: &str, rule: &'static str, allowed: bool) -> Result<f64> {
    let value = finite(value, field)?;
    if allowed { Ok(value) } else { Err(Error::new(Code::OutOfRange, rule).at(field)) }
}

/// A number above 0.
#[inline(never)]
pub fn positive(value: f64, field: &str) -> Result<f64> {
    within(value, field, "this must be above 0", value > 0.0)
}

/// A number of 0 or more.
#[inline(never)]
pub fn at_least_zero(value: f64, field: &str) -> Result<f64> {
    within(value, field, "this must be 0 or more", value >= 0.0)
}

/// A ratio in (0, 1].
///
/// ```
/// use playfield::{Code, units::ratio};
/// assert_eq!(ratio(0.4, "closingRatio"), Ok(0.4));
/// assert_eq!(ratio(1.2, "closingRatio").unwrap_err().code(), Code::OutOfRange);
/// ```
#[inline(never)]
pub fn ratio(value: f64, field: &str) -> Result<f64> {
    within(value, field, "a ratio must be above 0 and at most 1", value > 0.0 && value <= 1.0)
}

/// A probability in [0, 1].
pub fn probability(value: f64, field: &str) -> Result<f64> {
    within(value, field, "a probability must be from 0 to 1", (0.0..=1.0).contains(&value))
}

/// A confidence level in (0, 1).
pub fn confidence(value: f64, field: &str) -> Result<f64> {
    within(value, field, "a confidence must lie between 0 and 1", value > 0.0 && value < 1.0)
}

/// A whole number of 0 or more, small enough to be exact in a double; binary noise is forgiven.
///
/// ```
/// use playfield::{Code, units::count};
/// assert_eq!(count(0.1 * 30.0, "trials"), Ok(3));
/// assert_eq!(count(2.5, "trials").unwrap_err().code(), Code::OutOfRange);
/// ```
#[inline(never)]
pub fn count(value: f64, field: &str) -> Result<u64> {
    let whole = whole(value);
    let allowed = (0.0..=9_007_199_254_740_991.0).contains(&whole);
    within(value, field, "this must be a whole number of 0 or more", allowed)?;
    Ok(whole as u64)
}

/// The whole number that a value is, binary noise forgiven; NaN where it is none.
///
/// ```
/// use playfield::units::whole;
/// assert_eq!(whole(-(0.1 * 30.0)), -3.0);
/// assert!(whole(2.5).is_nan());
/// ```
#[inline(never)]
pub fn whole(value: f64) -> f64 {
    let nearest = value.round();
    if (value - nearest).abs() <= NOISE * value.abs() { nearest } else { f64::NAN }
}

/// A figure computed from checked values, or `out-of-range` for the field whose size carried it past a double's range.
#[inline(never)]
pub fn computed(value: f64, field: &str) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Error::new(Code::OutOfRange, "these figures together are too large or too small to count with")
            .at(field))
    }
}

/// A value rounded up to a whole number, binary noise forgiven: 7.000000001 is 7, 7.1 is 8.
///
/// ```
/// assert_eq!(playfield::units::round_up(0.7 * 10.0), 7.0);
/// assert_eq!(playfield::units::round_up(25.0 / (52.0 / 12.0)), 6.0);
/// ```
pub fn round_up(value: f64) -> f64 {
    let nearest = value.round();
    if (value - nearest).abs() <= NOISE * value.abs() { nearest } else { value.ceil() }
}

/// Whether a value lies below a mark by more than binary noise.
///
/// ```
/// assert!(!playfield::units::below(0.1 + 0.2 + 0.35, 0.65));
/// ```
pub fn below(value: f64, mark: f64) -> bool {
    value < mark && (mark - value) > NOISE * mark.abs()
}

/// Whether a value lies above a mark by more than binary noise.
///
/// ```
/// assert!(!playfield::units::above(0.1 + 0.08, 0.18));
/// ```
pub fn above(value: f64, mark: f64) -> bool {
    value > mark && (value - mark) > NOISE * mark.abs()
}
