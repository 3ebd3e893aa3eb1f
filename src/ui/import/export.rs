//! All contracts as a table for spreadsheets.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::ImportTexts;
use crate::state::{Import, Session, View};
use crate::ui::words;

pub(super) fn section(session: Session, import: Import, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let has_contracts = Memo::new(move |_| session.portfolio.contracts.with(|all| !all.is_empty()));
    let body = move || {
        if !has_contracts.get() {
            return view! { <p>{t.write_none}</p> }.into_any();
        }
        let button = move |file: Lang, id: &'static str, label: &'static str, note: &'static str| {
            let write = move |_| import.export(t.file_name, file, words::status);
            view! {
                <p class="import-file">
                    <button type="button" class="button" id=id on:click=write>{label}</button>
                    <span class="quiet">{note}</span>
                </p>
            }
        };
        view! {
            <p>{t.write_intro}</p>
            {button(Lang::De, "export-german", t.write_german, t.write_german_note)}
            {button(Lang::En, "export-english", t.write_english, t.write_english_note)}
            <p class="quiet">{t.write_formula}</p>
            <p><a class="action-link" href=move || session.navigation.href(View::Backup)>{t.to_backup}</a></p>
            <p><a class="action-link" href=move || session.navigation.href(View::Contracts)>{t.to_contracts}</a></p>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="import-out">
            <h2 id="import-out">{t.write}</h2>
            {body}
        </section>
    }
    .into_any()
}
