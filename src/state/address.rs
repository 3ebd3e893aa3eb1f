//! Between the address bar and the session: what a link opens, and what the page's own address says.

use std::sync::Arc;

use leptos::prelude::*;

use super::place::describes;
use super::session::{LinkReport, Opened, Session};
use crate::codec::link::{self, Decoded, Link, View};
use crate::portfolio::{Draft, Record};

/// Follows a link: shows what it names. Never changes a stored contract; contract data is stored only where the
/// browser holds no contract yet.
///
/// `new_id` names a contract that is stored by it. Returns the fragment the address should have.
pub fn follow(session: &Session, fragment: &str, query: &str, new_id: impl FnOnce() -> String) -> String {
    // A query is tolerated: read once, then moved behind the sign that servers never see.
    let joint = if fragment.is_empty() || query.is_empty() { "" } else { "&" };
    let text = [fragment, joint, query].concat();
    let Decoded { link, problems, unknown } = link::decode(&text);
    let mut report = LinkReport { problems, unknown, missing_contract: false };
    if let Some(lang) = link.lang {
        session.lang.set(lang);
    }
    session.leads_to_step.set(link.step.is_some());
    session.step.set(link.step.clone());

    // A wrong language or view is named, but does not take the plan away.
    if report.problems.is_empty() || link.contract().is_some() {
        session.as_of.set(link.as_of);
        report.missing_contract = open(session, &link, new_id);
    } else if session.record.with_untracked(Option::is_none) {
        session.view.set(View::Start);
    }
    if report.is_empty() {
        session.link_report.set(None);
    } else {
        session.link_report.set(Some(report));
    }
    text
}

/// Opens what a sound link names; `true` when it names a contract that is not here.
fn open(session: &Session, link: &Link, new_id: impl FnOnce() -> String) -> bool {
    let mut missing = false;
    if let Some(contract) = link.contract() {
        let known = session.contracts.with_untracked(|all| {
            all.iter().find(|record| describes(link, record, all)).map(|record| record.id.clone())
        });
        let progress = link.progress.clone().unwrap_or_default();
        let mut record = Record { progress, ..Record::new(String::new(), contract) };
        let opened = match known {
            Some(id) => Opened::Stored(id),
            None if session.contracts.with_untracked(Vec::is_empty) => {
                record.id = new_id();
                let id = record.id.clone();
                session.store(record);
                Opened::Stored(id)
            }
            None => Opened::Linked(Arc::new(record)),
        };
        session.opened.set(opened);
    } else if let Some(id) = &link.id {
        let stored = session.contracts.with_untracked(|all| all.iter().any(|record| record.id == *id));
        if stored {
            session.opened.set(Opened::Stored(id.clone()));
        } else {
            missing = true;
        }
    }
    let has_record = session.record.with_untracked(Option::is_some);
    let named = link.id.is_some() || link.contract().is_some();
    let first = if named && has_record { View::Deadlines } else { untrack(|| session.first_view()) };
    let wanted = link.view.unwrap_or(first);
    let view = if wanted.needs_contract() && !has_record { View::Start } else { wanted };
    if view == View::Start {
        prepare_form(session, link);
    }
    session.view.set(view);
    missing
}

/// Gets the form ready for the contract the link names, or for a new one. What was typed into it before stays.
fn prepare_form(session: &Session, link: &Link) {
    let named = link.id.is_some() || !link.terms.is_empty();
    let record = if named { session.record.get_untracked() } else { None };
    let of = record.as_ref().filter(|record| !record.id.is_empty()).map(|record| record.id.clone());
    let same = session.draft.with_untracked(|draft| draft.of == of && *draft != Draft::default());
    if !same {
        session.fill_form(record.as_deref());
    }
}

/// The fragment of a view of the contract shown, as navigation and the address bar use it.
pub(super) fn place(session: &Session, view: View, step: Option<&str>) -> String {
    let as_of = session.as_of.get();
    match session.opened.get() {
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
