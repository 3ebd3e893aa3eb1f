//! What happens if the app stops: the page says so in both languages, and that the data is still there.

use std::panic::PanicHookInfo;

/// Shows the page's crash panel when the app panics, and leaves the message on the console.
pub fn install() {
    std::panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    if let Some(panel) = super::document().and_then(|document| document.get_element_by_id("crash")) {
        let _ = panel.remove_attribute("hidden");
    }
}
