//! A day for every open step: docs/rules.md#schedule.

use super::fit::{Room, all_fit, due_days, lay};
use super::ledger::{Done, Entry, Ledger};
use super::notice_first;
use super::open::{Open, OpenSteps, open_steps, places};
use super::planned::planned_day;
use super::tasks::{Place, tasks_in_order};
use super::workdays::Workdays;
use crate::content::steps::STEPS;
use crate::content::{Step, When};
use crate::domain::{Absence, Contract, Day, HoursADay, Plan, plus_days};
use crate::portfolio::{Answers, Progress, SEND_NOTICE};

/// How much can be done for a contract, and when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Capacity<'a> {
    pub hours_a_day: HoursADay,
    pub absences: &'a [Absence],
}

/// When each open step is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    /// The steps that have a day, by day and then in the order of the table.
    pub laid: Vec<Laid>,
    /// The steps that have none, in the order of the table.
    pub not_laid: Vec<NotLaid>,
    /// What is done on each day, by day and then in the order of the table.
    pub work: Vec<Work>,
    /// By how many minutes the steps do not fit: what the steps without room take together.
    pub short_by: u32,
}

/// A step with its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    pub step: &'static Step,
    /// The first day on which something is done for it.
    pub first: Day,
    /// The day on which it is finished.
    pub day: Day,
    /// The day the table plans it for.
    pub planned: Day,
    /// The latest day; none for what is done after the notice or the end.
    pub latest: Option<Day>,
    /// Whether more is done on one of its days than the hours given.
    pub is_over_hours: bool,
    /// Whether one of its days is no working day, or a day of absence.
    pub is_on_day_off: bool,
}

impl Laid {
    /// Whether it is finished after its latest day, because that had passed already.
    pub fn is_late(&self) -> bool {
        self.latest.is_some_and(|latest| self.day > latest)
    }
}

/// A step without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLaid {
    pub step: &'static Step,
    pub because: NoDay,
}

/// Why a step has no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// Its latest day has passed.
    Past(Day),
    /// It does not fit. Whether it can be left out or only handed on, and what that risks, is in [`Step::risk`].
    NoRoom,
}

/// What is done for a step on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    pub step: &'static Step,
    pub day: Day,
    pub minutes: u32,
}

/// When each open step is done, from the as-of day of the plan on.
pub fn timetable(
    contract: &Contract,
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    capacity: Capacity<'_>,
) -> Timetable {
    let mut workdays = Workdays::new(plan.as_of, contract.region, capacity.absences);
    timetable_on(&mut workdays, contract, plan, answers, progress, capacity.hours_a_day)
}

/// The same with working days that were looked up before: those from the as-of day on, of the contract's region.
pub fn timetable_on(
    workdays: &mut Workdays<'_>,
    contract: &Contract,
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    hours: HoursADay,
) -> Timetable {
    let OpenSteps { mut open, past, mut notice } = open_steps(contract, plan, answers, progress);
    let mut ledger = Ledger::new(open.len());
    if !lay_all(&open, workdays, plan.as_of, hours, &mut ledger) {
        notice_first::lay_what_fits(&open, workdays, plan.as_of, hours, &mut ledger);
    }
    let sending = open.iter().position(|one| one.step.id == SEND_NOTICE);
    if let Some(done) = sending.and_then(|place| ledger.done(place)) {
        notice = done.last;
    }
    for place in 0..open.len() {
        let Some(one) = open.get_mut(place) else { continue };
        one.planned = planned_day(one.step.when, notice, contract, plan, answers);
        if one.latest.is_none() {
            let from = match one.step.when {
                When::AfterEnd(_) => plus_days(plan.term.last, 1),
                When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) => notice,
                _ => plan.as_of,
            };
            lay_without_limit(place, *one, from.max(plan.as_of), workdays, hours, &mut ledger);
        }
    }
    report(&open, &past, ledger, hours)
}

