//! Saves the stores to the browser's storage, and merges what other tabs save there.

use std::cell::RefCell;
use std::rc::Rc;

use super::form::FormStore;
use super::kept::{settings, track_kept};
use super::offline::SavingStore;
use super::persistence::{self, Loaded, SaveStatus};
use super::portfolio::PortfolioStore;
use super::second_part::SecondPartStore;
use crate::browser::clock;
use crate::browser::events::{self, Debounce};
use crate::browser::storage::{self, StorageError, Text};
use crate::portfolio::Portfolio;
use crate::storage::{self as storage_format, DocumentPiece, Written};
use crate::tab_sync::Tab;
use leptos::prelude::*;

/// Delay before saving: long enough that typing saves once, short enough that closing the tab loses nothing noticeable.
const SAVE_AFTER_MILLIS: u32 = 300;

/// This tab's side of the storage.
struct Saver {
    portfolio: PortfolioStore,
    form: FormStore,
    saving: SavingStore,
    second_part: SecondPartStore,
    tab: Tab,
    /// The text in storage, as far as this tab knows.
    stored: Option<Text>,
    /// The document this tab read or wrote last, or the contracts of an older one written anew: of this the next
    /// document is made.
    last: Text,
    written: Written,
    /// What another tab saved last, held until the second part of the program, which merges it, has loaded. This tab
    /// saves nothing until then.
    unmerged: Option<Unmerged>,
}

/// What another tab left in storage; `None` if it cleared it.
struct Unmerged(Option<Text>);

/// Starts saving the stores and merging what other tabs save. `loaded` is what the stores were created from. Returns a
/// function that saves immediately.
pub(super) fn keep_saved(
    portfolio: PortfolioStore,
    form: FormStore,
    saving: SavingStore,
    second_part: SecondPartStore,
    loaded: Loaded,
) -> Rc<dyn Fn()> {
    // If storage is empty, what was loaded from the backup copy has yet to be saved.
    let known = if loaded.text.is_some() { loaded.portfolio } else { Portfolio::default() };
    let last = match loaded.reusable.rewritten {
        Some(text) => Text::from(&*text),
        None => loaded.text.clone().unwrap_or_default(),
    };
    let saver = Rc::new(RefCell::new(Saver {
        portfolio,
        form,
        saving,
        second_part,
        tab: Tab::new(clock::random_id(), known),
        stored: loaded.text,
        last,
        written: loaded.reusable.written,
        unmerged: None,
    }));
    let debounce = Debounce::default();
    let ask = {
        let (debounce, saver) = (debounce.clone(), Rc::clone(&saver));
        move || {
            let saver = Rc::clone(&saver);
            debounce.ask(SAVE_AFTER_MILLIS, move || saver.borrow_mut().save());
        }
    };
    let flush: Rc<dyn Fn()> = {
        let saver = Rc::clone(&saver);
        Rc::new(move || {
            debounce.cancel();
            saver.borrow_mut().save();
        })
    };
    // A hidden page receives no messages.
    let look = {
        let saver = Rc::clone(&saver);
        move || saver.borrow_mut().look()
    };
    let leave = Rc::clone(&flush);
    events::on_visibility(look, move || leave());
    let changed = ask.clone();
    Effect::new(move |_| {
        track_kept(portfolio, form);
        changed();
    });
    let waiting = Rc::clone(&saver);
    Effect::new(move |_| {
        if second_part.loaded().is_some() {
            waiting.borrow_mut().catch_up();
        }
    });
    events::on_other_tab(storage::STATE, move |text| {
        let mut saver = saver.borrow_mut();
        saver.receive(text);
        // Nothing changed here, but the other tab may have saved without knowing of this tab's last save.
        if saver.has_news() {
            ask();
        }
    });
    flush
}

