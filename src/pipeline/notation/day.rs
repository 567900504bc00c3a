//! Days as written: ISO with and without a time, `d/m/yy`, `M/D/YYYY`, `DD.MM.YYYY`, `07-Apr-2015`, `15 Apr, 2021 00:02:00`, and
//! month names of eight languages.
//!
//! Where only numbers stand, the whole column decides which of them is the month.

use crate::case::is_letter;
use crate::error::joined;
use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::decimal::padded;
use crate::pipeline::fold::fold;
use crate::texts::is_one_of;

/// The order of day, month and year where all three are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    Ymd,
    Dmy,
    Mdy,
}

impl DateOrder {
    pub const fn as_str(self) -> &'static str {
        match self {
            DateOrder::Ymd => "ymd",
            DateOrder::Dmy => "dmy",
            DateOrder::Mdy => "mdy",
        }
    }
}

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Blank,
    /// A day that no order can change.
    Day(Date),
    /// Three numbers, the year not first.
    Numbers(Numbers),
    Other,
}

/// Three numbers of which at most the last is surely the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    parts: [u16; 3],
    /// The last has four digits.
    year_last: bool,
    /// Points between them: nobody writes the month first so.
    points: bool,
}

impl Numbers {
    /// The same where that is a day in some order.
    #[inline(always)]
    fn real(self) -> Option<Self> {
        let exists =
            self.exists(DateOrder::Mdy) || self.exists(DateOrder::Dmy) || self.exists(DateOrder::Ymd);
        if exists { Some(self) } else { None }
    }

    #[inline(never)]
    fn written(self) -> Written {
        self.real().map_or(Written::Other, Written::Numbers)
    }

    /// Whether the last is the year, whatever anybody says.
    pub fn ends_with_year(&self) -> bool {
        self.year_last
    }

    /// The day in that order; none where there is no such day.
    #[inline(never)]
    pub fn day(&self, order: DateOrder) -> Option<Date> {
        self.day_here(order)
    }

    /// The same in the body of a loop over a file's cells.
    #[inline(always)]
    pub fn day_here(&self, order: DateOrder) -> Option<Date> {
        let (year, month, day) = self.ymd(order)?;
        Date::from_ymd_here(year, month, day)
    }

    /// Whether there is such a day in that order.
    #[inline(always)]
    fn exists(&self, order: DateOrder) -> bool {
        matches!(self.ymd(order), Some((year, month, day)) if Date::exists(year, month, day))
    }

    #[inline(always)]
    fn ymd(&self, order: DateOrder) -> Option<(i32, u32, u32)> {
        let [a, b, c] = self.parts;
        let (year, month, day) = match order {
            DateOrder::Ymd if self.year_last => return None,
            DateOrder::Ymd => (a, b, c),
            DateOrder::Dmy => (c, b, a),
            DateOrder::Mdy => (c, a, b),
        };
        let year = if self.year_last { i32::from(year) } else { full_year(year) };
        Some((year, u32::from(month), u32::from(day)))
    }
}

/// Two digits of a year are of the hundred years up to 2069.
fn full_year(year: u16) -> i32 {
    match year {
        0..=69 => 2000 + i32::from(year),
        70..=99 => 1900 + i32::from(year),
        _ => i32::from(year),
    }
}

/// Takes a cell apart.
pub fn read(cell: &[u8]) -> Written {
    if cell.is_empty() {
        return Written::Blank;
    }
    match iso(cell) {
        Some(day) => Written::Day(day),
        None => with_one_sign(cell).map_or_else(|| read_any(cell), Numbers::written),
    }
}

fn read_any(cell: &[u8]) -> Written {
    let text = super::trimmed(cell);
    if super::is_blank(text) || text.starts_with(b"0000-00-00") {
        return Written::Blank;
    }
    if text.len() > 64 {
        return Written::Other;
    }
    match std::str::from_utf8(text) {
        Ok(text) => by_parts(text).unwrap_or(Written::Other),
        Err(_) => Written::Other,
    }
}

/// The common case at once: `2026-11-22`, alone or before a time.
#[inline]
fn iso(cell: &[u8]) -> Option<Date> {
    let (date, rest) = cell.split_first_chunk::<10>()?;
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date else { return None };
    if ![y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit) || !is_time(rest) {
        return None;
    }
    let year = two(y1, y2) * 100 + two(y3, y4);
    Date::from_ymd(i32::from(year), u32::from(two(m1, m2)), u32::from(two(d1, d2)))
}

