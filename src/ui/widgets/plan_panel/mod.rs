//! The results for a contract: next to the form, and on the deadlines page.

mod doubts;
mod if_nothing;
mod next_step;
mod reasoning;
mod timeline;

use std::sync::Arc;

use leptos::prelude::*;

use self::doubts::Doubts;
use self::if_nothing::IfNothing;
use self::next_step::NextStep;
use self::reasoning::Reasoning;
use self::timeline::{DateList, TermBar};
use super::cost_summary::CostSummary;
use crate::domain::costs;
use crate::i18n::texts::TimelineTexts;
use crate::state::{ContractNow, DrawingStage, NavigationStore, PlanNow, SecondPartStore, ShownPlan, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::reactive::reactive;

pub use self::timeline::term_dates;

/// The whole plan: its dates and their reasoning; what happens if nothing is done, what leaving costs, and the next
/// step. All of it is in the second part of the program.
#[component]
pub fn PlanPanel(
    /// The plan whose dates are shown. It may be newer than `rest`.
    dates: PlanNow,
    /// The contract and the plan for everything else.
    rest: ContractNow,
    /// Placed above the dates.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    let beside = Arc::clone(&rest);
    // If the second part cannot be loaded, the aside says so already.
    let below = reactive(move || {
        second_part.at(DrawingStage::Dates).map(|part| (part.plan_dates)(Arc::clone(&dates), Arc::clone(&rest)))
    });
    view! {
        <div class="columns">
            <div class="column-main">
                {children.map(|children| children())}
                {below}
            </div>
            <div class="column-side"><FromSecondPart draw=move |part| (part.plan_aside)(Arc::clone(&beside)) /></div>
        </div>
    }
}

/// The dates of the term, and how they are worked out.
#[component]
pub fn PlanDates(dates: PlanNow, rest: ContractNow) -> impl IntoView {
    let wording = use_wording();
    let second_part = expect_context::<SecondPartStore>();
    let shown = expect_context::<ShownPlan>();
    // Beside the form there is no contract yet whose documents could be doubted.
    let is_beside_form = expect_context::<NavigationStore>().view.get_untracked() == View::Start;
    let internal = Memo::new(move |_| shown.internal_deadline());
    let bar = {
        let rest = Arc::clone(&rest);
        reactive(move || {
            wording.track_locale();
            let (_, plan) = rest()?;
            Some(view! { <TermBar plan /> })
        })
    };
    let reasoning = reactive(move || {
        second_part.at(DrawingStage::Below)?;
        let (contract, plan) = rest()?;
        let doubts = (!is_beside_form).then(|| view! { <Doubts contract plan=Arc::clone(&plan) /> });
        Some(view! { <Reasoning contract plan /> {doubts} })
    });
    view! {
        <section class="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{use_texts::<TimelineTexts>().year}</h2>
            {bar}
            <DateList dates internal />
        </section>
        {reasoning}
    }
}

/// What happens if nothing is done, what leaving costs, and the next step.
#[component]
pub fn PlanAside(rest: ContractNow) -> impl IntoView {
    let second_part = expect_context::<SecondPartStore>();
    reactive(move || {
        let (contract, plan) = rest()?;
        let costs = costs(&contract, &plan);
        let cost = costs.as_ref().and_then(|costs| costs.renewal);
        let next_plan = Arc::clone(&plan);
        let next_step = reactive(move || {
            let plan = Arc::clone(&next_plan);
            second_part.at(DrawingStage::NextStep).map(|_| view! { <NextStep contract plan /> })
        });
        Some(view! {
            <IfNothing contract plan=Arc::clone(&plan) cost />
            <CostSummary contract plan costs=costs.as_ref() />
            {next_step}
        })
    })
}
