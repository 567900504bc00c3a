//! Whether a text holds what somebody typed, without regard to case and accents.

use super::fold::fold;

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
const LANE: usize = 16;

impl Needle {
    /// None where nothing is left of what was typed: then nothing is searched for.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let folded = fold(typed.trim());
        let often = |b: &u8| OFTEN.iter().position(|o| o == b).unwrap_or(OFTEN.len());
        let (rare_at, rare) = folded.bytes().enumerate().max_by_key(|(_, b)| often(b))?;
        Some(Needle { folded, rare, rare_at })
    }

    /// Whether `text`, in UTF-8, holds it.
    pub(crate) fn is_in(&self, text: &[u8]) -> bool {
        let (found, ascii) = self.is_in_letters(text);
        found || !ascii && self.is_in_folded(&String::from_utf8_lossy(text))
    }

    pub(crate) fn is_in_folded(&self, text: &str) -> bool {
        fold(text).contains(&self.folded)
    }

    /// Whether it is there letter by letter, and whether the text is plain ASCII, so that this is all there is to know.
    fn is_in_letters(&self, text: &[u8]) -> (bool, bool) {
        if let Some(short) = text.len().checked_sub(LANE).is_none().then_some(text) {
            let mut lane = [0; LANE];
            lane.iter_mut().zip(short).for_each(|(to, from)| *to = *from);
            return (self.hits(&lane) && self.verify(text, 0), !has_high(&lane));
        }
        let mut high = false;
        let (lanes, rest) = text.as_chunks::<LANE>();
        for (i, lane) in lanes.iter().enumerate() {
            high |= has_high(lane);
            if self.hits(lane) && self.verify(text, i * LANE) {
                return (true, !high);
            }
        }
        if !rest.is_empty()
            && let Some(lane) = text.last_chunk::<LANE>()
        {
            high |= has_high(lane);
            if self.hits(lane) && self.verify(text, text.len() - LANE) {
                return (true, !high);
            }
        }
        (false, !high)
    }

    /// Whether the rare letter may be in these sixteen bytes. Lowering by one bit lets a few signs pass for letters: `verify` looks
    /// closer.
    fn hits(&self, lane: &[u8; LANE]) -> bool {
        let rare = self.rare | 0x20;
        lane.iter().fold(false, |hit, &b| hit | (b | 0x20 == rare))
    }

    /// Whether it stands at one of the rare letter's places in the sixteen bytes from `from`.
    fn verify(&self, text: &[u8], from: usize) -> bool {
        let needle = self.folded.as_bytes();
        (from..text.len().min(from + LANE)).any(|at| {
            let Some(start) = at.checked_sub(self.rare_at) else { return false };
            text.get(start..start + needle.len()).is_some_and(|there| there.eq_ignore_ascii_case(needle))
        })
    }
}

fn has_high(lane: &[u8; LANE]) -> bool {
    lane.iter().fold(0, |all, b| all | b) >= 0x80
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
            assert!(needle.is_in(name.as_bytes()), "{name}");
        }
        for name in ["", "Stras", "Gasse", "Neue Str. 7, hinter dem Bahnhof"] {
            assert!(!needle.is_in(name.as_bytes()), "{name}");
        }
        assert_eq!(Needle::new("  "), None);
    }

    #[test]
    fn every_part_of_a_text_is_found_in_it() {
        let text = "Škoda Plzeň: two 16-bit presses & spare parts (Q3)";
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (i, &from) in places.iter().enumerate() {
            for &to in &places[i..] {
                if let Some(needle) = Needle::new(&text[from..to]) {
                    assert!(needle.is_in(text.as_bytes()), "{}", &text[from..to]);
                    assert!(needle.is_in(text.to_uppercase().as_bytes()));
                }
            }
        }
    }
}
