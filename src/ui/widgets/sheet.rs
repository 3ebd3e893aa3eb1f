//! The parts of a sheet's rows: checkbox, cells, and rows that users add.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;

use super::announced::Announced;
use super::keyed_list::KeyedList;
use super::text_input::TextInput;
use crate::content::{ColumnKind, SheetColumn};
use crate::i18n::texts::JourneyTexts;
use crate::journey::sheets::day_in;
use crate::state::{PortfolioStore, focus, set_cell};
use crate::ui::language::use_texts;
use crate::ui::widgets::show_if::ShowIf;

/// DOM id of a row, by the key of its entry. The row gets the focus when its removal is undone.
pub fn row_id(key: &str) -> String {
    format!("row-{}", key.replace('/', "-"))
}

/// The field for one cell of a row.
#[component]
pub fn SheetCell(
    /// DOM id of the control.
    #[prop(into)]
    id: String,
    #[prop(into)] sheet: String,
    #[prop(into)] row: String,
    /// Index of the cell in the row's entry.
    cell: usize,
    column: SheetColumn,
    /// What the row is about, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let is_day = column.kind == ColumnKind::Day;
    let text = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move || portfolio.entry(&sheet, &row).cells.get(cell).cloned().unwrap_or_default()
    };
    let is_unreadable = {
        let text = text.clone();
        move || {
            let text = text();
            is_day && !text.trim().is_empty() && day_in(&text).is_none()
        }
    };
    let value = move || if is_day { portfolio.day_cell_text(&text()) } else { text() };
    let on_input = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move |text| portfolio.change_entry(&sheet, &row, |entry| set_cell(entry, cell, text))
    };
    // An invalid day is reported when the field loses the focus, not while typing.
    let has_error = RwSignal::new(untrack(&is_unreadable));
    let on_left = move |()| {
        if is_day {
            portfolio.settle_day(&sheet, &row, cell);
            has_error.set(untrack(&is_unreadable));
        }
    };
    let class = match column.kind {
        ColumnKind::Count => "input-count",
        ColumnKind::Day => "input-day",
        ColumnKind::Text => "input-text",
    };
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    view! {
        <div class="sheet-cell" class:has-error=move || has_error.get()>
            <label for=id.clone()>{column.title} <span class="sr-only">": " {label}</span></label>
            <TextInput id class described_by is_wrong=has_error.into() value on_input on_left />
            <ShowIf when=move || has_error.get()>
                <p class="field-error" id=error_id.clone()>{t.day_unreadable}</p>
            </ShowIf>
        </div>
    }
}

#[derive(Clone, Debug)]
pub struct OwnRow {
    pub id: String,
    pub label: String,
}

/// The rows that the user added to a sheet, each rendered once by `children`.
#[component]
pub fn OwnRows<F, V>(#[prop(into)] sheet: String, children: F) -> impl IntoView
where
    F: Fn(OwnRow) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let portfolio = expect_context::<PortfolioStore>();
    let ids = {
        let sheet = sheet.clone();
        Memo::new(move |_| {
            portfolio.record.with(|record| {
                let Some(record) = record else { return Vec::new() };
                let own = record.entries.of_sheet(&sheet).filter(|(_, entry)| !entry.label.is_empty());
                own.map(|(row, _)| row.to_owned()).collect::<Vec<_>>()
            })
        })
    };
    let draw = move |id: String| {
        let label = untrack(|| portfolio.entry(&sheet, &id).label);
        children(OwnRow { id, label })
    };
    view! { <KeyedList each=move || ids.get() key=String::clone children=draw /> }
}

/// The button that removes a row the user added.
#[component]
pub fn RowRemover(
    #[prop(into)] sheet: String,
    #[prop(into)] row: String,
    /// What the row is about.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let remove = move |_| {
        portfolio.remove_entry(&sheet, &row);
        // The button disappears with its row.
        focus(&adder_id(&sheet));
    };
    view! {
        <button type="button" class="link-button" on:click=remove>
            {t.remove} <span class="sr-only">": " {label}</span>
        </button>
    }
}

/// The checkbox of a row.
#[component]
pub fn RowTicker(
    #[prop(into)] sheet: String,
    #[prop(into)] row: String,
    /// DOM id of the checkbox.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let is_ticked = {
        let (sheet, row) = (sheet.clone(), row.clone());
        Memo::new(move |_| portfolio.entry(&sheet, &row).ticked)
    };
    let tick = move |event: Event| {
        let ticked = event_target_checked(&event);
        portfolio.change_entry(&sheet, &row, |entry| entry.ticked = ticked);
    };
    view! { <input type="checkbox" class="step-tick" id=id prop:checked=move || is_ticked.get() on:change=tick /> }
}

/// DOM id of the field for the name of a new row.
fn adder_id(sheet: &str) -> String {
    format!("add-{sheet}")
}

/// The last row of a sheet, for adding another.
#[component]
pub fn RowAdder(
    #[prop(into)] sheet: String,
    /// Label of the field for the name of the new row.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let typed = RwSignal::new(String::new());
    let is_empty = RwSignal::new(false);
    let id = adder_id(&sheet);
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let label = typed.get_untracked();
        let label = label.trim();
        is_empty.set(label.is_empty());
        if !label.is_empty() {
            portfolio.add_entry(&sheet, label);
            typed.set(String::new());
        }
        focus(&adder_id(&sheet));
    };
    view! {
        <li>
            <form class="sheet-add" novalidate on:submit=add>
                <label for=id.clone()>{name}</label>
                <Announced
                    value=move || is_empty.get().then_some(())
                    children=move |()| view! { <p class="field-error" role="alert" id=error_id.clone()>{t.add_empty}</p> }
                />
                <TextInput id described_by is_wrong=is_empty.into() value=typed on_input=move |text| typed.set(text) />
                <button type="submit" class="button">{t.add}</button>
            </form>
        </li>
    }
}
