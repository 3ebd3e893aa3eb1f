//! Starts the session in a browser and ties it to the two outward places: the address bar and the storage.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::address::{self, place, place_of};
use super::content::keep_content_current;
use super::keeping::{self, Keeping};
use super::session::{Message, Opened, Session};
use crate::browser::events::{self, Debounce};
use crate::browser::storage::{self, StorageError};
use crate::browser::{clipboard, clock, document, download, location};
use crate::codec::link::View;
use crate::codec::saved;
use crate::dom;
use crate::domain::FIRST_DAY;
use crate::i18n::Lang;
use crate::portfolio::{Portfolio, Theme};

/// Long enough that typing writes once, short enough that a closed tab loses nothing noticeable.
const SAVE_AFTER_MILLIS: u32 = 300;

pub use crate::browser::document::{close_dialog, focus, focus_soon, focus_step, open_dialog, set_title};

/// What stands in storage, as this tab last wrote or read it.
#[derive(Default)]
struct Stored {
    text: Option<String>,
    rev: u64,
}

/// The session of this page: loaded, opened at the link it was called with, and kept from now on.
pub fn start() -> Session {
    let loaded = keeping::load(clock::timestamp());
    let today = clock::today().unwrap_or(FIRST_DAY);
    let stored = Rc::new(RefCell::new(Stored { text: loaded.text, rev: loaded.portfolio.rev }));
    let session = Session::new(loaded.portfolio, today, browser_lang());
    session.keeping.set(loaded.keeping);

    follow_address(&session);
    events::on_address(move || follow_address(&session));
    keep_days_current(session);
    keep_document_current(session);
    keep_saved(session, stored);
    keep_content_current(session);
    session
}

/// The language this browser prefers.
pub fn browser_lang() -> Lang {
    Lang::for_browser(&document::browser_language())
}

fn follow_address(session: &Session) {
    let now = location::address();
    let view = session.view.get_untracked();
    let fragment = address::follow(session, &now.fragment, &now.query, clock::random_id);
    if !now.query.is_empty() {
        location::replace(&fragment);
    }
    if session.view.get_untracked() != view {
        document::scroll_to_top();
    }
}

/// Puts a view of the contract shown into the address bar and follows it.
pub fn write_address(session: &Session, view: View, step: Option<&str>) {
    let fragment = untrack(|| place(session, view, step));
    location::push(&fragment);
    follow_address(session);
    document::focus_soon("title");
}

fn keep_days_current(session: Session) {
    let refresh = move || {
        if let Some(today) = clock::today()
            && today != session.today.get_untracked()
        {
            session.today.set(today);
        }
    };
    events::on_midnight(refresh);
    events::on_visibility(refresh, || {});
}

fn keep_document_current(session: Session) {
    dom::follow(Box::new(move || {
        document::set_lang(session.lang.get().tag());
        document::set_theme(match session.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    }));
}

fn keep_saved(session: Session, stored: Rc<RefCell<Stored>>) {
    let debounce = Debounce::default();
    let save = {
        let stored = Rc::clone(&stored);
        move || save_now(&session, &stored)
    };
    let flush = {
        let (debounce, save) = (debounce.clone(), save.clone());
        move || {
            debounce.cancel();
            save();
        }
    };
    events::on_visibility(|| {}, flush);
    let mut changed = false;
    dom::follow(Box::new(move || {
        // Reading it all is what ties this to every change.
        let _ = session.portfolio(0);
        if changed || session.contracts.with_untracked(|all| !all.is_empty()) {
            debounce.ask(SAVE_AFTER_MILLIS, save.clone());
        }
        changed = true;
    }));
    events::on_other_tab(storage::STATE, move |text| {
        let found = text.as_deref().map(saved::decode);
        match found {
            None => {
                *stored.borrow_mut() = Stored::default();
                session.take_over(Portfolio::default());
            }
            Some(Ok(found)) => {
                *stored.borrow_mut() = Stored { text, rev: found.portfolio.rev };
                session.take_over(found.portfolio);
            }
            // What another tab wrote and this one cannot read is left as it is.
            Some(Err(_)) => session.keeping.set(Keeping::Newer),
        }
    });
}

fn save_now(session: &Session, stored: &RefCell<Stored>) {
    if !session.keeping.with_untracked(Keeping::may_save) {
        return;
    }
    let mut stored = stored.borrow_mut();
    let same = untrack(|| session.portfolio(stored.rev));
    if same == (Portfolio { rev: stored.rev, ..Portfolio::default() }) {
        // Nothing to keep is kept as nothing, also after everything was deleted.
        if stored.text.take().is_some() && storage::remove(storage::STATE).is_err() {
            session.keeping.set(Keeping::Denied);
        }
        return;
    }
    if stored.text.as_deref() == Some(&saved::encode(&same)) {
        return;
    }
    let rev = stored.rev + 1;
    let text = saved::encode(&Portfolio { rev, ..same });
    match keeping::save(&text, stored.text.as_deref()) {
        Ok(()) => {
            *stored = Stored { text: Some(text), rev };
            if session.keeping.with_untracked(|keeping| *keeping == Keeping::Full) {
                session.keeping.set(Keeping::Saved);
            }
        }
        Err(StorageError::Denied) => session.keeping.set(Keeping::Denied),
        Err(StorageError::Full) => session.keeping.set(Keeping::Full),
    }
}

/// Copies `text` and says in the status line whether that worked.
pub fn copy(session: Session, text: &str) {
    clipboard::copy(text, move |worked| {
        session.message.set(Some(if worked { Message::Copied } else { Message::CopyFailed }));
    });
}

/// Offers what was damaged in storage as a file.
pub fn offer_damaged(session: &Session) {
    let worked = session.keeping.with_untracked(|keeping| {
        keeping.damaged().map(|text| download::offer("fristklar-original.json", "application/json", text).is_ok())
    });
    if worked == Some(false) {
        session.message.set(Some(Message::CopyFailed));
    }
}

/// Deletes everything this page has stored in the browser and starts empty.
pub fn forget_everything(session: &Session) {
    let worked = storage::clear();
    session.contracts.set(Vec::new());
    session.opened.set(Opened::Nothing);
    session.draft.set(crate::portfolio::Draft::default());
    session.chosen_lang.set(None);
    session.theme.set(Theme::System);
    match worked {
        Ok(()) => session.message.set(Some(Message::Forgotten)),
        Err(_) => session.keeping.set(Keeping::Denied),
    }
}

impl Session {
    /// The address of this page, for links that are handed on.
    pub fn page_address(&self) -> String {
        location::page()
    }

    /// A fresh id for a contract.
    pub fn new_id() -> String {
        clock::random_id()
    }

    /// The `href` of a view of the contract shown.
    pub fn href(&self, view: View) -> String {
        ["#", &place(self, view, None)].concat()
    }

    /// The `href` of one step.
    pub fn step_href(&self, step: &str) -> String {
        ["#", &place(self, View::Steps, Some(step))].concat()
    }

    /// The `href` of a view of a stored contract.
    pub fn record_href(id: &str, view: View) -> String {
        ["#", &place_of(Some(id), view)].concat()
    }

    /// The `href` of the form for a new contract.
    pub fn new_contract_href() -> String {
        ["#", &place_of(None, View::Start)].concat()
    }

    /// Goes back from a chosen as-of day to today, in the address too.
    pub fn use_today(&self) {
        self.as_of.set(None);
        let view = self.view.get_untracked();
        let step = self.step.get_untracked();
        location::replace(&untrack(|| place(self, view, step.as_deref())));
    }
}
