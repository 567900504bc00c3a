//! IRR and NPV against `tests/data/finance/finance_cases.json` and against what must hold for any flows.
#![allow(clippy::unwrap_used)]

use playfield::business_case::{Irr, IrrStatus, irr, npv};
use playfield::{Code, Error};
use proptest::prelude::*;
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    // Excel skips blanks between flows; the contract takes numbers alone.
    value.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}

fn close(id: &str, found: f64, expected: f64, relative: f64) -> f64 {
    let error = (found / expected - 1.0).abs();
    assert!(error <= relative, "{id}: {found} for {expected}, off by {error:e}");
    error
}

#[test]
fn every_case_of_irr_and_npv_in_the_finance_table_comes_out() {
    let table: Value = serde_json::from_str(include_str!("data/finance/finance_cases.json")).unwrap();
    let (mut irrs, mut npvs, mut none) = (0, 0, 0);
    let (mut worst_irr, mut worst_npv) = (0.0f64, 0.0f64);
    for case in table["cases"].as_array().unwrap() {
        let id = case["id"].as_str().unwrap();
        let mut flows = numbers(&case["cashflows"]);
        match case["function"].as_str().unwrap() {
            "irr" => {
                irrs += 1;
                let found = irr(&flows).unwrap();
                let Some(expected) = case["expected"].as_f64() else {
                    none += 1;
                    assert_eq!(found, Irr { status: IrrStatus::None, value: None, all: vec![] }, "{id}");
                    continue;
                };
                assert_eq!((found.status, found.all.len()), (IrrStatus::Unique, 1), "{id}: {found:?}");
                let value = found.value.unwrap();
                let tolerance = &case["tolerance"];
                if let Some(bound) = tolerance["rtol"].as_f64() {
                    close(id, value, expected, bound);
                }
                if let Some(bound) = tolerance["atol"].as_f64() {
                    assert!((value - expected).abs() <= bound, "{id}");
                }
                if let Some(bound) = tolerance["npv_at_irr_atol"].as_f64() {
                    assert!(npv(value, &flows).unwrap().abs() <= bound, "{id}");
                }
                if let Some(root) = case["real_roots_found_in(-1,4000)"][0].as_f64() {
                    worst_irr = worst_irr.max(close(id, value, root, 1e-12));
                }
            }
            function @ ("npv" | "npv_excel") => {
                npvs += 1;
                if function == "npv_excel" {
                    flows.insert(0, 0.0);
                }
                let found = npv(case["rate"].as_f64().unwrap(), &flows);
                match case["recomputed"].as_f64() {
                    Some(expected) => worst_npv = worst_npv.max(close(id, found.unwrap(), expected, 1e-12)),
                    None => assert_eq!(found.unwrap_err().code(), Code::OutOfRange, "{id}"),
                }
            }
            _ => {}
        }
    }
    println!("irr: {irrs} cases ({none} without a rate), worst relative error {worst_irr:.1e}");
    println!("npv: {npvs} cases, worst relative error {worst_npv:.1e}");
    assert_eq!((irrs, npvs, none), (18, 5, 5));
}

/// Flows whose rates are the given ones: Π ((1 + rate) x - 1), which is Π (growth - (1 + rate)) over growth^n.
fn flows_with(rates: &[f64]) -> Vec<f64> {
    let mut flows = vec![-1.0];
    for rate in rates {
        let mut next = vec![0.0; flows.len() + 1];
        for (period, flow) in flows.iter().enumerate() {
            next[period] -= flow;
            next[period + 1] += flow * (1.0 + rate);
        }
        flows = next;
    }
    flows
}

#[test]
fn rates_that_touch_are_listed_once() {
    for (flows, expected) in [
        (vec![100.0, -220.0, 121.0], vec![0.1]),
        (vec![-1e-290, 2.2e-290, -1.21e-290], vec![0.1]),
        (vec![0.1, -0.22, 0.121], vec![0.1]),
        (flows_with(&[0.1, 0.1, 0.3]), vec![0.1, 0.3]),
        (flows_with(&[-0.5, 0.25, 0.25]), vec![-0.5, 0.25]),
        (flows_with(&[0.1, 0.1, 0.4, 0.4]), vec![0.1, 0.4]),
        (flows_with(&[0.0, 0.0, 0.0]), vec![0.0]),
        (flows_with(&[0.0; 10]), vec![0.0]),
        (flows_with(&[0.5; 4]), vec![0.5]),
    ] {
        let found = irr(&flows).unwrap();
        assert_eq!(found.all.len(), expected.len(), "{flows:?}: {found:?}");
        for (rate, expected) in found.all.iter().zip(expected) {
            assert!((rate - expected).abs() < 1e-6, "{flows:?}: {found:?}");
        }
    }
}

