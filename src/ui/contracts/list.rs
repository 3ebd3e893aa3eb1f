//! The list of contracts. Of a long list, only the visible lines and some around them are rendered; on paper, all up to
//! a limit.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::line;
use super::list_head::ListHead;
use super::row::ListLine;
use super::row_menu::RowMenu;
use super::selection_bar::SelectionBar;
use crate::i18n::texts::OverviewTexts;
use crate::i18n::{counted, fill};
use crate::overview::Arrangement;
use crate::state::{self, AllRows, JobsStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::show_if::ShowIf;

/// DOM id of the list.
const LIST: &str = "contracts";
/// Longer lists are not rendered completely, so the browser's own search may not find everything.
const FOUND_BY_BROWSER: usize = 50;
/// As many lines are printed: some fifty pages.
const MOST_PRINTED: usize = 1_000;

/// What can be done with the contracts selected, and how many are found.
#[component]
pub(super) fn AboveList(
    /// The contracts found, in the chosen order.
    order: Memo<Arc<Arrangement>>,
) -> impl IntoView {
    view! {
        <SelectionBar order />
        <ShownCount shown=Signal::derive(move || order.with(|list| list.shown)) />
    }
}

/// The table of the contracts found.
#[component]
pub(super) fn ContractList(
    /// The contracts found, in the chosen order.
    order: Memo<Arc<Arrangement>>,
) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let AllRows { rows, choice, .. } = expect_context::<JobsStore>().rows;
    let (menu_of, open_menu) = signal(String::new());
    let length = move || order.with(|list| list.items.len());
    let count = Memo::new(move |_| length());
    let printing = state::while_printing();
    let window = state::rendered_lines(LIST, length, printing);
    let lines = Memo::new(move |_| {
        let window = window.get();
        let mut places: Vec<usize> =
            if printing.get() { (0..MOST_PRINTED).collect() } else { window.lines.chain(window.kept).collect() };
        places.sort_unstable();
        let group = choice.with(|choice| choice.group);
        rows.with(|rows| {
            order.with(|list| places.into_iter().filter_map(|place| line(rows, list, group, place)).collect::<Vec<_>>())
        })
    });
    let keys = move || {
        // `<For>` moves lines that remain if many come before them.
        state::keep_focus(LIST);
        lines.with(|lines| lines.iter().map(|line| line.key().to_owned()).collect::<Vec<_>>())
    };
    let spacer = |height: f64| format!("{}px", height as i64);
    view! {
        <ShowIf when=move || { count.get() > MOST_PRINTED }>
            <p class="print-only">{move || printed_some(t, count.get())}</p>
        </ShowIf>
        <div
            class="contract-table"
            role="table"
            aria-label=t.list
            aria-rowcount=move || count.get().saturating_add(1).to_string()
            class:is-empty=move || count.get() == 0
        >
            <ListHead order />
            <div role="rowgroup" id=LIST>
                <div class="room" style:height=move || spacer(window.with(|window| window.above))></div>
                <KeyedList each=keys key=String::clone children=move |key| view! { <ListLine key lines open_menu /> } />
                <div class="room" style:height=move || spacer(window.with(|window| window.below))></div>
            </div>
        </div>
        <RowMenu of=menu_of lines />
        <ShowIf when=move || { count.get() > FOUND_BY_BROWSER }>
            <p class="quiet">{t.not_found}</p>
        </ShowIf>
    }
}

/// Says how much of the list is printed, and where the rest is.
fn printed_some(t: &OverviewTexts, count: usize) -> String {
    fill(t.printed_some, &[("n", &MOST_PRINTED.to_string()), ("all", &count.to_string())])
}

/// Says how many contracts are shown and, if there are none, offers to show all again.
#[component]
fn ShownCount(shown: Signal<usize>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let all = expect_context::<JobsStore>().rows;
    let counts = Memo::new(move |_| (shown.get(), all.rows.with(|rows| rows.len())));
    let text = move || match counts.get() {
        (0, _) => t.shown_none.to_owned(),
        (some, all) if some < all => fill(t.shown_some, &[("n", &some.to_string()), ("all", &all.to_string())]),
        (some, _) => counted(some, t.shown_one, t.shown_all),
    };
    let is_said = move || {
        let is_whole = all.choice.with(|choice| choice.search.trim().is_empty() && choice.month.is_none());
        is_whole && counts.get().0 > 0
    };
    let show_everything = move |_| {
        all.show_everything();
        state::focus_soon(TITLE);
    };
    view! {
        // Without a search or a month, the chosen filter says it already.
        <p class="shown-count" class:sr-only=is_said aria-live="polite">{text}</p>
        <ShowIf when=move || counts.get().0 == 0>
            <p><button type="button" class="button" on:click=show_everything>{t.show_again}</button></p>
        </ShowIf>
    }
}
