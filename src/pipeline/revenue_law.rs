//! The law of a sum of amounts, each won or not: listed where there are few, else on a grid, exact where the amounts share one.

use super::revenue_grid::{Grid, Group, Window, by_cost, deviation};
use crate::sorting::{float, sort_by_number};
use crate::statistics::log_gamma::log_beta;

/// A band's rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rate {
    /// In \[0, 1\].
    Known(f64),
    /// Beta(won + 1/2, closed - won + 1/2), one for all that share it.
    Measured { won: f64, closed: f64 },
}

/// The amounts of opportunities that share a rate.
#[derive(Debug, Clone)]
pub struct Share {
    pub amounts: Vec<f64>,
    pub rate: Rate,
}

/// Mean, the smallest x with P(X <= x) >= 0.1, 0.5 and 0.9, and the bound of their error.
#[derive(Debug, Clone, PartialEq)]
pub struct RevenueLaw {
    pub mean: f64,
    pub quantiles: [f64; 3],
    pub exact: bool,
    pub error: f64,
    outcomes: Outcomes,
    /// What is won for certain, on top.
    sure: f64,
}

/// What may come, without what is certain, in ascending order.
#[derive(Debug, Clone, PartialEq)]
enum Outcomes {
    /// Each with its probability.
    Listed(Vec<(f64, f64)>),
    /// The probabilities of (low + i) · unit / scale.
    Grid { law: Vec<f64>, low: i64, unit: f64, scale: f64 },
}

const QUANTILES: [f64; 3] = [0.1, 0.5, 0.9];
/// Up to so many amounts every outcome is listed.
const LISTED: usize = 16;
/// Grids up to 2^20 count as of reasonable size where they are exact, up to 2^21 where they are not.
const EXACT_LOG_SIZE: u32 = 20;
const LOG_SIZE: u32 = 21;
/// Complex factors that an exact grid may take, about a second's.
const MOST_FACTORS: u64 = 150_000_000;
/// Probabilities this near to a quantile's have reached it: 1 - 0.9 is 0.1.
const TIE: f64 = 1e-11;
/// What each of the bounds may be missed with: rounding the amounts, the window, the rate's nodes.
pub(super) const MISSED: f64 = 1e-9;
/// The part of the mean that rounding the amounts may cost; promised is 0.005.
const TARGET: f64 = 0.004;

/// The law of Σ amount · won.
pub fn revenue_law(all: Vec<Share>) -> RevenueLaw {
    let (mut mean, mut sure, mut count) = (0.0, 0.0, 0);
    let mut shares = Vec::with_capacity(all.len());
    for share in all {
        let Share { rate, .. } = share;
        let mut amounts = Vec::with_capacity(share.amounts.len());
        let mut sum = 0.0;
        for amount in share.amounts {
            if amount != 0.0 {
                sum += amount;
                amounts.push(amount);
            }
        }
        mean += rate.mean() * sum;
        if rate == Rate::Known(1.0) {
            sure += sum;
        } else if rate != Rate::Known(0.0) && !amounts.is_empty() {
            count += amounts.len();
            shares.push(Share { amounts, rate });
        }
    }
    let (outcomes, off) = if count <= LISTED {
        (listed(&shares), None)
    } else if let Some(outcomes) = exact_grid(&shares, MOST_FACTORS) {
        (outcomes, None)
    } else {
        let (outcomes, error) = rounded_grid(&shares, mean, TARGET);
        (outcomes, Some(error))
    };
    // The probabilities of a rounded grid are rounded too: there a tie can't be told.
    let tie = if off.is_none() { TIE } else { 0.0 };
    RevenueLaw {
        mean,
        quantiles: QUANTILES.map(|q| outcomes.reached(q - tie) + sure),
        exact: off.is_none(),
        error: off.unwrap_or(0.0),
        outcomes,
        sure,
    }
}

impl RevenueLaw {
    /// The smallest revenue that is reached or stayed under with probability `q`.
    pub fn quantile(&self, q: f64) -> f64 {
        self.outcomes.reached(q) + self.sure
    }

    /// The probability of each of `count` equal parts of \[0, `to`\], a part's end its own; what lies below is in the first, what lies
    /// above in none.
    pub fn columns(&self, to: f64, count: usize) -> Vec<f64> {
        let mut columns = vec![0.0; count];
        self.outcomes.each(|revenue, probability| {
            let place = ((revenue + self.sure) / to * count as f64 - 1e-9).ceil().max(1.0) as usize - 1;
            if let Some(column) = columns.get_mut(place) {
                *column += probability.max(0.0);
            }
        });
        columns
    }
}

