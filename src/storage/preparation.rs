//! When somebody can work on a contract, and how its notice is sent, in the document: fields of the contract, which are
//! cheaper to read than an object of their own.

use std::borrow::Cow;

use super::wire::Contradiction;
use crate::domain::{Absence, HoursADay, LeadTime, MAX_ABSENCES};
use crate::link::values::parse_day;

/// The hours of a working day in minutes; the usual ones if the field is absent.
pub(super) fn hours_a_day(minutes: Option<u32>) -> Result<HoursADay, Contradiction> {
    minutes.map_or(Ok(HoursADay::default()), |minutes| HoursADay::from_minutes(minutes).ok_or(Contradiction))
}

/// What approval and signature take, of which both are said or none.
pub(super) fn lead_time(approval: Option<u32>, signature: Option<u32>) -> Result<Option<LeadTime>, Contradiction> {
    match (approval, signature) {
        (None, None) => Ok(None),
        (Some(approval), Some(signature)) => LeadTime::new(approval, signature).ok_or(Contradiction).map(Some),
        _ => Err(Contradiction),
    }
}

/// The first and the last day of each, as `2026-12-07/2026-12-09`; `None` without any.
pub(super) fn absence_texts(absences: &[Absence]) -> Option<Vec<Cow<'static, str>>> {
    let text = |absence: &Absence| Cow::Owned(format!("{}/{}", absence.from(), absence.until()));
    (!absences.is_empty()).then(|| absences.iter().map(text).collect())
}

/// Reads what [`absence_texts`] writes.
pub(super) fn absences(texts: Option<Vec<Cow<'_, str>>>) -> Result<Vec<Absence>, Contradiction> {
    let absence = |text: Cow<'_, str>| {
        let (from, until) = text.split_once('/')?;
        Absence::new(parse_day(from).ok()?, parse_day(until).ok()?).ok()
    };
    let texts = texts.unwrap_or_default();
    if texts.len() > MAX_ABSENCES {
        return Err(Contradiction);
    }
    texts.into_iter().map(absence).collect::<Option<_>>().ok_or(Contradiction)
}
