//! The bridge from what was open to what is open, currency by currency.

use serde::Serialize;

use super::columns::{Columns, MISSING, NO_DAY, OUTCOME, REMOVED, outcome_of};
use super::forecast::CountAmount;
use super::matching::{NONE, Pair};
use super::opportunity::Outcome;
use super::sum::Sum;
use crate::sorting::{median, sort_by};

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
    let mut codes = Vec::with_capacity(old.texts.currency.len());
    for code in 0..old.texts.currency.len() as u32 {
        codes.push(now.texts.currency.find(old.texts.currency.text(code).as_bytes()).unwrap_or(0));
    }
    let mut bridges = Bridges(Vec::new());
    for _ in 0..now.texts.currency.len() {
        bridges.0.push(Bridge::new());
    }
    for (row, pair) in pairs.iter().enumerate() {
        let before = pair.old as usize;
        let was_open = pair.old != NONE && old.state(before) & (OUTCOME | MISSING | REMOVED) == 0;
        let is_open = now.state(row) & (OUTCOME | MISSING) == 0;
        let was = (codes.get(old.currency.get(before) as usize).copied().unwrap_or(0), amount(old, before));
        let is = (now.currency.get(row), amount(now, row));
        if was_open {
            bridges.add(was, Step::Opening);
        }
        if is_open {
            bridges.add(is, Step::Closing);
        }
        match (was_open, is_open) {
            (false, true) if pair.old == NONE => bridges.add(is, Step::Created),
            (false, true) => bridges.add(is, Step::Reopened),
            (true, false) if pair.new == NONE => bridges.add(was, Step::Missing),
            (true, false) => match outcome_of(now.state(row)) {
                Some(Outcome::Won) => bridges.add(was, Step::Won),
                Some(Outcome::Lost) => bridges.add(was, Step::Lost),
                Some(Outcome::Closed) | None => bridges.add(was, Step::Closed),
            },
            (true, true) => {
                if was.0 != is.0 {
                    bridges.add(was, Step::Missing);
                    bridges.add(is, Step::Created);
                } else if is.1 > was.1 {
                    bridges.add((is.0, is.1 - was.1), Step::Grown);
                } else if is.1 < was.1 {
                    bridges.add((is.0, was.1 - is.1), Step::Shrunk);
                }
                let (from, to) = (old.expected_close_on.get(before), now.expected_close_on.get(row));
                if from != NO_DAY && to > from {
                    bridges.shift(is, to - from, Step::Slipped);
                } else if to != NO_DAY && to < from {
                    bridges.shift(is, from - to, Step::PulledIn);
                }
            }
            (false, false) => {}
        }
    }
    let name = |code: u32| now.texts.currency.text(code);
    let closing =
        |code: u32| bridges.0.get(code as usize).map_or(0.0, |bridge| bridge.total(Step::Closing).amount);
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

/// What an opportunity adds its amount to.
#[derive(Debug, Clone, Copy)]
enum Step {
    Opening,
    Created,
    Reopened,
    Grown,
    Shrunk,
    Won,
    Lost,
    Closed,
    Missing,
    Closing,
    Slipped,
    PulledIn,
}

const STEPS: usize = 12;

struct Bridge {
    counts: [usize; STEPS],
    sums: [Sum; STEPS],
    /// By how many days those moved that slipped, and those that were pulled in.
    days: [Vec<i32>; 2],
}

/// One bridge a currency, by its code.
struct Bridges(Vec<Bridge>);

impl Bridges {
    #[inline(never)]
    fn add(&mut self, (currency, amount): (u32, f64), step: Step) {
        if let Some(Bridge { counts, sums, .. }) = self.0.get_mut(currency as usize)
            && let (Some(count), Some(sum)) = (counts.get_mut(step as usize), sums.get_mut(step as usize))
        {
            *count += 1;
            sum.add(amount);
        }
    }

    fn shift(&mut self, moved: (u32, f64), days: i32, step: Step) {
        self.add(moved, step);
        if let Some(bridge) = self.0.get_mut(moved.0 as usize) {
            bridge.days(step).push(days);
        }
    }
}

impl Bridge {
    fn new() -> Self {
        Bridge { counts: [0; STEPS], sums: [Sum::default(); STEPS], days: [Vec::new(), Vec::new()] }
    }

    #[inline(never)]
    fn total(&self, step: Step) -> CountAmount {
        let count = self.counts.get(step as usize).copied().unwrap_or_default();
        let sum = self.sums.get(step as usize).copied().unwrap_or_default();
        CountAmount { count, amount: sum.value() }
    }

    fn is_walked(&self) -> bool {
        [Step::Opening, Step::Created, Step::Reopened].iter().any(|step| self.total(*step).count > 0)
    }

    fn days(&mut self, step: Step) -> &mut Vec<i32> {
        let [slipped, pulled_in] = &mut self.days;
        if matches!(step, Step::Slipped) { slipped } else { pulled_in }
    }

    fn shift(&mut self, step: Step) -> Shift {
        let CountAmount { count, amount } = self.total(step);
        Shift { count, amount, median_days: median(self.days(step)) }
    }

    fn movement(&mut self, currency: &str) -> Movement {
        Movement {
            currency: Some(currency.to_owned()).filter(|currency| !currency.is_empty()),
            opening: self.total(Step::Opening),
            created: self.total(Step::Created),
            reopened: self.total(Step::Reopened),
            grown: self.total(Step::Grown),
            shrunk: self.total(Step::Shrunk),
            won: self.total(Step::Won),
            lost: self.total(Step::Lost),
            closed: self.total(Step::Closed),
            missing: self.total(Step::Missing),
            closing: self.total(Step::Closing),
            slipped: self.shift(Step::Slipped),
            pulled_in: self.shift(Step::PulledIn),
        }
    }
}
