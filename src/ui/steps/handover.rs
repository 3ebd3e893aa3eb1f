//! The steps of one person: the list, and how it reaches them as a text, a link, a calendar file or on paper.

use leptos::prelude::*;

use super::name_field::NameField;
use super::shown_steps::ShownSteps;
use crate::i18n::texts::{JourneyTexts, PeopleTexts};
use crate::journey::people::{PersonalStep, StepFilter, StepsMessage, deadline, message, personal_steps, title};
use crate::journey::schedule::timetable_of;
use crate::state::{self, NavigationStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::copy_button::CopyButton;
use crate::ui::widgets::figure::DayText;

/// DOM id of the field for the reader's own name.
const OWN_NAME: &str = "own-name";
/// DOM id of the message about that field.
const OWN_NAME_ERROR: &str = "own-name-error";

/// What is shown of a person's steps.
#[derive(Clone, PartialEq)]
struct Share {
    steps: Vec<PersonalStep>,
    title: String,
    deadline: Option<String>,
    /// The link to the steps.
    address: String,
    message: StepsMessage,
    is_handed: bool,
}

/// The steps of the person chosen, or those that a link handed to the reader. Nothing for other choices.
#[component]
pub(super) fn Handover(shown_steps: ShownSteps) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let lang = use_lang();
    let share = Memo::new(move |_| {
        let filter = shown_steps.filter();
        let name = match &filter {
            StepFilter::Person(name) => Some(name.clone()),
            StepFilter::Handed => None,
            StepFilter::All | StepFilter::Open | StepFilter::Nobody => return None,
        };
        let (record, contract, plan) = (portfolio.record.get()?, shown.contract.get()?, shown.plan.get()?);
        let (answers, progress) = (&record.answers, &record.progress);
        let table = timetable_of(&record, &contract, &plan);
        let handed = navigation.handed_steps();
        let steps = personal_steps(&filter, &contract, answers, progress, handed.as_ref(), &table);
        let address = state::handover_address(portfolio, &contract, &steps);
        let (locale, contract_name) = (wording.locale(), wording.contract_name(&record));
        Some(Share {
            title: title(name.as_deref(), steps.len(), lang),
            deadline: deadline(&plan, lang, locale),
            message: message(name.as_deref(), &contract_name, &plan, &steps, &address, lang, locale),
            address,
            is_handed: filter == StepFilter::Handed,
            steps,
        })
    });
    // What depends on the person only stays as it is when a step is ticked.
    let is_handed = Memo::new(move |_| share.with(|share| share.as_ref().map(|share| share.is_handed)));
    move || {
        is_handed.get().map(|is_handed| {
            view! {
                <section class="handover" id="handover" aria-labelledby="handover-title">
                    <h2 id="handover-title">{move || share.with(|share| share.as_ref().map(|share| share.title.clone()))}</h2>
                    <p>{move || share.with(|share| share.as_ref().and_then(|share| share.deadline.clone()))}</p>
                    <StepList share />
                    <WaysOut share />
                    {is_handed.then(|| view! { <OwnSteps share /> <Reply /> })}
                </section>
            }
        })
    }
}

/// The open steps, by day.
#[component]
fn StepList(share: Memo<Option<Share>>) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let lang = use_lang();
    let t = use_texts::<PeopleTexts>();
    move || {
        let rows: Vec<_> = share
            .get()?
            .steps
            .into_iter()
            .map(|PersonalStep { step, day, applies }| {
                let id = step.id;
                let title = step.title().get(lang);
                let day = match day {
                    Some(day) => view! { <DayText day text=wording.short_day(day) /> }.into_any(),
                    None => view! { <span class="quiet">{t.no_day}</span> }.into_any(),
                };
                let name = if applies {
                    view! { <a class="action-link" href=move || navigation.step_href(id)>{title}</a> }.into_any()
                } else {
                    view! { <span>{title} " " <span class="quiet">"(" {t.not_here} ")"</span></span> }.into_any()
                };
                view! { <li><span class="handover-day">{day}</span> " " {name}</li> }
            })
            .collect();
        Some(view! { <ol class="handover-steps">{rows}</ol> })
    }
}

