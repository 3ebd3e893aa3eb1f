//! What the documents leave open, with what each answer leads to.

use leptos::prelude::*;

use crate::documents::{
    Asked, Candidate, FieldValue, Need, Reply, Subject, candidate_text, leads_text, offered_text, question_text,
    typing_hint,
};
use crate::i18n::Lang;
use crate::i18n::texts::{DocumentQuestionTexts, DocumentTexts, FieldTexts, QuestionTexts};
use crate::state::{Understanding, field_error};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::finding::{FindingItem, Sentence, document_name};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::question::QuestionItem;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;
use crate::ui::widgets::text_input::TextInput;

/// The questions that must be answered, and what was not found and may stay open.
#[component]
pub(super) fn QuestionsSection(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentQuestionTexts>();
    let headings = use_texts::<QuestionTexts>();
    let of = move |need: Need| {
        Memo::new(move |_| {
            let asked = |made: &std::sync::Arc<crate::documents::Understood>| {
                made.asked.iter().filter(|asked| asked.need == need).cloned().collect::<Vec<_>>()
            };
            understanding.understood.with(asked)
        })
    };
    let (needed, optional) = (of(Need::Needed), of(Need::Optional));
    view! {
        <ShowIf when=move || needed.with(|asked| !asked.is_empty())>
            <section id="document-questions" class="import-questions" aria-labelledby="document-open">
                <h2 id="document-open" tabindex="-1">{headings.heading}</h2>
                <p>{t.intro}</p>
                <Questions understanding asked=needed />
            </section>
        </ShowIf>
        <ShowIf when=move || optional.with(|asked| !asked.is_empty())>
            <section id="document-optional" class="import-questions" aria-labelledby="document-missing">
                <h2 id="document-missing">{t.optional}</h2>
                <p>{t.optional_intro}</p>
                <Questions understanding asked=optional />
            </section>
        </ShowIf>
    }
}

#[component]
fn Questions(understanding: Understanding, asked: Memo<Vec<Asked>>) -> impl IntoView {
    view! {
        <ul class="import-columns">
            <KeyedList
                each=move || asked.get()
                // In new elements when something else is asked; an answer changes nothing of that.
                key=|asked: &Asked| {
                    format!("{} {:?} {:?} {}", dom_id(asked.subject), asked.candidates, asked.evidence, asked.is_missing)
                }
                children=move |asked| view! { <Question understanding asked /> }
            />
        </ul>
    }
}

/// DOM id of the answer to a question.
fn dom_id(Subject { contract, field }: Subject) -> String {
    if contract == 0 { format!("document-{}", field.id()) } else { format!("document-{}-{contract}", field.id()) }
}

/// An answer in the list.
#[derive(Clone, PartialEq)]
enum Offer {
    Value(FieldValue),
    /// It is typed.
    Other,
}

/// The answers to a question in their order, with their words.
fn offers(asked: &Asked, lang: Lang, locale: crate::i18n::Locale) -> Vec<(Offer, String)> {
    let t = DocumentQuestionTexts::of(lang);
    let field = asked.subject.field;
    let of_document =
        asked.candidates.iter().map(|one| (one.answer.clone(), candidate_text(one, lang, locale))).collect::<Vec<_>>();
    let is_new = |value: &FieldValue| !asked.candidates.iter().any(|one| one.answer == *value);
    let offered = field.offered().into_iter().filter(is_new);
    let offered: Vec<_> = offered
        .map(|value| {
            let text = offered_text(field, &value, lang, locale);
            (value, text)
        })
        .collect();
    let values = of_document.into_iter().chain(offered).map(|(value, text)| (Offer::Value(value), text));
    let other = field.is_typed().then(|| (Offer::Other, t.other.to_owned()));
    let open = field.may_stay_open().then(|| (Offer::Value(FieldValue::Nothing), t.stays_open.to_owned()));
    values.chain(other).chain(open).collect()
}

#[component]
fn Question(understanding: Understanding, asked: Asked) -> impl IntoView {
    let t = use_texts::<DocumentQuestionTexts>();
    let (lang, wording) = (use_lang(), use_wording());
    let documents = understanding.documents;
    let subject = asked.subject;
    let id = dom_id(subject);
    let product = understanding.understood.with_untracked(|made| {
        let proposal = made.proposals.get(subject.contract).filter(|_| made.proposals.len() > 1);
        proposal.map(|proposal| proposal.product.clone())
    });
    let product = product.filter(|product| !product.is_empty() && (subject.contract > 0 || subject.field.is_of_line()));
    let question = question_text(&asked, product.as_deref(), lang);
    let offers = StoredValue::new(offers(&asked, lang, untrack(|| wording.locale())));
    let answers = offers.with_value(|offers| offers.iter().map(|(_, text)| text.clone()).collect());
    let reply = Memo::new(move |_| documents.replies.with(|replies| replies.get(subject).cloned()));
    let chosen = Signal::derive(move || {
        let offer = match reply.get()? {
            Reply::Chosen(value) => Offer::Value(value),
            Reply::Typed(_) => Offer::Other,
        };
        offers.with_value(|offers| offers.iter().position(|(other, _)| *other == offer))
    });
    let choose = move |place: Option<usize>| {
        let offer = offers.with_value(|offers| offers.get(place?).map(|(offer, _)| offer.clone()));
        let reply = offer.map(|offer| match offer {
            Offer::Value(value) => Reply::Chosen(value),
            Offer::Other => Reply::Typed(String::new()),
        });
        documents.reply(subject, reply);
    };
    let is_typed = Memo::new(move |_| matches!(reply.get(), Some(Reply::Typed(_))));
    let about = view! { <About understanding asked=asked.clone() /> }.into_any();
    // Where there is nothing to choose from, it is typed at once.
    let is_plain = asked.need == Need::Optional && offers.with_value(|offers| offers.len() <= 2);
    if is_plain {
        return view! { <PlainQuestion understanding subject question about /> }.into_any();
    }
    view! {
        <QuestionItem id=id question hint=|| None about choose=t.choose answers chosen on_choose=choose>
            <ShowIf when=move || is_typed.get()>
                <Typed understanding subject label=t.typed.to_owned() is_alone=false />
            </ShowIf>
        </QuestionItem>
    }
    .into_any()
}

