//! A second report, slow and naive, written from the contract's words alone: one question at a time over the plain list, days
//! counted one by one. On random logs both must say the same.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use playfield::Date;
use playfield::activity::*;
use playfield::statistics::{IntervalMethod, proportion_interval};
use proptest::prelude::*;

fn rung(step: ActivityStep) -> i32 {
    match step {
        ActivityStep::Contact | ActivityStep::Lost => 0,
        ActivityStep::Conversation => 1,
        ActivityStep::Appointment => 2,
        ActivityStep::Proposal => 3,
        ActivityStep::Sale => 4,
    }
}

type Log<'a> = Vec<&'a Activity>;
type Touch<'a> = (&'a str, Date, Channel);

fn touch_of(entry: &Activity) -> Touch<'_> {
    (&entry.prospect_id, entry.on, entry.channel)
}

fn touches<'a>(log: &Log<'a>) -> BTreeSet<Touch<'a>> {
    log.iter().map(|e| touch_of(e)).collect()
}

fn prospects<'a>(log: &Log<'a>) -> BTreeSet<&'a str> {
    log.iter().map(|e| e.prospect_id.as_str()).collect()
}

fn of<'a>(log: &Log<'a>, prospect: &str) -> Log<'a> {
    log.iter().filter(|e| e.prospect_id == prospect).copied().collect()
}

fn first_touch<'a>(log: &Log<'a>, prospect: &str) -> Option<Touch<'a>> {
    touches(log).into_iter().filter(|t| t.0 == prospect).min_by_key(|t| (t.1, t.2))
}

fn first_day(log: &Log, which: impl Fn(&Activity) -> bool) -> Option<Date> {
    log.iter().filter(|e| which(e)).map(|e| e.on).min()
}

fn ratio(log: &Log, inside: impl Fn(Date) -> bool, lower: i32, upper: i32, confidence: f64) -> MeasuredRatio {
    let (mut successes, mut trials, mut open) = (0, 0, 0);
    for prospect in prospects(log) {
        let own = of(log, prospect);
        let Some(begun) = first_day(&own, |e| rung(e.step) >= lower) else { continue };
        if !inside(begun) {
            continue;
        }
        trials += 1;
        let went_on = own.iter().any(|e| rung(e.step) >= upper);
        let was_lost = own.iter().any(|e| e.step == ActivityStep::Lost && e.on >= begun);
        successes += u32::from(went_on);
        open += u32::from(!went_on && !was_lost);
    }
    let interval = proportion_interval(
        f64::from(successes),
        f64::from(trials),
        IntervalMethod::Jeffreys,
        Some(confidence),
    )
    .ok();
    MeasuredRatio {
        successes,
        trials,
        open,
        value: (trials > 0).then(|| f64::from(successes) / f64::from(trials)),
        low: interval.map(|i| i.low),
        high: interval.map(|i| i.high),
    }
}

/// (days, 's' sold, 'l' lost, 'o' open)
fn course(own: &Log, begun: Date, to: Date, product: Option<&str>) -> (i32, char) {
    let mut day = begun;
    while day <= to {
        let today = |step| {
            own.iter().any(|e| {
                let counts = product.is_none() || e.product.is_none() || e.product.as_deref() == product;
                e.on == day && e.step == step && counts
            })
        };
        if today(ActivityStep::Sale) {
            return (begun.days_until(day), 's');
        }
        if today(ActivityStep::Lost) {
            return (begun.days_until(day), 'l');
        }
        day = day.plus_days(1);
    }
    (begun.days_until(to), 'o')
}

