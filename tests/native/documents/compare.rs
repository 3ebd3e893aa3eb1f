//! What is kept of a document beside a contract that says something else now.

use crate::support::contracts::*;
use crate::support::readings::kept_in_fixture;
use fristklar::content::Clause;
use fristklar::documents::{
    Answer, Basis, DayReading, Document, EndMeaning, Finding, KeptReading, NoticeForm, Place, PriceAtRenewal, Quote,
    Reading, RenewalReading, Value, clause_marks, compared, compared_price, read,
};
use fristklar::domain::{
    Billing, Cents, Contract, Currency, Day, GoverningLaw, Notice, Renewal, TermLength, TermMonths,
};
use fristklar::portfolio::{ClauseMarks, Record};

/// A year from 1 February 2026 with 60 days' notice, as the fixture's order form is confirmed.
fn contract() -> Record {
    record("a", Contract { notice: Notice::Days(60), ..year_from(ymd(2026, 2, 1)) })
}

fn changed(change: impl FnOnce(&mut Record)) -> Record {
    let mut record = contract();
    change(&mut record);
    record
}

/// A document that says this, and nothing else.
fn saying(value: Value) -> KeptReading {
    let [_, email] = kept_in_fixture();
    let sentence = Quote { text: String::new(), place: Place { page: 1, line: 1 } };
    let finding =
        Finding { value, sentence, label: None, basis: Basis::Sentence, is_special: false, doubts: Vec::new() };
    let reading = Reading { findings: vec![finding], ..email.reading };
    KeptReading { reading, ..email }
}

fn instead(value: Value, record: &Record) -> Option<Value> {
    let all = compared(&saying(value), record);
    assert_eq!(all.len(), 1);
    all.into_iter().next().flatten()
}

#[test]
fn what_the_reader_chose_counts_and_what_the_contract_says_now_is_named() {
    let [order_form, email] = kept_in_fixture();
    assert_eq!(compared(&order_form, &contract()), [None, None]);
    let later = changed(|record| record.terms = Contract { notice: Notice::Months(3), ..year_from(ymd(2026, 3, 1)) });
    let now = compared(&order_form, &later);
    assert!(matches!(now.as_slice(), [Some(Value::Start(DayReading::One(_))), Some(Value::Notice(_))]), "{now:?}");
    let day = |value: &Option<Value>| value.as_ref().and_then(Value::day).and_then(DayReading::day);
    assert_eq!(now.first().and_then(day), Some(ymd(2026, 3, 1)));
    // The other reading of the day is no longer one, since the reader chose.
    let other = changed(|record| record.terms = Contract { notice: Notice::Days(60), ..year_from(ymd(2026, 1, 2)) });
    let without_lines = KeptReading {
        reading: Reading { services: email.reading.services, ..order_form.reading.clone() },
        ..order_form
    };
    assert_eq!(compared(&without_lines, &other).first().and_then(day), Some(ymd(2026, 1, 2)));
    let unanswered = KeptReading { answers: Vec::<Answer>::new(), ..without_lines };
    assert_eq!(compared(&unanswered, &other), [None, None]);
}

#[test]
fn a_printed_end_is_compared_by_what_it_means() {
    let record = contract();
    let end = |day: Day, meaning| instead(Value::End(DayReading::One(day), meaning), &record);
    let (last, next) = (ymd(2027, 1, 31), ymd(2027, 2, 1));
    let now = Some(Value::End(DayReading::One(last), EndMeaning::LastDay));
    assert_eq!(end(last, EndMeaning::LastDay), None);
    assert_eq!(end(next, EndMeaning::LastDay), now);
    assert_eq!(end(next, EndMeaning::FirstOfNext), None);
    assert_eq!(end(last, EndMeaning::FirstOfNext), now);
    assert_eq!((end(last, EndMeaning::Unsaid), end(next, EndMeaning::Unsaid)), (None, None));
    assert_eq!(end(ymd(2027, 2, 2), EndMeaning::Unsaid), now);
    // A printed last day is as good as a number of months.
    let until = changed(|record| {
        record.terms = contract_over(ymd(2026, 2, 1), TermLength::Until(last));
    });
    assert_eq!(instead(Value::Term(TermMonths::YEAR), &until), None);
    let months = |count: u32| TermMonths::new(count).unwrap();
    assert_eq!(instead(Value::Term(months(24)), &until), Some(Value::Term(TermMonths::YEAR)));
}

