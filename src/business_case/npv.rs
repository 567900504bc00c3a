//! The net present value.

use super::check_flows;
use super::present_value::{Twofold, discounted, flows};
use crate::error::{Code, Error, Result};
use crate::units;

/// Σ flow / (1 + rate)^period, the first flow undiscounted, right to the last digit: it is summed in 32 digits.
///
/// # Errors
/// A rate of -1 or less, more than 100,000 flows, a value that no double holds (field `rate`): `out-of-range`; no flows:
/// `no-data`; NaN or infinite: `not-finite`.
///
/// ```
/// use playfield::business_case::npv;
/// let value = npv(0.05, &[-15000.0, 1500.0, 2500.0, 3500.0, 4500.0, 6000.0]).unwrap();
/// assert!((value - 122.89485495094269).abs() < 1e-10);
/// ```
pub fn npv(rate: f64, cash_flows: &[f64]) -> Result<f64> {
    units::within(rate, "rate", "a rate must be above -1", rate > -1.0)?;
    check_flows(cash_flows, "cashFlows")?;
    present_value(rate, cash_flows).ok_or_else(|| {
        Error::new(Code::OutOfRange, "at this rate the value is beyond every number").at("rate")
    })
}

/// [`npv`] of values that have been checked; none where no double holds it.
pub(super) fn present_value(rate: f64, cash_flows: &[f64]) -> Option<f64> {
    let value = discounted(&flows(cash_flows), Twofold::sum_of(1.0, rate), |_| 1.0).value();
    value.is_finite().then_some(value)
}
