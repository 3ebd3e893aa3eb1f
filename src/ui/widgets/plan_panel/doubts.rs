//! What whoever doubts the dates of a contract can look at: what its documents say, the deadline by other readings, and
//! the clause check.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::Clause;
use crate::domain::{Contract, Plan, Status};
use crate::i18n::fill;
use crate::i18n::texts::DoubtTexts;
use crate::state::{DrawFiles, ShownPlan};
use crate::ui::language::use_texts;
use crate::ui::widgets::details::use_first_opening;
use crate::ui::widgets::from_file_part::FromFilePart;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::readings::READINGS;

/// DOM ids of two of the `<details>`.
const SECOND_LOOK: &str = "second-look";
const CLAUSE_CHECK: &str = "clause-check";

/// All of it, folded. What they say is in the part for files.
#[component]
pub fn Doubts(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<DoubtTexts>();
    // Apart from what is counted, so that what is unfolded stays so while one of several documents is removed.
    let has_readings = Memo::new(move |_| shown.worked_on().is_some_and(|record| !record.readings.is_empty()));
    let counts = Signal::derive(move || {
        let marks = shown.worked_on().map(|record| record.answers.clauses).unwrap_or_default();
        let count = |is: &dyn Fn(u32) -> bool| Clause::ALL.iter().filter(|clause| is(clause.place())).count();
        let missing = count(&|place| marks.is_missing(place)).to_string();
        let deviating = count(&|place| marks.deviates(place)).to_string();
        fill(t.counts, &[("missing", &missing), ("deviating", &deviating)])
    });
    let may_be_doubted = plan.status != Status::Ended;
    let needs_notice = plan.deadlines.is_some();
    reactive(move || {
        let has_readings = has_readings.get();
        let second_look = (may_be_doubted && (needs_notice || has_readings)).then(|| {
            view! { <Fold id=SECOND_LOOK title=t.second_look draw=move |part| (part.second_look)(contract) /> }
        });
        let readings = has_readings.then(|| {
            let draw = |part: DrawFiles| (part.readings)();
            view! { <Fold id=READINGS title=t.readings draw /> }
        });
        let clause_check = has_readings.then(|| {
            let draw = |part: DrawFiles| (part.clause_check)();
            view! { <Fold id=CLAUSE_CHECK title=t.clause_check counts draw /> }
        });
        view! { {readings} {second_look} {clause_check} }
    })
}

/// A `<details>` whose content the part for files draws when it is first opened.
#[component]
fn Fold(
    id: &'static str,
    title: &'static str,
    #[prop(optional, into)] counts: Option<Signal<String>>,
    draw: impl Fn(DrawFiles) -> AnyView + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (was_opened, on_toggle) = use_first_opening(false);
    let counts = counts.map(|counts| view! { " " <span class="mark">{counts}</span> });
    let content = move || was_opened.get().then(|| view! { <FromFilePart draw place=id around=|instead| instead /> });
    view! {
        <details class="doubts" id=id tabindex="-1" on:toggle=on_toggle>
            <summary>{title} {counts}</summary>
            {content}
        </details>
    }
}
