//! A fit is found wherever there is one: on small cases all orders of the open steps are tried.

use super::{Case, assert_timetable, contract};
use crate::support::contracts::date;
use crate::support::samples;

use chrono::Days;
use fristklar::content::Step;
use fristklar::content::steps::STEPS;
use fristklar::domain::{Day, Notice};
use proptest::prelude::*;

/// Whether the steps, done one after the other in some order, are all finished by their latest days.
fn some_order_fits(case: &Case, left: &[&'static Step], done: &[&str], minutes: u32) -> bool {
    let plan = case.plan();
    if left.is_empty() {
        return true;
    }
    left.iter().any(|step| {
        let waits = step.needs.iter().any(|id| left.iter().any(|other| other.id == *id));
        let all = minutes + step.minutes;
        let limit = case.own_limit(step, &plan).expect("only steps with a limit are open");
        if waits || finished(case, all).is_none_or(|day| day > limit) {
            return false;
        }
        let rest: Vec<&'static Step> = left.iter().copied().filter(|other| other.id != step.id).collect();
        let done: Vec<&str> = done.iter().copied().chain([step.id]).collect();
        some_order_fits(case, &rest, &done, all)
    })
}

/// The day on which so many minutes are worked off, if that is within two years.
fn finished(case: &Case, minutes: u32) -> Option<Day> {
    let mut left = i64::from(minutes);
    case.as_of.iter_days().take(730).find(|day| {
        if case.works(*day) {
            left -= i64::from(case.minutes_a_day);
        }
        left <= 0
    })
}

/// A few open steps with latest days, near the deadline.
fn small_case() -> impl Strategy<Value = Case> {
    let limited: Vec<usize> = (0..STEPS.len()).filter(|place| is_limited(&STEPS[*place])).collect();
    let open = prop::sample::subsequence(limited, 1..=6);
    (open, 0..75_u64, 1..=8_u32, 0..60_u32).prop_map(|(open, days_left, hours, notice)| {
        let mut case = Case::new(contract("2026-01-15", 12, Notice::Days(notice)), date("2026-01-15"), hours * 60);
        let deadline = case.plan().deadlines.expect("it renews").notice;
        case.as_of = deadline - Days::new(days_left);
        for (place, step) in STEPS.iter().enumerate() {
            if !open.contains(&place) {
                case.settle(step.id);
            }
        }
        case
    })
}

fn is_limited(step: &Step) -> bool {
    use fristklar::content::When;
    !matches!(step.when, When::AfterEnd(_) | When::AfterNotice(_) | When::WorkingDaysAfterNotice(_))
}

proptest! {
    #![proptest_config(samples::sampled(20_000))]

    #[test]
    fn a_fit_is_found_where_there_is_one(case in small_case()) {
        let table = case.timetable();
        assert_timetable(&case, &table);
        let fits = table.not_laid.is_empty() && !table.laid.iter().any(|one| one.is_over_hours || one.is_on_day_off);
        assert_eq!(fits, some_order_fits(&case, &case.open(), &[], 0), "{case:?}");
    }
}
