//! Title, language, theme, focus: the parts of the document outside the app's own tree.

use super::{document, window};
use wasm_bindgen::JsCast;

/// Takes the static shell away, once something better is in its place.
pub fn remove_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Says in the stand-in that what is kept is being read.
pub fn say_reading() {
    if let Some(said) = document().and_then(|document| document.get_element_by_id("shell-reading")) {
        let _ = said.remove_attribute("hidden");
    }
}

/// Says whether the app answers input.
pub fn set_ready(ready: bool) {
    set_root("data-ready", ready.then_some("true"));
}

/// Whether the element with this id has the focus.
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// The element the app is mounted into.
pub fn mount_point() -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the document's language, a tag such as `de`.
pub fn set_lang(tag: &str) {
    set_root("lang", Some(tag));
}

/// Fixes the theme (`light` or `dark`), or leaves it to the system.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Moves the focus to the element with this id, once the current update is on the page.
pub fn focus_soon(id: &'static str) {
    gloo::timers::callback::Timeout::new(0, move || focus(id)).forget();
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus to the element with this id once it is on the page, and so into sight.
pub fn focus_step(id: &str) {
    let id = id.to_owned();
    gloo::timers::callback::Timeout::new(0, move || focus(&id)).forget();
}

/// Puts the window back to its top, as after following a link.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog; it waits until that is closed.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Opens the `<dialog>` with this id, modally.
pub fn open_dialog(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(dialog) = element.and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        let _ = dialog.show_modal();
    }
}

/// Opens the `<dialog>` with this id, once the current update is on the page.
pub fn open_dialog_soon(id: &'static str) {
    gloo::timers::callback::Timeout::new(0, move || open_dialog(id)).forget();
}

/// Closes the `<dialog>` with this id.
pub fn close_dialog(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(dialog) = element.and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Whether the `<details>` an event comes from is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The browser's first preferred language tag; empty where it has none.
pub fn browser_language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// Where a file that follows later is, as the page's head says, by the attribute that names it: `data-de`,
/// `data-part-later`. Empty where it does not say.
pub fn later_address(attribute: &str) -> String {
    document()
        .and_then(|document| document.query_selector("meta[name=app-later]").ok().flatten())
        .and_then(|meta| meta.get_attribute(attribute))
        .unwrap_or_default()
}
