//! What happens if nothing is done.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Cents, Contract, Percent, Plan};
use crate::i18n::texts::PlanAsideTexts;
use crate::i18n::{around_value, fill};
use crate::state::{NavigationStore, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::{DayText, Money};
use crate::ui::widgets::price_form::PriceForm;

/// DOM id of the heading.
const TITLE: &str = "nothing-title";

/// The renewal and its cost, or the end of the contract.
#[component]
pub fn IfNothing(
    contract: Contract,
    plan: Arc<Plan>,
    /// What the renewal costs; `None` without a price or a renewal.
    cost: Option<Cents>,
) -> impl IntoView {
    let t = use_texts::<PlanAsideTexts>();
    let wording = use_wording();
    let amount = cost.map(|cost| {
        let text = wording.money(cost, contract.currency);
        view! { <p class="big-amount"><Money figure="renewal-cost" amount=cost text /></p> }
    });
    let what = match &plan.next {
        Some(next) => {
            let (before, after) = around_value(t.nothing_renewal);
            let (last, deadline) = (next.term.last, next.deadlines.notice);
            let uplift = (contract.uplift != Percent::ZERO && cost.is_some())
                .then(|| format!(", {}", fill(t.nothing_uplift, &[("percent", &wording.percent(contract.uplift))])));
            view! {
                <p>{before} <DayText day=last text=wording.short_day(last) figure=Some("next-term-end") /> {after} {uplift}</p>
                <p class="quiet">
                    {t.ev_next_deadline} ": "
                    <DayText day=deadline text=wording.short_day(deadline) figure=Some("next-deadline") />
                </p>
            }
            .into_any()
        }
        None => {
            let template = if plan.deadlines.is_some() { t.nothing_cancelled } else { t.nothing_ends };
            view! { <p>{fill(template, &[("last", &wording.long_day(plan.term.last))])}</p> }.into_any()
        }
    };
    let tone = if plan.next.is_some() { "danger" } else { "calm" };
    let asks_for_price = contract.price.is_none() && plan.next.is_some();
    view! {
        <section class="side-block" data-tone=tone aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t.nothing}</h2>
            {amount}
            {what}
            {asks_for_price.then(|| view! { <PriceHint /> })}
        </section>
    }
}

/// Asks for the price that the renewal cost needs. Beside the form there is a field for it already.
#[component]
fn PriceHint() -> impl IntoView {
    let is_beside_form = expect_context::<NavigationStore>().view.get_untracked() == View::Start;
    view! {
        <p class="quiet">{use_texts::<PlanAsideTexts>().nothing_no_price}</p>
        {(!is_beside_form).then(|| view! { <PriceForm then=TITLE /> })}
    }
}
