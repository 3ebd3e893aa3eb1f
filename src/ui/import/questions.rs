//! What the table leaves open, with the answers to choose from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::{ImportTexts, QuestionTexts};
use crate::import::{Answer, Asked, Assumption, Question, Role, Subject, Table, question_words};
use crate::state::{self, JobsStore};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::question::QuestionItem;
use crate::ui::widgets::show_if::ShowIf;

/// DOM id of the heading.
const HEADING: &str = "import-open";

/// The questions, answered or not: an answer can be changed until the contracts are taken.
#[component]
pub(super) fn QuestionsSection(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<QuestionTexts>();
    let no_start = use_texts::<ImportTexts>().no_start;
    let import = expect_context::<JobsStore>().import;
    let has_start = Memo::new(move |_| import.mapping.with(|mapping| mapping.column_of(Role::Start).is_some()));
    let is_shown = move || !has_start.get() || import.questions.with(|asked| !asked.is_empty());
    // What is usual is offered for all at once while some of it is open.
    let has_usual = Memo::new(move |_| {
        let is_open = |asked: &Asked| import.mapping.with(|mapping| mapping.answer_to(subject(asked)).is_none());
        import.questions.with(|all| all.iter().any(|asked| asked.question.usual().is_some() && is_open(asked)))
    });
    view! {
        <ShowIf when=is_shown>
            <section id="import-questions" class="import-questions" aria-labelledby=HEADING>
                <h3 id=HEADING tabindex="-1">{t.heading}</h3>
                <p>{t.intro}</p>
                <ShowIf when=move || !has_start.get()>
                    <p class="banner" data-tone="warn">{no_start}</p>
                </ShowIf>
                <ul class="import-columns">
                    <KeyedList
                        each=move || import.questions.get()
                        key=|asked: &Asked| dom_id(subject(asked))
                        children={
                            let table = Arc::clone(&table);
                            move |asked| view! { <QuestionField asked table=Arc::clone(&table) /> }
                        }
                    />
                </ul>
                <ShowIf when=move || has_usual.get()>
                    <p>
                        <button
                            type="button"
                            class="button"
                            id="import-usual"
                            on:click=move |_| {
                                import.assume_usual();
                                // The button disappears once nothing is missing.
                                state::focus_soon(HEADING);
                            }
                        >
                            {t.assume}
                        </button>
                    </p>
                </ShowIf>
            </section>
        </ShowIf>
    }
}

fn subject(asked: &Asked) -> Subject {
    (asked.question, asked.column)
}

/// DOM id of the answer to a question.
fn dom_id((question, column): Subject) -> String {
    let word = match question {
        Question::Meaning(_) => "meaning",
        Question::DayOrder | Question::NumberStyle => "reading",
        Question::SerialDay => "serial",
        Question::TimeOfDay => "time",
        Question::EndDay => "end",
        Question::TermOrEnd => "term-or-end",
        Question::TermUnit => "term-unit",
        Question::NoticeUnit => "unit",
        Question::RenewalNumber => "renewal",
        Question::PricePeriod => "period",
        Question::Draft => "draft",
        Question::UnknownStatus => "status",
        Question::EndedEarly => "ended",
        Question::MissingTerm => "no-term",
        Question::MissingNotice => "no-notice",
        Question::MissingRenewal => "no-renewal",
        Question::MissingCurrency => "no-currency",
    };
    column.map_or_else(|| format!("import-{word}"), |column| format!("import-{word}-{column}"))
}

/// A question with the rows it is about and a choice of its answers.
#[component]
fn QuestionField(asked: Asked, table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<ImportTexts>();
    let lang = use_lang();
    let import = expect_context::<JobsStore>().import;
    let subject = subject(&asked);
    let question = import.words(&asked, lang);
    let examples = import.mapping.with_untracked(|mapping| question_words::examples(&asked, &table, mapping, lang));
    let examples: Vec<_> = examples.into_iter().map(|example| view! { <li>{example}</li> }).collect();
    let about = (!examples.is_empty()).then(|| view! { <ul class="import-cells" translate="no">{examples}</ul> });
    let rows = move || {
        let is_it = |other: &&Asked| self::subject(other) == subject;
        let rows = import.questions.with(|all| all.iter().find(is_it).map(|asked| asked.rows.clone()));
        rows.filter(|rows| rows.count > 0).map(|rows| question_words::rows(&rows, &table, lang))
    };
    let answers = StoredValue::new(subject.0.answers());
    let names = answers
        .with_value(|answers| answers.iter().map(|answer| question_words::answer(subject.0, *answer, lang)).collect());
    let chosen = Signal::derive(move || {
        let answer = import.mapping.with(|mapping| mapping.answer_to(subject))?;
        answers.with_value(|answers| answers.iter().position(|other| *other == answer))
    });
    let choose = move |place: Option<usize>| {
        let answer: Option<Answer> = answers.with_value(|answers| answers.get(place?).copied());
        import.answer(subject, answer);
    };
    view! {
        <QuestionItem
            id=dom_id(subject)
            question
            hint=rows
            about=about.into_any()
            choose=t.reading_ask
            answers=names
            chosen
            on_choose=choose
        />
    }
}

/// What is assumed and not asked, because no deadline of the current term depends on it.
#[component]
pub(super) fn Assumptions(table: Arc<Table>) -> impl IntoView {
    let t = use_texts::<QuestionTexts>();
    let lang = use_lang();
    let import = expect_context::<JobsStore>().import;
    move || {
        let checked = import.checked.get().filter(|checked| !checked.assumed.is_empty())?;
        let items: Vec<_> = checked
            .assumed
            .iter()
            .map(|(assumption, rows)| {
                let text = match assumption {
                    Assumption::Renewal => t.assumed_renewal,
                    Assumption::Billing => t.assumed_billing,
                };
                view! { <li>{fill(text, &[("rows", &question_words::rows(rows, &table, lang))])}</li> }
            })
            .collect();
        Some(view! { <p>{t.assumed}</p> <ul class="import-assumed">{items}</ul> })
    }
}
