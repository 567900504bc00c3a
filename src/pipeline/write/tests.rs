use crate::record::Record;

use proptest::prelude::*;

use super::*;
use crate::date::Date;
use crate::pipeline::{Change, Opportunity, ReadOptions, ReadReport};

pub(super) fn read(bytes: &[u8]) -> (Pipeline, ReadReport) {
    Pipeline::read(bytes.to_vec(), &ReadOptions::default()).unwrap()
}

fn list(pipeline: &Pipeline) -> Vec<Opportunity> {
    pipeline.opportunities().collect()
}

pub(super) fn written(pipeline: &Pipeline) -> String {
    String::from_utf8(pipeline.to_csv(&WriteOptions::default()).unwrap()).unwrap()
}

/// Reading what was written gives the same opportunities, and writing these the same file.
pub(super) fn comes_back(pipeline: &Pipeline) -> Vec<Opportunity> {
    let first = pipeline.to_csv(&WriteOptions::default()).unwrap();
    let (again, _) = read(&first);
    assert_eq!(list(&again), list(pipeline), "{}", String::from_utf8_lossy(&first));
    assert_eq!(
        String::from_utf8(again.to_csv(&WriteOptions::default()).unwrap()).unwrap(),
        String::from_utf8(first).unwrap()
    );
    list(&again)
}

pub(super) fn named(id: &str, name: &str) -> Opportunity {
    Opportunity { id: id.into(), name: name.into(), ..Opportunity::default() }
}

#[test]
fn cells_that_nobody_edited_are_written_as_they_were() {
    let file =
        "\"Id\";\"Name\";;Betrag;Name\r\n\"7\";\"Zwei \"\"große\"\" Pressen\";x;1.234,50;\r\n8;B;;-2,5;y\r\n";
    let (pipeline, _) = read(file.as_bytes());
    let out = written(&pipeline);
    let lines: Vec<&str> = out.split("\r\n").collect();
    assert_eq!(lines[0], "\u{FEFF}Id;Name;;Betrag;Name;total;band");
    assert_eq!(lines[1], "\"7\";\"Zwei \"\"große\"\" Pressen\";x;1.234,50;;;");
    assert_eq!(lines[2], "8;B;;-2,5;y;;");
    comes_back(&pipeline);
}

#[test]
fn edited_cells_take_their_columns_notation() {
    let file = "Id,Name,Amount,Close Date\n7,A,\"$22,700.00\",2/29/2024\n8,B,$500.00,12/31/2026\n";
    let (mut pipeline, _) = read(file.as_bytes());
    let change = Change {
        amount: Some(Some(1_250_000.5)),
        expected_close_on: Some(Date::parse("2027-01-05")),
        pain: Some(Some(5)),
        power: Some(Some(4)),
        fit: Some(Some(5)),
        ..Change::default()
    };
    pipeline.patch("7", change, Some((Date::parse("2026-11-22").unwrap(), Some("Ann")))).unwrap();
    let out = written(&pipeline);
    assert!(
        out.contains("\r\n7,A,\"$1,250,000.50\",1/5/2027,USD,5,4,5,2026-11-22 5/4/5 Ann,14,commit\r\n"),
        "{out}"
    );
    assert!(out.contains("\r\n8,B,$500.00,12/31/2026,USD,,,,,,\r\n"), "{out}");
    comes_back(&pipeline);
}

#[test]
fn a_column_that_only_the_telling_made_clear_is_rewritten() {
    let file = "Id\tName\tAmount\tClose Date\n7\tA\t1.234\t03/04/2026\n";
    let told = ReadOptions {
        decimal: Some(crate::pipeline::read::Decimal::Comma),
        date_order: Some(crate::pipeline::read::DateOrder::Dmy),
        ..ReadOptions::default()
    };
    let (pipeline, _) = Pipeline::read(file.into(), &told).unwrap();
    let out = written(&pipeline);
    assert!(out.contains("7\tA\t1234\t2026-04-03"), "{out}");
    assert_eq!(comes_back(&pipeline)[0].amount, Some(1234.0));
    let clear = "Id\tName\tAmount\n7\tA\t1.234\n8\tB\t2.500,75\n";
    let (pipeline, _) = Pipeline::read(clear.into(), &told).unwrap();
    assert!(written(&pipeline).contains("7\tA\t1.234\t"));
}

#[test]
fn what_was_not_understood_stays_in_the_file() {
    let file = "Id,Name,Amount,Close Date\n7,A,1.2.3,Q1 2024\n8,B,5,2024-02-29\n";
    let (mut pipeline, report) = read(file.as_bytes());
    assert_eq!(report.problem_count, 2);
    pipeline.patch("8", Change { amount: Some(Some(6.0)), ..Change::default() }, None).unwrap();
    assert!(written(&pipeline).contains("7,A,1.2.3,Q1 2024"));
    comes_back(&pipeline);
}

