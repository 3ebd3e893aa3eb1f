//! Days as people write them in German and English, with the day before the month.

use chrono::NaiveDate;

use super::{MAX_LENGTH, plain};
use crate::domain::{Day, in_range};
use crate::i18n::Lang;

/// Why a day cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    Empty,
    /// Day, month or year is missing, or the year is abbreviated.
    Incomplete,
    /// There is no such day, as in 31.02.2026.
    Impossible,
    /// Before 1990 or after 2100.
    OutOfRange,
    /// Not a day at all.
    NotADate,
    /// Written with slashes, where either order is possible and gives a day.
    SlashAmbiguous {
        /// Read as day/month/year.
        day_first: Day,
        /// Read as month/day/year.
        month_first: Day,
    },
}

/// Reads a day: `15.1.2026`, `15012026`, `15.01.26`, `15 1 2026`, `15. Januar 2026`, `January 15, 2026`, `2026-01-15`
/// and so on, with or without a weekday, which is not checked.
///
/// Month names of both languages are read in both. Two-digit years mean 1980 to 2079. With slashes either order is read;
/// if both are days, that is asked.
///
/// # Errors
/// [`DayError`], one for each kind of correction.
///
/// ```
/// use fristklar::{domain::day, input::read_day};
/// assert_eq!(read_day("Do, 15. Jänner 2026").ok(), day(2026, 1, 15));
/// ```
pub fn read_day(text: &str) -> Result<Day, DayError> {
    if text.len() > MAX_LENGTH {
        return Err(DayError::NotADate);
    }
    let text = plain(text);
    if text.is_empty() {
        return Err(DayError::Empty);
    }
    let written = Written::read(&text).ok_or(DayError::NotADate)?;
    match (written.numbers.as_slice(), written.month) {
        ([year, number], Some(month)) if year.len() == 4 => day(digits(year, 4)?, month, digits(number, 2)?),
        ([number, year], Some(month)) => day(digits(year, 4)?, month, digits(number, 2)?),
        ([] | [_], Some(_)) => Err(DayError::Incomplete),
        ([run], None) => unseparated(run),
        ([first, second, third], None) => {
            let separator = written.separator().ok_or(DayError::NotADate)?;
            if first.len() == 4 {
                return day(digits(first, 4)?, digits(second, 2)?, digits(third, 2)?);
            }
            if separator == '-' && third.len() == 2 {
                // It may be the short form of an ISO date.
                return Err(DayError::Incomplete);
            }
            let (first, second, year) = (digits(first, 2)?, digits(second, 2)?, digits(third, 4)?);
            if separator == '/' { slashed(first, second, year) } else { day(year, second, first) }
        }
        ([_, _], None) if written.separator().is_some() => Err(DayError::Incomplete),
        _ => Err(DayError::NotADate),
    }
}

/// [`read_day`], for texts known to be in a language: in English, a day with slashes has the day before the month.
///
/// # Errors
/// [`DayError`].
pub fn parse_day(text: &str, lang: Lang) -> Result<Day, DayError> {
    match (read_day(text), lang) {
        (Err(DayError::SlashAmbiguous { day_first, .. }), Lang::En) => Ok(day_first),
        (read, _) => read,
    }
}

/// Reads `first/second/year`.
fn slashed(first: u32, second: u32, year: u32) -> Result<Day, DayError> {
    match (day(year, second, first), day(year, first, second)) {
        (Ok(day_first), Ok(month_first)) if day_first != month_first => {
            Err(DayError::SlashAmbiguous { day_first, month_first })
        }
        (Err(_), Ok(month_first)) => Ok(month_first),
        (day_first, _) => day_first,
    }
}

/// Reads eight digits without separators as day, month and year, or otherwise as year, month and day. They cannot be
/// both: the second half of a year from 1990 to 2100 is not a month.
fn unseparated(run: &[u8]) -> Result<Day, DayError> {
    let &[a, b, c, d, e, f, g, h] = run else {
        return Err(if run.len() < 8 { DayError::Incomplete } else { DayError::NotADate });
    };
    let day_first = day(digits(&[e, f, g, h], 4)?, digits(&[c, d], 2)?, digits(&[a, b], 2)?);
    let year_first = day(digits(&[a, b, c, d], 4)?, digits(&[e, f], 2)?, digits(&[g, h], 2)?);
    day_first.or_else(|error| year_first.map_err(|_| error))
}

