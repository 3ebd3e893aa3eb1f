//! The room the browser gives this page, and whether it promises to keep what is there.

use super::{promise, window};
use wasm_bindgen::{JsCast, JsValue};

/// The browser's answer to a question about its storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// It promises to keep the data.
    Given,
    /// It does not.
    Refused,
    /// It knows no such promise.
    Unknown,
}

/// Asks the browser to keep this page's data even when room gets short.
pub fn ask(then: impl FnOnce(Promise) + 'static) {
    answer(|manager| manager.persist(), then);
}

/// Whether the browser has promised that already.
pub fn promised(then: impl FnOnce(Promise) + 'static) {
    answer(|manager| manager.persisted(), then);
}

fn answer(
    question: impl FnOnce(&web_sys::StorageManager) -> Result<js_sys::Promise, JsValue>,
    then: impl FnOnce(Promise) + 'static,
) {
    match manager().and_then(|manager| question(&manager).ok()) {
        Some(asked) => promise::then(asked, |given| {
            then(match given.map(|given| given.as_bool()) {
                Ok(Some(true)) => Promise::Given,
                Ok(Some(false)) => Promise::Refused,
                _ => Promise::Unknown,
            });
        }),
        None => then(Promise::Unknown),
    }
}

/// Absent on pages that are not served securely.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator = window()?.navigator();
    let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
