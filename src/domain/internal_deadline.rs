//! The day on which approval must begin, so that the notice can be signed and sent in time:
//! docs/rules.md#internal-deadline.

use super::calendar::{Day, plus_days};
use super::deadline::{NoticeWay, is_working_day};
use super::holidays::Region;
use super::plan::{Plan, Status};
use super::working_time::{Absence, LeadTime};

/// The internal deadline, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InternalDeadline {
    /// Approval begins on `day` at the latest, and the signed notice is sent on `send_on`.
    On { day: Day, send_on: Day },
    /// The day would have been before the as-of day.
    Past {
        /// How many working days are left for approval and signature together; `None` if even the last day on which
        /// the notice could have been sent has passed.
        left: Option<u32>,
    },
}

/// The internal deadline for sending the notice by `way`; `None` if no lead time is given or no notice is to be sent.
///
/// It is counted back from the last working day on or before the send-by date. Days of absence do not count.
///
/// ```
/// use fristklar::domain::{Contract, FirstTerm, InternalDeadline, LeadTime, NoticeWay, TermLength, TermMonths};
/// use fristklar::domain::{day, internal_deadline, plan};
/// let start = day(2026, 1, 15).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let contract = Contract::new(first);
/// let plan = plan(&contract, day(2026, 11, 23).ok_or("no such day")?);
/// // Sent on Monday 14 December; five working days before that it is Monday again.
/// let found = internal_deadline(&plan, contract.region, NoticeWay::Email, LeadTime::new(3, 2), &[]);
/// let (day, send_on) = (day(2026, 12, 7).ok_or("no such day")?, day(2026, 12, 14).ok_or("no such day")?);
/// assert_eq!(found, Some(InternalDeadline::On { day, send_on }));
/// # Ok::<(), &str>(())
/// ```
pub fn internal_deadline(
    plan: &Plan,
    region: Region,
    way: NoticeWay,
    lead: Option<LeadTime>,
    absences: &[Absence],
) -> Option<InternalDeadline> {
    if matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended) {
        return None;
    }
    let (lead, dates) = (lead?, plan.deadlines.as_ref()?);
    let somebody_works = |day: Day| !absences.iter().any(|absence| absence.covers(day)) && is_working_day(day, region);
    let back_from = |mut day: Day| {
        while !somebody_works(day) {
            day = plus_days(day, -1);
        }
        day
    };

    let send_on = back_from(dates.send_by.day(way));
    let mut day = send_on;
    for counted in 0..lead.total() {
        let before = back_from(plus_days(day, -1));
        if before < plan.as_of {
            return Some(InternalDeadline::Past { left: (day >= plan.as_of).then_some(counted) });
        }
        day = before;
    }
    Some(if day < plan.as_of { InternalDeadline::Past { left: None } } else { InternalDeadline::On { day, send_on } })
}
