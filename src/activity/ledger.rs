//! The checked log in one fixed order, with numbers in the place of names: whatever order the entries came in, what is computed
//! from here on sees the same.

use std::cmp::Ordering;

use super::entry::{Activity, Channel, Step};
use crate::error::Result;

/// An entry whose texts are their places in the ledger's sorted names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub prospect: u32,
    /// Days since 1970-01-01.
    pub day: i32,
    pub channel: Channel,
    pub step: Step,
    pub seller: Option<u32>,
    pub product: Option<u32>,
    pub reason: Option<u32>,
    pub amount: Option<f64>,
    pub minutes: Option<f64>,
}

impl Entry {
    /// A total order in which only equal entries tie, so that sums of amounts and minutes come out to the same bit.
    fn order(&self, other: &Entry) -> Ordering {
        let texts = |e: &Entry| (e.prospect, e.day, e.channel, e.step, e.seller, e.product, e.reason);
        let figure = |value: Option<f64>| value.unwrap_or(-1.0);
        texts(self)
            .cmp(&texts(other))
            .then_with(|| figure(self.amount).total_cmp(&figure(other.amount)))
            .then_with(|| figure(self.minutes).total_cmp(&figure(other.minutes)))
    }

    fn same_touch(&self, other: &Entry) -> bool {
        (self.prospect, self.day, self.channel) == (other.prospect, other.day, other.channel)
    }
}

/// A log, or one seller's part of it, sorted by prospect, day and channel.
pub(super) struct Ledger<'a> {
    pub entries: Vec<Entry>,
    pub prospects: Vec<&'a str>,
    pub sellers: Vec<&'a str>,
    pub products: Vec<&'a str>,
    pub reasons: Vec<&'a str>,
}

impl<'a> Ledger<'a> {
    /// Checks every entry, then keeps those of `seller`, or all where none is named.
    pub fn new(log: &'a [Activity], seller: Option<&str>) -> Result<Self> {
        for (index, activity) in log.iter().enumerate() {
            activity.check().map_err(|error| error.at_index(index).at("log"))?;
        }
        let kept: Vec<&Activity> =
            log.iter().filter(|a| seller.is_none() || named(&a.seller) == seller).collect();
        let (prospects, prospect) = ranked(kept.iter().map(|a| Some(a.prospect_id.as_str())));
        let (sellers, seller) = ranked(kept.iter().map(|a| named(&a.seller)));
        let (products, product) = ranked(kept.iter().map(|a| named(&a.product)));
        let (reasons, reason) = ranked(kept.iter().map(|a| named(&a.reason)));
        let mut entries: Vec<Entry> = kept
            .iter()
            .zip(prospect.into_iter().flatten())
            .zip(seller.into_iter().zip(product).zip(reason))
            .map(|((a, prospect), ((seller, product), reason))| Entry {
                prospect,
                day: a.on.days(),
                channel: a.channel,
                step: a.step,
                seller,
                product,
                reason,
                amount: a.amount,
                minutes: a.minutes,
            })
            .collect();
        entries.sort_unstable_by(Entry::order);
        Ok(Ledger { entries, prospects, sellers, products, reasons })
    }
}

/// The entries of each prospect.
pub(super) fn by_prospect(entries: &[Entry]) -> impl Iterator<Item = &[Entry]> {
    entries.chunk_by(|a, b| a.prospect == b.prospect)
}

/// The entries of each touch: those of one prospect, day and channel. A prospect's first touch comes first; of two channels on
/// its first day the first in the order of [`Channel`].
pub(super) fn touches(entries: &[Entry]) -> impl Iterator<Item = &[Entry]> {
    entries.chunk_by(Entry::same_touch)
}

/// The day on which a prospect first got as far as `rung`, by an entry there or by a later one that implies it.
pub(super) fn first_at(prospect: &[Entry], rung: Step) -> Option<i32> {
    prospect.iter().find(|e| e.step.reaches(rung)).map(|e| e.day)
}

/// A blank text names nobody and nothing.
fn named(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.is_empty())
}

/// The different texts in their order, and for each one given its place among them.
fn ranked<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> (Vec<&'a str>, Vec<Option<u32>>) {
    let mut ranks: Vec<Option<u32>> = Vec::new();
    let mut given: Vec<(&str, usize)> = Vec::new();
    for (index, text) in texts.enumerate() {
        ranks.push(None);
        if let Some(text) = text {
            given.push((text, index));
        }
    }
    given.sort_unstable();
    let mut names = Vec::new();
    for same in given.chunk_by(|a, b| a.0 == b.0) {
        for &(_, index) in same {
            if let Some(rank) = ranks.get_mut(index) {
                *rank = Some(names.len() as u32);
            }
        }
        names.extend(same.first().map(|&(text, _)| text));
    }
    (names, ranks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_placed_in_their_own_order() {
        let (names, ranks) = ranked([Some("b"), None, Some("a"), Some("b"), Some("é")].into_iter());
        assert_eq!(names, ["a", "b", "é"]);
        assert_eq!(ranks, [Some(1), None, Some(0), Some(1), Some(2)]);
    }
}
