//! The rows of all contracts, kept from one change to the next: only what changed is worked out anew, and that slice by
//! slice, so that ten thousand contracts never hold up the page.

use std::sync::Arc;

use super::Row;
use crate::domain::{Day, co_termed};
use crate::portfolio::{Contracts, Index, Record};

/// A row and what it was worked out from.
#[derive(Clone, Debug)]
struct Known {
    record: Arc<Record>,
    base: Option<Arc<Record>>,
    row: Arc<Row>,
}

/// The rows of all contracts, as far as they are worked out.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    day: Option<Day>,
    /// Each contract with its base.
    contracts: Vec<(Arc<Record>, Option<Arc<Record>>)>,
    /// In the order of the contracts; `None` where still to do.
    known: Vec<Option<Known>>,
    /// The places still to do, the last first.
    to_do: Vec<usize>,
}

impl Ledger {
    /// Turns to these contracts on this day. What was worked out from the very same stays.
    pub fn turn_to(&mut self, contracts: &Contracts, day: Day) {
        let same_day = self.day == Some(day);
        let mut old: Vec<(usize, Known)> = Vec::new();
        if same_day {
            let known = std::mem::take(&mut self.known).into_iter().flatten();
            old.extend(known.map(|known| (Arc::as_ptr(&known.record) as usize, known)));
            old.sort_unstable_by_key(|(address, _)| *address);
        }
        let index = Index::of(contracts);
        self.day = Some(day);
        self.contracts = contracts
            .iter()
            .map(|record| (Arc::clone(record), record.with.as_ref().and_then(|base| index.get(base)).cloned()))
            .collect();
        self.known = self
            .contracts
            .iter()
            .map(|(record, base)| {
                let address = Arc::as_ptr(record) as usize;
                let found = old.binary_search_by_key(&address, |(address, _)| *address).ok()?;
                let (_, known) = old.get(found)?;
                let same_base = known.base.as_ref().map(Arc::as_ptr) == base.as_ref().map(Arc::as_ptr);
                same_base.then(|| known.clone())
            })
            .collect();
        let open = self.known.iter().enumerate().filter(|(_, known)| known.is_none());
        self.to_do = open.map(|(place, _)| place).collect();
        self.to_do.reverse();
    }

    /// Works out up to `most` rows; whether all are worked out now.
    pub fn work(&mut self, most: usize) -> bool {
        let Some(day) = self.day else { return true };
        for _ in 0..most {
            let Some(place) = self.to_do.pop() else { break };
            let Some((record, base)) = self.contracts.get(place) else { continue };
            let own = record.contract();
            let contract = base.as_ref().map_or(own, |base| co_termed(&own, &base.contract()));
            let row = Arc::new(Row::of(record, &contract, day));
            if let Some(slot) = self.known.get_mut(place) {
                *slot = Some(Known { record: Arc::clone(record), base: base.clone(), row });
            }
        }
        self.to_do.is_empty()
    }

    /// How many rows are worked out, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.known.len() - self.to_do.len(), self.known.len())
    }

    /// The rows that are worked out.
    pub fn rows(&self) -> Vec<Arc<Row>> {
        self.known.iter().flatten().map(|known| Arc::clone(&known.row)).collect()
    }
}
