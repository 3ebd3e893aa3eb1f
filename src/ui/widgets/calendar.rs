//! The calendar file: the button for it, and more about it.

use leptos::prelude::*;

use super::checkbox::Checkbox;
use crate::domain::Status;
use crate::i18n::fill;
use crate::i18n::texts::{AfterNoticeTexts, CalendarTexts, MessageTexts, PlanTexts};
use crate::journey::calendar::{EventKind, Planned, Purpose, events};
use crate::state::{self, PortfolioStore, SecondPartState, SecondPartStore, ShownPlan, StatusLine, StatusMessage};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::reactive::reactive;

/// The button that offers the calendar file. The second part of the program creates the file; a click before it has
/// loaded is remembered.
#[component]
pub fn CalendarButton() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let status = expect_context::<StatusLine>();
    let asked = RwSignal::new(false);
    Effect::new(move |_| {
        let second_part = second_part.state.get();
        if !asked.get() || matches!(second_part, SecondPartState::Loading) {
            return;
        }
        asked.set(false);
        match second_part.loaded() {
            Some(part) => untrack(|| (part.offer_calendar)(portfolio, shown)),
            None => status.show(StatusMessage::NotLoaded),
        }
    });
    let ask = move |_| {
        second_part.retry();
        asked.set(true);
    };
    view! { <button type="button" class="button" on:click=ask>{use_texts::<PlanTexts>().calendar}</button> }
}

/// About the calendar file: what it contains, how calendars treat it, and how to remove its events, in a `<details>`.
#[component]
pub fn CalendarMore() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    view! {
        {reactive(move || second_part.loaded().map(|part| (part.calendar_moved)()))}
        <details class="calendar-more">
            <summary>{use_texts::<PlanTexts>().calendar_more}</summary>
            {reactive(move || second_part.loaded().map(|part| (part.calendar_details)()))}
        </details>
    }
}

/// Says if the send-by date is now earlier than the one that earlier releases added to the calendar for a stored
/// contract: those used the last working day before the deadline, even if the deadline itself is not a working day.
#[component]
pub fn SendByMoved() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<AfterNoticeTexts>();
    let wording = use_wording();
    reactive(move || {
        let is_stored = portfolio.record.with(|record| record.as_ref().is_some_and(|record| !record.id.is_empty()));
        let plan = shown.plan.get().filter(|plan| is_stored && plan.status != Status::Cancelled)?;
        let (dates, contract) = (plan.deadlines.as_ref()?, shown.contract.get()?);
        let (old, new) = (dates.strict_send_by(contract.region).last_working_day, dates.send_by.email);
        (new < old && plan.as_of <= dates.notice).then(|| {
            let [old, new] = [old, new].map(|day| wording.long_day(day));
            view! { <p class="calendar-moved">{fill(t.calendar_moved, &[("old", &old), ("new", &new)])}</p> }
        })
    })
}

/// DOM id of the checkbox that includes the steps.
const STEPS: &str = "calendar-steps";

/// The contents of [`CalendarMore`]. In the second part of the program.
#[component]
pub fn CalendarDetails() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<CalendarTexts>();
    let count = move || {
        let known = (portfolio.record.get(), shown.contract.get(), shown.plan.get());
        let (Some(record), Some(contract), Some(plan)) = known else { return 0 };
        events(&Planned { name: "", record: &record, contract, plan: &plan }, Purpose::Enter, lang).len()
    };
    let holds = move || match count() {
        0 => MessageTexts::of(lang).no_dates.to_owned(),
        1 => t.holds_one.to_owned(),
        n => fill(t.holds, &[("n", &n.to_string())]),
    };
    view! {
        <p>{holds}</p>
        <Checkbox
            id=STEPS
            label=t.steps
            value=Signal::derive(move || portfolio.has_calendar_steps())
            on_change=move |chosen| portfolio.set_calendar_steps(chosen)
        />
        <p>{t.again} " " {t.google}</p>
        <OtherCalendars />
        <h2>{t.call_off}</h2>
        <p>{t.call_off_text}</p>
        <p class="actions">
            <CallOff purpose=Purpose::CallOffAll id="call-off-all" label=t.call_off_all />
            <CallOff purpose=Purpose::CallOffOutdated id="call-off-outdated" label=t.call_off_outdated />
        </p>
        <p class="quiet">{t.call_off_outdated_text}</p>
    }
}

/// The button that offers a file to remove events from a calendar.
#[component]
fn CallOff(purpose: Purpose, id: &'static str, label: &'static str) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    view! { <button type="button" class="button" id=id on:click=move |_| offer(portfolio, shown, purpose)>{label}</button> }
}

/// Links that open Google Calendar and Outlook with the next deadline filled in.
#[component]
fn OtherCalendars() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<CalendarTexts>();
    let link = |href: String, label: &'static str| {
        view! { <a class="action-link" href=href target="_blank" rel="noreferrer noopener">{label}</a> }
    };
    move || {
        let (record, contract, plan) = (portfolio.record.get()?, shown.contract.get()?, shown.plan.get()?);
        let planned = Planned { name: "", record: &record, contract, plan: &plan };
        let deadline =
            events(&planned, Purpose::Enter, lang).into_iter().find(|event| event.kind == EventKind::Deadline)?;
        let [google, outlook] = state::calendar_links(&deadline.title, deadline.day);
        Some(view! {
            <h2>{t.only_deadline}</h2>
            <p class="quiet">{fill(t.leaves, &[("title", &deadline.title)])}</p>
            <p class="actions">{link(google, t.to_google)} {link(outlook, t.to_outlook)}</p>
        })
    }
}

/// Offers the file with the dates of the contract shown. In the second part of the program.
pub fn offer_dates(portfolio: PortfolioStore, shown: ShownPlan) {
    offer(portfolio, shown, Purpose::Enter);
}

fn offer(portfolio: PortfolioStore, shown: ShownPlan, purpose: Purpose) {
    let (lang, locale) = (portfolio.lang.get_untracked(), shown.locale.get_untracked());
    let name = portfolio
        .record
        .with_untracked(|record| record.as_ref().map(|record| phrases::name(record, lang, locale)).unwrap_or_default());
    state::offer_calendar(portfolio, shown, &name, purpose);
}
