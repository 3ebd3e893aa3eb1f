//! What becomes of rows: how columns are read, what is wrong and where, what is here already.

use crate::support::contracts::ymd;
use crate::support::tables::{HERE, answered, contracts, rows, usual};
use fristklar::domain::{Cents, ContractError, Currency, Day, GoverningLaw, Notice, Renewal, TermLength, TermMonths};
use fristklar::i18n::Lang;
use fristklar::import::{
    Answer, Duplicates, Form, Imported, Mapping, Problem, Question, Role, RowReader, Separator, Table, Tally, messages,
    read,
};
use fristklar::input::{AmountError, DayError, NumberError};
use fristklar::portfolio::{SEND_NOTICE, StepStatus};

fn table(text: &str) -> Table {
    read(text, Form::Separated(Separator::Semicolon)).unwrap()
}

/// What the columns mean once what is usual is confirmed.
fn mapped(table: &Table) -> Mapping {
    answered(table, usual).0
}

/// Whether something about the column is asked and not answered.
fn asks(mapping: &Mapping, table: &Table, column: usize) -> bool {
    let reader = RowReader::new(table, mapping, HERE);
    let mut tally = Tally::new(mapping);
    table.rows.iter().enumerate().for_each(|(place, row)| tally.add(place, &reader.look(row)));
    let of_column = tally.questions.iter().filter(|asked| asked.column == Some(column));
    of_column.filter(|asked| mapping.answer_to((asked.question, asked.column)).is_none()).count() > 0
}

/// Starts of the contracts under this header, or what is wrong with them.
fn starts(mapping: &Mapping, table: &Table) -> Vec<Result<Day, Problem>> {
    let reader = RowReader::new(table, mapping, HERE);
    let read = table.rows.iter().map(|row| reader.read(row));
    read.map(|read| read.map(|one| one.terms.first_term.start()).map_err(|problems| problems[0].problem)).collect()
}

#[test]
fn one_day_of_a_column_decides_for_all() {
    let table_of = |days: [&str; 3]| table(&format!("Beginn;x\n{}", days.map(|day| format!("{day};\n")).concat()));
    let day_first = table_of(["03/04/2026", "25/04/2026", "4.5.2026"]);
    let mapping = mapped(&day_first);
    assert!(!asks(&mapping, &day_first, 0));
    assert_eq!(starts(&mapping, &day_first), [Ok(ymd(2026, 4, 3)), Ok(ymd(2026, 4, 25)), Ok(ymd(2026, 5, 4))]);
    let month_first = table_of(["03/04/2026", "04/25/2026", "2026-05-04"]);
    let mapping = mapped(&month_first);
    assert!(!asks(&mapping, &month_first, 0));
    assert_eq!(starts(&mapping, &month_first), [Ok(ymd(2026, 3, 4)), Ok(ymd(2026, 4, 25)), Ok(ymd(2026, 5, 4))]);
}

#[test]
fn a_day_that_can_be_read_in_two_ways_is_asked_back() {
    let open = table("Beginn;x\n03/04/2026;\n05/05/2026;\n15.01.2026;\n");
    let mut mapping = mapped(&open);
    assert!(asks(&mapping, &open, 0));
    let ambiguous = Problem::Open(Question::DayOrder);
    assert_eq!(starts(&mapping, &open), [Err(ambiguous), Ok(ymd(2026, 5, 5)), Ok(ymd(2026, 1, 15))]);
    mapping.answer(&open, (Question::DayOrder, Some(0)), Some(Answer::MonthFirst));
    assert!(!asks(&mapping, &open, 0));
    assert_eq!(starts(&mapping, &open)[0], Ok(ymd(2026, 3, 4)));
    // Days of both orders in one column: none is guessed, and the chosen order holds for all.
    let both = table("Beginn;x\n25/04/2026;\n04/25/2026;\n03/04/2026;\n");
    let mut mapping = mapped(&both);
    assert!(asks(&mapping, &both, 0));
    mapping.answer(&both, (Question::DayOrder, Some(0)), Some(Answer::DayFirst));
    let impossible = Err(Problem::Day(DayError::Impossible));
    assert_eq!(starts(&mapping, &both), [Ok(ymd(2026, 4, 25)), impossible, Ok(ymd(2026, 4, 3))]);
}

