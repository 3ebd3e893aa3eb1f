//! Following a link: what it opens.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::describes;
use super::navigation::{LinkReport, NavigationStore};
use super::portfolio::Opened;
use crate::link::{self, Decoded, Link, View};
use crate::portfolio::{Draft, Record};

impl NavigationStore {
    /// Follows a link: shows what it names. Never changes a stored contract; contract data is stored only if the
    /// browser holds no contract yet. Returns the fragment the address should have.
    pub fn follow(&self, fragment: &str, query: &str) -> String {
        // A query is tolerated: read once, then moved into the fragment, which servers never see.
        let joint = if fragment.is_empty() || query.is_empty() { "" } else { "&" };
        let text = format!("{fragment}{joint}{query}");
        let Decoded { link, problems, unknown } = link::decode(&text);
        let portfolio = self.portfolio;
        let mut report = LinkReport { problems, unknown, missing_contract: false };
        if let Some(lang) = link.lang {
            portfolio.show_lang(lang);
        }
        self.lead_to_step(link.step.clone());

        // A wrong language or view is reported, but the plan is still shown.
        if report.problems.is_empty() || link.contract().is_some() {
            portfolio.set_as_of(link.as_of);
            report.missing_contract = open(self, &link);
        } else if portfolio.record.with_untracked(Option::is_none) {
            self.show(View::Start);
        }
        self.report(report);
        text
    }
}

/// Opens what a valid link names. Returns `true` if it names a contract that is not stored here.
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

/// Fills the form with the contract the link names, or for a new one. What was already typed for it stays.
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