/// The text, the link, the calendar file and the print of a person's open steps. Nothing if there are none.
#[component]
fn WaysOut(share: Memo<Option<Share>>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let t = use_texts::<PeopleTexts>();
    let journey = use_texts::<JourneyTexts>();
    let has_steps = Memo::new(move |_| share.with(|share| share.as_ref().is_some_and(|share| !share.steps.is_empty())));
    let message = move || share.get().map(|share| share.message);
    let address = move || share.with(|share| share.as_ref().map(|share| share.address.clone()).unwrap_or_default());
    let copied = move || message().map(|StepsMessage { subject, body }| format!("{subject}\n\n{body}"));
    let to_calendar = move |_| {
        let Some(record) = portfolio.record.get_untracked() else { return };
        let name = untrack(|| wording.contract_name(&record));
        let steps = share.with_untracked(|share| share.as_ref().map(|share| share.steps.clone())).unwrap_or_default();
        state::offer_steps(portfolio, shown, &name, &steps);
    };
    let text = move || {
        message().map(|StepsMessage { subject, body }| {
            view! {
                <p><strong>{journey.subject} ":"</strong> " " {subject}</p>
                <p class="text-body">{body}</p>
            }
        })
    };
    move || {
        has_steps.get().then(|| {
            view! {
                <details class="text-to-send" id="handover-text">
                    <summary>{journey.to_send}</summary>
                    <div class="text-paper">{text}</div>
                </details>
                <input class="link-text" type="text" id="handover-link" readonly aria-label=t.link prop:value=address />
                <p class="quiet">{t.link_contains}</p>
                <p class="actions">
                    <CopyButton class="button button-primary" label=journey.copy_text text=copied />
                    <CopyButton class="button" label=t.link_copy text=move || Some(address()) />
                    <button type="button" class="button" on:click=to_calendar>{t.calendar}</button>
                    <button type="button" class="button" on:click=|_| state::print()>{t.print}</button>
                </p>
            }
        })
    }
}

/// What came of entering the reader's name.
#[derive(Clone, Copy, PartialEq)]
enum Answer {
    Empty,
    Entered,
}

/// Says whose the steps of a link are, and offers to name the reader for them, because the link holds no names.
#[component]
fn OwnSteps(share: Memo<Option<Share>>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<PeopleTexts>();
    let name = RwSignal::new(String::new());
    let answer = RwSignal::new(None::<Answer>);
    let enter = move |_| {
        let typed = name.get_untracked();
        let typed = typed.trim();
        if typed.is_empty() {
            answer.set(Some(Answer::Empty));
            state::focus(OWN_NAME);
            return;
        }
        let steps: Vec<&str> = share
            .with_untracked(|share| share.as_ref().map(|share| share.steps.iter().map(|one| one.step.id).collect()))
            .unwrap_or_default();
        portfolio.name_steps(&steps, typed);
        answer.set(Some(Answer::Entered));
    };
    let answered = move |answer| match answer {
        Answer::Empty => {
            view! { <p class="field-error" role="alert" id=OWN_NAME_ERROR>{t.own_name_empty}</p> }.into_any()
        }
        Answer::Entered => view! { <p role="status">{t.own_name_entered}</p> }.into_any(),
    };
    let is_empty = Signal::derive(move || answer.get() == Some(Answer::Empty));
    view! {
        <p>{t.handed_note}</p>
        <div class="field">
            <label for=OWN_NAME>{t.own_name}</label>
            <p class="field-hint">{t.own_name_hint}</p>
            <Announced value=move || answer.get() children=answered />
            <NameField
                id=OWN_NAME.to_owned()
                described_by=OWN_NAME_ERROR.to_owned()
                is_wrong=is_empty
                value=name
                on_input=move |text| name.set(text)
            />
            <button type="button" class="button" on:click=enter>{t.own_name_enter}</button>
        </div>
    }
}

/// The link that brings the reader's progress back.
#[component]
fn Reply() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<PeopleTexts>();
    let address = Memo::new(move |_| {
        let (record, contract) = (portfolio.record.get()?, shown.contract.get()?);
        state::reply_address(portfolio, &contract, &record.progress)
    });
    let has_address = Memo::new(move |_| address.with(Option::is_some));
    let link = move || address.get().unwrap_or_default();
    view! {
        <h3>{t.reply}</h3>
        {move || if has_address.get() {
            view! {
                <p>{t.reply_note}</p>
                <input class="link-text" type="text" id="reply-link" readonly aria-label=t.reply prop:value=link />
                <p class="actions"><CopyButton class="button" label=t.reply_copy text=move || Some(link()) /></p>
            }
            .into_any()
        } else {
            view! { <p class="quiet">{t.reply_nothing}</p> }.into_any()
        }}
    }
}
