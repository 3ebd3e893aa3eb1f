//! What tables leave open, kind by kind, beyond the cases of others.

use crate::support::contracts::ymd;
use crate::support::tables::{answered, in_pieces, usual};
use fristklar::domain::{Cents, Currency, Notice, Renewal, TermLength, TermMonths};
use fristklar::i18n::Lang;
use fristklar::import::{
    Answer, Imported, Looks, Mapping, Origin, Problem, Question, Role, RowResult, Table, Tally, messages,
    question_words,
};

fn table(text: &str) -> Table {
    in_pieces(text, 1_000).unwrap().1
}

fn open(mapping: &Mapping, tally: &Tally) -> Vec<Question> {
    let all = tally.questions.iter();
    let open = all.filter(|asked| mapping.answer_to((asked.question, asked.column)).is_none());
    open.map(|asked| asked.question).collect()
}

/// What is open once these are answered, and what is usual, and the rows then.
fn read(text: &str, answers: &[(Question, Answer)]) -> (Vec<Question>, Vec<RowResult>) {
    let of = |question| answers.iter().find(|(other, _)| *other == question).map(|(_, answer)| *answer);
    let (mapping, tally, rows) = answered(&table(text), |question| of(question).or_else(|| missing(question)));
    (open(&mapping, &tally), rows)
}

fn missing(question: Question) -> Option<Answer> {
    usual(question).filter(|_| question != Question::PricePeriod)
}

fn first(rows: &[RowResult]) -> &Imported {
    rows[0].read.as_ref().unwrap()
}

#[test]
fn an_end_is_asked_about_unless_one_reading_only_makes_sense() {
    for (end, last) in [
        // Whole months up to the last day, also where a short month ends them; the last day of a month.
        ("14.01.2027", Some(ymd(2027, 1, 14))),
        ("31.12.2026", Some(ymd(2026, 12, 31))),
        ("30.06.2027", Some(ymd(2027, 6, 30))),
        ("15.01.2027", None),
        ("01.07.2027", None),
        ("20.07.2027", None),
    ] {
        let (open, rows) = read(&format!("Beginn;Ende;Frist\n15.01.2026;{end};90\n"), &[]);
        match last {
            Some(last) => assert_eq!(first(&rows).terms.first_term.length(), TermLength::Until(last), "{end}"),
            None => assert_eq!(open, [Question::EndDay], "{end}"),
        }
    }
    // A day at the end of a short month may be counted in two ways.
    assert_eq!(read("Beginn;Ende\n31.01.2026;28.02.2027\n", &[]).0, [Question::EndDay]);
    // The header says it.
    assert_eq!(read("Beginn;Letzter Tag\n15.01.2026;15.01.2027\n", &[]).0, []);
    assert_eq!(read("Beginn;Verlängerungsdatum\n15.01.2026;15.01.2027\n", &[]).0, []);
}

#[test]
fn other_ends_of_the_column_decide_for_one_that_leans_neither_way() {
    let rows = |end: &str| format!("Beginn;Laufzeit;Ende\n15.01.2026;12;{end}\n16.01.2026;;20.07.2027\n");
    let length = |text: &str| {
        let (open, rows) = read(text, &[]);
        assert_eq!(open, [], "{text}");
        rows[1].read.as_ref().unwrap().terms.first_term.length()
    };
    assert_eq!(length(&rows("14.01.2027")), TermLength::Until(ymd(2027, 7, 20)));
    assert_eq!(length(&rows("15.01.2027")), TermLength::Until(ymd(2027, 7, 19)));
}

