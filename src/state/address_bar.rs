//! The address bar: a link in it is followed, and whatever changes the contract or the view, the browser's own bookmark
//! leads back to it.

use leptos::prelude::*;

use super::address::{current_fragment, view_fragment};
use super::navigation::NavigationStore;
use crate::browser::{document, location};
use crate::link::View;

/// Puts what is shown into the address whenever the address says something else. Nothing is added to the history:
/// what changed without a link being followed is no place to go back to.
pub(super) fn keep_address_current(navigation: NavigationStore) {
    Effect::new(move |_| {
        let fragment = location::address().fragment;
        if !navigation.fragment_matches(&fragment) {
            location::replace(&current_fragment(&navigation));
        }
    });
}

/// Follows the link that stands in the address bar. A query is moved behind the `#`.
pub(super) fn follow_address(navigation: NavigationStore) {
    let now = location::address();
    let fragment = navigation.follow(&now.fragment, &now.query);
    if !now.query.is_empty() {
        location::replace(&fragment);
    }
}

/// Follows an address that has changed while the page was open: a new view begins at its heading.
pub(super) fn follow_changed_address(navigation: NavigationStore) {
    let shown = || (navigation.view.get_untracked(), navigation.portfolio.opened.get_untracked());
    let before = shown();
    follow_address(navigation);
    if shown() != before {
        document::scroll_to_top();
        // A step that is named takes the focus itself.
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
