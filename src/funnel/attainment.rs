//! How likely an activity is to reach the goal, not only on average.

use serde::Serialize;

use super::input::{Funnel, FunnelInput};
use crate::error::{Code, Error, Result};
use crate::statistics::beta_binomial::{CountTails, beta_binomial_tails};
use crate::units::{NOISE, computed, confidence as checked_confidence, round_up};

/// How likely the present activity is to reach the goal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Attainment {
    /// weeklyOpportunities × sellingWeeks, exact.
    pub opportunities: f64,
    /// Smallest whole number of average sales that reaches the goal after what is booked.
    pub sales_needed: f64,
    /// P(at least `salesNeeded` sales out of `opportunities`).
    pub probability: f64,
    /// bookedRevenue + opportunities × E\[p\] × averageRevenuePerSale.
    pub expected_revenue: f64,
}

/// Opportunities that reach the goal with a given confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct OpportunitiesNeeded {
    /// In the period, whole.
    pub opportunities: f64,
    pub per_week: f64,
}

/// Opportunities past which no plan is meant, and numbers a week are no longer told apart.
const MOST_COUNTED: f64 = 1e12;
const MOST_SOUGHT: f64 = 1e9;

/// How likely `weeklyOpportunities` are to reach the goal. Each opportunity is a sale with p = appointment-to-proposal × closing ratio; with
/// `measured`, p itself is uncertain, Beta(sales + 1/2, appointments - sales + 1/2) after Jeffreys. A fractional number of
/// opportunities mixes its two whole neighbours.
///
/// Errors: those of [`magic_number`](super::magic_number); `missing-field` without `weeklyOpportunities`.
///
/// ```
/// use playfield::funnel::{FunnelInput, Measured, attainment};
/// // A month of exactly the magic number reaches the goal in four months of seven ...
/// let mut month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 4.0);
/// month.weekly_opportunities = Some(6.25);
/// let known = attainment(&month)?;
/// assert_eq!((known.opportunities, known.sales_needed), (25.0, 6.0));
/// assert!((known.probability - 0.5767).abs() < 5e-5);
/// assert!((known.expected_revenue - 15_000.0).abs() < 1e-9);
/// // ... and when the ratios come from 6 sales out of 25 appointments, that is less certain still.
/// month.measured = Some(Measured { sales: 6.0, appointments: 25.0 });
/// assert!((attainment(&month)?.probability - 0.5664).abs() < 5e-5);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn attainment(input: &FunnelInput) -> Result<Attainment> {
    let funnel = Funnel::check(input)?;
    let weekly = funnel.weekly_opportunities.ok_or_else(|| Error::missing("weeklyOpportunities"))?;
    let opportunities = weekly * funnel.selling_weeks()?;
    if opportunities > MOST_COUNTED {
        let reason = "these are more opportunities in the period than can be counted with";
        return Err(Error::new(Code::OutOfRange, reason).at("weeklyOpportunities"));
    }
    let sales_needed = computed(round_up(funnel.sales_to_make()), "revenueGoal")?;
    let chance = Chance::of(&funnel);
    let probability = |n: f64| chance.tails(sales_needed, n).enough;
    let nearest = opportunities.round();
    let probability = if (opportunities - nearest).abs() <= NOISE * opportunities {
        probability(nearest)
    } else {
        let (fewer, more) = (probability(opportunities.floor()), probability(opportunities.floor() + 1.0));
        fewer + opportunities.fract() * (more - fewer)
    };
    let expected_revenue =
        funnel.booked_revenue + opportunities * chance.mean() * funnel.average_revenue_per_sale;
    Ok(Attainment {
        opportunities,
        sales_needed,
        probability,
        expected_revenue: computed(expected_revenue, "averageRevenuePerSale")?,
    })
}

