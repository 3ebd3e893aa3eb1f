//! A sheet: rows that are ticked, with up to two things to note on each, and rows of the user's own.

use leptos::prelude::*;

use crate::content::ColumnKind;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::entry_key;
use crate::sheets::{Counts, compare};
use crate::state::{ColumnText, Session, SheetText};
use crate::ui::entry;
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
        .map(|name| view! { {own_rows(session, sheet, lang)} {entry::adder(session, sheet.id.clone(), name, lang)} });
    let ticked = {
        let (id, all, tick) = (sheet.id.clone(), sheet.rows.len(), sheet.tick.clone());
        move || {
            let (done, own) = session.portfolio.record.with(|record| {
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
            <h3 id=title_id.clone()>{sheet.title.clone()}</h3>
            <p>{sheet.intro.clone()}</p>
            <p class="quiet">{ticked}</p>
            <div class="sheet-row sheet-head" aria-hidden="true"><span></span> <span>{sheet.tick.clone()}</span> {headings}</div>
            <ul class="sheet-rows">{rows} {own}</ul>
        </section>
    }
    .into_any()
}

fn own_rows(session: Session, sheet: &SheetText, lang: Lang) -> AnyView {
    let (id, columns) = (sheet.id.clone(), sheet.columns.clone());
    entry::own_rows(session, sheet.id.clone(), move |row, label| {
        let parts = RowParts { sheet: id.clone(), row, columns: columns.clone(), label, hint: None, own: true };
        drawn(session, parts, lang)
    })
}

fn drawn(session: Session, parts: RowParts, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let RowParts { sheet, row, columns, label, hint, own } = parts;
    let key = entry_key(&sheet, &row);
    let id = entry::row_id(&key);
    let key = key.replace('/', "-");
    let tick_id = ["tick-", &key].concat();
    let noted = {
        let (sheet, row) = (sheet.clone(), row.clone());
        Memo::new(move |_| session.portfolio.entry(&sheet, &row))
    };
    let ticker = entry::ticker(session, &sheet, &row, tick_id.clone());
    let counts = columns.len() == 2 && columns.iter().all(|column| column.kind == ColumnKind::Count);
    let cells: Vec<_> = columns
        .into_iter()
        .enumerate()
        .map(|(place, column)| {
            let id = [&key, "-", &place.to_string()].concat();
            entry::cell(
                session,
                entry::Cell { id, sheet: sheet.clone(), row: row.clone(), place, column, label: label.clone() },
                lang,
            )
        })
        .collect();
    let verdict = move || {
        let noted = noted.get();
        let [before, after, ..] = &noted.cells;
        let with = |text: &str, n: u64| fill(text, &[("n", &n.to_string())]);
        compare([before, after]).filter(|_| counts).map(|counts| match counts {
            Counts::Agree => toned(t.counts_agree.to_owned(), "ok"),
            Counts::Missing(n) => toned(with(t.counts_missing, n), "danger"),
            Counts::TooMany(n) => toned(with(t.counts_too_many, n), "warn"),
        })
    };
    let remove = own.then(|| entry::remover(session, sheet, row, label.clone(), lang));
    let hint = hint.map(|hint| view! { <span class="sheet-hint quiet">{hint}</span> });
    view! {
        <li class="sheet-row" id=id tabindex="-1">
            {ticker}
            <label for=tick_id class="sheet-label">{label} {hint}</label>
            {cells}
            <span class="sheet-verdict">{verdict} {remove}</span>
        </li>
    }
    .into_any()
}
