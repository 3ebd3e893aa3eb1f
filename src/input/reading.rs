//! How the form reads what is typed into a field, to be said below it.

use super::form::{
    FieldProblem, FormField, amount_text, day_text, fee, months, notice, text_of, uplift, without_per_year,
};
use super::{AmountError, DayError, read_amount_if_any, read_day, typed_currency};
use crate::domain::{Cents, Currency, Day, Notice};
use crate::i18n::texts::{MoreFieldTexts, QuestionTexts};
use crate::i18n::{Lang, Locale, amount, counted, day_with_weekday, fill, names};
use crate::portfolio::{Draft, FeeChoice, LengthChoice, RenewalChoice};

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Day(Day),
    Days(u32),
    Months(u32),
    Amount {
        amount: Cents,
        currency: Currency,
        /// Whether the currency was typed with the amount.
        has_currency: bool,
    },
}

/// How a field is read, or why it is not. `None` if there is nothing to say: it is empty, hidden, a plain number in
/// the usual unit, or a day that is still being typed.
pub fn reading(draft: &Draft, field: FormField, lang: Lang) -> Option<Result<Reading, FieldProblem>> {
    let text = text_of(draft, field).trim();
    if text.is_empty() {
        return None;
    }
    let is_plain = text.bytes().all(|sign| sign.is_ascii_digit());
    let spoken = |period| (!is_plain).then_some(period);
    let in_months = || months(text).map(|months| spoken(Reading::Months(months.get())));
    let read = match field {
        FormField::Start => day(text),
        FormField::End if draft.length == LengthChoice::PrintedEnd => day(text),
        FormField::Term if draft.length == LengthChoice::Months => in_months(),
        FormField::RenewalMonths if draft.renewal == RenewalChoice::Months => in_months(),
        FormField::Notice => notice(draft).map(|notice| match notice {
            Notice::Days(days) => spoken(Reading::Days(days)),
            // Not the usual unit, and it may still be chosen from what was typed before.
            Notice::Months(months) => Some(Reading::Months(months)),
        }),
        FormField::Price => money(without_per_year(text), draft.currency, lang),
        FormField::FeeValue if draft.fee == FeeChoice::Fixed => money(text, draft.currency, lang),
        FormField::FeeValue => fee(draft, lang).map(|_| None),
        FormField::Uplift => uplift(text).map(|_| None),
        _ => Ok(None),
    };
    read.transpose()
}

fn day(text: &str) -> Result<Option<Reading>, FieldProblem> {
    match read_day(text) {
        Err(error @ DayError::SlashAmbiguous { .. }) => Err(FieldProblem::Day(error)),
        read => Ok(read.ok().map(Reading::Day)),
    }
}

fn money(text: &str, currency: Currency, lang: Lang) -> Result<Option<Reading>, FieldProblem> {
    let read = read_amount_if_any(text, lang, currency).map_err(FieldProblem::Amount)?;
    Ok(read.map(|amount| Reading::Amount { amount, currency, has_currency: typed_currency(text).is_some() }))
}

/// "Read as 3 months".
pub fn reading_text(reading: Reading, lang: Lang, locale: Locale) -> String {
    let (t, days_texts) = (MoreFieldTexts::of(lang), QuestionTexts::of(lang));
    let (template, read, currency) = match reading {
        Reading::Day(day) => (t.reading, day_with_weekday(day, locale), ""),
        Reading::Days(days) => (t.reading, counted(days as usize, days_texts.notice_day, days_texts.notice_days), ""),
        Reading::Months(months) => (t.reading, names::months(months, lang), ""),
        Reading::Amount { amount: cents, currency, has_currency } => {
            let template = if has_currency { t.reading_currency } else { t.reading };
            (template, amount(cents, currency, locale), names::currency(currency, lang))
        }
    };
    fill(template, &[("read", &read), ("currency", currency)])
}

/// Both ways to write what can be read in two ways.
pub fn ways_to_write(problem: FieldProblem, lang: Lang) -> Option<[String; 2]> {
    match problem {
        FieldProblem::Day(DayError::SlashAmbiguous { day_first, month_first }) => {
            Some([day_text(day_first, lang), day_text(month_first, lang)])
        }
        FieldProblem::Amount(AmountError::Ambiguous { thousands, decimal }) => {
            Some([amount_text(thousands, lang), amount_text(decimal, lang)])
        }
        _ => None,
    }
}
