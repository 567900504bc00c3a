//! Successes in trials whose probability is itself uncertain: the beta-binomial law.
//!
//! Its tails have no closed form and no continued fraction. They are summed from their thick end: term by term while the terms vary fast,
//! and by Gauss-Legendre panels and the Euler-Maclaurin formula where thousands of terms lie on a smooth curve. So a million trials, or
//! a billion, cost what a few hundred do, and no tail is the difference of two larger ones.

use super::binomial_density::log_binomial_density;
use super::incomplete_beta::deviance;
use super::log_gamma::stirling_error;

/// P(X < k) and P(X >= k), each to its own relative accuracy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CountTails {
    pub fewer: f64,
    pub enough: f64,
}

/// The tails at `k` of X, the successes of `n` trials with p from Beta(a, b); k and n whole and not negative, n up to 10^12, a and b at
/// least 1/2.
///
/// ```
/// use playfield::statistics::beta_binomial::beta_binomial_tails;
/// // Sold 3 of 7, so p is Beta(3.5, 4.5): 10 more appointments bring 6 sales or more with a chance of
/// let uncertain = beta_binomial_tails(6.0, 10.0, 3.5, 4.5).enough;
/// assert!((uncertain - 0.312_211).abs() < 1e-6);
/// ```
pub fn beta_binomial_tails(k: f64, n: f64, a: f64, b: f64) -> CountTails {
    if k <= 0.0 {
        CountTails { fewer: 0.0, enough: 1.0 }
    } else if k > n {
        CountTails { fewer: 1.0, enough: 0.0 }
    } else if k > n * (a / (a + b)) {
        let enough = Law::new(n, a, b).from(k);
        CountTails { fewer: 1.0 - enough, enough }
    } else {
        // Fewer than k successes are more than n - k failures.
        let fewer = Law::new(n, b, a).from(n - k + 1.0);
        CountTails { fewer, enough: 1.0 - fewer }
    }
}

/// Terms at either end of a long sum that are added one by one; beyond them the law's curve is smooth enough for the panels.
const SINGLY: f64 = 256.0;

struct Law {
    n: f64,
    a: f64,
    b: f64,
    /// What of the log-probability does not depend on the number of successes.
    fixed: f64,
}

impl Law {
    fn new(n: f64, a: f64, b: f64) -> Self {
        let fixed = 0.5 * (a * (b / (a + b)) / std::f64::consts::TAU).ln() + stirling_error(a + b)
            - stirling_error(a)
            - stirling_error(b)
            - stirling_error(n + a + b);
        Law { n, a, b, fixed }
    }

    /// P(X >= k) for a k of 1 to n above the mean.
    fn from(&self, k: f64) -> f64 {
        let first = self.log_probability(k);
        let (mut sum, mut next) =
            self.singly(k, if self.n - k < 8.0 * SINGLY { self.n } else { k + SINGLY - 1.0 });
        if next <= self.n {
            let end = self.n - SINGLY + 1.0;
            sum += self.smoothly(next, end, first, sum);
            next = end;
            sum += (self.log_probability(next) - first).exp() * self.singly(next, self.n).0;
        }
        (first + sum.ln()).exp().min(1.0)
    }

    /// The sum of the terms from k to last in units of the first, and the place of the first term left out: past n where what is left
    /// cannot matter.
    fn singly(&self, k: f64, last: f64) -> (f64, f64) {
        let Law { n, a, b, .. } = *self;
        let (mut sum, mut term, mut j) = (1.0, 1.0, k);
        while j < last {
            let ratio = (n - j) * (j + a) / ((j + 1.0) * (n - j - 1.0 + b));
            term *= ratio;
            sum += term;
            j += 1.0;
            // With a or b below 1 the law may rise again towards n.
            if ratio < 1.0 && term * (n - j) < 1e-17 * sum && (a >= 1.0 || b >= 1.0) {
                return (sum, n + 1.0);
            }
        }
        (sum, j + 1.0)
    }

