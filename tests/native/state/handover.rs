//! Links that hand steps over and links that bring progress back, in browsers that store the contract and in those that
//! do not.

use std::sync::Arc;

use crate::support::contracts::{contract_over, months, ymd};
use crate::support::sessions::*;
use fristklar::content::steps::STEPS;
use fristklar::domain::Day;
use fristklar::link::{HandedSteps, LinkTerms, decode, handover_link, reply_link};
use fristklar::portfolio::{Portfolio, Progress, Record, Side, StepRecord, StepStatus};
use fristklar::state::{Opened, Session, StatusMessage, View};
use leptos::prelude::*;

fn terms() -> LinkTerms {
    LinkTerms::to_hand_over(&contract_over(ymd(2026, 1, 15), months(12)))
}

fn handed() -> Vec<(&'static str, Option<Day>)> {
    vec![("read-contract", Some(ymd(2026, 11, 27))), ("data-export", None)]
}

fn handover() -> String {
    handover_link(terms(), HandedSteps::new(&handed()))
}

fn reply(done: &[&str]) -> String {
    let mut progress = Progress::default();
    for step in done {
        progress.set(step, StepRecord { status: StepStatus::Done, ..StepRecord::default() });
    }
    reply_link(terms(), &progress)
}

fn handed_in(session: &Session) -> Vec<(&'static str, Option<Day>)> {
    session.navigation.handed.get_untracked().map(|handed| handed.steps()).unwrap_or_default()
}

fn statuses(session: &Session) -> Vec<(&'static str, StepStatus)> {
    let progress = session.portfolio.record.get_untracked().map(|record| record.progress.clone()).unwrap_or_default();
    let of = STEPS.iter().map(|step| (step.id, progress.status(step.id)));
    of.filter(|(_, status)| *status != StepStatus::Open).collect()
}

fn address(session: &Session, view: View) -> String {
    untrack(|| session.navigation.href(view)).trim_start_matches('#').to_owned()
}

fn told(session: &Session, fragment: &str) -> bool {
    untrack(|| session.navigation.fragment_matches(fragment))
}

#[test]
fn steps_that_are_handed_over_are_the_readers_own_in_every_view_and_after_a_reload() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, &handover());
    // A whole link is stored in an empty browser.
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("linked".to_owned()));
    assert_eq!((session.navigation.view.get_untracked(), handed_in(&session)), (View::Steps, handed()));
    assert_eq!(statuses(&session), []);
    assert!(told(&session, &handover()), "the address stays until the contract is changed");
    session.portfolio.set_step("read-contract", StepStatus::Done);
    assert!(!told(&session, &handover()));
    for view in [View::Costs, View::Deadlines, View::Steps] {
        let there = address(&session, view);
        follow_link(&session, &there);
        assert_eq!(handed_in(&session), handed(), "{view:?}");
        assert!(told(&session, &there), "{view:?}");
    }
    // The same link once more opens the same contract.
    follow_link(&session, &handover());
    assert_eq!(ids_of(&session), ["linked"]);
    assert_eq!((handed_in(&session), statuses(&session)), (handed(), vec![("read-contract", StepStatus::Done)]));
    assert_eq!(session.navigation.brought.get_untracked(), None);
    // Another contract, or a link without them, ends that.
    follow_link(&session, "v=1&view=deadlines&id=linked");
    assert_eq!(handed_in(&session), []);
}

#[test]
fn steps_are_handed_over_beside_other_contracts_as_a_preview() {
    let (_owner, session) = session_of(&["other"]);
    follow_link(&session, &handover());
    assert!(matches!(session.portfolio.opened.get_untracked(), Opened::Linked(_)));
    assert_eq!((handed_in(&session), ids_of(&session)), (handed(), owned(&["other"])));
    let there = address(&session, View::Costs);
    follow_link(&session, &there);
    assert_eq!(handed_in(&session), handed());
    naming("added", || session.portfolio.set_step("data-export", StepStatus::Done));
    assert_eq!((handed_in(&session), ids_of(&session)), (handed(), owned(&["other", "added"])));
}

#[test]
fn a_link_whose_steps_are_damaged_still_shows_the_plan_and_says_so() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, &handover().replace("20261127", "20261128"));
    assert_eq!(handed_in(&session), []);
    assert!(notice_deadline(&session).is_some());
    let report = session.navigation.link_report.get_untracked().expect("it is told");
    assert_eq!(report.problems.first().map(|problem| problem.key), Some("steps"));
    // Of a link that is refused, nothing is handed over.
    follow_link(&session, &handover());
    follow_link(&session, &handover().replace("start=2026-01-15", "start=2026-02-31"));
    assert_eq!(handed_in(&session), []);
}

