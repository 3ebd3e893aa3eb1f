//! A value that was found in a document, with the sentence that proves it.

use leptos::prelude::*;

use crate::documents::{Finding, Quote, basis_text, doubt_text, kind_label, value_text};
use crate::i18n::fill;
use crate::i18n::texts::DocumentTexts;
use crate::ui::language::{use_lang, use_texts, use_wording};

/// An item of a list: the value and its label, the sentence with its page and document, and why it is not certain.
#[component]
pub fn FindingItem(
    finding: Finding,
    /// The name of the document, where there are several; see [`document_name`].
    #[prop(optional, into)]
    document: Option<String>,
    /// What the reader can do with it, or what else is said of it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (lang, wording) = (use_lang(), use_wording());
    let Finding { value, sentence, label, basis, is_special, doubts } = finding;
    let kind = kind_label(value.kind(), lang);
    // Names and numbers are the document's own words, in whatever language.
    let translate = value.as_text().map(|_| "no");
    let text = move || value_text(&value, lang, wording.locale());
    let special = is_special.then(|| use_texts::<DocumentTexts>().special);
    let from = [basis_text(basis, lang), special].into_iter().flatten().map(str::to_owned).collect();
    let doubts: Vec<_> = doubts.into_iter().map(|doubt| view! { <li>{doubt_text(doubt, lang)}</li> }).collect();
    let doubts = (!doubts.is_empty()).then(|| view! { <ul class="finding-doubts">{doubts}</ul> });
    view! {
        <li class="finding">
            <p class="finding-value"><span class="quiet">{kind} ": "</span> <strong translate=translate>{text}</strong></p>
            {label.map(|label| view! { <Sentence quote=label document=None from=Vec::new() /> })}
            <Sentence quote=sentence document from />
            {doubts}
            {children.map(|children| children())}
        </li>
    }
}

/// A sentence of a document as it stands there, and where that is.
#[component]
pub fn Sentence(
    quote: Quote,
    document: Option<String>,
    /// What else is said of its place.
    from: Vec<String>,
) -> impl IntoView {
    let t = use_texts::<DocumentTexts>();
    let page = fill(t.page, &[("page", &quote.place.page.to_string())]);
    let place: Vec<String> = [page].into_iter().chain(from).collect();
    let document = document.map(|name| view! { <span translate="no">{name}</span> ", " });
    view! {
        <blockquote class="finding-sentence" translate="no"><p>{quote.text}</p></blockquote>
        <p class="finding-place quiet">{document} {place.join(", ")}</p>
    }
}

/// The name of a document's file, or what is said instead of pasted text.
pub fn document_name(name: &str, t: &DocumentTexts) -> String {
    if name.is_empty() { t.pasted.to_owned() } else { name.to_owned() }
}
