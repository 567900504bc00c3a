//! Fisher's exact test of two proportions.

use super::binomial_density::log_binomial_density;
use super::proportion::Proportion;

/// The two-sided p-value of Fisher's exact test that two proportions are one: the chance of every outcome with the same totals that is no
/// more likely than the one seen (R. A. Fisher, "Statistical Methods for Research Workers", 5th edition, 1934, section 21.02).
///
/// ```
/// use playfield::statistics::{Proportion, fisher_exact};
/// // 12 sales of 20 proposals with the new opening, 5 of 20 without.
/// let p = fisher_exact(Proportion { successes: 12.0, trials: 20.0 }, Proportion { successes: 5.0, trials: 20.0 });
/// assert!((p - 0.0536).abs() < 5e-5);
/// ```
pub fn fisher_exact(first: Proportion, second: Proportion) -> f64 {
    /// Outcomes as likely as the one seen count in, binary noise forgiven.
    const TIE: f64 = 1e-9;
    let law = Law { n1: first.trials, n2: second.trials, k: first.successes + second.successes };
    let (least, most) = ((law.k - law.n2).max(0.0), law.k.min(law.n1));
    // Not by `clamp`, whose panic prints both bounds: that alone is six kilobytes.
    let mode = ((law.n1 + 1.0) * ((law.k + 1.0) / (law.n1 + law.n2 + 2.0))).floor().max(least).min(most);
    let seen = first.successes;
    let as_unlikely = law.log_probability(seen) + TIE;
    // The last outcome below the mode and the first above it that are no more likely than the one seen.
    let low = if seen <= mode {
        Some(seen)
    } else {
        last_that_holds(least, mode, |x| law.log_probability(x) <= as_unlikely)
    };
    let high = if seen >= mode {
        Some(seen)
    } else {
        last_that_holds(-most, -mode, |x| law.log_probability(-x) <= as_unlikely).map(|x| -x)
    };
    if let (Some(low), Some(high)) = (low, high)
        && high - low <= 1.0
    {
        return 1.0;
    }
    let below = low.map_or(0.0, |x| Law { n1: law.n2, n2: law.n1, k: law.k }.from(law.k - x));
    let above = high.map_or(0.0, |x| law.from(x));
    (below + above).min(1.0)
}

/// The greatest whole number from `first` to `last` for which `holds`, which is true up to some number and false after it.
fn last_that_holds(first: f64, last: f64, holds: impl Fn(f64) -> bool) -> Option<f64> {
    if !holds(first) {
        return None;
    }
    let (mut yes, mut no) = (first, last + 1.0);
    while no - yes > 1.0 {
        let between = ((yes + no) / 2.0).floor();
        if holds(between) {
            yes = between;
        } else {
            no = between;
        }
    }
    Some(yes)
}

/// Of k successes in n1 + n2 trials, how many fall on the first n1: the hypergeometric law.
struct Law {
    n1: f64,
    n2: f64,
    k: f64,
}

impl Law {
    /// P(X = x) = binomial(x; n1, p) binomial(k - x; n2, p) / binomial(k; n1 + n2, p), at p = k / (n1 + n2), where nothing cancels.
    fn log_probability(&self, x: f64) -> f64 {
        let Law { n1, n2, k } = *self;
        let n = n1 + n2;
        let (p, q) = (k / n, (n - k) / n);
        let excess = (x * n - n1 * k) / n;
        log_binomial_density(x, n1, p, q, excess) + log_binomial_density(k - x, n2, p, q, -excess)
            - log_binomial_density(k, n, p, q, 0.0)
    }

