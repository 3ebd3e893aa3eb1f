//! The session over stored contracts, without a browser: what is stored together, taken back, put away, changed in two
//! tabs or worked on.

use std::sync::Arc;

use crate::support::contracts::typed;
use crate::support::sessions::*;
use fristklar::domain::{Renewal, day, plan};
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{self, Planned, Purpose, Written};
use fristklar::letters::letter::LATE_NOTICE;
use fristklar::portfolio::{Contracts, Draft, LetterField, Portfolio, Record, SheetEntry, StepStatus, Theme};
use fristklar::state::{
    Backup, JobsStore, Opened, Session, StatusMessage, entries_of_calendars, set_cell, take_in, undo,
};
use fristklar::storage;
use fristklar::tab_sync::{Precedence, merge};
use leptos::prelude::*;

#[test]
fn a_deleted_contract_comes_back_where_it_was() {
    let (_owner, session) = session(kept_contract("mine"));
    session.form.restore(typed("01.04.2026"));
    assert!(naming("second", || session.form.submit()));
    let before = session.portfolio.contracts.get_untracked();
    session.portfolio.delete("mine");
    assert_eq!(session.portfolio.contracts.get_untracked().len(), 1);
    let Some(StatusMessage::Deleted(1, undo)) = session.status.message.get_untracked() else {
        unreachable!("a delete offers undo")
    };
    session.portfolio.undo(undo);
    assert_eq!(session.portfolio.contracts.get_untracked(), before);
}

#[test]
fn several_contracts_deleted_at_once_come_back_where_they_were() {
    let all = ["a", "b", "c", "d", "e"];
    for chosen in 1..32_usize {
        let (_owner, session) = session_of(&all);
        let before = session.portfolio.contracts.get_untracked();
        let goes = |place: usize| chosen >> place & 1 == 1;
        let (gone, left): (Vec<_>, Vec<_>) = all.iter().enumerate().partition(|(place, _)| goes(*place));
        session.portfolio.delete_all(&gone.iter().map(|(_, id)| (**id).to_owned()).collect::<Vec<_>>());
        assert_eq!(ids_of(&session), left.iter().map(|(_, id)| **id).collect::<Vec<_>>());
        assert!(
            matches!(session.status.message.get_untracked(), Some(StatusMessage::Deleted(count, _)) if count == gone.len())
        );
        let undo = offered(&session);
        session.portfolio.undo(undo);
        assert_eq!(session.portfolio.contracts.get_untracked(), before);
    }
    let (_owner, session) = session_of(&all);
    session.portfolio.delete_all(&owned(&["never", "there"]));
    assert_eq!((ids_of(&session), session.status.message.get_untracked()), (owned(&all), None));
}

#[test]
fn the_calendar_of_all_contracts_has_as_many_entries_as_the_files_of_each() {
    let (_owner, session) = session_of(&["a", "b", "c"]);
    session.form.restore(typed("01.04.2026"));
    assert!(naming("later", || session.form.submit()));
    let entries = |ids: &[&str]| entries_of_calendars(session.portfolio, &owned(ids));
    let each: Vec<usize> = ["a", "b", "c", "later"].iter().map(|id| entries(&[id])).collect();
    assert!(each.iter().all(|count| *count > 0), "{each:?}");
    assert_eq!(entries(&["a", "b", "c", "later"]), each.iter().sum::<usize>());
    assert_eq!((entries(&[]), entries(&["never"])), (0, 0));
    let all = session.portfolio.contracts.get_untracked();
    for record in &all {
        let (contract, day) = (record.contract(), untrack(|| session.portfolio.day()));
        let plan = plan(&contract, day);
        let planned = Planned { name: "", record, contract, plan: &plan };
        let file = calendar::file(&[planned], Purpose::Enter, Lang::De, Written { on: day, at: 0 });
        assert_eq!(file.map(|file| file.entries), Some(entries(&[&record.id])));
    }
}

