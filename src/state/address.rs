//! The addresses of views, and whether an address leads to what is shown.

use leptos::prelude::*;

use super::navigation::NavigationStore;
use super::portfolio::Opened;
use crate::link::progress;
use crate::link::{self, Decoded, Link, View};
use crate::portfolio::{Contracts, Record, ending_with};

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
        same_place && names(self, &link, view, &opened)
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
    let as_of = navigation.portfolio.as_of.get();
    match navigation.portfolio.opened.get() {
        Opened::Stored(id) => link::view_address(Some(&id), None, Some(view), step, as_of, None),
        Opened::Linked(record) => {
            link::view_address(None, Some((&record.terms, &record.progress)), Some(view), step, as_of, None)
        }
        Opened::Nothing => link::view_address(None, None, Some(view), step, as_of, None),
    }
}

/// The fragment of a view of a stored contract, or of the form for a new one.
fn record_fragment(id: Option<&str>, view: View) -> String {
    link::view_address(id, None, Some(view), None, None, None)
}

/// The fragment of what is shown.
pub(super) fn current_fragment(navigation: &NavigationStore) -> String {
    let (view, as_of) = (navigation.view.get(), navigation.portfolio.as_of.get());
    let is_form =
        view == View::Start && navigation.portfolio.opened.with(|opened| !matches!(opened, Opened::Linked(_)));
    if is_form {
        // The form may edit another contract than the one shown before, or a new one.
        let of = navigation.form.edited_id.get();
        return link::view_address(of.as_deref(), None, Some(view), None, as_of, None);
    }
    view_fragment(navigation, view, navigation.step.get().as_deref())
}

/// Whether a link names the contract shown, in its current state.
fn names(navigation: &NavigationStore, link: &Link, view: View, opened: &Opened) -> bool {
    if view == View::Start {
        let of = navigation.form.edited_id.get();
        return link.id == of && (of.is_none() || link.terms.is_empty());
    }
    if link.terms.is_empty() {
        return match opened {
            Opened::Stored(id) => link.id.as_ref() == Some(id),
            Opened::Linked(_) => false,
            Opened::Nothing => link.id.is_none(),
        };
    }
    navigation.portfolio.record.with(|record| {
        record.as_deref().is_some_and(|record| {
            // Once a stored contract has been changed, an old link would lead back to an earlier state.
            let outlived = matches!(opened, Opened::Stored(_)) && (record.changed > 0 || link.progress.is_some());
            !outlived && navigation.portfolio.contracts.with(|all| describes(link, record, all))
        })
    })
}

/// Whether a link describes this contract. Links carry neither notes nor names; a link without progress matches
/// whatever the contract's progress.
pub(super) fn describes(link: &Link, record: &Record, all: &Contracts) -> bool {
    let same_progress = |given| progress::encode(given) == progress::encode(&record.progress);
    let contract = ending_with(record.contract(), record.base_id.as_deref(), all);
    link::matches(link, &contract) && link.progress.as_ref().is_none_or(same_progress)
}
