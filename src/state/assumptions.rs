//! What the costs view asks: kept as typed, and put into the terms as far as it can be read.

use leptos::prelude::*;

use super::journey::set_cell;
use super::portfolio::PortfolioStore;
use crate::costs::assumptions::{Assumption, Wrong, own_terms, yearly_increase};
use crate::costs::invoice_check;
use crate::domain::SettlementBasis;
use crate::link::Word;
use crate::portfolio::{Assumptions, Entries};

impl PortfolioStore {
    /// Takes what was typed. What cannot be read is kept, and the terms stay as they were.
    pub fn type_assumption(&self, assumption: Assumption, text: String) {
        self.change_assumption(assumption, |typed| {
            if let Some(old) = assumption.text_mut(typed) {
                *old = text;
            }
        });
    }

    /// Ticks or unticks.
    pub fn tick_assumption(&self, assumption: Assumption, ticked: bool) {
        self.change_assumption(assumption, |typed| {
            if let Some(old) = assumption.tick_mut(typed) {
                *old = ticked;
            }
        });
    }

    /// Chooses under which terms a refund is expected.
    pub fn choose_refund_basis(&self, basis: SettlementBasis) {
        self.change_entry(invoice_check::BASIS, invoice_check::TERMS, |entry| {
            set_cell(entry, 0, basis.word().to_owned())
        });
    }

    fn change_assumption(&self, assumption: Assumption, change: impl FnOnce(&mut Assumptions)) {
        self.change_record(|record| {
            change(&mut record.assumptions);
            match assumption {
                Assumption::Own | Assumption::OwnFullDays | Assumption::OwnProRata | Assumption::OwnFee => {
                    if let Ok(own) = own_terms(&record.assumptions) {
                        record.terms.own_terms = own;
                    }
                }
                Assumption::YearlyIncrease => {
                    if let Ok(increase) = yearly_increase(&record.assumptions) {
                        record.terms.yearly_increase = increase;
                    }
                }
                Assumption::Vat | Assumption::Discount => {}
            }
        });
    }

    /// What was typed for the costs of the contract shown.
    pub fn assumptions(&self) -> Assumptions {
        self.record.with(|record| record.as_ref().map(|record| record.assumptions.clone()).unwrap_or_default())
    }

    /// What is wrong with what was typed.
    pub fn wrong_assumption(&self, assumption: Assumption) -> Option<Wrong> {
        self.record.with(|record| assumption.wrong(&record.as_ref()?.assumptions))
    }

    /// The entries of the contract shown.
    pub fn entries(&self) -> Entries {
        self.record.with(|record| record.as_ref().map(|record| record.entries.clone()).unwrap_or_default())
    }
}
