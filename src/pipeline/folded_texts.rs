//! Texts folded once and side by side, so that searching and sorting them walks through memory in order instead of through the whole
//! file.

use super::columns::{Cells, Columns, Span};
use super::dictionary::Dictionary;
use super::fold::fold;
use super::lanes::LANE;
use super::search::Needle;

/// Stands between two texts, and as often as a lane is long after the last.
const END: u8 = 0;

#[derive(Debug, Clone, Default)]
pub(crate) struct FoldedTexts {
    text: Vec<u8>,
    /// Where each text ends; an [`END`] stands there.
    ends: Vec<u32>,
}

impl FoldedTexts {
    /// Those of a column, by row.
    pub(crate) fn of(columns: &Columns, spans: &Cells<Span>) -> Self {
        let bytes: usize = spans.values.iter().map(|span| span.length() + 1).sum();
        let mut folded = FoldedTexts::with_room(columns.len(), bytes);
        for row in 0..columns.len() {
            folded.push(&columns.text(spans.get(row), row));
        }
        folded.ended()
    }

    /// Those of a dictionary, by code.
    pub(crate) fn of_dictionary(dictionary: &Dictionary) -> Self {
        let mut folded = FoldedTexts::with_room(dictionary.len(), 0);
        for code in 0..dictionary.len() as u32 {
            folded.push(dictionary.text(code));
        }
        folded.ended()
    }

    fn with_room(count: usize, bytes: usize) -> Self {
        FoldedTexts { text: Vec::with_capacity(bytes + LANE), ends: Vec::with_capacity(count) }
    }

    fn push(&mut self, text: &str) {
        let start = self.text.len();
        if text.is_ascii() {
            self.text.extend_from_slice(text.as_bytes());
            if let Some(letters) = self.text.get_mut(start..) {
                letters.make_ascii_lowercase();
            }
        } else {
            self.text.extend_from_slice(fold(text).as_bytes());
        }
        self.ends.push(self.text.len() as u32);
        self.text.push(END);
    }

    fn ended(mut self) -> Self {
        self.text.extend_from_slice(&[END; LANE]);
        self
    }

    /// The folded text of a row or code; none for one that came later.
    pub(crate) fn get(&self, place: usize) -> Option<&[u8]> {
        let end = *self.ends.get(place)? as usize;
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(before.map_or(0, |&end| end as usize + 1)..end)
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// For each text whether it holds what is searched for.
    pub(crate) fn holding(&self, needle: &Needle) -> Vec<bool> {
        let mut found = vec![false; self.ends.len()];
        let end = |place: usize| self.ends.get(place).map_or(self.text.len(), |&end| end as usize);
        let mut place = 0;
        needle.each_in(&self.text, |at| {
            // What is typed first is in every other text, what is typed last in few.
            let near = place + 8;
            while end(place) < at && place < near {
                place += 1;
            }
            if place == near {
                place += self.ends.get(place..).unwrap_or(&[]).partition_point(|&end| (end as usize) < at);
            }
            if at + needle.len() > end(place) {
                return at + 1;
            }
            if let Some(found) = found.get_mut(place) {
                *found = true;
            }
            end(place) + 1
        });
        found
    }
}

/// What was folded so far of a pipeline: its names, and the texts that its accounts and owners repeat.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folded {
    names: Option<FoldedTexts>,
    accounts: FoldedTexts,
    owners: FoldedTexts,
}

impl Folded {
    pub(crate) fn names(&mut self, columns: &Columns) -> &FoldedTexts {
        self.names.get_or_insert_with(|| FoldedTexts::of(columns, &columns.name))
    }

    pub(crate) fn accounts(&mut self, columns: &Columns) -> &FoldedTexts {
        all_of(&mut self.accounts, &columns.texts.account)
    }

    pub(crate) fn owners(&mut self, columns: &Columns) -> &FoldedTexts {
        all_of(&mut self.owners, &columns.texts.owner)
    }

    /// Keeps up with a row that was changed or added.
    pub(crate) fn row_changed(&mut self, columns: &Columns, row: usize) {
        let name = || fold(&columns.text(columns.name.get(row), row));
        if self.names.as_ref().is_some_and(|names| names.get(row) != Some(name().as_bytes())) {
            self.names = None;
        }
    }
}

/// A dictionary only grows: what is as long as it is has all of it.
fn all_of<'a>(folded: &'a mut FoldedTexts, dictionary: &Dictionary) -> &'a FoldedTexts {
    if folded.len() != dictionary.len() {
        *folded = FoldedTexts::of_dictionary(dictionary);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_searched_for_is_found_within_a_text_and_not_from_one_into_the_next() {
        let mut dictionary = Dictionary::default();
        let names = ["Škoda Plzeň", "Skoda", "a sko\0da", "sk", "oda", "", "x"];
        let codes = names.map(|name| dictionary.intern(name) as usize);
        let folded = FoldedTexts::of_dictionary(&dictionary);
        for (typed, expected) in [
            ("skoda", [true, true, false, false, false, false, false]),
            ("k", [true, true, true, true, false, false, false]),
            ("sk\0oda", [false; 7]),
            ("o\0d", [false, false, true, false, false, false, false]),
            ("X", [false, false, false, false, false, false, true]),
        ] {
            let found = folded.holding(&Needle::new(typed).unwrap());
            assert_eq!(codes.map(|code| found[code]), expected, "{typed:?}");
        }
    }
}
