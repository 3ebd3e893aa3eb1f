//! What follows from what is typed, beside the form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::FormTexts;
use crate::state::{Debounce, PortfolioStore, Session, ShownPlan};
use crate::ui::answer::answer;
use crate::ui::deadlines::if_nothing;
use crate::ui::reasoning::reasoning;
use crate::ui::timeline::timeline;
use crate::ui::wording::{use_texts, use_wording};
use crate::ui::{costs, next_step};

/// Long enough for the answer to be on the screen first, far too short to be seen.
const REST_AFTER_MILLIS: u32 = 20;

/// The answer and the plan of what is typed, as soon as that makes a contract.
#[component]
pub fn LivePlan(session: Session) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let t = use_texts::<FormTexts>();
    // Without the money, so that the answer is read out when it changes and not with every digit of a price.
    let answered = Memo::new(move |_| {
        shown.plan.with(|plan| plan.as_ref().map(|plan| Arc::new(Plan { costs: None, ..Plan::clone(plan) })))
    });
    let said = move || {
        let plan = answered.get()?;
        let contract = shown.contract.get_untracked()?;
        Some(answer(&contract, &plan, wording.lang, wording.locale()))
    };
    let below = plan_below_the_answer(shown);
    view! {
        <section class="live" aria-label=t.live>
            <div role="status">{said}</div>
            <Show when=move || below.with(Option::is_some) fallback=|| view! { <Waiting /> }>
                <BelowTheAnswer session below />
            </Show>
        </section>
    }
}

/// What is said while there is nothing to compute yet.
#[component]
fn Waiting() -> impl IntoView {
    let t = use_texts::<FormTexts>();
    view! {
        <div class="live-wait">
            <p>{t.live_wait}</p>
            <ul>
                <li>{t.promise_1}</li>
                <li>{t.promise_2}</li>
                <li>{t.promise_3}</li>
            </ul>
        </div>
    }
}

type ContractWithPlan = (Contract, Arc<Plan>);

/// The plan that is shown, a moment later: the key that changed the answer does not wait for what stands below it, which
/// is drawn once for keys typed quickly.
fn plan_below_the_answer(shown: ShownPlan) -> ReadSignal<Option<ContractWithPlan>> {
    let now = move || shown.contract.get_untracked().zip(shown.plan.get_untracked());
    let (below, set_below) = signal(now());
    let debounce = Debounce::default();
    Effect::new(move |earlier: Option<()>| {
        shown.contract.track();
        shown.plan.track();
        if earlier.is_some() {
            debounce.ask(REST_AFTER_MILLIS, move || set_below.set(now()));
        }
    });
    below
}

/// Timeline and reasoning; what happens if nothing is done, what leaving means, what comes next.
#[component]
fn BelowTheAnswer(session: Session, below: ReadSignal<Option<ContractWithPlan>>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let lang = wording.lang;
    // Once the notice was sent, the answer no longer names the deadline: it stands here, and nothing is to come before it.
    let dated = Memo::new(move |_| {
        let at_once = shown.plan.get().filter(|plan| plan.status == Status::Cancelled);
        at_once.or_else(|| below.with(|below| below.as_ref().map(|(_, plan)| Arc::clone(plan))))
    });
    let dates = move || {
        let plan = dated.get()?;
        Some(timeline(&plan, portfolio.as_of.get().is_some(), lang, wording.locale()))
    };
    let working = move || {
        let (contract, plan) = below.get()?;
        Some(reasoning(session, &contract, &plan, lang, wording.locale()))
    };
    let side = move || {
        let (contract, plan) = below.get()?;
        let locale = wording.locale();
        Some(view! {
            {if_nothing(session, &contract, &plan, lang, locale)}
            {costs::summary(session, &contract, &plan, lang, locale)}
            {next_step::summary(session, &contract, &plan, lang, locale)}
        })
    };
    view! {
        <div class="columns">
            <div class="column-main">{dates} {working}</div>
            <div class="column-side">{side}</div>
        </div>
    }
}
