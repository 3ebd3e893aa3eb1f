//! Every date of a plan against counting day by day, for any contract and any day of the permitted range.

use crate::support::samples::{sampled, step};
use crate::support::walk;
use crate::support::walk::{Span, civil, number_of};
use fristklar::domain::{
    Contract, Day, Deadlines, Finding, FirstTerm, Notice, NoticeWay, Plan, Reachable, Region, Renewal, SendBy, Skipped,
    SkippedBecause, Status, Term, TermLength, TermMonths, costs, plan, plus_days,
};
use proptest::prelude::*;

/// A contract, the day it is looked at, and the day its notice was sent.
#[derive(Clone, Copy, Debug)]
struct Case {
    first: FirstTerm,
    notice: Notice,
    renewal: Renewal,
    as_of: usize,
    sent: Option<usize>,
}

impl Case {
    fn plan(&self) -> Plan {
        plan(&self.contract(), walk::to_day(self.as_of))
    }

    fn contract(&self) -> Contract {
        let mut contract = Contract::new(self.first);
        contract.notice = self.notice;
        contract.renewal = self.renewal;
        contract.notice_sent = self.sent.map(walk::to_day);
        contract
    }

    /// The first term for which `found` holds, or the last one there is.
    fn first_term_where(&self, found: impl Fn(&Span) -> bool) -> Span {
        let mut terms = walk::chain(&self.first, self.renewal).peekable();
        loop {
            let term = terms.next().expect("a contract has a term");
            if found(&term) || terms.peek().is_none() {
                return term;
            }
        }
    }

    /// The first term a notice received on this day ends: the notice has run out when the term does.
    fn first_term_left_on(&self, received: usize) -> Span {
        self.first_term_where(|term| walk::notice_runs_until(received, self.notice) <= term.last)
    }

    fn term_after(&self, term: Span) -> Option<Span> {
        walk::chain(&self.first, self.renewal).nth(term.number as usize + 1)
    }
}

fn any_case() -> impl Strategy<Value = Case> {
    let (earliest, latest) = walk::range();
    (walk::any_first_term(), walk::any_notice(), walk::any_renewal(), walk::any_day(), -900..=5000_isize, 0..8_u32)
        .prop_map(move |(first, notice, renewal, anywhen, near, choice)| {
            let start = number_of(first.start());
            let as_of = if choice < 3 { anywhen } else { start.saturating_add_signed(near).clamp(earliest, latest) };
            Case { first, notice, renewal, as_of, sent: None }
        })
}

/// Cases on and around the day on which something changes.
fn any_case_at_a_bound() -> impl Strategy<Value = Case> {
    let (earliest, latest) = walk::range();
    (any_case(), 0..5_usize, -1..=1_isize).prop_map(move |(case, which, off)| {
        let term = case.first_term_where(|term| term.last >= case.as_of);
        let deadline = walk::deadline(term.last, case.notice);
        let bound = [term.start, deadline, deadline - 30, deadline - 60, term.last][which];
        Case { as_of: bound.saturating_add_signed(off).clamp(earliest, latest), ..case }
    })
}

fn assert_term(term: &Term, expected: Span) {
    let found =
        Span { number: term.number, start: number_of(term.start), last: number_of(term.last), months: term.months };
    assert_eq!(found, expected);
    assert_eq!(term.is_first(), expected.number == 0);
    assert_eq!(number_of(term.renewal_day()), expected.last + 1);
}

fn assert_deadlines(dates: &Deadlines, term: Span, notice: Notice) {
    let deadline = walk::deadline(term.last, notice);
    assert_eq!(number_of(dates.notice), deadline, "deadline");
    assert_eq!(number_of(dates.strict), deadline - 1, "strict date");
    let sixty_days = term.last - 60;
    let recommended = if sixty_days > deadline - 14 { deadline - 30 } else { sixty_days };
    assert_eq!(number_of(dates.recommended), recommended, "recommended day");
    assert_eq!(dates.recommended_is_sixty_days, recommended == sixty_days);
    assert_send_by(&dates.send_by, deadline);
    assert_send_by(&dates.strict_send_by(Region::default()), deadline - 1);
    let window = dates.window.map(|(from, to)| (number_of(from), number_of(to)));
    assert_eq!(window, (deadline < term.last).then_some((deadline + 1, term.last)), "renewal window");
}

