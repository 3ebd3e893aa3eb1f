//! A checkbox with its label.

use leptos::prelude::*;

#[component]
pub fn Checkbox(
    /// DOM id of the control.
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<bool>,
    on_change: impl Fn(bool) + Send + 'static,
) -> impl IntoView {
    view! {
        <p class="check">
            <input
                type="checkbox"
                id=id
                prop:checked=value
                on:change=move |event| on_change(event_target_checked(&event))
            />
            <label for=id>{label}</label>
        </p>
    }
}
