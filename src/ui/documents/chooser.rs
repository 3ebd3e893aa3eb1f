//! The ways to provide documents, and how far reading is.

use leptos::ev::Event;
use leptos::prelude::*;

use super::FILE;
use crate::i18n::fill;
use crate::i18n::texts::{DocumentTexts, DocumentViewTexts};
use crate::state::{self, JobsStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::drop_zone::DropZone;
use crate::ui::widgets::finding::document_name;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::text_input::TextArea;

/// Files, or pasted text.
#[component]
pub(super) fn Chooser() -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    documents.choose_dropped(move || documents.read_chosen());
    let choose = move |event: Event| {
        if documents.choose(&event) {
            documents.read_chosen();
        }
    };
    let paste = move |_| {
        if documents.choose_pasted() {
            documents.read_chosen();
        }
    };
    view! {
        <DropZone
            id=FILE
            label=t.file
            hint=t.file_hint
            accept=state::DOCUMENT_TYPES
            multiple=true
            on_files=choose
        />
        <div class="field">
            <label for="document-paste">{t.paste}</label>
            <p class="field-hint" id="document-paste-hint">{t.paste_hint}</p>
            <TextArea
                id="document-paste"
                rows="5"
                autocomplete="off"
                spellcheck="false"
                described_by="document-paste-hint".to_owned()
                value=move || documents.pasted.get()
                on_input=move |text| documents.paste(text)
            />
            <p>
                <button type="button" class="button" id="document-paste-read" on:click=paste>{t.paste_read}</button>
            </p>
        </div>
    }
}

/// The progress of reading, with a button to stop it.
#[component]
pub(super) fn Working() -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let names = use_texts::<DocumentTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let job = documents.job;
    let is_working = Memo::new(move |_| job.work.with(Option::is_some));
    let what = move || {
        let work = job.work.get()?;
        let name = document_name(&work.name, names);
        let numbers = [("file", work.file.max(1).to_string()), ("files", work.files.to_string())];
        let mut values: Vec<(&str, &str)> = numbers.iter().map(|(key, value)| (*key, value.as_str())).collect();
        values.push(("name", &name));
        Some(fill(t.working, &values))
    };
    let pages = move || {
        let (done, of) = job.work.get()?.pages.filter(|(_, of)| *of > 1)?;
        Some(fill(t.working_pages, &[("page", &(done + 1).min(of).to_string()), ("pages", &of.to_string())]))
    };
    let max = move || job.work.with(|work| work.as_ref().and_then(|work| work.pages).map(|(_, of)| of.max(1)));
    let value = move || job.work.with(|work| work.as_ref().and_then(|work| work.pages).map(|(done, _)| done));
    let bar = move || {
        is_working.get().then(|| {
            let stop = move |_| {
                documents.stop();
                // The button disappears with the job.
                state::focus_soon(TITLE);
            };
            view! {
                <div class="import-work" id="document-work">
                    <label for="document-progress">{what}</label>
                    " "
                    <progress id="document-progress" max=max value=value></progress>
                    " "
                    <span>{pages}</span>
                    " "
                    <button type="button" class="button" id="document-stop" on:click=stop>{t.stop}</button>
                </div>
            }
        })
    };
    view! { <div class="import-working">{bar}</div> }
}
