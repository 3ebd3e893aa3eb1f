//! A day for every open step: docs/rules.md#timetable.

use super::fit::Room;
use super::ledger::{Done, Entry, Ledger};
use super::limited::{WithinHours, lay_within_hours};
use super::notice_first;
use super::open::{Open, OpenSteps, open_steps, places};
use super::planned::planned_day;
use super::workdays::Workdays;
use crate::content::steps::STEPS;
use crate::content::{Step, When};
use crate::domain::{Absence, Contract, Day, HoursADay, NoticeWay, NoticeWays, Plan, plus_days};
use crate::portfolio::{Answers, Progress, SEND_NOTICE};

/// How often the days of the steps that follow the notice are kept free anew, because that moved the notice.
const ROUNDS: usize = 3;

/// How much can be done for a contract, and when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Capacity<'a> {
    pub hours_a_day: HoursADay,
    pub absences: &'a [Absence],
    /// How the notice is sent.
    pub ways: NoticeWays,
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
    /// How the notice is sent.
    pub ways: NoticeWays,
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
    timetable_on(&mut workdays, contract, plan, answers, progress, (capacity.hours_a_day, capacity.ways))
}

/// The same with working days that were looked up before: those from the as-of day on, of the contract's region.
pub fn timetable_on(
    workdays: &mut Workdays<'_>,
    contract: &Contract,
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    (hours, ways): (HoursADay, NoticeWays),
) -> Timetable {
    let OpenSteps { open, past, notice } = open_steps(contract, plan, answers, progress, ways);
    let mut laying = Laying { contract, plan, answers, hours, way: ways.chosen, workdays, open, notice };
    let ledger = laying.lay();
    Timetable { ways, ..report(&laying.open, &past, ledger, hours) }
}

struct Laying<'a, 'b> {
    contract: &'a Contract,
    plan: &'a Plan,
    answers: &'a Answers,
    hours: HoursADay,
    way: NoticeWay,
    workdays: &'a mut Workdays<'b>,
    open: Vec<Open>,
    /// The day of the notice; see [`OpenSteps::notice`].
    notice: Day,
}

impl Laying<'_, '_> {
    fn lay(&mut self) -> Ledger {
        let (as_of, hours) = (self.plan.as_of, self.hours);
        let mut ledger = match self.lay_within_hours() {
            Some(ledger) => ledger,
            None => {
                let mut ledger = Ledger::new(self.open.len());
                notice_first::lay_notice(&self.open, self.workdays, as_of, hours, &mut ledger);
                self.find_notice(&ledger);
                self.lay_without_limit(|one| one.is_follower, &mut ledger);
                if hours.minutes() > 0 {
                    notice_first::lay_rest(&self.open, self.workdays, hours, &mut ledger);
                }
                ledger
            }
        };
        self.lay_without_limit(|one| one.is_follower, &mut ledger);
        self.lay_without_limit(|_| true, &mut ledger);
        ledger
    }

    /// What has a latest day, around the days of the steps that follow the notice: those have no latest day, but would
    /// come too late to be of use if everything else came first.
    fn lay_within_hours(&mut self) -> Option<Ledger> {
        let (as_of, a_day) = (self.plan.as_of, self.hours.minutes());
        let mut room = Room { a_day, taken: Vec::new() };
        let WithinHours { entries, all_fit } = lay_within_hours(&self.open, self.workdays, as_of, &room)?;
        let mut ledger = Ledger::of(self.open.len(), entries);
        let mut notice = self.find_notice(&ledger);
        // What is kept free may move the notice and with it the days to keep free; that soon settles.
        for _ in 0..ROUNDS {
            room.taken = self.days_of_followers();
            if room.taken.iter().all(|(day, minutes)| ledger.used(*day) + minutes <= a_day) {
                break;
            }
            let again = lay_within_hours(&self.open, self.workdays, as_of, &room);
            let Some(again) = again.filter(|again| again.all_fit || !all_fit) else { break };
            ledger = Ledger::of(self.open.len(), again.entries);
            let before = notice;
            notice = self.find_notice(&ledger);
            if notice == before {
                break;
            }
        }
        Some(ledger)
    }

