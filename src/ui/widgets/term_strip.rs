//! The term bar: at a glance, how much of a term is left until the deadline.

use leptos::prelude::*;

use crate::domain::TermMarks;

/// A strip over the term: blue until the deadline, red after it, a dot for today. Decorative: what it shows is always
/// also said. The style sheet sets its height and the size of the dot.
#[component]
pub fn TermStrip(marks: TermMarks) -> impl IntoView {
    let per_cent = |permille: u16| format!("{}.{}%", permille / 10, permille % 10);
    let late = marks.deadline.map(|at| {
        view! { <rect class="term-late" x=per_cent(at) width=per_cent(1000 - at.min(1000)) height="100%"></rect> }
    });
    // So far from the ends that the dot is whole.
    let today = marks.today.map(|at| {
        view! { <circle class="term-today" cx=per_cent(at.clamp(20, 980)) cy="50%" r="4"></circle> }
    });
    view! {
        <svg class="term-strip" aria-hidden="true" focusable="false">
            <rect class="term-before" width=per_cent(marks.deadline.map_or(1000, |at| at.min(1000))) height="100%"></rect>
            {late} {today}
        </svg>
    }
}
