//! A sheet: rows that are ticked, with up to two things to note on each, and rows of the user's own.

use crate::dom::prelude::*;

use crate::content::ColumnKind;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::entry_key;
use crate::sheets::{Counts, MAX_CELL, compare, day_in};
use crate::state::{ColumnText, Session, SheetText, focus, set_cell};
use crate::ui::next_step::toned;

/// A row as it is drawn.
#[derive(Clone)]
struct RowParts {
    sheet: String,
    row: String,
    columns: Vec<ColumnText>,
    /// What the row is about.
    label: String,
    hint: Option<String>,
    /// Whether it is the user's own.
    own: bool,
}

pub(super) fn sheet(session: Session, sheet: &SheetText, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let rows: Vec<_> = sheet
        .rows
        .iter()
        .map(|row| {
            let parts = RowParts {
                sheet: sheet.id.clone(),
                row: row.id.clone(),
                columns: sheet.columns.clone(),
                label: row.label.clone(),
                hint: row.hint.clone(),
                own: false,
            };
            drawn(session, parts, lang)
        })
        .collect();
    let headings: Vec<_> =
        sheet.columns.iter().map(|column| view! { <span>{column.title.clone()}</span> }.into_any()).collect();
    let own = sheet
        .own_row
        .clone()
        .map(|name| view! { {own_rows(session, sheet, lang)} {adder(session, sheet, name, lang)} });
    let ticked = {
        let (id, all, tick) = (sheet.id.clone(), sheet.rows.len(), sheet.tick.clone());
        move || {
            let (done, own) = session.record.with(|record| {
                let Some(record) = record else { return (0, 0) };
                let rows = record.entries.of_sheet(&id);
                rows.fold((0, 0), |(done, own), (_, entry)| {
                    (done + usize::from(entry.ticked), own + usize::from(!entry.label.is_empty()))
                })
            });
            let (done, all) = (done.to_string(), (all + own).to_string());
            fill(t.sheet_ticked, &[("n", &done), ("all", &all), ("tick", &tick)])
        }
    };
    let title_id = ["sheet-", &sheet.id].concat();
    let columns = sheet.columns.len().to_string();
    view! {
        <section class="sheet" aria-labelledby=title_id.clone() data-columns=columns>
            <h3 id=title_id>{sheet.title.clone()}</h3>
            <p>{sheet.intro.clone()}</p>
            <p class="quiet">{ticked}</p>
            <div class="sheet-row sheet-head" aria-hidden="true"><span></span> <span>{sheet.tick.clone()}</span> {headings}</div>
            <ul class="sheet-rows">{rows} {own}</ul>
        </section>
    }
    .into_any()
}

/// The rows of the user's own, drawn anew only when one comes or goes.
fn own_rows(session: Session, sheet: &SheetText, lang: Lang) -> AnyView {
    let (id, columns) = (sheet.id.clone(), sheet.columns.clone());
    let rows = {
        let id = id.clone();
        Memo::new(move |_| {
            session.record.with(|record| {
                let Some(record) = record else { return Vec::new() };
                let own = record.entries.of_sheet(&id).filter(|(_, entry)| !entry.label.is_empty());
                own.map(|(row, entry)| (row.to_owned(), entry.label.clone())).collect::<Vec<_>>()
            })
        })
    };
    (move || {
        let row = |(row, label): (String, String)| {
            let parts = RowParts { sheet: id.clone(), row, columns: columns.clone(), label, hint: None, own: true };
            drawn(session, parts, lang)
        };
        rows.get().into_iter().map(row).collect::<Vec<_>>()
    })
    .into_any()
}

