//! How long refund and remaining payment of every day take in a browser, for the longest series there is, and a thousand
//! plans, each beside the bare date arithmetic: `cargo test --release --target wasm32-unknown-unknown --test browser_speed -- --nocapture` with the
//! runner of `cargo xtask test --only browser`. Nothing is asserted about time.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../benches/longest/mod.rs"]
mod longest;
#[path = "../benches/plans/mod.rs"]
mod plans;

use std::hint::black_box;

use fristklar::domain::{Contract, costs, over_time, plan};
use longest::{bare, invoices, longest, plan_by_plan, points, series};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const RUNS: usize = 40;

/// Milliseconds since the page was opened.
fn now() -> f64 {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).expect("there in every browser");
    let performance = get(&js_sys::global(), "performance");
    let clock: js_sys::Function = get(&performance, "now").unchecked_into();
    clock.call0(&performance).ok().and_then(|time| time.as_f64()).expect("a number")
}

fn report(name: &str, work: impl Fn() -> i64) {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = now();
            black_box(work());
            now() - begun
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    console_log!("{name:<28} median {:>7.3} ms, fastest {:>7.3} ms of {RUNS} runs", at(RUNS / 2), at(0));
}

#[wasm_bindgen_test]
fn ten_years_of_daily_figures_beside_the_bare_dates() {
    let contract = longest();
    let start = contract.first_term.start();
    let plan_now = plan(&contract, start);
    let every = over_time(&contract, &plan_now).expect("a price");
    for day in every.days().step_by(97) {
        let there = Contract { service_end: Some(day.day), ..contract };
        let there = costs(&there, &plan(&there, start)).expect("a price");
        assert_eq!((day.guide.refund, day.standard.payable), (there.guide.refund, there.standard.payable));
    }
    report("over_time, every day", || series(&contract, &plan_now));
    let invoices = invoices(&contract, &plan_now);
    report("the bare dates", || bare(&invoices));
    report("the chart's points", || points(&contract, &plan_now));
    black_box(plan_by_plan(&contract, &plan_now));
}

#[wasm_bindgen_test]
fn a_thousand_plans_beside_the_bare_dates() {
    let (contracts, as_of) = (plans::contracts(), plans::as_of());
    report("plans of 1,000 contracts", || plans::plans(&contracts, as_of));
    report("bare dates of 1,000 contracts", || plans::bare(&contracts, as_of));
}
