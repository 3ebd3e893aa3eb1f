//! Between the address bar and the session: what a link opens, and what the page's own address says.

use std::sync::Arc;

use leptos::prelude::*;

use super::navigation::{LinkReport, NavigationStore};
use super::place::describes;
use super::portfolio::Opened;
use crate::link::{self, Decoded, Link, View};
use crate::portfolio::{Draft, Record};

/// See [`NavigationStore::follow`].
pub(super) fn follow(navigation: &NavigationStore, fragment: &str, query: &str) -> String {
    // A query is tolerated: read once, then moved behind the sign that servers never see.
    let joint = if fragment.is_empty() || query.is_empty() { "" } else { "&" };
    let text = format!("{fragment}{joint}{query}");
    let Decoded { link, problems, unknown } = link::decode(&text);
    let portfolio = navigation.portfolio;
    let mut report = LinkReport { problems, unknown, missing_contract: false };
    if let Some(lang) = link.lang {
        portfolio.show_lang(lang);
    }
    navigation.lead_to_step(link.step.clone());

    // A wrong language or view is named, but does not take the plan away.
    if report.problems.is_empty() || link.contract().is_some() {
        portfolio.set_as_of(link.as_of);
        report.missing_contract = open(navigation, &link);
    } else if portfolio.record.with_untracked(Option::is_none) {
        navigation.show(View::Start);
    }
    navigation.report(report);
    text
}

/// Opens what a sound link names; `true` when it names a contract that is not here.
fn open(navigation: &NavigationStore, link: &Link) -> bool {
    let portfolio = navigation.portfolio;
    let mut missing = false;
    if let Some(contract) = link.contract() {
        let known = portfolio.contracts.with_untracked(|all| {
            all.iter().find(|record| describes(link, record, all)).map(|record| record.id.clone())
        });
        let progress = link.progress.clone().unwrap_or_default();
        let mut record = Record { progress, ..Record::new(String::new(), contract) };
        let opened = match known {
            Some(id) => Opened::Stored(id),
            None if portfolio.contracts.with_untracked(Vec::is_empty) => {
                record.id = portfolio.new_id();
                let id = record.id.clone();
                portfolio.store(record);
                Opened::Stored(id)
            }
            None => Opened::Linked(Arc::new(record)),
        };
        portfolio.open(opened);
    } else if let Some(id) = &link.id {
        if portfolio.is_stored(id) {
            portfolio.open(Opened::Stored(id.clone()));
        } else {
            missing = true;
        }
    }
    let has_record = portfolio.record.with_untracked(Option::is_some);
    let named = link.id.is_some() || link.contract().is_some();
    let first = if named && has_record { View::Deadlines } else { untrack(|| navigation.first_view()) };
    let wanted = link.view.unwrap_or(first);
    let view = if wanted.needs_contract() && !has_record { View::Start } else { wanted };
    if view == View::Start {
        prepare_form(navigation, link);
    }
    navigation.show(view);
    missing
}

/// Gets the form ready for the contract the link names, or for a new one. What was typed into it before stays.
fn prepare_form(navigation: &NavigationStore, link: &Link) {
    let (portfolio, form) = (navigation.portfolio, navigation.form);
    let named = link.id.is_some() || !link.terms.is_empty();
    let record = if named { portfolio.record.get_untracked() } else { None };
    let of = record.as_ref().filter(|record| !record.id.is_empty()).map(|record| record.id.clone());
    let same = form.draft.with_untracked(|draft| draft.editing_id == of && *draft != Draft::default());
    if !same {
        form.fill(record.as_deref());
    }
}

/// The fragment of a view of the contract shown, as navigation and the address bar use it.
pub(super) fn place(navigation: &NavigationStore, view: View, step: Option<&str>) -> String {
    let as_of = navigation.portfolio.as_of.get();
    match navigation.portfolio.opened.get() {
        Opened::Stored(id) => link::place(Some(&id), None, Some(view), step, as_of, None),
        Opened::Linked(record) => {
            link::place(None, Some((&record.terms, &record.progress)), Some(view), step, as_of, None)
        }
        Opened::Nothing => link::place(None, None, Some(view), step, as_of, None),
    }
}

/// The fragment of a view of a stored contract.
pub(super) fn place_of(id: Option<&str>, view: View) -> String {
    link::place(id, None, Some(view), None, None, None)
}
