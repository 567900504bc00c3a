//! The law of the number of successes when each trial has a probability of its own.

use crate::error::{Code, Error, Result};
use crate::units;

/// More probabilities than this are refused.
const MOST_PROBABILITIES: usize = 100_000;

/// Blocks are held with their largest term near 2^500, so that products neither overflow nor reach the slow subnormal numbers.
const SCALE: i32 = 500;
/// Terms are dropped where they are 2^-1080 of the largest, about 10^-325.
const DROPPED: f64 = power_of_two(SCALE - 1080);
/// Up to so many trials a block is filled one trial at a time.
const SMALL: usize = 64;

/// P(X = 0), P(X = 1), ..., P(X = n) for X successes in n independent trials with the given probabilities; \[1\] for none. Never
/// negative; sums to 1 within 1e-12; each term right to 1e-9 of its value down to 1e-300.
///
/// Halves are combined by plain convolution: sums of products of what is never negative lose no digits, however far out a term
/// lies, which a Fourier transform can't say. A half of variance v has terms above 10^-325 only within about 39 √v of its mean,
/// so a level of the recursion takes O(n) products and the whole O(n log n).
///
/// # Errors
/// A probability outside \[0, 1\] or more than 100,000 of them: `out-of-range`.
///
/// ```
/// use playfield::statistics::poisson_binomial;
/// // A 14, a 12 and a 9, at 80 %, 40 % and 10 %: one sale is likeliest.
/// let sales = poisson_binomial(&[0.8, 0.4, 0.1]).unwrap();
/// assert_eq!(sales.len(), 4);
/// assert!((sales[1] - 0.516).abs() < 1e-12 && (sales[2] - 0.344).abs() < 1e-12);
/// ```
pub fn poisson_binomial(probabilities: &[f64]) -> Result<Vec<f64>> {
    if probabilities.len() > MOST_PROBABILITIES {
        return Err(
            Error::new(Code::OutOfRange, "at most 100000 probabilities can be taken").at("probabilities")
        );
    }
    for (index, &p) in probabilities.iter().enumerate() {
        units::probability(p, "").map_err(|error| {
            Error::new(error.code(), error.reason().to_owned()).at_index(index).at("probabilities")
        })?;
    }
    let block = block_of(probabilities);
    let mut law = vec![0.0; probabilities.len() + 1];
    // Each 1 - p is rounded, in the worst case the same way: taken out by the sum.
    let sum = sum(&block.terms);
    for (to, from) in law.iter_mut().skip(block.first).zip(&block.terms) {
        *to = from / sum;
    }
    Ok(law)
}

/// Consecutive terms of a law, times a power of two; the terms left out are 0 or too small to tell.
struct Block {
    first: usize,
    terms: Vec<f64>,
}

fn block_of(probabilities: &[f64]) -> Block {
    if probabilities.len() > SMALL {
        let (left, right) = probabilities.split_at(probabilities.len() / 2);
        return combined(&block_of(left), &block_of(right));
    }
    let mut terms = Vec::with_capacity(probabilities.len() + 1);
    terms.push(1.0);
    for &p in probabilities {
        terms.push(0.0);
        for k in (1..terms.len()).rev() {
            terms[k] = terms[k] * (1.0 - p) + terms[k - 1] * p;
        }
        terms[0] *= 1.0 - p;
    }
    trimmed(0, terms)
}

fn combined(left: &Block, right: &Block) -> Block {
    let (wide, narrow) = if left.terms.len() < right.terms.len() { (right, left) } else { (left, right) };
    let mut terms = vec![0.0; wide.terms.len() + narrow.terms.len() - 1];
    // Laws of this kind rise to one peak: what a factor leaves above the smallest product is one run around it.
    let peak = peak(&wide.terms);
    for (shift, &factor) in narrow.terms.iter().enumerate() {
        let least = power_of_two(2 * SCALE - 1080) / factor;
        let start = wide.terms[..peak].partition_point(|&t| t < least);
        let end = peak + wide.terms[peak..].partition_point(|&t| t >= least);
        if start < end {
            for (to, from) in terms[start + shift..end + shift].iter_mut().zip(&wide.terms[start..end]) {
                *to += factor * from;
            }
        }
    }
    trimmed(left.first + right.first, terms)
}

/// The block with its largest term scaled to about 2^500 and without the ends that don't count beside it.
fn trimmed(first: usize, mut terms: Vec<f64>) -> Block {
    let largest = terms[peak(&terms)];
    let exponent = (largest.to_bits() >> 52) as i32 - 1023;
    let scale = power_of_two(SCALE - exponent);
    for term in &mut terms {
        *term *= scale;
    }
    let start = terms.iter().position(|&t| t >= DROPPED).unwrap_or(0);
    let end = terms.iter().rposition(|&t| t >= DROPPED).map_or(terms.len(), |last| last + 1);
    terms.truncate(end);
    terms.drain(..start);
    Block { first: first + start, terms }
}

const fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((1023 + exponent) as u64) << 52)
}

fn peak(terms: &[f64]) -> usize {
    let mut best = 0;
    for (index, &term) in terms.iter().enumerate() {
        if term > terms[best] {
            best = index;
        }
    }
    best
}

/// Neumaier's compensated sum.
fn sum(terms: &[f64]) -> f64 {
    let (mut sum, mut lost) = (0.0f64, 0.0);
    for &term in terms {
        let next = sum + term;
        lost += if sum >= term { (sum - next) + term } else { (term - next) + sum };
        sum = next;
    }
    sum + lost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::binomial::upper_tail;
    use proptest::prelude::*;

    #[test]
    fn certain_deals_only_shift_the_law() {
        assert_eq!(poisson_binomial(&[]), Ok(vec![1.0]));
        assert_eq!(poisson_binomial(&[1.0, 1.0, 1.0]), Ok(vec![0.0, 0.0, 0.0, 1.0]));
        assert_eq!(poisson_binomial(&[0.0, 0.5, 1.0]), Ok(vec![0.0, 0.5, 0.5, 0.0]));
    }

    #[test]
    fn too_many_and_what_is_no_probability_are_refused_by_name() {
        let error = poisson_binomial(&vec![0.5; 1_000_000]).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("probabilities")));
        let error = poisson_binomial(&[0.5, 1.5]).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("probabilities[1]")));
        let error = poisson_binomial(&[f64::NAN]).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::NotFinite, Some("probabilities[0]")));
    }

    #[test]
    fn equal_probabilities_are_a_binomial_law_far_into_its_tails() {
        for (n, p) in [(3000usize, 0.3), (20_000, 0.001), (5000, 0.97)] {
            let law = poisson_binomial(&vec![p; n]).unwrap();
            let n = n as f64;
            let mut tail = 0.0;
            for k in (0..law.len()).rev() {
                tail += law[k];
                let expected = upper_tail(k as f64, n, p);
                if expected > 1e-300 {
                    assert!((tail / expected - 1.0).abs() < 1e-9, "{n} {p} {k}: {tail} {expected}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn the_law_is_never_negative_sums_to_one_and_has_the_mean_of_its_parts(
            p in proptest::collection::vec(prop_oneof![0.0..=1.0f64, 0.0..1e-9f64, Just(0.0), Just(1.0)], 0..400),
        ) {
            let law = poisson_binomial(&p).unwrap();
            prop_assert!(law.iter().all(|&t| t >= 0.0));
            prop_assert!((law.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            let mean: f64 = law.iter().enumerate().map(|(k, t)| k as f64 * t).sum();
            prop_assert!((mean - p.iter().sum::<f64>()).abs() < 1e-9);
        }
    }
}
