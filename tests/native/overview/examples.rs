//! The overview by example: what stands before what, what is found, what stands under what.

use std::sync::Arc;

use crate::support::contracts::{contract, record, today};
use crate::support::overviews::*;
use fristklar::domain::{Cents, Contract, FirstTerm, Renewal, Status, TermLength, day, plus_days};
use fristklar::overview::{Heights, Item, Ledger, ListSettings, OverviewRow, arrange, folded, has_missed, matches};
use fristklar::portfolio::{Contracts, Record, SEND_NOTICE, StepRecord, StepStatus};

/// By hand: a year from 1 January 2025, thirty days' notice, so the deadline of the second year lies early in December 2026
/// and has passed on the 20th. An add-on has its base's date, and what was put away is not asked about.
#[test]
fn a_missed_deadline_is_told_once_and_of_contracts_in_use_only() {
    let running = |id: &str| record(id, contract(day(2025, 1, 1).unwrap(), 12));
    let mut ending = running("ending");
    ending.terms.renewal = Renewal::None;
    let put_away = Record { archived: true, ..running("put away") };
    let addon = Record { base_id: Some("running".to_owned()), ..running("add-on") };
    let mut all: Contracts = [running("running"), ending, put_away, addon].into_iter().map(Arc::new).collect();
    let mut ledger = Ledger::default();
    let missed = |ledger: &Ledger<bool>| -> Vec<String> {
        ledger.found().filter(|(_, missed)| **missed).map(|(record, _)| record.id.clone()).collect()
    };
    ledger.turn_to(&all, day(2026, 12, 20).unwrap());
    assert!(ledger.work(4, has_missed));
    assert_eq!(missed(&ledger), ["running"]);
    all[2] = Arc::new(running("put away"));
    ledger.turn_to(&all, day(2026, 12, 20).unwrap());
    assert!(ledger.work(1, has_missed), "only what changed is asked again");
    assert_eq!(missed(&ledger), ["running", "put away"]);
    ledger.turn_to(&all, day(2026, 11, 20).unwrap());
    assert!(ledger.work(4, has_missed));
    assert_eq!(missed(&ledger), [""; 0]);
}

#[test]
fn what_was_never_drawn_does_not_move_with_what_is() {
    let mut list = Heights::new(10_000);
    (0..20).for_each(|line| list.measure(line, 100.0));
    let far = |list: &Heights| list.window(-500_000.0, 800.0, 800.0, None);
    let before = far(&list);
    for line in before.lines.clone() {
        list.measure(line, 130.0);
    }
    assert_eq!((far(&list).lines.start, far(&list).above), (before.lines.start, before.above));
}

#[test]
fn what_is_due_today_comes_before_what_was_missed_and_that_before_what_can_wait() {
    let due_in = |id: &str, days: i64| {
        // The deadline of a year's term is 30 days before its end.
        let last = plus_days(today(), days + 30);
        let first = FirstTerm::new(plus_days(last, -364), TermLength::Until(last)).unwrap();
        row(&record(id, Contract::new(first)))
    };
    let mut over = contract(day(2025, 1, 1).unwrap(), 12);
    over.renewal = Renewal::None;
    let mut ends = contract(day(2026, 1, 1).unwrap(), 12);
    ends.renewal = Renewal::None;
    let mut sent = record("sent", contract(day(2026, 3, 1).unwrap(), 12));
    let done = StepRecord { status: StepStatus::Done, done_on: Some(today()), ..StepRecord::default() };
    sent.progress.set(SEND_NOTICE, done);
    let rows = [
        row(&record("over", over)),
        row(&sent),
        row(&record("ends", ends)),
        due_in("calm", 200),
        due_in("missed-20", -20),
        due_in("urgent", 3),
        due_in("missed-2", -2),
        due_in("today", 0),
    ];
    let list = arrange(&rows, &ListSettings::default());
    assert_eq!(ids(&rows, &list), ["today", "missed-2", "missed-20", "urgent", "calm", "ends", "sent", "over"]);
    let turned = arrange(&rows, &ListSettings { reversed: true, ..ListSettings::default() });
    assert_eq!(ids(&rows, &turned), ["over", "sent", "ends", "calm", "urgent", "missed-20", "missed-2", "today"]);
}

#[test]
fn a_missed_contract_names_the_deadline_that_can_still_be_met() {
    // Example 32 of docs/rules.md#worked-examples.
    let mut contract = contract(day(2025, 1, 1).unwrap(), 12);
    contract.price = Some(Cents(1_200_000));
    contract.uplift = fristklar::domain::USUAL_UPLIFT;
    let row = OverviewRow::of(&record("missed", contract), &contract, day(2025, 12, 10).unwrap());
    assert_eq!(row.status, Status::Missed);
    assert_eq!(row.deadline, day(2025, 12, 1));
    assert_eq!(row.next, day(2026, 12, 1));
    assert_eq!(row.cost, Some(Cents(1_284_000)));
    assert_eq!(row.shown_day(), day(2025, 12, 1).unwrap());
}

#[test]
fn contracts_are_found_by_name_customer_product_and_number_in_any_spelling() {
    let mut found = record("found", contract(day(2026, 1, 15).unwrap(), 12));
    found.name = "Vertrieb Süd".to_owned();
    found.customer = "Großhandel Öztürk & Søn".to_owned();
    found.product = "Sales Cloud".to_owned();
    found.contract_numbers = "Q-00318, Q-00412".to_owned();
    let rows = [row(&found)];
    let shown = |search: &str| {
        arrange(&rows, &ListSettings { search: search.to_owned(), ..ListSettings::default() }).shown == 1
    };
    for search in [
        "",
        "  ",
        "sud",
        "SÜD",
        "sued",
        "grosshandel",
        "GROẞHANDEL",
        "ozturk",
        "oeztuerk",
        "Öztürk",
        "son",
        "søn",
        "q-00412",
        "cloud vertrieb",
        "o\u{308}ztu\u{308}rk",
    ] {
        assert!(shown(search), "{search}");
    }
    for search in ["nord", "sales nord", "q-00413", "sudsales", "&&"] {
        assert!(!shown(search), "{search}");
    }
    assert!(matches(&folded("a\nb"), &folded("a b")));
}

#[test]
fn an_add_on_stands_under_its_base_while_that_is_shown() {
    let base = record("base", contract(day(2026, 1, 15).unwrap(), 12));
    let mut addon = record("addon", contract(day(2026, 5, 1).unwrap(), 12));
    addon.base_id = Some("base".to_owned());
    addon.name = "Zusatz".to_owned();
    let early = record("early", contract(day(2026, 1, 2).unwrap(), 12));
    let rows = [row(&addon), row(&base), row(&early)];
    let items = arrange(&rows, &ListSettings::default()).items;
    let line = |row, under_base| Item::OverviewRow { row, under_base };
    assert_eq!(items, [line(2, false), line(1, false), line(0, true)]);
    let searched = ListSettings { search: "zusatz".to_owned(), ..ListSettings::default() };
    assert_eq!(arrange(&rows, &searched).items, [line(0, false)]);
    // Two that name each other both stay in the list.
    let mut base = base;
    base.base_id = Some("addon".to_owned());
    let rows = [row(&addon), row(&base)];
    assert_eq!(arrange(&rows, &ListSettings::default()).shown, 2);
    assert_eq!(arrange(&rows, &ListSettings::default()).items.len(), 2);
}
