//! The part of the program that reads and writes files: where the split is, and what is shown until it is loaded.

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use crate::i18n::texts::LoadingTexts;
use crate::state::{self, DrawFiles, JobsStore, PartState, SecondPartStore, View};
use crate::ui::backup::BackupView;
use crate::ui::documents::DocumentsView;
use crate::ui::import::ImportView;
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::retry::Retry;

/// The function at which `cargo xtask build` splits the second part once more.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(files, fallible)]
fn file_part() -> Result<DrawFiles, SplitLoaderError> {
    Ok(DRAW)
}

/// Without the split, as with `trunk serve`, there is nothing to load.
#[cfg(not(split))]
async fn file_part() -> Result<DrawFiles, SplitLoaderError> {
    Ok(DRAW)
}

const DRAW: DrawFiles = |view| match view {
    View::Backup => view! { <BackupView /> }.into_any(),
    View::Documents => view! { <DocumentsView /> }.into_any(),
    _ => view! { <ImportView /> }.into_any(),
};

/// The view for documents, for tables or for backups, or a message while their part has not loaded.
#[component]
pub fn FileView(view: View) -> impl IntoView {
    let (lang, t) = (use_lang(), use_texts::<LoadingTexts>());
    let part = expect_context::<JobsStore>().file_part;
    let second_part = expect_context::<SecondPartStore>();
    let load = move || part.load(second_part, async { file_part().await.ok() });
    let retry = move || {
        load();
        // The button disappears; the heading remains.
        state::focus_soon(TITLE);
    };
    load();
    reactive(move || {
        let instead = match part.state.get() {
            PartState::Loaded(draw) => return draw(view),
            PartState::Loading => view! { <p class="quiet">{t.loading}</p> }.into_any(),
            PartState::Failed => view! { <Retry on_retry=retry /> }.into_any(),
        };
        super::placeholder(view, lang, instead)
    })
}
