//! Rows in the order of a column: the first few of many, or all of them.
//!
//! Every value becomes a whole number that sorts as it does, blank ones the highest. The first few are chosen in one pass; all are
//! sorted by digits where the numbers are small enough to stand beside their row in 64 bits, which days, scores, repeated texts
//! and amounts in whole cents are.

use std::cmp::Ordering;

use super::columns::{Cells, Columns, NO_DAY, NO_SCORE};
use super::dictionary::Dictionary;
use super::fold::folded;
use super::folded_texts::FoldedTexts;
use super::query::{Sort, SortBy};

const BLANK: u64 = u64::MAX;

/// The first `need` of `rows`, which ascend, or all of them where more are needed than choosing pays for. Equal ones keep their order.
/// `names` are those of all rows, once they were asked for.
pub(crate) fn ordered(
    columns: &Columns,
    names: &mut Option<FoldedTexts>,
    rows: &[u32],
    Sort { by, descending }: Sort,
    need: usize,
) -> Vec<u32> {
    let days = |days: &Cells<i32>, row: usize| match days.get(row) {
        NO_DAY => BLANK,
        day => day.abs_diff(NO_DAY).into(),
    };
    let scores = |scores: &Cells<u8>, row: usize| match scores.get(row) {
        NO_SCORE => BLANK,
        score => u64::from(score) + 1,
    };
    let task = Task { rows, descending: descending.unwrap_or(false), need };
    match by {
        SortBy::Id => task.texts(&FoldedTexts::of(columns, &columns.id)),
        SortBy::Name => task.texts(FoldedTexts::names(names, columns)),
        SortBy::Account => task.codes(&columns.texts.account, &columns.account),
        SortBy::Owner => task.codes(&columns.texts.owner, &columns.owner),
        SortBy::Stage => task.codes(&columns.texts.stage, &columns.stage),
        SortBy::Currency => task.codes(&columns.texts.currency, &columns.currency),
        SortBy::Amount => task.amounts(&columns.amount),
        SortBy::CreatedOn => task.numbers(|row| days(&columns.created_on, row)),
        SortBy::ExpectedCloseOn => task.numbers(|row| days(&columns.expected_close_on, row)),
        SortBy::ClosedOn => task.numbers(|row| days(&columns.closed_on, row)),
        SortBy::NextStepOn => task.numbers(|row| days(&columns.next_step_on, row)),
        SortBy::Pain => task.numbers(|row| scores(&columns.pain, row)),
        SortBy::Power => task.numbers(|row| scores(&columns.power, row)),
        SortBy::Fit => task.numbers(|row| scores(&columns.fit, row)),
        SortBy::Total => task.numbers(|row| columns.total(row).map_or(BLANK, |total| u64::from(total) + 1)),
        SortBy::Band => task.numbers(|row| match columns.total(row) {
            None => BLANK,
            Some(14..) => 3,
            Some(11..) => 2,
            Some(_) => 1,
        }),
    }
}

struct Task<'a> {
    rows: &'a [u32],
    descending: bool,
    need: usize,
}

