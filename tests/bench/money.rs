//! How long the heavy ones take: `cargo bench --bench money`.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use playfield::business_case::irr;
use playfield::pipeline::revenue_law::{Rate, Share, revenue_law};
use playfield::statistics::{binomial_tail, poisson_binomial};

fn spread(i: u32) -> f64 {
    (f64::from(i) * 0.618_034).fract()
}

fn statistics(c: &mut Criterion) {
    let probabilities: Vec<f64> = (0..100_000).map(spread).collect();
    c.bench_function("poissonBinomial, 100,000 probabilities", |b| {
        b.iter(|| poisson_binomial(black_box(&probabilities)));
    });
    c.bench_function("binomialTail at the mean of 1,000,000", |b| {
        b.iter(|| binomial_tail(black_box(300_000.0), 1e6, 0.3));
    });
}

fn outcome(c: &mut Criterion) {
    let amounts =
        |from: u32, count: u32| (from..from + count).map(|i| (spread(i) * 10.0).exp() + 0.123_456).collect();
    let shares = |rates: [Rate; 3]| -> Vec<Share> {
        let [commit, best_case, developing] = rates;
        vec![
            Share { amounts: amounts(0, 1_000), rate: commit },
            Share { amounts: amounts(1_000, 3_000), rate: best_case },
            Share { amounts: amounts(4_000, 6_000), rate: developing },
        ]
    };
    let told = shares([Rate::Known(0.8), Rate::Known(0.4), Rate::Known(0.1)]);
    c.bench_function("outcome of 10,000 opportunities, rates told", |b| {
        b.iter(|| revenue_law(black_box(told.clone())));
    });
    let measured = |won, closed| Rate::Measured { won, closed };
    let measured = shares([measured(32.0, 40.0), measured(24.0, 60.0), measured(8.0, 80.0)]);
    c.bench_function("outcome of 10,000 opportunities, rates measured", |b| {
        b.iter(|| revenue_law(black_box(measured.clone())));
    });
    let whole = vec![Share {
        amounts: (0..10_000).map(|i| 1_000.0 * (1.0 + (spread(i) * 50.0).floor())).collect(),
        rate: Rate::Measured { won: 12.0, closed: 40.0 },
    }];
    c.bench_function("outcome of 10,000 opportunities in whole thousands, measured, exact", |b| {
        b.iter(|| revenue_law(black_box(whole.clone())));
    });
}

fn rates(c: &mut Criterion) {
    let annuity: Vec<f64> = std::iter::once(-100_000.0).chain([600.0; 600]).collect();
    c.bench_function("irr of 600 periods, one change of sign", |b| b.iter(|| irr(black_box(&annuity))));
    let saw: Vec<f64> =
        (0..601u32).map(|t| if t % 2 == 0 { -100.0 } else { 110.0 } + f64::from(t % 7)).collect();
    c.bench_function("irr of 600 periods, 600 changes of sign", |b| b.iter(|| irr(black_box(&saw))));
}

criterion_group! {
    name = money;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
    targets = statistics, outcome, rates
}
criterion_main!(money);