#[test]
fn a_term_that_disagrees_with_its_end_is_asked_about_with_both_values() {
    let text = "Name;Beginn;Laufzeit;Ende\nA;15.01.2026;12;30.06.2026\n";
    let table = table(text);
    let (mapping, tally, rows) = answered(&table, missing);
    assert_eq!(open(&mapping, &tally), [Question::TermOrEnd]);
    let asked = tally.questions.iter().find(|asked| asked.question == Question::TermOrEnd).unwrap();
    let said = question_words::examples(asked, &table, &mapping, Lang::De);
    assert_eq!(said, ["Zeile 2: Beginn 15.01.2026, Laufzeit 12, Ende 30.06.2026"]);
    assert!(rows[0].read.as_ref().unwrap_err()[0].problem.is_open());
    let lengths = [
        (Answer::EndCounts, TermLength::Until(ymd(2026, 6, 30))),
        (Answer::TermCounts, TermLength::Months(TermMonths::YEAR)),
    ];
    for (answer, length) in lengths {
        let (_, rows) = read(text, &[(Question::TermOrEnd, answer)]);
        assert_eq!(first(&rows).terms.first_term.length(), length);
    }
    let (_, rows) = read(text, &[(Question::TermOrEnd, Answer::LeaveOut)]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::LeftOut);
}

#[test]
fn cells_that_contradict_each_other_are_named_with_both() {
    let text = "Beginn;Frist (Tage);Frist (Monate);Preis pro Jahr;Währung\n15.01.2026;90;1;CHF 100,00;EUR\n";
    let table = table(text);
    let (mapping, _, rows) = answered(&table, usual);
    let problems = rows[0].read.as_ref().unwrap_err();
    let found: Vec<Problem> = problems.iter().map(|found| found.problem).collect();
    assert_eq!(found, [Problem::Contradicts(Role::NoticeMonths), Problem::Contradicts(Role::Price)]);
    let said = messages::description(&problems[0], &table.rows[0], &table, &mapping, Lang::De);
    assert!(said.starts_with("Zeile 2, Frist (Tage): "), "{said}");
    assert!(said.ends_with("Gefunden: 90, in „Frist (Monate)“: 1."), "{said}");
    let before = self::table("Beginn;Ende\n15.01.2026;14.01.2025\n");
    let (mapping, _, rows) = answered(&before, usual);
    let found = &rows[0].read.as_ref().unwrap_err()[0];
    let said = messages::description(found, &before.rows[0], &before, &mapping, Lang::En);
    assert_eq!(
        said,
        "Row 2, Ende: The end is before the start. Correct one of the two. Found: 14.01.2025, in ‘Beginn’: 15.01.2026."
    );
}

#[test]
fn notice_is_read_with_any_unit_and_asked_for_without() {
    for (header, cell, notice) in [
        ("Frist", "90", Some(Notice::Days(90))),
        ("Frist", "0", Some(Notice::Days(0))),
        ("Frist", "30.0", Some(Notice::Days(30))),
        ("Frist", "3 Monate", Some(Notice::Months(3))),
        ("Frist", "14 Tage", Some(Notice::Days(14))),
        ("Frist", "4 weeks", Some(Notice::Days(28))),
        ("Frist", "1 Quartal", Some(Notice::Months(3))),
        ("Frist", "1 year", Some(Notice::Months(12))),
        ("Frist", "3 Monate zum Laufzeitende", Some(Notice::Months(3))),
        ("Frist", "30 days prior to renewal", Some(Notice::Days(30))),
        ("Frist", "90 (Tage)", Some(Notice::Days(90))),
        ("Frist in Tagen", "3", Some(Notice::Days(3))),
        ("Notice Period (Months)", "3", Some(Notice::Months(3))),
        ("Notice_Period_Days__c", "14", Some(Notice::Days(14))),
        ("Kündigungsfrist", "3", None),
        ("Notice Period", "24", None),
    ] {
        let (open, rows) = read(&format!("Beginn;Laufzeit;{header}\n15.01.2026;12;{cell}\n"), &[]);
        match notice {
            Some(notice) => assert_eq!(first(&rows).terms.notice, notice, "{header}: {cell}"),
            None => assert_eq!(open, [Question::NoticeUnit], "{header}: {cell}"),
        }
    }
}

