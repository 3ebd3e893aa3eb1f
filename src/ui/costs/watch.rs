//! Invoices after the notice, each held against the plan.

use leptos::prelude::*;

use crate::content::{Column, ColumnKind};
use crate::domain::SettlementBasis;
use crate::explain;
use crate::i18n::Lang;
use crate::i18n::texts::{FieldTexts, ToolTexts};
use crate::portfolio::entry_key;
use crate::state::{Content, Session, Word, set_cell};
use crate::ui::next_step::toned;
use crate::ui::widgets::field::{self, FieldParts};
use crate::ui::{entry, send};
use crate::watch::{self, BASIS, Finding, FindingKind, OFFERED, RECEIVED, TERMS};

pub(super) fn tool(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let found = Memo::new(move |_| {
        let (record, contract) = (session.portfolio.record.get()?, session.shown.contract.get()?);
        Some(watch::watch(&record.entries, &contract, session.portfolio.day(), lang))
    });
    let rows = entry::own_rows(session, RECEIVED.to_owned(), move |id, label| invoice(session, id, label, found, lang));
    let about_refund = move || {
        let found = found.get().unwrap_or_default();
        found
            .iter()
            .filter(|one| one.row.is_none())
            .map(|one| view! { <p>{said(session, one, lang)}</p> })
            .collect::<Vec<_>>()
    };
    let text = content.template("invoice-mismatch").map(|template| send::text_to_send(session, template, lang));
    view! {
        <p>{t.watch_intro}</p>
        {terms(session, lang)}
        <section class="sheet" data-columns="4" aria-label=t.watch>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.credit}</span> <span>{t.invoice_date}</span> <span>{t.from}</span> <span>{t.to}</span>
                <span>{t.net}</span>
            </div>
            <ul class="sheet-rows">{rows} {entry::adder(session, RECEIVED.to_owned(), t.watch_own.to_owned(), lang)}</ul>
        </section>
        <div role="status">{about_refund}</div>
        {text}
    }
    .into_any()
}

fn terms(session: Session, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let has_own =
        move || session.shown.contract.with(|contract| contract.is_some_and(|contract| contract.own_terms.is_some()));
    let fields = move || {
        let offered = OFFERED.into_iter().enumerate().filter(|(_, basis)| *basis != SettlementBasis::Own || has_own());
        let options = offered.map(|(place, basis)| (place, explain::settlement_basis(basis, lang))).collect();
        let chosen = move || {
            let (entries, contract) = (session.portfolio.entries(), session.shown.contract.get());
            let chosen =
                contract.map_or(SettlementBasis::Standard, |contract| watch::chosen_basis(&entries, &contract));
            OFFERED.iter().position(|basis| *basis == chosen).unwrap_or_default()
        };
        let choose = move |place: usize| {
            if let Some(basis) = OFFERED.get(place) {
                session.portfolio.change_entry(BASIS, TERMS, |entry| set_cell(entry, 0, basis.word().to_owned()));
            }
        };
        let parts = FieldParts {
            id: "watch-terms",
            label: t.watch_terms,
            hint: "",
            error: Memo::new(|_| None),
            error_prefix: FieldTexts::of(lang).prefix,
        };
        field::select(parts, options, chosen, choose)
    };
    view! { <div class="question-fields">{fields}</div> }.into_any()
}

fn invoice(session: Session, id: String, label: String, found: Memo<Option<Vec<Finding>>>, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let row_id = entry::row_id(&entry_key(RECEIVED, &id));
    let tick_id = ["received-", &id].concat();
    let columns = [
        (t.invoice_date, ColumnKind::Day),
        (t.from, ColumnKind::Day),
        (t.to, ColumnKind::Day),
        (t.net, ColumnKind::Text),
    ];
    let cells: Vec<_> = columns
        .into_iter()
        .enumerate()
        .map(|(place, (title, kind))| {
            let cell = entry::Cell {
                id: [&tick_id, "-", &place.to_string()].concat(),
                sheet: RECEIVED.to_owned(),
                row: id.clone(),
                place,
                column: Column { title: title.to_owned(), kind },
                label: label.clone(),
            };
            entry::cell(session, cell, lang)
        })
        .collect();
    let findings = {
        let id = id.clone();
        move || {
            let found = found.get().unwrap_or_default();
            let mine = found.iter().filter(|one| one.row.as_ref().is_some_and(|row| row.id == id));
            mine.map(|one| view! { <span class="sheet-hint">{said(session, one, lang)}</span> }).collect::<Vec<_>>()
        }
    };
    view! {
        <li class="sheet-row" id=row_id tabindex="-1">
            {entry::ticker(session, RECEIVED, &id, tick_id.clone())}
            <span class="sheet-label">
                <label for=tick_id>{label.clone()}</label> {findings} {entry::remover(session, RECEIVED.to_owned(), id, label, lang)}
            </span>
            {cells}
        </li>
    }
    .into_any()
}

fn said(session: Session, finding: &Finding, lang: Lang) -> AnyView {
    let currency =
        session.shown.contract.with(|contract| contract.map(|contract| contract.currency).unwrap_or_default());
    let text = explain::received(&finding.kind, currency, session.shown.locale.get(), lang);
    let tone = match finding.kind {
        FindingKind::Expected { .. } | FindingKind::Credit { .. } | FindingKind::RefundReceived { .. } => "ok",
        _ if finding.kind.is_mismatch() => "danger",
        _ => "warn",
    };
    toned(text, tone)
}
