//! Background jobs: loading the long texts, reading and writing tables, computing the rows of all contracts.

use leptos::prelude::*;

use super::contents::Contents;
use super::export::Export;
use super::import::Import;
use super::ledger::AllRows;
use super::portfolio::PortfolioStore;
use super::preparation::PreparationInput;
use super::table_job::TableJob;
use super::table_part::TablePart;

/// The background jobs. Created by the second part of the program, which alone shows any of them.
#[derive(Clone, Copy)]
pub struct JobsStore {
    pub contents: Contents,
    pub table_part: TablePart,
    /// The job on a table that is running; `import` and `export` share it.
    pub table: TableJob,
    pub import: Import,
    pub export: Export,
    pub rows: AllRows,
}

impl JobsStore {
    pub fn new(portfolio: PortfolioStore) -> Self {
        let table = TableJob::new();
        Self {
            contents: Contents::new(),
            table_part: TablePart::new(),
            table,
            import: Import::new(table, portfolio),
            export: Export::new(table, portfolio),
            rows: AllRows::new(portfolio),
        }
    }

    /// Creates the store and provides it to all components, and with it what is typed of the time for contracts.
    pub fn provide(portfolio: PortfolioStore) {
        provide_context(Self::new(portfolio));
        provide_context(PreparationInput::new(portfolio));
    }
}