#[test]
fn only_the_columns_asked_for() {
    let (pipeline, _) = read(b"Opportunity ID,Opportunity Name,Region\n7,A,North\n");
    let columns = |names: &[&str]| WriteOptions {
        columns: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        ..WriteOptions::default()
    };
    let out = pipeline.to_csv(&columns(&["Region", "name", "amount"])).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "\u{FEFF}Region,Opportunity Name,amount\r\nNorth,A,\r\n");
    let error = pipeline.to_csv(&columns(&["name", "Colour"])).unwrap_err();
    assert_eq!(error.field(), Some("columns[1]"));
}

#[test]
fn a_dash_kept_from_a_spreadsheets_formulas_does_not_speak_against_its_column() {
    let (pipeline, _) = read(b"Name;Stage;Amount;Amount\nA;Won;2.234;\nB;Lost;-;\nC;Open;-;\nD;Won;-;\n");
    let (again, _) = read(written(&pipeline).as_bytes());
    assert_eq!(again.opportunities().next().unwrap().amount, Some(2234.0));
}

#[test]
fn a_last_row_that_reads_like_a_footer_comes_back_from_our_own_file() {
    let pipeline =
        Pipeline::of(vec![named("1", "A").into(), named("2", "B").into(), named("Page 3 of 7", "").into()])
            .unwrap();
    let (again, _) = read(written(&pipeline).as_bytes());
    assert_eq!(list(&again), list(&pipeline));
}

#[test]
fn a_crm_gets_no_apostrophes() {
    let pipeline = Pipeline::of(vec![named("1", "=1+1").into()]).unwrap();
    let crm = WriteOptions { reader: Some(WriteFor::Crm), ..WriteOptions::default() };
    assert!(String::from_utf8(pipeline.to_csv(&crm).unwrap()).unwrap().contains("\r\n1,=1+1,"));
    assert!(written(&pipeline).contains("\r\n1,'=1+1,"));
    let (from_file, _) = read(b"Id,Name\n1,'=1+1\n2,''=2\n");
    assert_eq!(list(&from_file).iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), ["=1+1", "'=2"]);
    assert!(String::from_utf8(from_file.to_csv(&crm).unwrap()).unwrap().contains("\r\n1,=1+1,"));
    comes_back(&from_file);
}

#[test]
fn hostile_strings_come_back_in_every_field_of_words() {
    let injection: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/data/hostile/csv_injection.json")).unwrap();
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../../../tests/data/hostile/blns.json")).unwrap();
    let payloads =
        injection["payloads"].as_array().unwrap().iter().map(|p| p["s"].as_str().unwrap().to_owned());
    let strings: Vec<String> = payloads.chain(naughty).filter(|s| !s.is_empty()).collect();
    let deals: Vec<Change> = strings
        .iter()
        .enumerate()
        .map(|(i, text)| {
            let proofs = Record::from([("power.leading".to_owned(), text.clone())]);
            Opportunity {
                account: Some(text.clone()),
                owner: Some(text.clone()),
                stage: Some(text.clone()),
                next_step: Some(text.clone()),
                proofs: Some(proofs),
                done: Some(vec![text.clone()]),
                extra: Some(Record::from([("Remark".to_owned(), text.clone())])),
                // Told, so that a stage which happens to be called won does not decide.
                ..named(&format!("D{i}"), text)
            }
            .into()
        })
        .collect();
    let pipeline = Pipeline::of(deals).unwrap();
    let out = pipeline.to_csv(&WriteOptions::default()).unwrap();
    let (again, report) = read(&out);
    assert_eq!(report.rows, strings.len());
    for (i, text) in strings.iter().enumerate() {
        let deal = again.get(&format!("D{i}")).unwrap();
        assert_eq!(deal.name, *text);
        assert_eq!(deal.account.as_ref(), Some(text));
        assert_eq!(deal.next_step.as_ref(), Some(text));
        assert_eq!(deal.proofs.unwrap()["power.leading"], *text);
        assert_eq!(deal.done.as_deref(), Some(std::slice::from_ref(text)));
        assert_eq!(deal.extra.unwrap()["Remark"], *text);
    }
    let rows: Vec<csv::StringRecord> =
        csv::ReaderBuilder::new().from_reader(&out[3..]).records().map(Result::unwrap).collect();
    for (row, text) in rows.iter().zip(&strings) {
        let cell = &row[1];
        assert_eq!(cell == text, !formula::runs(text), "{text:?}");
        assert!(["-2,5", "+49 30 1234567"].iter().all(|plain| text != plain || cell == *plain));
    }
}

#[test]
fn csv_spectrum_comes_back() {
    for entry in
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/csv-spectrum/csvs")).unwrap()
    {
        comes_back(&read(&std::fs::read(entry.unwrap().path()).unwrap()).0);
    }
    for name in ["portuguese_oportunidades.csv", "salesforce_dataloader_opportunity.csv"] {
        let bytes = std::fs::read([env!("CARGO_MANIFEST_DIR"), "/tests/data/crm/", name].concat()).unwrap();
        let (pipeline, _) = read(&bytes);
        let out = pipeline.to_csv(&WriteOptions::default()).unwrap();
        let columns = csv::ReaderBuilder::new().from_reader(&bytes[..]).headers().unwrap().len();
        let cells = |bytes: &[u8]| -> Vec<Vec<String>> {
            let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
            reader
                .records()
                .map(|row| row.unwrap().iter().take(columns).map(str::to_owned).collect())
                .collect()
        };
        assert_eq!(cells(&out[3..]), cells(&bytes), "{name}");
        comes_back(&pipeline);
    }
}