#[test]
fn names_are_entered_where_there_are_none() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, &handover());
    session.portfolio.change_step("data-export", |step| step.who = "Grace".to_owned());
    session.portfolio.name_steps(&["read-contract", "data-export"], "Ada");
    let record = session.portfolio.record.get_untracked().expect("a contract");
    assert_eq!(
        (record.progress.get("read-contract").who.as_str(), record.progress.get("data-export").who.as_str()),
        ("Ada", "Grace")
    );
    assert_eq!(session.portfolio.names_used(), ["Ada", "Grace"]);
}

#[test]
fn progress_that_comes_back_changes_nothing_before_it_is_taken_and_can_be_undone() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    session.portfolio.set_step("decide", StepStatus::InProgress);
    session
        .portfolio
        .change_step("read-contract", |step| (step.note, step.who) = ("page 3".to_owned(), "Ada".to_owned()));
    let before = session.portfolio.contracts.get_untracked();
    let link = reply(&["read-contract", "decide"]);
    follow_link(&session, &link);
    assert_eq!(session.portfolio.contracts.get_untracked(), before);
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("mine".to_owned()));
    assert!(told(&session, &link), "so that it is still there when the page is loaded again");
    // It waits while the contract is looked at.
    for view in [View::Costs, View::Steps] {
        follow_link(&session, &address(&session, view));
        assert!(untrack(|| session.navigation.brought_progress()).is_some(), "{view:?}");
    }
    session.navigation.choose_brought(&["decide"], Side::There);
    session.navigation.take_brought();
    assert_eq!(statuses(&session), [("read-contract", StepStatus::Done), ("decide", StepStatus::Done)]);
    let step = session.portfolio.record.get_untracked().expect("a contract").progress.get("read-contract");
    assert_eq!((step.note.as_str(), step.who.as_str()), ("page 3", "Ada"));
    assert!(matches!(session.status.message.get_untracked(), Some(StatusMessage::Merged(2, _))));
    assert_eq!(session.navigation.brought.get_untracked(), None);
    // Opened again, it has nothing new.
    let after = session.portfolio.contracts.get_untracked();
    let undo = offered(&session);
    follow_link(&session, &link);
    assert_eq!(
        (session.navigation.brought.get_untracked(), session.portfolio.contracts.get_untracked()),
        (None, after)
    );
    session.portfolio.undo(undo);
    let back = session.portfolio.contracts.get_untracked();
    assert!(back.iter().zip(&before).all(|(back, before)| back.says_the_same(before)));
}

#[test]
fn progress_that_is_left_or_meant_for_another_contract_goes() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, &reply(&["read-contract"]));
    assert!(session.navigation.brought.get_untracked().is_some());
    session.navigation.leave_brought();
    assert_eq!((session.navigation.brought.get_untracked(), statuses(&session)), (None, vec![]));
    follow_link(&session, &reply(&["read-contract"]));
    naming("new", || {
        session.portfolio.store(Record {
            id: "new".to_owned(),
            ..Record::clone(&session.portfolio.record.get_untracked().expect("one"))
        })
    });
    follow_link(&session, "id=new");
    assert_eq!(session.navigation.brought.get_untracked(), None);
}

#[test]
fn of_two_contracts_with_the_same_terms_the_one_that_is_open_is_meant_and_the_other_named() {
    let (_owner, session) = session(kept_contract("mine"));
    let mine = session.portfolio.contracts.get_untracked().first().cloned().expect("one");
    session.portfolio.store(Record { id: "twin".to_owned(), name: "Twin".to_owned(), ..Record::clone(&mine) });
    for (open, other) in [("twin", "mine"), ("mine", "twin")] {
        follow_link(&session, &format!("id={open}"));
        follow_link(&session, &reply(&["read-contract"]));
        let (record, _) = untrack(|| session.navigation.brought_progress()).expect("it differs");
        let twin: Option<Arc<Record>> = untrack(|| session.navigation.brought_twin());
        assert_eq!((record.id.as_str(), twin.map(|twin| twin.id.clone()).as_deref()), (open, Some(other)));
    }
    // One that has this progress already is meant, whichever is open.
    session.navigation.take_brought();
    follow_link(&session, "id=twin");
    follow_link(&session, &reply(&["read-contract"]));
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("mine".to_owned()));
    assert_eq!(session.navigation.brought.get_untracked(), None);
}

#[test]
fn progress_comes_back_where_nothing_or_only_other_contracts_are_stored() {
    let link = reply(&["read-contract"]);
    let (_owner, empty) = session(Portfolio::default());
    follow_link(&empty, &link);
    assert_eq!((ids_of(&empty), statuses(&empty)), (owned(&["linked"]), vec![("read-contract", StepStatus::Done)]));
    assert_eq!(empty.navigation.brought.get_untracked(), None);
    let (_owner, filled) = session_of(&["other"]);
    follow_link(&filled, &link);
    assert!(matches!(filled.portfolio.opened.get_untracked(), Opened::Linked(_)));
    assert_eq!((ids_of(&filled), statuses(&filled)), (owned(&["other"]), vec![("read-contract", StepStatus::Done)]));
    assert_eq!(decode(&address(&filled, View::Steps)).link.progress, decode(&link).link.progress);
}
