//! The view for importing tables of contracts (select or paste, check, import) and for exporting them.

mod counts;
mod export;
mod mapping;
mod preview;
mod questions;

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use self::counts::ResultSection;
use self::export::ExportSection;
use self::mapping::MappingSection;
use self::preview::PreviewSection;
use crate::i18n::fill;
use crate::i18n::texts::{DocumentViewTexts, ImportTexts, RemarkTexts, ShellTexts};
use crate::import::{Encoding, Form, Refusal, Separator, Table, messages, remarks};
use crate::state::{self, JobsStore, NavigationStore, Stage, TableSource, TableTask, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::drop_zone::DropZone;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::heading::{Heading, TITLE};
use crate::ui::widgets::text_input::TextArea;

/// DOM ids of elements that can get the focus.
const FILE: &str = "import-file";
const READ: &str = "import-read";
const ENCODING: &str = "import-encoding";
const SEPARATOR: &str = "import-separator";

/// The most remarks that are listed.
const LISTED: usize = 20;

/// A query with a result that can be imported, for users who want to fetch their contracts.
const QUERY: &str =
    "sf data query --json --query \"SELECT FIELDS(ALL) FROM SalesforceContract LIMIT 200\" > contracts.json";

#[component]
pub fn ImportView() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let draw = move |stage| match stage {
        Stage::Read(source, table) => view! { <ReadTable source table /> }.into_any(),
        Stage::Choosing => view! { <Chooser /> }.into_any(),
        Stage::Stopped => view! { <p role="status">{t.stopped}</p> <Chooser /> }.into_any(),
        Stage::Refused(refusal) => view! { <Refused refusal /> <Chooser /> }.into_any(),
    };
    view! {
        <div class="wrap view import">
            <Heading>{use_texts::<ShellTexts>().nav_import}</Heading>
            <Working />
            <section aria-labelledby="import-in">
                <h2 id="import-in">{t.read}</h2>
                // In new elements whenever a stage begins, so that every refusal is announced and a corrected file can
                // be selected again.
                <Announced value=move || Some(import.stage.get()) children=draw />
            </section>
            <ExportSection />
        </div>
    }
}

/// The progress of a long job, with a button to stop it.
#[component]
fn Working() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let JobsStore { table, import, .. } = expect_context();
    let task = Memo::new(move |_| table.work.get().map(|work| work.task));
    let per_cent = move || table.work.get().map_or(0, |work| work.per_cent).to_string();
    let bar = move || {
        task.get().map(|task| {
            let label = match task {
                TableTask::Reading => t.working_read,
                TableTask::Checking => t.working_check,
                TableTask::Taking => t.working_take,
                TableTask::Writing => t.working_write,
            };
            let stop = move |_| {
                import.stop();
                // The button disappears with the job.
                state::focus_soon(TITLE);
            };
            view! {
                <div class="import-work" id="import-work">
                    <label for="import-progress">{label}</label>
                    <progress id="import-progress" max="100" value=per_cent></progress>
                    <span aria-hidden="true">{move || fill(t.percent, &[("n", &per_cent())])}</span>
                    <button type="button" class="button" on:click=stop>{t.stop}</button>
                </div>
            }
        })
    };
    view! { <div class="import-working">{bar}</div> }
}

/// Why the input was refused.
#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    view! {
        <div class="banner" data-tone="danger" role="alert" id="import-refused">
            <p>{messages::refusal(refusal, use_lang())} " " {t.refused}</p>
        </div>
    }
}

/// The ways to provide a table: a file, or pasted rows.
#[component]
fn Chooser() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let navigation = expect_context::<NavigationStore>();
    let import = expect_context::<JobsStore>().import;
    view! {
        <p>{t.intro}</p>
        <p>
            <a class="action-link" href=move || navigation.href(View::Documents)>
                {use_texts::<DocumentViewTexts>().link}
            </a>
        </p>
        <DropZone
            id=FILE
            label=t.file
            hint=t.file_hint
            accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.htm,.html,.xls,.xml,text/csv,text/plain,application/json"
            on_files=move |event: Event| import.read_file(&event, READ)
        />
        <div class="field">
            <label for="import-paste">{t.paste}</label>
            <p class="field-hint" id="import-paste-hint">{t.paste_hint}</p>
            <TextArea
                id="import-paste"
                rows="5"
                class="import-paste"
                autocomplete="off"
                spellcheck="false"
                described_by="import-paste-hint".to_owned()
                value=move || import.pasted.get()
                on_input=move |text| import.paste(text)
            />
            <p>
                <button type="button" class="button" on:click=move |_| import.read_pasted(READ)>{t.paste_read}</button>
            </p>
        </div>
        <details>
            <summary>{t.query}</summary>
            <p>{t.query_hint}</p>
            <pre class="import-query" tabindex="0"><code>{QUERY}</code></pre>
        </details>
    }
}

