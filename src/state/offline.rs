//! The page without its server: what is kept for that, and a newer version that waits to be asked for.

use std::rc::Rc;

use super::persistence::SaveStatus;
use super::session::Session;
use super::status_line::StatusMessage;
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

/// How saving goes, and how the page stands to its server.
#[derive(Clone, Copy)]
pub struct SavingStore {
    /// How saving goes.
    pub status: ReadSignal<SaveStatus>,
    set_status: WriteSignal<SaveStatus>,
    /// Another tab has saved, and nothing is saved here before the second part of the program can bring both together.
    waits_to_merge: RwSignal<bool>,
    pub offline: ReadSignal<Offline>,
    set_offline: WriteSignal<Offline>,
}

impl SavingStore {
    pub fn new() -> Self {
        let (status, set_status) = signal(SaveStatus::Saved);
        let (offline, set_offline) = signal(Offline::default());
        Self { status, set_status, waits_to_merge: RwSignal::new(false), offline, set_offline }
    }

    /// Notes how saving goes.
    pub fn set_status(self, status: SaveStatus) {
        self.set_status.set(status);
    }

    /// Notes whether saving waits until what another tab has saved can be merged.
    pub(super) fn set_waits_to_merge(self, waits: bool) {
        self.waits_to_merge.set(waits);
    }

    /// Whether everything is saved, or will be in a moment.
    pub fn is_saved(self) -> bool {
        !self.waits_to_merge.get() && self.status.with(|status| status.may_save() && *status != SaveStatus::Full)
    }

    /// Changes to the newer version that waits.
    pub fn load_newer_version(self) {
        self.set_offline.update(|offline| offline.wanted = true);
    }

    /// Stays with this version for now.
    pub fn dismiss_newer_version(self) {
        self.set_offline.update(|offline| offline.newer = false);
    }

    /// Notes that nothing is kept for use without the server any more.
    pub(super) fn forget_offline(self) {
        self.set_offline.set(Offline::default());
    }
}

impl Default for SavingStore {
    fn default() -> Self {
        Self::new()
    }
}

/// Keeps the page for use without its server. `save` saves at once.
pub(super) fn keep_offline(session: Session, save: Rc<dyn Fn()>) {
    worker::on_cut_off(move |cut_off| session.saving.set_offline.update(|offline| offline.cut_off = cut_off));
    worker::register(move |news| {
        session.saving.set_offline.update(|offline| match news {
            News::Ready | News::Kept => offline.kept = true,
            News::Newer => offline.newer = true,
        });
        // It can wait for the footer to be read; what was just done cannot.
        if news == News::Ready && session.status.message.with_untracked(Option::is_none) {
            session.status.show(StatusMessage::OfflineReady);
        }
    });
    Effect::new(move |_| {
        if session.saving.offline.get().wanted {
            change_over(session, &save);
        }
    });
}

/// Changes to the version that waits, unless something here is kept nowhere else.
fn change_over(session: Session, save: &Rc<dyn Fn()>) {
    save();
    if untrack(|| session.saving.is_saved()) {
        worker::change_over();
    } else {
        session.saving.set_offline.update(|offline| offline.wanted = false);
    }
}
