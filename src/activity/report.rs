//! What the log says about a window of days: how much was done, whom it reached, and what came of it.

use crate::record::Record;

use serde::{Deserialize, Serialize};

use super::cycle::{SalesCycleDays, sales_cycles};
use super::entry::{Activity, ActivityStep, Channel};
use super::flags::{Flag, flags};
use super::ledger::{Entry, Ledger, by_prospect, first_at, sum, touches};
use super::ratio::{MeasuredRatio, measured_ratio};
use crate::date::Date;
use crate::error::{Code, Error, Result};
use crate::nullable::nullable;
use crate::sorting::{sort_by, sort_by_number};
use crate::statistics::proportion::DEFAULT_CONFIDENCE;
use crate::units;

/// Which days the report is about, and for whom.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct ActivityReportOptions {
    /// The first day of the window.
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub from: Date,
    /// The last day of the window, inside it.
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub to: Date,
    /// The log counts as if it held only this seller's entries.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub seller: Option<String>,
    /// Of the intervals, in (0, 1); 0.95 where it is absent.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub confidence: Option<f64>,
    /// Contacts a day that a seller is asked for, whole, 1 or more; for the flags.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub daily_quota: Option<f64>,
}

/// What a log says. A touch is all entries of one prospect, day and channel; a prospect counts once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ActivityReport {
    /// Touches in the window.
    pub contacts: u32,
    /// Prospects whose first touch ever lies in the window.
    pub new_prospects: u32,
    /// The other touches in the window.
    pub follow_ups: u32,
    /// Prospects touched in the window.
    pub unique_prospects: u32,
    /// None where no entry in the window says how long it took.
    #[serde(deserialize_with = "nullable")]
    pub minutes: Option<MinutesSpent>,
    #[cfg_attr(feature = "types", tsify(type = "Record<string, ChannelActivity>"))]
    pub by_channel: Record<ChannelActivity>,
    /// Seven, Monday first.
    pub by_weekday: Vec<WeekdayActivity>,
    /// Most first, then by name.
    pub lost_reasons: Vec<LostReason>,
    pub reached: Reached,
    pub conversation_to_appointment: MeasuredRatio,
    pub appointment_to_proposal: MeasuredRatio,
    pub closing_ratio: MeasuredRatio,
    pub sales_per_appointment: MeasuredRatio,
    /// reached.sales / contacts: the wrong number, for contrast; none without contacts.
    #[serde(deserialize_with = "nullable")]
    pub sales_per_contact: Option<f64>,
    /// Mean amount of the sales in the window that name one.
    #[serde(deserialize_with = "nullable")]
    pub average_revenue_per_sale: Option<f64>,
    pub sales_cycle_days: SalesCycleDays,
    /// Prospects whose first appointment lies in the window, a week of it.
    pub new_opportunities_per_week: f64,
    pub flags: Vec<Flag>,
}

/// Minutes spent in the window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct MinutesSpent {
    /// On first touches.
    pub new_prospects: f64,
    /// On all others.
    pub follow_ups: f64,
}

/// What a channel brought in the window; the rows of all channels add up to the report's own figures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct ChannelActivity {
    pub contacts: u32,
    /// Prospects first touched over this channel.
    pub new_prospects: u32,
    /// Prospects whose first sale in the window came over this channel.
    pub sales: u32,
}

/// What was done on one day of the week in the window.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct WeekdayActivity {
    pub contacts: u32,
    /// Touches with an entry at that very step.
    pub conversations: u32,
    pub appointments: u32,
}

/// Prospects lost in the window for one reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct LostReason {
    pub reason: String,
    pub count: u32,
}

/// Prospects with an entry in the window at a step or at a later one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct Reached {
    pub conversations: u32,
    pub appointments: u32,
    pub proposals: u32,
    pub sales: u32,
}

/// Days since 1970-01-01, both ends inside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub from: i32,
    pub to: i32,
}

impl Window {
    pub fn holds(self, day: i32) -> bool {
        (self.from..=self.to).contains(&day)
    }

    fn weeks(self) -> f64 {
        (f64::from(self.to) - f64::from(self.from) + 1.0) / 7.0
    }
}

