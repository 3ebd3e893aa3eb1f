//! The letter on its page, laid out as DIN 5008 form B. The measurements are in the style sheet.

use leptos::prelude::*;

use crate::letters::letter::Letter;
use crate::letters::messages::{Text, TextPart};

#[component]
pub(super) fn Paper<'a>(letter: &'a Letter) -> impl IntoView + use<> {
    let info = letter.info.iter().map(|(label, text)| view! { <dt>{*label}</dt> <dd><WithGaps text /></dd> });
    let paragraphs = letter.paragraphs.iter().map(|text| view! { <p><WithGaps text /></p> });
    view! {
        <div class="letter-frame">
            <article class="letter-paper" lang=letter.lang.tag() aria-labelledby="letter-preview">
                <span class={"letter-mark"} data-at="fold-1" aria-hidden="true"></span>
                <span class={"letter-mark"} data-at="punch" aria-hidden="true"></span>
                <span class={"letter-mark"} data-at="fold-2" aria-hidden="true"></span>
                <p class="letter-sender"><Lines lines=&letter.sender /></p>
                <div class="letter-window">
                    <div>
                        <p class="letter-return"><WithGaps text=&letter.return_line /></p>
                        <p class="letter-recipient"><Lines lines=&letter.recipient /></p>
                    </div>
                    <dl class="letter-info">{info.collect_view()}</dl>
                </div>
                <div class="letter-body">
                    <p class="letter-subject"><WithGaps text=&letter.subject /></p>
                    {paragraphs.collect_view()}
                    <p class="letter-closing"><WithGaps text=&letter.closing /></p>
                    <p class="letter-signature"><Lines lines=&letter.signature /></p>
                </div>
            </article>
        </div>
    }
}

#[component]
fn Lines<'a>(lines: &'a [Text]) -> impl IntoView + use<> {
    lines.iter().map(|text| view! { <span class="letter-line"><WithGaps text /></span> }).collect_view()
}

/// A text with its gaps marked, to distinguish them from brackets that the user typed.
#[component]
fn WithGaps<'a>(text: &'a Text) -> impl IntoView + use<> {
    let part = |part: &TextPart| match part {
        TextPart::Words(words) => words.clone().into_any(),
        TextPart::Gap { shown, .. } => view! { <mark class="letter-gap">{shown.clone()}</mark> }.into_any(),
    };
    text.0.iter().map(part).collect_view()
}
