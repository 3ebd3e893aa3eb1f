//! A sheet: rows to tick, with up to two cells each, and rows the user adds.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::content::{ColumnKind, Sheet, SheetColumn};
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::journey::sheets::{Counts, compare};
use crate::portfolio::entry_key;
use crate::state::PortfolioStore;
use crate::ui::language::use_texts;
use crate::ui::widgets::due::Toned;
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, RowTicker, SheetCell, row_id};

/// The number of rows from which on those that are ticked can be left out.
const FILTERED_ROWS: usize = 6;

#[component]
pub(super) fn SheetSection(sheet: Sheet) -> impl IntoView {
    let Sheet { id: sheet, title, intro, tick, columns, rows, own_row, .. } = sheet;
    let title_id = format!("sheet-{sheet}");
    let left_out = RwSignal::new(Vec::new());
    let filter = (rows.len() >= FILTERED_ROWS).then(|| view! { <OpenRowsOnly sheet=sheet.clone() left_out /> });
    let ticked = view! { <TickedCount sheet=sheet.clone() given_rows=rows.len() tick /> };
    let given_rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let (sheet, columns) = (sheet.clone(), columns.clone());
            view! { <SheetRow sheet row=row.id columns label=row.label hint=row.hint left_out /> }
        })
        .collect();
    let own_rows = own_row.map(|name| {
        let (own_sheet, adder_sheet) = (sheet.clone(), sheet.clone());
        let own_row = move |OwnRow { id, label }| {
            let (sheet, columns) = (sheet.clone(), columns.clone());
            view! { <SheetRow sheet row=id columns label is_own=true left_out /> }
        };
        view! {
            <OwnRows sheet=own_sheet children=own_row />
            <RowAdder sheet=adder_sheet name />
        }
    });
    view! {
        <section class="sheet" aria-labelledby=title_id.clone()>
            <h3 id=title_id.clone()>{title}</h3>
            <p>{intro}</p>
            <p class="quiet">{ticked}</p>
            {filter}
            <ul class="sheet-rows">{given_rows} {own_rows}</ul>
        </section>
    }
}

/// How many rows of a sheet are ticked.
#[component]
fn TickedCount(
    sheet: String,
    /// Number of rows the sheet starts with.
    given_rows: usize,
    /// The meaning of a tick.
    tick: String,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    move || {
        let (ticked, own) = portfolio.record.with(|record| {
            let Some(record) = record else { return (0, 0) };
            let rows = record.entries.of_sheet(&sheet);
            rows.fold((0, 0), |(ticked, own), (_, entry)| {
                (ticked + usize::from(entry.ticked), own + usize::from(!entry.label.is_empty()))
            })
        });
        let (ticked, all) = (ticked.to_string(), (given_rows + own).to_string());
        fill(t.sheet_ticked, &[("n", &ticked), ("all", &all), ("tick", &tick)])
    }
}

/// Leaves out the rows that are ticked when it is chosen. One that is ticked afterwards stays where it is.
#[component]
fn OpenRowsOnly(sheet: String, left_out: RwSignal<Vec<String>>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let id = format!("open-rows-{sheet}");
    let choose = move |event: Event| {
        let ticked = portfolio.record.with_untracked(|record| {
            let rows = record.iter().flat_map(|record| record.entries.of_sheet(&sheet));
            rows.filter(|(_, entry)| entry.ticked).map(|(row, _)| row.to_owned()).collect()
        });
        left_out.set(if event_target_checked(&event) { ticked } else { Vec::new() });
    };
    view! {
        <p class="check">
            <input type="checkbox" id=id.clone() on:change=choose />
            <label for=id>{t.open_rows}</label>
        </p>
    }
}

#[component]
fn SheetRow(
    sheet: String,
    row: String,
    columns: Vec<SheetColumn>,
    /// What the row is about.
    label: String,
    #[prop(optional_no_strip)] hint: Option<String>,
    /// Whether the user added it.
    #[prop(optional)]
    is_own: bool,
    /// The rows that are not shown at the moment.
    left_out: RwSignal<Vec<String>>,
) -> impl IntoView {
    let is_left_out = {
        let row = row.clone();
        move || left_out.with(|rows| rows.contains(&row))
    };
    let key = entry_key(&sheet, &row);
    let id = row_id(&key);
    let key = key.replace('/', "-");
    let tick_id = format!("tick-{key}");
    let compares_counts = columns.len() == 2 && columns.iter().all(|column| column.kind == ColumnKind::Count);
    let cells: Vec<_> = columns
        .into_iter()
        .enumerate()
        .map(|(cell, column)| {
            let (id, sheet, row, label) = (format!("{key}-{cell}"), sheet.clone(), row.clone(), label.clone());
            view! { <SheetCell id sheet row cell column label /> }
        })
        .collect();
    let verdict = {
        let (sheet, row) = (sheet.clone(), row.clone());
        compares_counts.then(|| view! { <CountsCompared sheet row /> })
    };
    let remover = {
        let (sheet, row, label) = (sheet.clone(), row.clone(), label.clone());
        is_own.then(|| view! { <RowRemover sheet row label /> })
    };
    let hint = hint.map(|hint| view! { <span class="sheet-hint quiet">{hint}</span> });
    view! {
        <li class="sheet-row" id=id tabindex="-1" hidden=is_left_out>
            <RowTicker sheet row id=tick_id.clone() />
            <label for=tick_id class="sheet-label">{label} {hint}</label>
            {cells}
            <span class="sheet-verdict">{verdict}{remover}</span>
        </li>
    }
}

/// Whether the two counts in a row are equal.
#[component]
fn CountsCompared(sheet: String, row: String) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<JourneyTexts>();
    let counts = Memo::new(move |_| {
        let [before, after, ..] = &portfolio.entry(&sheet, &row).cells;
        compare([before, after])
    });
    move || {
        let with_count = |text: &str, n: u64| fill(text, &[("n", &n.to_string())]);
        counts.get().map(|counts| {
            let (text, tone) = match counts {
                Counts::Agree => (t.counts_agree.to_owned(), "ok"),
                Counts::Missing(n) => (with_count(t.counts_missing, n), "danger"),
                Counts::TooMany(n) => (with_count(t.counts_too_many, n), "warn"),
            };
            view! { <Toned text tone /> }
        })
    }
}
