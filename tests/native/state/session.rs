//! The session without a browser: what a link opens, what the form saves, what the address tells.

use crate::support::contracts::typed;
use crate::support::sessions::*;
use fristklar::costs::assumptions::Assumption;
use fristklar::domain::{Cents, Currency, Status, day};
use fristklar::portfolio::{Draft, Portfolio, StepStatus};
use fristklar::state::{FormField, FormStore, Opened, Session, StatusMessage, View, type_price};
use leptos::prelude::*;

#[test]
fn typing_a_start_shows_its_deadline_before_anything_is_saved() {
    let (_owner, session) = session(Portfolio::default());
    assert_eq!(notice_deadline(&session), None);
    session.form.restore(typed("15.01.2026"));
    assert_eq!(notice_deadline(&session), day(2026, 12, 15));
    assert!(session.portfolio.contracts.get_untracked().is_empty());
}

#[test]
fn a_form_with_errors_saves_nothing_and_keeps_what_was_typed() {
    let (_owner, session) = session(Portfolio::default());
    session.form.restore(typed("31.02.2026"));
    assert!(!naming("new", || session.form.submit()));
    assert_eq!(session.form.field_errors.get_untracked().len(), 1);
    assert_eq!(session.form.draft.get_untracked(), typed("31.02.2026"));
    assert!(session.portfolio.contracts.get_untracked().is_empty());
}

#[test]
fn a_price_that_cannot_be_read_leaves_the_deadline_shown_and_is_not_saved() {
    let (_owner, session) = session(Portfolio::default());
    session.form.restore(typed("15.01.2026"));
    let wrong = Draft { price: "48k".to_owned(), ..typed("15.01.2026") };
    session.form.restore(wrong.clone());
    assert_eq!(notice_deadline(&session), day(2026, 12, 15));
    let error = session.form.reading(FormField::Price).and_then(Result::err).unwrap();
    assert!(!session.form.is_refused(error));
    assert!(!naming("new", || session.form.submit()));
    assert_eq!(session.form.field_errors.get_untracked(), [error]);
    assert_eq!((session.form.refused(), session.form.draft.get_untracked()), (wrong.clone(), wrong));
    assert!(session.form.is_refused(error));
    // With another text the same mistake is a new one.
    session.form.change(|draft| draft.price = "49k".to_owned());
    assert!(!session.form.is_refused(error));
    session.form.change(|draft| type_price(draft, "$48000".to_owned()));
    assert!(naming("new", || session.form.submit()));
    let contract = session.portfolio.contracts.get_untracked().first().map(|record| record.terms);
    let saved = contract.map(|terms| (terms.price, terms.currency));
    assert_eq!(saved, Some((Some(Cents(4_800_000)), Currency::Usd)));
}

#[test]
fn a_price_typed_where_it_is_missing_is_read_as_in_the_form_and_kept() {
    let (_owner, session) = session(Portfolio::default());
    session.form.restore(typed("15.01.2026"));
    assert!(naming("new", || session.form.submit()));
    let stored = || {
        let first = session.portfolio.contracts.get_untracked().first().map(|record| record.terms);
        first.map(|terms| (terms.price, terms.currency))
    };
    let price = FormStore::for_price(session.portfolio);
    for wrong in ["", "viel", "1,234", "-5"] {
        price.change(|draft| type_price(draft, wrong.to_owned()));
        assert!(!price.submit_price(), "{wrong}");
        let error = price.field_errors.get_untracked().first().copied();
        assert_eq!(error.map(|error| error.field), Some(FormField::Price), "{wrong}");
        assert_eq!(stored(), Some((None, Currency::Eur)), "{wrong}");
    }
    price.change(|draft| type_price(draft, "48.000 CHF pro Jahr".to_owned()));
    assert!(price.submit_price());
    assert_eq!(stored(), Some((Some(Cents(4_800_000)), Currency::Chf)));
}

#[test]
fn the_contracts_own_fee_is_kept_so_that_either_language_reads_it() {
    let (_owner, session) = session(Portfolio::default());
    session.form.restore(typed("15.01.2026"));
    assert!(naming("new", || session.form.submit()));
    session.portfolio.tick_assumption(Assumption::Own, true);
    session.portfolio.type_assumption(Assumption::OwnFee, "48.000".to_owned());
    assert!(session.portfolio.wrong_assumption(Assumption::OwnFee).is_some());
    session.portfolio.settle_assumption(Assumption::OwnFee);
    assert_eq!(session.portfolio.assumptions().own_fee, "48.000,00");
    assert_eq!(session.portfolio.wrong_assumption(Assumption::OwnFee), None);
    // What is unclear in this language, too, stays as typed.
    for text in ["48,000", "$500", "x"] {
        session.portfolio.type_assumption(Assumption::OwnFee, text.to_owned());
        session.portfolio.settle_assumption(Assumption::OwnFee);
        assert_eq!(session.portfolio.assumptions().own_fee, text);
        assert!(session.portfolio.wrong_assumption(Assumption::OwnFee).is_some(), "{text}");
    }
}

