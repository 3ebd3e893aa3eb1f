//! Help: the rules of the calculation, questions and answers, sources.

use leptos::prelude::*;

use super::Prose;
use crate::i18n::figures;
use crate::i18n::texts::{PageTexts, ShellTexts};
use crate::state::{Content, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::sources::{Notes, SourceName, Sources};

#[component]
pub fn HelpView() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let heading = use_texts::<ShellTexts>().nav_help;
    let t = use_texts::<PageTexts>();
    let texts = move |content: &Content| {
        let known = shown.contract.get().zip(shown.plan.get());
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
                        <Sources keys=&question.sources content />
                    </details>
                }
            })
            .collect();
        let sources: Vec<_> = content
            .sources
            .iter()
            .map(|source| {
                let address = source.address.clone();
                let address = (!address.is_empty()).then(|| {
                    let href = format!("https://{address}");
                    view! { <br/> <a class="address" href=href rel="noreferrer">{address}</a> }
                });
                view! { <li><SourceName source /> {address}</li> }
            })
            .collect();
        view! {
            <h2>{t.help_rules}</h2>
            <Notes notes=&content.rules content />
            <h2>{t.help_questions}</h2>
            {questions}
            <h2>{t.help_sources}</h2>
            <p>{t.help_sources_note}</p>
            <p>{t.help_marks}</p>
            <ul class="sources">{sources}</ul>
        }
        .into_any()
    };
    view! {
        <Prose heading=heading>
            <WithContent place=TITLE show=texts />
        </Prose>
    }
}