fn any_day() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((-700_000i32..2_900_000).prop_map(Date::from_days))
}

fn any_words() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[ -~äé€'=+@\"\\n]{1,12}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn whatever_is_put_comes_back(
        deals in prop::collection::vec(
            (any_words(), any_words(), any_day(), any_day(), prop::option::of(-1e9f64..1e9), prop::option::of(0u8..=5), any::<u8>()),
            1..7,
        ),
    ) {
        let deals = deals.into_iter().enumerate().map(|(i, (name, account, created, expected, amount, score, outcome))| {
            use crate::pipeline::Outcome;
            let outcome = match outcome % 4 {
                0 => None,
                1 => Some(Outcome::Won),
                2 => Some(Outcome::Lost),
                _ => Some(Outcome::Closed),
            };
            Opportunity {
                account,
                created_on: created,
                expected_close_on: expected,
                amount,
                pain: score,
                power: score,
                fit: score,
                outcome,
                currency: amount.map(|_| "EUR".to_owned()),
                ..named(&format!("D-{i}"), &name.unwrap_or_else(|| "x".into()))
            }
            .into()
        });
        comes_back(&Pipeline::of(deals.collect()).unwrap());
    }
}

#[test]
fn a_cleared_currency_stays_cleared() {
    let file = "Id,Name,Amount\n7,A,\"€1,200.50\"\n8,B,€500.00\n9,C,€1.00\n";
    let (mut pipeline, _) = read(file.as_bytes());
    assert_eq!(pipeline.get("7").unwrap().currency.as_deref(), Some("EUR"));
    pipeline.patch("7", Change { currency: Some(None), ..Change::default() }, None).unwrap();
    let list = comes_back(&pipeline);
    assert_eq!((list[0].currency.as_deref(), list[0].amount), (None, Some(1200.5)));
    assert!(written(&pipeline).contains("€500.00"));
}

#[test]
fn a_column_of_the_hosts_own_never_becomes_a_field() {
    for key in [
        "Amount",
        "Deal Value",
        "Close Date",
        "Stage",
        "Won",
        "Status",
        "Owner Name",
        "Currency",
        "Next Step",
        "Notes",
    ] {
        let extra = Record::from([(key.to_owned(), "1.500,00".to_owned())]);
        let deal = Opportunity { extra: Some(extra), ..named("7", "A") };
        let pipeline = Pipeline::of(vec![deal.into()]).unwrap();
        let list = comes_back(&pipeline);
        assert_eq!(list[0].extra.as_ref().unwrap()[key], "1.500,00", "{key}");
    }
}

#[test]
fn ids_made_up_before_do_not_take_an_added_rows_id() {
    let (mut pipeline, _) = read(b"Name,Amount\nA,1\nB,2\nC,3\n");
    pipeline.remove("row-1").unwrap();
    pipeline.put(named("row-4", "D").into()).unwrap();
    pipeline.patch("row-2", Change { id: Some("row-9".into()), ..Change::default() }, None).unwrap();
    pipeline.put(named("row-2", "E").into()).unwrap();
    let ids: Vec<String> = comes_back(&pipeline).into_iter().map(|o| o.id).collect();
    assert_eq!(ids, ["row-9", "row-3", "row-4", "row-2"]);

    let (mut pipeline, _) = read(b"Id,Name\n,A\n7,B\n,C\n");
    pipeline.remove("7").unwrap();
    pipeline.put(named("row-2", "D").into()).unwrap();
    pipeline.remove("row-1").unwrap();
    pipeline.put(named("row-1-2", "E").into()).unwrap();
    let ids: Vec<String> = comes_back(&pipeline).into_iter().map(|o| o.id).collect();
    assert_eq!(ids, ["row-3", "row-2", "row-1-2"]);
}

#[test]
fn a_deal_that_is_open_again_is_closed_on_no_day() {
    let (mut pipeline, _) =
        read(b"Id,Name,Stage,Close Date\n7,A,Closed Won,2026-11-02\n8,B,Proposal,2026-12-01\n");
    assert_eq!(pipeline.get("7").unwrap().closed_on, Date::parse("2026-11-02"));
    let (newer, _) = read(b"Id,Name,Stage,Close Date\n7,A,Negotiation,2026-12-20\n8,B,Proposal,2026-12-01\n");
    pipeline.merge(&newer, Date::parse("2026-11-23").unwrap());
    let deal = pipeline.get("7").unwrap();
    assert_eq!(
        (deal.outcome, deal.closed_on, deal.expected_close_on),
        (None, None, Date::parse("2026-12-20"))
    );
    comes_back(&pipeline);
}
