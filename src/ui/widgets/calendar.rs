//! The calendar file: the button for it, and more about it.

use leptos::prelude::*;

use crate::domain::{NoticeWay, Status};
use crate::i18n::fill;
use crate::i18n::texts::{AfterNoticeTexts, CalendarTexts, MessageTexts, PlanTexts};
use crate::journey::calendar::{EventKind, Planned, Purpose, count, events};
use crate::portfolio::Record;
use crate::state::{
    self, DrawingStage, PortfolioStore, SecondPartState, SecondPartStore, ShownPlan, StatusLine, StatusMessage,
};
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

/// What may have to be mended in a calendar. About the calendar file: how many entries it contains and which, how
/// calendars treat it, and how to remove them, in a `<details>`.
#[component]
pub fn CalendarMore() -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    reactive(move || second_part.at(DrawingStage::Below).map(|part| (part.calendar_more)()))
}

/// The contents of [`CalendarMore`], for the checklist at once. In the second part of the program.
#[component]
pub fn LoadedCalendarMore() -> impl IntoView {
    let counts = use_counts();
    view! {
        <SendByMoved />
        <EarlierFile />
        <details class="calendar-more">
            <summary>{use_texts::<CalendarTexts>().more} <CalendarCount counts /></summary>
            <CalendarDetails counts />
        </details>
    }
}

/// Offers to remove what an earlier file may have left in a calendar, where the file has the steps or had them until
/// now.
#[component]
fn EarlierFile() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<CalendarTexts>();
    let with_steps = Memo::new(move |before: Option<&Option<String>>| {
        let had_steps = |record: &Record| before.is_some_and(|id| id.as_ref() == Some(&record.id));
        let record = portfolio.record.get().filter(|record| !record.id.is_empty())?;
        (record.calendar.with_steps || had_steps(&record)).then(|| record.id.clone())
    });
    reactive(move || {
        let purpose = Purpose::CallOffOutdated;
        with_steps.get().map(|_| {
            view! {
                <p class="calendar-moved">
                    {t.earlier} " " <CallOff purpose class="link-button" label=t.call_off_outdated />
                </p>
            }
        })
    })
}

/// Says if the send-by date is now earlier than the one that earlier releases added to the calendar for a stored
/// contract: those used the last working day before the deadline, even if the deadline itself is not a working day.
#[component]
fn SendByMoved() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<AfterNoticeTexts>();
    let wording = use_wording();
    reactive(move || {
        // Earlier releases knew no way but an e-mail.
        let is_meant = |record: &Record| !record.id.is_empty() && record.preparation.way == NoticeWay::Email;
        let is_meant = portfolio.record.with(|record| record.as_ref().is_some_and(|record| is_meant(record)));
        let plan = shown.plan.get().filter(|plan| is_meant && plan.status != Status::Cancelled)?;
        let (dates, contract) = (plan.deadlines.as_ref()?, shown.contract.get()?);
        let (old, new) = (dates.strict_send_by(contract.region).last_working_day, dates.send_by.email);
        (new < old && plan.as_of <= dates.notice).then(|| {
            let [old, new] = [old, new].map(|day| wording.long_day(day));
            view! { <p class="calendar-moved">{fill(t.calendar_moved, &[("old", &old), ("new", &new)])}</p> }
        })
    })
}

/// How many entries the file has: of the dates alone, and with the steps.
fn use_counts() -> Memo<[usize; 2]> {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    Memo::new(move |_| {
        let known = (portfolio.record.get(), shown.contract.get(), shown.plan.get());
        let (Some(record), Some(contract), Some(plan)) = known else { return [0, 0] };
        let planned = Planned { name: "", record: &record, contract, plan: &plan };
        [false, true].map(|with_steps| count(&planned, with_steps))
    })
}

/// How many of them the file has as chosen.
fn use_count(counts: Memo<[usize; 2]>) -> impl Fn() -> usize + Copy {
    let portfolio = expect_context::<PortfolioStore>();
    move || {
        let [alone, with_steps] = counts.get();
        if portfolio.has_calendar_steps() { with_steps } else { alone }
    }
}

/// How many entries the file has as chosen, behind what the details are called.
#[component]
fn CalendarCount(counts: Memo<[usize; 2]>) -> impl IntoView {
    let count = use_count(counts);
    move || format!(" ({})", count())
}

#[component]
fn CalendarDetails(counts: Memo<[usize; 2]>) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<CalendarTexts>();
    let count = use_count(counts);
    let holds = move || match count() {
        0 => MessageTexts::of(lang).no_dates.to_owned(),
        1 => t.holds_one.to_owned(),
        n => fill(t.holds, &[("n", &n.to_string())]),
    };
    view! {
        <fieldset class="field">
            <legend>{t.choice}</legend>
            <Choice with_steps=false id="calendar-dates" counts />
            <Choice with_steps=true id="calendar-steps" counts />
        </fieldset>
        <p>{holds} " " {t.choice_text}</p>
        <p>{t.again} " " {t.google}</p>
        <OtherCalendars />
        <h2>{t.call_off}</h2>
        <p>{t.call_off_text}</p>
        <p class="actions">
            <CallOff purpose=Purpose::CallOffAll class="button" id="call-off-all" label=t.call_off_all />
            <CallOff
                purpose=Purpose::CallOffOutdated
                class="button"
                id="call-off-outdated"
                label=t.call_off_outdated
            />
        </p>
        <p class="quiet">{t.call_off_outdated_text}</p>
    }
}

/// One of the two things that the file may contain.
#[component]
fn Choice(with_steps: bool, id: &'static str, counts: Memo<[usize; 2]>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<CalendarTexts>();
    let label = move || {
        let [alone, all] = counts.get();
        let (text, n) = if with_steps { (t.with_steps, all) } else { (t.alone, alone) };
        fill(text, &[("n", &n.to_string())])
    };
    view! {
        <div class="radio">
            <input
                type="radio"
                id=id
                name="calendar-choice"
                prop:checked=move || portfolio.has_calendar_steps() == with_steps
                on:change=move |_| portfolio.set_calendar_steps(with_steps)
            />
            <label for=id>{label}</label>
        </div>
    }
}

/// The button that offers a file to remove events from a calendar.
#[component]
fn CallOff(
    purpose: Purpose,
    class: &'static str,
    #[prop(optional)] id: Option<&'static str>,
    label: &'static str,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    view! { <button type="button" class=class id=id on:click=move |_| offer(portfolio, shown, purpose)>{label}</button> }
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
