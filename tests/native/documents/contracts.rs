//! From documents to contracts: what is certain is taken, what is open is asked, nothing is assumed unsaid.

use crate::support::order_forms::{PrintedEnd, any_known};
use crate::support::samples::{cases, sampled};
use fristklar::documents::{
    Asked, Document, Field, FieldValue, Hint, Need, Reading, Replies, Reply, Subject, Understood, Viewer, leads_to,
    read, understand,
};
use fristklar::domain::{Cents, Currency, Day, Notice, Renewal, TermLength, TermMonths, day, plan, plus_days};
use fristklar::i18n::Lang;
use fristklar::import::Assumption;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

const WHOLE: &str = "\
Order Form
Quote Number: Q-00000001
Bill To: Muster GmbH
Contract Start Date: 2026-01-15
Contract End Date: 2027-01-14
Subscription Term: 12 months
Billing Frequency: Annual
Currency: EUR
The order renews automatically for successive terms of the same length, unless either party gives notice of non-renewal \
at least 60 days before the end of the then-current term.
";

fn viewer() -> Viewer {
    Viewer { today: day(2026, 11, 27).unwrap(), lang: Lang::En }
}

fn readings(texts: &[&str]) -> Vec<Reading> {
    texts.iter().map(|text| read(&Document::from_text("order.txt", text))).collect()
}

fn understood(texts: &[&str], replies: &Replies) -> Understood {
    understand(&readings(texts), replies, viewer())
}

fn subject(field: Field) -> Subject {
    Subject { contract: 0, field }
}

fn asked(understood: &Understood, field: Field) -> Option<&Asked> {
    understood.asked.iter().find(|asked| asked.subject == subject(field))
}

fn needed(understood: &Understood) -> Vec<Field> {
    understood.asked.iter().filter(|asked| asked.need == Need::Needed).map(|asked| asked.subject.field).collect()
}

fn chosen(replies: &[(Field, FieldValue)]) -> Replies {
    let mut all = Replies::default();
    for (field, answer) in replies {
        all.set(subject(*field), Some(Reply::Chosen(answer.clone())));
    }
    all
}