/// The table: how it was read, what it means, and what will be imported.
#[component]
fn ReadTable(source: Arc<TableSource>, table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let name = if source.name.is_empty() { t.pasted } else { &source.name };
    let counts =
        [("name", name), ("rows", &table.rows.len().to_string()), ("columns", &table.columns.len().to_string())];
    let discard = move |_| {
        import.discard();
        state::focus_soon(FILE);
    };
    let separator = match source.form {
        Form::Separated(separator) => Some(separator),
        Form::Json | Form::Markup => None,
    };
    view! {
        <h3 id=READ tabindex="-1">{fill(t.source, &counts)}</h3>
        <ResultSection />
        {table.more_elsewhere.then(|| view! { <div class="banner" data-tone="warn"><p>{t.more_elsewhere}</p></div> })}
        <div class="import-source">
            {source.encoding.map(|encoding| view! { <EncodingField encoding /> })}
            {separator.map(|separator| view! { <SeparatorField separator /> })}
            <p><button type="button" class="button" id="import-discard" on:click=discard>{t.other}</button></p>
        </div>
        <Remarks table=Arc::clone(&table) />
        <MappingSection table />
        <PreviewSection />
    }
}

/// What looks damaged in the table, and what was left out of it.
#[component]
fn Remarks(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<RemarkTexts>();
    let (damage, rest): (Vec<_>, Vec<_>) =
        remarks(&table.remarks, use_lang()).into_iter().partition(|(_, is_damage)| *is_damage);
    let list = |said: Vec<(String, bool)>| {
        let (first, rest) = said.split_at(said.len().min(LISTED));
        let more = (!rest.is_empty()).then(|| view! { <li>{fill(t.more, &[("n", &rest.len().to_string())])}</li> });
        let items = first.iter().map(|(text, _)| view! { <li>{text.clone()}</li> }).collect_view();
        view! { <ul>{items} {more}</ul> }
    };
    let damage = (!damage.is_empty()).then(|| {
        view! { <div class="banner" data-tone="warn" id="import-damage"><p>{t.damage}</p> {list(damage)}</div> }
    });
    let rest = (!rest.is_empty()).then(|| {
        view! { <div class="banner" data-tone="info" id="import-left-out"><p>{t.left_out}</p> {list(rest)}</div> }
    });
    view! { {damage} {rest} }
}

#[component]
fn EncodingField(encoding: Encoding) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let encodings = Encoding::ALL.into_iter().map(|encoding| (encoding, encoding.name())).collect::<Vec<_>>();
    view! {
        <div class="field">
            <label for=ENCODING>{t.encoding}</label>
            <p class="field-hint" id="import-encoding-hint">{t.encoding_hint}</p>
            <Dropdown
                id=ENCODING
                described_by=Arc::new(|| Some("import-encoding-hint".to_owned()))
                options=encodings
                dom_value=Encoding::label
                value=move || encoding
                on_change=move |encoding| import.read_as(encoding, ENCODING)
            />
        </div>
    }
}

#[component]
fn SeparatorField(separator: Separator) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let name = |separator| match separator {
        Separator::Semicolon => t.semicolon,
        Separator::Comma => t.comma,
        Separator::Tab => t.tab,
        Separator::Pipe => t.pipe,
    };
    let separators = Separator::ALL.into_iter().map(|separator| (separator, name(separator))).collect();
    let dom_value = |separator| match separator {
        Separator::Semicolon => "semicolon",
        Separator::Comma => "comma",
        Separator::Tab => "tab",
        Separator::Pipe => "pipe",
    };
    view! {
        <div class="field">
            <label for=SEPARATOR>{t.separator}</label>
            <Dropdown
                id=SEPARATOR
                options=separators
                dom_value
                value=move || separator
                on_change=move |separator| import.read_with(separator, SEPARATOR)
            />
        </div>
    }
}
