//! The days again, by a slow and simple method: quarter of an hour by quarter of an hour, each tried on day after day.
//!
//! Only for what has a latest day and fits, once the notice and what follows it is settled: then no day depends on the
//! day of the notice.

use super::{CHANNELS, Case, EDITIONS, contract, find};
use crate::support::contracts::date;
use crate::support::samples;

use chrono::Days;
use fristklar::content::{Step, When};
use fristklar::domain::{Day, Notice, Renewal};
use fristklar::portfolio::SEND_NOTICE;
use proptest::prelude::*;

const QUARTER: u32 = 15;

/// A step with the days the rules give it.
struct Bounds {
    step: &'static Step,
    target: Day,
    latest: Day,
}

fn planned(case: &Case, step: &Step) -> Option<Day> {
    let plan = case.plan();
    let last = plan.term.last;
    let (deadline, recommended, send_by) = plan
        .deadlines
        .as_ref()
        .map_or((last, last, last), |dates| (dates.notice, dates.recommended, dates.send_by.email));
    let before = |day: Day, days: i64| day - Days::new(days.unsigned_abs());
    let spacing = if case.record.answers.edition == EDITIONS[1] { 7 } else { 29 };
    match step.when {
        When::BeforeDeadline(days) => Some(before(deadline, days)),
        When::BeforeEnd(days) => Some(before(last, days)),
        When::Recommended => Some(recommended),
        When::SendBy => Some(send_by),
        When::LastExportSlot => Some(before(last, 7 + spacing)),
        When::AfterEnd(_) | When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) => None,
    }
}

/// The steps with a latest day; each no later than what needs it.
fn bounds(case: &Case) -> Vec<Bounds> {
    let plan = case.plan();
    let mut bounds: Vec<Bounds> = Vec::new();
    for step in case.open().into_iter().rev() {
        let (Some(planned), Some(own)) = (planned(case, step), case.own_limit(step, &plan)) else { continue };
        if own < case.as_of {
            continue;
        }
        let needing = || bounds.iter().filter(|other| other.step.needs.contains(&step.id));
        let target = needing().map(|other| other.target).fold(planned.max(case.as_of), Day::min);
        let latest = needing().map(|other| other.latest).fold(own, Day::min);
        bounds.push(Bounds { step, target, latest });
    }
    bounds.reverse();
    bounds
}

/// Whether so many quarters of an hour, each by its day, can all be done.
fn feasible(due: &[usize], quarters_a_day: usize) -> bool {
    let last = due.iter().copied().max().unwrap_or(0);
    (0..=last).all(|day| due.iter().filter(|due| **due <= day).count() <= (day + 1) * quarters_a_day)
}

/// The day of each step; `None` where not all fit.
fn slow(case: &Case) -> Option<Vec<(&'static str, Day)>> {
    let end = case.plan().term.last;
    let days: Vec<Day> = case.as_of.iter_days().take_while(|day| *day <= end).filter(|day| case.works(*day)).collect();
    let quarters_a_day = (case.minutes_a_day / QUARTER) as usize;
    let mut order: Vec<(usize, usize, &'static Step)> = Vec::new();
    for one in bounds(case) {
        let latest = days.iter().rposition(|day| *day <= one.latest)?;
        let target = days.iter().rposition(|day| *day <= one.target).unwrap_or(0);
        order.push((latest, target.min(latest), one.step));
    }
    // A stable sort: the order of the table decides between equals.
    order.sort_by_key(|(latest, target, _)| (*latest, *target));

    let mut due: Vec<usize> = Vec::new();
    let mut owner: Vec<usize> = Vec::new();
    for (place, (latest, _, step)) in order.iter().enumerate() {
        let quarters = (step.minutes / QUARTER) as usize;
        due.extend(std::iter::repeat_n(*latest, quarters));
        owner.extend(std::iter::repeat_n(place, quarters));
    }
    if !feasible(&due, quarters_a_day) {
        return None;
    }
    for quarter in 0..due.len() {
        let (latest, target, _) = order[owner[quarter]];
        due[quarter] = (target..latest)
            .find(|day| {
                let mut tried = due.clone();
                tried[quarter] = *day;
                feasible(&tried, quarters_a_day)
            })
            .unwrap_or(latest);
    }

    let mut units: Vec<(usize, usize)> = due.into_iter().zip(owner).collect();
    units.sort_unstable();
    let mut free: Vec<usize> = vec![quarters_a_day; days.len()];
    let mut finished: Vec<Option<usize>> = vec![None; order.len()];
    for (due, place) in units.into_iter().rev() {
        // As late as it may be, and never after what was laid before it.
        let day = (0..=due).rev().find(|day| free[*day] > 0).expect("it fits");
        free[day] -= 1;
        finished[place] = finished[place].max(Some(day));
        for later in &mut free[day + 1..] {
            *later = 0;
        }
    }
    Some(order.iter().zip(finished).map(|((_, _, step), day)| (step.id, days[day.expect("all")])).collect())
}

/// Half of the steps open, a few months around the deadline.
fn any_case() -> impl Strategy<Value = Case> {
    let open = prop::collection::vec(any::<bool>(), 64);
    let branch = (0..CHANNELS.len(), 0..EDITIONS.len(), any::<bool>());
    (open, branch, 0..100_u64, 1..=8_u32, 0..60_u32).prop_map(|(open, branch, days_left, hours, notice)| {
        let mut terms = contract("2026-01-15", 12, Notice::Days(notice));
        terms.channel = CHANNELS[branch.0];
        if branch.2 {
            terms.renewal = Renewal::None;
        }
        let mut case = Case::new(terms, date("2026-01-15"), hours * 60);
        case.record.answers.edition = EDITIONS[branch.1];
        let plan = case.plan();
        case.as_of = plan.deadlines.map_or(plan.term.last, |dates| dates.notice) - Days::new(days_left);
        for (step, open) in case.open().into_iter().zip(open) {
            if !open || [SEND_NOTICE, "confirm-receipt", "chase-confirmation", "escalate"].contains(&step.id) {
                case.settle(step.id);
            }
        }
        case
    })
}

proptest! {
    #![proptest_config(samples::sampled(600))]

    #[test]
    fn a_slow_and_simple_method_finds_the_same_days(case in any_case()) {
        let table = case.timetable();
        match slow(&case) {
            None => assert!(table.short_by > 0, "{case:?}"),
            Some(days) => {
                assert_eq!(table.short_by, 0, "{case:?}");
                for (id, day) in days {
                    assert_eq!(find(&table, id).map(|one| one.day), Some(day), "{id}: {case:?}");
                }
            }
        }
    }
}
