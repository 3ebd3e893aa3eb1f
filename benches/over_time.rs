//! How long it takes to compute refund and remaining payment for every day of the longest series there is: ten years
//! with monthly invoices.
//!
//! `cargo bench --no-default-features --bench over_time` prints the median and the fastest of many runs, next to a bare
//! loop over the same days with the same multiplications, which is the lower bound. Nothing is asserted about time: a
//! busy machine is not an error.
//! time: a busy machine is no error.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool at the command line")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use fristklar::domain::{over_time, plan};
use longest::{bare, invoices, longest, plan_by_plan, points, series};

mod longest;

/// Measured runs of each candidate, after a tenth as many to warm up.
const RUNS: usize = 500;

/// Median and fastest of `runs` runs.
fn measure(runs: usize, work: impl Fn() -> i64) -> (Duration, Duration) {
    for _ in 0..runs.div_ceil(10) {
        black_box(work());
    }
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            black_box(work());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    (at(runs / 2), at(0))
}

fn report(name: &str, runs: usize, work: impl Fn() -> i64) {
    let (median, fastest) = measure(runs, work);
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    println!("{name:<44} median {:>9.1} µs   fastest {:>9.1} µs   of {runs}", micros(median), micros(fastest));
}

fn main() {
    let contract = longest();
    let plan = plan(&contract, contract.first_term.start());
    let invoices = invoices(&contract, &plan);
    let days = over_time(&contract, &plan).map_or(0, |over_time| over_time.days().count());
    println!("10 years billed monthly: {days} days x 4 settlements");
    report("over_time, every day", RUNS, || series(black_box(&contract), black_box(&plan)));
    report("bare: the same days and multiplications", RUNS, || bare(black_box(&invoices)));
    report("over_time, the chart's points", RUNS, || points(black_box(&contract), black_box(&plan)));
    report("for comparison: a plan for every day", RUNS.div_ceil(50), || plan_by_plan(black_box(&contract), &plan));
}
