//! The plan for the current input, next to the form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::FormTexts;
use crate::state::{Debounce, ShownPlan};
use crate::ui::language::use_texts;
use crate::ui::widgets::answer::Answer;
use crate::ui::widgets::plan_panel::PlanPanel;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// Long enough for the answer to be painted first, but too short to be noticed.
const REST_AFTER_MILLIS: u32 = 20;

/// The answer and the plan for the current input, as soon as it makes a contract.
#[component]
pub fn LivePlan() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<FormTexts>();
    // Without the costs, so that screen readers announce the answer only when it changes and not after every digit of a
    // price.
    let answered = Memo::new(move |_| {
        shown.plan.with(|plan| plan.as_ref().map(|plan| Arc::new(Plan { costs: None, ..Plan::clone(plan) })))
    });
    let said = reactive(move || {
        let plan = answered.get()?;
        let contract = shown.contract.get_untracked()?;
        Some(view! { <Answer contract plan /> })
    });
    let below = plan_below_the_answer(shown);
    view! {
        <section class="live" aria-label=t.live>
            <div role="status">{said}</div>
            <ShowIf when=move || below.with(Option::is_some) fallback=|| view! { <Waiting /> }>
                <BelowTheAnswer below />
            </ShowIf>
        </section>
    }
}

/// Shown while there is nothing to compute yet.
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

/// The current plan, with a short delay: showing a changed answer must not wait for everything below it, which is
/// rendered only once after fast typing.
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

/// The plan. If the answer has no deadline, the dates are rendered without delay.
#[component]
fn BelowTheAnswer(below: ReadSignal<Option<ContractWithPlan>>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    // Once the notice was sent, the answer no longer shows the deadline; it is among these dates, which therefore must
    // not lag.
    let dates = Memo::new(move |_| {
        let at_once = shown.plan.get().filter(|plan| plan.status == Status::Cancelled);
        at_once.or_else(|| below.with(|below| below.as_ref().map(|(_, plan)| Arc::clone(plan))))
    });
    view! { <PlanPanel dates=Box::new(move || dates.get()) rest=Arc::new(move || below.get()) /> }
}
