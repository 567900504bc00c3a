//! The prospect's own scorecard: what the purchase costs and brings, in a CFO's words.

mod bracket;
pub mod case;
mod critical_points;
pub mod irr;
pub mod npv;
mod payback;
mod present_value;

pub use case::{BusinessCase, BusinessCaseInput, CaseIrr, Payback, Sensitivity, business_case};
pub use irr::{Irr, IrrStatus, irr};
pub use npv::npv;

use crate::error::{Code, Error, Result};

/// More cash flows than this are refused.
const MOST_FLOWS: usize = 100_000;

/// At least one flow, at most 100,000, each a finite number.
fn check_flows(cash_flows: &[f64], field: &str) -> Result<()> {
    if cash_flows.is_empty() {
        return Err(Error::new(Code::NoData, "there must be at least one cash flow").at(field));
    }
    if cash_flows.len() > MOST_FLOWS {
        return Err(Error::new(Code::OutOfRange, "at most 100000 cash flows can be taken").at(field));
    }
    check_each(cash_flows, field)
}

fn check_each(values: &[f64], field: &str) -> Result<()> {
    for (index, &value) in values.iter().enumerate() {
        if !value.is_finite() {
            return Err(Error::new(Code::NotFinite, "this must be a finite number")
                .at_index(index)
                .at(field));
        }
    }
    Ok(())
}
