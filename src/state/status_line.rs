//! The line that shows passing messages, and what each offers to undo.

use leptos::prelude::*;

use super::undo::Undo;
use crate::journey::calendar::Purpose;
use crate::portfolio::StepStatus;

/// A passing message for the status line.
#[derive(Clone, Debug, PartialEq)]
pub enum StatusMessage {
    /// A contract was saved.
    Added,
    /// This many contracts were deleted.
    Deleted(usize, Undo),
    /// This many contracts were archived.
    Archived(usize, Undo),
    /// This many contracts were taken out of the archive.
    Unarchived(usize, Undo),
    /// This many contracts were imported from a backup or a table.
    Imported(usize, Undo),
    /// This many steps were taken from the progress of a link.
    Merged(usize, Undo),
    /// Another tab changed the same contracts, and its newer changes won.
    Overruled(Undo),
    /// Steps have this status now.
    StepsSet {
        status: StepStatus,
        /// Whether a contract from a link was saved for it.
        is_added: bool,
        undo: Undo,
    },
    /// A row of a sheet was removed.
    Removed(Undo),
    /// What was read from a document was removed from a contract.
    ReadingRemoved(Undo),
    /// This many contracts were restored by an undo.
    Restored(usize),
    /// Adding contracts was undone.
    Undone,
    /// A removed row was restored.
    RowRestored,
    /// Something could not be offered as a file.
    CopyFailed,
    /// Everything was deleted.
    Forgotten,
    /// A calendar file would be empty.
    NoDates,
    /// A calendar file was offered.
    CalendarOffered {
        purpose: Purpose,
        entries: usize,
        contracts: usize,
        /// Whether a contract from a link was saved for it.
        is_added: bool,
    },
    /// The second part of the program could not be loaded.
    NotLoaded,
    /// Everything was deleted except the page's own cached files.
    FilesStay,
}

impl StatusMessage {
    /// What the message offers to undo.
    pub fn undo(&self) -> Option<&Undo> {
        match self {
            Self::Deleted(_, undo)
            | Self::ReadingRemoved(undo)
            | Self::Archived(_, undo)
            | Self::Unarchived(_, undo)
            | Self::Imported(_, undo)
            | Self::Merged(_, undo)
            | Self::Overruled(undo)
            | Self::StepsSet { undo, .. }
            | Self::Removed(undo) => Some(undo),
            Self::Added
            | Self::Restored(_)
            | Self::Undone
            | Self::RowRestored
            | Self::CopyFailed
            | Self::Forgotten
            | Self::NoDates
            | Self::CalendarOffered { .. }
            | Self::NotLoaded
            | Self::FilesStay => None,
        }
    }

    /// For how many seconds the message stays: longer where something is left to do.
    pub(super) fn seconds(&self) -> u32 {
        let asks = matches!(self, Self::CopyFailed | Self::NotLoaded | Self::FilesStay);
        if asks || self.undo().is_some() { 12 } else { 6 }
    }
}

/// DOM id of the line.
pub const STATUS_LINE: &str = "status-line";

/// The message that is shown, if any.
#[derive(Clone, Copy)]
pub struct StatusLine {
    pub message: ReadSignal<Option<StatusMessage>>,
    set_message: WriteSignal<Option<StatusMessage>>,
    /// How many messages there have been.
    count: StoredValue<usize>,
}

impl StatusLine {
    pub fn new() -> Self {
        let (message, set_message) = signal(None);
        Self { message, set_message, count: StoredValue::new(0) }
    }

    /// Shows `message`, replacing the one before.
    pub fn show(&self, message: StatusMessage) {
        self.count.update_value(|count| *count += 1);
        self.set_message.set(Some(message));
    }

    /// How many messages there have been, which tells one from the next that says the same.
    pub(super) fn count(&self) -> usize {
        self.count.get_value()
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
