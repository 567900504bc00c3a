//! The currency that a sign, a code or a name stands for.

/// An ISO 4217 code, and whether the sign could stand for another one too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    pub code: [u8; 3],
    /// A bare `$`, `kr` or `¥`: the most common one, by default.
    pub ambiguous: bool,
}

/// What stands in a column of currencies where the amount beside it has none, whatever its heading names.
pub const NONE: &str = "none";

impl Currency {
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("")
    }
}

/// Codes of ISO 4217 in use, and a few that old exports still hold.
const CODES: &[u8] = b"AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLFCLPCNHCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAFXCDXOFXPFYERZARZMWZWL";

const SIGNS: &[(&str, &[u8; 3])] = &[
    ("€", b"EUR"),
    ("euro", b"EUR"),
    ("euros", b"EUR"),
    ("£", b"GBP"),
    ("us$", b"USD"),
    ("$us", b"USD"),
    ("u$s", b"USD"),
    ("us dollar", b"USD"),
    ("us dollars", b"USD"),
    ("u.s. dollar", b"USD"),
    ("a$", b"AUD"),
    ("au$", b"AUD"),
    ("c$", b"CAD"),
    ("ca$", b"CAD"),
    ("cdn$", b"CAD"),
    ("nz$", b"NZD"),
    ("hk$", b"HKD"),
    ("s$", b"SGD"),
    ("mx$", b"MXN"),
    ("nt$", b"TWD"),
    ("r$", b"BRL"),
    ("kč", b"CZK"),
    ("kc", b"CZK"),
    ("zł", b"PLN"),
    ("zl", b"PLN"),
    ("ft", b"HUF"),
    ("lei", b"RON"),
    ("leu", b"RON"),
    ("rp", b"IDR"),
    ("rm", b"MYR"),
    ("fr", b"CHF"),
    ("sfr", b"CHF"),
    ("₹", b"INR"),
    ("rs", b"INR"),
    ("₽", b"RUB"),
    ("₺", b"TRY"),
    ("tl", b"TRY"),
    ("₩", b"KRW"),
    ("₫", b"VND"),
    ("₱", b"PHP"),
    ("฿", b"THB"),
    ("₪", b"ILS"),
    ("₴", b"UAH"),
    ("₦", b"NGN"),
    ("元", b"CNY"),
    ("円", b"JPY"),
    ("лв", b"BGN"),
    ("cn¥", b"CNY"),
    ("jp¥", b"JPY"),
];

/// Signs of several currencies, and the one that is meant most.
const SHARED: &[(&str, &[u8; 3])] =
    &[("dollar", b"USD"), ("dollars", b"USD"), ("¥", b"JPY"), ("￥", b"JPY"), ("kr", b"SEK")];

/// The currency that a word beside an amount, or in a column of currencies, names.
pub fn of(word: &[u8]) -> Option<Currency> {
    let word = word.trim_ascii();
    let word = word.strip_suffix(b".").unwrap_or(word);
    if word == b"$" {
        // In every row of most exports.
        return Some(Currency { code: *b"USD", ambiguous: true });
    }
    if let &[a, b, c] = word {
        let code = [a, b, c].map(|l| l.to_ascii_uppercase());
        if CODES.chunks_exact(3).any(|known| known == code) {
            return Some(Currency { code, ambiguous: false });
        }
    }
    let named = |list: &[(&str, &[u8; 3])]| {
        list.iter().find(|(sign, _)| same_letters(sign.as_bytes(), word)).map(|(_, code)| **code)
    };
    let certain = named(SIGNS).map(|code| Currency { code, ambiguous: false });
    certain.or_else(|| named(SHARED).map(|code| Currency { code, ambiguous: true }))
}

fn same_letters(sign: &[u8], word: &[u8]) -> bool {
    // `KČ` and `Kč`: the one sign here with a letter beyond ASCII that has two cases is compared as both.
    sign.len() == word.len()
        && (sign.eq_ignore_ascii_case(word)
            || sign == "kč".as_bytes() && word.eq_ignore_ascii_case("kČ".as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_signs_name_a_currency() {
        for (word, code) in [
            ("USD", "USD"),
            ("eur", "EUR"),
            ("€", "EUR"),
            ("Kč", "CZK"),
            ("KČ", "CZK"),
            ("Rp.", "IDR"),
            ("R$", "BRL"),
            ("lei", "RON"),
            ("US Dollar", "USD"),
        ] {
            let found = of(word.as_bytes()).unwrap();
            assert_eq!((found.as_str(), found.ambiguous), (code, false), "{word}");
        }
        assert_eq!(CODES.len() % 3, 0);
    }

    #[test]
    fn a_bare_dollar_crown_or_yen_sign_could_be_another() {
        for word in ["$", "kr", "kr.", "¥"] {
            assert!(of(word.as_bytes()).unwrap().ambiguous, "{word}");
        }
        assert_eq!(of(b"XYZ"), None);
    }
}