fn cycle(courses: &[(i32, char)]) -> Cycle {
    let count = |end: char| courses.iter().filter(|c| c.1 == end).count();
    let longest = courses.iter().map(|c| c.0).max().unwrap_or(0);
    // Incidence as sum over days of (Kaplan-Meier of having no end yet) x (sold today / at risk today).
    let incidence_at = |last: i32| {
        let (mut free, mut sum) = (1.0, 0.0);
        for day in 0..=last {
            let at_risk = courses.iter().filter(|c| c.0 >= day).count() as f64;
            let sold = courses.iter().filter(|c| **c == (day, 's')).count() as f64;
            let lost = courses.iter().filter(|c| **c == (day, 'l')).count() as f64;
            if at_risk > 0.0 {
                sum += free * (sold / at_risk);
                free *= 1.0 - (sold + lost) / at_risk;
            }
        }
        sum
    };
    let half = incidence_at(longest) / 2.0;
    let mut median = (0..=longest).find(|&day| half > 0.0 && incidence_at(day) > half - 1e-9 * half);
    if count('o') == 0 && count('s') > 0 {
        let mut sold: Vec<i32> = courses.iter().filter(|c| c.1 == 's').map(|c| c.0).collect();
        sold.sort();
        let lower_median = sold[(sold.len() - 1) / 2];
        assert_eq!(median, Some(lower_median));
        median = Some(lower_median);
    }
    Cycle {
        median: median.map(f64::from),
        sold: count('s') as u32,
        lost: count('l') as u32,
        open: count('o') as u32,
    }
}

fn flags_of(log: &Log, seller: Option<&str>, from: Date, to: Date, quota: Option<f64>) -> Vec<Flag> {
    let inside = |day: Date| from <= day && day <= to;
    let own: Log = log.iter().filter(|e| e.seller.as_deref() == seller).copied().collect();
    let flag = |code, prospect: Option<&str>, value| Flag {
        code,
        seller: seller.map(str::to_owned),
        prospect_id: prospect.map(str::to_owned),
        value,
    };
    let mut flags = Vec::new();
    let contacts: Vec<Touch> = touches(&own).into_iter().filter(|t| inside(t.1)).collect();
    let new = contacts.iter().filter(|t| first_touch(&own, t.0) == Some(**t)).count();
    let follow_up_share = (contacts.len() - new) as f64 / contacts.len() as f64;
    if contacts.len() >= 20 && follow_up_share >= 0.8 - 1e-12 {
        flags.push(flag(FlagCode::MostlyFollowUps, None, follow_up_share));
    }
    for prospect in prospects(&own) {
        let known: Log = of(&own, prospect).into_iter().filter(|e| e.on <= to).collect();
        let mut last_forward = None;
        for higher in 1..=4 {
            if let Some(day) = first_day(&known, |e| rung(e.step) >= higher) {
                last_forward = last_forward.max(Some(day));
            }
        }
        let since: Vec<Touch> = touches(&known)
            .into_iter()
            .filter(|t| last_forward.is_none_or(|forward| t.1 > forward))
            .collect();
        if since.len() >= 5 && since.iter().any(|t| inside(t.1)) {
            flags.push(flag(FlagCode::SameProspectTouched, Some(prospect), since.len() as f64));
        }
    }
    if let Some(quota) = quota {
        let days: BTreeSet<Date> = contacts.iter().map(|t| t.1).collect();
        let exact =
            days.iter().filter(|d| contacts.iter().filter(|t| t.1 == **d).count() as f64 == quota).count();
        let share = exact as f64 / days.len() as f64;
        if days.len() >= 10 && share >= 0.6 - 1e-12 {
            flags.push(flag(FlagCode::ExactlyAtQuota, None, share));
        }
    }
    if contacts.len() >= 5 && new == 0 {
        flags.push(flag(FlagCode::NoNewProspects, None, contacts.len() as f64));
    }
    flags
}

