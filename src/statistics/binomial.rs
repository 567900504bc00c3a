//! The binomial law's upper tail.

use super::incomplete_beta::beta_tails;
use crate::error::Result;
use crate::units;

/// More trials than this are refused: the continued fraction takes √n steps at the mean.
const MOST_TRIALS: f64 = 1e12;

/// P(X >= k) for X successes out of n trials with probability p each. 1 where k <= 0, 0 where k > n.
///
/// P(X >= k) = I_p(k, n - k + 1) (DLMF 8.17.5), relative error under 1e-9 for n up to 10^6, however small the tail.
///
/// # Errors
/// `k` is not whole, `n` is not a whole number from 0 to 10^12 or `p` is outside \[0, 1\]: `out-of-range`; NaN or infinite:
/// `not-finite`.
///
/// ```
/// use playfield::statistics::binomial_tail;
/// // At least 10 sales out of 15 appointments when two of three appointments end in a sale.
/// assert!((binomial_tail(10.0, 15.0, 2.0 / 3.0).unwrap() - 0.6184).abs() < 5e-5);
/// assert_eq!(binomial_tail(0.0, 15.0, 0.4), Ok(1.0));
/// assert_eq!(binomial_tail(16.0, 15.0, 0.4), Ok(0.0));
/// ```
pub fn binomial_tail(k: f64, n: f64, p: f64) -> Result<f64> {
    let (successes, trials) = (units::whole(k), units::whole(n));
    units::within(k, "k", "this must be a whole number", !successes.is_nan())?;
    let allowed = (0.0..=MOST_TRIALS).contains(&trials);
    units::within(n, "n", "this must be a whole number from 0 to 1000000000000", allowed)?;
    units::probability(p, "p")?;
    Ok(upper_tail(successes, trials, p))
}

/// [`binomial_tail`] of values that have been checked.
pub(crate) fn upper_tail(k: f64, n: f64, p: f64) -> f64 {
    if k <= 0.0 {
        1.0
    } else if k > n {
        0.0
    } else {
        beta_tails(k, n - k + 1.0, p, 1.0 - p).lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use proptest::prelude::*;

    #[test]
    fn certain_and_impossible_sales() {
        assert_eq!(binomial_tail(5.0, 5.0, 1.0), Ok(1.0));
        assert_eq!(binomial_tail(1.0, 5.0, 0.0), Ok(0.0));
        assert_eq!(binomial_tail(-3.0, 5.0, 0.0), Ok(1.0));
        assert_eq!(binomial_tail(1.0, 0.0, 0.5), Ok(0.0));
        assert_eq!(binomial_tail(0.0, 0.0, 0.5), Ok(1.0));
    }

    #[test]
    fn a_billion_trials_and_a_probability_below_every_normal_double_give_an_answer() {
        let half = binomial_tail(500_000_000.0, 1e9, 0.5).unwrap();
        assert!((half - 0.500_012_615_662_606_9).abs() < 1e-9, "{half}");
        assert!(binomial_tail(1.0, 1e12, 5e-324).unwrap() < 1e-300);
        assert_eq!(binomial_tail(2.0, 40.0, 1e-300), Ok(0.0));
    }

    #[test]
    fn counts_forgive_binary_noise() {
        assert_eq!(binomial_tail(0.1 * 30.0, 0.7 * 10.0, 0.5), binomial_tail(3.0, 7.0, 0.5));
        assert_eq!(binomial_tail(-(0.1 * 30.0), 7.0, 0.5), Ok(1.0));
    }

    #[test]
    fn what_is_no_count_or_probability_is_refused_by_name() {
        let refused = |k, n, p| {
            let error = binomial_tail(k, n, p).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        assert_eq!(refused(1.5, 3.0, 0.5), (Code::OutOfRange, "k".into()));
        assert_eq!(refused(1.0, -3.0, 0.5), (Code::OutOfRange, "n".into()));
        assert_eq!(refused(1.0, 2e12, 0.5), (Code::OutOfRange, "n".into()));
        assert_eq!(refused(1.0, 3.0, 1.5), (Code::OutOfRange, "p".into()));
        assert_eq!(refused(1.0, f64::NAN, 0.5), (Code::NotFinite, "n".into()));
    }

    proptest! {
        #[test]
        fn the_tail_and_what_it_leaves_add_up_to_one(n in 1u32..2000, share in 0.0..1.0f64, p in 0.0..1.0f64) {
            let k = (share * f64::from(n)).floor();
            let n = f64::from(n);
            // P(X >= k) + P(n - X >= n - k + 1) = 1
            let sum = upper_tail(k, n, p) + upper_tail(n - k + 1.0, n, 1.0 - p);
            prop_assert!((sum - 1.0).abs() < 1e-11, "{}", sum);
        }

        #[test]
        fn one_more_sale_is_never_more_likely(n in 1u32..500, k in 0u32..500, p in 0.0..1.0f64) {
            let (n, k) = (f64::from(n), f64::from(k));
            prop_assert!(upper_tail(k + 1.0, n, p) <= upper_tail(k, n, p) * (1.0 + 1e-12));
        }
    }
}
