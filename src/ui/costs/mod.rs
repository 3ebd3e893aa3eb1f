//! The costs view: the settlements side by side, the working of each, their course over the term, the cost of a missed
//! deadline, and the assumptions.

mod assumptions;
mod course;
mod crm_comparison;
mod invoice_check;
mod licences;
mod missed;
mod working;

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use self::assumptions::Assumptions;
use self::course::Course;
use self::crm_comparison::CrmComparison;
use self::invoice_check::InvoiceWatch;
use self::licences::LicenceTool;
use self::missed::MissedDeadline;
use self::working::{Invoices, Working};
use crate::costs::assumptions as typed;
use crate::domain::{Costs, Currency, Day, Vat, costs};
use crate::i18n::texts::{CostTexts, FieldErrorTexts, FieldTexts, MoneyTexts, PlanAsideTexts, ToolTexts};
use crate::state::{self, NavigationStore, PortfolioStore, ShownPlan, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::cost_summary::SettlementTable;
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::field::{FieldParts, TextField};
use crate::ui::widgets::heading::Heading;

#[component]
pub fn CostsView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<CostTexts>();
    // Input further down changes the plan. VAT and discount are memos of their own, so that incomplete input does not
    // render everything again.
    let vat = Memo::new(move |_| typed::vat(&portfolio.assumptions()).ok().flatten());
    let discount = Memo::new(move |_| typed::discount(&portfolio.assumptions()).ok().flatten());
    let figures = move || {
        let (contract, plan) = (shown.contract.get()?, shown.plan.get()?);
        let (vat, discount) = (vat.get(), discount.get());
        // In a closure, so that new figures get new elements. If they were patched, an open table of the course would
        // stay open without its rows.
        Some(move || {
            let (currency, term_end) = (contract.currency, plan.term.last);
            let costs = costs(&contract, &plan);
            view! {
                <Settlements currency term_end costs=costs.as_ref() vat />
                <Course contract plan=Arc::clone(&plan) />
                <MissedDeadline contract plan=Arc::clone(&plan) discount />
                <Invoices currency costs=costs.as_ref() />
            }
        })
    };
    view! {
        <div class="wrap view">
            <ContractLine />
            <Heading>{t.heading}</Heading>
            <ServiceEndForm />
            {figures}
            <Assumptions />
            <Tools />
        </div>
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

/// All settlements for the chosen day, each with its working.
#[component]
fn Settlements<'a>(
    currency: Currency,
    term_end: Day,
    /// `None` without a price.
    costs: Option<&'a Costs>,
    vat: Option<Vat>,
) -> impl IntoView + use<> {
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<CostTexts>();
    let money_texts = use_texts::<MoneyTexts>();
    let aside = use_texts::<PlanAsideTexts>();
    let Some(costs) = costs else {
        return view! {
            <p>{t.no_price}</p>
            <p><a class="button" href=move || navigation.href(View::Start)>{aside.add_price}</a></p>
        }
        .into_any();
    };
    let own_note = costs.own.is_some().then(|| view! { <p class="note">{money_texts.own_note}</p> });
    let workings: Vec<_> = costs
        .settlements()
        .map(|(basis, settlement)| view! { <Working basis settlement=settlement.clone() currency term_end /> })
        .collect();
    view! {
        <section class="block">
            <h2>{t.leaving}</h2>
            <SettlementTable currency costs term_end vat />
            <p class="note">{money_texts.guide_note}</p>
            <p class="note">{money_texts.standard_note}</p>
            {own_note}
            <p class="note">{money_texts.cause_note}</p>
            {workings}
        </section>
    }
    .into_any()
}

/// The tools; each is rendered when it is opened.
#[component]
fn Tools() -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    view! {
        <section class="block" aria-labelledby="tools-title">
            <h2 id="tools-title">{t.tools}</h2>
            <LazyDetails class="tool" id="tool-seats" tabindex="-1" summary=move || t.seats>
                <WithContent place="tool-seats" show=|content| view! { <LicenceTool content /> }.into_any() />
            </LazyDetails>
            <LazyDetails class="tool" id="tool-crm" tabindex="-1" summary=move || t.crm>
                <WithContent place="tool-crm" show=|content| view! { <CrmComparison content /> }.into_any() />
            </LazyDetails>
            <LazyDetails class="tool" id="tool-invoices" tabindex="-1" summary=move || t.watch>
                <WithContent place="tool-invoices" show=|content| view! { <InvoiceWatch content /> }.into_any() />
            </LazyDetails>
        </section>
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
