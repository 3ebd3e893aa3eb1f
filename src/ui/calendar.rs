//! The calendar file: its button, and what is said about it. The button stands beside the deadlines before the part of
//! the program that makes the file is here.

use leptos::ev::Event;
use leptos::prelude::*;

use super::{second_part, words};
use crate::calendar::{Planned, Purpose, events};
use crate::i18n::texts::{CalendarTexts, MessageTexts, PlanTexts};
use crate::i18n::{Lang, fill};
use crate::state::{self, SecondPartState, Session};

/// The button that offers the file; pressed too early, it does so once it can.
pub fn button(session: Session, lang: Lang) -> AnyView {
    let asked = RwSignal::new(false);
    Effect::new(move |_| {
        let second_part = session.jobs.second_part.get();
        if !asked.get() || matches!(second_part, SecondPartState::Loading) {
            return;
        }
        asked.set(false);
        match second_part.loaded() {
            Some(part) => untrack(|| (part.offer_calendar)(session, lang)),
            None => session.status.show(state::Message::NotLoaded),
        }
    });
    let ask = move |_| {
        if matches!(session.jobs.second_part.get_untracked(), SecondPartState::Failed) {
            second_part::load(session);
        }
        asked.set(true);
    };
    view! { <button type="button" class="button" on:click=ask>{PlanTexts::of(lang).calendar}</button> }.into_any()
}

/// What the file holds, what calendars make of it, and how to get its entries out again. `open` outlives this view,
/// which is drawn anew with the contract.
pub fn more(session: Session, open: RwSignal<bool>, lang: Lang) -> AnyView {
    view! {
        <details class="calendar-more" open=open.get_untracked()>
            <summary>{PlanTexts::of(lang).calendar_more}</summary>
            {move || session.jobs.second_part.get().loaded().map(|part| (part.calendar_details)(session, open, lang))}
        </details>
    }
    .into_any()
}

pub(super) fn enter(session: Session, lang: Lang) {
    offer(session, Purpose::Enter, lang);
}

fn offer(session: Session, purpose: Purpose, lang: Lang) {
    let name = session.portfolio.record.with_untracked(|record| {
        record
            .as_ref()
            .map(|record| words::name(record, lang, session.shown.locale.get_untracked()))
            .unwrap_or_default()
    });
    state::offer_calendar(session.portfolio, session.shown, &name, purpose);
}

/// How many entries a file for this purpose has.
fn count(session: Session, purpose: Purpose, lang: Lang) -> usize {
    let known = (session.portfolio.record.get(), session.shown.contract.get(), session.shown.plan.get());
    let (Some(record), Some(contract), Some(plan)) = known else { return 0 };
    events(&Planned { name: "", record: &record, contract, plan: &plan }, purpose, lang).len()
}

pub(super) fn said(session: Session, open: RwSignal<bool>, lang: Lang) -> AnyView {
    let t = CalendarTexts::of(lang);
    let holds = move || match count(session, Purpose::Enter, lang) {
        0 => MessageTexts::of(lang).no_dates.to_owned(),
        1 => t.holds_one.to_owned(),
        n => fill(t.holds, &[("n", &n.to_string())]),
    };
    let choose = move |event: Event| {
        open.set(true);
        session.portfolio.set_calendar_steps(event_target_checked(&event));
        // Beside the deadlines all this is drawn anew.
        state::focus_step(STEPS);
    };
    view! {
        <p>{holds}</p>
        <p class="check">
            <input
                type="checkbox"
                id=STEPS
                prop:checked=move || session.portfolio.has_calendar_steps()
                on:change=choose
            />
            <label for=STEPS>{t.steps}</label>
        </p>
        <p>{t.again} " " {t.google}</p>
        {move || elsewhere(session, lang)}
        <h2>{t.call_off}</h2>
        <p>{t.call_off_text}</p>
        <p class="actions">
            {call_off(session, open, Purpose::CallOffAll, lang)}
            {call_off(session, open, Purpose::CallOffOutdated, lang)}
        </p>
        <p class="quiet">{t.call_off_outdated_text}</p>
    }
    .into_any()
}

/// Id of the box that takes the steps in.
const STEPS: &str = "calendar-steps";

fn call_off(session: Session, open: RwSignal<bool>, purpose: Purpose, lang: Lang) -> AnyView {
    let t = CalendarTexts::of(lang);
    let (id, label) = match purpose {
        Purpose::CallOffOutdated => ("call-off-outdated", t.call_off_outdated),
        Purpose::CallOffAll | Purpose::Enter => ("call-off-all", t.call_off_all),
    };
    let act = move |_| {
        open.set(true);
        offer(session, purpose, lang);
        state::focus_step(id);
    };
    view! { <button type="button" class="button" id=id on:click=act>{label}</button> }.into_any()
}

/// Other calendars, opened with the deadline that comes next.
fn elsewhere(session: Session, lang: Lang) -> Option<AnyView> {
    let t = CalendarTexts::of(lang);
    let (record, contract, plan) =
        (session.portfolio.record.get()?, session.shown.contract.get()?, session.shown.plan.get()?);
    let deadline = events(&Planned { name: "", record: &record, contract, plan: &plan }, Purpose::Enter, lang)
        .into_iter()
        .find(|event| event.kind == crate::calendar::Kind::Deadline)?;
    let [google, outlook] = state::calendar_links(&deadline.title, deadline.day);
    let away = |href: String, label: &'static str| {
        view! { <a class="action-link" href=href target="_blank" rel="noreferrer noopener">{label}</a> }
    };
    Some(
        view! {
            <h2>{t.only_deadline}</h2>
            <p class="quiet">{fill(t.leaves, &[("title", &deadline.title)])}</p>
            <p class="actions">{away(google, t.to_google)} {away(outlook, t.to_outlook)}</p>
        }
        .into_any(),
    )
}
