//! Which contracts have missed their deadline: asked once the page answers, a few at a time, and only what has changed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::portfolio::PortfolioStore;
use crate::browser::slices::{self, Running};
use crate::overview::{Ledger, has_missed};
use leptos::prelude::*;

/// Contracts that are asked in one step.
const CONTRACTS: usize = 16;

/// Keeps it current what is overdue.
pub(super) fn keep_overdue_current(portfolio: PortfolioStore) {
    let ledger = Rc::new(RefCell::new(Ledger::default()));
    let running: Cell<Running> = Cell::default();
    Effect::new(move |_| {
        let today = portfolio.today.get();
        portfolio.contracts.with(|contracts| ledger.borrow_mut().turn_to(contracts, today));
        let ledger = Rc::clone(&ledger);
        let step = move || {
            let mut ledger = ledger.borrow_mut();
            if !ledger.work(CONTRACTS, has_missed) {
                return true;
            }
            let missed = ledger.found().filter(|(_, missed)| **missed).map(|(record, _)| Arc::clone(record)).collect();
            portfolio.set_overdue(missed);
            false
        };
        running.replace(slices::run(step, |_| {})).stop();
    });
}
