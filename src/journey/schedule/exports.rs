//! The days on which an export can be requested: docs/rules.md#exports.

use crate::domain::{Day, Plan, plus_days};
use crate::portfolio::{Answers, Edition};

/// Days between two exports, for small and for large editions: docs/facts.md#data-export.
const EXPORT_SPACING_SMALL: i64 = 29;
const EXPORT_SPACING_LARGE: i64 = 7;
/// The final export is planned this many days before the last day; the slot before it is one spacing earlier.
const FINAL_EXPORT_BEFORE_END: i64 = 7;

/// Days between two exports; if the edition is unknown, those of the small ones.
pub fn export_spacing(answers: &Answers) -> i64 {
    match answers.edition {
        Some(Edition::Large) => EXPORT_SPACING_LARGE,
        Some(Edition::Small) | None => EXPORT_SPACING_SMALL,
    }
}

/// The last sensible days to request an export, in order: one as a trial, one as a spare, and the final one. There is
/// one spacing between them; days before the term are left out.
pub fn export_days(plan: &Plan, answers: &Answers) -> Vec<Day> {
    let spacing = export_spacing(answers);
    let day = |slot: i64| plus_days(plan.term.last, -FINAL_EXPORT_BEFORE_END - slot * spacing);
    [2, 1, 0].into_iter().map(day).filter(|day| *day >= plan.term.start).collect()
}

/// The day of the last export but one.
pub(super) fn last_slot(plan: &Plan, answers: &Answers) -> Day {
    plus_days(plan.term.last, -FINAL_EXPORT_BEFORE_END - export_spacing(answers))
}