#[test]
fn the_unit_of_a_notice_period_may_have_its_own_column() {
    let text =
        "Beginn;Laufzeit;Kündigungsfrist;Kündigungsfrist Einheit\n15.01.2026;12;3;Monate\n16.01.2026;12;14;Tage\n";
    let (open, rows) = read(text, &[]);
    assert_eq!(open, []);
    let notices = [&rows[0], &rows[1]].map(|row| row.read.as_ref().unwrap().terms.notice);
    assert_eq!(notices, [Notice::Months(3), Notice::Days(14)]);
    // Where it is empty, it is asked; where it says something else than the cell, both are named.
    let text = "Beginn;Laufzeit;Notice Period;Notice Unit\n15.01.2026;12;CELL;UNIT\n";
    assert_eq!(read(&text.replace("CELL", "3").replace("UNIT", ""), &[]).0, [Question::NoticeUnit]);
    let (_, rows) = read(&text.replace("CELL", "3 months").replace("UNIT", "Days"), &[]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::Contradicts(Role::NoticeUnit));
    let (_, rows) = read(&text.replace("CELL", "3").replace("UNIT", "Moons"), &[]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::NotAChoice);
}

#[test]
fn a_notice_period_that_is_none_here_is_named() {
    for cell in ["3 Monate zum Quartalsende", "drei Monate", "30-60 Tage", "30 %", "laut AGB"] {
        let (_, rows) = read(&format!("Beginn;Laufzeit;Frist\n15.01.2026;12;{cell}\n"), &[]);
        assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::NoticeUnreadable, "{cell}");
    }
}

#[test]
fn a_bare_term_is_asked_about_where_it_may_be_years() {
    for (header, cell, end, months) in [
        ("Laufzeit", "3", "", None),
        ("Term", "10", "", None),
        ("Laufzeit", "12", "", Some(12)),
        ("Laufzeit (Jahre)", "3", "", Some(36)),
        ("Laufzeit (Monate)", "3", "", Some(3)),
        ("ContractTerm", "3", "", Some(3)),
        ("Laufzeit", "3 Jahre", "", Some(36)),
        ("Laufzeit", "3 years", "", Some(36)),
        ("Laufzeit", "3 Monate", "", Some(3)),
        // The end beside it says it.
        ("Laufzeit", "3", "14.01.2029", Some(36)),
        ("Laufzeit", "3", "14.04.2026", Some(3)),
        ("Laufzeit", "3", "15.04.2026", Some(3)),
    ] {
        let (open, rows) = read(&format!("Beginn;{header};Ende;Frist\n15.01.2026;{cell};{end};90\n"), &[]);
        match months {
            Some(months) => {
                let length = TermLength::Months(TermMonths::new(months).unwrap());
                assert_eq!(first(&rows).terms.first_term.length(), length, "{header}: {cell} {end}");
            }
            None => assert_eq!(open, [Question::TermUnit], "{header}: {cell}"),
        }
    }
    let (_, rows) = read("Beginn;Laufzeit\n15.01.2026;3\n", &[(Question::TermUnit, Answer::Years)]);
    assert_eq!(first(&rows).terms.first_term.length(), TermLength::Months(TermMonths::new(36).unwrap()));
}

#[test]
fn renewals_are_yes_no_rules_or_months() {
    let of = |cell: &str| {
        let (open, rows) = read(&format!("Beginn;Auto Renew\n15.01.2026;{cell}\n"), &[]);
        assert!(rows[0].read.is_ok(), "{cell}: {:?}", rows[0].read);
        assert_eq!(open, [], "{cell}");
        first(&rows).terms.renewal
    };
    for yes in ["1", "1.0", "true", "TRUE", "Yes", "ja", "wahr", "x", "auto", "Auto-renews", "Automatic renewal"] {
        assert_eq!(of(yes), Renewal::ShorterOfTermAndYear, "{yes}");
    }
    for no in ["0", "false", "No", "nein", "falsch", "none", "manual", "Ends", "No renewal", "läuft aus"] {
        assert_eq!(of(no), Renewal::None, "{no}");
    }
    for months in ["24", "24 Monate", "2 years"] {
        assert_eq!(of(months), Renewal::Months(TermMonths::new(24).unwrap()), "{months}");
    }
    assert_eq!(of("1 Monat"), Renewal::Months(TermMonths::new(1).unwrap()));
    // A term of renewal is no yes.
    let (_, rows) = read("Beginn;SBQQ__RenewalTerm__c\n15.01.2026;1\n", &[]);
    assert_eq!(first(&rows).terms.renewal, Renewal::Months(TermMonths::new(1).unwrap()));
    let text = "Beginn;Renewal\n15.01.2026;1\n16.01.2026;12\n";
    let (open, rows) = read(text, &[]);
    assert_eq!(open, [Question::RenewalNumber]);
    assert!(rows[1].read.is_ok());
    let (_, rows) = read(text, &[(Question::RenewalNumber, Answer::Months)]);
    assert_eq!(first(&rows).terms.renewal, Renewal::Months(TermMonths::new(1).unwrap()));
}