/// All ways of sending a notice that may arrive on `deadline` at the latest, by walking back day by day.
fn assert_send_by(dates: &SendBy, deadline: usize) {
    let last = walk::working_day_back_from(deadline);
    assert_eq!(number_of(dates.last_working_day), last, "last working day");
    let email = walk::working_day_back_from(last - 1);
    assert_eq!(number_of(dates.email), email, "e-mail");
    assert_eq!(number_of(dates.courier), walk::working_day_back_from(last - 3), "courier");
    assert_eq!(number_of(dates.post), walk::working_day_back_from(last - 10), "post");
    for (way, day) in
        [(NoticeWay::Email, dates.email), (NoticeWay::Courier, dates.courier), (NoticeWay::Post, dates.post)]
    {
        assert_eq!(dates.day(way), day);
        assert!(dates.open_on(day).any(|open| open == way), "{way:?} is open on its last day");
        assert!(!dates.open_on(plus_days(day, 1)).any(|open| open == way), "{way:?} is over a day later");
    }
    let skipped: Vec<usize> = dates.skipped.iter().map(|skipped| number_of(skipped.day)).collect();
    let passed = (email + 1..=deadline).rev().filter(|day| *day != last);
    assert_eq!(skipped, passed.collect::<Vec<_>>(), "every day passed over is named");
    for Skipped { day, because } in &dates.skipped {
        assert_eq!(*because == SkippedBecause::Weekend, civil(number_of(*day)).weekday > 4, "{day}");
    }
}

fn assert_reachable(found: Option<&Reachable>, expected: Option<Span>, notice: Notice) {
    assert_eq!(found.is_some(), expected.is_some());
    if let Some((found, expected)) = found.zip(expected) {
        assert_term(&found.term, expected);
        assert_deadlines(&found.deadlines, expected, notice);
    }
}

fn days_left(case: &Case, deadline: usize) -> i64 {
    i64::try_from(deadline).unwrap() - i64::try_from(case.as_of).unwrap()
}

/// The dates of docs/rules.md, figure by figure.
fn assert_plan(case: &Case) {
    let plan = case.plan();
    let renews = case.renewal != Renewal::None;
    let mut current = case.first_term_where(|term| term.last >= case.as_of);
    // A contract that ends by itself needs no notice, so a recorded one changes nothing.
    let ended_by_notice = case.sent.filter(|_| renews).map(|sent| case.first_term_left_on(sent));
    let cancelled = ended_by_notice.is_some_and(|last| last.number <= current.number);
    if let Some(last) = ended_by_notice.filter(|_| cancelled) {
        current = last;
    }

    assert_eq!(number_of(plan.as_of), case.as_of);
    assert_term(&plan.term, current);
    assert_eq!(number_of(plan.portal_opens), current.last - 90);
    assert_eq!(number_of(plan.export_until), current.last + 30);
    assert_eq!(number_of(plan.data_gone), current.last + 120);
    let full_refund = (current.number == 0).then_some(number_of(case.first.start()) + 29);
    assert_eq!(plan.full_refund_until.map(number_of), full_refund);
    assert!(costs(&case.contract(), &plan).is_none(), "no price, no costs");

    assert_eq!(plan.deadlines.is_some(), renews);
    let deadline = walk::deadline(current.last, case.notice);
    let left = days_left(case, deadline);
    if let Some(dates) = &plan.deadlines {
        assert_deadlines(dates, current, case.notice);
        assert_eq!(dates.before_start_of(&plan.term), deadline < current.start);
    }
    assert_eq!(plan.days_left, renews.then_some(left));

    let status = match left {
        _ if cancelled => Status::Cancelled,
        _ if case.as_of < number_of(case.first.start()) => Status::Upcoming,
        _ if !renews && case.as_of <= current.last => Status::Ends,
        _ if !renews => Status::Ended,
        left if left > 60 => Status::Calm,
        left if left > 30 => Status::Prepare,
        left if left > 0 => Status::Urgent,
        0 => Status::Today,
        _ => Status::Missed,
    };
    assert_eq!(plan.status, status);

    let next = if cancelled { None } else { case.term_after(current) };
    assert_reachable(plan.next.as_ref(), next, case.notice);
    let first_left = next.map(|_| case.first_term_left_on(case.as_of)).filter(|term| term.number > current.number);
    assert_reachable(plan.first_reachable.as_ref(), first_left, case.notice);

    let told = |finding| plan.findings.contains(&finding);
    assert_eq!(told(Finding::DeadlineBeforeTerm), renews && deadline < current.start);
    assert_eq!(told(Finding::DeadlineOnWeekend), renews && civil(deadline).weekday > 4);
    let on_holiday = plan.findings.iter().any(|finding| matches!(finding, Finding::DeadlineOnHoliday(_)));
    assert_eq!(on_holiday, renews && civil(deadline).weekday < 5 && !civil(deadline).works);
    assert_eq!(told(Finding::PortalTooLate), renews && current.last - 90 >= deadline);
    let counted = current.number > 0 || matches!(case.first.length(), TermLength::Months(_));
    let rolled = civil(current.last + 1).number != civil(current.start).number;
    assert_eq!(told(Finding::StartDayMissing), counted && rolled);
}

