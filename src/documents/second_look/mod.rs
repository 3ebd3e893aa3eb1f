//! The second look: a contract's deadline counted in two ways, and for both readings of every uncertain clause.
//!
//! Whoever doubts a deadline sees here which others the documents allow. The earliest is in time by all readings:
//! docs/rules.md#second-look.

mod alternatives;
mod forwards;

use super::Reading;
use super::combine::Found;
use crate::domain::{
    Contract, Day, FirstTerm, Notice, Renewal, SendBy, Term, TermLength, TermMonths, current_term, next_term,
    notice_deadline, plan, plus_days,
};

/// The most readings that are shown side by side.
pub const MOST_READINGS: usize = 8;

/// A clause read in another way than the contract is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Start(Day),
    /// The first term ends on this day.
    LastDay(Day),
    Term(TermMonths),
    Notice(Notice),
    /// A document prints the last day for the notice.
    NoticeBy(Day),
    Renewal(Renewal),
    /// The notice period ends before the day on which the next term starts, a day later than the end of the term.
    BeforeRenewal,
    /// A notice is in time that is sent by the deadline.
    Sent,
}

/// Why a clause can be read in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Of a day with slashes the month comes first, or the day.
    DayOrder,
    /// The printed end is the last day, or the first of the next term.
    EndMeaning,
    /// The period is counted in days or in months.
    Unit,
    /// The period must be exceeded.
    Bound,
    /// A document says something else.
    SaidElsewhere,
    /// The documents leave it open, or there are none.
    LeftOpen,
}

/// Another reading of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherReading {
    pub change: Change,
    pub because: Because,
    /// The finding that says it or leaves it open.
    pub found: Option<Found>,
}

/// A deadline by one way to read the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadDeadline {
    /// How this differs from what the contract is counted by; empty for the contract as it is.
    pub readings: Vec<OtherReading>,
    /// The last day of the term.
    pub last: Day,
    /// The deadline, counted back from the end; `None` where by this reading the contract ends by itself.
    pub deadline: Option<Day>,
    /// The same by counting forward from each day that could be the deadline; `None` too where a document prints it.
    pub forwards: Option<Day>,
    /// What the deadline is counted by: until which day, and how long before.
    counted: Option<(Day, Notice)>,
    /// The last day on which an e-mail is in time.
    pub send_by: Option<Day>,
}

impl ReadDeadline {
    /// Whether this is the contract as it is counted elsewhere.
    pub fn is_own(&self) -> bool {
        self.readings.is_empty()
    }

    fn count_forwards(&mut self) {
        self.forwards = self.counted.and_then(|(until, notice)| forwards::latest(until, notice));
    }

    /// What decides which of several is earlier; where none is needed comes last.
    fn order(&self) -> (bool, Option<Day>, Option<Day>, usize) {
        (self.deadline.is_none(), self.send_by, self.deadline, self.readings.len())
    }
}

/// The deadlines of one term by all ways to read the contract, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondLook {
    pub rows: Vec<ReadDeadline>,
    /// How many more ways to read it were left out: none is earlier than the first row.
    pub left_out: usize,
    /// The place of the row to keep to: the earliest that can still be met.
    pub keep: Option<usize>,
}

impl SecondLook {
    /// Whether all ways to read the contract come to one deadline.
    pub fn is_clear(&self) -> bool {
        self.rows.len() <= 1
    }

    /// Whether by an earlier reading than the one to keep to, or by all, it may be too late.
    pub fn is_one_too_late(&self) -> bool {
        self.keep.is_none_or(|at| at > 0) && self.rows.first().is_some_and(|row| row.deadline.is_some())
    }
}

