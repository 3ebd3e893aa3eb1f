//! Tables as other people's programs and hands leave them (`tests/cases/import`): each is read right, or asks what it
//! leaves open.

use std::fs;
use std::path::Path;

use crate::support::contracts::ymd;
use crate::support::tables::{answered, decoded, in_pieces, usual};
use fristklar::domain::{Cents, Contract, Day, Notice, Renewal, TermMonths, plan};
use fristklar::import::{
    Answer, Duplicates, Imported, Mapping, Origin, Problem, Question, Role, RowResult, Table, Tally,
};

fn case(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/import").join(name);
    let (_, text) = decoded(&fs::read(path).unwrap()).unwrap();
    in_pieces(&text, 1_000).unwrap().1
}

/// What is asked about the table once all questions are answered that `answer` knows, and its rows then.
fn read(name: &str, answer: impl Fn(Question) -> Option<Answer>) -> (Vec<Question>, Vec<RowResult>) {
    let (mapping, tally, rows) = answered(&case(name), answer);
    (open(&mapping, &tally), rows)
}

/// The questions without an answer.
fn open(mapping: &Mapping, tally: &Tally) -> Vec<Question> {
    let is_open = |asked: &&fristklar::import::Asked| mapping.answer_to((asked.question, asked.column)).is_none();
    tally.questions.iter().filter(is_open).map(|asked| asked.question).collect()
}

/// The contracts of rows without errors.
fn contracts(rows: Vec<RowResult>) -> Vec<Imported> {
    rows.into_iter().map(|row| row.read.unwrap()).collect()
}

/// The last day of the first term and its notice deadline.
fn dates(terms: &Contract) -> (Day, Day) {
    let plan = plan(terms, terms.first_term.start());
    (plan.term.last, plan.deadlines.unwrap().notice)
}

/// The answers one would give who confirms what is usual and this answer.
fn usual_and(other: Question, answer: Answer) -> impl Fn(Question) -> Option<Answer> {
    move |question| if question == other { Some(answer) } else { usual(question) }
}

#[test]
fn the_months_beside_an_end_say_whether_it_is_the_last_day() {
    let (open, rows) = read("end-is-renewal-day.csv", usual);
    // Nothing beside the second says it.
    assert_eq!(open, [Question::EndDay]);
    let first = rows[0].read.as_ref().unwrap();
    assert_eq!(dates(&first.terms), (ymd(2027, 2, 28), ymd(2027, 1, 29)));
    assert_eq!(rows[1].read.as_ref().unwrap_err()[0].problem, Problem::Open(Question::EndDay));
    assert_eq!(dates(&rows[2].read.as_ref().unwrap().terms).0, ymd(2028, 3, 31));
    for (answer, last) in [(Answer::LastDay, ymd(2027, 1, 15)), (Answer::FirstDayOfNext, ymd(2027, 1, 14))] {
        let all = contracts(read("end-is-renewal-day.csv", usual_and(Question::EndDay, answer)).1);
        assert_eq!(dates(&all[1].terms).0, last);
        assert_eq!(dates(&all[0].terms).0, ymd(2027, 2, 28));
    }
}

#[test]
fn empty_cells_are_asked_for_by_row_and_column() {
    let (mapping, tally, rows) = answered(&case("blank-cells.csv"), |_| None);
    assert_eq!(open(&mapping, &tally), [Question::MissingNotice, Question::MissingTerm]);
    let named: Vec<_> = tally.questions.iter().map(|asked| (asked.column, asked.rows.first.clone())).collect();
    assert_eq!(named, [(Some(3), vec![1]), (Some(2), vec![2])]);
    assert_eq!(rows.iter().filter(|row| row.read.is_ok()).count(), 1);
    let all = contracts(read("blank-cells.csv", usual).1);
    assert_eq!([&all[0], &all[1], &all[2]].map(|one| one.terms.notice), [90, 30, 90].map(Notice::Days));
    let two_years = Answer::Term(TermMonths::new(24).unwrap());
    let all = contracts(read("blank-cells.csv", usual_and(Question::MissingTerm, two_years)).1);
    assert_eq!(dates(&all[2].terms).0, ymd(2028, 1, 16));
    let (open, rows) = read("blank-cells.csv", usual_and(Question::MissingNotice, Answer::LeaveOut));
    assert_eq!(open, []);
    assert_eq!(rows[1].read.as_ref().unwrap_err()[0].problem, Problem::LeftOut);
}

