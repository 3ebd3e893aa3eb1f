//! The kind of letter, and its language.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::content::Content;
use crate::domain::Status;
use crate::i18n::Lang;
use crate::i18n::texts::{FieldTexts, LetterTexts, MenuTexts};
use crate::letters::letter;
use crate::state::{JobsStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::field::{FieldParts, Select};

/// The choice of letter, with a note if the notice is too late.
#[component]
pub(super) fn LetterKind() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<LetterTexts>();
    let late = move || {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let is_default = record.letter.kind.is_empty();
        let kind = letter::kind(&record.letter, &plan);
        let note = if is_default && kind == letter::LATE_NOTICE {
            Some(t.late)
        } else {
            (kind == letter::NOTICE && plan.status == Status::Missed).then_some(t.too_late)
        };
        note.map(|note| view! { <p class="field-hint">{note}</p> })
    };
    view! {
        <div class="field">
            <label for="letter-kind">{t.kind}</label>
            {late}
            <WithContent
                place="letter-kind"
                show=|content| view! { <LetterKindSelect content /> }.into_any()
            />
        </div>
    }
}

/// The list of letters, by the ids of their templates.
#[component]
fn LetterKindSelect<'a>(content: &'a Content) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let contents = expect_context::<JobsStore>().contents;
    let lang = use_lang();
    let chosen = Memo::new(move |_| {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let content = contents.get(lang).ready()?;
        let template = letter::template(&record.letter, &plan, &content)?;
        let id = if letter::is_switch(&template.id) { letter::SWITCH_NOTICE } else { &template.id };
        Some(id.to_owned())
    });
    let options = letter::templates(content).map(|template| {
        let id = template.id.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&id));
        view! { <option value=template.id.clone() prop:selected=is_chosen>{template.title.clone()}</option> }
    });
    let choose = move |event: Event| portfolio.choose_letter(&event_target_value(&event));
    view! { <select id="letter-kind" on:change=choose>{options.collect_view()}</select> }
}

/// The choice of the letter's language.
#[component]
pub(super) fn LetterLanguage(language: Memo<Lang>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<MenuTexts>();
    let parts = FieldParts {
        id: "letter-language",
        label: use_texts::<LetterTexts>().language,
        hint: "",
        error: Memo::new(|_| None),
        error_prefix: use_texts::<FieldTexts>().prefix,
    };
    let choose = move |lang| portfolio.change_record(|record| record.letter.language = Some(lang));
    view! {
        <Select parts options=vec![(Lang::De, t.german), (Lang::En, t.english)] value=move || language.get() on_change=choose />
    }
}