#[test]
fn undoing_a_backup_brings_back_the_settings_too() {
    let text = r#"{"schema":7,"contracts":[{"id":"other","start":"2025-01-01","term":12,"notice":"30d"}],
        "ui":{"lang":"en","theme":"dark","open":"other","draft":{"name":"begun","start":"1.2.2027"}}}"#;
    let backup = |session: &Session| Backup::compared(session.portfolio, storage::decode(text).unwrap(), None);
    let (_owner, session) = session(kept_contract("mine"));
    let before = session.kept();
    let taken = backup(&session);
    take_in(session.portfolio, session.form, &taken, true);
    let kept = session.kept();
    assert_eq!((kept.settings.lang, kept.settings.theme), (Some(Lang::En), Theme::Dark));
    assert_eq!((kept.settings.open.as_deref(), kept.contracts.len()), (Some("other"), 2));
    assert_eq!(session.form.draft.get_untracked().name, "begun");
    undo(session.portfolio, session.form, offered(&session));
    assert_eq!(session.kept(), before);
    assert_eq!(session.portfolio.lang.get_untracked(), Lang::De);
    // What was typed since stays, and without the settings nothing of them changes.
    take_in(session.portfolio, session.form, &taken, true);
    session.form.change(|draft| draft.name = "mine".to_owned());
    undo(session.portfolio, session.form, offered(&session));
    assert_eq!(session.form.draft.get_untracked().name, "mine");
    take_in(session.portfolio, session.form, &taken, false);
    undo(session.portfolio, session.form, offered(&session));
    assert_eq!((session.kept().settings.lang, session.portfolio.lang.get_untracked()), (None, Lang::De));
}

#[test]
fn what_came_meanwhile_stays_when_deleted_contracts_come_back() {
    let (_owner, session) = session_of(&["a", "b", "c"]);
    session.portfolio.delete_all(&owned(&["c", "a"]));
    let undo = offered(&session);
    session.form.restore(typed("01.04.2026"));
    assert!(naming("new", || session.form.submit()));
    session.portfolio.undo(undo);
    assert_eq!(ids_of(&session), ["a", "b", "c", "new"]);
}

#[test]
fn contracts_stored_together_replace_by_id_and_are_taken_back_together() {
    let (_owner, session) = session_of(&["a", "b", "c"]);
    let before = session.portfolio.contracts.get_untracked();
    let from = |id: &str, name: &str, changed: u64| {
        let terms = before.first().expect("a contract").terms;
        Record { name: name.to_owned(), changed, ..Record::new(id.to_owned(), terms) }
    };
    let same = Record { changed: 99, ..Record::clone(before.get(2).expect("the third")) };
    let incoming = vec![from("b", "B", 0), from("x", "first", 7), same, from("y", "Y", 5), from("x", "X", 8)];
    session.portfolio.put_all(incoming, |undo| StatusMessage::Imported(3, undo));
    assert_eq!(ids_of(&session), ["a", "b", "c", "x", "y"]);
    let after = session.portfolio.contracts.get_untracked();
    let name = |place: usize| after.get(place).map(|record| record.name.clone()).unwrap_or_default();
    assert_eq!([name(1), name(3), name(4)], ["B", "X", "Y"]);
    // What says the same is not touched; what is replaced has changed; what is new says itself when it did.
    assert!(before.first().zip(after.first()).is_some_and(|(old, new)| Arc::ptr_eq(old, new)));
    assert!(before.get(2).zip(after.get(2)).is_some_and(|(old, new)| Arc::ptr_eq(old, new)));
    let changed: Vec<u64> = after.iter().map(|record| record.changed).collect();
    assert_eq!(changed, [0, 1, 0, 8, 5]);

    let undo = offered(&session);
    session.portfolio.undo(undo);
    let back = session.portfolio.contracts.get_untracked();
    assert_eq!(ids_of(&session), ["a", "b", "c"]);
    assert!(back.iter().zip(&before).all(|(back, before)| back.says_the_same(before)));
    // A calendar that was exported in between must not be the newer one.
    assert!(back.get(1).is_some_and(|record| record.changed > 8));
}

