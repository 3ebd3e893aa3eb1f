//! One step: its row and, inside, its explanation, its sheet and its record.

use std::sync::Arc;

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

use super::explanation::{Explanation, role_name};
use super::exports::{self, ExportPlanner};
use super::record::StepRecordFields;
use super::retention::RetentionPeriods;
use super::sending::{Sending, SendingDialog};
use super::sheet::SheetSection;
use super::work::{StepState, Work};
use crate::content::{Applies, Step};
use crate::costs::COMPUTED_IN;
use crate::i18n::fill;
use crate::i18n::law::{LegalPoint, law_note};
use crate::i18n::texts::{DoubtTexts, JourneyTexts, LetterTexts, ToolTexts};
use crate::journey::schedule::CONFIRM_RECEIPT;
use crate::portfolio::{Record, SEND_NOTICE, StepStatus};
use crate::state::{self, Content, JobsStore, NavigationStore, PortfolioStore, View};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::details::use_first_opening;
use crate::ui::widgets::due::{StepDue, Toned};
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::sources::Sources;
use crate::ui::widgets::text_to_send::TextToSend;

/// The step with the retention periods.
const PLAN_RETENTION: &str = "plan-retention";

/// The steps with the letter.
const LETTER_STEPS: [&str; 2] = ["draft-notice", SEND_NOTICE];

/// A step of the checklist: its row, which opens to what is said and recorded of it. Only the box ticks it.
#[component]
pub(super) fn StepItem(step: &'static Step, work: Work) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let status = Memo::new(move |_| {
        portfolio
            .record
            .with(|record| record.as_ref().map(|record| record.progress.status(step.id)).unwrap_or_default())
    });
    let toggle_done = move |_| {
        let next = if status.get_untracked() == StepStatus::Done { StepStatus::Open } else { StepStatus::Done };
        portfolio.set_step(step.id, next);
    };
    // The notice is sent on a day and by a way, so its box stays empty until both are given.
    let sending = (step.id == SEND_NOTICE).then(Sending::new);
    let ask_first = move |event: MouseEvent| {
        if let Some(sending) = sending.filter(|_| status.get_untracked() != StepStatus::Done) {
            event.prevent_default();
            sending.ask();
        }
    };
    let id = format!("step-{}", step.id);
    let title_id = format!("{id}-title");
    let starts_open = navigation.step.with_untracked(|open| open.as_deref() == Some(step.id));
    if starts_open {
        work.open(step.id);
        if navigation.arrives_at_step() {
            state::focus_soon(&id);
        }
    }
    // Rendered when the step is first opened: all of them together would be thousands of elements.
    let (was_opened, first_opening) = use_first_opening(starts_open);
    let on_toggle = move |event: Event| {
        let is_open = state::is_open(&event);
        navigation.show_step(step.id, is_open);
        if is_open {
            work.open(step.id);
        }
        first_opening(event);
    };
    let content = move |content: &Content| {
        let details = content.step(step.id).cloned();
        let work = was_opened.get().then(|| view! { <StepWork step status content /> });
        view! {
            {details.map(|details| view! { <Explanation step details /> })}
            {work}
        }
        .into_any()
    };
    view! {
        <li class="step" id=id.clone() tabindex="-1" data-status=move || status_key(status.get())>
            <input
                type="checkbox"
                id=format!("tick-{}", step.id)
                class="step-tick"
                aria-labelledby=title_id.clone()
                prop:checked=move || status.get() == StepStatus::Done
                on:click=ask_first
                on:change=toggle_done
            />
            <details class="step-details" open=starts_open on:toggle=on_toggle>
                <summary>
                    <span class="step-title" id=title_id>{step.title().get(lang)}</span> " "
                    <span class="step-about">
                        {role_name(step.who, t)} <Effort step /> " " <StatusMark step status />
                    </span> " "
                    <span class="step-due"><DueOrDone step work /></span>
                </summary>
                <div class="step-body"><WithContent place=id.clone() show=content /></div>
            </details>
            {sending.map(|sending| view! { <SendingDialog sending /> })}
        </li>
    }
}

/// How long a step takes, once the long texts have loaded.
#[component]
fn Effort(step: &'static Step) -> impl IntoView {
    let contents = expect_context::<JobsStore>().contents;
    let lang = use_lang();
    reactive(move || {
        let content = contents.get(lang).ready()?;
        Some(format!(" · {}", content.step(step.id)?.effort))
    })
}

