//! Writing to the clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// The text was not copied: the browser refused, or has no clipboard for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies `text`. The browser is called immediately, not when the future is polled, because some allow it only while
/// the click that caused it is handled.
///
/// # Errors
/// [`NotCopied`] if the browser did not allow it.
pub fn copy(text: &str) -> impl Future<Output = Result<(), NotCopied>> + use<> {
    let asked = clipboard().map(|clipboard| JsFuture::from(clipboard.write_text(text)));
    async move {
        asked.ok_or(NotCopied)?.await.map_err(|_| NotCopied)?;
        Ok(())
    }
}

/// `None` on pages without a secure context, although the type says otherwise.
fn clipboard() -> Option<web_sys::Clipboard> {
    let clipboard = window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}