/// The deadlines of the term that runs on a day, by the documents of a contract or, without any, by what is usually
/// uncertain.
pub fn second_look(contract: &Contract, as_of: Day, readings: &[Reading]) -> SecondLook {
    let own = plan(contract, as_of).term;
    let mut ways: Vec<(Variant, Vec<OtherReading>)> = vec![(Variant::of(*contract), Vec::new())];
    for others in alternatives::alternatives(contract, readings) {
        let changed: Vec<_> = ways
            .iter()
            .flat_map(|(variant, changes)| {
                others.iter().filter_map(|other| {
                    Some((variant.with(other.change)?, changes.iter().copied().chain([*other]).collect()))
                })
            })
            .collect();
        ways.extend(changed);
    }
    // Of several ways to the same days the one with the fewest differences says enough; the contract as it is has none.
    ways.sort_by_key(|(_, changes)| changes.len());
    let mut rows: Vec<ReadDeadline> = Vec::new();
    for (variant, readings) in ways {
        let row = variant.deadline(own.number, readings);
        if !rows.iter().any(|known| (known.deadline, known.send_by) == (row.deadline, row.send_by)) {
            rows.push(row);
        }
    }
    rows.sort_by_key(ReadDeadline::order);
    let left_out = keep_what_is_shown(&mut rows);
    for row in &mut rows {
        row.count_forwards();
    }
    let is_open = |row: &ReadDeadline| row.send_by.is_some_and(|day| day >= as_of);
    let is_not_past = |row: &ReadDeadline| row.deadline.is_some_and(|day| day >= as_of);
    let keep = rows.iter().position(is_open).or_else(|| rows.iter().position(is_not_past));
    SecondLook { rows, left_out, keep }
}

/// Leaves as many rows as are shown: the contract as it is, the earliest, and of the others those that differ in the
/// fewest clauses, since what these come to can be seen from them. Returns how many are left out.
fn keep_what_is_shown(rows: &mut Vec<ReadDeadline>) -> usize {
    let left_out = rows.len().saturating_sub(MOST_READINGS);
    let mut places: Vec<(bool, usize, usize)> =
        rows.iter().enumerate().map(|(at, row)| (at > 0 && !row.is_own(), row.readings.len(), at)).collect();
    places.sort_unstable();
    let shown: Vec<usize> = places.into_iter().take(MOST_READINGS).map(|(.., at)| at).collect();
    let mut at = 0..;
    rows.retain(|_| at.next().is_some_and(|at| shown.contains(&at)));
    left_out
}

/// A contract read in one way.
#[derive(Clone, Copy)]
struct Variant {
    contract: Contract,
    is_before_renewal: bool,
    is_sent_enough: bool,
    printed: Option<Day>,
}

impl Variant {
    fn of(contract: Contract) -> Self {
        Self { contract, is_before_renewal: false, is_sent_enough: false, printed: None }
    }

    /// With one clause read in another way; `None` where there is no such contract.
    fn with(mut self, change: Change) -> Option<Self> {
        let first = &mut self.contract.first_term;
        match change {
            Change::Start(start) => *first = FirstTerm::new(start, first.length()).ok()?,
            Change::LastDay(last) => *first = FirstTerm::new(first.start(), TermLength::Until(last)).ok()?,
            Change::Term(months) => *first = FirstTerm::new(first.start(), TermLength::Months(months)).ok()?,
            Change::Notice(notice) => self.contract.notice = notice,
            Change::Renewal(renewal) => self.contract.renewal = renewal,
            Change::NoticeBy(day) => self.printed = Some(day),
            Change::BeforeRenewal => self.is_before_renewal = true,
            Change::Sent => self.is_sent_enough = true,
        }
        Some(self)
    }

    /// The deadline of the term with this number.
    fn deadline(&self, number: u32, readings: Vec<OtherReading>) -> ReadDeadline {
        let (term, is_last) = self.term(number);
        let until = if self.is_before_renewal { term.renewal_day() } else { term.last };
        // What is printed for another term says nothing about this one.
        let printed = self.printed.filter(|day| (term.start..=term.last).contains(day));
        let counted = (!is_last && printed.is_none()).then_some((until, self.contract.notice));
        let deadline = printed.or_else(|| counted.map(|(until, notice)| notice_deadline(until, notice)));
        let send_by =
            deadline.map(|day| if self.is_sent_enough { day } else { SendBy::before(day, self.contract.region).email });
        ReadDeadline { readings, last: term.last, deadline, forwards: None, counted, send_by }
    }

    /// The term with this number, or the last one before it, and whether the contract ends with it.
    fn term(&self, number: u32) -> (Term, bool) {
        let mut term = current_term(&self.contract, self.contract.first_term.start());
        while let Some(next) = next_term(&self.contract, &term) {
            if term.number >= number || next.last <= term.last {
                return (term, false);
            }
            term = next;
        }
        (term, true)
    }
}

/// A day later, for a period that must be exceeded.
fn one_more(notice: Notice) -> Option<Notice> {
    match notice {
        Notice::Days(days) => Notice::days(days + 1).ok(),
        Notice::Months(_) => None,
    }
}

/// The day before, for an end that is the first day of the next term.
fn day_before(day: Day) -> Day {
    plus_days(day, -1)
}
