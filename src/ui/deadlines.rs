//! The deadlines view: everything that follows from a contract, on one page.

use std::sync::Arc;

use leptos::prelude::*;

use super::answer::answer;
use super::reasoning::reasoning;
use super::timeline::timeline;
use super::{calendar, contract_line, costs, next_step, second_part, share, words};
use crate::content::Applies;
use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::PlanTexts;
use crate::i18n::{Lang, Locale, around_value, day_long, day_short, fill, percent};
use crate::schedule::{CHASE_CONFIRMATION, CONFIRM_RECEIPT, applies, confirmation_expected};
use crate::state::{Opened, SecondPartState, Session, View};
use crate::ui::widgets::figure;

/// The deadlines of the contract shown.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = PlanTexts::of(lang);
    let calendar_open = RwSignal::new(false);
    view! {
        <div class="wrap view">
            {contract_line::contract_line(session, lang)}
            {move || match (session.shown.contract.get(), session.shown.plan.get()) {
                (Some(contract), Some(plan)) => {
                    let actions = actions(session, &plan, calendar_open, lang);
                    body(session, &contract, &plan, lang, session.shown.locale.get(), Some(actions))
                }
                _ => view! {
                    {super::heading(t.empty)}
                    <p>{t.empty_what}</p>
                    <p><a class="button" href=move || session.navigation.href(View::Start)>{t.change_what}</a></p>
                }
                .into_any(),
            }}
        </div>
    }
    .into_any()
}

/// The plan whole: answer, timeline, reasoning; what happens if nothing is done, what leaving means, what comes next.
/// Beside the form, which has no actions, the answer stands before it.
pub fn body(
    session: Session,
    contract: &Contract,
    plan: &Arc<Plan>,
    lang: Lang,
    locale: Locale,
    actions: Option<AnyView>,
) -> AnyView {
    let as_of_chosen = session.portfolio.as_of.with(Option::is_some);
    let is_whole = actions.is_some();
    let heading = actions
        .is_some()
        .then(|| view! { <h1 id=super::TITLE class="sr-only" tabindex="-1">{PlanTexts::of(lang).heading}</h1> });
    view! {
        {heading}
        <div class="columns">
            <div class="column-main">
                {is_whole.then(|| answer(contract, plan, lang, locale))}
                {is_whole.then(|| confirmation(session, contract, plan, lang, locale))}
                {actions}
                {(is_whole && plan.status == Status::Missed).then(|| levers(session, contract, plan, lang))}
                {timeline(plan, as_of_chosen, lang, locale)}
                {reasoning(session, contract, plan, lang, locale)}
            </div>
            <div class="column-side">
                {if_nothing(session, contract, plan, lang, locale)}
                {costs::summary(session, contract, plan, lang, locale)}
                {next_step::summary(session, contract, plan, lang, locale)}
            </div>
        </div>
    }
    .into_any()
}

/// What can still help, as soon as it can be drawn.
fn levers(session: Session, contract: &Contract, plan: &Arc<Plan>, lang: Lang) -> AnyView {
    let (contract, plan) = (*contract, Arc::clone(plan));
    let levers = move || match session.jobs.second_part.get() {
        SecondPartState::Loaded(part) => (part.levers)(session, contract, Arc::clone(&plan), lang),
        SecondPartState::Loading => ().into_any(),
        SecondPartState::Failed => second_part::failed(session, lang),
    };
    levers.into_any()
}

/// Once the notice was sent: until when its confirmation should be here, and what to do without one.
fn confirmation(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> Option<AnyView> {
    let t = PlanTexts::of(lang);
    let (answers, progress) = session.shown.worked_on();
    // A contract that ends by itself has no steps on a notice that the sentence could lead to.
    if !applies(Applies::AutoRenewing, contract, &answers) {
        return None;
    }
    let expected = confirmation_expected(contract, &progress)?;
    let waiting = expected >= plan.as_of;
    let text = if waiting { t.confirmation_expected } else { t.confirmation_missing };
    let step = if waiting { CONFIRM_RECEIPT } else { CHASE_CONFIRMATION };
    let tone = if waiting { "info" } else { "warn" };
    Some(
        view! {
            <p class="confirmation" data-tone=tone>
                {fill(text, &[("day", &day_long(expected, locale))])}
                " "
                <a class="action-link" href=move || session.navigation.step_href(step)>{t.confirmation_step}</a>
            </p>
        }
        .into_any(),
    )
}

fn actions(session: Session, plan: &Plan, calendar_open: RwSignal<bool>, lang: Lang) -> AnyView {
    let t = PlanTexts::of(lang);
    // Where no notice is due, the steps come first.
    let settled = matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended);
    view! {
        <p class="actions">
            <a class="button" class:button-primary=!settled href=move || session.navigation.href(View::Letter)>{t.letter}</a>
            <a class="button" class:button-primary=settled href=move || session.navigation.href(View::Steps)>{t.steps}</a>
            {calendar::button(session, lang)}
        </p>
        <p class="actions actions-quiet">
            {share::button(session, lang)}
            <a class="action-link" href=move || session.navigation.href(View::Summary)>{t.summary}</a>
        </p>
        {calendar::more(session, calendar_open, lang)}
    }
    .into_any()
}

pub(super) fn if_nothing(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = PlanTexts::of(lang);
    let cost = plan.costs.as_ref().and_then(|costs| costs.renewal).map(|cost| {
        let text = words::money(cost, contract.currency, locale);
        view! { <p class="big-amount">{figure::amount("renewal-cost", cost, text)}</p> }
    });
    let what = match &plan.next {
        Some(next) => {
            let last = figure::day("next-term-end", next.term.last, day_short(next.term.last, locale));
            let (before, after) = around_value(t.nothing_renewal);
            let uplift = (contract.uplift != crate::domain::Percent::ZERO && cost.is_some())
                .then(|| [", ", &fill(t.nothing_uplift, &[("percent", &percent(contract.uplift, locale))])].concat());
            let deadline =
                figure::day("next-deadline", next.deadlines.notice, day_short(next.deadlines.notice, locale));
            view! {
                <p>{before} {last} {after} {uplift}</p>
                <p class="quiet">{t.ev_next_deadline} ": " {deadline}</p>
            }
            .into_any()
        }
        None => {
            let template = if plan.deadlines.is_some() { t.nothing_cancelled } else { t.nothing_ends };
            view! { <p>{fill(template, &[("last", &day_long(plan.term.last, locale))])}</p> }.into_any()
        }
    };
    let tone = if plan.next.is_some() { "danger" } else { "calm" };
    let hint = (plan.costs.is_none() && plan.next.is_some()).then(|| {
        let stored = move || session.portfolio.opened.with(|opened| matches!(opened, Opened::Stored(_)));
        view! {
            <p class="quiet">{t.nothing_no_price}</p>
            {move || stored().then(|| view! { <p><a class="action-link" href=move || session.navigation.href(View::Start)>{t.add_price}</a></p> })}
        }
    });
    view! {
        <section class="side-block" data-tone=tone aria-labelledby="nothing-title">
            <h2 id="nothing-title">{t.nothing}</h2>
            {cost} {what} {hint}
        </section>
    }
    .into_any()
}
