//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// The text was not copied: the browser refused it, or has no clipboard for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies `text`. The browser is asked at once, not when the future is polled, because some allow it only while they
/// handle the click that caused it.
///
/// # Errors
/// [`NotCopied`] when the browser did not allow it.
pub fn copy(text: &str) -> impl Future<Output = Result<(), NotCopied>> + use<> {
    let asked = clipboard().map(|clipboard| JsFuture::from(clipboard.write_text(text)));
    async move {
        asked.ok_or(NotCopied)?.await.map_err(|_| NotCopied)?;
        Ok(())
    }
}

/// Missing on pages that are not served securely, although its type says otherwise.
fn clipboard() -> Option<web_sys::Clipboard> {
    let clipboard = window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}
