//! Sorting, once for the whole crate: by whole numbers, by texts, by comparing.
//!
//! The standard library makes its sorts anew for every type and every comparison, some three kilobytes each; there were thirty-five
//! of them, a fifth of the full part. Here a list is sorted by the places of its elements, which are numbers whatever it holds.

use std::cmp::Ordering;

/// The number of what has no value: it comes last in either direction.
pub(crate) const LAST: u64 = u64::MAX;

/// A number with a sign as one that sorts as it does.
pub(crate) fn signed(number: i64) -> u64 {
    number as u64 ^ 1 << 63
}

/// A finite number as one that sorts as it does, never 0 and never [`LAST`].
pub(crate) fn float(number: f64) -> u64 {
    match number.to_bits() {
        positive if positive >> 63 == 0 => positive | 1 << 63,
        negative => !negative,
    }
}

/// Sorts a list by a number of each element; equal ones keep their order.
pub(crate) fn sort_by_number<T>(list: &mut [T], number: impl Fn(&T) -> u64) {
    let order = by_number_of(list.len(), &|place| list.get(place).map_or(LAST, &number));
    arrange(list, order);
}

/// The number in the middle, of an even count the one half-way between both; none of none. The list is sorted by it.
#[inline(never)]
pub(crate) fn median(numbers: &mut [i32]) -> Option<f64> {
    let middle = numbers.len() / 2;
    sort_by_number(numbers, |&number| signed(i64::from(number)));
    let number = |place: usize| numbers.get(place).copied().map(f64::from);
    let high = number(middle)?;
    if numbers.len() % 2 == 1 { Some(high) } else { Some((number(middle - 1)? + high) / 2.0) }
}

/// The places `0..count` in ascending order of their numbers.
#[inline(never)]
fn by_number_of(count: usize, number: &dyn Fn(usize) -> u64) -> Vec<u32> {
    let numbers: Vec<u64> = (0..count).map(number).collect();
    by_number(&numbers)
}

/// Sorts a list by comparing; equal ones keep their order.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = by_comparing(list.len(), &mut |a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(list, order);
}

/// Puts the elements where their order says: circle by circle, each moved once.
pub(crate) fn arrange<T>(list: &mut [T], order: Vec<u32>) {
    swaps(order, &mut |a, b| list.swap(a, b));
}

/// The swaps that bring about an order, whatever is swapped.
#[inline(never)]
fn swaps(mut order: Vec<u32>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut place = start;
        while let Some(next) = order.get_mut(place).map(|next| std::mem::replace(next, place as u32) as usize)
            && next != start
        {
            swap(place, next);
            place = next;
        }
    }
}

/// The places of numbers in ascending order; equal ones in the order they came. By digits from the lowest, in time that grows with
/// their count alone.
pub(crate) fn by_number(numbers: &[u64]) -> Vec<u32> {
    let (mut low, mut high) = (LAST, 0);
    for &number in numbers.iter().filter(|&&number| number != LAST) {
        low = low.min(number);
        high = high.max(number);
    }
    let range = high.saturating_sub(low).saturating_add(1);
    let digits = |number: u64| if number == LAST { range } else { number - low };
    let bits = u64::BITS - range.leading_zeros();
    // The place stands beside the lower half of the digits, and in a second round beside the upper half.
    let mut entries: Vec<u64> =
        (0u64..).zip(numbers).map(|(place, &number)| digits(number) << 32 | place).collect();
    by_digits(&mut entries, bits.min(32));
    if bits > 32 {
        for entry in &mut entries {
            let place = *entry as u32;
            let number = numbers.get(place as usize).copied().unwrap_or(LAST);
            *entry = digits(number) >> 32 << 32 | u64::from(place);
        }
        by_digits(&mut entries, bits - 32);
    }
    entries.into_iter().map(|entry| entry as u32).collect()
}

