//! Facts of the field about the activity log: what counts, once or twice, in which window, and what is refused.

#![allow(clippy::unwrap_used)]

use playfield::activity::*;
use playfield::{Code, Date, Error};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn entry(prospect: &str, on: &str, step: ActivityStep) -> Activity {
    Activity {
        prospect_id: prospect.to_owned(),
        on: day(on),
        seller: None,
        product: None,
        channel: Channel::Phone,
        step,
        amount: None,
        minutes: None,
        reason: None,
    }
}

fn options(from: &str, to: &str) -> ActivityReportOptions {
    ActivityReportOptions { from: day(from), to: day(to), seller: None, confidence: None, daily_quota: None }
}

fn november() -> ActivityReportOptions {
    options("2026-11-01", "2026-11-30")
}

fn report(log: &[Activity]) -> ActivityReport {
    activity_report(log, &november()).unwrap()
}

fn refused(log: &[Activity], options: &ActivityReportOptions) -> (Code, String) {
    refusal(activity_report(log, options).unwrap_err())
}

fn refusal(error: Error) -> (Code, String) {
    (error.code(), error.field().unwrap_or_default().to_owned())
}

#[test]
fn an_empty_log_is_zeros_and_nulls() {
    let json = serde_json::to_value(report(&[])).unwrap();
    let none = serde_json::json!({ "successes": 0, "trials": 0, "open": 0, "value": null, "low": null, "high": null });
    let cycle = serde_json::json!({ "median": null, "sold": 0, "lost": 0, "open": 0 });
    let weekday = serde_json::json!({ "contacts": 0, "conversations": 0, "appointments": 0 });
    assert_eq!(
        json,
        serde_json::json!({
            "contacts": 0, "newProspects": 0, "followUps": 0, "uniqueProspects": 0, "minutes": null,
            "byChannel": {}, "byWeekday": vec![weekday; 7], "lostReasons": [],
            "reached": { "conversations": 0, "appointments": 0, "proposals": 0, "sales": 0 },
            "conversationToAppointment": none, "appointmentToProposal": none, "closingRatio": none,
            "salesPerAppointment": none, "salesPerContact": null, "averageRevenuePerSale": null,
            "salesCycleDays": { "fromFirstTouch": cycle, "fromFirstAppointment": cycle, "byProduct": {} },
            "newOpportunitiesPerWeek": 0.0, "flags": [],
        })
    );
}

#[test]
fn a_report_goes_back_in_as_it_came() {
    let mut sale = entry("a", "2026-11-09", ActivityStep::Sale);
    sale.product = Some("CRM".to_owned());
    for log in [vec![], vec![entry("a", "2026-11-02", ActivityStep::Appointment), sale]] {
        let report = report(&log);
        let text = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<ActivityReport>(&text).unwrap(), report);
    }
}

#[test]
fn one_prospect_sold_in_one_call() {
    let report = report(&[Activity { amount: Some(900.0), ..entry("a", "2026-11-04", ActivityStep::Sale) }]);
    assert_eq!((report.contacts, report.new_prospects, report.unique_prospects), (1, 1, 1));
    assert_eq!(report.reached, Reached { conversations: 1, appointments: 1, proposals: 1, sales: 1 });
    for ratio in [&report.conversation_to_appointment, &report.closing_ratio, &report.sales_per_appointment] {
        assert_eq!((ratio.successes, ratio.trials, ratio.open, ratio.value), (1, 1, 0, Some(1.0)));
        assert_eq!(ratio.high, Some(1.0));
    }
    let on_the_day = Cycle { median: Some(0.0), sold: 1, lost: 0, open: 0 };
    assert_eq!(report.sales_cycle_days.from_first_touch, on_the_day);
    assert_eq!(report.sales_cycle_days.from_first_appointment, on_the_day);
    assert_eq!(report.average_revenue_per_sale, Some(900.0));
    assert_eq!(report.flags, []);
}

#[test]
fn two_entries_on_one_call_are_one_touch_and_a_mail_the_same_day_is_another() {
    let contact = entry("a", "2026-11-04", ActivityStep::Contact);
    let appointment = entry("a", "2026-11-04", ActivityStep::Appointment);
    let mail = Activity { channel: Channel::Email, ..contact.clone() };
    let report = report(&[contact, appointment, mail]);
    assert_eq!((report.contacts, report.new_prospects, report.follow_ups), (2, 1, 1));
    let wednesday = WeekdayActivity { contacts: 2, conversations: 0, appointments: 1 };
    assert_eq!(report.by_weekday[2], wednesday);
}

