//! A sales team whose truth is known: prospects go on by known chances after known delays, and the log is cut off while many
//! are still on their way. The report must find the truth as often as its intervals claim.

#![allow(clippy::unwrap_used)]

use playfield::Date;
use playfield::activity::*;

const CONVERSATION: f64 = 0.40;
const APPOINTMENT: f64 = 0.35;
const PROPOSAL: f64 = 0.55;
const SALE: f64 = 0.45;
/// Days to the next step, first and last, each as likely as the other: to a conversation, an appointment, a proposal, a sale.
const DELAYS: [(i32, i32); 4] = [(0, 10), (1, 14), (3, 23), (5, 45)];
const CUT_OFF: i32 = 365;
const PROSPECTS: usize = 800;
const TEAMS: u64 = 400;

/// Sebastiano Vigna's splitmix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn happens(&mut self, probability: f64) -> bool {
        self.next() < probability
    }

    fn days(&mut self, (first, last): (i32, i32)) -> i32 {
        first + (self.next() * f64::from(last - first + 1)) as i32
    }
}

fn day(offset: i32) -> Date {
    Date::parse("2025-01-01").unwrap().plus_days(offset)
}

/// A year of a team, cut off at its end. Of those that don't go on 70 % say so; the others fall silent and stay open for ever.
fn year(seed: u64) -> Vec<Activity> {
    let mut chance = Chance(seed);
    let mut log = Vec::new();
    for prospect in 0..PROSPECTS {
        let mut on = chance.days((0, CUT_OFF));
        let mut enter = |on: i32, step| {
            if on <= CUT_OFF {
                log.push(Activity {
                    prospect_id: format!("prospect-{prospect}"),
                    on: day(on),
                    seller: None,
                    product: None,
                    channel: Channel::Phone,
                    step,
                    amount: None,
                    minutes: None,
                    reason: None,
                });
            }
        };
        enter(on, ActivityStep::Contact);
        let ladder = [
            (ActivityStep::Conversation, CONVERSATION),
            (ActivityStep::Appointment, APPOINTMENT),
            (ActivityStep::Proposal, PROPOSAL),
            (ActivityStep::Sale, SALE),
        ];
        for ((step, probability), delay) in ladder.into_iter().zip(DELAYS) {
            let goes_on = chance.happens(probability);
            let says_no = chance.happens(0.7);
            let next = on + chance.days(delay);
            if chance.happens(0.5) {
                enter(on + (next - on) / 2, ActivityStep::Contact);
            }
            on = next;
            if goes_on {
                enter(on, step);
            } else if says_no {
                enter(on, ActivityStep::Lost);
            }
            if !goes_on {
                break;
            }
        }
    }
    log
}

fn report(log: &[Activity], to: i32, confidence: f64) -> ActivityReport {
    let options = ActivityReportOptions {
        from: day(0),
        to: day(to),
        seller: None,
        confidence: Some(confidence),
        daily_quota: None,
    };
    activity_report(log, &options).unwrap()
}

fn ratios_and_truths(report: &ActivityReport) -> [(MeasuredRatio, f64); 4] {
    [
        (report.conversation_to_appointment.clone(), APPOINTMENT),
        (report.appointment_to_proposal.clone(), PROPOSAL),
        (report.closing_ratio.clone(), SALE),
        (report.sales_per_appointment.clone(), PROPOSAL * SALE),
    ]
}

/// P(the sum of these delays <= d) for d = 0, 1, ...
fn delay_law(delays: &[(i32, i32)]) -> Vec<f64> {
    let mut law = vec![1.0];
    for &(first, last) in delays {
        let mut longer = vec![0.0; law.len() + last as usize];
        for (so_far, probability) in law.iter().enumerate() {
            for more in first..=last {
                longer[so_far + more as usize] += probability / f64::from(last - first + 1);
            }
        }
        law = longer;
    }
    law.iter()
        .scan(0.0, |sum, probability| {
            *sum += probability;
            Some(*sum)
        })
        .collect()
}

