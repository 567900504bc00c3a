//! What the numbers of a style stand for: amounts, days, or a time that was taken.

use super::archive::Archive;
use super::xml::{Step, Xml, is_true};
use crate::error::Result;

/// What a cell's number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    Number,
    /// Days since the workbook's first one, the time of day as their fraction.
    Moment,
    /// Hours that may be more than a day has: a number.
    Duration,
}

pub(crate) struct Styles {
    /// By a cell's style.
    meanings: Vec<Meaning>,
    pub(crate) from_1904: bool,
}

impl Styles {
    pub(crate) fn none(from_1904: bool) -> Self {
        Styles { meanings: Vec::new(), from_1904 }
    }

    pub(crate) fn read(archive: &Archive, path: &str, from_1904: bool) -> Result<Self> {
        let mut formats: Vec<(u32, Meaning)> = Vec::new();
        let mut meanings = Vec::new();
        let mut of_cells = false;
        let mut xml = Xml::open(archive, path)?;
        while let Some(step) = xml.next()? {
            match step {
                Step::Begin(tag) => match tag.name() {
                    "numFmt" => {
                        if let (Some(id), Some(code)) =
                            (tag.attribute("numFmtId"), tag.attribute("formatCode"))
                        {
                            formats.push((id.parse().unwrap_or(0), meaning(&code)));
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
        Ok(Styles { meanings, from_1904 })
    }

    pub(crate) fn meaning(&self, style: usize) -> Meaning {
        self.meanings.get(style).copied().unwrap_or(Meaning::Number)
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
}