/// What there is to say of the status of a step that is neither open nor just done.
#[component]
fn StatusMark(step: &'static Step, status: Memo<StepStatus>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let is_confirmed = move || {
        let of = |record: &Arc<Record>| record.progress.status(CONFIRM_RECEIPT).is_settled();
        portfolio.record.with(|record| record.as_ref().is_some_and(of))
    };
    let said = Memo::new(move |_| match status.get() {
        StepStatus::Open => None,
        StepStatus::Done => (step.id == SEND_NOTICE && !is_confirmed()).then_some(t.unconfirmed),
        status => Some(phrases::step_status(status, lang)),
    });
    reactive(move || said.get().map(|said| view! { <span class="mark">{said}</span> }))
}

/// When a step is to be done, or when it was done.
#[component]
fn DueOrDone(step: &'static Step, work: Work) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<JourneyTexts>();
    let known = Memo::new(move |_| work.with_dated(|dated| dated.state(step.id).map(|state| (state, dated.as_of))));
    move || {
        // Tracked here, because the components below read it only when they are created.
        wording.track_locale();
        let (state, as_of) = known.get()??;
        Some(match state {
            StepState::Settled { status: StepStatus::Done, done_on } => {
                let text = if step.id == SEND_NOTICE { t.sent_on } else { t.done_on };
                let on = done_on.map(|day| fill(text, &[("day", &wording.short_day(day))]));
                let text = on.unwrap_or_else(|| t.done.to_owned());
                view! { <Toned text tone="ok" /> }.into_any()
            }
            StepState::Settled { .. } => ().into_any(),
            StepState::Open(listed) => view! { <StepDue listed as_of /> }.into_any(),
        })
    }
}

/// The sheet, tools and record inside a step, and the sources of its explanation.
#[component]
fn StepWork<'a>(step: &'static Step, status: Memo<StepStatus>, content: &'a Content) -> impl IntoView + use<> {
    let navigation = expect_context::<NavigationStore>();
    let sheet = content.sheets.iter().find(|sheet| sheet.step == step.id).cloned();
    let texts = content.templates.iter().filter(|template| template.step.as_deref() == Some(step.id));
    let texts: Vec<_> = texts.cloned().map(|template| view! { <TextToSend template /> }).collect();
    let sources = content.step(step.id).map(|details| view! { <Sources keys=&details.sources content /> });
    let link = move |view: View, name: &'static str| {
        view! { <p><a class="button" href=move || navigation.href(view)>{name}</a></p> }
    };
    let costs = COMPUTED_IN.iter().find(|(id, _)| *id == step.id).map(|(_, view)| {
        let in_costs = use_texts::<ToolTexts>().to_tool;
        link(*view, if view.is_calculator() { phrases::calculator_name(*view, use_lang()) } else { in_costs })
    });
    view! {
        {exports::STEPS.contains(&step.id).then(|| view! { <ExportPlanner /> })}
        {costs}
        {matches!(step.applies, Applies::Clause(_)).then(|| link(View::Deadlines, use_texts::<DoubtTexts>().to_check))}
        {sheet.map(|sheet| view! { <SheetSection sheet /> })}
        {(step.id == PLAN_RETENTION).then(|| view! { <RetentionPeriods kinds=content.retention.clone() /> })}
        <LegalNotes step />
        {texts}
        {LETTER_STEPS.contains(&step.id).then(|| link(View::Letter, use_texts::<LetterTexts>().to_letter))}
        <StepRecordFields step status />
        {sources}
    }
}

/// What German law says of this step, by the law that governs the contract.
#[component]
fn LegalNotes(step: &'static Step) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let law = Memo::new(move |_| {
        portfolio.record.with(|record| record.as_ref().map(|record| record.terms.governing_law).unwrap_or_default())
    });
    move || {
        let points = LegalPoint::of_step(step.id).iter();
        points.map(|point| view! { <p>{law_note(*point, law.get(), lang)}</p> }).collect_view()
    }
}

/// The value by which style sheets and tests select a step.
fn status_key(status: StepStatus) -> &'static str {
    match status {
        StepStatus::Open => "open",
        StepStatus::InProgress => "in-progress",
        StepStatus::Done => "done",
        StepStatus::NotNeeded => "not-needed",
    }
}
