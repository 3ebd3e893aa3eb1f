//! The second look: two ways of counting, and the readings of what is uncertain.

use crate::support::contracts::{months, ymd};
use crate::support::order_forms::any_known;
use crate::support::samples::sampled;
use crate::support::walk;
use fristklar::documents::{
    Because, Change, Document, MOST_READINGS, ReadDeadline, Reading, SecondLook, read, second_look,
};
use fristklar::domain::{Contract, Day, FirstTerm, Notice, Renewal, TermLength, plan};
use proptest::prelude::*;

fn contract(start: Day, length: TermLength, notice: Notice) -> Contract {
    Contract { notice, ..Contract::new(FirstTerm::new(start, length).unwrap()) }
}

/// A year from 1 January 2027.
fn ordinary(notice: Notice) -> Contract {
    contract(ymd(2027, 1, 1), months(12), notice)
}

fn reading(text: &str) -> Reading {
    read(&Document::from_text("", text))
}

fn changes(row: &ReadDeadline) -> Vec<Change> {
    row.readings.iter().map(|other| other.change).collect()
}

/// Each row as a person would write it down.
fn shown(look: &SecondLook) -> Vec<(String, Vec<Change>)> {
    let day = |day: Option<Day>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
    look.rows.iter().map(|row| (day(row.deadline), changes(row))).collect()
}

#[test]
fn without_documents_what_is_usually_uncertain_is_looked_at() {
    let look = second_look(&ordinary(Notice::Days(30)), ymd(2027, 2, 1), &[]);
    let deadlines = shown(&look);
    // A month before 31 December is 30 November, a day before the 30 days.
    assert_eq!(deadlines[0], ("2027-11-30".to_owned(), vec![Change::Notice(Notice::Months(1))]));
    assert!(deadlines.contains(&("2027-12-01".to_owned(), vec![])));
    assert!(deadlines.contains(&("2027-12-02".to_owned(), vec![Change::BeforeRenewal])));
    assert!(deadlines.contains(&("2027-12-01".to_owned(), vec![Change::Sent])));
    assert_eq!(look.keep, Some(0));
    assert!(look.rows.iter().flat_map(|row| &row.readings).all(|other| other.found.is_none()));
}

#[test]
fn what_a_document_says_clearly_is_not_read_otherwise() {
    let text = "ORDER FORM\nOrder Start Date: 1 January 2027\nOrder End Date: 31 December 2027\nTerm: 12 months\n\
        The agreement renews for successive terms of 12 months unless either party gives written notice of non-renewal, \
        which must be received at least 30 days before the end of the term.\n";
    let look = second_look(&ordinary(Notice::Days(30)), ymd(2027, 2, 1), &[reading(text)]);
    assert_eq!(shown(&look), [("2027-12-01".to_owned(), vec![])]);
    assert!(look.is_clear());
}

#[test]
fn two_periods_in_form_and_agreement_stand_side_by_side() {
    let form = "ORDER FORM\nNotice of non-renewal must be received at least 30 days before the end of the term.\n";
    let agreement = "MASTER SUBSCRIPTION AGREEMENT\nEither party may give notice of non-renewal, which must be received \
        at least 90 days before the end of the term.\n";
    let look = second_look(&ordinary(Notice::Days(30)), ymd(2027, 2, 1), &[reading(form), reading(agreement)]);
    assert_eq!(
        shown(&look),
        [("2027-10-02".to_owned(), vec![Change::Notice(Notice::Days(90))]), ("2027-12-01".to_owned(), vec![])]
    );
    let other = look.rows[0].readings[0];
    assert_eq!(other.because, Because::SaidElsewhere);
    assert_eq!(other.found.map(|found| found.document), Some(1));
}

