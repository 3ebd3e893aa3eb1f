//! Search, filters and order of the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::year::{Quarters, Year};
use crate::domain::Status;
use crate::i18n::texts::OverviewTexts;
use crate::i18n::{month_year, names};
use crate::overview::{GroupBy, Show as Shown, SortColumn, Totals};
use crate::state::{self, JobsStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::keyed_list::KeyedList;

/// The search, and folded the year, the order and the groups.
#[component]
pub(super) fn Arranging(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let rows = expect_context::<JobsStore>().rows;
    view! {
        <p class="overview-find">
            <label for="find">{t.find}</label>
            <input
                type="search"
                id="find"
                autocomplete="off"
                spellcheck="false"
                placeholder=t.find_hint
                prop:value=move || rows.choice.with(|choice| choice.search.clone())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    rows.choose(|choice| choice.search = text);
                }
            />
        </p>
        <LazyDetails class="arrangement" id="arrangement" summary=move || t.arrangement>
            <Order />
            <Year />
            <Quarters totals />
        </LazyDetails>
    }
}

#[component]
fn Order() -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let rows = expect_context::<JobsStore>().rows;
    let choice = rows.choice;
    let columns = vec![
        (SortColumn::Urgency, t.by_urgency),
        (SortColumn::Day, t.by_day),
        (SortColumn::Name, t.by_name),
        (SortColumn::Customer, t.by_customer),
        (SortColumn::Product, t.by_product),
        (SortColumn::Cost, t.by_cost),
        (SortColumn::Progress, t.by_progress),
    ];
    let groups =
        vec![(GroupBy::Nothing, t.group_none), (GroupBy::Customer, t.by_customer), (GroupBy::Product, t.by_product)];
    view! {
        <div class="overview-fields">
            <p>
                <label for="sort">{t.sort}</label>
                <Dropdown
                    id="sort"
                    options=columns
                    value=move || choice.with(|choice| choice.column)
                    on_change=move |column| rows.choose(|choice| choice.column = column)
                />
            </p>
            <p>
                <label for="group">{t.group}</label>
                <Dropdown
                    id="group"
                    options=groups
                    value=move || choice.with(|choice| choice.group)
                    on_change=move |group| rows.choose(|choice| choice.group = group)
                />
            </p>
            <Checkbox
                id="reverse"
                label=t.reverse
                value=Signal::derive(move || choice.with(|choice| choice.reversed))
                on_change=move |reversed| rows.choose(|choice| choice.reversed = reversed)
            />
        </div>
    }
}

/// One button for each status that occurs, and one for the month that was chosen.
#[component]
pub(super) fn States(totals: Memo<Arc<Totals>>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let choice = expect_context::<JobsStore>().rows.choice;
    let offered = Memo::new(move |_| {
        let chosen = choice.with(|choice| choice.show);
        totals.with(|totals| totals.offered(chosen))
    });
    let count_of = move |shown: Shown| {
        offered.with(|offered| offered.iter().find(|(other, _)| *other == shown).map_or(0, |(_, count)| *count))
    };
    view! {
        <div class="chips" role="group" aria-label=t.show>
            <KeyedList
                each=move || offered.with(|offered| offered.iter().map(|(shown, _)| *shown).collect::<Vec<_>>())
                key=|shown| button_id(*shown).to_owned()
                children=move |shown| view! { <StateButton shown count=Signal::derive(move || count_of(shown)) /> }
            />
            <ChosenMonth />
        </div>
    }
}

/// The month that the list is limited to; pressed again, it no longer is. The year it was chosen in may be folded.
#[component]
fn ChosenMonth() -> impl IntoView {
    let lang = use_lang();
    let rows = expect_context::<JobsStore>().rows;
    let month = Memo::new(move |_| rows.choice.with(|choice| choice.month));
    let all = move |_| {
        rows.choose(|choice| choice.month = None);
        // The button disappears.
        state::focus_soon(button_id(rows.choice.with_untracked(|choice| choice.show)));
    };
    move || {
        let (year, number) = month.get()?;
        let name = month_year(year, number, lang);
        Some(
            view! { <button type="button" class="chip" id="show-month" aria-pressed="true" on:click=all>{name}</button> },
        )
    }
}

#[component]
fn StateButton(shown: Shown, count: Signal<usize>) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let rows = expect_context::<JobsStore>().rows;
    let name = match shown {
        Shown::All => t.all,
        Shown::Only(status) => names::status(status, use_lang()),
        Shown::Archived => t.archive,
    };
    let id = button_id(shown);
    let pressed = move || rows.choice.with(|choice| choice.show == shown).to_string();
    let choose = move |_| {
        rows.choose(|choice| choice.show = shown);
        // The button may move because others disappear, and would lose the focus.
        state::focus_soon(id);
    };
    view! {
        <button type="button" class="chip" id=id aria-pressed=pressed on:click=choose>
            {name} " " <span class="chip-count">{move || count.get().to_string()}</span>
        </button>
    }
}

fn button_id(shown: Shown) -> &'static str {
    match shown {
        Shown::All => "show-all",
        Shown::Archived => "show-archived",
        Shown::Only(Status::Today) => "show-today",
        Shown::Only(Status::Missed) => "show-missed",
        Shown::Only(Status::Urgent) => "show-urgent",
        Shown::Only(Status::Prepare) => "show-prepare",
        Shown::Only(Status::Calm) => "show-calm",
        Shown::Only(Status::Upcoming) => "show-upcoming",
        Shown::Only(Status::Ends) => "show-ends",
        Shown::Only(Status::Cancelled) => "show-cancelled",
        Shown::Only(Status::Ended) => "show-ended",
    }
}