    /// The sum of the terms from `from` to `to` - 1 in units of e^unit, next to which `known` is already there: the integral between the
    /// half-integers, less the Euler-Maclaurin terms at both ends, by central differences.
    fn smoothly(&self, from: f64, to: f64, unit: f64, known: f64) -> f64 {
        let f = |x: f64| (self.log_probability(x) - unit).exp();
        let end_term = |x: f64| {
            let (before, at) = (f(x - 1.0), f(x));
            let third = f(x + 1.0) - f(x - 2.0) - 3.0 * (at - before);
            17.0 / 5760.0 * third - (at - before) / 24.0
        };
        let (low, high) = (from - 0.5, to - 0.5);
        let middle = low + (high - low) / 2.0;
        let mut sum = end_term(to) - end_term(from);
        // Panels that double away from both ends, where the law has its peak and its edges.
        let (mut width, mut done) = (SINGLY, 0.0);
        while low + done < middle {
            let next = (done + width).min(middle - low);
            for (x, y) in [(low + done, low + next), (high - next, high - done)] {
                sum += panel(&f, x, y, gauss(&f, x, y), 1e-17 * known, 40);
            }
            done = next;
            width *= 2.0;
        }
        sum
    }

    /// ln P(X = x), for x in 0 to n, also between the whole numbers from 1 to n - 1. With p = (x + a) / (n + a + b), P(X = x) is
    /// binomial(x; n, p) binomial(a; a + b, p) / binomial(x + a; n + a + b, p) times a factor, each in the saddle-point form: all four
    /// deviances have one sign, and nothing cancels.
    fn log_probability(&self, x: f64) -> f64 {
        let Law { n, a, b, fixed } = *self;
        let (m, total) = (a + b, n + a + b);
        let (c, d) = (x + a, n - x + b);
        let excess = (x * m - n * a) / total;
        let prior = deviance(a, m * c / total, -excess) + deviance(b, m * d / total, excess);
        let joint = stirling_error(c) + stirling_error(d) - 0.5 * (c * (d / total)).ln();
        let observed = log_binomial_density(x, n, c / total, d / total, excess);
        fixed + HALF_LN_TAU + joint + observed - prior
    }
}

const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// The integral of f from x to y, whose estimate in one piece is `whole`: in halves until these agree with it.
fn panel(f: &impl Fn(f64) -> f64, x: f64, y: f64, whole: f64, negligible: f64, depth: u32) -> f64 {
    let middle = x + (y - x) / 2.0;
    let (left, right) = (gauss(f, x, middle), gauss(f, middle, y));
    let halves = left + right;
    if depth == 0 || (halves - whole).abs() <= negligible.max(1e-9 * halves) {
        return halves;
    }
    panel(f, x, middle, left, negligible, depth - 1) + panel(f, middle, y, right, negligible, depth - 1)
}

