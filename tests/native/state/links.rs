//! What links open that leave something open, are not whole, or come from the address bar of another browser.

use crate::support::contracts::{contract_over, months, typed, ymd};
use crate::support::sessions::*;
use fristklar::domain::{Notice, day};
use fristklar::input::form::FormField;
use fristklar::link::{decode, share_link};
use fristklar::portfolio::{Draft, Portfolio, StepStatus};
use fristklar::state::{LeftOpen, Opened, Session, View};
use leptos::prelude::*;

/// The address that the page has for a view.
fn address(session: &Session, view: View) -> String {
    untrack(|| session.navigation.href(view)).trim_start_matches('#').to_owned()
}

fn assumed(session: &Session) -> LeftOpen {
    untrack(|| session.portfolio.assumed())
}

const BOTH: LeftOpen = LeftOpen { term: true, notice: true };
const NOTHING: LeftOpen = LeftOpen { term: false, notice: false };

#[test]
fn what_a_link_leaves_open_is_assumed_until_it_is_confirmed() {
    for link in ["start=2026-01-15", "start=2026-01-15&price=1000", "start=2026-01-15&renew=same&view=costs"] {
        let (_owner, session) = session(Portfolio::default());
        follow_link(&session, link);
        assert!(session.portfolio.contracts.get_untracked().is_empty(), "{link}");
        assert_eq!((notice_deadline(&session), assumed(&session)), (day(2026, 12, 15), BOTH), "{link}");
        // Every view of it is a preview as well, and leaves the same open.
        for view in [View::Costs, View::Steps, View::Deadlines] {
            follow_link(&session, &address(&session, view));
            assert_eq!((session.navigation.view.get_untracked(), assumed(&session)), (view, BOTH), "{link}");
            assert_eq!(session.navigation.link_report.get_untracked(), None, "{link}");
        }
        assert!(session.portfolio.contracts.get_untracked().is_empty(), "{link}");
        naming("mine", || session.portfolio.change_record(|_| {}));
        assert_eq!(session.portfolio.opened.get_untracked(), Opened::Stored("mine".to_owned()));
        assert_eq!((notice_deadline(&session), assumed(&session)), (day(2026, 12, 15), NOTHING));
    }
    for (link, left) in [
        ("start=2026-01-15&term=24", LeftOpen { term: false, notice: true }),
        ("start=2026-01-15&end=2027-01-14", LeftOpen { term: false, notice: true }),
        ("start=2026-01-15&notice=90", LeftOpen { term: true, notice: false }),
        ("start=2026-01-15&term=24&notice=90", NOTHING),
    ] {
        let (_owner, session) = session(Portfolio::default());
        follow_link(&session, link);
        assert_eq!(
            (assumed(&session), session.portfolio.contracts.get_untracked().len()),
            (left, usize::from(left == NOTHING))
        );
    }
}

#[test]
fn what_is_assumed_is_typed_over_in_place() {
    let (_owner, session) = session(Portfolio::default());
    follow_link(&session, "start=2026-01-15");
    let shown = session.portfolio.draft_of_shown();
    assert_eq!((shown.term.as_str(), shown.notice.as_str()), ("12", "30"));
    let type_over = |term: &str, notice: &str| {
        let mut draft = Draft { term: term.to_owned(), notice: notice.to_owned(), ..shown.clone() };
        session.portfolio.type_assumed(&mut draft).first().map(|error| error.field)
    };
    assert_eq!(type_over("12", "90"), None);
    assert_eq!((notice_deadline(&session), assumed(&session)), (day(2026, 10, 16), BOTH));
    // What was typed stands in the address, what is still assumed does not.
    let told = decode(&address(&session, View::Deadlines)).link.terms;
    assert_eq!((told.term, told.notice), (None, Some(Notice::Days(90))));
    assert_eq!(type_over("12", "3 Monate"), None);
    assert_eq!(notice_deadline(&session), day(2026, 10, 14));
    for (term, notice, field) in
        [("x", "90", FormField::Term), ("121", "90", FormField::Term), ("24", "", FormField::Notice)]
    {
        assert_eq!(type_over(term, notice), Some(field));
        assert_eq!(notice_deadline(&session), day(2026, 10, 14), "{term}, {notice}");
    }
    assert_eq!(type_over("24", "90"), None);
    assert!(session.portfolio.contracts.get_untracked().is_empty());
    naming("mine", || session.portfolio.set_step("data-export", StepStatus::Done));
    assert_eq!(notice_deadline(&session), day(2027, 10, 16));
    assert_eq!(type_over("12", "30"), None);
    assert_eq!(notice_deadline(&session), day(2027, 10, 16), "a stored contract assumes nothing");
}

