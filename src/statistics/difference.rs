//! Whether two proportions differ.

use super::normal;
use super::proportion::{Interval, Proportion, wilson};

/// The interval of first - second at a confidence in (0, 1): R. G. Newcombe's hybrid score interval, method 10 of "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17 (1998). Inside \[-1, 1\].
///
/// The proportions have been checked: trials above 0, 0 <= successes <= trials; counts may be fractional.
///
/// ```
/// use playfield::statistics::{Proportion, newcombe_difference};
/// // Newcombe's own example (a): 56 of 70 against 48 of 80.
/// let gain = newcombe_difference(
///     Proportion { successes: 56.0, trials: 70.0 },
///     Proportion { successes: 48.0, trials: 80.0 },
///     0.95,
/// );
/// assert!((gain.low - 0.0524).abs() < 5e-5 && (gain.high - 0.3339).abs() < 5e-5);
/// ```
pub fn newcombe_difference(first: Proportion, second: Proportion, confidence: f64) -> Interval {
    let z = normal::two_sided(confidence);
    let difference = first.value() - second.value();
    let (one, two) = (wilson(first, z), wilson(second, z));
    let below = length(first.value() - one.low, two.high - second.value());
    let above = length(one.high - first.value(), second.value() - two.low);
    Interval { low: (difference - below).max(-1.0), high: (difference + above).min(1.0) }
}

/// Of the hypotenuse; of sides as short as these no square is beyond a double.
fn length(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(successes: f64, trials: f64) -> Proportion {
        Proportion { successes, trials }
    }

    #[test]
    fn the_published_examples_come_out() {
        // Newcombe 1998, table II, method 10, contrasts (b), (d), (g).
        for (first, second, low, high) in [
            (of(9.0, 10.0), of(3.0, 10.0), 0.1705, 0.8090),
            (of(5.0, 56.0), of(0.0, 29.0), -0.0381, 0.1926),
            (of(10.0, 10.0), of(0.0, 10.0), 0.6075, 1.0),
        ] {
            let found = newcombe_difference(first, second, 0.95);
            assert!((found.low - low).abs() < 5.1e-5 && (found.high - high).abs() < 5.1e-5, "{found:?}");
        }
    }

    #[test]
    fn exchanged_sides_change_the_sign_alone() {
        let one = newcombe_difference(of(8.0, 20.0), of(3.0, 30.0), 0.9);
        let other = newcombe_difference(of(3.0, 30.0), of(8.0, 20.0), 0.9);
        assert_eq!((one.low, one.high), (-other.high, -other.low));
    }
}
