//! Storing what was read.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{Import, ROWS_PER_STEP};
use crate::import::Imported;
use crate::state::portfolio::PortfolioStore;
use crate::state::status_line::StatusMessage;
use crate::state::table_job::{Progress, TableTask};

impl Import {
    /// Stores the good rows as new contracts, with one undo for all; nothing while a question is open. `then` is called
    /// when all are read, before they are stored.
    pub fn take(self, then: impl Fn() + 'static) {
        let Some(checked) = self.checked.get_untracked().filter(|checked| checked.open == 0) else { return };
        let with_duplicates = self.with_duplicates.get_untracked();
        let mut ids: Option<HashSet<String>> = None;
        let mut records = Vec::new();
        let mut places = 0..checked.good.len();
        self.job.start(TableTask::Taking, move || {
            let ids = ids.get_or_insert_with(|| {
                self.portfolio.contracts.with_untracked(|all| all.iter().map(|record| record.id.clone()).collect())
            });
            let next = places.by_ref().take(ROWS_PER_STEP).filter_map(|place| checked.good.get(place));
            for row in next.filter(|row| with_duplicates || !row.is_duplicate) {
                records.push(Imported::clone(&row.contract).into_record(unused_id(self.portfolio, ids)));
            }
            if !places.is_empty() {
                return Progress::Of { done: places.start, total: checked.good.len() };
            }
            let count = records.len();
            self.discard();
            then();
            self.portfolio.put_all(std::mem::take(&mut records), |undo| StatusMessage::Imported(count, undo));
            Progress::Done
        });
    }
}

/// An id that is not among `taken`, and is from now on.
fn unused_id(portfolio: PortfolioStore, taken: &mut HashSet<String>) -> String {
    loop {
        let id = portfolio.new_id();
        if taken.insert(id.clone()) {
            return id;
        }
    }
}