#[test]
fn a_cut_link_fills_the_form_and_nothing_is_computed_or_stored_before_it_is_submitted() {
    let whole = contract_over(ymd(2026, 1, 15), months(24));
    let whole = fristklar::domain::Contract { notice: Notice::Days(90), ..whole };
    let link = share_link(&whole, false);
    for kept in [Portfolio::default(), kept_contract("mine")] {
        let (_owner, session) = session(kept.clone());
        for (cut, start, term, notice) in [
            (&link[..link.len() - 1], "15.01.2026", "24", ""),
            (&link[..link.len() - 11], "15.01.2026", "24", ""),
            ("v=1&start=2026-01-15&term=24&notice=9", "15.01.2026", "24", ""),
            ("v=1&start=2026-01-15&term=24", "15.01.2026", "24", ""),
            ("v=1&start=2026-01-15", "15.01.2026", "", ""),
            ("v=1&term=24&notice=90d", "", "24", "90"),
            ("v=1&c=k3f9&start=2026-01-15&term=24&notice=90d&price=12", "15.01.2026", "24", "90"),
        ] {
            session.form.fill(None);
            follow_link(&session, cut);
            assert_eq!(session.navigation.view.get_untracked(), View::Start, "{cut}");
            let report = session.navigation.link_report.get_untracked().expect("it is told");
            assert!(report.refused && report.cut.is_some(), "{cut}");
            let draft = session.form.draft.get_untracked();
            assert_eq!((&*draft.start, &*draft.term, &*draft.notice), (start, term, notice), "{cut}");
            assert_eq!(notice_deadline(&session), None, "{cut}");
            assert_eq!(session.portfolio.contracts.get_untracked(), kept.contracts, "{cut}");
        }
        // What was typed since stays when the page is loaded again.
        session.form.change(|draft| draft.notice = "60".to_owned());
        assert_eq!(notice_deadline(&session), day(2027, 11, 15));
        follow_link(&session, "v=1&c=k3f9&start=2026-01-15&term=24");
        assert_eq!(session.form.draft.get_untracked().notice, "60");
        assert!(naming("rest", || session.form.submit()));
        session.navigation.show(View::Deadlines);
        assert_eq!(notice_deadline(&session), day(2027, 11, 15));
    }
}

#[test]
fn a_link_cut_anywhere_stores_and_computes_nothing() {
    let whole = contract_over(ymd(2026, 1, 15), months(24));
    let link = share_link(&whole, false);
    for cut in 0..link.len() {
        let (_owner, session) = session(Portfolio::default());
        follow_link(&session, &link[..cut]);
        let part = &link[..cut];
        assert!(session.portfolio.contracts.get_untracked().is_empty(), "{part}");
        assert_eq!(notice_deadline(&session), None, "{part}");
    }
}

#[test]
fn an_address_from_another_browser_shows_its_terms_and_stores_nothing_unasked() {
    let (_owner, here) = session(kept_contract("mine"));
    let copied = address(&here, View::Steps);
    let (_owner, there) = session(Portfolio::default());
    follow_link(&there, &copied);
    assert_eq!((there.navigation.view.get_untracked(), notice_deadline(&there)), (View::Steps, day(2026, 12, 15)));
    assert_eq!(there.navigation.link_report.get_untracked(), None);
    for view in [View::Costs, View::Contracts, View::Deadlines] {
        follow_link(&there, &address(&there, view));
        assert!(matches!(there.portfolio.opened.get_untracked(), Opened::Linked(_)), "{view:?}");
        assert!(there.portfolio.contracts.get_untracked().is_empty(), "{view:?}");
    }
    naming("added", || there.portfolio.change_record(|_| {}));
    assert_eq!(there.portfolio.opened.get_untracked(), Opened::Stored("added".to_owned()));
    // Once it is known by its terms, the same address opens it.
    follow_link(&there, &copied);
    assert_eq!(there.portfolio.opened.get_untracked(), Opened::Stored("added".to_owned()));
}

#[test]
fn a_known_id_wins_over_the_terms_beside_it() {
    let (_owner, session) = session(kept_contract("mine"));
    let copied = address(&session, View::Costs);
    session.form.restore(Draft { editing_id: Some("mine".to_owned()), notice: "60".to_owned(), ..typed("15.01.2026") });
    assert!(session.form.submit());
    let changed = copied.replace("notice=30d", "notice=90d");
    let half = copied.replace("&notice=30d", "");
    for link in [copied.as_str(), &changed, &half, "start=2025-02-31&view=costs&id=mine", "v=1&view=costs&id=mine"] {
        follow_link(&session, link);
        assert_eq!(session.navigation.view.get_untracked(), View::Costs, "{link}");
        assert_eq!(
            (notice_deadline(&session), session.navigation.link_report.get_untracked()),
            (day(2026, 11, 15), None),
            "{link}"
        );
        assert!(!untrack(|| session.navigation.fragment_matches(link)), "the address gets the terms of today: {link}");
    }
    assert!(untrack(|| session.navigation.fragment_matches(&address(&session, View::Costs))));
}

#[test]
fn tracking_keys_leave_the_address() {
    let (_owner, session) = session(Portfolio::default());
    let link = "v=1&start=2026-01-15&term=12&notice=30d";
    let left = naming("linked", || session.navigation.follow(&format!("{link}&fbclid=x"), "utm_source=mail&gclid=y"));
    assert_eq!((left.as_str(), session.navigation.link_report.get_untracked()), (link, None));
    assert_eq!(session.navigation.follow("", "utm_source=mail"), "");
}
