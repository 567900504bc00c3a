//! What CRMs really export, held against figures that an independent reader took from the same bytes (`tests/data/`).

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use playfield::pipeline::read::{Ambiguous, DateOrder, Decimal, Delimiter};
use playfield::pipeline::{Outcome, Pipeline, ReadOptions, ReadReport, Reader, WriteOptions};
use proptest::prelude::*;

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

fn read(path: &Path) -> (Pipeline, ReadReport) {
    Pipeline::read(std::fs::read(path).unwrap(), &ReadOptions::default()).unwrap()
}

/// Files that may not be copied lie beside the repository, or nowhere.
fn local(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/crm").join(name);
    path.exists().then_some(path)
}

/// A sum in hundredths, so that no order of adding changes it.
fn cents(amounts: impl Iterator<Item = Option<f64>>) -> i64 {
    amounts.flatten().map(|amount| (amount * 100.0).round() as i64).sum()
}

fn mapped<'a>(report: &'a ReadReport, field: &str) -> Vec<&'a str> {
    report.mapping.iter().filter(|(_, to)| *to == field).map(|(column, _)| column.as_str()).collect()
}

#[test]
fn a_salesforce_export_reads_to_its_last_cent() {
    let (pipeline, report) = read(&data("crm/salesforce_dataloader_opportunity.csv"));
    assert_eq!(
        (report.rows, report.columns.len(), report.skipped_lines, report.problem_count),
        (38, 31, 0, 0)
    );
    for (column, field) in [
        ("ID", "id"),
        ("NAME", "name"),
        ("STAGENAME", "stage"),
        ("AMOUNT", "amount"),
        ("CLOSEDATE", "expectedCloseOn"),
        ("CREATEDDATE", "createdOn"),
        ("NEXTSTEP", "nextStep"),
        ("EXPECTEDREVENUE", "extra"),
        ("ACCOUNTID", "extra"),
        ("OWNERID", "extra"),
        ("ORACLE_ID__C", "extra"),
        ("FISCALYEAR", "extra"),
    ] {
        assert_eq!(report.mapping[column], field, "{column}");
    }
    let all = pipeline.opportunities().collect::<Vec<_>>();
    assert_eq!(all.iter().filter(|o| o.amount.is_some()).count(), 33);
    assert_eq!(cents(all.iter().map(|o| o.amount)), 627_000_000);
    let won: Vec<_> = all.iter().filter(|o| o.outcome == Some(Outcome::Won)).collect();
    assert_eq!((won.len(), cents(won.iter().map(|o| o.amount))), (8, 220_000_000));
    let open: Vec<_> = all.iter().filter(|o| o.outcome.is_none()).collect();
    assert_eq!((open.len(), cents(open.iter().map(|o| o.amount))), (30, 407_000_000));
    let days = |day: fn(&playfield::pipeline::Opportunity) -> Option<playfield::Date>| {
        let days: Vec<String> = all.iter().filter_map(day).map(|d| d.to_string()).collect();
        (days.len(), days.iter().min().cloned().unwrap(), days.iter().max().cloned().unwrap())
    };
    assert_eq!(days(|o| o.expected_close_on), (38, "2005-11-09".into(), "2006-06-06".into()));
    assert_eq!(days(|o| o.created_on), (38, "2006-06-15".into(), "2006-06-16".into()));
    assert_eq!(all.iter().map(|o| o.id.len()).collect::<std::collections::BTreeSet<_>>(), [18].into());
    let revenue = |o: &playfield::pipeline::Opportunity| {
        o.extra.as_ref().unwrap()["EXPECTEDREVENUE"].parse::<f64>().ok()
    };
    assert_eq!(cents(all.iter().map(revenue)), 485_800_000);
    assert_eq!(all.iter().map(|o| o.name.as_str()).collect::<std::collections::BTreeSet<_>>().len(), 10);
    assert_eq!(report.dialect.delimiter, Some(Delimiter::Comma));
    assert_eq!((report.dialect.decimal, report.dialect.date_order), (Decimal::Point, DateOrder::Ymd));
}

