//! The clipboard.

use super::{promise, window};

/// Copies `text` and reports whether the browser allowed it.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return then(false) };
    // Absent on pages that are not served securely.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return then(false);
    }
    promise::then(window.navigator().clipboard().write_text(text), |copied| then(copied.is_ok()));
}