/// The report on a log. The order of its entries never matters. Entries before the window tell new from follow-up; entries after
/// it count only as successes of the ratios.
///
/// # Errors
/// `out-of-range` for an empty `log[i].prospectId`, a negative `log[i].amount` or `log[i].minutes`, `from` after `to`, an empty
/// `seller`, `confidence` outside (0, 1), `dailyQuota` that is not a whole number of 1 or more; `not-finite` for NaN and infinities.
///
/// Fifteen first appointments, ten of them sold, sixty contacts in all: two of three appointments are sold, whatever the
/// contacts say.
///
/// ```
/// use playfield::Date;
/// use playfield::activity::{Activity, ActivityReportOptions, Channel, ActivityStep, activity_report};
/// let entry = |prospect: usize, day: i32, step| Activity {
///     prospect_id: prospect.to_string(),
///     on: Date::parse("2026-11-02").unwrap().plus_days(day),
///     seller: None,
///     product: None,
///     channel: Channel::Phone,
///     step,
///     amount: (step == ActivityStep::Sale).then_some(2500.0),
///     minutes: None,
///     reason: None,
/// };
/// let mut log = Vec::new();
/// log.extend((0..15).map(|p| entry(p, 0, ActivityStep::Appointment)));
/// log.extend((0..10).map(|p| entry(p, 7, ActivityStep::Sale)));
/// log.extend((15..50).map(|p| entry(p, 3, ActivityStep::Contact)));
/// let november = ActivityReportOptions {
///     from: Date::parse("2026-11-01").unwrap(),
///     to: Date::parse("2026-11-30").unwrap(),
///     seller: None,
///     confidence: None,
///     daily_quota: None,
/// };
/// let report = activity_report(&log, &november).unwrap();
/// assert_eq!((report.contacts, report.new_prospects, report.follow_ups), (60, 50, 10));
/// assert_eq!(report.sales_per_appointment.value, Some(10.0 / 15.0));
/// assert_eq!(report.sales_per_contact, Some(10.0 / 60.0));
/// assert_eq!(report.sales_per_appointment.open, 5);
/// assert_eq!(report.sales_cycle_days.from_first_appointment.median, Some(7.0));
/// assert_eq!(report.average_revenue_per_sale, Some(2500.0));
/// ```
pub fn activity_report(log: &[Activity], options: &ActivityReportOptions) -> Result<ActivityReport> {
    let Checked { window, seller, confidence, daily_quota } = Checked::new(options)?;
    let ledger = Ledger::new(log, seller)?;
    let entries = ledger.entries.as_slice();

    let touched = Touched::new(entries, window);
    let reached = reached(entries, window);
    let ratio = |lower, upper| measured_ratio(entries, window, (lower, upper), confidence);
    let begun = |prospect: &[Entry]| {
        first_at(prospect, ActivityStep::Appointment).is_some_and(|day| window.holds(day))
    };
    let new_opportunities = by_prospect(entries).filter(|prospect| begun(prospect)).count();
    Ok(ActivityReport {
        contacts: touched.contacts,
        new_prospects: touched.new_prospects,
        follow_ups: touched.contacts - touched.new_prospects,
        unique_prospects: touched.unique_prospects,
        minutes: minutes_spent(touched.minutes_of_first, touched.minutes_of_others),
        by_channel: used_channels(touched.by_channel),
        by_weekday: touched.by_weekday.into(),
        lost_reasons: lost_reasons(&ledger, window),
        conversation_to_appointment: ratio(ActivityStep::Conversation, ActivityStep::Appointment)?,
        appointment_to_proposal: ratio(ActivityStep::Appointment, ActivityStep::Proposal)?,
        closing_ratio: ratio(ActivityStep::Proposal, ActivityStep::Sale)?,
        sales_per_appointment: ratio(ActivityStep::Appointment, ActivityStep::Sale)?,
        sales_per_contact: (touched.contacts > 0)
            .then(|| f64::from(reached.sales) / f64::from(touched.contacts)),
        reached,
        average_revenue_per_sale: average_revenue_per_sale(entries, window),
        sales_cycle_days: sales_cycles(&ledger, window.to),
        new_opportunities_per_week: new_opportunities as f64 / window.weeks(),
        flags: flags(&ledger, window, daily_quota),
    })
}

/// The options, each of them sound.
struct Checked<'a> {
    window: Window,
    seller: Option<&'a str>,
    confidence: f64,
    daily_quota: Option<u32>,
}

impl<'a> Checked<'a> {
    fn new(options: &'a ActivityReportOptions) -> Result<Self> {
        let refuse = |rule, field| Err(Error::new(Code::OutOfRange, rule).at(field));
        if options.from > options.to {
            return refuse("the window must not begin after it ends", "from");
        }
        if options.seller.as_deref() == Some("") {
            return refuse("this must name a seller; leave it out for the whole team", "seller");
        }
        let daily_quota = options.daily_quota.map(whole_quota).transpose()?;
        Ok(Checked {
            window: Window { from: options.from.days(), to: options.to.days() },
            seller: options.seller.as_deref(),
            confidence: units::confidence(options.confidence.unwrap_or(DEFAULT_CONFIDENCE), "confidence")?,
            daily_quota,
        })
    }
}

fn whole_quota(quota: f64) -> Result<u32> {
    const RULE: &str = "this must be a whole number of contacts, 1 or more";
    let whole = (quota - quota.round()).abs() <= units::NOISE * quota;
    let allowed = quota >= 0.5 && quota <= f64::from(u32::MAX) && whole;
    Ok(units::within(quota, "dailyQuota", RULE, allowed)?.round() as u32)
}

