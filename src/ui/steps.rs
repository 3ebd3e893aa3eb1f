//! The checklist: phases, steps with their dates, and what was done.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::content::with_content;
use super::{contract_line, figure, words};
use crate::content::steps::STEPS;
use crate::content::{Applies, Phase, Role, Step, Trust};
use crate::domain::{Contract, Plan};
use crate::i18n::texts::{PlanTexts, StepTexts};
use crate::i18n::{Lang, Locale, day_short, fill};
use crate::portfolio::{Answers, Progress, SEND_NOTICE, StepStatus};
use crate::schedule::{Pace, Scheduled, applies, next_step, schedule};
use crate::state::{self, Content, HowText, Session, SourceText, StepDetails, View};

/// The next step and the progress, beside the deadlines.
pub fn summary(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let (answers, progress) = session.worked_on();
    let scheduled = schedule(contract, plan, &answers, &progress);
    let (done, all) = words::progress_of(contract, &answers, &progress);
    let next = match next_step(&scheduled, &progress) {
        None => view! { <p>{t.all_done}</p> }.into_any(),
        Some(next) => {
            let id = next.step.id;
            view! {
                <p class="next-step"><a class="action-link" href=move || session.step_href(id)>{next.step.title.get(lang)}</a></p>
                <p class="quiet">{due_line(next, plan, StepStatus::Open, None, lang, locale)}</p>
            }
            .into_any()
        }
    };
    view! {
        <section class="side-block" aria-labelledby="next-title">
            <h2 id="next-title">{t.next_step}</h2>
            {next}
            {progress_bar(done, all, lang)}
            <p><a class="action-link" href=move || session.href(View::Steps)>{t.all_steps}</a></p>
        </section>
    }
    .into_any()
}

fn progress_bar(done: usize, all: usize, lang: Lang) -> AnyView {
    let text = words::progress_long(done, all, lang);
    let (x, y) = (done.to_string(), all.to_string());
    let (before, rest) = text.split_once(&x).unwrap_or((&text, ""));
    let (between, after) = rest.split_once(&y).unwrap_or((rest, ""));
    view! {
        <progress max=y.clone() value=x.clone() aria-label=StepTexts::of(lang).progress></progress>
        <p class="quiet progress-text">
            {before.to_owned()}
            {figure::value("progress-done", x.clone(), x.clone())}
            {between.to_owned()}
            {figure::value("progress-total", y.clone(), y.clone())}
            {after.to_owned()}
        </p>
    }
    .into_any()
}

/// The steps view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let timetable = Memo::new(move |_| {
        let record = session.record.get()?;
        let plan = session.plan.get()?;
        Some(Timetable {
            scheduled: schedule(&record.contract(), &plan, &record.answers, &record.progress),
            plan,
            progress: record.progress.clone(),
        })
    });
    let phases: Vec<_> = Phase::ALL.into_iter().map(|phase| phase_section(session, timetable, phase, lang)).collect();
    view! {
        <div class="wrap view steps">
            {contract_line::contract_line(session, lang)}
            {super::heading(t.heading)}
            {move || {
                let (done, all) = words::progress(session);
                progress_bar(done, all, lang)
            }}
            {phases}
            {hidden_steps(session, lang)}
            <p class="quiet">{t.labels_vary}</p>
        </div>
    }
    .into_any()
}

/// The dates of all steps with what they were computed from.
#[derive(Clone, PartialEq)]
struct Timetable {
    scheduled: Vec<Scheduled>,
    plan: Arc<Plan>,
    progress: Progress,
}

fn phase_name(phase: Phase, lang: Lang) -> &'static str {
    let t = StepTexts::of(lang);
    match phase {
        Phase::Understand => t.phase_understand,
        Phase::Prepare => t.phase_prepare,
        Phase::Cancel => t.phase_cancel,
        Phase::Afterwards => t.phase_afterwards,
    }
}

