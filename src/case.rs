//! Texts compared without regard to case.

/// Whether two texts are the same but for case and the white space around them.
///
/// ```
/// use playfield::case::same_text;
/// assert!(same_text(" Chief FINANCIAL Officer", "chief financial officer"));
/// assert!(same_text("Großhandel", "GROSSHANDEL"));
/// assert!(same_text("ΠΑΎΛΟΣ", "Παύλος"));
/// assert!(!same_text("Owner", "Co-owner"));
/// ```
pub fn same_text(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// In small letters, those that have no capital of their own spelt as their capital is.
fn folded(text: &str) -> String {
    let mut folded = String::new();
    for letter in text.trim().chars().map(small) {
        match letter {
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            'ſ' => folded.push('s'),
            'µ' => folded.push('μ'),
            letter => folded.push(letter),
        }
    }
    folded
}

/// The small letter of a capital of the scripts that are written today: Latin, Greek, Cyrillic, Armenian, Georgian, full width. The
/// standard library knows those of Deseret and Glagolitic too, by eleven kilobytes of table.
pub(crate) fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = letter as u32;
    let run = CAPITALS.iter().find(|(first, last, step, _)| {
        (u32::from(*first)..=u32::from(*last)).contains(&code)
            && (code - u32::from(*first)).is_multiple_of(u32::from(*step))
    });
    let small = run.and_then(|(.., away)| char::from_u32(code.wrapping_add_signed(i32::from(*away))));
    small.unwrap_or(letter)
}

/// From the first to the last, each one or each other one, and how far away the small letter is. From the Unicode Character Database.
#[rustfmt::skip]
const CAPITALS: &[(u16, u16, u8, i16)] = &[
    (0x00c0, 0x00d6, 1, 32), (0x00d8, 0x00de, 1, 32), (0x0100, 0x012e, 2, 1), (0x0132, 0x0136, 2, 1),
    (0x0139, 0x0147, 2, 1), (0x014a, 0x0176, 2, 1), (0x0178, 0x0178, 1, -121), (0x0179, 0x017d, 2, 1),
    (0x0182, 0x0184, 2, 1), (0x0189, 0x018a, 1, 205), (0x01a0, 0x01a4, 2, 1), (0x01b1, 0x01b2, 1, 217),
    (0x01b3, 0x01b5, 2, 1), (0x01cb, 0x01db, 2, 1), (0x01de, 0x01ee, 2, 1), (0x01f2, 0x01f4, 2, 1),
    (0x01f8, 0x021e, 2, 1), (0x0222, 0x0232, 2, 1), (0x0246, 0x024e, 2, 1), (0x0370, 0x0372, 2, 1),
    (0x0386, 0x0386, 1, 38), (0x0388, 0x038a, 1, 37), (0x038c, 0x038c, 1, 64), (0x038e, 0x038f, 1, 63),
    (0x0391, 0x03a1, 1, 32), (0x03a3, 0x03ab, 1, 32), (0x03cf, 0x03cf, 1, 8), (0x03d8, 0x03ee, 2, 1),
    (0x03fd, 0x03ff, 1, -130), (0x0400, 0x040f, 1, 80), (0x0410, 0x042f, 1, 32), (0x0460, 0x0480, 2, 1),
    (0x048a, 0x04be, 2, 1), (0x04c0, 0x04c0, 1, 15), (0x04c1, 0x04cd, 2, 1), (0x04d0, 0x052e, 2, 1),
    (0x0531, 0x0556, 1, 48), (0x1c90, 0x1cba, 1, -3008), (0x1cbd, 0x1cbf, 1, -3008), (0x1e00, 0x1e94, 2, 1),
    (0x1e9e, 0x1e9e, 1, -7615), (0x1ea0, 0x1efe, 2, 1), (0x1f08, 0x1f0f, 1, -8), (0x1f18, 0x1f1d, 1, -8),
    (0x1f28, 0x1f2f, 1, -8), (0x1f38, 0x1f3f, 1, -8), (0x1f48, 0x1f4d, 1, -8), (0x1f59, 0x1f5f, 2, -8),
    (0x1f68, 0x1f6f, 1, -8), (0x1f88, 0x1f8f, 1, -8), (0x1f98, 0x1f9f, 1, -8), (0x1fa8, 0x1faf, 1, -8),
    (0x1fb8, 0x1fb9, 1, -8), (0x1fba, 0x1fbb, 1, -74), (0x1fbc, 0x1fbc, 1, -9), (0x1fc8, 0x1fcb, 1, -86),
    (0x1fcc, 0x1fcc, 1, -9), (0x1fd8, 0x1fd9, 1, -8), (0x1fda, 0x1fdb, 1, -100), (0x1fe8, 0x1fe9, 1, -8),
    (0x1fea, 0x1feb, 1, -112), (0x1fec, 0x1fec, 1, -7), (0x1ff8, 0x1ff9, 1, -128), (0x1ffa, 0x1ffb, 1, -126),
    (0x1ffc, 0x1ffc, 1, -9), (0xff21, 0xff3a, 1, 32),
];

