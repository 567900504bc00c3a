//! Amounts as written: `1,234.50`, `1.234,50`, `1 234,50`, `$22,700.00`, `EUR 9350,09`, `(1,234.50)`, `-2,5`, `250k`.
//!
//! A cell is taken apart once; what its separators mean is decided by the whole column: a cell that only makes sense with a
//! decimal point speaks for the point, one that only makes sense with a comma for the comma.

use crate::error::joined;
use crate::pipeline::source::readable;
use serde::{Deserialize, Serialize};

use super::currency::{self, Currency};
use crate::decimal;

/// The sign before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub enum Decimal {
    #[serde(rename = ".")]
    Point,
    #[serde(rename = ",")]
    Comma,
}

impl Decimal {
    pub const fn as_str(self) -> &'static str {
        match self {
            Decimal::Point => ".",
            Decimal::Comma => ",",
        }
    }

    const fn byte(self) -> u8 {
        match self {
            Decimal::Point => b'.',
            Decimal::Comma => b',',
        }
    }
}

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Written {
    Blank,
    Number(Number),
    /// Neither a number nor blank.
    Other,
}

const SEPARATORS: usize = 7;
const LONGEST: usize = 64;

/// A number whose separators are not understood yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    negative: bool,
    /// The digits as one number, as far as 64 bits go.
    digits: u64,
    count: u8,
    /// Digits at the end that did not fit any more; no double would hold them.
    dropped: u8,
    /// Each separator with the count of digits before it.
    separators: [(u8, u8); SEPARATORS],
    separated: u8,
    /// Power of ten from an exponent, `k` or `M`.
    power: i16,
    pub currency: Option<Currency>,
    /// Where the digits stand in the cell.
    from: u8,
    to: u8,
}

/// Takes a cell apart.
pub fn read(cell: &[u8]) -> Written {
    let text = super::trimmed(cell);
    if text.is_empty() {
        return Written::Blank;
    }
    if text.len() > LONGEST {
        return Written::Other;
    }
    match take_apart(text) {
        Some(number) => Written::Number(number),
        None if super::is_blank(text) || is_sign_and_dash(text) => Written::Blank,
        None => Written::Other,
    }
}

/// An amount in the form that nearly all have: perhaps a sign, digits in groups of three or without any, perhaps decimals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plain {
    pub value: f64,
    /// The sign before the decimals; none where there are neither decimals nor groups.
    pub decimal: Option<Decimal>,
    /// Where the digits begin.
    pub from: usize,
}

/// Reads a cell of that form, and only where a single decimal sign makes sense of it.
#[inline(always)]
pub fn plain(cell: &[u8]) -> Option<Plain> {
    // A point before the digits may belong to them or to an abbreviation: that takes a closer look.
    let from = cell.iter().position(|b| matches!(b, b'0'..=b'9' | b'.' | b','))?;
    // As many digits as surely fit 64 bits.
    let written = cell.get(from..).filter(|written| written.len() <= 19)?;
    let (mut digits, mut count) = (0u64, 0);
    let (mut group, mut first_group, mut decimal) = (0, 0, 0);
    // Digits since the last separator.
    let mut since = 0;
    for &byte in written {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            digits = digits * 10 + u64::from(digit);
            count += 1;
            since += 1;
            continue;
        }
        let is_separator = byte == b'.' || byte == b',';
        if !is_separator || decimal != 0 || since == 0 {
            return None;
        }
        if group == 0 {
            (group, first_group) = (byte, since);
        } else if since != 3 {
            return None;
        } else if byte != group {
            decimal = byte;
        }
        since = 0;
    }
    if count > 15 || since == 0 {
        return None;
    }
    let sign = match (group, decimal) {
        (0, _) => return Some(Plain { value: digits as f64, decimal: None, from }),
        // One separator alone: three digits after it could be a group.
        (only, 0) if since != 3 && count == first_group + since => only,
        (_, 0) => return None,
        (_, sign) if (1..=3).contains(&first_group) && written.first() != Some(&b'0') => sign,
        _ => return None,
    };
    let sign = Some(if sign == b',' { Decimal::Comma } else { Decimal::Point });
    Some(Plain { value: decimal::number(digits, -since), decimal: sign, from })
}

