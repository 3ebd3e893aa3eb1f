//! What was read from the documents of the contract shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use crate::documents::Reading;
use crate::storage::kept_readings;

/// The names of the documents that are kept with the contract shown, and what was read from each. Damaged ones are left
/// out; where readings are listed they are named.
pub fn kept_documents(portfolio: PortfolioStore) -> (Arc<Vec<String>>, Arc<Vec<Reading>>) {
    let kept = portfolio.record.with(|record| record.as_ref().map(|record| kept_readings(&record.readings)));
    let (names, readings) = kept.into_iter().flatten().flatten().map(|kept| (kept.name, kept.reading)).unzip();
    (Arc::new(names), Arc::new(readings))
}
