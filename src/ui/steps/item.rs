//! One step: its row, and behind it what is said about it, what is filled in, what was done.

use leptos::ev::Event;
use leptos::prelude::*;

use super::{Row, Timetable, explanation, exports, record, retention, sheet};
use crate::content::Step;
use crate::i18n::texts::{JourneyTexts, LetterTexts, ToolTexts};
use crate::i18n::{Lang, day_short, fill};
use crate::portfolio::{SEND_NOTICE, StepStatus};
use crate::state::{self, Content, Session, View};
use crate::ui::widgets::content::with_content;
use crate::ui::{entry, next_step, send};

/// The steps in which the letter is written and sent.
const LETTER_STEPS: [&str; 2] = ["draft-notice", SEND_NOTICE];

pub(super) fn item(session: Session, timetable: Memo<Option<Timetable>>, step: &'static Step, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let status = Memo::new(move |_| {
        session
            .portfolio
            .record
            .with(|record| record.as_ref().map(|record| record.progress.status(step.id)).unwrap_or_default())
    });
    let due = move || {
        let locale = session.shown.locale.get();
        timetable.with(|table| {
            let table = table.as_ref()?;
            let Row { scheduled, status, done_on } = table.row(step.id)?;
            Some(match status {
                StepStatus::Done => {
                    let text = if step.id == SEND_NOTICE { t.sent_on } else { t.done_on };
                    let text = done_on.map(|day| fill(text, &[("day", &day_short(day, locale))]));
                    next_step::toned(text.unwrap_or_default(), "ok")
                }
                StepStatus::NotNeeded => ().into_any(),
                StepStatus::Open | StepStatus::InProgress => next_step::due(scheduled, &table.plan, lang, locale),
            })
        })
    };
    let opened = session.navigation.step.with_untracked(|open| open.as_deref() == Some(step.id));
    let id = ["step-", step.id].concat();
    let options: Vec<_> = StepStatus::ALL
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            view! {
                <option value=place.to_string() selected=move || status.get() == option>{status_name(option, lang)}</option>
            }
        })
        .collect();
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(status) = place.and_then(|place| StepStatus::ALL.get(place)) {
            session.portfolio.set_step(step.id, *status);
        }
    };
    let title = step.title().get(lang);
    let toggle = move |_| {
        let next = if status.get_untracked() == StepStatus::Done { StepStatus::Open } else { StepStatus::Done };
        session.portfolio.set_step(step.id, next);
    };
    let tick_id = ["tick-", step.id].concat();
    if opened && session.navigation.arrives_at_step() {
        state::focus_step(&id);
    }
    // What is filled in is drawn once it is looked at: fifty steps of it would be thousands of elements.
    let (looked_at, look) = entry::looked_at(opened);
    let open_or_close = move |event: Event| {
        session.navigation.show_step(step.id, state::is_open(&event));
        look(event);
    };
    let inside = move |content: &Content| {
        let filled_in = looked_at.get().then(|| worked_on(session, step, status, content, lang));
        view! { {explanation::explanation(session, step, content, lang)} {filled_in} }.into_any()
    };
    view! {
        <li class="step" id=id.clone() tabindex="-1" data-status=move || status_key(status.get())>
            <div class="step-row">
                <input
                    type="checkbox"
                    id=tick_id.clone()
                    class="step-tick"
                    prop:checked=move || status.get() == StepStatus::Done
                    on:change=toggle
                />
                <label for=tick_id class="step-title">{title}</label>
                <span class="step-due">{due}</span>
                <select
                    class="step-status"
                    aria-label=fill(t.status_of, &[("step", title)])
                    prop:value=move || StepStatus::ALL.iter().position(|one| *one == status.get()).unwrap_or(0).to_string()
                    on:change=choose
                >
                    {options}
                </select>
            </div>
            <details class="step-details" open=opened on:toggle=open_or_close>
                <summary>{t.details} <span class="sr-only">": " {title}</span></summary>
                {with_content(lang, id.clone(), inside)}
            </details>
        </li>
    }
    .into_any()
}

/// What is filled in, computed and recorded inside a step.
fn worked_on(
    session: Session,
    step: &'static Step,
    status: Memo<StepStatus>,
    content: &Content,
    lang: Lang,
) -> AnyView {
    let sheet = content.sheets.iter().find(|sheet| sheet.step == step.id);
    let texts = content.templates.iter().filter(|template| template.step.as_deref() == Some(step.id));
    let texts: Vec<_> = texts.map(|template| send::text_to_send(session, template, lang)).collect();
    view! {
        {exports::planner(session, step.id, lang)}
        {to_costs(session, step.id, lang)}
        {sheet.map(|sheet| sheet::sheet(session, sheet, lang))}
        {(step.id == "plan-retention").then(|| retention::table(session, content, lang))}
        {texts}
        {LETTER_STEPS.contains(&step.id).then(|| {
            let name = LetterTexts::of(lang).to_letter;
            view! { <p><a class="button" href=move || session.navigation.href(View::Letter)>{name}</a></p> }
        })}
        {record::record(session, step, status, lang)}
        {explanation::sources_of(step, content, lang)}
    }
    .into_any()
}

/// The steps whose sums are worked out in the costs view.
const WITH_COSTS: [&str; 5] = ["check-refund", "right-size", "compare-crm", "check-final-invoice", "watch-statements"];

fn to_costs(session: Session, step: &str, lang: Lang) -> Option<AnyView> {
    WITH_COSTS.contains(&step).then(|| {
        let t = ToolTexts::of(lang);
        view! { <p><a class="button" href=move || session.navigation.href(View::Costs)>{t.to_tool}</a></p> }.into_any()
    })
}

fn status_name(status: StepStatus, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
    match status {
        StepStatus::Open => t.open,
        StepStatus::InProgress => t.in_progress,
        StepStatus::Done => t.done,
        StepStatus::NotNeeded => t.not_needed,
    }
}

fn status_key(status: StepStatus) -> &'static str {
    match status {
        StepStatus::Open => "open",
        StepStatus::InProgress => "in-progress",
        StepStatus::Done => "done",
        StepStatus::NotNeeded => "not-needed",
    }
}
