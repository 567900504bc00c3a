//! The law of a sum of whole steps, each won or not, by its characteristic function at as many frequencies as the grid has places.

use super::rate_nodes::{Node, rate_nodes};
use super::revenue_law::{MISSED, Rate};
use crate::sorting::{signed, sort_by_number};
use crate::statistics::fourier::{Complex, Fourier};

/// How far Σ e (won - p) stays from 0 but with probability `missed`: the better of Hoeffding's and Bernstein's inequalities.
pub(super) fn deviation(squares: f64, variance: f64, largest: f64, missed: f64) -> f64 {
    let log = (2.0 / missed).ln();
    let hoeffding = (squares * log / 2.0).sqrt();
    let third = largest * log / 3.0;
    hoeffding.min(third + (third * third + 2.0 * variance * log).sqrt())
}

/// The steps between which the revenue lies but with probability 1e-9 / 2.
pub(super) struct Window {
    pub low: i64,
    pub high: i64,
}

impl Window {
    pub fn of(groups: &[Group]) -> Self {
        let (mut least, mut most, mut low, mut high) = (0.0, 0.0, 0.0, 0.0);
        let (mut squares, mut variance, mut largest) = (0.0, 0.0, 0.0f64);
        for group in groups {
            let spread = group.largest_spread;
            let sum: f64 = group.steps.iter().map(|&(steps, count)| steps as f64 * f64::from(count)).sum();
            let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
            for node in &group.nodes {
                lowest = lowest.min(node.rate * sum);
                highest = highest.max(node.rate * sum);
            }
            low += lowest;
            high += highest;
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

    pub fn size(&self) -> f64 {
        (self.high - self.low) as f64 + 2.0
    }
}

/// Amounts that share a rate, as whole steps with their counts.
pub(super) struct Group {
    steps: Vec<(i64, u32)>,
    count: f64,
    nodes: Vec<Node>,
    /// The smallest and the largest variance of one won or not.
    least_spread: f64,
    pub largest_spread: f64,
}

/// The shares' groups, those that cost least first: where they leave nothing, the others needn't be asked.
pub(super) fn by_cost(mut groups: Vec<Group>) -> Vec<Group> {
    sort_by_number(&mut groups, |group| (group.steps.len() * group.nodes.len()) as u64);
    groups
}

impl Group {
    pub fn new(mut steps: Vec<i64>, rate: Rate, missed: f64) -> Self {
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
        let (mut least_spread, mut largest_spread) = (f64::INFINITY, 0.0f64);
        for node in &nodes {
            let spread = node.rate * (1.0 - node.rate);
            least_spread = least_spread.min(spread);
            largest_spread = largest_spread.max(spread);
        }
        Group { steps: counted, count, nodes, least_spread, largest_spread }
    }
}

/// The law of whole steps from `low` on, by its characteristic function at as many frequencies as the grid has places.
pub(super) struct Grid<'a> {
    low: i64,
    /// Terms below e^-depth are left out.
    depth: f64,
    fourier: Fourier,
    groups: &'a [Group],
    /// By group and frequency f: Σ 1 - cos(2π f step / size). |φ| <= exp(-rate (1 - rate) damping), so most needn't be computed.
    damping: Vec<Vec<f64>>,
}

impl<'a> Grid<'a> {
    pub fn new(low: i64, range: i64, groups: &'a [Group], depth: f64) -> Self {
        let log_size = (range.unsigned_abs() + 2).next_power_of_two().trailing_zeros();
        let fourier = Fourier::of_size(log_size);
        let mask = fourier.size() as i64 - 1;
        let mut damping = Vec::with_capacity(groups.len());
        for group in groups {
            let mut counts = vec![Complex::default(); fourier.size()];
            for &(steps, count) in &group.steps {
                if let Some(place) = counts.get_mut((steps & mask) as usize) {
                    place.re += f64::from(count);
                }
            }
            fourier.transform(&mut counts);
            let mut of_group = Vec::with_capacity(fourier.size() / 2 + 1);
            for sum in counts.iter().take(fourier.size() / 2 + 1) {
                of_group.push(group.count - sum.re);
            }
            damping.push(of_group);
        }
        Grid { low, depth, fourier, groups, damping }
    }

    /// Complex factors that [`Grid::law`] multiplies.
    pub fn factors(&self) -> u64 {
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
    pub fn law(&self) -> Vec<f64> {
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
