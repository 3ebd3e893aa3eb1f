//! One step: its row and, inside, its explanation, its sheet and its record.

use leptos::ev::Event;
use leptos::prelude::*;

use super::explanation::Explanation;
use super::exports::{self, ExportPlanner};
use super::record::StepRecordFields;
use super::retention::RetentionPeriods;
use super::sheet::SheetSection;
use super::work::{StepState, Work};
use crate::content::{Applies, Step};
use crate::costs::COMPUTED_IN;
use crate::i18n::fill;
use crate::i18n::law::{LegalPoint, law_note};
use crate::i18n::texts::{DoubtTexts, JourneyTexts, LetterTexts, ToolTexts};
use crate::portfolio::{SEND_NOTICE, StepStatus};
use crate::state::{self, Content, NavigationStore, PortfolioStore, View};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::details::use_first_opening;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::due::{StepDue, Toned};
use crate::ui::widgets::sources::Sources;
use crate::ui::widgets::text_to_send::TextToSend;

/// The step with the retention periods.
const PLAN_RETENTION: &str = "plan-retention";

/// The steps with the letter.
const LETTER_STEPS: [&str; 2] = ["draft-notice", SEND_NOTICE];

/// A step of the checklist.
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
    let title = step.title().get(lang);
    let id = format!("step-{}", step.id);
    let tick_id = format!("tick-{}", step.id);
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
            <div class="step-row">
                <input
                    type="checkbox"
                    id=tick_id.clone()
                    class="step-tick"
                    prop:checked=move || status.get() == StepStatus::Done
                    on:change=toggle_done
                />
                <label for=tick_id class="step-title">{title}</label>
                <span class="step-due"><DueOrDone step work /></span>
                <Dropdown
                    id=format!("{id}-status")
                    label=fill(t.status_of, &[("step", title)])
                    options=StepStatus::ALL.map(|status| (status, phrases::step_status(status, lang))).to_vec()
                    value=move || status.get()
                    on_change=move |status| portfolio.set_step(step.id, status)
                />
            </div>
            <details class="step-details" open=starts_open on:toggle=on_toggle>
                <summary>{t.details} <span class="sr-only">": " {title}</span></summary>
                <WithContent place=id.clone() show=content />
            </details>
        </li>
    }
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
                let text = done_on.map(|day| fill(text, &[("day", &wording.short_day(day))])).unwrap_or_default();
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
