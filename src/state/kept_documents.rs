//! What was read from the documents of the contract shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use super::shown::ShownPlan;
use super::status_line::StatusMessage;
use crate::documents::{KeptReading, Reading, Value, clause_marks, compared, compared_price};
use crate::domain::Cents;
use crate::portfolio::Record;
use crate::storage::{kept_readings, without_reading};

pub use crate::storage::DamagedReading;

/// A document that is kept with a contract, beside what the contract says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDocument {
    pub kept: KeptReading,
    /// For each finding what the contract says instead, if it does.
    pub instead: Vec<Option<Value>>,
    /// The price per year in the document and in the contract, where they differ.
    pub price: Option<(Cents, Cents)>,
}

/// The documents that are kept with the contract shown, damaged ones too.
pub fn kept_with_contract(portfolio: PortfolioStore, shown: ShownPlan) -> Vec<Result<KeptDocument, DamagedReading>> {
    let Some(record) = shown.worked_on() else { return Vec::new() };
    let as_of = portfolio.day();
    let beside = |kept: KeptReading| KeptDocument {
        instead: compared(&kept, &record),
        price: compared_price(&kept, &record, as_of),
        kept,
    };
    kept_readings(&record.readings).into_iter().map(|one| one.map(beside)).collect()
}

/// Removes a document that is kept with the contract shown, by its place; the message offers to take it back.
pub fn remove_reading(portfolio: PortfolioStore, shown: ShownPlan, place: usize) {
    let Some(record) = untrack(|| shown.worked_on()) else { return };
    let readings = without_reading(&record.readings, place);
    let left: Vec<Reading> = kept_readings(&readings).into_iter().flatten().map(|kept| kept.reading).collect();
    let mut record = Record::clone(&record);
    record.readings = readings;
    record.answers.clauses = clause_marks(&left);
    portfolio.put_all(vec![record], StatusMessage::ReadingRemoved);
}

/// The names of the documents that are kept with the contract shown, and what was read from each. Damaged ones are left
/// out; where readings are listed they are named.
pub fn kept_documents(shown: ShownPlan) -> (Arc<Vec<String>>, Arc<Vec<Reading>>) {
    let kept = shown.worked_on().map(|record| kept_readings(&record.readings));
    let (names, readings) = kept.into_iter().flatten().flatten().map(|kept| (kept.name, kept.reading)).unzip();
    (Arc::new(names), Arc::new(readings))
}
