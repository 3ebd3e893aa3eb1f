//! The check of invoices received after the notice.

use leptos::prelude::*;

use crate::content::{ColumnKind, SheetColumn};
use crate::costs::invoice_check::{
    InvoiceFinding, InvoiceFindingKind, OFFERED, RECEIVED, ReceivedColumn, chosen_basis, finding_text, watch,
};
use crate::domain::SettlementBasis;
use crate::i18n::names;
use crate::i18n::texts::{FieldTexts, ToolTexts};
use crate::portfolio::entry_key;
use crate::state::{Content, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::due::Toned;
use crate::ui::widgets::field::{FieldParts, Select};
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, RowTicker, SheetCell, row_id};
use crate::ui::widgets::text_to_send::TextToSend;

/// The whole tool, including the text to send about differences.
#[component]
pub(super) fn InvoiceWatch<'a>(content: &'a Content) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<ToolTexts>();
    let found = Memo::new(move |_| {
        let (record, contract) = (portfolio.record.get()?, shown.contract.get()?);
        Some(watch(&record.entries, &contract, portfolio.day(), lang))
    });
    let about_refund = move || {
        let found = found.get().unwrap_or_default();
        let about_refund = found.into_iter().filter(|finding| finding.row.is_none());
        about_refund.map(|finding| view! { <p><FindingText finding /></p> }).collect::<Vec<_>>()
    };
    let invoice = move |OwnRow { id, label }| view! { <InvoiceRow id label found /> };
    let text = content.template("invoice-mismatch").cloned().map(|template| view! { <TextToSend template /> });
    view! {
        <p>{t.watch_intro}</p>
        <RefundBasis />
        <section class="sheet" aria-label=t.watch>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.credit}</span> <span>{t.invoice_date}</span> <span>{t.from}</span> <span>{t.to}</span>
                <span>{t.net}</span>
            </div>
            <ul class="sheet-rows">
                <OwnRows sheet=RECEIVED children=invoice /> <RowAdder sheet=RECEIVED name=t.watch_own />
            </ul>
        </section>
        <div role="status">{about_refund}</div>
        {text}
    }
}

/// The choice of terms for the expected refund. The user's own contract is offered if its terms are stated.
#[component]
fn RefundBasis() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<ToolTexts>();
    let error_prefix = use_texts::<FieldTexts>().prefix;
    let has_own_terms = Memo::new(move |_| {
        shown.contract.with(|contract| contract.is_some_and(|contract| contract.own_terms.is_some()))
    });
    let value = move || {
        let contract = shown.contract.get();
        contract.map_or(SettlementBasis::Standard, |contract| chosen_basis(&portfolio.entries(), &contract))
    };
    let select = move || {
        let offered = OFFERED.into_iter().filter(|basis| *basis != SettlementBasis::Own || has_own_terms.get());
        let options = offered.map(|basis| (basis, names::settlement_basis(basis, lang))).collect::<Vec<_>>();
        let parts =
            FieldParts { id: "watch-terms", label: t.watch_terms, hint: "", error: Memo::new(|_| None), error_prefix };
        view! { <Select parts options value on_change=move |basis| portfolio.choose_refund_basis(basis) /> }
    };
    view! { <div class="question-fields">{select}</div> }
}

/// A received invoice or credit note, with the findings about it.
#[component]
fn InvoiceRow(id: String, label: String, found: Memo<Option<Vec<InvoiceFinding>>>) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let tick_id = format!("received-{id}");
    let cells: Vec<_> = ReceivedColumn::ALL
        .into_iter()
        .map(|column| {
            let cell = column.cell();
            let (title, kind) = match column {
                ReceivedColumn::Date => (t.invoice_date, ColumnKind::Day),
                ReceivedColumn::From => (t.from, ColumnKind::Day),
                ReceivedColumn::To => (t.to, ColumnKind::Day),
                ReceivedColumn::Amount => (t.net, ColumnKind::Text),
            };
            view! {
                <SheetCell
                    id=format!("{tick_id}-{cell}")
                    sheet=RECEIVED
                    row=id.clone()
                    cell
                    column=SheetColumn { title: title.to_owned(), kind }
                    label=label.clone()
                />
            }
        })
        .collect();
    let findings = {
        let id = id.clone();
        move || {
            let found = found.get().unwrap_or_default();
            let mine = found.into_iter().filter(|finding| finding.row.as_ref().is_some_and(|row| row.id == id));
            mine.map(|finding| view! { <span class="sheet-hint"><FindingText finding /></span> }).collect::<Vec<_>>()
        }
    };
    view! {
        <li class="sheet-row" id=row_id(&entry_key(RECEIVED, &id)) tabindex="-1">
            <RowTicker sheet=RECEIVED row=id.clone() id=tick_id.clone() />
            <span class="sheet-label">
                <label for=tick_id.clone()>{label.clone()}</label>
                {findings}
                <RowRemover sheet=RECEIVED row=id.clone() label=label.clone() />
            </span>
            {cells}
        </li>
    }
}

/// The text of a finding, in the colour of its tone.
#[component]
fn FindingText(finding: InvoiceFinding) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let kind = finding.kind;
    let tone = match kind {
        InvoiceFindingKind::Expected { .. }
        | InvoiceFindingKind::Credit { .. }
        | InvoiceFindingKind::RefundReceived { .. } => "ok",
        _ if kind.is_mismatch() => "danger",
        _ => "warn",
    };
    move || {
        let currency = shown.contract.get().map(|contract| contract.currency).unwrap_or_default();
        view! { <Toned text=finding_text(&kind, currency, wording.locale(), wording.lang) tone /> }
    }
}
