//! What becomes of the rows, in numbers, and the button that takes them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::counted;
use crate::i18n::texts::{ImportTexts, QuestionTexts};
use crate::state::{self, Checked, JobsStore, NavigationStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::heading::TITLE;

/// How many rows can be imported, are stored already, wait for an answer, or have errors. It stays in sight while the
/// rest is worked through.
#[component]
pub(super) fn ResultSection() -> impl IntoView {
    let import = expect_context::<JobsStore>().import;
    let counts = move || import.checked.get().map(|checked| view! { <Counts checked /> });
    let take = move || import.checked.get().map(|checked| view! { <TakeButton checked /> });
    view! {
        <div class="import-result">
            // The element exists before the counts, so that they are announced.
            <div role="status">{counts}</div>
            {take}
        </div>
    }
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

#[component]
fn TakeButton(checked: Arc<Checked>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let navigation = expect_context::<NavigationStore>();
    let answer_first = use_texts::<QuestionTexts>().answer_first;
    let open = checked.open;
    let count = Memo::new(move |_| checked.taken(import.with_duplicates.get()));
    let label = move || match count.get() {
        0 => t.take_none.to_owned(),
        count => counted(count, t.take_one, t.take_many),
    };
    let take = move |_| {
        if open == 0 && count.get_untracked() > 0 {
            import.take(move || {
                // Whoever looks at something else by then stays there.
                if navigation.view.get_untracked() == View::Import {
                    state::write_address(navigation, View::Contracts, None);
                }
            });
            state::focus_soon(TITLE);
        }
    };
    view! {
        <p>
            <button
                type="button"
                class="button button-primary"
                id="import-take"
                aria-disabled=move || (open > 0 || count.get() == 0).then_some("true")
                aria-describedby=(open > 0).then_some("import-take-hint")
                on:click=take
            >
                {label}
            </button>
        </p>
        {(open > 0).then(|| view! { <p class="quiet" id="import-take-hint">{answer_first}</p> })}
    }
}