    /// P(X >= x) for an x from the mode up.
    fn from(&self, x: f64) -> f64 {
        let Law { n1, n2, k } = *self;
        let (mut sum, mut term, mut x, first) = (1.0, 1.0, x, self.log_probability(x));
        while x < n1.min(k) && term > 1e-18 * sum {
            term *= (n1 - x) * (k - x) / ((x + 1.0) * (n2 - k + x + 1.0));
            sum += term;
            x += 1.0;
        }
        (first + sum.ln()).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Successes and trials of both sides, and the p-value in exact fractions (Python's `fractions`), outcomes compared exactly.
    #[rustfmt::skip]
    #[allow(clippy::excessive_precision)]
    const EXACT: &[(f64, f64, f64, f64, f64)] = &[
        (3.0, 4.0, 1.0, 4.0, 4.8571428571428571429e-1),
        (2.0, 17.0, 10.0, 13.0, 5.367241191434358009e-4),
        (12.0, 20.0, 5.0, 20.0, 5.3550992594374129413e-2),
        (0.0, 5.0, 5.0, 5.0, 7.9365079365079365079e-3),
        (1.0, 30.0, 7.0, 25.0, 1.7539495896876585001e-2),
        (10.0, 10.0, 0.0, 10.0, 1.0825088224469029423e-5),
        (40.0, 400.0, 70.0, 410.0, 3.9477059340452731419e-3),
        (33.0, 1000.0, 12.0, 700.0, 4.6804582892349942621e-2),
        (100.0, 2000.0, 180.0, 2100.0, 5.6288122347012404098e-6),
        (7.0, 12.0, 3.0, 30.0, 2.3361496592637572778e-3),
        (0.0, 300.0, 300.0, 300.0, 1.4802978791996818088e-179),
        (0.0, 520.0, 510.0, 530.0, 4.5220731860373596002e-279),
        (500.0, 5000.0, 620.0, 5100.0, 6.1529762158555071605e-4),
        (1.0, 6.0, 4.0, 6.0, 2.4242424242424242424e-1),
        (2.0, 9.0, 2.0, 3.0, 2.3636363636363636364e-1),
        (900.0, 9000.0, 1100.0, 9100.0, 8.1911170458516497832e-6),
        (240000.0, 1000000.0, 241000.0, 1000000.0, 9.8364729470815569227e-2),
        (240000.0, 1000000.0, 262000.0, 1000000.0, 6.0508757049716358612e-282),
        (300.0, 1000000.0, 120.0, 900000.0, 5.4508773787350361507e-15),
        (500000.0, 1000000.0, 512000.0, 990000.0, 1.1585516320924045907e-129),
    ];

    fn p_value(s1: f64, n1: f64, s2: f64, n2: f64) -> f64 {
        fisher_exact(Proportion { successes: s1, trials: n1 }, Proportion { successes: s2, trials: n2 })
    }

    #[test]
    fn exact_fractions_come_out() {
        let mut worst = 0.0f64;
        for &(s1, n1, s2, n2, exact) in EXACT {
            let found = p_value(s1, n1, s2, n2);
            let error = (found / exact - 1.0).abs();
            assert!(error < 1e-10, "{s1}/{n1} {s2}/{n2}: {found:e} for {exact:e}");
            worst = worst.max(error);
        }
        println!("Fisher: {} rows, worst relative error {worst:.1e}", EXACT.len());
    }

    #[test]
    fn the_lady_tasting_tea_and_the_twins_come_out_as_published() {
        // R's documentation of fisher.test: 0.4857 for 3 of 4 against 1 of 4, 0.0005367 for 2 of 17 against 10 of 13.
        assert!((p_value(3.0, 4.0, 1.0, 4.0) - 0.4857).abs() < 5e-5);
        assert!((p_value(2.0, 17.0, 10.0, 13.0) - 0.000_536_7).abs() < 5e-8);
    }

    #[test]
    fn sides_and_successes_may_change_places() {
        for s1 in 0..=8u32 {
            for s2 in 0..=5u32 {
                let (s1, s2) = (f64::from(s1), f64::from(s2));
                let p = p_value(s1, 8.0, s2, 5.0);
                assert!(p > 0.0 && p <= 1.0);
                assert!((p / p_value(s2, 5.0, s1, 8.0) - 1.0).abs() < 1e-13);
                assert!((p / p_value(8.0 - s1, 8.0, 5.0 - s2, 5.0) - 1.0).abs() < 1e-13);
            }
        }
    }

    #[test]
    fn what_is_the_likeliest_says_nothing() {
        assert_eq!(p_value(0.0, 10.0, 0.0, 10.0), 1.0);
        assert_eq!(p_value(10.0, 10.0, 10.0, 10.0), 1.0);
        assert_eq!(p_value(5.0, 10.0, 5.0, 10.0), 1.0);
        assert_eq!(p_value(3.0, 10.0, 4.0, 10.0), 1.0);
        assert_eq!(p_value(500_000.0, 1e6, 500_000.0, 1e6), 1.0);
    }
}