/// The most common form at once, `11/22/2026` and `22.11.2026`, where it is a day in some order.
#[inline(always)]
pub fn numbers(cell: &[u8]) -> Option<Numbers> {
    ten_letters(cell.try_into().ok()?)?.real()
}

/// Two digits, a sign, two digits, the same sign and four digits, all looked at together in a register.
#[inline(always)]
fn ten_letters(cell: &[u8; 10]) -> Option<Numbers> {
    const DIGITS: u64 = 0xFFFF_00FF_FF00_FFFF;
    let &[a, b, sign, c, d, same, e, f, y, z] = cell;
    // Each digit is a byte below ten; those at the signs' places are nothing.
    let digits = (u64::from_le_bytes([a, b, sign, c, d, same, e, f]) ^ 0x3030_3030_3030_3030) & DIGITS;
    let over_nine = (digits.wrapping_add(0x7676_7676_7676_7676 & DIGITS) | digits) & 0x8080_8080_8080_8080;
    let is_sign = sign == same && matches!(sign, b'/' | b'-' | b'.');
    if over_nine != 0 || !is_sign || !y.is_ascii_digit() || !z.is_ascii_digit() {
        return None;
    }
    let pair = |at: u32| ((digits >> at & 0xFF) * 10 + (digits >> (at + 8) & 0xFF)) as u16;
    let parts = [pair(0), pair(24), pair(48) * 100 + two(y, z)];
    Some(Numbers { parts, year_last: true, points: sign == b'.' })
}

/// `11/22/2026`, `3/4/2026`, `3.4.26`: numbers with one sign between them, the year last.
fn with_one_sign(cell: &[u8]) -> Option<Numbers> {
    let (first, sign, rest) = number_and_sign(cell)?;
    let (second, same, year) = number_and_sign(rest)?;
    if same != sign || !year.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let (year, year_last) = match *year {
        [a, b, c, d] => (two(a, b) * 100 + two(c, d), true),
        [a, b] => (two(a, b), false),
        _ => return None,
    };
    Some(Numbers { parts: [first, second, year], year_last, points: sign == b'.' })
}

/// One digit or two, the sign after them, and what follows it.
#[inline(always)]
fn number_and_sign(text: &[u8]) -> Option<(u16, u8, &[u8])> {
    match *text {
        [a, b, sign @ (b'/' | b'-' | b'.'), ref rest @ ..] if a.is_ascii_digit() && b.is_ascii_digit() => {
            Some((two(a, b), sign, rest))
        }
        [a, sign @ (b'/' | b'-' | b'.'), ref rest @ ..] if a.is_ascii_digit() => {
            Some((u16::from(a - b'0'), sign, rest))
        }
        _ => None,
    }
}

/// The number of two digits.
#[inline(always)]
fn two(a: u8, b: u8) -> u16 {
    u16::from(a - b'0') * 10 + u16::from(b - b'0')
}

/// Whether what follows a date is a time of day, or nothing.
fn is_time(rest: &[u8]) -> bool {
    match rest {
        [] => true,
        [b'T' | b't' | b' ' | b',', time @ ..] => {
            let time = time.trim_ascii();
            let digits = time.iter().take_while(|b| b.is_ascii_digit()).count();
            (1..=2).contains(&digits)
                && time.get(digits) == Some(&b':')
                && time.get(digits + 1).is_some_and(u8::is_ascii_digit)
                && time.len() <= 40
                && time.iter().all(|b| b.is_ascii_alphanumeric() || b":.+-, ()/_".contains(b) || *b >= 0x80)
        }
        _ => false,
    }
}

