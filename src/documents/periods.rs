//! Lengths of time in sentences: "sixty (60) days", "drei Monate", "the 30th day".

use std::ops::Range;

use super::finding::Doubt;
use super::tokens::{Token, within};
use crate::domain::Notice;
use crate::input::{Count, NumberError, PeriodError, parse_period};
use crate::portfolio::NoticeUnit;

/// A length of time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Period {
    /// Which tokens it consists of.
    pub tokens: Range<usize>,
    pub reading: Result<Count, Doubt>,
}

/// How words begin that are units of time.
const UNITS: [&str; 22] = [
    "day",
    "tag",
    "kalendertag",
    "week",
    "woche",
    "month",
    "monat",
    "kalendermonat",
    "quarter",
    "quartal",
    "vierteljahr",
    "year",
    "jahr",
    "halbjahr",
    "werktag",
    "arbeitstag",
    "bankarbeitstag",
    "geschaeftstag",
    "taegig",
    "monatig",
    "jaehrig",
    "woechig",
];
/// Words that may stand between a number and its unit.
const BETWEEN: [&str; 22] = [
    "(",
    ")",
    "calendar",
    "full",
    "volle",
    "vollen",
    "voller",
    "consecutive",
    "written",
    "kalender",
    "business",
    "working",
    "ganze",
    "ganzen",
    "additional",
    "further",
    "more",
    "weitere",
    "weiteren",
    "weiteres",
    "weiterer",
    "zusaetzliche",
];
/// Ordinal numbers in words.
const ORDINALS: [(&str, u32); 12] = [
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("thirtieth", 30),
    ("sixtieth", 60),
    ("ninetieth", 90),
    ("vierzehnten", 14),
    ("fuenfzehnten", 15),
    ("dreissigsten", 30),
    ("sechzigsten", 60),
    ("neunzigsten", 90),
    ("fuenfundvierzigsten", 45),
    ("zehnten", 10),
];

/// All lengths of time in a text.
pub(super) fn periods(all: &[Token]) -> Vec<Period> {
    (0..all.len()).filter_map(|at| period_at(all, at)).collect()
}

/// The length of time whose unit stands here.
fn period_at(all: &[Token], at: usize) -> Option<Period> {
    let unit = all.get(at)?;
    let is_unit = UNITS.iter().any(|stem| unit.folded.strip_prefix(stem).is_some_and(|rest| rest.len() <= 5));
    if !is_unit {
        // "dreimonatige", "zweijährig", "90-tägig" without its hyphen
        let is_compound = ["monatig", "jaehrig", "taegig", "woechig"].iter().any(|stem| unit.folded.contains(stem));
        return is_compound
            .then(|| read(&[unit]))
            .flatten()
            .map(|count| Period { tokens: at..at + 1, reading: Ok(count) });
    }
    if ["daily", "monthly", "yearly", "quarterly", "monatlich"].contains(&unit.folded.as_str()) {
        return None;
    }
    // Back over the number and what stands between.
    let mut begin = at;
    while let Some(token) = begin.checked_sub(1).and_then(|before| all.get(before)) {
        let is_ordinal_stop =
            token.folded == "." && begin.checked_sub(2).and_then(|two| all.get(two)).is_some_and(Token::is_number);
        if !(is_number(token) || BETWEEN.contains(&token.folded.as_str()) || (begin == at && is_ordinal_stop)) {
            break;
        }
        begin -= 1;
    }
    // What stands between is not its beginning, a bracket that closes before it neither.
    while all
        .get(begin)
        .is_some_and(|token| begin < at && BETWEEN.contains(&token.folded.as_str()) && token.folded != "(")
    {
        begin += 1;
    }
    let words = within(all, begin..at);
    if !words.iter().any(is_number) {
        return None;
    }
    let before = within(all, begin.saturating_sub(2)..begin);
    let is_choice = matches!(before, [number, word] if is_number(number) && ["or", "oder", "bis", "to", "und", "and", "/"].contains(&word.folded.as_str()));
    Some(Period { tokens: begin..at + 1, reading: if is_choice { Err(Doubt::Number) } else { reading(words, unit) } })
}

