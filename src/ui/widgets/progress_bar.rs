//! The number of settled steps.

use leptos::prelude::*;

use super::figure::Figure;
use crate::i18n::around_value;
use crate::i18n::texts::{PlanAsideTexts, StepTexts};
use crate::ui::language::use_texts;

/// The number of settled steps out of `all`, as a bar and as text.
#[component]
pub fn ProgressBar(done: usize, all: usize) -> impl IntoView {
    let label = use_texts::<StepTexts>().progress;
    let (before, rest) = around_value(use_texts::<PlanAsideTexts>().progress);
    let (between, after) = around_value(rest);
    let (done, all) = (done.to_string(), all.to_string());
    view! {
        <progress max=all.clone() value=done.clone() aria-label=label></progress>
        <p class="quiet progress-text">
            {before}
            <Figure figure="progress-done" value=done.clone() text=done.clone() />
            {between}
            <Figure figure="progress-total" value=all.clone() text=all.clone() />
            {after}
        </p>
    }
}