#[test]
fn a_contract_says_nothing_instead_where_it_says_nothing() {
    let record = contract();
    let silent = [
        Value::Law(GoverningLaw::Irish),
        Value::Customer("Muster AG".to_owned()),
        Value::Party("salesforce.com".to_owned()),
        Value::Number("Q-1".to_owned()),
        Value::OrgId("00D500000000001".to_owned()),
        Value::Billing(Billing::Monthly),
        Value::Currency(Currency::Usd),
        Value::Form(NoticeForm { email: Some(false), ..NoticeForm::default() }),
        Value::Address("Erika-Mann-Str. 31".to_owned()),
        Value::Renewal(RenewalReading::LengthUnsaid),
        Value::Renewal(RenewalReading::Indefinite),
    ];
    for value in silent {
        assert_eq!(instead(value.clone(), &record), None, "{value:?}");
    }
    let full = changed(|record| {
        record.terms.governing_law = GoverningLaw::German;
        record.terms.price = Some(Cents(1));
        record.terms.uplift = percent(700);
        record.terms.renewal = Renewal::None;
        "Muster GmbH".clone_into(&mut record.customer);
        "Reseller Ltd".clone_into(&mut record.contracting_party);
        "Q-1, Q-2".clone_into(&mut record.contract_numbers);
        "00D500000000001EAA".clone_into(&mut record.org_id);
        record.letter.email_excluded = Some(true);
    });
    let says = [
        (Value::Law(GoverningLaw::Irish), true),
        (Value::Law(GoverningLaw::German), false),
        (Value::Customer("Muster AG".to_owned()), true),
        (Value::Customer("MUSTER GMBH, Köln".to_owned()), false),
        (Value::Party("salesforce.com".to_owned()), true),
        (Value::Number("Q-2".to_owned()), false),
        (Value::Number("Q-3".to_owned()), true),
        (Value::OrgId("00D500000000001".to_owned()), false),
        (Value::OrgId("00D500000000001EAA".to_owned()), false),
        (Value::OrgId("00D500000000002".to_owned()), true),
        (Value::Billing(Billing::Monthly), true),
        (Value::Billing(Billing::Annual), false),
        (Value::Currency(Currency::Usd), true),
        (Value::Form(NoticeForm { email: Some(true), ..NoticeForm::default() }), true),
        (Value::Form(NoticeForm { email: Some(false), ..NoticeForm::default() }), false),
        (Value::Renewal(RenewalReading::LengthUnsaid), true),
        (Value::Renewal(RenewalReading::Rule(Renewal::None)), false),
        (Value::PriceAtRenewal(PriceAtRenewal::AtMost(percent(700))), false),
        (Value::PriceAtRenewal(PriceAtRenewal::AtMost(percent(500))), true),
        (Value::PriceAtRenewal(PriceAtRenewal::By(percent(500))), true),
        (Value::PriceAtRenewal(PriceAtRenewal::ListPrice), false),
    ];
    for (value, differs) in says {
        assert_eq!(instead(value.clone(), &full).is_some(), differs, "{value:?}");
    }
}

/// 25 at 165.00 a month are 49,500.00 a year.
#[test]
fn a_price_is_compared_with_that_of_the_table() {
    let [order_form, email] = kept_in_fixture();
    let priced = |cents| changed(|record| record.terms.price = Some(Cents(cents)));
    let day = ymd(2026, 11, 27);
    assert_eq!(compared_price(&order_form, &contract(), day), None);
    assert_eq!(compared_price(&order_form, &priced(4_950_000), day), None);
    let differs = Some((Cents(4_950_000), Cents(4_950_001)));
    assert_eq!(compared_price(&order_form, &priced(4_950_001), day), differs);
    assert_eq!(compared_price(&email, &priced(1), day), None);
}

#[test]
fn the_clauses_that_documents_leave_open_are_marked() {
    assert_eq!(clause_marks(&[]), ClauseMarks::NONE);
    let text = "Order Form\n\nEither party may prevent renewal by written notice received at least 90 days before the \
                end of the then-current term.\n";
    let marks = clause_marks(&[read(&Document::from_text("", text))]);
    assert!(marks.deviates(Clause::Notice.place()) && !marks.is_missing(Clause::Notice.place()), "{marks:?}");
    assert!(marks.is_missing(Clause::Refund.place()) && !marks.deviates(Clause::Refund.place()), "{marks:?}");
    for place in 0..40 {
        assert_eq!(marks.is_open(place), marks.is_missing(place) || marks.deviates(place));
        let marked = ClauseMarks::NONE.and_missing(place);
        assert_eq!((marked.is_missing(place), marked.deviates(place)), (place < 16, false));
        let marked = ClauseMarks::NONE.and_deviating(place);
        assert_eq!((marked.is_missing(place), marked.deviates(place)), (false, place < 16));
        assert_eq!(ClauseMarks::from_bits(marked.bits()), marked);
    }
}