fn naive_report(log: &[Activity], options: &ActivityReportOptions) -> ActivityReport {
    let (from, to) = (options.from, options.to);
    let inside = |day: Date| from <= day && day <= to;
    let seller = options.seller.as_deref();
    let log: Log = log.iter().filter(|e| seller.is_none() || e.seller.as_deref() == seller).collect();
    let window: Log = log.iter().filter(|e| inside(e.on)).copied().collect();

    let contacts = touches(&window);
    let is_first = |touch: &Touch| first_touch(&log, touch.0) == Some(*touch);
    let new: Vec<Touch> = contacts.iter().filter(|t| is_first(t)).copied().collect();
    let sum_minutes = |first: bool| {
        window.iter().filter(|e| is_first(&touch_of(e)) == first).filter_map(|e| e.minutes).sum::<f64>()
    };
    let has_minutes = window.iter().any(|e| e.minutes.is_some());

    let mut by_channel = playfield::Record::default();
    let channels = ["phone", "email", "internet", "inPerson", "referral", "other"];
    for name in channels {
        let here = |t: &&Touch| serde_json::to_value(t.2).unwrap() == name;
        let first_sale_is_here = |prospect: &&&str| {
            let sales: Log =
                of(&window, prospect).into_iter().filter(|e| e.step == ActivityStep::Sale).collect();
            sales.iter().map(|e| touch_of(e)).min_by_key(|t| (t.1, t.2)).is_some_and(|t| here(&&t))
        };
        let row = ChannelActivity {
            contacts: contacts.iter().filter(here).count() as u32,
            new_prospects: new.iter().filter(here).count() as u32,
            sales: prospects(&window).iter().filter(first_sale_is_here).count() as u32,
        };
        if row.contacts > 0 {
            by_channel.insert(name.to_owned(), row);
        }
    }

    let monday = Date::parse("2024-01-01").unwrap();
    let by_weekday = (0..7)
        .map(|weekday| {
            let on_it = |t: &&Touch| monday.days_until(t.1).rem_euclid(7) == weekday;
            let with = |step| {
                let has = |t: &&Touch| window.iter().any(|e| touch_of(e) == **t && e.step == step);
                contacts.iter().filter(on_it).filter(has).count() as u32
            };
            WeekdayActivity {
                contacts: contacts.iter().filter(on_it).count() as u32,
                conversations: with(ActivityStep::Conversation),
                appointments: with(ActivityStep::Appointment),
            }
        })
        .collect();

    let reasons: BTreeSet<&str> = window.iter().filter_map(|e| e.reason.as_deref()).collect();
    let mut lost_reasons: Vec<LostReason> = reasons
        .into_iter()
        .map(|reason| LostReason {
            reason: reason.to_owned(),
            count: prospects(
                &window
                    .iter()
                    .filter(|e| e.step == ActivityStep::Lost && e.reason.as_deref() == Some(reason))
                    .copied()
                    .collect(),
            )
            .len() as u32,
        })
        .filter(|r| r.count > 0)
        .collect();
    lost_reasons.sort_by(|a, b| b.count.cmp(&a.count).then(a.reason.cmp(&b.reason)));

    let reached_at = |least: i32| {
        prospects(&window).iter().filter(|p| of(&window, p).iter().any(|e| rung(e.step) >= least)).count()
            as u32
    };
    let reached = Reached {
        conversations: reached_at(1),
        appointments: reached_at(2),
        proposals: reached_at(3),
        sales: reached_at(4),
    };

    let amounts: Vec<f64> =
        window.iter().filter(|e| e.step == ActivityStep::Sale).filter_map(|e| e.amount).collect();
    let begun = |own: &Log, least: Option<i32>| {
        first_day(own, |e| least.is_none_or(|least| rung(e.step) >= least)).filter(|day| *day <= to)
    };
    let cycle_from = |least: Option<i32>| {
        let courses: Vec<_> = prospects(&log)
            .into_iter()
            .filter_map(|p| {
                let own = of(&log, p);
                Some(course(&own, begun(&own, least)?, to, None))
            })
            .collect();
        cycle(&courses)
    };
    let products: BTreeSet<&str> =
        log.iter().filter(|e| e.on <= to).filter_map(|e| e.product.as_deref()).collect();
    let by_product = products
        .into_iter()
        .map(|product| {
            let courses: Vec<_> = prospects(&log)
                .into_iter()
                .filter_map(|p| {
                    let own = of(&log, p);
                    let names_it = own.iter().any(|e| e.on <= to && e.product.as_deref() == Some(product));
                    names_it.then(|| begun(&own, None).map(|day| course(&own, day, to, Some(product))))?
                })
                .collect();
            (product.to_owned(), cycle(&courses))
        })
        .collect();

    let new_opportunities = prospects(&log)
        .into_iter()
        .filter(|p| first_day(&of(&log, p), |e| rung(e.step) >= 2).is_some_and(inside))
        .count();
    let mut sellers: Vec<Option<&str>> = log.iter().map(|e| e.seller.as_deref()).collect();
    sellers.sort_by_key(|s| (s.is_none(), *s));
    sellers.dedup();

    let confidence = options.confidence.unwrap_or(0.95);
    ActivityReport {
        contacts: contacts.len() as u32,
        new_prospects: new.len() as u32,
        follow_ups: (contacts.len() - new.len()) as u32,
        unique_prospects: prospects(&window).len() as u32,
        minutes: has_minutes
            .then(|| MinutesSpent { new_prospects: sum_minutes(true), follow_ups: sum_minutes(false) }),
        by_channel,
        by_weekday,
        lost_reasons,
        conversation_to_appointment: ratio(&log, inside, 1, 2, confidence),
        appointment_to_proposal: ratio(&log, inside, 2, 3, confidence),
        closing_ratio: ratio(&log, inside, 3, 4, confidence),
        sales_per_appointment: ratio(&log, inside, 2, 4, confidence),
        sales_per_contact: (!contacts.is_empty()).then(|| f64::from(reached.sales) / contacts.len() as f64),
        reached,
        average_revenue_per_sale: (!amounts.is_empty())
            .then(|| amounts.iter().sum::<f64>() / amounts.len() as f64),
        sales_cycle_days: SalesCycleDays {
            from_first_touch: cycle_from(None),
            from_first_appointment: cycle_from(Some(2)),
            by_product,
        },
        new_opportunities_per_week: new_opportunities as f64 / (f64::from(from.days_until(to) + 1) / 7.0),
        flags: sellers
            .into_iter()
            .flat_map(|seller| flags_of(&log, seller, from, to, options.daily_quota))
            .collect(),
    }
}

