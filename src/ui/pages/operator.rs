//! Who publishes this copy of the page, for the imprint and the privacy statement.

use leptos::prelude::*;

use crate::i18n::texts::PageTexts;
use crate::state::Operator;
use crate::ui::language::use_texts;

/// Says that this copy of the page names nobody, if `operator` is only the sample.
#[component]
pub(super) fn SampleNote(operator: Operator) -> impl IntoView {
    let t = use_texts::<PageTexts>();
    operator.sample.then(|| view! { <p class="banner" data-tone="warn">{t.imprint_sample}</p> })
}

#[component]
pub(super) fn PostalAddress(lines: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <span class="address-line">{line}</span> }).collect();
    view! { <address translate="no">{lines}</address> }
}

/// Name and address of the operator.
#[component]
pub(super) fn OperatorAddress(operator: Operator) -> impl IntoView {
    let lines = std::iter::once(operator.name).chain(operator.address).collect();
    view! { <PostalAddress lines /> }
}

/// The operator's e-mail address: readable as text, as the law requires, and a link unless it is only the sample.
#[component]
pub(super) fn EmailAddress(operator: Operator) -> impl IntoView {
    let Operator { email, sample, .. } = operator;
    if sample {
        return email.into_any();
    }
    view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()
}
