//! How what is typed into a field is read. In the second part of the program.

use leptos::prelude::*;

use crate::state::{self, FormField, FormStore, TypeInto};
use crate::ui::language::use_wording;
use crate::ui::widgets::reactive::reactive;

/// How a text field is read, or what is wrong with it as soon as that is sure. What can be read in two ways is offered
/// in both.
#[component]
pub fn ReadingText(
    /// The form that the field belongs to.
    form: FormStore,
    field: FormField,
    /// Types into the field.
    set: TypeInto,
) -> impl IntoView {
    let wording = use_wording();
    let read = Memo::new(move |_| form.reading(field));
    reactive(move || {
        let error = match read.get()? {
            Ok(reading) => {
                let text = state::reading_text(reading, wording.lang, wording.locale());
                return Some(view! { <span>{text}</span> }.into_any());
            }
            Err(error) => error,
        };
        let wrong = form.draft.with(|draft| state::field_error(error, draft, wording.lang));
        let is_said_above = form.is_refused(error);
        let wrong = (!is_said_above).then(|| view! { <span class="field-unread">{wrong}</span> });
        let ways = form.ways_to_write(error).map(|ways| {
            ways.map(|way| {
                let text = way.clone();
                let choose = move |_| {
                    form.change(|draft| set(draft, text.clone()));
                    // The button disappears.
                    state::focus(field.id());
                };
                view! { " " <button type="button" class="link-button" on:click=choose>{way}</button> }
            })
        });
        Some(view! { {wrong} {ways} }.into_any())
    })
}
