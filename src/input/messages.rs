//! Messages that say what is wrong with a typed value and how to correct it, each from one exhaustive match.

use super::form::{FieldError, FieldProblem, FormField, amount_text};
use super::{AmountError, DayError};
use crate::domain::{ContractError, Region};
use crate::i18n::texts::FieldErrorTexts;
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::portfolio::NoticeUnit;

/// What is wrong with a field of the form, and how to correct it.
pub fn field_error(error: FieldError, unit: NoticeUnit, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    match (error.field, error.problem) {
        (FormField::Start, FieldProblem::Day(problem)) => {
            let texts = [t.start_empty, t.start_incomplete, t.start_impossible, t.start_range, t.start_unreadable];
            day_error(problem, texts, lang)
        }
        (FormField::Start, _) => t.start_range.to_owned(),
        (FormField::End, FieldProblem::Day(problem)) => {
            let texts = [t.end_empty, t.end_incomplete, t.end_impossible, t.end_range, t.end_unreadable];
            day_error(problem, texts, lang)
        }
        (FormField::End, FieldProblem::Contract(ContractError::EndTooLate)) => t.end_too_late.to_owned(),
        (FormField::End, FieldProblem::Contract(ContractError::DayOutOfRange)) => t.end_range.to_owned(),
        (FormField::End, _) => t.end_before_start.to_owned(),
        (FormField::EndMeaning, _) => t.end_meaning.to_owned(),
        (FormField::Term, _) => t.term_range.to_owned(),
        (FormField::Notice, _) => match unit {
            NoticeUnit::Days => t.notice_days.to_owned(),
            NoticeUnit::Months => t.notice_months.to_owned(),
        },
        (FormField::RenewalMonths, _) => t.renewal_range.to_owned(),
        (FormField::Price, FieldProblem::Amount(problem)) => {
            amount_error(problem, t.price_unreadable, t.price_unreadable, lang)
        }
        (FormField::Price, _) => t.price_unreadable.to_owned(),
        (FormField::FeeValue, FieldProblem::Amount(problem)) => {
            amount_error(problem, t.fee_empty, t.fee_unreadable, lang)
        }
        (FormField::FeeValue, _) => t.fee_share.to_owned(),
        (FormField::Uplift, _) => t.uplift_range.to_owned(),
        (FormField::Name | FormField::Customer | FormField::Product, _) => t.name_long.to_owned(),
    }
}

/// `texts`: empty, incomplete, impossible, out of range, unreadable.
fn day_error(error: DayError, texts: [&str; 5], lang: Lang) -> String {
    let [empty, incomplete, impossible, range, unreadable] = texts;
    match error {
        DayError::Empty => empty.to_owned(),
        DayError::Incomplete => incomplete.to_owned(),
        DayError::Impossible => impossible.to_owned(),
        DayError::OutOfRange => range.to_owned(),
        DayError::NotADate => unreadable.to_owned(),
        DayError::SlashAmbiguous { day_first, month_first } => {
            let locale = Locale::of(lang, Region::default());
            let readings = [day_long(day_first, locale), day_long(month_first, locale)];
            let [day_first, month_first] = &readings;
            fill(FieldErrorTexts::of(lang).slash, &[("day_first", day_first), ("month_first", month_first)])
        }
    }
}

/// What is wrong with an optional amount.
pub fn unread_amount(error: AmountError, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    amount_error(error, t.price_unreadable, t.price_unreadable, lang)
}

fn amount_error(error: AmountError, empty: &str, unreadable: &str, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    match error {
        AmountError::Empty => empty.to_owned(),
        AmountError::Negative => t.amount_negative.to_owned(),
        AmountError::TooLarge => t.amount_large.to_owned(),
        AmountError::TooPrecise => t.amount_precise.to_owned(),
        AmountError::NotAnAmount => unreadable.to_owned(),
        AmountError::Ambiguous { thousands, decimal } => {
            let readings = [amount_text(thousands, lang), amount_text(decimal, lang)];
            let [thousands, decimal] = &readings;
            fill(t.amount_ambiguous, &[("thousands", thousands), ("decimal", decimal)])
        }
    }
}