/// Lays all steps that have a latest day, if all of them fit.
fn lay_all(open: &[Open], workdays: &mut Workdays<'_>, as_of: Day, hours: HoursADay, ledger: &mut Ledger) -> bool {
    let mut order = Vec::with_capacity(open.len());
    for (place, one) in open.iter().enumerate() {
        let Some(latest) = one.latest else { continue };
        // The step of a notice that is late goes first, whatever else fits.
        let (false, Some(latest)) = (one.is_late(as_of), workdays.up_to(latest).checked_sub(1)) else { return false };
        let target = workdays.up_to(one.target).saturating_sub(1).min(latest);
        order.push(Place { latest, target, place });
    }
    order.sort_unstable();
    let tasks = tasks_in_order(open, &order);
    let room = Room { a_day: hours.minutes(), taken: Vec::new() };
    let fits = all_fit(&tasks, &room);
    if fits {
        lay(&tasks, &due_days(&tasks, &room), &room, |task, number, minutes| {
            if let Some(one) = order.get(task) {
                ledger.enter(Entry { place: one.place, day: workdays.day(number), number: Some(number), minutes });
            }
        });
    }
    fits
}

/// Lays a step that has no latest day where the others left room: on or before its planned day, else as soon after it
/// as there is room.
fn lay_without_limit(
    place: usize,
    one: Open,
    from: Day,
    workdays: &mut Workdays<'_>,
    hours: HoursADay,
    ledger: &mut Ledger,
) {
    let needed = places(one.needs).filter_map(|other| ledger.done(other)).map(|done| done.last);
    let from = needed.fold(from, Day::max);
    let first = workdays.up_to(plus_days(from, -1));
    let target = workdays.up_to(one.planned).saturating_sub(1).max(first);
    if hours.minutes() == 0 {
        if one.is_essential {
            let (day, minutes) = (workdays.day(target), one.step.minutes);
            ledger.enter(Entry { place, day, number: Some(target), minutes });
        }
        return;
    }
    let free = |ledger: &Ledger, number: u32| hours.minutes().saturating_sub(ledger.used(number));
    let mut left = one.step.minutes;
    // Backwards where there is enough room up to the planned day; a step takes a few hours, so that is soon known.
    let mut up_to_target = (first..=target).rev().scan(0, |sum, number| {
        *sum += free(ledger, number);
        Some(*sum)
    });
    let fits = up_to_target.any(|sum| sum >= left);
    let mut number = if fits { target } else { first };
    while left > 0 {
        let now = left.min(free(ledger, number));
        if now > 0 {
            ledger.enter(Entry { place, day: workdays.day(number), number: Some(number), minutes: now });
            left -= now;
        }
        number = if fits { number.saturating_sub(1) } else { number + 1 };
    }
}

fn report(open: &[Open], past: &[(&'static Step, Day)], ledger: Ledger, hours: HoursADay) -> Timetable {
    let mut table = Timetable::default();
    table.not_laid.extend(past.iter().map(|(step, day)| NotLaid { step, because: NoDay::Past(*day) }));
    // In the order of the list at first, so that the work finds its step.
    let mut laid: Vec<Option<Laid>> = Vec::with_capacity(open.len());
    for (place, one) in open.iter().enumerate() {
        let Open { step, planned, latest, .. } = *one;
        laid.push(ledger.done(place).map(|Done { first, last }| Laid {
            step,
            first,
            day: last,
            planned,
            latest,
            is_over_hours: false,
            is_on_day_off: false,
        }));
        if ledger.done(place).is_none() {
            table.not_laid.push(NotLaid { step, because: NoDay::NoRoom });
            table.short_by += step.minutes;
        }
    }
    table.work.reserve(ledger.len());
    for (entry, used) in ledger.into_entries() {
        let Some(Some(one)) = laid.get_mut(entry.place) else { continue };
        one.is_over_hours |= used > hours.minutes();
        one.is_on_day_off |= entry.number.is_none();
        table.work.push(Work { step: one.step, day: entry.day, minutes: entry.minutes });
    }
    table.laid.extend(laid.into_iter().flatten());
    // Both sorts keep the order of the table among equals.
    table.laid.sort_by_key(|one| one.day);
    table.not_laid.sort_by_key(|one| STEPS.iter().position(|step| step.id == one.step.id));
    table
}
