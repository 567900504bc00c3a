//! The regularised incomplete beta function I_x(a, b) and its quantile: behind every binomial tail and every Beta interval.

use super::log_gamma::stirling_error;

/// Both tails of a Beta(a, b) law at one point; the smaller keeps its digits however small it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BetaTails {
    /// P(B <= x) = I_x(a, b)
    pub lower: f64,
    /// P(B > x)
    pub upper: f64,
}

/// Both tails of Beta(a, b) at x for a, b > 0 and x in [0, 1]. `y` is 1 - x, given apart because near 1 it holds digits that x can't.
///
/// ```
/// use playfield::statistics::incomplete_beta::beta_tails;
/// let tails = beta_tails(2.0, 3.0, 0.25, 0.75);
/// assert!((tails.lower - 0.26171875).abs() < 1e-15);
/// ```
pub fn beta_tails(a: f64, b: f64, x: f64, y: f64) -> BetaTails {
    let (side, log_tail) = smaller_tail(a, b, x, y);
    let tail = log_tail.exp().min(1.0);
    match side {
        Side::Lower => BetaTails { lower: tail, upper: 1.0 - tail },
        Side::Upper => BetaTails { lower: 1.0 - tail, upper: tail },
    }
}

/// The q-quantile of Beta(a, b) for a, b >= 1/2 and q in (0, 1/2]: x and 1 - x, each to its own last digits.
///
/// In the logit of x the density is log-concave, and so is its integral: Newton's steps on ln I reach the root from anywhere and
/// never cross it twice.
///
/// ```
/// use playfield::statistics::incomplete_beta::beta_lower_quantile;
/// let (median, rest) = beta_lower_quantile(0.5, 3.0, 3.0);
/// assert!((median - 0.5).abs() < 1e-15 && (rest - 0.5).abs() < 1e-15);
/// ```
pub fn beta_lower_quantile(q: f64, a: f64, b: f64) -> (f64, f64) {
    /// Beyond it x or 1 - x is below every normal double.
    const FARTHEST: f64 = 700.0;
    let target = q.ln();
    let mut logit = (a / b).ln();
    for _ in 0..200 {
        let (x, y) = (1.0 / (1.0 + (-logit).exp()), 1.0 / (1.0 + logit.exp()));
        let (side, log_tail) = smaller_tail(a, b, x, y);
        let log_lower = match side {
            Side::Lower => log_tail,
            Side::Upper => (-log_tail.exp()).ln_1p(),
        };
        let slope = (log_power_term(a, b, x, y) - log_lower).exp();
        let next = (logit + (target - log_lower) / slope).clamp(-FARTHEST, FARTHEST);
        let step = next - logit;
        logit = next;
        if step.abs() <= 1e-15 * (1.0 + logit.abs()) {
            break;
        }
    }
    (1.0 / (1.0 + (-logit).exp()), 1.0 / (1.0 + logit.exp()))
}

enum Side {
    Lower,
    Upper,
}

/// The logarithm of the tail on x's side of the mean, and which it is.
fn smaller_tail(a: f64, b: f64, x: f64, y: f64) -> (Side, f64) {
    if x * (b + 1.0) <= y * (a + 1.0) {
        (Side::Lower, log_lower_tail(a, b, x, y))
    } else {
        (Side::Upper, log_lower_tail(b, a, y, x))
    }
}

fn log_lower_tail(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x <= 0.0 { f64::NEG_INFINITY } else { log_power_term(a, b, x, y) + (fraction(a, b, x) / a).ln() }
}

/// ln(x^a y^b / B(a, b)) in the saddle-point form of C. Loader, "Fast and accurate computation of binomial probabilities" (2000):
/// what is left of Stirling's formula and two deviances, no large terms that cancel.
fn log_power_term(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    0.5 * (a * (b / n) / std::f64::consts::TAU).ln() + stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x, a - n * x)
        - deviance(b, n * y, b - n * y)
}

/// k ln(k / m) - difference, by its series where k and m are close; `difference` is k - m, as exact as the caller has it.
pub(super) fn deviance(k: f64, m: f64, difference: f64) -> f64 {
    if difference.abs() < 0.1 * (k + m) {
        let v = difference / (k + m);
        let mut sum = difference * v;
        let mut power = 2.0 * k * v;
        let mut odd = 1.0;
        loop {
            power *= v * v;
            odd += 2.0;
            let next = sum + power / odd;
            if next == sum {
                return sum;
            }
            sum = next;
        }
    }
    let ratio = k / m;
    let log = if ratio.is_finite() { ratio.ln() } else { k.ln() - m.ln() };
    k * log - difference
}

/// The continued fraction of DLMF 8.17.22 by Lentz's method: about √(a + b) steps at the mean, a handful away from it.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    const ENOUGH: f64 = 1e7;
    let away_from_zero = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    let mut m = 1.0;
    while m < ENOUGH {
        let a2m = a + 2.0 * m;
        let even = m * (b - m) / (a2m - 1.0) * x / a2m;
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        value *= c * d;
        let odd = -(a + m) / a2m * (a + b + m) * x / (a2m + 1.0);
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() < 4e-16 {
            break;
        }
        m += 1.0;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantile_undoes_the_tail() {
        for (a, b) in [(0.5, 0.5), (0.5, 1_000_000.5), (10.5, 5.5), (3.5, 4.5), (250_000.5, 750_000.5)] {
            for q in [1e-140, 1e-30, 1e-6, 0.025, 0.3, 0.5] {
                let (x, y) = beta_lower_quantile(q, a, b);
                let again = beta_tails(a, b, x, y).lower;
                assert!((again / q - 1.0).abs() < 1e-9, "Beta({a}, {b}) at {q}: {x} gives {again}");
            }
        }
    }

    #[test]
    fn both_tails_make_one() {
        for x in [0.0, 1e-300, 0.1, 0.5, 0.9, 1.0] {
            let tails = beta_tails(3.0, 8.0, x, 1.0 - x);
            assert!((tails.lower + tails.upper - 1.0).abs() < 1e-15);
        }
    }
}