/// `$ -`, as a spreadsheet's accounting style shows nothing.
fn is_sign_and_dash(text: &[u8]) -> bool {
    let dash = |t: &[u8]| super::is_blank(t.trim_ascii()) && t.trim_ascii().first() == Some(&b'-');
    (1..text.len()).any(|i| {
        let (a, b) = text.split_at(i);
        currency::of(a).is_some() && dash(b) || currency::of(b).is_some() && dash(a)
    })
}

fn take_apart(text: &[u8]) -> Option<Number> {
    let mut number = Number {
        negative: false,
        digits: 0,
        count: 0,
        dropped: 0,
        separators: [(0, 0); SEPARATORS],
        separated: 0,
        power: 0,
        currency: None,
        from: 0,
        to: 0,
    };
    let from = before(text, &mut number)?;
    number.from = from as u8;
    let to = digits(text, from, &mut number)?;
    number.to = to as u8;
    let to = exponent(text, to, &mut number)?;
    after(text.get(to..)?, &mut number)?;
    Some(number)
}

/// Signs, parentheses and a currency before the digits; gives back where the digits begin.
fn before(text: &[u8], number: &mut Number) -> Option<usize> {
    if text.first().is_some_and(u8::is_ascii_digit) {
        return Some(0);
    }
    let mut at = 0;
    let mut word = None;
    let mut signs = 0;
    loop {
        let (letter, length) = next(text, at)?;
        let ends_word = match letter {
            '0'..='9' => break,
            '.' | ',' if matches!(next(text, at + 1), Some(('0'..='9', _))) => match word {
                // `Rp.1.234`: the point is the abbreviation's.
                Some(from) if letter == '.' && text.get(from..at).is_some_and(|w| w.is_ascii()) => false,
                _ => break,
            },
            '-' | '(' => {
                number.negative = true;
                signs += 1;
                true
            }
            '+' => {
                signs += 1;
                true
            }
            ' ' => {
                // A name may be of two words; the digits end it.
                false
            }
            _ => {
                word.get_or_insert(at);
                false
            }
        };
        if ends_word && let Some(from) = word.take() {
            named(text.get(from..at)?, number)?;
        }
        at += length;
    }
    if let Some(from) = word {
        named(text.get(from..at)?, number)?;
    }
    (signs <= 1).then_some(at)
}

fn named(word: &[u8], number: &mut Number) -> Option<()> {
    if number.currency.is_some() {
        return None;
    }
    number.currency = Some(currency::of(super::trimmed(word))?);
    Some(())
}

/// Digits with their separators; gives back where they end.
fn digits(text: &[u8], from: usize, number: &mut Number) -> Option<usize> {
    let mut at = from;
    loop {
        // Nearly all of it, without a look at other scripts.
        while let Some(digit @ b'0'..=b'9') = text.get(at)
            && number.count < 18
        {
            number.digits = number.digits * 10 + u64::from(digit - b'0');
            number.count += 1;
            at += 1;
        }
        let Some((letter, length)) = next(text, at) else { break };
        match letter {
            '0'..='9' => {
                if number.digits > (u64::MAX - 9) / 10 {
                    number.dropped += 1;
                } else {
                    number.digits = number.digits * 10 + u64::from(letter as u32 - 48);
                }
                number.count = number.count.checked_add(1)?;
            }
            '.' | ',' | '\'' | ' ' if matches!(next(text, at + length), Some(('0'..='9', _))) => {
                let place = number.separators.get_mut(usize::from(number.separated))?;
                *place = (letter as u8, number.count);
                number.separated += 1;
            }
            _ => break,
        }
        at += length;
    }
    (number.count > 0).then_some(at)
}

