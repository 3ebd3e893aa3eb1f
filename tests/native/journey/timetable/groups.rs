//! In which group each step stands.

use super::{Case, days_around, ordinary};
use crate::support::contracts::date;
use crate::support::samples;

use chrono::{Datelike, Days, Weekday};
use fristklar::domain::Status;
use fristklar::journey::schedule::{Group, Heading, Laid, groups};

fn days_left(days: u64) -> Case {
    Case::new(ordinary(), date("2026-12-15") - Days::new(days), 240)
}

fn headings(groups: &[Group<'_>]) -> Vec<Heading> {
    groups.iter().map(|group| group.heading).collect()
}

/// Every step that has a day stands in one group, in the one its day calls for.
#[test]
fn on_every_day_each_step_stands_in_its_group() {
    for (as_of, hours) in
        days_around(&ordinary()).flat_map(|day| [2, 4, 8].map(|hours| (day, hours))).step_by(samples::step())
    {
        let case = Case::new(ordinary(), as_of, hours * 60);
        let (plan, table) = (case.plan(), case.timetable());
        let grouped = groups(&plan, &table);
        let near = matches!(plan.status, Status::Urgent | Status::Today);
        let counted: usize = grouped.iter().map(|group| group.steps.len() + group.more).sum();
        assert_eq!(counted, table.laid.len(), "{as_of}");
        let dates = plan.deadlines.expect("it renews");
        let bound = if dates.send_by.email >= as_of { dates.send_by.email } else { dates.notice };
        let sunday = as_of.iter_days().find(|day| day.weekday() == Weekday::Sun).expect("within a week");
        for group in &grouped {
            assert!(!group.steps.is_empty() && group.steps.is_sorted_by_key(|one| one.day), "{as_of}");
            assert!(group.more == 0 || group.heading == Heading::Today && group.steps.len() == 5, "{as_of}");
            let fits = |one: &&Laid| match group.heading {
                Heading::Today => near && one.first == as_of,
                Heading::ThisWeek => near && one.first > as_of && one.day <= sunday && one.day <= bound,
                Heading::UntilSendBy(day) | Heading::UntilDeadline(day) => {
                    near && day == bound && one.day > sunday && one.day <= bound && one.first > as_of
                }
                Heading::AfterNotice => near && one.day > bound && one.first > as_of,
                Heading::Month { phase, year, month } => {
                    !near && (phase, year, month) == (one.step.phase, one.day.year(), one.day.month())
                }
            };
            assert!(group.steps.iter().all(fits), "{as_of}: {:?}", group.heading);
        }
        let mut once = headings(&grouped);
        once.dedup();
        assert_eq!(once.len(), grouped.len(), "{as_of}: a heading twice");
    }
}

#[test]
fn near_the_deadline_today_comes_first_and_counts_the_rest() {
    let case = days_left(19);
    let (plan, table) = (case.plan(), case.timetable());
    let send_by = date("2026-12-14");
    let grouped = groups(&plan, &table);
    let all = [Heading::Today, Heading::ThisWeek, Heading::UntilSendBy(send_by), Heading::AfterNotice];
    assert_eq!(headings(&grouped), all);
    assert!(grouped[0].steps.iter().any(|one| one.step.id == "read-contract"));
    assert!(grouped[1].steps.iter().any(|one| one.step.id == "send-notice"));

    let case = Case { minutes_a_day: 480, ..days_left(5) };
    let (plan, table) = (case.plan(), case.timetable());
    let today = &groups(&plan, &table)[0];
    assert_eq!((today.heading, today.steps.len()), (Heading::Today, 5));
    assert!(today.more > 0);
}

#[test]
fn once_the_send_by_date_has_passed_the_deadline_is_the_bound() {
    let case = days_left(0);
    let (plan, table) = (case.plan(), case.timetable());
    assert_eq!(headings(&groups(&plan, &table)), [Heading::Today, Heading::AfterNotice]);
}

#[test]
fn with_time_left_steps_stand_by_phase_and_month() {
    let case = days_left(200);
    let (plan, table) = (case.plan(), case.timetable());
    let grouped = groups(&plan, &table);
    assert!(grouped.iter().all(|group| matches!(group.heading, Heading::Month { .. })));
    assert!(grouped.len() > 4);
}
