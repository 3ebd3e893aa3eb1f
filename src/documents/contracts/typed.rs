//! Reading what was typed instead of an answer, as the form reads it.

use super::field::{Field, FieldValue};
use crate::domain::{Currency, Notice, Renewal, TermMonths};
use crate::i18n::Lang;
use crate::input::form::{FieldError, FieldProblem, FormField, MAX_NAME};
use crate::input::{Count, PeriodError, parse_percent, parse_period, read_amount_if_any, read_day};
use crate::portfolio::NoticeUnit;

/// What a typed text says.
///
/// # Errors
/// Why it cannot be read, or is no value of a contract.
pub(super) fn read(field: Field, text: &str, lang: Lang, currency: Currency) -> Result<FieldValue, FieldError> {
    let of_form = match field {
        // A day is typed into one field of the form, and months into another.
        Field::Length if months(text).is_err_and(|problem| !matches!(problem, FieldProblem::Contract(_))) => {
            FormField::End
        }
        Field::Length => FormField::Term,
        _ => field.form_field().unwrap_or(FormField::Name),
    };
    problem_or_answer(field, text, lang, currency).map_err(|problem| FieldError { field: of_form, problem })
}

fn problem_or_answer(field: Field, text: &str, lang: Lang, currency: Currency) -> Result<FieldValue, FieldProblem> {
    let text = text.trim();
    let is_empty = text.is_empty();
    match field {
        Field::Start => read_day(text).map(FieldValue::Day).map_err(FieldProblem::Day),
        // The last day, or else months.
        Field::Length => match (read_day(text), months(text)) {
            (Ok(day), _) => Ok(FieldValue::Day(day)),
            (_, Ok(months)) => Ok(FieldValue::Term(months)),
            (_, Err(FieldProblem::Contract(problem))) => Err(FieldProblem::Contract(problem)),
            (Err(problem), Err(_)) => Err(FieldProblem::Day(problem)),
        },
        Field::Notice => {
            let count = period(text)?;
            let notice = match count.unit {
                Some(NoticeUnit::Days) => Notice::days(count.number),
                Some(NoticeUnit::Months) => Notice::months(count.number),
                // A bare number could be either.
                None => return Err(FieldProblem::WrongUnit),
            };
            notice.map(FieldValue::Notice).map_err(FieldProblem::Contract)
        }
        Field::Renewal => months(text).map(|months| FieldValue::Renewal(Renewal::Months(months))),
        Field::Price => {
            let amount = read_amount_if_any(text, lang, currency).map_err(FieldProblem::Amount)?;
            Ok(amount.map_or(FieldValue::Nothing, FieldValue::Amount))
        }
        Field::Uplift if is_empty => Ok(FieldValue::Nothing),
        Field::Uplift => parse_percent(text).map(FieldValue::Share).map_err(FieldProblem::Number),
        _ if is_empty => Ok(FieldValue::Nothing),
        _ if text.chars().count() > MAX_NAME => Err(FieldProblem::TooLong),
        _ => Ok(FieldValue::Text(text.to_owned())),
    }
}

fn period(text: &str) -> Result<Count, FieldProblem> {
    parse_period(text).map_err(|error| match error {
        PeriodError::Number(error) => FieldProblem::Number(error),
        PeriodError::WorkingDays => FieldProblem::WorkingDays,
        PeriodError::CalendarEnd => FieldProblem::CalendarEnd,
    })
}

fn months(text: &str) -> Result<TermMonths, FieldProblem> {
    let count = period(text)?;
    match count.unit {
        Some(NoticeUnit::Days) => Err(FieldProblem::WrongUnit),
        _ => TermMonths::new(count.number).map_err(FieldProblem::Contract),
    }
}
