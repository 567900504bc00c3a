//! What the bytes of a file stand for, told by its marks or guessed from its pattern, and turned into UTF-8.
//!
//! By hand, because `encoding_rs` weighs a hundred kilobytes of Wasm for tables that no CRM export needs.

use crate::texts::is_one_of;

/// An encoding that CRM exports come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    Windows1252,
    Latin1,
}

impl Encoding {
    /// The encoding's name as reports give it.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Utf32Le => "utf-32le",
            Encoding::Utf32Be => "utf-32be",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Latin1 => "iso-8859-1",
        }
    }

    /// The encoding that a person's label names, whatever its case and hyphens; for `utf-16` and `utf-32` the file's first
    /// bytes say which end comes first. None for a label that is not read here.
    pub fn told(label: &str, first: &[u8]) -> Option<Self> {
        const LABELS: [&str; 9] = [
            "utf8 unicode11utf8",
            "utf16le",
            "utf16be",
            "utf16 unicode ucs2",
            "utf32le",
            "utf32be",
            "utf32 ucs4",
            "windows1252 cp1252 ansi win1252",
            "latin1 iso88591 l1 ascii usascii",
        ];
        let mut plain = String::new();
        for letter in label.bytes().filter(u8::is_ascii_alphanumeric) {
            plain.push(char::from(letter.to_ascii_lowercase()));
        }
        let big = |encoding: Encoding| detect(first).0 == encoding;
        Some(match LABELS.iter().position(|labels| is_one_of(plain.as_bytes(), labels))? {
            0 => Encoding::Utf8,
            1 => Encoding::Utf16Le,
            2 => Encoding::Utf16Be,
            3 if big(Encoding::Utf16Be) => Encoding::Utf16Be,
            3 => Encoding::Utf16Le,
            4 => Encoding::Utf32Le,
            5 => Encoding::Utf32Be,
            6 if big(Encoding::Utf32Be) => Encoding::Utf32Be,
            6 => Encoding::Utf32Le,
            7 => Encoding::Windows1252,
            _ => Encoding::Latin1,
        })
    }

    const fn unit(self) -> usize {
        match self {
            Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::Utf32Le | Encoding::Utf32Be => 4,
            _ => 1,
        }
    }

    /// How many bytes of byte-order mark the file begins with, wrong marks included: what is left over once whole units of this
    /// encoding are taken can only be a mark of another.
    pub fn mark(self, first: &[u8]) -> usize {
        match self {
            Encoding::Utf32Le if first.starts_with(&[0xFF, 0xFE, 0, 0]) => 4,
            Encoding::Utf32Be if first.starts_with(&[0, 0, 0xFE, 0xFF]) => 4,
            Encoding::Utf32Le | Encoding::Utf32Be | Encoding::Utf16Le | Encoding::Utf16Be => match first {
                [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => 2,
                _ => 0,
            },
            _ if first.starts_with(b"\xEF\xBB\xBF") => 3,
            _ => 0,
        }
    }
}

/// What the first bytes of a file say about its encoding, and the length of its mark. Bytes that could be UTF-8 are taken as
/// such: whether all of them are shows at the end of the file.
pub fn detect(first: &[u8]) -> (Encoding, usize) {
    let encoding = match first {
        [0xEF, 0xBB, 0xBF, ..] => Encoding::Utf8,
        // A mark of UTF-16 before UTF-32, as some exporters write it: the zeros after it tell.
        [0xFE, 0xFF, 0, 0, 0, x, ..] | [0xFF, 0xFE, 0, 0, 0, x, ..] if *x != 0 => Encoding::Utf32Be,
        [0xFF, 0xFE, 0, 0, ..] => Encoding::Utf32Le,
        [0, 0, 0xFE, 0xFF, ..] => Encoding::Utf32Be,
        [0xFE, 0xFF, x, 0, 0, 0, ..] | [0xFF, 0xFE, x, 0, 0, 0, ..] if *x != 0 => Encoding::Utf32Le,
        [0xFE, 0xFF, ..] => Encoding::Utf16Be,
        [0xFF, 0xFE, ..] => Encoding::Utf16Le,
        _ => by_zeros(&first[..first.len().min(4096)]),
    };
    (encoding, encoding.mark(first))
}

/// Text of Western letters in a wide encoding has its zeros all in the same places.
fn by_zeros(first: &[u8]) -> Encoding {
    let mut zeros = [0usize; 4];
    for (i, _) in first.iter().enumerate().filter(|(_, b)| **b == 0) {
        zeros[i % 4] += 1;
    }
    let quarter = first.len() / 4;
    let full = |n: usize| quarter > 0 && n * 10 >= quarter * 9;
    let few = |n: usize| n * 10 <= quarter;
    match zeros.map(|n| (full(n), few(n))) {
        [(true, _), (true, _), (true, _), (_, true)] => Encoding::Utf32Be,
        [(_, true), (true, _), (true, _), (true, _)] => Encoding::Utf32Le,
        _ => {
            let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
            // Two thirds: letters beyond Latin-1 have no zero.
            if quarter > 0 && odd * 3 >= quarter * 4 && few(even) {
                Encoding::Utf16Le
            } else if quarter > 0 && even * 3 >= quarter * 4 && few(odd) {
                Encoding::Utf16Be
            } else {
                Encoding::Utf8
            }
        }
    }
}

