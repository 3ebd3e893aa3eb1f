//! What is shown of all contracts, and in which order.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::OverviewTexts;
use crate::overview::{Choice, Column, GroupBy, Show, Totals};
use crate::state::AllRows;
use crate::ui::words;

const COLUMNS: [Column; 7] =
    [Column::Urgency, Column::Day, Column::Name, Column::Customer, Column::Product, Column::Cost, Column::Progress];
const GROUPS: [GroupBy; 3] = [GroupBy::Nothing, GroupBy::Customer, GroupBy::Product];

pub(super) fn controls(totals: Memo<Arc<Totals>>, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let rows = expect_context::<crate::state::JobsStore>().rows;
    let choice = rows.choice;
    let columns = COLUMNS.map(|column| (column, column_name(column, lang)));
    let groups = GROUPS.map(|group| (group, group_name(group, lang)));
    view! {
        <div class="overview-controls">
            {states(totals, lang)}
            <div class="overview-fields">
                <p class="overview-find">
                    <label for="find">{t.find}</label>
                    <input
                        type="search"
                        id="find"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="find-hint"
                        prop:value=move || choice.with(|choice| choice.search.clone())
                        on:input=move |event| {
                            let text = event_target_value(&event);
                            rows.choose(|choice| choice.search = text);
                        }
                    />
                    <span class="field-hint" id="find-hint">{t.find_hint}</span>
                </p>
                {select("sort", t.sort, &columns, move || choice.with(|choice| choice.column), move |column| {
                    rows.choose(|choice| choice.column = column);
                })}
                {select("group", t.group, &groups, move || choice.with(|choice| choice.group), move |group| {
                    rows.choose(|choice| choice.group = group);
                })}
                <p class="check">
                    <input
                        type="checkbox"
                        id="reverse"
                        prop:checked=move || choice.with(|choice| choice.reversed)
                        on:change=move |event| {
                            let reversed = event_target_checked(&event);
                            rows.choose(|choice| choice.reversed = reversed);
                        }
                    />
                    <label for="reverse">{t.reverse}</label>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// One button for each state that some contract is in.
fn states(totals: Memo<Arc<Totals>>, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let rows = expect_context::<crate::state::JobsStore>().rows;
    let choice = rows.choice;
    let offered = Memo::new(move |_| {
        let chosen = choice.with(|choice| choice.show);
        totals.with(|totals| totals.offered(chosen))
    });
    let button = move |(show, count): (Show, usize)| {
        let name = match show {
            Show::All => t.all,
            Show::Only(status) => words::status(status, lang),
            Show::Archived => t.archive,
        };
        let pressed = move || (choice.with(|choice| choice.show) == show).to_string();
        let id = show_id(show);
        let choose = move |_| {
            rows.choose(|choice| choice.show = show);
            // The buttons are drawn anew where one of them goes.
            crate::state::focus_soon(id);
        };
        view! {
            <button type="button" class="chip" id=id aria-pressed=pressed on:click=choose>
                {name} " " <span class="chip-count">{count.to_string()}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="chips" role="group" aria-label=t.show>
            {move || offered.get().into_iter().map(button).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

fn show_id(show: Show) -> &'static str {
    use crate::domain::Status;
    match show {
        Show::All => "show-all",
        Show::Archived => "show-archived",
        Show::Only(Status::Today) => "show-today",
        Show::Only(Status::Missed) => "show-missed",
        Show::Only(Status::Urgent) => "show-urgent",
        Show::Only(Status::Prepare) => "show-prepare",
        Show::Only(Status::Calm) => "show-calm",
        Show::Only(Status::Upcoming) => "show-upcoming",
        Show::Only(Status::Ends) => "show-ends",
        Show::Only(Status::Cancelled) => "show-cancelled",
        Show::Only(Status::Ended) => "show-ended",
    }
}

fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    label: &'static str,
    options: &[(T, &'static str)],
    chosen: impl Fn() -> T + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + 'static,
) -> AnyView {
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let place = {
        let values = values.clone();
        move || values.iter().position(|value| *value == chosen()).unwrap_or_default().to_string()
    };
    let options: Vec<_> = options
        .iter()
        .enumerate()
        .map(|(place, (value, name))| {
            let value = *value;
            view! { <option value=place.to_string() selected=move || chosen() == value>{*name}</option> }
        })
        .collect();
    let changed = move |event| {
        let value = event_target_value(&event).parse().ok().and_then(|place: usize| values.get(place).copied());
        if let Some(value) = value {
            choose(value);
        }
    };
    view! {
        <p>
            <label for=id>{label}</label>
            <select id=id prop:value=place on:change=changed>{options}</select>
        </p>
    }
    .into_any()
}

fn column_name(column: Column, lang: Lang) -> &'static str {
    let t = OverviewTexts::of(lang);
    match column {
        Column::Urgency => t.by_urgency,
        Column::Name => t.by_name,
        Column::Customer => t.by_customer,
        Column::Product => t.by_product,
        Column::Day => t.by_day,
        Column::Cost => t.by_cost,
        Column::Progress => t.by_progress,
    }
}

fn group_name(group: GroupBy, lang: Lang) -> &'static str {
    let t = OverviewTexts::of(lang);
    match group {
        GroupBy::Nothing => t.group_none,
        GroupBy::Customer => t.by_customer,
        GroupBy::Product => t.by_product,
    }
}

/// Chooses everything again.
pub(super) fn show_everything(all: AllRows) {
    all.choose(|choice| {
        *choice = Choice { group: choice.group, column: choice.column, reversed: choice.reversed, ..Choice::default() };
    });
}
