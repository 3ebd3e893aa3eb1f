//! What goes on beside the page: loading the second part and the long texts, reading and writing tables, working out
//! the rows of all contracts.

use leptos::prelude::*;

use super::contents::Contents;
use super::export::Export;
use super::import::Import;
use super::ledger::AllRows;
use super::portfolio::PortfolioStore;
use super::second_part::{SecondPart, SecondPartState};
use super::table_job::TableJob;
use crate::browser::{document, events};

#[derive(Clone, Copy)]
pub struct JobsStore {
    /// Whether the second part of the program is here.
    pub second_part: ReadSignal<SecondPartState>,
    set_second_part: WriteSignal<SecondPartState>,
    pub contents: Contents,
    /// What is being done with a table: `import` and `export` share it.
    pub table: TableJob,
    pub import: Import,
    pub export: Export,
    pub rows: AllRows,
}

impl JobsStore {
    pub fn new(portfolio: PortfolioStore) -> Self {
        let (second_part, set_second_part) = signal(SecondPartState::Loading);
        let table = TableJob::new();
        Self {
            second_part,
            set_second_part,
            contents: Contents::new(),
            table,
            import: Import::new(table, portfolio),
            export: Export::new(table, portfolio),
            rows: AllRows::new(portfolio),
        }
    }

    /// Asks for the second part once more, if it could not be loaded.
    pub fn retry_second_part(self) {
        if matches!(self.second_part.get_untracked(), SecondPartState::Failed) {
            self.set_second_part.set(SecondPartState::Loading);
        }
    }

    /// Notes how loading ended; everything that waits for the second part is drawn now.
    pub fn second_part_arrived(self, part: Option<SecondPart>) {
        // In a task of its own, because compiling the part has just taken one.
        events::soon(move || {
            let had_focus = document::has_focus(document::TITLE);
            self.set_second_part.set(part.map_or(SecondPartState::Failed, SecondPartState::Loaded));
            // The heading that had the focus was only a stand-in.
            if had_focus {
                document::focus_soon(document::TITLE);
            }
        });
    }
}
