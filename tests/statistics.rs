//! The statistics against `tests/data/stats/stats_cases.json`: values computed to 30 digits and published intervals, read whole.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use playfield::statistics::incomplete_beta::beta_lower_quantile;
use playfield::statistics::{IntervalMethod, binomial_tail, poisson_binomial, proportion_interval};
use serde_json::Value;

fn table() -> Value {
    serde_json::from_str(include_str!("data/stats/stats_cases.json")).unwrap()
}

fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

/// Case counts and the worst relative error by function, shown by `cargo test -- --nocapture`.
#[derive(Default)]
struct Tally(BTreeMap<String, (usize, f64)>);

impl Tally {
    fn hold(&mut self, function: &str, id: &str, found: f64, expected: f64, tolerance: f64) {
        let error = if expected == 0.0 { found.abs() } else { (found / expected - 1.0).abs() };
        let allowed = if expected == 0.0 { 1e-15 } else { tolerance };
        assert!(error <= allowed, "{id} {function}: {found:e} for {expected:e}, off by {error:e}");
        let entry = self.0.entry(function.to_owned()).or_default();
        entry.0 += 1;
        entry.1 = entry.1.max(error);
    }

    fn show(&self) {
        for (function, (cases, worst)) in &self.0 {
            println!("{function}: {cases} cases, worst relative error {worst:.1e}");
        }
    }
}

#[test]
fn every_row_of_the_reference_table_that_the_core_answers_comes_out() {
    let table = table();
    let mut tally = Tally::default();
    for case in table["cases"].as_array().unwrap() {
        let (id, function) = (case["id"].as_str().unwrap(), case["function"].as_str().unwrap());
        let of = |name: &str| number(&case["params"][name]);
        let expected = || number(&case["value"]);
        // The nearest double to 0.999999999 is already off by 5e-8 of 1 - p.
        let tolerance = if id == "st-0161" { 1e-7 } else { 1e-9 };
        match function {
            "binom.sf" => {
                let found = binomial_tail(of("k") + 1.0, of("n"), of("p")).unwrap();
                tally.hold(function, id, found, expected(), tolerance);
            }
            "binom.cdf" => {
                // P(X <= k) of successes is P(failures >= n - k); 1 - 0.999999999 as a decimal is what the table means.
                let found = binomial_tail(of("n") - of("k"), of("n"), 1.0 - of("p")).unwrap();
                let function = if id == "st-0161" { "binom.cdf at p = 0.999999999" } else { function };
                tally.hold(function, id, found, expected(), tolerance);
            }
            "binom.ppf" => {
                // The smallest k with P(X <= k) >= q: there the upper tail first is no more than 1 - q.
                let (n, p, q) = (of("n"), of("p"), of("q"));
                let below = |k: f64| binomial_tail(n - k, n, 1.0 - p).unwrap();
                let k = expected();
                tally.hold(function, id, f64::from(u8::from(below(k) >= q * (1.0 - 1e-9))), 1.0, 0.0);
                if k > 0.0 {
                    assert!(below(k - 1.0) < q, "{id}: {} already reaches {q}", k - 1.0);
                }
            }
            "nbinom.sf" => {
                // More than x failures before the r-th success: fewer than r successes in x + r trials.
                let (x, r, p) = (of("x"), of("r"), of("p"));
                let found = binomial_tail(x + 1.0, x + r, 1.0 - p).unwrap();
                tally.hold(function, id, found, expected(), tolerance);
            }
            "nbinom.cdf" => {
                let (x, r, p) = (of("x"), of("r"), of("p"));
                let found = binomial_tail(r, x + r, p).unwrap();
                tally.hold(function, id, found, expected(), tolerance);
            }
            "beta.ppf" => {
                let (q, a, b) = (of("q"), of("a"), of("b"));
                let found = if q <= 0.5 {
                    beta_lower_quantile(q, a, b).0
                } else {
                    beta_lower_quantile(1.0 - q, b, a).1
                };
                tally.hold(function, id, found, expected(), tolerance);
            }
            "wilson.low"
            | "wilson.high"
            | "jeffreys.low"
            | "jeffreys.high"
            | "clopper_pearson.low"
            | "clopper_pearson.high" => {
                let (name, end) = function.split_once('.').unwrap();
                // The table's Jeffreys is the bare quantile at no and at all successes; ours is 0 and 1 there.
                if name == "jeffreys"
                    && (end == "low" && of("k") == 0.0 || end == "high" && of("k") == of("n"))
                {
                    continue;
                }
                let method = match name {
                    "wilson" => IntervalMethod::Wilson,
                    "jeffreys" => IntervalMethod::Jeffreys,
                    _ => IntervalMethod::ClopperPearson,
                };
                let found = proportion_interval(of("k"), of("n"), method, Some(of("conf"))).unwrap();
                let found = if end == "low" { found.low } else { found.high };
                tally.hold(function, id, found, expected(), tolerance);
            }
            "poisson_binomial.pmf" => {
                let law = poisson_binomial(&numbers(&case["params"]["p"])).unwrap();
                let expected = numbers(&case["value"]);
                assert_eq!(law.len(), expected.len(), "{id}");
                for (&found, expected) in law.iter().zip(expected) {
                    tally.hold("poisson_binomial.pmf, terms", id, found, expected, tolerance);
                }
                tally.hold(function, id, 1.0, 1.0, tolerance);
            }
            "poisson_binomial.sf" => {
                let law = poisson_binomial(&numbers(&case["params"]["p"])).unwrap();
                let found = law.iter().skip(of("k") as usize + 1).rev().sum();
                tally.hold(function, id, found, expected(), tolerance);
            }
            "poisson_binomial.mean" | "poisson_binomial.var" => {
                let law = poisson_binomial(&numbers(&case["params"]["p"])).unwrap();
                let mean: f64 = law.iter().enumerate().map(|(k, p)| k as f64 * p).sum();
                let variance = law.iter().enumerate().map(|(k, p)| (k as f64 - mean).powi(2) * p).sum();
                let found = if function.ends_with("mean") { mean } else { variance };
                tally.hold(function, id, found, expected(), tolerance);
            }
            _ => {}
        }
    }
    tally.show();
    let cases = |function: &str| tally.0[function].0;
    assert_eq!((cases("binom.sf"), cases("binom.cdf"), cases("binom.ppf")), (32, 28, 35));
    assert_eq!((cases("wilson.low"), cases("wilson.high")), (37, 34));
    assert_eq!((cases("poisson_binomial.pmf"), cases("poisson_binomial.sf")), (3, 15));
    assert_eq!((cases("clopper_pearson.low"), cases("clopper_pearson.high")), (6, 7));
}

#[test]
fn the_published_wilson_intervals_come_out_to_their_last_digit() {
    let table = table();
    let mut compared = 0;
    for case in table["published_wilson"].as_array().unwrap() {
        if case["method"] != "wilson" {
            continue;
        }
        let of = |name: &str| number(&case[name]);
        let found = proportion_interval(of("k"), of("n"), IntervalMethod::Wilson, Some(of("conf"))).unwrap();
        let half_unit = 0.5 * 10f64.powi(-(of("decimals") as i32)) * (1.0 + 1e-9);
        assert!((found.low - of("low")).abs() <= half_unit, "{case}: {found:?}");
        assert!((found.high - of("high")).abs() <= half_unit, "{case}: {found:?}");
        compared += 1;
    }
    assert_eq!(compared, 12);
}
