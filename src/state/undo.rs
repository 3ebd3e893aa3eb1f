//! What a message offers to take back.

use std::sync::Arc;

use crate::portfolio::{Contracts, Index, Record, SheetEntry};

/// What can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// What stood before contracts were stored, changed or deleted.
    Contracts(Before),
    /// A removed row: id of its contract, its key, and what stood in it.
    Entry(String, String, SheetEntry),
}

/// What stood before contracts were stored, changed or deleted together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// The contracts that are others now, or gone, with their places.
    pub(super) stood: Vec<(usize, Arc<Record>)>,
    /// The ids of those that were not there.
    pub(super) absent: Vec<String>,
}

impl Before {
    /// What would stand in the place of contracts that are here now.
    pub(super) fn instead(now: &[Arc<Record>], others: Contracts) -> Self {
        let index = Index::of(now);
        let stood = others.into_iter().filter_map(|other| Some((index.position(&other.id)?, other))).collect();
        Self { stood, absent: Vec::new() }
    }
}
