//! What closes the gap between a goal and what is won or certain: the magic number of a cold start, and no more.
//!
//! A page with a pipeline asks this little, and does not download the chain of work, the marks and the coaching for it.

use serde::Serialize;

use super::input::{Funnel, FunnelInput, Start};
use super::magic_number::{Work, last_useful_day};
use crate::error::Result;
use crate::fields::fields;
use crate::units::round_up;

/// A goal, what counts towards it already, and the figures by which new opportunities bring the rest.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct Gap {
    /// Above 0: money to win in the period.
    pub revenue_goal: f64,
    /// 0 or more: won, or certain.
    pub booked_revenue: f64,
    /// Above 0.
    pub average_revenue_per_sale: f64,
    /// In (0, 1]: first appointments that advance.
    pub appointment_to_proposal: f64,
    /// In (0, 1]: proposals that become sales.
    pub closing_ratio: f64,
    /// 0 or more: from first appointment to sale.
    pub sales_cycle_days: f64,
    /// Above 0: weeks left in the period.
    pub weeks: f64,
}

fields! { Gap from Gap::default() => {
    "revenueGoal" revenue_goal Needed,
    "bookedRevenue" booked_revenue Needed,
    "averageRevenuePerSale" average_revenue_per_sale Needed,
    "appointmentToProposal" appointment_to_proposal Needed,
    "closingRatio" closing_ratio Needed,
    "salesCycleDays" sales_cycle_days Needed,
    "weeks" weeks Needed,
} }

/// What the gap takes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct GapWork {
    /// New opportunities (first appointments) a week, exact.
    pub magic_number: f64,
    pub magic_number_rounded: f64,
    /// Days from now from which a new opportunity no longer closes inside the period; none below 0.
    pub last_useful_day: Option<f64>,
}

/// The new weekly opportunities that close the gap, in the time that is left for them.
///
/// Errors: as of [`magic_number`](super::magic_number()).
///
/// ```
/// use playfield::funnel::{Gap, gap_work};
/// // $15,000 more in ten weeks at $2,500 a sale, of which opportunities take six from the first appointment.
/// let gap = Gap {
///     revenue_goal: 40_000.0,
///     booked_revenue: 25_000.0,
///     average_revenue_per_sale: 2_500.0,
///     appointment_to_proposal: 0.6,
///     closing_ratio: 0.4,
///     sales_cycle_days: 42.0,
///     weeks: 10.0,
/// };
/// let work = gap_work(&gap)?;
/// assert_eq!((work.magic_number, work.last_useful_day), (6.25, Some(28.0)));
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn gap_work(gap: &Gap) -> Result<GapWork> {
    let funnel = Funnel::check(&gap.input())?;
    let magic_number = Work::of(&funnel)?.per_week.appointments;
    Ok(GapWork {
        magic_number,
        magic_number_rounded: round_up(magic_number),
        last_useful_day: last_useful_day(&funnel)?,
    })
}

impl Gap {
    fn input(&self) -> FunnelInput {
        let Gap {
            revenue_goal, average_revenue_per_sale, appointment_to_proposal, closing_ratio, weeks, ..
        } = *self;
        FunnelInput {
            sales_cycle_days: Some(self.sales_cycle_days),
            start: Some(Start::Cold),
            booked_revenue: Some(self.booked_revenue),
            ..FunnelInput::new(
                revenue_goal,
                average_revenue_per_sale,
                appointment_to_proposal,
                closing_ratio,
                weeks,
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::funnel::magic_number;

    proptest! {
        #[test]
        fn the_gap_takes_what_the_calculator_says(
            revenue_goal in -1.0..1e6f64,
            booked_revenue in -1.0..1e6f64,
            ratios in (0.0..1.1f64, 0.0..1.1f64),
            sales_cycle_days in -1.0..120.0f64,
            weeks in 0.0..30.0f64,
        ) {
            let (appointment_to_proposal, closing_ratio) = ratios;
            let gap = Gap {
                revenue_goal, booked_revenue, appointment_to_proposal, closing_ratio, sales_cycle_days, weeks,
                average_revenue_per_sale: 2_500.0,
            };
            let all = magic_number(&gap.input()).map(|all| GapWork {
                magic_number: all.magic_number,
                magic_number_rounded: all.magic_number_rounded,
                last_useful_day: all.last_useful_day,
            });
            prop_assert_eq!(gap_work(&gap), all);
        }
    }
}
