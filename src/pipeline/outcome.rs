//! What the pipeline may bring: the law of the revenue won, if each opportunity closes at its band's rate.

use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::revenue_law::{Rate, Share, revenue_law};
use crate::error::{Code, Error, Result};
use crate::fields::fields;
use crate::scorecard::Band;
use crate::units;

const BANDS: [Band; 3] = [Band::Commit, Band::BestCase, Band::Developing];

/// The share of a band that is won: told, or as it was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WinRate {
    /// In \[0, 1\].
    Known(f64),
    Measured(MeasuredWinRate),
}

/// Won out of closed, whole numbers, 0 <= won <= closed. The rate is then uncertain, Beta(won + 1/2, closed - won + 1/2), and one for
/// the whole band.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct MeasuredWinRate {
    pub won: f64,
    pub closed: f64,
}

fields! { MeasuredWinRate from MeasuredWinRate { won: 0.0, closed: 0.0 } => {
    "won" won Needed,
    "closed" closed Needed,
} }

/// A rate for each band that has one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct WinRates {
    #[cfg_attr(feature = "types", tsify(optional, type = "number | MeasuredWinRate"))]
    pub commit: Option<WinRate>,
    #[cfg_attr(feature = "types", tsify(optional, type = "number | MeasuredWinRate"))]
    pub best_case: Option<WinRate>,
    #[cfg_attr(feature = "types", tsify(optional, type = "number | MeasuredWinRate"))]
    pub developing: Option<WinRate>,
}

fields! { WinRates from WinRates::default() => {
    "commit" commit Optional,
    "bestCase" best_case Optional,
    "developing" developing Optional,
} }

/// The law of the revenue won. A quantile is the smallest x with P(X <= x) >= q.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RevenueOutcome {
    pub mean: f64,
    pub p10: f64,
    pub p50: f64,
    pub p90: f64,
    /// False where amounts had to be put on a grid.
    pub exact: bool,
    /// Bounds |P10, P50, P90 - exact|; 0 where they are exact.
    pub error: f64,
    /// Bands that are present without a rate: they count 0.
    pub left_out: Vec<Band>,
}

/// Rates that have been checked.
#[derive(Debug, Clone, Copy)]
pub struct CheckedWinRates([Option<Rate>; 3]);

impl WinRates {
    /// # Errors
    /// A rate outside \[0, 1\], counts that are not whole or more won than closed: `out-of-range`, with a field such as
    /// `winRates.commit` or `winRates.bestCase.won`.
    pub fn check(&self) -> Result<CheckedWinRates> {
        let mut checked = [None; 3];
        for (place, rate) in [self.commit, self.best_case, self.developing].iter().enumerate() {
            if let Some(rate) = rate {
                let within = |error: Error| error.at(BANDS[place].as_str()).at("winRates");
                checked[place] = Some(rate.check().map_err(within)?);
            }
        }
        Ok(CheckedWinRates(checked))
    }
}

impl WinRate {
    fn check(self) -> Result<Rate> {
        match self {
            WinRate::Known(rate) if (0.0..=1.0).contains(&rate) => Ok(Rate::Known(rate)),
            WinRate::Known(rate) if rate.is_finite() => {
                Err(Error::new(Code::OutOfRange, "a rate must be from 0 to 1"))
            }
            WinRate::Known(_) => Err(Error::new(Code::NotFinite, "this must be a finite number")),
            WinRate::Measured(MeasuredWinRate { won, closed }) => {
                let (won, closed) = (units::count(won, "won")?, units::count(closed, "closed")?);
                if won > closed {
                    return Err(Error::new(Code::OutOfRange, "there can't be more won than closed").at("won"));
                }
                Ok(Rate::Measured { won: won as f64, closed: closed as f64 })
            }
        }
    }
}

/// A number, or what it was measured on.
impl<'de> Deserialize<'de> for WinRate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberOrCounts;
        impl<'de> de::Visitor<'de> for NumberOrCounts {
            type Value = WinRate;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a rate from 0 to 1, or the numbers won and closed")
            }
            fn visit_f64<E: de::Error>(self, rate: f64) -> Result<WinRate, E> {
                Ok(WinRate::Known(rate))
            }
            fn visit_u64<E: de::Error>(self, rate: u64) -> Result<WinRate, E> {
                Ok(WinRate::Known(rate as f64))
            }
            fn visit_i64<E: de::Error>(self, rate: i64) -> Result<WinRate, E> {
                Ok(WinRate::Known(rate as f64))
            }
            fn visit_some<D: Deserializer<'de>>(self, counts: D) -> Result<WinRate, D::Error> {
                Deserialize::deserialize(counts).map(WinRate::Measured)
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<WinRate, D::Error> {
                inner.deserialize_any(NumberOrCounts)
            }
            fn visit_map<M: de::MapAccess<'de>>(self, map: M) -> Result<WinRate, M::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(map)).map(WinRate::Measured)
            }
        }
        deserializer.deserialize_newtype_struct("Rate", NumberOrCounts)
    }
}

