//! The settlements side by side, beside the deadlines and in the costs view.

use leptos::prelude::*;

use crate::domain::{Contract, Costs, Plan, Settlement, Vat};
use crate::explain;
use crate::figures;
use crate::i18n::texts::CostTexts;
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::state::{Opened, Session, View};
use crate::ui::widgets::figure;
use crate::ui::words;

/// One basis in the comparison: what it is called, and the names of its figures.
pub struct Side<'a> {
    pub name: &'static str,
    pub mark: &'static str,
    pub refund: &'static str,
    pub payable: Option<&'static str>,
    pub settlement: &'a Settlement,
}

/// Every basis that can be compared.
pub fn sides<'a>(costs: &'a Costs, lang: Lang) -> Vec<Side<'a>> {
    let side = |(basis, settlement)| Side {
        name: explain::settlement_basis(basis, lang),
        mark: explain::settlement_basis_mark(basis, lang),
        refund: figures::refund_name(basis),
        payable: figures::payable_name(basis),
        settlement,
    };
    costs.settlements().map(side).collect()
}

/// The settlements beside the deadlines.
pub fn summary(session: Session, contract: &Contract, plan: &Plan, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let content = match &plan.costs {
        None => view! { <p class="quiet">{t.no_price}</p> }.into_any(),
        Some(_) => {
            let stored = move || session.portfolio.opened.with(|opened| *opened != Opened::Nothing);
            view! {
                {table(contract, plan, None, lang, locale)}
                {move || stored().then(|| view! { <p><a class="action-link" href=move || session.navigation.href(View::Costs)>{t.how}</a></p> })}
            }
            .into_any()
        }
    };
    let today = plan.costs.as_ref().is_some_and(|costs| costs.service_end == plan.as_of);
    let title = if today && session.portfolio.as_of.with(Option::is_none) { t.leaving_today } else { t.leaving };
    view! {
        <section class="side-block" aria-labelledby="leaving-title">
            <h2 id="leaving-title">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Day, comparison, and until when there is access; with VAT shown apart where a rate is given.
pub(super) fn table(contract: &Contract, plan: &Plan, vat: Option<Vat>, lang: Lang, locale: Locale) -> AnyView {
    let t = CostTexts::of(lang);
    let Some(costs) = &plan.costs else { return ().into_any() };
    let money = |cents| words::money(cents, contract.currency, locale);
    let taxed = |cents| vat.map(|vat| super::working::with_vat(vat.on(cents), vat, &money, lang, locale));
    let rows: Vec<_> = sides(costs, lang)
        .into_iter()
        .map(|side| {
            let payable = match side.payable {
                Some(name) => {
                    let due = side.settlement.payable;
                    view! { {figure::amount(name, due, money(due))} {taxed(due)} }.into_any()
                }
                None => "–".into_any(),
            };
            let refund = side.settlement.refund;
            view! {
                <tr>
                    <th scope="row">{side.name} " " <span class="mark">{side.mark}</span></th>
                    <td class="amount"><strong>{figure::amount(side.refund, refund, money(refund))}</strong> {taxed(refund)}</td>
                    <td class="amount">{payable}</td>
                </tr>
            }
        })
        .collect();
    let access = format!("{}: {} {}. {}", t.standard, t.access, day_long(plan.term.last, locale), t.net);
    view! {
        <p class="quiet">{fill(t.last_service_is, &[("day", &day_long(costs.service_end, locale))])}</p>
        <table class="settlements" aria-label=t.settlements>
            <thead>
                <tr>
                    <th scope="col">{t.who_says}</th>
                    <th scope="col" class="amount">{t.back}</th>
                    <th scope="col" class="amount">{t.due}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="quiet">{access}</p>
    }
    .into_any()
}
