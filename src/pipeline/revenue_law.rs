//! The law of a sum of amounts, each won or not: listed where there are few, else on a grid, exact where the amounts share one.

use super::rate_nodes::{Node, rate_nodes};
use crate::sorting::{float, signed, sort_by_number};
use crate::statistics::fourier::{Complex, Fourier};
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
const MISSED: f64 = 1e-9;
/// The part of the mean that rounding the amounts may cost; promised is 0.005.
const TARGET: f64 = 0.004;

/// The law of Σ amount · won.
pub fn revenue_law(mut shares: Vec<Share>) -> RevenueLaw {
    for share in &mut shares {
        share.amounts.retain(|&amount| amount != 0.0);
    }
    let mean = shares.iter().map(|share| share.rate.mean() * share.amounts.iter().sum::<f64>()).sum();
    let certain = |share: &Share| share.rate == Rate::Known(1.0);
    let sure: f64 = shares.iter().filter(|share| certain(share)).flat_map(|share| &share.amounts).sum();
    shares.retain(|share| !share.amounts.is_empty() && !certain(share) && share.rate != Rate::Known(0.0));
    let count: usize = shares.iter().map(|share| share.amounts.len()).sum();
    let (quantiles, error) = if count <= LISTED {
        (listed(&shares), None)
    } else if let Some(quantiles) = exact_grid(&shares) {
        (quantiles, None)
    } else {
        let (quantiles, error) = rounded_grid(&shares, mean, TARGET);
        (quantiles, Some(error))
    };
    RevenueLaw {
        mean,
        quantiles: quantiles.map(|x| x + sure),
        exact: error.is_none(),
        error: error.unwrap_or(0.0),
    }
}

impl Rate {
    fn mean(self) -> f64 {
        match self {
            Rate::Known(rate) => rate,
            Rate::Measured { won, closed } => (won + 0.5) / (closed + 1.0),
        }
    }

    /// The probability that of `count` opportunities a given `wins` are won and the others not.
    fn of_wins(self, wins: f64, count: f64) -> f64 {
        match self {
            Rate::Known(rate) => rate.powf(wins) * (1.0 - rate).powf(count - wins),
            Rate::Measured { won, closed } => {
                let (a, b) = (won + 0.5, closed - won + 0.5);
                (log_beta(a + wins, b + count - wins) - log_beta(a, b)).exp()
            }
        }
    }
}

/// Every outcome with its probability.
fn listed(shares: &[Share]) -> [f64; 3] {
    let mut outcomes = vec![(0.0, 1.0)];
    for share in shares {
        let mut sums = vec![(0.0, 0.0)];
        for amount in &share.amounts {
            let won: Vec<(f64, f64)> = sums.iter().map(|(sum, wins)| (sum + amount, wins + 1.0)).collect();
            sums.extend(won);
        }
        let count = share.amounts.len() as f64;
        outcomes = outcomes
            .iter()
            .flat_map(|&(sum, p)| {
                let rate = share.rate;
                sums.iter().map(move |&(more, wins)| (sum + more, p * rate.of_wins(wins, count)))
            })
            .collect();
    }
    sort_by_number(&mut outcomes, |(sum, _)| float(*sum));
    QUANTILES.map(|q| {
        let mut reached = 0.0;
        let mut outcome = outcomes.iter().copied();
        let found = outcome.find(|&(_, p)| {
            reached += p;
            reached >= q - TIE
        });
        found.or(outcomes.last().copied()).map_or(0.0, |(sum, _)| sum)
    })
}

/// The quantiles where the amounts are whole multiples of a decimal unit and the grid is not too large.
fn exact_grid(shares: &[Share]) -> Option<[f64; 3]> {
    let amounts = || shares.iter().flat_map(|share| &share.amounts).copied();
    let scale = [1.0, 10.0, 100.0, 1e3, 1e4].into_iter().find(|scale| {
        amounts().all(|amount| {
            let scaled = amount * scale;
            (scaled - scaled.round()).abs() <= 1e-9 && scaled.abs() < 9e15
        })
    })?;
    let steps = |amount: f64| (amount * scale).round() as i64;
    let unit = amounts().fold(0, |unit, amount| greatest_common_divisor(unit, steps(amount).unsigned_abs()));
    let unit = i64::try_from(unit).ok().filter(|&unit| unit > 0)?;
    let range = amounts().fold(0.0, |sum, amount| sum + (steps(amount) / unit).abs() as f64);
    if range >= f64::from(1u32 << EXACT_LOG_SIZE) {
        return None;
    }
    let group = |share: &Share| {
        Group::new(share.amounts.iter().map(|&a| steps(a) / unit).collect(), share.rate, 1e-14)
    };
    let groups = by_cost(shares.iter().map(group));
    let lowest = amounts().filter(|&a| a < 0.0).map(|a| steps(a) / unit).sum();
    let grid = Grid::new(lowest, range as i64, &groups, 34.5);
    (grid.factors() <= MOST_FACTORS).then(|| {
        let law = grid.law();
        QUANTILES.map(|q| ((lowest + quantile(&law, q - TIE) as i64) * unit) as f64 / scale)
    })
}

fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The quantiles with the amounts rounded to a grid, and how far they may be off.
///
/// Rounding moves the revenue by Σ e · won. Held is that its deviation from its mean exceeds a bound at most with probability 1e-9
/// (Hoeffding's or Bernstein's inequality, or never: the sum of all e), so the true quantile lies within that bound of the rounded
/// law's quantiles at 3.5e-9 less and at 3.5e-9 more.
fn rounded_grid(shares: &[Share], mean: f64, part: f64) -> ([f64; 3], f64) {
    let size: f64 =
        shares.iter().map(|s| s.rate.mean() * s.amounts.iter().map(|a| a.abs()).sum::<f64>()).sum();
    let target = part * mean.max(size / 100.0);
    let count: usize = shares.iter().map(|share| share.amounts.len()).sum();
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
    let at = |q: f64| quantile(&law, q);
    // The amounts' rounding, the nodes and window, and what the spectrum leaves out.
    let slack = 3.5 * MISSED;
    let (mut error, mut quantiles) = (0.0f64, [0.0; 3]);
    for (to, q) in quantiles.iter_mut().zip(QUANTILES) {
        let (low, here, high) = (at(q - slack), at(q), at(q + slack));
        error = error.max(((high - here).max(here - low) as f64 + moved) * step);
        *to = (window.low + here as i64) as f64 * step;
    }
    (quantiles, error)
}

/// Amounts rounded to whole steps such that the rounding of each share adds up to half a step at most, and the bound, in steps, of
/// how far that moves the revenue.
fn rounded(shares: &[Share], step: f64) -> (Vec<Group>, f64) {
    let (mut above, mut below, mut squares, mut variance, mut largest, mut left) =
        (0.0f64, 0.0f64, 0.0f64, 0.0f64, 0.0f64, 0.0f64);
    let groups = shares.iter().map(|share| {
        let mut parts: Vec<(i64, f64)> = share
            .amounts
            .iter()
            .map(|amount| {
                let steps = amount / step;
                (steps.round() as i64, steps - steps.round())
            })
            .collect();
        // Those nearest to the other neighbour go there until the share's rest is gone.
        let rest: f64 = parts.iter().map(|part| part.1).sum();
        let turn = if rest > 0.0 { 1 } else { -1 };
        sort_by_number(&mut parts, |part| float(part.1 * -turn as f64));
        for part in parts.iter_mut().take(rest.abs().round() as usize) {
            *part = (part.0 + turn, part.1 - turn as f64);
        }
        let group = Group::new(parts.iter().map(|part| part.0).collect(), share.rate, MISSED);
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
        group
    });
    let groups = by_cost(groups);
    (groups, above.max(below).min(left + deviation(squares, variance, largest, MISSED)))
}

/// How far Σ e (won - p) stays from 0 but with probability `missed`: the better of Hoeffding's and Bernstein's inequalities.
fn deviation(squares: f64, variance: f64, largest: f64, missed: f64) -> f64 {
    let log = (2.0 / missed).ln();
    let hoeffding = (squares * log / 2.0).sqrt();
    let third = largest * log / 3.0;
    hoeffding.min(third + (third * third + 2.0 * variance * log).sqrt())
}

/// The steps between which the revenue lies but with probability 1e-9 / 2.
struct Window {
    low: i64,
    high: i64,
}

impl Window {
    fn of(groups: &[Group]) -> Self {
        let (mut least, mut most, mut low, mut high) = (0.0, 0.0, 0.0, 0.0);
        let (mut squares, mut variance, mut largest) = (0.0, 0.0, 0.0f64);
        for group in groups {
            let spread = group.largest_spread;
            let sum: f64 = group.steps.iter().map(|&(steps, count)| steps as f64 * f64::from(count)).sum();
            let ends = group.nodes.iter().map(|node| node.rate * sum);
            low += ends.clone().fold(f64::INFINITY, f64::min);
            high += ends.fold(f64::NEG_INFINITY, f64::max);
            for &(steps, count) in &group.steps {
                let (size, count) = (steps as f64, f64::from(count));
                if size > 0.0 {
                    most += size * count
                } else {
                    least += size * count
                }
                squares += size * size * count;
                variance += size * size * count * spread;
                largest = largest.max(size.abs());
            }
        }
        let around = deviation(squares, variance, largest, MISSED / 2.0);
        Window {
            low: (low - around).max(least).floor() as i64,
            high: (high + around).min(most).ceil() as i64,
        }
    }