#[test]
fn storing_the_same_twice_changes_nothing_the_second_time() {
    let (_owner, session) = session(Portfolio::default());
    let records: Vec<Record> = {
        let (_owner, other) = session_of(&["a", "b"]);
        other.portfolio.contracts.get_untracked().iter().map(|record| Record::clone(record)).collect()
    };
    session.portfolio.put_all(records.clone(), |undo| StatusMessage::Imported(2, undo));
    let once = session.portfolio.contracts.get_untracked();
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("a".to_owned()));
    session.portfolio.put_all(records, |undo| StatusMessage::Imported(0, undo));
    assert!(once.iter().zip(session.portfolio.contracts.get_untracked()).all(|(one, other)| Arc::ptr_eq(one, &other)));
    let undo = offered(&session);
    session.portfolio.undo(undo);
    assert_eq!(session.portfolio.contracts.get_untracked(), once);
}

#[test]
fn contracts_are_put_away_and_taken_out_again() {
    let (_owner, session) = session_of(&["a", "b", "c"]);
    let archived =
        || session.portfolio.contracts.with_untracked(|all| all.iter().map(|one| one.archived).collect::<Vec<_>>());
    session.portfolio.archive(&owned(&["a", "c"]), true);
    assert_eq!(archived(), [true, false, true]);
    session.portfolio.archive(&owned(&["a", "b"]), true);
    assert!(matches!(session.status.message.get_untracked(), Some(StatusMessage::Archived(1, _))));
    let undo = offered(&session);
    session.portfolio.undo(undo);
    assert_eq!(archived(), [true, false, true]);
    session.portfolio.archive(&owned(&["c"]), false);
    assert_eq!(archived(), [true, false, false]);
}

#[test]
fn two_tabs_keep_the_changes_of_both_down_to_the_step() {
    let before = kept_contract("mine").contracts;
    let change = |step: &str| {
        let (_owner, session) = session(Portfolio { contracts: before.clone(), ..Portfolio::default() });
        follow_link(&session, "id=mine");
        session.portfolio.set_step(step, StepStatus::Done);
        session.portfolio.contracts.get_untracked()
    };
    let merged = merge(&before, &change("read-contract"), &change("data-export"), Precedence::Ours).contracts;
    let progress = merged.first().map(|record| record.progress.clone()).unwrap_or_default();
    assert_eq!(progress.status("read-contract"), StepStatus::Done);
    assert_eq!(progress.status("data-export"), StepStatus::Done);
}

#[test]
fn a_contract_deleted_in_one_tab_does_not_come_back_and_a_new_one_stays() {
    let before = kept_contract("mine").contracts;
    let new = kept_contract("new").contracts;
    let merged = |before: &Contracts, ours: &Contracts, theirs: &Contracts| {
        merge(before, ours, theirs, Precedence::Ours).contracts
    };
    assert!(merged(&before, &before, &vec![]).is_empty());
    assert!(merged(&before, &vec![], &before).is_empty());
    let both = [before.clone(), new.clone()].concat();
    assert_eq!(merged(&vec![], &new, &before), both);
    assert_eq!(merged(&before, &both, &before), both);
}

#[test]
fn the_sheet_of_what_was_sent_dates_the_notice_and_follows_a_correction() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    let sent = |row: &str, day: &str, ticked: bool| {
        session.portfolio.change_entry("sent", row, |entry| {
            entry.ticked = ticked;
            set_cell(entry, 0, day.to_owned());
        });
        let step = session
            .portfolio
            .record
            .get_untracked()
            .map(|record| record.progress.get("send-notice"))
            .unwrap_or_default();
        (step.status, step.done_on)
    };
    assert_eq!(sent("letter", "2026-11-20", false), (StepStatus::Open, None));
    assert_eq!(sent("letter", "2026-11-20", true), (StepStatus::Done, day(2026, 11, 20)));
    assert_eq!(sent("mail", "2026-11-19", true), (StepStatus::Done, day(2026, 11, 19)));
    assert_eq!(sent("mail", "2026-11-29", true), (StepStatus::Done, day(2026, 11, 20)));
    assert_eq!(sent("mail", "", true), (StepStatus::Done, day(2026, 11, 20)));
    assert_eq!(sent("letter", "2026-11-20", false), (StepStatus::Open, None));
    // A day the user set on the step stays, unless something was sent before it.
    session.portfolio.set_step("send-notice", StepStatus::Done);
    assert!(session.portfolio.set_done_on("send-notice", "18.11.2026"));
    assert_eq!(sent("letter", "2026-11-20", true), (StepStatus::Done, day(2026, 11, 18)));
    assert_eq!(sent("mail", "2026-11-17", true), (StepStatus::Done, day(2026, 11, 17)));
    assert!(!session.portfolio.set_done_on("send-notice", "31.02.2026"));
}

