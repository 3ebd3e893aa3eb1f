//! Transient messages, announced without moving the focus.

use leptos::prelude::*;

use crate::content::steps::step;
use crate::i18n::texts::{LoadingTexts, MessageTexts, OfflineNewsTexts, ShellTexts};
use crate::i18n::{Lang, counted, fill};
use crate::journey::calendar::Purpose;
use crate::portfolio::StepStatus;
use crate::state::{
    self, FormStore, PortfolioStore, PreparationField, STATUS_LINE, SecondPartStore, StatusLine, StatusMessage, Undo,
};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::sheet::row_id;

#[component]
pub fn StatusBar() -> impl IntoView {
    let status = expect_context::<StatusLine>();
    let is_shown = move || status.message.with(Option::is_some);
    view! {
        <div class="status-line" id=STATUS_LINE class:is-shown=is_shown role="status">
            <Announced value=move || status.message.get() children=|message| view! { <MessageOnceHere message /> } />
        </div>
    }
}

/// A message, once the part of the program with its text has loaded.
#[component]
fn MessageOnceHere(message: StatusMessage) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let lang = use_lang();
    reactive(move || match early_text(&message, lang) {
        Some(text) => Some(view! { <span>{text}</span> <CloseMessage /> }.into_any()),
        None => second_part.loaded().map(|part| (part.message)(message.clone())),
    })
}

/// A message with an undo button. In the second part of the program.
#[component]
pub fn PassingMessage(message: StatusMessage) -> impl IntoView {
    let undo = message.undo().cloned();
    view! {
        <span>{text(&message, use_lang())}</span>
        {undo.map(|undo| view! { <UndoButton undo /> })}
        <CloseMessage />
    }
}

#[component]
fn CloseMessage() -> impl IntoView {
    let status = expect_context::<StatusLine>();
    let close = move |_| status.clear();
    let name = use_texts::<ShellTexts>().close;
    view! { <button type="button" class="link-button" aria-label=name on:click=close>"×"</button> }
}

#[component]
fn UndoButton(undo: Undo) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let form = expect_context::<FormStore>();
    // The button disappears, so the restored item gets the focus.
    let back = match &undo {
        Undo::Contracts(_) | Undo::Backup(..) => TITLE.to_owned(),
        Undo::Entry(_, key, _) => row_id(key),
        Undo::Steps(before) => before.steps().next().map(|step| format!("step-{step}")).unwrap_or_default(),
        Undo::Absence(..) => PreparationField::AwayFrom.id().to_owned(),
    };
    let take_back = move |_| {
        state::undo(portfolio, form, undo.clone());
        state::focus_soon(&back);
    };
    view! { <button type="button" class="link-button" on:click=take_back>{use_texts::<MessageTexts>().undo}</button> }
}

/// The text of a message that can occur before the second part of the program has loaded.
fn early_text(message: &StatusMessage, lang: Lang) -> Option<&'static str> {
    match message {
        StatusMessage::Added => Some(ShellTexts::of(lang).added),
        StatusMessage::NotLoaded => Some(LoadingTexts::of(lang).load_failed),
        _ => None,
    }
}

fn text(message: &StatusMessage, lang: Lang) -> String {
    let t = MessageTexts::of(lang);
    let text = match message {
        StatusMessage::Deleted(count, _) => return counted(*count, t.deleted, t.deleted_many),
        StatusMessage::Archived(count, _) => return counted(*count, t.archived, t.archived_many),
        StatusMessage::Unarchived(count, _) => return counted(*count, t.unarchived, t.unarchived_many),
        StatusMessage::Imported(count, _) => return counted(*count, t.imported, t.imported_many),
        StatusMessage::Merged(count, _) => return counted(*count, t.merged, t.merged_many),
        StatusMessage::Restored(count) => return counted(*count, t.restored, t.restored_many),
        StatusMessage::Added | StatusMessage::NotLoaded => early_text(message, lang).unwrap_or_default(),
        StatusMessage::Overruled(_) => t.overruled,
        StatusMessage::StepsSet { status, is_added, undo } => {
            let said = steps_set(*status, undo, lang);
            return if *is_added { format!("{} {said}", ShellTexts::of(lang).added) } else { said };
        }
        StatusMessage::Removed(Undo::Absence(..)) => t.absence_removed,
        StatusMessage::Removed(_) => t.row_removed,
        StatusMessage::ReadingRemoved(_) => t.reading_removed,
        StatusMessage::Undone => t.undone,
        StatusMessage::RowRestored => t.row_restored,
        StatusMessage::CopyFailed => t.copy_failed,
        StatusMessage::Forgotten => t.forgotten,
        StatusMessage::NoDates => t.no_dates,
        StatusMessage::CalendarOffered { purpose, entries, contracts, is_added } => {
            let (n, m) = (entries.to_string(), contracts.to_string());
            let contents = match purpose {
                Purpose::Enter if *contracts > 1 => fill(t.calendar_contracts, &[("n", &n), ("m", &m)]),
                Purpose::Enter => counted(*entries, t.calendar_one, t.calendar_many),
                _ => fill(t.calendar_removes, &[("n", &n)]),
            };
            return if *is_added { format!("{} {contents}", ShellTexts::of(lang).added) } else { contents };
        }
        StatusMessage::FilesStay => OfflineNewsTexts::of(lang).files_stay,
    };
    text.to_owned()
}

/// Which steps have a new status; nothing where the undo is not about steps.
fn steps_set(status: StepStatus, undo: &Undo, lang: Lang) -> String {
    let t = MessageTexts::of(lang);
    let Undo::Steps(before) = undo else { return String::new() };
    let status = phrases::step_status(status, lang);
    let mut steps = before.steps();
    match (steps.len(), steps.next().and_then(step)) {
        (1, Some(step)) => fill(t.step_set, &[("step", step.title().get(lang)), ("status", status)]),
        (count, _) => fill(t.steps_set, &[("n", &count.to_string()), ("status", status)]),
    }
}
