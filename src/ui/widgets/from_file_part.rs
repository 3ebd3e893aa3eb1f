//! A place on the page that the part for files fills.

use leptos::prelude::*;

use super::heading::TITLE;
use super::retry::Retry;
use crate::i18n::texts::LoadingTexts;
use crate::state::{self, DrawFiles, JobsStore, PartState, SecondPartStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::reactive::reactive;

/// Loads the part for files and renders `draw` once it is here. What is shown until then, or where it could not be
/// loaded, is put into what `around` makes of it.
#[component]
pub fn FromFilePart(
    draw: impl Fn(DrawFiles) -> AnyView + Send + 'static,
    /// DOM id of a permanent element that gets the focus from the retry button.
    #[prop(default = TITLE)]
    place: &'static str,
    around: impl Fn(AnyView) -> AnyView + Send + 'static,
) -> impl IntoView {
    let t = use_texts::<LoadingTexts>();
    let part = expect_context::<JobsStore>().file_part;
    let second_part = expect_context::<SecondPartStore>();
    let load = move || part.load(second_part);
    let retry = move || {
        load();
        // The button disappears; this remains.
        state::focus_soon(place);
    };
    load();
    reactive(move || match part.state.get() {
        PartState::Loaded(part) => draw(part),
        PartState::Loading => around(view! { <p class="quiet">{t.loading}</p> }.into_any()),
        PartState::Failed => around(view! { <Retry on_retry=retry /> }.into_any()),
    })
}
