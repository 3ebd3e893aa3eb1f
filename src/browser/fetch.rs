//! Files of the page's own host.

use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Reads the text at an address relative to the page and hands it on; `None` when it does not arrive.
pub fn text(address: &str, then: impl FnOnce(Option<String>) + 'static) {
    let Some(window) = window() else { return then(None) };
    let answer = JsFuture::from(window.fetch_with_str(address));
    wasm_bindgen_futures::spawn_local(async move { then(read(answer).await) });
}

async fn read(answer: JsFuture) -> Option<String> {
    let response: web_sys::Response = answer.await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
