//! Contracts found by their id, however many there are.

use std::collections::HashMap;
use std::sync::Arc;

use super::Record;

/// The positions of contracts in a list, by id.
pub struct Index<'a> {
    contracts: &'a [Arc<Record>],
    places: HashMap<&'a str, usize>,
}

impl<'a> Index<'a> {
    /// Indexes `contracts`; where several have one id, the first counts.
    pub fn of(contracts: &'a [Arc<Record>]) -> Self {
        let mut places = HashMap::with_capacity(contracts.len());
        for (place, record) in contracts.iter().enumerate() {
            places.entry(record.id.as_str()).or_insert(place);
        }
        Self { contracts, places }
    }

    /// The position of the contract with this id.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The contract with this id.
    pub fn get(&self, id: &str) -> Option<&'a Arc<Record>> {
        self.contracts.get(self.place(id)?)
    }
}
