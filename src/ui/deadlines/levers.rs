//! What can still help after the deadline, with sources.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{self, Applies};
use crate::domain::{Contract, Plan};
use crate::i18n::figures;
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::journey::schedule::applies;
use crate::state::{Content, ShownPlan};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::sources::Sources;
use crate::ui::widgets::text_to_send::TextToSend;

/// DOM id of the heading, which gets the focus when loading the texts is retried.
const TITLE: &str = "late-title";

#[component]
pub fn Levers(contract: Contract, plan: Arc<Plan>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<JourneyTexts>();
    let wording = use_wording();
    let cost = plan.costs.as_ref().and_then(|costs| costs.renewal).map(|cost| {
        let amount = wording.money(cost, contract.currency);
        view! { <p><strong>{fill(t.late_cost, &[("amount", &amount)])}</strong></p> }
    });
    let in_eu = Memo::new(move |_| {
        let answers = shown.worked_on().map(|record| record.answers).unwrap_or_default();
        applies(Applies::EuCustomer, &contract, &answers)
    });
    let levers = move |content: &Content| {
        let in_eu = in_eu.get();
        let items: Vec<_> = content
            .levers
            .iter()
            .filter(|lever| in_eu || lever.applies != Applies::EuCustomer)
            .map(|lever| view! { <Lever lever contract plan=Arc::clone(&plan) content /> })
            .collect();
        view! { <ol class="levers">{items}</ol> }.into_any()
    };
    view! {
        <section class="late" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t.late}</h2>
            {cost}
            <p>{t.late_intro}</p>
            <WithContent place=TITLE show=levers />
        </section>
    }
}

#[component]
fn Lever<'a>(
    lever: &'a content::Lever,
    contract: Contract,
    plan: Arc<Plan>,
    content: &'a Content,
) -> impl IntoView + use<> {
    let dated = lever.dated.as_ref().and_then(|text| figures::fill(text, &contract, &plan, use_lang()));
    let text = dated.unwrap_or_else(|| lever.text.clone());
    let to_send = lever.template.as_ref().and_then(|id| content.template(id)).cloned();
    view! {
        <li>
            <details class="lever">
                <summary>{lever.title.clone()}</summary>
                <p>{text}</p>
                {to_send.map(|template| view! { <TextToSend template /> })}
                <Sources keys=&lever.sources content />
            </details>
        </li>
    }
}
