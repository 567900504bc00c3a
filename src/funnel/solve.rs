//! The chain walked for any one of its figures.

use serde::Deserialize;

use super::input::{Funnel, PartialFunnelInput, Start};
use crate::error::{Code, Error, Result};
use crate::units::NOISE;

/// The figure to solve for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Unknown {
    RevenueGoal,
    AverageRevenuePerSale,
    AppointmentToProposal,
    ClosingRatio,
    Weeks,
}

/// The value that `unknown` must take so that `weeklyOpportunities` is exactly the magic number. The unknown's own value is
/// ignored and may be missing.
///
/// Errors: those of [`magic_number`](super::magic_number), `missing-field` for any other needed field, `unreachable` where the
/// unknown would leave its range or no opportunity is created.
///
/// ```
/// use playfield::funnel::{PartialFunnelInput, Unknown, solve_for};
/// // Five new opportunities a week, at 60 % and 40 %: how much is that a quarter at $2,500 a sale?
/// let quarter = PartialFunnelInput {
///     average_revenue_per_sale: Some(2_500.0),
///     appointment_to_proposal: Some(0.6),
///     closing_ratio: Some(0.4),
///     weeks: Some(13.0),
///     weekly_opportunities: Some(5.0),
///     ..Default::default()
/// };
/// assert!((solve_for(&quarter, Unknown::RevenueGoal)? - 39_000.0).abs() < 1e-9);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn solve_for(input: &PartialFunnelInput, unknown: Unknown) -> Result<f64> {
    // Any value in range takes the unknown's place, so that all the others are checked and it is not.
    let mut known = input.clone();
    let (place, field) = match unknown {
        Unknown::RevenueGoal => (&mut known.revenue_goal, "revenueGoal"),
        Unknown::AverageRevenuePerSale => (&mut known.average_revenue_per_sale, "averageRevenuePerSale"),
        Unknown::AppointmentToProposal => (&mut known.appointment_to_proposal, "appointmentToProposal"),
        Unknown::ClosingRatio => (&mut known.closing_ratio, "closingRatio"),
        Unknown::Weeks => (&mut known.weeks, "weeks"),
    };
    *place = Some(1.0);
    let funnel = Funnel::check(&known.complete()?)?;
    let weekly = funnel.weekly_opportunities.ok_or_else(|| Error::missing("weeklyOpportunities"))?;
    if weekly == 0.0 {
        let reason = "without new opportunities no goal is reached";
        return Err(Error::new(Code::Unreachable, reason).at("weeklyOpportunities"));
    }
    let Funnel { revenue_goal, average_revenue_per_sale: revenue, booked_revenue: booked, .. } = funnel;
    let Funnel { appointment_to_proposal, closing_ratio, .. } = funnel;
    // weekly × selling weeks × appointment-to-proposal × closing ratio × revenue = goal - booked
    let to_win =
        if unknown != Unknown::RevenueGoal && funnel.goal_met() { 0.0 } else { revenue_goal - booked };
    let value = match unknown {
        Unknown::RevenueGoal => {
            booked + weekly * funnel.selling_weeks()? * appointment_to_proposal * closing_ratio * revenue
        }
        Unknown::AverageRevenuePerSale => {
            to_win / (weekly * funnel.selling_weeks()? * appointment_to_proposal * closing_ratio)
        }
        Unknown::AppointmentToProposal => {
            to_win / revenue / closing_ratio / (weekly * funnel.selling_weeks()?)
        }
        Unknown::ClosingRatio => {
            to_win / revenue / appointment_to_proposal / (weekly * funnel.selling_weeks()?)
        }
        Unknown::Weeks => {
            let selling_weeks = to_win / revenue / closing_ratio / appointment_to_proposal / weekly;
            match funnel.start {
                Start::Running => selling_weeks,
                Start::Cold if selling_weeks > 0.0 => selling_weeks + funnel.cycle_days() / 7.0,
                Start::Cold => 0.0,
            }
        }
    };
    let most = match unknown {
        Unknown::AppointmentToProposal | Unknown::ClosingRatio => 1.0,
        _ => f64::MAX,
    };
    if value > 0.0 && value.is_finite() && value - most <= NOISE {
        Ok(value.min(most))
    } else {
        let reason = "no value in its range makes the weekly opportunities the magic number";
        Err(Error::new(Code::Unreachable, reason).at(field))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::funnel::{FunnelInput, magic_number};

    const UNKNOWNS: [Unknown; 5] = [
        Unknown::RevenueGoal,
        Unknown::AverageRevenuePerSale,
        Unknown::AppointmentToProposal,
        Unknown::ClosingRatio,
        Unknown::Weeks,
    ];

    fn set(input: &mut FunnelInput, unknown: Unknown, value: f64) {
        match unknown {
            Unknown::RevenueGoal => input.revenue_goal = value,
            Unknown::AverageRevenuePerSale => input.average_revenue_per_sale = value,
            Unknown::AppointmentToProposal => input.appointment_to_proposal = value,
            Unknown::ClosingRatio => input.closing_ratio = value,
            Unknown::Weeks => input.weeks = value,
        }
    }

    fn unreachable(input: &FunnelInput, unknown: Unknown) -> Option<String> {
        let error = solve_for(&input.clone().into(), unknown).unwrap_err();
        assert_eq!(error.code(), Code::Unreachable);
        error.field().map(str::to_owned)
    }

    fn month(weekly: f64) -> FunnelInput {
        FunnelInput {
            weekly_opportunities: Some(weekly),
            ..FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 52.0 / 12.0)
        }
    }

    #[test]
    fn three_a_week_would_need_a_closing_ratio_of_77_percent() {
        let value = solve_for(&month(3.0).into(), Unknown::ClosingRatio).unwrap();
        assert!((value - 0.769_230_769).abs() < 1e-9);
        assert_eq!(unreachable(&month(2.0), Unknown::ClosingRatio).as_deref(), Some("closingRatio"));
    }

    #[test]
    fn a_ratio_of_exactly_one_is_reachable_binary_noise_included() {
        let input = FunnelInput { weeks: 0.7, ..month(1.0) };
        let weekly = magic_number(&FunnelInput { closing_ratio: 1.0, ..input.clone() }).unwrap().magic_number;
        for noise in [-1e-15, 0.0, 1e-15] {
            let input = FunnelInput { weekly_opportunities: Some(weekly * (1.0 + noise)), ..input.clone() };
            let ratio = solve_for(&input.into(), Unknown::ClosingRatio).unwrap();
            assert!(ratio <= 1.0 && ratio > 1.0 - 1e-12);
        }
    }

    #[test]
    fn without_opportunities_nothing_is_reached() {
        for unknown in UNKNOWNS {
            assert_eq!(unreachable(&month(0.0), unknown).as_deref(), Some("weeklyOpportunities"));
        }
        let nobody = FunnelInput { weekly_opportunities: None, ..month(0.0) };
        let error = solve_for(&nobody.into(), Unknown::Weeks).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::MissingField, Some("weeklyOpportunities")));
    }

    #[test]
    fn a_goal_already_met_leaves_nothing_to_solve_but_the_goal() {
        for start in [Start::Running, Start::Cold] {
            let met = FunnelInput {
                booked_revenue: Some(15_000.0),
                sales_cycle_days: Some(7.0),
                start: Some(start),
                ..month(5.0)
            };
            for unknown in &UNKNOWNS[1..] {
                unreachable(&met, *unknown);
            }
            assert!(solve_for(&met.into(), Unknown::RevenueGoal).unwrap() > 15_000.0);
        }
    }

    #[test]
    fn the_unknowns_own_value_is_ignored() {
        for unknown in UNKNOWNS {
            let mut with = month(5.0);
            let expected = solve_for(&with.clone().into(), unknown);
            set(&mut with, unknown, f64::NAN);
            assert_eq!(solve_for(&with.into(), unknown), expected);
        }
        let mut wrong = month(5.0);
        wrong.weeks = f64::NAN;
        let error = solve_for(&wrong.into(), Unknown::ClosingRatio).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::NotFinite, Some("weeks")));
    }

    proptest! {
        #[test]
        fn solving_inverts_the_magic_number(
            goal in 1e3..1e7f64, revenue in 1e2..1e5f64, proposal in 0.01..=1.0f64, closing in 0.01..=1.0f64,
            weeks in 1.0..60.0f64, booked in 0.0..0.99f64, cycle in 0.0..300.0f64, cold: bool, weekly in 0.01..1e4f64,
        ) {
            let input = FunnelInput {
                booked_revenue: Some(booked * goal),
                sales_cycle_days: Some(cycle),
                start: Some(if cold { Start::Cold } else { Start::Running }),
                weekly_opportunities: Some(weekly),
                ..FunnelInput::new(goal, revenue, proposal, closing, weeks)
            };
            for unknown in UNKNOWNS {
                match solve_for(&input.clone().into(), unknown) {
                    Ok(value) => {
                        let mut solved = input.clone();
                        set(&mut solved, unknown, value);
                        let number = magic_number(&solved).unwrap();
                        prop_assert!((number.magic_number - weekly).abs() <= 1e-6 * weekly);
                    }
                    Err(error) if error.code() == Code::Unreachable => {
                        // Then even the highest ratio is not enough.
                        let mut best = input.clone();
                        set(&mut best, unknown, 1.0);
                        prop_assert!(matches!(unknown, Unknown::AppointmentToProposal | Unknown::ClosingRatio));
                        prop_assert!(magic_number(&best).unwrap().magic_number > weekly);
                    }
                    Err(error) => {
                        prop_assert_eq!(error.code(), Code::CycleExceedsPeriod);
                        prop_assert!(unknown != Unknown::Weeks);
                    }
                }
            }
        }
    }
}
