//! The next step, and the progress.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan};
use crate::i18n::texts::PlanAsideTexts;
use crate::journey::schedule::{next_step, progress_of, schedule};
use crate::state::{NavigationStore, ShownPlan, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::due::StepDue;
use crate::ui::widgets::progress_bar::ProgressBar;

/// The next step, and the number of settled ones.
#[component]
pub fn NextStep(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<PlanAsideTexts>();
    let progress = move || {
        let (answers, progress) = shown.worked_on();
        let (done, all) = progress_of(&contract, &answers, &progress);
        view! { <ProgressBar done all /> }
    };
    view! {
        <section class="side-block" aria-labelledby="next-title">
            <h2 id="next-title">{t.next_step}</h2>
            <NextStepWithDate contract plan />
            {progress}
            <p><a class="action-link" href=move || navigation.href(View::Steps)>{t.all_steps}</a></p>
        </section>
    }
}

#[component]
fn NextStepWithDate(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<PlanAsideTexts>();
    move || {
        let (answers, progress) = shown.worked_on();
        let scheduled = schedule(&contract, &plan, &answers, &progress);
        match next_step(&scheduled, &progress).copied() {
            None => view! { <p>{t.all_done}</p> }.into_any(),
            Some(next) => {
                let step = next.step;
                view! {
                    <p class="next-step">
                        <a class="action-link" href=move || navigation.step_href(step.id)>{step.title().get(lang)}</a>
                    </p>
                    <p class="quiet"><StepDue scheduled=next plan=Arc::clone(&plan) /></p>
                }
                .into_any()
            }
        }
    }
}
