//! The words of questions to the reader, of their answers, and of what an answer leads to.

use super::candidates::{Candidate, Hint};
use super::field::{Field, FieldValue};
use super::understand::{Asked, LeadsTo};
use crate::documents::wording::period_text;
use crate::i18n::texts::{DocumentQuestionTexts, QuestionTexts};
use crate::i18n::{Lang, Locale, day_long, fill, names, percent};
use crate::input::form::amount_text;

/// The question. `product` names the contract where there are several.
pub fn question_text(asked: &Asked, product: Option<&str>, lang: Lang) -> String {
    let (t, import) = (DocumentQuestionTexts::of(lang), QuestionTexts::of(lang));
    let text = match (asked.subject.field, asked.is_missing) {
        (Field::Start, true) => t.missing_start,
        (Field::Length, true) => import.missing_term,
        (Field::Notice, true) => import.missing_notice,
        (Field::Renewal, true) => import.missing_renewal,
        (Field::Currency, true) => import.missing_currency,
        (Field::Start, false) => t.start,
        (Field::Length, false) => t.length,
        (Field::Notice, false) => t.notice,
        (Field::Renewal, false) => t.renewal,
        (Field::Currency, false) => t.currency,
        (Field::Price, _) => t.price,
        (Field::Billing, _) => t.billing,
        (Field::Uplift, _) => t.uplift,
        (Field::Customer, _) => t.customer,
        (Field::Party, _) => t.party,
        (Field::Law, _) => t.law,
        (Field::Number, _) => t.number,
        (Field::OrgId, _) => t.org,
    };
    match product {
        Some(product) => fill(t.of_product, &[("product", product), ("question", text)]),
        None => text.to_owned(),
    }
}

/// How a value is typed, where that is not plain.
pub fn typing_hint(field: Field, lang: Lang) -> Option<&'static str> {
    let t = DocumentQuestionTexts::of(lang);
    match field {
        Field::Start => Some(t.hint_day),
        Field::Length => Some(t.hint_length),
        Field::Notice => Some(t.hint_notice),
        Field::Renewal => Some(t.hint_months),
        _ => None,
    }
}

fn value_text(value: &FieldValue, lang: Lang, locale: Locale) -> String {
    match value {
        FieldValue::Day(day) => day_long(*day, locale),
        FieldValue::Term(months) => names::months(months.get(), lang),
        FieldValue::Notice(notice) => period_text(*notice, lang),
        FieldValue::Renewal(renewal) => names::renewal(*renewal, lang),
        FieldValue::Amount(cents) => amount_text(*cents, lang),
        FieldValue::Currency(currency) => names::currency(*currency, lang).to_owned(),
        FieldValue::Billing(billing) => names::billing(*billing, lang).to_owned(),
        FieldValue::Share(share) => percent(*share, locale),
        FieldValue::Law(law) => names::governing_law(*law, lang).to_owned(),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Nothing => DocumentQuestionTexts::of(lang).stays_open.to_owned(),
    }
}

/// An answer that a document suggests.
pub fn candidate_text(candidate: &Candidate, lang: Lang, locale: Locale) -> String {
    let t = DocumentQuestionTexts::of(lang);
    let value = value_text(&candidate.answer, lang, locale);
    match candidate.hint {
        None => value,
        Some(Hint::DayFirst) => fill(t.day_first, &[("day", &value)]),
        Some(Hint::MonthFirst) => fill(t.month_first, &[("day", &value)]),
        Some(Hint::LastDay) => fill(t.last_day, &[("day", &value)]),
        Some(Hint::FirstOfNext(next)) => fill(t.first_of_next, &[("day", &value), ("next", &day_long(next, locale))]),
        Some(Hint::FromNoticeBy(by)) => fill(t.by_notice, &[("period", &value), ("day", &day_long(by, locale))]),
    }
}

/// An answer that is offered whatever the documents say; what is usual is named as an assumption.
pub fn offered_text(field: Field, value: &FieldValue, lang: Lang, locale: Locale) -> String {
    let is_usual = |question: crate::import::Question| {
        question.usual().and_then(FieldValue::of_import).is_some_and(|usual| usual == *value)
    };
    let text = value_text(value, lang, locale);
    match field.question().filter(|question| is_usual(*question)) {
        Some(_) => fill(QuestionTexts::of(lang).assume_value, &[("value", &text)]),
        None => text,
    }
}

/// What an answer leads to: "30 days: deadline 2 December 2026".
pub fn leads_text(field: Field, value: &str, leads: LeadsTo, lang: Lang, locale: Locale) -> String {
    let t = DocumentQuestionTexts::of(lang);
    let last = day_long(leads.last, locale);
    let Some(deadline) = leads.deadline.map(|day| day_long(day, locale)) else {
        return fill(t.leads_none, &[("value", value), ("last", &last)]);
    };
    let text = if matches!(field, Field::Start | Field::Length) { t.leads_last } else { t.leads };
    fill(text, &[("value", value), ("last", &last), ("deadline", &deadline)])
}
