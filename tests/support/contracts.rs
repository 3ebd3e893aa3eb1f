//! Days, terms and contracts, written briefly.

use std::sync::Arc;

use fristklar::domain::{Billing, Cents, Contract, Day, FirstTerm, Percent, TermLength, TermMonths, day};
use fristklar::portfolio::{Contracts, Draft, Record, SheetEntry};

pub fn ymd(year: i32, month: u32, number: u32) -> Day {
    day(year, month, number).unwrap()
}

/// The Monday on which most examples are set.
pub fn today() -> Day {
    ymd(2026, 11, 23)
}

/// A day written as `2026-11-23`.
pub fn date(text: &str) -> Day {
    text.parse().expect(text)
}

pub fn percent(hundredths: u32) -> Percent {
    Percent::from_hundredths(hundredths).unwrap()
}

pub fn whole_percent(whole: u32) -> Percent {
    percent(whole * 100)
}

pub fn months(number: u32) -> TermLength {
    TermLength::Months(TermMonths::new(number).unwrap())
}

/// A contract over a first term, and usual in everything else.
pub fn contract_over(start: Day, length: TermLength) -> Contract {
    Contract::new(FirstTerm::new(start, length).unwrap())
}

/// A contract with a price as the tables of `tests/cases` write it.
pub fn billed(start: &str, length: &str, billing: Billing, price: Cents) -> Contract {
    let length = length.parse().map_or_else(|_| TermLength::Until(date(length)), months);
    let mut contract = contract_over(date(start), length);
    contract.billing = billing;
    contract.set_price(price).unwrap();
    contract
}

pub fn contract(start: Day, number: u32) -> Contract {
    contract_over(start, months(number))
}

pub fn year_from(start: Day) -> Contract {
    contract(start, 12)
}

pub fn record(id: &str, terms: Contract) -> Record {
    Record::new(id.to_owned(), terms)
}

pub fn shared(records: impl IntoIterator<Item = Record>) -> Contracts {
    records.into_iter().map(Arc::new).collect()
}

/// A row with what stands in its first cells.
pub fn entry(label: &str, ticked: bool, noted: &[&str]) -> SheetEntry {
    let mut noted = noted.iter();
    let cells = std::array::from_fn(|_| noted.next().map(|cell| (*cell).to_owned()).unwrap_or_default());
    SheetEntry { label: label.to_owned(), ticked, cells }
}

/// What is typed into the form for a contract that is usual in everything but its start.
pub fn typed(start: &str) -> Draft {
    Draft { start: start.to_owned(), ..Draft::default() }
}
