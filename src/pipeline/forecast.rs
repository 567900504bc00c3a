//! Who is a 14 or 15, and what may be counted on: band by band, currency by currency.

use crate::error::joined;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use super::called::{Called, CalledOnes};
use super::columns::{Columns, MISSING, NO_DAY, OUTCOME, REMOVED};
use super::fold::fold;
use super::outcome::{RevenueOutcome, WinRates, outcome};
use super::store::Pipeline;
use super::sum::Sum;
use crate::date::Date;
use crate::decimal::padded;
use crate::error::Result;
use crate::fields::fields;
use crate::scorecard::Band;
use crate::sorting::{sort_by, sort_by_number};
use crate::texts::texts;
use crate::units::count;

/// What a forecast is asked for.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct ForecastOptions {
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub as_of: Date,
    /// For the law of the revenue won; without them there is none.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub win_rates: Option<WinRates>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub windows: Option<Windows>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub by: Option<GroupBy>,
}

fields! { ForecastOptions from ForecastOptions { as_of: Date::from_days(0), win_rates: None, windows: None, by: None } => {
    "asOf" as_of Needed,
    "winRates" win_rates Optional,
    "windows" windows Optional,
    "by" by Optional,
} }

/// When what is in a band closes, in whole days from `as_of`; default 14 and 30.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "camelCase"))]
pub struct Windows {
    #[cfg_attr(feature = "types", tsify(optional))]
    pub commit_within_days: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub best_case_from_days: Option<f64>,
}

fields! { Windows from Windows::default() => {
    "commitWithinDays" commit_within_days Optional,
    "bestCaseFromDays" best_case_from_days Optional,
} }

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum GroupBy {
    Owner,
    Account,
    /// Of the expected close, such as `2026-11`.
    Month,
}

/// The open opportunities of one currency, without those missing from the newest file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// None: of those that name no currency.
    pub currency: Option<String>,
    #[cfg_attr(feature = "types", tsify(type = "string"))]
    pub as_of: Date,
    #[cfg_attr(feature = "types", tsify(type = "BandTotal & { window: { from: string; to: string } }"))]
    pub commit: CommitTotal,
    #[cfg_attr(feature = "types", tsify(type = "BandTotal & { window: { from: string; to: null } }"))]
    pub best_case: BestCaseTotal,
    pub developing: BandTotal,
    pub unscored: BandTotal,
    pub current: Current,
    /// Ids at 14 and 15: 15 first, then larger amount, then id.
    #[serde(serialize_with = "texts")]
    pub who_is_it: Vec<String>,
    /// Those of them whose expected close has passed or lies beyond the window: score or date is wrong.
    #[serde(serialize_with = "texts")]
    pub conflicts: Vec<String>,
    /// By owner or account in alphabetical order, by month in that of the calendar; none asked for, none given.
    pub groups: Vec<Group>,
    /// The law of the revenue won, if each closes independently at its band's rate; none without win rates.
    pub outcome: Option<RevenueOutcome>,
}

/// How many, their amounts added, and how many of them have none.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BandTotal {
    pub count: usize,
    pub amount: f64,
    pub without_amount: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CommitTotal {
    pub total: BandTotal,
    pub window: CommitWindow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CommitWindow {
    pub from: Date,
    pub to: Date,
}

#[derive(Debug, Clone, PartialEq)]
pub struct BestCaseTotal {
    pub total: BandTotal,
    pub window: BestCaseWindow,
}

/// A total with its window beside its own fields.
fn with_window<S: Serializer>(
    total: &BandTotal,
    window: &impl Serialize,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("BandTotal", 4)?;
    fields.serialize_field("count", &total.count)?;
    fields.serialize_field("amount", &total.amount)?;
    fields.serialize_field("withoutAmount", &total.without_amount)?;
    fields.serialize_field("window", window)?;
    fields.end()
}

impl Serialize for CommitTotal {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        with_window(&self.total, &self.window, serializer)
    }
}

impl Serialize for BestCaseTotal {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        with_window(&self.total, &self.window, serializer)
    }
}