/// The smallest whole number of opportunities in the period that reaches the goal with a probability of at least `confidence`, in
/// (0, 1), and that a week.
///
/// Errors: those of [`magic_number`](super::magic_number); `unreachable` beyond 10^9 opportunities.
///
/// ```
/// use playfield::funnel::{FunnelInput, Measured, opportunities_for};
/// // 25 appointments bring 6 sales on average. To have them in four months of five takes 32, ...
/// let mut month = FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 4.0);
/// let four_of_five = opportunities_for(&month, 0.8)?;
/// assert_eq!((four_of_five.opportunities, four_of_five.per_week), (32.0, 8.0));
/// // ... and 36 where 24 % is known from 25 appointments only.
/// month.measured = Some(Measured { sales: 6.0, appointments: 25.0 });
/// assert_eq!(opportunities_for(&month, 0.8)?.opportunities, 36.0);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn opportunities_for(input: &FunnelInput, confidence: f64) -> Result<OpportunitiesNeeded> {
    let funnel = Funnel::check(input)?;
    let confidence = checked_confidence(confidence, "confidence")?;
    let selling_weeks = funnel.selling_weeks()?;
    let sales_needed = computed(round_up(funnel.sales_to_make()), "revenueGoal")?;
    let chance = Chance::of(&funnel);
    // The smaller of the two tails decides, because only it tells nearly equal numbers of opportunities apart; an exact tie is
    // reached, binary noise forgiven.
    const TIE: f64 = 1e-12;
    let reached = |n: f64| {
        let tails = chance.tails(sales_needed, n);
        if confidence > 0.5 {
            tails.fewer <= (1.0 - confidence) * (1.0 + TIE)
        } else {
            tails.enough >= confidence * (1.0 - TIE)
        }
    };
    let opportunities = if sales_needed == 0.0 { Some(0.0) } else { smallest(sales_needed, reached) };
    match opportunities {
        Some(opportunities) => {
            let per_week = computed(opportunities / selling_weeks, "weeks")?;
            Ok(OpportunitiesNeeded { opportunities, per_week })
        }
        None => {
            let reason = "not even a billion opportunities reach the goal that surely";
            Err(Error::new(Code::Unreachable, reason).at("confidence"))
        }
    }
}

/// The smallest whole number from `least` up to a billion for which `reached` holds, which once it holds goes on to hold.
fn smallest(least: f64, reached: impl Fn(f64) -> bool) -> Option<f64> {
    let (mut too_few, mut enough) = (least - 1.0, least);
    while enough > MOST_SOUGHT || !reached(enough) {
        if enough >= MOST_SOUGHT {
            return None;
        }
        too_few = enough;
        enough = (enough * 2.0).min(MOST_SOUGHT);
    }
    while enough - too_few > 1.0 {
        let between = ((too_few + enough) / 2.0).floor();
        if reached(between) {
            enough = between;
        } else {
            too_few = between;
        }
    }
    Some(enough)
}

/// The chance that an opportunity becomes a sale, Beta(a, b); of one beyond that, a part.
struct Chance {
    a: f64,
    b: f64,
    part: f64,
}

impl Chance {
    /// Told ratios are taken as measured on 10^40 sales: a trillion opportunities don't tell that from certainty.
    fn of(funnel: &Funnel) -> Self {
        const CERTAIN: f64 = 1e40;
        match funnel.measured {
            None => {
                let told = funnel.appointment_to_proposal * funnel.closing_ratio;
                // Far enough above the least double to divide by. Below it one sale is as likely as the chance, and two never come.
                let p = told.max(1e-200);
                Chance { a: CERTAIN, b: CERTAIN / p * (1.0 - p), part: told / p }
            }
            Some(measured) => {
                let lost = (measured.appointments - measured.sales) as f64;
                Chance { a: measured.sales as f64 + 0.5, b: lost + 0.5, part: 1.0 }
            }
        }
    }

    fn mean(&self) -> f64 {
        self.part * (self.a / (self.a + self.b))
    }

    /// P(fewer than k sales) and P(k sales or more) out of n opportunities.
    fn tails(&self, k: f64, n: f64) -> CountTails {
        if self.b > 0.0 {
            let CountTails { fewer, enough } = beta_binomial_tails(k, n, self.a, self.b);
            CountTails { fewer, enough: if k > 0.0 { enough * self.part } else { enough } }
        } else {
            let enough = if k > n { 0.0 } else { 1.0 };
            CountTails { fewer: 1.0 - enough, enough }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::funnel::{Measured, Start};

    fn month(weekly: f64) -> FunnelInput {
        FunnelInput {
            weekly_opportunities: Some(weekly),
            ..FunnelInput::new(15_000.0, 2_500.0, 0.6, 0.4, 4.0)
        }
    }

    fn measured(sales: f64, appointments: f64, input: FunnelInput) -> FunnelInput {
        FunnelInput { measured: Some(Measured { sales, appointments }), ..input }
    }

    #[test]
    fn a_fractional_number_of_opportunities_mixes_its_neighbours() {
        let at = |weekly| attainment(&month(weekly)).unwrap().probability;
        let (low, high) = (at(6.0), at(6.25));
        assert!((at(6.0625) - (0.75 * low + 0.25 * high)).abs() < 1e-15);
        assert_eq!(at(6.25 * (1.0 + 1e-13)), high);
    }

    #[test]
    fn a_goal_already_met_is_certain_and_takes_nothing() {
        let met = FunnelInput { booked_revenue: Some(20_000.0), ..month(0.0) };
        let found = attainment(&met).unwrap();
        assert_eq!((found.sales_needed, found.probability, found.expected_revenue), (0.0, 1.0, 20_000.0));
        let none = OpportunitiesNeeded { opportunities: 0.0, per_week: 0.0 };
        assert_eq!(opportunities_for(&met, 0.99), Ok(none));
    }

    #[test]
    fn without_activity_nothing_is_reached() {
        let none = attainment(&month(0.0)).unwrap();
        assert_eq!((none.probability, none.expected_revenue), (0.0, 0.0));
        let error = attainment(&FunnelInput { weekly_opportunities: None, ..month(0.0) }).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::MissingField, Some("weeklyOpportunities")));
        assert_eq!(attainment(&month(1e200)).unwrap_err().code(), Code::OutOfRange);
    }

