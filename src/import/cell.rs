//! What the text of a cell can mean, seen by itself: one thing, one of several, or nothing that is known.

use chrono::NaiveDateTime;

use super::folded;
use super::problem::Problem;
use super::questions::{Answer, Question};
use crate::domain::{Cents, Day, in_range, plus_days};
use crate::i18n::Lang;
use crate::input::{AmountError, DayError, NumberError, parse_amount, parse_count, parse_day};
use crate::portfolio::NoticeUnit;

/// What a cell means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading<T> {
    /// One thing only.
    Certain(T),
    /// One of these, by the answer to the question. With another answer it is a problem.
    OneOf(Question, Vec<(Answer, T)>, Problem),
    /// Nothing that is known.
    None(Problem),
}

/// Where and when a table is read.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    pub today: Day,
    /// How many minutes the reader's clocks are ahead of UTC at a moment in milliseconds since 1970.
    pub minutes_ahead: fn(i64) -> i64,
}

/// What programs write for nothing.
const NOTHING: [&str; 12] =
    ["null", "#n/a", "#nv", "n/a", "n.a.", "k.a.", "k. a.", "nil", "undefined", "(blank)", "(leer)", "nan"];

/// The text of a cell without what programs put around it: `="00101"` is `00101`, and `null` is nothing.
pub(super) fn text_of(cell: &str) -> &str {
    let text = cell.trim();
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).map_or(text, str::trim);
    if NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing)) { "" } else { text }
}

/// The same for what is no text, where a dash is nothing, too.
pub(super) fn value_of(cell: &str) -> &str {
    let text = text_of(cell);
    if text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '?' | ' ')) { "" } else { text }
}

/// A number without an exponent and without decimals that are zero: `1.2E7` as `12000000`, `90.0` as `90`.
pub(super) fn plain_number(text: &str) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent = usize::try_from(exponent.strip_prefix('+').unwrap_or(exponent).parse::<i32>().ok()?).ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    if !is_digits(whole) || !(fraction.is_empty() || is_digits(fraction)) || exponent > 15 {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    (fraction.len() <= exponent).then(|| format!("{whole}{fraction:0<exponent$}"))
}

/// What Excel and its kin call a day: a number of five digits, with its time of day as zeros behind the point.
fn serial(text: &str) -> Option<i64> {
    let number = plain_number(text).filter(|number| number.len() == 5)?;
    number.parse().ok()
}

/// The day that has this number since the 30th of December 1899, or since the first of January 1904.
fn serial_day(number: i64, since: Answer) -> Option<Day> {
    let zero = if since == Answer::Since1904 { Day::from_ymd_opt(1904, 1, 1) } else { Day::from_ymd_opt(1899, 12, 30) };
    zero.map(|zero| plus_days(zero, number)).filter(|day| in_range(*day))
}

/// A time of day: the minutes since midnight, and how many minutes its zone is ahead of UTC, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Time {
    seconds: i64,
    zone: Option<i64>,
}

impl Time {
    /// Reads `23:00:00.000Z`, `0:00`, `12:00 AM`, `00:00:00.000+0000`, `23:00 +01:00`.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let text = text.strip_suffix("uhr").unwrap_or(&text).trim();
        let end =
            text.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ':' | '.' | ','))).unwrap_or(text.len());
        let (clock, rest) = text.split_at_checked(end)?;
        let mut parts = clock.split(':');
        let hours: i64 = parts.next()?.parse().ok()?;
        let minutes: i64 = parts.next()?.parse().ok()?;
        let seconds = parts.next().map_or(Some(0), |text| text.split(['.', ',']).next()?.parse::<i64>().ok())?;
        if parts.next().is_some() {
            return None;
        }
        let (hours, rest) = match rest.trim() {
            "am" | "a.m." => (hours % 12, ""),
            "pm" | "p.m." => (hours % 12 + 12, ""),
            rest => (hours, rest),
        };
        if !(0..24).contains(&hours) || !(0..60).contains(&minutes) || !(0..60).contains(&seconds) {
            return None;
        }
        Some(Self { seconds: (hours * 60 + minutes) * 60 + seconds, zone: zone(rest)? })
    }
}

