//! Reading tables of contracts: choose or paste, look through, take; and writing them.

mod export;
mod mapping;
mod preview;

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use crate::i18n::texts::{ImportTexts, ShellTexts};
use crate::i18n::{Lang, fill};
use crate::state::{self, Import, Session, Source, Stage, Task};
use crate::table::{Encoding, Form, Separator, Table, words};

/// Ids of what takes the focus.
const FILE: &str = "import-file";
const READ: &str = "import-read";
const ENCODING: &str = "import-encoding";
const SEPARATOR: &str = "import-separator";

/// A query whose result can be read, for those who want to fetch their contracts.
const QUERY: &str =
    "sf data query --json --query \"SELECT FIELDS(ALL) FROM SalesforceContract LIMIT 200\" > contracts.json";

/// The view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let import = expect_context::<state::JobsStore>().import;
    let stage = move || match import.stage.get() {
        Stage::Read(source, table) => read(session, import, &source, &table, lang),
        Stage::Choosing => choose(session, import, ().into_any(), lang),
        Stage::Stopped => choose(session, import, view! { <p role="status">{t.stopped}</p> }.into_any(), lang),
        Stage::Refused(refusal) => {
            let why = view! {
                <div class="banner" data-tone="danger" role="alert" id="import-refused">
                    <p>{words::refusal(refusal, lang)} " " {t.refused}</p>
                </div>
            };
            choose(session, import, why.into_any(), lang)
        }
    };
    view! {
        <div class="wrap view import">
            {super::heading(ShellTexts::of(lang).nav_import)}
            {working(import, lang)}
            <section aria-labelledby="import-in">
                <h2 id="import-in">{t.read}</h2>
                {stage}
            </section>
            {export::section(session, import, lang)}
        </div>
    }
    .into_any()
}

/// How far a long work is, and the way to stop it.
fn working(import: Import, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let work = Memo::new(move |_| import.work.get().map(|(work, _)| work));
    let per_cent = move || import.work.get().map(|(_, per_cent)| per_cent).unwrap_or_default();
    let bar = move || {
        work.get().map(|work| {
            let label = match work {
                Task::Reading => t.working_read,
                Task::Checking => t.working_check,
                Task::Taking => t.working_take,
                Task::Writing => t.working_write,
            };
            let stop = move |_| {
                import.stop();
                // The button goes with the work.
                state::focus_soon(super::TITLE);
            };
            view! {
                <div class="import-work" id="import-work">
                    <label for="import-progress">{label}</label>
                    <progress id="import-progress" max="100" value=move || per_cent().to_string()></progress>
                    <span aria-hidden="true">{move || fill(t.percent, &[("n", &per_cent().to_string())])}</span>
                    <button type="button" class="button" on:click=stop>{t.stop}</button>
                </div>
            }
        })
    };
    view! { <div class="import-working">{bar}</div> }.into_any()
}

fn choose(session: Session, import: Import, said: AnyView, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let dragging = RwSignal::new(false);
    let over = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        dragging.set(false);
        import.read_file(&event, READ);
    };
    let read_pasted = move |_| import.read_pasted(READ);
    view! {
        {said}
        <p>{t.intro}</p>
        <div
            class="import-drop"
            class:is-dragging=move || dragging.get()
            on:dragover=over
            on:dragleave=move |_| dragging.set(false)
            on:drop=dropped
        >
            <label for=FILE>{t.file}</label>
            <p class="field-hint" id="import-file-hint">{t.file_hint}</p>
            <input
                type="file"
                id=FILE
                accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
                aria-describedby="import-file-hint"
                on:change=move |event| import.read_file(&event, READ)
            />
        </div>
        <div class="field">
            <label for="import-paste">{t.paste}</label>
            <p class="field-hint" id="import-paste-hint">{t.paste_hint}</p>
            <textarea
                id="import-paste"
                rows="5"
                class="import-paste"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="import-paste-hint"
                prop:value=move || import.pasted.get()
                on:input=move |event| import.paste(event_target_value(&event))
            ></textarea>
            <p><button type="button" class="button" on:click=read_pasted>{t.paste_read}</button></p>
        </div>
        <details>
            <summary>{t.query}</summary>
            <p>{t.query_hint}</p>
            <pre class="import-query" tabindex="0"><code>{QUERY}</code></pre>
        </details>
    }
    .into_any()
}

/// What was read: how, what it means, what becomes of it.
fn read(session: Session, import: Import, source: &Source, table: &std::sync::Arc<Table>, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let name = if source.name.is_empty() { t.pasted } else { &source.name };
    let counts =
        [("name", name), ("rows", &table.rows.len().to_string()), ("columns", &table.columns.len().to_string())];
    let discard = move |_| {
        import.discard();
        state::focus_soon(FILE);
    };
    let more = table.more_elsewhere.then(|| {
        view! { <div class="banner" data-tone="warn"><p>{t.more_elsewhere}</p></div> }
    });
    view! {
        <h3 id=READ tabindex="-1">{fill(t.source, &counts)}</h3>
        {more}
        <div class="import-source">
            {source.encoding.map(|encoding| encodings(session, import, encoding, lang))}
            {separators(session, import, source.form, lang)}
            <p><button type="button" class="button" id="import-discard" on:click=discard>{t.other}</button></p>
        </div>
        {mapping::section(session, import, table, lang)}
        {preview::section(session, import, table, lang)}
    }
    .into_any()
}

fn encodings(session: Session, import: Import, now: Encoding, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let options: Vec<_> = Encoding::ALL
        .iter()
        .map(|encoding| {
            view! { <option value=encoding.label() selected=*encoding == now>{encoding.name()}</option> }
        })
        .collect();
    let choose = move |event: Event| {
        let label = event_target_value(&event);
        if let Some(encoding) = Encoding::ALL.iter().find(|encoding| encoding.label() == label) {
            import.read_as(*encoding, ENCODING);
        }
    };
    view! {
        <div class="field">
            <label for=ENCODING>{t.encoding}</label>
            <p class="field-hint" id="import-encoding-hint">{t.encoding_hint}</p>
            <select id=ENCODING aria-describedby="import-encoding-hint" on:change=choose>{options}</select>
        </div>
    }
    .into_any()
}

fn separators(session: Session, import: Import, now: Form, lang: Lang) -> Option<AnyView> {
    let t = ImportTexts::of(lang);
    let Form::Separated(now) = now else { return None };
    let choices = [
        (Separator::Semicolon, "semicolon", t.semicolon),
        (Separator::Comma, "comma", t.comma),
        (Separator::Tab, "tab", t.tab),
    ];
    let options: Vec<_> = choices
        .iter()
        .map(|(separator, value, label)| {
            view! { <option value=*value selected=*separator == now>{*label}</option> }
        })
        .collect();
    let choose = move |event: Event| {
        let chosen = event_target_value(&event);
        if let Some((separator, ..)) = choices.iter().find(|(_, value, _)| *value == chosen) {
            import.read_with(*separator, SEPARATOR);
        }
    };
    let control = view! {
        <div class="field">
            <label for=SEPARATOR>{t.separator}</label>
            <select id=SEPARATOR on:change=choose>{options}</select>
        </div>
    };
    Some(control.into_any())
}
