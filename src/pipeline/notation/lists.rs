//! What is no single value, written in one cell so that a person can read it: an entry a line, `\` before what would end one.

use crate::decimal;
use crate::error::joined;
use crate::record::Record;

use crate::date::Date;
use crate::pipeline::opportunity::Score;
use crate::scorecard::{Criteria, Evidence, Fit, Pain, Power};

/// `pain 2/1/0; power 0/0/0; fit 2/2/2`, each in the order of its criteria: 0 not seen, 1 claimed, 2 proven.
pub fn write_criteria(criteria: &Criteria) -> String {
    let Criteria { pain, power, fit } = criteria;
    let three = |a: Evidence, b: Evidence, c: Evidence| three_marks([a as u8, b as u8, c as u8]);
    let pain = three(pain.essential, pain.urgent, pain.specific);
    let power = three(power.resourced, power.leading, power.credible);
    let fit = three(fit.suitable, fit.advantageous, fit.timely);
    joined(&["pain ", &pain, "; power ", &power, "; fit ", &fit])
}

fn three_marks(marks: [u8; 3]) -> String {
    let [a, b, c] = marks.map(|mark| decimal::whole(mark.into()));
    joined(&[&a, "/", &b, "/", &c])
}

pub fn read_criteria(cell: &str) -> Option<Criteria> {
    let mut parts = cell.split(';');
    let mut three = |name: &str| {
        let marks = parts.next()?.trim().strip_prefix(name)?.trim();
        let &[first, b'/', second, b'/', third] = marks.as_bytes() else { return None };
        Some([evidence(first)?, evidence(second)?, evidence(third)?])
    };
    let [essential, urgent, specific] = three("pain")?;
    let [resourced, leading, credible] = three("power")?;
    let [suitable, advantageous, timely] = three("fit")?;
    Some(Criteria {
        pain: Pain { essential, urgent, specific },
        power: Power { resourced, leading, credible },
        fit: Fit { suitable, advantageous, timely },
    })
}

fn evidence(mark: u8) -> Option<Evidence> {
    match mark {
        b'0' => Some(Evidence::NotSeen),
        b'1' => Some(Evidence::Claimed),
        b'2' => Some(Evidence::Proven),
        _ => None,
    }
}

/// `2026-11-22 5/4/5 Ann`, oldest first.
pub fn write_scores(scores: &[Score]) -> String {
    let mut lines = Lines::default();
    for score in scores {
        let marks = three_marks([score.pain, score.power, score.fit]);
        let by = score.by.as_deref().map_or(String::new(), |by| joined(&[" ", &escaped(by)]));
        lines.add(&[&score.on.to_string(), " ", &marks, &by]);
    }
    lines.text()
}

pub fn read_scores(cell: &str) -> Option<Vec<Score>> {
    let mut scores = Vec::new();
    for line in entries(cell) {
        let (on, rest) = line.split_once(' ')?;
        let on = Date::parse(on)?;
        let (marks, by) = match rest.split_once(' ') {
            Some((marks, by)) => (marks, Some(plain(by))),
            None => (rest, None),
        };
        let mut marks = marks.split('/').map(|mark| mark.parse::<u8>().ok().filter(|mark| *mark <= 5));
        let (pain, power, fit) = (marks.next()??, marks.next()??, marks.next()??);
        if marks.next().is_some() {
            return None;
        }
        scores.push(Score { on, by, pain, power, fit });
    }
    Some(scores)
}

/// `power.leading: CFO, by phone, 3 March`.
pub fn write_proofs(proofs: &Record<String>) -> String {
    let mut lines = Lines::default();
    for (criterion, proof) in proofs.iter() {
        lines.add(&[&escaped_but(criterion, ':'), ": ", &escaped(proof)]);
    }
    lines.text()
}

pub fn read_proofs(cell: &str) -> Option<Record<String>> {
    let mut proofs = Record::default();
    for line in entries(cell) {
        let mut escaped = false;
        let colon = line.bytes().position(|byte| {
            let found = byte == b':' && !escaped;
            escaped = byte == b'\\' && !escaped;
            found
        });
        let (criterion, proof) = line.split_at_checked(colon?)?;
        let proof = proof.strip_prefix(": ").or_else(|| proof.strip_prefix(':'))?;
        proofs.insert(plain(criterion), plain(proof));
    }
    Some(proofs)
}

pub fn write_done(done: &[String]) -> String {
    let mut lines = Lines::default();
    for id in done {
        let id = if id.is_empty() { "\\e".to_owned() } else { escaped(id) };
        lines.add(&[&id]);
    }
    lines.text()
}

pub fn read_done(cell: &str) -> Vec<String> {
    let mut done = Vec::new();
    for id in entries(cell) {
        done.push(if id == "\\e" { String::new() } else { plain(id) });
    }
    done
}

/// An empty list is not the same as none.
const EMPTY: &str = "\\z";

/// Entries, a line each.
#[derive(Default)]
struct Lines(Option<String>);

impl Lines {
    #[inline(never)]
    fn add(&mut self, parts: &[&str]) {
        let entry = joined(parts);
        match &mut self.0 {
            Some(lines) => {
                lines.push('\n');
                lines.push_str(&entry);
            }
            none => *none = Some(entry),
        }
    }

    fn text(self) -> String {
        self.0.unwrap_or_else(|| EMPTY.to_owned())
    }
}

fn entries(cell: &str) -> impl Iterator<Item = &str> {
    let cell = if cell == EMPTY { "" } else { cell };
    cell.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).filter(|line| !line.is_empty())
}

fn escaped(text: &str) -> String {
    escaped_but(text, '\\')
}

/// The same with one more sign that has a meaning here.
fn escaped_but(text: &str, sign: char) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            _ => {
                if letter == '\\' || letter == sign {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
    }
    escaped
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_history_is_a_line_a_score() {
        let score = |day: &str, by: Option<&str>| Score {
            on: Date::parse(day).unwrap(),
            by: by.map(str::to_owned),
            pain: 5,
            power: 4,
            fit: 5,
        };
        let scores = [score("2026-11-15", None), score("2026-11-22", Some("Ann Other"))];
        assert_eq!(write_scores(&scores), "2026-11-15 5/4/5\n2026-11-22 5/4/5 Ann Other");
        assert_eq!(read_scores(&write_scores(&scores)).unwrap(), scores);
        assert_eq!(read_scores("yesterday 5/4/5"), None);
        assert_eq!(read_scores("2026-11-15 6/4/5"), None);
    }

    #[test]
    fn criteria_read_as_they_were_written() {
        let cell = "pain 2/1/0; power 0/0/0; fit 2/2/2";
        assert_eq!(write_criteria(&read_criteria(cell).unwrap()), cell);
        assert_eq!(read_criteria("pain 3/0/0; power 0/0/0; fit 0/0/0"), None);
        assert_eq!(read_criteria("pain 1/0/0"), None);
    }

    proptest! {
        #[test]
        fn lists_of_any_text_come_back(done in prop::collection::vec(any::<String>(), 0..5), keys in prop::collection::btree_map("[a-z.:\\\\]{1,9}", any::<String>(), 0..4)) {
            prop_assert_eq!(read_done(&write_done(&done)), done);
            let proofs: Record<String> = keys.into_iter().collect();
            prop_assert_eq!(read_proofs(&write_proofs(&proofs)).unwrap(), proofs);
        }

        #[test]
        fn no_cell_breaks_them(cell in any::<String>()) {
            read_criteria(&cell);
            read_scores(&cell);
            read_proofs(&cell);
            read_done(&cell);
        }
    }
}
