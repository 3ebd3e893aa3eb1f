//! What becomes of the rows of a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Import, ROWS_PER_STEP, Stage};
use crate::browser::clock;
use crate::domain::FIRST_DAY;
use crate::export::csv::bad_rows;
use crate::i18n::Lang;
use crate::import::{
    Assumption, CellProblem, Duplicates, Here, Imported, Problem, RowReader, RowResult, Rows, Survey, Tally, messages,
};
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
    /// How many rows wait for an answer.
    pub waiting: usize,
    /// How many rows are left out by an answer.
    pub left_out: usize,
    /// How many of the good rows go into the archive because of their status.
    pub archived: usize,
    /// What is assumed of which rows.
    pub assumed: Vec<(Assumption, Rows)>,
    /// How many questions are open.
    pub open: usize,
}

impl Checked {
    /// The first contracts, as examples.
    pub fn examples(&self) -> impl Iterator<Item = &Arc<Imported>> {
        self.good.iter().take(EXAMPLES).map(|row| &row.contract)
    }

    /// The first of what is wrong, with the place of its row, and how many more rows there are.
    pub fn listed(&self) -> (impl Iterator<Item = (usize, &CellProblem)>, usize) {
        let rows = self.bad.iter().take(LISTED);
        let listed = rows.flat_map(|(place, problems)| problems.iter().map(|found| (*place, found)));
        (listed, self.bad.len().saturating_sub(LISTED))
    }

    /// How many contracts would be taken.
    pub fn taken(&self, with_duplicates: bool) -> usize {
        if with_duplicates { self.good.len() } else { self.good.len().saturating_sub(self.duplicates) }
    }

    fn push(&mut self, place: usize, result: RowResult, twins: &mut Duplicates) {
        match result.read {
            Ok(contract) => {
                let is_duplicate = !twins.is_new(&contract);
                self.duplicates += usize::from(is_duplicate);
                self.archived += usize::from(result.is_archived);
                self.good.push(GoodRow { contract: Arc::new(contract), is_duplicate });
            }
            Err(problems) if problems.iter().any(|found| found.problem == Problem::LeftOut) => self.left_out += 1,
            Err(problems) if problems.iter().all(|found| found.problem.is_open()) => self.waiting += 1,
            Err(mut problems) => {
                problems.retain(|found| !found.problem.is_open());
                self.bad.push((place, problems));
            }
        }
    }
}

/// Where and when the user reads the table.
pub(super) fn here() -> Here {
    Here { today: clock::today().unwrap_or(FIRST_DAY), minutes_ahead: clock::minutes_ahead_of_utc }
}

impl Import {
    /// Looks through all rows for what they reveal about their columns, and then reads them.
    pub(super) fn check(self) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        self.set_checked.set(None);
        let is_same = self.asked_of.with_value(|asked| asked.as_ref().is_some_and(|asked| Arc::ptr_eq(asked, &table)));
        if !is_same {
            self.set_questions.set(Vec::new());
            self.asked_of.set_value(Some(Arc::clone(&table)));
        }
        let mut survey = Some(Survey::new(&table, self.mapping.get_untracked(), here()));
        let mut seen = 0..table.rows.len();
        let total = 2 * table.rows.len();
        self.job.start(TableTask::Checking, move || {
            if let Some(survey) = survey.as_mut() {
                seen.by_ref()
                    .take(ROWS_PER_STEP)
                    .filter_map(|place| table.rows.get(place))
                    .for_each(|row| survey.look(row));
            }
            if !seen.is_empty() {
                return Progress::Of { done: seen.start, total };
            }
            if let Some(survey) = survey.take() {
                self.set_mapping.set(survey.end());
            }
            self.read_rows();
            Progress::Done
        });
    }

    /// Reads all rows.
    fn read_rows(self) {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return };
        let mapping = self.mapping.get_untracked();
        let here = here();
        let mut stored = self.portfolio.contracts.get_untracked().into_iter();
        let mut twins = Duplicates::default();
        let mut tally = Tally::new(&mapping);
        let mut checked = Checked::default();
        let mut rows = 0..table.rows.len();
        let (half, total) = (table.rows.len(), 2 * table.rows.len());
        self.job.start(TableTask::Checking, move || {
            if stored.len() > 0 {
                stored.by_ref().take(ROWS_PER_STEP).for_each(|record| twins.add(&record));
                return Progress::Of { done: half, total };
            }
            let reader = RowReader::new(&table, &mapping, here);
            for place in rows.by_ref().take(ROWS_PER_STEP) {
                let Some(row) = table.rows.get(place) else { continue };
                let result = reader.look(row);
                tally.add(place, &result);
                checked.push(place, result, &mut twins);
            }
            if !rows.is_empty() {
                return Progress::Of { done: half + rows.start, total };
            }
            checked.open = tally.open(&mapping);
            checked.assumed = std::mem::take(&mut tally.assumed);
            self.set_questions.set(std::mem::take(&mut tally.questions));
            self.set_checked.set(Some(Arc::new(std::mem::take(&mut checked))));
            Progress::Done
        });
    }

    /// What is wrong with a cell of the row at `place`, where it is, and what was found there.
    pub fn describe(self, place: usize, found: &CellProblem, lang: Lang) -> String {
        let Stage::Read(_, table) = self.stage.get_untracked() else { return String::new() };
        let row = table.rows.get(place);
        self.mapping.with_untracked(|mapping| {
            row.map_or_else(String::new, |row| messages::description(found, row, &table, mapping, lang))
        })
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
