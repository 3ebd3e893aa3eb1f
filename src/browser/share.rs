//! The system's sheet for handing something on.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::window;

/// Nothing was handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShared {
    /// The user closed the sheet.
    Closed,
    /// The browser did not show it.
    Refused,
}

/// Hands a text and an address to the system's sheet; `None` if there is none. The browser is called immediately, not when
/// the future is polled, because it allows this only while the click that caused it is handled.
///
/// # Errors
/// [`NotShared`] if the user closed the sheet or the browser refused to show it.
pub fn share(text: &str, address: &str) -> Option<impl Future<Output = Result<(), NotShared>> + use<>> {
    let navigator = window()?.navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or_default() {
        return None;
    }
    let data = ShareData::new();
    data.set_text(text);
    data.set_url(address);
    let asked = JsFuture::from(navigator.share_with_data(&data));
    Some(async move {
        asked.await.map(drop).map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() == Some("AbortError") { NotShared::Closed } else { NotShared::Refused }
        })
    })
}
