//! A `<details>` whose content is rendered when it is first opened.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::state;

/// A `<details>` that renders its children when it is first opened or printed. They stay when it is closed again.
#[component]
pub fn LazyDetails(
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional)] tabindex: Option<&'static str>,
    #[prop(into)] summary: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    // In a closure, so that it is closed and has new elements whenever its surroundings are rendered again. If it were
    // patched, it would stay open without content.
    move || {
        let (was_shown, on_toggle) = use_first_showing();
        let children = Arc::clone(&children);
        view! {
            <details class=class id=id.clone() tabindex=tabindex on:toggle=on_toggle>
                <summary>{summary.run()}</summary>
                {move || was_shown.get().then(|| children())}
            </details>
        }
    }
}

/// Whether a `<details>` has been open yet, and the handler for its `toggle` event. For a `<details>` in which only
/// part of the content is lazy; otherwise use [`LazyDetails`].
pub fn use_first_opening(open: bool) -> (ReadSignal<bool>, impl Fn(Event) + Copy + 'static) {
    let (was_opened, set_opened) = signal(open);
    let on_toggle = move |_| {
        // The event is dispatched asynchronously, when the view may be gone.
        if was_opened.try_get_untracked() == Some(false) {
            set_opened.set(true);
        }
    };
    (was_opened, on_toggle)
}

/// Like [`use_first_opening`] of a closed `<details>`, for content that is printed too: the style sheet for paper decides
/// which of them it unfolds.
pub fn use_first_showing() -> (Memo<bool>, impl Fn(Event) + Copy + 'static) {
    let (was_opened, on_toggle) = use_first_opening(false);
    let printing = state::while_printing();
    let was_shown = Memo::new(move |before| was_opened.get() || printing.get() || before.copied().unwrap_or_default());
    (was_shown, on_toggle)
}
