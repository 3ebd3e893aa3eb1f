//! What was done for a contract: a record for each step that was touched, an entry for each row of a sheet.

use crate::domain::Day;

/// The state of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepStatus {
    #[default]
    Open,
    InProgress,
    Done,
    /// Does not apply, as the user decided.
    NotNeeded,
}

impl StepStatus {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::InProgress, Self::Done, Self::NotNeeded];

    /// Whether there is nothing left to do.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::NotNeeded)
    }
}

/// What is recorded about one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepRecord {
    pub status: StepStatus,
    /// The day it was done.
    pub done_on: Option<Day>,
    pub note: String,
    /// Who is responsible for it.
    pub who: String,
}

/// The number of cells in a row.
pub const CELLS: usize = 4;

/// What was filled in on one row of a sheet. Cells contain what was typed; a day that could be parsed is `2026-11-23`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetEntry {
    /// What a row added by the user is about; empty for the rows a sheet starts with.
    pub label: String,
    pub ticked: bool,
    /// One text a column.
    pub cells: [String; CELLS],
}

/// Records by id, with an entry only for those that differ from the default. Ids this version does not know are kept,
/// so that an older page never drops the work of a newer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SparseMap<T>(Vec<(String, T)>);

/// The progress on one contract, by step id.
pub type Progress = SparseMap<StepRecord>;

/// What was filled in on the sheets, by [`entry_key`].
pub type Entries = SparseMap<SheetEntry>;

/// The key of a sheet's row.
pub fn entry_key(sheet: &str, row: &str) -> String {
    format!("{sheet}/{row}")
}

impl<T> Default for SparseMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone + Default + PartialEq> SparseMap<T> {
    /// The record with this id, or the default.
    pub fn get(&self, id: &str) -> T {
        self.find(id).cloned().unwrap_or_default()
    }

    /// The record with this id, if it differs from the default.
    pub fn find(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(touched, _)| touched == id).map(|(_, record)| record)
    }

    /// Replaces a record; a default one is dropped.
    pub fn set(&mut self, id: &str, record: T) {
        let place = self.0.iter().position(|(touched, _)| touched == id);
        match (place, record == T::default()) {
            (Some(place), true) => {
                self.0.remove(place);
            }
            (Some(place), false) => {
                if let Some((_, old)) = self.0.get_mut(place) {
                    *old = record;
                }
            }
            (None, true) => {}
            (None, false) => self.0.push((id.to_owned(), record)),
        }
    }

    /// All records that differ from the default, in the order they were first changed.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, record)| (id.as_str(), record))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Progress {
    pub fn status(&self, step: &str) -> StepStatus {
        self.find(step).map(|record| record.status).unwrap_or_default()
    }
}

impl Entries {
    /// The touched rows of a sheet, with their ids.
    pub fn of_sheet<'a>(&'a self, sheet: &'a str) -> impl Iterator<Item = (&'a str, &'a SheetEntry)> {
        self.iter().filter_map(move |(key, entry)| Some((key.strip_prefix(sheet)?.strip_prefix('/')?, entry)))
    }
}
