//! Activity: the right numbers out of a log of touches.
//!
//! The log enters through [`entry`], is put into one order with numbers for names by [`ledger`], and is then read by prospect:
//! [`report`] counts touches, [`ratio`] follows cohorts, [`cycle`] measures the time to a sale with open prospects counted as

mod cycle;
mod entry;
mod flags;
mod ledger;
mod measured_funnel;
mod ratio;
mod report;

pub use cycle::{Cycle, SalesCycleDays};
pub use entry::{Activity, ActivityStep, Channel};
pub use flags::{Flag, FlagCode};
pub use measured_funnel::{PeriodGoal, funnel_from_activity};
pub use ratio::MeasuredRatio;
pub use report::{
    ActivityReport, ActivityReportOptions, ChannelActivity, LostReason, MinutesSpent, Reached,
    WeekdayActivity, activity_report,
};
