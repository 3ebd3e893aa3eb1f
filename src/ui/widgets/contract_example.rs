//! A contract as it will be stored, before it is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::texts::ColumnTexts;
use crate::i18n::{Locale, amount};
use crate::import::Imported;
use crate::ui::language::use_lang;
use crate::ui::phrases;

/// An item of a list: the name of the contract, its terms and its price.
#[component]
pub fn ContractExample(
    contract: Arc<Imported>,
    /// What else is said of it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = use_lang();
    let terms = &contract.terms;
    // The format of its own region, not that of the contract shown.
    let locale = Locale::of(lang, terms.region);
    let parts = [&contract.name, &contract.customer, &contract.product];
    let name: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let price = terms.price.map(|price| {
        view! { <span>{ColumnTexts::of(lang).price} " " {amount(price, terms.currency, locale)}</span> }
    });
    view! {
        <li>
            <strong>{name.join(" · ")}</strong>
            <span>{phrases::terms(terms, lang, locale)}</span>
            {price}
            {children.map(|children| children())}
        </li>
    }
}