/// Gauss-Legendre with ten nodes.
fn gauss(f: &impl Fn(f64) -> f64, x: f64, y: f64) -> f64 {
    const NODES: [(f64, f64); 5] = [
        (0.148_874_338_981_631_22, 0.295_524_224_714_752_87),
        (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
        (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
        (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
        (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
    ];
    let (middle, half) = (x + (y - x) / 2.0, (y - x) / 2.0);
    half * NODES.iter().map(|(node, w)| w * (f(middle - half * node) + f(middle + half * node))).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// k, n, a, b, P(X < k), P(X >= k), summed term by term with mpmath 1.3 at 50 digits.
    #[rustfmt::skip]
    #[allow(clippy::excessive_precision)]
    const EXACT: &[(f64, f64, f64, f64, f64, f64)] = &[
        (6.0, 10.0, 3.5, 4.5, 6.8778896331787109375e-1, 3.1221103668212890625e-1),
        (1.0, 1.0, 0.5, 0.5, 5.0e-1, 5.0e-1),
        (5.0, 10.0, 0.5, 0.5, 4.6971893310546875e-1, 5.3028106689453125e-1),
        (500.0, 1000.0, 0.5, 0.5, 4.9968184922895068355e-1, 5.0031815077104931645e-1),
        (9000.0, 10000.0, 0.5, 0.5, 7.9509297513507827145e-1, 2.0490702486492172855e-1),
        (3.0, 10000.0, 0.5, 50.5, 1.3214695867020515969e-1, 8.6785304132979484031e-1),
        (9990.0, 10000.0, 3.5, 4.5, 9.9999999999733832017e-1, 2.6616798344161801013e-12),
        (300.0, 3000.0, 10.5, 90.5, 4.8073278520682396594e-1, 5.1926721479317603406e-1),
        (700.0, 3000.0, 10.5, 90.5, 9.9963150130317335145e-1, 3.6849869682664855078e-4),
        (2990.0, 3000.0, 10.5, 90.5, 1.0, 5.8583573190084520057e-151),
        (2500.0, 2500.0, 0.5, 200.5, 1.0, 9.1068044418267441229e-311),
        (1200.0, 2500.0, 150.5, 3000.5, 1.0, 4.5193735332820946647e-338),
        (40000.0, 100000.0, 3000.5, 7000.5, 1.0, 5.6554732452726835523e-88),
        (250000.0, 1000000.0, 240000.5, 760000.5, 1.0, 4.8942193493989233656e-61),
        (252500.0, 1000000.0, 240000.5, 760000.5, 1.0, 7.7364544575669104356e-94),
        (150000.0, 1000000.0, 10.5, 90.5, 9.2504721218716429954e-1, 7.4952787812835700462e-2),
        (20.0, 1000000.0, 0.5, 1000000.5, 9.9999983470667598658e-1, 1.6529332401342027974e-7),
        (120.0, 1000000.0, 5.5, 1000000.5, 1.0, 1.6525444782995438119e-30),
        (300.0, 1000000.0, 0.5, 1000000.5, 1.0, 2.2065225336385859657e-92),
        (600000.0, 1000000.0, 0.5, 0.5, 5.6409385948814103312e-1, 4.3590614051185896688e-1),
        (999999.0, 1000000.0, 0.5, 0.5, 9.9915371558941645709e-1, 8.4628441058354290656e-4),
        (1000000.0, 1000000.0, 3.5, 4.5, 1.0, 1.5165057728037939928e-24),
        (1.0, 1000000.0, 3.5, 4.5, 4.3328888016399965889e-19, 9.9999999999999999957e-1),
        (1.0, 1000000.0, 60.5, 4.5, 1.0886110831069868649e-275, 1.0),
        (900000.0, 1000000.0, 100.5, 300.5, 1.0, 1.7358801937365996776e-209),
        (999000.0, 1000000.0, 0.5, 30.5, 1.0, 5.1761268427405331414e-93),
        (999000.0, 1000000.0, 30.5, 0.5, 8.0558649684295464626e-1, 1.9441350315704535374e-1),
        (100000.0, 1000000.0, 30.5, 0.5, 3.3990902686343420808e-32, 1.0),
        (50.0, 1000000.0, 25.5, 4.5, 4.5377992303012335157e-104, 1.0),
        (240000.0, 1000000.0, 240000.5, 710000.5, 2.1711168672388643605e-93, 1.0),
        (999990.0, 1000000.0, 0.5, 60.5, 1.0, 2.0061527775726008395e-270),
    ];

    #[test]
    fn both_tails_are_right_to_1e9_of_their_value_down_to_1e_300() {
        let mut worst = 0.0f64;
        for &(k, n, a, b, fewer, enough) in EXACT {
            let found = beta_binomial_tails(k, n, a, b);
            for (found, exact) in [(found.fewer, fewer), (found.enough, enough)] {
                if exact < 1e-300 {
                    assert!(found < 1e-300);
                } else {
                    let error = (found / exact - 1.0).abs();
                    assert!(
                        error < 1e-10,
                        "BB({n}, {a}, {b}) at {k}: {found:e} for {exact:e}, off by {error:e}"
                    );
                    worst = worst.max(error);
                }
            }
        }
        println!("beta-binomial tails: {} rows, worst relative error {worst:.1e}", EXACT.len());
    }

    #[test]
    fn a_flat_prior_makes_every_count_as_likely() {
        for n in [1.0, 7.0, 5_000.0, 1e6, 1e9, 1e12] {
            for share in [1e-9, 0.01, 0.5, 0.99, 1.0] {
                let k = f64::ceil(n * share);
                let exact = (n - k + 1.0) / (n + 1.0);
                let found = beta_binomial_tails(k, n, 1.0, 1.0);
                assert!((found.enough / exact - 1.0).abs() < 1e-11, "{k} of {n}: {found:?}");
                assert!((found.fewer / (k / (n + 1.0)) - 1.0).abs() < 1e-11, "{k} of {n}: {found:?}");
            }
        }
    }

    #[test]
    fn one_success_wanted_is_the_complement_of_none() {
        // P(X = 0) = B(a, n + b) / B(a, b); with a = 1/2, b = 1/2 it is Γ(n + 1/2) / (Γ(n + 1) √π), about 1 / √(π n).
        for n in [1e4f64, 1e6, 1e9, 1e12] {
            let fewer = beta_binomial_tails(1.0, n, 0.5, 0.5).fewer;
            let series = (1.0 - 1.0 / (8.0 * n)) / (std::f64::consts::PI * n).sqrt();
            assert!((fewer / series - 1.0).abs() < 1e-12 + 0.01 / (n * n), "{n}: {fewer:e} for {series:e}");
        }
    }

    #[test]
    fn much_evidence_is_a_known_probability() {
        let (n, p) = (10_000.0, 0.24);
        for k in [2_300.0, 2_400.0, 2_450.0, 2_600.0] {
            let known = crate::statistics::binomial_tail(k, n, p).unwrap();
            let measured = beta_binomial_tails(k, n, p * 1e12, (1.0 - p) * 1e12).enough;
            assert!((measured / known - 1.0).abs() < 1e-4, "{k}: {measured} for {known}");
        }
    }

    proptest! {
        #[test]
        fn summing_term_by_term_agrees_with_the_panels(
            n in 3_000u32..40_000, share in 0.0..=1.0f64, sales in 0u32..300, others in 0u32..3_000,
        ) {
            let (n, a, b) = (f64::from(n), f64::from(sales) + 0.5, f64::from(others) + 0.5);
            let k = f64::ceil(share * n).max(1.0);
            let law = Law::new(n, a, b);
            let first = law.log_probability(k);
            let mut single = 1.0;
            let mut term = 1.0;
            let mut j = k;
            while j < n {
                term *= (n - j) * (j + a) / ((j + 1.0) * (n - j - 1.0 + b));
                single += term;
                j += 1.0;
            }
            let single = first + f64::ln(single);
            let tails = beta_binomial_tails(k, n, a, b);
            if k > n * a / (a + b) && single > -690.0 {
                prop_assert!((tails.enough.ln() - single).abs() < 1e-10, "{} {}", tails.enough.ln(), single);
            }
        }

        #[test]
        fn one_more_trial_is_never_less_likely_to_be_enough(
            k in 1u32..2_000, more in 0u32..4_000, sales in 0u32..50, others in 0u32..500,
        ) {
            let (k, n) = (f64::from(k), f64::from(k + more));
            let (a, b) = (f64::from(sales) + 0.5, f64::from(others) + 0.5);
            let (now, then) = (beta_binomial_tails(k, n, a, b), beta_binomial_tails(k, n + 1.0, a, b));
            prop_assert!(then.enough >= now.enough * (1.0 - 1e-12));
            prop_assert!(then.fewer <= now.fewer * (1.0 + 1e-12));
        }
    }
}
