//! What the user records of a step: who does it, a note, and on which day it was done.

use leptos::ev::Event;
use leptos::prelude::*;

use super::explanation::role;
use crate::content::Step;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::{StepRecord, StepStatus};
use crate::state::{Session, focus};

pub(super) fn record(session: Session, step: &'static Step, status: Memo<StepStatus>, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let id = |part: &str| [part, "-", step.id].concat();
    let (who_id, note_id) = (id("who"), id("note"));
    let read = move |of: fn(&StepRecord) -> &str| {
        session.portfolio.record.with(|record| {
            record.as_ref().map(|record| of(&record.progress.get(step.id)).to_owned()).unwrap_or_default()
        })
    };
    let set_who =
        move |event: Event| session.portfolio.change_step(step.id, |record| record.who = event_target_value(&event));
    let set_note =
        move |event: Event| session.portfolio.change_step(step.id, |record| record.note = event_target_value(&event));
    view! {
        <fieldset class="step-record">
            <legend>{t.record}</legend>
            {move || (status.get() == StepStatus::Done).then(|| done_day(session, step, lang))}
            <div class="field">
                <label for=who_id.clone()>{t.who}</label>
                <p class="field-hint">{fill(t.who_usually, &[("role", role(step.who, lang))])}</p>
                <input
                    type="text"
                    id=who_id
                    autocomplete="off"
                    prop:value=move || read(|record| &record.who)
                    on:input=set_who
                />
            </div>
            <div class="field">
                <label for=note_id.clone()>{t.note}</label>
                <textarea
                    id=note_id
                    rows="2"
                    prop:value=move || read(|record| &record.note)
                    on:input=set_note
                ></textarea>
            </div>
        </fieldset>
    }
    .into_any()
}

/// The day it was done: what was ticked today may have been done last week.
fn done_day(session: Session, step: &'static Step, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let id = ["done-", step.id].concat();
    let error_id = [&id, "-error"].concat();
    let wrong = RwSignal::new(false);
    let field = id.clone();
    let set = move |event: Event| {
        let read = session.portfolio.set_done_on(step.id, &event_target_value(&event));
        wrong.set(!read);
        if !read {
            focus(&field);
        }
    };
    let describes = error_id.clone();
    view! {
        <div class="field" class:has-error=move || wrong.get()>
            <label for=id.clone()>{t.done_day}</label>
            {move || wrong.get().then(|| view! { <p class="field-error" role="alert" id=error_id.clone()>{t.day_unreadable}</p> })}
            <input
                type="text"
                id=id
                class="input-date"
                autocomplete="off"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby=move || wrong.get().then(|| describes.clone())
                prop:value=move || session.portfolio.done_on_text(step.id)
                on:change=set
            />
        </div>
    }
    .into_any()
}