#[test]
fn who_was_touched_before_the_window_is_no_new_prospect() {
    let log = [
        entry("a", "2026-10-31", ActivityStep::Contact),
        entry("a", "2026-11-30", ActivityStep::Appointment),
    ];
    let report = report(&log);
    assert_eq!((report.contacts, report.new_prospects, report.follow_ups), (1, 0, 1));
    // Yet the appointment is the first one, so it is a new opportunity and a trial.
    assert_eq!(report.appointment_to_proposal.trials, 1);
    assert_eq!(report.new_opportunities_per_week, 7.0 / 30.0);
}

#[test]
fn what_happens_after_the_window_counts_in_the_ratios_and_nowhere_else() {
    let log =
        [entry("a", "2026-11-10", ActivityStep::Appointment), entry("a", "2026-12-10", ActivityStep::Sale)];
    let report = report(&log);
    assert_eq!(report.sales_per_appointment.value, Some(1.0));
    assert_eq!(report.reached.sales, 0);
    // The proposal is implied on the day of the sale, outside the window.
    assert_eq!((report.appointment_to_proposal.successes, report.closing_ratio.trials), (1, 0));
    let open = Cycle { median: None, sold: 0, lost: 0, open: 1 };
    assert_eq!(report.sales_cycle_days.from_first_appointment, open);
}

#[test]
fn a_loss_before_the_appointment_leaves_the_appointment_open() {
    let log = [
        entry("a", "2026-11-02", ActivityStep::Conversation),
        entry("a", "2026-11-03", ActivityStep::Lost),
        entry("a", "2026-11-20", ActivityStep::Appointment),
    ];
    let report = report(&log);
    assert_eq!(
        (report.conversation_to_appointment.successes, report.conversation_to_appointment.open),
        (1, 0)
    );
    assert_eq!((report.appointment_to_proposal.trials, report.appointment_to_proposal.open), (1, 1));
    assert_eq!(report.sales_cycle_days.from_first_touch.lost, 1);
    assert_eq!(report.sales_cycle_days.from_first_appointment.open, 1);
}

#[test]
fn a_product_named_at_the_sale_alone_has_its_cycle_from_the_first_touch() {
    let mut sale = entry("a", "2026-11-30", ActivityStep::Sale);
    sale.product = Some("CRM".to_owned());
    let report = report(&[entry("a", "2026-11-01", ActivityStep::Contact), sale]);
    assert_eq!(
        report.sales_cycle_days.by_product["CRM"],
        Cycle { median: Some(29.0), sold: 1, lost: 0, open: 0 }
    );
}

#[test]
fn minutes_are_told_apart_by_touch_and_unknown_where_nobody_noted_any() {
    let timed = |on, minutes| Activity { minutes: Some(minutes), ..entry("a", on, ActivityStep::Contact) };
    let log = [timed("2026-11-02", 20.0), timed("2026-11-02", 5.0), timed("2026-11-05", 30.0)];
    assert_eq!(report(&log).minutes, Some(MinutesSpent { new_prospects: 25.0, follow_ups: 30.0 }));
    assert_eq!(report(&[entry("a", "2026-11-02", ActivityStep::Contact)]).minutes, None);
}

#[test]
fn the_commonest_reason_comes_first_and_a_prospect_gives_each_once() {
    let lost = |prospect, on, reason: &str| Activity {
        reason: Some(reason.to_owned()),
        ..entry(prospect, on, ActivityStep::Lost)
    };
    let log = [
        lost("a", "2026-11-02", "no budget"),
        lost("a", "2026-11-03", "no budget"),
        lost("b", "2026-11-03", "timing"),
        lost("c", "2026-11-04", "timing"),
        lost("d", "2026-11-04", "boss said no"),
        lost("e", "2026-12-04", "no budget"),
        entry("f", "2026-11-04", ActivityStep::Lost),
    ];
    let reasons: Vec<_> = report(&log).lost_reasons.into_iter().map(|r| (r.reason, r.count)).collect();
    let expected = [("timing", 2), ("boss said no", 1), ("no budget", 1)];
    assert_eq!(reasons, expected.map(|(reason, count)| (reason.to_owned(), count)));
}

