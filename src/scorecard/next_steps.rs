//! The fewest raises that lift an opportunity to its next band, in the order to ask for them.

use serde::Serialize;

use super::criteria::{Dimension, points};

/// One raise: a criterion to its new evidence, or, where only scores are known, a dimension to its new score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    pub dimension: Dimension,
    pub criterion: Option<&'static str>,
    pub to: u8,
}

/// A scorecard as it is filled in: evidence by criterion, or the three scores alone.
#[derive(Debug, Clone, Copy)]
pub(super) enum Card {
    Guided([[u8; 3]; 3]),
    Quick([u8; 3]),
}

impl Card {
    pub fn scores(&self) -> [u8; 3] {
        match self {
            Card::Guided(rows) => rows.map(|row| points(row.iter().sum())),
            Card::Quick(scores) => *scores,
        }
    }

    pub fn total(&self) -> u8 {
        self.scores().iter().sum()
    }

    /// One raise at a time, until the next band (from 14: 15) is reached.
    pub fn next_steps(mut self) -> Vec<NextStep> {
        let goal = match self.total() {
            14.. => 15,
            11..=13 => 14,
            _ => 11,
        };
        let mut steps = Vec::new();
        while self.total() < goal {
            let Some(step) = self.raise() else { break };
            steps.push(step);
        }
        steps
    }

    /// Raises the lowest dimension in which a raise adds a point, else the first untouched one. Every raise but an untouched dimension's
    /// first adds exactly one point, so to put those off for as long as possible is to take the fewest.
    fn raise(&mut self) -> Option<NextStep> {
        let scores = self.scores();
        let adds_a_point = |d: usize| match &*self {
            Card::Guided(rows) => (1..6).contains(&rows[d].iter().sum::<u8>()),
            Card::Quick(scores) => scores[d] < 5,
        };
        // min_by_key gives the first of equals: pain before power before fit.
        let d = (0..3)
            .filter(|&d| adds_a_point(d))
            .min_by_key(|&d| scores[d])
            .or_else(|| (0..3).find(|&d| scores[d] == 0))?;
        let dimension = Dimension::ALL[d];
        let (criterion, to) = match self {
            Card::Guided(rows) => {
                let row = &mut rows[d];
                let c = row.iter().position(|&e| e == 1).or_else(|| row.iter().position(|&e| e == 0))?;
                row[c] += 1;
                (Some(dimension.criteria()[c]), row[c])
            }
            Card::Quick(scores) => {
                scores[d] += 1;
                (None, scores[d])
            }
        };
        Some(NextStep { dimension, criterion, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scorecard::Band;

    fn apply(card: &mut Card, step: &NextStep) {
        let d = Dimension::ALL.iter().position(|&dimension| dimension == step.dimension).unwrap();
        match card {
            Card::Guided(rows) => {
                let name = step.criterion.unwrap();
                let c = step.dimension.criteria().iter().position(|&criterion| criterion == name).unwrap();
                assert_eq!(step.to, rows[d][c] + 1);
                assert!(step.to <= 2);
                rows[d][c] = step.to;
            }
            Card::Quick(scores) => {
                assert_eq!((step.criterion, step.to), (None, scores[d] + 1));
                assert!(step.to <= 5);
                scores[d] = step.to;
            }
        }
    }

    /// The fewest raises from three sums to a total, by trying every way to spend them.
    fn fewest(sums: [u8; 3], goal: u8, most: u8, points: fn(u8) -> u8) -> usize {
        let mut fewest = u8::MAX;
        for pain in sums[0]..=most {
            for power in sums[1]..=most {
                for fit in sums[2]..=most {
                    if points(pain) + points(power) + points(fit) >= goal {
                        fewest = fewest.min(pain + power + fit - sums.iter().sum::<u8>());
                    }
                }
            }
        }
        fewest as usize
    }

    fn check_all_steps(card: Card, fewest: impl Fn(u8) -> usize) {
        let total = card.total();
        let goal = if total >= 14 {
            15
        } else if total >= 11 {
            14
        } else {
            11
        };
        let steps = card.next_steps();
        assert_eq!(steps.len(), if total == 15 { 0 } else { fewest(goal) }, "{card:?}");
        let mut raised = card;
        for (i, step) in steps.iter().enumerate() {
            assert!(raised.total() < goal);
            apply(&mut raised, step);
            let last = i + 1 == steps.len();
            assert_eq!(raised.total() >= goal, last, "{card:?}");
            assert_eq!(Band::of(raised.total()) != Band::of(total), last && total < 14, "{card:?}");
        }
    }

    #[test]
    fn no_shorter_way_for_any_of_19683_criteria() {
        for code in 0..19_683u32 {
            let mut digits = code;
            let mut rows = [[0u8; 3]; 3];
            for evidence in rows.iter_mut().flatten() {
                *evidence = (digits % 3) as u8;
                digits /= 3;
            }
            let sums = rows.map(|row| row.iter().sum());
            check_all_steps(Card::Guided(rows), |goal| fewest(sums, goal, 6, points));
        }
    }

    #[test]
    fn no_shorter_way_for_any_of_216_quick_scores() {
        for code in 0..216u8 {
            let scores = [code / 36, code / 6 % 6, code % 6];
            check_all_steps(Card::Quick(scores), |goal| fewest(scores, goal, 5, |score| score));
        }
    }

    fn asked(rows: [[u8; 3]; 3]) -> Vec<(&'static str, u8)> {
        Card::Guided(rows).next_steps().iter().map(|step| (step.criterion.unwrap(), step.to)).collect()
    }

    #[test]
    fn a_claim_is_proven_before_something_new_is_claimed() {
        // 5 + 4 + 1: fit is lowest, and its claim on timely comes before what nobody has seen yet.
        assert_eq!(asked([[2, 2, 2], [2, 2, 1], [0, 1, 1]]), [("advantageous", 2)]);
        assert_eq!(asked([[2, 2, 2], [1, 2, 1], [1, 2, 2]]), [("resourced", 2), ("credible", 2)]);
    }

    #[test]
    fn an_untouched_dimension_waits_until_no_other_adds_a_point() {
        // 5 + 4 + 0: power gives the tenth point, then fit must be opened: its first claim adds nothing.
        assert_eq!(
            asked([[2, 2, 2], [2, 2, 1], [0, 0, 0]]),
            [("credible", 2), ("suitable", 1), ("suitable", 2)]
        );
    }

    #[test]
    fn ties_go_to_pain_then_power_then_fit_one_raise_at_a_time() {
        let dimensions: Vec<_> =
            Card::Quick([3, 3, 3]).next_steps().iter().map(|step| (step.dimension, step.to)).collect();
        assert_eq!(dimensions, [(Dimension::Pain, 4), (Dimension::Power, 4)]);
        assert_eq!(Card::Quick([0, 0, 0]).next_steps().len(), 11);
        // An opportunity of which nothing is known: pain is opened first and filled first.
        assert_eq!(
            asked([[0; 3]; 3])[..4],
            [("essential", 1), ("essential", 2), ("urgent", 1), ("urgent", 2)]
        );
        assert_eq!(asked([[0; 3]; 3]).len(), 14);
    }
}
