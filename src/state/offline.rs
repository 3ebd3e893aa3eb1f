//! The page without its server: what is kept for that, and a newer version that waits to be asked for.

use std::rc::Rc;

use super::keeping::Keeping;
use super::session::{Message, Session};
use crate::browser::worker::{self, News};
use leptos::prelude::*;

/// How the page stands to its server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// All it needs is kept in this browser.
    pub kept: bool,
    /// The browser says that it has no network.
    pub cut_off: bool,
    /// A newer version is kept and waits.
    pub newer: bool,
    /// The reader wants to change to it.
    pub wanted: bool,
}

/// Keeps the page for use without its server. `save` saves at once.
pub(super) fn keep_offline(session: Session, save: Rc<dyn Fn()>) {
    worker::on_cut_off(move |cut_off| session.offline.update(|offline| offline.cut_off = cut_off));
    worker::register(move |news| {
        session.offline.update(|offline| match news {
            News::Ready | News::Kept => offline.kept = true,
            News::Newer => offline.newer = true,
        });
        // It can wait for the footer to be read; what was just done cannot.
        if news == News::Ready && session.message.with_untracked(Option::is_none) {
            session.message.set(Some(Message::OfflineReady));
        }
    });
    Effect::new(move |_| {
        if session.offline.get().wanted {
            change_over(session, &save);
        }
    });
}

/// Changes to the version that waits, unless something here is kept nowhere else.
fn change_over(session: Session, save: &Rc<dyn Fn()>) {
    save();
    if session.keeping.with_untracked(|keeping| keeping.may_save() && *keeping != Keeping::Full) {
        worker::change_over();
    } else {
        session.offline.update(|offline| offline.wanted = false);
    }
}