#[test]
fn with_a_seller_the_log_is_only_that_sellers() {
    let by = |seller: &str, on| Activity {
        seller: Some(seller.to_owned()),
        ..entry("a", on, ActivityStep::Contact)
    };
    let log =
        [by("Ann", "2026-11-02"), by("Bob", "2026-11-03"), entry("a", "2026-11-04", ActivityStep::Contact)];
    let of = |seller: &str| {
        let options = ActivityReportOptions { seller: Some(seller.to_owned()), ..november() };
        activity_report(&log, &options).unwrap()
    };
    // To Bob the prospect is new, whoever called before.
    assert_eq!((of("Bob").contacts, of("Bob").new_prospects), (1, 1));
    assert_eq!((report(&log).contacts, report(&log).new_prospects), (3, 1));
    assert_eq!(of("nobody"), report(&[]));
}

fn calls(prospect: &str, days: impl IntoIterator<Item = u32>) -> Vec<Activity> {
    let call = |day: u32| Activity {
        seller: Some("Ann".to_owned()),
        ..entry(prospect, &format!("2026-11-{day:02}"), ActivityStep::Contact)
    };
    days.into_iter().map(call).collect()
}

fn flags(log: &[Activity], daily_quota: Option<f64>) -> Vec<(FlagCode, Option<String>, f64)> {
    let report = activity_report(log, &ActivityReportOptions { daily_quota, ..november() }).unwrap();
    report
        .flags
        .into_iter()
        .map(|flag| {
            assert_eq!(flag.seller.as_deref(), Some("Ann"));
            (flag.code, flag.prospect_id, flag.value)
        })
        .collect()
}

#[test]
fn twenty_contacts_of_which_sixteen_are_follow_ups_are_mostly_follow_ups() {
    let four_times_five: Vec<Activity> =
        ["a", "b", "c", "d"].iter().flat_map(|prospect| calls(prospect, 1..=5)).collect();
    let found = flags(&four_times_five, None);
    assert_eq!(found[0], (FlagCode::MostlyFollowUps, None, 0.8));
    let nineteen = flags(&four_times_five[..19], None);
    assert!(nineteen.iter().all(|flag| flag.0 != FlagCode::MostlyFollowUps));
    let fresh = [four_times_five, calls("e", 1..=1)].concat();
    assert!(flags(&fresh, None).iter().all(|flag| flag.0 != FlagCode::MostlyFollowUps));
}

#[test]
fn five_touches_without_a_step_forward_are_flagged_and_a_step_forward_starts_anew() {
    let touched = |count: f64| vec![(FlagCode::SameProspectTouched, Some("a".to_owned()), count)];
    assert_eq!(flags(&calls("a", 1..=4), None), []);
    assert_eq!(flags(&calls("a", 1..=5), None), touched(5.0));
    let mut log = calls("a", 1..=8);
    log[3].step = ActivityStep::Conversation;
    assert_eq!(flags(&log, None), []);
    log.extend(calls("a", 9..=9));
    assert_eq!(flags(&log, None), touched(5.0));
    // Another conversation is no step forward.
    log[6].step = ActivityStep::Conversation;
    assert_eq!(flags(&log, None), touched(5.0));
    log[6].step = ActivityStep::Appointment;
    assert_eq!(flags(&log, None), []);
}

#[test]
fn exactly_the_quota_on_six_of_ten_days_is_flagged() {
    let mut log = Vec::new();
    for day in 1..=10u32 {
        let contacts = if day <= 6 { 3 } else { 4 };
        log.extend((0..contacts).flat_map(|n| calls(&format!("{day}-{n}"), [day])));
    }
    assert_eq!(flags(&log, Some(3.0)), [(FlagCode::ExactlyAtQuota, None, 0.6)]);
    assert_eq!(flags(&log, Some(4.0)), []);
    assert_eq!(flags(&log, None), []);
    log.retain(|e| e.on < day("2026-11-10"));
    assert_eq!(flags(&log, Some(3.0)), []);
}

