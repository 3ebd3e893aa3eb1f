//! What of the stores is kept, in the browser and in backups.

use leptos::prelude::*;

use super::form::FormStore;
use super::portfolio::{Opened, PortfolioStore};
use crate::portfolio::{Draft, Portfolio, Settings};

/// Reads all that is kept, so that what calls this runs again when any of it changes.
pub(super) fn track_kept(portfolio: PortfolioStore, form: FormStore) {
    portfolio.contracts.track();
    portfolio.opened.track();
    form.draft.track();
    portfolio.chosen_lang.track();
    portfolio.theme.track();
    portfolio.backed_up_on.track();
}

/// The settings that are to be kept.
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

/// Everything that is to be kept, as a file holds it.
pub(super) fn kept(portfolio: PortfolioStore, form: FormStore) -> Portfolio {
    Portfolio { contracts: portfolio.contracts.get(), settings: settings(portfolio, form), ..Portfolio::default() }
}
