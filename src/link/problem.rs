//! What can be wrong with a link, key by key, and what would be right.

use super::words::{View, Word};
use crate::domain::{Billing, Currency};
use crate::i18n::texts::LinkReasonTexts;
use crate::i18n::{Lang, fill};

/// Longest text of a link that is shown, in characters.
const MOST_SHOWN: usize = 40;

/// One thing that is wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkProblem {
    /// The key it is about, such as `start`; empty if it is about the link as a whole.
    pub key: &'static str,
    /// What the link says there, shortened; empty if it says nothing.
    pub value: String,
    pub kind: LinkProblemKind,
}

impl LinkProblem {
    pub(super) fn new(key: &'static str, value: &str, kind: LinkProblemKind) -> Self {
        Self { key, value: shortened(value), kind }
    }
}

/// The beginning of a text that may be long.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}

/// What is wrong with a link's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkProblemKind {
    /// The link is longer than 4096 bytes; it was not read.
    TooLong,
    /// An unknown version: of the whole link (`v`; the link was not read) or of the progress (`done`).
    UnsupportedVersion,
    /// The link contains the key more than once.
    Repeated,
    /// Percent-escapes that are not UTF-8 text.
    NotText,
    /// Not written as `2026-01-15`.
    NotADay,
    /// Written as a day, but there is no such day.
    DayDoesNotExist,
    /// Well-formed, but outside the range of the key.
    OutOfRange,
    /// Not a whole number.
    NotANumber,
    /// Not an amount such as `12000` or `12000.50`.
    NotAnAmount,
    /// Not a percentage such as `7` or `7.5`.
    NotAPercent,
    /// None of the words allowed for this key.
    NotAChoice,
    /// Not the id of a stored contract: lower-case letters and digits, at most 40.
    NotAnId,
    /// The link contains contract data, but lacks this required key.
    Missing,
    /// The check does not fit: the link was cut short or changed after the page wrote it.
    Cut,
    /// A notice period without its unit in a link of the page, which always writes it.
    NoUnit,
    /// The printed last day is before the start.
    EndBeforeStart,
    /// The printed last day is more than 120 months after the start.
    EndTooLate,
    /// Not readable as progress; all of it was ignored.
    NotProgress,
    /// The progress names steps this page does not know; the others were kept.
    UnknownSteps,
}

/// What is wrong with a link's value and what would be right, as text to follow the key and the value.
pub fn problem_text(problem: &LinkProblem, lang: Lang) -> String {
    let t = LinkReasonTexts::of(lang);
    let reason = match problem.kind {
        LinkProblemKind::TooLong => t.too_long,
        LinkProblemKind::UnsupportedVersion => t.version,
        LinkProblemKind::Repeated => t.duplicate,
        LinkProblemKind::NotText => t.encoding,
        LinkProblemKind::NotADay => t.not_a_day,
        LinkProblemKind::DayDoesNotExist => t.no_such_day,
        LinkProblemKind::OutOfRange => t.range,
        LinkProblemKind::NotANumber => t.not_a_number,
        LinkProblemKind::NotAnAmount => t.not_an_amount,
        LinkProblemKind::NotAPercent => t.not_a_percent,
        LinkProblemKind::NotAChoice => t.not_a_choice,
        LinkProblemKind::NotAnId => t.not_an_id,
        LinkProblemKind::Missing => t.missing,
        LinkProblemKind::Cut => t.cut,
        LinkProblemKind::NoUnit => t.no_unit,
        LinkProblemKind::EndBeforeStart => t.end_before_start,
        LinkProblemKind::EndTooLate => t.end_too_late,
        LinkProblemKind::NotProgress => t.not_progress,
        LinkProblemKind::UnknownSteps => t.progress,
    };
    match right(problem.key, lang) {
        right if right.is_empty() => format!("{reason}."),
        right => format!("{reason}. {}", fill(t.right, &[("right", &right)])),
    }
}

/// What may stand in a link at this key.
fn right(key: &str, lang: Lang) -> String {
    fn words<T: Word>() -> String {
        T::CHOICES.iter().map(|choice| choice.word()).collect::<Vec<_>>().join(", ")
    }
    let t = LinkReasonTexts::of(lang);
    let text = match key {
        "v" => "1",
        "start" | "end" | "x" | "asof" => t.right_day,
        "term" => t.right_term,
        "notice" => t.right_notice,
        "renew" => t.right_renewal,
        "price" => t.right_amount,
        "cur" => return words::<Currency>(),
        "bill" => return words::<Billing>(),
        "fee" => t.right_fee,
        "uplift" => t.right_percent,
        "lang" => return words::<Lang>(),
        "view" => return words::<View>(),
        "step" => "data-export",
        "id" => t.right_id,
        "done" => "1lcsn20261201",
        "c" | "steps" => t.right_check,
        _ => t.right_length,
    };
    text.to_owned()
}
