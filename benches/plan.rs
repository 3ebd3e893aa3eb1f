//! Plans per second, for a thousand contracts of all kinds, compared with the bare date arithmetic they need at least.
//! `cargo bench --no-default-features --bench plan`; `cargo xtask bench` writes the figures to BENCHMARKS.md.
#![allow(clippy::expect_used, reason = "a tool at the command line")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

mod plans;

fn measure(criterion: &mut Criterion) {
    let (contracts, as_of) = (plans::contracts(), plans::as_of());
    let mut group = criterion.benchmark_group("plan");
    group.throughput(Throughput::Elements(u64::from(plans::COUNT)));
    group.bench_function("plans", |bencher| bencher.iter(|| plans::plans(black_box(&contracts), as_of)));
    group.bench_function("bare", |bencher| bencher.iter(|| plans::bare(black_box(&contracts), as_of)));
    // Twice as many contracts must take twice as long; anything more points to a hidden loop.
    for share in [10, 100] {
        let some = contracts.get(..share).unwrap_or_default();
        group.throughput(Throughput::Elements(share as u64));
        group.bench_function(BenchmarkId::new("plans", share), |bencher| {
            bencher.iter(|| plans::plans(black_box(some), as_of));
        });
    }
    group.finish();
}

criterion_group!(benches, measure);
criterion_main!(benches);