/// Turns a file that comes in pieces into UTF-8, one piece after the other. UTF-8 itself passes as it is.
#[derive(Debug, Clone)]
pub struct Decoder {
    encoding: Encoding,
    carry: Vec<u8>,
    high: Option<u16>,
}

impl Decoder {
    pub fn new(encoding: Encoding) -> Self {
        Decoder { encoding, carry: Vec::new(), high: None }
    }

    /// Appends what a piece says. A unit that the piece cuts in two waits for the next one.
    pub fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf8 => out.extend_from_slice(piece),
            Encoding::Windows1252 | Encoding::Latin1 => single_bytes(self.encoding, piece, out),
            _ => {
                let unit = self.encoding.unit();
                let mut rest = piece;
                while !self.carry.is_empty() && !rest.is_empty() {
                    self.carry.push(rest[0]);
                    rest = &rest[1..];
                    if self.carry.len() == unit {
                        let whole = std::mem::take(&mut self.carry);
                        self.unit(&whole, out);
                    }
                }
                let units = rest.chunks_exact(unit);
                self.carry.extend_from_slice(units.remainder());
                for whole in units {
                    self.unit(whole, out);
                }
            }
        }
    }

    /// Appends a mark for what the file's end cut off.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if self.high.take().is_some() || !std::mem::take(&mut self.carry).is_empty() {
            append(char::REPLACEMENT_CHARACTER, out);
        }
    }

    fn unit(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        match (self.encoding, bytes) {
            (Encoding::Utf16Le, &[a, b]) => self.utf16(u16::from_le_bytes([a, b]), out),
            (Encoding::Utf16Be, &[a, b]) => self.utf16(u16::from_be_bytes([a, b]), out),
            (Encoding::Utf32Le, &[a, b, c, d]) => utf32(u32::from_le_bytes([a, b, c, d]), out),
            (_, &[a, b, c, d]) => utf32(u32::from_be_bytes([a, b, c, d]), out),
            _ => {}
        }
    }

    fn utf16(&mut self, unit: u16, out: &mut Vec<u8>) {
        if let Some(high) = self.high.take() {
            if (0xDC00..0xE000).contains(&unit) {
                let code = 0x10000 + ((u32::from(high) - 0xD800) << 10) + (u32::from(unit) - 0xDC00);
                return utf32(code, out);
            }
            append(char::REPLACEMENT_CHARACTER, out);
        }
        if (0xD800..0xDC00).contains(&unit) { self.high = Some(unit) } else { utf32(u32::from(unit), out) }
    }
}

fn utf32(code: u32, out: &mut Vec<u8>) {
    append(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), out);
}

fn append(letter: char, out: &mut Vec<u8>) {
    out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
}

fn single_bytes(encoding: Encoding, piece: &[u8], out: &mut Vec<u8>) {
    for &byte in piece {
        if byte < 0x80 { out.push(byte) } else { append(single_byte(encoding, byte), out) }
    }
}

/// The letter of one byte beyond ASCII. The five bytes that Windows-1252 leaves open are the control characters of Latin-1.
fn single_byte(encoding: Encoding, byte: u8) -> char {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F if encoding == Encoding::Windows1252 => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// What is to be done with bytes that were taken for UTF-8 and are not.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every byte is UTF-8.
    Clean,
    /// UTF-8 with damage here and there: the bytes that are wrong are read as Windows-1252, and reported.
    Damaged,
    /// Not UTF-8 at all but one byte a letter.
    SingleByte,
}

/// Looks through bytes without a told encoding. A mark, or no fewer letters that are right than wrong, says UTF-8: of two bytes beyond
/// ASCII in Windows-1252 hardly ever one could follow the other in UTF-8, but for `ß»` and the like.
pub fn judge(bytes: &[u8], marked: bool) -> Verdict {
    let mut right = 0usize;
    let mut wrong = 0usize;
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().bytes().filter(|b| *b >= 0xC0 && !(0xDC..=0xDF).contains(b)).count();
        // A letter that is cut is one, however many bytes are left of it.
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    match wrong {
        0 => Verdict::Clean,
        _ if marked || right >= wrong.max(1) => Verdict::Damaged,
        _ => Verdict::SingleByte,
    }
}

