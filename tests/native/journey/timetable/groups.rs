//! In which group each step stands, and which comes next.

use super::{Case, branches, days_around, ordinary};
use crate::support::contracts::date;
use crate::support::samples;

use chrono::{Datelike, Days, Weekday};
use fristklar::content::steps::step;
use fristklar::domain::Status;
use fristklar::journey::schedule::{Group, Heading, Laid, Listed, NoDay, Stage, groups, next_step};
use fristklar::portfolio::SEND_NOTICE;

const CHOOSING: [&str; 3] = ["weigh-usage", "right-size", "compare-crm"];

fn days_left(days: u64) -> Case {
    Case::new(ordinary(), date("2026-12-15") - Days::new(days), 240)
}

fn groups_of(case: &Case) -> Vec<Group> {
    let plan = case.plan();
    groups(&plan, &case.timetable(), Stage::of(&plan, &case.record.progress))
}

fn headings(case: &Case) -> Vec<Heading> {
    groups_of(case).iter().map(|group| group.heading).collect()
}

fn laid(listed: &Listed) -> Option<Laid> {
    match listed {
        Listed::Laid(laid) => Some(*laid),
        Listed::NotLaid(_) => None,
    }
}

/// Every open step stands in one group, in the one its day calls for.
fn assert_groups(case: &Case) {
    let (plan, table, as_of) = (case.plan(), case.timetable(), case.as_of);
    let grouped = groups_of(case);
    let near = matches!(plan.status, Status::Urgent | Status::Today);
    let sent = plan.deadlines.is_some() && case.record.progress.status(SEND_NOTICE).is_settled();
    let counted: usize = grouped.iter().map(|group| group.steps.len()).sum();
    assert_eq!(counted, case.open().len(), "{case:?}");
    assert_eq!(counted, table.laid.len() + table.not_laid.len(), "{case:?}");
    let bound = plan.deadlines.as_ref().map(|dates| dates.send_by.email.max(as_of).min(dates.notice));
    let sunday = as_of.iter_days().find(|day| day.weekday() == Weekday::Sun).expect("within a week");
    for group in &grouped {
        assert!(!group.steps.is_empty(), "{case:?}");
        assert!(group.steps.iter().filter_map(laid).is_sorted_by_key(|one| one.day), "{case:?}");
        let is_choosing = |one: &Listed| CHOOSING.contains(&one.step().id);
        let aside = |one: &Listed| is_choosing(one) && (sent || near);
        let fits = |one: &Listed| match (group.heading, laid(one)) {
            (Heading::Undecided, _) => near && !sent && is_choosing(one),
            (Heading::AlreadyDecided, _) => sent && is_choosing(one),
            _ if aside(one) => false,
            (Heading::Today | Heading::AlsoToday, Some(one)) => near && one.first == as_of,
            (Heading::ThisWeek, Some(one)) => near && one.first > as_of && one.day <= sunday && Some(one.day) <= bound,
            (Heading::UntilSendBy(day) | Heading::UntilDeadline(day), Some(one)) => {
                near && Some(day) == bound && one.day > sunday && one.day <= day && one.first > as_of
            }
            (Heading::AfterNotice, Some(one)) => near && Some(one.day) > bound && one.first > as_of,
            (Heading::Month { phase, year, month }, Some(one)) => {
                !near && (phase, year, month) == (one.step.phase, one.day.year(), one.day.month())
            }
            (heading, None) => {
                let Listed::NotLaid(one) = one else { return false };
                let expected = match one.because {
                    NoDay::Past(_) => Heading::Past,
                    NoDay::NoRoom if one.step.risk.can_be_borne() => Heading::LeaveOut,
                    NoDay::NoRoom => Heading::HandOn,
                };
                heading == expected
            }
            _ => false,
        };
        assert!(group.steps.iter().all(fits), "{:?}: {case:?}", group.heading);
        assert!(group.heading != Heading::Today || group.steps.len() <= 5, "{case:?}");
    }
    let places: Vec<_> = grouped.iter().map(|group| group.heading.place()).collect();
    assert!(places.is_sorted_by(|one, next| one < next), "{places:?}: {case:?}");
    if let Some(at) = grouped.iter().position(|group| group.heading == Heading::AlsoToday) {
        let [today, also] = [at - 1, at].map(|at| &grouped[at]);
        assert!(today.heading == Heading::Today && today.steps.len() == 5, "{case:?}");
        assert!(laid(&today.steps[4]).map(|one| one.day) <= laid(&also.steps[0]).map(|one| one.day), "{case:?}");
    }
}