#[test]
fn days_may_carry_a_time() {
    let all =
        table("Beginn;x\n2026-01-15T00:00:00.000+0000;\n15.01.2026 00:00;\n2026-01-15 0:00:00;\n15. Januar 2026;\n");
    assert_eq!(starts(&mapped(&all), &all), [Ok(ymd(2026, 1, 15)); 4]);
}

/// Prices under one header, or what is wrong with them.
fn prices(mapping: &Mapping, table: &Table) -> Vec<Result<Option<Cents>, Problem>> {
    let reader = RowReader::new(table, mapping, HERE);
    let read = table.rows.iter().map(|row| reader.read(row));
    read.map(|read| read.map(|one| one.terms.price).map_err(|problems| problems[0].problem)).collect()
}

fn priced(prices: &[&str]) -> Table {
    let rows: Vec<String> = prices.iter().map(|price| format!("15.01.2026;{price}\n")).collect();
    table(&format!("Beginn;Preis\n{}", rows.concat()))
}

#[test]
fn one_amount_of_a_column_decides_for_all() {
    let comma = priced(&["1.234", "99,5", "12.000 €", "1'000", ""]);
    let mapping = mapped(&comma);
    assert!(!asks(&mapping, &comma, 1));
    let amounts = [Some(123_400), Some(9_950), Some(1_200_000), Some(100_000), None];
    assert_eq!(prices(&mapping, &comma), amounts.map(|cents| Ok(cents.map(Cents))));
    let point = priced(&["1,234", "99.5", "1,234,567", "1,234.56"]);
    let mapping = mapped(&point);
    assert!(!asks(&mapping, &point, 1));
    assert_eq!(prices(&mapping, &point), [123_400, 9_950, 123_456_700, 123_456].map(|cents| Ok(Some(Cents(cents)))));
    // Three decimals are never rounded away.
    let precise = priced(&["1.234", "99.50"]);
    assert_eq!(prices(&mapped(&precise), &precise)[0], Err(Problem::Amount(AmountError::TooPrecise)));
}

#[test]
fn an_amount_that_can_be_read_in_two_ways_is_asked_back() {
    let open = priced(&["1.234", "1200"]);
    let mut mapping = mapped(&open);
    assert!(asks(&mapping, &open, 1));
    let ambiguous = Problem::Open(Question::NumberStyle);
    assert_eq!(prices(&mapping, &open), [Err(ambiguous), Ok(Some(Cents(120_000)))]);
    mapping.answer(&open, (Question::NumberStyle, Some(1)), Some(Answer::Comma));
    mapping.answer(&open, (Question::PricePeriod, Some(1)), Some(Answer::PerYear));
    mapping.answer(&open, (Question::MissingCurrency, None), Some(Answer::Currency(Currency::Eur)));
    assert_eq!(prices(&mapping, &open)[0], Ok(Some(Cents(123_400))));
    let plain = priced(&["1200", "1234567", "12000.50"]);
    assert!(!asks(&mapped(&plain), &plain, 1));
}

#[test]
fn a_currency_may_stand_beside_the_price() {
    let all = priced(&["12.000,00 €", "CHF 1'200.50", "$ 99.00", "£5.00", "7,00"]);
    let read: Vec<Imported> = rows(&all).into_iter().map(Result::unwrap).collect();
    let currencies: Vec<Currency> = read.iter().map(|one| one.terms.currency).collect();
    assert_eq!(currencies, [Currency::Eur, Currency::Chf, Currency::Usd, Currency::Gbp, Currency::Eur]);
}

