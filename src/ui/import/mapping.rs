//! What each column means: as recognised, and as corrected by the user.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::ImportTexts;
use crate::import::{DayOrder, MappedColumn, NumberStyle, Role, Table};
use crate::state::{Import, JobsStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::dropdown::Dropdown;

/// The most characters of a cell that are shown as an example.
const EXAMPLE_LENGTH: usize = 60;

#[component]
pub(super) fn MappingSection(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let columns: Vec<_> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let example = table.rows.iter().map(|row| row.cell(place)).find(|cell| !cell.is_empty());
            let example: String = example.unwrap_or_default().chars().take(EXAMPLE_LENGTH).collect();
            view! { <ColumnMapping place name=name.clone() example /> }
        })
        .collect();
    view! {
        <h3 id="import-meaning">{t.meaning}</h3>
        <ul class="import-columns">{columns}</ul>
        <Questions table />
        <Assumptions />
    }
}

/// The mapping of the column at `place`; `None` once a different table is loaded.
fn column(import: Import, place: usize) -> Option<MappedColumn> {
    import.mapping.with(|mapping| mapping.columns().get(place).copied())
}

/// The choice of a column's role and, if its cells are ambiguous, of how to read them.
#[component]
fn ColumnMapping(place: usize, name: String, example: String) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let lang = use_lang();
    let import = expect_context::<JobsStore>().import;
    let id = format!("import-column-{place}");
    let roles = Role::ALL.into_iter().map(|role| (role, role.label(lang))).collect::<Vec<_>>();
    let role = move || column(import, place).map_or(Role::Notes, |column| column.role);
    let choose = move |role| import.change_mapping(|mapping, table| mapping.choose(table, place, role));
    let asked = Memo::new(move |_| {
        let column = column(import, place).filter(|column| column.two_ways)?;
        Some(column.role.is_day())
    });
    let reading = {
        let name = name.clone();
        move || match asked.get()? {
            true => Some(view! { <DayReading place column_name=name.clone() /> }.into_any()),
            false => Some(view! { <NumberReading place column_name=name.clone() /> }.into_any()),
        }
    };
    view! {
        <li>
            <div>
                <strong translate="no">{name.clone()}</strong>
                <span class="import-example">{example}</span>
            </div>
            <div class="field">
                <label for=id.clone()>{t.means} <span class="sr-only" translate="no">": " {name}</span></label>
                <Dropdown id options=roles value=role on_change=choose />
            </div>
            {reading}
        </li>
    }
}

/// The question of which number is the day.
#[component]
fn DayReading(place: usize, column_name: String) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let order = move || column(import, place)?.days;
    let choose = move |order| import.change_mapping(|mapping, _| mapping.choose_days(place, order));
    let [first, second] = [(DayOrder::DayFirst, t.day_first), (DayOrder::MonthFirst, t.month_first)];
    view! { <Reading place column_name first second value=order on_choose=choose /> }
}

/// The question of which character comes before the cents.
#[component]
fn NumberReading(place: usize, column_name: String) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let style = move || column(import, place)?.numbers;
    let choose = move |style| import.change_mapping(|mapping, _| mapping.choose_numbers(place, style));
    let [first, second] = [(NumberStyle::Comma, t.number_comma), (NumberStyle::Point, t.number_point)];
    view! { <Reading place column_name first second value=style on_choose=choose /> }
}

/// The choice between two ways of reading a column; none is selected while `value` is `None`.
#[component]
fn Reading<T>(
    place: usize,
    column_name: String,
    first: (T, &'static str),
    second: (T, &'static str),
    value: impl Fn() -> Option<T> + Send + Sync + 'static,
    on_choose: impl Fn(T) + Send + Sync + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let t = use_texts::<ImportTexts>();
    let id = format!("import-reading-{place}");
    let chosen = move || match value() {
        None => Way::Open,
        Some(value) if value == first.0 => Way::First,
        Some(_) => Way::Second,
    };
    let choose = move |way| match way {
        Way::Open => {}
        Way::First => on_choose(first.0),
        Way::Second => on_choose(second.0),
    };
    let ways = vec![(Way::Open, t.reading_ask), (Way::First, first.1), (Way::Second, second.1)];
    view! {
        <div class="field">
            <label for=id.clone()>{t.reading} <span class="sr-only">": " {column_name}</span></label>
            <Dropdown id options=ways value=chosen on_change=choose dom_value=Way::dom_value />
        </div>
    }
}

/// Which of two ways to read a column.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// Not decided yet.
    Open,
    First,
    Second,
}

impl Way {
    fn dom_value(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// The questions the user still has to answer.
#[component]
fn Questions(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let open = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let asks = mapping.columns().iter().zip(&table.columns).filter(|(column, _)| column.asks());
            let names: Vec<String> = asks.map(|(_, name)| name.clone()).collect();
            (mapping.column_of(Role::Start).is_none(), names)
        })
    });
    let questions = move || {
        let (no_start, names) = open.get();
        (no_start || !names.is_empty()).then(|| {
            let two_ways: Vec<_> =
                names.iter().map(|name| view! { <p>{fill(t.asks, &[("column", name)])}</p> }).collect();
            view! {
                <div class="banner" data-tone="warn" id="import-questions">
                    {no_start.then(|| view! { <p>{t.no_start}</p> })}
                    {two_ways}
                </div>
            }
        })
    };
    view! { <div role="status">{questions}</div> }
}

/// The assumptions for data without a column.
#[component]
fn Assumptions() -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let assumed = Memo::new(move |_| {
        import.mapping.with(|mapping| {
            let has = |role| mapping.column_of(role).is_some();
            let lacks = |roles: &[Role]| !roles.iter().copied().any(has);
            [
                (lacks(&[Role::Term, Role::End, Role::NextStart]), t.assumed_term),
                (lacks(&[Role::NoticeDays, Role::NoticeMonths]), t.assumed_notice),
                (lacks(&[Role::Renewal]), t.assumed_renewal),
                (has(Role::Price) && lacks(&[Role::Currency]), t.assumed_currency),
            ]
            .into_iter()
            .filter_map(|(is_assumed, text)| is_assumed.then_some(text))
            .collect::<Vec<_>>()
        })
    });
    move || {
        let texts = assumed.get();
        (!texts.is_empty()).then(|| {
            let items: Vec<_> = texts.into_iter().map(|text| view! { <li>{text}</li> }).collect();
            view! { <p>{t.assumed}</p> <ul class="import-assumed">{items}</ul> }
        })
    }
}
