//! What a status message offers to undo.

use std::sync::Arc;

use crate::domain::Absence;
use crate::i18n::Lang;
use crate::portfolio::{Contracts, Draft, Index, Record, Settings, SheetEntry, StepRecord, StepState};

/// What can be undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// The contracts before some were stored, changed or deleted.
    Contracts(Before),
    /// The contracts and the settings before a backup was restored.
    Backup(Before, Box<SettingsBefore>),
    /// A removed row: the id of its contract, its key, and its entries.
    Entry(String, String, SheetEntry),
    /// A removed absence, with the id of its contract.
    Absence(String, Absence),
    /// How far some steps were.
    Steps(Arc<StepsBefore>),
}

/// How far some steps of a contract were before their status was set.
#[derive(Clone, Debug, PartialEq)]
pub struct StepsBefore {
    /// Id of the contract.
    pub(super) contract: String,
    /// By id; one at least.
    pub(super) steps: Vec<(String, StepState)>,
    /// The row of a sheet that was filled in with them: its key and its entries.
    pub(super) row: Option<(String, SheetEntry)>,
}

impl StepsBefore {
    /// Ids of the steps.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &str> {
        self.steps.iter().map(|(step, _)| step.as_str())
    }

    /// Puts them back; what was noted of the steps since then stays.
    pub(super) fn put_back(&self, record: &mut Record) {
        for (step, StepState { status, done_on }) in &self.steps {
            let now = record.progress.get(step);
            record.progress.set(step, StepRecord { status: *status, done_on: *done_on, ..now });
        }
        if let Some((key, entry)) = &self.row {
            record.entries.set(key, entry.clone());
        }
    }
}

/// The settings before those of a backup took their place.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsBefore {
    pub(super) settings: Settings,
    /// The language shown, which a link or the browser may have chosen.
    pub(super) shown_lang: Lang,
    /// The form that came from the backup.
    pub(super) taken_draft: Option<Draft>,
}

/// The state of some contracts before they were stored, changed or deleted together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// The contracts that have since been replaced or deleted, with their positions.
    pub(super) stood: Vec<(usize, Arc<Record>)>,
    /// The ids of those that did not exist.
    pub(super) absent: Vec<String>,
}

impl Before {
    /// The undo that puts `others` in the place of those contracts in `now` that have the same ids.
    pub(super) fn instead(now: &[Arc<Record>], others: Contracts) -> Self {
        let index = Index::of(now);
        let stood = others.into_iter().filter_map(|other| Some((index.position(&other.id)?, other))).collect();
        Self { stood, absent: Vec::new() }
    }
}
