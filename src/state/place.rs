//! The address bar follows what is shown: whatever changes the contract or the view, the browser's own bookmark leads
//! back to it.

use super::address::place;
use super::navigation::NavigationStore;
use super::portfolio::Opened;
use crate::browser::location;
use crate::link::progress;
use crate::link::{self, Decoded, Link, View};
use crate::portfolio::{Contracts, Record, ending_with};
use leptos::prelude::*;

/// Puts what is shown into the address whenever the address says something else. Nothing is added to the history:
/// what changed without a link being followed is no place to go back to.
pub(super) fn keep_address_current(navigation: NavigationStore) {
    Effect::new(move |_| {
        let fragment = location::address().fragment;
        if !fragment_matches(&navigation, &fragment) {
            location::replace(&current_fragment(&navigation));
        }
    });
}

/// The fragment of what is shown.
fn current_fragment(navigation: &NavigationStore) -> String {
    let (view, as_of) = (navigation.view.get(), navigation.portfolio.as_of.get());
    let is_form =
        view == View::Start && navigation.portfolio.opened.with(|opened| !matches!(opened, Opened::Linked(_)));
    if is_form {
        // The form may be about another contract than the one shown before, or about a new one.
        let of = navigation.form.edited_id.get();
        return link::place(of.as_deref(), None, Some(view), None, as_of, None);
    }
    place(navigation, view, navigation.step.get().as_deref())
}

/// See [`NavigationStore::fragment_matches`].
pub(super) fn fragment_matches(navigation: &NavigationStore, fragment: &str) -> bool {
    let view = navigation.view.get();
    let opened = navigation.portfolio.opened.get();
    if navigation.link_report.with(Option::is_some) {
        return true;
    }
    let Decoded { link, problems, .. } = link::decode(fragment);
    if !problems.is_empty() {
        return false;
    }
    let usual = if opened == Opened::Nothing { View::Start } else { View::Deadlines };
    let same_place = link.view.unwrap_or(usual) == view
        && link.step == navigation.step.get()
        && link.as_of == navigation.portfolio.as_of.get()
        && link.lang.is_none_or(|lang| lang == navigation.portfolio.lang.get());
    same_place && names(navigation, &link, view, &opened)
}

/// Whether a link names the contract that is shown, and as it is now.
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
            // Once a stored contract was worked on, an old link would lead back to less than is here.
            let outlived = matches!(opened, Opened::Stored(_)) && (record.changed > 0 || link.progress.is_some());
            !outlived && navigation.portfolio.contracts.with(|all| describes(link, record, all))
        })
    })
}

/// Whether a link describes a contract as links do: notes and names do not travel. Without progress it describes one
/// whatever was done on it.
pub(super) fn describes(link: &Link, record: &Record, all: &Contracts) -> bool {
    let same_progress = |given| progress::encode(given) == progress::encode(&record.progress);
    let contract = ending_with(record.contract(), record.base_id.as_deref(), all);
    link::matches(link, &contract) && link.progress.as_ref().is_none_or(same_progress)
}
