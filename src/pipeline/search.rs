//! Whether a text holds what somebody typed, without regard to case and accents.

use super::fold::fold;
use super::lanes::{LANE, pairs};

/// What is searched for, folded once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Needle {
    folded: String,
    /// The letter that names hold least often and the one after it, by which they are skipped: two neighbours are seldom there by
    /// chance. Of a single letter there is no second.
    pair: (u8, Option<u8>),
    /// The place of the first of the two.
    pair_at: usize,
}

/// Letters, digits and signs in the order in which names hold them, most often first.
const OFTEN: &[u8] = b"e arinostldcumphgbfyvkw-.0123456789xzjq&";

impl Needle {
    /// None where nothing is left of what was typed: then nothing is searched for.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let folded = fold(typed.trim());
        let often = |b: u8| OFTEN.iter().position(|&o| o == b).unwrap_or(OFTEN.len());
        let (mut rare_at, mut rare) = (0, folded.bytes().next()?);
        for (at, byte) in folded.bytes().enumerate() {
            if often(byte) >= often(rare) {
                (rare_at, rare) = (at, byte);
            }
        }
        // At the end it is the one before it.
        let pair_at = rare_at.min(folded.len().saturating_sub(2));
        let byte = |at: usize| folded.as_bytes().get(at).copied();
        let pair = (byte(pair_at)?, byte(pair_at + 1));
        Some(Needle { folded, pair, pair_at })
    }

    /// Bytes of what is searched for.
    pub(crate) fn len(&self) -> usize {
        self.folded.len()
    }

    /// Whether a text holds it.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let needle = self.folded.as_bytes();
        fold(text).as_bytes().windows(needle.len()).any(|part| part == needle)
    }

    /// Calls `found` with each place in a folded text, in order, where it stands; `found` says from where on to look further. What
    /// stands in the last [`LANE`] bytes is not found.
    #[inline(always)]
    pub(crate) fn each_in(&self, text: &[u8], mut found: impl FnMut(usize) -> usize) {
        let needle = self.folded.as_bytes();
        let (one, two) = self.pair;
        let (lanes, _) = text.as_chunks::<LANE>();
        let (shifted, _) = text.get(1..).unwrap_or(&[]).as_chunks::<LANE>();
        let mut from = 0;
        for (i, (lane, next)) in lanes.iter().zip(shifted).enumerate() {
            let mut hits = match two {
                Some(two) => pairs(lane, next, one, two),
                None => pairs(lane, lane, one, one),
            };
            while hits != 0 {
                let start = (i * LANE + hits.trailing_zeros() as usize).wrapping_sub(self.pair_at);
                hits &= hits - 1;
                let is_whole = || text.get(start..start.wrapping_add(needle.len())) == Some(needle);
                if start >= from && (needle.len() <= 2 || is_whole()) {
                    from = found(start);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_wherever_the_words_stand() {
        let needle = Needle::new(" Strasse ").unwrap();
        for name in
            ["Müller, Neue Straße 7", "STRASSE", "An der langen Strasse hinter dem Bahnhof", "x strasse"]
        {
            assert!(needle.is_in(name), "{name}");
        }
        for name in ["", "Stras", "Gasse", "Neue Str. 7, hinter dem Bahnhof"] {
            assert!(!needle.is_in(name), "{name}");
        }
        assert_eq!(Needle::new("  "), None);
    }

    #[test]
    fn every_place_is_found_in_order() {
        let text = fold("Škoda Plzeň: two 16-bit presses & spare parts (Q3), presses again");
        let padded = [text.as_bytes(), &[0; LANE]].concat();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (i, &from) in places.iter().enumerate() {
            for &to in &places[i..] {
                let Some(needle) = Needle::new(&text[from..to]) else { continue };
                let mut found = Vec::new();
                needle.each_in(&padded, |at| {
                    found.push(at);
                    at + 1
                });
                let typed = text[from..to].trim();
                let expected: Vec<usize> = (0..text.len())
                    .filter(|&at| text.as_bytes()[at..].starts_with(typed.as_bytes()))
                    .collect();
                assert_eq!(found, expected, "{typed}");
            }
        }
    }
}
