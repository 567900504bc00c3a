//! Made-up CRM exports for tests: columns filled as a reader fills them, out of text as a CRM writes it.

use super::columns::{Columns, NO_AMOUNT, NO_DAY, Span, state_of};
use super::field::{Field, FieldSet};
use super::opportunity::{Opportunity, Outcome};
use super::source::{Layout, Source, SourceColumn};
use super::store::Pipeline;
use crate::date::Date;

/// Numbers that look random and come again with the same seed (SplitMix64).
#[derive(Debug, Clone)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    pub(crate) fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}

pub(crate) fn day(days_from_now: i64) -> Date {
    Date::parse("2026-11-23").unwrap().plus_days(days_from_now as i32)
}

/// A deal as a CRM holds one.
pub(crate) fn deal(chance: &mut Chance, id: String) -> Opportunity {
    let accounts = ["Škoda", "Zeiss", "ACME", "Łódź Presses", "Ørsted, Inc.", "Müller \"Bau\" GmbH"];
    let number = chance.below(1 << 40);
    let words = ["renewal", "Two presses", "Café roll-out", "\"big\" one", "a, b", "Wartung"];
    let mut o = Opportunity {
        name: format!("{} {}", chance.pick(&words), number % 1000),
        account: Some(chance.pick(&accounts).to_string()).filter(|_| !number.is_multiple_of(11)),
        owner: Some(chance.pick(&["Ann", "Bob", "Čeněk", "Dörte", "éva"]).to_string())
            .filter(|_| !number.is_multiple_of(13)),
        stage: Some(chance.pick(&["Prospecting", "Proposal", "Negotiation"]).to_string()),
        currency: Some(chance.pick(&["EUR", "USD", "CZK", "IDR"]).to_string())
            .filter(|_| !number.is_multiple_of(17)),
        amount: Some(chance.below(10_000_000) as f64 / 100.0).filter(|_| !number.is_multiple_of(7)),
        created_on: Some(day(-(chance.below(300) as i64))),
        expected_close_on: Some(day(chance.below(120) as i64 - 20)).filter(|_| !number.is_multiple_of(19)),
        id,
        ..Opportunity::default()
    };
    if chance.one_in(5) {
        close(chance, &mut o);
    }
    o
}

pub(crate) fn close(chance: &mut Chance, o: &mut Opportunity) {
    let outcome = *chance.pick(&[Outcome::Won, Outcome::Lost, Outcome::Closed]);
    o.outcome = Some(outcome);
    o.stage = Some(outcome.as_str().to_owned());
    o.closed_on = Some(day(-(chance.below(30) as i64)));
}

/// The deals as a file, with a column `Region` that no field takes. Without ids the file has no column for them.
pub(crate) fn file(deals: &[Opportunity], ids: bool) -> Pipeline {
    let named = |heading: &str, field| SourceColumn {
        heading: heading.into(),
        key: heading.into(),
        field,
        told: false,
    };
    let mut headings = vec![
        named("Name", Some(Field::Name)),
        named("Account", Some(Field::Account)),
        named("Region", None),
        named("Owner", Some(Field::Owner)),
        named("Stage", Some(Field::Stage)),
        named("Currency", Some(Field::Currency)),
        named("Amount", Some(Field::Amount)),
        named("Created", Some(Field::CreatedOn)),
        named("Close", Some(Field::ExpectedCloseOn)),
        named("Closed", Some(Field::ClosedOn)),
    ];
    if ids {
        headings.insert(0, named("Id", Some(Field::Id)));
    }
    let mut brings: Vec<Field> = headings.iter().filter_map(|column| column.field).collect();
    brings.push(Field::Outcome);
    let layout = Layout { delimiter: b',', brings: FieldSet::of(&brings), columns: headings };
    let mut text = String::new();
    let mut columns = Columns::default();
    for o in deals {
        let mut cell = |value: &str, last: bool| -> Span {
            let quoted = value.contains(['"', ',', '\n']);
            let written = if quoted { value.replace('"', "\"\"") } else { value.to_owned() };
            text.push_str(if quoted { "\"" } else { "" });
            let span = Span::source(text.len() as u32, written.len(), written.len() != value.len());
            text.push_str(&written);
            text.push_str(if quoted { "\"" } else { "" });
            text.push_str(if last { "\r\n" } else { "," });
            span
        };
        let written = |date: Option<Date>| date.map_or(String::new(), |date| date.to_string());
        let start = &mut columns.record;
        let words = |text: &Option<String>| text.clone().unwrap_or_default();
        if ids {
            columns.id.values.push(cell(&o.id, false));
        }
        let name = cell(&o.name, false);
        start.push(0);
        columns.name.values.push(name);
        cell(&words(&o.account), false);
        cell(&o.extra.as_ref().and_then(|extra| extra.get("Region").cloned()).unwrap_or_default(), false);
        cell(&words(&o.owner), false);
        cell(&words(&o.stage), false);
        cell(&words(&o.currency), false);
        cell(&o.amount.map_or(String::new(), |amount| amount.to_string()), false);
        cell(&written(o.created_on), false);
        cell(&written(o.expected_close_on), false);
        cell(&written(o.closed_on), true);
        columns.account.values.push(columns.texts.account.intern(&words(&o.account)));
        columns.owner.values.push(columns.texts.owner.intern(&words(&o.owner)));
        columns.stage.values.push(columns.texts.stage.intern(&words(&o.stage)));
        columns.currency.values.push(columns.texts.currency.intern(&words(&o.currency)));
        columns.amount.values.push(o.amount.unwrap_or(NO_AMOUNT));
        columns.created_on.values.push(o.created_on.map_or(NO_DAY, Date::days));
        columns.expected_close_on.values.push(o.expected_close_on.map_or(NO_DAY, Date::days));
        columns.closed_on.values.push(o.closed_on.map_or(NO_DAY, Date::days));
        columns.state.push(state_of(o.outcome));
    }
    let mut start = 0;
    let source = Source { text: text.into_bytes(), layout };
    for record in &mut columns.record {
        *record = start;
        start += source.record_bytes(start).len() as u32 + 2;
    }
    columns.sources = vec![std::sync::Arc::new(source)];
    columns.finish();
    Pipeline::from_columns(columns)
}

/// The same deals a week later: most as they were, some changed, closed, gone or come back, some new.
pub(crate) fn next_week(
    chance: &mut Chance,
    deals: &[Opportunity],
    gone: &mut Vec<Opportunity>,
    ids: &str,
) -> Vec<Opportunity> {
    let mut next = Vec::with_capacity(deals.len() + 8);
    for deal in deals {
        let mut deal = deal.clone();
        match chance.below(20) {
            0 => {
                gone.push(deal);
                continue;
            }
            1 => close(chance, &mut deal),
            2 => deal.amount = Some(chance.below(10_000_000) as f64 / 100.0),
            3 => deal.expected_close_on = Some(day(chance.below(200) as i64)),
            4 => deal.currency = Some("GBP".into()),
            5 => (deal.outcome, deal.closed_on) = (None, None),
            6 => deal.owner = Some("Fritz".into()),
            _ => {}
        }
        next.push(deal);
        if chance.one_in(30) {
            next.push(self::deal(chance, format!("{ids}{}", next.len())));
        }
    }
    if !gone.is_empty() && chance.one_in(2) {
        next.push(gone.swap_remove(0));
    }
    next
}
