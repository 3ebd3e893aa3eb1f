//! A price that is typed where it is missing, apart from the form.

use leptos::prelude::*;

use super::form::FormStore;
use super::portfolio::PortfolioStore;
use crate::input::form::{self, FieldError};
use crate::portfolio::Draft;

impl FormStore {
    /// What is typed for the price of the contract shown.
    pub fn for_price(portfolio: PortfolioStore) -> Self {
        Self::new(portfolio.draft_of_shown(), portfolio)
    }

    /// Stores the price that is typed. Returns whether it was stored; if not, [`Self::field_errors`] says why.
    pub fn submit_price(&self) -> bool {
        let stored = self.portfolio.set_price(&self.draft.get_untracked());
        stored.map_err(|error| self.refuse(vec![error])).is_ok()
    }
}

impl PortfolioStore {
    /// Takes the price of the contract shown from a form, with its currency.
    ///
    /// # Errors
    /// What is wrong with the price; the contract stays as it was.
    pub fn set_price(&self, typed: &Draft) -> Result<(), FieldError> {
        let price = form::price(typed, self.lang.get_untracked())?;
        self.change_record(|record| {
            record.terms.price = Some(price);
            record.terms.currency = typed.currency;
        });
        Ok(())
    }
}
