//! What is done where the steps of the notice do not fit into the hours given: they are laid all the same, then as much
//! of the rest as there is room for.

use super::fit::{Room, admitted, all_fit, lay, pieces};
use super::ledger::{Entry, Ledger};
use super::open::{Open, places};
use super::tasks::{Place, tasks_in_order};
use super::workdays::Workdays;
use crate::domain::{Day, HoursADay, days_between, plus_days};

const HOUR: u32 = 60;
/// Hours a day that are taken at least once those given are not enough.
const USUAL: u32 = 4;
/// Hours of a whole working day: more than that is done in a day only once days off are used too.
const FULL_DAY: u32 = 8;
const WHOLE_DAY: u32 = 24;

/// For a step of the notice whose latest day has passed: no day is too late.
const NO_LATEST: u32 = u32::MAX / 2;

/// How the days of the notice's steps are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    WorkingDays,
    AllDays,
}

/// Lays the steps of the notice: within the hours given where that is enough, else within the least whole hours, from 4
/// on; on days off only where working days of 8 hours are not enough.
pub(super) fn lay_notice(
    open: &[Open],
    workdays: &mut Workdays<'_>,
    as_of: Day,
    hours: HoursADay,
    ledger: &mut Ledger,
) {
    let own = hours.minutes();
    let attempts = |counted, most: u32| {
        let more = (USUAL..=most).map(|hours| hours * HOUR).filter(move |minutes| *minutes > own);
        (own > 0).then_some(own).into_iter().chain(more).map(move |minutes| (counted, minutes))
    };
    for (counted, minutes) in attempts(Counted::WorkingDays, FULL_DAY).chain(attempts(Counted::AllDays, WHOLE_DAY)) {
        let Some(order) = order_of_notice(open, workdays, as_of, counted) else { continue };
        let tasks = tasks_in_order(open, &order);
        let room = Room { a_day: minutes, taken: Vec::new() };
        if !all_fit(&tasks, &room) {
            continue;
        }
        lay(pieces(&tasks, &room), &room, |task, number, minutes| {
            let Some(one) = order.get(task) else { return };
            let day = match counted {
                Counted::WorkingDays => workdays.day(number),
                Counted::AllDays => plus_days(as_of, number.into()),
            };
            let number = workdays.works_on(day).then(|| workdays.up_to(day).saturating_sub(1));
            ledger.enter(Entry { place: one.place, day, number, minutes });
        });
        return;
    }
}

/// The steps of the notice, where what one needs stands before it; `None` if there is no day left for one of them.
fn order_of_notice(open: &[Open], workdays: &mut Workdays<'_>, as_of: Day, counted: Counted) -> Option<Vec<Place>> {
    let mut order = Vec::new();
    for (place, one) in open.iter().enumerate().filter(|(_, one)| one.is_essential) {
        let Some(latest) = one.latest else { continue };
        let mut number = |day: Day| match counted {
            Counted::WorkingDays => workdays.up_to(day).checked_sub(1),
            Counted::AllDays => u32::try_from(days_between(as_of, day)).ok(),
        };
        let latest = if one.is_late(as_of) { NO_LATEST } else { number(latest)? };
        let target = if one.is_late(as_of) { 0 } else { number(one.target).unwrap_or(0).min(latest) };
        order.push(Place { latest, target, place });
    }
    order.sort_unstable();
    Some(order)
}

/// The working days on which one of the other steps can be done beside those of the notice.
#[derive(Clone, Copy, Default)]
struct Window {
    /// The first on which all that it needs of the notice is done.
    from: u32,
    /// How many working days there are up to the one on which it should be finished.
    target: u32,
    /// How many there are up to its latest; not later than the first day of a step of the notice that needs it.
    until: u32,
}

/// Lays those of the other steps that fit beside what is laid already.
pub(super) fn lay_rest(open: &[Open], workdays: &mut Workdays<'_>, hours: HoursADay, ledger: &mut Ledger) {
    let room = Room { a_day: hours.minutes(), taken: ledger.taken() };
    let mut others: Vec<(bool, Place, u32)> = Vec::with_capacity(open.len());
    for ((place, one), window) in open.iter().enumerate().zip(beside_the_notice(open, workdays, ledger)) {
        let Window { from, target, until } = window;
        if is_other(one) && from < until {
            let target = target.saturating_sub(1).max(from).min(until - 1);
            others.push((one.step.risk.can_be_borne(), Place { latest: until - 1, target, place }, from));
        }
    }
    // What cannot be left out has the first choice.
    others.sort_unstable();
    loop {
        let order: Vec<Place> = others.iter().map(|(_, place, _)| *place).collect();
        let fit = admitted(&tasks_in_order(open, &order), &room);
        let mut order: Vec<Place> = order.into_iter().zip(fit).filter(|(_, fits)| *fits).map(|(one, _)| one).collect();
        order.sort_unstable();
        let tasks = tasks_in_order(open, &order);
        let mut entries: Vec<(usize, u32, u32)> = Vec::with_capacity(2 * tasks.len());
        lay(pieces(&tasks, &room), &room, |task, number, minutes| {
            if let Some(one) = order.get(task) {
                entries.push((one.place, number, minutes));
            }
        });
        // A step that would begin before what it needs of the notice is done has no room; the others are asked again.
        let too_early = others
            .iter()
            .rposition(|(_, one, from)| entries.iter().any(|(place, number, _)| *place == one.place && number < from));
        if let Some(too_early) = too_early {
            others.remove(too_early);
            continue;
        }
        for (place, number, minutes) in entries {
            ledger.enter(Entry { place, day: workdays.day(number), number: Some(number), minutes });
        }
        return;
    }
}

/// Whether a step is not of the notice and has a latest day.
fn is_other(one: &Open) -> bool {
    !one.is_essential && one.latest.is_some()
}

/// The window of each step, by place; only those of the other steps mean anything.
fn beside_the_notice(open: &[Open], workdays: &mut Workdays<'_>, ledger: &Ledger) -> Vec<Window> {
    let mut windows: Vec<Window> = Vec::with_capacity(open.len());
    for one in open {
        let from = places(one.needs).fold(0, |from, needed| match (open.get(needed), ledger.done(needed)) {
            (Some(other), Some(done)) if other.is_essential => from.max(workdays.up_to(plus_days(done.last, -1))),
            _ => windows.get(needed).map_or(from, |window| from.max(window.from)),
        });
        let until = one.latest.map_or(0, |latest| workdays.up_to(latest));
        windows.push(Window { from, target: workdays.up_to(one.target), until });
    }
    for (place, one) in open.iter().enumerate().rev() {
        let bound = match ledger.done(place).filter(|_| one.is_essential) {
            Some(done) => workdays.up_to(done.first),
            None if is_other(one) => windows.get(place).map_or(u32::MAX, |window| window.until),
            None => continue,
        };
        let target = windows.get(place).map_or(u32::MAX, |window| window.target).min(bound);
        for needed in places(one.needs) {
            if let Some(window) = windows.get_mut(needed) {
                window.until = window.until.min(bound);
                window.target = window.target.min(target);
            }
        }
    }
    windows
}