/// Merges what another tab saved into this tab's stores. Part of the second part of the program.
pub fn merge(portfolio: PortfolioStore, form: FormStore, tab: &mut Tab, theirs: Portfolio) {
    let contracts = portfolio.contracts.get_untracked();
    let settings = untrack(|| settings(portfolio, form));
    if let Some(received) = tab.receive(&contracts, &settings, theirs) {
        portfolio.take_over(received);
    }
}

impl Saver {
    fn has_news(&self) -> bool {
        let settings = untrack(|| settings(self.portfolio, self.form));
        self.portfolio.contracts.with_untracked(|contracts| self.tab.has_news(contracts, &settings))
    }

    /// Merges what another tab saved. Returns `false`, after which nothing may be saved, if this version cannot read it
    /// or the second part of the program has not loaded yet.
    fn receive(&mut self, text: Option<Text>) -> bool {
        let theirs = match text.as_ref().map(|text| storage_format::decode(&text.read())) {
            None => Portfolio::default(),
            Some(Ok(found)) => found.portfolio,
            Some(Err(_)) => {
                self.saving.set_status(SaveStatus::Newer);
                return false;
            }
        };
        let Some(part) = self.second_part.state.get_untracked().loaded() else {
            self.unmerged = Some(Unmerged(text));
            self.saving.set_waits_to_merge(true);
            return false;
        };
        (part.merge)(self.portfolio, self.form, &mut self.tab, theirs);
        self.stored = text;
        true
    }

    /// Merges what had to wait for the second part of the program, then saves.
    fn catch_up(&mut self) {
        let Some(Unmerged(text)) = self.unmerged.take() else { return };
        self.saving.set_waits_to_merge(false);
        self.receive(text);
        self.save();
    }

    /// Merges what other tabs saved without a message reaching this one.
    fn look(&mut self) {
        let may_look = self.saving.status.with_untracked(SaveStatus::may_save);
        if let (true, Ok(Some(stored))) = (may_look, storage::read(storage::STATE))
            && self.stored.as_ref() != Some(&stored)
        {
            self.receive(Some(stored));
        }
    }

    fn save(&mut self) {
        let may_save = self.saving.status.with_untracked(SaveStatus::may_save) && self.unmerged.is_none();
        if !may_save || !self.has_news() {
            return;
        }
        let stored = match storage::read(storage::STATE) {
            Ok(stored) => stored,
            Err(_) => return self.saving.set_status(SaveStatus::Denied),
        };
        // Another tab may have saved since, with its message still under way. If storage was cleared without a message,
        // it is written again, so that nothing shown is lost.
        if stored.is_none() {
            self.stored = None;
        } else if stored != self.stored && !self.receive(stored) {
            return;
        }
        let document = self
            .tab
            .document(self.portfolio.contracts.get_untracked(), untrack(|| settings(self.portfolio, self.form)));
        match self.write(&document) {
            Ok(()) => {
                self.tab.wrote(document);
                if self.saving.status.with_untracked(|status| *status == SaveStatus::Full) {
                    self.saving.set_status(SaveStatus::Saved);
                }
            }
            Err(StorageError::Denied) => self.saving.set_status(SaveStatus::Denied),
            Err(StorageError::Full) => self.saving.set_status(SaveStatus::Full),
        }
    }

    fn write(&mut self, document: &Portfolio) -> Result<(), StorageError> {
        // An empty document is stored as no document, also after everything was deleted.
        if document.is_empty() {
            storage::remove(storage::STATE)?;
            self.stored = None;
            return Ok(());
        }
        let (pieces, written) = self.written.next(document);
        let mut text = Text::default();
        for piece in pieces {
            match piece {
                DocumentPiece::Kept(from, to) => text.push_part(&self.last, from, to),
                DocumentPiece::New(more) => text.push(&more),
            }
        }
        persistence::save(&text, self.stored.as_ref())?;
        self.stored = Some(text.clone());
        (self.last, self.written) = (text, written);
        Ok(())
    }
}
