//! What becomes of the rows, in numbers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::counted;
use crate::i18n::texts::{ImportTexts, QuestionTexts};
use crate::state::{Checked, JobsStore};
use crate::ui::language::use_texts;

/// How many rows can be imported, are stored already, wait for an answer, or have errors.
#[component]
pub(super) fn CountsSection() -> impl IntoView {
    let import = expect_context::<JobsStore>().import;
    let counts = move || import.checked.get().map(|checked| view! { <Counts checked /> });
    // The element exists before the counts, so that they are announced.
    view! { <div role="status">{counts}</div> }
}

#[component]
fn Counts(checked: Arc<Checked>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let open = use_texts::<QuestionTexts>();
    let all = [
        ("open", checked.open, open.open_one, open.open_many),
        ("waiting", checked.waiting, open.waiting_one, open.waiting_many),
        ("twice", checked.duplicates, t.twice_one, t.twice_many),
        ("archived", checked.archived, open.archived_one, open.archived_many),
        ("left-out", checked.left_out, open.left_out_one, open.left_out_many),
        ("bad", checked.bad.len(), t.bad_one, t.bad_many),
    ];
    let others: Vec<_> = all
        .into_iter()
        .filter(|(_, count, ..)| *count > 0)
        .map(|(name, count, one, many)| view! { <li data-count=name>{counted(count, one, many)}</li> })
        .collect();
    view! {
        <ul class="import-counts">
            <li data-count="good">{counted(checked.taken(false), t.good_one, t.good_many)}</li>
            {others}
        </ul>
    }
}
