//! By which ways a notice still arrives in time, and which of them are enough for this contract.

use crate::domain::{Day, NoticeWay, Plan, SendBy, Status};
use crate::letters::letter::{LATE_NOTICE, NOTICE};
use crate::portfolio::{Record, SignsAs};

/// A way a notice can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayOut {
    pub way: NoticeWay,
    /// The last day to send it by this way.
    pub day: Day,
    pub is_past: bool,
    /// Whether it is enough by itself: an e-mail is not where the contract excludes it, or where the original of a power
    /// of attorney has to be enclosed.
    pub is_enough: bool,
}

/// The ways for the notice of `record` with the text `kind`; none for other letters, and none where nothing can end the
/// contract any more or has to.
pub fn ways_out(record: &Record, plan: &Plan, kind: &str) -> Vec<WayOut> {
    let Some(send_by) = send_by(plan, kind) else { return Vec::new() };
    let letter = &record.letter;
    let email_is_enough = !letter.excludes_email() && letter.signs_as != SignsAs::PowerOfAttorney;
    let out = |way: NoticeWay| {
        let day = send_by.day(way);
        let is_enough = way != NoticeWay::Email || email_is_enough;
        WayOut { way, day, is_past: day < plan.as_of, is_enough }
    };
    NoticeWay::ALL.into_iter().map(out).collect()
}

/// The days for the term that a notice with this text ends; the late one ends the first term that can still be left.
fn send_by<'a>(plan: &'a Plan, kind: &str) -> Option<&'a SendBy> {
    if plan.status == Status::Cancelled {
        return None;
    }
    let own = plan.deadlines.as_ref();
    match kind {
        NOTICE => own.map(|dates| &dates.send_by),
        LATE_NOTICE if own.is_some_and(|dates| dates.notice < plan.as_of) => {
            let reachable = plan.first_reachable.as_ref().or(plan.next.as_ref())?;
            Some(&reachable.deadlines.send_by)
        }
        LATE_NOTICE => own.map(|dates| &dates.send_by),
        _ => None,
    }
}
