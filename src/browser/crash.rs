//! What happens if the app panics: the page says so in both languages, with the reason, and that the stored data is safe.

use std::panic::PanicHookInfo;

/// From now on, a panic shows the page's crash panel and writes its message to the console.
pub fn install() {
    std::panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    let reason = info.to_string();
    web_sys::console::error_1(&reason.as_str().into());
    let Some(document) = super::document() else { return };
    if let Some(said) = document.get_element_by_id("crash-reason") {
        said.set_text_content(Some(&reason));
    }
    if let Some(panel) = document.get_element_by_id("crash") {
        // Fails only for invalid attribute names.
        let _ = panel.remove_attribute("hidden");
    }
}
