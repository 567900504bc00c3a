//! What the numbers of a style stand for: amounts, days, or a time that was taken.

use super::archive::Archive;
use super::xml::{Step, Xml, is_true};
use crate::case::is_letter;
use crate::error::Result;
use crate::pipeline::notation::currency;

/// What a cell's number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    Number,
    /// A number shown with this one of the signs of currencies.
    Money(u16),
    /// Days since the workbook's first one, the time of day as their fraction.
    Moment,
    /// Hours that may be more than a day has: a number.
    Duration,
}

pub(crate) struct Styles {
    /// By a cell's style.
    meanings: Vec<Meaning>,
    signs: Vec<String>,
    pub(crate) from_1904: bool,
}

impl Styles {
    pub(crate) fn none(from_1904: bool) -> Self {
        Styles { meanings: Vec::new(), signs: Vec::new(), from_1904 }
    }

    pub(crate) fn read(archive: &Archive, path: &str, from_1904: bool) -> Result<Self> {
        let mut formats: Vec<(u32, Meaning)> = Vec::new();
        let mut meanings = Vec::new();
        let mut signs = Vec::new();
        let mut of_cells = false;
        let mut xml = Xml::open(archive, path)?;
        while let Some(step) = xml.next()? {
            match step {
                Step::Begin(tag) => match tag.name() {
                    "numFmt" => {
                        if let (Some(id), Some(code)) =
                            (tag.attribute("numFmtId"), tag.attribute("formatCode"))
                        {
                            let mut meaning = meaning(&code);
                            if meaning == Meaning::Number
                                && let Some(sign) = sign(&code)
                            {
                                meaning = u16::try_from(signs.len()).map_or(meaning, Meaning::Money);
                                signs.push(sign);
                            }
                            formats.push((id.parse().unwrap_or(0), meaning));
                        }
                    }
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells => {
                        let id = tag.attribute("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                        let ignored =
                            tag.attribute("applyNumberFormat").is_some_and(|own| !is_true(&own)) && id == 0;
                        let own = formats.iter().find(|(own, _)| *own == id && !ignored);
                        meanings.push(own.map_or_else(|| built_in(id), |(_, meaning)| *meaning));
                    }
                    _ => {}
                },
                Step::End("cellXfs") => of_cells = false,
                _ => {}
            }
        }
        Ok(Styles { meanings, signs, from_1904 })
    }

    pub(crate) fn meaning(&self, style: usize) -> Meaning {
        self.meanings.get(style).copied().unwrap_or(Meaning::Number)
    }

    /// What stands before a number of this meaning.
    pub(crate) fn sign(&self, meaning: Meaning) -> &str {
        let Meaning::Money(at) = meaning else { return "" };
        self.signs.get(usize::from(at)).map_or("", String::as_str)
    }
}

/// Formats that need no code (ECMA-376, part 1, 18.8.30), those of East Asian languages included.
fn built_in(id: u32) -> Meaning {
    match id {
        14..=22 | 27..=36 | 50..=58 => Meaning::Moment,
        45..=47 => Meaning::Duration,
        _ => Meaning::Number,
    }
}

/// By the letters of a format that stand for themselves: not in quotes, not after a backslash, not a colour or a language.
fn meaning(code: &str) -> Meaning {
    let mut letters = code.chars();
    let mut found = Meaning::Number;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let counted = inside.to_ascii_lowercase();
                if ["h", "m", "s"]
                    .iter()
                    .any(|unit| !counted.is_empty() && counted.replace(unit, "").is_empty())
                {
                    return Meaning::Duration;
                }
            }
            // What follows is for negative numbers.
            ';' => break,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => found = Meaning::Moment,
            _ => {}
        }
    }
    // `Standard`, as some write General, has its own d.
    if code.eq_ignore_ascii_case("standard") { Meaning::Number } else { found }
}

/// The currency that a format shows: `[$€-407]`, `"Kč"`, `\$`. Of a sign of several currencies the country says which.
fn sign(code: &str) -> Option<String> {
    // Countries by the numbers of Windows ([MS-LCID]).
    const COUNTRIES: &str = "409 USD 1009 CAD C0C CAD C09 AUD 1409 NZD 1004 SGD 4809 SGD C04 HKD 3C09 HKD 404 TWD 80A MXN \
        2C0A ARS 340A CLP 240A COP 41D SEK 406 DKK 414 NOK 814 NOK 40F ISK 411 JPY 804 CNY";
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        let mut words = String::new();
        let mut country = "";
        let inside: String;
        match letter {
            '"' => words.extend(letters.by_ref().take_while(|letter| *letter != '"')),
            '\\' => words.extend(letters.next()),
            '_' | '*' => _ = letters.next(),
            '[' => {
                inside = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let Some(named) = inside.strip_prefix('$') else { continue };
                let (sign, of) = named.rsplit_once('-').unwrap_or((named, ""));
                words.push_str(sign);
                country = of;
            }
            // What follows is for negative numbers.
            ';' => break,
            _ => words.push(letter),
        }
        let Some(found) = currency::of(words.trim().as_bytes()) else { continue };
        if found.ambiguous {
            let mut pairs = COUNTRIES.split(' ');
            if pairs.by_ref().step_by(2).position(|number| number.eq_ignore_ascii_case(country)).is_some() {
                words = pairs.next().unwrap_or("").to_owned();
            }
        }
        let mut sign = words.trim().to_owned();
        if sign.chars().next_back().is_some_and(is_letter) {
            sign.push(' ');
        }
        return Some(sign);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_whether_its_number_is_a_day() {
        for code in [
            "yyyy-mm-dd",
            "d/m/yy",
            "[$-409]d-mmm-yy;@",
            "h:mm AM/PM",
            "dd\\.mm\\.yyyy",
            "m/d/yy h:mm",
            "[Red]dd.mm.yyyy",
        ] {
            assert_eq!(meaning(code), Meaning::Moment, "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0.00 \"days\"",
            "0.00E+00",
            "[$USD] #,##0",
            "#,##0\\ \\d",
            "0%",
            "@",
            "_-* #,##0_-;\\-* #,##0_-",
            "Standard",
            "# ?/?",
            "[Magenta]0",
        ] {
            assert_eq!(meaning(code), Meaning::Number, "{code}");
        }
        for code in ["[h]:mm", "[mm]:ss", "[hh]:mm:ss.000"] {
            assert_eq!(meaning(code), Meaning::Duration, "{code}");
        }
    }
    #[test]
    fn a_format_says_its_currency() {
        for (code, shown) in [
            ("\"$\"#,##0.00", "$"),
            ("[$€-407] #,##0.00", "€"),
            ("#,##0.00\\ [$€-40C]", "€"),
            ("[$$-409]#,##0.00", "USD "),
            ("[$$-c09]#,##0", "AUD "),
            ("[$$-FFFF]#,##0", "$"),
            ("[$kr-406] #,##0", "DKK "),
            ("[$USD] #,##0", "USD "),
            ("_(\"$\"* #,##0.00_);_(\"€\"* (#,##0.00)", "$"),
            ("#,##0\\ \"Kč\"", "Kč "),
            ("£#,##0", "£"),
        ] {
            assert_eq!(sign(code).as_deref(), Some(shown), "{code}");
        }
        for code in ["General", "#,##0.00", "[$-409]#,##0", "[Red]0.00", "0.00 \"days\"", "0%", "0;\"€\"0"]
        {
            assert_eq!(sign(code), None, "{code}");
        }
    }
}
