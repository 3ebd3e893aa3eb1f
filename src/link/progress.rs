//! Progress as the `done` key of a link: a version and two letters per step.
//!
//! `1` + done steps, `-` + steps in progress, `-` + steps that are not needed; empty parts at the end are left out. The
//! code of a done step may be followed by its day, which the encoder writes for the notice only: `1lcsn20261201ex-bk`
//! means three done steps, including the notice, and one in progress. Notes and names are never part of a link.

use super::problem::LinkProblemKind;
use super::values;
use crate::content::steps::CODES;
use crate::domain::Day;
use crate::portfolio::{Progress, SEND_NOTICE, StepRecord, StepStatus};

const VERSION: &str = "1";
const SEPARATOR: char = '-';
/// The statuses with a part of their own, in order.
const PARTS: [StepStatus; 3] = [StepStatus::Done, StepStatus::InProgress, StepStatus::NotNeeded];

/// Why progress cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressError {
    /// It begins with a version other than 1.
    UnsupportedVersion,
    /// Not codes in at most three parts, a repeated code, or a day that does not exist.
    Malformed,
}

impl ProgressError {
    pub(super) fn kind(self) -> LinkProblemKind {
        match self {
            Self::UnsupportedVersion => LinkProblemKind::UnsupportedVersion,
            Self::Malformed => LinkProblemKind::NotProgress,
        }
    }
}

/// Decoded progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadProgress {
    /// The steps this page knows.
    pub progress: Progress,
    /// Codes of unknown steps.
    pub unknown: Vec<String>,
}

/// `progress` on the steps of this page; empty if no step is done, in progress or not needed.
pub fn encode(progress: &Progress) -> String {
    encode_with(progress, || CODES.iter().copied())
}

/// Decodes the value of a `done` key with the steps of this page.
///
/// # Errors
/// [`ProgressError`]; none of the text is used then.
pub fn decode(text: &str) -> Result<ReadProgress, ProgressError> {
    decode_with(text, |code| CODES.iter().find(|(_, other)| *other == code).map(|(id, _)| *id))
}

/// [`encode`] for any table of (id, code) pairs. Steps without a code are left out.
pub fn encode_with<'a, Table: Iterator<Item = (&'a str, &'a str)>>(
    progress: &Progress,
    table: impl Fn() -> Table,
) -> String {
    let mut text = VERSION.to_owned();
    for status in PARTS {
        for (id, code) in table() {
            let record = progress.get(id);
            if record.status == status {
                text.push_str(code);
                if id == SEND_NOTICE && status == StepStatus::Done {
                    text.push_str(&record.done_on.map_or_else(String::new, values::compact_day));
                }
            }
        }
        text.push(SEPARATOR);
    }
    let text = text.trim_end_matches(SEPARATOR);
    if text == VERSION { String::new() } else { text.to_owned() }
}

/// [`decode`] with any lookup from code to id.
///
/// # Errors
/// As [`decode`].
pub fn decode_with<'a>(text: &str, id_of: impl Fn(&str) -> Option<&'a str>) -> Result<ReadProgress, ProgressError> {
    let is_digit = |first: char| first.is_ascii_digit();
    let parts = match text.strip_prefix(VERSION) {
        Some(parts) if !parts.starts_with(is_digit) => parts,
        _ if text.starts_with(is_digit) => return Err(ProgressError::UnsupportedVersion),
        _ => return Err(ProgressError::Malformed),
    };
    let mut statuses = PARTS.iter();
    let mut seen: Vec<&str> = Vec::new();
    let mut read = ReadProgress::default();
    for mut part in parts.split(SEPARATOR) {
        let status = *statuses.next().ok_or(ProgressError::Malformed)?;
        while !part.is_empty() {
            let (code, rest) = part.split_at_checked(2).ok_or(ProgressError::Malformed)?;
            if !code.bytes().all(|byte| byte.is_ascii_lowercase()) || seen.contains(&code) {
                return Err(ProgressError::Malformed);
            }
            seen.push(code);
            let mut record = StepRecord { status, ..StepRecord::default() };
            part = rest;
            if status == StepStatus::Done && rest.starts_with(is_digit) {
                let (day, rest) = rest.split_at_checked(8).ok_or(ProgressError::Malformed)?;
                record.done_on = Some(parse_compact_day(day)?);
                part = rest;
            }
            match id_of(code) {
                Some(id) => read.progress.set(id, record),
                None => read.unknown.push(code.to_owned()),
            }
        }
    }
    Ok(read)
}

fn parse_compact_day(text: &str) -> Result<Day, ProgressError> {
    let (year, rest) = text.split_at_checked(4).ok_or(ProgressError::Malformed)?;
    let (month, number) = rest.split_at_checked(2).ok_or(ProgressError::Malformed)?;
    values::parse_day(&format!("{year}-{month}-{number}")).map_err(|_| ProgressError::Malformed)
}
