//! One seller against the others: what to spread, and where money or time is on the table.

use serde::{Deserialize, Serialize};

use super::coaching::Level;
use super::tips;
use crate::error::{Code, Error, Result};
use crate::sorting::{float, sort_by_number};
use crate::units::{above, at_least_zero, below, computed, positive};

/// A seller's two figures that differ by whom they call.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Seller {
    /// Above 0.
    pub average_revenue_per_sale: f64,
    /// 0 or more.
    pub sales_cycle_days: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum PeerKpi {
    AverageRevenuePerSale,
    SalesCycleDays,
}

/// One figure against the median of the other sellers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PeerAdvice {
    pub kpi: PeerKpi,
    pub level: Level,
    pub value: f64,
    /// 0.6, 0.7 or 1.3 × median, the nearer to the value when ok.
    pub threshold: f64,
    pub median: f64,
    /// How many others there are.
    pub peers: usize,
    /// A practice to spread, or money or time on the table; none where ok.
    pub good: Option<bool>,
    /// Keys of localized texts, in the order to show them; empty where ok.
    #[cfg_attr(feature = "types", tsify(type = "string[]"))]
    pub tips: &'static [&'static str],
}

/// One seller against the medians of the others (spec, tool 1). Average revenue 40 % or more below is low and bad; a sales cycle 30 %
/// or more shorter is low and good; 30 % or more longer is high and bad.
///
/// Errors: `no-data` without others; `out-of-range` and `not-finite` at `seller.salesCycleDays`, `others[2].averageRevenuePerSale`.
///
/// ```
/// use playfield::funnel::{Level, Seller, compare_peers};
/// let seller = |revenue, days| Seller { average_revenue_per_sale: revenue, sales_cycle_days: days };
/// // $1,500 a sale where the others make $2,500, yet sold in 28 days instead of 40.
/// let others = [seller(2_000.0, 35.0), seller(2_500.0, 40.0), seller(4_000.0, 90.0)];
/// let [revenue, cycle] = compare_peers(&seller(1_500.0, 28.0), &others)?;
/// assert_eq!((revenue.level, revenue.good), (Level::Low, Some(false)));
/// assert_eq!((cycle.level, cycle.good), (Level::Low, Some(true)));
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn compare_peers(seller: &Seller, others: &[Seller]) -> Result<[PeerAdvice; 2]> {
    let seller = seller.check().map_err(|error| error.at("seller"))?;
    let mut revenues = Vec::with_capacity(others.len());
    let mut cycles = Vec::with_capacity(others.len());
    for (index, other) in others.iter().enumerate() {
        let other = other.check().map_err(|error| error.at_index(index).at("others"))?;
        revenues.push(other.average_revenue_per_sale);
        cycles.push(other.sales_cycle_days);
    }
    let no_peers = || Error::new(Code::NoData, "there are no other sellers to compare with").at("others");
    let revenue = median(revenues).ok_or_else(no_peers)?;
    let cycle = median(cycles).ok_or_else(no_peers)?;
    computed(1.3 * cycle, "others")?;
    Ok([
        revenue_advice(seller.average_revenue_per_sale, revenue, others.len()),
        cycle_advice(seller.sales_cycle_days, cycle, others.len()),
    ])
}

fn revenue_advice(value: f64, median: f64, peers: usize) -> PeerAdvice {
    let threshold = 0.6 * median;
    let (level, good, tips): (_, _, &[&str]) = if above(value, threshold) {
        (Level::Ok, None, &[])
    } else {
        (Level::Low, Some(false), tips::PEER_REVENUE_LOW)
    };
    PeerAdvice { kpi: PeerKpi::AverageRevenuePerSale, level, value, threshold, median, peers, good, tips }
}

