//! Files of the page's own host.

use super::{promise, window};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the text at an address relative to the page and hands it on; `None` when it does not arrive.
pub fn text(address: &str, then: impl FnOnce(Option<String>) + 'static) {
    let Some(window) = window() else { return then(None) };
    promise::then(window.fetch_with_str(address), |answer| match content(answer) {
        Some(content) => promise::then(content, |text| then(text.ok().and_then(|text| text.as_string()))),
        None => then(None),
    });
}

fn content(answer: Result<JsValue, JsValue>) -> Option<js_sys::Promise> {
    let response: web_sys::Response = answer.ok()?.dyn_into().ok()?;
    if response.ok() { response.text().ok() } else { None }
}
