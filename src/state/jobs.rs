//! Background jobs: loading the long texts, reading and writing tables, computing the rows of all contracts.

use leptos::prelude::*;

use super::contents::Contents;
use super::documents::Documents;
use super::export::Export;
use super::file_part::{FilePart, FilePartLoading};
use super::import::Import;
use super::ledger::AllRows;
use super::people::StepChoice;
use super::portfolio::PortfolioStore;
use super::preparation::PreparationInput;
use super::selection::Selection;
use super::table_job::TableJob;

/// The background jobs. Created by the second part of the program, which alone shows any of them.
#[derive(Clone, Copy)]
pub struct JobsStore {
    pub contents: Contents,
    pub file_part: FilePart,
    /// The job on a table that is running; `import` and `export` share it.
    pub table: TableJob,
    pub import: Import,
    pub export: Export,
    pub documents: Documents,
    pub rows: AllRows,
    pub selection: Selection,
}

impl JobsStore {
    /// `file_part` starts loading the part for files.
    pub fn new(portfolio: PortfolioStore, file_part: fn() -> FilePartLoading) -> Self {
        let table = TableJob::new();
        Self {
            contents: Contents::new(),
            file_part: FilePart::new(file_part),
            table,
            import: Import::new(table, portfolio),
            export: Export::new(table, portfolio),
            documents: Documents::new(portfolio),
            rows: AllRows::new(portfolio),
            selection: Selection::new(),
        }
    }

    /// Creates the store and provides it to all components, and with it what is typed of the time for contracts and
    /// which steps are shown.
    pub fn provide(portfolio: PortfolioStore, file_part: fn() -> FilePartLoading) {
        provide_context(Self::new(portfolio, file_part));
        provide_context(PreparationInput::new(portfolio));
        provide_context(StepChoice::default());
    }
}