#[test]
fn a_day_with_slashes_and_an_end_without_a_meaning_have_two_readings() {
    // 3 April or 4 March; neither makes whole months with an unclear start.
    let text = "ORDER FORM\nEnd Date: 03/04/2028\nNotice of non-renewal must be received at least 30 days before the end \
        of the term.\n";
    let length = TermLength::Until(ymd(2028, 4, 3));
    let look = second_look(&contract(ymd(2027, 1, 15), length, Notice::Days(30)), ymd(2027, 2, 1), &[reading(text)]);
    assert_eq!(
        shown(&look),
        [
            ("2028-02-02".to_owned(), vec![Change::LastDay(ymd(2028, 3, 3))]),
            ("2028-02-03".to_owned(), vec![Change::LastDay(ymd(2028, 3, 4))]),
            ("2028-03-03".to_owned(), vec![Change::LastDay(ymd(2028, 4, 2))]),
            ("2028-03-04".to_owned(), vec![]),
        ]
    );
    let because: Vec<Because> = look.rows.iter().flat_map(|row| &row.readings).map(|other| other.because).collect();
    assert_eq!(because, [Because::DayOrder, Because::DayOrder, Because::EndMeaning]);
}

#[test]
fn a_start_that_can_be_read_in_two_ways_changes_no_printed_end() {
    let text = "ORDER FORM\nStart Date: 03/04/2027\nNotice of non-renewal must be received at least 30 days before the end \
        of the term.\n";
    let contract = contract(ymd(2027, 4, 3), months(12), Notice::Days(30));
    let look = |text: &str| shown(&second_look(&contract, ymd(2027, 5, 1), &[reading(text)]));
    let own = ("2028-03-03".to_owned(), vec![]);
    assert_eq!(look(text), [("2028-02-02".to_owned(), vec![Change::Start(ymd(2027, 3, 4))]), own.clone()]);
    // With two starts it is open whether this is the last day, and nothing else.
    let open = ("2028-03-02".to_owned(), vec![Change::LastDay(ymd(2028, 4, 1))]);
    assert_eq!(look(&format!("{text}The term ends on 2 April 2028.\n")), [open, own]);
}

#[test]
fn a_bare_number_is_read_as_days_and_as_months() {
    let text = "ORDER FORM\nNotice period: 3\n";
    let look = second_look(&ordinary(Notice::Months(3)), ymd(2027, 2, 1), &[reading(text)]);
    assert_eq!(look.rows[0].deadline, Some(ymd(2027, 9, 30)));
    let days = look.rows.iter().find(|row| changes(row) == [Change::Notice(Notice::Days(3))]).unwrap();
    assert_eq!(days.readings[0].because, Because::Unit);
    assert_eq!(days.deadline, Some(ymd(2027, 12, 28)));
}

#[test]
fn a_printed_last_day_for_the_notice_is_one_of_them() {
    let text = "ORDER FORM\nNotice of non-renewal must be received by 15 November 2027.\n";
    let look = second_look(&ordinary(Notice::Days(30)), ymd(2027, 2, 1), &[reading(text)]);
    assert_eq!(changes(&look.rows[0]), [Change::NoticeBy(ymd(2027, 11, 15))]);
    assert_eq!(look.rows[0].forwards, None);
    // It says nothing about a later term.
    let later = second_look(&ordinary(Notice::Days(30)), ymd(2028, 2, 1), &[reading(text)]);
    assert!(later.rows.iter().all(|row| !changes(row).contains(&Change::NoticeBy(ymd(2027, 11, 15)))));
}

#[test]
fn the_length_of_a_renewal_decides_in_later_terms() {
    let three_years = contract(ymd(2023, 1, 1), months(36), Notice::Days(30));
    let first = second_look(&three_years, ymd(2025, 6, 1), &[]);
    let of_renewal = |look: &SecondLook| {
        let row = look.rows.iter().find(|row| changes(row) == [Change::Renewal(Renewal::SameTerm)]);
        row.and_then(|row| row.deadline)
    };
    assert_eq!(of_renewal(&first), None);
    assert_eq!(of_renewal(&second_look(&three_years, ymd(2026, 6, 1), &[])), Some(ymd(2028, 12, 1)));
}

