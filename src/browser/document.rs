//! Title, language, theme, focus: the parts of the document outside the app's own tree.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;

use super::{document, window};

/// DOM id of the heading of a view, which gets the focus when the view changes.
pub const TITLE: &str = "title";

/// The element with this id, if it is on the page and has the requested type.
fn element<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Removes the static shell, once the app has replaced it.
pub fn remove_shell() {
    if let Some(shell) = element::<web_sys::Element>("shell") {
        shell.remove();
    }
}

/// Shows in the static shell that stored data is being loaded.
pub fn say_reading() {
    if let Some(said) = element::<web_sys::Element>("shell-reading") {
        // Fails only for invalid attribute names.
        let _ = said.remove_attribute("hidden");
    }
}

/// Sets the attribute that tells whether the app responds to input.
pub fn set_ready(ready: bool) {
    set_root("data-ready", ready.then_some("true"));
}

/// Whether the element with this id has the focus.
fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// The element the app is mounted into.
pub fn mount_point() -> Option<web_sys::HtmlElement> {
    element("app")
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the document's language, a tag such as `de`.
pub fn set_lang(tag: &str) {
    set_root("lang", Some(tag));
}

/// Sets the theme (`light` or `dark`), or follows the system.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Fails only for invalid attribute names.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Moves the focus to the element with this id, once the current update is on the page.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(0, move || focus(&id)).forget();
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        // Never fails: if the element cannot have the focus, nothing happens.
        let _ = element.focus();
    }
}

/// Scrolls the window to its top, as after following a link.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Gives the heading of the view the focus again if `draw` replaces one that had it.
pub fn keep_title_focused(draw: impl FnOnce()) {
    let had_focus = has_focus(TITLE);
    draw();
    if had_focus {
        focus_soon(TITLE);
    }
}

/// Sends a `change` and a [`FILLED_IN`] event to every control in the form with this id, as programs that fill in forms
/// may have sent none. They reach the control only.
pub fn repeat_changes(form: &str) {
    let Some(form) = element::<web_sys::Element>(form) else { return };
    for controls in ["select", "input"].map(|tag| form.get_elements_by_tag_name(tag)) {
        for control in (0..controls.length()).filter_map(|place| controls.item(place)) {
            let input = control.dyn_ref::<web_sys::HtmlInputElement>();
            if input.is_none_or(|input| input.type_() != "radio" || input.checked()) {
                ["change", FILLED_IN].into_iter().for_each(|event| send(&control, event));
            }
        }
    }
}

/// Sends an event [`FILLED_IN`] to every control for text. It reaches the control only.
pub fn tell_controls_they_may_be_filled_in() {
    let Some(document) = document() else { return };
    for controls in ["textarea", "input"].map(|tag| document.get_elements_by_tag_name(tag)) {
        (0..controls.length()).filter_map(|place| controls.item(place)).for_each(|control| send(&control, FILLED_IN));
    }
}

/// The event that tells a control to see whether a program has put another text into it, without an event of its own.
pub const FILLED_IN: &str = "filledin";

fn send(control: &web_sys::Element, event: &str) {
    // Neither fails: the event is new.
    let _ = web_sys::Event::new(event).and_then(|event| control.dispatch_event(&event));
}

/// Opens the browser's print dialog, and returns when it is closed.
pub fn print() {
    if let Some(window) = window() {
        // Fails only in embedded frames that may not print.
        let _ = window.print();
    }
}

/// Opens the `<dialog>` with this id, modally.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        // Fails only if it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes the `<dialog>` with this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        dialog.close();
    }
}

/// Closes the popover with this id, which gives the focus back to its button if it has it.
pub fn close_popover(id: &str) {
    if let Some(popover) = element::<web_sys::HtmlElement>(id) {
        // Fails only in browsers that know no popovers.
        let _ = popover.hide_popover();
    }
}

/// Whether the focus goes from the element with this id to another one on the page, given its `focusout` event.
pub fn has_focus_left(event: &web_sys::FocusEvent, id: &str) -> bool {
    let next = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    next.is_some_and(|next| element::<web_sys::Node>(id).is_some_and(|element| !element.contains(Some(&next))))
}

/// Whether the `<details>` an event comes from is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The browser's preferred language tag; empty if there is none.
pub fn browser_language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// An attribute of the head's entry for a file that is loaded later: its address, such as in `data-de`, or its digest.
/// Empty if there is none.
pub fn later_file(attribute: &str) -> String {
    document()
        .and_then(|document| document.query_selector("meta[name=app-later]").ok().flatten())
        .and_then(|meta| meta.get_attribute(attribute))
        .unwrap_or_default()
}