fn by_parts(text: &str) -> Option<Written> {
    if text.len() >= 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return compact(text.as_bytes()).or_else(|| epoch(text));
    }
    let mut numbers: [(u16, usize); 3] = [(0, 0); 3];
    let mut count = 0;
    let mut month = None;
    // Where among the numbers the month's name stands.
    let mut month_at = 0;
    let mut points = 0;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if letter.is_ascii_digit() {
            if count > 0 && (count == 3 || (count == 2 && month.is_some())) {
                break;
            }
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            if rest.as_bytes().get(length) == Some(&b':') || length > 4 {
                break;
            }
            let value = rest.get(..length)?.parse::<u16>().ok()?;
            *numbers.get_mut(count)? = (value, length);
            count += 1;
            rest = rest.get(length..)?;
        } else if is_letter(letter) {
            let length = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(length)?;
            let word = fold(word);
            if count >= 2 && (month.is_some() || count == 3) {
                // `2024-02-29T…`, `…Z`, `… PM`
                break;
            }
            match month_named(&word) {
                Some(found) if month.is_none() => {
                    month = Some(found);
                    month_at = count;
                }
                _ if is_filler(&word) => {}
                _ => return None,
            }
            rest = after;
        } else {
            points += usize::from(letter == '.');
            if !matches!(
                letter,
                '/' | '-' | '.' | ',' | ' ' | '\u{A0}' | '\u{202F}' | 'º' | '年' | '月' | '日'
            ) {
                return None;
            }
            rest = rest.get(letter.len_utf8()..)?;
        }
    }
    let left = rest.trim_start();
    if !left.is_empty() && !is_time(joined(&["T", left]).as_bytes()) && !is_zone(left) {
        return None;
    }
    let [(a, long_a), (b, long_b), (c, long_c)] = numbers;
    match (month, count) {
        (Some(month), 2) => {
            // `29 Feb 2024`, `Feb 29, 2024`, `2024 Feb 29`
            let (year, long, day) = if long_a == 4 { (a, long_a, b) } else { (b, long_b, a) };
            if long_a == 4 && month_at == 0 || long == 3 || long == 1 {
                return None;
            }
            let year = if long == 4 { i32::from(year) } else { full_year(year) };
            Some(Written::Day(Date::from_ymd(year, month, u32::from(day))?))
        }
        (None, 3) if long_a == 4 && long_b <= 2 && long_c <= 2 => {
            Some(Written::Day(Date::from_ymd(i32::from(a), u32::from(b), u32::from(c))?))
        }
        (None, 3) if long_a <= 2 && long_b <= 2 && (long_c == 4 || long_c == 2) => {
            Some(Numbers { parts: [a, b, c], year_last: long_c == 4, points: points >= 2 }.written())
        }
        _ => None,
    }
}

/// `20240229`, `202402291345`, `20240229134500`: a day, hours, minutes and seconds without a sign between.
fn compact(text: &[u8]) -> Option<Written> {
    let mut pairs = [0; 7];
    for (place, pair) in pairs.iter_mut().zip(text.chunks_exact(2)) {
        *place = two(pair[0], pair[1]);
    }
    let [century, year, month, day, hour, minute, second] = pairs;
    let is_day = matches!(text.len(), 8 | 12 | 14) && matches!(century, 19 | 20);
    let is_time = hour < 24 && minute < 60 && second < 60;
    let year = i32::from(century * 100 + year);
    let day = Date::from_ymd(year, month.into(), day.into()).filter(|_| is_day && is_time)?;
    Some(Written::Day(day))
}

/// Milliseconds since 1970, or seconds.
fn epoch(text: &str) -> Option<Written> {
    let number: i64 = if matches!(text.len(), 10..=13) { text.parse().ok()? } else { return None };
    let seconds = if text.len() >= 12 { number / 1000 } else { number };
    let days = i32::try_from(seconds / 86_400).ok()?;
    let day = Date::from_days(days);
    (day.days() == days).then_some(Written::Day(day))
}

fn is_zone(text: &str) -> bool {
    is_one_of(text.as_bytes(), "Z UTC GMT")
}

/// Words that stand in a date and say nothing: weekdays, `de`, `st`.
fn is_filler(word: &str) -> bool {
    const WORDS: &str = "de del of the st nd rd th er mon tue tues wed thu thur thurs fri sat sun monday tuesday \
        wednesday thursday friday saturday sunday";
    is_one_of(word.as_bytes(), WORDS)
}

/// Month names of English, Indonesian, Czech, French, Romanian, Spanish, German and Portuguese, folded, month by month.
const MONTHS: [&str; 12] = [
    "january januari leden ledna janvier ianuarie enero januar janner janeiro",
    "february februari unor unora fevrier februarie febrero februar feber fevereiro",
    "march maret brezen brezna mars martie marzo marz mrz marco",
    "april duben dubna avril aprilie abril",
    "may mei kveten kvetna mai mayo maio",
    "june juni cerven cervna juin iunie junio junho",
    "july juli cervenec cervence juillet iulie julio julho",
    "august agustus agt srpen srpna aout agosto",
    "september zari septembre septembrie septiembre setiembre setembro",
    "october oktober rijen rijna octobre octombrie octubre outubro",
    "november nopember listopad listopadu novembre noiembrie noviembre novembro",
    "december desember prosinec prosince decembre decembrie diciembre dezember dezembro",
];

