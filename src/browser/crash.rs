//! What happens if the app panics: the page says so in both languages, and that the stored data is safe.

use std::panic::PanicHookInfo;

/// From now on, a panic shows the page's crash panel and writes its message to the console.
pub fn install() {
    std::panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    if let Some(panel) = super::document().and_then(|document| document.get_element_by_id("crash")) {
        // Fails only for invalid attribute names.
        let _ = panel.remove_attribute("hidden");
    }
}
