//! The refund and the amount due after leaving, under each set of terms side by side.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Cents, Costs, Currency, Day, Plan, Settlement, Vat};
use crate::i18n::figures;
use crate::i18n::names;
use crate::i18n::texts::{CostTexts, MoneyTexts};
use crate::i18n::{Lang, fill};
use crate::state::{NavigationStore, Opened, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::Money;
use crate::ui::widgets::show_if::ShowIf;

/// One set of terms in the comparison, with the names of its figures.
pub struct Side<'a> {
    pub name: &'static str,
    /// How reliable it is: "estimate" and the like.
    pub mark: &'static str,
    /// Figure name of the refund.
    pub refund: &'static str,
    /// Figure name of the amount that remains due; `None` if there is never any.
    pub payable: Option<&'static str>,
    pub settlement: &'a Settlement,
}

/// All sets of terms in the comparison, in the order they are shown.
pub fn sides(costs: &Costs, lang: Lang) -> Vec<Side<'_>> {
    let side = |(basis, settlement)| Side {
        name: names::settlement_basis(basis, lang),
        mark: names::settlement_basis_mark(basis, lang),
        refund: figures::refund_name(basis),
        payable: figures::payable_name(basis),
        settlement,
    };
    costs.settlements().map(side).collect()
}

/// The settlements next to the deadlines, with a link to the costs view if the contract can be shown there.
#[component]
pub fn CostSummary<'a>(
    currency: Currency,
    plan: Arc<Plan>,
    /// `None` without a price.
    costs: Option<&'a Costs>,
) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<CostTexts>();
    let ends_today = costs.is_some_and(|costs| costs.service_end == plan.as_of);
    let title = move || {
        if ends_today && portfolio.as_of.with(Option::is_none) { t.leaving_today } else { t.leaving }
    };
    let has_costs_view = move || portfolio.opened.with(|opened| *opened != Opened::Nothing);
    let content = if let Some(costs) = costs {
        view! {
            <SettlementTable currency costs term_end=plan.term.last />
            <ShowIf when=has_costs_view>
                <p><a class="action-link" href=move || navigation.href(View::Costs)>{t.how}</a></p>
            </ShowIf>
        }
        .into_any()
    } else {
        view! { <p class="quiet">{t.no_price}</p> }.into_any()
    };
    view! {
        <section class="side-block" aria-labelledby="leaving-title">
            <h2 id="leaving-title">{title}</h2>
            {content}
        </section>
    }
}

/// The last service day, the settlements, and the last day of access.
#[component]
pub fn SettlementTable<'a>(
    currency: Currency,
    costs: &'a Costs,
    /// The last day of access.
    term_end: Day,
    /// If given, value added tax at this rate is shown below each amount.
    #[prop(optional_no_strip)]
    vat: Option<Vat>,
) -> impl IntoView + use<> {
    let wording = use_wording();
    let t = use_texts::<CostTexts>();
    let taxed = move |amount| vat.map(|vat| view! { <WithVat amount vat currency /> });
    let rows: Vec<_> = sides(costs, wording.lang)
        .into_iter()
        .map(|side| {
            let (refund, payable) = (side.settlement.refund, side.settlement.payable);
            let payable = match side.payable {
                Some(figure) => view! {
                    <Money figure amount=payable text=wording.money(payable, currency) /> {taxed(payable)}
                }
                .into_any(),
                None => "–".into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{side.name} " " <span class="mark">{side.mark}</span></th>
                    <td class="amount">
                        <strong><Money figure=side.refund amount=refund text=wording.money(refund, currency) /></strong>
                        {taxed(refund)}
                    </td>
                    <td class="amount">{payable}</td>
                </tr>
            }
        })
        .collect();
    let access = format!("{}: {} {}. {}", t.standard, t.access, wording.long_day(term_end), t.net);
    view! {
        <p class="quiet">{fill(t.last_service_is, &[("day", &wording.long_day(costs.service_end))])}</p>
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