/// The month that a folded word names: whole, or by its first letters where these leave no doubt.
fn month_named(word: &str) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let mut begun = None;
    let mut doubt = false;
    for (names, month) in MONTHS.iter().zip(1u32..) {
        for name in names.split(' ') {
            if name == word {
                return Some(month);
            }
            if name.starts_with(word) {
                doubt |= begun.is_some_and(|other| other != month);
                begun = Some(month);
            }
        }
    }
    // `sept`, `juil`; `marzec` is none of them.
    begun.filter(|_| !doubt)
}

/// What a column's cells have said so far about its order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    dmy: u32,
    mdy: u32,
    ymd: u32,
    either: u32,
    /// Cells of three numbers.
    numbers: u32,
}

impl Evidence {
    pub fn add(&mut self, written: &Written) {
        if let Written::Numbers(numbers) = written {
            self.count(*numbers);
        }
    }

    /// The same for a cell of three numbers.
    #[inline(always)]
    pub fn count(&mut self, numbers: Numbers) {
        self.numbers += 1;
        match (numbers.exists(DateOrder::Dmy), numbers.exists(DateOrder::Mdy)) {
            (true, _) if numbers.points => self.dmy += 1,
            (true, true) => self.either += u32::from(numbers.parts[0] != numbers.parts[1]),
            (true, false) => self.dmy += 1,
            (false, true) => self.mdy += 1,
            (false, false) => self.ymd += 1,
        }
    }

    /// The order that most cells ask for; none where they ask for no one.
    pub fn verdict(&self) -> Option<DateOrder> {
        let most = self.dmy.max(self.mdy).max(self.ymd);
        let leaders = [(DateOrder::Dmy, self.dmy), (DateOrder::Mdy, self.mdy), (DateOrder::Ymd, self.ymd)];
        let mut first = leaders.into_iter().filter(|(_, count)| *count == most && most > 0);
        match (first.next(), first.next()) {
            (Some((order, _)), None) => Some(order),
            _ => None,
        }
    }

    /// Whether a default decides what some cell means.
    pub fn is_open(&self) -> bool {
        self.verdict().is_none() && self.either + self.dmy > 0
    }

    /// Whether no order changes what any cell means.
    pub fn is_sure(&self) -> bool {
        self.numbers == 0
    }
}

/// How a column writes its days, taken from one of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// With what follows the day, its time set to midnight.
    Iso(String),
    /// Three numbers: order, sign between, digits of day or month at least, digits of the year, what follows.
    Numbers(DateOrder, String, usize, usize, String),
    /// `07-Apr-2015`: the sign between.
    Named(String),
}

impl Style {
    /// The style of a cell that is a day under this order.
    pub fn of(cell: &[u8], order: DateOrder) -> Option<Self> {
        let text = std::str::from_utf8(super::trimmed(cell)).ok()?;
        let midnight = |rest: &str| {
            if rest.bytes().any(|letter| letter.eq_ignore_ascii_case(&b'm')) || !is_time(rest.as_bytes()) {
                return String::new();
            }
            let zone = rest.bytes().skip(1).position(|b| matches!(b, b'+' | b'-'));
            let (time, zone) =
                zone.and_then(|before| rest.split_at_checked(before + 1)).unwrap_or((rest, ""));
            let mut midnight = String::with_capacity(rest.len());
            for letter in time.chars() {
                midnight.push(if letter.is_ascii_digit() { '0' } else { letter });
            }
            midnight.push_str(zone);
            midnight
        };
        match read(text.as_bytes()) {
            Written::Day(_) => {
                if iso(text.as_bytes()).is_some() {
                    return Some(Style::Iso(midnight(text.get(10..)?)));
                }
                // As in 31-Dec-2026.
                let is_sign = |b: u8| matches!(b, b'-' | b' ');
                let day = text.bytes().position(is_sign)?;
                let name = text.bytes().skip(day + 1).position(is_sign)?;
                let plain = day == 2 && name == 3 && text.len() == 11;
                let english = plain && is_one_of(text.as_bytes().get(3..6)?, SHORT);
                Some(if english {
                    Style::Named(text.get(2..3)?.to_owned())
                } else {
                    Style::Iso(String::new())
                })
            }
            Written::Numbers(_) => {
                let after = text.bytes().position(|b| matches!(b, b' ' | b'T' | b',')).unwrap_or(text.len());
                let (date, rest) = text.split_at_checked(after)?;
                let sign = date.chars().find(|c| !c.is_ascii_digit())?;
                let mut parts = date.split(sign);
                let (Some(first), Some(second), Some(year), None) =
                    (parts.next(), parts.next(), parts.next(), parts.next())
                else {
                    return Some(Style::Iso(String::new()));
                };
                let digits =
                    if first.starts_with('0') || second.starts_with('0') || first.len() + second.len() == 4 {
                        2
                    } else {
                        1
                    };
                Some(Style::Numbers(order, sign.to_string(), digits, year.len(), midnight(rest)))
            }
            _ => None,
        }
    }

