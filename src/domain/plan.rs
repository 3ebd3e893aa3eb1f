//! The one function that derives every date the page shows from a contract and a day.

use super::calendar::{Day, days_between, plus_days};
use super::contract::{Contract, Notice, Renewal, TermLength};
use super::deadline::Deadlines;
use super::holidays::{HolidayName, holiday_on};
use super::refund::RefundTerms;
use super::term::{Term, current_term, first_where, next_term};

use chrono::{Datelike, Weekday};

/// Salesforce's portal accepts renewal decisions from 90 days before the end: docs/facts.md#renewal.
const PORTAL_DAYS: i64 = 90;
/// The contractual export on request ends 30 days after the end: docs/facts.md#after-the-end.
const EXPORT_DAYS: i64 = 30;
/// Salesforce keeps the data of a locked org for 120 days: docs/facts.md#after-the-end.
const RETENTION_DAYS: i64 = 120;

/// Where the contract stands on the as-of day: docs/rules.md#status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Service has not started.
    Upcoming,
    /// More than 60 days to the deadline.
    Calm,
    /// 31 to 60 days to the deadline.
    Prepare,
    /// 1 to 30 days to the deadline.
    Urgent,
    /// The deadline is today.
    Today,
    /// The deadline has passed and the term is still running.
    Missed,
    /// The contract does not renew and ends by itself.
    Ends,
    /// The contract did not renew and is over.
    Ended,
    /// Notice was sent in time.
    Cancelled,
}

/// A term that can still be cancelled, with its notice dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    pub term: Term,
    pub deadlines: Deadlines,
}

/// Something about the dates that the reader should know: docs/rules.md#findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The deadline is on a Saturday or Sunday and does not move.
    DeadlineOnWeekend,
    /// The deadline is on a public holiday of the region and does not move.
    DeadlineOnHoliday(HolidayName),
    /// The deadline is before the term: this term can no longer be cancelled.
    DeadlineBeforeTerm,
    /// The guide's 60 days before the end would be too late or too close, so the recommendation is earlier.
    SixtyDaysTooLate,
    /// The recommended day has passed, the deadline has not.
    RecommendationPast,
    /// Months of notice are not the same as 30 days each.
    MonthsAreNotDays,
    /// The renewal month has no day with the start's number, so the term ends on that month's last day.
    StartDayMissing,
    /// The portal opens too late to leave any time before the deadline.
    PortalTooLate,
}

/// Everything that follows from a contract on a given day, except for the money, which is in [`costs`](super::costs()).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The as-of day (symbol A).
    pub as_of: Day,
    pub term: Term,
    pub status: Status,
    /// Days from the as-of day to the deadline, negative once it has passed; `None` if no notice is needed.
    pub days_left: Option<i64>,
    /// The notice dates; `None` if the contract ends by itself.
    pub deadlines: Option<Deadlines>,
    /// The day from which the portal accepts renewal decisions.
    pub portal_opens: Day,
    /// The last day of the guide's full refund; only in the first term.
    pub full_refund_until: Option<Day>,
    /// The last day to ask for an export after the end of the contract.
    pub export_until: Day,
    /// The day the data is deleted.
    pub data_gone: Day,
    /// The term that follows if nothing is done.
    pub next: Option<Reachable>,
    /// The first term that can still be cancelled, if that is not the current one.
    pub first_reachable: Option<Reachable>,
    pub findings: Vec<Finding>,
}

impl Plan {
    /// Days from the as-of day to `day`; negative in the past.
    pub fn days_until(&self, day: Day) -> i64 {
        days_between(self.as_of, day)
    }

    /// The last service day of `contract`, whose plan this is, moved into the term: docs/rules.md#last-service-day.
    pub fn last_service_day(&self, contract: &Contract) -> Day {
        contract.service_end.unwrap_or(self.as_of).clamp(self.term.start, self.term.last)
    }
}

