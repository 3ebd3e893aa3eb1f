//! The stored contracts: which falls due next, and the way to each.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::answer::tone;
use super::words;
use crate::domain::plan;
use crate::i18n::texts::{ImportTexts, PageTexts, ShellTexts};
use crate::i18n::{Lang, Locale, day_short};
use crate::order::in_order;
use crate::portfolio::Record;
use crate::state::{self, Session, View};

/// The list of contracts, the next deadline first.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let list = move || {
        let today = session.day();
        let until = |record: &Arc<Record>| plan(&record.contract(), today).days_left.unwrap_or(i64::MAX);
        let records = in_order(session.contracts.get(), until);
        if records.is_empty() {
            return view! { <p>{t.contracts_none}</p> }.into_any();
        }
        let rows: Vec<_> = records.iter().map(|record| row(session, record, lang, session.locale.get())).collect();
        view! { <ul class="contract-list">{rows}</ul> }.into_any()
    };
    view! {
        <div class="wrap view">
            {super::heading(ShellTexts::of(lang).nav_contracts)}
            {list}
            <p><a class="button button-primary" href=Session::new_contract_href()>{t.contracts_add}</a></p>
            <p><a class="action-link" href=move || session.href(View::Import)>{ImportTexts::of(lang).link}</a></p>
        </div>
    }
    .into_any()
}

fn row(session: Session, record: &Record, lang: Lang, locale: Locale) -> AnyView {
    let t = PageTexts::of(lang);
    let contract = record.contract();
    let plan = plan(&contract, session.day());
    let name = words::name(record, lang, locale);
    let deadline = plan.deadlines.as_ref().map(|dates| {
        let left = plan.days_left.map(|days| words::days_left(days, lang)).unwrap_or_default();
        [t.contracts_next, " ", &day_short(dates.notice, locale), " · ", &left].concat()
    });
    let id = record.id.clone();
    let delete = move |_| {
        session.delete(&id);
        // The button goes with its row.
        state::focus_soon(super::TITLE);
    };
    view! {
        <li class="contract-row" data-tone=tone(plan.status)>
            <p class="contract-name"><a href=Session::record_href(&record.id, View::Deadlines)>{name.clone()}</a></p>
            <p class="quiet">{words::terms(&contract, lang, locale)}</p>
            <p><span class="badge">{words::status(plan.status, lang)}</span> " " {deadline}</p>
            <p>
                <button type="button" class="link-button" on:click=delete>
                    {t.contracts_delete} <span class="sr-only">": " {name}</span>
                </button>
            </p>
        </li>
    }
    .into_any()
}