#[test]
fn five_contacts_and_nobody_new_are_flagged() {
    let mut log: Vec<Activity> = (0..5).flat_map(|n| calls(&format!("{n}"), [n + 3])).collect();
    assert_eq!(flags(&log, None), []);
    for n in 0..5 {
        log.push(Activity { on: day("2026-10-05"), ..log[n].clone() });
    }
    assert_eq!(flags(&log, None), [(FlagCode::NoNewProspects, None, 5.0)]);
    log.remove(0);
    assert_eq!(flags(&log, None), []);
}

#[test]
fn entries_that_cannot_be_are_refused_by_their_place() {
    let good = entry("a", "2026-11-04", ActivityStep::Contact);
    let with = |bad: Activity| [good.clone(), good.clone(), bad];
    let bad_amount = |amount| with(Activity { amount: Some(amount), ..good.clone() });
    let bad_minutes = |minutes| with(Activity { minutes: Some(minutes), ..good.clone() });
    assert_eq!(refused(&bad_amount(-1.0), &november()), (Code::OutOfRange, "log[2].amount".to_owned()));
    assert_eq!(refused(&bad_amount(f64::NAN), &november()), (Code::NotFinite, "log[2].amount".to_owned()));
    assert_eq!(refused(&bad_minutes(-1.0), &november()), (Code::OutOfRange, "log[2].minutes".to_owned()));
    assert_eq!(
        refused(&bad_minutes(f64::INFINITY), &november()),
        (Code::NotFinite, "log[2].minutes".to_owned())
    );
    let nobody = with(Activity { prospect_id: String::new(), ..good.clone() });
    assert_eq!(refused(&nobody, &november()), (Code::OutOfRange, "log[2].prospectId".to_owned()));
    // Of another seller, yet just as wrong.
    let of_ann = ActivityReportOptions { seller: Some("Ann".to_owned()), ..november() };
    assert_eq!(refused(&bad_amount(-1.0), &of_ann).1, "log[2].amount");
}

#[test]
fn windows_and_options_that_cannot_be_are_refused() {
    let out = |field: &str| (Code::OutOfRange, field.to_owned());
    assert_eq!(refused(&[], &options("2026-11-02", "2026-11-01")), out("from"));
    let seller = Some(String::new());
    assert_eq!(refused(&[], &ActivityReportOptions { seller, ..november() }), out("seller"));
    for confidence in [0.0, 1.0, -0.5] {
        let options = ActivityReportOptions { confidence: Some(confidence), ..november() };
        assert_eq!(refused(&[], &options), out("confidence"));
    }
    for quota in [0.0, -1.0, 2.5, 1e300] {
        let options = ActivityReportOptions { daily_quota: Some(quota), ..november() };
        assert_eq!(refused(&[], &options), out("dailyQuota"));
    }
    let options = ActivityReportOptions { daily_quota: Some(f64::NAN), ..november() };
    assert_eq!(refused(&[], &options), (Code::NotFinite, "dailyQuota".to_owned()));
    let all_of_time = self::options("0001-01-01", "9999-12-31");
    assert!(activity_report(&[], &all_of_time).is_ok());
}

#[test]
fn figures_too_large_to_add_stay_figures() {
    let huge = |prospect, on| Activity {
        amount: Some(f64::MAX),
        minutes: Some(f64::MAX),
        ..entry(prospect, on, ActivityStep::Sale)
    };
    let log = [huge("a", "2026-11-02"), huge("b", "2026-11-02"), huge("c", "2026-11-03")];
    let report = report(&log);
    assert!((report.average_revenue_per_sale.unwrap() / f64::MAX - 1.0).abs() < 1e-15);
    assert_eq!(report.minutes.unwrap().new_prospects, f64::MAX);
}

fn year() -> PeriodGoal {
    PeriodGoal { revenue_goal: 300_000.0, weeks: 52.0 }
}

fn sold() -> ActivityReport {
    report(&[
        entry("b", "2026-11-02", ActivityStep::Conversation),
        entry("a", "2026-11-02", ActivityStep::Appointment),
        Activity { amount: Some(5_000.0), ..entry("a", "2026-11-09", ActivityStep::Sale) },
    ])
}

