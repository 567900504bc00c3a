//! The ways in which counting activity gets gamed, seller by seller.

use serde::{Deserialize, Serialize};

use super::entry::ActivityStep;
use super::ledger::{Entry, Ledger, by_prospect, touches};
use super::report::Window;
use crate::nullable::nullable;
use crate::pipeline::dictionary::Dictionary;
use crate::sorting::{signed, sort_by, sort_by_number};
use crate::units;

/// Which way of filling the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub enum FlagCode {
    /// 80 % or more of 20 or more contacts are follow-ups.
    MostlyFollowUps,
    /// 5 or more touches of one prospect since its last step forward.
    SameProspectTouched,
    /// On 60 % or more of 10 or more days with entries there were exactly as many contacts as the quota asks for.
    ExactlyAtQuota,
    /// No new prospect in 5 or more contacts.
    NoNewProspects,
}

/// Something to ask a seller about; it proves nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Flag {
    pub code: FlagCode,
    /// None: the entries that name no seller.
    #[serde(deserialize_with = "nullable")]
    pub seller: Option<String>,
    /// The one that was touched; none for the other codes.
    #[serde(deserialize_with = "nullable")]
    pub prospect_id: Option<String>,
    /// The share of follow-ups or of days, or the number of touches or contacts.
    pub value: f64,
}

/// The flags of each seller's own part of the log: sellers by name, those without one last, and for each in the order of
/// [`FlagCode`], prospects by id.
pub(super) fn flags(ledger: &Ledger, window: Window, daily_quota: Option<u32>) -> Vec<Flag> {
    let mut entries = ledger.entries.clone();
    sort_by_number(&mut entries, |e| u64::from(e.seller));
    let mut sellers: Vec<(Option<&str>, &[Entry])> = entries
        .chunk_by(|a, b| a.seller == b.seller)
        .filter_map(|own| Some((named(&ledger.sellers, own.first()?.seller), own)))
        .collect();
    sort_by(&mut sellers, |(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
    sellers
        .into_iter()
        .flat_map(|(seller, own)| of_seller(seller, own, ledger, window, daily_quota))
        .collect()
}

fn named(names: &Dictionary, code: u32) -> Option<&str> {
    (code != 0).then(|| names.text(code))
}

fn of_seller(
    seller: Option<&str>,
    own: &[Entry],
    ledger: &Ledger,
    window: Window,
    daily_quota: Option<u32>,
) -> Vec<Flag> {
    let flag = |code, prospect: Option<&str>, value| Flag {
        code,
        seller: seller.map(str::to_owned),
        prospect_id: prospect.map(str::to_owned),
        value,
    };
    let counts = Counts::new(own, window);
    let mut found = Vec::new();
    if let Some(share) = counts.mostly_follow_ups() {
        found.push(flag(FlagCode::MostlyFollowUps, None, share));
    }
    let mut touched: Vec<(Option<&str>, u32)> = same_prospect_touched(own, window)
        .map(|(prospect, touched)| (named(&ledger.prospects, prospect), touched))
        .collect();
    sort_by(&mut touched, Ord::cmp);
    found.extend(
        touched.into_iter().map(|(id, touched)| flag(FlagCode::SameProspectTouched, id, f64::from(touched))),
    );
    if let Some(share) = daily_quota.and_then(|quota| exactly_at_quota(own, window, quota)) {
        found.push(flag(FlagCode::ExactlyAtQuota, None, share));
    }
    if counts.contacts >= 5 && counts.new_prospects == 0 {
        found.push(flag(FlagCode::NoNewProspects, None, f64::from(counts.contacts)));
    }
    found
}

/// A seller's contacts in the window, and how many of them were the first of a prospect.
struct Counts {
    contacts: u32,
    new_prospects: u32,
}

impl Counts {
    fn new(own: &[Entry], window: Window) -> Self {
        let in_window = |touch: &[Entry]| touch.first().is_some_and(|e| window.holds(e.day));
        Counts {
            contacts: touches(own).filter(|touch| in_window(touch)).count() as u32,
            new_prospects: by_prospect(own).filter(|prospect| in_window(prospect)).count() as u32,
        }
    }

    fn mostly_follow_ups(&self) -> Option<f64> {
        let share = f64::from(self.contacts - self.new_prospects) / f64::from(self.contacts);
        (self.contacts >= 20 && !units::below(share, 0.8)).then_some(share)
    }
}

/// Prospects touched in the window, after the day on which they first got as far as they are, at least five times since that day.
/// A contact is no step forward, nor is a loss: who never got further has been touched in vain from the start.
fn same_prospect_touched(own: &[Entry], window: Window) -> impl Iterator<Item = (u32, u32)> {
    by_prospect(own).filter_map(move |prospect| {
        let known = &prospect[..prospect.partition_point(|e| e.day <= window.to)];
        let furthest = known.iter().map(|e| e.step).filter(|&step| step != ActivityStep::Lost).max();
        let step_forward = furthest
            .filter(|&step| step > ActivityStep::Contact)
            .and_then(|furthest| known.iter().find(|e| e.step == furthest));
        let since = step_forward.map_or(0, |forward| known.partition_point(|e| e.day <= forward.day));
        let touched = touches(&known[since..]).count() as u32;
        let last = known.last().filter(|e| e.day >= window.from)?;
        (touched >= 5).then_some((last.prospect, touched))
    })
}

/// The share of a seller's days with exactly the quota's number of contacts.
fn exactly_at_quota(own: &[Entry], window: Window, quota: u32) -> Option<f64> {
    let mut days: Vec<i32> = touches(own)
        .filter_map(|touch| touch.first())
        .map(|e| e.day)
        .filter(|&day| window.holds(day))
        .collect();
    sort_by_number(&mut days, |&day| signed(i64::from(day)));
    let counts = || days.chunk_by(|a, b| a == b).map(<[i32]>::len);
    let worked = counts().count();
    let share = counts().filter(|&contacts| contacts == quota as usize).count() as f64 / worked as f64;
    (worked >= 10 && !units::below(share, 0.6)).then_some(share)
}
