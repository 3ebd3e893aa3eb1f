//! What the costs view asks: kept as typed, and put into the terms as far as it can be read.

use leptos::prelude::*;

use super::journey::set_cell;
use super::portfolio::PortfolioStore;
use crate::costs::assumptions::{Assumption, Wrong, own_terms, yearly_increase};
use crate::costs::invoice_check;
use crate::domain::SettlementBasis;
use crate::input::form::amount_text;
use crate::input::{AmountError, parse_amount, read_amount};
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

    /// Writes an amount that only the language of the page makes clear, such as `48.000`, with its decimals: what is kept
    /// is read without knowing that language.
    pub fn settle_assumption(&self, assumption: Assumption) {
        let Some(record) = self.record.get_untracked() else { return };
        let (typed, lang) = (assumption.text(&record.assumptions), self.lang.get_untracked());
        let is_unclear = matches!(parse_amount(typed), Err(AmountError::Ambiguous { .. }));
        if assumption == Assumption::OwnFee
            && is_unclear
            && let Ok(amount) = read_amount(typed, lang, record.terms.currency)
        {
            self.type_assumption(assumption, amount_text(amount, lang));
        }
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
                    if let Ok(own) = own_terms(&record.assumptions, record.terms.currency) {
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
        self.record.with(|record| {
            let record = record.as_ref()?;
            assumption.wrong(&record.assumptions, record.terms.currency)
        })
    }

    /// The entries of the contract shown.
    pub fn entries(&self) -> Entries {
        self.record.with(|record| record.as_ref().map(|record| record.entries.clone()).unwrap_or_default())
    }
}
