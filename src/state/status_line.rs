//! The line in which passing messages are shown, and what each offers to take back.

use leptos::prelude::*;

use super::batch::Before;
use crate::portfolio::SheetEntry;

/// What can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// What stood before contracts were stored, changed or deleted.
    Contracts(Before),
    /// A removed row: id of its contract, its key, and what stood in it.
    Entry(String, String, SheetEntry),
}

/// A passing message for the status line.
#[derive(Clone, Debug, PartialEq)]
pub enum StatusMessage {
    /// A contract was saved.
    Added,
    /// So many contracts were deleted.
    Deleted(usize, Undo),
    /// So many contracts were put away.
    Archived(usize, Undo),
    /// So many contracts were taken out again.
    Unarchived(usize, Undo),
    /// So many contracts were taken from a file or a table.
    Imported(usize, Undo),
    /// The same was changed in another tab; the newer change counts.
    Overruled(Undo),
    /// A row of a sheet was removed.
    Removed(Undo),
    /// So many contracts are as they were.
    Restored(usize),
    /// Contracts that were added are gone again.
    Undone,
    /// A removed row is back.
    RowRestored,
    /// Something was copied.
    Copied,
    /// Copying was refused.
    CopyFailed,
    /// Everything was deleted.
    Forgotten,
    /// A calendar file would be empty.
    NoDates,
    /// The part of the program that was asked for did not arrive.
    NotLoaded,
    /// Everything was deleted but the page's own files.
    FilesStay,
    /// The page is kept for use without its server.
    OfflineReady,
}

impl StatusMessage {
    /// What can be taken back.
    pub fn undo(&self) -> Option<&Undo> {
        match self {
            Self::Deleted(_, undo)
            | Self::Archived(_, undo)
            | Self::Unarchived(_, undo)
            | Self::Imported(_, undo)
            | Self::Overruled(undo)
            | Self::Removed(undo) => Some(undo),
            Self::Added
            | Self::Restored(_)
            | Self::Undone
            | Self::RowRestored
            | Self::Copied
            | Self::CopyFailed
            | Self::Forgotten
            | Self::NoDates
            | Self::NotLoaded
            | Self::FilesStay
            | Self::OfflineReady => None,
        }
    }
}

/// The message that is shown, if any.
#[derive(Clone, Copy)]
pub struct StatusLine {
    pub message: ReadSignal<Option<StatusMessage>>,
    set_message: WriteSignal<Option<StatusMessage>>,
}

impl StatusLine {
    pub fn new() -> Self {
        let (message, set_message) = signal(None);
        Self { message, set_message }
    }

    /// Shows `message` in the place of the one before.
    pub fn show(&self, message: StatusMessage) {
        self.set_message.set(Some(message));
    }

    pub fn clear(&self) {
        self.set_message.set(None);
    }
}

impl Default for StatusLine {
    fn default() -> Self {
        Self::new()
    }
}