    fn size(&self) -> f64 {
        (self.high - self.low) as f64 + 2.0
    }
}

/// Amounts that share a rate, as whole steps with their counts.
struct Group {
    steps: Vec<(i64, u32)>,
    count: f64,
    nodes: Vec<Node>,
    /// The smallest and the largest variance of one won or not.
    least_spread: f64,
    largest_spread: f64,
}

/// The shares' groups, those that cost least first: where they leave nothing, the others needn't be asked.
fn by_cost(groups: impl Iterator<Item = Group>) -> Vec<Group> {
    let mut groups: Vec<Group> = groups.collect();
    sort_by_number(&mut groups, |group| (group.steps.len() * group.nodes.len()) as u64);
    groups
}

impl Group {
    fn new(mut steps: Vec<i64>, rate: Rate, missed: f64) -> Self {
        let count = steps.len() as f64;
        sort_by_number(&mut steps, |&step| signed(step));
        let mut counted: Vec<(i64, u32)> = Vec::new();
        for step in steps {
            match counted.last_mut() {
                Some((last, count)) if *last == step => *count += 1,
                _ => counted.push((step, 1)),
            }
        }
        let nodes = match rate {
            Rate::Known(rate) => vec![Node { rate, weight: 1.0 }],
            Rate::Measured { won, closed } => rate_nodes(won, closed, count, missed),
        };
        let spreads = || nodes.iter().map(|node| node.rate * (1.0 - node.rate));
        let (least_spread, largest_spread) =
            (spreads().fold(f64::INFINITY, f64::min), spreads().fold(0.0, f64::max));
        Group { steps: counted, count, nodes, least_spread, largest_spread }
    }
}

/// The law of whole steps from `low` on, by its characteristic function at as many frequencies as the grid has places.
struct Grid<'a> {
    low: i64,
    /// Terms below e^-depth are left out.
    depth: f64,
    fourier: Fourier,
    groups: &'a [Group],
    /// By group and frequency f: Σ 1 - cos(2π f step / size). |φ| <= exp(-rate (1 - rate) damping), so most needn't be computed.
    damping: Vec<Vec<f64>>,
}

impl<'a> Grid<'a> {
    fn new(low: i64, range: i64, groups: &'a [Group], depth: f64) -> Self {
        let log_size = (range.unsigned_abs() + 2).next_power_of_two().trailing_zeros();
        let fourier = Fourier::of_size(log_size);
        let mask = fourier.size() as i64 - 1;
        let damping = groups
            .iter()
            .map(|group| {
                let mut counts = vec![Complex::default(); fourier.size()];
                for &(steps, count) in &group.steps {
                    if let Some(place) = counts.get_mut((steps & mask) as usize) {
                        place.re += f64::from(count);
                    }
                }
                fourier.transform(&mut counts);
                counts.iter().take(fourier.size() / 2 + 1).map(|sum| group.count - sum.re).collect()
            })
            .collect();
        Grid { low, depth, fourier, groups, damping }
    }

    /// Complex factors that [`Grid::law`] multiplies.
    fn factors(&self) -> u64 {
        let mut factors = 0;
        for (group, damping) in self.groups.iter().zip(&self.damping) {
            for damping in damping.iter().filter(|&damping| group.least_spread * damping < self.depth) {
                let needed = group.nodes.iter().filter(|node| self.counts_at(node, *damping)).count();
                factors += (needed * group.steps.len()) as u64;
            }
        }
        factors
    }

    /// P(X = low), P(X = low + 1), ...
    fn law(&self) -> Vec<f64> {
        let size = self.fourier.size();
        let mut spectrum = vec![Complex::default(); size];
        let mut products = Products::default();
        for frequency in 0..=size / 2 {
            let value = self.characteristic(frequency, &mut products);
            // The inverse transform is the transform of the conjugates; those of the negative frequencies are the values' own.
            spectrum[(size - frequency) & (size - 1)] = value;
            spectrum[frequency] = Complex { re: value.re, im: -value.im };
        }
        self.fourier.transform(&mut spectrum);
        let mask = size as i64 - 1;
        (0..size as i64)
            .map(|place| spectrum[((self.low + place) & mask) as usize].re / size as f64)
            .collect()
    }

