//! The costs view: what a missed deadline costs, what cancelling on time means and what is billed; leaving earlier, under
//! each set of terms with its working and its course over the term; the invoices, the assumptions, and the calculators,
//! which are views of their own.

mod assumptions;
mod calculator;
mod course;
mod crm_comparison;
mod early;
mod invoice_check;
mod licences;
mod missed;
mod numbers;
mod working;

use std::sync::Arc;

use leptos::prelude::*;

use self::assumptions::Assumptions;
use self::calculator::Calculators;
use self::early::LeavingEarly;
use self::missed::MissedDeadline;
use self::numbers::{EndOnTime, NUMBERS, Numbers};
use self::working::Invoices;
use crate::costs::assumptions as typed;
use crate::domain::costs;
use crate::i18n::texts::CostTexts;
use crate::state::{PortfolioStore, ShownPlan};
use crate::ui::language::use_texts;
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::price_form::PriceForm;
use crate::ui::widgets::show_if::ShowIf;

pub use self::calculator::CalculatorView;

#[component]
pub fn CostsView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<CostTexts>();
    // Input further down changes the plan. VAT and discount are memos of their own, so that incomplete input does not
    // render everything again.
    let vat = Memo::new(move |_| typed::vat(&portfolio.assumptions()).ok().flatten());
    let discount = Memo::new(move |_| typed::discount(&portfolio.assumptions()).ok().flatten());
    let has_price =
        Memo::new(move |_| shown.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some())));
    let figures = move || {
        let (contract, plan) = (shown.contract.get()?, shown.plan.get()?);
        let (costs, discount) = (costs(&contract, &plan)?, discount.get());
        Some(view! {
            <Numbers contract plan=Arc::clone(&plan) costs=&costs />
            <EndOnTime contract plan=Arc::clone(&plan) costs=&costs />
            <MissedDeadline contract plan discount />
        })
    };
    let invoices = move || {
        let (contract, plan) = (shown.contract.get()?, shown.plan.get()?);
        let costs = costs(&contract, &plan)?;
        Some(view! { <Invoices currency=contract.currency invoices=costs.invoices as_of=plan.as_of /> })
    };
    let asks_for_price = move || view! { <p>{t.no_price}</p> <PriceForm then=NUMBERS /> };
    view! {
        <div class="wrap view">
            <ContractLine />
            <Heading>{t.heading}</Heading>
            <ShowIf when=move || has_price.get() fallback=asks_for_price>
                {figures}
                <LeavingEarly vat />
                {invoices}
            </ShowIf>
            <Assumptions />
            <Calculators />
        </div>
    }
}

/// The distinct keys, in order of their first occurrence.
fn distinct<'a>(keys: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for key in keys {
        if !distinct.contains(key) {
            distinct.push(key.clone());
        }
    }
    distinct
}