/// Bytes of damaged UTF-8 made whole, and the places in the result where a byte was not UTF-8.
pub fn mend(bytes: &[u8]) -> (Vec<u8>, Vec<usize>) {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 64);
    let mut places = Vec::new();
    for chunk in bytes.utf8_chunks() {
        out.extend_from_slice(chunk.valid().as_bytes());
        if !chunk.invalid().is_empty() {
            places.push(out.len());
            single_bytes(Encoding::Windows1252, chunk.invalid(), &mut out);
        }
    }
    (out, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decode(encoding: Encoding, bytes: &[u8], cuts: usize) -> String {
        let mut out = Vec::new();
        let mut decoder = Decoder::new(encoding);
        for piece in bytes.chunks(cuts.max(1)) {
            decoder.push(piece, &mut out);
        }
        decoder.finish(&mut out);
        String::from_utf8(out).unwrap()
    }

    fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
        match encoding {
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Utf32Le => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            Encoding::Utf32Be => text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
            _ => text.bytes().collect(),
        }
    }

    const WIDE: [Encoding; 4] = [Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Utf32Le, Encoding::Utf32Be];

    #[test]
    fn wide_encodings_are_told_without_a_mark() {
        let text = "Opportunity Name;Částka;Datum\nŠkoda;12 000 Kč;1. 2. 2026\n";
        for encoding in WIDE {
            assert_eq!(detect(&encode(encoding, text)), (encoding, 0), "{encoding:?}");
        }
    }

    #[test]
    fn a_mark_tells_and_is_no_text() {
        for encoding in WIDE {
            let bytes = encode(encoding, "\u{FEFF}Amount");
            let (seen, mark) = detect(&bytes);
            assert_eq!((seen, decode(seen, &bytes[mark..], 3).as_str()), (encoding, "Amount"));
        }
        assert_eq!(detect(b"\xEF\xBB\xBFAmount"), (Encoding::Utf8, 3));
    }

    #[test]
    fn a_mark_of_utf_16_before_utf_32_is_seen_through() {
        for (encoding, label) in [(Encoding::Utf32Be, "UTF-32BE"), (Encoding::Utf32Le, "utf_32le")] {
            let bytes = [b"\xFE\xFF".to_vec(), encode(encoding, "\"column1\"")].concat();
            assert_eq!(detect(&bytes), (encoding, 2));
            assert_eq!(Encoding::told(label, &bytes), Some(encoding));
            assert_eq!(Encoding::told("UTF-32", &bytes), Some(encoding));
        }
        assert_eq!(Encoding::told("klingon", b""), None);
    }

    #[test]
    fn bytes_of_windows_1252_are_letters() {
        assert_eq!(decode(Encoding::Windows1252, b"M\xFCller \x80 5 \x96 6", 2), "Müller € 5 – 6");
        assert_eq!(decode(Encoding::Latin1, b"M\xFCller \x85", 2), "Müller \u{85}");
        assert_eq!(judge(b"M\xFCller;\xD6lfeld", false), Verdict::SingleByte);
        assert_eq!(judge("Müller;Ölfeld".as_bytes(), false), Verdict::Clean);
    }

    #[test]
    fn one_wrong_byte_in_a_utf_8_file_does_not_spoil_the_rest() {
        let mut bytes = "Müller;Ölfeld;Škoda\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"Caf\xE9;1;2\n");
        assert_eq!(judge(&bytes, false), Verdict::Damaged);
        let (text, places) = mend(&bytes);
        assert_eq!(String::from_utf8(text).unwrap(), "Müller;Ölfeld;Škoda\nCafé;1;2\n");
        assert_eq!(places.len(), 1);
        let one_and_one = ["1,é\n2,Caf".as_bytes(), b"\xE9\n"].concat();
        assert_eq!(judge(&one_and_one, false), Verdict::Damaged);
        // A file that ends inside a letter.
        assert_eq!(judge(&"Škoda;12 €".as_bytes()[..11], false), Verdict::Damaged);
        for single in [&b"\xABGro\xDF\xBB"[..], b"\xAB\xA0Voil\xE0\xA0\xBB", b"Caf\xC3"] {
            assert_eq!(judge(single, false), Verdict::SingleByte, "{single:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_survives_any_cutting(text in any::<String>(), cut in 1usize..9) {
            for encoding in WIDE {
                prop_assert_eq!(&decode(encoding, &encode(encoding, &text), cut), &text);
            }
        }

        #[test]
        fn any_bytes_become_text(bytes in any::<Vec<u8>>(), cut in 1usize..9) {
            for encoding in WIDE.into_iter().chain([Encoding::Windows1252, Encoding::Latin1]) {
                decode(encoding, &bytes, cut);
            }
            prop_assert!(String::from_utf8(mend(&bytes).0).is_ok());
            detect(&bytes);
        }
    }
}
