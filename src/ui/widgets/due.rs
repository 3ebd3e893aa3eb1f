//! When something is due, with text and colour.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::Plan;
use crate::i18n::fill;
use crate::i18n::texts::StepTexts;
use crate::journey::schedule::{Pace, Scheduled};
use crate::ui::language::{use_texts, use_wording};

/// A short text in the colour of its tone: `calm`, `ok`, `warn` or `danger`.
#[component]
pub fn Toned(#[prop(into)] text: String, tone: &'static str) -> impl IntoView {
    view! { <span class="due" data-tone=tone>{text}</span> }
}

/// When an open step is due.
#[component]
pub fn StepDue(scheduled: Scheduled, plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<StepTexts>();
    let wording = use_wording();
    let with_day = |text, day| fill(text, &[("day", &wording.short_day(day))]);
    let (text, tone) = match scheduled.pace {
        Pace::TooLate(limit) => (with_day(t.overdue, limit), "danger"),
        Pace::AtOnce if scheduled.due <= plan.as_of => (t.at_once.to_owned(), "warn"),
        _ if scheduled.due == plan.as_of => (t.due_today.to_owned(), "warn"),
        _ => (with_day(t.due, scheduled.due), "calm"),
    };
    view! { <Toned text tone /> }
}
