//! The errors of the last submission in one place.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::i18n::texts::FieldTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::Draft;
use crate::state::{self, FieldError, FormStore, SecondPartStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::reactive::reactive;

/// All errors above the form, each with a link to its field. Gets the focus after a failed submission.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let second_part = expect_context::<SecondPartStore>();
    let lang = use_lang();
    let t = use_texts::<FieldTexts>();
    reactive(move || {
        let errors = form.field_errors.get();
        if errors.is_empty() {
            return None;
        }
        let items: Vec<_> = errors
            .into_iter()
            .map(|error| {
                let id = error.field.id();
                let jump = move |event: MouseEvent| {
                    // The fragment belongs to the plan, so the link moves the focus by script.
                    event.prevent_default();
                    state::focus(id);
                };
                let href = format!("#{id}");
                // Only the texts depend on the second part, so that the summary keeps the focus.
                let words = reactive(move || field_error(second_part, error, &form.refused(), lang));
                view! { <li><a href=href on:click=jump>{words}</a></li> }
            })
            .collect();
        Some(view! {
            <div class="error-summary" id="error-summary" tabindex="-1" role="alert" aria-labelledby="error-title">
                <h2 id="error-title">{t.head}</h2>
                <ul>{items}</ul>
            </div>
        })
    })
}

/// What is wrong with a field: a general text until the second part of the program has loaded, which has the exact
/// ones.
pub(super) fn field_error(second_part: SecondPartStore, error: FieldError, draft: &Draft, lang: Lang) -> String {
    match second_part.loaded() {
        Some(part) => (part.field_error)(error, draft, lang),
        None => fill(FieldTexts::of(lang).check, &[("field", state::date_field_name(error.field, lang))]),
    }
}
