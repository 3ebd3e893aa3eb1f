//! Tables from known contracts, as many programs and hands write them: every row comes back as its contract, or as a
//! question or a named error, and once the questions are answered all come back; never wrong, never lost.

use crate::support::samples::sampled;
use crate::support::table_programs::{
    Days, Known, Program, any_known, any_program, as_bytes, as_text, fitted, last, written,
};
use crate::support::tables::{answered, decoded, in_pieces, usual};
use fristklar::domain::{Cents, Currency, Renewal, TermLength, add_months_rolling, plus_days, ratio};
use fristklar::import::{Answer, Imported, Question};
use proptest::prelude::*;

/// What the one who wrote the table would answer.
fn answer(question: Question, program: &Program) -> Option<Answer> {
    Some(match question {
        Question::Meaning(_) => Answer::KeepAsNote,
        Question::DayOrder if program.days == Days::American => Answer::MonthFirst,
        Question::DayOrder => Answer::DayFirst,
        Question::NumberStyle if program.comma => Answer::Comma,
        Question::NumberStyle => Answer::Point,
        Question::SerialDay => Answer::Since1900,
        Question::EndDay if program.end_is_next => Answer::FirstDayOfNext,
        Question::EndDay => Answer::LastDay,
        Question::TermUnit => Answer::Months,
        Question::NoticeUnit if program.bare_months => Answer::Months,
        Question::NoticeUnit => Answer::Days,
        Question::PricePeriod => program.price?.1,
        Question::Draft | Question::UnknownStatus => Answer::Running,
        Question::EndedEarly => Answer::Archived,
        Question::MissingTerm | Question::MissingNotice | Question::MissingRenewal | Question::MissingCurrency => {
            return usual(question);
        }
        // Nothing disagrees, no time is none of the zone's midnights, and no 1 stands among months.
        Question::TermOrEnd | Question::TimeOfDay | Question::RenewalNumber => return None,
    })
}

/// What a contract must be read as.
fn expect_right(read: &Imported, known: &Known, program: &Program) -> Result<(), TestCaseError> {
    let terms = &read.terms;
    prop_assert_eq!(&read.name, &known.name);
    prop_assert_eq!(terms.first_term.start(), known.start);
    let read_last = match terms.first_term.length() {
        TermLength::Months(months) => plus_days(add_months_rolling(known.start, months.get()), -1),
        TermLength::Until(last) => last,
    };
    prop_assert_eq!(read_last, last(known), "last day");
    let is_none = known.notice.is_none() && terms.notice.is_none();
    prop_assert!(is_none || terms.notice == known.notice, "{:?} for {:?}", terms.notice, known.notice);
    prop_assert_eq!(terms.renewal, if known.renews { Renewal::default() } else { Renewal::None });
    let price = known.price.zip(program.price).map(|(price, (_, period))| match period {
        Answer::PerMonth => Cents(price * 12),
        Answer::PerTerm => ratio(Cents(price), 12, i64::from(known.months.unwrap_or(12))),
        _ => Cents(price),
    });
    prop_assert_eq!(terms.price, price);
    let currency = match program.currency {
        Some(true) => Currency::Gbp,
        Some(false) => Currency::Chf,
        None => Currency::Eur,
    };
    prop_assert!(price.is_none() || terms.currency == currency);
    prop_assert_eq!(read.archived, program.status && known.status.1);
    Ok(())
}

proptest! {
    #![proptest_config(sampled(10_000))]

    #[test]
    fn tables_of_known_contracts_come_back_right_or_as_questions(
        program in any_program(),
        all in proptest::collection::vec(any_known(), 1..6),
    ) {
        let all: Vec<Known> = all.into_iter().map(|known| fitted(known, &program)).collect();
        let (header, rows) = written(&all, &program);
        let text = as_text(&header, &rows, &program);
        let (_, text) = decoded(&as_bytes(&text, &program)).map_err(|refusal| TestCaseError::fail(format!("{refusal:?}: {text}")))?;
        let (_, table) = in_pieces(&text, 1_000).map_err(|refusal| TestCaseError::fail(format!("{refusal:?}: {text}")))?;
        prop_assert_eq!(table.rows.len(), all.len(), "{}", text);
        // Before anything is answered: what is read is right, and what is not says why.
        let (_, _, read) = answered(&table, |_| None);
        for (result, known) in read.iter().zip(&all) {
            match &result.read {
                Ok(read) => {
                    prop_assert!(!known.no_term && !known.no_notice, "assumed in silence: {text}");
                    expect_right(read, known, &program)?;
                }
                Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|found| found.problem.is_open()), "{problems:?}: {text}"),
            }
        }
        // Once all is answered, all are here.
        let (mapping, tally, read) = answered(&table, |question| answer(question, &program));
        prop_assert_eq!(tally.open(&mapping), 0, "{:?}: {}", &tally.questions, text);
        for (result, known) in read.iter().zip(&all) {
            let read = result.read.as_ref().map_err(|problems| TestCaseError::fail(format!("{problems:?}: {text}")))?;
            expect_right(read, known, &program).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        }
    }
}
