//! Amounts as people write them in Germany, Austria, Switzerland and English.

use super::{MAX_LENGTH, plain};
use crate::domain::{Cents, Currency, MAX_AMOUNT, ratio};
use crate::i18n::Lang;

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
    /// With the name or sign of another currency than the one it is asked for in.
    OtherCurrency(Currency),
}

/// Names of the currencies, as [`plain`] leaves them.
const CURRENCIES: [(&str, Currency); 11] = [
    ("€", Currency::Eur),
    ("eur", Currency::Eur),
    ("euro", Currency::Eur),
    ("us$", Currency::Usd),
    ("usd", Currency::Usd),
    ("$", Currency::Usd),
    ("chf", Currency::Chf),
    ("sfr.", Currency::Chf),
    ("fr.", Currency::Chf),
    ("£", Currency::Gbp),
    ("gbp", Currency::Gbp),
];

/// Reads an amount: `1.234,56`, `1234,56`, `1'234.55`, `1 234,56`, `1,234.56`, `1234`, `1'234.–`, with or without `€`,
/// `EUR`, `CHF` and the like before or after it, which are ignored.
///
/// # Errors
/// [`AmountError`]; a single separator before three digits is ambiguous in either language.
///
/// ```
/// use fristklar::{domain::Cents, input::parse_amount};
/// assert_eq!(parse_amount("CHF 1’234.55"), Ok(Cents(123_455)));
/// ```
pub fn parse_amount(text: &str) -> Result<Cents, AmountError> {
    parse(text)?.amount(None)
}

/// Reads an amount in a currency as people write it in the language of the page: a single separator before three digits
/// separates thousands if it does so in that language, `48.000` in German and `48,000` in English.
///
/// # Errors
/// [`AmountError`]; the other separator before three digits stays ambiguous.
///
/// ```
/// use fristklar::domain::{Cents, Currency};
/// use fristklar::{i18n::Lang, input::read_amount};
/// assert_eq!(read_amount("48.000 €", Lang::De, Currency::Eur), Ok(Cents(4_800_000)));
/// ```
pub fn read_amount(text: &str, lang: Lang, currency: Currency) -> Result<Cents, AmountError> {
    let separator = match lang {
        Lang::De => '.',
        Lang::En => ',',
    };
    in_currency(parse(text)?.amount(Some(separator))?, text, currency)
}

/// [`parse_amount`], in a currency.
///
/// # Errors
/// [`AmountError`].
pub fn parse_amount_in(text: &str, currency: Currency) -> Result<Cents, AmountError> {
    in_currency(parse_amount(text)?, text, currency)
}

fn in_currency(amount: Cents, text: &str, currency: Currency) -> Result<Cents, AmountError> {
    match typed_currency(text).filter(|typed| *typed != currency) {
        Some(other) => Err(AmountError::OtherCurrency(other)),
        None => Ok(amount),
    }
}

/// [`read_amount`], with `None` for an empty text.
///
/// # Errors
/// [`AmountError`] other than `Empty`.
pub fn read_amount_if_any(text: &str, lang: Lang, currency: Currency) -> Result<Option<Cents>, AmountError> {
    match read_amount(text, lang, currency) {
        Err(AmountError::Empty) => Ok(None),
        read => read.map(Some),
    }
}

/// The currency whose name or sign stands before or after an amount, readable or not.
pub fn typed_currency(text: &str) -> Option<Currency> {
    let text = plain(text);
    let unsigned = text.trim_matches('-').trim();
    without_currency(unsigned).1
}

fn parse(text: &str) -> Result<Reading, AmountError> {
    if text.len() > MAX_LENGTH {
        return Err(AmountError::NotAnAmount);
    }
    let text = plain(text);
    let (text, currency) = without_currency(&text);
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    if let Some(whole) = without_dash_for_cents(text) {
        return cents(whole, "").map(Reading::One);
    }
    let is_negative = text.starts_with('-') || text.ends_with('-');
    let (body, other) = without_currency(text.trim_matches('-').trim());
    if currency.is_some() && other.is_some_and(|other| Some(other) != currency) {
        return Err(AmountError::NotAnAmount);
    }
    let reading = read(body)?;
    if is_negative { Err(AmountError::Negative) } else { Ok(reading) }
}

/// `text` without a currency before or after the number, and that currency. A second one that differs stays in the text.
fn without_currency(text: &str) -> (&str, Option<Currency>) {
    let before = shortest_rest(|name| text.strip_prefix(name));
    let text = before.map_or(text, |(rest, _)| rest.trim_start());
    let after = shortest_rest(|name| text.strip_suffix(name));
    let after = after.filter(|(_, currency)| before.is_none_or(|(_, known)| known == *currency));
    (after.map_or(text, |(rest, _)| rest.trim_end()), before.or(after).map(|(_, currency)| currency))
}

/// What remains without the longest name that `strip` finds, and the currency of that name.
fn shortest_rest<'a>(strip: impl Fn(&str) -> Option<&'a str>) -> Option<(&'a str, Currency)> {
    let found = CURRENCIES.iter().filter_map(|(name, currency)| Some((strip(name)?, *currency)));
    found.min_by_key(|(rest, _)| rest.len())
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
    Two { separator: char, thousands: Cents, decimal: Cents },
}

impl Reading {
    /// The amount, if it is known which separator separates thousands or if that makes no difference.
    fn amount(self, thousands_separator: Option<char>) -> Result<Cents, AmountError> {
        match self {
            Self::One(amount) => Ok(amount),
            Self::Two { separator, thousands, .. } if Some(separator) == thousands_separator => Ok(thousands),
            Self::Two { thousands, decimal, .. } => Err(AmountError::Ambiguous { thousands, decimal }),
        }
    }
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
    let (Some(sign), fraction) = (signs.next(), signs.as_str()) else { return Err(AmountError::NotAnAmount) };
    if fraction.contains(is_separator) {
        // As in "1,234 567": neither a space nor an apostrophe follows the decimal separator.
        return Err(AmountError::NotAnAmount);
    }
    if whole.contains(sign) {
        // The separator occurs twice, so it separates thousands.
        return cents(body, "").map(Reading::One);
    }
    let may_be_thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && !whole.contains(is_separator);
    if fraction.len() == 3 && may_be_thousands {
        let thousands = cents(&format!("{whole}{fraction}"), "")?;
        return Ok(Reading::Two { separator: sign, thousands, decimal: ratio(thousands, 1, 1000) });
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
