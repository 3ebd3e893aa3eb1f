//! The line above every view of a contract.

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::PlanTexts;
use crate::state::{NavigationStore, PortfolioStore, ShownPlan, View};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::reactive::reactive;

/// Name and terms of the contract shown, a link to change them, and the day chosen instead of today.
#[component]
pub fn ContractLine() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<PlanTexts>();
    let wording = use_wording();
    let line = reactive(move || {
        portfolio.record.get().map(|record| {
            let renewed = shown.plan.with(|plan| plan.as_deref().and_then(phrases::renewal_number));
            let renewed = renewed.map(|number| format!(", {}", fill(t.renewed, &[("n", &number.to_string())])));
            let terms = shown.contract.get().map(|contract| wording.terms_after_name(&record, &contract));
            let assumed = portfolio.assumed().is_any().then(|| format!(" ({})", t.assumed_partly));
            view! {
                <p class="contract-line">
                    <strong>{wording.contract_name(&record)}</strong>
                    " "
                    <span class="quiet">{terms} {renewed} {assumed}</span>
                    " "
                    <a class="action-link" href=move || navigation.href(View::Start)>
                        {t.change} <span class="sr-only">": " {t.change_what}</span>
                    </a>
                </p>
            }
        })
    });
    let as_of = reactive(move || {
        portfolio.as_of.get().map(|day| {
            view! {
                <p class="as-of">
                    {fill(t.as_of, &[("day", &wording.long_day(day))])} " "
                    <button type="button" class="link-button" on:click=move |_| portfolio.set_as_of(None)>{t.as_of_reset}</button>
                </p>
            }
        })
    });
    view! { {line} {as_of} }
}
