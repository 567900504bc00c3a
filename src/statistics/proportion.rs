//! How far a measured proportion may lie from the true one: 3 of 7 is not 43 % yet.

use serde::{Deserialize, Serialize};

use super::incomplete_beta::beta_lower_quantile;
use super::normal;
use crate::error::{Code, Error, Result};
use crate::units;

/// What `confidence` is where none is given.
pub const DEFAULT_CONFIDENCE: f64 = 0.95;

/// Successes out of trials, such as sales out of proposals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Proportion {
    /// Whole, from 0 to `trials`.
    pub successes: f64,
    /// Whole, 1 or more.
    pub trials: f64,
}

impl Proportion {
    /// Both are whole, and 0 <= successes <= trials, 1 <= trials.
    pub(crate) fn check(self) -> Result<Self> {
        let successes = units::count(self.successes, "successes")?;
        let trials = units::count(self.trials, "trials")?;
        if trials == 0 {
            return Err(Error::new(Code::OutOfRange, "there must be at least one trial").at("trials"));
        }
        if successes > trials {
            return Err(
                Error::new(Code::OutOfRange, "there can't be more successes than trials").at("successes")
            );
        }
        Ok(Proportion { successes: successes as f64, trials: trials as f64 })
    }

    pub(crate) fn value(self) -> f64 {
        self.successes / self.trials
    }
}

/// How the interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum IntervalMethod {
    /// Inverts the score test; E. B. Wilson, JASA 22 (1927).
    Wilson,
    /// Equal tails of Beta(successes + 1/2, failures + 1/2); Brown, Cai and DasGupta, Statistical Science 16 (2001).
    Jeffreys,
    /// Inverts the exact binomial test: never below its confidence, so wider than need be.
    ClopperPearson,
}

/// The two ends of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The two-sided interval for a proportion, inside \[0, 1\]; confidence 0.95 unless told. Low is 0 at no success and high is 1 where
/// all trials succeeded, by every method.
///
/// # Errors
/// No trials, more successes than trials, counts that are not whole, a confidence outside (0, 1): `out-of-range`.
///
/// ```
/// use playfield::statistics::{IntervalMethod, proportion_interval};
/// // 10 sales of 15 first appointments: two of three, give or take a lot.
/// let sold = proportion_interval(10.0, 15.0, IntervalMethod::Jeffreys, None).unwrap();
/// assert!((sold.low - 0.4158).abs() < 5e-5 && (sold.high - 0.8597).abs() < 5e-5);
/// ```
pub fn proportion_interval(
    successes: f64,
    trials: f64,
    method: IntervalMethod,
    confidence: Option<f64>,
) -> Result<Interval> {
    let proportion = Proportion { successes, trials }.check()?;
    let confidence = units::confidence(confidence.unwrap_or(DEFAULT_CONFIDENCE), "confidence")?;
    Ok(match method {
        IntervalMethod::Wilson => wilson(proportion, normal::two_sided(confidence)),
        IntervalMethod::Jeffreys => jeffreys(proportion, confidence),
        IntervalMethod::ClopperPearson => clopper_pearson(proportion, confidence),
    })
}

/// Wilson's score interval at z standard deviations; counts may be fractional. The lower end comes from the product of the two
/// roots, not from a difference that cancels.
pub(crate) fn wilson(Proportion { successes, trials }: Proportion, z: f64) -> Interval {
    let failures = trials - successes;
    let middle = 2.0 * successes + z * z;
    let spread = z * (z * z + 4.0 * successes * (failures / trials)).sqrt();
    Interval {
        low: if successes <= 0.0 { 0.0 } else { 2.0 * successes * (successes / trials) / (middle + spread) },
        high: if failures <= 0.0 { 1.0 } else { ((middle + spread) / (2.0 * (trials + z * z))).min(1.0) },
    }
}

pub(crate) fn jeffreys(Proportion { successes, trials }: Proportion, confidence: f64) -> Interval {
    let failures = trials - successes;
    let tail = (1.0 - confidence) / 2.0;
    let (a, b) = (successes + 0.5, failures + 0.5);
    Interval {
        low: if successes <= 0.0 { 0.0 } else { beta_lower_quantile(tail, a, b).0 },
        high: if failures <= 0.0 { 1.0 } else { beta_lower_quantile(tail, b, a).1 },
    }
}

fn clopper_pearson(Proportion { successes, trials }: Proportion, confidence: f64) -> Interval {
    let failures = trials - successes;
    let tail = (1.0 - confidence) / 2.0;
    Interval {
        low: if successes <= 0.0 { 0.0 } else { beta_lower_quantile(tail, successes, failures + 1.0).0 },
        high: if failures <= 0.0 { 1.0 } else { beta_lower_quantile(tail, failures, successes + 1.0).1 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const METHODS: [IntervalMethod; 3] =
        [IntervalMethod::Wilson, IntervalMethod::Jeffreys, IntervalMethod::ClopperPearson];

    #[test]
    fn none_sold_may_still_mean_some_and_all_sold_may_still_mean_not_all() {
        for method in METHODS {
            let none = proportion_interval(0.0, 7.0, method, None).unwrap();
            assert!(none.low == 0.0 && none.high > 0.2, "{method:?} {none:?}");
            let all = proportion_interval(7.0, 7.0, method, None).unwrap();
            assert!(all.high == 1.0 && all.low < 0.8, "{method:?} {all:?}");
        }
    }

    #[test]
    fn next_to_no_confidence_gives_ends_all_the_same() {
        for method in METHODS {
            for sold in [0.0, 3.0, 10.0] {
                let Interval { low, high } = proportion_interval(sold, 10.0, method, Some(1e-17)).unwrap();
                assert!(low.is_finite() && high.is_finite() && low <= high, "{method:?} {low} {high}");
            }
        }
    }

    #[test]
    fn no_trials_and_too_many_successes_are_refused_by_name() {
        let field = |s, t, c| {
            let error = proportion_interval(s, t, IntervalMethod::Wilson, c).unwrap_err();
            assert_eq!(error.code(), Code::OutOfRange);
            error.field().unwrap_or_default().to_owned()
        };
        assert_eq!(field(0.0, 0.0, None), "trials");
        assert_eq!(field(8.0, 7.0, None), "successes");
        assert_eq!(field(1.5, 7.0, None), "successes");
        assert_eq!(field(1.0, 7.0, Some(1.0)), "confidence");
    }

    proptest! {
        #[test]
        fn the_interval_holds_what_was_measured(n in 1u32..100_000, share in 0.0..=1.0f64, c in 0.001..0.9999f64) {
            let k = (share * f64::from(n)).round();
            for method in METHODS {
                let Interval { low, high } = proportion_interval(k, f64::from(n), method, Some(c)).unwrap();
                let value = k / f64::from(n);
                prop_assert!((0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high) && low <= high);
                // Jeffreys leans on 1/2: at small confidence it may lie beside the measured value.
                if method != IntervalMethod::Jeffreys || c > 0.8 {
                    prop_assert!(low <= value * (1.0 + 1e-12) && value <= high * (1.0 + 1e-12), "{method:?} {low} {value} {high}");
                }
            }
        }

        #[test]
        fn ten_times_the_evidence_narrows_it(n in 1u32..10_000, share in 0.0..=1.0f64) {
            let k = (share * f64::from(n)).round();
            for method in METHODS {
                let few = proportion_interval(k, f64::from(n), method, None).unwrap();
                let many = proportion_interval(10.0 * k, 10.0 * f64::from(n), method, None).unwrap();
                prop_assert!(many.high - many.low < few.high - few.low, "{method:?}");
            }
        }
    }
}
