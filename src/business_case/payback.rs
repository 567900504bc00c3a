//! When the purchase has paid for itself.

use super::present_value::Twofold;

/// Running sums this small relative to the flows they come from are 0: ten payments of 0.1 do pay back 1.
const NOISE: f64 = 1e-12;

/// Periods until the running sum of the flows, each discounted by (1 + rate)^period, is not negative for good; interpolated inside
/// the period. 0 where it never was negative; the inner none where it stays so; the outer none where no double holds a sum.
#[allow(clippy::option_option)]
pub(super) fn payback(cash_flows: &[f64], rate: f64) -> Option<Option<f64>> {
    let factor = Twofold::sum_of(1.0, rate).inverse();
    let mut power = Twofold::from(1.0);
    let mut sum = Twofold::ZERO;
    let mut size = 0.0;
    let mut before = 0.0;
    let mut paid = Some(0.0);
    for (period, &flow) in cash_flows.iter().enumerate() {
        if period > 0 {
            power = power.times(factor);
        }
        if flow != 0.0 {
            let discounted = power.times(Twofold::from(flow));
            sum = sum.plus(discounted);
            size += discounted.high.abs();
            if !sum.high.is_finite() || !size.is_finite() {
                return None;
            }
        }
        if sum.high < -NOISE * size {
            paid = None;
        } else if paid.is_none() {
            let flow_in = sum.high - before;
            paid = Some(period as f64 - 1.0 + (-before / flow_in).clamp(0.0, 1.0));
        }
        before = sum.high;
    }
    Some(paid)
}

#[cfg(test)]
mod tests {
    use super::payback;

    #[test]
    fn a_cost_that_comes_back_by_halves_is_paid_after_two() {
        assert_eq!(payback(&[-100.0, 50.0, 50.0, 50.0], 0.0), Some(Some(2.0)));
        assert_eq!(payback(&[-100.0, 40.0, 40.0, 40.0], 0.0), Some(Some(2.5)));
        assert_eq!(payback(&[-1.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.0), Some(Some(10.0)));
    }

    #[test]
    fn paid_back_means_for_good() {
        // Paid after one year, in the red again by the overhaul of the third, paid in the middle of the fourth.
        assert_eq!(payback(&[-100.0, 120.0, 0.0, -40.0, 40.0], 0.0), Some(Some(3.5)));
        assert_eq!(payback(&[-100.0, 120.0, -40.0], 0.0), Some(None));
        assert_eq!(payback(&[0.0, 5.0], 0.0), Some(Some(0.0)));
    }

    #[test]
    fn discounting_delays_it() {
        // 100 = 60 / 1.1 + 60 / 1.21: by 4.13 short of the second year's end.
        let paid = payback(&[-100.0, 60.0, 60.0], 0.1).flatten().unwrap();
        assert!((paid - (1.0 + (100.0 - 60.0 / 1.1) / (60.0 / 1.21))).abs() < 1e-14);
    }
}