/// The touches in the window, told apart.
#[derive(Default)]
struct Touched {
    contacts: u32,
    new_prospects: u32,
    unique_prospects: u32,
    minutes_of_first: Vec<f64>,
    minutes_of_others: Vec<f64>,
    by_channel: [ChannelActivity; Channel::ALL.len()],
    by_weekday: [WeekdayActivity; 7],
}

impl Touched {
    fn new(entries: &[Entry], window: Window) -> Self {
        let mut touched = Touched::default();
        for prospect in by_prospect(entries) {
            let mut seen = false;
            for (nth, touch) in touches(prospect).enumerate() {
                if touch.first().is_some_and(|e| window.holds(e.day)) {
                    touched.count(touch, nth == 0);
                    seen = true;
                }
            }
            touched.unique_prospects += u32::from(seen);
            let first_sale = prospect.iter().find(|e| e.step == ActivityStep::Sale && window.holds(e.day));
            if let Some(channel) = first_sale.and_then(|sale| touched.channel(sale)) {
                channel.sales += 1;
            }
        }
        touched
    }

    fn count(&mut self, touch: &[Entry], first: bool) {
        let Some(entry) = touch.first() else { return };
        self.contacts += 1;
        self.new_prospects += u32::from(first);
        if let Some(channel) = self.channel(entry) {
            channel.contacts += 1;
            channel.new_prospects += u32::from(first);
        }
        if let Some(weekday) = self.by_weekday.get_mut(Date::from_days(entry.day).weekday()) {
            let has = |step| u32::from(touch.iter().any(|e| e.step == step));
            weekday.contacts += 1;
            weekday.conversations += has(ActivityStep::Conversation);
            weekday.appointments += has(ActivityStep::Appointment);
        }
        let minutes = if first { &mut self.minutes_of_first } else { &mut self.minutes_of_others };
        minutes.extend(touch.iter().filter_map(|e| e.minutes));
    }

    fn channel(&mut self, entry: &Entry) -> Option<&mut ChannelActivity> {
        self.by_channel.get_mut(entry.channel as usize)
    }
}

fn minutes_spent(of_first: Vec<f64>, of_others: Vec<f64>) -> Option<MinutesSpent> {
    let any = !of_first.is_empty() || !of_others.is_empty();
    any.then(|| MinutesSpent { new_prospects: sum(of_first), follow_ups: sum(of_others) })
}

fn used_channels(by_channel: [ChannelActivity; Channel::ALL.len()]) -> Record<ChannelActivity> {
    let used = Channel::ALL.into_iter().zip(by_channel).filter(|(_, activity)| activity.contacts > 0);
    used.map(|(channel, activity)| (channel.as_str().to_owned(), activity)).collect()
}

/// Each prospect once at each step it reached in the window; a later step implies the ones before it.
fn reached(entries: &[Entry], window: Window) -> Reached {
    let mut reached = Reached::default();
    for prospect in by_prospect(entries) {
        let in_window = |e: &&Entry| window.holds(e.day) && e.step != ActivityStep::Lost;
        let furthest =
            prospect.iter().filter(in_window).map(|e| e.step).max().unwrap_or(ActivityStep::Contact);
        reached.conversations += u32::from(furthest.reaches(ActivityStep::Conversation));
        reached.appointments += u32::from(furthest.reaches(ActivityStep::Appointment));
        reached.proposals += u32::from(furthest.reaches(ActivityStep::Proposal));
        reached.sales += u32::from(furthest.reaches(ActivityStep::Sale));
    }
    reached
}

/// Why prospects were lost in the window, each prospect once a reason.
fn lost_reasons(ledger: &Ledger, window: Window) -> Vec<LostReason> {
    let mut lost: Vec<(u32, u32)> = ledger
        .entries
        .iter()
        .filter(|e| e.step == ActivityStep::Lost && e.reason != 0 && window.holds(e.day))
        .map(|e| (e.reason, e.prospect))
        .collect();
    sort_by_number(&mut lost, |(reason, prospect)| u64::from(*reason) << 32 | u64::from(*prospect));
    lost.dedup();
    let mut reasons: Vec<LostReason> = lost
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|same| {
            let reason = ledger.reasons.text(same.first()?.0).to_owned();
            Some(LostReason { reason, count: same.len() as u32 })
        })
        .collect();
    sort_by(&mut reasons, |a, b| b.count.cmp(&a.count).then_with(|| a.reason.cmp(&b.reason)));
    reasons
}

/// The mean; a mean of shares where the sum is past what a double holds.
fn average_revenue_per_sale(entries: &[Entry], window: Window) -> Option<f64> {
    let sales = entries.iter().filter(|e| e.step == ActivityStep::Sale && window.holds(e.day));
    let amounts: Vec<f64> = sales.filter_map(|e| e.amount).collect();
    let count = amounts.len() as f64;
    let shares = amounts.iter().map(|amount| amount / count).collect();
    let total = sum(amounts);
    (count > 0.0).then(|| if total < f64::MAX { total / count } else { sum(shares) })
}