#[test]
fn how_a_contract_has_renewed_is_asked_once_its_first_term_is_over() {
    let text = "Beginn;Laufzeit;Frist\n15.01.2020;36;90\n15.01.2026;36;90\n";
    let (mapping, tally, rows) = answered(&table(text), |_| None);
    assert_eq!(open(&mapping, &tally), [Question::MissingRenewal]);
    assert!(rows[0].read.is_err() && rows[1].read.is_ok());
    // Of the other it is said what is assumed.
    assert_eq!(tally.assumed.iter().map(|(_, rows)| rows.first.clone()).collect::<Vec<_>>(), [vec![1]]);
    let same = Answer::Renewal(Renewal::SameTerm);
    assert_eq!(first(&read(text, &[(Question::MissingRenewal, same)]).1).terms.renewal, Renewal::SameTerm);
}

#[test]
fn a_time_of_day_counts_by_its_zone_or_is_asked_about() {
    let start = |cell: &str| {
        let (open, rows) = read(&format!("Beginn;Laufzeit\n{cell};12\n"), &[]);
        rows[0].read.as_ref().map(|one| one.terms.first_term.start()).map_err(|_| open)
    };
    for cell in [
        "2026-01-15T00:00:00Z",
        "2026-01-15T00:00:00.000+0000",
        "2026-01-15T00:00:00+01:00",
        "2026-01-14T23:00:00.000Z",
        "2026-01-14 23:00 UTC",
        "2026-01-14T18:00:00-05:00",
        "1/15/2026 12:00 AM",
        "15.01.2026, 00:00 Uhr",
        "46037",
    ] {
        let expected = if cell == "46037" { Err(vec![Question::SerialDay]) } else { Ok(ymd(2026, 1, 15)) };
        assert_eq!(start(cell), expected, "{cell}");
    }
    for cell in ["2026-01-14T17:00:00Z", "15.01.2026 09:30", "2026-01-14T22:00:00Z"] {
        assert_eq!(start(cell), Err(vec![Question::TimeOfDay]), "{cell}");
    }
    let answers = [(Answer::AsWritten, ymd(2026, 1, 14)), (Answer::NearestMidnight, ymd(2026, 1, 15))];
    for (answer, day) in answers {
        let (_, rows) = read("Beginn\n2026-01-14T15:00:00Z\n", &[(Question::TimeOfDay, answer)]);
        assert_eq!(first(&rows).terms.first_term.start(), day);
    }
}

#[test]
fn a_price_is_per_year_only_where_that_is_said() {
    for (header, price) in [
        ("Preis pro Jahr", Some(12_000)),
        ("Annual Price", Some(12_000)),
        ("Annual_Price__c", Some(12_000)),
        ("Jahresgebühr (netto)", Some(12_000)),
        ("ACV", Some(12_000)),
        ("Monatspreis", Some(144_000)),
        ("Price per month", Some(144_000)),
        ("TCV", Some(6_000)),
        ("Preis für die Laufzeit", Some(6_000)),
        ("Gesamtpreis", None),
        ("Preis", None),
        ("Amount", None),
        ("Betrag", None),
    ] {
        let (open, rows) = read(&format!("Beginn;Laufzeit;Währung;{header}\n15.01.2026;24;EUR;12000\n"), &[]);
        match price {
            Some(price) => assert_eq!(first(&rows).terms.price, Some(Cents(price * 100)), "{header}"),
            None => assert_eq!(open, [Question::PricePeriod], "{header}"),
        }
    }
    // The cell itself may say it.
    for (cell, price) in [("1.200,00 € p.a.", 1_200), ("100 €/Monat", 1_200), ("EUR 1.200,00 pro Jahr", 1_200)] {
        let (open, rows) = read(&format!("Beginn;Laufzeit;Preis\n15.01.2026;12;{cell}\n"), &[]);
        assert_eq!(open, [], "{cell}");
        assert_eq!((first(&rows).terms.price, first(&rows).terms.currency), (Some(Cents(price * 100)), Currency::Eur));
    }
    let (_, rows) = read("Beginn;Laufzeit;Jahrespreis\n15.01.2026;12;100 €/Monat\n", &[]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::PeriodDisagrees);
    let (_, rows) = read("Beginn;Laufzeit;Preis\n15.01.2026;12;100 € pro Nutzer und Monat\n", &[]);
    assert!(rows[0].read.is_err());
    let text = "Beginn;Ende;TCV;Währung\n15.01.2026;30.06.2027;12000;EUR\n";
    let (_, rows) = read(text, &[]);
    assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::TermNotWhole);
}

