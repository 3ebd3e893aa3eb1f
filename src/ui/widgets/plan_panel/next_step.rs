//! The next step, and the progress.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Plan};
use crate::i18n::texts::PlanAsideTexts;
use crate::journey::schedule::{Stage, next_step, progress_of, timetable_of};
use crate::portfolio::Record;
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
        let record = worked_on(shown, contract);
        let (done, all) = progress_of(&contract, &record.answers, &record.progress);
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
        let record = worked_on(shown, contract);
        let table = timetable_of(&record, &contract, &plan);
        match next_step(&table, Stage::of(&plan, &record.progress)) {
            None => view! { <p>{t.all_done}</p> }.into_any(),
            Some(next) => {
                let step = next.step();
                view! {
                    <p class="next-step">
                        <a class="action-link" href=move || navigation.step_href(step.id)>{step.title().get(lang)}</a>
                    </p>
                    <p class="quiet"><StepDue listed=next as_of=plan.as_of /></p>
                }
                .into_any()
            }
        }
    }
}

/// What is recorded of the contract shown; nothing yet of one that is only typed.
fn worked_on(shown: ShownPlan, contract: Contract) -> Arc<Record> {
    shown.worked_on().unwrap_or_else(|| Arc::new(Record::new(String::new(), contract)))
}