fn exponent(text: &[u8], at: usize, number: &mut Number) -> Option<usize> {
    let (Some(b'e' | b'E'), Some(rest)) = (text.get(at), text.get(at + 1..)) else { return Some(at) };
    let (negative, rest) = match rest {
        [b'+', rest @ ..] => (false, rest),
        [b'-', rest @ ..] => (true, rest),
        _ => (false, rest),
    };
    let count = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    if count == 0 {
        // `5 EUR` has its E after a space, `5EUR` right here.
        return Some(at);
    }
    let power =
        rest[..count].iter().fold(0i16, |sum, b| sum.saturating_mul(10).saturating_add(i16::from(b - b'0')));
    number.power = if negative { -power.min(9999) } else { power.min(9999) };
    Some(text.len() - rest.len() + count)
}

/// What stands after the digits: nothing, `k`, `M`, a currency, a closing parenthesis or a minus.
fn after(text: &[u8], number: &mut Number) -> Option<()> {
    if text.is_empty() {
        return Some(());
    }
    let mut rest = super::trimmed(text);
    // `1.000,-` and `1 000,--`: no cents.
    for cents in [",-", ".-", ",–", ".–", ",—", ".—"] {
        if let Some(left) = rest.strip_prefix(cents.as_bytes()) {
            rest = left.strip_prefix(b"-").unwrap_or(left).trim_ascii();
            break;
        }
    }
    if let Some(left) = rest.strip_suffix(b")") {
        if !number.negative {
            return None;
        }
        rest = left.trim_ascii();
    } else if let Some(left) = rest.strip_suffix(b"-") {
        if number.negative {
            return None;
        }
        number.negative = true;
        rest = left.trim_ascii();
    }
    let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let (word, left) = rest.split_at(length);
    let thousands = match word.to_ascii_lowercase().as_slice() {
        b"k" | b"rb" | b"tis" => Some(3),
        b"m" | b"mn" | b"mio" | b"jt" => Some(6),
        b"b" | b"bn" | b"mrd" | b"mld" => Some(9),
        _ => None,
    };
    // `5 kr` is a currency, `5k r` nothing at all.
    if let Some(power) = thousands
        && !left.first().is_some_and(|b| *b >= 0x80 || *b == b'$')
    {
        number.power = number.power.checked_add(power)?;
        rest = super::trimmed(left.strip_prefix(b".").unwrap_or(left));
    }
    if rest.is_empty() { Some(()) } else { named(rest, number) }
}

/// The next letter, with digits and separators of other scripts as their plain ones.
#[inline]
fn next(text: &[u8], at: usize) -> Option<(char, usize)> {
    let first = *text.get(at)?;
    if first < 0x80 {
        return Some((if first == b'\t' { ' ' } else { char::from(first) }, 1));
    }
    let rest = text.get(at..(at + 4).min(text.len()))?;
    let letter = rest.utf8_chunks().next()?.valid().chars().next()?;
    let plain = match letter {
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '\u{FF10}'..='\u{FF19}' => digit(letter, '\u{FF10}'),
        '०'..='९' => digit(letter, '०'),
        '٫' => '.',
        '٬' => ',',
        '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}' | '\u{200E}' | '\u{200F}' => ' ',
        '’' | '‘' | 'ʼ' => '\'',
        '−' | '–' | '\u{FF0D}' => '-',
        other => other,
    };
    Some((plain, letter.len_utf8()))
}

fn digit(letter: char, zero: char) -> char {
    char::from(b'0' + (letter as u32 - zero as u32) as u8)
}

