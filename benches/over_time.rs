//! How long refund and remaining payment of every day take, for the longest series there is: ten years billed monthly.
//!
//! `cargo bench --no-default-features --bench over_time` prints the median and the fastest of many runs, beside the bare
//! walk over the same days with the same multiplications, which no series can do without. Nothing is asserted about
//! time: a busy machine is no error.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool at the command line")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use fristklar::domain::{
    Billing, Cents, Contract, Day, EarlyFee, FirstTerm, OnDay, OwnTerms, Percent, Plan, TermLength, TermMonths,
    days_between, over_time, plan, ratio,
};

/// Measured runs of each candidate, after a tenth as many that do not count.
const RUNS: usize = 500;

/// Ten years of monthly invoices, with own terms and a percentage fee, so that nothing can be left out.
fn longest() -> Contract {
    let start: Day = "2024-02-29".parse().expect("a day");
    let ten_years = TermLength::Months(TermMonths::new(120).expect("a term"));
    let mut contract = Contract::new(FirstTerm::new(start, ten_years).expect("a first term"));
    contract.billing = Billing::Monthly;
    contract.set_price(Cents(1_234_567)).expect("an amount");
    contract.fee = EarlyFee::share(share()).expect("a fee");
    contract.own_terms = Some(OwnTerms { full_refund_days: 14, pro_rata: true, fee: contract.fee });
    contract
}

fn share() -> Percent {
    Percent::from_hundredths(2_500).expect("a percentage")
}

/// One number of all amounts of a day, so that none can be optimised away.
fn weight(on: &OnDay) -> i64 {
    let all = [Some(on.guide), Some(on.standard), on.own, Some(on.for_cause)];
    all.into_iter().flatten().map(|one| one.refund.0 ^ one.payable.0).fold(0, i64::wrapping_add)
}

fn series(contract: &Contract, plan: &Plan) -> i64 {
    over_time(contract, plan).map_or(0, |over_time| over_time.days().map(|on| weight(&on)).fold(0, i64::wrapping_add))
}

/// The same days, and per day the same multiplications with their rounding: the unused part and the two fees.
fn bare(plan: &Plan) -> i64 {
    let invoices = plan.costs.as_ref().map_or(&[][..], |costs| &costs.invoices);
    let days = invoices.iter().flat_map(|invoice| {
        invoice.start.iter_days().take_while(|day| *day <= invoice.last).map(|day| {
            let unused = ratio(invoice.amount, days_between(day, invoice.last), invoice.days());
            let fees = [unused, black_box(unused)].map(|sum| share().of(sum));
            fees.iter().fold(unused.0, |sum, fee| sum.wrapping_add(fee.0))
        })
    });
    days.fold(0, i64::wrapping_add)
}

fn points(contract: &Contract, plan: &Plan) -> i64 {
    over_time(contract, plan).map_or(0, |over_time| over_time.points().iter().map(weight).fold(0, i64::wrapping_add))
}

/// What a view without a series would do: a whole plan for each day.
fn plan_by_plan(contract: &Contract, now: &Plan) -> i64 {
    let days = now.term.start.iter_days().take_while(|day| *day <= now.term.last);
    days.map(|day| {
        let there = plan(&Contract { service_end: Some(day), ..*contract }, now.as_of);
        there.costs.map_or(0, |costs| costs.guide.refund.0)
    })
    .fold(0, i64::wrapping_add)
}

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
    let days = over_time(&contract, &plan).map_or(0, |over_time| over_time.days().count());
    println!("10 years billed monthly: {days} days x 4 settlements");
    report("over_time, every day", RUNS, || series(black_box(&contract), black_box(&plan)));
    report("bare: the same days and multiplications", RUNS, || bare(black_box(&plan)));
    report("over_time, the chart's points", RUNS, || points(black_box(&contract), black_box(&plan)));
    report("for comparison: a plan for every day", RUNS.div_ceil(50), || plan_by_plan(black_box(&contract), &plan));
}
