//! What the user records about a step: who does it, a note, and the day it was done.

use leptos::ev::Event;
use leptos::prelude::*;

use super::explanation::role_name;
use super::name_field::NameField;
use crate::content::Step;
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::portfolio::{StepRecord, StepStatus};
use crate::state::{PortfolioStore, focus};
use crate::ui::language::use_texts;
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::show_if::ShowIf;
use crate::ui::widgets::text_input::TextArea;

#[component]
pub(super) fn StepRecordFields(step: &'static Step, status: Memo<StepStatus>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let who_id = format!("who-{}", step.id);
    let note_id = format!("note-{}", step.id);
    let text = move |field: fn(&StepRecord) -> &str| {
        portfolio.record.with(|record| {
            record.as_ref().map(|record| field(&record.progress.get(step.id)).to_owned()).unwrap_or_default()
        })
    };
    let set_who = move |name| portfolio.change_step(step.id, |record| record.who = name);
    let set_note = move |text| portfolio.change_step(step.id, |record| record.note = text);
    view! {
        <fieldset class="step-record">
            <legend>{t.record}</legend>
            <ShowIf when=move || status.get() == StepStatus::Done>
                <DoneDay step />
            </ShowIf>
            <div class="field">
                <label for=who_id.clone()>{t.who}</label>
                <p class="field-hint">{fill(t.who_usually, &[("role", role_name(step.who, t))])}</p>
                <NameField id=who_id value=move || text(|record| &record.who) on_input=set_who />
            </div>
            <div class="field">
                <label for=note_id.clone()>{t.note}</label>
                <TextArea
                    id=note_id
                    rows="2"
                    value=move || text(|record| &record.note)
                    on_input=set_note
                />
            </div>
        </fieldset>
    }
}

/// The day a step was done, which may be before the day it was ticked.
#[component]
fn DoneDay(step: &'static Step) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let id = format!("done-{}", step.id);
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    let has_error = RwSignal::new(false);
    let on_change = {
        let id = id.clone();
        move |event: Event| {
            let is_readable = portfolio.set_done_on(step.id, &event_target_value(&event));
            has_error.set(!is_readable);
            if !is_readable {
                focus(&id);
            }
        }
    };
    view! {
        <div class="field" class:has-error=move || has_error.get()>
            <label for=id.clone()>{t.done_day}</label>
            <Announced
                value=move || has_error.get().then_some(())
                children=move |()| view! { <p class="field-error" role="alert" id=error_id.clone()>{t.day_unreadable}</p> }
            />
            <input
                type="text"
                id=id
                class="input-date"
                autocomplete="off"
                aria-invalid=move || has_error.get().then(|| "true".to_owned())
                aria-describedby=move || has_error.get().then(|| described_by.clone())
                prop:value=move || portfolio.done_on_text(step.id)
                on:change=on_change
            />
        </div>
    }
}