#[test]
fn portuguese_headings_and_a_decimal_point() {
    let (pipeline, report) = read(&data("crm/portuguese_oportunidades.csv"));
    assert_eq!(
        (report.rows, report.columns.len(), report.skipped_lines, report.problem_count),
        (8331, 9, 0, 0)
    );
    assert_eq!(report.ambiguous, []);
    for (column, field) in [
        ("id_oportunidade", "id"),
        ("estagio", "stage"),
        ("valor", "amount"),
        ("data", "extra"),
        ("ano", "extra"),
        ("trimestre", "extra"),
        ("id_vendedor", "extra"),
        ("id_empresa", "extra"),
        ("id_produto", "extra"),
    ] {
        assert_eq!(report.mapping[column], field, "{column}");
    }
    let all = pipeline.opportunities().collect::<Vec<_>>();
    assert_eq!(cents(all.iter().map(|o| o.amount)), 11_641_570_395);
    for (stage, rows, sum) in [
        ("Lead", 3349, 4_641_492_434),
        ("Pipeline", 2469, 3_481_881_581),
        ("Commit", 1694, 2_378_988_971),
        ("Closed", 819, 1_139_207_409),
    ] {
        let of_stage: Vec<_> = all.iter().filter(|o| o.stage.as_deref() == Some(stage)).collect();
        assert_eq!((of_stage.len(), cents(of_stage.iter().map(|o| o.amount))), (rows, sum), "{stage}");
        let outcome = (stage == "Closed").then_some(Outcome::Closed);
        assert!(of_stage.iter().all(|o| o.outcome == outcome && o.pain.is_none()));
    }
    assert_eq!((all[0].id.as_str(), all[8330].id.as_str()), ("1", "8331"));
}

#[test]
fn a_hardware_sellers_pipeline() {
    let Some(path) = local("maven_sales_pipeline.csv") else { return };
    let (pipeline, report) = read(&path);
    assert_eq!(
        (report.rows, report.columns.len(), report.skipped_lines, report.problem_count),
        (8800, 8, 0, 0)
    );
    for (column, field) in [
        ("opportunity_id", "id"),
        ("sales_agent", "owner"),
        ("account", "account"),
        ("deal_stage", "stage"),
        ("engage_date", "createdOn"),
        ("close_date", "closedOn"),
        ("close_value", "amount"),
        ("product", "extra"),
    ] {
        assert_eq!(report.mapping[column], field, "{column}");
    }
    let all = pipeline.opportunities().collect::<Vec<_>>();
    for (stage, rows, filled, sum, accounts) in [
        ("Won", 4238, 4238, 10_005_534, 4238),
        ("Lost", 2473, 2473, 0, 2473),
        ("Engaging", 1589, 0, 0, 501),
        ("Prospecting", 500, 0, 0, 163),
    ] {
        let of_stage: Vec<_> = all.iter().filter(|o| o.stage.as_deref() == Some(stage)).collect();
        assert_eq!(of_stage.len(), rows);
        assert_eq!(of_stage.iter().filter(|o| o.amount.is_some()).count(), filled);
        assert_eq!(cents(of_stage.iter().map(|o| o.amount)), sum * 100);
        assert_eq!(of_stage.iter().filter(|o| o.account.is_some()).count(), accounts);
    }
    assert_eq!(all.iter().filter(|o| o.created_on.is_some()).count(), 8300);
    assert_eq!(all.iter().filter(|o| o.closed_on.is_some()).count(), 6711);
    let mut won: Vec<i32> = all
        .iter()
        .filter(|o| o.outcome == Some(Outcome::Won))
        .map(|o| o.created_on.unwrap().days_until(o.closed_on.unwrap()))
        .collect();
    won.sort_unstable();
    assert_eq!((won[0], won[won.len() / 2], won[won.len() - 1]), (1, 57, 138));
    let owners: std::collections::BTreeSet<_> = all.iter().map(|o| o.owner.clone()).collect();
    assert_eq!(owners.len(), 30);
}

