//! A field for files, in a box into which they can be dropped.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

/// A field for files with its label and hint. `on_files` gets the `change` or `drop` event.
#[component]
pub fn DropZone(
    /// DOM id of the control.
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    /// Endings and types that the browser offers first.
    accept: &'static str,
    /// Whether several files can be chosen at once.
    #[prop(optional)]
    multiple: bool,
    #[prop(into)] on_files: Callback<Event>,
) -> impl IntoView {
    let dragging = RwSignal::new(false);
    let drag_over = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        dragging.set(false);
        on_files.run(event.into());
    };
    let hint_id = format!("{id}-hint");
    view! {
        <div
            class="drop-zone"
            class:is-dragging=move || dragging.get()
            on:dragover=drag_over
            on:dragleave=move |_| dragging.set(false)
            on:drop=drop
        >
            <label for=id>{label}</label>
            <p class="field-hint" id=hint_id.clone()>{hint}</p>
            <input
                type="file"
                id=id
                accept=accept
                multiple=multiple
                aria-describedby=hint_id
                on:change=move |event| on_files.run(event)
            />
        </div>
    }
}
