//! Copying to the clipboard.

use leptos::task::spawn_local;

use super::status_line::{StatusLine, StatusMessage};
use crate::browser::clipboard;

/// Copies `text` and says in the status line whether that worked.
pub fn copy(status: StatusLine, text: &str) {
    let copied = clipboard::copy(text);
    spawn_local(async move {
        status.show(if copied.await.is_ok() { StatusMessage::Copied } else { StatusMessage::CopyFailed });
    });
}
