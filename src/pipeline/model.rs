//! The pipeline against a list of opportunities that does everything the plain way.

use crate::record::Record;

use proptest::prelude::*;

use super::change::Change;
use super::forecast::{ForecastOptions, GroupBy};
use super::generated::{Chance, day, deal, file, next_week};
use super::merge::MergeReport;
use super::movement::Movement;
use super::opportunity::{Opportunity, Score};
use super::query::{BandFilter, RowsQuery, Sort, SortBy};
use super::store::Pipeline;
use crate::scorecard::{Band, Criteria, Evidence};

fn total(o: &Opportunity) -> Option<u8> {
    Some(o.pain? + o.power? + o.fit?)
}

/// What a spreadsheet person would do: case and accents away through Unicode's own tables is not at hand, so only what
/// [`generated`](super::generated) writes.
fn plain(text: &str) -> String {
    let swaps = [
        ('š', "s"),
        ('ł', "l"),
        ('ó', "o"),
        ('ź', "z"),
        ('ø', "o"),
        ('ü', "u"),
        ('é', "e"),
        ('č', "c"),
        ('ě', "e"),
        ('ö', "o"),
    ];
    let lower = text.to_lowercase();
    swaps.iter().fold(lower, |text, (from, to)| text.replace(*from, to))
}

