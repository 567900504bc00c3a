//! Sums of money that keep their cents.

/// A sum with what rounding took away kept beside it (Neumaier 1974): a million amounts come out as if added exactly and rounded once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sum {
    high: f64,
    low: f64,
}

impl Sum {
    #[inline(never)]
    pub(crate) fn add(&mut self, amount: f64) {
        let sum = self.high + amount;
        let lost = if self.high.abs() >= amount.abs() {
            (self.high - sum) + amount
        } else {
            (amount - sum) + self.high
        };
        self.high = sum;
        self.low += lost;
    }

    /// The sum; past the largest double that one, never infinity.
    #[inline(never)]
    pub(crate) fn value(self) -> f64 {
        let value = self.high + self.low;
        let value = if value.is_nan() { self.high } else { value };
        value.clamp(f64::MIN, f64::MAX) + 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_dimes_are_a_hundred_thousand() {
        let mut sum = Sum::default();
        (0..1_000_000).for_each(|_| sum.add(0.1));
        assert_eq!(sum.value(), 100_000.0);
    }

    #[test]
    fn what_goes_in_and_out_leaves_nothing() {
        let mut sum = Sum::default();
        [1e100, 0.07, -1e100, 0.01].into_iter().for_each(|amount| sum.add(amount));
        assert_eq!(sum.value(), 0.08);
        let mut sum = Sum::default();
        [f64::MAX, f64::MAX, f64::MAX].into_iter().for_each(|amount| sum.add(amount));
        assert_eq!(sum.value(), f64::MAX);
    }
}
