//! Finds contracts by id, however many there are.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::Record;

/// The positions of contracts in a list, by id. The ids are not hashed before the first lookup needs it.
pub struct Index<'a> {
    contracts: &'a [Arc<Record>],
    positions: OnceCell<HashMap<&'a str, usize>>,
}

impl<'a> Index<'a> {
    /// Indexes `contracts`; if several have the same id, the first counts.
    pub fn of(contracts: &'a [Arc<Record>]) -> Self {
        Self { contracts, positions: OnceCell::new() }
    }

    /// The position of the contract with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get_or_init(|| positions(self.contracts)).get(id).copied()
    }

    /// The same, but faster if the contract is at `expected`, as in two versions of one list.
    pub fn position_near(&self, expected: usize, id: &str) -> Option<usize> {
        let stands = self.contracts.get(expected).is_some_and(|record| record.id == id);
        if stands { Some(expected) } else { self.position(id) }
    }

    pub fn get(&self, id: &str) -> Option<&'a Arc<Record>> {
        self.contracts.get(self.position(id)?)
    }

    /// The same, but faster if the contract is at `expected`.
    pub fn get_near(&self, expected: usize, id: &str) -> Option<&'a Arc<Record>> {
        self.contracts.get(self.position_near(expected, id)?)
    }
}

/// Each contract with its base contract, if it is an add-on to one of them.
pub fn with_bases(contracts: &[Arc<Record>]) -> Vec<(Arc<Record>, Option<Arc<Record>>)> {
    let by_id = Index::of(contracts);
    let base_of = |record: &Arc<Record>| record.base_id.as_ref().and_then(|base| by_id.get(base)).cloned();
    contracts.iter().map(|record| (Arc::clone(record), base_of(record))).collect()
}

fn positions(contracts: &[Arc<Record>]) -> HashMap<&str, usize> {
    let mut positions = HashMap::with_capacity(contracts.len());
    for (position, record) in contracts.iter().enumerate() {
        positions.entry(record.id.as_str()).or_insert(position);
    }
    positions
}