#[test]
fn what_the_log_does_not_tell_yet_is_named() {
    let no_data = |report: &ActivityReport| refusal(funnel_from_activity(report, &year()).unwrap_err());
    let named = |field: &str| (Code::NoData, field.to_owned());
    assert_eq!(no_data(&report(&[])), named("averageRevenuePerSale"));
    let unsold = report(&[entry("a", "2026-11-02", ActivityStep::Proposal)]);
    let unsold = ActivityReport { average_revenue_per_sale: Some(2_500.0), ..unsold };
    assert_eq!(no_data(&unsold), named("closingRatio"));
    let without = |ratio: MeasuredRatio| MeasuredRatio { value: None, ..ratio };
    let sold = sold();
    let blank = without(sold.appointment_to_proposal.clone());
    assert_eq!(
        no_data(&ActivityReport { appointment_to_proposal: blank, ..sold.clone() }),
        named("appointmentToProposal")
    );
    let blank = without(sold.conversation_to_appointment.clone());
    assert_eq!(
        no_data(&ActivityReport { conversation_to_appointment: blank, ..sold.clone() }),
        named("conversationToAppointment")
    );
    let idle = ActivityReport { new_opportunities_per_week: 0.0, ..sold };
    assert_eq!(no_data(&idle), named("weeklyOpportunities"));
}

#[test]
fn a_funnel_names_only_what_was_measured() {
    let mut report = sold();
    let funnel = |report: &ActivityReport| {
        serde_json::to_value(funnel_from_activity(report, &year()).unwrap()).unwrap()
    };
    let expected = serde_json::json!({
        "revenueGoal": 300_000.0, "weeks": 52.0, "averageRevenuePerSale": 5_000.0,
        "conversationToAppointment": 0.5, "appointmentToProposal": 1.0, "closingRatio": 1.0,
        "salesCycleDays": 7.0, "weeklyOpportunities": 7.0 / 30.0,
        "measured": { "sales": 1.0, "appointments": 1.0 },
    });
    assert_eq!(funnel(&report), expected);
    report.sales_cycle_days.from_first_appointment.median = None;
    assert_eq!(funnel(&report).get("salesCycleDays"), None);
}

#[test]
fn goals_and_reports_that_cannot_be_are_refused() {
    let refused =
        |report: &ActivityReport, goal: PeriodGoal| refusal(funnel_from_activity(report, &goal).unwrap_err());
    let out = |field: &str| (Code::OutOfRange, field.to_owned());
    assert_eq!(refused(&sold(), PeriodGoal { weeks: 0.0, ..year() }), out("goal.weeks"));
    assert_eq!(refused(&sold(), PeriodGoal { revenue_goal: -1.0, ..year() }), out("goal.revenueGoal"));
    let nan = PeriodGoal { revenue_goal: f64::NAN, ..year() };
    assert_eq!(refused(&sold(), nan), (Code::NotFinite, "goal.revenueGoal".to_owned()));
    let mut report = sold();
    report.closing_ratio.value = Some(1.5);
    assert_eq!(refused(&report, year()), out("report.closingRatio.value"));
    let mut report = sold();
    report.sales_per_appointment.successes = 2;
    assert_eq!(refused(&report, year()), out("report.salesPerAppointment.successes"));
}

#[test]
fn a_hundred_thousand_entries_take_well_under_a_second() {
    let log: Vec<Activity> = (0..100_000u32)
        .map(|n| {
            let mixed = n.wrapping_mul(2_654_435_761) >> 7;
            let steps = [
                ActivityStep::Contact,
                ActivityStep::Contact,
                ActivityStep::Conversation,
                ActivityStep::Appointment,
                ActivityStep::Proposal,
                ActivityStep::Sale,
            ];
            Activity {
                prospect_id: format!("prospect-{}", mixed % 30_000),
                on: day("2025-01-01").plus_days((mixed / 7 % 700) as i32),
                seller: Some(format!("seller {}", mixed % 30)),
                product: Some(format!("product {}", mixed % 12)),
                channel: [Channel::Phone, Channel::Email, Channel::Referral][(mixed % 3) as usize],
                step: steps[(mixed / 11 % 6) as usize],
                amount: Some(f64::from(mixed % 5_000)),
                minutes: Some(f64::from(mixed % 50)),
                reason: None,
            }
        })
        .collect();
    let started = std::time::Instant::now();
    let report = activity_report(&log, &options("2025-06-01", "2026-06-01")).unwrap();
    let took = started.elapsed();
    println!("100,000 entries: {took:?}");
    assert!(report.contacts > 40_000 && took.as_millis() < 1_000, "{took:?}");
}
