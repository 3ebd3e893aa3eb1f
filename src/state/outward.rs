//! Starts the session in a browser and ties it to the two outward places: the address bar and the storage.

use std::cell::RefCell;
use std::rc::Rc;

use super::address::{self, place, place_of};
use super::content::keep_content_current;
use super::keeping::{self, Keeping};
use super::later::load_later;
use super::place::keep_address_current;
use super::session::{Message, Opened, Session};
use crate::browser::events::{self, Debounce};
use crate::browser::storage::{self, StorageError};
use crate::browser::{clipboard, clock, document, download, location};
use crate::codec::link::View;
use crate::codec::saved;
use crate::dom;
use crate::dom::untrack;
use crate::domain::FIRST_DAY;
use crate::i18n::Lang;
use crate::portfolio::{Portfolio, Settings, Theme, merge};

/// Long enough that typing writes once, short enough that a closed tab loses nothing noticeable.
const SAVE_AFTER_MILLIS: u32 = 300;

pub use crate::browser::document::{
    close_dialog, focus, focus_soon, focus_step, open_dialog, open_dialog_soon, print, set_title,
};

/// What this tab and the storage last agreed on.
#[derive(Default)]
struct Agreed {
    /// The stored text.
    text: Option<String>,
    /// What the session held then; whatever differs from it is this tab's own change.
    portfolio: Portfolio,
}

/// The session of this page: loaded, opened at the link it was called with, and kept from now on.
pub fn start() -> Session {
    let loaded = keeping::load(clock::timestamp());
    let today = clock::today().unwrap_or(FIRST_DAY);
    // Where nothing stands in storage, all that was loaded from a copy is still to be saved.
    let known = if loaded.text.is_some() { loaded.portfolio.clone() } else { Portfolio::default() };
    let agreed = Rc::new(RefCell::new(Agreed { text: loaded.text, portfolio: known }));
    let session = Session::new(loaded.portfolio, today, browser_lang());
    session.keeping.set(loaded.keeping);

    follow_address(&session);
    events::on_address(move || follow_changed_address(&session));
    keep_address_current(session);
    keep_days_current(session);
    keep_document_current(session);
    keep_saved(session, agreed);
    keep_content_current(session);
    load_later(session);
    session
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
    dom::follow(Box::new(move || {
        document::set_lang(session.lang.get().tag());
        document::set_theme(match session.theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    }));
}

fn keep_saved(session: Session, agreed: Rc<RefCell<Agreed>>) {
    let debounce = Debounce::default();
    let save = {
        let agreed = Rc::clone(&agreed);
        move || save_now(&session, &mut agreed.borrow_mut())
    };
    let flush = {
        let (debounce, save) = (debounce.clone(), save.clone());
        move || {
            debounce.cancel();
            save();
        }
    };
    events::on_visibility(|| {}, flush);
    dom::follow(Box::new(move || {
        session.follow_kept();
        debounce.ask(SAVE_AFTER_MILLIS, save.clone());
    }));
    events::on_other_tab(storage::STATE, move |text| {
        if let Some(theirs) = read_other(&session, text.as_deref()) {
            take_over(&session, &mut agreed.borrow_mut(), text, theirs);
        }
    });
}

/// What another tab has written; `None`, and no more saving, where this version cannot read it.
fn read_other(session: &Session, text: Option<&str>) -> Option<Portfolio> {
    match text.map(saved::decode) {
        None => Some(Portfolio::default()),
        Some(Ok(found)) => Some(found.portfolio),
        Some(Err(_)) => {
            session.keeping.set(Keeping::Newer);
            None
        }
    }
}

/// Brings what another tab has written into this one. What was changed here and not yet saved stays and is saved
/// later; nothing is written in answer, so that two tabs come to rest.
fn take_over(session: &Session, agreed: &mut Agreed, text: Option<String>, theirs: Portfolio) {
    let merged = session.contracts.with_untracked(|ours| merge(&agreed.portfolio.contracts, ours, &theirs.contracts));
    session.take_over(merged, &agreed.portfolio.settings, &theirs.settings);
    // Which contract is open and what is being typed is each tab's own affair.
    let Settings { open, draft, .. } = std::mem::take(&mut agreed.portfolio.settings);
    agreed.portfolio = Portfolio { settings: Settings { open, draft, ..theirs.settings }, ..theirs };
    agreed.text = text;
}

fn save_now(session: &Session, agreed: &mut Agreed) {
    if !session.keeping.with_untracked(Keeping::may_save) {
        return;
    }
    if untrack(|| session.portfolio(agreed.portfolio.rev)) == agreed.portfolio {
        return;
    }
    let stored = match storage::read(storage::STATE) {
        Ok(stored) => stored,
        Err(_) => return session.keeping.set(Keeping::Denied),
    };
    // Another tab may have written since, and its message may still be on its way. A storage that was emptied without
    // a message is filled again: nothing that is shown may be lost by that.
    if stored.is_none() {
        agreed.text = None;
    } else if stored != agreed.text {
        let Some(theirs) = read_other(session, stored.as_deref()) else { return };
        take_over(session, agreed, stored, theirs);
    }
    let rev = agreed.portfolio.rev + 1;
    let ours = untrack(|| session.portfolio(rev));
    // Nothing to keep is kept as nothing, also after everything was deleted.
    let nothing = ours == Portfolio { rev, ..Portfolio::default() };
    let text = (!nothing).then(|| saved::encode(&ours));
    let written = match &text {
        Some(text) => keeping::save(text, agreed.text.as_deref()),
        None => storage::remove(storage::STATE),
    };
    match written {
        Ok(()) => {
            *agreed = Agreed { text, portfolio: ours };
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
    let worked = storage::clear();
    session.contracts.set(Vec::new());
    session.opened.set(Opened::Nothing);
    session.draft.set(crate::portfolio::Draft::default());
    session.chosen_lang.set(None);
    session.theme.set(Theme::System);
    session.backed_up_on.set(None);
    match worked {
        Ok(()) => session.message.set(Some(Message::Forgotten)),
        Err(_) => session.keeping.set(Keeping::Denied),
    }
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