    #[test]
    fn few_deals_are_little_evidence() {
        // 24 % known, and 24 % out of 25, 250 and 25,000 appointments: the chance of a double month shrinks to the known one.
        let double = FunnelInput { revenue_goal: 30_000.0, ..month(6.25) };
        let known = attainment(&double).unwrap().probability;
        let chances = [25.0, 250.0, 25_000.0]
            .map(|n| attainment(&measured(0.24 * n, n, double.clone())).unwrap().probability);
        assert!(chances[0] > 3.0 * known && chances[0] > chances[1] && chances[1] > chances[2]);
        assert!((chances[2] / known - 1.0).abs() < 0.02);
        // Not one sale in ten appointments is not a chance of 0.
        let none = attainment(&measured(0.0, 10.0, month(6.25))).unwrap();
        assert!(none.probability > 0.01);
        assert!((none.expected_revenue - 25.0 * 0.5 / 11.0 * 2_500.0).abs() < 1e-9);
    }

    #[test]
    fn on_a_cold_start_only_the_selling_weeks_count() {
        let cold = FunnelInput { start: Some(Start::Cold), sales_cycle_days: Some(14.0), ..month(10.0) };
        assert_eq!(attainment(&cold).unwrap().opportunities, 20.0);
        assert_eq!(opportunities_for(&cold, 0.8).unwrap().per_week, 16.0);
        let late = FunnelInput { sales_cycle_days: Some(28.0), ..cold };
        assert_eq!(attainment(&late).unwrap_err().code(), Code::CycleExceedsPeriod);
        assert_eq!(opportunities_for(&late, 0.8).unwrap_err().code(), Code::CycleExceedsPeriod);
    }

    #[test]
    fn required_trials_of_the_reference_table_come_out() {
        let table: Value =
            serde_json::from_str(include_str!("../../tests/data/stats/stats_cases.json")).unwrap();
        let mut rows = 0;
        for case in table["cases"].as_array().unwrap() {
            if case["function"] != "required_trials" {
                continue;
            }
            let of = |name: &str| match &case["params"][name] {
                Value::String(text) => text.parse::<f64>().unwrap(),
                number => number.as_f64().unwrap(),
            };
            let input = FunnelInput::new(of("successes"), 1.0, 1.0, of("p"), 1.0);
            let found = opportunities_for(&input, of("confidence"));
            match case["value_float"].as_f64() {
                Some(trials) => assert_eq!(found.unwrap().opportunities, trials, "{}", case["id"]),
                // A chance of 0 never gets into a funnel.
                None => assert_eq!(found.unwrap_err().field(), Some("closingRatio")),
            }
            rows += 1;
        }
        assert_eq!(rows, 8);
    }