/// Whether it is a letter, of whatever script, and no sign, mark, space or picture. The standard library knows it of every mark of
/// Devanagari too, by two kilobytes of table and of code.
pub(crate) fn is_letter(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphabetic();
    }
    let code = letter as u32;
    code < 0x1_f000
        && !SIGNS.iter().any(|&(first, last)| (u32::from(first)..=u32::from(last)).contains(&code))
}

/// The same, or a digit.
pub(crate) fn is_letter_or_digit(letter: char) -> bool {
    letter.is_ascii_digit() || is_letter(letter)
}

/// From the first to the last, what is no letter.
#[rustfmt::skip]
const SIGNS: &[(u16, u16)] = &[
    (0x0080, 0x00a9), (0x00ab, 0x00b4), (0x00b6, 0x00b9), (0x00bb, 0x00bf), (0x00d7, 0x00d7), (0x00f7, 0x00f7),
    (0x02c2, 0x02c5), (0x02d2, 0x02df), (0x02e5, 0x02eb), (0x02ed, 0x02ed), (0x02ef, 0x036f), (0x0375, 0x0375),
    (0x037e, 0x037e), (0x0384, 0x0385), (0x0387, 0x0387), (0x03f6, 0x03f6), (0x0482, 0x0489), (0x055a, 0x055f),
    (0x0589, 0x05af), (0x0600, 0x060f), (0x061b, 0x061f), (0x0660, 0x066d), (0x06f0, 0x06f9), (0x2000, 0x2070),
    (0x2072, 0x207e), (0x2080, 0x208f), (0x20a0, 0x2101), (0x2116, 0x2118), (0x2190, 0x24b5), (0x24ea, 0x2bff),
    (0x2e00, 0x2e7f), (0x3000, 0x3004), (0x3008, 0x3020), (0x302a, 0x3030), (0x30fb, 0x30fb), (0xd800, 0xf8ff),
    (0xfe00, 0xfe6f), (0xfeff, 0xff20), (0xff3b, 0xff40), (0xff5b, 0xff65), (0xffe0, 0xffff),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_lowered_as_the_standard_library_lowers_them() {
        let (mut same, mut left) = (0, 0);
        for letter in (0..0x1_0000).filter_map(char::from_u32) {
            let mut lowered = letter.to_lowercase();
            match (lowered.next(), lowered.next()) {
                (Some(expected), None) if small(letter) == expected => {
                    same += usize::from(expected != letter)
                }
                (Some(_), None) => {
                    assert_eq!(small(letter), letter, "never a wrong one");
                    left += 1;
                }
                _ => assert_eq!(letter, 'İ'),
            }
        }
        assert_eq!(
            (same, left),
            (712, 468),
            "left are letters of phonetic alphabets and of historic scripts"
        );
    }

    #[test]
    fn no_letter_of_a_european_language_is_left() {
        let letters =
            (0xc0..0x180).chain(0x386..0x3d0).chain(0x400..0x530).chain(0x531..0x557).chain(0x1e00..0x1f00);
        for letter in letters.filter_map(char::from_u32).filter(|letter| *letter != 'İ') {
            assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode_in_the_scripts_that_are_written_today() {
        let blocks = [
            0x0000..=0x02c1,
            0x0300..=0x0344,
            0x0346..=0x0362,
            0x0370..=0x05af,
            0x2000..=0x2070,
            0x20a0..=0x2101,
            0x2190..=0x24b5,
            0x24ea..=0x2bff,
            0x3000..=0x3004,
            0x3041..=0x3096,
            0x30a1..=0x30fa,
            0x4e00..=0x9fff,
            0xac00..=0xd7a3,
            0xe000..=0xf8ff,
            0xff01..=0xff65,
            0x1f300..=0x1f5ff,
        ];
        for code in blocks.into_iter().flatten() {
            let Some(letter) = char::from_u32(code) else { continue };
            if letter.is_alphabetic() != is_letter(letter) {
                // Not given away yet, or a letter in a circle.
                assert!(!letter.is_alphanumeric() && code > 0x370 && code < 0x600, "{letter} {code:x}");
            }
        }
    }
}
