//! Rows in the order of a column: the first few of many, or all of them.
//!
//! Every value becomes a whole number that sorts as it does, or a folded text.

use super::columns::{Cells, Columns, NO_DAY, NO_SCORE};
use super::folded_texts::{Folded, FoldedTexts};
use super::query::{Sort, SortBy};
use crate::sorting::{LAST, Wanted, float};

/// The first `need` of `rows`, which ascend, or all of them where more are needed than choosing pays for. Equal ones keep their order.
pub(crate) fn ordered(
    columns: &Columns,
    folded: &mut Folded,
    rows: &[u32],
    Sort { by, descending }: Sort,
    need: usize,
) -> Vec<u32> {
    let wanted = Wanted { descending: descending.unwrap_or(false), need };
    let texts = |texts: &FoldedTexts| {
        wanted.by_text(rows, &|row| texts.get(row as usize).filter(|text| !text.is_empty()))
    };
    let days = |days: &Cells<i32>| {
        wanted.by_number(rows, &|row| match days.at(row) {
            NO_DAY => LAST,
            day => day.abs_diff(NO_DAY).into(),
        })
    };
    let scores = |scores: &Cells<u8>| {
        wanted.by_number(rows, &|row| match scores.at(row) {
            NO_SCORE => LAST,
            score => u64::from(score) + 1,
        })
    };
    let totals =
        |number: fn(u8) -> u64| wanted.by_number(rows, &|row| columns.total(row).map_or(LAST, number));
    let codes = |texts: &FoldedTexts, codes: &Cells<u32>| {
        let ranks = ranks(texts);
        wanted.by_number(rows, &|row| ranks.get(codes.at(row) as usize).copied().unwrap_or(LAST))
    };
    match by {
        SortBy::Id => texts(&FoldedTexts::of(columns, &columns.id)),
        SortBy::Name => texts(folded.names(columns)),
        SortBy::Account => codes(folded.accounts(columns), &columns.account),
        SortBy::Owner => codes(folded.owners(columns), &columns.owner),
        SortBy::Stage => codes(&FoldedTexts::of_dictionary(&columns.texts.stage), &columns.stage),
        SortBy::Currency => codes(&FoldedTexts::of_dictionary(&columns.texts.currency), &columns.currency),
        SortBy::Amount => by_amount(wanted, rows, &columns.amount),
        SortBy::CreatedOn => days(&columns.created_on),
        SortBy::ExpectedCloseOn => days(&columns.expected_close_on),
        SortBy::ClosedOn => days(&columns.closed_on),
        SortBy::NextStepOn => days(&columns.next_step_on),
        SortBy::Pain => scores(&columns.pain),
        SortBy::Power => scores(&columns.power),
        SortBy::Fit => scores(&columns.fit),
        SortBy::Total => totals(|total| u64::from(total) + 1),
        SortBy::Band => totals(|total| match total {
            14.. => 3,
            11.. => 2,
            _ => 1,
        }),
    }
}

/// The rank of each code's text among all of its dictionary; texts that differ in case and accents alone share one.
fn ranks(texts: &FoldedTexts) -> Vec<u64> {
    let text = |code: u32| texts.get(code as usize).filter(|text| !text.is_empty());
    let codes: Vec<u32> = (0..texts.len() as u32).collect();
    let all = Wanted { descending: false, need: codes.len() };
    let mut ranks = vec![LAST; codes.len()];
    let mut rank = 1;
    let mut before = None;
    for code in all.by_text(&codes, &text) {
        let text = text(code);
        if let Some(place) = ranks.get_mut(code as usize).filter(|_| text.is_some()) {
            rank += u64::from(before != text);
            before = text;
            *place = rank;
        }
    }
    ranks
}

fn by_amount(wanted: Wanted, rows: &[u32], amounts: &Cells<f64>) -> Vec<u32> {
    const HALF: f64 = 2_147_483_648.0;
    // Rounded through an integer: that is one instruction everywhere, rounding to a float is a call.
    let cents = |amount: f64| (amount * 100.0 + 0.5_f64.copysign(amount)) as i64;
    let in_cents = |amount: f64| amount.abs() < HALF / 200.0 && cents(amount) as f64 / 100.0 == amount;
    // Whole cents are half as many digits to sort by.
    let mut values = rows.iter().map(|&row| amounts.at(row as usize));
    if !wanted.is_few(rows) && values.all(|amount| amount.is_nan() || in_cents(amount)) {
        return wanted.by_number(rows, &|row| match amounts.at(row) {
            amount if amount.is_nan() => LAST,
            amount => (cents(amount) + HALF as i64) as u64,
        });
    }
    wanted.by_number(rows, &|row| match amounts.at(row) {
        amount if amount.is_nan() => LAST,
        // Adding 0 makes -0 the 0 that it equals.
        amount => float(amount + 0.0),
    })
}
