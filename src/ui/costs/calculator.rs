//! The calculators: the links to them, and the view that each of them is.

use leptos::prelude::*;

use super::crm_comparison::CrmComparison;
use super::invoice_check::InvoiceWatch;
use super::licences::LicenceTool;
use crate::content::steps::step;
use crate::costs::COMPUTED_IN;
use crate::i18n::texts::ToolTexts;
use crate::state::{NavigationStore, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::heading::Heading;

/// The links to all calculators.
#[component]
pub(super) fn Calculators() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let links = [View::Licences, View::CrmComparison, View::InvoiceCheck].map(|view| {
        view! { <a class="button" href=move || navigation.href(view)>{phrases::calculator_name(view, lang)}</a> }
    });
    view! {
        <section class="block" aria-labelledby="tools-title">
            <h2 id="tools-title">{use_texts::<ToolTexts>().tools}</h2>
            <p class="actions">{links}</p>
        </section>
    }
}

/// One of the calculators, with the ways back to the costs and to the steps that need it.
#[component]
pub fn CalculatorView(view: View) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let steps: Vec<_> = COMPUTED_IN
        .iter()
        .filter(|(_, computed_in)| *computed_in == view)
        .filter_map(|(id, _)| step(id))
        .map(|step| {
            view! { <a class="action-link" href=move || navigation.step_href(step.id)>{step.title().get(lang)}</a> }
        })
        .collect();
    let (place, tool) = match view {
        View::Licences => {
            let show = |content: &_| view! { <LicenceTool content /> }.into_any();
            ("tool-seats", view! { <WithContent place="tool-seats" show /> }.into_any())
        }
        View::CrmComparison => {
            let show = |content: &_| view! { <CrmComparison content /> }.into_any();
            ("tool-crm", view! { <WithContent place="tool-crm" show /> }.into_any())
        }
        _ => {
            let show = |content: &_| view! { <InvoiceWatch content /> }.into_any();
            ("tool-invoices", view! { <WithContent place="tool-invoices" show /> }.into_any())
        }
    };
    view! {
        <div class="wrap view">
            <ContractLine />
            <Heading>{phrases::calculator_name(view, lang)}</Heading>
            <p class="actions actions-quiet">
                <a class="action-link" href=move || navigation.href(View::Costs)>{use_texts::<ToolTexts>().to_costs}</a>
                {steps}
            </p>
            <div class="tool" id=place tabindex="-1">{tool}</div>
        </div>
    }
}
