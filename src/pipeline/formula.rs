//! Cells that a spreadsheet would run as a formula, and the one apostrophe that keeps it from doing so.

use super::notation::amount::{self, Written};
use crate::error::joined;

/// Whether a spreadsheet, or a program that passes over white space and what cannot be seen, would run this cell. Numbers and
/// telephone numbers are no formulas, whatever sign they begin with.
pub(crate) fn runs(text: &str) -> bool {
    let Some(first) = text.bytes().next() else { return false };
    // Letters and digits, nearly always.
    if first.is_ascii_alphanumeric() {
        return false;
    }
    let text = text.trim_start_matches('\'');
    if matches!(text.bytes().next(), Some(b'\t' | b'\r')) {
        return true;
    }
    let seen = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace() || is_invisible(c));
    match seen.chars().next() {
        Some('=' | '@' | '＝' | '＠' | '＋' | '－') => true,
        Some('+' | '-') => !is_number(seen) && !is_telephone(seen),
        _ => false,
    }
}

/// Text with the apostrophe that it needs.
pub(crate) fn neutralised(text: &str) -> Option<String> {
    runs(text).then(|| joined(&["'", text]))
}

/// How many bytes at a cell's beginning are such an apostrophe: 1 or 0.
#[inline]
pub(crate) fn apostrophe(cell: &[u8]) -> usize {
    match cell {
        [b'\'', rest @ ..] => usize::from(std::str::from_utf8(rest).is_ok_and(runs)),
        _ => 0,
    }
}

fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

fn is_number(text: &str) -> bool {
    let number = text.trim_end();
    let number = number.strip_suffix('%').unwrap_or(number);
    match amount::read(number.as_bytes()) {
        Written::Number(number) => number.is_sound(),
        _ => false,
    }
}

/// `+49 30 1`, `+1 (555) 123-4567`: beyond digits and spaces only where there are as many digits as such a number has.
fn is_telephone(text: &str) -> bool {
    let Some(number) = text.strip_prefix('+') else { return false };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let plain = number.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '\u{A0}');
    let signs = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '(' | ')' | '-' | '.' | '/'));
    (1..=17).contains(&digits) && (plain || (signs && digits >= 7))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_told_from_numbers() {
        for text in [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1,1)",
            " =1+1",
            "\u{A0}=1",
            "\u{FEFF}=1",
            "\u{200B}=1",
            "＝1",
            "＠x",
            "\0=1",
            "\n=1",
            "\tx",
            "\rx",
            "'=1",
            "-",
            "+",
            "=",
            "-->",
            "@mention",
            "+1-1",
            "' =1",
            "-1-1",
        ] {
            assert!(runs(text), "{text:?}");
        }
        for text in [
            "-2,5",
            "+49 30 1234567",
            "+49 30 1",
            "-1.234,50",
            "+1 (555) 123-4567",
            "-5%",
            "Acme",
            "",
            "'",
            "'tis",
            "%0A=1",
            "|calc",
            "a\t=1",
            "(5)",
            "-$5.00",
        ] {
            assert!(!runs(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_given_an_apostrophe_loses_just_that_one(text in "['=+\\-@ \t\r\u{A0}\u{FEFF}a1,.]{0,8}", any_text in any::<String>()) {
            for text in [text, any_text] {
                let written = neutralised(&text).unwrap_or_else(|| text.clone());
                prop_assert_eq!(&written[apostrophe(written.as_bytes())..], &text);
            }
        }
    }
}
