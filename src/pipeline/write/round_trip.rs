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
