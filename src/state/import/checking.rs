//! What becomes of the rows of a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Import, ROWS_PER_STEP, Stage};
use crate::export::csv::bad_rows;
use crate::i18n::Lang;
use crate::import::{CellProblem, Duplicates, Imported, RowReader, messages};
use crate::state::downloads::offer_csv;
use crate::state::table_job::{Progress, TableTask};

/// Rows that are shown as examples.
const EXAMPLES: usize = 5;
/// Rows whose errors are listed.
const LISTED: usize = 30;

/// A row that makes a contract.
#[derive(Clone, Debug)]
pub struct GoodRow {
    pub contract: Arc<Imported>,
    /// Whether the contract is stored already, or stands further up in the table.
    pub is_duplicate: bool,
}

/// What becomes of the rows.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub good: Vec<GoodRow>,
    /// The places of the rows that are wrong, and what is wrong with them.
    pub bad: Vec<(usize, Vec<CellProblem>)>,
    /// How many of the good rows are duplicates.
    pub duplicates: usize,
}

impl Checked {
    /// The first contracts, as examples.
    pub fn examples(&self) -> impl Iterator<Item = &Arc<Imported>> {
        self.good.iter().take(EXAMPLES).map(|row| &row.contract)
    }

    /// The first of what is wrong, row by row, and how many more rows there are.
    pub fn listed(&self) -> (impl Iterator<Item = &CellProblem>, usize) {
        let rows = self.bad.iter().take(LISTED);
        (rows.flat_map(|(_, problems)| problems), self.bad.len().saturating_sub(LISTED))
    }

    /// How many contracts would be taken.
    pub fn taken(&self, with_duplicates: bool) -> usize {
        if with_duplicates { self.good.len() } else { self.good.len().saturating_sub(self.duplicates) }
    }

    fn push(&mut self, contract: Imported, is_duplicate: bool) {
        self.duplicates += usize::from(is_duplicate);
        self.good.push(GoodRow { contract: Arc::new(contract), is_duplicate });
    }
}

impl Import {
    /// Checks all rows.
    pub(super) fn check(self) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        self.set_checked.set(None);
        let mapping = self.mapping.get_untracked();
        let mut stored = self.portfolio.contracts.get_untracked().into_iter();
        let mut twins = Duplicates::default();
        let mut checked = Checked::default();
        let mut rows = 0..table.rows.len();
        self.job.start(TableTask::Checking, move || {
            if stored.len() > 0 {
                stored.by_ref().take(ROWS_PER_STEP).for_each(|record| twins.add(&record));
                return Progress::Of { done: 0, total: table.rows.len() };
            }
            let reader = RowReader::new(&table, &mapping);
            for place in rows.by_ref().take(ROWS_PER_STEP) {
                let Some(row) = table.rows.get(place) else { continue };
                match reader.read(row) {
                    Ok(contract) => {
                        let is_duplicate = !twins.is_new(&contract);
                        checked.push(contract, is_duplicate);
                    }
                    Err(problems) => checked.bad.push((place, problems)),
                }
            }
            if !rows.is_empty() {
                return Progress::Of { done: rows.start, total: table.rows.len() };
            }
            self.set_checked.set(Some(Arc::new(std::mem::take(&mut checked))));
            Progress::Done
        });
    }

    /// Offers the rows that are wrong as the file `name`, with what is wrong with each in `lang`.
    pub fn offer_bad(self, name: &str, lang: Lang) {
        let (Stage::Read(_, table), Some(checked)) = (self.stage.get_untracked(), self.checked.get_untracked()) else {
            return;
        };
        let rows =
            checked.bad.iter().filter_map(|(place, problems)| Some((table.rows.get(*place)?, problems.as_slice())));
        let describe = |found: &CellProblem| {
            format!("{} {}", messages::cell_location(found, &table, lang), messages::problem(found.problem, lang))
        };
        offer_csv(self.portfolio.status, name, &bad_rows(&table, rows, describe, lang));
    }
}
