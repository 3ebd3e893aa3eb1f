//! Messages that say what is wrong with a typed value and how to correct it, each from one exhaustive match.

use super::form::{FieldError, FieldProblem, FormField, amount_text, text_of};
use super::{AmountError, DayError, NumberError, PreparationField, PreparationProblem, field_name};
use crate::domain::{AbsenceError, ContractError, Region};
use crate::i18n::texts::{FieldErrorTexts, PreparationTexts};
use crate::i18n::{Lang, Locale, day_long, fill, is_bidi_control};
use crate::portfolio::{Draft, NoticeUnit};

/// What is wrong with a field of the form: which field, what is typed there, and how to correct it.
pub fn field_error(error: FieldError, draft: &Draft, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    let (field, problem) = (error.field, error.problem);
    let wrong = match field {
        FormField::Start | FormField::End => date_error(field, problem, lang),
        FormField::EndMeaning => t.end_meaning.to_owned(),
        FormField::Term => match problem {
            FieldProblem::Contract(_) | FieldProblem::Number(NumberError::Empty | NumberError::TooLarge) => {
                months_error(problem, t).to_owned()
            }
            _ => format!("{} {}", months_error(problem, t), t.or_by_end),
        },
        FormField::RenewalMonths => months_error(problem, t).to_owned(),
        FormField::Notice => notice_error(problem, draft.notice_unit, t).to_owned(),
        FormField::Price => match problem {
            FieldProblem::Amount(AmountError::NotAnAmount) => t.price_unreadable.to_owned(),
            FieldProblem::Amount(problem) => unread_amount(problem, lang),
            _ => t.price_unreadable.to_owned(),
        },
        FormField::FeeValue => match problem {
            FieldProblem::Amount(AmountError::Empty) | FieldProblem::Number(NumberError::Empty) => {
                t.fee_empty.to_owned()
            }
            FieldProblem::Amount(problem) => unread_amount(problem, lang),
            _ => t.fee_share.to_owned(),
        },
        FormField::Uplift => t.uplift_range.to_owned(),
        FormField::Name | FormField::Customer | FormField::Product | FormField::ContractingParty => {
            t.name_long.to_owned()
        }
    };
    let found = short(text_of(draft, field));
    let label = field_name(field, lang);
    match (field, found.is_empty()) {
        (FormField::Start | FormField::End | FormField::EndMeaning | FormField::FeeValue, true) => wrong,
        (_, true) => format!("{label}: {wrong}"),
        (_, false) => fill(t.about, &[("label", label), ("found", &found), ("wrong", &wrong)]),
    }
}

/// Longest value that a message repeats, in characters.
const MAX_FOUND: usize = 40;

/// A typed text as a message repeats it.
fn short(text: &str) -> String {
    let mut signs = text.trim().chars().filter(|sign| !sign.is_control() && !is_bidi_control(*sign));
    let mut short: String = signs.by_ref().take(MAX_FOUND).collect();
    if signs.next().is_some() {
        short.push('…');
    }
    short
}

fn date_error(field: FormField, problem: FieldProblem, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    let text = match problem {
        FieldProblem::Day(DayError::Empty) if field == FormField::Start => t.start_empty,
        FieldProblem::Day(DayError::Empty) => t.end_empty,
        FieldProblem::Day(problem) => return day_error(problem, lang),
        FieldProblem::Contract(ContractError::EndTooLate) => t.end_too_late,
        FieldProblem::Contract(ContractError::EndBeforeStart) => t.end_before_start,
        _ => t.day_range,
    };
    text.to_owned()
}

fn day_error(problem: DayError, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    let text = match problem {
        DayError::Empty | DayError::Incomplete => t.day_incomplete,
        DayError::Impossible => t.day_impossible,
        DayError::NotADate => t.day_unreadable,
        DayError::OutOfRange => t.day_range,
        DayError::SlashAmbiguous { day_first, month_first } => {
            let locale = Locale::of(lang, Region::default());
            let readings = [day_long(day_first, locale), day_long(month_first, locale)];
            let [day_first, month_first] = &readings;
            return fill(t.slash, &[("day_first", day_first), ("month_first", month_first)]);
        }
    };
    text.to_owned()
}

/// What is wrong with what was typed about the time for a contract: in which field, what, and how to correct it.
pub fn preparation_error(field: PreparationField, problem: PreparationProblem, typed: &str, lang: Lang) -> String {
    let t = PreparationTexts::of(lang);
    let wrong = match (problem, field) {
        (PreparationProblem::Number, PreparationField::Hours) => t.wrong_hours.to_owned(),
        (PreparationProblem::Number, _) => t.wrong_days.to_owned(),
        (PreparationProblem::Day(problem), _) => day_error(problem, lang),
        (PreparationProblem::Absence(AbsenceError::EndBeforeStart), _) => t.end_before_start.to_owned(),
        (PreparationProblem::Absence(AbsenceError::TooLong), _) => t.too_long.to_owned(),
        (PreparationProblem::Absence(AbsenceError::OutOfRange), _) => FieldErrorTexts::of(lang).day_range.to_owned(),
        (PreparationProblem::TooManyAbsences, _) => t.too_many.to_owned(),
    };
    let label = match field {
        PreparationField::Hours => t.hours,
        PreparationField::Approval => t.approval,
        PreparationField::Signature => t.signature,
        PreparationField::AwayFrom => t.away_from,
        PreparationField::AwayUntil => t.away_until,
    };
    match short(typed) {
        found if found.is_empty() => format!("{label}: {wrong}"),
        found => fill(FieldErrorTexts::of(lang).about, &[("label", label), ("found", &found), ("wrong", &wrong)]),
    }
}

fn months_error(problem: FieldProblem, t: &FieldErrorTexts) -> &'static str {
    match problem {
        FieldProblem::Number(NumberError::Empty) => t.months_empty,
        FieldProblem::Contract(_) | FieldProblem::Number(NumberError::TooLarge) => t.months_range,
        FieldProblem::WrongUnit | FieldProblem::WorkingDays => t.months_unit,
        _ => t.months_unreadable,
    }
}

fn notice_error(problem: FieldProblem, unit: NoticeUnit, t: &FieldErrorTexts) -> &'static str {
    match problem {
        FieldProblem::Number(NumberError::Empty) => t.notice_empty,
        FieldProblem::WorkingDays => t.working_days,
        FieldProblem::CalendarEnd => t.calendar_end,
        FieldProblem::WrongUnit => t.notice_unit,
        FieldProblem::Contract(_) | FieldProblem::Number(NumberError::TooLarge | NumberError::Negative) => match unit {
            NoticeUnit::Days => t.notice_days,
            NoticeUnit::Months => t.notice_months,
        },
        _ => t.notice_unreadable,
    }
}

/// What is wrong with an amount, and how to correct it.
pub fn unread_amount(error: AmountError, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    let text = match error {
        AmountError::Empty | AmountError::NotAnAmount => t.amount_unreadable,
        AmountError::Negative => t.amount_negative,
        AmountError::TooLarge => t.amount_large,
        AmountError::TooPrecise => t.amount_precise,
        AmountError::OtherCurrency(_) => t.amount_currency,
        AmountError::Ambiguous { thousands, decimal } => {
            let readings = [amount_text(thousands, lang), amount_text(decimal, lang)];
            let [thousands, decimal] = &readings;
            return fill(t.amount_ambiguous, &[("thousands", thousands), ("decimal", decimal)]);
        }
    };
    text.to_owned()
}
