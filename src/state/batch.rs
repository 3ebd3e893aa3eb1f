//! Storing, archiving and deleting several contracts at once, each with a single undo.

use leptos::prelude::*;

use std::sync::Arc;

use super::journey::put_entry;
use super::portfolio::PortfolioStore;
use super::status_line::StatusMessage;
use super::undo::{Before, Undo};
use crate::letters::letter;
use crate::portfolio::{Contracts, Index, Record, SparseMap};

impl PortfolioStore {
    /// Stores contracts: each replaces the one with its id, or is added. Their change counters are kept, unless they
    /// replace a contract with different content.
    ///
    /// `message` makes the status message from the undo that restores exactly what was there.
    pub fn put_all(&self, records: Vec<Record>, message: impl FnOnce(Undo) -> StatusMessage) {
        let changed = self.next_change();
        let here = self.contracts.get_untracked();
        let incoming: Contracts = records.into_iter().map(Arc::new).collect();
        let both: Contracts = here.iter().chain(&incoming).cloned().collect();
        let index = Index::of(&both);
        let mut all = here.clone();
        // The position in `all` of each incoming contract that is new.
        let mut added = vec![0; incoming.len()];
        let mut before = Before::default();
        for (number, record) in incoming.iter().enumerate() {
            let Some(first) = index.position(&record.id) else { continue };
            match first.checked_sub(here.len()) {
                Some(first) if first == number => {
                    if let Some(place) = added.get_mut(number) {
                        *place = all.len();
                    }
                    before.absent.push(record.id.clone());
                    all.push(Arc::clone(record));
                }
                Some(first) => {
                    if let Some(twin) = added.get(first).and_then(|place| all.get_mut(*place)) {
                        *twin = Arc::clone(record);
                    }
                }
                None => {
                    let Some(old) = all.get_mut(first).filter(|old| !old.says_the_same(record)) else { continue };
                    // If two have this id, only the first records what was here.
                    if here.get(first).is_some_and(|stood| Arc::ptr_eq(stood, old)) {
                        before.stood.push((first, Arc::clone(old)));
                    }
                    *old = Arc::new(Record { changed, ..Record::clone(record) });
                }
            }
        }
        self.set_contracts.set(all);
        self.open_first_unless_open();
        self.status.show(message(Undo::Contracts(before)));
    }

    /// Counts a change of each of these contracts, as before calendar entries of all of them are cancelled.
    pub fn count_changes(&self, ids: &[String]) {
        let changed = self.next_change();
        self.set_contracts.update(|all| {
            for record in all.iter_mut().filter(|record| ids.contains(&record.id)) {
                *record = Arc::new(Record { changed, ..Record::clone(record) });
            }
        });
    }

    /// Archives contracts or takes them out of the archive; the message offers to undo it.
    pub fn archive(&self, ids: &[String], archived: bool) {
        let records: Vec<Record> = self.contracts.with_untracked(|all| {
            let index = Index::of(all);
            let found = ids.iter().filter_map(|id| index.get(id)).filter(|record| record.archived != archived);
            found.map(|record| Record { archived, ..Record::clone(record) }).collect()
        });
        let count = records.len();
        let said: fn(usize, Undo) -> StatusMessage =
            if archived { StatusMessage::Archived } else { StatusMessage::Unarchived };
        if count > 0 {
            self.put_all(records, |undo| said(count, undo));
        }
    }

    /// Makes the letter of the stored contract `about` a notice that names exactly the contracts `also` as well.
    pub fn name_in_one_notice(&self, about: &str, also: &[String]) {
        self.change_stored(about, |record| {
            let details = &mut record.letter;
            details.also = SparseMap::default();
            for id in also {
                details.also.set(id, true);
            }
            // Another letter that was chosen gives way to the notice that suits the deadline.
            if !letter::names_others(&details.kind) {
                details.kind.clear();
            }
        });
    }

    /// Deletes a stored contract; the message offers to undo it.
    pub fn delete(&self, id: &str) {
        self.delete_all(&[id.to_owned()]);
    }

    /// Deletes stored contracts; the message offers to undo it.
    pub fn delete_all(&self, ids: &[String]) {
        let here = self.contracts.get_untracked();
        let mut goes = vec![false; here.len()];
        let index = Index::of(&here);
        for place in ids.iter().filter_map(|id| index.position(id)) {
            if let Some(goes) = goes.get_mut(place) {
                *goes = true;
            }
        }
        let mut before = Before::default();
        let mut left = Contracts::new();
        for ((place, record), goes) in here.iter().enumerate().zip(goes) {
            if goes {
                before.stood.push((place, Arc::clone(record)));
            } else {
                left.push(Arc::clone(record));
            }
        }
        let count = before.stood.len();
        if count == 0 {
            return;
        }
        self.set_contracts.set(left);
        self.status.show(StatusMessage::Deleted(count, Undo::Contracts(before)));
        self.open_first_unless_open();
    }

    /// Undoes what the last message offers to undo.
    pub fn undo(&self, undo: Undo) {
        match undo {
            Undo::Contracts(before) => self.take_back(&before),
            Undo::Backup(before, settings) => {
                self.put_back(&settings);
                self.take_back(&before);
            }
            Undo::Entry(contract, key, entry) => {
                self.change_stored(&contract, |record| put_entry(record, &key, entry));
                self.status.show(StatusMessage::RowRestored);
            }
            Undo::Steps(before) => {
                self.change_stored(&before.contract, |record| before.put_back(record));
                self.status.show(StatusMessage::Undone);
            }
            Undo::Absence(contract, absence) => {
                self.change_stored(&contract, |record| record.preparation.add_absence(absence));
                self.status.show(StatusMessage::Undone);
            }
        }
    }

    /// Changes the stored contract with this id, if it is still there.
    fn change_stored(&self, id: &str, change: impl FnOnce(&mut Record)) {
        let old = self.contracts.with_untracked(|all| all.iter().find(|record| record.id == id).cloned());
        if let Some(old) = old {
            let mut record = Record { changed: self.next_change(), ..Record::clone(&old) };
            change(&mut record);
            self.store(record);
        }
    }

    /// Restores what was there before. A contract that has been replaced counts as changed; a deleted one returns
    /// unchanged.
    fn take_back(&self, before: &Before) {
        let changed = self.next_change();
        let mut here = self.contracts.get_untracked();
        let index = Index::of(&here);
        let mut goes = vec![false; here.len()];
        for place in before.absent.iter().filter_map(|id| index.position(id)) {
            if let Some(goes) = goes.get_mut(place) {
                *goes = true;
            }
        }
        let places: Vec<_> = before.stood.iter().map(|(_, record)| index.position(&record.id)).collect();
        let mut gone = Vec::new();
        for ((stood, record), place) in before.stood.iter().zip(places) {
            match place.and_then(|place| here.get_mut(place)) {
                Some(now) => *now = Arc::new(Record { changed, ..Record::clone(record) }),
                None => gone.push((*stood, Arc::clone(record))),
            }
        }
        let mut left = here.into_iter().zip(goes).filter(|(_, goes)| !goes).map(|(record, _)| record);
        let mut all = Contracts::new();
        for (place, record) in gone {
            all.extend(left.by_ref().take(place.saturating_sub(all.len())));
            all.push(record);
        }
        all.extend(left);
        self.set_contracts.set(all);
        self.open_first_unless_open();
        let said =
            if before.stood.is_empty() { StatusMessage::Undone } else { StatusMessage::Restored(before.stood.len()) };
        self.status.show(said);
    }
}