/// The minutes of a zone such as `Z`, `+0100`, `-05:00`, `UTC`; `Some(None)` for no zone.
fn zone(text: &str) -> Option<Option<i64>> {
    if text.is_empty() {
        return Some(None);
    }
    if matches!(text, "z" | "utc" | "gmt") {
        return Some(Some(0));
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text.strip_prefix(['+', '-'])?.chars().filter(|sign| *sign != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse::<i64>().ok()? };
    Some(Some(sign * (hours.parse::<i64>().ok()? * 60 + minutes)))
}

/// Where the time of day begins in a text, if it has one.
fn split_time(text: &str) -> (&str, Option<Time>) {
    let is_clock = |rest: &str| rest.find(':').is_some_and(|at| matches!(at, 1 | 2)) && rest.starts_with(is_digit);
    let found = text.match_indices(['T', ' ']).find_map(|(at, _)| {
        let rest = text.get(at + 1..).filter(|rest| is_clock(rest))?;
        Some((text.get(..at)?.trim_end_matches(','), Time::read(rest)?))
    });
    found.map_or((text, None), |(day, time)| (day, Some(time)))
}

/// A day; `order` is what is known of days with slashes in its column.
pub(super) fn day(text: &str, order: Option<Answer>, here: Here) -> Reading<Day> {
    if let Some(number) = serial(text) {
        let since = |since: Answer| serial_day(number, since).map(|day| (since, day));
        let days: Vec<_> = [Answer::Since1900, Answer::Since1904].into_iter().filter_map(since).collect();
        if !days.is_empty() {
            return Reading::OneOf(Question::SerialDay, days, Problem::Day(DayError::NotADate));
        }
    }
    let (written, time) = split_time(text);
    if let (Some(order), Some(Shows::One(only))) = (order, day_order(written))
        && order != only
    {
        return Reading::None(Problem::Day(DayError::Impossible));
    }
    let day = match (parse_day(written, Lang::De), order) {
        (Ok(day), _) => day,
        (Err(DayError::SlashAmbiguous { day_first, .. }), Some(Answer::DayFirst)) => day_first,
        (Err(DayError::SlashAmbiguous { month_first, .. }), Some(Answer::MonthFirst)) => month_first,
        (Err(DayError::SlashAmbiguous { day_first, month_first }), _) => {
            let days = vec![(Answer::DayFirst, day_first), (Answer::MonthFirst, month_first)];
            return Reading::OneOf(Question::DayOrder, days, Problem::Day(DayError::Impossible));
        }
        (Err(error), _) => return Reading::None(Problem::Day(error)),
    };
    match time {
        None | Some(Time { seconds: 0, .. }) => Reading::Certain(day),
        Some(time) => moment(day, time, here),
    }
}

/// The day of a time that is no midnight where it was written.
fn moment(day: Day, time: Time, here: Here) -> Reading<Day> {
    let local = time.zone.and_then(|zone| {
        let utc = at(day)? + time.seconds - zone * 60;
        let local = utc + (here.minutes_ahead)(utc * 1_000) * 60;
        (local.rem_euclid(DAY) == 0).then(|| on(local.div_euclid(DAY))).flatten()
    });
    match local.filter(|day| in_range(*day)) {
        Some(day) => Reading::Certain(day),
        None => {
            let nearest = if time.seconds * 2 < DAY { day } else { plus_days(day, 1) };
            let days = vec![(Answer::AsWritten, day), (Answer::NearestMidnight, nearest)];
            Reading::OneOf(Question::TimeOfDay, days, Problem::Day(DayError::NotADate))
        }
    }
}

/// The seconds of a day.
const DAY: i64 = 86_400;

/// The seconds from 1970 to the beginning of a day in UTC.
fn at(day: Day) -> Option<i64> {
    Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp())
}

/// The day that is so many days after the first of January 1970.
fn on(days: i64) -> Option<Day> {
    let epoch: NaiveDateTime = chrono::DateTime::UNIX_EPOCH.naive_utc();
    Some(plus_days(epoch.date(), days))
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// An amount. Three decimals are an error and never rounded.
pub(super) fn amount(text: &str) -> Reading<Cents> {
    let has_exponent = || text.bytes().any(|sign| matches!(sign, b'e' | b'E')) && text.starts_with(is_digit);
    let plain = if has_exponent() { plain_number(text) } else { None };
    match parse_amount(plain.as_deref().unwrap_or(text)) {
        Ok(amount) => Reading::Certain(amount),
        Err(AmountError::Ambiguous { thousands, .. }) => {
            // The separator that occurs is the one of thousands.
            let style = if text.contains('.') { Answer::Comma } else { Answer::Point };
            let precise = Problem::Amount(AmountError::TooPrecise);
            Reading::OneOf(Question::NumberStyle, vec![(style, thousands)], precise)
        }
        Err(error) => Reading::None(Problem::Amount(error)),
    }
}

/// A length of time with its unit, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) number: u32,
    pub(super) unit: Option<NoticeUnit>,
}

/// Units that are a number of days or months.
const UNITS: [(&str, u32, NoticeUnit); 21] = [
    ("monat", 1, NoticeUnit::Months),
    ("monate", 1, NoticeUnit::Months),
    ("monaten", 1, NoticeUnit::Months),
    ("mon", 1, NoticeUnit::Months),
    ("month", 1, NoticeUnit::Months),
    ("months", 1, NoticeUnit::Months),
    ("mths", 1, NoticeUnit::Months),
    ("jahr", 12, NoticeUnit::Months),
    ("jahre", 12, NoticeUnit::Months),
    ("jahren", 12, NoticeUnit::Months),
    ("year", 12, NoticeUnit::Months),
    ("years", 12, NoticeUnit::Months),
    ("quartal", 3, NoticeUnit::Months),
    ("quartale", 3, NoticeUnit::Months),
    ("quarter", 3, NoticeUnit::Months),
    ("quarters", 3, NoticeUnit::Months),
    ("woche", 7, NoticeUnit::Days),
    ("wochen", 7, NoticeUnit::Days),
    ("week", 7, NoticeUnit::Days),
    ("weeks", 7, NoticeUnit::Days),
    ("wk", 7, NoticeUnit::Days),
];

