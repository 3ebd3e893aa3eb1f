//! What would become of the rows, before anything does.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::texts::{ColumnTexts, ImportTexts};
use crate::i18n::{Lang, Locale, counted, fill};
use crate::state::{self, Checked, Import, Session};
use crate::table::{CellProblem, Imported, Table, words};
use crate::ui::words as phrases;

pub(super) fn section(session: Session, import: Import, table: &Arc<Table>, lang: Lang) -> AnyView {
    let table = Arc::clone(table);
    let counts = move || import.checked.get().map(|checked| counts(&checked, lang));
    let result = move || import.checked.get().map(|checked| drawn(session, import, &checked, &table, lang));
    view! {
        <section aria-labelledby="import-preview">
            <h3 id="import-preview">{ImportTexts::of(lang).preview}</h3>
            // It is there before them, so that they are read out.
            <div role="status">{counts}</div>
            {result}
        </section>
    }
    .into_any()
}

/// How many rows can be taken, are here already, or are wrong.
fn counts(checked: &Checked, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let twice = (checked.twice > 0)
        .then(|| view! { <li data-count="twice">{counted(checked.twice, t.twice_one, t.twice_many)}</li> });
    let bad = (!checked.bad.is_empty())
        .then(|| view! { <li data-count="bad">{counted(checked.bad.len(), t.bad_one, t.bad_many)}</li> });
    view! {
        <ul class="import-counts">
            <li data-count="good">{counted(checked.taken(false), t.good_one, t.good_many)}</li>
            {twice}
            {bad}
        </ul>
    }
    .into_any()
}

fn drawn(session: Session, import: Import, checked: &Arc<Checked>, table: &Arc<Table>, lang: Lang) -> AnyView {
    view! {
        {(checked.twice > 0).then(|| also_twice(import, lang))}
        {(!checked.good.is_empty()).then(|| examples(checked, lang))}
        {(!checked.bad.is_empty()).then(|| errors(session, import, checked, table, lang))}
        {take(session, import, checked, lang)}
    }
    .into_any()
}

/// Whether those that are here already are taken too.
fn also_twice(import: Import, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    view! {
        <p class="quiet">{t.twice_note}</p>
        <p class="check">
            <input
                type="checkbox"
                id="import-twice"
                prop:checked=move || import.with_twice.get()
                on:change=move |event| import.set_with_twice(event_target_checked(&event))
            />
            <label for="import-twice">{t.twice_take}</label>
        </p>
    }
    .into_any()
}

fn examples(checked: &Checked, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let rows: Vec<_> = checked.examples().map(|imported| example(imported, lang)).collect();
    view! {
        <h4>{t.first_rows}</h4>
        <ul class="import-examples">{rows}</ul>
    }
    .into_any()
}

fn example(imported: &Imported, lang: Lang) -> AnyView {
    let locale = Locale::of(lang, imported.terms.region);
    let terms = &imported.terms;
    let price = terms.price.map(|price| phrases::money(price, terms.currency, locale));
    let parts = [&imported.name, &imported.customer, &imported.product];
    let name: Vec<&str> = parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    view! {
        <li>
            <strong>{name.join(" · ")}</strong>
            <span>{phrases::terms(terms, lang, locale)}</span>
            {price.map(|price| view! { <span>{ColumnTexts::of(lang).price} " " {price}</span> })}
        </li>
    }
    .into_any()
}

fn errors(session: Session, import: Import, checked: &Checked, table: &Table, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let (listed, more) = checked.listed();
    let items: Vec<_> = listed.map(|found| error(found, table, lang)).collect();
    let more = (more > 0).then(|| view! { <p>{fill(t.more_errors, &[("n", &more.to_string())])}</p> });
    let offer = move |_| import.offer_bad(t.bad_file_name, lang);
    view! {
        <h4>{t.errors}</h4>
        <ul class="import-errors">{items}</ul>
        {more}
        <p class="import-file">
            <button type="button" class="button" id="import-bad" on:click=offer>{t.bad_file}</button>
            <span class="quiet">{t.bad_note}</span>
        </p>
    }
    .into_any()
}

fn error(found: &CellProblem, table: &Table, lang: Lang) -> AnyView {
    view! {
        <li>
            <strong>{words::place(found, table, lang)}</strong>
            " "
            {words::problem(found.problem, lang)}
        </li>
    }
    .into_any()
}

fn take(session: Session, import: Import, checked: &Arc<Checked>, lang: Lang) -> AnyView {
    let t = ImportTexts::of(lang);
    let checked = Arc::clone(checked);
    let count = Memo::new(move |_| checked.taken(import.with_twice.get()));
    let label = move || match count.get() {
        0 => t.take_none.to_owned(),
        count => counted(count, t.take_one, t.take_many),
    };
    let take = move |_| {
        if count.get_untracked() > 0 {
            import.take();
            state::focus_soon(crate::ui::TITLE);
        }
    };
    let none = move || (count.get() == 0).then_some("true");
    view! {
        <p>
            <button type="button" class="button button-primary" id="import-take" aria-disabled=none on:click=take>
                {label}
            </button>
        </p>
    }
    .into_any()
}
