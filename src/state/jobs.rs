//! What goes on beside the page: loading the long texts, reading and writing tables, working out the rows of all
//! contracts.

use leptos::prelude::*;

use super::contents::Contents;
use super::export::Export;
use super::import::Import;
use super::ledger::AllRows;
use super::portfolio::PortfolioStore;
use super::table_job::TableJob;

/// What goes on beside the page. It comes with the second part of the program, which alone shows any of it.
#[derive(Clone, Copy)]
pub struct JobsStore {
    pub contents: Contents,
    /// What is being done with a table: `import` and `export` share it.
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
            table,
            import: Import::new(table, portfolio),
            export: Export::new(table, portfolio),
            rows: AllRows::new(portfolio),
        }
    }

    /// Makes the store and hands it down to all components.
    pub fn provide(portfolio: PortfolioStore) {
        provide_context(Self::new(portfolio));
    }
}
