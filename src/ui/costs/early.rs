//! Leaving before the end of the term, folded: what comes back on a last service day, under each set of terms.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::course::Course;
use super::working::Working;
use crate::domain::{Cents, Costs, Currency, SettlementBasis, Vat, costs};
use crate::i18n::fill;
use crate::i18n::texts::{CostTexts, FieldErrorTexts, FieldTexts, MoneyTexts};
use crate::state::{self, PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::cost_summary::{Side, sides};
use crate::ui::widgets::field::{FieldParts, TextField};
use crate::ui::widgets::figure::Money;

/// Open from the start where a last service day was chosen.
#[component]
pub(super) fn LeavingEarly(vat: Memo<Option<Vat>>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<CostTexts>();
    let is_chosen =
        shown.contract.with_untracked(|contract| contract.is_some_and(|contract| contract.service_end.is_some()));
    let figures = move || {
        let (contract, plan) = (shown.contract.get()?, shown.plan.get()?);
        let vat = vat.get();
        // In a closure, so that new figures get new elements. If they were patched, an open table of the course would
        // stay open without its rows.
        Some(move || {
            let (currency, term_end) = (contract.currency, plan.term.last);
            let costs = costs(&contract, &plan)?;
            let workings: Vec<_> = costs
                .settlements()
                .map(|(basis, settlement)| view! { <Working basis settlement=settlement.clone() currency term_end /> })
                .collect();
            Some(view! {
                <Voices currency costs=&costs vat />
                {workings}
                <Course contract plan=plan.clone() />
            })
        })
    };
    view! {
        <details class="block early" id="leaving-early" open=is_chosen>
            <summary><h2>{t.early}</h2></summary>
            <ServiceEndForm />
            {figures}
        </details>
    }
}

/// The field for the last service day of all settlements.
#[component]
fn ServiceEndForm() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<MoneyTexts>();
    let errors = use_texts::<FieldErrorTexts>();
    let typed = RwSignal::new(shown.service_end_text());
    let error = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if portfolio.set_service_end(&typed.get_untracked()) {
            error.set(None);
        } else {
            error.set(Some(errors.service_end_unreadable.to_owned()));
            state::focus("service-end");
        }
    };
    let parts = FieldParts {
        id: "service-end",
        label: t.last_service,
        hint: t.last_service_hint,
        error: Memo::new(move |_| error.get()),
        error_prefix: use_texts::<FieldTexts>().prefix,
    };
    view! {
        <form class="inline-form" novalidate on:submit=submit>
            <TextField parts class="input-date" value=move || typed.get() on_input=move |text| typed.set(text)>
                <button type="submit" class="button">{t.last_service_set}</button>
            </TextField>
        </form>
    }
}

/// What each set of terms says, side by side.
#[component]
fn Voices<'a>(currency: Currency, costs: &'a Costs, vat: Option<Vat>) -> impl IntoView + use<> {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let amount = move |figure, amount| {
        let taxed = vat.map(|vat| view! { <WithVat amount vat currency /> });
        view! { <Money figure amount text=wording.money(amount, currency) /> {taxed} }
    };
    let voices: Vec<_> = sides(costs, wording.lang)
        .into_iter()
        .map(|Side { basis, name, mark, refund, payable, settlement }| {
            let note = match basis {
                SettlementBasis::Standard => t.standard_note,
                SettlementBasis::Own => t.own_note,
                SettlementBasis::Guide => t.guide_note,
                SettlementBasis::ForCause => t.cause_note,
            };
            let payable = match payable {
                Some(figure) => amount(figure, settlement.payable).into_any(),
                None => "–".into_any(),
            };
            view! {
                <li class="voice">
                    <h3>{name} " " <span class="mark">{mark}</span></h3>
                    <dl class="reading">
                        <dt>{t.refund}</dt>
                        <dd>{amount(refund, settlement.refund)}</dd>
                        <dt>{t.payable}</dt>
                        <dd>{payable}</dd>
                    </dl>
                    <p class="note">{note}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="voices">{voices}</ul> }
}

/// A net amount with its tax in small print.
#[component]
fn WithVat(amount: Cents, vat: Vat, currency: Currency) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let taxed = vat.on(amount);
    let money = |cents| wording.money(cents, currency);
    let text = fill(t.with_vat, &[("rate", &wording.percent(vat.share())), ("gross", &money(taxed.gross))]);
    let apart = fill(t.vat_apart, &[("net", &money(taxed.net)), ("vat", &money(taxed.vat))]);
    view! { <span class="vat">{text} <br/> {apart}</span> }
}
