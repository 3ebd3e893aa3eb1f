//! Contracts and their rows for tests, on a fixed day.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::Arc;

use fristklar::domain::{Contract, Day, FirstTerm, TermLength, TermMonths, day};
use fristklar::overview::{Arrangement, Item, OverviewRow};
use fristklar::portfolio::Record;

pub fn today() -> Day {
    day(2026, 11, 23).unwrap()
}

pub fn contract(start: Day, months: u32) -> Contract {
    Contract::new(FirstTerm::new(start, TermLength::Months(TermMonths::new(months).unwrap())).unwrap())
}

pub fn record(id: &str, contract: Contract) -> Record {
    Record::new(id.to_owned(), contract)
}

pub fn row(record: &Record) -> Arc<OverviewRow> {
    Arc::new(OverviewRow::of(record, &record.contract(), today()))
}

pub fn ids(rows: &[Arc<OverviewRow>], arrangement: &Arrangement) -> Vec<String> {
    let id = |item: &Item| match item {
        Item::Section(_) => None,
        Item::OverviewRow { row, .. } => Some(rows[*row].id.clone()),
    };
    arrangement.items.iter().filter_map(id).collect()
}
