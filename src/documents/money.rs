//! Amounts in cells, and what a document as a whole says about their separators.

use crate::domain::{Cents, Currency};
use crate::input::{AmountError, parse_amount, typed_currency};

/// How a document writes the separators of its amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Decimals {
    /// Nothing says it, or the document has both.
    #[default]
    Unknown,
    Point,
    Comma,
}

/// An amount as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub cents: Cents,
    pub currency: Option<Currency>,
    /// Whether it has cents, a currency or separators: a mere number may be a quantity.
    pub is_money: bool,
}

/// The amount that is all of a cell, apart from what it is counted by: `EUR 165.00 /user/month`, `USD 1,234.50*`.
pub(super) fn amount(cell: &str, decimals: Decimals) -> Option<Amount> {
    let text = bare(cell);
    if !text.contains(|sign: char| sign.is_ascii_digit()) || text.contains('%') {
        return None;
    }
    let cents = match parse_amount(text) {
        Ok(cents) => cents,
        Err(AmountError::Ambiguous { thousands, decimal }) => {
            // A separator before three digits separates thousands, unless it is the one that separates cents.
            let is_comma = text.contains(',');
            match decimals {
                Decimals::Comma if is_comma => decimal,
                Decimals::Point if !is_comma => decimal,
                Decimals::Unknown => return None,
                _ => thousands,
            }
        }
        Err(_) => return None,
    };
    let currency = typed_currency(text);
    Some(Amount {
        cents,
        currency,
        is_money: currency.is_some() || text.contains(['.', ',', '\'', '’', ' ', '\u{a0}', '\u{202f}']),
    })
}

/// A cell without notes and units behind its amount.
fn bare(cell: &str) -> &str {
    let cell = cell.trim().trim_end_matches(['*', '¹', '²']).trim_end();
    let unit = ["/", " per ", " pro ", " je "].iter().filter_map(|sign| cell.find(sign)).min();
    unit.and_then(|at| cell.get(..at)).unwrap_or(cell).trim()
}

/// How the amounts of a document are written: that of one with cents.
pub(super) fn decimals_of<'a>(cells: impl Iterator<Item = &'a str>) -> Decimals {
    let (mut point, mut comma) = (false, false);
    for word in cells.flat_map(|cell| cell.split([' ', '\u{a0}', '\u{202f}'])) {
        let number = word.trim_matches(|sign: char| !sign.is_ascii_digit());
        let Some((whole, cents)) = number.len().checked_sub(3).and_then(|at| number.split_at_checked(at)) else {
            continue;
        };
        let is_grouped = |text: &str| text.chars().all(|sign| sign.is_ascii_digit() || ".,'’".contains(sign));
        let digits = |text: &str| text.len() == 2 && text.bytes().all(|digit| digit.is_ascii_digit());
        match (cents.strip_prefix('.'), cents.strip_prefix(',')) {
            // "31.12.26" is a day.
            (Some(rest), _) if digits(rest) && is_grouped(whole) && !whole.contains('.') => point = true,
            (_, Some(rest)) if digits(rest) && is_grouped(whole) && !whole.contains(',') => comma = true,
            _ => {}
        }
    }
    match (point, comma) {
        (true, false) => Decimals::Point,
        (false, true) => Decimals::Comma,
        _ => Decimals::Unknown,
    }
}

/// The currency a text names.
pub(super) fn currency_in(text: &str) -> Option<Currency> {
    const NAMES: [(&str, Currency); 12] = [
        ("EUR", Currency::Eur),
        ("€", Currency::Eur),
        ("Euro", Currency::Eur),
        ("USD", Currency::Usd),
        ("US$", Currency::Usd),
        ("$", Currency::Usd),
        ("US Dollar", Currency::Usd),
        ("CHF", Currency::Chf),
        ("Schweizer Franken", Currency::Chf),
        ("Swiss Franc", Currency::Chf),
        ("GBP", Currency::Gbp),
        ("£", Currency::Gbp),
    ];
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
    NAMES.iter().find_map(|(name, currency)| {
        let at = text.find(name)?;
        let (before, rest) = text.split_at_checked(at)?;
        let after = rest.strip_prefix(name)?;
        let is_word = name.starts_with(char::is_alphabetic);
        let stands_alone = !is_letter(before.chars().next_back()) && !is_letter(after.chars().next());
        (!is_word || stands_alone || name.len() > 4).then_some(*currency)
    })
}
