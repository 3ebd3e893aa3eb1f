//! The results for a contract: next to the form, and on the deadlines page.

mod if_nothing;
mod next_step;
mod reasoning;
mod timeline;

use std::sync::Arc;

use leptos::prelude::*;

use self::if_nothing::IfNothing;
use self::next_step::NextStep;
use self::timeline::{DateList, row_labels};
use super::cost_summary::CostSummary;
use crate::domain::{Contract, Plan};
use crate::i18n::texts::PlanTexts;
use crate::state::SecondPartStore;
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::announced::in_new_elements;
use crate::ui::widgets::from_second_part::FromSecondPart;
use crate::ui::widgets::reactive::reactive;

pub use self::reasoning::Reasoning;
pub use self::timeline::{TermBar, term_dates};

/// The whole plan: its dates and their reasoning; what happens if nothing is done, what leaving costs, and the next
/// step.
#[component]
pub fn PlanPanel(
    /// The plan whose dates are shown. It may be newer than `rest`.
    dates: Box<dyn Fn() -> Option<Arc<Plan>> + Send + Sync>,
    /// The contract and the plan for everything else.
    rest: Arc<dyn Fn() -> Option<(Contract, Arc<Plan>)> + Send + Sync>,
    /// Placed above the dates.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let wording = use_wording();
    let second_part = expect_context::<SecondPartStore>();
    let rows = StoredValue::new(Vec::new());
    let list = move || {
        // A different region can change the format of the days without changing the plan.
        wording.track_locale();
        let plan = dates()?;
        // No row is turned into that of another date.
        let now = row_labels(&plan, wording.lang);
        let is_new = rows.with_value(|before| *before != now);
        rows.set_value(now);
        Some((view! { <DateList plan /> }.into_any(), is_new))
    };
    let bar = {
        let rest = Arc::clone(&rest);
        reactive(move || {
            wording.track_locale();
            let (_, plan) = rest()?;
            second_part.loaded().map(|part| (part.term_bar)(plan))
        })
    };
    // If the second part cannot be loaded, the aside says so already.
    let reasoning = {
        let rest = Arc::clone(&rest);
        reactive(move || {
            let (contract, plan) = rest()?;
            second_part.loaded().map(|part| (part.reasoning)(contract, plan))
        })
    };
    let aside = reactive(move || {
        let (contract, plan) = rest()?;
        Some(view! { <FromSecondPart draw=move |part| (part.plan_aside)(contract, Arc::clone(&plan)) /> })
    });
    view! {
        <div class="columns">
            <div class="column-main">
                {children.map(|children| children())}
                <section class="timeline" aria-labelledby="timeline-title">
                    <h2 id="timeline-title">{use_texts::<PlanTexts>().year}</h2>
                    <div class="bar-room" aria-hidden="true">{bar}</div>
                    {in_new_elements(list)}
                </section>
                {reasoning}
            </div>
            <div class="column-side">{aside}</div>
        </div>
    }
}

/// What happens if nothing is done, what leaving costs, and the next step. In the second part of the program.
#[component]
pub fn PlanAside(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    view! {
        <IfNothing contract plan=Arc::clone(&plan) />
        <CostSummary contract plan=Arc::clone(&plan) />
        <NextStep contract plan />
    }
}
