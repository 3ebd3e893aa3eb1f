//! Days in sentences, and what a document as a whole says about their order.

use std::ops::Range;

use super::finding::{DayReading, Doubt};
use super::tokens::{Token, text_of, within};
use crate::input::{DayError, read_day};

/// A day in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoundDay {
    /// Which tokens it consists of.
    pub tokens: Range<usize>,
    pub reading: DayReading,
}

/// Which number comes first in days with slashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum DayOrder {
    /// Nothing says it, or the document has both.
    #[default]
    Unknown,
    DayFirst,
    MonthFirst,
}

/// The most tokens a day consists of: "the 1st of March , 2026" without its weekday.
const LONGEST: usize = 7;

/// All days of a text, in which slashes mean this order.
pub(super) fn days(text: &str, all: &[Token], order: DayOrder) -> Vec<FoundDay> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        match day_at(text, all, at, order) {
            Some(day) => {
                at = day.tokens.end;
                found.push(day);
            }
            None => at += 1,
        }
    }
    found
}

/// The longest day that begins here.
fn day_at(text: &str, all: &[Token], at: usize, order: DayOrder) -> Option<FoundDay> {
    let first = all.get(at)?;
    let begins = first.folded.starts_with(|sign: char| sign.is_ascii_digit()) || is_month(&first.folded);
    if !begins || is_part_of_number(text, first.range.start) || is_reference(within(all, at.saturating_sub(2)..at)) {
        return None;
    }
    let mut impossible = None;
    for end in (at + 1..=(at + LONGEST).min(all.len())).rev() {
        let slice = text_of(text, within(all, at..end));
        let is_last_a_sign = all.get(end - 1).is_some_and(|last| !last.folded.starts_with(char::is_alphanumeric));
        let goes_on = text.get(all.get(end - 1)?.range.end..).is_some_and(|rest| {
            let mut signs = rest.chars();
            matches!(signs.next(), Some('.' | '/' | '-')) && signs.next().is_some_and(|sign| sign.is_ascii_digit())
        });
        if is_last_a_sign || goes_on || !is_separated(slice) {
            continue;
        }
        let reading = match read_day(slice) {
            Ok(day) => DayReading::One(day),
            Err(DayError::SlashAmbiguous { day_first, month_first }) => match order {
                DayOrder::DayFirst => DayReading::One(day_first),
                DayOrder::MonthFirst => DayReading::One(month_first),
                DayOrder::Unknown => DayReading::Either { day_first, month_first },
            },
            Err(error @ (DayError::Impossible | DayError::OutOfRange)) => {
                impossible.get_or_insert(FoundDay { tokens: at..end, reading: DayReading::Unread(error) });
                continue;
            }
            Err(_) => continue,
        };
        return Some(FoundDay { tokens: at..end, reading });
    }
    impossible
}

/// Numbers that stand side by side, with nothing but blanks between them, are no day.
fn is_separated(slice: &str) -> bool {
    slice.contains(char::is_alphabetic) || slice.contains(['.', '/', '-', '–', '\u{2010}', '\u{2011}', '\u{2212}'])
}

fn is_month(folded: &str) -> bool {
    const MONTHS: &str = "jan feb mar apr may mai jun jul aug sep oct okt nov dec dez";
    folded.len() >= 3
        && MONTHS.split(' ').any(|month| folded.starts_with(month))
        && read_day(&format!("1 {} 2026", folded.replace("ae", "a"))).is_ok()
}

/// Whether the digits go on to the left, as in `1.165,00`.
fn is_part_of_number(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let mut signs = before.chars().rev();
    matches!(signs.next(), Some('.' | ',' | '/' | '-')) && signs.next().is_some_and(|sign| sign.is_ascii_digit())
}

/// Whether what stands before names a clause: "Section 11.2.10", "§ 1.2.26".
fn is_reference(before: &[Token]) -> bool {
    let names = ["section", "sec", "clause", "article", "ziffer", "ziff", "abschnitt", "nr", "no", "version", "punkt"];
    before.iter().rev().find(|token| token.folded != ".").is_some_and(|token| names.contains(&token.folded.as_str()))
}

/// Which order a document's days with slashes have: that of a day that is possible in one order only.
pub(super) fn order_of<'a>(texts: impl Iterator<Item = (&'a str, &'a [Token])>) -> DayOrder {
    let (mut day_first, mut month_first) = (false, false);
    for (text, all) in texts {
        for day in days(text, all, DayOrder::Unknown) {
            let written = within(all, day.tokens);
            let numbers: Vec<u32> = written.iter().filter_map(|token| token.folded.parse().ok()).collect();
            let is_slashed = written.iter().any(|token| token.folded == "/");
            if let (true, DayReading::One(_), [first, second, _]) = (is_slashed, day.reading, numbers.as_slice()) {
                day_first |= *first > 12 && *first < 32;
                month_first |= *second > 12;
            }
        }
    }
    match (day_first, month_first) {
        (true, false) => DayOrder::DayFirst,
        (false, true) => DayOrder::MonthFirst,
        _ => DayOrder::Unknown,
    }
}

/// Why a day must be confirmed.
pub(super) fn doubt_of(reading: DayReading) -> Option<Doubt> {
    match reading {
        DayReading::One(_) => None,
        DayReading::Either { .. } => Some(Doubt::DayOrMonth),
        DayReading::Unread(_) => Some(Doubt::NoSuchDay),
    }
}