#[test]
fn terms_ends_and_notice_in_every_spelling() {
    let text = "Beginn;Laufzeit;Ende;Verlängerungsdatum;Frist;Frist (Monate);Verlängerung\n\
        15.01.2026;;;;;;\n\
        15.01.2026;24;14.01.2028;;60;;ja\n\
        15.01.2026;2 Jahre;;;3 Monate;;nein\n\
        15.01.2026;;30.06.2026;;;2;24\n\
        15.01.2026;;;01.07.2026;0 Tage;;Um dieselbe Laufzeit\n\
        15.01.2026;;30.06.2026;;;;By the term, one year at most\n";
    let all = contracts(text);
    let months = |count| TermLength::Months(TermMonths::new(count).unwrap());
    let lengths: Vec<TermLength> = all.iter().map(|one| one.terms.first_term.length()).collect();
    let june = TermLength::Until(ymd(2026, 6, 30));
    assert_eq!(lengths, [months(12), months(24), months(24), june, june, june]);
    let notices: Vec<Notice> = all.iter().map(|one| one.terms.notice).collect();
    let (days, months) = (Notice::Days, Notice::Months);
    assert_eq!(notices, [days(30), days(60), months(3), months(2), days(0), days(30)]);
    let renewals: Vec<Renewal> = all.iter().map(|one| one.terms.renewal).collect();
    let usual = Renewal::ShorterOfTermAndYear;
    let two_years = Renewal::Months(TermMonths::new(24).unwrap());
    assert_eq!(renewals, [usual, usual, Renewal::None, two_years, Renewal::SameTerm, usual]);
}

#[test]
fn every_fault_is_told_by_row_and_column() {
    let text = "Name;Beginn;Laufzeit;Ende;Frist;Preis;Währung;Aufschlag;Abrechnung\n\
        gut;15.01.2026;12;;30;100,00;EUR;7;monatlich\n\
        a;31.02.2026;0;;900;-5,00;SEK;x;nie\n\
        b;;12;;;;;;\n\
        c;15.01.2026;;14.01.2026;;;;;\n\
        d;15.01.2026;;;;;;;;zu viel\n";
    let all = table(text);
    let read = rows(&all);
    assert!(read[0].is_ok());
    let problems: Vec<(usize, Role, Problem)> = read
        .iter()
        .filter_map(|row| row.as_ref().err())
        .flatten()
        .map(|found| (found.row, found.role, found.problem))
        .collect();
    assert_eq!(
        problems,
        [
            (3, Role::Start, Problem::Day(DayError::Impossible)),
            (3, Role::Term, Problem::Contract(ContractError::TermOutOfRange)),
            (3, Role::NoticeDays, Problem::Contract(ContractError::NoticeOutOfRange)),
            (3, Role::Price, Problem::Amount(AmountError::Negative)),
            (3, Role::Currency, Problem::NotAChoice),
            (3, Role::Billing, Problem::NotAChoice),
            (3, Role::Uplift, Problem::Number(NumberError::NotANumber)),
            (4, Role::Start, Problem::Day(DayError::Empty)),
            (5, Role::End, Problem::Contract(ContractError::EndBeforeStart)),
            (6, Role::Notes, Problem::TooManyCells),
        ]
    );
    let found = read[1].as_ref().unwrap_err()[0];
    assert_eq!(messages::cell_location(&found, &all, Lang::De), "Zeile 3, Beginn:");
    assert_eq!(messages::problem(found.problem, Lang::De), "Diesen Tag gibt es nicht. Tragen Sie den richtigen ein.");
    assert_eq!(messages::cell_location(&found, &all, Lang::En), "Row 3, Beginn:");
}

#[test]
fn without_a_start_column_nothing_is_good_until_one_is_chosen() {
    let all = table("Vertrag;Wann;Wer\nA;15.01.2026;Zoë\n");
    let mut mapping = mapped(&all);
    assert_eq!(mapping.column_of(Role::Start), None);
    let missing = Err(Problem::Day(DayError::Empty));
    assert_eq!(starts(&mapping, &all), [missing]);
    mapping.choose(&all, 1, Role::Start);
    mapping.choose(&all, 2, Role::Name);
    for question in [Question::MissingTerm, Question::MissingNotice] {
        mapping.answer(&all, (question, None), question.usual());
    }
    // The column that was the name is a note now.
    assert_eq!(mapping.columns()[0].role, Role::Notes);
    let one = RowReader::new(&all, &mapping, HERE).read(&all.rows[0]).unwrap();
    assert_eq!((one.name.as_str(), one.notes.as_str()), ("Zoë", "Vertrag: A"));
}

