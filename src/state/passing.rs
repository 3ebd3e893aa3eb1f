//! Takes messages away: after a while, and once the view is left that they were raised for.

use leptos::prelude::*;

use super::navigation::NavigationStore;
use super::status_line::{STATUS_LINE, StatusLine, StatusMessage};
use crate::browser::events::{self, Debounce};
use crate::browser::status_line;
use crate::link::View;

/// Takes each message away in time. One that is raised together with a change of the view belongs to the new view. Part of
/// the second part of the program.
pub(super) fn keep_messages_passing(status: StatusLine, navigation: NavigationStore) {
    let pending = Debounce::default();
    Effect::new(move |before: Option<(usize, View)>| {
        let view = navigation.view.get();
        let seconds = status.message.with(|message| message.as_ref().map(StatusMessage::seconds));
        let count = status.count();
        match (before, seconds) {
            (_, None) => pending.cancel(),
            (Some((earlier, left)), Some(_)) if earlier == count => {
                if left != view {
                    status.clear();
                }
            }
            (_, Some(seconds)) => {
                events::soon(|| status_line::uncover(STATUS_LINE));
                count_down(status, pending.clone(), seconds);
            }
        }
        (count, view)
    });
}

/// Takes the message away in so many seconds. They do not pass while it is in use.
fn count_down(status: StatusLine, pending: Debounce, seconds: u32) {
    let rest = pending.clone();
    pending.ask(1_000, move || match seconds {
        _ if status_line::is_held(STATUS_LINE) => count_down(status, rest, seconds),
        0 | 1 => status.clear(),
        _ => count_down(status, rest, seconds - 1),
    });
}