#[test]
fn bare_numbers_of_notice_are_days_or_months_by_answer() {
    let (open, rows) = read("notice-months.csv", usual);
    assert_eq!(open, [Question::NoticeUnit]);
    assert!(rows.iter().all(|row| row.read.is_err()));
    let all = contracts(read("notice-months.csv", usual_and(Question::NoticeUnit, Answer::Months)).1);
    assert_eq!([&all[0], &all[1], &all[2]].map(|one| one.terms.notice), [3, 6, 1].map(Notice::Months));
    let all = contracts(read("notice-months.csv", usual_and(Question::NoticeUnit, Answer::Days)).1);
    assert_eq!(all[0].terms.notice, Notice::Days(3));
}

#[test]
fn one_and_zero_are_yes_and_no_under_a_renewal() {
    let all = contracts(read("autorenew-01.csv", usual).1);
    let usual = Renewal::ShorterOfTermAndYear;
    assert_eq!([&all[0], &all[1], &all[2]].map(|one| one.terms.renewal), [usual, Renewal::None, usual]);
}

#[test]
fn a_time_that_is_midnight_here_is_its_day_here() {
    let all = contracts(read("utc-midnight.csv", usual).1);
    let starts = [&all[0], &all[1]].map(|one| one.terms.first_term.start());
    assert_eq!(starts, [ymd(2026, 1, 15), ymd(2026, 7, 1)]);
    assert_eq!([&all[0], &all[1]].map(|one| dates(&one.terms).0), [ymd(2027, 1, 14), ymd(2027, 6, 30)]);
    let json = r#"{"records":[{"Name":"A","StartDate":"2026-01-14T23:00:00.000Z","ContractTerm":12}],"done":true}"#;
    let all = contracts(answered(&in_pieces(json, 9).unwrap().1, usual).2);
    assert_eq!(dates(&all[0].terms).0, ymd(2027, 1, 14));
}

#[test]
fn two_ends_and_an_unknown_end_are_asked_about() {
    let table = case("two-ends.csv");
    let (mapping, tally, _) = answered(&table, usual);
    assert_eq!(open(&mapping, &tally), [Question::Meaning(Role::End)]);
    assert_eq!(mapping.columns()[3].origin, Origin::Twin(Role::End));
    let second = contracts(answered(&table, usual_and(Question::Meaning(Role::End), Answer::Use)).2);
    assert_eq!(dates(&second[0].terms).0, ymd(2027, 1, 14));
    let first = contracts(answered(&table, usual_and(Question::Meaning(Role::End), Answer::KeepAsNote)).2);
    assert_eq!(dates(&first[0].terms).0, ymd(2026, 12, 31));
    // An end that is recognised and says something else than the term.
    let (open, rows) = read("unknown-end.csv", usual);
    assert_eq!(open, [Question::TermOrEnd]);
    let disagrees = Problem::TermDisagrees(ymd(2027, 1, 14), ymd(2028, 1, 14));
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, disagrees);
    for (answer, last) in [(Answer::TermCounts, ymd(2027, 1, 14)), (Answer::EndCounts, ymd(2028, 1, 14))] {
        let all = contracts(read("unknown-end.csv", usual_and(Question::TermOrEnd, answer)).1);
        assert_eq!(dates(&all[0].terms).0, last);
    }
}

#[test]
fn contracts_that_have_ended_go_into_the_archive() {
    let (open, rows) = read("terminated.csv", usual);
    assert_eq!(open, []);
    assert_eq!([&rows[0], &rows[1]].map(|row| row.is_archived), [true, false]);
    let all = contracts(rows);
    assert_eq!([&all[0], &all[1]].map(|one| one.archived), [true, false]);
    assert_eq!(all[0].notes, "Status: Terminated");
}

