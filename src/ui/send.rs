//! A text to send, with the reader's own details, ready to be copied.

use leptos::prelude::*;

use super::{letter, words};
use crate::i18n::Lang;
use crate::i18n::texts::JourneyTexts;
use crate::messages::{Message, message};
use crate::state::{self, ContentState, Contents, Session, TemplateText};

pub fn text_to_send(session: Session, template: &TemplateText, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let title = template.title.clone();
    let as_letter = letter::open_as_letter(session, template, lang);
    let template = template.clone();
    let contents = expect_context::<state::JobsStore>().contents;
    let filled = Memo::new(move |_| {
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        let ContentState::Ready(content) = contents.get(lang) else { return None };
        let name = words::name(&record, lang, session.shown.locale.get());
        Some(message(&template, &name, &record, &plan, &content, lang))
    });
    let copy = move |_| {
        if let Some(Message { subject, body }) = filled.get_untracked() {
            state::copy(session.status, &[&subject, "\n\n", &body].concat());
        }
    };
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
                <button type="button" class="button" on:click=copy>{t.copy_text}</button>
                {as_letter}
            </p>
        </details>
    }
    .into_any()
}