#[test]
fn rates_close_together_are_told_apart() {
    for rates in [
        vec![0.05, 0.06, 0.07, 0.08, 0.09, 0.10],
        vec![0.1, 0.10001],
        vec![-0.9, -0.5, 0.0, 0.5, 2.0, 10.0, 100.0, 1000.0],
        vec![-0.999_999, 0.1, 999.0],
    ] {
        let found = irr(&flows_with(&rates)).unwrap();
        assert_eq!(
            (found.status, found.all.len()),
            (IrrStatus::Multiple, rates.len()),
            "{rates:?}: {found:?}"
        );
        for (found, rate) in found.all.iter().zip(&rates) {
            assert!((found - rate).abs() < 1e-5 * (1.0 + rate), "{rates:?}: {found}");
        }
    }
}

#[test]
fn the_ends_of_the_range() {
    assert_eq!(irr(&[-1.0, 1001.0]).unwrap().all, [1000.0]);
    assert_eq!(irr(&[-1.0, 1_001.000_001]).unwrap().status, IrrStatus::None);
    assert_eq!(irr(&[-1.0, 0.0]).unwrap().status, IrrStatus::None);
    // 1 + rate = 1e-16 is nearer to -1 + 2^-53 than to -1; 1e-17 rounds to -1.
    assert_eq!(irr(&[-1.0, 1e-16]).unwrap().all, [-1.0 + f64::EPSILON / 2.0]);
    assert_eq!(irr(&[-1.0, 1e-17]).unwrap().status, IrrStatus::None);
    assert_eq!(irr(&[0.0, 0.0, 0.0]).unwrap(), Irr { status: IrrStatus::None, value: None, all: vec![] });
    assert_eq!(irr(&[0.0, 0.0, -10.0, 11.0]).unwrap().all.len(), 1);
}

#[test]
fn six_hundred_periods_of_every_kind() {
    let annuity: Vec<f64> = std::iter::once(-100_000.0).chain([600.0; 600]).collect();
    let rate = irr(&annuity).unwrap().value.unwrap();
    // 100000 = 600 (1 - (1 + r)^-600) / r
    assert!((600.0 * -(-600.0 * rate.ln_1p()).exp_m1() / rate / 100_000.0 - 1.0).abs() < 1e-13);

    let huge: Vec<f64> = annuity.iter().map(|flow| flow * 1e300).collect();
    assert!((irr(&huge).unwrap().value.unwrap() / rate - 1.0).abs() < 1e-13);
    let tiny: Vec<f64> = annuity.iter().map(|flow| flow * 1e-300).collect();
    assert!((irr(&tiny).unwrap().value.unwrap() / rate - 1.0).abs() < 1e-13);

    // A sign that changes every period.
    let saw: Vec<f64> =
        (0..601).map(|t| if t % 2 == 0 { -100.0 } else { 110.0 } + f64::from(t % 7)).collect();
    for rate in irr(&saw).unwrap().all {
        assert_zero(rate, &saw);
    }
    // Paid off, then a clean-up after fifty years: two rates, one of them far below 0.
    let mut mine = annuity.clone();
    mine[600] = -150_000.0;
    let found = irr(&mine).unwrap();
    assert_eq!(found.all.len(), 2, "{found:?}");
    found.all.iter().for_each(|&rate| assert_zero(rate, &mine));
}