#[test]
fn another_product_is_another_contract() {
    let all = contracts(read("twins-by-product.csv", usual).1);
    let mut known = Duplicates::default();
    assert!(all.iter().all(|one| known.is_new(one)));
    assert!(all.iter().all(|one| !known.is_new(one)));
    assert_eq!([&all[0], &all[1]].map(|one| dates(&one.terms).0), [ymd(2026, 12, 31), ymd(2028, 12, 31)]);
}

#[test]
fn odd_cells_with_one_reading_are_read() {
    let (open, rows) = read("decimals.csv", |_| None);
    assert_eq!(open, []);
    let one = &contracts(rows)[0];
    assert_eq!((dates(&one.terms).0, one.terms.notice), (ymd(2027, 1, 14), Notice::Days(90)));
    let all = contracts(read("sf-csv-null.csv", usual).1);
    assert_eq!([&all[0], &all[1]].map(|one| one.name.as_str()), ["", ""]);
    assert_eq!([&all[0], &all[1]].map(|one| one.notes.as_str()), ["", ""]);
    assert_eq!([&all[0], &all[1]].map(|one| dates(&one.terms).0), [ymd(2027, 1, 14), ymd(2027, 2, 14)]);
    let all = contracts(read("equals-quoted.csv", usual).1);
    assert_eq!((all[0].contract_number.as_str(), all[0].terms.first_term.start()), ("00000101", ymd(2026, 1, 15)));
}

#[test]
fn salesforces_tools_are_read() {
    let all = contracts(read("inspector-copy.csv", usual).1);
    assert_eq!((all[0].customer.as_str(), all[0].contract_number.as_str()), ("Muster GmbH", "00000101"));
    assert_eq!(all[0].notes, "");
    let (open, _) =
        read("dataloader-exponent.csv", |question| usual(question).filter(|answer| *answer != Answer::PerYear));
    assert_eq!(open, [Question::PricePeriod]);
    let all = contracts(read("dataloader-exponent.csv", usual).1);
    let prices = [1_200_000_000, 9_921_320_600, 1_200_000].map(|cents| Some(Cents(cents)));
    assert_eq!([&all[0], &all[1], &all[2]].map(|one| one.terms.price), prices);
    let (open, rows) =
        read("custom-fields.csv", |question| usual(question).filter(|_| question == Question::MissingCurrency));
    assert_eq!(open, []);
    let one = &contracts(rows)[0];
    assert_eq!((one.terms.price, one.terms.notice), (Some(Cents(1_200_000)), Notice::Days(90)));
    assert_eq!(dates(&one.terms).0, ymd(2028, 1, 14));
    let all = contracts(read("sf-report-us.csv", usual).1.into_iter().take(2).collect());
    assert_eq!([&all[0], &all[1]].map(|one| dates(&one.terms).0), [ymd(2027, 1, 14), ymd(2028, 1, 31)]);
}

#[test]
fn the_reminder_to_the_owner_is_no_notice_period() {
    let table = case("weekly-export.csv");
    let (mapping, tally, _) = answered(&table, |_| None);
    assert_eq!(open(&mapping, &tally), [Question::MissingNotice]);
    let reminder = table.columns.iter().position(|name| name == "OwnerExpirationNotice").unwrap();
    let column = mapping.columns()[reminder];
    assert_eq!((column.role, column.origin, column.is_owner_reminder), (Role::Notes, Origin::Unknown, true));
    let all = contracts(answered(&table, usual).2);
    assert_eq!(
        all.iter().map(|one| dates(&one.terms).0).collect::<Vec<_>>(),
        [ymd(2026, 12, 31), ymd(2026, 12, 31), ymd(2027, 12, 31)]
    );
}

#[test]
fn days_of_excel_are_offered() {
    let (open, rows) = read("excel-serial.csv", usual);
    assert_eq!(open, [Question::SerialDay]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::Open(Question::SerialDay));
    for (answer, start) in [(Answer::Since1900, ymd(2026, 1, 15)), (Answer::Since1904, ymd(2030, 1, 16))] {
        let all = contracts(read("excel-serial.csv", usual_and(Question::SerialDay, answer)).1);
        assert_eq!(all[0].terms.first_term.start(), start);
    }
}
