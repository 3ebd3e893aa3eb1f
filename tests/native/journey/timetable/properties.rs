//! What holds of every timetable: order, latest days, hours, and that nothing is left unsaid.

use super::{Case, assert_timetable, branches, contract, days_around, find, ordinary};
use crate::support::contracts::date;
use crate::support::samples;

use chrono::Days;
use fristklar::content::Step;
use fristklar::content::steps::{STEPS, step};
use fristklar::domain::{Absence, Day, Notice, Region};
use fristklar::journey::schedule::{Timetable, Workdays};
use fristklar::portfolio::{SEND_NOTICE, StepRecord, StepStatus};
use proptest::prelude::*;

#[test]
fn every_day_and_branch_with_up_to_eight_hours_a_day() {
    for (index, as_of) in days_around(&ordinary()).enumerate() {
        // The same working days for all of a day, as for the contracts of an overview.
        let mut workdays = Workdays::new(as_of, Region::default(), &[]);
        let all = branches(ordinary()).flat_map(|branch| (0..=8).map(move |hours| (branch, hours)));
        // On each day others than on the day before.
        for ((terms, answers), hours) in all.skip(index % samples::step()).step_by(samples::step()) {
            let mut case = Case::new(terms, as_of, hours * 60);
            case.record.answers = answers;
            assert_timetable(&case, &case.timetable_on(&mut workdays));
        }
    }
}

/// A contract of any length and notice, with any progress, hours and absences.
fn any_case() -> impl Strategy<Value = Case> {
    let notice = prop_oneof![(0..=120_u32).prop_map(Notice::Days), (0..=4_u32).prop_map(Notice::Months)];
    let absences = prop::collection::vec((0..200_u64, 0..40_u64), 0..3);
    let statuses = prop::collection::vec(prop::sample::select(&StepStatus::ALL), STEPS.len());
    let sent = prop::option::of(0..40_u64);
    (
        (1..=24_u32, notice, prop::sample::select(&Region::ALL), 0..30_usize),
        (0..900_u64, 0..=600_u32, absences),
        (statuses, any::<bool>(), sent),
    )
        .prop_map(|((months, notice, region, branch), (days, minutes, absences), (statuses, touched, sent))| {
            let terms = contract("2026-01-15", months, notice);
            let (terms, answers) = branches(terms).nth(branch).expect("thirty branches");
            let as_of = date("2025-11-01") + Days::new(days);
            let mut case = Case::new(terms, as_of, minutes);
            case.record.terms.region = region;
            case.record.answers = answers;
            let absence = |(from, long): (u64, u64)| {
                let from = as_of + Days::new(from);
                Absence::new(from, from + Days::new(long)).expect("short")
            };
            case.absences = absences.into_iter().map(absence).collect();
            for (step, status) in STEPS.iter().zip(statuses).filter(|_| touched) {
                case.record.progress.set(step.id, StepRecord { status, ..StepRecord::default() });
            }
            if let Some(days) = sent {
                let done_on = Some(as_of - Days::new(days));
                let sent = StepRecord { status: StepStatus::Done, done_on, ..StepRecord::default() };
                case.record.progress.set(SEND_NOTICE, sent);
            }
            case
        })
}

/// Whether `step` needs `other`, directly or not.
fn depends_on(step: &Step, other: &str) -> bool {
    step.needs.iter().any(|id| *id == other || needs_of(id, other))
}

fn needs_of(id: &str, other: &str) -> bool {
    step(id).is_some_and(|step| depends_on(step, other))
}

/// Days after the planned day, 0 on or before it.
fn delay(day: Day, planned: Day) -> i64 {
    (day - planned).num_days().max(0)
}

/// The steps with a latest day that a tick delays, though they have nothing to do with the one that was ticked.
fn delayed(before: &Timetable, after: &Timetable, ticked: &Step) -> Vec<String> {
    let others = before.laid.iter().filter(|one| {
        let is_other = one.step.id != ticked.id && !depends_on(one.step, ticked.id);
        is_other && !depends_on(ticked, one.step.id) && one.latest.is_some()
    });
    let day = |id: &str| find(after, id).map(|now| now.day);
    let delayed =
        others.filter(|one| day(one.step.id).is_none_or(|now| delay(now, one.planned) > delay(one.day, one.planned)));
    delayed.map(|one| format!("{} from {} to {:?}", one.step.id, one.day, day(one.step.id))).collect()
}

fn all_fit(table: &Timetable) -> bool {
    table.short_by == 0 && !table.laid.iter().any(|one| one.is_late() || one.is_over_hours || one.is_on_day_off)
}

proptest! {
    #![proptest_config(samples::sampled(4000))]

    #[test]
    fn any_contract_with_any_progress_and_absences(case in any_case()) {
        let table = case.timetable();
        assert_timetable(&case, &table);
        assert_eq!(table, case.timetable(), "the same input, the same days");
        let mut workdays = Workdays::new(case.as_of, case.record.terms.region, &case.absences);
        // Days that were looked up for another contract change nothing.
        workdays.day(400);
        assert_eq!(table, case.timetable_on(&mut workdays));
    }

    #[test]
    fn a_tick_delays_no_step_that_has_nothing_to_do_with_it(case in any_case()) {
        let before = case.timetable();
        for one in before.laid.iter().filter(|one| one.step.id != SEND_NOTICE && all_fit(&before)) {
            let mut ticked = case.clone();
            ticked.settle(one.step.id);
            let after = ticked.timetable();
            assert!(all_fit(&after), "{} done: {case:?}", one.step.id);
            assert_eq!(delayed(&before, &after, one.step), Vec::<String>::new(), "{} done: {case:?}", one.step.id);
        }
    }
}
