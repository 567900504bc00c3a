//! The logarithm of the gamma function, split so that large arguments don't cancel.

/// ln √(2π)
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// ln Γ(z) for z > 0, right to about 1e-15 of the larger of 1 and its terms (z ln z).
///
/// Differences of log-gammas of large arguments lose digits: take [`log_beta`], which does not.
///
/// ```
/// use playfield::statistics::log_gamma::log_gamma;
/// assert!((log_gamma(0.5) - std::f64::consts::PI.ln() / 2.0).abs() < 1e-14); // Γ(1/2) = √π
/// assert!((log_gamma(11.0) - 3_628_800f64.ln()).abs() < 1e-13);              // Γ(11) = 10!
/// ```
pub fn log_gamma(z: f64) -> f64 {
    (z - 0.5) * z.ln() - z + HALF_LN_TAU + stirling_error(z)
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b) for a, b > 0, without the cancellation of its parts.
///
/// ```
/// use playfield::statistics::log_gamma::log_beta;
/// assert!((log_beta(2.0, 3.0) - (1.0f64 / 12.0).ln()).abs() < 1e-14);
/// ```
pub fn log_beta(a: f64, b: f64) -> f64 {
    let n = a + b;
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    // a ln(a/n) + b ln(b/n), with ln(large/n) by its small distance from 0.
    small * (small / n).ln()
        + large * (-small / n).ln_1p()
        + 0.5 * (n / small / large).ln()
        + HALF_LN_TAU
        + stirling_error(a)
        + stirling_error(b)
        - stirling_error(n)
}

/// ln Γ(z + 1) - ((z + 1/2) ln z - z + ln √(2π)): what Stirling's formula leaves, for z > 0. Small arguments are carried upwards by
/// the recurrence to where the asymptotic series (DLMF 5.11.1) ends below 1e-17.
pub(crate) fn stirling_error(z: f64) -> f64 {
    let mut z = z;
    let mut carried = 0.0;
    while z < 16.0 {
        carried += (z + 0.5) * (1.0 / z).ln_1p() - 1.0;
        z += 1.0;
    }
    let w = 1.0 / (z * z);
    let series = 1.0 / 12.0
        - w * (1.0 / 360.0
            - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w * (1.0 / 1188.0 - w * (691.0 / 360_360.0)))));
    carried + series / z
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factorials_come_out() {
        let mut factorial = 1.0f64;
        for n in 1..=20u32 {
            factorial *= f64::from(n);
            let log = log_gamma(f64::from(n) + 1.0);
            assert!((log - factorial.ln()).abs() < 1e-14 * (1.0 + factorial.ln()), "{n}!: {log}");
        }
    }

    #[test]
    fn the_beta_function_is_symmetric_and_steps_by_its_recurrence() {
        for (a, b) in [(0.5, 0.5), (1.5, 1e6), (3e5, 7e5), (20.0, 20.0), (0.5, 1e9)] {
            assert_eq!(log_beta(a, b), log_beta(b, a));
            // B(a + 1, b) = B(a, b) a / (a + b)
            let step = log_beta(a + 1.0, b) - log_beta(a, b) - (a / (a + b)).ln();
            assert!(step.abs() < 2e-16 * log_beta(a, b).abs() + 1e-14, "{a} {b}: {step}");
        }
    }
}
