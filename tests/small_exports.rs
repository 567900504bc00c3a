//! What reading promises of any export, each on a file of a few rows.

#![allow(clippy::unwrap_used)]

use playfield::pipeline::read::Decimal;
use playfield::pipeline::{Opportunity, Pipeline, ReadOptions, ReadReport};

fn read_with(file: &[u8], options: ReadOptions) -> (Vec<Opportunity>, ReadReport) {
    let (pipeline, report) = Pipeline::read(file.to_vec(), &options).unwrap();
    (pipeline.opportunities().collect(), report)
}

fn read(file: &str) -> (Vec<Opportunity>, ReadReport) {
    read_with(file.as_bytes(), ReadOptions::default())
}

fn amounts(file: &str) -> Vec<Option<f64>> {
    read(file).0.iter().map(|one| one.amount).collect()
}

fn codes(report: &ReadReport) -> Vec<&'static str> {
    report.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_grouping_sign_that_repeats_makes_no_decimals() {
    for (file, amount) in [
        ("Id\tName\tAmount\n1\tA\t1.000.000\n", 1_000_000.0),
        ("Id\tName\tAmount\n1\tA\tRp 1.234.567\n", 1_234_567.0),
        ("Id;Name;Amount\n1;A;1,000,000\n", 1_000_000.0),
        ("Id,Name,Amount\n1,A,\"1,000,000\"\n", 1_000_000.0),
    ] {
        let (all, report) = read(file);
        assert_eq!((all[0].amount, report.ambiguous), (Some(amount), vec![]), "{file}");
    }
    assert_eq!(
        amounts("Id\tName\tAmount\n1\tA\t1.000.000\n2\tB\t1.234\n"),
        [Some(1_000_000.0), Some(1234.0)]
    );
    for amount in ["1.234.56", "1,234,56"] {
        let (all, report) = read(&format!("Id\tName\tAmount\n1\tA\t{amount}\n2\tB\t5\n"));
        assert_eq!((all[0].amount, codes(&report)), (None, vec!["bad-amount"]), "{amount}");
    }
    let told = ReadOptions { decimal: Some(Decimal::Point), ..ReadOptions::default() };
    assert_eq!(read_with(b"Id\tName\tAmount\n1\tA\t1.000.000\n", told).0[0].amount, Some(1_000_000.0));
}
