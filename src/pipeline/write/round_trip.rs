//! What is written, read again, gives the same opportunities: whatever was edited, added or merged.

use super::tests::{comes_back, named, read};
use super::*;
use crate::date::Date;
use crate::pipeline::{Change, Opportunity};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn ids(list: &[Opportunity]) -> Vec<&str> {
    list.iter().map(|deal| deal.id.as_str()).collect()
}

#[test]
fn an_id_that_a_newer_file_has_lost_is_written() {
    let (mut pipeline, _) = read(b"Id,Name\n7,A\n8,B\n");
    pipeline.patch("7", Change { pain: Some(Some(5)), ..Change::default() }, None).unwrap();
    pipeline.merge(&read(b"Id,Name\n,A\n8,B\n").0, day("2026-11-23"));
    assert_eq!(ids(&comes_back(&pipeline)), ["7", "8"]);
}

#[test]
fn an_id_that_a_newer_file_repeats_swaps_no_scores() {
    let (mut pipeline, _) = read(b"Id,Name\n7,A\n8,B\n");
    pipeline.patch("7", Change { pain: Some(Some(5)), ..Change::default() }, None).unwrap();
    pipeline.merge(&read(b"Id,Name\n8,B\n8,A\n").0, day("2026-11-23"));
    let list = comes_back(&pipeline);
    let of_a = list.iter().find(|deal| deal.name == "A").unwrap();
    assert_eq!((of_a.id.as_str(), of_a.pain), ("7", Some(5)));
}

#[test]
fn an_id_that_a_host_gives_a_row_without_one_is_written() {
    let (mut pipeline, _) = read(b"Id,Name\n,A\n8,B\n");
    pipeline.merge(&Pipeline::of(vec![named("7", "A").into()]).unwrap(), day("2026-11-23"));
    assert_eq!(ids(&comes_back(&pipeline)), ["7", "8"]);
}

#[test]
fn a_repeated_id_is_made_up_again_only_behind_the_row_that_has_it() {
    let (mut pipeline, _) = read(b"Id,Name\n7,A\n7,B\n");
    assert_eq!(ids(&comes_back(&pipeline)), ["7", "row-2"]);
    pipeline.patch("7", Change { id: Some("9".into()), ..Change::default() }, None).unwrap();
    assert_eq!(ids(&comes_back(&pipeline)), ["9", "row-2"]);
}

/// The pipeline of a file with one opportunity changed.
fn patched(file: &str, id: &str, change: Change) -> Pipeline {
    let (mut pipeline, _) = read(file.as_bytes());
    pipeline.patch(id, change, None).unwrap();
    pipeline
}

#[test]
fn an_amount_without_a_currency_takes_none_from_its_column() {
    let amount = |amount| Change { amount: Some(Some(amount)), ..Change::default() };
    let list = comes_back(&patched("Id;Name;Betrag\n1;A;5,00 €\n2;B;\n", "2", amount(7.0)));
    assert_eq!((list[1].amount, list[1].currency.as_deref()), (Some(7.0), None));
    let (mut pipeline, _) = read(b"Id,Name,Amount\n1,A,$5.00\n2,B,$6.00\n");
    pipeline.put(Opportunity { amount: Some(8.5), ..named("3", "C") }.into()).unwrap();
    assert_eq!(comes_back(&pipeline)[2].currency, None);
    let mixed = "Id,Name,Amount,Currency\n1,A,€5,\n2,B,$6,\n";
    assert_eq!(comes_back(&patched(mixed, "2", amount(9.0)))[1].currency.as_deref(), Some("USD"));
}

#[test]
fn an_amount_without_a_currency_takes_none_from_its_heading() {
    let file = "Id,Name,Amount (EUR)\n1,A,5\n2,B,6\n";
    let none = Change { currency: Some(None), ..Change::default() };
    let list = comes_back(&patched(file, "1", none.clone()));
    assert_eq!((list[0].currency.as_deref(), list[1].currency.as_deref()), (None, Some("EUR")));
    let (mut pipeline, _) = read(file.as_bytes());
    pipeline.put(Opportunity { amount: Some(8.0), ..named("3", "C") }.into()).unwrap();
    assert_eq!(comes_back(&pipeline)[2].currency, None);
    pipeline.remove("1").unwrap();
    pipeline.patch("2", none, None).unwrap();
    assert!(comes_back(&pipeline).iter().all(|deal| deal.currency.is_none()));
    pipeline.remove("2").unwrap();
    comes_back(&pipeline);
}
