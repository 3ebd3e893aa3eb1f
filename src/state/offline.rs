//! How saving goes, and working offline: what is cached for that, and a newer version waiting to be activated.

use std::rc::Rc;

use super::persistence::SaveStatus;
use crate::browser::worker::{self, News};
use leptos::prelude::*;

/// Whether the page works offline, and whether a newer version is waiting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// Everything the page needs is cached in this browser.
    pub kept: bool,
    /// The browser reports that it is offline.
    pub cut_off: bool,
    /// A newer version is cached and waiting.
    pub newer: bool,
    /// The user asked to switch to it.
    pub wanted: bool,
}

/// How saving goes, and whether the page works offline.
#[derive(Clone, Copy)]
pub struct SavingStore {
    /// How saving goes.
    pub status: ReadSignal<SaveStatus>,
    set_status: WriteSignal<SaveStatus>,
    /// Another tab has saved, and this one saves nothing until the second part of the program has merged that.
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

    /// Sets how saving goes.
    pub fn set_status(self, status: SaveStatus) {
        self.set_status.set(status);
    }

    /// Sets whether saving waits for a merge with what another tab saved.
    pub(super) fn set_waits_to_merge(self, waits: bool) {
        self.waits_to_merge.set(waits);
    }

    /// Whether everything is saved, or will be in a moment.
    pub fn is_saved(self) -> bool {
        !self.waits_to_merge.get() && self.status.with(|status| status.may_save() && *status != SaveStatus::Full)
    }

    /// Asks to switch to the newer version.
    pub fn load_newer_version(self) {
        self.set_offline.update(|offline| offline.wanted = true);
    }

    /// Stays on this version for now.
    pub fn dismiss_newer_version(self) {
        self.set_offline.update(|offline| offline.newer = false);
    }

    /// Records that nothing is cached for offline use any more.
    pub(super) fn forget_offline(self) {
        self.set_offline.set(Offline::default());
    }
}

impl Default for SavingStore {
    fn default() -> Self {
        Self::new()
    }
}

/// Caches the page for offline use and switches to a newer version when asked. `save` saves immediately.
pub(super) fn keep_offline(saving: SavingStore, save: Rc<dyn Fn()>) {
    worker::on_cut_off(move |cut_off| saving.set_offline.update(|offline| offline.cut_off = cut_off));
    worker::register(move |news| {
        saving.set_offline.update(|offline| match news {
            News::Kept => offline.kept = true,
            News::Newer => offline.newer = true,
        });
    });
    Effect::new(move |_| {
        if saving.offline.get().wanted {
            change_over(saving, &save);
        }
    });
}

/// Switches to the waiting version, unless something here is not saved anywhere.
fn change_over(saving: SavingStore, save: &Rc<dyn Fn()>) {
    save();
    if untrack(|| saving.is_saved()) {
        worker::change_over();
    } else {
        saving.set_offline.update(|offline| offline.wanted = false);
    }
}
