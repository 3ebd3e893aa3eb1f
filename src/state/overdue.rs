//! Which contracts have missed their deadline, without planning all of them at every change.

use std::cell::LazyCell;
use std::sync::Arc;

use super::later::Later;
use crate::dom::{Memo, RwSignal};
use crate::domain::{Contract, Day, Status, plan};
use crate::portfolio::{Contracts, Index, Record};

/// What was found out on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overdue {
    day: Option<Day>,
    contracts: Contracts,
    /// Contract by contract.
    missed: Vec<bool>,
}

impl Overdue {
    /// The first one that has missed it, other than the one with this id.
    pub fn other_than(&self, id: &str) -> Option<Arc<Record>> {
        let mut all = self.contracts.iter().zip(&self.missed);
        all.find(|(record, missed)| **missed && record.id != id).map(|(record, _)| Arc::clone(record))
    }

    /// The same for these contracts on this day; what has not changed is not worked out again.
    fn turned_to(&self, contracts: &Contracts, day: Day) -> Self {
        let same_day = self.day == Some(day);
        // Asked only where contracts have moved.
        let places = LazyCell::new(|| Index::of(&self.contracts));
        let missed = |(place, record): (usize, &Arc<Record>)| {
            let known =
                |place: &usize| same_day && self.contracts.get(*place).is_some_and(|known| Arc::ptr_eq(known, record));
            let place = Some(place).filter(known).or_else(|| places.place(&record.id).filter(known));
            place.and_then(|place| self.missed.get(place).copied()).unwrap_or_else(|| has_missed(record, day))
        };
        let missed = contracts.iter().enumerate().map(missed).collect();
        Self { day: Some(day), contracts: contracts.clone(), missed }
    }
}

/// An add-on has the deadline of its base, which is asked itself; what was put away is not asked about.
fn has_missed(record: &Record, day: Day) -> bool {
    let asked = record.with.is_none() && !record.archived;
    asked && plan(&Contract { price: None, ..record.contract() }, day).status == Status::Missed
}

/// What is overdue today, kept current.
///
/// Nothing is asked before the page answers: planning ten thousand contracts would keep it from that.
pub(super) fn overdue(contracts: RwSignal<Contracts>, today: RwSignal<Day>, later: RwSignal<Later>) -> Memo<Overdue> {
    let none = Overdue::default();
    Memo::new(move |before| {
        if later.get() == Later::Awaited {
            return Overdue::default();
        }
        contracts.with(|all| before.unwrap_or(&none).turned_to(all, today.get()))
    })
}