#[test]
fn a_contract_that_ends_by_itself_has_a_deadline_where_a_document_says_that_it_renews() {
    let ends = Contract { renewal: Renewal::None, ..ordinary(Notice::Days(30)) };
    let look = second_look(&ends, ymd(2027, 2, 1), &[]);
    assert_eq!((shown(&look), look.keep), (vec![("none".to_owned(), vec![])], None));
    let text = "ORDER FORM\nThe subscription renews for successive terms of 12 months. Notice of non-renewal must be received \
        at least 30 days before the end of the term.\n";
    let look = second_look(&ends, ymd(2027, 2, 1), &[reading(text)]);
    assert_eq!(look.rows[0].deadline, Some(ymd(2027, 12, 1)));
    assert_eq!(look.rows.last().map(|row| (row.deadline, row.is_own())), Some((None, true)));
}

#[test]
fn the_one_to_keep_can_still_be_met() {
    let contract = ordinary(Notice::Days(30));
    let on = |as_of: Day| {
        let look = second_look(&contract, as_of, &[]);
        (look.keep.and_then(|at| look.rows[at].deadline), look.is_one_too_late())
    };
    assert_eq!(on(ymd(2027, 11, 1)), (Some(ymd(2027, 11, 30)), false));
    // An e-mail that must have arrived on 30 November had to go on the 29th; one that must only be sent may still go.
    assert_eq!(on(ymd(2027, 11, 30)), (Some(ymd(2027, 11, 30)), true));
    assert_eq!(on(ymd(2027, 12, 1)), (Some(ymd(2027, 12, 1)), true));
    assert_eq!(on(ymd(2027, 12, 20)), (None, true));
}

/// Any contract with a document of its own, which may be about quite another contract.
fn any_look() -> impl Strategy<Value = (Contract, Day, Vec<Reading>)> {
    let terms = (walk::any_first_term(), walk::any_notice(), walk::any_renewal());
    (terms, prop::collection::vec(any_known(), 0..3), -100..2000_i64).prop_map(
        |((first, notice, renewal), known, days)| {
            let readings = known.iter().map(|known| read(&known.placed())).collect();
            let as_of = first.start().checked_add_signed(chrono::Duration::days(days)).unwrap();
            (Contract { notice, renewal, ..Contract::new(first) }, as_of, readings)
        },
    )
}

proptest! {
    #![proptest_config(sampled(500))]

    #[test]
    fn both_ways_of_counting_agree_and_the_contract_itself_is_among_them((contract, as_of, readings) in any_look()) {
        let look = second_look(&contract, as_of, &readings);
        prop_assert!(look.rows.len() <= MOST_READINGS);
        let own: Vec<&ReadDeadline> = look.rows.iter().filter(|row| row.is_own()).collect();
        let dates = plan(&contract, as_of).deadlines;
        prop_assert_eq!(own.len(), 1);
        prop_assert_eq!(own[0].deadline, dates.as_ref().map(|dates| dates.notice));
        prop_assert_eq!(own[0].send_by, dates.map(|dates| dates.send_by.email));
        for row in &look.rows {
            let is_printed = changes(row).iter().any(|change| matches!(change, Change::NoticeBy(_)));
            prop_assert_eq!(row.forwards, row.deadline.filter(|_| !is_printed), "{:?}", row);
        }
        // The earliest first, no two the same, and the one to keep is the earliest that can be met.
        prop_assert!(look.rows.windows(2).all(|two| two[0].deadline.is_none() <= two[1].deadline.is_none()));
        prop_assert!(look.rows.windows(2).all(|two| two[1].send_by.is_none() || two[0].send_by <= two[1].send_by));
        if let Some(at) = look.keep {
            let kept = look.rows[at].send_by;
            prop_assert!(look.rows.iter().all(|row| row.send_by.is_none_or(|day| day < as_of) || kept <= row.send_by));
        }
    }
}
