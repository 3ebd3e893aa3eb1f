//! The letter view: input, missing details, ways to send it, and the paper itself.

mod also;
mod choices;
mod detail_field;
mod fields;
mod kind;
mod paper;
mod recipient;
mod send_by;
mod ways_out;

use leptos::prelude::*;

use self::also::use_others;
use self::fields::Fields;
use self::paper::Paper;
use self::ways_out::WaysOut;
use crate::content::Content;
use crate::i18n::Lang;
use crate::i18n::texts::{LetterTexts, ShellTexts};
use crate::letters::letter::{self, letter};
use crate::state::{ContentState, JobsStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::heading::{Heading, TITLE};

#[component]
pub fn LetterView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let jobs = expect_context::<JobsStore>();
    let page_lang = use_lang();
    let t = use_texts::<LetterTexts>();
    let heading = use_texts::<ShellTexts>().nav_letter;
    // The letter may be in a different language from the page.
    let language = Memo::new(move |_| {
        portfolio.record.with(|record| match record {
            Some(record) => letter::language(&record.letter, page_lang),
            None => page_lang,
        })
    });
    let is_bilingual = Memo::new(move |_| {
        let known = portfolio.record.get().zip(shown.plan.get());
        known.is_some_and(|(record, plan)| letter::is_bilingual(&record.letter, letter::kind(&record.letter, &plan)))
    });
    Effect::new(move |_| {
        jobs.contents.load(language.get());
        if is_bilingual.get() {
            jobs.contents.load(language.get().other());
        }
    });
    jobs.rows.keep_current();
    let others = use_others();
    let written = Memo::new(move |_| {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let in_language = |lang: Lang| {
            let ContentState::Ready(content) = jobs.contents.get(lang) else { return None };
            let template = letter::template(&record.letter, &plan, &content)?;
            let name = phrases::name_for_others(&record, lang);
            Some(others.with(|others| letter(template, &name, &record, &plan, &content, others, lang)))
        };
        let lang = language.get();
        let own = in_language(lang)?;
        if is_bilingual.get() { Some(own.with_translation(in_language(lang.other())?)) } else { Some(own) }
    });
    let paper = move || written.with(|letter| letter.as_ref().map(|letter| view! { <Paper letter /> }));
    let show_paper = move |_: &Content| paper.into_any();
    view! {
        <div class="wrap view">
            <ContractLine />
            <Heading>{heading}</Heading>
            <p>{t.intro} " " {t.legal}</p>
            <div class="letter-columns">
                <Fields others language />
                <div class="letter-out">
                    <WaysOut written />
                    <h2 id="letter-preview">{t.preview}</h2>
                    {move || view! { <WithContent lang=language.get() place=TITLE show=show_paper /> }}
                    // Says so while the other language is not there yet, or cannot be loaded.
                    {move || {
                        is_bilingual
                            .get()
                            .then(|| {
                                let lang = language.get().other();
                                view! { <WithContent lang place="letter-language" show=|_| ().into_any() /> }
                            })
                    }}
                </div>
            </div>
        </div>
    }
}