/// Reads a number in words and figures with its unit.
fn reading(words: &[Token], unit: &Token) -> Result<Count, Doubt> {
    if let [number, rest @ ..] = words
        && rest.iter().all(|token| token.folded == ".")
        && let Some(ordinal) = ordinal(&number.folded)
    {
        let number = Token { folded: ordinal.to_string(), range: number.range.clone() };
        return parsed(&[&number, unit]);
    }
    let is_working = words.iter().any(|token| ["business", "working"].contains(&token.folded.as_str()));
    if is_working {
        return Err(Doubt::WorkingDays);
    }
    // Figures in brackets count, unless the words before them are another number.
    let figures: Vec<&Token> = words.iter().filter(|token| token.is_number()).collect();
    let spelt: Vec<&Token> = words.iter().filter(|token| is_number(token) && !token.is_number()).collect();
    match (figures.as_slice(), spelt.is_empty()) {
        ([figure], true) => parsed(&[figure, unit]),
        ([figure], false) => {
            let (in_figures, in_words) = (parsed(&[figure, unit])?, read(&[spelt.as_slice(), &[unit]].concat()));
            let is_article = spelt.len() == 1 && in_words.is_some_and(|count| count.number == 1);
            if is_article || in_words.is_none_or(|count| count == in_figures) {
                Ok(in_figures)
            } else {
                Err(Doubt::Number)
            }
        }
        ([], _) => parsed(&[spelt.as_slice(), &[unit]].concat()),
        _ => Err(Doubt::Number),
    }
}

fn parsed(tokens: &[&Token]) -> Result<Count, Doubt> {
    let words: Vec<String> = tokens.iter().map(|token| respelt(&token.folded)).collect();
    parse_period(&words.join(" ")).map_err(|error| match error {
        PeriodError::WorkingDays => Doubt::WorkingDays,
        PeriodError::CalendarEnd => Doubt::CalendarEnd,
        PeriodError::Number(NumberError::TooLarge) => Doubt::OutOfRange,
        PeriodError::Number(_) => Doubt::Number,
    })
}

fn read(tokens: &[&Token]) -> Option<Count> {
    parsed(tokens).ok()
}

/// A folded word as the reader of typed periods knows it: it takes `ä` for `a`.
fn respelt(folded: &str) -> String {
    folded.replace("jaehr", "jahr").replace("taegig", "tagig").replace("woechig", "wochig")
}

fn ordinal(folded: &str) -> Option<u32> {
    let named = ORDINALS.iter().find(|(name, _)| *name == folded).map(|(_, number)| *number);
    let in_figures = || ["th", "st", "nd", "rd"].iter().find_map(|ending| folded.strip_suffix(ending)?.parse().ok());
    named.or_else(in_figures).or_else(|| folded.parse().ok())
}

/// Whether a word is a number, or part of one.
pub(super) fn is_number(token: &Token) -> bool {
    const PARTS: [&str; 6] = ["hundred", "hundert", "half", "halbes", "halben", "halbe"];
    ordinal(&token.folded).is_some()
        || PARTS.contains(&token.folded.as_str())
        || (!UNITS.contains(&token.folded.as_str()) && is_number_word(&token.folded))
}

fn is_number_word(folded: &str) -> bool {
    folded.len() <= 20 && folded != "a" && !folded.starts_with(|sign: char| sign.is_ascii_digit()) && {
        let starts = ["ein", "zwei", "drei", "vier", "fuenf", "sech", "sieb", "acht", "neun", "zehn", "elf", "zwoelf"];
        let english = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twel", "thir",
            "fif", "twenty", "for",
        ];
        starts.iter().chain(&english).any(|start| folded.starts_with(start))
            && parse_period(&format!("{folded} days")).is_ok()
    }
}

/// A count as a notice period; the doubt says what must be confirmed about it.
pub(super) fn notice_of(count: Count) -> (Option<Notice>, Option<Doubt>) {
    let read = match count.unit {
        Some(NoticeUnit::Months) => Notice::months(count.number),
        Some(NoticeUnit::Days) | None => Notice::days(count.number),
    };
    let doubt = count.unit.is_none().then_some(Doubt::UnitMissing);
    match read {
        Ok(notice) => (Some(notice), doubt),
        Err(_) => (None, Some(Doubt::OutOfRange)),
    }
}
