//! Reports grouped by owner or stage: what stands between their groups is no opportunity, and what only sounds like it is one.

#![allow(clippy::unwrap_used)]

use playfield::pipeline::{Opportunity, Pipeline, ReadOptions};
use proptest::prelude::*;

/// The names and amounts of the opportunities in a file, and how many of its lines were skipped.
fn read(file: &str) -> (Vec<(String, Option<f64>)>, u32) {
    let (pipeline, report) = Pipeline::read(file.into(), &ReadOptions::default()).unwrap();
    let list = pipeline.opportunities().map(|one: Opportunity| (one.name, one.amount)).collect();
    (list, report.skipped_lines)
}

const NAMES: [(&str, f64); 3] = [("A", 5.0), ("B", 6.0), ("C", 7.0)];

fn is_abc(file: &str, skipped: u32) {
    let expected: Vec<_> = NAMES.iter().map(|(name, amount)| ((*name).to_owned(), Some(*amount))).collect();
    assert_eq!(read(file), (expected, skipped), "{file}");
}

#[test]
fn subtotals_are_no_opportunities() {
    is_abc(
        "\"Id\",\"Name\",\"Stage\",\"Owner\",\"Amount\"\n\"1\",\"A\",\"x\",\"Ann\",\"5\"\n\"2\",\"B\",\"x\",\"Ann\",\"6\"\n\
         \"Subtotal\",\"\",\"\",\"\",\"11\"\n\"3\",\"C\",\"x\",\"Bob\",\"7\"\n\"Subtotal\",\"\",\"\",\"\",\"7\"\n\"Total\",\"\",\"\",\"\",\"18\"\n",
        3,
    );
    // In few columns, with the figure in a cell of its own, by sum and by count.
    is_abc("Name,Amount\nA,5\nB,6\nSubtotal,11\nC,7\nSubtotal,7\nGrand Total,18\n", 3);
    is_abc(
        "Id,Name,Stage,Owner,Amount\n1,A,x,Ann,5\n2,B,x,Ann,6\nSum of Amount,11\nCount,2\n3,C,x,Bob,7\nSum of Amount,7\nCount,1\nSum of Amount,18\nCount,3\n",
        6,
    );
    // As a spreadsheet's own subtotals and a workbook's report have them.
    is_abc(
        "Owner,Name,Stage,Id,Amount\nAnn,A,x,1,5\nAnn,B,x,2,6\nAnn Total,,,,11\nBob,C,x,3,7\nBob Total,,,,7\nGrand Total,,,,18\n",
        3,
    );
    is_abc(
        "Owner,Stage,Name,Id,Amount,Age\nAnn,x,A,1,5,9\n,,B,2,6,9\n,Subtotal,Sum,,11,\n,,Count,,2,\nBob,y,C,3,7,1\n,Subtotal,Sum,,7,\n,,Count,,1,\nTotal,,Sum,,18,\n,,Count,,3,\n",
        6,
    );
    is_abc(
        "Name;Eigentümer;Phase;Betrag\nA;Ann;x;5,00 €\nB;Ann;x;6,00 €\nZwischensumme;;;11,00 €\nC;Bob;x;7,00 €\nZwischensumme;;;7,00 €\n",
        2,
    );
}

#[test]
fn headings_of_groups_are_no_opportunities() {
    // The rows below say the same.
    is_abc("Name,Stage,Owner,Amount\nx,,,\nA,x,Ann,5\nB,x,Ann,6\ny,,,\nC,y,Bob,7\n", 2);
    is_abc("Name,Stage,Owner,Amount\nAnn,,,\nA,x,Ann,5\nB,x,Ann,6\nBob,,,\nC,y,Bob,7\n", 2);
    // The heading says what it is.
    is_abc("Name,Stage,Amount,Age\nOwner: Ann,,,\nA,x,5,1\nB,x,6,1\nOwner: Bob,,,\nC,y,7,1\n", 2);
    is_abc(
        "\"Name\",\"Stage\",\"Amount\",\"Age\"\n\"Opportunity Owner: Ann (2 records)\"\n\"A\",\"x\",\"5\",\"1\"\n\"B\",\"x\",\"6\",\"1\"\n\"Opportunity Owner: Bob (1 record)\"\n\"C\",\"y\",\"7\",\"1\"\n",
        2,
    );
    is_abc("Name,Stage,Amount,Age\nAnn (2 records),,,\nA,x,5,1\nB,x,6,1\nBob (1 record),,,\nC,y,7,1\n", 2);
    // A subtotal closes each group.
    is_abc(
        "Name,Stage,Amount,Age\nAnn,,,\nA,x,5,1\nB,x,6,1\nTotal,,11,\nBob,,,\nC,y,7,1\nTotal,,7,\nTotal,,18,\n",
        5,
    );
    // Where an opportunity has its number, or its owner.
    is_abc("Id,Name,Stage,Amount\nAnn,,,\n1,A,x,5\n2,B,x,6\nTotal,,,11\nBob,,,\n3,C,y,7\nTotal,,,7\n", 4);
    is_abc("Owner,Name,Stage,Amount\nAnn,,,\n,A,x,5\n,B,x,6\nBob,,,\n,C,y,7\n", 2);
}

