//! The part of the program that reads and writes tables: where the split is, and what is shown until it is loaded.

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::ImportView;
use crate::i18n::texts::{LoadingTexts, ShellTexts};
use crate::state::{self, DrawTables, JobsStore, PartState, SecondPartStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::heading::{Heading, TITLE};
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::retry::Retry;

/// The function at which `cargo xtask build` splits the second part once more; see `ui::second_part`.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(tables, fallible)]
fn table_part() -> Result<DrawTables, SplitLoaderError> {
    Ok(DRAW)
}

/// Without the split, as with `trunk serve`, there is nothing to load.
#[cfg(not(split))]
async fn table_part() -> Result<DrawTables, SplitLoaderError> {
    Ok(DRAW)
}

const DRAW: DrawTables = || view! { <ImportView /> }.into_any();

/// The view for tables, or a message while its part has not loaded.
#[component]
pub fn TablesView() -> impl IntoView {
    let t = use_texts::<LoadingTexts>();
    let part = expect_context::<JobsStore>().table_part;
    let second_part = expect_context::<SecondPartStore>();
    let load = move || part.load(second_part, async { table_part().await.ok() });
    let retry = move || {
        load();
        // The button disappears; the heading remains.
        state::focus_soon(TITLE);
    };
    load();
    let shown = reactive(move || match part.state.get() {
        PartState::Loaded(draw) => draw(),
        PartState::Loading => view! { <p class="quiet">{t.loading}</p> }.into_any(),
        PartState::Failed => view! { <Retry on_retry=retry /> }.into_any(),
    });
    view! { <div class="wrap view import"><Heading>{use_texts::<ShellTexts>().nav_import}</Heading> {shown}</div> }
}
