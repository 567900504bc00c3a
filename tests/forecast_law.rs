//! The law of the revenue won against the reference table, and scores that are worth nothing against calibration.
#![allow(clippy::unwrap_used)]

use playfield::Date;
use playfield::pipeline::calibration::{CalibrationOptions, Scored, calibration};
use playfield::pipeline::revenue_law::{Rate, Share, revenue_law};
use playfield::pipeline::{Outcome, Score};
use playfield::scorecard::Band;
use serde_json::Value;

#[test]
fn the_weighted_pipelines_of_the_table_come_out() {
    let table: Value = serde_json::from_str(include_str!("data/stats/stats_cases.json")).unwrap();
    let mut compared = 0;
    for case in table["cases"].as_array().unwrap() {
        if case["function"] != "weighted_pipeline.exact" {
            continue;
        }
        let number =
            |value: &Value| value.as_str().map_or_else(|| value.as_f64(), |t| t.parse().ok()).unwrap();
        let items = case["params"]["items"].as_array().unwrap();
        let shares = items
            .iter()
            .map(|item| Share { amounts: vec![number(&item[0])], rate: Rate::Known(number(&item[1])) });
        let law = revenue_law(shares.collect());
        let expected = &case["value"];
        assert!((law.mean / number(&expected["mean"]) - 1.0).abs() < 1e-14, "{}", case["id"]);
        let quantiles = ["0.1", "0.5", "0.9"].map(|q| number(&expected["quantiles"][q]));
        assert_eq!((law.quantiles, law.exact, law.error), (quantiles, true, 0.0), "{}", case["id"]);
        compared += 1;
    }
    assert_eq!(compared, 2);
}

/// A small generator with a fixed seed (xorshift64*), so that the simulation says the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) % n
    }
}

fn score(on: i32, total: u8) -> Score {
    let fit = total.min(5);
    let power = (total - fit).min(5);
    Score { on: Date::from_days(on), by: None, pain: total - fit - power, power, fit }
}

/// Sellers score at random and, in the last days, when the outcome shows, write up what is being won and down what is being lost.
#[test]
fn worthless_scores_look_splendid_by_the_last_recorded_one_and_do_not_separate() {
    const CLOSED: i32 = 20_000;
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut deals = Vec::new();
    for _ in 0..6_000 {
        let won = chance.below(100) < 30;
        let random = [15, 12, 6][chance.below(3) as usize];
        // The outcome shows in the last week, and the score is written up or down to it.
        let hindsight = match (won, chance.below(100)) {
            (true, 0..72) | (false, 0..8) => 15,
            (true, 72..92) | (false, 8..47) => 12,
            _ => 6,
        };
        let before = score(CLOSED - 30 - chance.below(60) as i32, random);
        let history = vec![before, score(CLOSED - 1 - chance.below(7) as i32, hindsight)];
        deals.push((won, history));
    }

    // The naive way, by the last recorded score: 79 %, 18 % and 6 % won, as if the scores knew.
    let mut naive = [(0.0, 0.0); 3];
    for (won, history) in &deals {
        let last = history.last().unwrap();
        let tally = &mut naive[Band::of(last.pain + last.power + last.fit) as usize];
        tally.0 += f64::from(u8::from(*won));
        tally.1 += 1.0;
    }
    for ((won, closed), seen) in naive.into_iter().zip([0.79, 0.18, 0.06]) {
        assert!((won / closed - seen).abs() < 0.03_f64, "{} for {seen}", won / closed);
    }

    // The score that was held two weeks before knows nothing, and calibration says so.
    let scored = deals.iter().map(|(won, history)| Scored {
        id: "deal",
        outcome: Some(if *won { Outcome::Won } else { Outcome::Lost }),
        closed_on: Some(Date::from_days(CLOSED)),
        total: history.last().map(|s| s.pain + s.power + s.fit),
        history,
    });
    let options = CalibrationOptions { as_of: Date::from_days(CLOSED), lead_days: None, confidence: None };
    let found = calibration(scored, &options).unwrap();
    assert_eq!(found.separates, Some(false));
    for band in [found.bands.commit, found.bands.best_case, found.bands.developing] {
        assert!(band.closed > 800 && band.low.unwrap() < 0.3 && 0.3 < band.high.unwrap(), "{band:?}");
    }
}
