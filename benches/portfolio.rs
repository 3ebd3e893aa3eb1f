//! What storing contracts costs, for 1,000, 10,000 and 20,000 of them in one run, to reveal anything that is not
//! linear.
//!
//! `cargo bench --no-default-features --bench portfolio` prints the size of the document and the median of many runs.
//! Nothing is asserted about time: a busy machine is not an error.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool at the command line")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fristklar::domain::{Billing, Cents, Contract, FirstTerm, TermLength, TermMonths, day, plan, plus_days};
use fristklar::portfolio::{Contracts, Portfolio, Record};
use fristklar::storage::{Written, decode, encode};
use fristklar::tab_sync::{Precedence, merge};

/// Contracts as imported from a consultant's list.
fn contracts(count: i64) -> Contracts {
    const PRODUCTS: [&str; 4] = ["Sales Cloud Enterprise", "Service Cloud", "Account Engagement", "Data Cloud"];
    const CUSTOMERS: [&str; 3] = ["Müller & Söhne GmbH", "Beispiel Maschinenbau AG", "Muster Verlag KG"];
    let first = day(2023, 1, 1).expect("a day");
    let one = |number: i64| {
        let length = TermLength::Months(TermMonths::new(12 * (1 + number as u32 % 3)).expect("a term"));
        let start = FirstTerm::new(plus_days(first, number % 1_200), length).expect("a first term");
        let terms = Contract {
            price: Some(Cents(1_200_000 + number * 137)),
            billing: if number % 2 == 0 { Billing::Annual } else { Billing::Quarterly },
            ..Contract::new(start)
        };
        let product = PRODUCTS.iter().cycle().nth(number as usize % 4).copied().unwrap_or_default();
        let customer = CUSTOMERS.iter().cycle().nth(number as usize % 3).copied().unwrap_or_default();
        Arc::new(Record {
            name: format!("Order form Q-{number:05}"),
            customer: format!("{customer} {}", number / 7),
            product: product.to_owned(),
            ..Record::new(format!("c{number:07}"), terms)
        })
    };
    (0..count).map(one).collect()
}

/// The contracts, with one in the middle changed.
fn edited(contracts: &Contracts) -> Contracts {
    let mut edited = contracts.clone();
    let middle = edited.len() / 2;
    if let Some(record) = edited.get_mut(middle) {
        *record = Arc::new(Record { notes: "changed".to_owned(), changed: 1, ..Record::clone(record) });
    }
    edited
}

fn median<T>(work: impl Fn() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let begun = Instant::now();
            black_box(work());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(10).copied().unwrap_or_default()
}

fn main() {
    println!("{:<40}{:>12}{:>12}{:>12}", "contracts", 1_000, 10_000, 20_000);
    let sizes = [1_000, 10_000, 20_000].map(|count| {
        let contracts = contracts(count);
        Portfolio { contracts, ..Portfolio::default() }
    });
    let row = |name: &str, cell: &dyn Fn(&Portfolio) -> String| {
        let [small, large, largest] = sizes.each_ref().map(cell);
        println!("{name:<40}{small:>12}{large:>12}{largest:>12}");
    };
    let timed = |work: &dyn Fn(&Portfolio) -> usize, on: &Portfolio| {
        format!("{:.2} ms", median(|| work(on)).as_secs_f64() * 1e3)
    };
    row("document, UTF-16 units", &|all| encode(all).encode_utf16().count().to_string());
    row("units per contract", &|all| (encode(all).encode_utf16().count() / all.contracts.len()).to_string());
    row("written whole", &|all| timed(&|all| encode(all).len(), all));
    row("written after one edit", &|all| {
        let written = Written::default().next(all).1;
        let edited = Portfolio { contracts: edited(&all.contracts), ..all.clone() };
        timed(&|all| written.next(all).0.len(), &edited)
    });
    row("read", &|all| {
        let text = encode(all);
        format!("{:.2} ms", median(|| decode(&text).map(|found| found.portfolio.contracts.len())).as_secs_f64() * 1e3)
    });
    row("merged with another tab's document", &|all| {
        let theirs = decode(&encode(&Portfolio { contracts: edited(&all.contracts), ..all.clone() }));
        let theirs = theirs.map(|found| found.portfolio.contracts).unwrap_or_default();
        timed(&|all| merge(&all.contracts, &all.contracts, &theirs, Precedence::Ours).contracts.len(), all)
    });
    row("planned", &|all| {
        let today = day(2026, 11, 23).expect("a day");
        let planned = |all: &Portfolio| {
            all.contracts.iter().filter(|record| plan(&record.contract(), today).days_left.is_some()).count()
        };
        timed(&planned, all)
    });
}
