//! The probability of an exact number of successes, which the discrete laws are built from.

use super::incomplete_beta::deviance;
use super::log_gamma::stirling_error;

/// ln of the binomial P(X = x) for n trials with p and q = 1 - p, in the saddle-point form of C. Loader, "Fast and accurate computation
/// of binomial probabilities" (2000). `excess` is x - n p, as exact as the caller has it; x may lie between whole numbers from 1 to n - 1.
pub(super) fn log_binomial_density(x: f64, n: f64, p: f64, q: f64, excess: f64) -> f64 {
    if x <= 0.0 || x >= n {
        let (p, q) = if x <= 0.0 { (q, p) } else { (p, q) };
        // The smaller of the two is the exact one.
        n * if p < q { p.ln() } else { (-q).ln_1p() }
    } else {
        0.5 * (n / std::f64::consts::TAU / x / (n - x)).ln() + stirling_error(n)
            - stirling_error(x)
            - stirling_error(n - x)
            - deviance(x, n * p, excess)
            - deviance(n - x, n * q, -excess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_of_all_counts_make_one() {
        for (n, p) in [(1.0, 0.5), (7.0, 0.24), (400.0, 0.01), (1_000.0, 0.999)] {
            let sum: f64 = (0..=n as u32)
                .map(|x| log_binomial_density(x.into(), n, p, 1.0 - p, f64::from(x) - n * p).exp())
                .sum();
            assert!((sum - 1.0).abs() < 1e-13, "{n} {p}: {sum}");
        }
    }

    #[test]
    fn all_or_none_at_a_chance_that_leaves_no_trace_in_its_complement() {
        assert_eq!(log_binomial_density(3.0, 3.0, 1e-50, 1.0, 3.0), 3.0 * 1e-50f64.ln());
        assert_eq!(log_binomial_density(0.0, 3.0, 1.0, 1e-50, -3.0), 3.0 * 1e-50f64.ln());
    }
}
