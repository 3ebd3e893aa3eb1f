//! The cost of one more term, at each price it may renew at.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, Currency, Discount, Percent, Plan, TermCost, USUAL_UPLIFT, missed_cost};
use crate::i18n::fill;
use crate::i18n::texts::MoneyTexts;
use crate::ui::language::{use_texts, use_wording};

/// The cost of a missed deadline. Renders nothing where there is none.
#[component]
pub(super) fn MissedDeadline(contract: Contract, plan: Arc<Plan>, discount: Option<Discount>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    let currency = contract.currency;
    let cost = missed_cost(&contract, &plan, discount)?;
    let uplift = contract.uplift;
    let what = fill(
        t.missing_what,
        &[("start", &wording.long_day(cost.term.start)), ("last", &wording.long_day(cost.term.last))],
    );
    let with_percent = |text: &str, percent| fill(text, &[("percent", &wording.percent(percent))]);
    let stated = (uplift != Percent::ZERO && uplift != USUAL_UPLIFT).then(|| {
        view! {
            <PriceCard
                title=with_percent(t.missing_stated, uplift)
                note=t.missing_stated_note
                cost=cost.stated
                currency
            />
        }
    });
    let list = match (cost.list, discount) {
        (Some(list), Some(discount)) => {
            let note = with_percent(t.missing_list_note, discount.share());
            view! { <PriceCard title=t.missing_list note cost=list currency /> }.into_any()
        }
        _ => {
            view! { <div class="price-card"><h3>{t.missing_list}</h3> <p class="quiet">{t.missing_list_ask}</p></div> }
                .into_any()
        }
    };
    Some(view! {
        <section class="block">
            <h2>{t.missing}</h2>
            <p>{what}</p>
            <div class="price-cards">
                <PriceCard title=t.missing_same note="" cost=cost.unchanged currency />
                <PriceCard title=t.missing_usual note=t.missing_usual_note cost=cost.usual currency />
                {stated}
                {list}
            </div>
            <p class="note">{t.missing_day_note}</p>
        </section>
    })
}

/// The cost of the next term at one price.
#[component]
fn PriceCard(
    #[prop(into)] title: String,
    #[prop(into)] note: String,
    cost: TermCost,
    currency: Currency,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<MoneyTexts>();
    view! {
        <div class="price-card">
            <h3>{title}</h3>
            <p class="big-amount">{wording.money(cost.total, currency)}</p>
            <p class="quiet">{wording.money(cost.per_day, currency)} " " {t.missing_per_day}</p>
            <p class="quiet">{note}</p>
        </div>
    }
}
