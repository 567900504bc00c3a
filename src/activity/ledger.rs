//! The checked log, sorted, with codes in the place of names: whatever order the entries came in, what is computed from here on
//! sees the same but for the codes themselves, which only group and never order what comes out.

use super::entry::{Activity, ActivityStep, Channel};
use crate::date::Date;
use crate::error::Result;
use crate::pipeline::dictionary::Dictionary;
use crate::sorting::{by_number, float, sort_by_number};

/// An entry whose texts are their codes in the ledger's dictionaries; code 0 names nobody and nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub prospect: u32,
    /// Days since 1970-01-01.
    pub day: i32,
    pub channel: Channel,
    pub step: ActivityStep,
    pub seller: u32,
    pub product: u32,
    pub reason: u32,
    pub amount: Option<f64>,
    pub minutes: Option<f64>,
}

impl Entry {
    /// By prospect, day, channel and step, in one number: sorting numbers is what keeps a long log quick.
    fn place(&self) -> u64 {
        const FIRST: i32 = Date::from_days(i32::MIN).days();
        let day = u64::from(self.day.abs_diff(FIRST));
        (u64::from(self.prospect) << 28) | (day << 6) | ((self.channel as u64) << 3) | self.step as u64
    }

    fn same_touch(&self, other: &Entry) -> bool {
        (self.prospect, self.day, self.channel) == (other.prospect, other.day, other.channel)
    }
}

/// A log, or one seller's part of it.
pub(super) struct Ledger {
    /// Sorted by prospect, day, channel and step.
    pub entries: Vec<Entry>,
    pub prospects: Dictionary,
    pub sellers: Dictionary,
    pub products: Dictionary,
    pub reasons: Dictionary,
}

impl Ledger {
    /// Checks every entry, then keeps those of `seller`, or all where none is named.
    pub fn new(log: &[Activity], seller: Option<&str>) -> Result<Self> {
        for (index, activity) in log.iter().enumerate() {
            activity.check().map_err(|error| error.at_index(index).at("log"))?;
        }
        let mut ledger = Ledger {
            entries: Vec::with_capacity(log.len()),
            prospects: Dictionary::default(),
            sellers: Dictionary::default(),
            products: Dictionary::default(),
            reasons: Dictionary::default(),
        };
        for activity in log.iter().filter(|a| seller.is_none() || a.seller.as_deref() == seller) {
            ledger.enter(activity);
        }
        sort_by_number(&mut ledger.entries, Entry::place);
        Ok(ledger)
    }

    fn enter(&mut self, activity: &Activity) {
        let code =
            |names: &mut Dictionary, text: &Option<String>| names.intern(text.as_deref().unwrap_or(""));
        self.entries.push(Entry {
            prospect: self.prospects.intern(&activity.prospect_id),
            day: activity.on.days(),
            channel: activity.channel,
            step: activity.step,
            seller: code(&mut self.sellers, &activity.seller),
            product: code(&mut self.products, &activity.product),
            reason: code(&mut self.reasons, &activity.reason),
            amount: activity.amount,
            minutes: activity.minutes,
        });
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
pub(super) fn first_at(prospect: &[Entry], rung: ActivityStep) -> Option<i32> {
    prospect.iter().find(|e| e.step.reaches(rung)).map(|e| e.day)
}

/// A sum that is the same in whatever order its parts came, to the bit; the largest double where it is past that one.
pub(super) fn sum(parts: Vec<f64>) -> f64 {
    let numbers: Vec<u64> = parts.iter().map(|&part| float(part)).collect();
    let in_order = by_number(&numbers).into_iter().filter_map(|place| parts.get(place as usize));
    in_order.fold(0.0, |sum, part| sum + part).min(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_does_not_know_the_order_of_its_parts() {
        assert_eq!(sum(vec![0.1, 0.7, 0.2, 1e9]), sum(vec![1e9, 0.2, 0.1, 0.7]));
        assert_eq!(sum(vec![f64::MAX, f64::MAX]), f64::MAX);
        assert!(sum(Vec::new()).is_sign_positive(), "no minutes are 0, not -0");
    }

    #[test]
    fn days_before_the_epoch_come_first() {
        let entry = |day| Entry {
            prospect: 3,
            day,
            channel: Channel::Other,
            step: ActivityStep::Lost,
            seller: 0,
            product: 0,
            reason: 0,
            amount: None,
            minutes: None,
        };
        assert!(entry(-1).place() < entry(0).place() && entry(-719_162).place() < entry(-1).place());
        assert!(entry(2_932_896).place() < Entry { prospect: 4, ..entry(-719_162) }.place());
    }
}
