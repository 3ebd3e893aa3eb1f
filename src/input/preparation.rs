//! When somebody can work on a contract, as people type it: hours a day, working days, absences.

use super::form::percent_text;
use super::number::checked;
use super::{DayError, NumberError, parse_count, parse_percent, read_day, without_suffix};
use crate::domain::{Absence, AbsenceError, HoursADay, MAX_LEAD_DAYS, Percent};
use crate::i18n::Lang;
use crate::portfolio::NoticeUnit;

/// A field in which it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PreparationField {
    /// Hours a day.
    Hours,
    /// Working days for approval.
    Approval,
    /// Working days for the signature.
    Signature,
    /// The first day of an absence.
    AwayFrom,
    /// The last day of an absence.
    AwayUntil,
}

impl PreparationField {
    /// The id of its control in the HTML document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Hours => "hours-a-day",
            Self::Approval => "approval-days",
            Self::Signature => "signature-days",
            Self::AwayFrom => "away-from",
            Self::AwayUntil => "away-until",
        }
    }
}

/// Why a field cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreparationProblem {
    /// Not a number, or one out of range.
    Number,
    Day(DayError),
    Absence(AbsenceError),
    /// There are as many absences as there may be.
    TooManyAbsences,
}

const MINUTES_PER_HOUR: u32 = 60;

/// Reads hours a day: `4`, `1,5`, `7.5 h`, to the minute; `None` where nothing was typed.
///
/// # Errors
/// [`PreparationProblem::Number`] for anything but 0 to 24 hours with up to two decimals.
pub fn read_hours(text: &str) -> Result<Option<HoursADay>, PreparationProblem> {
    let Some(text) = typed(text)? else { return Ok(None) };
    let units = ["stunden", "stunde", "std.", "std", "hours", "hour", "hrs", "h"];
    let number = without_suffix(&text, &units).unwrap_or(&text);
    if !number.ends_with(|sign: char| sign.is_ascii_digit()) {
        return Err(PreparationProblem::Number);
    }
    let hundredths = parse_percent(number).map_err(|_| PreparationProblem::Number)?.hundredths();
    let minutes = (hundredths * MINUTES_PER_HOUR + 50) / 100;
    HoursADay::from_minutes(minutes).map(Some).ok_or(PreparationProblem::Number)
}

/// Hours a day as the field shows them: `1,5`; what [`read_hours`] reads as the same again.
pub fn hours_text(hours: HoursADay, lang: Lang) -> String {
    let hundredths = (hours.minutes() * 100 + MINUTES_PER_HOUR / 2) / MINUTES_PER_HOUR;
    percent_text(Percent::from_hundredths(hundredths).unwrap_or_default(), lang)
}

/// What was typed; `None` if that is nothing.
fn typed(text: &str) -> Result<Option<String>, PreparationProblem> {
    match checked(text) {
        Ok(text) => Ok(Some(text)),
        Err(NumberError::Empty) => Ok(None),
        Err(_) => Err(PreparationProblem::Number),
    }
}

/// Reads working days for approval or signature: `3`, `3 Arbeitstage`; `None` where nothing was typed.
///
/// # Errors
/// [`PreparationProblem::Number`] for anything but a whole number from 0 to [`MAX_LEAD_DAYS`].
pub fn read_working_days(text: &str) -> Result<Option<u32>, PreparationProblem> {
    let Some(text) = typed(text)? else { return Ok(None) };
    let units = ["arbeitstage", "arbeitstagen", "arbeitstag", "working days", "working day"];
    match parse_count(without_suffix(&text, &units).unwrap_or(&text)) {
        Ok(count) if count.unit != Some(NoticeUnit::Months) && count.number <= MAX_LEAD_DAYS => Ok(Some(count.number)),
        Ok(_) | Err(_) => Err(PreparationProblem::Number),
    }
}

/// Reads an absence; without a last day it is the first one alone.
///
/// # Errors
/// The field to correct, and why.
pub fn read_absence(from: &str, until: &str) -> Result<Absence, (PreparationField, PreparationProblem)> {
    let at = |field: PreparationField| move |error: DayError| (field, PreparationProblem::Day(error));
    let from = read_day(from).map_err(at(PreparationField::AwayFrom))?;
    let until = match read_day(until) {
        Err(DayError::Empty) => from,
        read => read.map_err(at(PreparationField::AwayUntil))?,
    };
    Absence::new(from, until).map_err(|error| (PreparationField::AwayUntil, PreparationProblem::Absence(error)))
}