#[test]
fn a_removed_row_comes_back_with_what_stood_in_it() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    naming("row1", || session.portfolio.add_entry("objects", "Invoice__c"));
    session.portfolio.change_entry("objects", "row1", |entry| set_cell(entry, 0, "12".to_owned()));
    let before = session.portfolio.contracts.get_untracked().first().map(|record| record.entries.clone());
    session.portfolio.remove_entry("objects", "row1");
    assert_eq!(session.portfolio.entry("objects", "row1"), SheetEntry::default());
    let Some(StatusMessage::Removed(undo)) = session.status.message.get_untracked() else {
        unreachable!("a removal offers undo")
    };
    session.portfolio.undo(undo);
    assert_eq!(session.portfolio.contracts.get_untracked().first().map(|record| record.entries.clone()), before);
}

#[test]
fn the_contract_changed_last_is_told_by_its_revision_and_its_sender_taken_over() {
    let (_owner, session) = session(kept_contract("first"));
    session.form.fill(None);
    session.form.restore(typed("01.03.2026"));
    assert!(naming("second", || session.form.submit()));
    let note = |field: LetterField, text: &str| {
        session.portfolio.change_record(|record| text.clone_into(field.typed_mut(record)));
    };
    let changed =
        || session.portfolio.contracts.with_untracked(|all| all.iter().map(|one| one.changed).collect::<Vec<_>>());
    for _ in 0..5 {
        note(LetterField::OrgId, "00D1");
        note(LetterField::OrgId, "00D2");
    }
    session.portfolio.open(Opened::Stored("first".to_owned()));
    note(LetterField::Company, "Muster GmbH");
    note(LetterField::Email, "a@example.com");
    assert!(changed().is_sorted_by(|first, second| first > second), "{:?}", changed());

    let from = session.portfolio.record.get_untracked().expect("the first contract");
    session.portfolio.open(Opened::Stored("second".to_owned()));
    session.portfolio.take_sender(&from);
    let record = session.portfolio.record.get_untracked().expect("the second contract");
    let typed_in = [LetterField::Company, LetterField::Address, LetterField::Email, LetterField::OrgId]
        .map(|field| field.typed(&record));
    assert_eq!(typed_in, ["Muster GmbH", "", "", "00D2"]);
    assert!(changed().is_sorted(), "{:?}", changed());
    session.form.restore(Draft { editing_id: Some("first".to_owned()), ..typed("15.01.2026") });
    assert!(session.form.submit());
    assert!(changed().is_sorted_by(|first, second| first > second), "{:?}", changed());
}

#[test]
fn a_mistaken_tick_taken_back_and_a_day_typed_again_leave_the_notice_dated() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    let notice = || {
        let step = session
            .portfolio
            .record
            .get_untracked()
            .map(|record| record.progress.get("send-notice"))
            .unwrap_or_default();
        (step.status, step.done_on)
    };
    let typed =
        |text: &str| session.portfolio.change_entry("sent", "email", |entry| set_cell(entry, 0, text.to_owned()));
    session.portfolio.change_entry("sent", "email", |entry| entry.ticked = true);
    typed("2.11.2026");
    session.portfolio.settle_day("sent", "email", 0);
    assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 2)));
    session.portfolio.set_step("send-notice", StepStatus::Open);
    session.portfolio.set_step("send-notice", StepStatus::Done);
    assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 2)), "by the sheet, not today");
    // What stands in the field while it is typed in again takes nothing back; what it says in the end counts.
    for text in ["2.11.202", "1", "12.11.2026"] {
        typed(text);
        assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 2)), "{text}");
    }
    session.portfolio.settle_day("sent", "email", 0);
    assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 12)));
    session.portfolio.remove_entry("sent", "email");
    assert_eq!(notice(), (StepStatus::Open, None));
    let Some(StatusMessage::Removed(undo)) = session.status.message.get_untracked() else {
        unreachable!("a removal offers undo")
    };
    session.portfolio.undo(undo);
    assert_eq!(notice(), (StepStatus::Done, day(2026, 11, 12)));
}