/// A question that is only typed.
#[component]
fn PlainQuestion(understanding: Understanding, subject: Subject, question: String, about: AnyView) -> impl IntoView {
    view! {
        <li>
            <div>{about}</div>
            <div class="field"><Typed understanding subject label=question is_alone=true /></div>
        </li>
    }
}

/// A field for what is typed, with how to type it and what is wrong with it.
#[component]
fn Typed(
    understanding: Understanding,
    subject: Subject,
    label: String,
    /// Whether nothing can be chosen instead, so that an empty field means that it stays open.
    is_alone: bool,
) -> impl IntoView {
    let lang = use_lang();
    let prefix = use_texts::<FieldTexts>().prefix;
    let documents = understanding.documents;
    let id = format!("{}-typed", dom_id(subject));
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let hint = typing_hint(subject.field, lang);
    let typed = move || {
        documents.replies.with(|replies| match replies.get(subject) {
            Some(Reply::Typed(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let error = Memo::new(move |_| {
        let text = typed();
        let problem = understanding
            .understood
            .with(|made| made.asked.iter().find(|asked| asked.subject == subject).and_then(|asked| asked.problem));
        // Nothing is wrong with what is not typed yet.
        problem
            .filter(|_| !text.trim().is_empty())
            .map(|problem| field_error(problem, &subject.field.draft_with(&text), lang))
    });
    let type_it = move |text: String| {
        let is_left_open = is_alone && text.is_empty();
        documents.reply(subject, (!is_left_open).then_some(Reply::Typed(text)));
    };
    let error_text = {
        let error_id = error_id.clone();
        reactive(move || {
            let text = error.get()?;
            Some(view! { <p class="field-error" id=error_id.clone()><span>{prefix}</span> " " {text}</p> })
        })
    };
    let described_by = hint.map(|_| format!("{hint_id} {error_id}")).or(Some(error_id));
    view! {
        <label for=id.clone()>{label}</label>
        {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
        {error_text}
        <TextInput
            id=id
            described_by
            value=Signal::derive(typed)
            on_input=type_it
        />
    }
}

/// What the documents say about it, and what each reading leads to.
#[component]
fn About(understanding: Understanding, asked: Asked) -> impl IntoView {
    let names = use_texts::<DocumentTexts>();
    let read = understanding.read.get_untracked();
    let readings = understanding.readings.get_untracked();
    let evidence: Vec<_> = asked
        .evidence
        .iter()
        .filter_map(|place| {
            let document = read.get(place.document()).map(|(name, _)| document_name(name, names)).unwrap_or_default();
            if let Some(finding) = place.finding(&readings) {
                return Some(view! { <FindingItem finding=finding.clone() document=document /> }.into_any());
            }
            let quote = place.quote(&readings)?.clone();
            Some(view! { <li><Sentence quote document=Some(document) from=Vec::new() /></li> }.into_any())
        })
        .collect();
    let candidates = asked.candidates.clone();
    let leads = (candidates.len() > 1).then(|| view! { <Leads understanding subject=asked.subject candidates /> });
    view! {
        {(!evidence.is_empty()).then(|| view! { <ul class="found-list">{evidence}</ul> })}
        {leads}
    }
}

/// What each reading leads to.
#[component]
fn Leads(understanding: Understanding, subject: Subject, candidates: Vec<Candidate>) -> impl IntoView {
    let (lang, wording) = (use_lang(), use_wording());
    reactive(move || {
        let locale = wording.locale();
        let leads = candidates.iter().filter_map(|candidate| {
            let leads = understanding.leads_to(subject, &candidate.answer)?;
            let value = candidate_text(candidate, lang, locale);
            Some(view! { <li>{leads_text(subject.field, &value, leads, lang, locale)}</li> })
        });
        let leads: Vec<_> = leads.collect();
        (!leads.is_empty()).then(|| view! { <ul class="document-leads">{leads}</ul> })
    })
}