fn phase_section(session: Session, timetable: Memo<Option<Timetable>>, phase: Phase, lang: Lang) -> AnyView {
    // The list changes only with the terms and answers, so that ticking a step leaves every control where it is.
    let mine = Memo::new(move |_| {
        session.record.with(|record| {
            let shown = |step: &&Step| match record {
                Some(record) => applies(step.applies, &record.terms, &record.answers),
                None => true,
            };
            STEPS.iter().filter(|step| step.phase == phase).filter(shown).map(|step| step.id).collect::<Vec<_>>()
        })
    });
    let steps = move || {
        let of = |id: &&'static str| STEPS.iter().find(|step| step.id == *id);
        mine.get().iter().filter_map(of).map(|step| item(session, timetable, step, lang)).collect::<Vec<_>>()
    };
    let id = match phase {
        Phase::Understand => "phase-understand",
        Phase::Prepare => "phase-prepare",
        Phase::Cancel => "phase-cancel",
        Phase::Afterwards => "phase-afterwards",
    };
    view! {
        <section class="phase" aria-labelledby=id>
            <h2 id=id>{phase_name(phase, lang)}</h2>
            <ol class="step-list">{steps}</ol>
        </section>
    }
    .into_any()
}

fn item(session: Session, timetable: Memo<Option<Timetable>>, step: &'static Step, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let status = Memo::new(move |_| {
        session.record.with(|record| record.as_ref().map(|record| record.progress.status(step.id)).unwrap_or_default())
    });
    let due = move || {
        let locale = session.locale.get();
        timetable.with(|table| {
            let table = table.as_ref()?;
            let scheduled = table.scheduled.iter().find(|scheduled| scheduled.step.id == step.id)?;
            let record = table.progress.get(step.id);
            let done_on = record.done_on.map(|day| {
                let text = if step.id == SEND_NOTICE { t.sent_on } else { t.done_on };
                fill(text, &[("day", &day_short(day, locale))])
            });
            Some(due_line(scheduled, &table.plan, record.status, done_on, lang, locale))
        })
    };
    let opened = session.step.with_untracked(|open| open.as_deref() == Some(step.id));
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
            session.set_step(step.id, *status, Session::new_id);
        }
    };
    let title = step.title.get(lang);
    let toggle = move |_| {
        let next = if status.get_untracked() == StepStatus::Done { StepStatus::Open } else { StepStatus::Done };
        session.set_step(step.id, next, Session::new_id);
    };
    let tick_id = ["tick-", step.id].concat();
    if opened {
        state::focus_step(&id);
    }
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
            <details class="step-details" open=opened>
                <summary>{t.details} <span class="sr-only">": " {title}</span></summary>
                {with_content(session, lang, id, move |content| explanation(step, content, lang))}
            </details>
        </li>
    }
    .into_any()
}

fn status_name(status: StepStatus, lang: Lang) -> &'static str {
    let t = StepTexts::of(lang);
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

fn due_line(
    scheduled: &Scheduled,
    plan: &Plan,
    status: StepStatus,
    done_on: Option<String>,
    lang: Lang,
    locale: Locale,
) -> AnyView {
    let t = StepTexts::of(lang);
    let with_day = |text, day| fill(text, &[("day", &day_short(day, locale))]);
    let (text, tone) = match (status, scheduled.pace) {
        (StepStatus::Done, _) => (done_on.unwrap_or_default(), "ok"),
        (StepStatus::NotNeeded, _) => (String::new(), "calm"),
        (_, Pace::TooLate(limit)) => (with_day(t.overdue, limit), "danger"),
        (_, Pace::AtOnce) if scheduled.due <= plan.as_of => (t.at_once.to_owned(), "warn"),
        _ if scheduled.due == plan.as_of => (t.due_today.to_owned(), "warn"),
        _ => (with_day(t.due, scheduled.due), "calm"),
    };
    view! { <span class="due" data-tone=tone>{text}</span> }.into_any()
}

fn explanation(step: &'static Step, content: &Content, lang: Lang) -> AnyView {
    content.step(step.id).map(|details| said(step, details, content, lang)).into_any()
}

