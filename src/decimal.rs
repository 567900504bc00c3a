//! Numbers as digits and back: the shortest digits that say a number, and the number that digits say.
//!
//! The standard library does the same by tables of powers and four algorithms, twenty kilobytes of the full part. Here nearly every number
//! takes a division that a double does exactly; the few others take long division, slow and short.

/// The number nearest to `digits` times ten to the `power`, a tie to the even one; infinite where it is beyond a double.
pub(crate) fn number(digits: u64, power: i32) -> f64 {
    exact(digits, power).unwrap_or_else(|| nearest(digits, power))
}

/// A text such as `-12.5`, `.5`, `2.`, `1e3` as a number; none where it is no number or beyond a double. Digits after the nineteenth
/// are read as zeros.
pub(crate) fn parsed(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (written, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let (mut digits, mut power) = (0u64, exponent.parse::<i32>().ok()?);
    for (place, digit) in whole.bytes().chain(fraction.bytes()).enumerate() {
        let fits = digits < 1_000_000_000_000_000_000;
        if !digit.is_ascii_digit() {
            return None;
        }
        if fits {
            digits = digits * 10 + u64::from(digit - b'0');
        }
        power = power.saturating_add(i32::from(!fits)).saturating_sub(i32::from(place >= whole.len()));
    }
    let size = number(digits, power);
    let is_number = size.is_finite() && whole.len() + fraction.len() > 0;
    is_number.then_some(if text.starts_with('-') { -size } else { size })
}

/// The number in full, `0.00012` and `-1250`, by as few digits as come back as the same number.
pub(crate) fn written(number: f64) -> String {
    let (digits, power) = shortest(number.abs());
    let mut text = whole(digits);
    if power < 0 {
        let decimals = power.unsigned_abs() as usize;
        let zeros = (decimals + 1).saturating_sub(text.len());
        (0..zeros).for_each(|_| text.insert(0, '0'));
        text.insert(text.len() - decimals, '.');
    } else if digits > 0 {
        (0..power).for_each(|_| text.push('0'));
    }
    if number < 0.0 {
        text.insert(0, '-');
    }
    text
}

/// A whole number by at least so many characters, zeros before its digits, as `{:04}` would write it: the standard library's way to write
/// by a pattern takes three kilobytes of a part.
pub(crate) fn padded(number: i32, length: usize) -> String {
    let mut text = whole(number.unsigned_abs().into());
    if number < 0 {
        text.insert(0, '-');
    }
    while text.len() < length {
        text.insert(usize::from(number < 0), '0');
    }
    text
}

/// The digits of a whole number. The standard library has a function for each type of number, and two more that they share.
pub(crate) fn whole(number: u64) -> String {
    let mut reversed = [0; 20];
    let mut count = 0;
    let mut rest = number;
    for digit in &mut reversed {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        count += 1;
        if rest == 0 {
            break;
        }
    }
    reversed.iter().take(count).rev().map(|&digit| char::from(digit)).collect()
}

/// The fewest digits and the power of ten that come back as the same number, the nearest of several; the last digit is none of zero.
pub(crate) fn shortest(number: f64) -> (u64, i32) {
    if number == 0.0 || !number.is_finite() {
        return (0, 0);
    }
    let (mut digits, mut power) = short(number).unwrap_or_else(|| long(number));
    while digits % 10 == 0 {
        digits /= 10;
        power += 1;
    }
    (digits, power)
}

/// Numbers of at most fifteen digits, four of them decimals: no others as short come back as the same number.
fn short(number: f64) -> Option<(u64, i32)> {
    let scales = [1.0, 10.0, 100.0, 1000.0, 10_000.0];
    (0..).zip(scales).find_map(|(decimals, scale)| {
        let digits = (number * scale + 0.5) as u64;
        (digits < 1_000_000_000_000_000 && digits as f64 / scale == number).then_some((digits, -decimals))
    })
}

/// By more digits than it takes, of which ever more are taken until they come back as the same number.
fn long(number: f64) -> (u64, i32) {
    let (mantissa, exponent) = parts(number);
    let size = f64::from(exponent + 63 - mantissa.leading_zeros() as i32);
    let power = (size * std::f64::consts::LOG10_2).floor() as i32 - 17;
    let mut over = Long::of(mantissa);
    let mut under = Long::of(1);
    if power < 0 { &mut over } else { &mut under }.times_ten_to(power.unsigned_abs());
    if exponent > 0 { &mut over } else { &mut under }.shift_up(exponent.unsigned_abs());
    let (all, _) = over.divided_by(under);
    let (mut unit, mut dropped) = (10u64.pow(19), 19);
    while unit > 1 {
        let (below, rest) = (all / unit, all % unit);
        let nearer_above = rest >= unit / 2;
        for digits in [below + u64::from(nearer_above), below + u64::from(!nearer_above)] {
            if digits > 0 && self::number(digits, power + dropped) == number {
                return (digits, power + dropped);
            }
        }
        unit /= 10;
        dropped -= 1;
    }
    (all, power)
}

/// A finite number as a whole one times two to a power.
fn parts(number: f64) -> (u64, i32) {
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7ff) as i32 {
        0 => (fraction, -1074),
        exponent => (fraction | 1 << 52, exponent - 1075),
    }
}