    fn characteristic(&self, frequency: usize, products: &mut Products) -> Complex {
        let with_damping = || self.groups.iter().zip(self.damping.iter().map(|damping| damping[frequency]));
        if with_damping().any(|(group, damping)| group.least_spread * damping >= self.depth) {
            return Complex::default();
        }
        let mut product = Complex::ONE;
        for (group, damping) in with_damping() {
            products.start(group.nodes.iter().filter(|node| self.counts_at(node, damping)));
            for (index, &(steps, count)) in group.steps.iter().enumerate() {
                products.times(self.fourier.root(steps.wrapping_mul(frequency as i64)), count);
                if index % 64 == 63 && products.are_nothing() {
                    return Complex::default();
                }
            }
            product = product.times(products.sum());
            if product.square_of_size() < (-2.0 * self.depth).exp() {
                // A band's uncertain rate alone blurs most frequencies away.
                return Complex::default();
            }
        }
        product
    }

    /// Whether a node adds more than e^-depth at a frequency.
    fn counts_at(&self, node: &Node, damping: f64) -> bool {
        node.rate * (1.0 - node.rate) * damping < self.depth
    }
}

/// The characteristic functions of one share at each of its nodes, side by side.
#[derive(Default)]
struct Products {
    rates: Vec<f64>,
    weights: Vec<f64>,
    re: Vec<f64>,
    im: Vec<f64>,
}

impl Products {
    fn start<'a>(&mut self, nodes: impl Iterator<Item = &'a Node>) {
        self.rates.clear();
        self.weights.clear();
        for node in nodes {
            self.rates.push(node.rate);
            self.weights.push(node.weight);
        }
        self.re.clear();
        self.re.resize(self.rates.len(), 1.0);
        self.im.clear();
        self.im.resize(self.rates.len(), 0.0);
    }

    /// Each times (1 - rate + rate · turn)^count.
    fn times(&mut self, turn: Complex, count: u32) {
        let across = turn.re - 1.0;
        let products = self.re.iter_mut().zip(&mut self.im);
        if count == 1 {
            for ((re, im), rate) in products.zip(&self.rates) {
                let (x, y) = (1.0 + rate * across, rate * turn.im);
                (*re, *im) = (*re * x - *im * y, *re * y + *im * x);
            }
            return;
        }
        for ((re, im), rate) in products.zip(&self.rates) {
            let power = Complex { re: 1.0 + rate * across, im: rate * turn.im }.power(count);
            (*re, *im) = (*re * power.re - *im * power.im, *re * power.im + *im * power.re);
        }
    }

    fn are_nothing(&self) -> bool {
        self.re.iter().zip(&self.im).all(|(re, im)| re * re + im * im < 1e-34)
    }

    /// The mean over the nodes.
    fn sum(&self) -> Complex {
        let mean = |parts: &[f64]| parts.iter().zip(&self.weights).map(|(part, weight)| part * weight).sum();
        Complex { re: mean(&self.re), im: mean(&self.im) }
    }
}

/// The first place at which the law has reached q.
fn quantile(law: &[f64], q: f64) -> usize {
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

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn the_error_is_never_exceeded_against_every_outcome_listed(shares in some_shares(6)) {
            let mean = mean_of(&shares);
            let (quantiles, error) = rounded_grid(&shares, mean, TARGET);
            for (found, exact) in quantiles.iter().zip(listed(&shares)) {
                prop_assert!((found - exact).abs() <= error * (1.0 + 1e-9) + 1e-9, "{found} {exact} {error}");
            }
        }

        #[test]
        fn the_error_is_never_exceeded_against_a_finer_grid(shares in some_shares(60)) {
            let mean = mean_of(&shares);
            let (quantiles, error) = rounded_grid(&shares, mean, TARGET);
            let (finer, fine) = rounded_grid(&shares, mean, TARGET / 4.0);
            for (found, exact) in quantiles.iter().zip(finer) {
                prop_assert!((found - exact).abs() <= error + fine, "{found} {exact} {error} {fine}");
            }
            prop_assert!(fine < error);
        }

        #[test]
        fn whole_amounts_give_the_same_exactly_and_within_the_error(
            amounts in proptest::collection::vec(1u32..500, 20..120),
            rate in some_rate(),
        ) {
            let shares = [share(amounts.iter().map(|&a| f64::from(a) * 100.0).collect(), rate)];
            let exact = exact_grid(&shares).unwrap();
            let (quantiles, error) = rounded_grid(&shares, mean_of(&shares), TARGET);
            for (found, exact) in quantiles.iter().zip(exact) {
                prop_assert!((found - exact).abs() <= error, "{found} {exact} {error}");
                prop_assert_eq!(exact % 100.0, 0.0);
            }
            prop_assert!(exact[0] <= exact[1] && exact[1] <= exact[2]);
        }
    }
}