#[test]
fn what_has_no_rate_by_its_size_or_kind_is_refused_by_name() {
    let refused = |error: Error| (error.code(), error.field().unwrap_or_default().to_owned());
    assert_eq!(refused(irr(&[]).unwrap_err()), (Code::NoData, "cashFlows".into()));
    assert_eq!(refused(irr(&vec![1.0; 1_000_000]).unwrap_err()), (Code::OutOfRange, "cashFlows".into()));
    assert_eq!(refused(irr(&[1.0, f64::INFINITY]).unwrap_err()), (Code::NotFinite, "cashFlows[1]".into()));
    let saw: Vec<f64> = (0..50_000).map(|t| if t % 2 == 0 { 1.0 } else { -1.0 }).collect();
    assert_eq!(refused(irr(&saw).unwrap_err()), (Code::OutOfRange, "cashFlows".into()));
    assert_eq!(refused(npv(0.1, &[]).unwrap_err()), (Code::NoData, "cashFlows".into()));
    assert_eq!(refused(npv(-1.0, &[1.0]).unwrap_err()), (Code::OutOfRange, "rate".into()));
    assert_eq!(refused(npv(-0.999_999, &[1.0; 600]).unwrap_err()), (Code::OutOfRange, "rate".into()));
    assert_eq!(npv(f64::MAX, &[5.0, 1e200]), Ok(5.0));
}

/// The value changes sign, or is nothing beside its flows, within a few doubles of the rate.
fn assert_zero(rate: f64, flows: &[f64]) {
    if 1.0 + rate < 1e-12 {
        // Beside -1 the doubles are too far apart for any of them to be a zero.
        return;
    }
    // Not far above it the discounted flows may be beyond every number.
    let Ok(size) = npv(rate, &flows.iter().map(|flow| flow.abs()).collect::<Vec<_>>()) else { return };
    let (value, step) = (npv(rate, flows).unwrap(), (1.0 + rate) * 1e-14 + 2.0 * f64::EPSILON);
    let sign_at = |rate: f64| npv(rate, flows).map_or(0.0, f64::signum);
    let (below, above) = (sign_at((rate - step).max(-1.0 + f64::EPSILON)), sign_at(rate + step));
    assert!(
        value.abs() <= 1e-12 * size || below * above <= 0.0,
        "{rate}: {value} beside {size} for {flows:?}"
    );
}

fn some_flows() -> impl Strategy<Value = Vec<f64>> {
    let flow = prop_oneof![
        -1000.0..1000.0f64,
        (-1000i32..1000).prop_map(f64::from),
        (-1.0..1.0f64, -30..30i32).prop_map(|(m, e)| m * 10f64.powi(e)),
        Just(0.0),
    ];
    proptest::collection::vec(flow, 1..40)
}

proptest! {
    #[test]
    fn the_value_at_each_rate_is_nothing_beside_its_flows(flows in some_flows()) {
        let found = irr(&flows).unwrap();
        prop_assert!(found.all.windows(2).all(|pair| pair[0] < pair[1]));
        for rate in found.all {
            prop_assert!(rate > -1.0 && rate <= 1000.0);
            assert_zero(rate, &flows);
        }
    }

    #[test]
    fn no_rate_is_missed_that_a_fine_walk_finds(flows in some_flows()) {
        // Every change of sign on a walk from -0.98 to 1000 must lie around one of the rates.
        let found = irr(&flows).unwrap().all;
        let places: Vec<f64> = (0..3000).map(|i| (f64::from(i) * 0.0036 - 3.9).exp() - 1.0).filter(|&r| r <= 1000.0).collect();
        for pair in places.windows(2) {
            let (left, right) = (npv(pair[0], &flows).unwrap(), npv(pair[1], &flows).unwrap());
            if (left < 0.0 && right > 0.0) || (left > 0.0 && right < 0.0) {
                prop_assert!(found.iter().any(|r| (pair[0]..=pair[1]).contains(r)), "{pair:?} {found:?}");
            }
        }
    }

    #[test]
    fn another_currency_does_not_change_the_rates(flows in some_flows(), power in -200..200i32) {
        let scaled: Vec<f64> = flows.iter().map(|flow| flow * 2f64.powi(power)).collect();
        let (one, other) = (irr(&flows).unwrap().all, irr(&scaled).unwrap().all);
        prop_assert_eq!(one.len(), other.len());
        for (a, b) in one.iter().zip(&other) {
            prop_assert!((a - b).abs() <= 1e-12 * (1.0 + a));
        }
    }

    #[test]
    fn one_outlay_and_returns_have_one_rate(cost in 1.0..1e6f64, gains in proptest::collection::vec(0.01..1e5f64, 1..100)) {
        let flows: Vec<f64> = std::iter::once(-cost).chain(gains).collect();
        let found = irr(&flows).unwrap();
        prop_assert!(found.status == IrrStatus::Unique || npv(1000.0, &flows).unwrap() > 0.0);
    }
}
