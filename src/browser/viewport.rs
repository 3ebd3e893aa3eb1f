//! Where a long list is in the window, and the heights of its rendered lines.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::events::soon;
use super::{document, window};

/// A list in the window, in CSS pixels.
pub struct VisibleList {
    /// The list's upper edge relative to that of the window; negative once scrolled past.
    pub top: f64,
    pub height: f64,
    /// Height and index of each rendered line.
    pub lines: Vec<(usize, f64)>,
    /// Index of the line with the focus.
    pub focused: Option<usize>,
}

/// Measures the list with this id; `None` while it is not on the page. Its lines have their index in `data-line`.
pub fn measure(list: &str) -> Option<VisibleList> {
    let document = document()?;
    let list = document.get_element_by_id(list)?;
    let children = list.children();
    let lines = (0..children.length())
        .filter_map(|at| {
            let line = children.item(at)?;
            Some((position(&line)?, line.get_bounding_client_rect().height()))
        })
        .collect();
    let focused = document.active_element().and_then(|element| element.closest("[data-line]").ok().flatten());
    Some(VisibleList {
        top: list.get_bounding_client_rect().top(),
        height: height()?,
        lines,
        focused: focused.and_then(|line| position(&line)),
    })
}

/// To be called before the lines of the list with this id change. An element loses the focus when it is moved in the
/// document; this gives it back, without scrolling the window.
pub fn keep_focus(list: &str) {
    let holder = document().and_then(|document| document.active_element());
    let Some(holder) = holder.filter(|holder| holder.closest(&format!("#{list}")).ok().flatten().is_some()) else {
        return;
    };
    spawn_local(async move {
        let (Some(window), Some(body)) = (window(), document().and_then(|document| document.body())) else { return };
        let is_lost = document().and_then(|document| document.active_element()).is_none_or(|now| now == *body);
        if let Some(element) = holder.dyn_ref::<web_sys::HtmlElement>().filter(|_| is_lost && holder.is_connected()) {
            let (x, y) = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
            // Never fails: the element has just had the focus.
            let _ = element.focus();
            window.scroll_to_with_x_and_y(x, y);
        }
    });
}

/// Height of the window in CSS pixels.
pub fn height() -> Option<f64> {
    window()?.inner_height().ok()?.as_f64()
}

fn position(line: &web_sys::Element) -> Option<usize> {
    line.get_attribute("data-line")?.parse().ok()
}

/// Calls `changed` whenever the window is scrolled or resized, and in a task of its own once the page has been laid out
/// for paper, which resizes it without saying so afterwards. Until the listeners are dropped.
#[must_use = "dropping the listeners ends it"]
pub fn on_change(changed: impl Fn() + Clone + 'static) -> Option<[EventListener; 3]> {
    let window = window()?;
    let (resized, printed) = (changed.clone(), changed.clone());
    Some([
        EventListener::new(&window, "scroll", move |_| changed()),
        EventListener::new(&window, "resize", move |_| resized()),
        EventListener::new(&window, "afterprint", move |_| soon(printed.clone())),
    ])
}
