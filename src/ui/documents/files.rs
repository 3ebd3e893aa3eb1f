//! The documents: what was read, and why others were not.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::FILE;
use crate::documents::{Reading, document_kind};
use crate::i18n::texts::{DocumentRefusalTexts, DocumentTexts, DocumentViewTexts, ReadingTexts};
use crate::i18n::{Lang, counted, fill};
use crate::reader::{Refusal, refusal_text};
use crate::state::{self, ChosenDocument, DocumentState, JobsStore, MOST_DOCUMENTS, NotRead};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::finding::document_name;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::show_if::ShowIf;

/// All documents, and below them what was refused.
#[component]
pub(super) fn FilesSection() -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let has_any = Memo::new(move |_| documents.all.with(|all| !all.is_empty()));
    let count = move || {
        let is_read = |document: &&ChosenDocument| matches!(document.state, DocumentState::Read(_));
        documents.all.with(|all| all.iter().filter(is_read).count())
    };
    let is_too_many = Memo::new(move |_| count() > MOST_DOCUMENTS);
    let discard = move |_| {
        documents.discard();
        state::focus_soon(FILE);
    };
    view! {
        <Refusals />
        <ShowIf when=move || is_too_many.get()>
            <p class="banner" data-tone="warn">
                {fill(t.too_many, &[("n", &MOST_DOCUMENTS.to_string())])}
            </p>
        </ShowIf>
        <ul class="document-files">
            <KeyedList
                each=move || documents.all.get()
                key=|document: &ChosenDocument| {
                    let is_reading = document.state == DocumentState::Reading;
                    format!("{}-{is_reading}", document.id)
                }
                children=|document| view! { <FileItem document /> }
            />
        </ul>
        <ShowIf when=move || has_any.get()>
            <p><button type="button" class="button" id="document-discard" on:click=discard>{t.discard}</button></p>
        </ShowIf>
    }
}

/// Why documents were not read, announced as soon as it is known.
#[component]
fn Refusals() -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<DocumentRefusalTexts>();
    let names = use_texts::<DocumentTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let refused = Memo::new(move |_| {
        let refused = |document: &ChosenDocument| match document.state {
            DocumentState::NotRead(fault) => Some((document.name.clone(), fault)),
            DocumentState::Reading | DocumentState::Read(_) => None,
        };
        documents.all.with(|all| all.iter().filter_map(refused).collect::<Vec<_>>())
    });
    let draw = move |refused: Vec<(String, NotRead)>| {
        let items: Vec<_> = refused
            .into_iter()
            .map(|(name, fault)| {
                let name = document_name(&name, names);
                let why = fault_text(fault, lang);
                view! { <p>{fill(t.about, &[("name", &name), ("why", &why)])}</p> }
            })
            .collect();
        view! { <div class="banner" data-tone="danger" role="alert" id="document-refused">{items}</div> }
    };
    view! { <Announced value=move || Some(refused.get()).filter(|refused| !refused.is_empty()) children=draw /> }
}

fn fault_text(fault: NotRead, lang: Lang) -> String {
    let t = DocumentRefusalTexts::of(lang);
    let text = match fault {
        NotRead::Refused(refusal) => return refusal_text(refusal, lang),
        NotRead::Unreadable => t.unreadable,
        NotRead::NoReader => t.no_reader,
        NotRead::Crashed => t.crashed,
        NotRead::Stopped => t.stopped,
    };
    text.to_owned()
}

#[component]
fn FileItem(document: ChosenDocument) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let ChosenDocument { id, source, name, is_attachment, state } = document;
    let name = document_name(&name, DocumentTexts::of(lang));
    let about: Vec<String> = match &state {
        DocumentState::Reading => vec![t.reading.to_owned()],
        DocumentState::Read(reading) => read_text(reading, lang),
        DocumentState::NotRead(_) => Vec::new(),
    };
    let about = is_attachment.then(|| t.attachment.to_owned()).into_iter().chain(about).collect::<Vec<_>>();
    let remove = fill(t.remove, &[("name", &name)]);
    let help = match state {
        DocumentState::NotRead(NotRead::Refused(Refusal::NeedsPassword | Refusal::WrongPassword)) => {
            Some(view! { <Password id source name=name.clone() /> }.into_any())
        }
        DocumentState::NotRead(NotRead::Stopped | NotRead::NoReader | NotRead::Unreadable) => {
            let label = fill(t.again_what, &[("name", &name)]);
            let again = move |_| documents.read_again(source, None);
            Some(
                view! { <button type="button" class="button" aria-label=label on:click=again>{t.again}</button> }
                    .into_any(),
            )
        }
        _ => None,
    };
    let leave_out = move |_| {
        documents.remove(id);
        state::focus_soon(FILE);
    };
    view! {
        <li>
            <span class="document-name"><strong translate="no">{name}</strong> " " <span class="quiet">{about.join(", ")}</span></span>
            " "
            {help}
            " "
            <button type="button" class="button" on:click=leave_out>{remove}</button>
        </li>
    }
}

/// What kind of document it is, and how much was found.
fn read_text(reading: &Reading, lang: Lang) -> Vec<String> {
    let t = DocumentViewTexts::of(lang);
    let count = reading.findings.len() + reading.services.lines.len();
    let found = if count == 0 { t.found_none.to_owned() } else { counted(count, t.found_one, t.found_many) };
    let kind = document_kind(reading.kind, lang).to_owned();
    let is_cut = reading.is_cut.then(|| ReadingTexts::of(lang).is_cut.to_owned());
    [kind, found].into_iter().chain(is_cut).collect()
}

/// Asks for the password of a document.
#[component]
fn Password(id: usize, source: usize, name: String) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let field = format!("document-password-{id}");
    let typed = RwSignal::new(String::new());
    let unlock = move |event: SubmitEvent| {
        event.prevent_default();
        let password = typed.get_untracked();
        if !password.is_empty() {
            documents.read_again(source, Some(password));
        }
    };
    view! {
        <form class="document-password" on:submit=unlock>
            <label for=field.clone()>{fill(t.password, &[("name", &name)])}</label>
            <input
                type="password"
                id=field
                autocomplete="off"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="button">{t.unlock}</button>
        </form>
    }
}
