//! The sales cycle, measured so that the prospects still open and the ones lost count too: the mean of the sold alone would be
//! the shorter the younger the log.

use crate::record::Record;

use serde::{Deserialize, Serialize};

use super::entry::ActivityStep;
use super::ledger::{Entry, Ledger, by_prospect, first_at};
use crate::nullable::nullable;
use crate::sorting::{signed, sort_by_number};
use crate::units;

/// Days from a beginning to the sale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Cycle {
    /// The first day at which the Aalen-Johansen incidence of a sale reaches half its last value; none where nothing was sold.
    #[serde(deserialize_with = "nullable")]
    pub median: Option<f64>,
    pub sold: u32,
    pub lost: u32,
    pub open: u32,
}

/// The cycles of a log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct SalesCycleDays {
    pub from_first_touch: Cycle,
    pub from_first_appointment: Cycle,
    /// From the prospect's first touch, of the prospects with an entry that names the product, to the first sale or loss that names
    /// it or names none.
    #[cfg_attr(feature = "types", tsify(type = "Record<string, Cycle>"))]
    pub by_product: Record<Cycle>,
}

/// The cycles of all prospects begun by the day `to`, as they stood on that day.
pub(super) fn sales_cycles(ledger: &Ledger, to: i32) -> SalesCycleDays {
    let mut from_touch = Vec::new();
    let mut from_appointment = Vec::new();
    let mut by_product = vec![Vec::new(); ledger.products.len()];
    let mut named = Vec::new();
    for prospect in by_prospect(&ledger.entries) {
        let known = &prospect[..prospect.partition_point(|e| e.day <= to)];
        let Some(first) = known.first() else { continue };
        let since = |begun| Clock { begun, to };
        from_touch.push(since(first.day).course(known.iter()));
        if let Some(appointment) = first_at(known, ActivityStep::Appointment) {
            from_appointment.push(since(appointment).course(known.iter()));
        }
        since(first.day).courses_by_product(known, &mut named, &mut by_product);
    }
    SalesCycleDays {
        from_first_touch: cycle(from_touch),
        from_first_appointment: cycle(from_appointment),
        by_product: (0u32..)
            .zip(by_product)
            .filter(|(_, courses)| !courses.is_empty())
            .map(|(product, courses)| (ledger.products.text(product).to_owned(), cycle(courses)))
            .collect(),
    }
}

/// How long a prospect has been on its way, and how that ended. Of two on the same day a sale comes before a loss, and either
/// before the end of what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Course {
    days: i32,
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Sold,
    Lost,
    Open,
}

impl Course {
    fn place(&self) -> u64 {
        signed(i64::from(self.days) << 2 | self.end as i64)
    }
}

/// From the day a prospect began to the last one that is known.
#[derive(Clone, Copy)]
struct Clock {
    begun: i32,
    to: i32,
}

impl Clock {
    /// The first sale or loss on or after the beginning ends it.
    fn course<'e>(self, entries: impl Iterator<Item = &'e Entry>) -> Course {
        let open = Course { days: self.to - self.begun, end: End::Open };
        entries.filter(|e| e.day >= self.begun).map(|e| self.course_of(e)).min().unwrap_or(open)
    }

    fn course_of(self, entry: &Entry) -> Course {
        let ended = |end| Course { days: entry.day - self.begun, end };
        match entry.step {
            ActivityStep::Sale => ended(End::Sold),
            ActivityStep::Lost => ended(End::Lost),
            _ => Course { days: self.to - self.begun, end: End::Open },
        }
    }

    /// One course for each product that the entries name; `named` is room to work in.
    fn courses_by_product(
        self,
        known: &[Entry],
        named: &mut Vec<(u32, Course)>,
        by_product: &mut [Vec<Course>],
    ) {
        named.clear();
        named.extend(known.iter().filter(|e| e.product != 0).map(|e| (e.product, self.course_of(e))));
        sort_by_number(named, |(_, course)| course.place());
        sort_by_number(named, |(product, _)| u64::from(*product));
        named.dedup_by_key(|(product, _)| *product);
        let unnamed = self.course(known.iter().filter(|e| e.product == 0));
        for &(product, course) in named.iter() {
            if let Some(courses) = by_product.get_mut(product as usize) {
                courses.push(course.min(unnamed));
            }
        }
    }
}

/// The Aalen-Johansen estimate of the incidence of a sale, with a loss as the competing event: at each day the share still on
/// the way times the sold among those at risk (O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5, 1978).
fn cycle(mut courses: Vec<Course>) -> Cycle {
    sort_by_number(&mut courses, Course::place);
    let count = |end| courses.iter().filter(|c| c.end == end).count();
    let (sold, lost, open) = (count(End::Sold), count(End::Lost), count(End::Open));

    let mut at_risk = courses.len() as f64;
    let mut on_the_way = 1.0;
    let mut incidence = 0.0;
    let mut curve = Vec::new();
    for day in courses.chunk_by(|a, b| a.days == b.days) {
        let ended = |end| day.iter().filter(|c| c.end == end).count() as f64;
        let (sold, lost) = (ended(End::Sold), ended(End::Lost));
        if let (true, Some(course)) = (sold > 0.0, day.first()) {
            incidence += on_the_way * sold / at_risk;
            curve.push((course.days, incidence));
        }
        on_the_way *= (at_risk - sold - lost) / at_risk;
        at_risk -= day.len() as f64;
    }
    let median = curve.iter().find(|(_, so_far)| !units::below(*so_far, incidence / 2.0));
    Cycle {
        median: median.map(|&(days, _)| f64::from(days)),
        sold: sold as u32,
        lost: lost as u32,
        open: open as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn courses(list: &[(i32, End)]) -> Vec<Course> {
        list.iter().map(|&(days, end)| Course { days, end }).collect()
    }

    #[test]
    fn with_nothing_open_it_is_the_lower_median_of_the_sold() {
        let measured = cycle(courses(&[
            (40, End::Sold),
            (9, End::Lost),
            (10, End::Sold),
            (30, End::Sold),
            (20, End::Sold),
        ]));
        assert_eq!(measured, Cycle { median: Some(20.0), sold: 4, lost: 1, open: 0 });
    }

    #[test]
    fn open_prospects_pull_the_cycle_out() {
        // Of ten begun, six are open since day 15. Day 10: 1 of 10 at risk, 0.1, and 0.9 still on the way; from day 20 on three are
        // at risk: 0.4, 0.7, 1. Half is passed on day 30; the four sold alone would say day 20.
        let mut team = courses(&[(10, End::Sold), (20, End::Sold), (30, End::Sold), (40, End::Sold)]);
        team.extend(courses(&[(15, End::Open); 6]));
        assert_eq!(cycle(team).median, Some(30.0));
    }

    #[test]
    fn nothing_sold_has_no_cycle() {
        assert_eq!(cycle(courses(&[(3, End::Open), (4, End::Lost)])).median, None);
        assert_eq!(cycle(Vec::new()), Cycle { median: None, sold: 0, lost: 0, open: 0 });
    }

    #[test]
    fn a_sale_on_the_first_day_takes_no_days() {
        assert_eq!(cycle(courses(&[(0, End::Sold), (0, End::Open)])).median, Some(0.0));
    }
}
