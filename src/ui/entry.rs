//! The parts that sheets and tools share: a field for one thing to note, rows of the user's own, and adding one.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;

use crate::content::ColumnKind;
use crate::i18n::Lang;
use crate::i18n::texts::JourneyTexts;
use crate::sheets::day_in;
use crate::state::{ColumnText, Session, focus, set_cell};

/// One thing to note on a row.
pub struct Cell {
    /// Id of its control.
    pub id: String,
    /// The sheet.
    pub sheet: String,
    /// The row.
    pub row: String,
    /// Its place among the row's cells.
    pub place: usize,
    /// Its heading and what stands in it.
    pub column: ColumnText,
    /// What the row is about.
    pub label: String,
}

/// The field for one thing to note.
pub fn cell(session: Session, cell: Cell, lang: Lang) -> AnyView {
    let Cell { id, sheet, row, place, column, label } = cell;
    let is_day = column.kind == ColumnKind::Day;
    let text = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move || session.portfolio.entry(&sheet, &row).cells.get(place).cloned().unwrap_or_default()
    };
    let unread = {
        let text = text.clone();
        move || is_day && Some(text()).is_some_and(|text| !text.trim().is_empty() && day_in(&text).is_none())
    };
    let shown = move || if is_day { session.portfolio.day_cell_text(&text()) } else { text() };
    let typed = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move |event: Event| {
            let text = event_target_value(&event);
            session.portfolio.change_entry(&sheet, &row, |entry| set_cell(entry, place, text));
        }
    };
    // An error is only said once the field is left.
    let wrong = RwSignal::new(untrack(&unread));
    let settle = move |_| {
        if is_day {
            session.portfolio.settle_day(&sheet, &row, place);
            wrong.set(untrack(&unread));
        }
    };
    let class = match column.kind {
        ColumnKind::Count => "input-count",
        ColumnKind::Day => "input-day",
        ColumnKind::Text => "input-text",
    };
    let error_id = [&id, "-error"].concat();
    let describes = error_id.clone();
    view! {
        <div class="sheet-cell" class:has-error=move || wrong.get()>
            <label for=id.clone()>{column.title} <span class="sr-only">": " {label}</span></label>
            <input
                type="text"
                id=id
                class=class
                autocomplete="off"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby=move || wrong.get().then(|| describes.clone())
                prop:value=shown
                on:input=typed
                on:change=settle
            />
            {move || wrong.get().then(|| view! { <p class="field-error" id=error_id.clone()>{JourneyTexts::of(lang).day_unreadable}</p> })}
        </div>
    }
    .into_any()
}

/// The rows of the user's own on a sheet, drawn by id and name; those that stay are not drawn again when one comes or
/// goes.
pub fn own_rows(
    session: Session,
    sheet: String,
    draw: impl Fn(String, String) -> AnyView + Clone + Send + 'static,
) -> AnyView {
    let rows = {
        let sheet = sheet.clone();
        Memo::new(move |_| {
            session.portfolio.record.with(|record| {
                let Some(record) = record else { return Vec::new() };
                let own = record.entries.of_sheet(&sheet).filter(|(_, entry)| !entry.label.is_empty());
                own.map(|(row, _)| row.to_owned()).collect::<Vec<_>>()
            })
        })
    };
    let draw = move |row: String| {
        let label = untrack(|| session.portfolio.entry(&sheet, &row).label);
        draw(row, label)
    };
    view! { <For each=move || rows.get() key=String::clone children=draw /> }.into_any()
}

/// The button that removes a row of the user's own.
pub fn remover(session: Session, sheet: String, row: String, label: String, lang: Lang) -> AnyView {
    let next = ["add-", &sheet].concat();
    let go = move |_| {
        session.portfolio.remove_entry(&sheet, &row);
        // The button goes with its row.
        focus(&next);
    };
    view! {
        <button type="button" class="link-button" on:click=go>
            {JourneyTexts::of(lang).remove} <span class="sr-only">": " {label}</span>
        </button>
    }
    .into_any()
}

/// Id of a row, by the key of its entry.
pub fn row_id(key: &str) -> String {
    ["row-", &key.replace('/', "-")].concat()
}

/// Whether a `<details>` was opened once, and what to do when it is toggled: what is inside is drawn when it is first
/// looked at, and stays as it is when it is closed and opened again.
pub fn looked_at(opened: bool) -> (RwSignal<bool>, impl Fn(Event) + Copy + 'static) {
    let looked_at = RwSignal::new(opened);
    // The event comes a moment later, when all this may be gone.
    let look = move |_| {
        if looked_at.try_get_untracked() == Some(false) {
            looked_at.set(true);
        }
    };
    (looked_at, look)
}

/// The box that ticks a row.
pub fn ticker(session: Session, sheet: &str, row: &str, id: String) -> AnyView {
    let (sheet, row) = (sheet.to_owned(), row.to_owned());
    let ticked = {
        let (sheet, row) = (sheet.clone(), row.clone());
        Memo::new(move |_| session.portfolio.entry(&sheet, &row).ticked)
    };
    let tick = move |event: Event| {
        let ticked = event_target_checked(&event);
        session.portfolio.change_entry(&sheet, &row, |entry| entry.ticked = ticked);
    };
    view! { <input type="checkbox" class="step-tick" id=id prop:checked=move || ticked.get() on:change=tick /> }
        .into_any()
}

/// The field in which a row of the user's own is named.
pub fn adder(session: Session, sheet: String, name: String, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let typed = RwSignal::new(String::new());
    let empty = RwSignal::new(false);
    let field = ["add-", &sheet].concat();
    let error_id = [&field, "-error"].concat();
    let describes = error_id.clone();
    let (id, place) = (sheet, field.clone());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let label = typed.get_untracked();
        empty.set(label.trim().is_empty());
        if !empty.get_untracked() {
            session.portfolio.add_entry(&id, label.trim());
            typed.set(String::new());
        }
        focus(&place);
    };
    view! {
        <li>
            <form class="sheet-add" novalidate on:submit=add>
                <label for=field.clone()>{name}</label>
                {move || empty.get().then(|| view! { <p class="field-error" role="alert" id=error_id.clone()>{t.add_empty}</p> })}
                <input
                    type="text"
                    id=field
                    autocomplete="off"
                    aria-describedby=move || empty.get().then(|| describes.clone())
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="button">{t.add}</button>
            </form>
        </li>
    }
    .into_any()
}