#[test]
fn two_to_five_percent_of_the_touched_buy() {
    assert!((0.02..0.05).contains(&(CONVERSATION * APPOINTMENT * PROPOSAL * SALE)));
}

#[test]
fn ratios_of_a_matured_window_hold_the_truth_as_often_as_they_claim() {
    // The slowest sale comes 68 days after its first appointment: what began by then has shown itself, entries after the window
    // included.
    let matured = CUT_OFF - 68;
    for confidence in [0.95, 0.8] {
        let mut hits = [0u32; 4];
        for team in 0..TEAMS {
            let report = report(&year(team), matured, confidence);
            for (hit, (ratio, truth)) in hits.iter_mut().zip(ratios_and_truths(&report)) {
                *hit += u32::from(ratio.low.unwrap() <= truth && truth <= ratio.high.unwrap());
            }
        }
        let coverage = hits.map(|hits| f64::from(hits) / TEAMS as f64);
        println!("{confidence}: {coverage:?}");
        // Three standard errors of 400 teams, and the steps of a discrete count.
        let slack = 3.0 * (confidence * (1.0 - confidence) / TEAMS as f64).sqrt() + 0.01;
        for coverage in coverage {
            assert!(
                (coverage - confidence).abs() < slack,
                "{coverage} of the intervals at {confidence} hold the truth"
            );
        }
    }
}

#[test]
fn up_to_the_cut_off_a_ratio_is_so_far_and_its_open_ones_reach_the_truth() {
    let (mut so_far, mut with_open, mut all) = (0u32, 0u32, 0u32);
    for team in 0..TEAMS {
        for (ratio, truth) in ratios_and_truths(&report(&year(team), CUT_OFF, 0.95)) {
            let low = ratio.low.unwrap();
            let if_all_went_on = ratio.high.unwrap() + f64::from(ratio.open) / f64::from(ratio.trials);
            so_far += u32::from(low <= truth && truth <= ratio.high.unwrap());
            with_open += u32::from(low <= truth && truth <= if_all_went_on);
            all += 1;
        }
    }
    let share = |hits: u32| f64::from(hits) / f64::from(all);
    println!("so far: {}, with the open ones: {}", share(so_far), share(with_open));
    assert!(share(so_far) < 0.93, "a log cut off must read low, or nothing was open");
    assert!(share(with_open) > 0.95);
}

type CycleOf = fn(&ActivityReport) -> &Cycle;

#[test]
fn the_cycle_holds_although_the_log_is_cut_off() {
    let cycles: [(&[(i32, i32)], CycleOf); 2] = [
        (&DELAYS, |report| &report.sales_cycle_days.from_first_touch),
        (&DELAYS[2..], |report| &report.sales_cycle_days.from_first_appointment),
    ];
    for (delays, cycle) in cycles {
        let law = delay_law(delays);
        let truth = law.iter().position(|&p| p >= 0.5).unwrap() as f64;
        let (mut error, mut hits) = (0.0, 0u32);
        for team in 0..TEAMS {
            let report = report(&year(team), CUT_OFF, 0.95);
            let measured = cycle(&report);
            let (median, sold) = (measured.median.unwrap(), f64::from(measured.sold));
            error += (median - truth) / TEAMS as f64;
            // The interval of a median: its place in the true law lies within 1.96 / (2 √sold) of one half.
            let (reach, at) = (1.96 * 0.5 / sold.sqrt(), median as usize);
            let before = if at == 0 { 0.0 } else { law[at - 1] };
            hits += u32::from(before <= 0.5 + reach && law[at] >= 0.5 - reach);
        }
        let coverage = f64::from(hits) / TEAMS as f64;
        println!("true median {truth} days, mean error {error}, coverage {coverage}");
        assert!(error.abs() < 1.0, "off by {error} days in the mean");
        assert!((0.90..0.99).contains(&coverage), "{coverage}");
    }
}