/// From a day on; `to` is always none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BestCaseWindow {
    pub from: Date,
    pub to: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CountAmount {
    pub count: usize,
    pub amount: f64,
}

/// What may be counted on for the current month: commit alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Current {
    pub count: usize,
    pub amount: f64,
    /// The part of it that expects to close after the month of `as_of`.
    pub past_month_end: CountAmount,
}

/// The bands of one owner, account or month; the key is none where an opportunity has none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    pub key: Option<String>,
    pub commit: BandTotal,
    pub best_case: BandTotal,
    pub developing: BandTotal,
    pub unscored: BandTotal,
}

impl Pipeline {
    /// One forecast a currency, the largest amount first. Only 14 and 15 count for the current month; 11 to 13 take from 30 days; the
    /// rest can't be forecast.
    ///
    /// ```
    /// use playfield::{Date, pipeline::{ForecastOptions, Opportunity, Pipeline}};
    /// let deal = |id: &str, fit, amount| {
    ///     let scores = Opportunity { pain: Some(5), power: Some(5), fit: Some(fit), ..Opportunity::default() };
    ///     Opportunity { id: id.into(), currency: Some("EUR".into()), amount: Some(amount), ..scores }.into()
    /// };
    /// let mut pipeline = Pipeline::of(vec![deal("a", 4, 9_000.0), deal("b", 5, 2_000.0), deal("c", 2, 30_000.0)])?;
    /// let options = ForecastOptions { as_of: Date::parse("2026-11-23").unwrap(), win_rates: None, windows: None, by: None };
    /// let euros = &pipeline.forecast(&options)?[0];
    /// assert_eq!((euros.commit.total.count, euros.commit.total.amount), (2, 11_000.0));
    /// assert_eq!(euros.who_is_it, ["b", "a"]);
    /// assert_eq!(euros.commit.window.to.to_string(), "2026-12-07");
    /// assert_eq!(euros.best_case.total.amount, 30_000.0);
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn forecast(&mut self, options: &ForecastOptions) -> Result<Vec<Forecast>> {
        let windows = options.windows.unwrap_or_default();
        let days = |given: Option<f64>, field: &str, default: i32| match given {
            Some(days) => count(days, field)
                .map(|days| i32::try_from(days).unwrap_or(i32::MAX))
                .map_err(|e| e.at("windows")),
            None => Ok(default),
        };
        let commit_to = options.as_of.plus_days(days(windows.commit_within_days, "commitWithinDays", 14)?);
        let best_case_from =
            options.as_of.plus_days(days(windows.best_case_from_days, "bestCaseFromDays", 30)?);
        let rates = options.win_rates.map(|rates| rates.check()).transpose()?;
        let columns = &self.columns;
        let standing = self.standing.get_or_insert_with(|| Standing::of(columns));
        let groups = options.by.map(|by| Grouping::of(columns, by));
        let scored = if rates.is_some() { columns.scored() } else { Vec::new() };
        let mut present: Vec<(u32, &BandSums)> = Vec::new();
        for (currency, sums) in (0u32..).zip(&standing.totals) {
            if sums.bands.iter().any(|band| band.count > 0) {
                present.push((currency, sums));
            }
        }
        let name = |currency: u32| columns.texts.currency.text(currency);
        sort_by(&mut present, |(a, x), (b, y)| {
            y.amount()
                .total_cmp(&x.amount())
                .then_with(|| (*a == 0).cmp(&(*b == 0)))
                .then_with(|| name(*a).cmp(name(*b)))
        });
        let mut forecasts = Vec::with_capacity(present.len());
        for (currency, sums) in present {
            let who = standing.called.of_currency(currency);
            let [commit, best_case, developing, unscored] = sums.totals();
            let month_end = options.as_of.month_end().days();
            let conflict = |closes_on: i32| {
                closes_on != NO_DAY && (closes_on < options.as_of.days() || closes_on > commit_to.days())
            };
            let mut past_month_end = Sum::default();
            let mut late = 0;
            let (mut who_is_it, mut conflicts) = (Vec::with_capacity(who.len()), Vec::new());
            for one in who {
                if one.closes_on > month_end {
                    late += 1;
                    past_month_end.add(known(one.amount).unwrap_or(0.0));
                }
                if conflict(one.closes_on) {
                    conflicts.push(String::from(&*one.id));
                }
                who_is_it.push(String::from(&*one.id));
            }
            forecasts.push(Forecast {
                currency: Some(name(currency).to_owned()).filter(|name| !name.is_empty()),
                as_of: options.as_of,
                commit: CommitTotal {
                    total: commit,
                    window: CommitWindow { from: options.as_of, to: commit_to },
                },
                best_case: BestCaseTotal {
                    total: best_case,
                    window: BestCaseWindow { from: best_case_from, to: None },
                },
                developing,
                unscored,
                current: Current {
                    count: commit.count,
                    amount: commit.amount,
                    past_month_end: CountAmount { count: late, amount: past_month_end.value() },
                },
                who_is_it,
                conflicts,
                groups: groups.as_ref().map_or_else(Vec::new, |groups| groups.groups(columns, currency)),
                outcome: rates.as_ref().map(|rates| {
                    let open = scored.get(currency as usize).map_or(&[][..], Vec::as_slice);
                    outcome(open.iter().copied(), rates)
                }),
            });
        }
        Ok(forecasts)
    }
}

