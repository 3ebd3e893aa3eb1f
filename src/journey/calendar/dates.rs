//! Which dates of a contract belong in a calendar, past ones too.

use std::borrow::Cow;

use super::{EventKind, Planned};
use crate::domain::{Contract, Day, InternalDeadline, NoticeWay, Plan, Renewal, Status, plan, plus_days};
use crate::journey::schedule::{confirmation_expected, export_days};
use crate::portfolio::Progress;

/// Days before the deadline on which there is a reminder.
const REMINDERS: [i64; 3] = [14, 7, 1];

/// Which dates to find.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Those that apply now.
    Now,
    /// Also those that applied before the notice was sent or another choice was made.
    Ever,
}

/// The dates of a contract.
pub(super) struct Dates<'a> {
    /// The plan they are from: of the current term or, if that can no longer be cancelled, of the first one that can.
    pub plan: Cow<'a, Plan>,
    /// The way of sending that the send-by date is for.
    pub way: NoticeWay,
    pub days: Vec<(EventKind, Day)>,
}

pub(super) fn dates<'a>(planned: &Planned<'a>, scope: Scope) -> Dates<'a> {
    let Planned { record, contract, plan: shown, .. } = *planned;
    let (terms, current) = match scope {
        Scope::Now => (contract, Cow::Borrowed(shown)),
        Scope::Ever => {
            let terms = Contract { notice_sent: None, ..contract };
            (terms, Cow::Owned(plan(&terms, shown.as_of)))
        }
    };
    let reachable = current.first_reachable.as_ref().map(|first| first.term.start);
    let plan = reachable.map_or(current, |start| {
        let later = plan(&terms, start);
        // The deadline may lie before that term, but not before the as-of day.
        let status = if later.status == Status::Missed { Status::Upcoming } else { later.status };
        Cow::Owned(Plan { as_of: shown.as_of, status, ..later })
    });
    let mut found = Dates { plan, way: NoticeWay::Email, days: Vec::new() };
    found.add_notice(planned, scope);
    // Numbered backwards, because days before the term are left out.
    let exports = export_days(&found.plan, &record.answers).into_iter().rev().enumerate();
    found.days.extend(exports.map(|(slot, day)| (EventKind::Export(slot), day)));
    found.add_end();
    let confirmation = match scope {
        Scope::Now => confirmation_expected(&contract, &record.progress),
        // Whoever takes back that the notice was sent may have entered one.
        Scope::Ever => {
            let sent = contract.notice_sent.or(Some(shown.as_of));
            confirmation_expected(&Contract { notice_sent: sent, ..contract }, &Progress::default())
        }
    };
    if contract.renewal != Renewal::None
        && let Some(day) = confirmation
    {
        found.days.push((EventKind::Confirmation, day));
    }
    found
}

impl Dates<'_> {
    /// The notice dates of the term, and the deadline of the next one.
    fn add_notice(&mut self, planned: &Planned, scope: Scope) {
        let Self { plan, way, days } = self;
        let Some(dates) = plan.deadlines.as_ref().filter(|_| plan.status != Status::Cancelled) else { return };
        let mut add = |kind: EventKind, day: Day| days.push((kind, day));
        if plan.portal_opens < dates.notice {
            add(EventKind::PortalOpens, plan.portal_opens);
        }
        add(EventKind::Recommended, dates.recommended);
        for days in REMINDERS {
            add(EventKind::Reminder(days), plus_days(dates.notice, -days));
        }
        let preparation = planned.record.effective_preparation();
        // What was entered for another way or another lead time may stand on a later day; that of an e-mail is the last.
        let internal = match preparation.internal_deadline(plan, planned.contract.region) {
            Some(InternalDeadline::On { day, .. }) => Some(day),
            _ => (scope == Scope::Ever).then_some(dates.send_by.email),
        };
        if let Some(day) = internal {
            add(EventKind::InternalDeadline, day);
        }
        if scope == Scope::Now {
            *way = dates.send_by.still_open(planned.record.notice_ways(), plan.as_of).unwrap_or(preparation.way);
        }
        add(EventKind::SendBy, dates.send_by.day(*way));
        add(EventKind::Deadline, dates.notice);
        if let Some(next) = &plan.next {
            add(EventKind::NextDeadline, next.deadlines.notice);
        }
    }

    /// The last day and what comes after it.
    fn add_end(&mut self) {
        let plan = &self.plan;
        self.days.extend([
            (EventKind::TermEnd, plan.term.last),
            (EventKind::CheckInvoices, plus_days(plan.term.last, 1)),
            (EventKind::ExportUntil, plan.export_until),
            (EventKind::DataGone, plan.data_gone),
        ]);
    }
}
