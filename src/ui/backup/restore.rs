//! Restoring from a backup: selecting and reading the file, and possible errors.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::preview::{FOUND, PROBLEM, Preview};
use crate::i18n::fill;
use crate::i18n::texts::{BackupTexts, ImportTexts};
use crate::state::{self, Backup, FileFault, MOST_MEGABYTES, PortfolioStore, Running, Upload};
use crate::ui::language::use_texts;
use crate::ui::widgets::drop_zone::DropZone;

/// DOM id of the file input.
const FILE: &str = "backup-file";

/// The state of reading the file.
#[derive(Clone)]
enum Reading {
    NotStarted,
    InProgress(Running),
    Failed(FileFault),
    Done(Box<Backup>),
}

/// The file input, and the result for the file that was selected or dropped.
#[component]
pub(super) fn Restore() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<BackupTexts>();
    let stop_label = use_texts::<ImportTexts>().stop;
    let size_limit = MOST_MEGABYTES.to_string();
    let reading = RwSignal::new_local(Reading::NotStarted);
    let stop = move || {
        if let Reading::InProgress(running) = reading.get_untracked() {
            running.stop();
        }
    };
    let start = move |event: Event| {
        let Some(file) = Upload::from_event(&event) else { return };
        stop();
        let running = Running::default();
        reading.set(Reading::InProgress(running.clone()));
        spawn_local(async move {
            let Some(found) = state::read_backup(portfolio, file, running).await else { return };
            // The view may be gone by the time the file is read.
            if reading.try_get_untracked().is_none() {
                return;
            }
            let (result, focus) = match found {
                Ok(backup) => (Reading::Done(Box::new(backup)), FOUND),
                Err(fault) => (Reading::Failed(fault), PROBLEM),
            };
            reading.set(result);
            state::focus_soon(focus);
        });
    };
    let close = move || {
        stop();
        reading.set(Reading::NotStarted);
        state::focus_soon(FILE);
    };
    let result = move || match reading.get() {
        Reading::NotStarted => ().into_any(),
        Reading::InProgress(_) => view! {
            <p class="actions" role="status"><span>{t.reading}</span> <progress aria-label=t.reading></progress></p>
            <p><button type="button" class="button" on:click=move |_| close()>{stop_label}</button></p>
        }
        .into_any(),
        Reading::Failed(fault) => view! { <Fault fault /> }.into_any(),
        Reading::Done(backup) => view! { <Preview backup=*backup on_close=close /> }.into_any(),
    };
    view! {
        <h2>{t.read_title}</h2>
        <p>{fill(t.read_note, &[("n", &size_limit)])}</p>
        <DropZone id=FILE label=t.file hint=t.drop accept=".json,application/json" on_files=start />
        {result}
    }
}

/// Why the file cannot be restored.
#[component]
fn Fault(fault: FileFault) -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let text = match fault {
        FileFault::TooLarge => t.fault_large,
        FileFault::Unreadable => t.fault_unreadable,
        FileFault::NotJson => t.fault_json,
        FileFault::NotABackup => t.fault_other,
        FileFault::Newer => t.fault_newer,
        FileFault::NotUtf8(_) => t.fault_encoding,
    };
    let (line, character) = match fault {
        FileFault::NotUtf8(place) => (place.line.to_string(), place.character.to_string()),
        _ => Default::default(),
    };
    let text = fill(text, &[("n", &MOST_MEGABYTES.to_string()), ("line", &line), ("character", &character)]);
    view! { <p class="banner" data-tone="danger" role="alert" id=PROBLEM tabindex="-1">{text}</p> }
}
