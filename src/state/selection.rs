//! Which contracts of the overview are selected. Kept in memory only.

use std::collections::HashSet;

use leptos::prelude::*;

/// The selected contracts, by id: the selection stays while the list is sorted, filtered and scrolled.
#[derive(Clone, Copy)]
pub struct Selection {
    pub ids: ReadSignal<HashSet<String>>,
    set_ids: WriteSignal<HashSet<String>>,
}

impl Selection {
    /// Nothing is selected.
    pub(super) fn new() -> Self {
        let (ids, set_ids) = signal(HashSet::new());
        Self { ids, set_ids }
    }

    /// Whether the contract with this id is selected.
    pub fn contains(self, id: &str) -> bool {
        self.ids.with(|ids| ids.contains(id))
    }

    /// Selects the contracts with these ids, or no longer.
    pub fn select(self, changed: impl IntoIterator<Item = String>, selected: bool) {
        self.set_ids.update(|ids| {
            for id in changed {
                if selected {
                    ids.insert(id);
                } else {
                    ids.remove(&id);
                }
            }
        });
    }

    pub fn clear(self) {
        self.set_ids.set(HashSet::new());
    }
}
