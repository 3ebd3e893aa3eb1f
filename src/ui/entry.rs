//! Opening `<details>` under its old name.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::ui::widgets::details::use_first_opening;

/// [`use_first_opening`] under its old name.
pub fn looked_at(opened: bool) -> (ReadSignal<bool>, impl Fn(Event) + Copy + 'static) {
    use_first_opening(opened)
}