fn cycle_advice(value: f64, median: f64, peers: usize) -> PeerAdvice {
    let (short, long) = (0.7 * median, 1.3 * median);
    let (level, threshold, good, tips): (_, _, _, &[&str]) = if value == median {
        // Also where both are 0, and so at every mark.
        (Level::Ok, short, None, &[])
    } else if !above(value, short) {
        (Level::Low, short, Some(true), tips::PEER_CYCLE_LOW)
    } else if !below(value, long) {
        (Level::High, long, Some(false), tips::PEER_CYCLE_HIGH)
    } else {
        (Level::Ok, if value <= median { short } else { long }, None, &[])
    };
    PeerAdvice { kpi: PeerKpi::SalesCycleDays, level, value, threshold, median, peers, good, tips }
}

/// The middle value, or the mean of the two middle ones.
fn median(mut values: Vec<f64>) -> Option<f64> {
    sort_by_number(&mut values, |&value| float(value));
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(values.len() / 2 - 1)?;
    Some(lower / 2.0 + upper / 2.0)
}

impl Seller {
    fn check(&self) -> Result<Seller> {
        Ok(Seller {
            average_revenue_per_sale: positive(self.average_revenue_per_sale, "averageRevenuePerSale")?,
            sales_cycle_days: at_least_zero(self.sales_cycle_days, "salesCycleDays")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seller(revenue: f64, days: f64) -> Seller {
        Seller { average_revenue_per_sale: revenue, sales_cycle_days: days }
    }

    fn against(revenue: f64, days: f64) -> [(Level, f64, Option<bool>); 2] {
        let others =
            [seller(1_000.0, 100.0), seller(900.0, 90.0), seller(8_000.0, 110.0), seller(1_000.0, 100.0)];
        compare_peers(&seller(revenue, days), &others).unwrap().map(|advice| {
            assert_eq!(advice.tips.is_empty(), advice.level == Level::Ok);
            assert_eq!(advice.peers, 4);
            (advice.level, advice.threshold, advice.good)
        })
    }

    #[test]
    fn forty_percent_less_revenue_is_low_and_less_than_that_is_not() {
        assert_eq!(against(600.0, 100.0)[0], (Level::Low, 600.0, Some(false)));
        assert_eq!(against(600.1, 100.0)[0], (Level::Ok, 600.0, None));
        assert_eq!(against(9_000.0, 100.0)[0], (Level::Ok, 600.0, None));
        // 0.1 × 6 is a little more than 0.6 in binary, and still 40 % below.
        let others = [seller(1.0, 10.0)];
        assert_eq!(compare_peers(&seller(0.1 * 6.0, 10.0), &others).unwrap()[0].level, Level::Low);
    }

    #[test]
    fn a_shorter_cycle_is_a_practice_to_spread_and_a_longer_one_is_time_lost() {
        assert_eq!(against(1.0, 70.0)[1], (Level::Low, 70.0, Some(true)));
        assert_eq!(against(1.0, 71.0)[1], (Level::Ok, 70.0, None));
        assert_eq!(against(1.0, 100.0)[1], (Level::Ok, 70.0, None));
        assert_eq!(against(1.0, 129.0)[1], (Level::Ok, 130.0, None));
        assert_eq!(against(1.0, 130.0)[1], (Level::High, 130.0, Some(false)));
    }

    #[test]
    fn who_sells_on_the_spot_among_those_who_do_is_like_them() {
        let others = [seller(5.0, 0.0)];
        assert_eq!(compare_peers(&seller(5.0, 0.0), &others).unwrap()[1].level, Level::Ok);
        assert_eq!(compare_peers(&seller(5.0, 1.0), &others).unwrap()[1].level, Level::High);
    }

    #[test]
    fn without_peers_there_is_nothing_to_compare() {
        let error = compare_peers(&seller(1.0, 1.0), &[]).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::NoData, Some("others")));
        let error = compare_peers(&seller(1.0, -1.0), &[]).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("seller.salesCycleDays")));
        let others = [seller(1.0, 1.0), seller(f64::NAN, 1.0)];
        let error = compare_peers(&seller(1.0, 1.0), &others).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::NotFinite, Some("others[1].averageRevenuePerSale")));
    }
}
