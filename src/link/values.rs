//! Single values as written in links and the stored document: one spelling each, no guessing.

use chrono::{Datelike, NaiveDate};

use super::problem::LinkProblemKind as Kind;
use crate::domain::{Cents, Day, MAX_AMOUNT, Notice, Percent, Renewal, TermMonths, in_range};

/// Reads a day written exactly as `2026-01-15`.
pub(crate) fn parse_day(text: &str) -> Result<Day, Kind> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(Kind::NotADay) };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            if digit.is_ascii_digit() { Ok(number * 10 + u32::from(digit - b'0')) } else { Err(Kind::NotADay) }
        })
    };
    let (year, month, number) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?);
    let day = NaiveDate::from_ymd_opt(year.cast_signed(), month, number).ok_or(Kind::DayDoesNotExist)?;
    if in_range(day) { Ok(day) } else { Err(Kind::OutOfRange) }
}

/// A day as `20260115`, as used by calendars and by the progress in links.
pub(crate) fn compact_day(day: Day) -> String {
    format!("{}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Reads a whole number of plain digits.
pub(super) fn parse_number(text: &str) -> Result<u32, Kind> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Kind::NotANumber);
    }
    text.parse().map_err(|_| Kind::OutOfRange)
}

/// Reads a term in months, 1 to 120.
pub(super) fn parse_term(text: &str) -> Result<TermMonths, Kind> {
    TermMonths::new(parse_number(text)?).map_err(|_| Kind::OutOfRange)
}

/// Reads `12000`, `12000.5` or `12000.50` as hundredths.
fn parse_hundredths(text: &str, malformed: Kind) -> Result<i64, Kind> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || fraction.is_some_and(|rest| !digits(rest) || rest.len() > 2) {
        return Err(malformed);
    }
    format!("{whole}{:0<2}", fraction.unwrap_or_default()).parse().map_err(|_| Kind::OutOfRange)
}

/// Hundredths as a decimal number without trailing zeros: `7`, `7.5`, `7.25`.
fn hundredths_text(hundredths: i64) -> String {
    let whole = hundredths / 100;
    match hundredths % 100 {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

/// Reads an amount from zero to the largest a user may enter.
pub(super) fn parse_amount(text: &str) -> Result<Cents, Kind> {
    let amount = Cents(parse_hundredths(text, Kind::NotAnAmount)?);
    if amount <= MAX_AMOUNT { Ok(amount) } else { Err(Kind::OutOfRange) }
}

/// An amount, with both decimals if it has cents: `12000`, `12000.50`. Never negative here.
pub(crate) fn amount_text(amount: Cents) -> String {
    match (amount.0 / 100, amount.0 % 100) {
        (whole, 0) => whole.to_string(),
        (whole, cents) => format!("{whole}.{cents:02}"),
    }
}

/// Reads a percentage, 0 to 999.99, without the percent sign.
pub(super) fn parse_percent(text: &str) -> Result<Percent, Kind> {
    let hundredths = parse_hundredths(text, Kind::NotAPercent)?;
    u32::try_from(hundredths).ok().and_then(Percent::from_hundredths).ok_or(Kind::OutOfRange)
}

/// A percentage without the percent sign.
pub(crate) fn percent_text(percent: Percent) -> String {
    hundredths_text(i64::from(percent.hundredths()))
}

/// Reads `30d`, `3m` or `30` (days).
pub(crate) fn parse_notice(text: &str) -> Result<Notice, Kind> {
    let notice = match text.strip_suffix('m') {
        Some(months) => Notice::months(parse_number(months)?),
        None => Notice::days(parse_number(text.strip_suffix('d').unwrap_or(text))?),
    };
    notice.map_err(|_| Kind::OutOfRange)
}

/// A notice period as `30d` or `3m`.
pub(crate) fn notice_text(notice: Notice) -> String {
    let (number, unit) = match notice {
        Notice::Days(days) => (days, "d"),
        Notice::Months(months) => (months, "m"),
    };
    format!("{number}{unit}")
}

/// Reads `min12`, `same`, `none` or a number of months.
pub(crate) fn parse_renewal(text: &str) -> Result<Renewal, Kind> {
    match text {
        "min12" => Ok(Renewal::ShorterOfTermAndYear),
        "same" => Ok(Renewal::SameTerm),
        "none" => Ok(Renewal::None),
        months => match parse_term(months) {
            Ok(months) => Ok(Renewal::Months(months)),
            Err(Kind::NotANumber) => Err(Kind::NotAChoice),
            Err(kind) => Err(kind),
        },
    }
}

/// A renewal rule in the form [`parse_renewal`] reads.
pub(crate) fn renewal_text(renewal: Renewal) -> String {
    match renewal {
        Renewal::ShorterOfTermAndYear => "min12".to_owned(),
        Renewal::SameTerm => "same".to_owned(),
        Renewal::Months(months) => months.get().to_string(),
        Renewal::None => "none".to_owned(),
    }
}

/// Whether `text` can be the id of a stored contract: 1 to 40 lower-case letters and digits.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
