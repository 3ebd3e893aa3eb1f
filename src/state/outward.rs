//! Starts the session in a browser and ties it to the two outward places: the address bar and the storage.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::address::place;
use super::form::FormStore;
use super::jobs::JobsStore;
use super::navigation::NavigationStore;
use super::offline::{SavingStore, keep_offline};
use super::overdue::keep_overdue_current;
use super::persistence::{self, Loaded, SaveStatus};
use super::place::keep_address_current;
use super::portfolio::PortfolioStore;
use super::saving::keep_saved;
use super::session::Session;
use super::status_line::{StatusLine, StatusMessage};
use crate::browser::{clipboard, clock, document, download, events, location, storage, worker};
use crate::domain::FIRST_DAY;
use crate::i18n::Lang;
use crate::link::View;
use crate::portfolio::Theme;
use leptos::prelude::*;

pub use crate::browser::document::{
    TITLE, close_dialog, focus, focus_soon, is_open, open_dialog, open_dialog_soon, print, set_title,
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
    persistence::load(clock::timestamp(), said, then);
}

/// The session of this page: begun with what was kept, opened at the link it was called with, and kept from now on.
pub fn start(loaded: Loaded) -> Session {
    let today = clock::today().unwrap_or(FIRST_DAY);
    let session = Session::new(loaded.portfolio.clone(), today, browser_lang(), clock::random_id);
    session.provide();
    session.saving.set_status(loaded.status.clone());

    follow_address(session.navigation);
    events::on_address(move || follow_changed_address(session.navigation));
    keep_address_current(session.navigation);
    keep_days_current(session.portfolio);
    keep_document_current(session.portfolio);
    let save = keep_saved(session, loaded);
    Effect::new(move |_| {
        if let Some(part) = session.second_part.loaded() {
            (part.keep_rest_current)(session, Rc::clone(&save));
        }
    });
    session
}

/// Runs `task` after what the browser has to do already.
pub fn soon(task: impl FnOnce() + 'static) {
    events::soon(task);
}

/// Starts the effects that can wait until the page answers. They are in the second part of the program.
pub fn keep_rest_current(session: Session, save: Rc<dyn Fn()>) {
    let (contents, lang) = (expect_context::<JobsStore>().contents, session.portfolio.lang);
    Effect::new(move |_| contents.load(lang.get()));
    keep_offline(session, save);
    keep_overdue_current(session.portfolio);
}

/// The language this browser prefers.
pub fn browser_lang() -> Lang {
    Lang::for_browser(&document::browser_language())
}

fn follow_address(navigation: NavigationStore) {
    let now = location::address();
    let fragment = navigation.follow(&now.fragment, &now.query);
    if !now.query.is_empty() {
        location::replace(&fragment);
    }
}

/// Follows an address that has changed while the page was open: a new view begins at its heading.
fn follow_changed_address(navigation: NavigationStore) {
    let place = || (navigation.view.get_untracked(), navigation.portfolio.opened.get_untracked());
    let before = place();
    follow_address(navigation);
    if place() != before {
        document::scroll_to_top();
        // A step that is named takes the focus itself.
        if navigation.step.with_untracked(Option::is_none) {
            document::focus_soon(document::TITLE);
        }
    }
}

/// Puts a view of the contract shown into the address bar and follows it.
pub fn write_address(navigation: NavigationStore, view: View, step: Option<&str>) {
    let fragment = untrack(|| place(&navigation, view, step));
    location::push(&fragment);
    follow_address(navigation);
    document::focus_soon(document::TITLE);
}

fn keep_days_current(portfolio: PortfolioStore) {
    let refresh = move || {
        if let Some(today) = clock::today() {
            portfolio.set_today(today);
        }
    };
    events::on_midnight(refresh);
    events::on_visibility(refresh, || {});
}

fn keep_document_current(portfolio: PortfolioStore) {
    Effect::new(move |_| {
        document::set_lang(portfolio.lang.get().tag());
        document::set_theme(match portfolio.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    });
}

/// Copies `text` and says in the status line whether that worked.
pub fn copy(status: StatusLine, text: &str) {
    let copied = clipboard::copy(text);
    spawn_local(async move {
        status.show(if copied.await.is_ok() { StatusMessage::Copied } else { StatusMessage::CopyFailed });
    });
}

/// Offers `text` as a file and says so where that does not work.
pub fn offer(status: StatusLine, name: &str, media_type: &str, text: &str) {
    if download::offer(name, media_type, text).is_err() {
        status.show(StatusMessage::CopyFailed);
    }
}

/// Offers what was damaged in storage as a file.
pub fn offer_damaged(saving: SavingStore, status: StatusLine) {
    saving.status.with_untracked(|save_status| {
        if let Some(text) = save_status.damaged() {
            offer(status, "fristklar-original.json", "application/json", text);
        }
    });
}

/// Deletes everything this page has stored in the browser and starts empty.
pub fn forget_everything(portfolio: PortfolioStore, form: FormStore, saving: SavingStore) {
    let cleared = storage::clear();
    portfolio.forget_everything();
    form.fill(None);
    if cleared.is_err() {
        return saving.set_status(SaveStatus::Denied);
    }
    saving.forget_offline();
    spawn_local(async move {
        let forgotten = worker::forget().await.is_ok();
        portfolio.status.show(if forgotten { StatusMessage::Forgotten } else { StatusMessage::FilesStay });
    });
}
