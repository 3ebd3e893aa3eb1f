//! Copying to the clipboard.

use leptos::task::spawn_local;

use crate::browser::clipboard;

/// Copies `text`, and tells `then` whether that worked.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let copied = clipboard::copy(text);
    spawn_local(async move { then(copied.await.is_ok()) });
}
