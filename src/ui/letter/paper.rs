//! The letter on its page: the places of DIN 5008, form B. The style sheet holds the millimetres.

use leptos::prelude::*;

use crate::letter::Letter;
use crate::messages::{Part, Text};

pub(super) fn paper(letter: &Letter) -> AnyView {
    let info: Vec<_> =
        letter.info.iter().map(|(label, text)| view! { <dt>{*label}</dt> <dd>{said(text)}</dd> }).collect();
    let paragraphs: Vec<_> = letter.paragraphs.iter().map(|text| view! { <p>{said(text)}</p> }).collect();
    view! {
        <div class="letter-frame">
            <article class="letter-paper" lang=letter.lang.tag() aria-labelledby="letter-preview">
                <span class={"letter-mark"} data-at="fold-1" aria-hidden="true"></span>
                <span class={"letter-mark"} data-at="punch" aria-hidden="true"></span>
                <span class={"letter-mark"} data-at="fold-2" aria-hidden="true"></span>
                <p class="letter-sender">{lines(&letter.sender)}</p>
                <div class="letter-window">
                    <div>
                        <p class="letter-return">{said(&letter.return_line)}</p>
                        <p class="letter-recipient">{lines(&letter.recipient)}</p>
                    </div>
                    <dl class="letter-info">{info}</dl>
                </div>
                <div class="letter-body">
                    <p class="letter-subject">{said(&letter.subject)}</p>
                    {paragraphs}
                    <p class="letter-closing">{said(&letter.closing)}</p>
                    <p class="letter-signature">{lines(&letter.signature)}</p>
                </div>
            </article>
        </div>
    }
    .into_any()
}

fn lines(texts: &[Text]) -> Vec<AnyView> {
    texts.iter().map(|text| view! { <span class="letter-line">{said(text)}</span> }.into_any()).collect()
}

/// What is missing can be told from what is said even where the words themselves have brackets.
fn said(text: &Text) -> Vec<AnyView> {
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone().into_any(),
        Part::Gap { shown, .. } => view! { <mark class="letter-gap">{shown.clone()}</mark> }.into_any(),
    };
    text.0.iter().map(part).collect()
}
