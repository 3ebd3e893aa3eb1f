//! Pages of running text: help, imprint, privacy, accessibility.

use crate::dom::prelude::*;

use super::content::with_content;
use super::forget;
use super::steps::source_name;
use crate::figures;
use crate::i18n::Lang;
use crate::i18n::texts::{PageTexts, ShellTexts};
use crate::state::{Content, Session, View};

fn paragraphs(texts: &[&'static str]) -> Vec<AnyView> {
    texts.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect()
}

/// Rules, questions, sources.
pub fn help(session: Session, lang: Lang) -> AnyView {
    view! {
        <div class="wrap view prose">
            {super::heading(ShellTexts::of(lang).nav_help)}
            {with_content(session, lang, super::TITLE.to_owned(), move |content| help_texts(session, content, lang))}
        </div>
    }
    .into_any()
}

fn help_texts(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let known = session.contract.get().zip(session.plan.get());
    let questions: Vec<_> = content
        .questions
        .iter()
        .map(|question| {
            let dated = question.dated.as_ref().zip(known.as_ref());
            let dated = dated.and_then(|(text, (contract, plan))| figures::fill(text, contract, plan, lang));
            let answer = dated.unwrap_or_else(|| question.answer.clone());
            view! {
                <details class="question">
                    <summary>{question.question.clone()}</summary>
                    <p>{answer}</p>
                </details>
            }
        })
        .collect();
    let sources: Vec<_> = content
        .sources
        .iter()
        .map(|source| {
            let address = source.address.clone();
            let address = (!address.is_empty()).then(|| view! { <br/> <span class="quiet address">{address}</span> });
            view! { <li>{source_name(source, lang)} {address}</li> }
        })
        .collect();
    let rules: Vec<_> = content.rules.iter().map(|rule| view! { <li>{rule.clone()}</li> }).collect();
    view! {
        <h2>{t.help_rules}</h2>
        <ul>{rules}</ul>
        <h2>{t.help_questions}</h2>
        {questions}
        <h2>{t.help_sources}</h2>
        <p>{t.help_sources_note}</p>
        <p>{t.help_marks}</p>
        <ul class="sources">{sources}</ul>
    }
    .into_any()
}

/// Who is behind this copy of the page.
pub fn imprint(lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    view! {
        <div class="wrap view prose">
            {super::heading(t.imprint)}
            {paragraphs(&[t.imprint_1, t.imprint_2, t.imprint_3])}
        </div>
    }
    .into_any()
}

/// What is stored where, and how to delete it.
pub fn privacy(session: Session, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    view! {
        <div class="wrap view prose">
            {super::heading(t.privacy)}
            {paragraphs(&[t.privacy_1, t.privacy_2])}
            <h2>{t.privacy_keys}</h2>
            <dl>
                <dt><code>"fristklar.state"</code></dt>
                <dd>{t.privacy_key_state}</dd>
                <dt><code>"fristklar.backup"</code></dt>
                <dd>{t.privacy_key_backup}</dd>
                <dt><code>"fristklar.broken.…"</code></dt>
                <dd>{t.privacy_key_broken}</dd>
            </dl>
            {paragraphs(&[t.privacy_3, t.privacy_4])}
            {forget::everything(session, lang)}
        </div>
    }
    .into_any()
}

/// How the page can be used, and what was tested.
pub fn accessibility(lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    view! {
        <div class="wrap view prose">
            {super::heading(super::view_name(View::Accessibility, lang))}
            {paragraphs(&[t.accessibility_1, t.accessibility_2, t.accessibility_3])}
        </div>
    }
    .into_any()
}