impl Outcomes {
    fn reached(&self, q: f64) -> f64 {
        match self {
            Outcomes::Listed(outcomes) => {
                let mut reached = 0.0;
                let found = outcomes.iter().find(|(_, p)| {
                    reached += p;
                    reached >= q
                });
                found.or(outcomes.last()).map_or(0.0, |(revenue, _)| *revenue)
            }
            Outcomes::Grid { law, .. } => self.on_grid(place_reached(law, q)),
        }
    }

    fn on_grid(&self, place: usize) -> f64 {
        match self {
            Outcomes::Listed(outcomes) => outcomes.get(place).map_or(0.0, |(revenue, _)| *revenue),
            Outcomes::Grid { low, unit, scale, .. } => (low + place as i64) as f64 * unit / scale,
        }
    }

    fn each(&self, mut take: impl FnMut(f64, f64)) {
        match self {
            Outcomes::Listed(outcomes) => outcomes.iter().for_each(|&(revenue, p)| take(revenue, p)),
            Outcomes::Grid { law, .. } => {
                law.iter().enumerate().for_each(|(place, &p)| take(self.on_grid(place), p));
            }
        }
    }
}

impl Rate {
    #[inline(never)]
    fn mean(self) -> f64 {
        match self {
            Rate::Known(rate) => rate,
            Rate::Measured { won, closed } => (won + 0.5) / (closed + 1.0),
        }
    }

    /// The probability that of `count` opportunities a given `wins` are won and the others not.
    fn of_wins(self, wins: f64, count: f64) -> f64 {
        match self {
            Rate::Known(rate) => rate.powi(wins as i32) * (1.0 - rate).powi((count - wins) as i32),
            Rate::Measured { won, closed } => {
                let (a, b) = (won + 0.5, closed - won + 0.5);
                (log_beta(a + wins, b + count - wins) - log_beta(a, b)).exp()
            }
        }
    }
}

/// Every outcome with its probability.
fn listed(shares: &[Share]) -> Outcomes {
    let mut outcomes = vec![(0.0, 1.0)];
    for share in shares {
        let mut sums = vec![(0.0, 0.0)];
        for amount in &share.amounts {
            for place in 0..sums.len() {
                let Some(&(sum, wins)) = sums.get(place) else { break };
                sums.push((sum + amount, wins + 1.0));
            }
        }
        let count = share.amounts.len() as f64;
        let before = std::mem::take(&mut outcomes);
        for (sum, p) in before {
            for &(more, wins) in &sums {
                outcomes.push((sum + more, p * share.rate.of_wins(wins, count)));
            }
        }
    }
    sort_by_number(&mut outcomes, |(sum, _)| float(*sum));
    Outcomes::Listed(outcomes)
}

/// The law where the amounts are whole multiples of a decimal unit and the grid is not too large.
fn exact_grid(shares: &[Share], most_factors: u64) -> Option<Outcomes> {
    let mut amounts: Vec<f64> = Vec::new();
    shares.iter().for_each(|share| amounts.extend_from_slice(&share.amounts));
    let scale = *[1.0, 10.0, 100.0, 1e3, 1e4].iter().find(|&scale| {
        amounts.iter().all(|amount| {
            let scaled = amount * scale;
            (scaled - scaled.round()).abs() <= 1e-9 && scaled.abs() < 9e15
        })
    })?;
    let steps = |amount: f64| (amount * scale).round() as i64;
    let mut unit = 0;
    for &amount in &amounts {
        unit = greatest_common_divisor(unit, steps(amount).unsigned_abs());
    }
    let unit = i64::try_from(unit).ok().filter(|&unit| unit > 0)?;
    let (mut range, mut lowest) = (0.0, 0);
    for &amount in &amounts {
        let place = steps(amount) / unit;
        range += place.abs() as f64;
        lowest += if amount < 0.0 { place } else { 0 };
    }
    if range >= f64::from(1u32 << EXACT_LOG_SIZE) {
        return None;
    }
    let mut groups = Vec::with_capacity(shares.len());
    for share in shares {
        let mut places = Vec::with_capacity(share.amounts.len());
        for &amount in &share.amounts {
            places.push(steps(amount) / unit);
        }
        groups.push(Group::new(places, share.rate, 1e-14));
    }
    let groups = by_cost(groups);
    let grid = Grid::new(lowest, range as i64, &groups, 34.5);
    let within = grid.factors() <= most_factors;
    within.then(|| Outcomes::Grid { law: grid.law(), low: lowest, unit: unit as f64, scale })
}

fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The law with the amounts rounded to a grid, and how far its quantiles may be off.
///
/// Rounding moves the revenue by Σ e · won. Held is that its deviation from its mean exceeds a bound at most with probability 1e-9
/// (Hoeffding's or Bernstein's inequality, or never: the sum of all e), so the true quantile lies within that bound of the rounded
/// law's quantiles at 3.5e-9 less and at 3.5e-9 more.
fn rounded_grid(shares: &[Share], mean: f64, part: f64) -> (Outcomes, f64) {
    let size: f64 =
        shares.iter().map(|s| s.rate.mean() * s.amounts.iter().map(|a| a.abs()).sum::<f64>()).sum();
    let target = part * mean.max(size / 100.0);
    let mut count = 0;
    shares.iter().for_each(|share| count += share.amounts.len());
    let mut step = target / (3.0 + (count as f64).sqrt());
    let (mut groups, mut moved, mut window);
    let mut tries = 0;
    loop {
        (groups, moved) = rounded(shares, step);
        window = Window::of(&groups);
        let fits = window.size() < f64::from(1u32 << LOG_SIZE);
        tries += 1;
        let spent = (moved + 2.0) * step;
        if fits && (tries > 3 || (0.7 * target..=target).contains(&spent)) || tries > 60 {
            break;
        }
        step *= if fits { target / spent * 0.9 } else { 1.5 };
    }
    let grid = Grid::new(window.low, window.high - window.low, &groups, 24.0);
    let law = grid.law();
    let at = |q: f64| place_reached(&law, q);
    // The amounts' rounding, the nodes and window, and what the spectrum leaves out.
    let slack = 3.5 * MISSED;
    let mut error = 0.0f64;
    for q in QUANTILES {
        let (low, here, high) = (at(q - slack), at(q), at(q + slack));
        error = error.max(((high - here).max(here - low) as f64 + moved) * step);
    }
    (Outcomes::Grid { law, low: window.low, unit: step, scale: 1.0 }, error)
}

/// Amounts rounded to whole steps such that the rounding of each share adds up to half a step at most, and the bound, in steps, of
/// how far that moves the revenue.
fn rounded(shares: &[Share], step: f64) -> (Vec<Group>, f64) {
    let (mut above, mut below, mut squares, mut variance, mut largest, mut left) =
        (0.0f64, 0.0f64, 0.0f64, 0.0f64, 0.0f64, 0.0f64);
    let mut groups = Vec::with_capacity(shares.len());
    for share in shares {
        let mut parts: Vec<(i64, f64)> = Vec::with_capacity(share.amounts.len());
        // Those nearest to the other neighbour go there until the share's rest is gone.
        let mut rest = 0.0f64;
        for amount in &share.amounts {
            let steps = amount / step;
            let nearest = steps.round();
            rest += steps - nearest;
            parts.push((nearest as i64, steps - nearest));
        }
        let turn = if rest > 0.0 { 1 } else { -1 };
        sort_by_number(&mut parts, |part| float(part.1 * -turn as f64));
        for part in parts.iter_mut().take(rest.abs().round() as usize) {
            *part = (part.0 + turn, part.1 - turn as f64);
        }
        let mut steps = Vec::with_capacity(parts.len());
        for part in &parts {
            steps.push(part.0);
        }
        let group = Group::new(steps, share.rate, MISSED);
        let spread = group.largest_spread;
        let mut sum = 0.0;
        for (_, moved) in parts {
            sum += moved;
            above += moved.max(0.0);
            below += (-moved).max(0.0);
            squares += moved * moved;
            variance += moved * moved * spread;
            largest = largest.max(moved.abs());
        }
        left += sum.abs();
        groups.push(group);
    }
    (by_cost(groups), above.max(below).min(left + deviation(squares, variance, largest, MISSED)))
}

