//! One page for a CFO: ROI, net present value, internal rate of return, payback and what a weaker benefit does to them.

use serde::{Deserialize, Serialize};

use super::check_each;
use super::irr::{Irr, IrrStatus, rates};
use super::npv::present_value;
use super::payback::payback;
use crate::error::{Code, Error, Result};
use crate::units;

/// More periods than this are refused: fifty years of months.
const MOST_PERIODS: usize = 600;
/// What the benefits are multiplied by, less 1.
const CHANGES: [f64; 7] = [-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3];

/// What the purchase costs and brings, in money of one currency.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BusinessCaseInput {
    /// 0 or more, paid at the start.
    pub initial_cost: f64,
    /// Per period, 1 to 600 of them; may be negative.
    pub benefits: Vec<f64>,
    /// Per period, as many as benefits; none unless told.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub costs: Option<Vec<f64>>,
    /// Per period, above -1.
    pub discount_rate: f64,
    /// Above 0; 1 unless told, 12 where a period is a month.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub periods_per_year: Option<f64>,
}

/// What the purchase is worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct BusinessCase {
    /// -initial cost, then each period's benefit less its cost.
    pub cash_flows: Vec<f64>,
    /// (benefits - all costs) / all costs; none where nothing is spent.
    pub roi: Option<f64>,
    pub npv: f64,
    pub irr: CaseIrr,
    pub payback: Payback,
    pub sensitivity: Vec<Sensitivity>,
}

/// [`Irr`] with the rate a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct CaseIrr {
    pub status: IrrStatus,
    /// The rate a period where there is exactly one.
    pub value: Option<f64>,
    pub all: Vec<f64>,
    /// (1 + value)^periods per year - 1
    pub annual: Option<f64>,
}

/// Periods until the running sum is not negative for good; 0 where it never was, none where it stays so.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Payback {
    pub simple: Option<f64>,
    pub discounted: Option<f64>,
}

/// The case with its benefits times 1 + change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Sensitivity {
    pub change: f64,
    pub npv: f64,
    pub irr: Option<f64>,
}

/// The prospect's own scorecard for a purchase.
///
/// # Errors
/// A negative initial cost, no benefits or more than 600, costs of another number, a discount rate of -1 or less, sums that no
/// double holds: `out-of-range`; NaN or infinite: `not-finite`.
///
/// ```
/// use playfield::business_case::{BusinessCaseInput, business_case};
/// let case = business_case(&BusinessCaseInput {
///     initial_cost: 40_000.0,
///     benefits: vec![8_000.0, 12_000.0, 16_000.0, 38_000.0],
///     costs: Some(vec![3_000.0, 4_000.0, 4_000.0, 8_000.0]),
///     discount_rate: 0.08,
///     ..Default::default()
/// })
/// .unwrap();
/// assert_eq!(case.cash_flows, [-40_000.0, 5_000.0, 8_000.0, 12_000.0, 30_000.0]);
/// assert!((case.irr.value.unwrap() - 0.10582259840890167).abs() < 1e-15);
/// assert_eq!(case.payback.simple, Some(3.5));
/// ```
pub fn business_case(input: &BusinessCaseInput) -> Result<BusinessCase> {
    let initial_cost = units::at_least_zero(input.initial_cost, "initialCost")?;
    let benefits = &input.benefits[..];
    if benefits.is_empty() || benefits.len() > MOST_PERIODS {
        return Err(Error::new(Code::OutOfRange, "there must be 1 to 600 benefits").at("benefits"));
    }
    check_each(benefits, "benefits")?;
    let costs = input.costs.as_deref().unwrap_or_default();
    check_each(costs, "costs")?;
    if input.costs.is_some() && costs.len() != benefits.len() {
        return Err(Error::new(Code::OutOfRange, "there must be as many costs as benefits").at("costs"));
    }
    let rate = units::within(
        input.discount_rate,
        "discountRate",
        "a rate must be above -1",
        input.discount_rate > -1.0,
    )?;
    let periods_per_year = units::positive(input.periods_per_year.unwrap_or(1.0), "periodsPerYear")?;

    let cash_flows = flows_of(initial_cost, benefits, costs, 1.0)?;
    let beyond =
        || Error::new(Code::OutOfRange, "at this rate a sum is beyond every number").at("discountRate");
    let Irr { status, value, all } = rates(&cash_flows)?;
    Ok(BusinessCase {
        roi: roi(initial_cost, benefits, costs),
        npv: present_value(rate, &cash_flows).ok_or_else(beyond)?,
        irr: CaseIrr {
            status,
            value,
            all,
            annual: value.map(|v| annual_rate(v, periods_per_year)).filter(|v| v.is_finite()),
        },
        payback: Payback {
            simple: payback(&cash_flows, 0.0).ok_or_else(beyond)?,
            discounted: payback(&cash_flows, rate).ok_or_else(beyond)?,
        },
        sensitivity: CHANGES
            .iter()
            .map(|&change| {
                let cash_flows = flows_of(initial_cost, benefits, costs, 1.0 + change)?;
                Ok(Sensitivity {
                    change,
                    npv: present_value(rate, &cash_flows).ok_or_else(beyond)?,
                    irr: rates(&cash_flows)?.value,
                })
            })
            .collect::<Result<_>>()?,
        cash_flows,
    })
}

