//! Sums of discounted flows in twice a double's digits, whatever the sizes of flows and powers.

/// A number as the unevaluated sum of two doubles, about 32 digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Twofold {
    pub high: f64,
    pub low: f64,
}

impl Twofold {
    pub const ZERO: Twofold = Twofold { high: 0.0, low: 0.0 };

    pub fn from(value: f64) -> Self {
        Twofold { high: value, low: 0.0 }
    }

    /// The exact sum of two doubles (Knuth).
    pub fn sum_of(a: f64, b: f64) -> Self {
        let high = a + b;
        let shadow = high - a;
        Twofold { high, low: (a - (high - shadow)) + (b - shadow) }
    }

    pub fn plus(self, other: Self) -> Self {
        let head = Twofold::sum_of(self.high, other.high);
        let tail = Twofold::sum_of(self.low, other.low);
        let joined = quick_sum(head.high, head.low + tail.high);
        quick_sum(joined.high, joined.low + tail.low)
    }

    pub fn times(self, other: Self) -> Self {
        let head = product_of(self.high, other.high);
        quick_sum(head.high, head.low + (self.high * other.low + self.low * other.high))
    }

    pub fn scaled(self, factor: f64) -> Self {
        Twofold { high: self.high * factor, low: self.low * factor }
    }

    /// 1 / self.
    pub fn inverse(self) -> Self {
        let first = 1.0 / self.high;
        // One Newton step: x (2 - a x).
        let rest = Twofold::from(2.0).plus(self.times(Twofold::from(-first)));
        rest.times(Twofold::from(first))
    }
}

fn quick_sum(a: f64, b: f64) -> Twofold {
    let high = a + b;
    Twofold { high, low: b - (high - a) }
}

/// The exact product of two doubles of moderate size, by Dekker's splitting: Wasm has no fused multiply-add.
fn product_of(a: f64, b: f64) -> Twofold {
    let split = |v: f64| {
        let wide = v * 134_217_729.0;
        let high = wide - (wide - v);
        (high, v - high)
    };
    let ((a1, a2), (b1, b2)) = (split(a), split(b));
    let high = a * b;
    Twofold { high, low: ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2 }
}

/// A flow as a mantissa in [1, 2) and a power of two, so that powers of the discount factor can carry it anywhere.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    mantissa: f64,
    exponent: i32,
    period: usize,
}

impl Flow {
    /// ln of the flow's size.
    pub fn log_size(self) -> f64 {
        self.mantissa.abs().ln() + f64::from(self.exponent) * std::f64::consts::LN_2
    }

    pub fn is_negative(self) -> bool {
        self.mantissa < 0.0
    }

    pub fn period(self) -> usize {
        self.period
    }
}

/// The flows that are not 0, in their order.
pub(super) fn flows(cash_flows: &[f64]) -> Vec<Flow> {
    let kept = cash_flows.iter().enumerate().filter(|(_, value)| **value != 0.0);
    kept.map(|(period, &value)| {
        let (mantissa, exponent) = split(value);
        Flow { mantissa, exponent, period }
    })
    .collect()
}

/// Σ flow · x^period with x = 1 / growth, and Σ |flow| · x^period beside it, both times 2^-exponent.
pub(super) struct Discounted {
    pub sum: Twofold,
    pub size: f64,
    pub exponent: i64,
}

impl Discounted {
    /// The sum relative to its flows: in [-1, 1], 0 where they cancel.
    pub fn relative(&self) -> f64 {
        if self.size > 0.0 { self.sum.high / self.size } else { 0.0 }
    }

    /// The sum itself; infinite where no double holds it.
    pub fn value(&self) -> f64 {
        raised(self.sum.high, self.exponent.clamp(-4000, 4000) as i32)
    }
}

/// The flows discounted by `growth` = 1 + rate > 0, each weighted by `weight(period)`.
pub(super) fn discounted(flows: &[Flow], growth: Twofold, weight: impl Fn(usize) -> f64) -> Discounted {
    let growth_exponent = split(growth.high).1;
    let factor =
        Twofold { high: raised(growth.high, -growth_exponent), low: raised(growth.low, -growth_exponent) }
            .inverse();
    let mut power = Twofold::from(1.0);
    let mut power_exponent = 0i64;
    let mut period = 0;
    let mut result = Discounted { sum: Twofold::ZERO, size: 0.0, exponent: i64::MIN };
    for flow in flows {
        while period < flow.period {
            power = power.times(factor);
            power_exponent -= i64::from(growth_exponent);
            period += 1;
            if power.high < 1e-60 {
                let (_, exponent) = split(power.high);
                power = power.scaled(power_of_two(-exponent));
                power_exponent += i64::from(exponent);
            }
        }
        let term = power.times(Twofold::from(flow.mantissa * weight(flow.period)));
        if term.high == 0.0 {
            continue;
        }
        let exponent = power_exponent + i64::from(flow.exponent);
        if result.exponent == i64::MIN {
            result.exponent = exponent;
        }
        let mut above = exponent - result.exponent;
        if above > 100 {
            let shift = power_of_two(-(above.min(1000) as i32));
            result.sum = result.sum.scaled(shift);
            result.size *= shift;
            result.exponent = exponent;
            above = 0;
        }
        if above > -800 {
            let term = term.scaled(power_of_two(above as i32));
            result.sum = result.sum.plus(term);
            result.size += term.high.abs();
        }
    }
    if result.exponent == i64::MIN {
        result.exponent = 0;
    }
    result
}

fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((1023 + exponent.clamp(-1022, 1023)) as u64) << 52)
}

/// value · 2^exponent, in factors that are normal doubles.
fn raised(value: f64, exponent: i32) -> f64 {
    let quarter = exponent / 4;
    let step = power_of_two(quarter);
    value * step * step * step * power_of_two(exponent - 3 * quarter)
}

/// value = mantissa · 2^exponent with |mantissa| in [1, 2), subnormal values too.
fn split(value: f64) -> (f64, i32) {
    let (value, lifted) =
        if value.abs() < f64::MIN_POSITIVE { (value * power_of_two(200), 200) } else { (value, 0) };
    let exponent = ((value.to_bits() >> 52) & 0x7ff) as i32 - 1023;
    (raised(value, -exponent), exponent - lifted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(rate: f64, cash_flows: &[f64]) -> f64 {
        discounted(&flows(cash_flows), Twofold::sum_of(1.0, rate), |_| 1.0).value()
    }

    #[test]
    fn flows_of_every_size_keep_their_digits() {
        for flow in [1.0, -3.7, 5e-324, 1.3e-313, f64::MAX, f64::MIN_POSITIVE, -1e308] {
            assert_eq!(value(0.0, &[flow]), flow);
            assert_eq!(value(1.0, &[0.0, flow * 0.5]), flow * 0.25);
        }
    }

    #[test]
    fn what_cancels_leaves_the_small_flow() {
        assert_eq!(value(0.0, &[1e30, 1.0, -1e30]), 1.0);
    }

    #[test]
    fn powers_beyond_a_double_meet_flows_that_bring_them_back() {
        let mut flows = vec![0.0; 601];
        flows[600] = 1e-300;
        // 1e-300 / 1e-3^600 = 1e1500
        assert_eq!(value(-0.999, &flows), f64::INFINITY);
        assert!((value(-0.5, &flows) / (1e-300 * 2f64.powi(600)) - 1.0).abs() < 1e-15);
    }
}
