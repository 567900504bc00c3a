//! Whether a text holds what somebody typed, without regard to case and accents.

use super::fold::fold;
use super::lanes::{LANE, has_pair};

/// What is searched for, folded once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Needle {
    folded: String,
    /// The letter that names hold least often, by which they are skipped, and its place.
    rare: u8,
    rare_at: usize,
}

/// Letters, digits and signs in the order in which names hold them, most often first.
const OFTEN: &[u8] = b"e arinostldcumphgbfyvkw-.0123456789xzjq&";

impl Needle {
    /// None where nothing is left of what was typed: then nothing is searched for.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let folded = fold(typed.trim());
        let often = |b: &u8| OFTEN.iter().position(|o| o == b).unwrap_or(OFTEN.len());
        let (mut rare_at, mut rare) = (0, folded.bytes().next()?);
        for (at, byte) in folded.bytes().enumerate() {
            if often(&byte) >= often(&rare) {
                (rare_at, rare) = (at, byte);
            }
        }
        Some(Needle { folded, rare, rare_at })
    }

    /// Whether a text holds it.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let mut is_in = false;
        self.each_in(fold(text).as_bytes(), &mut |_| {
            is_in = true;
            usize::MAX
        });
        is_in
    }

    /// Calls `found` with each place in a folded text, in order, where it stands; `found` says from where on to look further.
    #[inline(never)]
    pub(crate) fn each_in(&self, text: &[u8], found: &mut dyn FnMut(usize) -> usize) {
        let needle = self.folded.as_bytes();
        // Two neighbours are seldom there by chance: the rare letter and the one after it, or before it at the end.
        let first = self.rare_at.min(needle.len().saturating_sub(2));
        let (one, two) = match needle.get(first..) {
            Some([one, two, ..]) => (*one, Some(*two)),
            _ => (self.rare, None),
        };
        let mut from = 0;
        let mut look = |lane: &[u8], at: usize| {
            for (i, _) in lane.iter().enumerate().filter(|&(_, &b)| b == one) {
                let Some(start) = (at + i).checked_sub(first).filter(|&start| start >= from) else {
                    continue;
                };
                if text.get(start..start + needle.len()) == Some(needle) {
                    from = found(start);
                }
            }
        };
        let (lanes, _) = text.as_chunks::<LANE>();
        let (shifted, _) = text.get(1..).unwrap_or(&[]).as_chunks::<LANE>();
        let pairs = lanes.iter().zip(shifted);
        let seen = pairs.len() * LANE;
        for (i, (lane, next)) in pairs.enumerate() {
            let hit = match two {
                Some(two) => has_pair(lane, next, one, two),
                None => lane.contains(&one),
            };
            if hit {
                look(lane, i * LANE);
            }
        }
        look(text.get(seen..).unwrap_or(&[]), seen);
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
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (i, &from) in places.iter().enumerate() {
            for &to in &places[i..] {
                let Some(needle) = Needle::new(&text[from..to]) else { continue };
                let mut found = Vec::new();
                needle.each_in(text.as_bytes(), &mut |at| {
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