#[test]
fn lists_that_are_no_pipeline_still_read() {
    for (name, rows, columns) in
        [("maven_accounts.csv", 85, 7), ("maven_products.csv", 7, 3), ("maven_sales_teams.csv", 35, 3)]
    {
        let Some(path) = local(name) else { continue };
        let (pipeline, report) = read(&path);
        assert_eq!((report.rows, report.columns.len(), report.problem_count), (rows, columns, 0), "{name}");
        assert!(mapped(&report, "amount").is_empty(), "{name}");
        assert!(pipeline.opportunities().collect::<Vec<_>>().iter().all(|o| o.amount.is_none()));
    }
}

/// Everything a table's cells say, by the keys of its columns.
fn table(pipeline: &Pipeline, report: &ReadReport) -> Vec<Vec<String>> {
    let cell = |o: &playfield::pipeline::Opportunity, column: &str| match report.mapping[column].as_str() {
        "id" => o.id.clone(),
        "name" => o.name.clone(),
        "account" => o.account.clone().unwrap_or_default(),
        "owner" => o.owner.clone().unwrap_or_default(),
        "extra" => o.extra.as_ref().and_then(|extra| extra.get(column).cloned()).unwrap_or_default(),
        other => panic!("{column} became {other}"),
    };
    pipeline
        .opportunities()
        .collect::<Vec<_>>()
        .iter()
        .map(|o| report.columns.iter().map(|column| cell(o, column)).collect())
        .collect()
}

#[test]
fn every_encoding_reads_the_same() {
    let expected = [["row1-1", "row1-2", "row1-3"], ["row2-1", "row2-2", "row2-3"]];
    for (name, encoding) in [
        ("csvtext.csv", "utf-8"),
        ("csvtext_BOM_UTF8.csv", "utf-8"),
        ("csvtext_BOM_UTF16BE.csv", "utf-16be"),
        ("csvtext_BOM_UTF16LE.csv", "utf-16le"),
        ("csvtext_BOM_UTF32BE.csv", "utf-32be"),
        ("csvtext_BOM_UTF32LE.csv", "utf-32le"),
    ] {
        let bytes = std::fs::read(data("crm/dataloader_encodings").join(name)).unwrap();
        let told = ReadOptions { encoding: Some(encoding.into()), ..ReadOptions::default() };
        for options in [ReadOptions::default(), told] {
            let (pipeline, report) = Pipeline::read(bytes.clone(), &options).unwrap();
            assert_eq!(report.columns, ["column1", "column2", "column3"], "{name}");
            assert_eq!(table(&pipeline, &report), expected, "{name}");
            assert_eq!(report.dialect.encoding.as_deref(), Some(encoding), "{name}");
        }
    }
    let (pipeline, report) = read(&data("crm/dataloader_encodings/csvEscapedQuotes.csv"));
    assert_eq!(table(&pipeline, &report), [["\"The Best\" Account", "bla"], ["The \"Best\" Account", "bla"]]);
    let (pipeline, report) = read(&data("crm/dataloader_encodings/csvSeparator.csv"));
    assert_eq!(report.columns, ["column1", "column2!some", "column3"]);
    assert_eq!(
        table(&pipeline, &report),
        [["col11", "col12!somev1", "col13"], ["col21", "col22!somev2", "col23"]]
    );
}

