//! The headings of the list: they sort it, and the first selects all of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::listed;
use crate::i18n::texts::OverviewTexts;
use crate::overview::{Arrangement, SortColumn};
use crate::state::{JobsStore, Rows};
use crate::ui::language::use_texts;

#[component]
pub(super) fn ListHead(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    view! {
        <div role="rowgroup" class="contract-head">
            <div role="row" class="contract-row" aria-rowindex="1">
                <SelectAll order />
                <SortHeading column=SortColumn::Urgency label=t.state />
                <SortHeading column=SortColumn::Day label=t.deadline />
                <SortHeading column=SortColumn::Name label=t.contract />
                <SortHeading column=SortColumn::Cost label=t.cost class="amount" />
                <SortHeading column=SortColumn::Progress label=t.steps />
                <span role="columnheader"><span class="sr-only">{t.actions}</span></span>
            </div>
        </div>
    }
}

/// Selects all contracts of the list, or none of them.
#[component]
fn SelectAll(order: Memo<Arc<Arrangement>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let JobsStore { rows, selection, .. } = expect_context();
    let selected = Memo::new(move |_| {
        let some = rows.rows.with(|rows| {
            order.with(|list| selection.ids.with(|ids| listed(rows, list).filter(|row| ids.contains(&row.id)).count()))
        });
        (some, order.with(|list| list.shown))
    });
    let is_all = move || selected.with(|(some, all)| *some > 0 && some == all);
    let is_part = move || selected.with(|(some, all)| *some > 0 && some < all);
    let choose = move |event| {
        let ids =
            |rows: &Rows| order.with_untracked(|list| listed(rows, list).map(|row| row.id.clone()).collect::<Vec<_>>());
        selection.select(rows.rows.with_untracked(ids), event_target_checked(&event));
    };
    view! {
        <span role="columnheader" class="cell-select">
            <label>
                <input
                    type="checkbox"
                    id="select-all"
                    prop:checked=is_all
                    prop:indeterminate=is_part
                    on:change=choose
                />
                <span class="select-name">{t.select_all}</span>
            </label>
        </span>
    }
}

/// A heading that sorts the list by its column, and once more in reverse order.
#[component]
fn SortHeading(column: SortColumn, label: &'static str, #[prop(optional)] class: &'static str) -> impl IntoView {
    let rows = expect_context::<JobsStore>().rows;
    let sorted = move || {
        let (is_sorted, reversed) = rows.choice.with(|choice| (choice.column == column, choice.reversed));
        // The highest costs come first.
        let descends = reversed != (column == SortColumn::Cost);
        is_sorted.then_some(if descends { "descending" } else { "ascending" })
    };
    let sort = move |_| {
        rows.choose(|choice| {
            choice.reversed = choice.column == column && !choice.reversed;
            choice.column = column;
        });
    };
    view! {
        <span role="columnheader" class=class aria-sort=sorted>
            <button type="button" on:click=sort>{label}</button>
        </span>
    }
}