/// What may follow a notice period or a term and changes nothing: it counts to the end of the term.
const TO_THE_END: [&str; 20] = [
    "zumende",
    "zumvertragsende",
    "zumendedesvertrags",
    "zumlaufzeitende",
    "zumendederlaufzeit",
    "zumablauf",
    "vorende",
    "vorablauf",
    "vorvertragsende",
    "vorlaufzeitende",
    "vorendederlaufzeit",
    "vorverlaengerung",
    "beforeend",
    "beforerenewal",
    "beforeexpiry",
    "beforeendofterm",
    "priortoend",
    "priortorenewal",
    "priortoexpiration",
    "notice",
];

/// A length such as `90`, `90.0`, `3 Monate`, `2 years`, `4 weeks`, `30 days before renewal`.
pub(super) fn length(text: &str) -> Result<Length, Problem> {
    let unreadable = Problem::Number(NumberError::NotANumber);
    if let Some(plain) = plain_number(text) {
        let count = parse_count(&plain).map_err(Problem::Number)?;
        return Ok(Length { number: count.number, unit: None });
    }
    let end = text.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ','))).unwrap_or(text.len());
    let (digits, words) = text.split_at_checked(end).unwrap_or((text, ""));
    let Some(number) = plain_number(digits) else {
        let count = parse_count(text).map_err(Problem::Number)?;
        return Ok(Length { number: count.number, unit: count.unit });
    };
    let (first, rest) = words.trim().split_once(' ').unwrap_or((words.trim(), ""));
    let rest = folded(rest);
    let word = if TO_THE_END.contains(&rest.as_str()) { folded(first) } else { folded(words) };
    if word.is_empty() {
        return Err(unreadable);
    }
    let count = |text: &str| parse_count(text).map_err(Problem::Number);
    match UNITS.iter().find(|(name, ..)| *name == word) {
        Some((_, times, unit)) => {
            let number = count(&number)?.number.saturating_mul(*times);
            Ok(Length { number, unit: Some(*unit) })
        }
        None => {
            let read = count(&[&number, " ", &word].concat())?;
            Ok(Length { number: read.number, unit: read.unit })
        }
    }
}

/// The most years that a bare number of a term may be one of.
const MOST_YEARS: u32 = 10;

/// The months that a term may have, with the answer that makes it so; `unit` is that of its header.
pub(super) fn months_in(length: Length, unit: Option<Answer>) -> Vec<(Answer, u32)> {
    let (months, years) = ((Answer::Months, length.number), (Answer::Years, length.number.saturating_mul(12)));
    match (length.unit, unit) {
        (None, Some(Answer::Years)) => vec![years],
        (None, None) if (1..=MOST_YEARS).contains(&length.number) => vec![months, years],
        _ => vec![months],
    }
}

/// What a cell reveals about its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows<T> {
    /// It can be read in this way only.
    One(T),
    /// It is ambiguous.
    Both,
}

/// What a day with slashes reveals about the order; `None` for days that do not depend on it.
pub(super) fn day_order(cell: &str) -> Option<Shows<Answer>> {
    let mut parts = cell.split('/');
    let (first, second) = (parts.next()?.trim().parse::<u32>().ok()?, parts.next()?.trim().parse::<u32>().ok()?);
    parts.next()?;
    match (first, second) {
        (1..=12, 1..=12) if first != second => Some(Shows::Both),
        (13..=31, 1..=12) => Some(Shows::One(Answer::DayFirst)),
        (1..=12, 13..=31) => Some(Shows::One(Answer::MonthFirst)),
        _ => None,
    }
}

/// What a number reveals about its style, by its last point or comma. Ambiguous if that is the only one and three
/// digits follow it.
pub(super) fn number_style(cell: &str) -> Option<Shows<Answer>> {
    let (at, last) = cell.char_indices().rev().find(|(_, sign)| matches!(sign, '.' | ','))?;
    let (whole, rest) = cell.split_at_checked(at)?;
    let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
    let before = whole.bytes().filter(u8::is_ascii_digit).count();
    let (decimal, grouping) = if last == ',' { (Answer::Comma, Answer::Point) } else { (Answer::Point, Answer::Comma) };
    match digits {
        // A repeated separator separates thousands.
        3 if whole.contains(last) => Some(Shows::One(grouping)),
        3 if (1..=3).contains(&before) => Some(Shows::Both),
        0 => None,
        _ => Some(Shows::One(decimal)),
    }
}