#[test]
fn csv_spectrum_reads_to_the_letter() {
    let mut files = 0;
    for entry in std::fs::read_dir(data("csv-spectrum/csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let json = std::fs::read_to_string(data("csv-spectrum/json").join(format!("{name}.json"))).unwrap();
        let expected: Vec<std::collections::BTreeMap<String, String>> = serde_json::from_str(&json).unwrap();
        let (pipeline, report) = read(&path);
        let rows: Vec<std::collections::BTreeMap<String, String>> = table(&pipeline, &report)
            .into_iter()
            .map(|row| report.columns.iter().cloned().zip(row).collect())
            .collect();
        assert_eq!(rows, expected, "{name}");
        assert_eq!(report.problem_count, 0, "{name}");
        files += 1;
    }
    assert_eq!(files, 11);
}

#[derive(serde::Deserialize)]
struct Notations {
    column: String,
    cases: Vec<Notation>,
}

#[derive(serde::Deserialize)]
struct Notation {
    case: String,
    text: String,
}

fn notations(name: &str) -> Notations {
    serde_json::from_str(&std::fs::read_to_string(data("notations").join(name)).unwrap()).unwrap()
}

fn one_cell(column: &str, text: &str, options: &ReadOptions) -> (Pipeline, ReadReport) {
    let file = format!("Id\tName\t{column}\nD1\tTwo presses\t{text}\n");
    Pipeline::read(file.into(), options).unwrap()
}

#[test]
fn amounts_in_every_notation() {
    let notations = notations("amount_notations.json");
    assert_eq!(notations.cases.len(), 20);
    for Notation { case, text } in &notations.cases {
        let alone = format!(
            "{}\n{}\n",
            notations.column,
            if text.contains(',') { format!("\"{text}\"") } else { text.clone() }
        );
        let in_a_column = Pipeline::read(alone.into(), &ReadOptions::default()).unwrap();
        for (id, (pipeline, report)) in
            [("D1", one_cell(&notations.column, text, &ReadOptions::default())), ("row-1", in_a_column)]
        {
            let deal = pipeline.get(id).unwrap();
            let expected = match case.as_str() {
                "plain" | "usd_code" | "code_suffix" => Some(1234.5),
                "paren_negative" => Some(-1234.5),
                "eu_big" => Some(1_234_567.89),
                "sci" => Some(1_234_500.0),
                "k_suffix" => Some(250_000.0),
                "m_suffix" => Some(1_200_000.0),
                "zero" | "negzero" => Some(0.0),
                "arabic_digits" => Some(1234.0),
                "yen" => Some(1_234_567.0),
                "ambiguous_dot3" => Some(1.234),
                "dash" | "na" | "null" | "two_dots" | "infinity" | "hex" | "huge" => None,
                other => panic!("{other} is new"),
            };
            assert_eq!(deal.amount, expected, "{case}");
            assert!(deal.amount.is_none_or(|amount| amount != 0.0 || amount.is_sign_positive()), "{case}");
            let rejected = ["two_dots", "infinity", "hex", "huge"].contains(&case.as_str());
            assert_eq!(report.problem_count, usize::from(rejected), "{case}");
            if rejected {
                let problem = &report.problems[0];
                assert_eq!(
                    (problem.line, problem.column.as_deref(), &problem.value),
                    (2, Some("Amount"), text)
                );
            }
            assert_eq!(report.ambiguous.contains(&Ambiguous::Decimal), case == "ambiguous_dot3", "{case}");
            assert_eq!(report.ambiguous.contains(&Ambiguous::Currency), case == "yen", "{case}");
            if ["usd_code", "code_suffix"].contains(&case.as_str()) {
                assert_eq!(deal.currency.as_deref(), Some("USD"));
            }
        }
    }
}

#[test]
fn what_is_told_or_another_row_decides_is_not_ambiguous() {
    for (decimal, amount) in [(Decimal::Point, 1.234), (Decimal::Comma, 1234.0)] {
        let told = ReadOptions { decimal: Some(decimal), ..ReadOptions::default() };
        let (pipeline, report) = one_cell("Amount", "1.234", &told);
        assert_eq!((pipeline.get("D1").unwrap().amount, report.ambiguous), (Some(amount), vec![]));
    }
    let file = "Name\tAmount\nA\t1.234\nB\t2.500,75\n";
    let (pipeline, report) = Pipeline::read_text(file, &ReadOptions::default()).unwrap();
    assert_eq!((pipeline.get("row-1").unwrap().amount, report.ambiguous), (Some(1234.0), vec![]));
    assert_eq!((report.dialect.decimal, report.dialect.encoding), (Decimal::Comma, None));
}

#[test]
fn days_in_every_notation() {
    let notations = notations("date_notations.json");
    assert_eq!(notations.cases.len(), 11);
    for Notation { case, text } in &notations.cases {
        let (pipeline, report) = one_cell(&notations.column, text, &ReadOptions::default());
        let day = pipeline.get("D1").unwrap().expected_close_on.map(|day| day.to_string());
        let rejected = ["not_leap", "text"].contains(&case.as_str());
        let expected = match case.as_str() {
            "far" => Some("9999-12-31"),
            _ if rejected => None,
            _ => Some("2024-02-29"),
        };
        assert_eq!(day.as_deref(), expected, "{case}");
        assert_eq!(report.ambiguous, [], "{case}");
        assert_eq!(report.problem_count, usize::from(rejected), "{case}");
        if rejected {
            let problem = &report.problems[0];
            assert_eq!(
                (problem.line, problem.column.as_deref(), &problem.value),
                (2, Some("Close Date"), text)
            );
        }
    }
}

#[test]
fn a_day_that_could_be_either_is_asked_about() {
    let (pipeline, report) = one_cell("Close Date", "03/04/2024", &ReadOptions::default());
    assert_eq!(report.ambiguous, [Ambiguous::DateOrder]);
    assert!(pipeline.get("D1").unwrap().expected_close_on.is_some());
    for (order, day) in [(DateOrder::Dmy, "2024-04-03"), (DateOrder::Mdy, "2024-03-04")] {
        let told = ReadOptions { date_order: Some(order), ..ReadOptions::default() };
        let (pipeline, report) = one_cell("Close Date", "03/04/2024", &told);
        assert_eq!(pipeline.get("D1").unwrap().expected_close_on.unwrap().to_string(), day);
        assert_eq!((report.ambiguous, report.dialect.date_order), (vec![], order));
    }
}

#[test]
fn naughty_strings_are_no_amounts_and_no_days() {
    let strings: Vec<String> =
        serde_json::from_str(&std::fs::read_to_string(data("hostile/blns.json")).unwrap()).unwrap();
    for text in strings.iter().filter(|text| !text.contains('\t')) {
        let quoted = format!("\"{}\"", text.replace('"', "\"\""));
        let (pipeline, report) = one_cell("Amount", &quoted, &ReadOptions::default());
        let deal = pipeline.get("D1").unwrap();
        assert_eq!(report.rows, 1);
        if let Some(amount) = deal.amount {
            assert!(amount.is_finite() && text.chars().any(char::is_numeric), "{text:?} is {amount}");
        }
        one_cell("Close Date", &quoted, &ReadOptions::default());
    }
}

#[test]
fn titles_footers_and_blank_rows_are_no_opportunities() {
    let file = "Open opportunities\r\nAs of 22 November 2026\r\n\r\nOpportunity Name,Stage,Amount,Owner\r\nA,Won,\"1,200.00\",Ann\r\n,,,\r\n\r\nB,Lost,5,Bob\r\n\r\nGrand Totals (2 records),,\"1,205.00\",\r\nConfidential Information - Do Not Distribute\r\nCopyright © 2000-2026 salesforce.com\r\n";
    let (pipeline, report) = Pipeline::read(file.into(), &ReadOptions::default()).unwrap();
    assert_eq!((report.rows, report.skipped_lines, report.problem_count), (2, 9, 0));
    assert_eq!(pipeline.get("row-2").unwrap().name, "B");
}

#[test]
fn a_total_is_one_where_it_is_the_sum() {
    let rows = |end: &str| {
        let file = format!("Name,Stage,Amount,Owner\nA,Won,\"1,200.00\",Ann\nB,Lost,5,Bob\nC,,6,\n{end}");
        let (pipeline, report) = Pipeline::read(file.into(), &ReadOptions::default()).unwrap();
        (pipeline.len(), report.skipped_lines)
    };
    assert_eq!(rows("Total,,\"1,211.00\",\n"), (3, 1));
    assert_eq!(rows("Total,,1211,\nCopyright © 2026 Example\n"), (3, 2));
    // A customer of this name, with a deal of their own.
    assert_eq!(rows("Total,,48000,\n"), (4, 0));
    assert_eq!(rows("Total,,48000,\nSumma,,7,\n"), (5, 0));
    assert_eq!(rows("Total,,48000,\nTotal,,49211,\n"), (4, 1));
    assert_eq!(rows("Total,,,\n"), (4, 0));
    assert_eq!(rows("\nTotal,,,\n"), (3, 2));
    assert_eq!(rows("\nD\n"), (4, 1));
    assert_eq!(rows("\nOnly deals of my own team\n"), (3, 2));
}

#[test]
fn the_line_of_a_problem_is_the_files_line() {
    let file = "sep=,\r\nName,Notes,Amount\r\nA,\"one\r\ntwo\r\nthree\",5\r\n\r\nB,,oops\r\n";
    let (_, report) = Pipeline::read(file.into(), &ReadOptions::default()).unwrap();
    let problem = &report.problems[0];
    assert_eq!((problem.line, problem.code, problem.value.as_str()), (7, "bad-amount", "oops"));
}

#[test]
fn a_repeated_id_is_kept_under_another_and_reported() {
    let file = "Id,Name\n7,A\n7,B\n8,C\n";
    let (pipeline, report) = Pipeline::read(file.into(), &ReadOptions::default()).unwrap();
    assert_eq!(report.rows, 3);
    assert_eq!(pipeline.get("row-2").unwrap().name, "B");
    let problem = &report.problems[0];
    assert_eq!(
        (problem.line, problem.column.as_deref(), problem.code, problem.value.as_str()),
        (3, Some("Id"), "duplicate-id", "7")
    );
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    for (file, word) in [
        (&b""[..], "empty"),
        (b"\r\n\r\n", "empty"),
        (b"<!DOCTYPE html>\n<html><body>Please sign in</body></html>", "web page"),
        (b"%PDF-1.4\n%\xE2\xE3", "PDF"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "picture"),
        (b"Row Labels,Sum of Amount\nWon,5\nLost,6\nGrand Total,11\n", "pivot"),
        (b"Service unavailable", "text"),
        (b"{\"error\": \"INVALID_SESSION_ID\"}", "JSON"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x00\x00\x00\xFF\xFE", "binary"),
    ] {
        let error = Pipeline::read(file.to_vec(), &ReadOptions::default()).unwrap_err();
        assert_eq!(error.code(), playfield::Code::NotATable);
        assert!(error.reason().contains(word), "{word}: {error}");
    }
}

/// The same file in pieces.
fn in_pieces(bytes: &[u8], cut: usize) -> Result<(Pipeline, ReadReport), playfield::Error> {
    let mut reader = Reader::new(ReadOptions::default(), Some(bytes.len() as f64 / 3.0)).unwrap();
    bytes.chunks(cut).try_for_each(|piece| reader.push(piece))?;
    reader.finish()
}

#[test]
fn a_large_file_in_pieces_is_the_same_as_whole() {
    let once = std::fs::read_to_string(data("crm/portuguese_oportunidades.csv")).unwrap();
    // What the first part says is refuted further on: a decimal comma, the month first, a letter of Windows-1252.
    let mut file = String::from("Id;Name;Valor;Data de fechamento\n");
    for (i, line) in once.lines().skip(1).enumerate() {
        file.push_str(&format!("{i};{line};1.{:03};03/04/2026\n", 100 + i % 900));
    }
    let mut bytes = file.into_bytes();
    bytes.extend_from_slice(b"last;S\xE3o Paulo;1.234,50;12/31/2026\n");
    let (whole, report) = Pipeline::read(bytes.clone(), &ReadOptions::default()).unwrap();
    assert_eq!((report.rows, report.problem_count), (8332, 0));
    assert_eq!(report.dialect.encoding.as_deref(), Some("windows-1252"));
    assert_eq!((report.dialect.decimal, report.dialect.date_order), (Decimal::Comma, DateOrder::Mdy));
    let last = whole.get("last").unwrap();
    assert_eq!((last.name.as_str(), last.amount), ("São Paulo", Some(1234.5)));
    assert_eq!(whole.get("0").unwrap().amount, Some(1100.0));
    for cut in [1 << 12, 100_003, 1 << 20] {
        let (pipeline, in_pieces) = in_pieces(&bytes, cut).unwrap();
        assert_eq!(in_pieces, report);
        assert!(pipeline.opportunities().eq(whole.opportunities()));
    }
}

#[test]
fn a_stray_quote_or_a_damaged_letter_leaves_the_first_heading_as_it_is() {
    let rows: [&[u8]; 3] = [b"7,\"15\" screens\",100\r\n", b"7,\"Acme,100\r\n", b"7,Caf\xE9,100\r\n"];
    for row in rows {
        let mut file = "\u{FEFF}\"Opportunity ID\",\"Opportunity Name\",\"Amount\"\r\n".as_bytes().to_vec();
        file.extend_from_slice(row);
        file.extend_from_slice("8,Žofín,200\r\n".as_bytes());
        let (pipeline, report) = Pipeline::read(file, &ReadOptions::default()).unwrap();
        assert_eq!(report.columns, ["Opportunity ID", "Opportunity Name", "Amount"]);
        assert_eq!((pipeline.get("7").unwrap().amount, pipeline.len()), (Some(100.0), 2));
    }
}

#[test]
fn quotes_are_made_tidy_above_the_headings_that_were_found_first() {
    // Only once the quotes are tidy does the first line head what follows.
    let file = b"Id,\n\n\"b,ate\n7,A,\"$1,20,au&\n\n;\n=;\nName;S;Betrag;Close Date-W;\nA;92042,50;3;\nB;\"x\ny\n,oops,\n";
    let (pipeline, report) = Pipeline::read(file.to_vec(), &ReadOptions::default()).unwrap();
    let written = pipeline.to_csv(&WriteOptions::default()).unwrap();
    let (again, again_report) = Pipeline::read(written, &ReadOptions::default()).unwrap();
    assert_eq!(again_report.rows, report.rows);
    let ids = |pipeline: &Pipeline| pipeline.opportunities().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(ids(&again), ids(&pipeline));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), text in "(Id|Name|Amount|Close Date|Won|[,;\t\n\r\" 0-9.a-é$-]){0,80}", cut in 1usize..40) {
        for bytes in [bytes, text.into_bytes()] {
            match (Pipeline::read(bytes.clone(), &ReadOptions::default()), in_pieces(&bytes, cut)) {
                (Ok((pipeline, report)), Ok((other, in_pieces))) => {
                    prop_assert_eq!(&report, &in_pieces);
                    prop_assert!(pipeline.opportunities().eq(other.opportunities()));
                    prop_assert_eq!(report.rows, pipeline.len());
                    pipeline.to_csv(&WriteOptions::default()).unwrap();
                }
                (Err(one), Err(other)) => prop_assert_eq!(one, other),
                (one, other) => prop_assert!(false, "{:?} {:?}", one.map(|(_, r)| r), other.map(|(_, r)| r)),
            }
        }
    }
}
