//! Percentages and counts as people write them.

use super::{MAX_LENGTH, plain, without_suffix};
use crate::domain::Percent;
use crate::portfolio::NoticeUnit;

/// Why a percentage or a count cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    Empty,
    NotANumber,
    Negative,
    /// More decimals than allowed: two for a percentage, none for a count.
    TooPrecise,
    /// More than 999.99 %, or a count of more than nine digits.
    TooLarge,
}

/// A count with the unit typed after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub number: u32,
    /// The unit, if one was typed.
    pub unit: Option<NoticeUnit>,
}

/// Reads a percentage: `7`, `7,5`, `7.5 %`, `7 Prozent`.
///
/// # Errors
/// [`NumberError`].
pub fn parse_percent(text: &str) -> Result<Percent, NumberError> {
    let text = checked(text)?;
    let text = without_suffix(&text, &["%", "prozent", "percent", "per cent"]).unwrap_or(&text);
    let text = unsigned(text)?;
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if !is_digits(whole) || !(fraction.is_empty() || is_digits(fraction)) {
        return Err(NumberError::NotANumber);
    }
    if fraction.len() > 2 {
        return Err(NumberError::TooPrecise);
    }
    let hundredths = format!("{whole}{fraction:0<2}").parse().map_err(|_| NumberError::TooLarge)?;
    Percent::from_hundredths(hundredths).ok_or(NumberError::TooLarge)
}

/// Reads a count: `30`, `30 Tage`, `3 months`.
///
/// # Errors
/// [`NumberError`].
pub fn parse_count(text: &str) -> Result<Count, NumberError> {
    let text = checked(text)?;
    let days =
        without_suffix(&text, &["kalendertage", "kalendertagen", "tage", "tagen", "tag", "days", "day", "d", "t"]);
    let months = without_suffix(&text, &["monate", "monaten", "monat", "months", "month", "mon.", "m"]);
    let (text, unit) = match (days, months) {
        (Some(rest), _) => (rest, Some(NoticeUnit::Days)),
        (None, Some(rest)) => (rest, Some(NoticeUnit::Months)),
        (None, None) => (text.as_str(), None),
    };
    let text = unsigned(text)?;
    if let Some((whole, fraction)) = text.split_once(['.', ','])
        && is_digits(whole)
        && is_digits(fraction)
    {
        return Err(NumberError::TooPrecise);
    }
    if !is_digits(text) {
        return Err(NumberError::NotANumber);
    }
    if text.trim_start_matches('0').len() > 9 {
        return Err(NumberError::TooLarge);
    }
    let number = text.parse().map_err(|_| NumberError::TooLarge)?;
    Ok(Count { number, unit })
}

/// Reads a whole number without a unit: `40`. Anything that may be a thousands or decimal separator is an error.
///
/// # Errors
/// [`NumberError`].
pub fn parse_whole(text: &str) -> Result<u32, NumberError> {
    let Count { number, unit } = parse_count(text)?;
    if unit.is_none() { Ok(number) } else { Err(NumberError::NotANumber) }
}

pub(super) fn checked(text: &str) -> Result<String, NumberError> {
    if text.len() > MAX_LENGTH {
        return Err(NumberError::NotANumber);
    }
    let text = plain(text);
    if text.is_empty() { Err(NumberError::Empty) } else { Ok(text) }
}

/// `text` itself, unless it is a number with a minus sign.
pub(super) fn unsigned(text: &str) -> Result<&str, NumberError> {
    let is_negative = text.strip_prefix('-').is_some_and(|rest| rest.contains(|sign: char| sign.is_ascii_digit()));
    if is_negative { Err(NumberError::Negative) } else { Ok(text) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}
