//! What people type about the time for a contract: hours a day, working days, absences.

use crate::support::contracts::ymd;
use fristklar::domain::{Absence, AbsenceError, HoursADay};
use fristklar::i18n::Lang;
use fristklar::input::{
    DayError, PreparationField, PreparationProblem, hours_text, preparation_error, read_absence, read_hours,
    read_working_days,
};

fn minutes(text: &str) -> Result<Option<u32>, PreparationProblem> {
    read_hours(text).map(|hours| hours.map(HoursADay::minutes))
}

#[test]
fn hours_are_read_to_the_minute() {
    for (text, expected) in [
        ("", None),
        ("  ", None),
        ("0", Some(0)),
        ("4", Some(240)),
        ("1,5", Some(90)),
        ("1.5", Some(90)),
        ("0,25", Some(15)),
        ("0.33", Some(20)),
        ("7,5 Stunden", Some(450)),
        ("1 Stunde", Some(60)),
        ("2 Std.", Some(120)),
        ("2h", Some(120)),
        ("8 hours", Some(480)),
        ("24", Some(1_440)),
        ("24,00", Some(1_440)),
    ] {
        assert_eq!(minutes(text), Ok(expected), "{text:?}");
    }
    for text in
        ["24,01", "25", "-1", "vier", "4 %", "1:30", "90 min", "4 Tage", "1,333", "1.234,5", "h", &"4".repeat(300)]
    {
        assert_eq!(minutes(text), Err(PreparationProblem::Number), "{text:?}");
    }
}

#[test]
fn hours_that_are_shown_are_read_as_the_same_again() {
    for minutes in 0..=24 * 60 {
        let hours = HoursADay::from_minutes(minutes).expect("a day has them");
        for lang in Lang::ALL {
            let text = hours_text(hours, lang);
            assert_eq!(read_hours(&text), Ok(Some(hours)), "{text}");
        }
    }
    let ninety = HoursADay::from_minutes(90).expect("a day has them");
    assert_eq!(Lang::ALL.map(|lang| hours_text(ninety, lang)), ["1,5", "1.5"]);
    assert_eq!(Lang::ALL.map(|lang| hours_text(HoursADay::default(), lang)), ["4", "4"]);
}

#[test]
fn working_days_are_whole_and_few() {
    for (text, expected) in [
        ("", None),
        ("0", Some(0)),
        ("3", Some(3)),
        (" 3 ", Some(3)),
        ("3 Arbeitstage", Some(3)),
        ("1 Arbeitstag", Some(1)),
        ("3 working days", Some(3)),
        ("3 Tage", Some(3)),
        ("60", Some(60)),
    ] {
        assert_eq!(read_working_days(text), Ok(expected), "{text:?}");
    }
    for text in ["61", "-1", "1,5", "drei", "3 Monate", "Arbeitstage", "1e1", "99999999999"] {
        assert_eq!(read_working_days(text), Err(PreparationProblem::Number), "{text:?}");
    }
}

#[test]
fn an_absence_needs_its_first_day_and_may_be_that_day_alone() {
    let span =
        |from, until| Absence::new(from, until).map_err(|_| (PreparationField::AwayUntil, PreparationProblem::Number));
    let [first, last] = [ymd(2026, 12, 7), ymd(2026, 12, 9)];
    assert_eq!(read_absence("7.12.2026", "9 December 2026"), span(first, last));
    assert_eq!(read_absence("2026-12-07", " "), span(first, first));
    let from = |error| Err((PreparationField::AwayFrom, PreparationProblem::Day(error)));
    let until = |problem| Err((PreparationField::AwayUntil, problem));
    assert_eq!(read_absence("", "9.12.2026"), from(DayError::Empty));
    assert_eq!(read_absence("7.12.", "9.12.2026"), from(DayError::Incomplete));
    assert_eq!(read_absence("7.12.2026", "31.11.2026"), until(PreparationProblem::Day(DayError::Impossible)));
    assert_eq!(
        read_absence("9.12.2026", "7.12.2026"),
        until(PreparationProblem::Absence(AbsenceError::EndBeforeStart))
    );
    assert_eq!(read_absence("7.12.2026", "8.12.2027"), until(PreparationProblem::Absence(AbsenceError::TooLong)));
}

#[test]
fn an_error_names_the_field_the_value_and_what_would_be_right() {
    let said = |field, problem, typed| Lang::ALL.map(|lang| preparation_error(field, problem, typed, lang));
    assert_eq!(
        said(PreparationField::Hours, PreparationProblem::Number, "vier"),
        [
            "Stunden am Tag für diesen Vertrag „vier“: Möglich sind 0 bis 24 Stunden. Schreiben Sie zum Beispiel 4 oder 1,5.",
            "Hours a day for this contract ‘vier’: 0 to 24 hours are possible. Write for example 4 or 1.5."
        ]
    );
    assert_eq!(
        said(PreparationField::AwayFrom, PreparationProblem::Day(DayError::Empty), ""),
        [
            "Abwesend ab: Ein Datum braucht Tag, Monat und Jahr, zum Beispiel 27.03.2026",
            "Away from: A date needs a day, a month and a year, for example 27 March 2026"
        ]
    );
    let fields = [
        PreparationField::Hours,
        PreparationField::Approval,
        PreparationField::Signature,
        PreparationField::AwayFrom,
        PreparationField::AwayUntil,
    ];
    let problems = [
        PreparationProblem::Number,
        PreparationProblem::Day(DayError::NotADate),
        PreparationProblem::Absence(AbsenceError::EndBeforeStart),
        PreparationProblem::Absence(AbsenceError::TooLong),
        PreparationProblem::Absence(AbsenceError::OutOfRange),
        PreparationProblem::TooManyAbsences,
    ];
    for (field, problem) in fields.into_iter().flat_map(|field| problems.map(|problem| (field, problem))) {
        let [de, en] = said(field, problem, "x\u{202e}y");
        assert!(de != en && [&de, &en].iter().all(|text| text.contains("xy")), "{de} {en}");
    }
}
