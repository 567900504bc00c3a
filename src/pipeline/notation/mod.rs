//! What amounts and days look like when people and CRMs write them, decided for a column as a whole.

pub mod amount;
pub mod currency;
pub mod day;
pub mod lists;

/// Words that stand for "nothing entered" in a column of amounts, days or scores.
pub fn is_blank(text: &[u8]) -> bool {
    const WORDS: [&str; 17] = [
        "-", "--", "---", "–", "—", "−", "n/a", "na", "n.a.", "#n/a", "null", "(null)", "none", "nil", "\\n",
        "(blank)", "nan",
    ];
    let is_number = || text.first().is_some_and(u8::is_ascii_digit);
    text.is_empty()
        || (text.len() <= 8
            && !is_number()
            && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes())))
}

/// A cell without the white space around it, that beyond ASCII too.
pub fn trimmed(text: &[u8]) -> &[u8] {
    const WIDE: [&[u8]; 9] = [
        "\u{A0}".as_bytes(),
        "\u{202F}".as_bytes(),
        "\u{2007}".as_bytes(),
        "\u{2009}".as_bytes(),
        "\u{200B}".as_bytes(),
        "\u{200E}".as_bytes(),
        "\u{200F}".as_bytes(),
        "\u{FEFF}".as_bytes(),
        "\u{3000}".as_bytes(),
    ];
    let mut text = text.trim_ascii();
    if text.first().is_none_or(u8::is_ascii) && text.last().is_none_or(u8::is_ascii) {
        return text;
    }
    while let Some(rest) = WIDE.iter().find_map(|space| text.strip_prefix(*space)) {
        text = rest.trim_ascii();
    }
    while let Some(rest) = WIDE.iter().find_map(|space| text.strip_suffix(*space)) {
        text = rest.trim_ascii();
    }
    text
}
