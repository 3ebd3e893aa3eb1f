//! Keeps the address bar and the stores in step: a link entered there is followed, and a bookmark of the page always
//! leads back to what is shown.

use leptos::prelude::*;

use super::address::{current_fragment, view_fragment};
use super::navigation::NavigationStore;
use crate::browser::{document, location};
use crate::link::View;

/// Replaces the address whenever it does not lead to what is shown. Nothing is added to the history, because no link
/// was followed.
pub(super) fn keep_address_current(navigation: NavigationStore) {
    Effect::new(move |_| {
        let fragment = location::address().fragment;
        if !navigation.fragment_matches(&fragment) {
            location::replace(&current_fragment(&navigation));
        }
    });
}

/// Follows the link in the address bar. A query is moved behind the `#`; keys that only say where a visitor comes from
/// are taken out.
pub(super) fn follow_address(navigation: NavigationStore) {
    let now = location::address();
    let fragment = navigation.follow(&now.fragment, &now.query);
    if fragment != now.fragment || !now.query.is_empty() {
        location::replace(&fragment);
    }
}

/// Follows an address that changed while the page was open: a new view is shown from its heading.
pub(super) fn follow_changed_address(navigation: NavigationStore) {
    let shown = || (navigation.view.get_untracked(), navigation.portfolio.opened.get_untracked());
    let before = shown();
    follow_address(navigation);
    if shown() != before {
        document::scroll_to_top();
        // A step named by the link takes the focus itself.
        if navigation.step.with_untracked(Option::is_none) {
            document::focus_soon(document::TITLE);
        }
    }
}

/// Puts a view of the contract shown into the address bar and follows it.
pub fn write_address(navigation: NavigationStore, view: View, step: Option<&str>) {
    let fragment = untrack(|| view_fragment(&navigation, view, step));
    location::push(&fragment);
    follow_address(navigation);
    document::focus_soon(document::TITLE);
}