proptest! {
    #![proptest_config(ProptestConfig {
        max_global_rejects: 20_000,
        ..sampled(700)
    })]

    #[test]
    fn any_contract_on_any_day(case in any_case()) {
        assert_plan(&case);
    }

    #[test]
    fn any_contract_where_something_changes(case in any_case_at_a_bound()) {
        assert_plan(&case);
    }

    #[test]
    fn any_contract_whose_notice_was_sent(case in any_case_at_a_bound(), before in 0..1500_usize) {
        let sent = case.as_of.saturating_sub(before).max(walk::range().0);
        assert_plan(&Case { sent: Some(sent), ..case });
    }

    #[test]
    fn cancelled_from_the_day_a_notice_is_sent_in_time_and_for_ever(case in any_case(), later in 0..20_000_usize) {
        prop_assume!(case.renewal != Renewal::None);
        let term = case.plan().term;
        let deadline = walk::deadline(number_of(term.last), case.notice);
        prop_assume!(case.as_of <= deadline);
        let sent = Case { sent: Some(case.as_of), ..case };
        prop_assert_eq!(sent.plan().status, Status::Cancelled);
        let later = Case { as_of: (case.as_of + later).min(walk::range().1), ..sent }.plan();
        prop_assert_eq!(later.status, Status::Cancelled);
        prop_assert_eq!(later.term, term);
    }
}

#[test]
fn the_tricky_starts_with_every_notice() {
    let starts = ["2024-02-29", "2027-12-31", "2026-01-30", "2099-08-31", "1995-05-01", "2017-10-31", "2100-12-31"];
    for (place, start) in starts.into_iter().enumerate() {
        let start: Day = start.parse().expect(start);
        for (other, months) in [1, 12, 35].into_iter().enumerate() {
            let length = TermLength::Months(TermMonths::new(months).expect("in range"));
            let first = FirstTerm::new(start, length).expect("valid");
            let as_of = number_of(start);
            // Other notice periods with each first term, so that together they meet every one.
            for days in (0..=730).skip((place * 3 + other) % step()).step_by(step()) {
                assert_plan(&Case { first, notice: Notice::Days(days), renewal: Renewal::SameTerm, as_of, sent: None });
            }
            for months in 0..=24 {
                let notice = Notice::Months(months);
                assert_plan(&Case { first, notice, renewal: Renewal::default(), as_of, sent: None });
            }
        }
    }
}

#[test]
fn every_day_of_a_contracts_first_years() {
    for (start, months, notice) in [
        ("2024-02-29", 12, Notice::Days(30)),
        ("2024-01-31", 1, Notice::Months(1)),
        ("2023-07-31", 18, Notice::Months(3)),
        ("2025-05-15", 2, Notice::Days(90)),
    ] {
        let start: Day = start.parse().expect(start);
        let length = TermLength::Months(TermMonths::new(months).expect("in range"));
        let first = FirstTerm::new(start, length).expect("valid");
        let from = number_of(start);
        for as_of in from - 100..from + 1300 {
            assert_plan(&Case { first, notice, renewal: Renewal::default(), as_of, sent: None });
        }
    }
}
