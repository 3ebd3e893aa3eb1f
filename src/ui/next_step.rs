//! The next step and the progress, as they stand beside the deadlines and above the checklist.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan};
use crate::i18n::texts::{PlanTexts, StepTexts};
use crate::i18n::{Lang, Locale, around_value, day_short, fill};
use crate::schedule::{Pace, Scheduled, next_step, progress_of, schedule};
use crate::state::{Session, View};
use crate::ui::widgets::figure;

/// The next step, as soon as it can be drawn, and the progress, beside the deadlines.
pub fn summary(session: Session, contract: &Contract, plan: &Arc<Plan>, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let (answers, progress) = session.shown.worked_on();
    let (done, all) = progress_of(contract, &answers, &progress);
    let (contract, plan) = (*contract, Arc::clone(plan));
    let next = move || {
        let part = session.jobs.second_part.get().loaded()?;
        Some((part.next_step)(session, contract, Arc::clone(&plan), lang, locale))
    };
    view! {
        <section class="side-block" aria-labelledby="next-title">
            <h2 id="next-title">{t.next_step}</h2>
            {next}
            {progress_bar(done, all, lang)}
            <p><a class="action-link" href=move || session.navigation.href(View::Steps)>{t.all_steps}</a></p>
        </section>
    }
    .into_any()
}

pub(super) fn next(session: Session, contract: Contract, plan: Arc<Plan>, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let (answers, progress) = session.shown.worked_on();
    let scheduled = schedule(&contract, &plan, &answers, &progress);
    match next_step(&scheduled, &progress) {
        None => view! { <p>{t.all_done}</p> }.into_any(),
        Some(next) => {
            let id = next.step.id;
            view! {
                <p class="next-step"><a class="action-link" href=move || session.navigation.step_href(id)>{next.step.title().get(lang)}</a></p>
                <p class="quiet">{due(next, &plan, lang, locale)}</p>
            }
            .into_any()
        }
    }
}

/// How many steps are settled, as a bar and in words.
pub fn progress_bar(done: usize, all: usize, lang: Lang) -> AnyView {
    let (x, y) = (done.to_string(), all.to_string());
    let (before, rest) = around_value(PlanTexts::of(lang).progress);
    let (between, after) = around_value(rest);
    view! {
        <progress max=y.clone() value=x.clone() aria-label=StepTexts::of(lang).progress></progress>
        <p class="quiet progress-text">
            {before}
            {figure::value("progress-done", x.clone(), x.clone())}
            {between}
            {figure::value("progress-total", y.clone(), y.clone())}
            {after}
        </p>
    }
    .into_any()
}

/// When a step that is not settled is due, in words and colour.
pub fn due(scheduled: &Scheduled, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = StepTexts::of(lang);
    let with_day = |text, day| fill(text, &[("day", &day_short(day, locale))]);
    let (text, tone) = match scheduled.pace {
        Pace::TooLate(limit) => (with_day(t.overdue, limit), "danger"),
        Pace::AtOnce if scheduled.due <= plan.as_of => (t.at_once.to_owned(), "warn"),
        _ if scheduled.due == plan.as_of => (t.due_today.to_owned(), "warn"),
        _ => (with_day(t.due, scheduled.due), "calm"),
    };
    toned(text, tone)
}

/// A word on a date, with how urgent it is.
pub fn toned(text: String, tone: &'static str) -> AnyView {
    view! { <span class="due" data-tone=tone>{text}</span> }.into_any()
}