#[test]
fn of_two_columns_for_the_same_the_first_counts() {
    let all = table("Beginn;Start Date;Name\n15.01.2026;16.01.2026;A\n");
    let mapping = mapped(&all);
    assert_eq!(mapping.columns()[1].role, Role::Notes);
    // They differ, so it is asked which counts.
    assert!(asks(&mapping, &all, 1));
    let one = RowReader::new(&all, &mapping, HERE).read(&all.rows[0]).unwrap();
    assert_eq!(one.terms.first_term.start(), ymd(2026, 1, 15));
    assert_eq!(one.notes, "Start Date: 16.01.2026");
}

#[test]
fn a_contract_keeps_its_numbers_its_notice_and_its_notes() {
    let text = "Name;Beginn;Vertragsnummer;Org-ID;Kündigung versandt am;Archiviert;Notizen;Kostenstelle\n\
        A;15.01.2026;Q-00318;00D5g;01.12.2026;ja;\"Zeile 1\nZeile 2\";4711\n";
    let record = contracts(text).remove(0).into_record("abc".to_owned());
    assert_eq!((record.id.as_str(), record.name.as_str()), ("abc", "A"));
    assert_eq!(record.contract_numbers, "Q-00318");
    assert_eq!(record.org_id, "00D5g");
    let sent = record.progress.get(SEND_NOTICE);
    assert_eq!((sent.status, sent.done_on), (StepStatus::Done, Some(ymd(2026, 12, 1))));
    assert!(record.archived);
    assert_eq!(record.notes, "Zeile 1\nZeile 2\nKostenstelle: 4711");
}

#[test]
fn contracting_party_and_governing_law_are_read_in_many_words() {
    let text = "Name;Beginn;Vertragspartei;Rechtswahl\nA;15.01.2026;Cloud GmbH;LAW\n";
    let laws = [
        ("Deutsches Recht", GoverningLaw::German),
        ("German law", GoverningLaw::German),
        ("Deutschland", GoverningLaw::German),
        ("österreichisches recht", GoverningLaw::Austrian),
        ("swiss", GoverningLaw::Swiss),
        ("England and Wales", GoverningLaw::English),
        ("Irland", GoverningLaw::Irish),
        ("Another law", GoverningLaw::Other),
        ("Weiß ich nicht", GoverningLaw::Unknown),
        ("", GoverningLaw::Unknown),
    ];
    for (word, law) in laws {
        let record = contracts(&text.replace("LAW", word)).remove(0).into_record("abc".to_owned());
        assert_eq!((record.contracting_party.as_str(), record.terms.governing_law), ("Cloud GmbH", law), "{word}");
    }
    // Nothing else is guessed.
    assert_eq!(problems_of(&text.replace("LAW", "Californian")), [Problem::NotAChoice]);
    let long = text.replace("Cloud GmbH", &"x".repeat(201)).replace("LAW", "");
    assert_eq!(problems_of(&long), [Problem::TooLong]);
}

/// What is wrong with the first row of a table.
fn problems_of(text: &str) -> Vec<Problem> {
    rows(&table(text)).remove(0).unwrap_err().into_iter().map(|found| found.problem).collect()
}

#[test]
fn contracts_that_are_here_already_are_known_by_name_customer_and_start() {
    let all = contracts("Name;Kunde;Beginn\nA;X;15.01.2026\nA;Y;15.01.2026\na ; x;15.01.2026\nA;X;16.01.2026\n");
    let mut twins = Duplicates::default();
    twins.add(&all[1].clone().into_record("b".to_owned()));
    let new: Vec<bool> = all.iter().map(|one| twins.is_new(one)).collect();
    assert_eq!(new, [true, false, false, true]);
    // Where there is no name, the number stands for it.
    let numbered = contracts("Vertragsnummer;Name;Beginn\n1;;15.01.2026\n2;;15.01.2026\n");
    let mut twins = Duplicates::default();
    assert!(twins.is_new(&numbered[0]) && twins.is_new(&numbered[1]) && !twins.is_new(&numbered[0]));
}
