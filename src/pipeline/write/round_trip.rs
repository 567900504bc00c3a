//! What is written, read again, gives the same opportunities: whatever was edited, added or merged.

use super::any_file::any_pipeline;
use super::tests::{comes_back, named, read, written};
use super::*;
use crate::date::Date;
use crate::pipeline::{Change, Opportunity, Outcome};
use crate::record::Record;
use proptest::prelude::*;

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

fn outcome(outcome: Outcome) -> Change {
    Change { outcome: Some(Some(outcome)), ..Change::default() }
}

fn stage(stage: &str) -> Change {
    Change { stage: Some(Some(stage.into())), ..Change::default() }
}

#[test]
fn a_deal_marked_won_without_a_day_closed_on_none() {
    let file = "Id,Name,Amount,Stage,Close Date\n1,A,5,Demo,2026-12-01\n2,B,6,Offer,2026-12-15\n";
    let list = comes_back(&patched(file, "1", outcome(Outcome::Won)));
    assert_eq!((list[0].closed_on, list[0].expected_close_on), (None, Some(day("2026-12-01"))));
}

#[test]
fn a_stage_that_sounds_closed_does_not_close_an_open_deal() {
    let file = "Id,Name,Stage\n1,A,Demo\n2,B,Offer\n";
    assert_eq!(comes_back(&patched(file, "1", stage("Closed Won")))[0].outcome, None);
    let won = Opportunity { stage: Some("Closed Won".into()), ..named("4", "x") };
    comes_back(&Pipeline::of(vec![won.into()]).unwrap());
}

#[test]
fn an_outcome_that_a_stage_told_outlives_the_stage() {
    let file = "Id,Name,Stage,Status\n1,A,Closed Won,\n2,B,Demo,Open\n3,C,Demo,\n4,D,Demo,Won\n";
    assert_eq!(comes_back(&patched(file, "1", stage("Neu")))[0].outcome, Some(Outcome::Won));
    assert_eq!(comes_back(&patched(file, "3", stage("Lost")))[2].outcome, None);
    let pipeline = patched(file, "4", stage("Offer"));
    assert!(written(&pipeline).contains("4,D,Offer,Won"));
    comes_back(&pipeline);
}

#[test]
fn a_column_of_days_of_closing_stays_one_once_nothing_is_open() {
    let file = "opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n\
        1,A,Won,2017-01-01,2017-02-02,5\n2,B,Engaging,2017-01-05,,\n3,C,Lost,2017-01-05,2017-03-03,0\n";
    let change = Change { closed_on: Some(Some(day("2017-04-04"))), ..outcome(Outcome::Won) };
    assert_eq!(comes_back(&patched(file, "2", change))[1].expected_close_on, None);
    let (mut pipeline, _) = read(file.as_bytes());
    pipeline.patch("1", Change { outcome: Some(None), ..Change::default() }, None).unwrap();
    comes_back(&pipeline);
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

#[test]
fn a_hosts_own_column_stays_its_own_whatever_it_holds() {
    for (key, values) in [
        ("col", ["€5", "€6", "€7", "€8"]),
        ("col", ["won", "lost", "won", "lost"]),
        ("Won", ["true", "false", "", "true"]),
        ("Status", ["Open", "Won", "Lost", "Open"]),
        ("Revenue", ["5", "6", "7", "8"]),
        ("amount", ["5", "6", "7", "8"]),
        ("name", ["5", "6", "7", "8"]),
        ("Name", ["x", "y", "z", ""]),
        ("total", ["5", "6", "7", "8"]),
        (" ", ["5", "6", "7", "8"]),
    ] {
        let own = |value: &str| Some(Record::from([(key.to_owned(), value.to_owned())]));
        let deal = |at: usize| Opportunity { extra: own(values[at]), ..named(&at.to_string(), "n") };
        let (mut pipeline, _) = read(b"Id,Name,Stage\n0,n,Demo\n1,n,Demo\n2,n,Demo\n3,n,Demo\n");
        for (at, value) in values.iter().enumerate() {
            let change = Change { extra: Some(own(value)), ..Change::default() };
            pipeline.patch(&at.to_string(), change, None).unwrap();
        }
        comes_back(&pipeline);
        comes_back(&Pipeline::of((0..4).map(|at| deal(at).into()).collect()).unwrap());
        let won = Opportunity {
            outcome: Some(Outcome::Won),
            amount: Some(1.5),
            currency: Some("EUR".into()),
            ..deal(0)
        };
        comes_back(&Pipeline::of(vec![won.into(), deal(1).into()]).unwrap());
    }
}

#[test]
fn a_heading_of_white_space_keeps_its_key() {
    let list = comes_back(&read(b"Id,Name, \n1,A,x\n").0);
    assert_eq!(list[0].extra.as_ref().unwrap()["column 3"], "x");
}

#[test]
fn a_column_that_a_hosts_own_would_push_aside_is_headed_as_its_field() {
    let own = Record::from([
        ("Amount".to_owned(), "x5".to_owned()),
        ("Expected Close Date".to_owned(), "2026-01-01".to_owned()),
    ]);
    let change = Change { extra: Some(Some(own)), ..Change::default() };
    let list = comes_back(&patched("Id,Name,Deal Value,Close Date\n1,A,5,2026-12-01\n", "1", change));
    assert_eq!((list[0].amount, list[0].expected_close_on), (Some(5.0), Some(day("2026-12-01"))));
}

#[test]
fn days_of_which_only_other_columns_tell_the_order_are_written_plainly_where_these_disagree() {
    let file =
        "Id\tName\tClose Date\tExpected Close Date\tCreated Date\n1\tA\t5.6.2024\t4/10/2025\t4/21/27\n";
    comes_back(&patched(file, "1", Change { name: Some("B".into()), ..Change::default() }));
    let change = Change { expected_close_on: Some(Some(day("2026-03-04"))), ..Change::default() };
    assert_eq!(comes_back(&patched(file, "1", change))[0].expected_close_on, Some(day("2026-03-04")));
}

/// Opportunities without the blank cells of other columns: a file has them for every row, or for none.
fn without_blanks(pipeline: &Pipeline) -> Vec<Opportunity> {
    let mut list: Vec<Opportunity> = pipeline.opportunities().collect();
    for deal in &mut list {
        let extra = deal.extra.get_or_insert_default();
        extra.retain(&|_, value| !value.is_empty());
    }
    list
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]
    #[test]
    fn whatever_was_read_edited_and_merged_comes_back(seed: u64) {
        let (pipeline, told) = any_pipeline(seed);
        let first = written(&pipeline);
        let (again, _) = read(first.as_bytes());
        prop_assert_eq!(without_blanks(&again), without_blanks(&pipeline), "{}\n-> {}", told, first);
        prop_assert_eq!(written(&again), first, "{}", told);
    }
}

#[test]
fn won_and_lost_times_stay_as_they_were() {
    let file = "Id,Name,Status,Won time,Lost time\n1,A,Won,2026-01-05,\n2,B,Lost,,2026-02-05\n3,C,Open,,\n";
    let (mut pipeline, _) = read(file.as_bytes());
    assert!(
        written(&pipeline).starts_with("\u{FEFF}Id,Name,Status,Won time,Lost time,"),
        "{}",
        written(&pipeline)
    );
    comes_back(&pipeline);
    pipeline.patch("3", outcome(Outcome::Won), None).unwrap();
    pipeline
        .patch("2", Change { closed_on: Some(Some(day("2026-02-07"))), ..Change::default() }, None)
        .unwrap();
    comes_back(&pipeline);
}
