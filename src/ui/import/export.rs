//! Export of all contracts as a table for spreadsheets.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::ImportTexts;
use crate::state::{JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::show_if::ShowIf;

#[component]
pub(super) fn ExportSection() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let navigation = expect_context::<NavigationStore>();
    let portfolio = expect_context::<PortfolioStore>();
    let has_contracts = Memo::new(move |_| portfolio.contracts.with(|all| !all.is_empty()));
    view! {
        <section aria-labelledby="import-out">
            <h2 id="import-out">{t.write}</h2>
            <ShowIf when=move || has_contracts.get() fallback=move || view! { <p>{t.write_none}</p> }>
                <p>{t.write_intro}</p>
                <ExportButton id="export-german" table_lang=Lang::De label=t.write_german note=t.write_german_note />
                <ExportButton id="export-english" table_lang=Lang::En label=t.write_english note=t.write_english_note />
                <p class="quiet">{t.write_formula}</p>
                <p><a class="action-link" href=move || navigation.href(View::Backup)>{t.to_backup}</a></p>
                <p><a class="action-link" href=move || navigation.href(View::Contracts)>{t.to_contracts}</a></p>
            </ShowIf>
        </section>
    }
}

#[component]
fn ExportButton(
    id: &'static str,
    /// The language of the file, independent of the page's.
    table_lang: Lang,
    label: &'static str,
    note: &'static str,
) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let export = expect_context::<JobsStore>().export;
    view! {
        <p class="import-file">
            <button type="button" class="button" id=id on:click=move |_| export.offer(t.file_name, table_lang)>
                {label}
            </button>
            <span class="quiet">{note}</span>
        </p>
    }
}