impl Number {
    /// Whether nothing in it needs a decision.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.separated == 0
    }

    /// Whether its digits begin at that place, and nothing before them makes it negative.
    pub fn is_unsigned_from(&self, place: usize) -> bool {
        !self.negative && usize::from(self.from) == place
    }

    /// Whether it is a number under some decimal sign, and clear of where doubles end.
    pub fn is_sound(&self) -> bool {
        let sound = |decimal| self.decimals(decimal).is_some();
        self.power < 280 && (sound(Decimal::Point) || sound(Decimal::Comma))
    }

    /// The number where that sign goes before the decimals; none where the separators make no sense so, or it is beyond a double.
    pub fn value(&self, decimal: Decimal) -> Option<f64> {
        let decimals = self.decimals(decimal)?;
        let power = i32::from(self.power) - i32::from(decimals) + i32::from(self.dropped);
        let size = decimal::number(self.digits, power);
        // `-0.00` is 0.
        (size.is_finite()).then_some(if self.negative && size != 0.0 { -size } else { size })
    }

    /// How many digits stand after the decimal sign.
    fn decimals(&self, decimal: Decimal) -> Option<u8> {
        let mut separators = self.separators.get(..usize::from(self.separated))?;
        let mut digits = self.count;
        // A sign that stands twice can only group.
        if let Some((&(sign, before), rest)) = separators.split_last()
            && sign == decimal.byte()
            && rest.last().is_none_or(|(other, _)| *other != sign)
        {
            separators = rest;
            digits = before;
        }
        self.groups_are_whole(separators, digits).then_some(self.count - digits)
    }

    /// `1.234.567`, `1 234 567` and, as in India, `12,34,567`.
    fn groups_are_whole(&self, separators: &[(u8, u8)], digits: u8) -> bool {
        let Some(&(sign, first)) = separators.first() else { return true };
        let mut whole = (1..=3).contains(&first) && !self.begins_with_zero();
        for pair in separators.windows(2) {
            let size = pair[1].1 - pair[0].1;
            whole &= pair[1].0 == sign && (size == 3 || size == 2);
        }
        whole && separators.last().is_some_and(|last| digits - last.1 == 3)
    }

    fn begins_with_zero(&self) -> bool {
        self.count <= 18 && self.digits < 10u64.pow(u32::from(self.count) - 1)
    }
}

/// What a column's cells have said so far about its decimal sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    pub point: u32,
    pub comma: u32,
    /// Cells that are a number either way, and not the same one.
    pub either: u32,
}

impl Evidence {
    /// Counts a number, and gives back what it is with a point and with a comma.
    #[inline]
    pub fn add(&mut self, number: &Number) -> (Option<f64>, Option<f64>) {
        let values = (number.value(Decimal::Point), number.value(Decimal::Comma));
        match values {
            (Some(point), Some(comma)) if point != comma => self.either += 1,
            (Some(_), Some(_)) => match number.separators.first() {
                Some((b'.', _)) if number.separated > 1 => self.comma += 1,
                Some((b',', _)) if number.separated > 1 => self.point += 1,
                _ => {}
            },
            (Some(_), None) => self.point += 1,
            (None, Some(_)) => self.comma += 1,
            (None, None) => {}
        }
        values
    }

    /// Counts a cell that only makes sense with this sign before its decimals.
    #[inline(always)]
    pub fn add_sign(&mut self, sign: Decimal) {
        match sign {
            Decimal::Point => self.point += 1,
            Decimal::Comma => self.comma += 1,
        }
    }

    /// The sign that most cells ask for; none where they ask for neither.
    pub fn verdict(&self) -> Option<Decimal> {
        match self.point.cmp(&self.comma) {
            std::cmp::Ordering::Greater => Some(Decimal::Point),
            std::cmp::Ordering::Less => Some(Decimal::Comma),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Whether a default decides what some cell means.
    pub fn is_open(&self) -> bool {
        self.verdict().is_none() && self.either + self.point > 0
    }
}

/// How a column writes its amounts, taken from one of its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    before: String,
    after: String,
    group: Option<char>,
    decimal: Decimal,
    decimals: usize,
}

impl Style {
    /// A plain number with a decimal point.
    pub fn plain() -> Self {
        Style {
            before: String::new(),
            after: String::new(),
            group: None,
            decimal: Decimal::Point,
            decimals: 0,
        }
    }

    /// The same without a currency's sign.
    pub fn bare(&self) -> Self {
        Style { before: String::new(), after: String::new(), ..self.clone() }
    }

