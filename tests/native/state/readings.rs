//! What is kept of a contract's documents, in a session.

use crate::support::contracts::ymd;
use crate::support::readings::kept_in_fixture;
use crate::support::sessions::*;
use fristklar::documents::clause_marks;
use fristklar::link;
use fristklar::portfolio::{ClauseMarks, Portfolio, Readings, Record, Standing};
use fristklar::state::{Backup, Session, StatusMessage, count_readings, kept_with_contract, remove_reading};
use fristklar::storage::{decode, encode_dated, with_readings};
use leptos::prelude::*;

/// A session over a contract with the documents of the fixture, which is shown.
fn with_documents() -> (Owner, Session) {
    let mut kept = kept_contract("mine");
    let documents = kept_in_fixture();
    let all: Vec<_> = documents.iter().map(|one| one.reading.clone()).collect();
    for record in &mut kept.contracts {
        let mut read = Record::clone(record);
        read.readings = with_readings(&Readings::default(), &documents).expect("two are not too many");
        read.answers.clauses = clause_marks(&all);
        *record = std::sync::Arc::new(read);
    }
    let (owner, session) = session(kept);
    follow_link(&session, "id=mine&view=deadlines");
    (owner, session)
}

fn record(session: &Session) -> Record {
    let record = session.portfolio.contracts.with_untracked(|all| all.first().map(|record| Record::clone(record)));
    record.expect("a contract")
}

fn names(session: &Session) -> Vec<String> {
    let all = untrack(|| kept_with_contract(session.portfolio, session.shown));
    all.into_iter().map(|one| one.map_or_else(|damaged| damaged.name, |one| one.kept.name)).collect()
}

#[test]
fn a_removed_reading_comes_back_with_what_it_left_open() {
    let (_owner, session) = with_documents();
    let [order_form, email] = kept_in_fixture();
    assert_eq!(names(&session), [order_form.name.as_str(), ""]);
    let before = record(&session);
    remove_reading(session.portfolio, session.shown, 0);
    assert_eq!(names(&session), [""]);
    let after = record(&session);
    assert_eq!(after.answers.clauses, clause_marks(&[email.reading]));
    assert!(after.answers.clauses != before.answers.clauses && after.changed > before.changed);
    let Some(StatusMessage::ReadingRemoved(undo)) = session.status.message.get_untracked() else {
        unreachable!("a removal offers undo")
    };
    session.portfolio.undo(undo);
    assert!(record(&session).says_the_same(&before));
    // With the last of them nothing is left open.
    remove_reading(session.portfolio, session.shown, 1);
    remove_reading(session.portfolio, session.shown, 0);
    let last = record(&session);
    assert!(last.readings.is_empty());
    assert_eq!(last.answers.clauses, ClauseMarks::NONE);
    // There is none at this place.
    remove_reading(session.portfolio, session.shown, 7);
    assert_eq!(record(&session), last);
}

#[test]
fn readings_go_with_their_contract_and_come_back_with_it() {
    let (_owner, session) = with_documents();
    let before = record(&session);
    session.portfolio.delete("mine");
    assert!(!fristklar::storage::encode(&session.kept()).contains("Auftragsformular"));
    let Some(StatusMessage::Deleted(1, undo)) = session.status.message.get_untracked() else {
        unreachable!("a deletion offers undo")
    };
    session.portfolio.undo(undo);
    assert!(record(&session).says_the_same(&before));
}

/// What the form does not show stays when its contract is saved again.
#[test]
fn readings_stay_when_the_contract_is_changed_in_the_form() {
    let (_owner, session) = with_documents();
    let before = record(&session);
    follow_link(&session, "id=mine");
    session.form.fill(Some(&before));
    session.form.change(|draft| draft.notice = "90".to_owned());
    assert!(session.form.submit());
    let after = record(&session);
    assert_ne!(after.terms.notice, before.terms.notice);
    assert_eq!((after.readings, after.answers), (before.readings, before.answers));
}

#[test]
fn no_address_holds_what_was_read() {
    let (_owner, session) = with_documents();
    let record = record(&session);
    for link in [
        link::share_link(&record.contract(), true),
        link::bookmark_link(&record.contract(), &record.progress),
        session.navigation.href(fristklar::link::View::Deadlines),
    ] {
        let readable = percent_decoded(&link);
        for secret in ["Auftragsformular", "party", "Sales", ".pdf", "readings"] {
            assert!(!readable.contains(secret), "{readable}");
        }
    }
}

fn percent_decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Another program may set a backup in another way, and that makes no difference.
#[test]
fn a_backup_that_was_set_in_another_way_has_the_same_readings() {
    let (_owner, session) = with_documents();
    let portfolio = Portfolio { settings: fristklar::portfolio::Settings::default(), ..session.kept() };
    let text = encode_dated(&portfolio, ymd(2026, 11, 27));
    let spread = serde_json::from_str::<serde_json::Value>(&text).and_then(|json| serde_json::to_string_pretty(&json));
    for text in [text.clone(), spread.expect("what is written is JSON")] {
        let backup = Backup::compared(session.portfolio, decode(&text).expect("a document"), None);
        let offers: Vec<_> = backup.intake.offers().iter().map(|offer| offer.standing).collect();
        assert_eq!(offers, [Standing::Same], "{text}");
        assert_eq!(backup.intake.offers().first().map(|offer| count_readings(&offer.record)), Some((2, 0)));
    }
    let damaged = text.replacen("\"notice\",\"v\":\"60d", "\"notice\",\"v\":\"60x", 1);
    assert_ne!(damaged, text);
    let backup = Backup::compared(session.portfolio, decode(&damaged).expect("a document"), None);
    let offer = backup.intake.offers().first().cloned().expect("a contract");
    assert_eq!((offer.standing, count_readings(&offer.record)), (Standing::Different, (2, 1)));
    assert_eq!(offer.parts, [fristklar::portfolio::RecordPart::Readings]);
}
