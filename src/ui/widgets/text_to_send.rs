//! A text to send, with the reader's own details, ready to copy.

use leptos::prelude::*;

use crate::content::Template;
use crate::i18n::texts::{JourneyTexts, LetterTexts};
use crate::letters::letter;
use crate::letters::messages::{Message, message};
use crate::state::{self, ContentState, JobsStore, NavigationStore, PortfolioStore, ShownPlan, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::copy_button::CopyButton;

/// The text of a template, filled in for the contract shown, with buttons to copy it and to open it as a letter.
#[component]
pub fn TextToSend(template: Template) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let contents = expect_context::<JobsStore>().contents;
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let (id, title) = (template.id.clone(), template.title.clone());
    let filled = Memo::new(move |_| {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let ContentState::Ready(content) = contents.get(lang) else { return None };
        Some(message(&template, &phrases::name_for_others(&record, lang), &record, &plan, &content, lang))
    });
    let copied = move || filled.get().map(|Message { subject, body }| format!("{subject}\n\n{body}"));
    let text = move || {
        filled.get().map(|Message { subject, body }| {
            view! {
                <p><strong>{t.subject} ":"</strong> " " {subject}</p>
                <p class="text-body">{body}</p>
            }
        })
    };
    view! {
        <details class="text-to-send">
            <summary>{t.to_send} ": " {title}</summary>
            <div class="text-paper">{text}</div>
            <p class="quiet">{t.to_send_gaps}</p>
            <p class="actions">
                <CopyButton class="button" label=t.copy_text text=copied />
                {(id != letter::REASON).then(|| view! { <OpenAsLetter template=id /> })}
            </p>
        </details>
    }
}

/// The button that opens the letter with this template.
#[component]
fn OpenAsLetter(template: String) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let open = move |_| {
        portfolio.choose_letter(&template);
        state::write_address(navigation, View::Letter, None);
    };
    view! { <button type="button" class="button" on:click=open>{use_texts::<LetterTexts>().as_letter}</button> }
}