    /// The style of a cell that is a number under this decimal sign.
    pub fn of(cell: &[u8], decimal: Decimal) -> Option<Self> {
        let text = super::trimmed(cell);
        let Written::Number(number) = read(text) else { return None };
        number.value(decimal)?;
        let decimals = usize::from(number.decimals(decimal)?);
        let group = match number.separators.first() {
            // Decimals would be written by the sign that groups.
            Some(&(sign, _)) if number.separated > 1 && sign == decimal.byte() => return None,
            Some(&(sign, _)) if number.separated > 0 && sign != decimal.byte() => {
                let wide = ['\u{A0}', '\u{202F}'].into_iter().find(|w| {
                    std::str::from_utf8(text).is_ok_and(|text| text.chars().any(|sign| sign == *w))
                });
                Some(if sign == b' ' { wide.unwrap_or(' ') } else { char::from(sign) })
            }
            _ => None,
        };
        let around = |part: Option<&[u8]>| {
            let mut around = readable(part.unwrap_or(b""));
            around.retain(|sign| !matches!(sign, '-' | '+' | '(' | ')' | '−'));
            around
        };
        // An exponent or `k` is a way to write one number, not a column.
        let after =
            if number.power == 0 { around(text.get(usize::from(number.to)..)) } else { String::new() };
        let after = if matches!(after.trim_start().bytes().next(), Some(b',' | b'.')) {
            String::new()
        } else {
            after
        };
        Some(Style { before: around(text.get(..usize::from(number.from))), after, group, decimal, decimals })
    }

    /// Whether thousands stand apart.
    pub fn groups(&self) -> bool {
        self.group.is_some()
    }

