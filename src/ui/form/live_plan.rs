//! The plan for the current input, next to the form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan, Status};
use crate::i18n::fill;
use crate::i18n::texts::FormTexts;
use crate::state::{self, Debounce, FormField, FormStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::announced::Announced;
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
    let below = plan_below_the_answer(shown);
    // A memo of the plan alone, so that screen readers announce the answer only when it changes and not after every
    // digit of a price.
    let answered = Memo::new(move |_| plan_to_show(shown, below, false));
    let now = move || answered.get().and_then(|plan| Some((shown.contract.get_untracked()?, plan)));
    let answer = |(contract, plan): ContractWithPlan| view! { <Answer shown=Arc::new(move || Some((contract, Arc::clone(&plan)))) /> };
    view! {
        <section class="live" aria-label=t.live>
            <div role="status"><Announced value=now children=answer /></div>
            <ShowIf when=move || below.with(Option::is_some) fallback=|| view! { <Waiting /> }>
                <BelowTheAnswer below />
            </ShowIf>
        </section>
    }
}

/// Shown while there is nothing to compute yet.
#[component]
fn Waiting() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let lang = use_lang();
    let t = use_texts::<FormTexts>();
    let missing = Memo::new(move |_| form.missing_for_dates());
    let waits_for = reactive(move || match missing.get() {
        None | Some(FormField::Start) => t.live_wait.to_owned(),
        Some(field) => fill(t.live_wait_for, &[("field", state::date_field_name(field, lang))]),
    });
    view! {
        <div class="live-wait">
            <p>{waits_for}</p>
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

/// The plan that a part is to show: at once if that part contains the deadline, else a moment later. The answer contains
/// it until the notice was sent, and the dates below it from then on.
fn plan_to_show(
    shown: ShownPlan,
    below: ReadSignal<Option<ContractWithPlan>>,
    has_deadline_once_sent: bool,
) -> Option<Arc<Plan>> {
    let has_deadline = |plan: &Arc<Plan>| (plan.status == Status::Cancelled) == has_deadline_once_sent;
    let at_once = shown.plan.get().filter(has_deadline);
    at_once.or_else(|| below.with(|below| below.as_ref().map(|(_, plan)| Arc::clone(plan))))
}

/// The plan. If the answer has no deadline, the dates are rendered without delay.
#[component]
fn BelowTheAnswer(below: ReadSignal<Option<ContractWithPlan>>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let dates = Memo::new(move |_| plan_to_show(shown, below, true));
    view! { <PlanPanel dates=Arc::new(move || dates.get()) rest=Arc::new(move || below.get()) /> }
}
