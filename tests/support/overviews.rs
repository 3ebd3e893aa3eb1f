//! Contracts and their rows for tests, on a fixed day.

use crate::support::contracts::today;
use std::sync::Arc;

use fristklar::overview::{Arrangement, Item, OverviewRow};
use fristklar::portfolio::Record;

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