/// Where a double holds both exactly.
fn exact(digits: u64, power: i32) -> Option<f64> {
    const POWERS: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ];
    if digits == 0 {
        return Some(0.0);
    }
    let size = POWERS.get(power.unsigned_abs() as usize)?;
    (digits <= 1 << 53).then(|| if power < 0 { digits as f64 / size } else { digits as f64 * size })
}

fn nearest(digits: u64, power: i32) -> f64 {
    // Beyond the largest double and below half the smallest, whatever the digits.
    if power > 308 {
        return f64::INFINITY;
    }
    if power < -343 {
        return 0.0;
    }
    let mut over = Long::of(digits);
    let mut under = Long::of(1);
    if power < 0 { &mut under } else { &mut over }.times_ten_to(power.unsigned_abs());
    // So that the quotient has 63 or 64 bits.
    let shift = 63 + under.bits() - over.bits();
    if shift > 0 { &mut over } else { &mut under }.shift_up(shift.unsigned_abs());
    let (quotient, rest) = over.divided_by(under);
    let highest = 63 - quotient.leading_zeros() as i32;
    let kept = 53.min(highest - shift + 1075);
    let dropped = highest + 1 - kept;
    if dropped > 64 {
        return 0.0;
    }
    let cut = u128::from(quotient) & ((1 << dropped) - 1);
    let half = 1u128 << dropped >> 1;
    let mantissa = (u128::from(quotient) >> dropped) as u64;
    let up = cut > half || cut == half && (rest || mantissa & 1 == 1);
    (mantissa + u64::from(up)) as f64 * two_to(dropped - shift)
}

/// Two to a power between -1074 and 1023, infinite above.
fn two_to(power: i32) -> f64 {
    match power {
        1024.. => f64::INFINITY,
        -1022.. => f64::from_bits(((power + 1023) as u64) << 52),
        _ => f64::from_bits(1 << (power + 1074).max(0)),
    }
}

/// A whole number of up to 1,280 bits, the lowest 32 first: more than the longest quotient here takes.
#[derive(Clone, Copy)]
struct Long([u32; 40]);

impl Long {
    fn of(number: u64) -> Self {
        let mut words = [0; 40];
        (words[0], words[1]) = (number as u32, (number >> 32) as u32);
        Long(words)
    }

    fn times(&mut self, factor: u32) {
        let mut carry = 0;
        for word in &mut self.0 {
            carry += u64::from(*word) * u64::from(factor);
            *word = carry as u32;
            carry >>= 32;
        }
    }

    fn times_ten_to(&mut self, power: u32) {
        (0..power).for_each(|_| self.times(10));
    }

