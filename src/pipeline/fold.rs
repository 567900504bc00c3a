//! Texts without regard to case and accents, for searching and sorting.
//!
//! Latin letters lose their marks by three tables (Latin-1 and Extended-A, the accented part of Extended-B, Extended Additional),
//! Greek and Cyrillic by a few lines, combining marks are dropped, and every other letter is lowered.
//! Letters that are no accented ones to Unicode but look so to whoever types a name are spelt out: ø o, ł l, đ d, ß ss, æ ae.

use crate::case::small;

/// A text folded: `Škoda`, `SKODA` and `skoda` are one.
///
/// ```
/// use playfield::pipeline::fold::fold;
/// assert_eq!(fold("Škoda ČR"), "skoda cr");
/// assert_eq!(fold("Straße"), fold("STRASSE"));
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

fn fold_char(c: char, folded: &mut String) {
    let code = c as usize;
    let table: Option<&u8> = match code {
        0..0x80 => return folded.push(c.to_ascii_lowercase()),
        0xc0..=0x17f => LATIN.get(code - 0xc0),
        0x1cd..=0x233 => EXTENDED_B.get(code - 0x1cd),
        0x1e00..=0x1eff => ADDITIONAL.get(code - 0x1e00),
        _ => None,
    };
    if let Some(&letter) = table.filter(|&&letter| letter != b'.') {
        return folded.push(letter as char);
    }
    let spelt = match c {
        '\u{300}'..='\u{36f}' => "",
        'Æ' | 'æ' | 'Ǽ' | 'ǽ' | 'Ǣ' | 'ǣ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ø' | 'ø' | 'Ǿ' | 'ǿ' => "o",
        'Ð' | 'ð' | 'Đ' | 'đ' => "d",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ħ' | 'ħ' => "h",
        'ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ŀ' | 'ŀ' | 'Ł' | 'ł' => "l",
        'Ŋ' | 'ŋ' => "n",
        'Ŧ' | 'ŧ' => "t",
        'Ά' | 'ά' => "α",
        'Έ' | 'έ' => "ε",
        'Ή' | 'ή' => "η",
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => "ι",
        'Ό' | 'ό' => "ο",
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => "υ",
        'Ώ' | 'ώ' => "ω",
        'ς' => "σ",
        'Ѐ' | 'ѐ' | 'Ё' | 'ё' => "е",
        'Ѓ' | 'ѓ' => "г",
        'Й' | 'й' | 'Ѝ' | 'ѝ' => "и",
        'Ї' | 'ї' => "і",
        'Ќ' | 'ќ' => "к",
        'Ў' | 'ў' => "у",
        _ => {
            let small = small(c);
            return if small == c { folded.push(c) } else { fold_char(small, folded) };
        }
    };
    folded.push_str(spelt);
}

/// From À to ſ; a dot where there is no single base letter.
const LATIN: &[u8; 0x180 - 0xc0] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs";

/// From Ǎ to ȳ.
const EXTENDED_B: &[u8; 0x234 - 0x1cd] = b"aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy";

/// From Ḁ to ỿ.
const ADDITIONAL: &[u8; 0x100] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeee\
eeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_five_languages_are_found_without_their_marks() {
        for (written, typed) in [
            ("Příliš žluťoučký kůň", "prilis zlutoucky kun"),
            ("Ștefan Țâncă", "stefan tanca"),
            ("Garçon Œuvre À LA CARTE", "garcon oeuvre a la carte"),
            ("MÜLLER & SÖHNE GROSS", "muller & sohne gross"),
            ("São João, Conceição", "sao joao, conceicao"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("Łódź Ørsted", "lodz orsted"),
            ("ΑΘΉΝΑ Παύλος", "αθηνα παυλοσ"),
            ("Йод Ёлка", "иод елка"),
            ("İstanbul ISPARTA", "istanbul isparta"),
        ] {
            assert_eq!(fold(written), typed);
        }
    }

    #[test]
    fn a_mark_written_by_itself_is_none() {
        assert_eq!(fold("Cafe\u{301}"), fold("CAFÉ"));
        assert_eq!(fold("и\u{306}"), fold("й"));
    }

    #[test]
    fn what_is_folded_stays_as_it_is() {
        for code in 0..0x1_0000 {
            let Some(c) = char::from_u32(code) else { continue };
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "{c}");
        }
    }
}
