//! Made-up files as people export them, and what people do to them: headings that could mean two things, columns whose notations
//! do not agree, edits, merges.

use std::fmt::Write;

use super::tests::read;
use super::*;
use crate::date::Date;
use crate::pipeline::generated::{Chance, day};
use crate::pipeline::{Change, Opportunity, Outcome};
use crate::record::Record;

const IDS: &[&str] = &["Id", "Opportunity ID", "Record ID"];
const NAMES: &[&str] = &["Name", "Deal Name", "Opportunity"];
const AMOUNTS: &[&str] = &["Amount", "Amount (EUR)", "Betrag", "Deal Value", "Revenue", "x"];
const STAGES: &[&str] = &["Stage", "Deal Stage", "Phase", "y"];
const STATUSES: &[&str] = &["Status", "Outcome", "State", "Is Won", "Closed"];
const DAYS: &[&str] = &["Close Date", "Expected Close Date", "Actual Close Date", "Abschlussdatum"];
const EXTRAS: &[&str] =
    &["amount", "name", "Region", "col", "Notes", "Deal Value", "Status", "Amount", "Phase"];
const VALUES: &[&str] =
    &["€5", "€6.50", "won", "lost", "2026-01-02", "3/4/2026", "x", "5", "true", "", "=1+1"];

/// A cell of a column: by its notation, a number from 0 on that all its cells share.
fn amount(chance: &mut Chance, notation: u64) -> String {
    if chance.one_in(5) {
        return ["", "n/a"][chance.below(2) as usize].to_owned();
    }
    let (whole, cents) = (1 + chance.below(90), chance.below(90) + 10);
    match if chance.one_in(5) { *chance.pick(&[0, 5]) } else { notation } {
        0 => whole.to_string(),
        1 => format!("${whole}.{cents}"),
        2 => format!("{whole}.400,{cents} €"),
        3 => format!("€{whole},400"),
        4 => format!("{whole}.5"),
        _ => format!("{whole} USD"),
    }
}

fn written_day(chance: &mut Chance, notation: u64) -> String {
    if chance.one_in(4) {
        return String::new();
    }
    let on = day(chance.below(400) as i64 - 200).to_string();
    let (year, month, date) = (&on[..4], &on[5..7], &on[8..]);
    let short = |text: &str| text.trim_start_matches('0').to_owned();
    match notation {
        0 => on,
        1 => format!("{date}.{month}.{year}"),
        2 => format!("{}/{}/{}", short(month), short(date), &year[2..]),
        3 => format!("{month}/{date}/{year}"),
        4 => format!("{}/{}/{year}", short(date), short(month)),
        _ => format!("{date}-Apr-{year}"),
    }
}

