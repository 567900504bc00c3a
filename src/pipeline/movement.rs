//! The bridge from what was open to what is open, currency by currency.

use serde::Serialize;

use super::columns::{Columns, MISSING, NO_DAY, OUTCOME, REMOVED, outcome_of};
use super::forecast::CountAmount;
use super::matching::{NONE, Pair};
use super::opportunity::Outcome;
use super::sum::Sum;
use crate::sorting::{sort_by, sort_by_number};

/// opening + created + reopened + grown - shrunk - won - lost - closed - missing = closing.
///
/// Amounts of opening, won, lost, closed and missing are those before; of created, reopened and closing those now; grown and shrunk are
/// the differences of those open in both. No amount counts 0. A changed currency is missing from the one and created in the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Movement {
    /// None: of those that name no currency.
    pub currency: Option<String>,
    pub opening: CountAmount,
    pub created: CountAmount,
    pub reopened: CountAmount,
    pub grown: CountAmount,
    pub shrunk: CountAmount,
    pub won: CountAmount,
    pub lost: CountAmount,
    pub closed: CountAmount,
    pub missing: CountAmount,
    pub closing: CountAmount,
    /// Open in both and expected to close later than before; amounts as now.
    pub slipped: Shift,
    pub pulled_in: Shift,
}

/// Opportunities whose expected close moved, and by how many days: the median, of two middle ones their mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Shift {
    pub count: usize,
    pub amount: f64,
    pub median_days: Option<f64>,
}

/// The bridges of all pairs; `now` has a row for each pair. Those that close with the largest amount first.
pub(crate) fn movement(pairs: &[Pair], old: &Columns, now: &Columns) -> Vec<Movement> {
    let codes: Vec<u32> = (0..old.texts.currency.len() as u32)
        .map(|code| now.texts.currency.find(old.texts.currency.text(code).as_bytes()).unwrap_or(0))
        .collect();
    let mut bridges = Bridges(Vec::new());
    bridges.0.resize_with(now.texts.currency.len(), Bridge::default);
    for (row, pair) in pairs.iter().enumerate() {
        let before = pair.old as usize;
        let was_open = pair.old != NONE && old.state(before) & (OUTCOME | MISSING | REMOVED) == 0;
        let is_open = now.state(row) & (OUTCOME | MISSING) == 0;
        let was = (codes.get(old.currency.get(before) as usize).copied().unwrap_or(0), amount(old, before));
        let is = (now.currency.get(row), amount(now, row));
        if was_open {
            bridges.add(was, |bridge| &mut bridge.opening);
        }
        if is_open {
            bridges.add(is, |bridge| &mut bridge.closing);
        }
        match (was_open, is_open) {
            (false, true) if pair.old == NONE => bridges.add(is, |bridge| &mut bridge.created),
            (false, true) => bridges.add(is, |bridge| &mut bridge.reopened),
            (true, false) if pair.new == NONE => bridges.add(was, |bridge| &mut bridge.missing),
            (true, false) => match outcome_of(now.state(row)) {
                Some(Outcome::Won) => bridges.add(was, |bridge| &mut bridge.won),
                Some(Outcome::Lost) => bridges.add(was, |bridge| &mut bridge.lost),
                Some(Outcome::Closed) | None => bridges.add(was, |bridge| &mut bridge.closed),
            },
            (true, true) => {
                if was.0 != is.0 {
                    bridges.add(was, |bridge| &mut bridge.missing);
                    bridges.add(is, |bridge| &mut bridge.created);
                } else if is.1 > was.1 {
                    bridges.add((is.0, is.1 - was.1), |bridge| &mut bridge.grown);
                } else if is.1 < was.1 {
                    bridges.add((is.0, was.1 - is.1), |bridge| &mut bridge.shrunk);
                }
                let (from, to) = (old.expected_close_on.get(before), now.expected_close_on.get(row));
                if from != NO_DAY && to > from {
                    bridges.shift(is, to.abs_diff(from), |bridge| &mut bridge.slipped);
                } else if to != NO_DAY && to < from {
                    bridges.shift(is, to.abs_diff(from), |bridge| &mut bridge.pulled_in);
                }
            }
            (false, false) => {}
        }
    }
    let name = |code: u32| now.texts.currency.text(code);
    let closing = |code: u32| bridges.0.get(code as usize).map_or(0.0, |bridge| bridge.closing.sum.value());
    let mut walked: Vec<u32> = Vec::new();
    for (code, bridge) in (0u32..).zip(&bridges.0) {
        if bridge.is_walked() {
            walked.push(code);
        }
    }
    sort_by(&mut walked, |&a, &b| {
        let amounts = closing(b).total_cmp(&closing(a));
        amounts.then_with(|| (a == 0).cmp(&(b == 0))).then_with(|| name(a).cmp(name(b)))
    });
    let mut movements = Vec::with_capacity(walked.len());
    for code in walked {
        if let Some(bridge) = bridges.0.get_mut(code as usize) {
            movements.push(bridge.movement(name(code)));
        }
    }
    movements
}

