//! What follows from a contract: beside the form while it is typed in, and on the deadlines page.

mod if_nothing;
mod next_step;
mod reasoning;
mod timeline;

use std::sync::Arc;

use leptos::prelude::*;

use self::if_nothing::IfNothing;
use self::next_step::NextStepSummary;
use self::reasoning::Reasoning;
use self::timeline::Timeline;
use super::cost_summary::CostSummary;
use crate::domain::{Contract, Plan};

pub use self::next_step::NextStep;
pub use self::reasoning::ReasoningLines;
pub use self::timeline::term_dates;

/// The plan whole: its dates and how they are worked out; what happens if nothing is done, what leaving means, what
/// comes next. Drawn for one plan: whoever draws it follows the contract and its plan.
#[component]
pub fn PlanPanel(
    contract: Contract,
    plan: Arc<Plan>,
    /// What stands above the dates.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="columns">
            <div class="column-main">
                {children.map(|children| children())}
                <Timeline plan=Arc::clone(&plan) />
                <Reasoning contract plan=Arc::clone(&plan) />
            </div>
            <div class="column-side">
                <IfNothing contract plan=Arc::clone(&plan) />
                <CostSummary contract plan=Arc::clone(&plan) />
                <NextStepSummary contract plan />
            </div>
        </div>
    }
}
