//! How the notice is sent bounds its steps.

use super::*;
use fristklar::journey::schedule::{Heading, Stage, groups, timetable_of};

/// The timetable of the contract whose notice is due on Tuesday, 15 December 2026.
fn table(way: NoticeWay, as_of: &str, email_excluded: Option<bool>) -> (Plan, Timetable) {
    let case = Case::new(crate::support::contracts::contract(date("2026-01-15"), 12), date(as_of), 240);
    let mut record = case.record.clone();
    record.preparation.way = way;
    record.letter.email_excluded = email_excluded;
    let plan = case.plan();
    let table = timetable_of(&record, &record.contract(), &plan);
    (plan, table)
}

#[test]
fn the_notice_is_sent_by_the_send_by_date_of_its_way() {
    for (way, as_of, excluded, last) in [
        (NoticeWay::Email, "2026-11-23", None, "2026-12-14"),
        (NoticeWay::Email, "2026-11-23", Some(false), "2026-12-14"),
        (NoticeWay::Email, "2026-11-23", Some(true), "2026-12-11"),
        (NoticeWay::Courier, "2026-11-23", None, "2026-12-11"),
        (NoticeWay::Post, "2026-11-23", None, "2026-12-04"),
        // Once it is too late for a way, the slowest of the faster ones takes its place.
        (NoticeWay::Post, "2026-12-05", None, "2026-12-11"),
        (NoticeWay::Post, "2026-12-12", None, "2026-12-14"),
        (NoticeWay::Courier, "2026-12-12", None, "2026-12-14"),
        // An e-mail only takes it where the contract allows one.
        (NoticeWay::Post, "2026-12-05", Some(true), "2026-12-11"),
        (NoticeWay::Post, "2026-12-12", Some(true), "2026-12-15"),
        (NoticeWay::Courier, "2026-12-12", Some(true), "2026-12-15"),
        (NoticeWay::Email, "2026-12-12", Some(true), "2026-12-15"),
        // Then there is only the deadline left.
        (NoticeWay::Courier, "2026-12-15", None, "2026-12-15"),
    ] {
        let (plan, table) = table(way, as_of, excluded);
        let sent = table.laid.iter().find(|one| one.step.id == SEND_NOTICE).expect("it is open");
        assert_eq!(sent.latest, Some(date(last)), "{way:?} on {as_of}, without e-mail: {excluded:?}");
        assert!(sent.day <= date(last), "{way:?} on {as_of}: {}", sent.day);
        let stage = Stage::of(&plan, &Default::default());
        let until = groups(&plan, &table, stage).into_iter().map(|group| group.heading);
        let until: Vec<_> = until.filter(|heading| matches!(heading, Heading::UntilSendBy(_))).collect();
        assert!(until.iter().all(|heading| *heading == Heading::UntilSendBy(date(last))), "{until:?}");
    }
}