fn iso(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn what_is_certain_is_taken_without_a_question() {
    let made = understood(&[WHOLE], &Replies::default());
    assert_eq!((needed(&made), made.open), (vec![], 0), "{:#?}", made.asked);
    let contract = made.contracts[0].as_ref().unwrap();
    assert_eq!(contract.terms.first_term.length(), TermLength::Months(TermMonths::YEAR));
    assert_eq!(contract.terms.notice, Notice::Days(60));
    assert_eq!(contract.terms.renewal, Renewal::SameTerm);
    assert_eq!((contract.contract_number.as_str(), contract.customer.as_str()), ("Q-00000001", "Muster GmbH"));
    assert_eq!(made.assumed, []);
    // What was not found may stay open, and is asked for.
    let optional: Vec<Field> = made.asked.iter().map(|asked| asked.subject.field).collect();
    assert_eq!(optional, [Field::Price, Field::Party, Field::Law]);
}

#[test]
fn a_day_that_can_be_read_in_two_ways_is_asked_with_what_each_leads_to() {
    let text = WHOLE.replace("2026-01-15", "03/04/2026").replace("Contract End Date: 2027-01-14\n", "");
    let all = readings(&[&text]);
    let made = understand(&all, &Replies::default(), viewer());
    assert_eq!((needed(&made), made.contracts.clone()), (vec![Field::Start], vec![None]));
    let question = asked(&made, Field::Start).unwrap();
    assert!(!question.is_missing && question.evidence.len() == 1);
    let answers: Vec<_> = question.candidates.iter().map(|one| (one.answer.clone(), one.hint)).collect();
    let (april, march) = (FieldValue::Day(iso("2026-04-03")), FieldValue::Day(iso("2026-03-04")));
    assert_eq!(answers, [(april.clone(), Some(Hint::DayFirst)), (march.clone(), Some(Hint::MonthFirst))]);
    let deadline = |answer: &FieldValue| {
        let leads = leads_to(&all, &made, &Replies::default(), viewer(), subject(Field::Start), answer).unwrap();
        (leads.last.to_string(), leads.deadline.unwrap().to_string())
    };
    assert_eq!(deadline(&april), ("2027-04-02".to_owned(), "2027-02-01".to_owned()));
    assert_eq!(deadline(&march), ("2027-03-03".to_owned(), "2027-01-02".to_owned()));
    let made = understood(&[&text], &chosen(&[(Field::Start, march)]));
    assert_eq!(made.open, 0);
    assert_eq!(made.contracts[0].as_ref().unwrap().terms.first_term.start(), iso("2026-03-04"));
    // The question stays, so that the answer can be changed.
    assert!(asked(&made, Field::Start).is_some());
}

#[test]
fn a_printed_end_is_asked_in_both_readings() {
    let text = WHOLE.replace("2027-01-14", "2027-01-20").replace("Subscription Term: 12 months\n", "");
    let made = understood(&[&text], &Replies::default());
    let question = asked(&made, Field::Length).unwrap();
    let answers: Vec<_> = question.candidates.iter().map(|one| (one.answer.clone(), one.hint)).collect();
    let printed = iso("2027-01-20");
    assert_eq!(
        answers,
        [
            (FieldValue::Day(printed), Some(Hint::LastDay)),
            (FieldValue::Day(plus_days(printed, -1)), Some(Hint::FirstOfNext(printed)))
        ]
    );
}

#[test]
fn months_and_an_end_that_differ_are_both_offered() {
    let text = WHOLE.replace("12 months", "24 months");
    let made = understood(&[&text], &Replies::default());
    let answers: Vec<_> =
        asked(&made, Field::Length).unwrap().candidates.iter().map(|one| one.answer.clone()).collect();
    assert!(answers.contains(&FieldValue::Day(iso("2027-01-14"))), "{answers:?}");
    assert!(answers.contains(&FieldValue::Term(TermMonths::new(24).unwrap())), "{answers:?}");
}

#[test]
fn what_no_document_says_is_asked_as_an_import_does() {
    let made = understood(&["Order Form\nContract Start Date: 2026-01-15\n"], &Replies::default());
    assert_eq!(needed(&made), [Field::Length, Field::Notice]);
    assert!(made.asked.iter().all(|asked| asked.is_missing && asked.candidates.is_empty()), "{:#?}", made.asked);
    assert_eq!(Field::Length.offered().first(), Some(&FieldValue::Term(TermMonths::YEAR)));
    assert_eq!(Field::Notice.offered().first(), Some(&FieldValue::Notice(Notice::STANDARD)));
    let replies = chosen(&[
        (Field::Length, FieldValue::Term(TermMonths::YEAR)),
        (Field::Notice, FieldValue::Notice(Notice::Days(45))),
    ]);
    let made = understood(&["Order Form\nContract Start Date: 2026-01-15\n"], &replies);
    // Nothing of the term that runs depends on the renewal: it is named, and not asked.
    assert_eq!((made.open, made.assumed.as_slice()), (0, [(0, Assumption::Renewal)].as_slice()));
    // It is asked once the first term is over.
    let replies = chosen(&[
        (Field::Length, FieldValue::Term(TermMonths::new(6).unwrap())),
        (Field::Notice, FieldValue::Notice(Notice::Days(45))),
    ]);
    let made = understood(&["Order Form\nContract Start Date: 2026-01-15\n"], &replies);
    assert_eq!((made.open, needed(&made)), (1, vec![Field::Length, Field::Notice, Field::Renewal]));
    assert_eq!(made.contracts, [None]);
}

#[test]
fn a_notice_period_without_a_unit_is_asked_in_both() {
    let text = WHOLE.lines().take(8).collect::<Vec<_>>().join("\n") + "\nNotice Period: 3\n";
    let made = understood(&[&text], &Replies::default());
    let answers: Vec<_> =
        asked(&made, Field::Notice).unwrap().candidates.iter().map(|one| one.answer.clone()).collect();
    assert_eq!(answers, [FieldValue::Notice(Notice::Days(3)), FieldValue::Notice(Notice::Months(3))]);
}

#[test]
fn all_periods_of_a_sentence_are_offered() {
    let text = WHOLE.replace("at least 60 days before", "30 days before or, in the first term, 90 days before");
    let made = understood(&[&text], &Replies::default());
    let answers: Vec<_> =
        asked(&made, Field::Notice).unwrap().candidates.iter().map(|one| one.answer.clone()).collect();
    assert!(answers.contains(&FieldValue::Notice(Notice::Days(30))), "{answers:?}");
    assert!(answers.contains(&FieldValue::Notice(Notice::Days(90))), "{answers:?}");
}

#[test]
fn of_two_documents_the_special_one_stands_and_equal_ones_are_asked() {
    let agreement = "Main Services Agreement\nThe agreement renews automatically for one year, unless either party gives \
                     notice at least 30 days before the end of the term.\n";
    let made = understood(&[agreement, WHOLE], &Replies::default());
    assert_eq!(made.open, 0, "{:#?}", made.asked);
    assert_eq!(made.contracts[0].as_ref().unwrap().terms.notice, Notice::Days(60));
    let notice = made.settled.iter().find(|one| one.kind == fristklar::documents::Kind::Notice).unwrap();
    assert_eq!(notice.contradicted_by.len(), 1);
    let other = WHOLE.replace("60 days", "90 days");
    let made = understood(&[WHOLE, &other], &Replies::default());
    assert_eq!(needed(&made), [Field::Notice]);
    let question = asked(&made, Field::Notice).unwrap();
    let documents: Vec<usize> = question.evidence.iter().map(|one| one.document()).collect();
    assert_eq!(documents, [0, 1]);
    assert_eq!(question.candidates.len(), 2);
}

#[test]
fn a_day_for_the_notice_that_its_period_does_not_lead_to_is_asked() {
    let text = format!("{WHOLE}Notice of non-renewal must be received by 30 September 2026.\n");
    let made = understood(&[&text], &Replies::default());
    let question = asked(&made, Field::Notice).unwrap();
    let hints: Vec<_> = question.candidates.iter().filter_map(|one| one.hint).collect();
    assert_eq!(hints, [Hint::FromNoticeBy(iso("2026-09-30"))]);
    // The one that it leads to is not asked.
    let text = format!("{WHOLE}Notice of non-renewal must be received by 15 November 2026.\n");
    assert!(asked(&understood(&[&text], &Replies::default()), Field::Notice).is_none());
}

const LINES: &str = "\
Product                      Start Date    End Date      Months   Quantity   Monthly Price   Total Price
Sales Cloud                  2026-01-15    2027-01-14    12       25         EUR 165.00      EUR 49,500.00
Data Storage                 2026-01-15    2026-07-14    6        10         EUR 80.00       EUR 4,800.00
";

#[test]
fn a_line_with_an_end_of_its_own_is_a_contract_of_its_own() {
    let made = understood(&[&format!("{WHOLE}\n{LINES}")], &Replies::default());
    assert_eq!(made.proposals.len(), 2, "{:#?}", made.proposals);
    // The first term of the line is over, and a renewal is said, so nothing is asked.
    let products: Vec<_> = made.contracts.iter().flatten().map(|one| one.product.as_str()).collect();
    assert_eq!(products, ["Sales Cloud", "Data Storage"], "{:#?}", made.asked);
    let prices: Vec<_> = made.contracts.iter().flatten().map(|one| one.terms.price).collect();
    assert_eq!(prices, [Some(Cents(4_950_000)), Some(Cents(960_000))]);
    assert_eq!(made.contracts[1].as_ref().unwrap().terms.notice, Notice::Days(60));
}

#[test]
fn figures_that_do_not_agree_are_confirmed() {
    let text = format!("{WHOLE}\n{}", LINES.replace("EUR 49,500.00", "EUR 45,500.00"));
    let made = understood(&[&text], &Replies::default());
    assert_eq!(needed(&made), [Field::Price]);
    let made = understood(&[&text], &chosen(&[(Field::Price, FieldValue::Nothing)]));
    assert_eq!((made.open, made.contracts[0].as_ref().unwrap().terms.price), (0, None));
}

#[test]
fn a_price_without_a_currency_is_asked_about() {
    let text = WHOLE.replace("Currency: EUR\n", "");
    let mut replies = Replies::default();
    replies.set(subject(Field::Price), Some(Reply::Typed("12,000.00".to_owned())));
    let made = understood(&[&text], &replies);
    assert_eq!((needed(&made), made.contracts.clone()), (vec![Field::Currency], vec![None]));
    replies.set(subject(Field::Currency), Some(Reply::Chosen(FieldValue::Currency(Currency::Chf))));
    let made = understood(&[&text], &replies);
    let terms = made.contracts[0].as_ref().unwrap().terms;
    assert_eq!((terms.price, terms.currency), (Some(Cents(1_200_000)), Currency::Chf));
}

#[test]
fn what_is_typed_is_read_as_in_the_form_and_refused_with_a_reason() {
    let text = "Order Form\nContract Start Date: 2026-01-15\n";
    let with = |field: Field, typed: &str| {
        let mut replies = chosen(&[(Field::Notice, FieldValue::Notice(Notice::STANDARD))]);
        replies.set(subject(field), Some(Reply::Typed(typed.to_owned())));
        understood(&[text], &replies)
    };
    let length = |typed: &str| {
        let made = with(Field::Length, typed);
        let problem = asked(&made, Field::Length).unwrap().problem;
        (made.contracts[0].as_ref().map(|one| one.terms.first_term.length()), problem.is_some(), made.open)
    };
    assert_eq!(length("24"), (Some(TermLength::Months(TermMonths::new(24).unwrap())), false, 0));
    assert_eq!(length("two years"), (Some(TermLength::Months(TermMonths::new(24).unwrap())), false, 0));
    assert_eq!(length("14 January 2027"), (Some(TermLength::Until(iso("2027-01-14"))), false, 0));
    assert_eq!(length("200 months"), (None, true, 1));
    assert_eq!(length("soon"), (None, true, 1));
    // Before the start.
    assert_eq!(length("14 January 2025"), (None, true, 1));
    let notice = with(Field::Notice, "3");
    assert!(asked(&notice, Field::Notice).unwrap().problem.is_some());
}

#[test]
fn no_generated_order_form_makes_a_wrong_contract_unasked() {
    let mut runner = TestRunner::new(sampled(200));
    let strategy = any_known();
    let mut taken = 0;
    for _ in 0..cases(200) {
        let known = strategy.new_tree(&mut runner).unwrap().current();
        let text = known.text();
        let made = understood(&[&text], &Replies::default());
        for contract in made.contracts.iter().flatten() {
            let asks = |field: Field| asked(&made, field).is_some_and(|asked| asked.need == Need::Needed);
            assert!(!asks(Field::Start) && !asks(Field::Length) && !asks(Field::Notice), "{text}");
            let last = plus_days(known.next(), -1);
            let found = plan(&contract.terms, contract.terms.first_term.start());
            if known.lines.iter().all(|line| line.begins_after == 0) || known.end != PrintedEnd::None {
                assert_eq!((contract.terms.first_term.start(), found.term.last), (known.start, last), "{text}");
            }
            assert_eq!(contract.terms.notice, known.notice, "{text}");
            taken += 1;
        }
    }
    assert!(taken > 0);
}