impl Columns {
    /// Open and there in the newest file.
    fn is_open(&self, row: usize) -> bool {
        self.state(row) & (REMOVED | MISSING | OUTCOME) == 0
    }

    fn open_rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|&row| self.is_open(row))
    }

    /// Band and amount of what is open and scored, by currency.
    pub(super) fn scored(&self) -> Vec<Vec<(Band, Option<f64>)>> {
        let mut scored = Vec::new();
        for _ in 0..self.texts.currency.len() {
            scored.push(Vec::new());
        }
        for row in self.open_rows() {
            let of_currency = scored.get_mut(self.currency.at(row) as usize);
            if let Some((total, scored)) = self.total(row).zip(of_currency) {
                scored.push((Band::of(total), known(self.amount.at(row))));
            }
        }
        scored
    }
}

/// A cell's amount; none where it has none.
fn known(amount: f64) -> Option<f64> {
    Some(amount).filter(|amount| amount.is_finite())
}

/// What is open, by currency and band, and who is a 14 or 15: counted once, then kept up with each change.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    totals: Vec<BandSums>,
    called: CalledOnes,
}

impl Standing {
    fn of(columns: &Columns) -> Self {
        let mut totals = vec![BandSums::default(); columns.texts.currency.len()];
        let mut commit = Vec::new();
        for row in columns.open_rows() {
            let band = band_of(columns, row);
            if let Some(sums) = totals.get_mut(columns.currency.at(row) as usize) {
                sums.add(band, columns.amount.at(row));
            }
            if band == 0 {
                commit.push(row as u32);
            }
        }
        Standing { totals, called: CalledOnes::of(columns, &commit) }
    }

    /// Takes a row out before it is changed.
    pub(super) fn leave(&mut self, columns: &Columns, row: usize) {
        if columns.is_open(row) {
            let band = band_of(columns, row);
            if let Some(sums) = self.sums(columns, row) {
                sums.take(band, columns.amount.get(row));
            }
            if band == 0 {
                self.called.remove(&Called::of(columns, row));
            }
        }
    }

    /// Counts a row as it now is.
    pub(super) fn enter(&mut self, columns: &Columns, row: usize) {
        if columns.is_open(row) {
            let band = band_of(columns, row);
            if let Some(sums) = self.sums(columns, row) {
                sums.add(band, columns.amount.get(row));
            }
            if band == 0 {
                self.called.insert(Called::of(columns, row));
            }
        }
    }

    /// The sums of a row's currency.
    fn sums(&mut self, columns: &Columns, row: usize) -> Option<&mut BandSums> {
        let currency = columns.currency.get(row) as usize;
        if currency >= self.totals.len() {
            self.totals.resize(currency + 1, BandSums::default());
        }
        self.totals.get_mut(currency)
    }
}

