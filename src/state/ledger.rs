//! The rows of all contracts for the views that show them: worked out while such a view is shown, slice by slice.

use std::sync::Arc;

use super::portfolio::PortfolioStore;
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
    pub rows: ReadSignal<Rows>,
    set_rows: WriteSignal<Rows>,
    /// What is going on, where it takes more than a moment.
    pub work: ReadSignal<Option<Work>>,
    set_work: WriteSignal<Option<Work>>,
    /// What is shown of them, and how.
    pub choice: ReadSignal<Choice>,
    set_choice: WriteSignal<Choice>,
    ledger: StoredValue<Ledger<Arc<Row>>>,
    /// Rises with every change; slices of an older one do nothing.
    turn: StoredValue<u32>,
    portfolio: PortfolioStore,
}

impl AllRows {
    /// No rows yet, of the contracts in `portfolio`.
    pub fn new(portfolio: PortfolioStore) -> Self {
        let (rows, set_rows) = signal(Rows::default());
        let (work, set_work) = signal(None);
        let (choice, set_choice) = signal(Choice::default());
        let (ledger, turn) = (StoredValue::new(Ledger::default()), StoredValue::new(0));
        Self { rows, set_rows, work, set_work, choice, set_choice, ledger, turn, portfolio }
    }

    /// Changes what is shown of the rows.
    pub fn choose(self, change: impl FnOnce(&mut Choice)) {
        self.set_choice.update(change);
    }

    /// Keeps the rows current while the surrounding view is shown.
    pub fn keep_current(self) {
        Effect::new(move |_| {
            let day = self.portfolio.day();
            self.portfolio
                .contracts
                .with(|contracts| self.ledger.update_value(|ledger| ledger.turn_to(contracts, day)));
            self.next_turn();
            self.go_on(self.turn.get_value());
        });
    }

    fn next_turn(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
    }

    /// Stops working; what is there is shown.
    pub fn stop(&self) {
        self.next_turn();
        let (done, total) = self.ledger.with_value(Ledger::progress);
        self.set_work.set(Some(Work { done, total, stopped: true }));
        self.show();
    }

    /// Goes on after a stop.
    pub fn resume(&self) {
        self.go_on(self.turn.get_value());
    }

    fn show(self) {
        let rows = self.ledger.with_value(|ledger| ledger.found().map(|(_, row)| Arc::clone(row)).collect());
        self.set_rows.set(Arc::new(rows));
    }

    fn go_on(self, turn: u32) {
        if self.turn.get_value() != turn {
            return;
        }
        let mut complete = true;
        self.ledger.update_value(|ledger| {
            complete = ledger.work(SLICE, |record, contract, day| Arc::new(Row::of(record, contract, day)))
        });
        if complete {
            self.show();
            self.set_work.set(None);
        } else {
            let (done, total) = self.ledger.with_value(Ledger::progress);
            self.set_work.set(Some(Work { done, total, stopped: false }));
            events::soon(move || self.go_on(turn));
        }
    }
}
