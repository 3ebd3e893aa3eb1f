//! The cost of one more term, at each price it may renew at.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Currency, Discount, Percent, Plan, TermCost, USUAL_UPLIFT, missed_cost};
use crate::i18n::fill;
use crate::i18n::texts::MoneyTexts;
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::figure::Money;

/// The cost of a missed deadline. Renders nothing without a price.
#[component]
pub(super) fn MissedDeadline(contract: Contract, plan: Arc<Plan>, discount: Option<Discount>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let currency = contract.currency;
    let Some(cost) = contract.price.is_some().then(|| missed_cost(&contract, &plan, discount)) else {
        return ().into_any();
    };
    let Some(cost) = cost else {
        return view! { <section class="block"><h2>{t.missing}</h2> <p>{t.missing_none}</p></section> }.into_any();
    };
    let uplift = contract.uplift;
    let what = fill(
        t.missing_what,
        &[("start", &wording.long_day(cost.term.start)), ("last", &wording.long_day(cost.term.last))],
    );
    let with_percent = |text: &str, percent| fill(text, &[("percent", &wording.percent(percent))]);
    // The cost with the contract's own uplift is a figure of the plan; it is marked once, on the card that shows it.
    let stated = (uplift != Percent::ZERO && uplift != USUAL_UPLIFT).then(|| {
        view! {
            <PriceCard
                title=with_percent(t.missing_stated, uplift)
                note=t.missing_stated_note
                cost=cost.stated
                currency
                is_plan_figure=true
            />
        }
    });
    let list = match (cost.list, discount) {
        (Some(list), Some(discount)) => {
            let note = with_percent(t.missing_list_note, discount.share());
            view! { <PriceCard title=t.missing_list note cost=list currency is_plan_figure=false /> }.into_any()
        }
        _ => {
            view! { <div class="price-card"><h3>{t.missing_list}</h3> <p class="quiet">{t.missing_list_ask}</p></div> }
                .into_any()
        }
    };
    view! {
        <section class="block" data-tone="danger">
            <h2>{t.missing}</h2>
            <p>{what}</p>
            <div class="price-cards">
                <PriceCard
                    title=t.missing_same
                    note=""
                    cost=cost.unchanged
                    currency
                    is_plan_figure={uplift == Percent::ZERO}
                />
                <PriceCard
                    title=t.missing_usual
                    note=t.missing_usual_note
                    cost=cost.usual
                    currency
                    is_plan_figure={uplift == USUAL_UPLIFT}
                />
                {stated}
                {list}
            </div>
            <p class="note">{t.missing_day_note}</p>
        </section>
    }
    .into_any()
}

/// The cost of the next term at one price.
#[component]
fn PriceCard(
    #[prop(into)] title: String,
    #[prop(into)] note: String,
    cost: TermCost,
    currency: Currency,
    /// Whether the total is marked as the plan's renewal cost.
    is_plan_figure: bool,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let text = wording.money(cost.total, currency);
    let total = if is_plan_figure {
        view! { <Money figure="renewal-cost" amount=cost.total text /> }.into_any()
    } else {
        text.into_any()
    };
    view! {
        <div class="price-card">
            <h3>{title}</h3>
            <p class="big-amount">{total}</p>
            <p class="quiet">{wording.money(cost.per_day, currency)} " " {t.missing_per_day}</p>
            <p class="quiet">{note}</p>
        </div>
    }
}
