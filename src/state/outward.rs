//! Starts the session in a browser and ties it to the two outward places: the address bar and the storage.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::address::{self, place, place_of};
use super::content::keep_content_current;
use super::contents::Contents;
use super::import::Import;
use super::keeping::{self, Keeping, Loaded};
use super::ledger::AllRows;
use super::offline::{Offline, keep_offline};
use super::overdue::keep_overdue_current;
use super::place::keep_address_current;
use super::saving::keep_saved;
use super::session::{Message, Opened, Session};
use crate::browser::{clipboard, clock, document, download, events, location, storage, worker};
use crate::codec::link::View;
use crate::domain::FIRST_DAY;
use crate::i18n::Lang;
use crate::portfolio::Theme;
use leptos::prelude::*;

pub use crate::browser::document::{
    close_dialog, focus, focus_soon, focus_step, is_open, open_dialog, open_dialog_soon, print, set_title,
};

/// Reading so long is said, in milliseconds.
const SAID_AFTER_MILLIS: f64 = 100.0;

/// Hands on what is kept in this browser, once it is read.
pub fn load(then: impl FnOnce(Loaded) + 'static) {
    let said = |millis| {
        if millis >= SAID_AFTER_MILLIS {
            document::say_reading();
        }
    };
    keeping::load(clock::timestamp(), said, then);
}

/// The session of this page: begun with what was kept, opened at the link it was called with, and kept from now on.
pub fn start(loaded: Loaded) -> Session {
    let today = clock::today().unwrap_or(FIRST_DAY);
    provide_context(RwSignal::new(Contents::default()));
    provide_context(AllRows::new());
    provide_context(Import::new());
    let session = Session::new(loaded.portfolio.clone(), today, browser_lang());
    session.keeping.set(loaded.keeping.clone());

    follow_address(&session);
    events::on_address(move || follow_changed_address(&session));
    keep_address_current(session);
    keep_days_current(session);
    keep_document_current(session);
    let save = keep_saved(session, loaded);
    Effect::new(move |_| {
        if let Some(part) = session.second_part.get().loaded() {
            (part.keep_rest_current)(session, Rc::clone(&save));
        }
    });
    session
}

/// Starts the effects that can wait until the page answers. They are in the second part of the program.
pub fn keep_rest_current(session: Session, save: Rc<dyn Fn()>) {
    keep_content_current(session);
    keep_offline(session, save);
    keep_overdue_current(session);
}

/// The language this browser prefers.
pub fn browser_lang() -> Lang {
    Lang::for_browser(&document::browser_language())
}

fn follow_address(session: &Session) {
    let now = location::address();
    let fragment = address::follow(session, &now.fragment, &now.query, clock::random_id);
    if !now.query.is_empty() {
        location::replace(&fragment);
    }
}

/// Follows an address that has changed while the page was open: a new view begins at its heading.
fn follow_changed_address(session: &Session) {
    let place = || (session.view.get_untracked(), session.opened.get_untracked());
    let before = place();
    follow_address(session);
    if place() != before {
        document::scroll_to_top();
        // A step that is named takes the focus itself.
        if session.step.with_untracked(Option::is_none) {
            document::focus_soon("title");
        }
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
    Effect::new(move |_| {
        document::set_lang(session.lang.get().tag());
        document::set_theme(match session.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
}

/// Copies `text` and says in the status line whether that worked.
pub fn copy(session: Session, text: &str) {
    let copied = clipboard::copy(text);
    spawn_local(async move {
        session.message.set(Some(if copied.await.is_ok() { Message::Copied } else { Message::CopyFailed }));
    });
}

/// Offers `text` as a file and says so where that does not work.
pub fn offer(session: Session, name: &str, media_type: &str, text: &str) {
    if download::offer(name, media_type, text).is_err() {
        session.message.set(Some(Message::CopyFailed));
    }
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
    let cleared = storage::clear();
    session.contracts.set(Vec::new());
    session.opened.set(Opened::Nothing);
    session.draft.set(crate::portfolio::Draft::default());
    session.chosen_lang.set(None);
    session.theme.set(Theme::System);
    session.backed_up_on.set(None);
    if cleared.is_err() {
        return session.keeping.set(Keeping::Denied);
    }
    session.offline.set(Offline::default());
    let session = *session;
    spawn_local(async move {
        let forgotten = worker::forget().await.is_ok();
        session.message.set(Some(if forgotten { Message::Forgotten } else { Message::FilesStay }));
    });
}

impl Session {
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

    /// Goes back from a chosen as-of day to today.
    pub fn use_today(&self) {
        self.as_of.set(None);
    }
}
