//! A preview of the import, before anything changes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::ImportTexts;
use crate::state::{Checked, JobsStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::contract_example::ContractExample;

#[component]
pub(super) fn PreviewSection() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let preview = move || {
        import.checked.get().map(|checked| {
            view! {
                {(checked.duplicates > 0).then(|| view! { <WithDuplicates /> })}
                {(!checked.good.is_empty()).then(|| view! { <Examples checked=Arc::clone(&checked) /> })}
                {(!checked.bad.is_empty()).then(|| view! { <Errors checked=Arc::clone(&checked) /> })}
            }
        })
    };
    view! {
        <section aria-labelledby="import-preview">
            <h3 id="import-preview">{t.preview}</h3>
            {preview}
        </section>
    }
}

/// Whether to import contracts that are stored already.
#[component]
fn WithDuplicates() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    view! {
        <p class="quiet">{t.twice_note}</p>
        <Checkbox
            id="import-twice"
            label=t.twice_take
            value=import.with_duplicates
            on_change=move |chosen| import.set_with_duplicates(chosen)
        />
    }
}

#[component]
fn Examples(checked: Arc<Checked>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let examples: Vec<_> =
        checked.examples().map(|contract| view! { <ContractExample contract=Arc::clone(contract) /> }).collect();
    view! {
        <h4>{t.first_rows}</h4>
        <ul class="import-examples">{examples}</ul>
    }
}

/// The errors row by row, and the rows as a file.
#[component]
fn Errors(checked: Arc<Checked>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let lang = use_lang();
    let import = expect_context::<JobsStore>().import;
    let (listed, more) = checked.listed();
    let errors: Vec<_> =
        listed.map(|(place, found)| view! { <li>{import.describe(place, found, lang)}</li> }).collect();
    view! {
        <h4>{t.errors}</h4>
        <ul class="import-errors">{errors}</ul>
        {(more > 0).then(|| view! { <p>{fill(t.more_errors, &[("n", &more.to_string())])}</p> })}
        <p class="import-file">
            <button
                type="button"
                class="button"
                id="import-bad"
                on:click=move |_| import.offer_bad(t.bad_file_name, lang)
            >
                {t.bad_file}
            </button>
            <span class="quiet">{t.bad_note}</span>
        </p>
    }
}
