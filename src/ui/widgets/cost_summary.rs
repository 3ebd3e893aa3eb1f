//! What comes back and what remains due: cancelled on time, and under each set of terms for who leaves earlier.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Cents, Contract, Costs, Currency, Day, Plan, Settlement, SettlementBasis, Status, costs};
use crate::i18n::figures;
use crate::i18n::names;
use crate::i18n::texts::{CostTexts, MoneyTexts};
use crate::i18n::{Lang, fill};
use crate::state::{NavigationStore, Opened, PortfolioStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::Money;
use crate::ui::widgets::price_form::PriceForm;
use crate::ui::widgets::show_if::ShowIf;

/// DOM id of the heading beside the deadlines.
const TITLE: &str = "leaving-title";

/// One set of terms in the comparison, with the names of its figures.
pub struct Side<'a> {
    pub basis: SettlementBasis,
    pub name: &'static str,
    /// How reliable it is: "not binding" and the like.
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
        basis,
        name: names::settlement_basis(basis, lang),
        mark: names::settlement_basis_mark(basis, lang),
        refund: figures::refund_name(basis),
        payable: figures::payable_name(basis),
        settlement,
    };
    costs.settlements().map(side).collect()
}

/// How a contract ends that nobody leaves early.
pub struct OnTime {
    /// "Cancel on time", or how it stands where that was done or is not needed.
    pub title: &'static str,
    /// The last day of access: of the current term, or of the first that can still be cancelled.
    pub last: Day,
    /// What is still billed in the current term; `None` without a price, or where a later term follows first.
    pub to_come: Option<Cents>,
}

impl OnTime {
    pub fn of(contract: &Contract, plan: &Plan, lang: Lang) -> Self {
        let t = CostTexts::of(lang);
        let title = match plan.status {
            Status::Cancelled => t.on_time_sent,
            Status::Ends | Status::Ended => t.on_time_ends,
            _ => t.on_time,
        };
        let last = figures::exit(contract, plan).map_or(plan.term.last, |(last, _)| last);
        let to_come = costs(contract, plan).filter(|_| last == plan.term.last).map(|costs| {
            let later = costs.invoices_after(plan.as_of);
            later.iter().map(|invoice| invoice.amount).sum()
        });
        Self { title, last, to_come }
    }
}

/// Beside the deadlines: what comes back on time, and folded, for who leaves earlier; with a link to the costs view if
/// the contract can be shown there.
#[component]
pub fn CostSummary<'a>(
    contract: Contract,
    plan: Arc<Plan>,
    /// `None` without a price.
    costs: Option<&'a Costs>,
) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let (t, money_texts) = (use_texts::<CostTexts>(), use_texts::<MoneyTexts>());
    let OnTime { title, last, to_come } = OnTime::of(&contract, &plan, wording.lang);
    let to_come = to_come.filter(|amount| *amount != Cents::ZERO);
    let to_come =
        to_come.map(|amount| format!("{}: {}. ", money_texts.payable, wording.money(amount, contract.currency)));
    let has_costs_view = move || portfolio.opened.with(|opened| *opened != Opened::Nothing);
    // Beside the form there is a field for it already, and what the renewal costs asks for it, too.
    let is_beside_form = navigation.view.get_untracked() == View::Start;
    let early = if let Some(costs) = costs {
        view! {
            <details class="early">
                <summary>{t.early}</summary>
                <SettlementTable currency=contract.currency costs term_end=plan.term.last />
            </details>
            <ShowIf when=has_costs_view>
                <p><a class="action-link" href=move || navigation.href(View::Costs)>{t.how}</a></p>
            </ShowIf>
        }
        .into_any()
    } else if plan.next.is_none() && !is_beside_form {
        view! { <p class="quiet">{t.no_price}</p> <PriceForm then=TITLE /> }.into_any()
    } else {
        view! { <p class="quiet">{t.no_price}</p> }.into_any()
    };
    view! {
        <section class="side-block" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{title}</h2>
            <p>{money_texts.how_no_refund} " " {fill(money_texts.access_short, &[("day", &wording.long_day(last))])} ". " {to_come}</p>
            {early}
        </section>
    }
}

/// The last service day, the settlements, and the last day of access.
#[component]
fn SettlementTable<'a>(
    currency: Currency,
    costs: &'a Costs,
    /// The last day of access.
    term_end: Day,
) -> impl IntoView + use<> {
    let wording = use_wording();
    let t = use_texts::<CostTexts>();
    let rows: Vec<_> = sides(costs, wording.lang)
        .into_iter()
        .map(|side| {
            let (refund, payable) = (side.settlement.refund, side.settlement.payable);
            let payable = match side.payable {
                Some(figure) => {
                    view! { <Money figure amount=payable text=wording.money(payable, currency) /> }.into_any()
                }
                None => "–".into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{side.name} " " <span class="mark">{side.mark}</span></th>
                    <td class="amount">
                        <strong><Money figure=side.refund amount=refund text=wording.money(refund, currency) /></strong>
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
