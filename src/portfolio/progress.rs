//! What was done on a contract: a record for each step that was touched, an entry for each row of a sheet.

use crate::domain::Day;

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// Does not apply here, by the user's own decision.
    NotNeeded,
}

impl StepStatus {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::InProgress, Self::Done, Self::NotNeeded];

    /// Whether nothing is left to do.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::NotNeeded)
    }
}

/// What is recorded of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepRecord {
    /// How far it is.
    pub status: StepStatus,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// The user's note.
    pub note: String,
    /// Who takes care of it.
    pub who: String,
}

/// The most that is noted on one row.
pub const CELLS: usize = 4;

/// What was filled in on one row of a sheet. Cells hold what was typed; a day that could be read is `2026-11-23`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetEntry {
    /// What a row of the user's own is about; empty for the rows a sheet starts with.
    pub label: String,
    pub ticked: bool,
    /// What was noted, column by column.
    pub cells: [String; CELLS],
}

/// Records by id, for what was touched only. Ids this version does not know are kept, so that an older page never
/// drops a newer one's work.
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
    /// The record with this id; an untouched one where there is none.
    pub fn get(&self, id: &str) -> T {
        self.find(id).cloned().unwrap_or_default()
    }

    /// The record with this id, if it was touched.
    pub fn find(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(touched, _)| touched == id).map(|(_, record)| record)
    }

    /// Replaces a record; an untouched one is dropped.
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

    /// All touched records, in the order they were first touched.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, record)| (id.as_str(), record))
    }

    /// Whether nothing was touched yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Progress {
    /// How far a step is.
    pub fn status(&self, step: &str) -> StepStatus {
        self.find(step).map(|record| record.status).unwrap_or_default()
    }
}

impl Entries {
    /// The rows of a sheet that were touched, with their ids.
    pub fn of_sheet<'a>(&'a self, sheet: &'a str) -> impl Iterator<Item = (&'a str, &'a SheetEntry)> {
        self.iter().filter_map(move |(key, entry)| Some((key.strip_prefix(sheet)?.strip_prefix('/')?, entry)))
    }
}