#[test]
fn a_price_without_a_currency_asks_for_it() {
    let text = "Beginn;Jahrespreis\n15.01.2026;12000\n16.01.2026;CHF 100,00\n";
    let (mapping, tally, _) = answered(&table(text), |_| None);
    assert!(open(&mapping, &tally).contains(&Question::MissingCurrency));
    let (_, rows) = read(text, &[(Question::MissingCurrency, Answer::Currency(Currency::Gbp))]);
    assert_eq!(first(&rows).terms.currency, Currency::Gbp);
    assert_eq!(rows[1].read.as_ref().unwrap().terms.currency, Currency::Chf);
    assert_eq!(first(&read("Beginn;Jahrespreis (USD)\n15.01.2026;12000\n", &[]).1).terms.currency, Currency::Usd);
    for (cell, currency) in [("EUR - Euro", Currency::Eur), ("US Dollar", Currency::Usd), ("chf", Currency::Chf)] {
        let (_, rows) = read(&format!("Beginn;Jahrespreis;Ccy\n15.01.2026;12000;{cell}\n"), &[]);
        assert_eq!(first(&rows).terms.currency, currency, "{cell}");
    }
    // Of a report with several currencies.
    let text = "Contract: Start Date,Annual Price Currency,Annual Price\n2026-01-15,USD,12000\n";
    assert_eq!(first(&read(text, &[]).1).terms.currency, Currency::Usd);
}

#[test]
fn a_status_decides_whether_a_contract_runs() {
    let text = |status: &str, end: &str| format!("Beginn;Ende;Frist;Status\n15.01.2020;{end};90;{status}\n");
    for (status, is_archived) in
        [("Activated", false), ("Aktiv", false), ("", false), ("Expired", true), ("Gekündigt", true)]
    {
        let (open, rows) = read(&text(status, "14.01.2021"), &[]);
        assert_eq!(open, [], "{status}");
        assert_eq!(first(&rows).archived, is_archived, "{status}");
    }
    for (status, question) in [
        ("Draft", Question::Draft),
        ("In Approval Process", Question::Draft),
        ("Entwurf", Question::Draft),
        ("Rätsel", Question::UnknownStatus),
    ] {
        assert_eq!(read(&text(status, "14.01.2021"), &[]).0, [question], "{status}");
        for (answer, is_archived) in [(Answer::Running, false), (Answer::Archived, true)] {
            let (_, rows) = read(&text(status, "14.01.2021"), &[(question, answer)]);
            assert_eq!(first(&rows).archived, is_archived, "{status}");
        }
        let (_, rows) = read(&text(status, "14.01.2021"), &[(question, Answer::LeaveOut)]);
        assert_eq!(rows[0].read.as_ref().unwrap_err()[0].problem, Problem::LeftOut);
    }
    for (header, cell, is_archived) in
        [("Aktiv", "ja", false), ("Active", "false", true), ("Gekündigt", "nein", false), ("Gekündigt", "1", true)]
    {
        let (_, rows) = read(&format!("Beginn;Ende;Frist;{header}\n15.01.2020;14.01.2021;90;{cell}\n"), &[]);
        assert_eq!(first(&rows).archived, is_archived, "{header}: {cell}");
    }
    // Ended, and yet it runs.
    assert_eq!(read(&text("Terminated", "14.01.2028"), &[]).0, [Question::EndedEarly]);
    let (_, rows) = read(&text("Terminated", "14.01.2028"), &[(Question::EndedEarly, Answer::Archived)]);
    assert!(first(&rows).archived && rows[0].is_archived);
}

