//! "Who is a 14 or 15?": the opportunities that answer when they are called, in their order.

use std::cmp::Ordering;

use super::columns::Columns;
use crate::sorting::{Wanted, arrange, float, sort_by_number};

/// An opportunity at 14 or 15 with all that a forecast says of it: its row, its id and its file lie far apart in memory.
#[derive(Debug, Clone)]
pub(super) struct Called {
    pub(super) currency: u32,
    total: u8,
    pub(super) amount: f64,
    /// In days, as the column has it.
    pub(super) closes_on: i32,
    pub(super) id: Box<str>,
}

impl Called {
    pub(super) fn of(columns: &Columns, row: usize) -> Self {
        Called {
            currency: columns.currency.get(row),
            total: columns.total(row).unwrap_or(0),
            amount: columns.amount.get(row),
            closes_on: columns.expected_close_on.get(row),
            id: columns.id(row).into(),
        }
    }

    /// Currency by currency, 15 before 14.
    fn total(&self) -> u64 {
        u64::from(self.currency) << 8 | u64::from(u8::MAX - self.total)
    }

    /// The larger amount first, those without one last.
    fn amount(&self) -> u64 {
        if self.amount.is_nan() { u64::MAX } else { !float(self.amount) }
    }
}

/// Those at 14 and 15, in the order of [`Called::total`], [`Called::amount`] and their ids.
#[derive(Debug, Clone)]
pub(super) struct CalledOnes(Vec<Called>);

impl CalledOnes {
    pub(super) fn of(columns: &Columns, rows: &[u32]) -> Self {
        let mut called: Vec<Called> = Vec::with_capacity(rows.len());
        for &row in rows {
            called.push(Called::of(columns, row as usize));
        }
        sort_by_number(&mut called, Called::amount);
        sort_by_number(&mut called, Called::total);
        let equal = |a: &Called, b: &Called| (a.total(), a.amount()) == (b.total(), b.amount());
        for equal in called.chunk_by_mut(equal).filter(|equal| equal.len() > 1) {
            let places: Vec<u32> = (0..equal.len() as u32).collect();
            let all = Wanted { descending: false, need: equal.len() };
            let order = all.by_text(&places, &|place| equal.get(place as usize).map(|one| one.id.as_bytes()));
            arrange(equal, order);
        }
        CalledOnes(called)
    }

    pub(super) fn of_currency(&self, currency: u32) -> &[Called] {
        let from = self.0.partition_point(|other| other.currency < currency);
        let to = self.0.partition_point(|other| other.currency <= currency);
        self.0.get(from..to).unwrap_or(&[])
    }

    pub(super) fn insert(&mut self, one: Called) {
        if let Err(place) = self.place(&one) {
            self.0.insert(place, one);
        }
    }

    pub(super) fn remove(&mut self, one: &Called) {
        if let Ok(place) = self.place(one) {
            self.0.remove(place);
        }
    }

    fn place(&self, one: &Called) -> Result<usize, usize> {
        self.0.binary_search_by(|other| -> Ordering {
            let by_number = (other.total(), other.amount()).cmp(&(one.total(), one.amount()));
            by_number.then_with(|| other.id.cmp(&one.id))
        })
    }
}