fn any_file(chance: &mut Chance) -> String {
    let delimiter = *chance.pick(&[",", ";", "\t"]);
    let mut kinds: Vec<(&str, u64)> = Vec::new();
    let mut add = |chance: &mut Chance, headings: &[&'static str], kind, left_out| {
        let heading = *chance.pick(headings);
        if !chance.one_in(left_out) && kinds.iter().all(|(other, _)| *other != heading) {
            // Amounts and days each have a notation of their column.
            let kind = if kind < 10 { kind } else { kind + chance.below(6) };
            kinds.insert(chance.below(kinds.len() as u64 + 1) as usize, (heading, kind));
        }
    };
    add(chance, IDS, 0, 8);
    add(chance, NAMES, 1, 50);
    add(chance, AMOUNTS, 10, 4);
    add(chance, &["Currency"], 2, 2);
    add(chance, STAGES, 3, 4);
    add(chance, STATUSES, 4, 2);
    add(chance, &["Created Date"], 20, 3);
    for _ in 0..2 {
        add(chance, DAYS, 20, 4);
        add(chance, &EXTRAS[2..], 5, 2);
    }
    add(chance, &["Pain"], 6, 3);
    let heading = |(heading, _): &(&'static str, u64)| *heading;
    let mut text = kinds.iter().map(heading).collect::<Vec<_>>().join(delimiter);
    for row in 0..1 + chance.below(6) {
        let cell = |(heading, kind): &(&str, u64)| {
            let cell = match kind {
                0 if chance.one_in(9) => ["", "1"][chance.below(2) as usize].to_owned(),
                0 => row.to_string(),
                1 => format!("{} {row}", chance.pick(&["Deal", "Presses"])),
                2 => chance.pick(&["", "EUR", "USD", "$"]).to_string(),
                3 => chance.pick(&["Demo", "Offer", "Closed Won", "Lost", ""]).to_string(),
                4 if matches!(*heading, "Is Won" | "Closed") => chance.pick(&["true", "false"]).to_string(),
                4 => chance.pick(&["Open", "Won", "Lost", ""]).to_string(),
                5 => chance.pick(VALUES).to_string(),
                6 => chance.pick(&["", "3", "5"]).to_string(),
                20.. => written_day(chance, kind - 20),
                _ => amount(chance, kind - 10),
            };
            if cell.contains(delimiter) { format!("\"{cell}\"") } else { cell }
        };
        _ = write!(text, "\n{}", kinds.iter().map(cell).collect::<Vec<_>>().join(delimiter));
    }
    text
}

fn any_change(chance: &mut Chance) -> Change {
    let mut change = Change::default();
    let some_day =
        |chance: &mut Chance| Some(Some(day(chance.below(400) as i64 - 200)).filter(|_| !chance.one_in(3)));
    match chance.below(10) {
        0 => {
            let stage = chance.pick(&["Demo", "Closed Won", "Verloren", "2", ""]).to_string();
            change.stage = Some(Some(stage).filter(|stage| !stage.is_empty()));
        }
        1 => {
            change.outcome =
                Some(*chance.pick(&[None, Some(Outcome::Won), Some(Outcome::Lost), Some(Outcome::Closed)]))
        }
        2 => change.amount = Some(Some(chance.below(900_000) as f64 / 100.0).filter(|_| !chance.one_in(4))),
        3 => {
            change.currency =
                Some(Some(chance.pick(&["EUR", "USD", "CZK"]).to_string()).filter(|_| !chance.one_in(2)))
        }
        4 => change.expected_close_on = some_day(chance),
        5 => change.closed_on = some_day(chance),
        6 => change.created_on = some_day(chance),
        7 => (change.pain, change.power, change.fit) = (Some(Some(5)), Some(Some(4)), Some(Some(5))),
        8 => {
            let own =
                |chance: &mut Chance| (chance.pick(EXTRAS).to_string(), chance.pick(VALUES).to_string());
            change.extra = Some(Some(Record::from([own(chance)])));
        }
        _ => change.id = Some(format!("{}", 50 + chance.below(1 << 40))),
    }
    change
}

/// A pipeline that was read, edited, added to and merged; and how, to be shown.
pub(super) fn any_pipeline(seed: u64) -> (Pipeline, String) {
    let chance = &mut Chance(seed);
    let mut told = if chance.one_in(6) { String::new() } else { any_file(chance) };
    let mut pipeline = if told.is_empty() { Pipeline::new() } else { read(told.as_bytes()).0 };
    for _ in 0..chance.below(7) {
        let ids: Vec<String> = pipeline.opportunities().map(|deal| deal.id).collect();
        match (chance.below(8), ids.is_empty()) {
            (0, _) => {
                let change = any_change(chance);
                let id = format!("{}", 90 + chance.below(1 << 40));
                let deal = Change { id: Some(id), name: Some("New".into()), ..change };
                _ = write!(told, "\n+ {deal:?}");
                pipeline.put(deal).unwrap();
            }
            (1, false) => {
                let id = chance.pick(&ids);
                _ = write!(told, "\n- {id}");
                pipeline.remove(id).unwrap();
            }
            (2, _) => {
                let newer = any_file(chance);
                _ = write!(told, "\nmerge\n{newer}");
                pipeline.merge(&read(newer.as_bytes()).0, day(7));
            }
            (3, _) => {
                let deal = Opportunity {
                    id: "1".into(),
                    name: "Presses 1".into(),
                    amount: Some(7.5),
                    ..Opportunity::default()
                };
                _ = write!(told, "\nmerge {deal:?}");
                pipeline.merge(&Pipeline::of(vec![deal.into()]).unwrap(), day(8));
            }
            (_, false) => {
                let id = chance.pick(&ids);
                let change = any_change(chance);
                _ = write!(told, "\n{id}: {change:?}");
                pipeline.patch(id, change, None::<(Date, _)>).unwrap();
            }
            _ => {}
        }
    }
    (pipeline, told)
}
