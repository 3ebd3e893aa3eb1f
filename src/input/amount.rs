//! Amounts as people write them in Germany, Austria, Switzerland and English.

use super::{MAX_LENGTH, plain, without_suffix};
use crate::domain::{Cents, MAX_AMOUNT, ratio};

/// Why an amount cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    Empty,
    NotAnAmount,
    /// Like `1.234` or `1,234`: thousands in one country, decimals in another.
    Ambiguous {
        /// Read with a thousands separator: 1234.00.
        thousands: Cents,
        /// Read with a decimal separator and rounded to cents: 1.23.
        decimal: Cents,
    },
    Negative,
    /// More than two decimals.
    TooPrecise,
    /// More than 999,999,999,999.99.
    TooLarge,
}

/// Names of the currencies, as [`plain`] leaves them. They are ignored: the form has its own field for the currency.
const CURRENCIES: [&str; 11] = ["€", "eur", "euro", "us$", "usd", "$", "chf", "sfr.", "fr.", "£", "gbp"];

/// Reads an amount: `1.234,56`, `1234,56`, `1'234.55`, `1 234,56`, `1,234.56`, `1234`, `1'234.–`, with or without `€`,
/// `EUR`, `CHF` and the like before or after it.
///
/// # Errors
/// [`AmountError`]; a single separator before three digits is ambiguous in either language.
///
/// ```
/// use fristklar::{domain::Cents, input::parse_amount};
/// assert_eq!(parse_amount("CHF 1’234.55"), Ok(Cents(123_455)));
/// ```
pub fn parse_amount(text: &str) -> Result<Cents, AmountError> {
    if text.len() > MAX_LENGTH {
        return Err(AmountError::NotAnAmount);
    }
    let text = plain(text);
    let text = without_currency(&text);
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    if let Some(whole) = without_dash_for_cents(text) {
        return cents(whole, "");
    }
    let is_negative = text.starts_with('-') || text.ends_with('-');
    let reading = read(without_currency(text.trim_matches('-').trim()))?;
    match reading {
        _ if is_negative => Err(AmountError::Negative),
        Reading::One(amount) => Ok(amount),
        Reading::Two { thousands, decimal } => Err(AmountError::Ambiguous { thousands, decimal }),
    }
}

/// [`parse_amount`], with `None` for an empty text.
///
/// # Errors
/// [`AmountError`] other than `Empty`.
pub fn parse_amount_if_any(text: &str) -> Result<Option<Cents>, AmountError> {
    match parse_amount(text) {
        Err(AmountError::Empty) => Ok(None),
        read => read.map(Some),
    }
}

fn without_currency(text: &str) -> &str {
    let before = CURRENCIES.iter().filter_map(|name| text.strip_prefix(name)).min_by_key(|rest| rest.len());
    let text = before.unwrap_or(text).trim_start();
    without_suffix(text, &CURRENCIES).unwrap_or(text)
}

/// The part before the dash in `1234.-` or `1234,--`, the Swiss and German ways to write "no cents".
fn without_dash_for_cents(text: &str) -> Option<&str> {
    let whole = text.trim_end_matches('-');
    let whole = if whole.len() < text.len() { whole.strip_suffix(['.', ','])? } else { return None };
    whole.starts_with(|first: char| first.is_ascii_digit()).then_some(whole)
}

/// The ways in which digits and separators can be read.
enum Reading {
    One(Cents),
    Two { thousands: Cents, decimal: Cents },
}

/// Works out which separator, if any, is the decimal one.
fn read(body: &str) -> Result<Reading, AmountError> {
    let is_separator = |sign: char| matches!(sign, '.' | ',' | '\'' | ' ');
    let has_digits = body.contains(|sign: char| sign.is_ascii_digit());
    if !has_digits || !body.chars().all(|sign| sign.is_ascii_digit() || is_separator(sign)) {
        return Err(AmountError::NotAnAmount);
    }
    let last = body.rfind(['.', ',']).and_then(|place| body.split_at_checked(place));
    let Some((whole, rest)) = last else { return cents(body, "").map(Reading::One) };
    let mut signs = rest.chars();
    let (sign, fraction) = (signs.next(), signs.as_str());
    if fraction.contains(is_separator) {
        // As in "1,234 567": neither a space nor an apostrophe follows the decimal separator.
        return Err(AmountError::NotAnAmount);
    }
    if whole.chars().any(|other| Some(other) == sign) {
        // The separator occurs twice, so it separates thousands.
        return cents(body, "").map(Reading::One);
    }
    let may_be_thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && !whole.contains(is_separator);
    if fraction.len() == 3 && may_be_thousands {
        let thousands = cents(&format!("{whole}{fraction}"), "")?;
        return Ok(Reading::Two { thousands, decimal: ratio(thousands, 1, 1000) });
    }
    if fraction.len() > 2 { Err(AmountError::TooPrecise) } else { cents(whole, fraction).map(Reading::One) }
}

/// The amount with this whole part, grouped or not, and up to two decimals.
fn cents(whole: &str, fraction: &str) -> Result<Cents, AmountError> {
    let digits = ungrouped(whole).ok_or(AmountError::NotAnAmount)?;
    let amount = format!("0{digits}{fraction:0<2}").parse().map(Cents).map_err(|_| AmountError::TooLarge)?;
    if amount <= MAX_AMOUNT { Ok(amount) } else { Err(AmountError::TooLarge) }
}

/// `1.234.567` as `1234567`; `None` unless its groups have three digits each and one kind of separator.
fn ungrouped(text: &str) -> Option<String> {
    let Some(separator) = text.chars().find(|sign| !sign.is_ascii_digit()) else { return Some(text.to_owned()) };
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len())
        && groups.all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    is_grouped.then(|| text.split(separator).collect())
}
