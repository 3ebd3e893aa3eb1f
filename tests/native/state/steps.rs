//! The status of steps: that it is told, and that it can be taken back without losing what was noted since.

use crate::support::sessions::*;
use fristklar::domain::{NoticeWay, day};
use fristklar::portfolio::{SheetEntry, StepRecord, StepStatus};
use fristklar::state::{Opened, Session, StatusMessage, Undo};
use leptos::prelude::*;

fn record(session: &Session, step: &str) -> StepRecord {
    let record = session.portfolio.record.get_untracked();
    record.map(|record| record.progress.get(step)).unwrap_or_default()
}

/// Takes back what the message says, which must be that steps have this status.
fn take_back(session: &Session, expected: StepStatus) {
    let message = session.status.message.get_untracked();
    let Some(StatusMessage::StepsSet { status, undo, .. }) = message else {
        unreachable!("a status that is set is told: {message:?}")
    };
    assert_eq!(status, expected);
    session.portfolio.undo(undo);
    assert_eq!(session.status.message.get_untracked(), Some(StatusMessage::Undone));
}

#[test]
fn a_status_is_taken_back_and_what_was_noted_since_stays() {
    let (_owner, session) = session(kept_contract("mine"));
    session.portfolio.set_step("decide", StepStatus::Done);
    assert!(session.portfolio.set_done_on("decide", "20.11.2026"));
    let before = record(&session, "decide");
    for status in [StepStatus::Open, StepStatus::InProgress, StepStatus::NotNeeded] {
        session.portfolio.set_step("decide", status);
        assert_eq!((record(&session, "decide").status, record(&session, "decide").done_on), (status, None));
        session.portfolio.change_step("decide", |record| record.note = format!("{status:?}"));
        take_back(&session, status);
        assert_eq!(record(&session, "decide"), StepRecord { note: format!("{status:?}"), ..before.clone() });
    }
    session.status.clear();
    session.portfolio.set_step("decide", StepStatus::Done);
    assert_eq!(session.status.message.get_untracked(), None, "nothing new is not told");
}

#[test]
fn steps_left_out_together_are_taken_back_together() {
    let (_owner, session) = session(kept_contract("mine"));
    session.portfolio.set_step("compare-crm", StepStatus::InProgress);
    session.portfolio.set_step("right-size", StepStatus::NotNeeded);
    let steps = ["decide", "compare-crm", "right-size"];
    session.portfolio.leave_out(&steps);
    let message = session.status.message.get_untracked();
    let Some(Undo::Steps(undone)) = message.as_ref().and_then(StatusMessage::undo) else {
        unreachable!("steps that are left out can be taken back")
    };
    assert_eq!(undone.steps().collect::<Vec<_>>(), ["decide", "compare-crm"], "those that changed");
    take_back(&session, StepStatus::NotNeeded);
    let statuses = steps.map(|step| record(&session, step).status);
    assert_eq!(statuses, [StepStatus::Open, StepStatus::InProgress, StepStatus::NotNeeded]);
}

#[test]
fn a_notice_is_recorded_with_its_day_and_way_and_taken_back_with_its_row() {
    let (_owner, session) = session(kept_contract("mine"));
    let notice = || (record(&session, "send-notice").status, record(&session, "send-notice").done_on);
    for (way, row) in [(NoticeWay::Email, "email"), (NoticeWay::Courier, "letter"), (NoticeWay::Post, "letter")] {
        assert!(!session.portfolio.record_sending("31.02.2026", way));
        assert_eq!(notice(), (StepStatus::Open, None));
        assert!(session.portfolio.record_sending("20.11.2026", way));
        assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 20)));
        let SheetEntry { ticked, cells: [sent, ..], .. } = untrack(|| session.portfolio.entry("sent", row));
        assert_eq!((ticked, sent.as_str()), (true, "2026-11-20"));
        take_back(&session, StepStatus::Done);
        assert_eq!(notice(), (StepStatus::Open, None));
        assert_eq!(untrack(|| session.portfolio.entry("sent", row)), SheetEntry::default());
    }
    // What the sheet says already counts again when the same is recorded once more.
    assert!(session.portfolio.record_sending("20.11.2026", NoticeWay::Email));
    session.portfolio.set_step("send-notice", StepStatus::Open);
    assert!(session.portfolio.record_sending("20.11.2026", NoticeWay::Email));
    assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 20)));
}

#[test]
fn what_the_sheet_of_sent_notices_sets_is_told_once_and_taken_back() {
    let (_owner, session) = session(kept_contract("mine"));
    let enter = |text: &str| {
        session.portfolio.change_entry("sent", "email", |entry| {
            entry.ticked = true;
            fristklar::state::set_cell(entry, 0, text.to_owned());
        });
    };
    enter("2026-11-20");
    session.status.clear();
    enter("2026-11-21");
    assert_eq!(session.status.message.get_untracked(), None, "another day is no other status");
    enter("");
    take_back(&session, StepStatus::Open);
    assert_eq!(record(&session, "send-notice").done_on, day(2026, 11, 21));
}

#[test]
fn a_step_of_a_preview_says_that_its_contract_was_stored() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "start=2025-05-15&term=24");
    naming("added", || session.portfolio.set_step("decide", StepStatus::Done));
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("added".to_owned()));
    let message = session.status.message.get_untracked();
    assert!(matches!(message, Some(StatusMessage::StepsSet { is_added: true, .. })), "{message:?}");
    take_back(&session, StepStatus::Done);
    assert_eq!(record(&session, "decide"), StepRecord::default());
}
