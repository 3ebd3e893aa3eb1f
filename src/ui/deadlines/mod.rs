//! The deadlines page: everything that follows from a contract.

mod confirmation;
mod levers;

use std::sync::Arc;

use leptos::prelude::*;

use self::confirmation::{Confirmation, SentLate};
use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::PlanTexts;
use crate::state::{NavigationStore, ShownPlan, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::answer::Answer;
use crate::ui::widgets::calendar::{CalendarButton, CalendarMore};
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::heading::{Heading, TITLE};
use crate::ui::widgets::plan_panel::PlanPanel;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::share_dialog::ShareButton;

pub use self::levers::Levers;

#[component]
pub fn DeadlinesView() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let content = reactive(move || match (shown.contract.get(), shown.plan.get()) {
        (Some(contract), Some(plan)) => view! { <Deadlines contract plan /> }.into_any(),
        _ => view! { <NoContract /> }.into_any(),
    });
    view! { <div class="wrap view"><ContractLine /> {content}</div> }
}

#[component]
fn NoContract() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<PlanTexts>();
    view! {
        <Heading>{t.empty}</Heading>
        <p>{t.empty_what}</p>
        <p><a class="button" href=move || navigation.href(View::Start)>{t.change_what}</a></p>
    }
}

#[component]
fn Deadlines(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let status = plan.status;
    let levers = (status == Status::Missed).then(|| {
        let plan = Arc::clone(&plan);
        view! { <FromSecondPart draw=move |part| (part.levers)(contract, Arc::clone(&plan)) /> }
    });
    let dates = {
        let plan = Arc::clone(&plan);
        move || Some(Arc::clone(&plan))
    };
    let rest = {
        let plan = Arc::clone(&plan);
        move || Some((contract, Arc::clone(&plan)))
    };
    view! {
        <h1 id=TITLE class="sr-only" tabindex="-1">{use_texts::<PlanTexts>().heading}</h1>
        <PlanPanel dates=Box::new(dates) rest=Arc::new(rest)>
            <Answer contract plan=Arc::clone(&plan) />
            <SentLate contract plan=Arc::clone(&plan) />
            <Confirmation contract as_of=plan.as_of />
            <Actions status />
            {levers}
        </PlanPanel>
    }
}

/// Links to the next steps.
#[component]
fn Actions(status: Status) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<PlanTexts>();
    // If no notice is due, the steps are the main link.
    let is_settled = matches!(status, Status::Cancelled | Status::Ends | Status::Ended);
    view! {
        <p class="actions">
            <a class="button" class:button-primary=!is_settled href=move || navigation.href(View::Letter)>{t.letter}</a>
            <a class="button" class:button-primary=is_settled href=move || navigation.href(View::Steps)>{t.steps}</a>
            <CalendarButton />
        </p>
        <p class="actions actions-quiet">
            <ShareButton />
            <a class="action-link" href=move || navigation.href(View::Summary)>{t.summary}</a>
        </p>
        <CalendarMore />
    }
}
