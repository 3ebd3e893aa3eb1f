//! The rows of all contracts for the views that show them: worked out while such a view is shown, slice by slice.

use std::sync::Arc;

use super::session::Session;
use crate::browser::events;
use crate::overview::{Choice, Ledger, Row};
use leptos::prelude::*;

/// How many rows are worked out without letting the page answer in between.
const SLICE: usize = 200;

/// All rows, shared.
pub type Rows = Arc<Vec<Arc<Row>>>;

/// How far working out the rows is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Rows that are worked out.
    pub done: usize,
    /// Rows there will be.
    pub total: usize,
    /// Whether the user has stopped it.
    pub stopped: bool,
}

/// The rows of all contracts, and how far they are.
#[derive(Clone, Copy)]
pub struct AllRows {
    /// The rows that were worked out when all were, or when it was stopped.
    pub rows: RwSignal<Rows>,
    /// What is going on, where it takes more than a moment.
    pub work: RwSignal<Option<Work>>,
    /// What is shown of them, and how.
    pub choice: RwSignal<Choice>,
    ledger: RwSignal<Ledger<Arc<Row>>>,
    /// Rises with every change; slices of an older one do nothing.
    turn: RwSignal<u32>,
}

impl AllRows {
    /// The rows of this page, from context.
    pub fn current() -> Self {
        expect_context()
    }

    /// No rows yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            rows: RwSignal::new(Rows::default()),
            work: RwSignal::new(None),
            choice: RwSignal::new(Choice::default()),
            ledger: RwSignal::new(Ledger::default()),
            turn: RwSignal::new(0),
        }
    }

    /// Stops working; what is there is shown.
    pub fn stop(&self) {
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
        let (done, total) = self.ledger.with_untracked(Ledger::progress);
        self.work.set(Some(Work { done, total, stopped: true }));
        self.show();
    }

    /// Goes on after a stop.
    pub fn resume(&self) {
        self.go_on(self.turn.get_untracked());
    }

    fn show(self) {
        let rows = self.ledger.with_untracked(|ledger| ledger.found().map(|(_, row)| Arc::clone(row)).collect());
        self.rows.set(Arc::new(rows));
    }

    fn go_on(self, turn: u32) {
        if self.turn.get_untracked() != turn {
            return;
        }
        let mut complete = true;
        self.ledger.update(|ledger| {
            complete = ledger.work(SLICE, |record, contract, day| Arc::new(Row::of(record, contract, day)))
        });
        if complete {
            self.show();
            self.work.set(None);
        } else {
            let (done, total) = self.ledger.with_untracked(Ledger::progress);
            self.work.set(Some(Work { done, total, stopped: false }));
            events::soon(move || self.go_on(turn));
        }
    }
}

/// Keeps the rows current while the surrounding view is shown.
pub fn keep_rows_current(session: Session) {
    let all = AllRows::current();
    Effect::new(move |_| {
        let day = session.day();
        session.contracts.with(|contracts| all.ledger.update(|ledger| ledger.turn_to(contracts, day)));
        all.turn.update(|turn| *turn = turn.wrapping_add(1));
        all.go_on(all.turn.get_untracked());
    });
}
