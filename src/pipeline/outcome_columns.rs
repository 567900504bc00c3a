//! The picture of what the pipeline may bring: the law of the revenue won as columns of equal width from 0 on.

use serde::Serialize;

use super::outcome::{WinRates, shares};
use super::revenue_law::revenue_law;
use super::store::Pipeline;
use crate::error::Result;
use crate::fields::fields;
use crate::units::{whole, within};

/// What a picture is asked for.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct ColumnsOptions {
    pub win_rates: WinRates,
    /// Whole, 1 to 1,000.
    pub columns: f64,
}

fields! { ColumnsOptions from ColumnsOptions { win_rates: WinRates::default(), columns: 0.0 } => {
    "winRates" win_rates Needed,
    "columns" columns Needed,
} }

/// The law of one currency's revenue. Column `i` of `n` is the probability that more than `to · i / n` and at most `to · (i + 1) / n` is
/// won; the first holds nothing won as well.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct OutcomeColumns {
    /// None: of those that name no currency.
    pub currency: Option<String>,
    /// A round figure that is exceeded in 1 of 1,000 cases at most.
    pub to: f64,
    pub columns: Vec<f64>,
}

/// What the columns leave out above their end.
const LEFT_OUT: f64 = 1e-3;

impl Pipeline {
    /// One picture a currency of which something scored is open, in no order.
    ///
    /// Errors: those of the win rates as in [`Pipeline::forecast`]; `out-of-range` for columns.
    ///
    /// ```
    /// use playfield::pipeline::outcome::{WinRate, WinRates};
    /// use playfield::pipeline::{ColumnsOptions, Opportunity, Pipeline};
    /// let deal = |id: &str| {
    ///     let scores = Opportunity { pain: Some(5), power: Some(5), fit: Some(5), ..Opportunity::default() };
    ///     Opportunity { id: id.into(), currency: Some("EUR".into()), amount: Some(1_000.0), ..scores }.into()
    /// };
    /// let pipeline = Pipeline::of(vec![deal("a"), deal("b")])?;
    /// let win_rates = WinRates { commit: Some(WinRate::Known(0.5)), ..WinRates::default() };
    /// let picture = &pipeline.outcome_columns(&ColumnsOptions { win_rates, columns: 2.0 })?[0];
    /// assert_eq!((picture.to, &picture.columns[..]), (2_000.0, &[0.75, 0.25][..]));
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn outcome_columns(&self, options: &ColumnsOptions) -> Result<Vec<OutcomeColumns>> {
        let rates = options.win_rates.check()?;
        let rule = "this must be a whole number from 1 to 1,000";
        let count = whole(options.columns);
        within(options.columns, "columns", rule, (1.0..=1e3).contains(&count))?;
        let pictures = (0..).zip(self.columns.scored()).filter(|(_, open)| !open.is_empty());
        let picture = |(currency, open): (u32, Vec<_>)| {
            let law = revenue_law(shares(&open, &rates).0);
            let to = round_end(law.quantile(1.0 - LEFT_OUT));
            let currency =
                Some(self.columns.texts.currency.text(currency).to_owned()).filter(|name| !name.is_empty());
            OutcomeColumns { currency, to, columns: law.columns(to, count as usize) }
        };
        Ok(pictures.map(picture).collect())
    }
}

/// The next of 1, 2, 4, 6, 8 and 10 times a power of ten; nothing to win ends at 1.
fn round_end(revenue: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 < revenue {
        power *= 10.0;
    }
    [1.0, 2.0, 4.0, 6.0, 8.0]
        .map(|times| times * power)
        .into_iter()
        .find(|end| *end >= revenue)
        .unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_figure() {
        assert_eq!(
            [-5.0, 0.4, 1.0, 1.1, 520_000.0, 816e3, 2e15].map(round_end),
            [1.0, 1.0, 1.0, 2.0, 6e5, 1e6, 2e15]
        );
    }
}
