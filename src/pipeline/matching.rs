//! Which opportunity of last week's file is which of this week's.

use super::columns::{Columns, MADE_UP_ID, MISSING, REMOVED};
use super::hash::hash;
use super::source::plain;
use crate::sorting::{by_number, sort_by_number};

/// No row.
pub(crate) const NONE: u32 = u32::MAX;

/// An opportunity before and now; [`NONE`] where it was not yet there, or is there no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) old: u32,
    pub(crate) new: u32,
}

/// Every opportunity of both, those of `old` in their order and then those that are new in theirs. Ids decide; where one side's id
/// is made up, name and account do, and the first of several alike is the first of the others.
pub(crate) fn pairs(old: &Columns, new: &Columns) -> Vec<Pair> {
    let mut partner = vec![NONE; old.len()];
    let mut unmatched: Vec<u32> = Vec::new();
    let mut expected = 0;
    for (row, _) in new.state.iter().enumerate().filter(|&(_, state)| state & (REMOVED | MISSING) == 0) {
        let found = if new.state(row) & MADE_UP_ID == 0 { same_id(old, expected, new, row) } else { None };
        match found.and_then(|found| Some((found, partner.get_mut(found)?))) {
            Some((found, place)) => {
                *place = row as u32;
                expected = found + 1;
            }
            None => unmatched.push(row as u32),
        }
    }
    let made_up = |columns: &Columns, row: u32| columns.state(row as usize) & MADE_UP_ID != 0;
    let left = |partner: &[u32], made_up_id: bool| -> Vec<u32> {
        let mut left = Vec::new();
        for (row, &new) in (0u32..).zip(partner) {
            if new == NONE && old.state(row as usize) & REMOVED == 0 && made_up(old, row) == made_up_id {
                left.push(row);
            }
        }
        left
    };
    if !unmatched.is_empty() {
        by_name_and_account(old, left(&partner, true), new, &mut unmatched, &mut partner);
        let (mut nameless, mut named) = (Vec::new(), Vec::new());
        unmatched
            .iter()
            .for_each(|&row| if made_up(new, row) { &mut nameless } else { &mut named }.push(row));
        by_name_and_account(old, left(&partner, false), new, &mut nameless, &mut partner);
        named.append(&mut nameless);
        sort_by_number(&mut named, |&row| u64::from(row));
        unmatched = named;
    }
    let mut pairs = Vec::with_capacity(partner.len() + unmatched.len());
    for (old_row, new) in (0u32..).zip(partner) {
        if old.state(old_row as usize) & REMOVED == 0 {
            pairs.push(Pair { old: old_row, new });
        }
    }
    for new in unmatched {
        pairs.push(Pair { old: NONE, new });
    }
    pairs
}

/// The row of `old` with the id of a row of `new`. Two exports of one CRM mostly keep their order: the row after the last one found
/// is tried first.
fn same_id(old: &Columns, expected: usize, new: &Columns, row: usize) -> Option<usize> {
    let (there, here) = (old.id.get(expected), new.id.get(row));
    let usable = |row: usize| old.state(row) & (REMOVED | MADE_UP_ID) == 0;
    let plain_texts = !there.is_doubled() && !here.is_doubled();
    if plain_texts && usable(expected) && old.bytes(there, expected) == new.bytes(here, row) {
        return Some(expected);
    }
    old.find(&new.id(row)).filter(|&row| usable(row))
}

/// Pairs the rows of `from` with those of `unmatched` that have their name and account, in order, and leaves the rest there.
fn by_name_and_account(
    old: &Columns,
    from: Vec<u32>,
    new: &Columns,
    unmatched: &mut Vec<u32>,
    partner: &mut [u32],
) {
    if from.is_empty() || unmatched.is_empty() {
        return;
    }
    let (from, to) = (keyed(old, from), keyed(new, std::mem::take(unmatched)));
    let mut from = from.into_iter().peekable();
    for (key, row) in to {
        while from.next_if(|(other, _)| *other < key).is_some() {}
        let same = |old_row: u32| {
            let (there, here) = (old_row as usize, row as usize);
            let accounts = (old.account.get(there), new.account.get(here));
            old.text(old.name.get(there), there) == new.text(new.name.get(here), here)
                && old.texts.account.text(accounts.0) == new.texts.account.text(accounts.1)
        };
        match from.next_if(|&(other, old_row)| other == key && same(old_row)) {
            Some((_, old_row)) => {
                partner.iter_mut().skip(old_row as usize).take(1).for_each(|place| *place = row)
            }
            None => unmatched.push(row),
        }
    }
    sort_by_number(unmatched, |&row| u64::from(row));
}

/// Rows under a hash of name and account, sorted by it and then in their order.
fn keyed(columns: &Columns, rows: Vec<u32>) -> Vec<(u64, u32)> {
    let accounts: Vec<u64> = (0..columns.texts.account.len() as u32)
        .map(|code| hash(columns.texts.account.text(code).as_bytes()))
        .collect();
    let key = |row: usize| {
        let span = columns.name.get(row);
        let bytes = columns.bytes(span, row);
        let name = if span.is_doubled() { hash(plain(bytes, true).as_bytes()) } else { hash(bytes) };
        let account = accounts.get(columns.account.get(row) as usize).copied().unwrap_or(0);
        name.rotate_left(17) ^ account
    };
    let keys: Vec<u64> = rows.iter().map(|&row| key(row as usize)).collect();
    let place = |place: u32| Some((*keys.get(place as usize)?, *rows.get(place as usize)?));
    by_number(&keys).into_iter().filter_map(place).collect()
}