fn expected_rows(model: &[Opportunity], query: &RowsQuery) -> (usize, Vec<Opportunity>) {
    let mut list: Vec<Opportunity> = model
        .iter()
        .filter(|o| o.missing_since.is_some() == query.missing.unwrap_or(false))
        .filter(|o| query.open.is_none_or(|open| o.outcome.is_none() == open))
        .filter(|o| !query.noted.unwrap_or(false) || o.scores.is_some() || o.proofs.is_some())
        .filter(|o| query.owner.as_ref().is_none_or(|owner| o.owner.as_deref().unwrap_or("") == owner))
        .filter(|o| {
            query.band.is_none_or(|band| match (total(o), band) {
                (None, band) => band == BandFilter::Unscored,
                (Some(14..), band) => band == BandFilter::Commit,
                (Some(11..), band) => band == BandFilter::BestCase,
                (Some(_), band) => band == BandFilter::Developing,
            })
        })
        .filter(|o| {
            query.search.as_ref().is_none_or(|search| {
                let texts = [Some(&o.name), o.account.as_ref(), o.owner.as_ref()];
                texts.into_iter().flatten().any(|text| plain(text).contains(plain(search).trim()))
            })
        })
        .cloned()
        .collect();
    if let Some(Sort { by, descending }) = query.sort {
        // Numbers as texts of one width, so that one comparison serves all columns.
        let number = |n: i64| format!("{:020}", n + (1 << 50));
        let key = |o: &Opportunity| -> Option<String> {
            match by {
                SortBy::Id => Some(plain(&o.id)),
                SortBy::Name => Some(plain(&o.name)),
                SortBy::Account => o.account.as_deref().map(plain),
                SortBy::Owner => o.owner.as_deref().map(plain),
                SortBy::Stage => o.stage.as_deref().map(plain),
                SortBy::Currency => o.currency.as_deref().map(plain),
                SortBy::Amount => o.amount.map(|amount| number((amount * 1000.0).round() as i64)),
                SortBy::CreatedOn => o.created_on.map(|day| number(day.days().into())),
                SortBy::ExpectedCloseOn => o.expected_close_on.map(|day| number(day.days().into())),
                SortBy::ClosedOn => o.closed_on.map(|day| number(day.days().into())),
                SortBy::NextStepOn => o.next_step_on.map(|day| number(day.days().into())),
                SortBy::Pain => o.pain.map(|score| number(score.into())),
                SortBy::Power => o.power.map(|score| number(score.into())),
                SortBy::Fit => o.fit.map(|score| number(score.into())),
                SortBy::Total => total(o).map(|score| number(score.into())),
                SortBy::Band => total(o).map(|total| number(-(Band::of(total) as i64))),
            }
        };
        list.sort_by(|a, b| match (key(a), key(b)) {
            (Some(a), Some(b)) if descending == Some(true) => b.cmp(&a),
            (Some(a), Some(b)) => a.cmp(&b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        });
    }
    let shown = list.iter().skip(query.offset as usize).take(query.limit as usize).cloned().collect();
    (list.len(), shown)
}

/// Ids decide; every field that the newer one names wins but ours.
fn expected_merge(model: &mut Vec<Opportunity>, newer: &[Opportunity], on: crate::Date, whole_columns: bool) {
    for o in model.iter_mut() {
        match newer.iter().find(|n| n.id == o.id) {
            None => o.missing_since = o.missing_since.or(Some(on)),
            Some(n) => {
                fn win<T: Clone>(old: &mut Option<T>, new: &Option<T>, always: bool) {
                    if always || new.is_some() {
                        *old = new.clone();
                    }
                }
                o.missing_since = None;
                o.name = n.name.clone();
                win(&mut o.account, &n.account, whole_columns);
                win(&mut o.owner, &n.owner, whole_columns);
                win(&mut o.stage, &n.stage, whole_columns);
                win(&mut o.currency, &n.currency, whole_columns);
                win(&mut o.amount, &n.amount, whole_columns);
                win(&mut o.created_on, &n.created_on, whole_columns);
                win(&mut o.expected_close_on, &n.expected_close_on, whole_columns);
                win(&mut o.closed_on, &n.closed_on, whole_columns);
                win(&mut o.outcome, &n.outcome, whole_columns);
                if let Some(extra) = &n.extra {
                    o.extra.get_or_insert_default().extend(extra.clone());
                }
            }
        }
    }
    let known: Vec<String> = model.iter().map(|o| o.id.clone()).collect();
    model.extend(newer.iter().filter(|n| !known.contains(&n.id)).cloned());
}

fn adds_up(movement: &Movement) {
    let m = movement;
    let plus = [&m.opening, &m.created, &m.reopened];
    let minus = [&m.won, &m.lost, &m.closed, &m.missing];
    let count = |steps: &[&super::forecast::CountAmount]| steps.iter().map(|step| step.count).sum::<usize>();
    let amount = |steps: &[&super::forecast::CountAmount]| steps.iter().map(|step| step.amount).sum::<f64>();
    assert_eq!(count(&plus) - count(&minus), m.closing.count);
    let closing = amount(&plus) + m.grown.amount - m.shrunk.amount - amount(&minus);
    assert!((closing - m.closing.amount).abs() < 0.005, "{closing} {}", m.closing.amount);
    for shift in [&m.slipped, &m.pulled_in] {
        assert_eq!(shift.median_days.is_some(), shift.count > 0);
        assert!(shift.median_days.is_none_or(|days| days > 0.0));
    }
}

fn check(pipeline: &Pipeline, model: &[Opportunity]) {
    assert_eq!(pipeline.len(), model.len());
    for (now, expected) in pipeline.opportunities().zip(model) {
        assert_eq!(&now, expected);
        assert_eq!(&pipeline.get(&expected.id).unwrap(), expected);
    }
}

fn check_forecast(pipeline: &mut Pipeline, model: &[Opportunity], by: Option<GroupBy>) {
    let options = ForecastOptions { as_of: day(0), win_rates: None, windows: None, by };
    let forecasts = pipeline.forecast(&options).unwrap();
    let open: Vec<&Opportunity> =
        model.iter().filter(|o| o.outcome.is_none() && o.missing_since.is_none()).collect();
    let counted: usize = forecasts
        .iter()
        .flat_map(|f| [f.commit.total.count, f.best_case.total.count, f.developing.count, f.unscored.count])
        .sum();
    assert_eq!(counted, open.len());
    for f in &forecasts {
        let of = |from: u8, to: u8| {
            open.iter().copied().filter(move |o| {
                o.currency == f.currency && total(o).is_some_and(|t| (from..=to).contains(&t))
            })
        };
        for (band, from, to) in [(f.commit.total, 14, 15), (f.best_case.total, 11, 13), (f.developing, 0, 10)]
        {
            assert_eq!(band.count, of(from, to).count());
            assert_eq!(band.without_amount, of(from, to).filter(|o| o.amount.is_none()).count());
            let amount: f64 = of(from, to).filter_map(|o| o.amount).sum();
            assert!((band.amount - amount).abs() < 0.005);
        }
        let mut who: Vec<&Opportunity> = of(14, 15).collect();
        who.sort_by(|a, b| {
            let amounts = b.amount.unwrap_or(f64::MIN).total_cmp(&a.amount.unwrap_or(f64::MIN));
            total(b).cmp(&total(a)).then(amounts).then(a.id.cmp(&b.id))
        });
        assert_eq!(f.who_is_it, who.iter().map(|o| o.id.clone()).collect::<Vec<_>>());
        let wrong = |o: &&&Opportunity| o.expected_close_on.is_some_and(|on| on < day(0) || on > day(14));
        assert_eq!(f.conflicts, who.iter().filter(wrong).map(|o| o.id.clone()).collect::<Vec<_>>());
        let late = |o: &&&Opportunity| o.expected_close_on.is_some_and(|on| on > day(0).month_end());
        assert_eq!(f.current.past_month_end.count, who.iter().filter(late).count());
        let grouped: usize = f
            .groups
            .iter()
            .map(|g| g.commit.count + g.best_case.count + g.developing.count + g.unscored.count)
            .sum();
        let own = open.iter().filter(|o| o.currency == f.currency).count();
        assert_eq!(grouped, if by.is_some() { own } else { 0 });
    }
}

fn random_change(chance: &mut Chance) -> Change {
    let score = |chance: &mut Chance| Some(Some(chance.below(6) as u8).filter(|_| !chance.one_in(9)));
    let mut change = Change::default();
    match chance.below(9) {
        0 => change.pain = score(chance),
        1 => (change.power, change.fit) = (score(chance), score(chance)),
        2 => {
            let mut criteria = Criteria::default();
            criteria.pain.urgent = *chance.pick(&[Evidence::Claimed, Evidence::Proven]);
            criteria.fit.timely = Evidence::Proven;
            change.criteria = Some(Some(criteria).filter(|_| !chance.one_in(4)));
        }
        3 => change.amount = Some(Some(chance.below(1_000_000) as f64 / 100.0).filter(|_| !chance.one_in(5))),
        4 => change.owner = Some(Some("Zoë".to_owned()).filter(|_| !chance.one_in(3))),
        5 => change.next_step = Some(Some("call, \"soon\"".to_owned()).filter(|_| !chance.one_in(3))),
        6 => change.name = Some(format!("Nové jméno {}", chance.below(50))),
        7 => {
            change.proofs =
                Some(Some(Record::from([("power.leading".to_owned(), "CFO, Monday".to_owned())])));
            change.next_step_on = Some(Some(day(chance.below(20) as i64)));
        }
        _ => change.extra = Some(Some(Record::from([("Region".to_owned(), "West".to_owned())]))),
    }
    change
}

fn apply(o: &mut Opportunity, change: &Change, at: Option<crate::Date>) {
    let before = (o.pain, o.power, o.fit);
    if let Some(name) = &change.name {
        o.name = name.clone();
    }
    if let Some(owner) = &change.owner {
        o.owner = owner.clone();
    }
    if let Some(amount) = change.amount {
        o.amount = amount;
    }
    if let Some(step) = &change.next_step {
        o.next_step = step.clone();
    }
    if let Some(on) = change.next_step_on {
        o.next_step_on = on;
    }
    if let Some(proofs) = &change.proofs {
        o.proofs = proofs.clone();
    }
    if let Some(extra) = &change.extra {
        o.extra = extra.clone();
    }
    if change.pain.or(change.power).or(change.fit).is_some() {
        o.criteria = None;
        o.pain = change.pain.unwrap_or(o.pain);
        o.power = change.power.unwrap_or(o.power);
        o.fit = change.fit.unwrap_or(o.fit);
    }
    if let Some(criteria) = change.criteria {
        o.criteria = criteria;
        if let Some(criteria) = criteria {
            let points =
                |a: Evidence, b: Evidence, c: Evidence| Some((5 * (a as u8 + b as u8 + c as u8)) / 6);
            o.pain = points(criteria.pain.essential, criteria.pain.urgent, criteria.pain.specific);
            o.power = points(criteria.power.resourced, criteria.power.leading, criteria.power.credible);
            o.fit = points(criteria.fit.suitable, criteria.fit.advantageous, criteria.fit.timely);
        }
    }
    if let (Some(on), Some(pain), Some(power), Some(fit)) = (at, o.pain, o.power, o.fit)
        && before != (o.pain, o.power, o.fit)
    {
        let scores = o.scores.get_or_insert_default();
        scores.push(Score { on, by: Some("Ann".into()), pain, power, fit });
        scores.sort_by_key(|score| score.on);
    }
}

fn random_query(chance: &mut Chance) -> RowsQuery {
    let by = [
        SortBy::Id,
        SortBy::Name,
        SortBy::Account,
        SortBy::Owner,
        SortBy::Stage,
        SortBy::Currency,
        SortBy::Amount,
        SortBy::CreatedOn,
        SortBy::ExpectedCloseOn,
        SortBy::ClosedOn,
        SortBy::Pain,
        SortBy::Power,
        SortBy::Fit,
        SortBy::Total,
        SortBy::Band,
        SortBy::NextStepOn,
    ];
    let searched = ["acme", "CAFE", "škoda", "müll", "1", "ann", " Eva ", "lodz", "zzz", "\"b"];
    RowsQuery {
        offset: chance.below(40) as f64,
        limit: chance.below(30) as f64,
        sort: Some(Sort { by: *chance.pick(&by), descending: Some(chance.one_in(2)) })
            .filter(|_| !chance.one_in(5)),
        search: Some(chance.pick(&searched).to_string()).filter(|_| chance.one_in(3)),
        band: Some(*chance.pick(&[
            BandFilter::Commit,
            BandFilter::BestCase,
            BandFilter::Developing,
            BandFilter::Unscored,
        ]))
        .filter(|_| chance.one_in(4)),
        owner: Some(chance.pick(&["Ann", "", "nobody"]).to_string()).filter(|_| chance.one_in(4)),
        open: Some(chance.one_in(2)).filter(|_| chance.one_in(3)),
        missing: Some(chance.one_in(3)).filter(|_| chance.one_in(3)),
        noted: Some(chance.one_in(2)).filter(|_| chance.one_in(4)),
    }
}

/// The deals as a pipeline of either origin, and what it should hold.
fn week(chance: &mut Chance, deals: &[Opportunity], from_file: bool) -> (Pipeline, Vec<Opportunity>) {
    let mut deals = deals.to_vec();
    if from_file {
        for deal in &mut deals {
            deal.extra = Some(Record::from([(
                "Region".to_owned(),
                chance.pick(&["North", "", "S, \"x\""]).to_string(),
            )]));
        }
        (file(&deals, true), deals)
    } else {
        (Pipeline::of(deals.iter().cloned().map(Change::from).collect()).unwrap(), deals)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_is_done_the_pipeline_holds_what_a_plain_list_would(seed: u64) {
        let chance = &mut Chance(seed);
        let mut deals: Vec<Opportunity> = (0..chance.below(60)).map(|i| deal(chance, format!("D-{i}"))).collect();
        let mut gone = Vec::new();
        let from_file = chance.one_in(2);
        let (mut pipeline, mut model) = week(chance, &deals, from_file);
        check(&pipeline, &model);
        for step in 0..30 {
            match chance.below(8) {
                0 => {
                    let mut o = deal(chance, format!("D-{}", chance.clone().below(80)));
                    o.pain = Some(5);
                    pipeline.put(o.clone().into()).unwrap();
                    match model.iter_mut().find(|held| held.id == o.id) {
                        Some(held) => *held = o,
                        None => model.push(o),
                    }
                    let known = |held: &Opportunity| model.iter().position(|m| m.id == held.id);
                    prop_assert!(pipeline.opportunities().all(|held| known(&held).is_some()));
                    // One that was removed comes back to its old place: take the order as it is.
                    let order: Vec<String> = pipeline.opportunities().map(|held| held.id).collect();
                    model.sort_by_key(|held| order.iter().position(|id| *id == held.id));
                }
                1 if !model.is_empty() => {
                    let at = chance.below(model.len() as u64) as usize;
                    pipeline.remove(&model[at].id).unwrap();
                    model.remove(at);
                }
                2 if chance.one_in(3) => {
                    deals = next_week(chance, &deals, &mut gone, &format!("N{step}-"));
                    let from_file = chance.one_in(2);
                    let (newer, held) = week(chance, &deals, from_file);
                    let before = newer.opportunities().collect::<Vec<_>>();
                    let report = pipeline.merge(&newer, day(step));
                    report.movement.iter().for_each(adds_up);
                    prop_assert_eq!(&newer.opportunities().collect::<Vec<_>>(), &before);
                    expected_merge(&mut model, &held, day(step), from_file);
                    let again = pipeline.merge(&newer, day(step));
                    prop_assert_eq!((again.changed_count, again.added.len(), again.missing.len()), (0, 0, 0), "{} {:?}", from_file, again.changed);
                    prop_assert!(again.movement.iter().all(|m| m.opening == m.closing && m.slipped.count == 0));
                }
                _ if !model.is_empty() => {
                    let at = chance.below(model.len() as u64) as usize;
                    let change = random_change(chance);
                    let on = Some(day(chance.below(30) as i64)).filter(|_| chance.one_in(2));
                    apply(&mut model[at], &change, on);
                    let id = model[at].id.clone();
                    let now = pipeline.patch(&id, change, on.map(|on| (on, Some("Ann")))).unwrap();
                    prop_assert_eq!(&now, &model[at]);
                }
                _ => {}
            }
            check(&pipeline, &model);
            if chance.one_in(3) {
                check_forecast(&mut pipeline, &model, None);
            }
            let query = random_query(chance);
            let (total, shown) = expected_rows(&model, &query);
            let rows = pipeline.rows(&query).unwrap();
            prop_assert_eq!(rows.total, total);
            prop_assert_eq!(rows.rows.into_iter().map(|row| row.opportunity).collect::<Vec<_>>(), shown, "{:?}", query);
        }
        check_forecast(&mut pipeline, &model, *chance.pick(&[None, Some(GroupBy::Owner), Some(GroupBy::Month)]));
    }

    #[test]
    fn patching_back_is_undoing(seed: u64) {
        let chance = &mut Chance(seed);
        let deals: Vec<Opportunity> = (0..12).map(|i| deal(chance, format!("D-{i}"))).collect();
        let from_file = chance.one_in(2);
        let (mut pipeline, model) = week(chance, &deals, from_file);
        for before in &model {
            let change = random_change(chance);
            pipeline.patch(&before.id, change, Some((day(0), None))).unwrap();
            pipeline.patch(&before.id, Change::from(before.clone()).whole(), None).unwrap();
        }
        check(&pipeline, &model);
    }

    #[test]
    fn windows_tile_the_list(seed: u64) {
        let chance = &mut Chance(seed);
        let deals: Vec<Opportunity> = (0..200).map(|i| deal(chance, format!("D-{i}"))).collect();
        let mut pipeline = file(&deals, true);
        let all = RowsQuery { offset: 0.0, limit: 1e6, ..random_query(chance) };
        let whole = pipeline.rows(&all).unwrap();
        let size = 1 + chance.below(70) as usize;
        let mut tiles = Vec::new();
        for offset in (0..whole.total).step_by(size) {
            pipeline.patch("D-3", Change::default(), None).unwrap();
            let window = RowsQuery { offset: offset as f64, limit: size as f64, ..all.clone() };
            tiles.extend(pipeline.rows(&window).unwrap().rows);
        }
        prop_assert_eq!(tiles, whole.rows);
    }
}

fn scored(pipeline: &mut Pipeline, chance: &mut Chance) -> Vec<Opportunity> {
    let ids: Vec<String> = pipeline.opportunities().map(|o| o.id).collect();
    for id in &ids {
        if chance.one_in(3) {
            continue;
        }
        let score = |chance: &mut Chance| Some(Some(chance.below(6) as u8));
        let change =
            Change { pain: score(chance), power: score(chance), fit: score(chance), ..Change::default() };
        pipeline.patch(id, change, Some((day(-7), Some("Ann")))).unwrap();
    }
    pipeline.opportunities().collect()
}

#[test]
fn three_mondays_add_up_to_the_cent_and_lose_no_score() {
    let chance = &mut Chance(2026);
    let mut deals: Vec<Opportunity> = (0..3000).map(|i| deal(chance, format!("006-{i}"))).collect();
    let mut gone = Vec::new();
    let mut pipeline = file(&deals, true);
    for monday in 0..3 {
        let before = scored(&mut pipeline, chance);
        deals = next_week(chance, &deals, &mut gone, &format!("N{monday}-"));
        let report: MergeReport = pipeline.merge(&file(&deals, true), day(monday * 7));
        assert!(!report.added.is_empty() && !report.missing.is_empty() && report.changed_count > 100);
        assert_eq!(report.changed.len(), report.changed_count);
        for m in &report.movement {
            adds_up(m);
            let open = |list: &[Opportunity]| -> i64 {
                let open = list
                    .iter()
                    .filter(|o| o.outcome.is_none() && o.missing_since.is_none() && o.currency == m.currency);
                open.map(|o| (o.amount.unwrap_or(0.0) * 100.0).round() as i64).sum()
            };
            assert_eq!((m.opening.amount * 100.0).round() as i64, open(&before));
            let now: Vec<Opportunity> = pipeline.opportunities().collect();
            assert_eq!((m.closing.amount * 100.0).round() as i64, open(&now));
        }
        for o in before {
            let now = pipeline.get(&o.id).unwrap();
            assert_eq!((now.pain, now.power, now.fit, now.scores), (o.pain, o.power, o.fit, o.scores));
        }
    }
}

#[test]
fn without_ids_name_and_account_tell_which_is_which() {
    let chance = &mut Chance(7);
    let mut deals: Vec<Opportunity> = (0..400).map(|i| deal(chance, format!("row-{}", i + 1))).collect();
    let mut pipeline = file(&deals, false);
    let before = scored(&mut pipeline, chance);
    // The CRM sorts otherwise this week, one is new and on top, one is gone.
    deals.reverse();
    deals.insert(0, deal(chance, String::new()));
    deals[0].name = "Wholly new".into();
    let lost = deals.pop().unwrap();
    let report = pipeline.merge(&file(&deals, false), day(7));
    assert_eq!((report.added.len(), report.missing.len()), (1, 1));
    assert_eq!(pipeline.len(), before.len() + 1);
    for o in &before {
        let now = pipeline.get(&o.id).unwrap();
        assert_eq!((&now.name, &now.account, now.pain), (&o.name, &o.account, o.pain));
        assert_eq!(now.missing_since, Some(day(7)).filter(|_| report.missing.contains(&o.id)));
    }
    assert_eq!(pipeline.get(&report.missing[0]).unwrap().name, lost.name);
    assert_eq!(pipeline.get(&report.added[0]).unwrap().name, "Wholly new");
}