    /// Sets the day of the notice to the one on which it is laid, if it is.
    fn find_notice(&mut self, ledger: &Ledger) -> Day {
        let sending = self.open.iter().position(|one| one.step.id == SEND_NOTICE);
        self.notice = sending.and_then(|place| ledger.done(place)).map_or(self.notice, |done| done.last);
        self.notice
    }

    fn planned(&self, one: &Open) -> Day {
        planned_day(one.step.when, self.notice, self.contract, self.plan, self.answers, self.way)
    }

    /// The numbers of the days on which the steps that follow the notice are planned, each once, with the minutes.
    fn days_of_followers(&mut self) -> Vec<(u32, u32)> {
        let mut days: Vec<(u32, u32)> = Vec::new();
        let mut from = self.workdays.up_to(plus_days(self.notice.max(self.plan.as_of), -1));
        for place in 0..self.open.len() {
            let Some(one) = self.open.get(place).copied().filter(|one| one.is_follower) else { continue };
            let number = self.workdays.up_to(self.planned(&one)).saturating_sub(1).max(from);
            from = number;
            let minutes = one.step.minutes.min(self.hours.minutes());
            match days.iter_mut().find(|(day, _)| *day == number) {
                Some((_, kept)) => *kept = (*kept + minutes).min(self.hours.minutes()),
                None => days.push((number, minutes)),
            }
        }
        days
    }

    /// Lays the steps without a latest day that are not laid yet where the others left room: on or before the planned
    /// day, else as soon after it as there is room.
    fn lay_without_limit(&mut self, which: impl Fn(&Open) -> bool, ledger: &mut Ledger) {
        for place in 0..self.open.len() {
            let Some(one) = self.open.get(place).copied() else { continue };
            if one.latest.is_some() || ledger.done(place).is_some() || !which(&one) {
                continue;
            }
            let planned = self.planned(&one);
            if let Some(one) = self.open.get_mut(place) {
                one.planned = planned;
            }
            let from = match one.step.when {
                When::AfterEnd(_) => plus_days(self.plan.term.last, 1),
                When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) => self.notice,
                _ => self.plan.as_of,
            };
            let needed = places(one.needs).filter_map(|other| ledger.done(other)).map(|done| done.last);
            let from = needed.fold(from.max(self.plan.as_of), Day::max);
            let first = self.workdays.up_to(plus_days(from, -1));
            let target = self.workdays.up_to(planned).saturating_sub(1).max(first);
            if self.hours.minutes() > 0 {
                self.fill(place, one.step.minutes, first, target, ledger);
            } else if one.is_essential {
                let (day, minutes) = (self.workdays.day(target), one.step.minutes);
                ledger.enter(Entry { place, day, number: Some(target), minutes });
            }
        }
    }

    /// Backwards from the working day `target` where there is enough room from `first` to it, else forwards from `first`.
    fn fill(&mut self, place: usize, minutes: u32, first: u32, target: u32, ledger: &mut Ledger) {
        let a_day = self.hours.minutes();
        let free = |ledger: &Ledger, number: u32| a_day.saturating_sub(ledger.used(number));
        let mut left = minutes;
        // A step takes a few hours, so that is soon known.
        let mut up_to_target = (first..=target).rev().scan(0, |sum, number| {
            *sum += free(ledger, number);
            Some(*sum)
        });
        let fits = up_to_target.any(|sum| sum >= left);
        let mut number = if fits { target } else { first };
        while left > 0 {
            let now = left.min(free(ledger, number));
            if now > 0 {
                ledger.enter(Entry { place, day: self.workdays.day(number), number: Some(number), minutes: now });
                left -= now;
            }
            number = if fits { number.saturating_sub(1) } else { number + 1 };
        }
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
        match table.work.last_mut() {
            Some(work) if work.step.id == one.step.id && work.day == entry.day => work.minutes += entry.minutes,
            _ => table.work.push(Work { step: one.step, day: entry.day, minutes: entry.minutes }),
        }
    }
    table.laid.extend(laid.into_iter().flatten());
    // Both sorts keep the order of the table among equals.
    table.laid.sort_by_key(|one| one.day);
    table.not_laid.sort_by_key(|one| STEPS.iter().position(|step| step.id == one.step.id));
    table
}