    /// A day in this style; a year that its two digits would change is written in full.
    pub fn write(&self, day: Date) -> String {
        let (year, month, number) = day.ymd();
        match self {
            Style::Iso(after) => joined(&[&day.to_string(), after]),
            Style::Named(sign) => {
                let place = (month as usize - 1) * 4;
                let name = SHORT.get(place..place + 3).unwrap_or("");
                joined(&[&padded(number as i32, 2), sign, name, sign, &padded(year, 4)])
            }
            Style::Numbers(order, sign, digits, year_digits, after) => {
                if *order == DateOrder::Ymd || (*year_digits == 2 && full_year((year % 100) as u16) != year) {
                    return day.to_string();
                }
                let year = if *year_digits == 2 { padded(year % 100, 2) } else { padded(year, 4) };
                let (first, second) =
                    if *order == DateOrder::Mdy { (month, number) } else { (number, month) };
                joined(&[
                    &padded(first as i32, *digits),
                    sign,
                    &padded(second as i32, *digits),
                    sign,
                    &year,
                    after,
                ])
            }
        }
    }
}

const SHORT: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_read_at_once_says_what_its_parts_say(
            a in "[0-9]{1,2}", b in "[0-9]{1,2}", year in "[0-9]{2}|[0-9]{4}", sign in "[/.-]", other in "[/.-]", odd in 0..9,
        ) {
            let text = format!("{a}{sign}{b}{}{year}", if odd == 0 { &other } else { &sign });
            let by_parts = by_parts(&text).unwrap_or(Written::Other);
            let at_once = with_one_sign(text.as_bytes());
            prop_assert_eq!(at_once.is_some(), odd != 0 || other == sign);
            if let Some(at_once) = at_once {
                prop_assert_eq!(at_once.written(), by_parts);
            }
            match numbers(text.as_bytes()) {
                Some(ten) => prop_assert_eq!(Written::Numbers(ten), by_parts),
                None => prop_assert!(text.len() != 10 || at_once.is_none() || by_parts == Written::Other),
            }
        }
    }

    fn day(text: &str, order: DateOrder) -> Option<String> {
        match read(text.as_bytes()) {
            Written::Day(day) => Some(day.to_string()),
            Written::Numbers(numbers) => numbers.day(order).map(|day| day.to_string()),
            _ => None,
        }
    }

    #[test]
    fn the_leap_day_in_many_hands() {
        for text in [
            "2024-02-29",
            "2024-02-29 13:45",
            "2024-02-29T23:59:59.000Z",
            "2024-02-29T23:59:59+02:00",
            "2024/02/29",
            "29 Feb, 2024 00:02:00",
            "29-Feb-2024",
            "29 February 2024",
            "Feb 29, 2024",
            "February 29th, 2024",
            "Thu, 29 Feb 2024 10:00:00 GMT",
            "29. února 2024",
            "29 de febrero de 2024",
            "29 de fevereiro de 2024",
            "29 févr. 2024",
            "29 februarie 2024",
            "29 Februari 2024",
            "29. Februar 2024",
            "29-feb.-24",
            "29.02.2024",
            "29. 2. 2024",
            "29.2.24",
            "1709164800000",
            "1709164800",
            " 2024-02-29\u{A0}",
        ] {
            assert_eq!(day(text, DateOrder::Dmy).as_deref(), Some("2024-02-29"), "{text}");
        }
        for text in ["2/29/2024", "02-29-2024", "2/29/2024 1:45 PM", "2/29/24, 1:45 PM"] {
            assert_eq!(day(text, DateOrder::Mdy).as_deref(), Some("2024-02-29"), "{text}");
        }
        assert_eq!(day("24/02/29", DateOrder::Ymd).as_deref(), Some("2024-02-29"));
        assert_eq!(day("9999-12-31", DateOrder::Ymd).as_deref(), Some("9999-12-31"));
    }

    #[test]
    fn every_month_has_a_name_in_eight_languages() {
        for (name, month) in [
            ("leden", 1),
            ("ene", 1),
            ("ian", 1),
            ("únor", 2),
            ("fév", 2),
            ("März", 3),
            ("mrz", 3),
            ("Maret", 3),
            ("mars", 3),
            ("duben", 4),
            ("avr", 4),
            ("abr", 4),
            ("Mei", 5),
            ("května", 5),
            ("mai", 5),
            ("červen", 6),
            ("června", 6),
            ("juin", 6),
            ("iun", 6),
            ("července", 7),
            ("červenec", 7),
            ("juil", 7),
            ("août", 8),
            ("Agu", 8),
            ("srpna", 8),
            ("set", 9),
            ("sept", 9),
            ("září", 9),
            ("Okt", 10),
            ("out", 10),
            ("října", 10),
            ("listopadu", 11),
            ("noi", 11),
            ("Des", 12),
            ("dic", 12),
            ("dez", 12),
            ("prosince", 12),
        ] {
            assert_eq!(month_named(&fold(name)), Some(month), "{name}");
        }
        assert_eq!(month_named("jui"), None);
        assert_eq!(month_named("cer"), None);
    }

    #[test]
    fn what_is_no_day_is_not_moved_to_another() {
        for text in [
            "2023-02-29",
            "31/04/2024",
            "Q1 2024",
            "2024-13-01",
            "29 Foo 2024",
            "32/01/2024",
            "2024",
            "12:30",
            "tomorrow",
            "2024-02-29 junk",
            "1/2",
            "29-Feb",
            "99999999999999999",
            "=1+1",
            "12345",
        ] {
            assert_eq!((day(text, DateOrder::Dmy), day(text, DateOrder::Mdy)), (None, None), "{text}");
        }
        for text in ["", "-", "n/a", "0000-00-00", "0000-00-00 00:00:00"] {
            assert_eq!(read(text.as_bytes()), Written::Blank, "{text}");
        }
    }

    #[test]
    fn a_day_beyond_twelve_decides_for_its_column() {
        let verdict = |cells: &[&str]| {
            let mut evidence = Evidence::default();
            cells.iter().for_each(|cell| evidence.add(&read(cell.as_bytes())));
            (evidence.verdict(), evidence.is_open())
        };
        assert_eq!(verdict(&["03/04/2024", "29/02/24"]), (Some(DateOrder::Dmy), false));
        assert_eq!(verdict(&["03/04/2024", "2/29/2024"]), (Some(DateOrder::Mdy), false));
        assert_eq!(verdict(&["03/04/2024"]), (None, true));
        assert_eq!(verdict(&["03.04.2024"]), (Some(DateOrder::Dmy), false));
        assert_eq!(verdict(&["03/03/2024", "2024-01-02"]), (None, false));
        assert_eq!(verdict(&["99/12/31"]), (Some(DateOrder::Ymd), false));
    }

    #[test]
    fn an_edited_day_is_written_as_its_column_writes() {
        for (sample, order, written) in [
            ("2024-02-29", DateOrder::Ymd, "2026-11-05"),
            ("2024-02-29T13:45:00.000Z", DateOrder::Ymd, "2026-11-05T00:00:00.000Z"),
            ("2024-02-29 13:45", DateOrder::Ymd, "2026-11-05 00:00"),
            ("2/29/2024", DateOrder::Mdy, "11/5/2026"),
            ("02/29/24", DateOrder::Mdy, "11/05/26"),
            ("29.02.2024", DateOrder::Dmy, "05.11.2026"),
            ("2/29/2024 1:45 PM", DateOrder::Mdy, "11/5/2026"),
            ("29-Feb-2024", DateOrder::Ymd, "05-Nov-2026"),
            ("29 de febrero de 2024", DateOrder::Ymd, "2026-11-05"),
        ] {
            let day_of = Date::parse("2026-11-05").unwrap();
            assert_eq!(Style::of(sample.as_bytes(), order).unwrap().write(day_of), written);
            assert_eq!(day(written, order).as_deref(), Some("2026-11-05"), "{written}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_breaks_the_reader(text in any::<String>(), near in "[0-9]{1,4}[/. -][0-9a-zA-Z]{1,9}[/. -][0-9]{1,4}.{0,12}", bytes in any::<Vec<u8>>()) {
            for cell in [text.as_bytes(), near.as_bytes(), &bytes] {
                read(cell);
                for order in [DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy] {
                    if let Some(style) = Style::of(cell, order) {
                        style.write(Date::from_days(20_000));
                    }
                }
            }
        }
    }
}