    #[test]
    fn a_chance_next_to_none_is_still_one() {
        for (ratio, opportunities) in [
            (1e-5, 1.0f64),
            (1e-25, 1.0),
            (1e-75, 1.0),
            (1e-110, 1.0),
            (1e-145, 1e6),
            (1e-25, 3.0),
            (1e-60, 2.0),
            (1e-75, 1e6),
        ] {
            let sales = opportunities.min(2.0);
            let input = FunnelInput {
                weekly_opportunities: Some(opportunities),
                ..FunnelInput::new(sales, 1.0, ratio, ratio, 1.0)
            };
            let exact = crate::statistics::binomial_tail(sales, opportunities, ratio * ratio).unwrap();
            let found = attainment(&input).unwrap();
            assert!(
                (found.probability - exact).abs() <= 1e-9 * exact,
                "{ratio} {opportunities}: {found:?} {exact}"
            );
            let expected = opportunities * (ratio * ratio);
            assert!((found.expected_revenue - expected).abs() <= 1e-9 * expected, "{ratio}: {found:?}");
        }
        let one = FunnelInput {
            weekly_opportunities: Some(1e6),
            ..FunnelInput::new(1.0, 1.0, 1e-145, 1e-145, 1.0)
        };
        assert!((attainment(&one).unwrap().probability / 1e-284 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn beyond_a_billion_is_unreachable() {
        let unreachable = |input: &FunnelInput, confidence| {
            assert_eq!(opportunities_for(input, confidence).unwrap_err().code(), Code::Unreachable);
        };
        unreachable(&FunnelInput::new(1e10, 1.0, 1.0, 1.0, 1.0), 0.5);
        unreachable(&FunnelInput::new(1e300, 1.0, 1.0, 1.0, 1.0), 0.5);
        unreachable(&FunnelInput::new(1.0, 1.0, 1e-5, 1e-5, 1.0), 0.9);
        // Not one sale in ten: to be surer than 99.999 % of one takes more than anyone can call.
        unreachable(&measured(0.0, 10.0, FunnelInput::new(1.0, 1.0, 1.0, 1.0, 1.0)), 0.999_999);
        assert_eq!(
            opportunities_for(&FunnelInput::new(1e9, 1.0, 1.0, 1.0, 1.0), 0.5).unwrap().opportunities,
            1e9
        );
        for confidence in [0.0, 1.0, 1.5] {
            let error = opportunities_for(&month(1.0), confidence).unwrap_err();
            assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("confidence")));
        }
    }

    #[test]
    fn told_ratios_make_the_binomial_law() {
        let table: Value =
            serde_json::from_str(include_str!("../../tests/data/stats/stats_cases.json")).unwrap();
        let (mut rows, mut worst) = (0, 0.0f64);
        for case in table["cases"].as_array().unwrap() {
            let of = |name: &str| match &case["params"][name] {
                Value::String(text) => text.parse::<f64>().unwrap(),
                number => number.as_f64().unwrap(),
            };
            if case["function"] != "binom.sf" || of("p") == 0.0 || of("k") < 0.0 {
                continue;
            }
            let goal = FunnelInput::new(of("k") + 1.0, 1.0, 1.0, of("p"), 1.0);
            let input = FunnelInput { weekly_opportunities: Some(of("n")), ..goal };
            let found = attainment(&input).unwrap().probability;
            let exact = case["value"].as_str().unwrap().parse::<f64>().unwrap();
            let error = if exact == 0.0 { found } else { (found / exact - 1.0).abs() };
            // The nearest double to 0.999999999 is already off by 5e-8 of 1 - p.
            let allowed = if case["id"] == "st-0161" { 1e-7 } else { 1e-9 };
            assert!(error < allowed, "{}: {found:e} for {exact:e}", case["id"]);
            rows += 1;
            worst = worst.max(if case["id"] == "st-0161" { 0.0 } else { error });
        }
        assert!(rows >= 28);
        println!("attainment as binom.sf: {rows} rows, worst relative error {worst:.1e}");
    }

    #[test]
    fn the_smallest_number_is_exact_near_a_billion() {
        // P(no sale in n) = (1 - p)^n <= 1 - c at n = ln(1 - c) / ln(1 - p).
        for (p, c) in [(3e-9, 0.9), (1e-8, 0.999), (2.5e-9, 0.3), (1e-6, 0.5)] {
            let input = FunnelInput::new(1.0, 1.0, 1.0, p, 1.0);
            let exact = f64::ceil(f64::ln_1p(-c) / f64::ln_1p(-p));
            assert_eq!(opportunities_for(&input, c).unwrap().opportunities, exact);
        }
    }

    proptest! {
        #[test]
        fn more_activity_never_lowers_the_probability(
            goal in 1.0..400.0f64, p in 0.001..=1.0f64, weekly in 0.0..500.0f64, more in 0.0..3.0f64,
            from in proptest::option::of((0u32..40, 0u32..400)),
        ) {
            let input = |weekly| FunnelInput {
                weekly_opportunities: Some(weekly),
                measured: from.map(|(sales, others)| Measured {
                    sales: f64::from(sales),
                    appointments: f64::from(sales + others),
                }),
                ..FunnelInput::new(goal, 1.0, 1.0, p, 2.0)
            };
            let now = attainment(&input(weekly)).unwrap().probability;
            let then = attainment(&input(weekly + more)).unwrap().probability;
            prop_assert!((0.0..=1.0).contains(&now) && then >= now * (1.0 - 1e-12));
        }

        #[test]
        fn the_number_for_a_confidence_is_enough_and_one_less_is_not(
            sales in 1u32..200, p in 0.002..=1.0f64, confidence in 0.001..0.999f64,
            from in proptest::option::of((1u32..40, 0u32..400)),
        ) {
            let input = |weekly| FunnelInput {
                weekly_opportunities: Some(weekly),
                measured: from.map(|(sales, others)| Measured {
                    sales: f64::from(sales),
                    appointments: f64::from(sales + others),
                }),
                ..FunnelInput::new(f64::from(sales), 1.0, 1.0, p, 1.0)
            };
            let needed = opportunities_for(&input(0.0), confidence).unwrap().opportunities;
            prop_assert!(attainment(&input(needed)).unwrap().probability >= confidence * (1.0 - 1e-11));
            prop_assert!(attainment(&input(needed - 1.0)).unwrap().probability < confidence);
        }
    }
}
