//! Files that are offered for download.

use leptos::prelude::*;

use super::offline::SavingStore;
use super::status_line::{StatusLine, StatusMessage};
use crate::browser::download;

/// Offers `text` as a file and says so where that does not work. Whether it did.
pub fn offer(status: StatusLine, name: &str, media_type: &str, text: &str) -> bool {
    let is_offered = download::offer(name, media_type, text).is_ok();
    if !is_offered {
        status.show(StatusMessage::CopyFailed);
    }
    is_offered
}

/// Offers what was damaged in storage as a file.
pub fn offer_damaged(saving: SavingStore, status: StatusLine) {
    saving.status.with_untracked(|save_status| {
        if let Some(text) = save_status.damaged() {
            offer(status, "fristklar-original.json", "application/json", text);
        }
    });
}

/// Offers a table as a file.
pub(super) fn offer_csv(status: StatusLine, name: &str, text: &str) {
    offer(status, name, "text/csv;charset=utf-8", text);
}
