//! SaveStatus the session in the browser's storage, which other tabs write as well.

use std::cell::RefCell;
use std::rc::Rc;

use super::persistence::{self, Loaded, SaveStatus};
use super::session::Session;
use crate::browser::clock;
use crate::browser::events::{self, Debounce};
use crate::browser::storage::{self, StorageError, Text};
use crate::portfolio::Portfolio;
use crate::storage::{self as storage_format, DocumentPiece, Written};
use crate::tab_sync::Tab;
use leptos::prelude::*;

/// Long enough that typing writes once, short enough that a closed tab loses nothing noticeable.
const SAVE_AFTER_MILLIS: u32 = 300;

/// This tab's side of the storage.
struct Saver {
    session: Session,
    tab: Tab,
    /// What stands in the storage, as far as this tab knows.
    stored: Option<Text>,
    /// The document this tab read or wrote last, from which the next one is made.
    last: Text,
    written: Written,
    /// What another tab has written last, until the second part of the program is here, which merges it. Nothing is
    /// written meanwhile.
    unmerged: Option<Unmerged>,
}

/// What another tab has left in the storage; nothing where it emptied it.
struct Unmerged(Option<Text>);

/// Saves the session from now on, and takes over what other tabs save. `loaded` is what the session began with. Returns
/// what saves at once.
pub(super) fn keep_saved(session: Session, loaded: Loaded) -> Rc<dyn Fn()> {
    // Where nothing stands in storage, all that was loaded from a copy is still to be saved.
    let known = if loaded.text.is_some() { loaded.portfolio } else { Portfolio::default() };
    let last = loaded.text.clone().unwrap_or_default();
    let saver = Rc::new(RefCell::new(Saver {
        session,
        tab: Tab::new(clock::random_id(), known),
        stored: loaded.text,
        last,
        written: loaded.written,
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
    // A page that was put away hears nothing meanwhile.
    let look = {
        let saver = Rc::clone(&saver);
        move || saver.borrow_mut().look()
    };
    let leave = Rc::clone(&flush);
    events::on_visibility(look, move || leave());
    let changed = ask.clone();
    Effect::new(move |_| {
        session.track_kept();
        changed();
    });
    let waiting = Rc::clone(&saver);
    Effect::new(move |_| {
        if session.second_part.loaded().is_some() {
            waiting.borrow_mut().catch_up();
        }
    });
    events::on_other_tab(storage::STATE, move |text| {
        let mut saver = saver.borrow_mut();
        saver.receive(text);
        // Nothing was changed here, but the other tab may have written without knowing this one's last save.
        if saver.has_news() {
            ask();
        }
    });
    flush
}

/// Brings what another tab has saved together with what stands in this one, and shows it. Belongs to the second part of
/// the program.
pub fn merge(session: Session, tab: &mut Tab, theirs: Portfolio) {
    let contracts = session.portfolio.contracts.get_untracked();
    let settings = untrack(|| session.settings());
    if let Some(received) = tab.receive(&contracts, &settings, theirs) {
        session.portfolio.take_over(received);
    }
}

impl Saver {
    fn has_news(&self) -> bool {
        let settings = untrack(|| self.session.settings());
        self.session.portfolio.contracts.with_untracked(|contracts| self.tab.has_news(contracts, &settings))
    }

    /// Takes over what another tab has written. `false`, and nothing may be written, where this version cannot read it
    /// or the second part of the program is not here yet.
    fn receive(&mut self, text: Option<Text>) -> bool {
        let theirs = match text.as_ref().map(|text| storage_format::decode(&text.read())) {
            None => Portfolio::default(),
            Some(Ok(found)) => found.portfolio,
            Some(Err(_)) => {
                self.session.saving.set_status(SaveStatus::Newer);
                return false;
            }
        };
        let Some(part) = self.session.second_part.state.get_untracked().loaded() else {
            self.unmerged = Some(Unmerged(text));
            self.session.saving.set_waits_to_merge(true);
            return false;
        };
        (part.merge)(self.session, &mut self.tab, theirs);
        self.stored = text;
        true
    }

    /// Takes over what could not be merged before the second part of the program was here, and saves what waited for that.
    fn catch_up(&mut self) {
        let Some(Unmerged(text)) = self.unmerged.take() else { return };
        self.session.saving.set_waits_to_merge(false);
        self.receive(text);
        self.save();
    }

    /// Takes over what others have written unheard.
    fn look(&mut self) {
        let may_look = self.session.saving.status.with_untracked(SaveStatus::may_save);
        if let (true, Ok(Some(stored))) = (may_look, storage::read(storage::STATE))
            && self.stored.as_ref() != Some(&stored)
        {
            self.receive(Some(stored));
        }
    }

    fn save(&mut self) {
        let session = self.session;
        let may_save = session.saving.status.with_untracked(SaveStatus::may_save) && self.unmerged.is_none();
        if !may_save || !self.has_news() {
            return;
        }
        let stored = match storage::read(storage::STATE) {
            Ok(stored) => stored,
            Err(_) => return session.saving.set_status(SaveStatus::Denied),
        };
        // Another tab may have written since, and its message may still be on its way. A storage that was emptied without
        // a message is filled again: nothing that is shown may be lost by that.
        if stored.is_none() {
            self.stored = None;
        } else if stored != self.stored && !self.receive(stored) {
            return;
        }
        let document = self.tab.document(session.portfolio.contracts.get_untracked(), untrack(|| session.settings()));
        match self.write(&document) {
            Ok(()) => {
                self.tab.wrote(document);
                if session.saving.status.with_untracked(|status| *status == SaveStatus::Full) {
                    session.saving.set_status(SaveStatus::Saved);
                }
            }
            Err(StorageError::Denied) => session.saving.set_status(SaveStatus::Denied),
            Err(StorageError::Full) => session.saving.set_status(SaveStatus::Full),
        }
    }

    fn write(&mut self, document: &Portfolio) -> Result<(), StorageError> {
        // Nothing to keep is kept as nothing, also after everything was deleted.
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
