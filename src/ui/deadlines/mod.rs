//! The deadlines page: everything that follows from a contract.

mod assumed;
mod confirmation;
mod levers;

use std::sync::Arc;

use leptos::prelude::*;

use self::confirmation::{Confirmation, SentLate};
use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::PlanTexts;
use crate::state::{Drawing, DrawingStage, NavigationStore, SecondPartStore, ShownPlan, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::answer::Answer;
use crate::ui::widgets::calendar::{CalendarButton, CalendarMore};
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::heading::{Heading, TITLE};
use crate::ui::widgets::plan_panel::PlanPanel;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::share_dialog::ShareButtons;

pub use self::assumed::AssumedTerms;
pub use self::levers::Levers;

#[component]
pub fn DeadlinesView() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let has_plan = Memo::new(move |_| shown.plan.with(Option::is_some));
    let content =
        reactive(
            move || {
                if has_plan.get() { view! { <Deadlines /> }.into_any() } else { view! { <NoContract /> }.into_any() }
            },
        );
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

/// The answer and the plan. What is typed in it stays while they change.
#[component]
fn Deadlines() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let (drawing, second_part) = (expect_context::<Drawing>(), expect_context::<SecondPartStore>());
    let now = move || shown.contract.get().zip(shown.plan.get());
    let assumed = reactive(move || second_part.at(DrawingStage::Said).map(|part| (part.assumed_terms)()));
    let after_notice = reactive(move || {
        let (contract, plan) = now()?;
        contract.notice_sent?;
        second_part.loaded().map(|part| (part.after_notice)(contract, plan))
    });
    let levers = reactive(move || {
        let (contract, plan) = now().filter(|(_, plan)| plan.status == Status::Missed)?;
        second_part.at(DrawingStage::Beside).map(|part| (part.levers)(contract, plan))
    });
    let actions = reactive(move || {
        let status = shown.plan.get()?.status;
        drawing.is_due(DrawingStage::End).then(|| view! { <Actions status /> })
    });
    view! {
        <h1 id=TITLE class="sr-only" tabindex="-1">{use_texts::<PlanTexts>().heading}</h1>
        <PlanPanel dates=Arc::new(move || shown.plan.get()) rest=Arc::new(now)>
            <Answer shown=Arc::new(now)>{assumed}</Answer>
            {after_notice}
            {actions}
            {levers}
        </PlanPanel>
    }
}

/// What to know after the notice was sent. In the second part of the program.
#[component]
pub fn AfterNotice(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let as_of = plan.as_of;
    view! { <SentLate contract plan /> <Confirmation contract as_of /> }
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
            <ShareButtons />
            <a class="action-link" href=move || navigation.href(View::Summary)>{t.summary}</a>
        </p>
        <CalendarMore />
    }
}
