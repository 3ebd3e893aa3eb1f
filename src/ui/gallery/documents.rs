//! What is said of documents and of contracts that are not stored yet.

use std::sync::Arc;

use leptos::prelude::*;

use super::Exhibit;
use crate::documents::{Document, read};
use crate::domain::Contract;
use crate::import::Imported;
use crate::state::ShownPlan;
use crate::ui::widgets::clause_check::ClauseCheck;
use crate::ui::widgets::contract_example::ContractExample;
use crate::ui::widgets::finding::FindingItem;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::readings::ReadingsOfShown;
use crate::ui::widgets::second_look::SecondLook;

/// An order form with a certain and a doubtful value.
const ORDER_FORM: &str = "Order Form\nQuote Number: Q-00318\nContract Start Date: 03/04/2026\nSubscription Term: 12 months\n\n\
The order renews automatically for successive terms of the same length, unless either party gives notice of \
non-renewal at least 60 days before the end of the then-current term.\n";

#[component]
pub fn Documents(contract: Contract) -> impl IntoView {
    let as_of = expect_context::<ShownPlan>().plan.get_untracked().map(|plan| plan.as_of);
    let reading = read(&Document::from_text("Order form.txt", ORDER_FORM));
    let findings: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| view! { <FindingItem finding=finding.clone() document="Order form.txt" /> })
        .collect();
    let (names, readings) = (Arc::new(vec!["Order form.txt".to_owned()]), Arc::new(vec![reading]));
    let look = as_of.map(|as_of| {
        view! { <SecondLook names=Arc::clone(&names) readings=Arc::clone(&readings) contract as_of /> }
    });
    let example = Arc::new(Imported {
        name: "Sales Cloud".to_owned(),
        customer: "Muster Maschinenbau GmbH".to_owned(),
        product: String::new(),
        terms: contract,
        contract_number: String::new(),
        org_id: String::new(),
        contracting_party: String::new(),
        notice_sent: None,
        archived: false,
        notes: String::new(),
    });
    view! {
        <Exhibit name="FindingItem"><ul class="found-list">{findings}</ul></Exhibit>
        <Exhibit name="SecondLook">{look}</Exhibit>
        <Exhibit name="ClauseCheck"><ClauseCheck names readings place=TITLE /></Exhibit>
        <Exhibit name="ReadingsOfShown"><ReadingsOfShown /></Exhibit>
        <Exhibit name="ContractExample"><ul><ContractExample contract=example /></ul></Exhibit>
    }
}
