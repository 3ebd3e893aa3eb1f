//! The message where something could not be loaded.

use leptos::prelude::*;

use super::heading::TITLE;
use crate::i18n::texts::LoadingTexts;
use crate::state::{self, SecondPartStore};
use crate::ui::language::use_texts;

/// Says that something could not be loaded, with a retry button.
#[component]
pub fn Retry(on_retry: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    let t = use_texts::<LoadingTexts>();
    view! {
        <p>{t.load_failed}</p>
        <p><button type="button" class="button" on:click=move |_| on_retry()>{t.load_again}</button></p>
    }
}

/// [`Retry`] for the second part of the program.
#[component]
pub fn RetrySecondPart() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let retry = move || {
        second_part.retry();
        // The button disappears; the heading remains, whatever comes next.
        state::focus_soon(TITLE);
    };
    view! { <Retry on_retry=retry /> }
}
