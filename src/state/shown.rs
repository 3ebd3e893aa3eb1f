//! The plan that is shown. It follows from the other stores and is never written.

use std::sync::Arc;

use leptos::prelude::*;

use super::form::FormStore;
use super::navigation::NavigationStore;
use super::portfolio::PortfolioStore;
use crate::domain::{Contract, InternalDeadline, Plan, plan};
use crate::i18n::Locale;
use crate::input::form;
use crate::journey::internal_deadline;
use crate::link::View;
use crate::portfolio::{Preparation, Record, ending_with};

/// The terms and the plan that the page shows.
#[derive(Clone, Copy)]
pub struct ShownPlan {
    /// The terms the plan is computed from: those in the form while it is open, else those of the contract shown.
    pub contract: Memo<Option<Contract>>,
    /// The plan of those terms.
    pub plan: Memo<Option<Arc<Plan>>>,
    /// How dates and amounts are written.
    pub locale: Memo<Locale>,
    portfolio: PortfolioStore,
    form: FormStore,
    navigation: NavigationStore,
}

impl ShownPlan {
    pub fn new(portfolio: PortfolioStore, form: FormStore, navigation: NavigationStore) -> Self {
        let contracts = portfolio.contracts;
        let contract = Memo::new(move |_| {
            if navigation.view.get() != View::Start {
                return portfolio.record.with(|record| {
                    let record = record.as_ref()?;
                    Some(contracts.with(|all| ending_with(record.contract(), record.base_id.as_deref(), all)))
                });
            }
            form.draft.with(|draft| {
                if navigation.asks_for_rest(draft) {
                    return None;
                }
                contracts.with(|all| {
                    let changed = form.edited.with(|record| record.as_ref().map(|record| record.contract()));
                    let own = form::preview(draft, changed.as_ref(), portfolio.lang.get())?;
                    Some(ending_with(own, draft.base_id.as_deref(), all))
                })
            })
        });
        let plan = Memo::new(move |_| {
            let day = portfolio.day();
            contract.with(|contract| contract.as_ref().map(|contract| Arc::new(plan(contract, day))))
        });
        let locale = Memo::new(move |_| {
            let region = contract.with(|contract| contract.as_ref().map(|contract| contract.region));
            Locale::of(portfolio.lang.get(), region.unwrap_or_default())
        });
        Self { contract, plan, locale, portfolio, form, navigation }
    }

    /// What is recorded of the contract whose plan is shown; while the form is open, of the one it changes.
    pub fn worked_on(&self) -> Option<Arc<Record>> {
        let is_form = self.navigation.view.get() == View::Start;
        if is_form { self.form.edited.get() } else { self.portfolio.record.get() }
    }

    /// What is known of the days until its notice is sent.
    pub fn preparation(&self) -> Preparation {
        self.worked_on().map(|record| record.effective_preparation()).unwrap_or_default()
    }

    /// Whether it rules out notice by e-mail, as far as is known.
    pub fn is_email_excluded(&self) -> bool {
        self.worked_on().is_some_and(|record| record.letter.email_excluded == Some(true))
    }

    /// The internal deadline, or why there is none.
    pub fn internal_deadline(&self) -> Option<InternalDeadline> {
        let (contract, plan) = (self.contract.get()?, self.plan.get()?);
        internal_deadline::shown(&contract, &plan, &self.preparation())
    }

    /// The chosen last service day as a date field shows it.
    pub fn service_end_text(&self) -> String {
        let day = self.plan.with_untracked(|plan| plan.as_ref()?.costs.as_ref().map(|costs| costs.service_end));
        day.map(|day| form::day_text(day, self.portfolio.lang.get_untracked())).unwrap_or_default()
    }
}