#[test]
fn a_link_is_stored_at_once_only_in_an_empty_browser() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, "start=2026-01-15&term=12&notice=30");
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("linked".to_owned()));
    assert_eq!(session.navigation.view.get_untracked(), View::Deadlines);
    assert_eq!(notice_deadline(&session), day(2026, 12, 15));
}

#[test]
fn a_link_to_other_terms_is_a_preview_and_leaves_the_stored_contract_alone() {
    let kept = kept_contract("mine");
    let (_owner, session) = session(kept.clone());
    follow_link(&session, "start=2025-05-15&term=24&notice=90d");
    assert!(matches!(session.portfolio.opened.get_untracked(), Opened::Linked(_)));
    assert_eq!(notice_deadline(&session), day(2027, 2, 13));
    assert_eq!(session.portfolio.contracts.get_untracked(), kept.contracts);
}

#[test]
fn a_link_to_the_terms_of_a_stored_contract_opens_that_one() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "v=1&start=2026-01-15&term=12&notice=30d");
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("mine".to_owned()));
}

#[test]
fn working_on_a_preview_makes_a_new_contract() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "start=2025-05-15&term=24");
    naming("added", || session.portfolio.set_step("data-export", StepStatus::Done));
    let contracts = session.portfolio.contracts.get_untracked();
    assert_eq!(contracts.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["mine", "added"]);
    let message = session.status.message.get_untracked();
    assert!(matches!(message, Some(StatusMessage::StepsSet { is_added: true, .. })), "{message:?}");
}

#[test]
fn a_wrong_value_is_reported_and_changes_nothing() {
    let kept = kept_contract("mine");
    let (_owner, session) = session(kept.clone());
    follow_link(&session, "start=2026-02-31&term=12");
    let report = session.navigation.link_report.get_untracked().expect("the link is wrong");
    assert_eq!(report.problems.first().map(|problem| problem.key), Some("start"));
    assert_eq!(session.portfolio.contracts.get_untracked(), kept.contracts);
    assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("mine".to_owned()));
}

#[test]
fn an_unknown_key_is_named_and_the_plan_stands() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, "start=2026-01-15&colour=blue");
    let report = session.navigation.link_report.get_untracked().expect("there is something to say");
    assert_eq!(report.unknown, ["colour=blue"]);
    assert_eq!(notice_deadline(&session), day(2026, 12, 15));
}

#[test]
fn a_stored_contract_is_reached_by_its_id_and_a_missing_one_is_named() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "v=1&view=steps&id=mine");
    assert_eq!(session.navigation.view.get_untracked(), View::Steps);
    follow_link(&session, "v=1&view=steps&id=other");
    assert!(session.navigation.link_report.get_untracked().is_some_and(|report| report.missing_contract.is_some()));
}

#[test]
fn an_as_of_date_takes_the_place_of_today() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, "start=2026-01-15&asof=2026-12-16");
    assert_eq!(session.shown.plan.get_untracked().map(|plan| plan.status), Some(Status::Missed));
    follow_link(&session, "start=2026-01-15");
    assert_eq!(session.shown.plan.get_untracked().map(|plan| plan.status), Some(Status::Urgent));
}

#[test]
fn sending_the_notice_cancels_the_contract_and_taking_it_back_does_not_leave_a_trace() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    let before = session.portfolio.contracts.get_untracked().first().map(|record| record.progress.clone());
    session.portfolio.set_step("send-notice", StepStatus::Done);
    assert_eq!(session.shown.plan.get_untracked().map(|plan| plan.status), Some(Status::Cancelled));
    session.portfolio.set_step("send-notice", StepStatus::Open);
    assert_eq!(session.shown.plan.get_untracked().map(|plan| plan.status), Some(Status::Urgent));
    assert_eq!(session.portfolio.contracts.get_untracked().first().map(|record| record.progress.clone()), before);
}

#[test]
fn the_form_carries_customer_product_and_base() {
    let (_owner, session) = session_of(&["base"]);
    let draft = Draft {
        customer: "Müller".to_owned(),
        product: "Shield".to_owned(),
        base_id: Some("base".to_owned()),
        ..typed("01.04.2026")
    };
    session.form.restore(draft);
    assert!(naming("addon", || session.form.submit()));
    let record = session.portfolio.record.get_untracked().expect("it is shown");
    assert_eq!((record.customer.as_str(), record.product.as_str()), ("Müller", "Shield"));
    assert_eq!(record.base_id.as_deref(), Some("base"));
    session.form.fill(Some(&record));
    session.form.change(|draft| draft.customer.clear());
    assert!(session.form.submit());
    let record = session.portfolio.record.get_untracked().expect("it is shown");
    assert_eq!((record.customer.as_str(), record.product.as_str(), record.changed), ("", "Shield", 1));
}

