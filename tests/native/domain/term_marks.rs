//! Where the term bar has its marks, day by day.

use crate::support::contracts::{date, months};
use fristklar::domain::{Contract, FirstTerm, Notice, Renewal, TermMarks, days_between, plan, plus_days};

fn year_from(start: &str) -> Contract {
    Contract::new(FirstTerm::new(date(start), months(12)).expect("a first term"))
}

fn marks(contract: &Contract, as_of: &str) -> (Option<u16>, Option<u16>) {
    let TermMarks { deadline, today } = TermMarks::of(&plan(contract, date(as_of)));
    (deadline, today)
}

#[test]
fn the_marks_of_a_year() {
    let contract = year_from("2026-01-15");
    // Notice can arrive until the end of 15 December: 335 of 365 days.
    assert_eq!(marks(&contract, "2026-01-15"), (Some(917), Some(0)));
    assert_eq!(marks(&contract, "2026-11-23"), (Some(917), Some(854)));
    assert_eq!(marks(&contract, "2027-01-14"), (Some(917), Some(997)));
    // In the renewal, and before it all.
    assert_eq!(marks(&contract, "2027-01-15"), (Some(917), Some(0)));
    assert_eq!(marks(&contract, "2026-01-14"), (Some(917), None));
}

#[test]
fn no_deadline_where_no_notice_is_needed() {
    let contract = year_from("2026-01-15");
    let ends = Contract { renewal: Renewal::None, ..contract };
    assert_eq!(marks(&ends, "2026-11-23"), (None, Some(854)));
    assert_eq!(marks(&ends, "2027-03-01"), (None, None));
    let sent = Contract { notice_sent: Some(date("2026-11-20")), ..contract };
    assert_eq!(marks(&sent, "2026-11-23"), (None, Some(854)));
}

#[test]
fn a_deadline_before_the_term_leaves_nothing_of_it() {
    let contract = Contract { notice: Notice::months(13).expect("months"), ..year_from("2026-01-15") };
    assert_eq!(marks(&contract, "2026-11-23").0, Some(0));
}

#[test]
fn today_passes_the_deadline_on_the_day_after_it() {
    for notice in [0, 1, 30, 90, 364] {
        let contract = Contract { notice: Notice::days(notice).expect("days"), ..year_from("2026-01-15") };
        for passed in 0..365 {
            let as_of = plus_days(contract.first_term.start(), passed);
            let plan = plan(&contract, as_of);
            let deadline = plan.deadlines.as_ref().map(|dates| dates.notice).expect("it renews");
            let TermMarks { deadline: Some(end), today: Some(today) } = TermMarks::of(&plan) else {
                panic!("{as_of} with {notice} days")
            };
            assert_eq!(today >= end, days_between(deadline, as_of) > 0, "{as_of} with {notice} days");
        }
    }
}