fn said(step: &'static Step, details: &StepDetails, content: &Content, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let how: Vec<_> = details.how.iter().map(sub_step).collect();
    let trap = details.trap.clone().map(|trap| view! { <p class="trap"><strong>{t.trap} ": "</strong> {trap}</p> });
    let first: Vec<_> = step
        .needs
        .iter()
        .filter_map(|need| STEPS.iter().find(|step| step.id == *need))
        .map(|step| step.title.get(lang))
        .collect();
    let first = (!first.is_empty()).then(|| view! { <p class="quiet">{t.needs} ": " {first.join("; ")}</p> });
    let sources: Vec<_> = details
        .sources
        .iter()
        .filter_map(|key| content.source(key))
        .map(|source| view! { <li>{source_name(source, lang)}</li> })
        .collect();
    view! {
        <p>{details.why.clone()}</p>
        {trap}
        <ol class="sub-steps">{how}</ol>
        {first}
        <p class="quiet">{t.who} ": " {role(step.who, lang)} " · " {t.effort} ": " {details.effort.clone()}</p>
        <p class="quiet">{t.sources} ":"</p>
        <ul class="sources quiet">{sources}</ul>
    }
    .into_any()
}

/// English labels first, as most orgs show them; the German ones in brackets for German readers.
fn sub_step(sub: &HowText) -> AnyView {
    let menu = sub.menu.clone().map(|menu| {
        let own = sub.own_menu.as_ref().map(|own| [" (", own, ")"].concat());
        view! { <span class="menu-path"><span lang="en">{menu}</span> {own}</span> }
    });
    view! { <li>{sub.text.clone()} " " {menu}</li> }.into_any()
}

/// A source with its month and how far it can be trusted.
pub fn source_name(source: &SourceText, lang: Lang) -> AnyView {
    view! {
        {source.title.clone()} ", " {source.dated.clone()} " " <span class="mark">{trust(source.trust, lang)}</span>
    }
    .into_any()
}

fn trust(trust: Trust, lang: Lang) -> &'static str {
    let t = StepTexts::of(lang);
    match trust {
        Trust::Primary => t.trust_primary,
        Trust::ThirdParty => t.trust_third,
        Trust::Guide => t.trust_guide,
        Trust::Unverified => t.trust_unverified,
    }
}

fn role(role: Role, lang: Lang) -> &'static str {
    let t = StepTexts::of(lang);
    match role {
        Role::Admin => t.role_admin,
        Role::Finance => t.role_finance,
        Role::Legal => t.role_legal,
        Role::Management => t.role_management,
    }
}

fn applies_to(rule: Applies, lang: Lang) -> &'static str {
    let t = StepTexts::of(lang);
    match rule {
        Applies::Always => "",
        Applies::AccountExecutive => t.for_executive,
        Applies::Online => t.for_online,
        Applies::AppExchange => t.for_appexchange,
        Applies::Reseller => t.for_reseller,
        Applies::AutoRenewing => t.for_auto,
        Applies::ManualRenewal => t.for_manual,
        Applies::AccountEngagement => t.for_engagement,
        Applies::EuCustomer => t.for_eu,
    }
}

/// Steps that do not apply, with the reason: hidden, never lost.
fn hidden_steps(session: Session, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let list = move || {
        session.record.with(|record| {
            let (contract, answers) = match record {
                Some(record) => (record.terms, record.answers),
                None => return None,
            };
            let answers: Answers = answers;
            let hidden: Vec<_> = STEPS
                .iter()
                .filter(|step| !applies(step.applies, &contract, &answers))
                .map(|step| {
                    let because = fill(t.hidden_because, &[("when", applies_to(step.applies, lang))]);
                    view! { <li>{step.title.get(lang)} " " <span class="quiet">{because}</span></li> }
                })
                .collect();
            (!hidden.is_empty()).then(|| {
                view! { <details class="hidden-steps"><summary>{t.hidden}</summary><ul>{hidden}</ul></details> }
            })
        })
    };
    view! { {list} }.into_any()
}
