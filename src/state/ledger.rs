//! The overview rows of all contracts, computed in slices while a view that needs them is shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use crate::browser::events;
use crate::overview::{Ledger, ListSettings, OverviewRow};

/// How many rows are computed before the page may respond to input.
const SLICE: usize = 200;

/// All rows, shared.
pub type Rows = Arc<Vec<Arc<OverviewRow>>>;

/// Progress of computing the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverviewWork {
    /// Rows computed so far.
    pub done: usize,
    /// Rows to compute.
    pub total: usize,
    /// Whether the user has stopped it.
    pub stopped: bool,
}

/// The rows of all contracts, and the progress of computing them.
#[derive(Clone, Copy)]
pub struct AllRows {
    /// The rows when computing them last finished or was stopped.
    pub rows: ReadSignal<Rows>,
    set_rows: WriteSignal<Rows>,
    /// Progress, if computing takes more than one slice.
    pub work: ReadSignal<Option<OverviewWork>>,
    set_work: WriteSignal<Option<OverviewWork>>,
    /// What is shown of them, and how.
    pub choice: ReadSignal<ListSettings>,
    set_choice: WriteSignal<ListSettings>,
    ledger: StoredValue<Ledger<Arc<OverviewRow>>>,
    /// Incremented with every change, so that pending slices for an earlier state do nothing.
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

    /// Clears the filters and the search; order and grouping stay.
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

    /// Keeps the rows current while the surrounding view is shown. A few are computed immediately, so that the view is
    /// rendered with them; before many, the view is rendered first.
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
        // The effect lives as long as its handle, which this ties to the view.
        StoredValue::new_local(following);
    }

    fn next_turn(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
    }

    /// Stops computing and shows the rows so far.
    pub fn stop(self) {
        self.next_turn();
        let (done, total) = self.ledger.with_value(Ledger::progress);
        self.set_work.set(Some(OverviewWork { done, total, stopped: true }));
        self.show();
    }

    /// Resumes after a stop.
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
