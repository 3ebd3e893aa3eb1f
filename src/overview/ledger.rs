//! Caches a result for each contract. After a change, only affected results are computed again, a few at a time, so
//! that ten thousand contracts never block the page.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{Contract, Day, co_termed};
use crate::portfolio::{Contracts, Record, with_bases};

/// A result, with the record and base contract it was computed from.
#[derive(Clone, Debug)]
struct Known<T> {
    record: Arc<Record>,
    base: Option<Arc<Record>>,
    found: T,
}

/// One result for each contract, as far as computed.
#[derive(Clone, Debug)]
pub struct Ledger<T> {
    day: Option<Day>,
    /// Each contract with its base contract.
    contracts: Vec<(Arc<Record>, Option<Arc<Record>>)>,
    /// In the order of the contracts; `None` if not computed yet.
    known: Vec<Option<Known<T>>>,
    /// Indices still to be computed, in reverse order.
    to_do: Vec<usize>,
}

impl<T> Default for Ledger<T> {
    fn default() -> Self {
        Self { day: None, contracts: Vec::new(), known: Vec::new(), to_do: Vec::new() }
    }
}

impl<T: Clone> Ledger<T> {
    /// Switches to these contracts and this day. Results for unchanged records and the same day are kept.
    pub fn turn_to(&mut self, contracts: &Contracts, day: Day) {
        let same_day = self.day == Some(day);
        let old: Vec<Known<T>> =
            if same_day { std::mem::take(&mut self.known).into_iter().flatten().collect() } else { Vec::new() };
        // Only built if contracts have moved.
        let by_address =
            LazyCell::new(|| old.iter().map(|known| (Arc::as_ptr(&known.record), known)).collect::<HashMap<_, _>>());
        self.day = Some(day);
        self.contracts = with_bases(contracts);
        let known = |(place, (record, base)): (usize, &(Arc<Record>, Option<Arc<Record>>))| {
            let same = |known: &&Known<T>| Arc::ptr_eq(&known.record, record);
            let moved = || by_address.get(&Arc::as_ptr(record)).copied();
            let found = old.get(place).filter(same).or_else(moved)?;
            let same_base = found.base.as_ref().map(Arc::as_ptr) == base.as_ref().map(Arc::as_ptr);
            same_base.then(|| found.clone())
        };
        self.known = self.contracts.iter().enumerate().map(known).collect();
        let open = self.known.iter().enumerate().filter(|(_, known)| known.is_none());
        self.to_do = open.map(|(place, _)| place).collect();
        self.to_do.reverse();
    }

    /// Computes up to `most` results, from the terms a contract has with its base. Returns whether all are done.
    pub fn work(&mut self, most: usize, work_out: impl Fn(&Record, &Contract, Day) -> T) -> bool {
        let Some(day) = self.day else { return true };
        for _ in 0..most {
            let Some(place) = self.to_do.pop() else { break };
            let Some((record, base)) = self.contracts.get(place) else { continue };
            let own = record.contract();
            let contract = base.as_ref().map_or(own, |base| co_termed(&own, &base.contract()));
            let found = work_out(record, &contract, day);
            if let Some(slot) = self.known.get_mut(place) {
                *slot = Some(Known { record: Arc::clone(record), base: base.clone(), found });
            }
        }
        self.to_do.is_empty()
    }

    /// The number of results and of contracts.
    pub fn progress(&self) -> (usize, usize) {
        (self.known.len() - self.to_do.len(), self.known.len())
    }

    /// The contracts with a result, in order.
    pub fn found(&self) -> impl Iterator<Item = (&Arc<Record>, &T)> {
        self.known.iter().flatten().map(|known| (&known.record, &known.found))
    }
}
