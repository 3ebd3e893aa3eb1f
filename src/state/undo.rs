//! What a status message offers to undo.

use std::sync::Arc;

use crate::domain::Absence;
use crate::i18n::Lang;
use crate::portfolio::{Contracts, Draft, Index, Record, Settings, SheetEntry};

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
