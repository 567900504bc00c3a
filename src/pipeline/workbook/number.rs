//! A workbook's numbers as text, exactly: what is stored are decimal digits, up to seventeen, and doubles are never printed anew.

use super::styles::Meaning;
use crate::date::Date;

/// A stored number: digits times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Digits {
    negative: bool,
    digits: u64,
    power: i32,
}

fn take_apart(text: &str) -> Option<Digits> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (number, power) = match rest.split_once(['e', 'E']) {
        Some((number, power)) => (number, power.strip_prefix('+').unwrap_or(power).parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if all().next().is_none() || !all().all(|b| b.is_ascii_digit()) || power.abs() > 400 {
        return None;
    }
    let mut digits = 0u64;
    for digit in all() {
        digits = digits.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
    }
    let mut own = Digits { negative: negative && digits != 0, digits, power: power - fraction.len() as i32 };
    while own.digits != 0 && own.digits.is_multiple_of(10) && own.power != 0 {
        own.digits /= 10;
        own.power += 1;
    }
    Some(own)
}

/// Writes a stored number as what it is under its style.
pub(crate) fn write(text: &str, meaning: Meaning, from_1904: bool, out: &mut String) {
    let text = text.trim();
    let Some(number) = take_apart(text) else { return out.push_str(text) };
    if meaning == Meaning::Moment && moment(number, from_1904, out).is_some() {
        return;
    }
    plain(shortest(number), out, text);
}

/// 22.1 is stored as 22.100000000000001: the fifteen digits a spreadsheet shows, where they are the same double.
fn shortest(number: Digits) -> Digits {
    let Digits { digits, power, .. } = number;
    let mut short = number;
    let mut over = 0;
    while short.digits >= 10u64.pow(15) {
        over += 1;
        short.digits = digits / 10u64.pow(over);
    }
    if over == 0 || over > 4 {
        return number;
    }
    let unit = 10u64.pow(over);
    short.digits += u64::from(digits % unit >= unit / 2);
    short.power = power + over as i32;
    while short.digits != 0 && short.digits.is_multiple_of(10) {
        short.digits /= 10;
        short.power += 1;
    }
    if same_double(digits, power, short.digits, short.power) == Some(true) { short } else { number }
}

/// Whether the double nearest to `short` is the one nearest to `long`, by whole numbers alone; none where they would not fit.
fn same_double(long: u64, power: i32, short: u64, short_power: i32) -> Option<bool> {
    if !(-18..=0).contains(&power) || !(-18..=6).contains(&short_power) || short > 1 << 53 {
        return None;
    }
    let scale = 10f64.powi(short_power.abs());
    // Both are exact, so the quotient is the nearest double.
    let nearest = if short_power < 0 { short as f64 / scale } else { short as f64 * scale };
    let bits = nearest.to_bits();
    let shift = 1075 - i32::try_from(bits >> 52).ok()?;
    if !(0..=62).contains(&shift) {
        return None;
    }
    let mantissa = u128::from(bits & ((1 << 52) - 1) | 1 << 52);
    let tens = 10u128.pow(power.unsigned_abs());
    let exact = u128::from(long).checked_mul(1 << (shift + 1))?;
    let double = mantissa.checked_mul(2)?.checked_mul(tens)?;
    Some(exact.abs_diff(double) < tens)
}

fn plain(number: Digits, out: &mut String, text: &str) {
    let Digits { negative, digits, power } = number;
    let written = digits.to_string();
    let places = usize::try_from(-power.min(0)).unwrap_or(0);
    if power > 21 || places > 21 {
        return out.push_str(text);
    }
    if negative {
        out.push('-');
    }
    if power >= 0 {
        out.push_str(&written);
        if digits != 0 {
            out.extend(std::iter::repeat_n('0', power as usize));
        }
        return;
    }
    let whole = written.len().saturating_sub(places);
    out.push_str(if whole == 0 { "0" } else { written.get(..whole).unwrap_or("") });
    out.push('.');
    out.extend(std::iter::repeat_n('0', places.saturating_sub(written.len())));
    out.push_str(written.get(whole..).unwrap_or(""));
    // Three decimals could be thousands.
    if places == 3 && (1..=3).contains(&whole) {
        out.push('0');
    }
}

/// 9999-12-31.
const LAST: u64 = 2_958_465;

/// A day as ISO, with the time of day where it has one; a time alone. None where the number is no moment.
fn moment(number: Digits, from_1904: bool, out: &mut String) -> Option<()> {
    let Digits { negative: false, digits, power } = number else { return None };
    let (mut days, mut seconds) = if power >= 0 {
        (digits.checked_mul(10u64.checked_pow(power.unsigned_abs())?)?, 0)
    } else {
        match 10u64.checked_pow(power.unsigned_abs()) {
            Some(unit) => {
                let part = u128::from(digits % unit) * 86_400;
                (digits / unit, ((part + u128::from(unit / 2)) / u128::from(unit)) as u64)
            }
            None => (0, 0),
        }
    };
    if seconds == 86_400 {
        (days, seconds) = (days + 1, 0);
    }
    if days > LAST {
        return None;
    }
    let time = |out: &mut String| {
        two(seconds / 3600, ':', out);
        two(seconds / 60 % 60, ':', out);
        two(seconds % 60, ' ', out);
        out.pop();
    };
    if days == 0 && !from_1904 {
        if seconds == 0 {
            return None;
        }
        time(out);
        return Some(());
    }
    if days == 60 && !from_1904 {
        // Excel counts a 29th of February 1900, which never was.
        out.push_str("1900-02-29");
    } else {
        // 1970-01-01 is 25,569 in the one count, 24,107 in the other; before that false day the count is one short.
        let base = if from_1904 { 24_107 } else { 25_569 - i32::from(days < 60) };
        out.push_str(&Date::from_days(days as i32 - base).to_string());
    }
    if seconds > 0 {
        out.push(' ');
        time(out);
    }
    Some(())
}

fn two(number: u64, then: char, out: &mut String) {
    for digit in [number / 10 % 10, number % 10] {
        out.push(char::from(b'0' + digit as u8));
    }
    out.push(then);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> String {
        let mut out = String::new();
        write(text, Meaning::Number, false, &mut out);
        out
    }

    fn day(text: &str, from_1904: bool) -> String {
        let mut out = String::new();
        write(text, Meaning::Moment, from_1904, &mut out);
        out
    }

    #[test]
    fn numbers_are_written_as_people_see_them() {
        for (stored, seen) in [
            ("48000", "48000"),
            ("22.100000000000001", "22.1"),
            ("0.30000000000000004", "0.30000000000000004"),
            ("9350.0900000000001", "9350.09"),
            ("1234.5599999999999", "1234.56"),
            ("-2.5", "-2.5"),
            ("1.2345678901234568E+17", "123456789012345680"),
            ("1E-3", "0.001"),
            ("0", "0"),
            ("-0", "0"),
            ("1.5E300", "1.5E300"),
            ("12345.678", "12345.678"),
            ("1.234", "1.2340"),
            ("00601234", "601234"),
            ("word", "word"),
        ] {
            assert_eq!(number(stored), seen, "{stored}");
        }
    }

    #[test]
    fn days_count_from_1900_or_1904() {
        assert_eq!(day("46081", false), "2026-02-28");
        assert_eq!(day("44619", true), "2026-02-28");
        assert_eq!(day("1", false), "1900-01-01");
        assert_eq!(day("59", false), "1900-02-28");
        assert_eq!(day("60", false), "1900-02-29");
        assert_eq!(day("61", false), "1900-03-01");
        assert_eq!(day("0", true), "1904-01-01");
        assert_eq!(day("2958465", false), "9999-12-31");
        assert_eq!(day("2958466", false), "2958466");
        assert_eq!(day("46081.75", false), "2026-02-28 18:00:00");
        assert_eq!(day("46081.999999", false), "2026-03-01");
        assert_eq!(day("0.5", false), "12:00:00");
        assert_eq!(day("-3", false), "-3");
    }

    proptest! {
        #[test]
        fn no_double_changes(value in any::<f64>().prop_filter("finite", |value| value.is_finite()), cents in -10_000_000_000i64..10_000_000_000) {
            for value in [value, cents as f64 / 100.0, cents as f64 / 1000.0] {
                // As Excel stores it: seventeen digits.
                let stored = format!("{value:.16e}");
                prop_assert_eq!(number(&stored).parse::<f64>().unwrap(), value);
            }
            prop_assert_eq!(number(&format!("{:.16e}", cents as f64 / 100.0)), (cents as f64 / 100.0).to_string());
        }

        #[test]
        fn no_text_breaks_it(text in "[-+0-9eE.]{0,30}") {
            number(&text);
            day(&text, false);
            day(&text, true);
        }
    }
}
