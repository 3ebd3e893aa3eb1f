//! All stores of the page together.

use leptos::prelude::*;

use super::drawing::Drawing;
use super::form::FormStore;
use super::kept::kept;
use super::navigation::NavigationStore;
use super::offline::SavingStore;
use super::portfolio::PortfolioStore;
use super::second_part::SecondPartStore;
use super::shown::ShownPlan;
use super::status_line::StatusLine;
use crate::domain::Day;
use crate::i18n::Lang;
use crate::portfolio::Portfolio;

/// All stores of the page. Components take the ones they need from context.
#[derive(Clone, Copy)]
pub struct Session {
    pub status: StatusLine,
    pub portfolio: PortfolioStore,
    pub form: FormStore,
    pub navigation: NavigationStore,
    pub shown: ShownPlan,
    pub saving: SavingStore,
    pub second_part: SecondPartStore,
    pub drawing: Drawing,
}

impl Session {
    /// Stores holding `kept`, on `today`, in a browser that prefers `browser_lang`. `new_id` makes ids for new
    /// contracts and rows.
    pub fn new(kept: Portfolio, today: Day, browser_lang: Lang, new_id: fn() -> String) -> Self {
        let status = StatusLine::new();
        let draft = kept.settings.draft.clone().unwrap_or_default();
        let portfolio = PortfolioStore::new(kept, today, browser_lang, new_id, status);
        let form = FormStore::new(draft, portfolio);
        let navigation = NavigationStore::new(portfolio, form);
        let shown = ShownPlan::new(portfolio, form, navigation);
        let drawing = Drawing::new();
        Self {
            status,
            portfolio,
            form,
            navigation,
            shown,
            saving: SavingStore::new(),
            second_part: SecondPartStore::new(portfolio, drawing),
            drawing,
        }
    }

    /// Provides the stores to all components.
    pub fn provide(self) {
        let Self { status, portfolio, form, navigation, shown, saving, second_part, drawing } = self;
        provide_context(status);
        provide_context(portfolio);
        provide_context(form);
        provide_context(navigation);
        provide_context(shown);
        provide_context(saving);
        provide_context(second_part);
        provide_context(drawing);
    }

    /// Everything that is saved, as a backup holds it.
    pub fn kept(&self) -> Portfolio {
        kept(self.portfolio, self.form)
    }
}
