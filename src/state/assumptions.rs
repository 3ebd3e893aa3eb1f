//! The assumptions of the costs view: kept as typed, and put into the terms as far as they can be read.

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use crate::assumptions::{Assumption, MONEY, Wrong, own_terms, yearly_increase};
use crate::portfolio::{Entries, Entry, entry_key};

impl PortfolioStore {
    /// Takes what was typed. What cannot be read is kept, and the terms stay as they were.
    pub fn type_assumption(&self, assumption: Assumption, text: String) {
        self.change_assumption(assumption, |entry| {
            if let Some(first) = entry.cells.first_mut() {
                *first = text;
            }
        });
    }

    /// Ticks or unticks.
    pub fn tick_assumption(&self, assumption: Assumption, ticked: bool) {
        self.change_assumption(assumption, |entry| entry.ticked = ticked);
    }

    fn change_assumption(&self, assumption: Assumption, change: impl FnOnce(&mut Entry)) {
        self.change_record(|record| {
            let key = entry_key(MONEY, assumption.id());
            let mut entry = record.entries.get(&key);
            change(&mut entry);
            record.entries.set(&key, entry);
            match assumption {
                Assumption::Own | Assumption::OwnFullDays | Assumption::OwnProRata | Assumption::OwnFee => {
                    if let Ok(own) = own_terms(&record.entries) {
                        record.terms.own_terms = own;
                    }
                }
                Assumption::YearlyIncrease => {
                    if let Ok(increase) = yearly_increase(&record.entries) {
                        record.terms.yearly_increase = increase;
                    }
                }
                Assumption::Vat | Assumption::Discount => {}
            }
        });
    }

    /// What was typed or ticked.
    pub fn assumption(&self, assumption: Assumption) -> Entry {
        self.record
            .with(|record| record.as_ref().map(|record| assumption.entry(&record.entries)))
            .unwrap_or_default()
    }

    /// What is wrong with what was typed.
    pub fn wrong_assumption(&self, assumption: Assumption) -> Option<Wrong> {
        self.record.with(|record| assumption.wrong(&record.as_ref()?.entries))
    }

    /// The entries of the contract shown.
    pub fn entries(&self) -> Entries {
        self.record.with(|record| record.as_ref().map(|record| record.entries.clone()).unwrap_or_default())
    }
}