    /// A number in this style.
    pub fn write(&self, value: f64) -> String {
        let size = value.abs();
        if size != 0.0 && !(1e-5..1e15).contains(&size) {
            return exponential(value);
        }
        let plain = decimal::written(size);
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        if value < 0.0 {
            out.push('-');
        }
        out.push_str(&self.before);
        for (i, digit) in whole.chars().enumerate() {
            if let Some(group) = self.group
                && i > 0
                && (whole.len() - i).is_multiple_of(3)
            {
                out.push(group);
            }
            out.push(digit);
        }
        // Three decimals could be thousands.
        let least = if fraction.len() == 3 { 4 } else { self.decimals };
        if !fraction.is_empty() || least > 0 {
            out.push_str(self.decimal.as_str());
            out.push_str(fraction);
            out.extend(std::iter::repeat_n('0', least.saturating_sub(fraction.len())));
        }
        out.push_str(&self.after);
        out
    }
}

/// `1.5e20`, whatever the column's style: nobody groups such numbers.
fn exponential(value: f64) -> String {
    let (digits, power) = decimal::shortest(value.abs());
    let mut text = decimal::whole(digits);
    let exponent = power + text.len() as i32 - 1;
    // Three decimals could be thousands.
    if text.len() == 4 {
        text.push('0');
    }
    if text.len() > 1 {
        text.insert(1, '.');
    }
    joined(&[if value < 0.0 { "-" } else { "" }, &text, "e", &decimal::padded(exponent, 1)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str, decimal: Decimal) -> Option<f64> {
        match read(text.as_bytes()) {
            Written::Number(number) => number.value(decimal),
            _ => None,
        }
    }

    fn evidence(cells: &[&str]) -> Evidence {
        let mut evidence = Evidence::default();
        for cell in cells {
            if let Written::Number(number) = read(cell.as_bytes()) {
                evidence.add(&number);
            }
        }
        evidence
    }

    #[test]
    fn amounts_with_a_point() {
        for (text, amount) in [
            ("1,234.50", 1234.5),
            ("1'234.50", 1234.5),
            ("1’234.50", 1234.5),
            ("$22,700.00", 22700.0),
            ("-$5.00", -5.0),
            ("$-5.00", -5.0),
            ("($5.00)", -5.0),
            ("(1,234.50)", -1234.5),
            ("250k", 250_000.0),
            ("1.2M", 1_200_000.0),
            ("$1.2M", 1_200_000.0),
            ("1.2345E+06", 1_234_500.0),
            ("USD 1,234.50", 1234.5),
            ("1,234.50 USD", 1234.5),
            ("12,34,567.00", 1_234_567.0),
            ("-0.00", 0.0),
            (".5", 0.5),
            ("¥1234567", 1_234_567.0),
            ("١٢٣٤", 1234.0),
            ("9007199254740993", 9_007_199_254_740_992.0),
            ("0.1", 0.1),
            ("1234567890.123456789", 1_234_567_890.123_456_8),
        ] {
            assert_eq!(value(text, Decimal::Point), Some(amount), "{text}");
        }
        assert!(value("-0.00", Decimal::Point).unwrap().is_sign_positive());
    }

    #[test]
    fn amounts_with_a_comma() {
        for (text, amount) in [
            ("1.234,50", 1234.5),
            ("1 234,50", 1234.5),
            ("1\u{A0}234,50", 1234.5),
            ("1\u{202F}234,50 €", 1234.5),
            ("EUR 9350,09", 9350.09),
            ("-2,5", -2.5),
            ("1.234.567,89", 1_234_567.89),
            ("12 000 Kč", 12_000.0),
            ("12 000,- Kč", 12_000.0),
            ("Rp.1.234.567", 1_234_567.0),
            ("Rp 1.234.567,00", 1_234_567.0),
            ("R$ 1.234,50", 1234.5),
            ("1,2 Mio. €", 1_200_000.0),
            ("1.234,50-", -1234.5),
            ("٢٫٥", 2.5),
        ] {
            let decimal =
                if text.chars().any(|letter| letter == '٫') { Decimal::Point } else { Decimal::Comma };
            assert_eq!(value(text, decimal), Some(amount), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_no_number() {
        for text in [
            "1.2.3",
            "Infinity",
            "0x1F",
            "1e400",
            "12%",
            "abc",
            "1-2",
            "--5",
            "1,23,4",
            "(5",
            "5)",
            "2024-01-01",
            "1 2",
            "$",
            "5 apples",
            "=1+1",
            "12 345 6",
            "1..2",
            "€5€",
            "k",
        ] {
            let seen = (value(text, Decimal::Point), value(text, Decimal::Comma));
            let open = text == "(5";
            assert!(open || seen == (None, None), "{text}: {seen:?}");
        }
    }

    #[test]
    fn dashes_and_words_for_nothing_are_blank() {
        for text in ["", "-", "N/A", "NULL", " ", "\u{A0}", "—", "$ -", "- €"] {
            assert_eq!(read(text.as_bytes()), Written::Blank, "{text:?}");
        }
    }

    #[test]
    fn one_cell_decides_for_its_column() {
        assert_eq!(evidence(&["1.234"]).verdict(), None);
        assert!(evidence(&["1.234"]).is_open());
        assert_eq!(evidence(&["1.234", "2.500,75"]).verdict(), Some(Decimal::Comma));
        assert_eq!(evidence(&["1,234", "0.125"]).verdict(), Some(Decimal::Point));
        assert!(!evidence(&["1234", "500"]).is_open());
        assert!(evidence(&["1,5", "2.5"]).is_open());
    }

    #[test]
    fn a_sign_that_stands_twice_groups() {
        for (text, decimal) in [
            ("1.000.000", Decimal::Comma),
            ("Rp 1.234.567", Decimal::Comma),
            ("1,000,000", Decimal::Point),
            ("12,34,567", Decimal::Point),
        ] {
            let amount = value(text, decimal);
            assert!(amount > Some(999_999.0), "{text}");
            // A told sign makes no decimals of it.
            assert_eq!(amount, value(text, Decimal::Point));
            assert_eq!(amount, value(text, Decimal::Comma));
            let seen = evidence(&[text]);
            assert_eq!((seen.verdict(), seen.is_open()), (Some(decimal), false), "{text}");
        }
        for text in ["1.234.56", "1,234,56", "1.2.345"] {
            assert_eq!((value(text, Decimal::Point), value(text, Decimal::Comma)), (None, None), "{text}");
        }
        // It decides for its column, and gives no style that could not tell decimals from groups.
        assert_eq!(evidence(&["1.000.000", "1.234"]).verdict(), Some(Decimal::Comma));
        assert_eq!(Style::of(b"1.000.000", Decimal::Point), None);
    }

    #[test]
    fn the_currency_beside_an_amount_is_seen() {
        let currency = |text: &str| match read(text.as_bytes()) {
            Written::Number(number) => number.currency.map(|c| (c.as_str().to_owned(), c.ambiguous)),
            _ => None,
        };
        assert_eq!(currency("USD 1,234.50"), Some(("USD".into(), false)));
        assert_eq!(currency("1 234,50 Kč"), Some(("CZK".into(), false)));
        assert_eq!(currency("5EUR"), Some(("EUR".into(), false)));
        assert_eq!(currency("$5"), Some(("USD".into(), true)));
        assert_eq!(currency("5 kr"), Some(("SEK".into(), true)));
        assert_eq!(currency("5k"), None);
    }

    #[test]
    fn an_edited_amount_is_written_as_its_column_writes() {
        for (sample, decimal, amount, written) in [
            ("$22,700.00", Decimal::Point, 23000.0, "$23,000.00"),
            ("1.234,50 €", Decimal::Comma, 1_000_000.5, "1.000.000,50 €"),
            ("1\u{A0}234,50", Decimal::Comma, -9876.25, "-9\u{A0}876,25"),
            ("1054", Decimal::Point, 1200.5, "1200.5"),
            ("(1,234.50)", Decimal::Point, 5.0, "5.00"),
            ("250k", Decimal::Point, 1250.0, "1250"),
            ("EUR 9350,09", Decimal::Comma, -1.0, "-EUR 1,00"),
        ] {
            let style = Style::of(sample.as_bytes(), decimal).unwrap();
            assert_eq!(style.write(amount), written);
            assert_eq!(value(written, decimal), Some(amount));
        }
    }

    #[test]
    fn the_usual_forms_are_read_at_once() {
        for (text, value) in [
            ("48000", 48_000.0),
            ("$48,250.00", 48_250.0),
            ("1.234.567,5", 1_234_567.5),
            ("€ 9350,09", 9350.09),
            ("0.5", 0.5),
        ] {
            assert_eq!(plain(text.as_bytes()).map(|plain| plain.value), Some(value), "{text}");
        }
        for text in ["1.234", "1,234,567", "01,234.50", "12,34,567.00", "250k", "1.", "1 234,50", "-", ""] {
            assert_eq!(plain(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_double_comes_back_from_a_plain_column(amount in any::<f64>().prop_filter("finite", |v| v.is_finite())) {
            let written = Style::plain().write(amount);
            prop_assert_eq!(value(&written, Decimal::Point), Some(amount));
        }

        #[test]
        fn an_amount_in_the_usual_form_is_what_its_parts_say(
            sign in "[$€]|CZK |", text in "[0-9]{1,4}([,.][0-9]{3}){0,3}([,.][0-9]{0,4})?|[0-9,.]{1,25}",
        ) {
            let cell = [sign.as_str(), &text].concat();
            if let Some(plain) = plain(cell.as_bytes()) {
                let Written::Number(number) = read(cell.as_bytes()) else { panic!("{cell} is no number") };
                prop_assert_eq!(plain.from, sign.len());
                prop_assert!(number.is_unsigned_from(plain.from));
                match plain.decimal {
                    None => prop_assert!(number.is_plain()),
                    Some(decimal) => {
                        let mut evidence = Evidence::default();
                        evidence.add(&number);
                        prop_assert_eq!(evidence.verdict(), Some(decimal));
                        prop_assert_eq!(evidence.either, 0);
                    }
                }
                let decimal = plain.decimal.unwrap_or(Decimal::Point);
                prop_assert_eq!(number.value(decimal), Some(plain.value));
            }
        }

        #[test]
        fn no_cell_breaks_the_reader(text in any::<String>(), bytes in any::<Vec<u8>>()) {
            for cell in [text.as_bytes(), &bytes] {
                if let Written::Number(number) = read(cell) {
                    for decimal in [Decimal::Point, Decimal::Comma] {
                        prop_assert!(number.value(decimal).is_none_or(f64::is_finite));
                    }
                }
            }
        }
    }
}