#[test]
fn saying_that_it_does_not_renew_and_taking_that_back_keeps_how_it_renews() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    let renewal = || session.portfolio.record.get_untracked().map(|record| record.terms.renewal);
    session.portfolio.change_record(|record| record.terms.renewal = Renewal::SameTerm);
    session.portfolio.set_renews(false);
    assert_eq!(renewal(), Some(Renewal::None));
    session.portfolio.set_renews(true);
    assert_eq!(renewal(), Some(Renewal::SameTerm));
}

#[test]
fn all_that_can_move_a_calendar_entry_counts_as_a_change() {
    let (_owner, session) = session(kept_contract("first"));
    let mut last = 0;
    let mut rises = |what: &str, rises: bool| {
        let now = session.portfolio.record.get_untracked().expect("the contract").changed;
        assert_eq!(now > last, rises, "{what}: from {last} to {now}");
        last = now;
    };
    session.portfolio.prepare_calendar(Purpose::Enter);
    rises("a file to enter", false);
    session.portfolio.prepare_calendar(Purpose::CallOffAll);
    rises("a file to call off", true);
    session.portfolio.prepare_calendar(Purpose::CallOffOutdated);
    rises("the other file to call off", true);
    session.form.restore(Draft { editing_id: Some("first".to_owned()), ..typed("20.01.2026") });
    assert!(session.form.submit());
    rises("the form", true);
    session.portfolio.set_step("send-notice", StepStatus::Done);
    rises("a step", true);
    session.portfolio.answer(|answers| answers.eu_customer = Some(false));
    rises("an answer", true);
    session.portfolio.change_entry("sent", "email", |entry| {
        set_cell(entry, 0, "2026-11-20".to_owned());
        entry.ticked = true;
    });
    rises("what was sent", true);
    session.portfolio.remove_entry("sent", "email");
    rises("a row that goes", true);
    let undo =
        session.status.message.get_untracked().as_ref().and_then(StatusMessage::undo).cloned().expect("an offer");
    session.portfolio.undo(undo);
    rises("a row that is back", true);
    session.portfolio.count_changes(&["first".to_owned()]);
    rises("a file to call off entries of many", true);
    session.portfolio.count_changes(&["other".to_owned()]);
    rises("a file without it", false);
    session.portfolio.set_calendar_steps(true);
    rises("steps that come in", true);
}

#[test]
fn a_preview_is_stored_before_a_calendar_knows_it() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "start=2025-05-15&term=24");
    naming("added", || session.portfolio.prepare_calendar(Purpose::Enter));
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("added".to_owned()));
    assert_eq!(session.status.message.get_untracked(), Some(StatusMessage::Added));
}

#[test]
fn one_notice_names_exactly_what_was_selected_and_takes_the_place_of_another_letter() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    let letter = || session.portfolio.record.get_untracked().map(|record| record.letter.clone()).unwrap_or_default();
    session.portfolio.change_record(|record| {
        record.letter.kind = "exit-offer".to_owned();
        record.letter.also.set("before", true);
    });
    session.portfolio.name_in_one_notice("mine", &["a".to_owned(), "b".to_owned()]);
    assert_eq!(letter().kind, "");
    assert_eq!(letter().also.iter().collect::<Vec<_>>(), [("a", &true), ("b", &true)]);
    session.portfolio.change_record(|record| record.letter.kind = LATE_NOTICE.to_owned());
    session.portfolio.name_in_one_notice("mine", &[]);
    assert_eq!(letter().kind, LATE_NOTICE, "a notice that was chosen stays");
    assert!(letter().also.is_empty());
}

#[test]
fn a_selection_is_kept_by_id_until_it_is_cleared() {
    let (_owner, session) = session(kept_contract("mine"));
    let selection = JobsStore::new(session.portfolio, || Box::pin(async { None })).selection;
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    selection.select(ids(&["a", "b", "c"]), true);
    selection.select(ids(&["b", "d"]), false);
    assert_eq!(["a", "b", "c", "d"].map(|id| selection.contains(id)), [true, false, true, false]);
    selection.clear();
    assert!(selection.ids.with_untracked(|ids| ids.is_empty()));
}