/// The first place at which the law has reached q.
fn place_reached(law: &[f64], q: f64) -> usize {
    let mut reached = 0.0;
    let place = law.iter().position(|p| {
        reached += p;
        reached >= q
    });
    place.unwrap_or(law.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(amounts: Vec<f64>, rate: Rate) -> Share {
        Share { amounts, rate }
    }

    fn some_rate() -> impl Strategy<Value = Rate> {
        prop_oneof![
            (0.01..0.99f64).prop_map(Rate::Known),
            (0u32..30, 0u32..30)
                .prop_map(|(won, lost)| Rate::Measured { won: won.into(), closed: (won + lost).into() }),
        ]
    }

    fn some_shares(most: usize) -> impl Strategy<Value = Vec<Share>> {
        let amount = prop_oneof![1.0..1e5f64, (0.0..12.0f64).prop_map(f64::exp)];
        proptest::collection::vec((proptest::collection::vec(amount, 1..most), some_rate()), 1..4)
            .prop_map(|shares| shares.into_iter().map(|(amounts, rate)| share(amounts, rate)).collect())
    }

    fn quantiles(outcomes: &Outcomes, tie: f64) -> [f64; 3] {
        QUANTILES.map(|q| outcomes.reached(q - tie))
    }

    #[test]
    fn columns_hold_all_that_may_come_each_where_it_belongs() {
        // 0, 1,000, 2,000 and 3,000 with 0.3, 0.2, 0.3, 0.2; the 500 come for certain.
        let deals = |sure: f64| {
            let shares = vec![share(vec![1e3], Rate::Known(0.4)), share(vec![2e3], Rate::Known(0.5))];
            revenue_law(shares.into_iter().chain([share(vec![sure], Rate::Known(1.0))]).collect())
        };
        let near = |a: Vec<f64>, b: [f64; 4]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(near(deals(0.0).columns(4e3, 4), [0.5, 0.3, 0.2, 0.0]), "a part's end is its own");
        assert!(near(deals(500.0).columns(4e3, 4), [0.3, 0.2, 0.3, 0.2]));
        assert!(near(deals(500.0).columns(2e3, 4), [0.3, 0.0, 0.2, 0.0]), "what lies above is in none");
    }

    fn mean_of(shares: &[Share]) -> f64 {
        shares.iter().map(|s| s.rate.mean() * s.amounts.iter().sum::<f64>()).sum()
    }

    #[test]
    fn equal_deals_at_a_measured_rate_follow_the_beta_binomial_law() {
        let (won, closed, count) = (3.0, 7.0, 1000);
        let law = revenue_law(vec![share(vec![250.0; count], Rate::Measured { won, closed })]);
        assert!(law.exact && law.error == 0.0);
        for (q, found) in QUANTILES.into_iter().zip(law.quantiles) {
            let mut reached = 0.0;
            let mut wins = 0;
            loop {
                let i = f64::from(wins);
                let n = count as f64;
                let choose = -log_beta(i + 1.0, n - i + 1.0) - (n + 1.0).ln();
                reached += (choose + log_beta(won + 0.5 + i, closed - won + 0.5 + n - i)
                    - log_beta(won + 0.5, closed - won + 0.5))
                .exp();
                if reached >= q {
                    break;
                }
                wins += 1;
            }
            assert_eq!(found, f64::from(wins) * 250.0, "P{}", q * 100.0);
        }
    }

    #[test]
    fn a_measured_rate_widens_the_law() {
        let amounts: Vec<f64> = (0..200).map(|i| 1000.0 + 37.123_456 * f64::from(i)).collect();
        let told = revenue_law(vec![share(amounts.clone(), Rate::Known(0.4375))]);
        let measured = revenue_law(vec![share(amounts, Rate::Measured { won: 3.0, closed: 7.0 })]);
        assert!((told.mean - measured.mean).abs() < 1e-9 * told.mean);
        assert!(measured.quantiles[0] < told.quantiles[0] && told.quantiles[2] < measured.quantiles[2]);
    }

    #[test]
    fn ten_thousand_deals_stay_within_half_a_percent_of_the_mean() {
        for rate in [
            Rate::Known(0.3),
            Rate::Known(0.02),
            Rate::Measured { won: 12.0, closed: 40.0 },
            Rate::Measured { won: 0.0, closed: 0.0 },
        ] {
            let amounts = (0..10_000)
                .map(|i| (f64::from(i) * 0.618_034).fract() * 10.0)
                .map(|x| x.exp() + 0.123_456)
                .collect();
            let law = revenue_law(vec![share(amounts, rate)]);
            assert!(!law.exact && law.error > 0.0 && law.error <= 0.005 * law.mean, "{rate:?}: {law:?}");
            assert!(law.quantiles[0] < law.quantiles[1] && law.quantiles[1] < law.quantiles[2]);
        }
    }

    #[test]
    fn nothing_to_win_and_what_is_certain() {
        let none = revenue_law(vec![]);
        assert_eq!((none.mean, none.quantiles, none.exact), (0.0, [0.0; 3], true));
        let sure =
            revenue_law(vec![share(vec![5.0, 7.5], Rate::Known(1.0)), share(vec![9.0], Rate::Known(0.0))]);
        assert_eq!((sure.mean, sure.quantiles), (12.5, [12.5; 3]));
        // 0.9 is not quite nine tenths: still one of ten times nothing is won.
        assert_eq!(revenue_law(vec![share(vec![100.0], Rate::Known(0.9))]).quantiles, [0.0, 100.0, 100.0]);
        // A credit note: what is won may be less than nothing.
        assert_eq!(
            revenue_law(vec![share(vec![-100.0, 300.0], Rate::Known(0.5))]).quantiles,
            [-100.0, 0.0, 300.0]
        );
    }

    #[test]
    fn what_would_take_too_long_exactly_is_rounded_and_stays_within_its_error() {
        // 119 different amounts on 65,536 places, at a rate of which nothing is known yet.
        let amounts = (0..119).map(|i| f64::from(250 + 2 * i + i % 2) * 100.0).collect();
        let shares = [share(amounts, Rate::Measured { won: 0.0, closed: 0.0 })];
        assert_eq!(exact_grid(&shares, MOST_FACTORS), None);
        let law = revenue_law(shares.to_vec());
        assert!(!law.exact && law.error <= 0.005 * law.mean, "{law:?}");
        let exact = quantiles(&exact_grid(&shares, u64::MAX).unwrap(), TIE);
        for (found, exact) in law.quantiles.into_iter().zip(exact) {
            assert!((found - exact).abs() <= law.error, "{found} {exact} {}", law.error);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn the_error_is_never_exceeded_against_every_outcome_listed(shares in some_shares(6)) {
            let mean = mean_of(&shares);
            let (outcomes, error) = rounded_grid(&shares, mean, TARGET);
            for (found, exact) in quantiles(&outcomes, 0.0).iter().zip(quantiles(&listed(&shares), TIE)) {
                prop_assert!((found - exact).abs() <= error * (1.0 + 1e-9) + 1e-9, "{found} {exact} {error}");
            }
        }

        #[test]
        fn columns_add_up_to_certainty_and_agree_with_the_quantiles(shares in some_shares(30)) {
            let law = revenue_law(shares);
            let (to, count) = (law.quantile(1.0 - 1e-9).max(1.0) * 1.001, 40);
            let columns = law.columns(to, count);
            prop_assert!((columns.iter().sum::<f64>() - 1.0).abs() < 1e-6);
            let half = (law.quantiles[1] / to * count as f64).ceil().max(1.0) as usize;
            prop_assert!(columns[..half].iter().sum::<f64>() >= 0.5 - 1e-6);
        }

        #[test]
        fn the_error_is_never_exceeded_against_a_finer_grid(shares in some_shares(60)) {
            let mean = mean_of(&shares);
            let (outcomes, error) = rounded_grid(&shares, mean, TARGET);
            let (finer, fine) = rounded_grid(&shares, mean, TARGET / 4.0);
            for (found, exact) in quantiles(&outcomes, 0.0).iter().zip(quantiles(&finer, 0.0)) {
                prop_assert!((found - exact).abs() <= (error + fine) * (1.0 + 1e-9), "{found} {exact} {error} {fine}");
            }
            // An amount may happen to lie on the coarser grid, and a gap between two amounts counts whole on both.
            prop_assert!(fine < 1.01 * error.max(mean * TARGET / 4.0), "{fine} {error} {mean}");
        }

        #[test]
        fn whole_amounts_give_the_same_exactly_and_within_the_error(
            amounts in proptest::collection::vec(1u32..500, 20..120),
            rate in some_rate(),
        ) {
            let shares = [share(amounts.iter().map(|&a| f64::from(a) * 100.0).collect(), rate)];
            let exact = quantiles(&exact_grid(&shares, u64::MAX).unwrap(), TIE);
            let (outcomes, error) = rounded_grid(&shares, mean_of(&shares), TARGET);
            for (found, exact) in quantiles(&outcomes, 0.0).iter().zip(exact) {
                prop_assert!((found - exact).abs() <= error, "{found} {exact} {error}");
                prop_assert_eq!(exact % 100.0, 0.0);
            }
            prop_assert!(exact[0] <= exact[1] && exact[1] <= exact[2]);
        }
    }
}
