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
    let back_from = |mut day: Day| {
        while is_away(day, absences) || !is_working_day(day, region) {
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

fn is_away(day: Day, absences: &[Absence]) -> bool {
    absences.iter().any(|absence| absence.covers(day))
}

/// The working days before the notice is sent, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadDays {
    pub signature: Vec<Day>,
    /// Before those of the signature.
    pub approval: Vec<Day>,
    /// Those in between that do not count, because the one who signs is away.
    pub away: Vec<Day>,
}

/// The working days that approval and signature take before a notice that is sent on `send_on`.
pub fn lead_days(send_on: Day, region: Region, lead: LeadTime, absences: &[Absence]) -> LeadDays {
    let (mut days, mut day) = (LeadDays::default(), send_on);
    let [signature, approval] = [lead.signature(), lead.approval()].map(|days| days as usize);
    while days.signature.len() < signature || days.approval.len() < approval {
        day = plus_days(day, -1);
        match is_working_day(day, region) {
            false => {}
            true if is_away(day, absences) => days.away.push(day),
            true if days.signature.len() < signature => days.signature.push(day),
            true => days.approval.push(day),
        }
    }
    days
}

/// What helps where no internal deadline is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Approval and signature take no more working days than these together.
    Shorten(u32),
    /// Somebody else signs, who is there on the days of absence.
    OtherSignatory,
    /// The notice is sent by this way.
    FasterWay(NoticeWay),
}

/// What gains working days where [`internal_deadline`] finds none left; empty where there is one, or nothing helps.
pub fn remedies(plan: &Plan, region: Region, way: NoticeWay, lead: LeadTime, absences: &[Absence]) -> Vec<Remedy> {
    /// As many working days as there may be; more than any number of them.
    const ENOUGH: Option<u32> = Some(u32::MAX);
    let left = |way: NoticeWay, absences: &[Absence]| match internal_deadline(plan, region, way, Some(lead), absences) {
        Some(InternalDeadline::Past { left }) => left,
        Some(InternalDeadline::On { .. }) | None => ENOUGH,
    };
    let now = left(way, absences);
    if now == ENOUGH {
        return Vec::new();
    }
    let shorter = now.map(Remedy::Shorten);
    let other = (left(way, &[]) > now).then_some(Remedy::OtherSignatory);
    let faster = NoticeWay::ALL.into_iter().take_while(|faster| *faster != way);
    let faster = faster.filter(|faster| left(*faster, absences) > now).map(Remedy::FasterWay);
    shorter.into_iter().chain(other).chain(faster).collect()
}
