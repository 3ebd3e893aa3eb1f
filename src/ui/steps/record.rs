//! What the user records about a step: how far it is, who does it, a note, and the day it was done.

use leptos::ev::Event;
use leptos::prelude::*;

use super::explanation::role_name;
use super::name_field::NameField;
use crate::content::Step;
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::portfolio::{SEND_NOTICE, StepRecord, StepStatus};
use crate::state::{PortfolioStore, focus};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::reactive::reactive;
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
            <div class="field"><StatusChoice step status /></div>
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

/// How far the step is. The notice becomes done by its box alone, which asks when and how it was sent.
#[component]
fn StatusChoice(step: &'static Step, status: Memo<StepStatus>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let label = fill(use_texts::<JourneyTexts>().status_of, &[("step", step.title().get(lang))]);
    let may_be_done = Memo::new(move |_| step.id != SEND_NOTICE || status.get() == StepStatus::Done);
    reactive(move || {
        let statuses = StepStatus::ALL.into_iter().filter(|status| *status != StepStatus::Done || may_be_done.get());
        view! {
            <Dropdown
                id=format!("step-{}-status", step.id)
                label=label.clone()
                options=statuses.map(|status| (status, phrases::step_status(status, lang))).collect()
                value=move || status.get()
                on_change=move |status| portfolio.set_step(step.id, status)
            />
        }
    })
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
