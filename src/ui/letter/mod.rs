//! The letter: what is typed for it, what is missing, the ways out of the page, and the paper itself.

mod also;
mod fields;
mod paper;
mod ways_out;

use leptos::prelude::*;

use super::{contract_line, words};
use crate::content::Template;
use crate::i18n::texts::{LetterTexts, ShellTexts};
use crate::i18n::{Lang, Locale};
use crate::letter::{self, Letter, letter};
use crate::state::{self, ContentState, Contents, Session};
use crate::ui::widgets::content::with_content;

/// The letter view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let contents = expect_context::<state::JobsStore>().contents;
    let language = Memo::new(move |_| {
        session
            .portfolio
            .record
            .with(|record| record.as_ref().map_or(lang, |record| letter::language(&record.letter, lang)))
    });
    // A letter in the other language needs that language's texts.
    Effect::new(move |_| {
        let language = language.get();
        if session.jobs.second_part.get().loaded().is_some() {
            contents.load(language);
        }
    });
    session.jobs.rows.keep_current();
    let others = also::others(session);
    let written = Memo::new(move |_| {
        let lang = language.get();
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        let ContentState::Ready(content) = contents.get(lang) else { return None };
        let template = letter::template(&record.letter, &plan, &content)?;
        let name = words::name(&record, lang, Locale::of(lang, record.terms.region));
        Some(others.with(|others| letter(template, &name, &record, &plan, &content, others, lang)))
    });
    view! {
        <div class="wrap view">
            {contract_line::contract_line(session, lang)}
            {super::heading(ShellTexts::of(lang).nav_letter)}
            <p>{t.intro} " " {t.legal}</p>
            <div class="letter-columns">
                {fields::fields(session, others, language, lang)}
                <div class="letter-out">
                    {ways_out::ways_out(session, written, lang)}
                    <h2 id="letter-preview">{t.preview}</h2>
                    {move || with_content(language.get(), super::TITLE.to_owned(), move |_| drawn(written))}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn drawn(written: Memo<Option<Letter>>) -> AnyView {
    (move || written.with(|letter| letter.as_ref().map(paper::paper))).into_any()
}

/// A button that opens a text to send as a letter.
pub fn open_as_letter(session: Session, template: &Template, lang: Lang) -> Option<AnyView> {
    let id = template.id.clone();
    let open = move |_| {
        session.portfolio.change_record(|record| record.letter.kind.clone_from(&id));
        state::write_address(session.navigation, state::View::Letter, None);
    };
    (template.id != letter::REASON).then(|| {
        view! { <button type="button" class="button" on:click=open>{LetterTexts::of(lang).as_letter}</button> }
            .into_any()
    })
}