/// The complete plan of `contract` on `as_of`.
///
/// Total: a [`Contract`] is valid by construction and every day has an answer, even one far outside the terms.
///
/// ```
/// use fristklar::domain::{Contract, FirstTerm, TermLength, TermMonths, day, plan};
/// let start = day(2026, 1, 15).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let plan = plan(&Contract::new(first), day(2026, 11, 23).ok_or("no such day")?);
/// assert_eq!(plan.deadlines.map(|dates| dates.notice), day(2026, 12, 15));
/// assert_eq!(plan.days_left, Some(22));
/// # Ok::<(), &str>(())
/// ```
pub fn plan(contract: &Contract, as_of: Day) -> Plan {
    // Without a renewal there is nothing to give notice against.
    let sent = contract.notice_sent.filter(|_| contract.renewal != Renewal::None);
    let last_term = sent.map(|sent| reachable(contract, sent));
    let mut term = current_term(contract, as_of);
    if let Some(last) = last_term.as_ref().filter(|last| term.number >= last.term.number) {
        term = last.term;
    }
    let cancelled = last_term.as_ref().is_some_and(|last| last.term == term);
    let renews = next_term(contract, &term).is_some();

    let deadlines = renews.then(|| Deadlines::of(&term, contract.notice, contract.region));
    let days_left = deadlines.as_ref().map(|dates| days_between(as_of, dates.notice));
    let next = if cancelled { None } else { next_term(contract, &term) };
    let next = next.map(|term| with_deadlines(contract, term));
    let first_reachable =
        next.is_some().then(|| reachable(contract, as_of)).filter(|reachable| reachable.term.number > term.number);

    let mut plan = Plan {
        as_of,
        term,
        status: status(&term, contract, as_of, cancelled, days_left),
        days_left,
        portal_opens: plus_days(term.last, -PORTAL_DAYS),
        full_refund_until: RefundTerms::guide(contract, &term).full_refund_until,
        export_until: plus_days(term.last, EXPORT_DAYS),
        data_gone: plus_days(term.last, RETENTION_DAYS),
        deadlines,
        next,
        first_reachable,
        findings: Vec::new(),
    };
    plan.findings = findings(contract, &plan);
    plan
}

fn with_deadlines(contract: &Contract, term: Term) -> Reachable {
    Reachable { deadlines: Deadlines::of(&term, contract.notice, contract.region), term }
}

/// The first term whose deadline is not before `on`; the last term if the chain ends before that.
fn reachable(contract: &Contract, on: Day) -> Reachable {
    let in_time = |term: &Term| super::deadline::notice_deadline(term.last, contract.notice) >= on;
    with_deadlines(contract, first_where(contract, in_time))
}

/// The last term of a contract that is known to end: the one the recorded notice ends, or the only one if the contract
/// does not renew.
pub fn last_term(contract: &Contract) -> Option<Term> {
    let only = (contract.renewal == Renewal::None).then(|| contract.first_term.start());
    only.or(contract.notice_sent).map(|on| reachable(contract, on).term)
}

fn status(term: &Term, contract: &Contract, as_of: Day, cancelled: bool, days_left: Option<i64>) -> Status {
    if cancelled {
        return Status::Cancelled;
    }
    if as_of < contract.first_term.start() {
        return Status::Upcoming;
    }
    match days_left {
        None if as_of <= term.last => Status::Ends,
        None => Status::Ended,
        Some(61..) => Status::Calm,
        Some(31..=60) => Status::Prepare,
        Some(1..=30) => Status::Urgent,
        Some(0) => Status::Today,
        Some(_) => Status::Missed,
    }
}

fn findings(contract: &Contract, plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(dates) = &plan.deadlines {
        if dates.before_start_of(&plan.term) {
            found.push(Finding::DeadlineBeforeTerm);
        }
        if matches!(dates.notice.weekday(), Weekday::Sat | Weekday::Sun) {
            found.push(Finding::DeadlineOnWeekend);
        } else if let Some(holiday) = holiday_on(dates.notice, contract.region) {
            found.push(Finding::DeadlineOnHoliday(holiday.name));
        }
        if !dates.recommended_is_sixty_days {
            found.push(Finding::SixtyDaysTooLate);
        }
        if dates.recommended < plan.as_of && plan.as_of <= dates.notice {
            found.push(Finding::RecommendationPast);
        }
        if plan.portal_opens >= dates.notice {
            found.push(Finding::PortalTooLate);
        }
        if matches!(contract.notice, Notice::Months(1..)) {
            found.push(Finding::MonthsAreNotDays);
        }
    }
    let counted = plan.term.number > 0 || matches!(contract.first_term.length(), TermLength::Months(_));
    if counted && plan.term.renewal_day().day() != plan.term.start.day() {
        found.push(Finding::StartDayMissing);
    }
    found
}