#[test]
fn unknown_columns_are_named_with_what_they_may_be() {
    let text =
        "Name;Beginn;Laufzeit;Fälligkeit;Zahltag;Kostenstelle;Wert\nA;15.01.2026;12;14.01.2027;01.02.2026;4711;99,50\n";
    let table = table(text);
    let (mapping, tally, _) = answered(&table, missing);
    let of = |name: &str| {
        let column = mapping.columns()[table.columns.iter().position(|column| column == name).unwrap()];
        assert_eq!(column.origin, Origin::Unknown, "{name}");
        (column.looks, column.guess)
    };
    assert_eq!(of("Fälligkeit"), (Some(Looks::Days), Some(Role::End)));
    assert_eq!(of("Zahltag"), (Some(Looks::Days), None));
    assert_eq!(of("Kostenstelle"), (Some(Looks::Amounts), None));
    assert_eq!(of("Wert"), (Some(Looks::Amounts), Some(Role::Price)));
    assert_eq!(open(&mapping, &tally), [Question::Meaning(Role::End), Question::Meaning(Role::Price)]);
    // Whatever the answer, what it says is kept.
    let (_, rows) = read(
        text,
        &[
            (Question::Meaning(Role::End), Answer::KeepAsNote),
            (Question::Meaning(Role::Price), Answer::Use),
            (Question::PricePeriod, Answer::PerYear),
        ],
    );
    let one = first(&rows);
    assert_eq!(one.notes, "Fälligkeit: 14.01.2027\nZahltag: 01.02.2026\nKostenstelle: 4711");
    assert_eq!(one.terms.price, Some(Cents(9_950)));
    // Where nothing else says when it ends, any day may.
    let (mapping, tally, _) = answered(&self::table("Beginn;Zahltag\n15.01.2026;14.01.2027\n"), |_| None);
    assert_eq!(open(&mapping, &tally)[0], Question::Meaning(Role::End));
}

#[test]
fn an_answer_can_be_taken_back() {
    let table = table("Name;Start Date;End Date;End Date\nA;2026-01-15;2026-12-31;2027-01-14\n");
    let (before, ..) = answered(&table, usual);
    let subject = (Question::Meaning(Role::End), Some(3));
    let mut mapping = before.clone();
    mapping.answer(&table, subject, Some(Answer::Use));
    assert_eq!(mapping.column_of(Role::End), Some(3));
    mapping.answer(&table, subject, Some(Answer::KeepAsNote));
    assert_eq!((mapping.column_of(Role::End), mapping.answer_to(subject)), (None, Some(Answer::KeepAsNote)));
    mapping.choose(&table, 2, Role::End);
    assert_eq!(mapping.column_of(Role::End), Some(2));
}

#[test]
fn every_question_and_answer_has_words_in_both_languages() {
    let text = "Name;Beginn;Laufzeit;Ende;Frist;Status\nA;15.01.2026;12;30.06.2026;3;Draft\nB;;;;;\n";
    let table = table(text);
    let (mapping, tally, _) = answered(&table, |_| None);
    assert!(tally.questions.len() >= 3);
    for asked in &tally.questions {
        let said =
            Lang::ALL.map(|lang| question_words::question(asked, &table, &mapping, crate::support::tables::HERE, lang));
        assert!(said[0] != said[1] && said.iter().all(|words| words.ends_with('?')), "{said:?}");
        for answer in asked.question.answers() {
            let said = Lang::ALL.map(|lang| question_words::answer(asked.question, answer, lang));
            assert!(said.iter().all(|words| !words.is_empty()), "{answer:?}");
        }
    }
}
