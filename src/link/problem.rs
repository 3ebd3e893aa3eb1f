//! What can be wrong with a link, key by key.

use crate::i18n::Lang;
use crate::i18n::texts::LinkReasonTexts;

/// One thing that is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkProblem {
    /// The key it is about, such as `start`; empty if it is about the link as a whole.
    pub key: &'static str,
    pub kind: LinkProblemKind,
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
    /// The printed last day is before the start.
    EndBeforeStart,
    /// The printed last day is more than 120 months after the start.
    EndTooLate,
    /// Not readable as progress; all of it was ignored.
    NotProgress,
    /// The progress names steps this page does not know; the others were kept.
    UnknownSteps,
}

/// What is wrong with a link's value, as text to follow its key.
pub fn problem_text(kind: LinkProblemKind, lang: Lang) -> &'static str {
    let t = LinkReasonTexts::of(lang);
    match kind {
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
        LinkProblemKind::EndBeforeStart => t.end_before_start,
        LinkProblemKind::EndTooLate => t.end_too_late,
        LinkProblemKind::NotProgress => t.not_progress,
        LinkProblemKind::UnknownSteps => t.progress,
    }
}
