//! The rows of all contracts for the views that show them: computed while such a view is shown, a slice at a time.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use crate::browser::events;
use crate::overview::{Ledger, ListSettings, OverviewRow};

/// How many rows are computed without letting the page respond in between.
const SLICE: usize = 200;

/// All rows, shared.
pub type Rows = Arc<Vec<Arc<OverviewRow>>>;

/// How far computing the rows is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverviewWork {
    /// Rows that have been computed.
    pub done: usize,
    /// Rows there will be.
    pub total: usize,
    /// Whether the user has stopped it.
    pub stopped: bool,
}

/// The rows of all contracts, and how far they are.
#[derive(Clone, Copy)]
pub struct AllRows {
    /// The rows as of when all were last computed, or when the user stopped it.
    pub rows: ReadSignal<Rows>,
    set_rows: WriteSignal<Rows>,
    /// What is going on, where it takes more than one slice.
    pub work: ReadSignal<Option<OverviewWork>>,
    set_work: WriteSignal<Option<OverviewWork>>,
    /// What is shown of them, and how.
    pub choice: ReadSignal<ListSettings>,
    set_choice: WriteSignal<ListSettings>,
    ledger: StoredValue<Ledger<Arc<OverviewRow>>>,
    /// Rises with every change, so that slices of an earlier one do nothing.
    turn: StoredValue<u32>,
    portfolio: PortfolioStore,
}

impl AllRows {
    /// No rows yet, of the contracts in `portfolio`.
    pub(super) fn new(portfolio: PortfolioStore) -> Self {
        let (rows, set_rows) = signal(Rows::default());
        let (work, set_work) = signal(None);
        let (choice, set_choice) = signal(ListSettings::default());
        let (ledger, turn) = (StoredValue::new(Ledger::default()), StoredValue::new(0));
        Self { rows, set_rows, work, set_work, choice, set_choice, ledger, turn, portfolio }
    }

    /// Changes what is shown of the rows.
    pub fn choose(self, change: impl FnOnce(&mut ListSettings)) {
        self.set_choice.update(change);
    }

    /// Shows every state and month again and searches for nothing; order and grouping stay.
    pub fn show_everything(self) {
        self.choose(|choice| {
            *choice = ListSettings {
                group: choice.group,
                column: choice.column,
                reversed: choice.reversed,
                ..ListSettings::default()
            };
        });
    }

    /// Keeps the rows current while the surrounding view is shown. Few are computed at once, so that the view begins with
    /// them; before many, the view is drawn.
    pub fn keep_current(self) {
        let following = RenderEffect::new(move |_| {
            let day = self.portfolio.day();
            self.portfolio
                .contracts
                .with(|contracts| self.ledger.update_value(|ledger| ledger.turn_to(contracts, day)));
            self.next_turn();
            let turn = self.turn.get_value();
            let (done, total) = self.ledger.with_value(Ledger::progress);
            if total - done <= SLICE {
                self.go_on(turn);
            } else {
                events::soon(move || self.go_on(turn));
            }
        });
        // The effect lives as long as its handle, and this as long as the view.
        StoredValue::new_local(following);
    }

    fn next_turn(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
    }

    /// Stops computing; the rows so far are shown.
    pub fn stop(self) {
        self.next_turn();
        let (done, total) = self.ledger.with_value(Ledger::progress);
        self.set_work.set(Some(OverviewWork { done, total, stopped: true }));
        self.show();
    }

    /// Goes on after a stop.
    pub fn resume(self) {
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
            complete = ledger.work(SLICE, |record, contract, day| Arc::new(OverviewRow::of(record, contract, day)))
        });
        if complete {
            self.show();
            self.set_work.set(None);
        } else {
            let (done, total) = self.ledger.with_value(Ledger::progress);
            self.set_work.set(Some(OverviewWork { done, total, stopped: false }));
            events::soon(move || self.go_on(turn));
        }
    }
}