/// Sorts by the `bits` above the lower 32.
fn by_digits(entries: &mut Vec<u64>, bits: u32) {
    // Eight bits: 256 places to write to stay in the nearest cache, and most columns need one or two rounds.
    const DIGIT: u32 = 8;
    if entries.len() < 32 {
        for end in 1..entries.len() {
            let sorted = entries.get_mut(..=end).unwrap_or(&mut []);
            for pair in (1..=end).rev() {
                match sorted.get_mut(pair - 1..=pair) {
                    Some([a, b]) if *a >> 32 > *b >> 32 => std::mem::swap(a, b),
                    _ => break,
                }
            }
        }
        return;
    }
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

/// The places `0..count` in the order of a comparison; equal ones in the order they came. By merging.
pub(crate) fn by_comparing(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut in_order = |a: &u32, b: &u32| compare(*a as usize, *b as usize).is_le();
    if order.is_sorted_by(&mut in_order) {
        return order;
    }
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for both in order.chunks(width * 2) {
            let (mut left, mut right) = both.split_at(width.min(both.len()));
            while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
                if in_order(a, b) {
                    merged.push(*a);
                    left = left_rest;
                } else {
                    merged.push(*b);
                    right = right_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

/// Which of many rows come first, and how many of them are asked for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) descending: bool,
    pub(crate) need: usize,
}

impl Wanted {
    /// The first of `rows` by a number between 1 and [`LAST`], or all of them where choosing is not quicker. Equal ones keep their order.
    pub(crate) fn by_number(self, rows: &[u32], number: &dyn Fn(usize) -> u64) -> Vec<u32> {
        self.chosen(rows, number, false).into_iter().map(|(_, row)| row).collect()
    }

    /// The first of `rows` by their texts, byte by byte, or all of them where choosing is not quicker; those without a text last.
    /// Equal ones keep their order.
    pub(crate) fn by_text<'a>(self, rows: &[u32], text: &dyn Fn(u32) -> Option<&'a [u8]>) -> Vec<u32> {
        let mut sorted = Vec::with_capacity(rows.len().min(self.need));
        let need = if self.is_few(rows) { self.need } else { rows.len() };
        Wanted { need, ..self }.extend_by_text(&mut sorted, rows, text, 0);
        sorted.truncate(need);
        sorted
    }

    /// Whether choosing is quicker than sorting.
    pub(crate) fn is_few(self, rows: &[u32]) -> bool {
        self.need <= rows.len() / 16
    }

    /// The first rows with their numbers, turned round where the greatest comes first. With `ties` those that equal the last one too.
    fn chosen(self, rows: &[u32], number: &dyn Fn(usize) -> u64, ties: bool) -> Vec<(u64, u32)> {
        let turned = |row: &u32| match number(*row as usize) {
            LAST => LAST,
            number if self.descending => !number,
            number => number,
        };
        if !self.is_few(rows) {
            let numbers: Vec<u64> = rows.iter().map(turned).collect();
            return taken(&by_number(&numbers), |place| Some((*numbers.get(place)?, *rows.get(place)?)));
        }
        // Kept in a list that is cut back to its better half whenever it is full.
        let need = self.need.max(1);
        let mut kept: Vec<(u64, u32)> = Vec::new();
        let mut room = need * 2 + 64;
        let mut worst = None;
        let cut = |kept: &mut Vec<(u64, u32)>| {
            let numbers: Vec<u64> = kept.iter().map(|(number, _)| *number).collect();
            *kept = taken(&by_number(&numbers), |place| kept.get(place).copied());
            let worst = kept.get(need - 1).map(|(number, _)| *number);
            let equal =
                kept.iter().skip(need).take_while(|(number, _)| ties && worst == Some(*number)).count();
            kept.truncate(need + equal);
            worst
        };
        for row in rows {
            let number = turned(row);
            if worst.is_some_and(|worst| number > worst || number == worst && (!ties || number == LAST)) {
                continue;
            }
            kept.push((number, *row));
            if kept.len() == room {
                worst = cut(&mut kept);
                room = room.max(kept.len() * 2);
            }
        }
        cut(&mut kept);
        kept
    }

    /// By the eight bytes that follow what all texts begin with; those that are equal so far again by what follows.
    fn extend_by_text<'a>(
        self,
        sorted: &mut Vec<u32>,
        rows: &[u32],
        text: &dyn Fn(u32) -> Option<&'a [u8]>,
        depth: usize,
    ) {
        const DEEPEST: usize = 8;
        let shared = shared_start(&mut rows.iter().filter_map(|&row| text(row)));
        let start = |row: usize| match text(row as u32) {
            None => LAST,
            Some(text) => {
                let mut start = [0; 8];
                start.iter_mut().zip(text.iter().skip(shared)).for_each(|(to, from)| *to = *from);
                // Texts are UTF-8: no start is `LAST`, and by 1 none is that turned round.
                u64::from_be_bytes(start).max(1)
            }
        };
        let wanted = Wanted { need: self.need - sorted.len(), ..self };
        for equal in wanted.chosen(rows, &start, true).chunk_by(|a, b| a.0 == b.0) {
            if sorted.len() >= self.need {
                break;
            }
            let rows: Vec<u32> = equal.iter().map(|(_, row)| *row).collect();
            if rows.len() == 1 || equal.iter().any(|(number, _)| *number == LAST) {
                sorted.extend(rows);
            } else if rows.len() > 16 && depth < DEEPEST {
                self.extend_by_text(sorted, &rows, text, depth + 1);
            } else {
                let text = |place: usize| rows.get(place).and_then(|&row| text(row));
                let order = by_comparing(rows.len(), &mut |a, b| match text(a).cmp(&text(b)) {
                    order if self.descending => order.reverse(),
                    order => order,
                });
                sorted.extend(taken(&order, |place| rows.get(place).copied()));
            }
        }
    }
}

fn taken<T>(order: &[u32], take: impl Fn(usize) -> Option<T>) -> Vec<T> {
    order.iter().filter_map(|&place| take(place as usize)).collect()
}

/// How many bytes all texts begin with alike.
fn shared_start(texts: &mut dyn Iterator<Item = &[u8]>) -> usize {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers() -> impl Strategy<Value = Vec<u64>> {
        let number = prop_oneof![0..9u64, Just(LAST), 0..1u64 << 40, any::<u64>(), (1 << 40..1u64 << 40 | 9)];
        proptest::collection::vec(number, 0..300)
    }

    /// Short alphabets and long shared beginnings, so that many are equal for eight bytes and more.
    fn texts() -> impl Strategy<Value = Vec<Option<String>>> {
        let text =
            prop_oneof!["[ab\0]{0,3}", "deal [ab]{0,40}", "deal of the same name [0-9]{0,2}", "[à-ÿ]{0,9}"];
        proptest::collection::vec(proptest::option::weighted(0.9, text), 0..400)
    }

    proptest! {
        #[test]
        fn numbers_sort_as_the_standard_library_sorts_them(numbers in numbers()) {
            let mut expected: Vec<u32> = (0..numbers.len() as u32).collect();
            expected.sort_by_key(|&place| numbers[place as usize]);
            prop_assert_eq!(by_number(&numbers), expected.clone());
            let compared = by_comparing(numbers.len(), &mut |a, b| numbers[a].cmp(&numbers[b]));
            prop_assert_eq!(compared, expected);
        }

        #[test]
        fn a_list_is_rearranged_whole(numbers in numbers()) {
            let mut list: Vec<(u64, usize)> = numbers.iter().copied().zip(0..).collect();
            let mut expected = list.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by_number(&mut list, |(number, _)| *number);
            prop_assert_eq!(&list, &expected);
            expected.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
            sort_by(&mut list, |a, b| b.0.cmp(&a.0));
            prop_assert_eq!(list, expected);
        }

        #[test]
        fn the_first_few_are_those_of_the_whole_list(numbers in numbers(), need in 0..40usize, descending: bool) {
            let rows: Vec<u32> = (0..numbers.len() as u32).collect();
            let mut expected = rows.clone();
            let number = |row: usize| numbers[row].max(1);
            expected.sort_by(|&a, &b| match (number(a as usize), number(b as usize)) {
                (a, b) if descending && a != LAST && b != LAST => b.cmp(&a),
                (a, b) => a.cmp(&b),
            });
            let first = Wanted { descending, need }.by_number(&rows, &number);
            prop_assert!(first.len() >= need.min(rows.len()));
            prop_assert_eq!(&first[..], &expected[..first.len()]);
        }

        #[test]
        fn texts_sort_byte_by_byte(texts in texts(), need in 0..40usize, descending: bool) {
            let rows: Vec<u32> = (0..texts.len() as u32).collect();
            let mut expected = rows.clone();
            expected.sort_by(|&a, &b| match (&texts[a as usize], &texts[b as usize]) {
                (Some(a), Some(b)) if descending => b.cmp(a),
                (Some(a), Some(b)) => a.cmp(b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            });
            let text = |row: u32| texts[row as usize].as_ref().map(String::as_bytes);
            let first = Wanted { descending, need }.by_text(&rows, &text);
            prop_assert!(first.len() >= need.min(rows.len()));
            prop_assert_eq!(&first[..], &expected[..first.len()]);
        }

        #[test]
        fn floats_and_signs_keep_their_order(a: i64, b: i64, x in -1e300..1e300f64, y in -1e300..1e300f64) {
            prop_assert_eq!(signed(a).cmp(&signed(b)), a.cmp(&b));
            prop_assert_eq!(float(x).cmp(&float(y)), x.total_cmp(&y));
        }
    }

    #[test]
    fn many_equal_names_are_left_in_their_order() {
        let rows: Vec<u32> = (0..5000).collect();
        let name: &[u8] = b"One name for every deal of the year, as imports have it";
        let all = Wanted { descending: true, need: rows.len() };
        assert_eq!(all.by_text(&rows, &|_| Some(name)), rows);
        assert_eq!(Wanted { descending: false, need: 3 }.by_text(&rows, &|_| Some(name)), [0, 1, 2]);
    }
}