fn day(offset: i32) -> Date {
    Date::parse("2026-01-05").unwrap().plus_days(offset)
}

/// Whole amounts and minutes: their sums are exact in any order, so the two reports must agree to the bit.
fn activity(prospects: u32, days: i32) -> impl Strategy<Value = Activity> {
    const CHANNELS: [Channel; 6] = [
        Channel::Phone,
        Channel::Email,
        Channel::Internet,
        Channel::InPerson,
        Channel::Referral,
        Channel::Other,
    ];
    let step = prop_oneof![
        6 => Just(ActivityStep::Contact),
        3 => Just(ActivityStep::Conversation),
        2 => Just(ActivityStep::Appointment),
        1 => Just(ActivityStep::Proposal),
        1 => Just(ActivityStep::Sale),
        1 => Just(ActivityStep::Lost),
    ];
    let name = |from: &'static [&'static str]| proptest::option::of(proptest::sample::select(from));
    (
        (0..prospects, 0..days, proptest::sample::select(&CHANNELS[..]), step),
        (name(&["Ann", "Bob"]), name(&["CRM", "ERP"]), name(&["price", "timing", "no need"])),
        (proptest::option::of(0u32..50_000), proptest::option::of(0u32..120)),
    )
        .prop_map(|((prospect, on, channel, step), (seller, product, reason), (amount, minutes))| {
            Activity {
                prospect_id: format!("p{prospect}"),
                on: day(on),
                seller: seller.map(str::to_owned),
                product: product.map(str::to_owned),
                channel,
                step,
                amount: amount.map(f64::from),
                minutes: minutes.map(f64::from),
                reason: reason.map(str::to_owned),
            }
        })
}

/// From empty logs to crowded ones: few prospects and days make the flags speak, many make the ratios.
fn log() -> impl Strategy<Value = Vec<Activity>> {
    (1u32..12, 1i32..60, 0usize..90).prop_flat_map(|(prospects, days, entries)| {
        proptest::collection::vec(activity(prospects, days), entries)
    })
}

fn options() -> impl Strategy<Value = ActivityReportOptions> {
    (
        -10i32..40,
        0i32..60,
        proptest::option::weighted(0.3, proptest::sample::select(&["Ann", "Bob", "nobody"][..])),
        proptest::option::of(0.5f64..0.99),
        proptest::option::of(1u32..4),
    )
        .prop_map(|(from, length, seller, confidence, quota)| ActivityReportOptions {
            from: day(from),
            to: day(from + length),
            seller: seller.map(str::to_owned),
            confidence,
            daily_quota: quota.map(f64::from),
        })
}