/// The law of the revenue won from opportunities, each its band and its amount if it has one, independent of each other but for
/// the rate that a band shares.
///
/// ```
/// use playfield::pipeline::outcome::{WinRate, WinRates, outcome};
/// use playfield::scorecard::Band;
/// // Three commits at 1,000, 2,000 and 4,000, each as likely as not; one deal is still developing.
/// let open = [(Band::Commit, Some(1e3)), (Band::Commit, Some(2e3)), (Band::Commit, Some(4e3)), (Band::Developing, Some(9e3))];
/// let rates = WinRates { commit: Some(WinRate::Known(0.5)), ..WinRates::default() }.check().unwrap();
/// let law = outcome(open.into_iter(), &rates);
/// assert_eq!((law.mean, law.p10, law.p50, law.p90), (3_500.0, 0.0, 3_000.0, 7_000.0));
/// assert_eq!((law.exact, law.error, law.left_out), (true, 0.0, vec![Band::Developing]));
/// ```
pub fn outcome(
    opportunities: impl Iterator<Item = (Band, Option<f64>)>,
    rates: &CheckedWinRates,
) -> RevenueOutcome {
    let (mut shares, left_out) = shares(&opportunities.collect::<Vec<_>>(), rates);
    let is_huge = |share: &Share| share.amounts.iter().any(|amount| amount.abs() > HUGE);
    let unit = if shares.iter().any(is_huge) { UNIT } else { 1.0 };
    for share in &mut shares {
        for amount in &mut share.amounts {
            *amount /= unit;
        }
    }
    let law = revenue_law(shares);
    let money = |units: f64| (units * unit).clamp(f64::MIN, f64::MAX);
    let [p10, p50, p90] = law.quantiles.map(money);
    RevenueOutcome {
        mean: money(law.mean),
        p10,
        p50,
        p90,
        exact: law.exact,
        error: money(law.error),
        left_out,
    }
}

/// Amounts whose sums may leave the doubles are counted in units of 2^200, and what does leave them is the largest double.
const HUGE: f64 = 1e250;
const UNIT: f64 = 1_606_938_044_258_990_275_541_962_092_341_162_602_522_202_993_782_792_835_301_376.0;

/// The amounts behind each rate, and the bands that are present without one.
pub(super) fn shares(
    opportunities: &[(Band, Option<f64>)],
    rates: &CheckedWinRates,
) -> (Vec<Share>, Vec<Band>) {
    let mut amounts: [Vec<f64>; 3] = Default::default();
    let mut present = [false; 3];
    for &(band, amount) in opportunities {
        let place = band as usize;
        present[place] = true;
        amounts[place].extend(amount);
    }
    let mut left_out = Vec::new();
    let mut shares = Vec::new();
    for (place, band) in BANDS.iter().enumerate() {
        match rates.0[place] {
            Some(rate) => shares.push(Share { amounts: std::mem::take(&mut amounts[place]), rate }),
            None if present[place] => left_out.push(*band),
            None => {}
        }
    }
    (shares, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_at_the_end_of_the_doubles_sum_up_to_no_infinity() {
        let rates = WinRates { commit: Some(WinRate::Known(0.5)), ..WinRates::default() }.check().unwrap();
        let two = [(Band::Commit, Some(1e308)); 2];
        let law = outcome(two.into_iter(), &rates);
        assert_eq!((law.mean, law.p10, law.p50, law.p90), (1e308, 0.0, 1e308, f64::MAX));
        let many = (1..=400).map(|i| (Band::Commit, Some(1e303 * f64::from(i))));
        let law = outcome(many, &rates);
        assert!([law.mean, law.p10, law.p50, law.p90, law.error].iter().all(|figure| figure.is_finite()));
        assert!(law.error <= 0.005 * law.mean, "{law:?}");
    }
}