impl Task<'_> {
    fn numbers(&self, key: impl Fn(usize) -> u64) -> Vec<u32> {
        if self.few() { self.first(key, |_, _| Ordering::Equal) } else { self.all(key) }
    }

    /// By the rank of each text among all of its dictionary; texts that differ in case and accents alone share one.
    fn codes(&self, dictionary: &Dictionary, codes: &Cells<u32>) -> Vec<u32> {
        let texts: Vec<String> =
            (0..dictionary.len() as u32).map(|code| folded(dictionary.text(code)).collect()).collect();
        let mut sorted: Vec<u32> = (0..texts.len() as u32).collect();
        let text = |code: u32| texts.get(code as usize).map_or("", String::as_str);
        sorted.sort_unstable_by(|&a, &b| text(a).cmp(text(b)));
        let mut ranks = vec![BLANK; texts.len()];
        let mut rank = 0;
        for (i, &code) in sorted.iter().enumerate() {
            if i == 0 || sorted.get(i - 1).is_some_and(|&before| text(before) != text(code)) {
                rank += 1;
            }
            if let Some(place) = ranks.get_mut(code as usize).filter(|_| code != 0) {
                *place = rank;
            }
        }
        self.numbers(|row| ranks.get(codes.get(row) as usize).copied().unwrap_or(BLANK))
    }

    fn amounts(&self, amounts: &Cells<f64>) -> Vec<u32> {
        let bits = |row: usize| match amounts.get(row) {
            amount if amount.is_nan() => BLANK,
            // Adding 0 makes -0 the 0 that it equals.
            amount => match (amount + 0.0).to_bits() {
                positive if positive >> 63 == 0 => positive | 1 << 63,
                negative => !negative,
            },
        };
        if self.few() {
            return self.numbers(bits);
        }
        const HALF: f64 = 2_147_483_648.0;
        // Rounded through an integer: that is one instruction everywhere, rounding to a float is a call.
        let cents = |amount: f64| (amount * 100.0 + 0.5_f64.copysign(amount)) as i64;
        let in_cents = |amount: f64| amount.abs() < HALF / 200.0 && cents(amount) as f64 / 100.0 == amount;
        if self
            .rows
            .iter()
            .map(|&row| amounts.get(row as usize))
            .all(|amount| amount.is_nan() || in_cents(amount))
        {
            self.numbers(|row| match amounts.get(row) {
                amount if amount.is_nan() => BLANK,
                amount => (cents(amount) + HALF as i64) as u64,
            })
        } else {
            self.numbers(bits)
        }
    }

    /// By the eight bytes that follow what all texts begin with, then by the whole text.
    fn texts(&self, texts: &FoldedTexts) -> Vec<u32> {
        let text = |row: u32| texts.get(row as usize).unwrap_or(&[]);
        let shared = shared_start(self.rows.iter().map(|&row| text(row)).filter(|text| !text.is_empty()));
        let key = |row: usize| match texts.get(row) {
            None | Some([]) => BLANK,
            Some(text) => {
                let rest = text.get(shared..).unwrap_or(&[]);
                let start = rest.first_chunk::<8>().copied().unwrap_or_else(|| {
                    let mut start = [0; 8];
                    start.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
                    start
                });
                u64::from_be_bytes(start).max(1)
            }
        };
        self.first(key, |a, b| text(a).cmp(text(b)))
    }

    /// Whether choosing is quicker than sorting.
    fn few(&self) -> bool {
        self.need <= self.rows.len() / 16
    }

    /// A key in the direction asked for; blank stays last.
    fn directed(&self, key: u64) -> u64 {
        if self.descending && key != BLANK { !key } else { key }
    }

    /// The first ones by key, equal keys by `tie`: kept in a list that is cut back to its better half whenever it is full.
    fn first(&self, key: impl Fn(usize) -> u64, tie: impl Fn(u32, u32) -> Ordering) -> Vec<u32> {
        let compare = |a: &(u64, u32), b: &(u64, u32)| {
            a.0.cmp(&b.0)
                .then_with(|| match a.0 {
                    BLANK => Ordering::Equal,
                    _ if self.descending => tie(b.1, a.1),
                    _ => tie(a.1, b.1),
                })
                .then_with(|| a.1.cmp(&b.1))
        };
        let need = if self.few() { self.need.max(1) } else { self.rows.len() };
        let mut best: Vec<(u64, u32)> = Vec::with_capacity(self.rows.len().min(need * 2 + 64));
        let mut worst: Option<(u64, u32)> = None;
        for &row in self.rows {
            let entry = (self.directed(key(row as usize)), row);
            if worst.is_some_and(|worst| entry.0 > worst.0 || compare(&entry, &worst).is_gt()) {
                continue;
            }
            best.push(entry);
            if best.len() == need * 2 + 64 {
                let (_, last, _) = best.select_nth_unstable_by(need - 1, compare);
                worst = Some(*last);
                best.truncate(need);
            }
        }
        best.sort_unstable_by(compare);
        best.truncate(need);
        best.into_iter().map(|(_, row)| row).collect()
    }

    /// All of them, by digits from the lowest, where keys lie within 32 bits of each other.
    fn all(&self, key: impl Fn(usize) -> u64) -> Vec<u32> {
        let (mut low, mut high) = (BLANK, 0);
        for &row in self.rows {
            let key = key(row as usize);
            if key != BLANK {
                low = low.min(key);
                high = high.max(key);
            }
        }
        let range = high.saturating_sub(low);
        if range >= u64::from(u32::MAX) {
            return self.first(key, |_, _| Ordering::Equal);
        }
        let mut entries: Vec<u64> = self
            .rows
            .iter()
            .map(|&row| {
                let digits = match key(row as usize) {
                    BLANK => range + 1,
                    key if self.descending => high - key,
                    key => key - low,
                };
                digits << 32 | u64::from(row)
            })
            .collect();
        let bits = u64::BITS - (range + 1).leading_zeros();
        sort_by_digits(&mut entries, bits);
        entries.into_iter().map(|entry| entry as u32).collect()
    }
}

/// Sorts by the `bits` above the lower 32, equal ones in the order they came.
fn sort_by_digits(entries: &mut Vec<u64>, bits: u32) {
    // Eight bits: 256 places to write to stay in the nearest cache, and most columns need one or two passes.
    const DIGIT: u32 = 8;
    let mut other = vec![0; entries.len()];
    for shift in (32..32 + bits).step_by(DIGIT as usize) {
        let digit = |entry: u64| (entry >> shift) as usize & ((1 << DIGIT) - 1);
        let mut places = [0u32; 1 << DIGIT];
        for &entry in entries.iter() {
            if let Some(count) = places.get_mut(digit(entry)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for place in &mut places {
            sum += std::mem::replace(place, sum);
        }
        for &entry in entries.iter() {
            if let Some(place) = places.get_mut(digit(entry)) {
                if let Some(to) = other.get_mut(*place as usize) {
                    *to = entry;
                }
                *place += 1;
            }
        }
        std::mem::swap(entries, &mut other);
    }
}

/// How many bytes all texts begin with alike.
fn shared_start<'a>(mut texts: impl Iterator<Item = &'a [u8]>) -> usize {
    let first = texts.next().unwrap_or(&[]);
    let mut shared = first.len();
    for text in texts {
        let same = first.iter().zip(text).take(shared).position(|(a, b)| a != b);
        shared = same.unwrap_or(shared.min(text.len()));
        if shared == 0 {
            break;
        }
    }
    shared
}
