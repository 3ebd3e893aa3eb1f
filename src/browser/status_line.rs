//! The line with passing messages at the lower edge of the window.

use super::{document, window};

/// Any control, while it has the focus or the pointer is on it. Some browsers do not focus a button that is clicked.
const IN_USE: &str = ":is(a, button, input, select, summary, textarea):is(:focus, :hover)";

/// What stays free between the line and the control above it, in CSS pixels.
const GAP: f64 = 8.0;

/// Whether the element with this id must not go: the pointer or the focus is on it, or nobody sees the page.
pub fn is_held(id: &str) -> bool {
    let Some(document) = document() else { return false };
    let line = document.get_element_by_id(id);
    document.hidden() || line.is_some_and(|line| line.matches(":hover, :focus-within").unwrap_or_default())
}

/// Scrolls the window until the element with this id no longer covers the control that is in use.
pub fn uncover(id: &str) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let line = document.get_element_by_id(id);
    let Some((line, control)) = line.zip(document.query_selector(IN_USE).ok().flatten()) else { return };
    let covered = control.get_bounding_client_rect().bottom() + GAP - line.get_bounding_client_rect().top();
    if covered > 0.0 && !line.contains(Some(&control)) {
        window.scroll_by_with_x_and_y(0.0, covered);
    }
}
