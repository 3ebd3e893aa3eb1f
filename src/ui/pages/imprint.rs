//! The imprint: who runs this copy of the page.

use leptos::prelude::*;

use super::Prose;
use super::operator::{EmailAddress, OperatorAddress, SampleNote};
use crate::i18n::texts::PageTexts;
use crate::state::{Content, Operator};
use crate::ui::language::use_texts;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::heading::TITLE;

#[component]
pub fn ImprintView() -> impl IntoView {
    let t = use_texts::<PageTexts>();
    let operator = |content: &Content| {
        let operator = content.operator.clone();
        view! { <OperatorDetails operator /> }.into_any()
    };
    view! {
        <Prose heading=t.imprint>
            <WithContent place=TITLE show=operator />
            <p>{t.imprint_laws}</p>
            <p>{t.imprint_3}</p>
        </Prose>
    }
}

#[component]
fn OperatorDetails(operator: Operator) -> impl IntoView {
    let t = use_texts::<PageTexts>();
    let further = [
        (t.imprint_representative, &operator.representative),
        (t.imprint_phone, &operator.phone),
        (t.imprint_register, &operator.register),
        (t.imprint_vat, &operator.vat_id),
        (t.imprint_authority, &operator.authority),
        (t.imprint_chamber, &operator.chamber),
        (t.imprint_purpose, &operator.purpose),
        (t.imprint_responsible, &operator.responsible),
    ];
    let further: Vec<_> = further
        .into_iter()
        .filter_map(|(what, text)| Some((what, text.clone()?)))
        .map(|(what, text)| view! { <dt>{what}</dt> <dd translate="no">{text}</dd> })
        .collect();
    view! {
        <SampleNote operator=operator.clone() />
        <h2>{t.imprint_operator}</h2>
        <OperatorAddress operator=operator.clone() />
        <dl>
            <dt>{t.imprint_email}</dt>
            <dd translate="no"><EmailAddress operator /></dd>
            {further}
        </dl>
    }
}
