//! Pages of running text: help, imprint, privacy, accessibility.

use leptos::prelude::*;

use super::forget;
use super::steps::source_name;
use crate::figures;
use crate::i18n::texts::{PageTexts, ShellTexts};
use crate::i18n::{Lang, fill};
use crate::state::{Content, Operator, Session, View};
use crate::ui::widgets::content::with_content;

fn paragraphs(texts: &[&'static str]) -> Vec<AnyView> {
    texts.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect()
}

/// Rules, questions, sources.
pub fn help(session: Session, lang: Lang) -> AnyView {
    view! {
        <div class="wrap view prose">
            {super::heading(ShellTexts::of(lang).nav_help)}
            {with_content(lang, super::TITLE.to_owned(), move |content| help_texts(session, content, lang))}
        </div>
    }
    .into_any()
}

fn help_texts(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let known = session.shown.contract.get().zip(session.shown.plan.get());
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
            {with_content(lang, super::TITLE.to_owned(), move |content| operator(&content.operator, lang))}
            {paragraphs(&[t.imprint_laws, t.imprint_3])}
        </div>
    }
    .into_any()
}

fn operator(operator: &Operator, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
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
        .filter_map(|(what, text)| text.clone().map(|text| view! { <dt>{what}</dt> <dd translate="no">{text}</dd> }))
        .collect();
    view! {
        {sample_note(operator, lang)}
        <h2>{t.imprint_operator}</h2>
        {postal(std::iter::once(&operator.name).chain(&operator.address))}
        <dl>
            <dt>{t.imprint_email}</dt>
            <dd translate="no">{email(operator)}</dd>
            {further}
        </dl>
    }
    .into_any()
}

/// A copy that names nobody says so wherever somebody should be named.
fn sample_note(operator: &Operator, lang: Lang) -> Option<AnyView> {
    operator
        .sample
        .then(|| view! { <p class="banner" data-tone="warn">{PageTexts::of(lang).imprint_sample}</p> }.into_any())
}

/// An address as on an envelope.
fn postal<'a>(lines: impl Iterator<Item = &'a String>) -> AnyView {
    let lines: Vec<_> =
        lines.map(|line| view! { <span class="address-line">{line.clone()}</span> }.into_any()).collect();
    view! { <address translate="no">{lines}</address> }.into_any()
}

/// Readable as a text, as the law wants it, and a link where there is a program for it.
fn email(operator: &Operator) -> AnyView {
    let address = operator.email.clone();
    if operator.sample {
        return address.into_any();
    }
    view! { <a href=["mailto:", &address].concat()>{address.clone()}</a> }.into_any()
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
                <dt><code>{"fristklar.state"}</code></dt>
                <dd>{t.privacy_key_state}</dd>
                <dt><code>{"fristklar.backup"}</code></dt>
                <dd>{t.privacy_key_backup}</dd>
                <dt><code>{"fristklar.broken.…"}</code></dt>
                <dd>{t.privacy_key_broken}</dd>
                <dt><code>{"fristklar:…"}</code></dt>
                <dd>{t.privacy_key_files}</dd>
                <dt><code>{"sw.js"}</code></dt>
                <dd>{t.privacy_key_worker}</dd>
            </dl>
            {paragraphs(&[t.privacy_need, t.privacy_3])}
            {with_content(lang, super::TITLE.to_owned(), move |content| responsible(&content.operator, lang))}
            {forget::everything(session, lang)}
        </div>
    }
    .into_any()
}

/// Who serves the page, who answers for it, and what can be asked of them.
fn responsible(operator: &Operator, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let logs = operator.log_days.map(|days| view! { <p>{fill(t.privacy_logs, &[("days", &days.to_string())])}</p> });
    view! {
        {sample_note(operator, lang)}
        <h2>{t.privacy_host}</h2>
        {postal(operator.host.iter())}
        <p>{t.privacy_host_sees}</p>
        {logs}
        <h2>{t.privacy_controller}</h2>
        {postal(std::iter::once(&operator.name).chain(&operator.address))}
        <p>{email(operator)}</p>
        <p>{t.privacy_rights}</p>
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
