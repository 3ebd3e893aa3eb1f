//! The three numbers at the top, and what ending on time means.

use std::sync::Arc;

use leptos::prelude::*;

use super::working::LaterInvoices;
use crate::domain::{Cents, Contract, Costs, Percent, Plan};
use crate::i18n::fill;
use crate::i18n::texts::{CostTexts, MoneyTexts, PlanAsideTexts};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::cost_summary::OnTime;
use crate::ui::widgets::figure::Money;

/// DOM id of the three numbers.
pub const NUMBERS: &str = "cost-numbers";

/// What a missed deadline costs, what comes back on time, and what is billed already.
#[component]
pub(super) fn Numbers<'a>(contract: Contract, plan: Arc<Plan>, costs: &'a Costs) -> impl IntoView + use<> {
    let wording = use_wording();
    let (t, money_texts, aside) = (use_texts::<CostTexts>(), use_texts::<MoneyTexts>(), use_texts::<PlanAsideTexts>());
    let money = |cents| wording.money(cents, contract.currency);
    let missed = match plan.next.as_ref().zip(costs.renewal) {
        Some((next, amount)) => {
            let until = fill(aside.nothing_renewal, &[("last", &wording.long_day(next.term.last))]);
            let uplift = (contract.uplift != Percent::ZERO).then(|| {
                format!(", {}", fill(aside.nothing_uplift, &[("percent", &wording.percent(contract.uplift))]))
            });
            view! {
                <dd class="big-amount"><Money figure="renewal-cost" amount text=money(amount) /></dd>
                <dd class="quiet">{until} {uplift}</dd>
            }
            .into_any()
        }
        None => view! { <dd>{money_texts.missing_none}</dd> }.into_any(),
    };
    let tone = plan.next.is_some().then_some("danger");
    let on_time = OnTime::of(&contract, &plan, wording.lang);
    let access = fill(money_texts.access_short, &[("day", &wording.long_day(on_time.last))]);
    let sum: Cents = costs.invoices.iter().map(|invoice| invoice.amount).sum();
    view! {
        <section id=NUMBERS tabindex="-1" aria-label=t.at_a_glance>
            <dl class="numbers">
                <div class="number" data-tone=tone>
                    <dt>{money_texts.missing}</dt>
                    {missed}
                </div>
                <div class="number">
                    <dt>{on_time.title}</dt>
                    <dd class="big-amount">{money(Cents::ZERO)} " " {t.back}</dd>
                    <dd class="quiet">{access}</dd>
                </div>
                <div class="number">
                    <dt>{t.billed}</dt>
                    <dd class="big-amount">{money(costs.billed_by(plan.as_of))}</dd>
                    <dd class="quiet">{fill(t.billed_of, &[("sum", &money(sum))])}</dd>
                </div>
            </dl>
            <p class="note">{t.net}</p>
        </section>
    }
}

/// Nothing comes back; the invoices that are still to come.
#[component]
pub(super) fn EndOnTime<'a>(contract: Contract, plan: Arc<Plan>, costs: &'a Costs) -> impl IntoView + use<> {
    let lang = use_lang();
    let OnTime { title, last, to_come } = OnTime::of(&contract, &plan, lang);
    let due = to_come.map(|_| costs.invoices_after(plan.as_of));
    // Every region of the page needs a unique name.
    let region = format!("{title}: {}", use_texts::<MoneyTexts>().payable);
    view! {
        <section class="block" aria-labelledby="on-time-title">
            <h2 id="on-time-title">{title}</h2>
            <LaterInvoices due currency=contract.currency last region />
        </section>
    }
}
