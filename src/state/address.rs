//! The addresses of views, and whether an address leads to what is shown.

use leptos::prelude::*;

use super::navigation::{NavigationStore, Told};
use super::portfolio::Opened;
use crate::domain::Day;
use crate::link::progress;
use crate::link::{self, Decoded, Link, LinkTerms, View};
use crate::portfolio::{Contracts, Progress, Record, ending_with};

impl NavigationStore {
    /// Whether a fragment leads to what is shown. A shared link stays in the address bar until the contract it created
    /// is changed; a link that is reported as wrong stays until the report is closed.
    pub fn fragment_matches(&self, fragment: &str) -> bool {
        let view = self.view.get();
        let opened = self.portfolio.opened.get();
        if self.link_report.with(Option::is_some) {
            return true;
        }
        let Decoded { link, problems, .. } = link::decode(fragment);
        if !problems.is_empty() {
            return false;
        }
        let usual = if opened == Opened::Nothing { View::Start } else { View::Deadlines };
        let same_place = link.view.unwrap_or(usual) == view
            && link.step == self.step.get()
            && link.as_of == self.portfolio.as_of.get()
            && link.lang.is_none_or(|lang| lang == self.portfolio.lang.get());
        brings(self, &link) || (same_place && names(self, &link, view, &opened))
    }

    /// The `href` of a view of the contract shown.
    pub fn href(&self, view: View) -> String {
        format!("#{}", view_fragment(self, view, None))
    }

    /// The `href` of one step.
    pub fn step_href(&self, step: &str) -> String {
        format!("#{}", view_fragment(self, View::Steps, Some(step)))
    }

    /// The `href` of a view of a stored contract.
    pub fn record_href(id: &str, view: View) -> String {
        format!("#{}", record_fragment(Some(id), view))
    }

    /// The `href` of the form for a new contract.
    pub fn new_contract_href() -> String {
        format!("#{}", record_fragment(None, View::Start))
    }
}

/// The fragment of a view of the contract shown.
pub(super) fn view_fragment(navigation: &NavigationStore, view: View, step: Option<&str>) -> String {
    navigation.told.with(|told| fragment_of(told, view, step, navigation.portfolio.as_of.get()))
}

fn fragment_of(told: &Told, view: View, step: Option<&str>, as_of: Option<Day>) -> String {
    let Told { id, terms, progress, steps } = told;
    link::view_address(id.as_deref(), *terms, progress.as_ref(), steps.as_ref(), Some(view), step, as_of)
}

/// The fragment of a view of a stored contract, or of the form for a new one. Its terms follow once it is shown.
fn record_fragment(id: Option<&str>, view: View) -> String {
    link::view_address(id, LinkTerms::default(), None, None, Some(view), None, None)
}

/// The fragment of what is shown.
pub(super) fn current_fragment(navigation: &NavigationStore) -> String {
    let view = navigation.view.get();
    let step = navigation.step.get().filter(|_| view != View::Start);
    fragment_of(&told_now(navigation, view), view, step.as_deref(), navigation.portfolio.as_of.get())
}

/// What the address says of the contract in the view shown.
fn told_now(navigation: &NavigationStore, view: View) -> Told {
    let portfolio = navigation.portfolio;
    if view == View::Start && portfolio.opened.with(|opened| !matches!(opened, Opened::Linked(_))) {
        // The form may edit another contract than the one shown before, or a new one.
        let edited = navigation.form.edited.get();
        return portfolio.contracts.with(|all| Told::of_stored(edited.as_deref(), all));
    }
    navigation.told.get()
}

/// Whether a link names the contract shown, in its current state.
fn names(navigation: &NavigationStore, link: &Link, view: View, opened: &Opened) -> bool {
    let told = told_now(navigation, view);
    if link.steps != told.steps {
        return false;
    }
    if link.id == told.id && link.terms == told.terms && has_progress(link, told.progress.as_ref()) {
        return true;
    }
    // The link a contract was stored from may stay until that has been changed: then it would lead back to an earlier
    // state. So may no link that leaves something open.
    let is_whole = !link.terms.is_empty() && !link.terms.left_open().is_any() && link.progress.is_none();
    let may_stay = is_whole && link.id.is_none() && view != View::Start && matches!(opened, Opened::Stored(_));
    may_stay
        && navigation.portfolio.record.with(|record| {
            record.as_deref().is_some_and(|record| {
                record.changed == 0 && navigation.portfolio.contracts.with(|all| describes(link, record, all))
            })
        })
}

/// Whether a link brought the progress that is to be decided on. It stays until then, so that nothing of it is lost when
/// the page is loaded again.
fn brings(navigation: &NavigationStore, link: &Link) -> bool {
    navigation
        .brought
        .with(|brought| brought.as_ref().is_some_and(|brought| has_progress(link, Some(brought.merge.there()))))
}

/// Whether a link holds this progress.
pub(super) fn has_progress(link: &Link, progress: Option<&Progress>) -> bool {
    let text = |progress: Option<&Progress>| progress.map(progress::encode).unwrap_or_default();
    text(link.progress.as_ref()) == text(progress)
}

/// Whether a link describes this contract. Links carry neither notes nor names; a link without progress matches
/// whatever the contract's progress.
fn describes(link: &Link, record: &Record, all: &Contracts) -> bool {
    has_terms(link, record, all) && (link.progress.is_none() || has_progress(link, Some(&record.progress)))
}

/// Whether everything that a link says of the terms is so in this contract.
pub(super) fn has_terms(link: &Link, record: &Record, all: &Contracts) -> bool {
    link::matches(link, &ending_with(record.contract(), record.base_id.as_deref(), all))
}
