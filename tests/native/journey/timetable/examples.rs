//! The steps of the notice in the last days (`cases/last-days.txt`), and whole timetables with many days and few.

use super::{Case, ESSENTIAL, assert_timetable, find, ordinary};
use crate::support::contracts::date;

use chrono::Days;
use fristklar::domain::Absence;
use fristklar::journey::schedule::{Laid, NoDay};

/// "10 days left, 0 hours" or "4 days left, away from 2026-12-12 to 2026-12-15".
fn situation(heading: &str) -> Case {
    let mut case = Case::new(ordinary(), date("2026-12-15"), 240);
    for part in heading.split(", ") {
        if let Some(days) = part.strip_suffix(" days left") {
            let days: i64 = days.parse().expect(heading);
            case.as_of = date("2026-12-15") - chrono::TimeDelta::days(days);
        } else if let Some(hours) = part.strip_suffix(" hours") {
            case.minutes_a_day = hours.parse::<u32>().expect(heading) * 60;
        } else {
            let (from, until) =
                part.strip_prefix("away from ").and_then(|days| days.split_once(" to ")).expect(heading);
            case.absences.push(Absence::new(date(from), date(until)).expect("in order"));
        }
    }
    case
}

/// A line as the examples write it.
fn line(one: &Laid) -> String {
    let said = [(one.is_over_hours, " over hours"), (one.is_on_day_off, " day off"), (one.is_late(), " late")];
    let said: String = said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, words)| words).collect();
    format!("{} {}{said}", one.day, one.step.id)
}

#[test]
fn in_the_last_days_the_notice_goes_first() {
    let examples = include_str!("../../../cases/last-days.txt");
    let mut blocks = 0;
    for block in examples.split("\n\n") {
        let mut lines = block.lines().filter(|line| !line.starts_with('#'));
        let Some(heading) = lines.next() else { continue };
        let case = situation(heading);
        let table = case.timetable();
        assert_timetable(&case, &table);
        let notice = table.laid.iter().filter(|one| ESSENTIAL.contains(&one.step.id)).map(line);
        assert_eq!(notice.collect::<Vec<_>>(), lines.collect::<Vec<_>>(), "{heading}");
        blocks += 1;
    }
    assert_eq!(blocks, 9);
}

/// With time enough every step is finished on the last working day up to its planned day, or before.
#[test]
fn with_two_hundred_days_left_nothing_is_late() {
    let case = Case::new(ordinary(), date("2026-12-15") - Days::new(200), 240);
    let table = case.timetable();
    assert!(table.not_laid.is_empty());
    for one in &table.laid {
        assert!(one.day <= one.planned, "{}", line(one));
    }
    for (id, first, day) in [
        ("compare-crm", "2026-09-15", "2026-09-28"),
        ("decide", "2026-09-30", "2026-09-30"),
        ("draft-notice", "2026-10-30", "2026-10-30"),
        ("send-notice", "2026-11-13", "2026-11-13"),
        ("chase-confirmation", "2026-11-20", "2026-11-20"),
        ("final-export", "2026-12-31", "2027-01-07"),
        ("close-file", "2027-05-14", "2027-05-14"),
    ] {
        let one = find(&table, id).expect(id);
        assert_eq!((one.first, one.day), (date(first), date(day)), "{id}");
    }
}

/// What does not fit is named, with what it takes; what cannot be left out had the first choice.
#[test]
fn with_nineteen_days_left_what_does_not_fit_is_named() {
    let case = Case::new(ordinary(), date("2026-12-15") - Days::new(19), 240);
    let table = case.timetable();
    let left_out: Vec<&str> = table.not_laid.iter().map(|one| one.step.id).collect();
    for id in ["check-refund", "right-size", "compare-crm", "verify-export"] {
        assert!(left_out.contains(&id), "{id}: {left_out:?}");
    }
    assert!(table.not_laid.iter().all(|one| one.because == NoDay::NoRoom));
    assert!(find(&table, "data-export").is_some_and(|one| !one.step.risk.can_be_borne()));
    assert!(table.not_laid.iter().any(|one| one.step.risk.can_be_borne()));
    let without_compare = {
        let mut case = case.clone();
        case.settle("compare-crm");
        case.timetable()
    };
    assert_eq!(without_compare.short_by, table.short_by - 2400);
}

/// With 45 days left only one step is too much, and what the notice needs still comes before it.
#[test]
fn with_forty_five_days_left_one_step_is_too_much() {
    let table = Case::new(ordinary(), date("2026-12-15") - Days::new(45), 240).timetable();
    assert_eq!(table.not_laid.iter().map(|one| one.step.id).collect::<Vec<_>>(), ["compare-crm"]);
    assert_eq!(table.short_by, 2400);
    let day = |id: &str| find(&table, id).expect(id).day;
    assert!(day("check-refund") <= day("decide") && day("right-size") <= day("decide"));
    assert!(day("send-notice") <= date("2026-11-15"));
}
