//! The part of the program that is not needed for the first answer: whether it is here, and asking for it.

use super::session::Session;
use crate::browser::{document, events, part};
use crate::codec::link::View;
use leptos::prelude::*;

/// How the part stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Later {
    /// On its way, or not asked for yet.
    #[default]
    Awaited,
    /// Here.
    Here,
    /// It did not arrive, or not whole.
    Failed,
}

/// Whether a view can be drawn by the first part of the program.
pub fn is_at_hand(view: View) -> bool {
    matches!(view, View::Start | View::Deadlines)
}

/// Loads the part; what waits for it is drawn as soon as it is here.
pub fn load_later(session: Session) {
    session.later.set(Later::Awaited);
    part::load(&document::later_address("data-part-later"), move |here| {
        // A task of its own: to take in the part and its looks is one already.
        events::soon(move || {
            let waiting = document::has_focus("title");
            session.later.set(if here { Later::Here } else { Later::Failed });
            // The heading that had the focus was only a stand-in.
            if waiting {
                document::focus_soon("title");
            }
        });
    });
}

/// Says that the page answers input whenever the view that is shown does.
pub fn keep_readiness_current(session: Session) {
    Effect::new(move |_| {
        document::set_ready(is_at_hand(session.view.get()) || session.later.get() != Later::Awaited);
    });
}