fn amount(columns: &Columns, row: usize) -> f64 {
    Some(columns.amount.get(row)).filter(|amount| amount.is_finite()).unwrap_or(0.0)
}

#[derive(Debug, Default)]
struct Step {
    count: usize,
    sum: Sum,
}

#[derive(Debug, Default)]
struct Shifts {
    step: Step,
    days: Vec<u32>,
}

#[derive(Debug, Default)]
struct Bridge {
    opening: Step,
    created: Step,
    reopened: Step,
    grown: Step,
    shrunk: Step,
    won: Step,
    lost: Step,
    closed: Step,
    missing: Step,
    closing: Step,
    slipped: Shifts,
    pulled_in: Shifts,
}

/// One bridge a currency, by its code.
struct Bridges(Vec<Bridge>);

impl Bridges {
    fn add(&mut self, (currency, amount): (u32, f64), step: fn(&mut Bridge) -> &mut Step) {
        if let Some(bridge) = self.0.get_mut(currency as usize) {
            let step = step(bridge);
            step.count += 1;
            step.sum.add(amount);
        }
    }

    fn shift(&mut self, moved: (u32, f64), days: u32, shifts: fn(&mut Bridge) -> &mut Shifts) {
        if let Some(bridge) = self.0.get_mut(moved.0 as usize) {
            let shifts = shifts(bridge);
            shifts.days.push(days);
            shifts.step.count += 1;
            shifts.step.sum.add(moved.1);
        }
    }
}

impl Shifts {
    fn shift(&mut self) -> Shift {
        let middle = self.days.len() / 2;
        sort_by_number(&mut self.days, |&days| u64::from(days));
        let day = |i: usize| self.days.get(i).copied().map(f64::from);
        let median_days = match self.days.len() % 2 {
            1 => day(middle),
            _ => middle.checked_sub(1).and_then(day).zip(day(middle)).map(|(a, b)| (a + b) / 2.0),
        };
        Shift { count: self.step.count, amount: self.step.sum.value(), median_days }
    }
}

impl Bridge {
    fn is_walked(&self) -> bool {
        [&self.opening, &self.created, &self.reopened].iter().any(|step| step.count > 0)
    }

    fn movement(&mut self, currency: &str) -> Movement {
        let total = |step: &Step| CountAmount { count: step.count, amount: step.sum.value() };
        Movement {
            currency: Some(currency.to_owned()).filter(|currency| !currency.is_empty()),
            opening: total(&self.opening),
            created: total(&self.created),
            reopened: total(&self.reopened),
            grown: total(&self.grown),
            shrunk: total(&self.shrunk),
            won: total(&self.won),
            lost: total(&self.lost),
            closed: total(&self.closed),
            missing: total(&self.missing),
            closing: total(&self.closing),
            slipped: self.slipped.shift(),
            pulled_in: self.pulled_in.shift(),
        }
    }
}
