//! The long texts, or a message while they have not loaded.

use leptos::prelude::*;

use super::retry::Retry;
use crate::i18n::Lang;
use crate::i18n::texts::LoadingTexts;
use crate::state::{self, Content, ContentState, JobsStore};
use crate::ui::language::{use_lang, use_texts};

/// Renders the long texts with `show`, once they have loaded.
#[component]
pub fn WithContent(
    /// The language of the texts; by default that of the page.
    #[prop(optional)]
    lang: Option<Lang>,
    /// DOM id of a permanent element that gets the focus from the retry button.
    #[prop(into)]
    place: String,
    show: impl Fn(&Content) -> AnyView + Send + 'static,
) -> impl IntoView {
    let contents = expect_context::<JobsStore>().contents;
    let page_lang = use_lang();
    let lang = lang.unwrap_or(page_lang);
    let t = use_texts::<LoadingTexts>();
    move || match contents.get(lang) {
        ContentState::Ready(content) => show(&content),
        ContentState::Failed => {
            let place = place.clone();
            let again = move || {
                contents.load(lang);
                state::focus(&place);
            };
            view! { <Retry on_retry=again /> }.into_any()
        }
        ContentState::Absent | ContentState::Loading => view! { <p class="quiet">{t.loading}</p> }.into_any(),
    }
}