/// Commit, best case, developing, unscored.
fn band_of(columns: &Columns, row: usize) -> usize {
    match columns.total(row) {
        Some(14..) => 0,
        Some(11..) => 1,
        Some(_) => 2,
        None => 3,
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct BandSum {
    count: usize,
    without_amount: usize,
    amount: Sum,
}

/// Commit, best case, developing, unscored.
#[derive(Debug, Clone, Copy, Default)]
struct BandSums {
    bands: [BandSum; 4],
}

impl BandSums {
    fn add(&mut self, band: usize, amount: f64) {
        if let Some(band) = self.bands.get_mut(band) {
            band.count += 1;
            if amount.is_nan() {
                band.without_amount += 1;
            } else {
                band.amount.add(amount);
            }
        }
    }

    fn take(&mut self, band: usize, amount: f64) {
        if let Some(band) = self.bands.get_mut(band) {
            band.count -= 1;
            if amount.is_nan() {
                band.without_amount -= 1;
            } else {
                band.amount.add(-amount);
            }
            if band.count == band.without_amount {
                band.amount = Sum::default();
            }
        }
    }

    fn amount(&self) -> f64 {
        let mut all = Sum::default();
        self.bands.iter().for_each(|band| all.add(band.amount.value()));
        all.value()
    }

    fn totals(&self) -> [BandTotal; 4] {
        self.bands.map(|band| BandTotal {
            count: band.count,
            amount: band.amount.value(),
            without_amount: band.without_amount,
        })
    }
}

/// Band sums by currency and key: the code of a text, or months since year 0 and 1 more, 0 for none.
struct Grouping {
    by: GroupBy,
    sums: Vec<(u32, u32, BandSums)>,
}

impl Grouping {
    fn of(columns: &Columns, by: GroupBy) -> Self {
        let (mut rows, mut most) = (Vec::new(), 0);
        for row in columns.open_rows() {
            let key = key_of(columns, row, by);
            most = key.max(most);
            rows.push((row, key));
        }
        // One number for both, as small as may be: it is sorted by its digits.
        let width = u64::from(most) + 1;
        sort_by_number(&mut rows, |&(row, key)| u64::from(columns.currency.at(row)) * width + u64::from(key));
        let mut sums: Vec<(u32, u32, BandSums)> = Vec::new();
        for (row, key) in rows {
            let currency = columns.currency.at(row);
            if sums.last().is_none_or(|(last, of, _)| (*last, *of) != (currency, key)) {
                sums.push((currency, key, BandSums::default()));
            }
            if let Some((_, _, sums)) = sums.last_mut() {
                sums.add(band_of(columns, row), columns.amount.at(row));
            }
        }
        Grouping { by, sums }
    }

    fn groups(&self, columns: &Columns, currency: u32) -> Vec<Group> {
        let mut found: Vec<(Option<(String, String)>, &BandSums)> = Vec::new();
        for (of, key, sums) in &self.sums {
            if *of == currency {
                found.push((self.name(columns, *key).map(|name| (fold(&name), name)), sums));
            }
        }
        sort_by(&mut found, |(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
        let mut groups = Vec::with_capacity(found.len());
        for (name, sums) in found {
            let [commit, best_case, developing, unscored] = sums.totals();
            groups.push(Group { key: name.map(|(_, name)| name), commit, best_case, developing, unscored });
        }
        groups
    }

    fn name(&self, columns: &Columns, key: u32) -> Option<String> {
        if key == 0 {
            return None;
        }
        Some(match self.by {
            GroupBy::Owner => columns.texts.owner.text(key).to_owned(),
            GroupBy::Account => columns.texts.account.text(key).to_owned(),
            GroupBy::Month => {
                let month = key - 1;
                joined(&[&padded((month / 12) as i32, 4), "-", &padded((month % 12) as i32 + 1, 2)])
            }
        })
    }
}

fn key_of(columns: &Columns, row: usize, by: GroupBy) -> u32 {
    match by {
        GroupBy::Owner => columns.owner.at(row),
        GroupBy::Account => columns.account.at(row),
        GroupBy::Month => match columns.expected_close_on.at(row) {
            NO_DAY => 0,
            day => {
                let (year, month, _) = Date::from_days(day).ymd();
                year as u32 * 12 + month
            }
        },
    }
}
