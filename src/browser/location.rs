//! Reads and changes the address without reloading the page.

use super::window;
use wasm_bindgen::JsValue;

/// The parts of the address that the app uses, without `#` and `?`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub fragment: String,
    pub query: String,
}

/// The current address.
pub fn address() -> Address {
    let Some(location) = window().map(|window| window.location()) else { return Address::default() };
    let after = |sign: char, text: Result<String, JsValue>| {
        text.ok().map(|text| text.trim_start_matches(sign).to_owned()).unwrap_or_default()
    };
    Address { fragment: after('#', location.hash()), query: after('?', location.search()) }
}

/// The page's address without query and fragment, for links to share.
pub fn page() -> String {
    window()
        .and_then(|window| window.location().href().ok())
        .and_then(|href| href.split(['#', '?']).next().map(str::to_owned))
        .unwrap_or_default()
}

/// Replaces query and fragment with `fragment`, without a new history entry.
pub fn replace(fragment: &str) {
    change(fragment, |history, url| history.replace_state_with_url(&JsValue::NULL, "", Some(url)));
}

/// Goes to `fragment` with a new history entry, so that Back returns to the previous place.
pub fn push(fragment: &str) {
    change(fragment, |history, url| history.push_state_with_url(&JsValue::NULL, "", Some(url)));
}

fn change(fragment: &str, write: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let url = if fragment.is_empty() { path } else { format!("{path}#{fragment}") };
    // Fails only where scripts must not change the address, as in some embedded frames; the page works without it.
    let _ = write(&history, &url);
}
