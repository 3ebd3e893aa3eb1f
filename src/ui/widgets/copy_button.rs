//! A button that copies a text and says on itself that it did.

use leptos::prelude::*;

use crate::i18n::texts::{MessageTexts, ShellTexts};
use crate::state::{self, Debounce};
use crate::ui::language::use_texts;
use crate::ui::widgets::reactive::reactive;

/// For how many milliseconds the button says so.
pub const SAID_MILLIS: u32 = 4_000;

/// Copies `text`, if there is any. The focus stays on the button; screen readers are told in a live region of its own.
#[component]
pub fn CopyButton(
    class: &'static str,
    label: &'static str,
    text: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> impl IntoView {
    let (t, shell) = (use_texts::<MessageTexts>(), use_texts::<ShellTexts>());
    // Whether copying worked, for a while afterwards.
    let outcome = RwSignal::new(None::<bool>);
    let pending = StoredValue::new_local(Debounce::default());
    let copy = move |_| {
        let Some(text) = untrack(&text) else { return };
        state::copy(&text, move |copied| {
            // The view may be gone by now.
            let _ = outcome.try_set(Some(copied));
            let _ = pending.try_with_value(|pending| {
                if copied {
                    pending.ask(SAID_MILLIS, move || {
                        let _ = outcome.try_set(None);
                    });
                }
            });
        });
    };
    let said = reactive(move || outcome.get().map(|copied| if copied { shell.copied } else { t.copy_failed }));
    view! {
        <button
            type="button"
            class=format!("{class} copy")
            class:is-copied=move || outcome.get() == Some(true)
            on:click=copy
        >
            <span>{label}</span>
            <span>{shell.copied}</span>
        </button>
        <span class="field-error" class:sr-only=move || outcome.get() != Some(false) role="status">{said}</span>
    }
}
