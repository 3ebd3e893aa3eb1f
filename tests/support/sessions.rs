//! Sessions for tests: without a browser, on a fixed day, over few contracts.

use crate::support::contracts::{typed, ymd};
use std::cell::RefCell;
use std::sync::Arc;

use fristklar::domain::{Contract, Day, FirstTerm, TermLength, TermMonths};
use fristklar::i18n::Lang;
use fristklar::portfolio::{Portfolio, Record};
use fristklar::state::{Session, Undo};
use leptos::prelude::*;

/// A session on 23 November 2026 in a German browser, and the owner that keeps its signals alive.
pub fn session(kept: Portfolio) -> (Owner, Session) {
    let owner = Owner::new();
    owner.set();
    let session = Session::new(kept, ymd(2026, 11, 23), Lang::De, next_id);
    (owner, session)
}

thread_local! {
    static NEXT_ID: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn next_id() -> String {
    NEXT_ID.take().expect("nothing new was to be named")
}

/// Does what names a new contract or row at most once: with this id.
pub fn naming<T>(id: &str, act: impl FnOnce() -> T) -> T {
    NEXT_ID.set(Some(id.to_owned()));
    let done = act();
    NEXT_ID.take();
    done
}

pub fn follow_link(session: &Session, fragment: &str) {
    naming("linked", || session.navigation.follow(fragment, ""));
}

pub fn notice_deadline(session: &Session) -> Option<Day> {
    session.shown.plan.get_untracked().and_then(|plan| plan.deadlines.as_ref().map(|dates| dates.notice))
}

/// What is kept after a contract was typed in and saved.
pub fn kept_contract(id: &str) -> Portfolio {
    let (_owner, session) = session(Portfolio::default());
    session.form.restore(typed("15.01.2026"));
    assert!(naming(id, || session.form.submit()));
    session.kept()
}

/// A session over contracts of these ids.
pub fn session_of(ids: &[&str]) -> (Owner, Session) {
    let terms = |place: usize| {
        let first = FirstTerm::new(ymd(2025, 1, 1 + place as u32), TermLength::Months(TermMonths::YEAR));
        Contract::new(first.expect("a year"))
    };
    let records = ids.iter().enumerate().map(|(place, id)| Arc::new(Record::new((*id).to_owned(), terms(place))));
    session(Portfolio { contracts: records.collect(), ..Portfolio::default() })
}

pub fn ids_of(session: &Session) -> Vec<String> {
    session.portfolio.contracts.with_untracked(|all| all.iter().map(|record| record.id.clone()).collect())
}

pub fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// What the last message offers to take back.
pub fn offered(session: &Session) -> Undo {
    session
        .status
        .message
        .get_untracked()
        .and_then(|message| message.undo().cloned())
        .expect("the message offers an undo")
}
