//! The part of the program for letters, paper, files and calculators: where the split is, and what is shown until it is loaded.

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use crate::state::{DrawFiles, FilePartLoading, View};
use crate::ui::backup::BackupView;
use crate::ui::costs::CalculatorView;
use crate::ui::documents::DocumentsView;
use crate::ui::import::ImportView;
use crate::ui::language::use_lang;
use crate::ui::letter::LetterView;
use crate::ui::summary::SummaryView;
use crate::ui::widgets::clause_check::ClauseCheckOfShown;
use crate::ui::widgets::from_file_part::FromFilePart;
use crate::ui::widgets::readings::ReadingsOfShown;
use crate::ui::widgets::second_look::SecondLookOfShown;

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

const DRAW: DrawFiles = DrawFiles {
    view: |view| match view {
        View::Backup => view! { <BackupView /> }.into_any(),
        View::Letter => view! { <LetterView /> }.into_any(),
        View::Summary => view! { <SummaryView /> }.into_any(),
        View::Documents => view! { <DocumentsView /> }.into_any(),
        View::Licences | View::CrmComparison | View::InvoiceCheck => view! { <CalculatorView view /> }.into_any(),
        _ => view! { <ImportView /> }.into_any(),
    },
    second_look: |contract| view! { <SecondLookOfShown contract /> }.into_any(),
    readings: || view! { <ReadingsOfShown /> }.into_any(),
    clause_check: || view! { <ClauseCheckOfShown /> }.into_any(),
};

/// Starts loading the part.
pub fn load() -> FilePartLoading {
    Box::pin(async { file_part().await.ok() })
}

/// One of these views, or a message while their part has not loaded.
#[component]
pub fn FileView(view: View) -> impl IntoView {
    let lang = use_lang();
    let around = move |instead: AnyView| super::placeholder(view, lang, instead);
    view! { <FromFilePart draw=move |part| (part.view)(view) around=around /> }
}
