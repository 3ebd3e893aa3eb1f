//! What is saved of the stores, in the browser and in backups.

use leptos::prelude::*;

use super::form::FormStore;
use super::portfolio::{Opened, PortfolioStore};
use crate::portfolio::{Draft, Portfolio, Settings};

/// Tracks everything that is saved, so that the effect that calls this runs again when any of it changes.
pub(super) fn track_kept(portfolio: PortfolioStore, form: FormStore) {
    portfolio.contracts.track();
    portfolio.opened.track();
    form.draft.track();
    portfolio.chosen_lang.track();
    portfolio.theme.track();
    portfolio.backed_up_on.track();
}

/// The settings that are saved.
pub(super) fn settings(portfolio: PortfolioStore, form: FormStore) -> Settings {
    let open = match portfolio.opened.get() {
        Opened::Stored(id) => Some(id),
        Opened::Nothing | Opened::Linked(_) => None,
    };
    Settings {
        lang: portfolio.chosen_lang.get(),
        theme: portfolio.theme.get(),
        open,
        draft: Some(form.draft.get()).filter(|draft| *draft != Draft::default()),
        backed_up_on: portfolio.backed_up_on.get(),
    }
}

/// Everything that is saved, as a backup holds it.
pub(super) fn kept(portfolio: PortfolioStore, form: FormStore) -> Portfolio {
    Portfolio { contracts: portfolio.contracts.get(), settings: settings(portfolio, form), ..Portfolio::default() }
}