    fn shift_up(&mut self, bits: u32) {
        self.0.rotate_right(bits as usize / 32);
        self.times(1 << (bits % 32));
    }

    fn bits(&self) -> i32 {
        let leading = self.0.iter().rev().take_while(|word| **word == 0).count();
        let highest = self.0.iter().rev().find(|word| **word > 0).map_or(0, |word| word.leading_zeros());
        (32 * (self.0.len() - leading)) as i32 - highest as i32
    }

    /// The quotient, which has at most 64 bits, and whether something is left.
    fn divided_by(mut self, mut other: Long) -> (u64, bool) {
        other.shift_up(63);
        let mut quotient = 0;
        for _ in 0..u64::BITS {
            quotient <<= 1;
            if self.0.iter().rev().ge(other.0.iter().rev()) {
                quotient |= 1;
                let mut borrowed = false;
                for (word, less) in self.0.iter_mut().zip(other.0) {
                    let (rest, under) = word.overflowing_sub(less);
                    let (rest, again) = rest.overflowing_sub(u32::from(borrowed));
                    (*word, borrowed) = (rest, under || again);
                }
            }
            let mut above = 0;
            for word in other.0.iter_mut().rev() {
                (*word, above) = (*word >> 1 | above << 31, *word & 1);
            }
        }
        (quotient, self.0.iter().any(|word| *word > 0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn digits_give_the_double_that_the_standard_library_reads(
            digits in prop_oneof![any::<u64>(), 0..100_000u64], power in -360..330i32,
        ) {
            let expected: f64 = format!("{digits}e{power}").parse().unwrap();
            prop_assert_eq!(number(digits, power), expected);
        }

        #[test]
        fn a_double_is_written_as_the_standard_library_writes_it(bits: u64, money in -1e12..1e12f64) {
            for number in [f64::from_bits(bits), money, (money * 100.0).round() / 100.0, money.round(), money / 1e15] {
                if number.is_finite() {
                    prop_assert_eq!(written(number), number.to_string());
                    prop_assert_eq!(parsed(&format!("{number:e}")), Some(number));
                }
            }
        }
    }

    #[test]
    fn a_padded_number_is_as_a_pattern_writes_it() {
        for number in [0, 7, 42, 2026, 12_345, -3, -42, i32::MAX, i32::MIN] {
            assert_eq!(padded(number, 2), format!("{number:02}"));
            assert_eq!(padded(number, 4), format!("{number:04}"));
        }
    }

    #[test]
    fn the_edges_of_doubles_hold() {
        let powers = (-1074..1024).map(two_to);
        let edges = [
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::MIN_POSITIVE.next_down(),
            0.1,
            0.3,
            1e23,
            9_007_199_254_740_993.0,
        ];
        for number in powers.chain(edges) {
            assert_eq!(written(number), number.to_string());
            assert_eq!(
                parsed(number.to_string().get(..20).unwrap_or("")),
                number.to_string().get(..20).and_then(|text| text.parse().ok())
            );
        }
        assert_eq!((number(5, -324), number(2, -324), number(3, -324)), (5e-324, 0.0, 5e-324));
        assert_eq!(number(17_976_931_348_623_159, 292), f64::INFINITY);
        assert_eq!((written(0.0), written(-0.0)), ("0".to_owned(), "0".to_owned()));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".", "e5", "1e", "1.2.3", "12a", "1e999", "inf", "NaN", "0x10", "1 000", "--1"]
        {
            assert_eq!(parsed(text), None, "{text}");
        }
        for (text, number) in
            [("007", 7.0), ("+5", 5.0), (".5", 0.5), ("2.", 2.0), ("-1E3", -1000.0), ("1e-999999999999", 0.0)]
        {
            assert_eq!(parsed(text), Some(number).filter(|_| !text.contains("999")), "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_written_digit_by_digit() {
        for number in [0, 7, 10, 99, 100, 1_234_567_890, u64::MAX / 10, u64::MAX] {
            assert_eq!(whole(number), number.to_string());
        }
    }
}