fn flows_of(initial_cost: f64, benefits: &[f64], costs: &[f64], factor: f64) -> Result<Vec<f64>> {
    // Not -0 where nothing is paid at the start.
    let mut flows = vec![0.0 - initial_cost];
    for (index, benefit) in benefits.iter().enumerate() {
        let flow = benefit * factor - costs.get(index).copied().unwrap_or(0.0);
        if !flow.is_finite() {
            let error = Error::new(Code::OutOfRange, "benefit and cost make a sum beyond every number");
            return Err(error.at_index(index).at("benefits"));
        }
        flows.push(flow);
    }
    Ok(flows)
}

fn roi(initial_cost: f64, benefits: &[f64], costs: &[f64]) -> Option<f64> {
    let spent = initial_cost + costs.iter().sum::<f64>();
    let gained = benefits.iter().sum::<f64>() - spent;
    (spent > 0.0).then(|| gained / spent).filter(|roi| roi.is_finite())
}

/// A period's rate over a year of periods; a yearly one is the annual rate to its last digit.
fn annual_rate(rate: f64, periods_per_year: f64) -> f64 {
    if periods_per_year == 1.0 { rate } else { (periods_per_year * rate.ln_1p()).exp_m1() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(initial_cost: f64, benefits: &[f64]) -> BusinessCaseInput {
        BusinessCaseInput {
            initial_cost,
            benefits: benefits.to_vec(),
            discount_rate: 0.1,
            ..Default::default()
        }
    }

    #[test]
    fn a_month_compounds_to_a_year() {
        let case =
            business_case(&BusinessCaseInput { periods_per_year: Some(12.0), ..input(100.0, &[101.0]) });
        let irr = case.unwrap().irr;
        assert!((irr.value.unwrap() - 0.01).abs() < 1e-15);
        assert!((irr.annual.unwrap() - 0.126_825_030_131_969_7).abs() < 1e-13);
    }

    #[test]
    fn what_costs_nothing_has_no_return_on_it() {
        let case = business_case(&input(0.0, &[10.0, 10.0])).unwrap();
        assert_eq!((case.roi, case.irr.value, case.payback.simple), (None, None, Some(0.0)));
        assert!(case.cash_flows[0].is_sign_positive());
    }

    #[test]
    fn weaker_benefits_lower_value_and_rate_and_no_change_is_the_case_itself() {
        let case = business_case(&input(1000.0, &[400.0, 400.0, 400.0, 400.0])).unwrap();
        assert_eq!(case.sensitivity.iter().map(|s| s.change).collect::<Vec<_>>(), CHANGES);
        assert_eq!((case.sensitivity[3].npv, case.sensitivity[3].irr), (case.npv, case.irr.value));
        assert!(
            case.sensitivity.windows(2).all(|pair| pair[0].npv < pair[1].npv && pair[0].irr < pair[1].irr)
        );
        assert!((case.roi.unwrap() - 0.6).abs() < 1e-15);
    }

    #[test]
    fn what_makes_no_case_is_refused_by_name() {
        let refused = |input: BusinessCaseInput| {
            let error = business_case(&input).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        assert_eq!(refused(input(-1.0, &[1.0])), (Code::OutOfRange, "initialCost".into()));
        assert_eq!(refused(input(1.0, &[])), (Code::OutOfRange, "benefits".into()));
        assert_eq!(refused(input(1.0, &[1.0; 601])), (Code::OutOfRange, "benefits".into()));
        assert_eq!(refused(input(1.0, &[1.0, f64::NAN])), (Code::NotFinite, "benefits[1]".into()));
        let costs = BusinessCaseInput { costs: Some(vec![1.0, 2.0]), ..input(1.0, &[1.0]) };
        assert_eq!(refused(costs), (Code::OutOfRange, "costs".into()));
        let rate = BusinessCaseInput { discount_rate: -1.0, ..input(1.0, &[1.0]) };
        assert_eq!(refused(rate), (Code::OutOfRange, "discountRate".into()));
        let huge = BusinessCaseInput { costs: Some(vec![-f64::MAX]), ..input(1.0, &[f64::MAX]) };
        assert_eq!(refused(huge), (Code::OutOfRange, "benefits[0]".into()));
        let beyond = BusinessCaseInput { discount_rate: -0.999_999, ..input(1.0, &[1.0; 600]) };
        assert_eq!(refused(beyond), (Code::OutOfRange, "discountRate".into()));
    }
}
