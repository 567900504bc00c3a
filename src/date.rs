//! Calendar dates without a clock or a time zone.

use crate::error::joined;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::decimal::padded;
use crate::error::{Code, Error, Result};

/// A calendar date of the years 0001 to 9999 in the proleptic Gregorian calendar, held as days since 1970-01-01.
///
/// ```
/// use playfield::Date;
/// let monday = Date::parse("2026-11-23").unwrap();
/// assert_eq!(monday.weekday(), 0);
/// assert_eq!(monday.plus_days(8).to_string(), "2026-12-01");
/// assert_eq!(Date::parse("2026-11-23T09:30:00+02:00").unwrap(), monday);
/// assert!(Date::parse("2023-02-29").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The date of a year, a month from 1 and a day from 1; none where there is no such day.
    #[inline(never)]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        Date::from_ymd_here(year, month, day)
    }

    /// The same in the body of a loop over a file's cells.
    #[inline(always)]
    pub(crate) fn from_ymd_here(year: i32, month: u32, day: u32) -> Option<Self> {
        if !Date::exists(year, month, day) {
            return None;
        }
        // Howard Hinnant, "chrono-compatible low-level date algorithms": a year that begins in March has its leap day last.
        let (years, months) =
            if month <= 2 { (year as u32 - 1, month + 9) } else { (year as u32, month - 3) };
        let day_of_year = (153 * months + 2) / 5 + day - 1;
        let days = years * 365 + years / 4 - years / 100 + years / 400 + day_of_year;
        Some(Date(days as i32 - 719_468))
    }

    /// Whether the calendar has this day.
    #[inline(always)]
    pub(crate) fn exists(year: i32, month: u32, day: u32) -> bool {
        // Patterns, which are never a call: a file's days come by the million.
        let is_any = matches!(year, 1..=9999) && matches!(month, 1..=12) && day >= 1;
        is_any && (day <= 28 || matches!(days_in_month(year, month), Some(last) if day <= last))
    }

    /// An ISO 8601 calendar date `YYYY-MM-DD`. Of a timestamp the date as written counts: whatever follows a `T` or a space
    /// after the date must look like a time of day and is otherwise ignored.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (date, rest) = bytes.split_at_checked(10)?;
        if date[4] != b'-' || date[7] != b'-' {
            return None;
        }
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0u32, |sum, &b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
        };
        let time_follows = match rest {
            [] => true,
            [b'T' | b't' | b' ', hour1, hour2, b':', ..] => hour1.is_ascii_digit() && hour2.is_ascii_digit(),
            _ => false,
        };
        if !time_follows {
            return None;
        }
        Date::from_ymd(number(&date[..4])? as i32, number(&date[5..7])?, number(&date[8..])?)
    }

    /// The date that a field holds, or a `bad-date` error that names the field.
    pub fn read(text: &str, field: &str) -> Result<Self> {
        Date::parse(text).ok_or_else(|| Error::new(Code::BadDate, BAD_DATE).at(field))
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The date so many days after 1970-01-01, held inside the years 0001 to 9999.
    pub const fn from_days(days: i32) -> Self {
        const FIRST: i32 = -719_162;
        const LAST: i32 = 2_932_896;
        Date(if days < FIRST {
            FIRST
        } else if days > LAST {
            LAST
        } else {
            days
        })
    }

    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Date::from_days(self.0.saturating_add(days))
    }

    /// Days from this date to a later one; negative where it is an earlier one.
    pub const fn days_until(self, later: Date) -> i32 {
        later.0 - self.0
    }

    /// Year, month from 1 and day from 1.
    pub fn ymd(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }

    /// 0 for Monday to 6 for Sunday.
    pub const fn weekday(self) -> usize {
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// The last day of this date's month.
    pub fn month_end(self) -> Self {
        let (year, month, day) = self.ymd();
        self.plus_days((days_in_month(year, month).unwrap_or(day) - day) as i32)
    }
}

const BAD_DATE: &str = "this must be a day that exists, written as 2026-11-22";

fn days_in_month(year: i32, month: u32) -> Option<u32> {
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => return None,
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        f.write_str(&joined(&[&padded(year, 4), "-", &padded(month as i32, 2), "-", &padded(day as i32, 2)]))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Reads a string. At the boundary the newtype's name `Date` turns a refused text into the code `bad-date`.
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> de::Visitor<'de> for Text {
            type Value = Date;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as 2026-11-22")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                Date::parse(text).ok_or_else(|| E::custom(BAD_DATE))
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Date, D::Error> {
                inner.deserialize_str(Text)
            }
        }
        deserializer.deserialize_newtype_struct("Date", Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_comes_back_as_written() {
        let mut day = Date::from_ymd(1800, 1, 1).unwrap();
        for _ in 0..146_097 {
            let (year, month, d) = day.ymd();
            assert_eq!(Date::from_ymd(year, month, d), Some(day));
            assert_eq!(Date::parse(&day.to_string()), Some(day));
            day = day.plus_days(1);
        }
        assert_eq!(day.to_string(), "2200-01-01");
    }

    #[test]
    fn the_epoch_was_a_thursday() {
        assert_eq!(Date::from_days(0).to_string(), "1970-01-01");
        assert_eq!(Date::from_days(0).weekday(), 3);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "2024-1-1",
            "",
            "0000-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert!(Date::parse("2024-02-29").is_some());
        assert!(Date::parse("2024-02-29 junk").is_none());
    }

    #[test]
    fn calendar_ends_hold() {
        let last = Date::parse("9999-12-31").unwrap();
        assert_eq!(last.plus_days(5), last);
        let first = Date::parse("0001-01-01").unwrap();
        assert_eq!(first.plus_days(-5), first);
        assert_eq!(Date::parse("2024-02-10").unwrap().month_end().to_string(), "2024-02-29");
    }
}
