//! What each column means, as it was recognised and as the user says.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::texts::ImportTexts;
use crate::i18n::{Lang, fill};
use crate::state::{Import, Session};
use crate::table::{Column, DayOrder, NumberStyle, Role, Table};

pub(super) fn section(session: Session, import: Import, table: &Arc<Table>, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let rows: Vec<_> = (0..table.columns.len()).map(|place| row(session, import, table, place, lang)).collect();
    view! {
        <h3 id="import-meaning">{t.meaning}</h3>
        <ul class="import-columns">{rows}</ul>
        {questions(import, table, lang)}
        {assumed(import, lang)}
    }
    .into_any()
}

/// What the mapping says of a column.
fn column(import: Import, place: usize) -> Option<Column> {
    import.mapping.with(|mapping| mapping.columns().get(place).copied())
}

fn row(session: Session, import: Import, table: &Arc<Table>, place: usize, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let name = table.columns.get(place).cloned().unwrap_or_default();
    let example = table.rows.iter().map(|row| row.cell(place)).find(|cell| !cell.is_empty()).unwrap_or_default();
    let example: String = example.chars().take(60).collect();
    let id = ["import-column-", &place.to_string()].concat();
    let options: Vec<_> = Role::ALL
        .iter()
        .enumerate()
        .map(|(number, role)| {
            view! { <option value=number.to_string()>{role.label(lang)}</option> }
        })
        .collect();
    let number = move || {
        let role = column(import, place).map(|column| column.role);
        Role::ALL.iter().position(|other| Some(*other) == role).unwrap_or_default().to_string()
    };
    let choose = move |event: Event| {
        let number = event_target_value(&event).parse().ok();
        if let Some(role) = number.and_then(|number: usize| Role::ALL.get(number)) {
            import.change_mapping(|mapping, table| mapping.choose(table, place, *role));
        }
    };
    let asked =
        Memo::new(move |_| column(import, place).filter(|column| column.two_ways).map(|column| column.role.is_day()));
    let (header, of) = (name.clone(), name.clone());
    let reading = move || asked.get().map(|days| readings(session, import, place, days, &of, lang));
    view! {
        <li>
            <div>
                <strong translate="no">{header}</strong>
                <span class="import-example">{example}</span>
            </div>
            <div class="field">
                <label for=id.clone()>{t.means} <span class="sr-only" translate="no">": " {name}</span></label>
                <select id=id prop:value=number on:change=choose>{options}</select>
            </div>
            {reading}
        </li>
    }
    .into_any()
}

/// How a column is read whose cells can be read in two ways.
fn readings(session: Session, import: Import, place: usize, days: bool, name: &str, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let (first, second) = if days { (t.day_first, t.month_first) } else { (t.number_comma, t.number_point) };
    let now = move || {
        column(import, place).map_or("", |column| match (column.days, column.numbers) {
            (Some(DayOrder::DayFirst), _) | (_, Some(NumberStyle::Comma)) => "first",
            (Some(DayOrder::MonthFirst), _) | (_, Some(NumberStyle::Point)) => "second",
            (None, None) => "",
        })
    };
    let id = ["import-reading-", &place.to_string()].concat();
    let choose = move |event: Event| {
        let is_first = match event_target_value(&event).as_str() {
            "first" => true,
            "second" => false,
            _ => return,
        };
        import.change_mapping(|mapping, _| match (days, is_first) {
            (true, true) => mapping.choose_days(place, DayOrder::DayFirst),
            (true, false) => mapping.choose_days(place, DayOrder::MonthFirst),
            (false, true) => mapping.choose_numbers(place, NumberStyle::Comma),
            (false, false) => mapping.choose_numbers(place, NumberStyle::Point),
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>{t.reading} <span class="sr-only">": " {name.to_owned()}</span></label>
            <select id=id prop:value=now on:change=choose>
                <option value="">{t.reading_ask}</option>
                <option value="first">{first}</option>
                <option value="second">{second}</option>
            </select>
        </div>
    }
    .into_any()
}

/// What the user must still say.
fn questions(import: Import, table: &Arc<Table>, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let table = Arc::clone(table);
    let asked = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let asks = mapping.columns().iter().zip(&table.columns).filter(|(column, _)| column.asks());
            let names: Vec<String> = asks.map(|(_, name)| name.clone()).collect();
            (mapping.place(Role::Start).is_none(), names)
        })
    });
    let said = move || {
        let (no_start, names) = asked.get();
        let no_start = no_start.then(|| view! { <p>{t.no_start}</p> });
        let two_ways: Vec<_> = names.iter().map(|name| view! { <p>{fill(t.asks, &[("column", name)])}</p> }).collect();
        (no_start.is_some() || !two_ways.is_empty()).then(|| {
            view! { <div class="banner" data-tone="warn" id="import-questions">{no_start} {two_ways}</div> }
        })
    };
    view! { <div role="status">{said}</div> }.into_any()
}

/// What is taken for granted where no column says it.
fn assumed(import: Import, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let lacking = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let lacks = |roles: &[Role]| roles.iter().all(|role| mapping.place(*role).is_none());
            let has_price = mapping.place(Role::Price).is_some();
            [
                lacks(&[Role::Term, Role::End, Role::NextStart]),
                lacks(&[Role::NoticeDays, Role::NoticeMonths]),
                lacks(&[Role::Renewal]),
                has_price && lacks(&[Role::Currency]),
            ]
        })
    });
    let said = move || {
        let texts = [t.assumed_term, t.assumed_notice, t.assumed_renewal, t.assumed_currency];
        let items: Vec<_> = texts
            .into_iter()
            .zip(lacking.get())
            .filter(|(_, lacks)| *lacks)
            .map(|(text, _)| view! { <li>{text}</li> })
            .collect();
        (!items.is_empty()).then(|| view! { <p>{t.assumed}</p> <ul class="import-assumed">{items}</ul> })
    };
    said.into_any()
}
