//! Whether bytes are UTF-8, told while they are scanned: only bytes beyond ASCII are looked at.

/// What the letters seen so far say.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    /// Some byte beyond ASCII was part of no letter.
    broken: bool,
    /// Where letters begin of which the rest had not come yet.
    cut: Vec<usize>,
    /// Where the letter that was looked at last ends.
    until: usize,
}

impl Letters {
    /// Looks at the bytes beyond ASCII, a bit each, of the sixty-four from `base` on.
    pub fn look(&mut self, bytes: &[u8], base: usize, mut beyond: u64) {
        while beyond != 0 {
            let at = base + beyond.trailing_zeros() as usize;
            beyond &= beyond - 1;
            if at < self.until {
                continue;
            }
            let rest = bytes.get(at..).unwrap_or(&[]);
            self.until = at + length(rest);
            if !is_letter(rest) {
                if self.until > bytes.len() {
                    self.cut.push(at);
                } else {
                    self.broken = true;
                }
            }
        }
    }

    /// Whether every letter is whole. `bytes` is all there is.
    pub fn are_whole(&self, bytes: &[u8]) -> bool {
        !self.broken && self.cut.iter().all(|&at| bytes.get(at..).is_some_and(is_letter))
    }
}

/// How many bytes the letter has that begins so.
#[inline(always)]
fn length(bytes: &[u8]) -> usize {
    match bytes.first() {
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        _ => 1,
    }
}

/// Whether bytes begin with a letter beyond ASCII (RFC 3629, section 4).
#[inline(always)]
fn is_letter(bytes: &[u8]) -> bool {
    match *bytes {
        [0xC2..=0xDF, a, ..] => is_rest(a),
        [0xE0, a, b, ..] => a >= 0xA0 && is_rest(a) && is_rest(b),
        [0xED, a, b, ..] => a <= 0x9F && is_rest(a) && is_rest(b),
        [0xE1..=0xEF, a, b, ..] => is_rest(a) && is_rest(b),
        [0xF0, a, b, c, ..] => a >= 0x90 && is_rest(a) && is_rest(b) && is_rest(c),
        [0xF4, a, b, c, ..] => a <= 0x8F && is_rest(a) && is_rest(b) && is_rest(c),
        [0xF1..=0xF3, a, b, c, ..] => is_rest(a) && is_rest(b) && is_rest(c),
        _ => false,
    }
}

#[inline(always)]
fn is_rest(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(bytes: &[u8], cut: usize) -> bool {
        let mut letters = Letters::default();
        let mut base = 0;
        for seen in (0..bytes.len()).step_by(cut).chain([bytes.len()]) {
            let last = seen == bytes.len();
            while base + 64 < seen || last && base < seen {
                let block = bytes[base..seen.min(base + 64)].iter().enumerate();
                let beyond = block.fold(0, |bits, (at, byte)| bits | u64::from(*byte >= 0x80) << at);
                letters.look(&bytes[..seen], base, beyond);
                base += 64;
            }
        }
        letters.are_whole(bytes)
    }

    proptest! {
        #[test]
        fn utf_8_is_told_as_the_standard_library_tells_it(
            mut bytes in "[a-z\u{80}-\u{7FF}\u{800}-\u{FFFF}\u{10000}-\u{10FFFF}]{0,120}".prop_map(String::into_bytes),
            wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
            cut in 1usize..200,
        ) {
            for (at, byte) in wrong {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
            }
            prop_assert_eq!(whole(&bytes, cut), std::str::from_utf8(&bytes).is_ok());
        }

        #[test]
        fn any_few_bytes_are_told_apart(bytes in prop::collection::vec(0x7Fu8..=0xFF, 0..6)) {
            prop_assert_eq!(whole(&bytes, 1), std::str::from_utf8(&bytes).is_ok());
        }
    }
}
