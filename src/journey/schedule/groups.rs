//! The steps of a timetable in groups (docs/rules.md#groups): by what must be done first where the deadline is near, else
//! by phase and month.

use chrono::{Datelike, Weekday};

use super::timetable::{Laid, Timetable};
use crate::content::Phase;
use crate::domain::{Day, Plan, Status};

/// How many steps of today are shown; the rest is counted.
const SHOWN_TODAY: usize = 5;

/// What the steps of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Begun or finished on the as-of day.
    Today,
    /// Finished by Sunday.
    ThisWeek,
    /// Finished by the send-by date.
    UntilSendBy(Day),
    /// Finished by the deadline, because the send-by date has passed.
    UntilDeadline(Day),
    /// Finished after that.
    AfterNotice,
    /// Of one phase and finished in one month.
    Month { phase: Phase, year: i32, month: u32 },
}

/// Steps of a timetable that stand together, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    pub heading: Heading,
    pub steps: Vec<&'a Laid>,
    /// How many more there are.
    pub more: usize,
}

/// All steps that have a day, in groups; none of them is empty.
pub fn groups<'a>(plan: &Plan, table: &'a Timetable) -> Vec<Group<'a>> {
    let dates = plan.deadlines.as_ref().filter(|_| matches!(plan.status, Status::Urgent | Status::Today));
    let (as_of, mut groups) = (plan.as_of, Vec::<Group<'a>>::new());
    let mut steps: Vec<(Heading, &Laid)> = match dates {
        Some(dates) => {
            let until = match dates.send_by.email {
                send_by if send_by >= as_of => Heading::UntilSendBy(send_by),
                _ => Heading::UntilDeadline(dates.notice),
            };
            table.laid.iter().map(|one| (near(one, as_of, until), one)).collect()
        }
        None => table.laid.iter().map(|one| (month(one), one)).collect(),
    };
    // What stays in its order keeps that of the timetable.
    steps.sort_by_key(|(heading, _)| place(*heading));
    for (heading, one) in steps {
        match groups.last_mut() {
            Some(group) if group.heading == heading => {
                let is_counted = heading == Heading::Today && group.steps.len() == SHOWN_TODAY;
                if is_counted { group.more += 1 } else { group.steps.push(one) }
            }
            _ => groups.push(Group { heading, steps: vec![one], more: 0 }),
        }
    }
    groups
}

fn near(one: &Laid, as_of: Day, until: Heading) -> Heading {
    let (Heading::UntilSendBy(bound) | Heading::UntilDeadline(bound)) = until else { return until };
    if one.first <= as_of {
        Heading::Today
    } else if one.day > bound {
        Heading::AfterNotice
    } else if one.day <= as_of.week(Weekday::Mon).checked_last_day().unwrap_or(as_of) {
        Heading::ThisWeek
    } else {
        until
    }
}

fn month(one: &Laid) -> Heading {
    Heading::Month { phase: one.step.phase, year: one.day.year(), month: one.day.month() }
}

/// The order of the groups.
fn place(heading: Heading) -> (u8, Option<Phase>, i32, u32) {
    match heading {
        Heading::Today => (0, None, 0, 0),
        Heading::ThisWeek => (1, None, 0, 0),
        Heading::UntilSendBy(_) | Heading::UntilDeadline(_) => (2, None, 0, 0),
        Heading::AfterNotice => (3, None, 0, 0),
        Heading::Month { phase, year, month } => (4, Some(phase), year, month),
    }
}