#[test]
fn opportunities_that_sound_like_a_report_stay() {
    for row in [
        "9,Total Energies,x,Ann,11",
        "9,Subtotal Systems,x,Ann,11",
        "9,Subtotal,x,Ann,11",
        "9,Count,,,",
        "9,Total,,,11",
        ",Total,,,12",
        ",Total,,Ann,11",
        ",Total Energies,,,11",
        ",Subtotal Systems,,,11",
        ",Subtotal,,,500",
        ",Grand Total Kitchens,,,",
        ",Sum of parts,,,",
        ",Lathe,,,",
        ",Import (200 records),,,",
        ",Deal: lathe,,,",
        "9,,,,",
    ] {
        for file in [
            format!("Id,Name,Stage,Owner,Amount\n1,A,x,Ann,5\n2,B,x,Ann,6\n{row}\n3,C,x,Bob,7\n"),
            format!("Id,Name,Stage,Owner,Amount\n{row}\n1,A,x,Ann,5\n2,B,x,Ann,6\n3,C,x,Bob,7\n"),
            format!("Id,Name,Stage,Owner,Amount\n1,A,x,Ann,5\n2,B,x,Ann,6\n3,C,x,Bob,7\n{row}\n"),
        ] {
            let (all, skipped) = read(&file);
            assert_eq!((all.len(), skipped), (4, 0), "{file}");
        }
        // Beside real subtotals, too: this one sums up to what all of them do, a name that is one by itself aside.
        let amount: u32 = row.rsplit(',').next().unwrap().parse().unwrap_or(0);
        let sum = 81 + amount;
        let file = format!(
            "Id,Name,Stage,Owner,Amount\n1,A,x,Ann,5\n{row}\n2,B,x,Ann,6\n3,C,x,Bob,70\nSubtotal,,,,{sum}\n"
        );
        if !row.starts_with(",Subtotal,") {
            let (all, skipped) = read(&file);
            assert_eq!((all.len(), skipped), (4, 1), "{file}");
        }
    }
}

#[test]
fn a_name_that_holds_a_word_of_small_print_is_an_opportunitys() {
    const ROWS: &str = "Id,Name,Stage,Owner,Amount\n1,A,x,y,5\n2,B,x,y,6\n";
    for name in [
        "Homepage relaunch",
        "Page Industries",
        "Confidential data room",
        "Generated leads campaign",
        "Copyright registration",
        "Landing page 2",
        "Packaging as of old",
        "Campaign generated by partners",
        "Asof Systems",
        "Generatedby",
    ] {
        for row in [format!(",{name},,,"), name.to_owned(), format!("{name},,,,"), format!("\n,{name},,,")] {
            let file = format!("{ROWS}{row}\n");
            let (all, skipped) = read(&file);
            assert_eq!((all.len(), skipped), (3, u32::from(row.starts_with('\n'))), "{file}");
        }
    }
    for line in [
        "Page 1 of 2",
        "Copyright (c) 2026 Acme",
        "Copyright 2026",
        "© Acme",
        "Generated by: Ann",
        "As of 2026-11-29",
    ] {
        for row in [line.to_owned(), format!("{line},,,,"), format!("\n{line},,,,")] {
            assert_eq!(read(&format!("{ROWS}{row}\n")).0.len(), 2, "{row}");
        }
    }
}

/// A group of a report: its owner, and what each of its opportunities is called and brings.
type Group = (String, Vec<(String, u32)>);

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let name = "(Total|Subtotal|Sum|Count|Page|Owner: |Grand Total|[A-Z])[a-z ]{1,8}[a-z]";
    let rows = prop::collection::vec((name, 1..100_000_u32), 1..6);
    prop::collection::vec(("[A-Z][a-z]{2,6} [A-Z][a-z]{3,8}", rows), 1..6)
}

proptest! {
    /// Whatever the opportunities are called, all of them and nothing else come out of a report with subtotals.
    #[test]
    fn all_opportunities_and_no_subtotals(groups in groups(), with_headings in any::<bool>(), with_counts in any::<bool>()) {
        let mut file = String::from("Opportunity ID,Opportunity Name,Stage,Owner,Amount\n");
        let (mut expected, mut lines, mut all) = (Vec::new(), 0, 0);
        for (owner, rows) in &groups {
            if with_headings {
                file.push_str(&format!("Owner: {owner},,,,\n"));
                lines += 1;
            }
            for (name, amount) in rows {
                file.push_str(&format!("id{},{name},Demo,{owner},{amount}\n", expected.len()));
                expected.push((name.clone(), Some(f64::from(*amount))));
            }
            let sum: u32 = rows.iter().map(|row| row.1).sum();
            all += sum;
            file.push_str(&format!("Subtotal,,,,{sum}\n"));
            lines += 1;
            if with_counts {
                file.push_str(&format!("Count,,,,{}\n", rows.len()));
                lines += 1;
            }
        }
        file.push_str(&format!("Total,,,,{all}\n"));
        prop_assert_eq!(read(&file), (expected, lines + 1), "{}", file);
    }

    /// A file without subtotals keeps every row that has a name, few as its cells may be.
    #[test]
    fn no_opportunity_goes_where_there_are_no_groups(
        rows in prop::collection::vec(("(Total|Subtotal|Sum of|Count|Page|Copyright|Grand total)? ?[A-Z][a-z]{2,9}", prop::option::of(1..1000_u32)), 1..20),
    ) {
        let mut file = String::from("Id,Name,Stage,Owner,Amount\n");
        for (at, (name, amount)) in rows.iter().enumerate() {
            let amount = amount.map_or(String::new(), |amount| amount.to_string());
            file.push_str(&format!("{},{name},,,{amount}\n", if at % 3 == 0 { at.to_string() } else { String::new() }));
        }
        let (all, skipped) = read(&file);
        prop_assert_eq!((all.len(), skipped), (rows.len(), 0), "{}", file);
    }
}
