//! Pages of running text: help, imprint, privacy, accessibility.

use crate::dom::prelude::*;

use super::steps::trust;
use crate::content::faq::FAQ;
use crate::content::sources::SOURCES;
use crate::i18n::texts::{PageTexts, ShellTexts};
use crate::i18n::{Lang, month_year};
use crate::state::{self, Session};

fn paragraphs(texts: &[&'static str]) -> Vec<AnyView> {
    texts.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect()
}

/// Rules, questions, sources.
pub fn help(lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let rules = [
        t.rule_last,
        t.rule_deadline,
        t.rule_months,
        t.rule_weekend,
        t.rule_strict,
        t.rule_recommended,
        t.rule_renewal,
        t.rule_refund,
        t.rule_money,
    ];
    let rules: Vec<_> = rules.into_iter().map(|rule| view! { <li>{rule}</li> }).collect();
    let questions: Vec<_> = FAQ
        .iter()
        .map(|faq| {
            view! {
                <details class="question">
                    <summary>{faq.question.get(lang)}</summary>
                    <p>{faq.answer.get(lang)}</p>
                </details>
            }
        })
        .collect();
    let sources: Vec<_> = SOURCES
        .iter()
        .map(|source| {
            let dated = month_year(source.dated.0, source.dated.1, lang);
            let address = (!source.address.is_empty()).then(|| view! { <br/> <span class="quiet address">{source.address}</span> });
            view! {
                <li>
                    {source.title.get(lang)} ", " {dated} " " <span class="mark">{trust(source.trust, lang)}</span> {address}
                </li>
            }
        })
        .collect();
    view! {
        <div class="wrap view prose">
            {super::heading(ShellTexts::of(lang).nav_help)}
            <h2>{t.help_rules}</h2>
            <ul>{rules}</ul>
            <h2>{t.help_questions}</h2>
            {questions}
            <h2>{t.help_sources}</h2>
            <p>{t.help_sources_note}</p>
            <p>{t.help_marks}</p>
            <ul class="sources">{sources}</ul>
        </div>
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
    let asked = RwSignal::new(false);
    let delete = move |_| {
        state::forget_everything(&session);
        asked.set(false);
        state::focus(super::TITLE);
    };
    let ask = move |_| {
        asked.set(true);
        state::focus_soon("keep-everything");
    };
    let keep = move |_| {
        asked.set(false);
        state::focus_soon("delete-everything");
    };
    let buttons = move || {
        if asked.get() {
            view! {
                <p><strong>{t.privacy_delete_ask}</strong></p>
                <p class="actions">
                    <button type="button" class="button" id="keep-everything" on:click=keep>{t.privacy_delete_no}</button>
                    <button type="button" class="button button-danger" on:click=delete>{t.privacy_delete_yes}</button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p><button type="button" class="button" id="delete-everything" on:click=ask>{t.privacy_delete}</button></p>
            }
            .into_any()
        }
    };
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
            <h2>{t.privacy_delete}</h2>
            <p>{t.privacy_delete_note}</p>
            {buttons}
        </div>
    }
    .into_any()
}

/// How the page can be used, and what was tested.
pub fn accessibility(lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    view! {
        <div class="wrap view prose">
            {super::heading(t.accessibility)}
            {paragraphs(&[t.accessibility_1, t.accessibility_2, t.accessibility_3])}
        </div>
    }
    .into_any()
}