#[test]
fn changing_a_contract_keeps_its_progress() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "id=mine");
    session.portfolio.set_step("read-contract", StepStatus::Done);
    follow_link(&session, "v=1&view=start&id=mine");
    session.form.change(|draft| draft.notice = "60".to_owned());
    assert!(session.form.submit());
    let record = session.portfolio.contracts.get_untracked().first().cloned().expect("it is still there");
    assert_eq!(record.id, "mine");
    assert_eq!(record.progress.status("read-contract"), StepStatus::Done);
    session.navigation.show(View::Deadlines);
    assert_eq!(notice_deadline(&session), day(2026, 11, 15));
}

#[test]
fn a_fragment_tells_of_what_is_shown_or_is_replaced() {
    let told = |session: &Session, fragment: &str| untrack(|| session.navigation.fragment_matches(fragment));
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "v=1&view=steps&id=mine");
    assert!(told(&session, "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=mine"));
    for other in [
        "",
        "v=1&view=steps",
        "v=1&view=steps&id=mine",
        "v=1&start=2026-01-15&term=12&notice=30d&view=costs&id=mine",
        "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=other",
        "v=1&start=2026-01-15&term=12&notice=60d&view=steps&id=mine",
        "v=1&start=2026-01-15&term=12&notice=30d&view=steps&step=data-export&id=mine",
        "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=mine&lang=en",
        "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=mine&asof=2026-12-01",
        "v=1&c=k3f9&start=2026-01-15&term=12&notice=30d&view=steps&id=mine",
        "v=2&start=2026-01-15&term=12&notice=30d&view=steps&id=mine",
    ] {
        assert!(!told(&session, other), "{other}");
    }
    session.navigation.show_step("data-export", true);
    assert!(told(&session, "v=1&start=2026-01-15&term=12&notice=30d&view=steps&step=data-export&id=mine"));
    assert!(!told(&session, "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=mine"));
    session.navigation.show_step("data-export", false);
    assert!(told(&session, "v=1&start=2026-01-15&term=12&notice=30d&view=steps&id=mine"));
}

#[test]
fn a_links_contract_is_told_by_the_link_until_it_is_worked_on() {
    let told = |session: &Session, fragment: &str| untrack(|| session.navigation.fragment_matches(fragment));
    let share = "v=1&start=2026-01-15&term=12&notice=30d";
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, share);
    assert!(told(&session, share));
    session.portfolio.set_step("data-export", StepStatus::Done);
    assert!(!told(&session, share));
    assert!(told(&session, "v=1&start=2026-01-15&term=12&notice=30d&view=deadlines&id=linked"));
    let (_owner, session) = self::session(Portfolio::default());
    let bookmark = "start=2026-01-15&term=12&notice=30d&done=1lc";
    follow_link(&session, bookmark);
    assert!(!told(&session, bookmark), "Back would undo what is done next");
}

#[test]
fn a_preview_is_told_by_its_link_and_by_its_id_once_it_was_worked_on() {
    let told = |session: &Session, fragment: &str| untrack(|| session.navigation.fragment_matches(fragment));
    let link = "v=1&start=2025-05-15&term=24&notice=90d&view=steps";
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, link);
    assert!(told(&session, link));
    assert!(!told(&session, "v=1&view=steps&id=mine"));
    naming("new", || session.portfolio.set_step("data-export", StepStatus::Done));
    assert!(told(&session, "v=1&start=2025-05-15&term=24&notice=90d&view=steps&id=new"));
    session.portfolio.change_record(|record| record.terms.notice = fristklar::domain::Notice::Days(60));
    assert!(!told(&session, link));
}

#[test]
fn a_form_is_told_by_the_contract_it_changes() {
    let told = |session: &Session, fragment: &str| untrack(|| session.navigation.fragment_matches(fragment));
    let (_owner, session) = session(kept_contract("mine"));
    let form = "v=1&start=2026-01-15&term=12&notice=30d&view=start&id=mine";
    follow_link(&session, "v=1&view=start&id=mine");
    assert!(told(&session, form));
    assert!(!told(&session, "v=1&view=start"));
    follow_link(&session, "v=1&view=start");
    assert!(told(&session, "v=1&view=start"));
    assert!(!told(&session, form));
}

#[test]
fn a_link_that_is_reported_stays_in_the_address_until_the_report_is_closed() {
    let told = |session: &Session, fragment: &str| untrack(|| session.navigation.fragment_matches(fragment));
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "start=2026-02-31");
    assert!(told(&session, "start=2026-02-31"));
    session.navigation.close_link_report();
    assert!(!told(&session, "start=2026-02-31"));
}