fn drawn(session: Session, parts: RowParts, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let RowParts { sheet, row, columns, label, hint, own } = parts;
    let key = entry_key(&sheet, &row).replace('/', "-");
    let tick_id = ["tick-", &key].concat();
    let entry = {
        let (sheet, row) = (sheet.clone(), row.clone());
        Memo::new(move |_| session.entry(&sheet, &row))
    };
    let tick = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move |event: Event| {
            let ticked = event_target_checked(&event);
            session.change_entry(&sheet, &row, Session::new_id, |entry| entry.ticked = ticked);
        }
    };
    let counts = columns.len() == 2 && columns.iter().all(|column| column.kind == ColumnKind::Count);
    let cells: Vec<_> = columns
        .into_iter()
        .enumerate()
        .map(|(place, column)| {
            let id = [&key, "-", &place.to_string()].concat();
            cell(
                session,
                Cell { id, sheet: sheet.clone(), row: row.clone(), place, column, label: label.clone() },
                lang,
            )
        })
        .collect();
    let verdict = move || {
        let entry = entry.get();
        let [before, after, ..] = &entry.cells;
        let with = |text: &str, n: u64| fill(text, &[("n", &n.to_string())]);
        compare([before, after]).filter(|_| counts).map(|counts| match counts {
            Counts::Agree => toned(t.counts_agree.to_owned(), "ok"),
            Counts::Missing(n) => toned(with(t.counts_missing, n), "danger"),
            Counts::TooMany(n) => toned(with(t.counts_too_many, n), "warn"),
        })
    };
    let remove = own.then(|| {
        let named = label.clone();
        let go = move |_| session.remove_entry(&sheet, &row, Session::new_id);
        view! {
            <button type="button" class="link-button" on:click=go>{t.remove} <span class="sr-only">": " {named}</span></button>
        }
    });
    let hint = hint.map(|hint| view! { <span class="sheet-hint quiet">{hint}</span> });
    view! {
        <li class="sheet-row">
            <input type="checkbox" class="step-tick" id=tick_id.clone() prop:checked=move || entry.get().ticked on:change=tick />
            <label for=tick_id class="sheet-label">{label} {hint}</label>
            {cells}
            <span class="sheet-verdict">{verdict} {remove}</span>
        </li>
    }
    .into_any()
}

/// One thing to note on a row.
struct Cell {
    id: String,
    sheet: String,
    row: String,
    place: usize,
    column: ColumnText,
    label: String,
}

fn cell(session: Session, cell: Cell, lang: Lang) -> AnyView {
    let Cell { id, sheet, row, place, column, label } = cell;
    let is_day = column.kind == ColumnKind::Day;
    let text = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move || session.entry(&sheet, &row).cells.get(place).cloned().unwrap_or_default()
    };
    let unread = {
        let text = text.clone();
        move || is_day && Some(text()).is_some_and(|text| !text.trim().is_empty() && day_in(&text).is_none())
    };
    let shown = move || if is_day { session.day_cell_text(&text()) } else { text() };
    let typed = {
        let (sheet, row) = (sheet.clone(), row.clone());
        move |event: Event| {
            let text = event_target_value(&event);
            session.change_entry(&sheet, &row, Session::new_id, |entry| set_cell(entry, place, text));
        }
    };
    // An error is only said once the field is left.
    let wrong = RwSignal::new(untrack(&unread));
    let settle = move |_| {
        if is_day {
            session.settle_day(&sheet, &row, place, Session::new_id);
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
                maxlength=MAX_CELL.to_string()
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

/// The field in which a row of the user's own is named.
fn adder(session: Session, sheet: &SheetText, name: String, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let typed = RwSignal::new(String::new());
    let empty = RwSignal::new(false);
    let field = ["add-", &sheet.id].concat();
    let error_id = [&field, "-error"].concat();
    let describes = error_id.clone();
    let (id, place) = (sheet.id.clone(), field.clone());
    let add = move |event: Event| {
        event.prevent_default();
        let label = typed.get_untracked();
        empty.set(label.trim().is_empty());
        if !empty.get_untracked() {
            session.add_entry(&id, label.trim(), Session::new_id);
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
                    maxlength=MAX_CELL.to_string()
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
