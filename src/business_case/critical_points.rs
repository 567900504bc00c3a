//! Where a sum of discounted flows may turn: between two neighbours of these points it has at most one root.

use super::bracket::root_between;
use super::present_value::Flow;

/// Roots of a derivative need not be finer: they only part the range, and the sum changes with their square.
const FINE_ENOUGH: f64 = 1e-12;
/// A value this near to 0, relative to its terms, may be a root that rounding hides.
const HIDDEN: f64 = 1e-9;
/// Below this a sign says nothing.
const NOISE: f64 = 1e-13;

/// Points s = ln x in (low, high), ascending, such that Σ flow · x^period has at most one root between neighbours (ends included).
///
/// By Rolle: between two roots of f lies one of (x^-k f)', whatever k is; with k inside a change of sign the derivative has one
/// change fewer (Descartes). Without a change there is no root; from there the way leads back up, one derivative after the other,
/// each one's roots lying one by one between those of the next. A point too many does no harm, so what may be a root counts.
pub(super) fn critical_points(flows: &[Flow], low: f64, high: f64) -> Vec<f64> {
    let mut sum = Sum {
        terms: flows
            .iter()
            .map(|flow| Term {
                period: flow.period() as f64,
                log: flow.log_size(),
                negative: flow.is_negative(),
            })
            .collect(),
    };
    let mut shifts = Vec::new();
    while let Some(shift) = sum.middle_change() {
        sum.derive(shift);
        shifts.push(shift);
    }
    let mut points = Vec::new();
    // The outermost sum is the flows' own, whose roots are found in more digits than these.
    for &shift in shifts.iter().skip(1).rev() {
        sum.integrate(shift);
        points = sum.roots(points, low, high);
    }
    points
}

/// Changes of sign among the flows, the most positive roots there can be (Descartes).
pub(super) fn sign_changes(flows: &[Flow]) -> usize {
    flows.windows(2).filter(|pair| pair[0].is_negative() != pair[1].is_negative()).count()
}

#[derive(Clone, Copy)]
struct Term {
    period: f64,
    log: f64,
    negative: bool,
}

/// Σ ± e^(log + period · s)
struct Sum {
    terms: Vec<Term>,
}

impl Sum {
    /// A power between the two terms of the middle one of the changes of sign.
    fn middle_change(&self) -> Option<f64> {
        let changes = || self.terms.windows(2).filter(|pair| pair[0].negative != pair[1].negative);
        let count = changes().count();
        changes().nth(count / 2).map(|pair| (pair[0].period + pair[1].period) / 2.0)
    }

    fn derive(&mut self, shift: f64) {
        for term in &mut self.terms {
            term.log += (term.period - shift).abs().ln();
            term.negative ^= term.period < shift;
        }
    }

    fn integrate(&mut self, shift: f64) {
        for term in &mut self.terms {
            term.log -= (term.period - shift).abs().ln();
            term.negative ^= term.period < shift;
        }
    }

    /// The sum relative to the sum of its terms' sizes.
    fn relative(&self, s: f64) -> f64 {
        let largest = self.terms.iter().map(|t| t.log + t.period * s).fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut size) = (0.0, 0.0);
        for term in &self.terms {
            let exponent = term.log + term.period * s - largest;
            if exponent > -45.0 {
                let value = exponent.exp();
                size += value;
                sum += if term.negative { -value } else { value };
            }
        }
        sum / size
    }

    fn roots(&self, between: Vec<f64>, low: f64, high: f64) -> Vec<f64> {
        let mut roots: Vec<f64> = Vec::new();
        let (mut last, mut at_last) = (low, self.relative(low));
        for point in between.into_iter().chain([high]) {
            let value = self.relative(point);
            if (at_last < 0.0) != (value < 0.0) && at_last.abs().max(value.abs()) > NOISE {
                roots.push(root_between(last, point, FINE_ENOUGH, |s| self.relative(s)));
            }
            if value.abs() <= HIDDEN && point < high {
                roots.push(point);
            }
            (last, at_last) = (point, value);
        }
        roots.dedup_by(|later, earlier| *later - *earlier <= FINE_ENOUGH);
        roots
    }
}
