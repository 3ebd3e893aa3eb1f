//! The long texts, or what is said in their place while they are not here.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::StepTexts;
use crate::state::{self, Content, ContentState, Contents};

/// What `show` makes of the texts once they are here. `place` is the id of an element that stays and takes the focus
/// from the button that asks again.
pub fn with_content(lang: Lang, place: String, show: impl Fn(&Content) -> AnyView + Send + 'static) -> AnyView {
    let contents = expect_context::<state::JobsStore>().contents;
    (move || match contents.get(lang) {
        ContentState::Ready(content) => show(&content),
        ContentState::Failed => failed(contents, lang, place.clone()),
        ContentState::Absent | ContentState::Loading => {
            view! { <p class="quiet">{StepTexts::of(lang).loading}</p> }.into_any()
        }
    })
    .into_any()
}

fn failed(contents: Contents, lang: Lang, place: String) -> AnyView {
    let t = StepTexts::of(lang);
    let again = move |_| {
        contents.load(lang);
        state::focus(&place);
    };
    view! {
        <p>{t.load_failed}</p>
        <p><button type="button" class="button" on:click=again>{t.load_again}</button></p>
    }
    .into_any()
}