/// The number made of at most `longest` digits. Where four are allowed it is a year, which may be given in two.
fn digits(digits: &[u8], longest: usize) -> Result<u32, DayError> {
    let number = || digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    match (digits.len(), longest) {
        (4, 4) | (1 | 2, 2) => Ok(number()),
        (2, 4) => Ok(number() + if number() < 80 { 2000 } else { 1900 }),
        (1 | 3, 4) => Err(DayError::Incomplete),
        _ => Err(DayError::NotADate),
    }
}

fn day(year: u32, month: u32, number: u32) -> Result<Day, DayError> {
    let day = NaiveDate::from_ymd_opt(year.cast_signed(), month, number).ok_or(DayError::Impossible)?;
    if in_range(day) { Ok(day) } else { Err(DayError::OutOfRange) }
}

/// What a character belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    Sign,
    Word,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' => Self::Digits,
            '.' | ',' | '/' | '-' | ' ' => Self::Sign,
            _ => Self::Word,
        }
    }
}

/// The parts of a day as it was written.
#[derive(Default)]
struct Written<'a> {
    /// Runs of digits, at most three.
    numbers: Vec<&'a [u8]>,
    /// The month, if it is a word.
    month: Option<u32>,
    /// The separators between the numbers, one character each; a space only if there is nothing else.
    between: Vec<char>,
}

impl<'a> Written<'a> {
    /// Splits `text`; `None` if part of it cannot belong to a day.
    fn read(text: &'a str) -> Option<Self> {
        let mut written = Self::default();
        let mut rest = text;
        let mut sign = None;
        while let Some(first) = rest.chars().next() {
            let kind = Kind::of(first);
            let end = match kind {
                Kind::Sign => first.len_utf8(),
                _ => rest.find(|other| Kind::of(other) != kind).unwrap_or(rest.len()),
            };
            let (part, after) = rest.split_at_checked(end)?;
            rest = after;
            match kind {
                Kind::Sign => sign = Some(written.sign(sign, first)?),
                Kind::Word => {
                    written.word(part)?;
                    sign = None;
                }
                Kind::Digits => {
                    if written.numbers.len() == 3 {
                        return None;
                    }
                    if !written.numbers.is_empty() {
                        written.between.extend(sign);
                    }
                    written.numbers.push(part.as_bytes());
                    sign = None;
                }
            }
        }
        Some(written)
    }

    /// The separator to keep when `next` follows `known`.
    fn sign(&self, known: Option<char>, next: char) -> Option<char> {
        let is_first = self.numbers.is_empty() && self.month.is_none();
        match (known, next) {
            (Some(known), ' ') => Some(known),
            (_, '-' | '/') if is_first => None,
            (None | Some(' '), _) => Some(next),
            // As in "Do., 15. Jan., 2026": next to a word, punctuation has no meaning.
            (Some(_), '.' | ',') if is_first || self.month.is_some() => Some(next),
            _ => None,
        }
    }

    /// Accepts a word: the name of a month, or one that may accompany a day.
    fn word(&mut self, word: &str) -> Option<()> {
        let is_ordinal = matches!(word, "st" | "nd" | "rd" | "th") && self.numbers.len() == 1;
        let is_filler = matches!(word, "den" | "dem" | "the" | "of" | "am" | "on");
        if is_ordinal || is_filler || (self.numbers.is_empty() && self.month.is_none() && is_weekday(word)) {
            return Some(());
        }
        if self.month.is_some() {
            return None;
        }
        self.month = Some(month_named(word)?);
        Some(())
    }

    /// The separator between the numbers; `None` if they differ or there is none.
    fn separator(&self) -> Option<char> {
        let first = *self.between.first()?;
        self.between.iter().all(|sign| *sign == first).then_some(first)
    }
}

/// Month names of both languages, as [`plain`] leaves them, with their numbers.
const MONTHS: [(&str, u32); 25] = [
    ("januar", 1),
    ("january", 1),
    ("janner", 1),
    ("jaenner", 1),
    ("februar", 2),
    ("february", 2),
    ("feber", 2),
    ("marz", 3),
    ("maerz", 3),
    ("march", 3),
    ("mrz", 3),
    ("april", 4),
    ("mai", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("juli", 7),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("oktober", 10),
    ("october", 10),
    ("november", 11),
    ("dezember", 12),
    ("december", 12),
];

/// The number of the month with this name or abbreviation, of at least three letters.
fn month_named(word: &str) -> Option<u32> {
    let is_meant = |name: &str| word.len() >= 3 && name.starts_with(word);
    MONTHS.iter().find(|(name, _)| is_meant(name)).map(|(_, month)| *month)
}

/// Weekday names of both languages, in full.
const WEEKDAYS: [&str; 15] = [
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn is_weekday(word: &str) -> bool {
    word.len() >= 2 && WEEKDAYS.iter().any(|name| name.starts_with(word))
}
