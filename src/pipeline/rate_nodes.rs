//! A measured rate as a few rates with weights, without loss.

use crate::statistics::fourier::Complex;
use crate::statistics::log_gamma::log_beta;

/// One of the rates and its weight; the weights add up to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Node {
    pub rate: f64,
    pub weight: f64,
}

/// Nodes for the mean of any probability that concerns `count` opportunities over the rate's law, Beta(won + 1/2, closed - won + 1/2);
/// off by at most `missed`.
///
/// With rate = sin² φ the law's density is 2 sin^(2 won) φ cos^(2 lost) φ / B, and the probability a polynomial in sin² φ of degree
/// `count`: together a trigonometric polynomial of degree closed + count in 2φ, of which equally spaced nodes lose only the
/// frequencies from their own number on. In the strip |Im φ| <= η it is below its largest density times
/// cosh(2η)^(closed + count), as |sin|² + |cos|² = cosh 2η; so m nodes lose at most a multiple of exp(-m² / (2 (closed + count))).
pub(super) fn rate_nodes(won: f64, closed: f64, count: f64, missed: f64) -> Vec<Node> {
    let lost = closed - won;
    let log_beta = log_beta(won + 0.5, lost + 0.5);
    // ln of the density in φ, up to ln 2.
    let log_density = |rate: f64| times_ln(won, rate) + times_ln(lost, 1.0 - rate) - log_beta;
    let peak = if closed > 0.0 { won / closed } else { 0.5 };
    let degree = closed + count;
    // Twice the density, π / 2 for the range, two sides, and what the geometric sum of the multiples of m adds.
    let lead = log_density(peak).max(0.0) + (4.0 * std::f64::consts::PI).ln();
    let enough = (2.0 * degree * (lead - missed.ln())).sqrt().min(degree + 1.0);
    let half = (enough / 2.0).ceil().max(1.0) as usize;
    let step = std::f64::consts::FRAC_PI_2 / half as f64;
    let mut nodes: Vec<Node> = (0..half)
        .map(|index| {
            let sine = Complex::turned((index as f64 + 0.5) / (4 * half) as f64).im;
            let rate = sine * sine;
            Node { rate, weight: 2.0 * step * log_density(rate).exp() }
        })
        .collect();
    let least = missed / 10.0 / half as f64;
    nodes.retain(|node| node.weight > least);
    let sum: f64 = nodes.iter().map(|node| node.weight).sum();
    for node in &mut nodes {
        node.weight /= sum;
    }
    nodes
}

/// n ln x, 0 where n is 0.
fn times_ln(n: f64, x: f64) -> f64 {
    if n > 0.0 { n * x.ln() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::incomplete_beta::beta_tails;

    #[test]
    fn the_mean_of_a_binomial_tail_is_the_beta_binomial_tail() {
        for (won, closed, count) in
            [(0.0, 0.0, 1.0), (3.0, 7.0, 10.0), (0.0, 20.0, 400.0), (900.0, 1000.0, 5000.0)]
        {
            let nodes = rate_nodes(won, closed, count, 1e-12);
            let (a, b) = (won + 0.5, closed - won + 0.5);
            let mean: f64 = nodes.iter().map(|node| node.rate * node.weight).sum();
            assert!((mean - a / (a + b)).abs() < 1e-11, "{won} of {closed}: {mean}");
            let none: f64 = nodes.iter().map(|node| node.weight * (1.0 - node.rate).powf(count)).sum();
            let expected = (log_beta(a, b + count) - log_beta(a, b)).exp();
            assert!((none - expected).abs() < 1e-11, "{won} of {closed}, {count}: {none} {expected}");
            let k = (count / 2.0).floor() + 1.0;
            let tail = |rate: f64| beta_tails(k, count - k + 1.0, rate, 1.0 - rate).lower;
            let found: f64 = nodes.iter().map(|node| node.weight * tail(node.rate)).sum();
            let terms = |i: f64| {
                let choose = -log_beta(i + 1.0, count - i + 1.0) - (count + 1.0).ln();
                (choose + log_beta(a + i, b + count - i) - log_beta(a, b)).exp()
            };
            let expected: f64 = (k as u32..=count as u32).map(|i| terms(f64::from(i))).sum();
            assert!((found - expected).abs() < 1e-10, "{won} of {closed}, {count}: {found} {expected}");
        }
    }
}
