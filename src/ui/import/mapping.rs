//! What each column means: as recognised, and as corrected by the user.

use std::sync::Arc;

use leptos::prelude::*;

use super::questions::{Assumptions, QuestionsSection};
use crate::i18n::texts::{ImportTexts, QuestionTexts};
use crate::import::{Looks, MappedColumn, Origin, Role, Table};
use crate::state::{Import, JobsStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::dropdown::Dropdown;

/// The most characters of a cell that are shown as an example.
const EXAMPLE_LENGTH: usize = 60;

/// What is open, and what each column means; unknown columns stand first.
#[component]
pub(super) fn MappingSection(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let is_unknown = |place: usize| {
        let mapping = import.mapping.get_untracked();
        mapping.columns().get(place).is_some_and(|column| matches!(column.origin, Origin::Unknown | Origin::Twin(_)))
    };
    let (unknown, known): (Vec<_>, Vec<_>) =
        table.columns.iter().enumerate().partition(|(place, _)| is_unknown(*place));
    let columns: Vec<_> = unknown
        .into_iter()
        .chain(known)
        .map(|(place, name)| {
            let example = table.rows.iter().map(|row| row.cell(place)).find(|cell| !cell.is_empty());
            let example: String = example.unwrap_or_default().chars().take(EXAMPLE_LENGTH).collect();
            view! { <ColumnMapping place name=name.clone() example /> }
        })
        .collect();
    view! {
        <QuestionsSection table=Arc::clone(&table) />
        <h3 id="import-meaning">{t.meaning}</h3>
        <ul class="import-columns">{columns}</ul>
        <Assumptions table />
    }
}

/// The mapping of the column at `place`; `None` once a different table is loaded.
fn column(import: Import, place: usize) -> Option<MappedColumn> {
    import.mapping.with(|mapping| mapping.columns().get(place).copied())
}

/// The choice of a column's role, and what an unknown column may be.
#[component]
fn ColumnMapping(place: usize, name: String, example: String) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let import = expect_context::<JobsStore>().import;
    let lang = use_lang();
    let id = format!("import-column-{place}");
    let roles = Role::ALL.into_iter().map(|role| (role, role.label(lang))).collect::<Vec<_>>();
    let role = move || column(import, place).map_or(Role::Notes, |column| column.role);
    let choose = move |role| import.change_mapping(|mapping, table| mapping.choose(table, place, role));
    view! {
        <li>
            <div>
                <strong translate="no">{name.clone()}</strong>
                <span class="import-example">{example}</span>
                <Unknown place />
            </div>
            <div class="field">
                <label for=id.clone()>{t.means} <span class="sr-only" translate="no">": " {name}</span></label>
                <Dropdown id options=roles value=role on_change=choose />
            </div>
        </li>
    }
}

/// What is known of a column that is not recognised.
#[component]
fn Unknown(place: usize) -> impl IntoView {
    let t = use_texts::<QuestionTexts>();
    let import = expect_context::<JobsStore>().import;
    let unknown = Memo::new(move |_| {
        let column = column(import, place).filter(|column| column.origin == Origin::Unknown)?;
        Some((column.looks, column.is_owner_reminder))
    });
    move || {
        let (looks, is_owner_reminder) = unknown.get()?;
        let looks = match looks {
            Some(Looks::Days) => t.looks_days,
            Some(Looks::Numbers) => t.looks_numbers,
            Some(Looks::Amounts) => t.looks_amounts,
            Some(Looks::Words) | None => "",
        };
        let what = if is_owner_reminder { t.owner_reminder } else { looks };
        Some(view! { <span class="import-example">{t.unknown_first} " " {what}</span> })
    }
}