fn whole_team(options: ActivityReportOptions) -> ActivityReportOptions {
    ActivityReportOptions { seller: None, ..options }
}

fn ratios(report: &ActivityReport) -> [&MeasuredRatio; 4] {
    [
        &report.conversation_to_appointment,
        &report.appointment_to_proposal,
        &report.closing_ratio,
        &report.sales_per_appointment,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_report_says_what_the_contract_says(log in log(), options in options()) {
        prop_assert_eq!(activity_report(&log, &options).unwrap(), naive_report(&log, &options));
    }

    #[test]
    fn the_order_of_entries_never_matters(
        (log, shuffled) in log().prop_flat_map(|log| (Just(log.clone()), Just(log).prop_shuffle())),
        options in options(),
        odd in 0.01..0.99f64,
    ) {
        // Odd fractions, whose sums do depend on their order.
        let uneven = |log: Vec<Activity>| -> Vec<Activity> {
            let odd = |value: Option<f64>| value.map(|v| v * odd / 3.0);
            log.into_iter().map(|e| Activity { amount: odd(e.amount), minutes: odd(e.minutes), ..e }).collect()
        };
        let (log, shuffled) = (uneven(log), uneven(shuffled));
        prop_assert_eq!(activity_report(&log, &options), activity_report(&shuffled, &options));
    }

    #[test]
    fn one_more_follow_up_changes_no_ratio(
        log in log().prop_filter("somebody to follow up", |log| !log.is_empty()),
        options in options(),
        pick in any::<proptest::sample::Index>(),
        later in 0i32..30,
        channel in proptest::sample::select(&[Channel::Phone, Channel::Email, Channel::Other][..]),
    ) {
        let before = activity_report(&log, &options).unwrap();
        let known = pick.get(&log).clone();
        let mut longer = log.clone();
        longer.push(Activity {
            on: known.on.plus_days(later),
            channel,
            step: ActivityStep::Contact,
            product: None,
            ..known
        });
        let after = activity_report(&longer, &options).unwrap();
        prop_assert_eq!(ratios(&before), ratios(&after));
        prop_assert_eq!(&before.reached, &after.reached);
        prop_assert_eq!(before.new_prospects, after.new_prospects);
        prop_assert_eq!(&before.sales_cycle_days, &after.sales_cycle_days);
        prop_assert_eq!(before.new_opportunities_per_week, after.new_opportunities_per_week);
    }

    #[test]
    fn what_is_counted_adds_up(log in log(), options in options()) {
        let report = activity_report(&log, &options).unwrap();
        prop_assert_eq!(report.contacts, report.new_prospects + report.follow_ups);
        let Reached { conversations, appointments, proposals, sales } = report.reached;
        prop_assert!(sales <= proposals && proposals <= appointments && appointments <= conversations);
        prop_assert!(conversations <= report.unique_prospects && report.unique_prospects <= report.contacts);
        prop_assert_eq!(report.by_channel.values().map(|c| c.contacts).sum::<u32>(), report.contacts);
        prop_assert_eq!(report.by_channel.values().map(|c| c.new_prospects).sum::<u32>(), report.new_prospects);
        prop_assert_eq!(report.by_channel.values().map(|c| c.sales).sum::<u32>(), sales);
        prop_assert_eq!(report.by_weekday.iter().map(|d| d.contacts).sum::<u32>(), report.contacts);
        for ratio in ratios(&report) {
            prop_assert!(ratio.successes + ratio.open <= ratio.trials);
            prop_assert_eq!(ratio.value.is_some(), ratio.trials > 0);
        }
    }

    #[test]
    fn a_sellers_flags_are_the_same_alone_and_in_the_team(log in log(), options in options()) {
        let team = activity_report(&log, &whole_team(options.clone())).unwrap();
        for seller in ["Ann", "Bob"] {
            let alone = ActivityReportOptions { seller: Some(seller.to_owned()), ..options.clone() };
            let of_seller: Vec<Flag> =
                team.flags.iter().filter(|f| f.seller.as_deref() == Some(seller)).cloned().collect();
            prop_assert_eq!(of_seller, activity_report(&log, &alone).unwrap().flags);
        }
    }
}
