//! Starts the page in a browser: loads what is stored, creates the stores, and connects them to the address bar, the
//! storage and the document.

use std::rc::Rc;

use leptos::prelude::*;

use super::address_bar::{follow_address, follow_changed_address, keep_address_current};
use super::drawing::DrawingStage;
use super::file_part::FilePartLoading;
use super::jobs::JobsStore;
use super::offline::{SavingStore, keep_offline};
use super::overdue::keep_overdue_current;
use super::passing::keep_messages_passing;
use super::persistence::{self, Loaded};
use super::portfolio::PortfolioStore;
use super::saving::keep_saved;
use super::session::Session;
use crate::browser::{clock, document, events};
use crate::domain::FIRST_DAY;
use crate::i18n::Lang;
use crate::portfolio::Theme;

/// A notice is shown once reading has taken this long, in milliseconds.
const SAID_AFTER_MILLIS: f64 = 100.0;

/// Loads what is stored in this browser and passes it to `then`.
pub fn load(then: impl FnOnce(Loaded) + 'static) {
    let said = |millis| {
        if millis >= SAID_AFTER_MILLIS {
            document::say_reading();
        }
    };
    persistence::load(clock::timestamp(), said, then);
}

/// Creates the session of this page from what was loaded. In tasks of their own it then mounts the page, follows the link
/// in the address bar, starts saving, and draws the page.
pub fn start(loaded: Loaded, mount: impl FnOnce(Session) + 'static) {
    let today = clock::today().unwrap_or(FIRST_DAY);
    // Held by the session itself, so it lives as long as the page.
    let page = Owner::new();
    let session = page.with(|| {
        let session = Session::new(loaded.portfolio.clone(), today, browser_lang(), clock::random_id);
        session.provide();
        session
    });
    session.saving.set_status(loaded.status.clone());
    let tasks: [Box<dyn FnOnce()>; 4] = [
        Box::new(move || mount(session)),
        Box::new(move || follow_address(session.navigation)),
        Box::new(move || connect(session)),
        Box::new(move || {
            keep_all_saved(session, loaded);
            session.drawing.draw(&[DrawingStage::Frame, DrawingStage::View, DrawingStage::End]);
        }),
    ];
    run_in_turn(page, tasks.into_iter());
}

/// Runs each of these in a task of its own, with the page as its owner.
fn run_in_turn(page: Owner, mut tasks: impl Iterator<Item = Box<dyn FnOnce()>> + 'static) {
    let Some(task) = tasks.next() else { return };
    events::soon(move || {
        page.with(task);
        run_in_turn(page, tasks);
    });
}

fn connect(session: Session) {
    events::on_address(move || follow_changed_address(session.navigation));
    keep_address_current(session.navigation);
    keep_days_current(session.portfolio);
    keep_document_current(session.portfolio);
}

fn keep_all_saved(session: Session, loaded: Loaded) {
    let save = keep_saved(session.portfolio, session.form, session.saving, session.second_part, loaded);
    Effect::new(move |_| {
        if let Some(part) = session.second_part.at(DrawingStage::Background) {
            (part.keep_rest_current)(session.portfolio, session.saving, Rc::clone(&save));
        }
    });
}

/// Starts the effects that can wait until the browser is idle, in tasks of their own. Part of the second part of the
/// program.
pub fn keep_rest_current(portfolio: PortfolioStore, saving: SavingStore, save: Rc<dyn Fn()>) {
    let (contents, lang) = (expect_context::<JobsStore>().contents, portfolio.lang);
    Effect::new(move |_| contents.load(lang.get()));
    let page = Owner::current().unwrap_or_default();
    events::when_idle(move || {
        page.with(|| keep_offline(saving, save));
        events::when_idle(move || page.with(|| keep_overdue_current(portfolio)));
    });
}

/// Begins what the views of the second part need, before any of them is drawn. Part of the second part of the program.
pub fn begin_second_part(portfolio: PortfolioStore, file_part: fn() -> FilePartLoading) {
    JobsStore::provide(portfolio, file_part);
    keep_messages_passing(portfolio.status, expect_context());
    StoredValue::new_local(events::on_filled_in(document::tell_controls_they_may_be_filled_in));
    // A program may have filled them in before.
    document::tell_controls_they_may_be_filled_in();
}

/// The language this browser prefers.
pub fn browser_lang() -> Lang {
    Lang::for_browser(&document::browser_language())
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