#[test]
fn on_every_day_each_step_stands_in_its_group() {
    let all = days_around(&ordinary()).flat_map(|day| [0, 2, 4, 8].map(|hours| (day, hours)));
    for (as_of, hours) in all.step_by(samples::step()) {
        assert_groups(&Case::new(ordinary(), as_of, hours * 60));
    }
}

#[test]
fn in_every_branch_each_step_stands_in_its_group() {
    for (index, (terms, answers)) in branches(ordinary()).enumerate() {
        for as_of in days_around(&terms).skip(index).step_by(37) {
            let mut case = Case::new(terms, as_of, 240);
            case.record.answers = answers;
            assert_groups(&case);
            case.settle(SEND_NOTICE);
            assert_groups(&case);
        }
    }
}

#[test]
fn near_the_deadline_today_comes_first_and_counts_the_rest() {
    let case = days_left(19);
    let send_by = date("2026-12-14");
    let begin = [Heading::Today, Heading::ThisWeek, Heading::UntilSendBy(send_by), Heading::AfterNotice];
    let end = [Heading::Undecided, Heading::HandOn, Heading::LeaveOut];
    let expected: Vec<Heading> = begin.into_iter().chain(end).collect();
    assert_eq!(headings(&case), expected);
    let grouped = groups_of(&case);
    let stands = |group: &Group, id: &str| group.steps.iter().any(|one| one.step().id == id);
    assert!(stands(&grouped[0], "read-contract"));
    assert!(stands(&grouped[1], SEND_NOTICE));

    let case = Case { minutes_a_day: 480, ..days_left(5) };
    let grouped = groups_of(&case);
    assert_eq!((grouped[0].heading, grouped[0].steps.len()), (Heading::Today, 5));
    assert_eq!(grouped[1].heading, Heading::AlsoToday);
}

#[test]
fn once_the_send_by_date_has_passed_the_deadline_is_the_bound() {
    let all = headings(&days_left(0));
    assert_eq!(all[..2], [Heading::Today, Heading::AfterNotice]);
    assert!(!all.iter().any(|heading| matches!(heading, Heading::UntilSendBy(_))));
}

#[test]
fn with_time_left_steps_stand_by_phase_and_month() {
    let grouped = groups_of(&days_left(200));
    assert!(grouped.iter().all(|group| matches!(group.heading, Heading::Month { .. })));
    assert!(grouped.len() > 4);
}

/// What only serves the choice is set aside near the deadline, and once the notice was sent.
#[test]
fn choosing_is_set_aside_near_the_deadline_and_after_the_notice() {
    for id in CHOOSING {
        assert!(step(id).is_some_and(|step| step.risk.can_be_borne()), "{id}");
    }
    let of = |case: &Case, heading: Heading| -> Vec<&str> {
        let grouped = groups_of(case);
        let found = grouped.iter().find(|group| group.heading == heading);
        let mut ids: Vec<&str> = found.iter().flat_map(|group| group.steps.iter().map(|one| one.step().id)).collect();
        ids.sort_by_key(|id| CHOOSING.iter().position(|other| other == id));
        ids
    };
    let mut case = days_left(19);
    assert_eq!(of(&case, Heading::Undecided), CHOOSING);
    case.settle(SEND_NOTICE);
    assert_eq!(of(&case, Heading::AlreadyDecided), CHOOSING);
    assert!(of(&days_left(45), Heading::Undecided).is_empty());
}

/// The next step is the first that has a day; one that is set aside or has none comes only where no other is left.
#[test]
fn the_next_step_is_the_first_that_is_due() {
    let next = |case: &Case| {
        let plan = case.plan();
        next_step(&case.timetable(), Stage::of(&plan, &case.record.progress)).map(|one| one.step().id)
    };
    for days in [200, 45, 19, 5, 0] {
        let case = days_left(days);
        let table = case.timetable();
        let first = table.laid.iter().map(|one| one.step.id).find(|id| !CHOOSING.contains(id) || days > 30);
        assert_eq!(next(&case), first, "{days} days left");
    }
    let mut case = days_left(19);
    for step in case.open() {
        if !CHOOSING.contains(&step.id) {
            case.settle(step.id);
        }
    }
    assert!(next(&case).is_some_and(|id| CHOOSING.contains(&id)));
    CHOOSING.into_iter().for_each(|id| case.settle(id));
    assert_eq!(next(&case), None);
}
