//! The open steps in a calendar: those of one day stand in one entry.

use super::{EventKind, Planned};
use crate::domain::Day;
use crate::journey::schedule::{Laid, Timetable, planned_steps, timetable_of};
use crate::portfolio::Answers;

/// The steps by day. An entry is known by its last step: what is done first leaves the day first, and then the entry
/// stays the same one.
pub(super) fn by_day(table: &Timetable) -> impl Iterator<Item = (EventKind, &[Laid])> {
    let days = table.laid.chunk_by(|one, next| one.day == next.day);
    days.filter_map(|steps| Some((EventKind::Step(steps.last()?.step.id), steps)))
}

/// Every step that applies, by itself: any of them may have given its name to an entry, and in the files of earlier
/// releases each had an entry of its own.
pub(super) fn each_step(planned: &Planned) -> Vec<(EventKind, Day)> {
    let table = timetable_of(planned.record, &planned.contract, planned.plan);
    let day_of = |id: &str| table.laid.iter().find(|one| one.step.id == id).map(|one| one.day);
    let steps = planned_steps(&planned.contract, planned.plan, &Answers::default()).into_iter();
    steps.map(|(step, day)| (EventKind::Step(step.id), day_of(step.id).unwrap_or(day))).collect()
}
