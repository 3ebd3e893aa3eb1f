//! What can be done with the selected contracts.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::joint_letter::JointLetterLink;
use super::line::listed;
use crate::i18n::texts::OverviewTexts;
use crate::i18n::{counted, fill};
use crate::journey::calendar::Purpose;
use crate::letters::joint_notice::together;
use crate::overview::{Arrangement, OverviewRow, for_calendar};
use crate::state::{self, JobsStore, PortfolioStore};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::show_if::ShowIf;

/// The number of selected contracts, and buttons for all of them. Empty while none is selected.
#[component]
pub(super) fn SelectionBar(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let JobsStore { rows, selection, .. } = expect_context();
    let chosen = Memo::new(move |_| {
        selection.ids.with(|ids| {
            if ids.is_empty() {
                return Vec::new();
            }
            rows.rows.with(|rows| rows.iter().filter(|row| ids.contains(&row.id)).cloned().collect::<Vec<_>>())
        })
    });
    let said = move || match chosen.with(Vec::len) {
        0 => String::new(),
        count => {
            let said = counted(count, t.selected_one, t.selected_many);
            match hidden(&chosen.get(), &rows.rows.get(), &order.get()) {
                0 => said,
                hidden => format!("{said}, {}", fill(t.selected_hidden, &[("n", &hidden.to_string())])),
            }
        }
    };
    let is_any = move || chosen.with(|chosen| !chosen.is_empty());
    view! {
        <div class="selection" class:is-empty=move || !is_any()>
            // Always there, so that what changes in it is announced.
            <strong role="status">{said}</strong>
            <ShowIf when=is_any><Actions chosen /></ShowIf>
        </div>
    }
}

#[component]
fn Actions(chosen: Memo<Vec<Arc<OverviewRow>>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let wording = use_wording();
    let portfolio = expect_context::<PortfolioStore>();
    let selection = expect_context::<JobsStore>().selection;
    let letter = move || match chosen.with(|chosen| together(chosen)) {
        Some(notice) => view! { <JointLetterLink notice class="button button-primary" /> }.into_any(),
        None => view! { <span class="quiet">{t.one_customer}</span> }.into_any(),
    };
    let calendar = move |_| {
        let ids = chosen.with_untracked(|chosen| for_calendar(chosen));
        state::offer_calendars(portfolio, &ids, Purpose::Enter, |record| untrack(|| wording.contract_name(record)));
    };
    // What is selected goes into the archive, unless all of it is there.
    let are_archived = Memo::new(move |_| chosen.with(|chosen| chosen.iter().all(|row| row.archived)));
    let archive = move |_| {
        let ids: Vec<String> = chosen.with_untracked(|chosen| chosen.iter().map(|row| row.id.clone()).collect());
        portfolio.archive(&ids, !are_archived.get_untracked());
        selection.clear();
        state::focus_soon(TITLE);
    };
    let clear = move |_| {
        selection.clear();
        state::focus_soon(TITLE);
    };
    view! {
        {letter}
        <button type="button" class="button" on:click=calendar>{t.to_calendar}</button>
        <button type="button" class="button" on:click=archive>
            {move || if are_archived.get() { t.take_back } else { t.put_away }}
        </button>
        <button type="button" class="button" on:click=clear>{t.clear_selection}</button>
    }
}

/// How many of the chosen contracts are not in the list.
fn hidden(chosen: &[Arc<OverviewRow>], rows: &[Arc<OverviewRow>], list: &Arrangement) -> usize {
    let listed: HashSet<&str> = listed(rows, list).map(|row| row.id.as_str()).collect();
    chosen.iter().filter(|row| !listed.contains(row.id.as_str())).count()
}
