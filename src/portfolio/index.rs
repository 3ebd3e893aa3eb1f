//! Contracts found by their id, however many there are.

use super::Record;
use std::sync::Arc;

/// The places of contracts in a list by their ids: open addressing, since the standard library's map costs the page four
/// times the code.
pub struct Index<'a> {
    contracts: &'a [Arc<Record>],
    /// Places counted from 1; 0 is free. At least half are free, so that no search is long.
    slots: Vec<usize>,
}

impl<'a> Index<'a> {
    /// The places in `contracts`; of several with one id the first.
    pub fn of(contracts: &'a [Arc<Record>]) -> Self {
        let slots = vec![0; (contracts.len() * 2).next_power_of_two()];
        let mut index = Self { contracts, slots };
        for (place, record) in contracts.iter().enumerate() {
            let slot = index.slot(&record.id);
            if let Some(free) = index.slots.get_mut(slot).filter(|held| **held == 0) {
                *free = place + 1;
            }
        }
        index
    }

    /// The place of the contract with this id.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.slots.get(self.slot(id)).and_then(|held| held.checked_sub(1))
    }

    /// The contract with this id.
    pub fn get(&self, id: &str) -> Option<&'a Arc<Record>> {
        self.contracts.get(self.place(id)?)
    }

    /// Where this id stands, or would.
    fn slot(&self, id: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(id) & mask;
        while let Some(held) = self.slots.get(slot).and_then(|held| held.checked_sub(1)) {
            if self.contracts.get(held).is_some_and(|record| record.id == id) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// FNV-1a.
fn hash(id: &str) -> usize {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize
}
