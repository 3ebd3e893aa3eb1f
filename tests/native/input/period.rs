//! Notice periods and terms in words: each with the one length it stands for, or with why it is none.

use fristklar::input::{Count, NumberError, PeriodError, parse_period};
use fristklar::portfolio::NoticeUnit;
use proptest::prelude::*;

const DAYS: Option<NoticeUnit> = Some(NoticeUnit::Days);
const MONTHS: Option<NoticeUnit> = Some(NoticeUnit::Months);

#[test]
fn lengths_are_read_with_their_units() {
    let cases = [
        ("12", 12, None),
        (" 030 ", 30, None),
        ("30.", 30, None),
        ("drei", 3, None),
        ("twelve", 12, None),
        ("30 Tage", 30, DAYS),
        ("30d", 30, DAYS),
        ("30 T", 30, DAYS),
        ("1 Tag", 1, DAYS),
        ("90 days", 90, DAYS),
        ("30 calendar days", 30, DAYS),
        ("30 Kalendertage", 30, DAYS),
        ("30 days’ written notice", 30, DAYS),
        ("30 days before the end of the term", 30, DAYS),
        ("30 days prior to renewal", 30, DAYS),
        ("30 Tage vor Vertragsende", 30, DAYS),
        ("dreißig Tage", 30, DAYS),
        ("neunzig (90) Tage", 90, DAYS),
        ("thirty-six days", 36, DAYS),
        ("2 Wochen", 14, DAYS),
        ("4 weeks", 28, DAYS),
        ("zwei Wochen", 14, DAYS),
        ("2-wöchig", 14, DAYS),
        ("4 wks", 28, DAYS),
        ("3 Monate", 3, MONTHS),
        ("3 months", 3, MONTHS),
        ("3 Mon.", 3, MONTHS),
        ("3m", 3, MONTHS),
        ("3 mona", 3, MONTHS),
        ("drei Monate", 3, MONTHS),
        ("Drei (3) Monate", 3, MONTHS),
        ("three (3) months", 3, MONTHS),
        ("mit einer Frist von 3 Monaten zum Ende der Laufzeit", 3, MONTHS),
        ("3 Monate zum Vertragsende", 3, MONTHS),
        ("ein Monat", 1, MONTHS),
        ("a month", 1, MONTHS),
        ("one calendar month", 1, MONTHS),
        ("3-monatige Frist", 3, MONTHS),
        ("dreimonatig", 3, MONTHS),
        ("12-month term", 12, MONTHS),
        ("ein Quartal", 3, MONTHS),
        ("one quarter", 3, MONTHS),
        ("2 Quartale", 6, MONTHS),
        ("ein Vierteljahr", 3, MONTHS),
        ("ein halbes Jahr", 6, MONTHS),
        ("half a year", 6, MONTHS),
        ("ein Halbjahr", 6, MONTHS),
        ("1 Jahr", 12, MONTHS),
        ("2 years", 24, MONTHS),
        ("2-jährig", 24, MONTHS),
        ("zweijährig", 24, MONTHS),
        ("one-year", 12, MONTHS),
        ("3 Jahre Laufzeit", 36, MONTHS),
        ("sechsunddreißig Monate", 36, MONTHS),
        ("twenty-four months", 24, MONTHS),
        ("vierundzwanzig Monate", 24, MONTHS),
        ("5 YEARS", 60, MONTHS),
    ];
    for (text, number, unit) in cases {
        assert_eq!(parse_period(text), Ok(Count { number, unit }), "{text:?}");
    }
}

#[test]
fn what_is_no_length_says_why() {
    use NumberError::{Empty, Negative, NotANumber, TooLarge, TooPrecise};
    let number = PeriodError::Number;
    let cases = [
        ("", number(Empty)),
        (" \u{a0}", number(Empty)),
        ("-3", number(Negative)),
        ("−30 Tage", number(Negative)),
        ("1,5 Jahre", number(TooPrecise)),
        ("1.000 Tage", number(TooPrecise)),
        ("14.01.2027", number(TooPrecise)),
        ("1234567890", number(TooLarge)),
        ("99999999999999999999 Tage", number(TooLarge)),
        ("30 Arbeitstage", PeriodError::WorkingDays),
        ("30 Werktage", PeriodError::WorkingDays),
        ("30 working days", PeriodError::WorkingDays),
        ("thirty business days", PeriodError::WorkingDays),
        ("10 Bankarbeitstage", PeriodError::WorkingDays),
        ("10 weekdays", PeriodError::WorkingDays),
        ("zum Quartalsende", PeriodError::CalendarEnd),
        ("3 Monate zum Quartalsende", PeriodError::CalendarEnd),
        ("zum Monatsende", PeriodError::CalendarEnd),
        ("zum Ende des Quartals", PeriodError::CalendarEnd),
        ("6 Wochen zum Jahresende", PeriodError::CalendarEnd),
        ("end of quarter", PeriodError::CalendarEnd),
        ("3 months before the end of the quarter", PeriodError::CalendarEnd),
        ("month end", PeriodError::CalendarEnd),
        ("30 days to year-end", PeriodError::CalendarEnd),
        ("unverzüglich", number(NotANumber)),
        ("jederzeit", number(NotANumber)),
        ("immediately", number(NotANumber)),
        ("gesetzlich", number(NotANumber)),
        ("monatlich", number(NotANumber)),
        ("quarterly", number(NotANumber)),
        ("Tage", number(NotANumber)),
        ("ein", number(NotANumber)),
        ("a", number(NotANumber)),
        ("zum 30.", number(NotANumber)),
        ("Ende 2026", number(NotANumber)),
        ("3-6 Monate", number(NotANumber)),
        ("30/60 Tage", number(NotANumber)),
        ("90+ Tage", number(NotANumber)),
        ("3 h", number(NotANumber)),
        ("1 Jahr und 6 Monate", number(NotANumber)),
        ("1 Jahr 6 Monate", number(NotANumber)),
        ("half a day", number(NotANumber)),
        ("half a month", number(NotANumber)),
        ("3 Monate oder weniger", number(NotANumber)),
        ("30 Tage netto", number(NotANumber)),
        ("three (4) months", number(NotANumber)),
        ("2 weekends", number(NotANumber)),
        ("３ Monate", number(NotANumber)),
        ("<b>3</b>", number(NotANumber)),
    ];
    for (text, error) in cases {
        assert_eq!(parse_period(text), Err(error), "{text:?}");
    }
    assert_eq!(parse_period(&"1".repeat(5_000)), Err(number(NotANumber)));
}

proptest! {
    #[test]
    fn nothing_that_is_not_known_is_left_out(
        number in 1..1_000_u32,
        unit in proptest::sample::select(vec!["Tage", "days", "Wochen", "weeks", "Monate", "months", "Jahre", "years"]),
        // No word for a length begins with x.
        other in "x[a-zäöüß]{0,9}|[#%&*+/:;<=>?@€]|[0-9]{4}",
        before in any::<bool>(),
    ) {
        // The same number once more is known, as in "three (3) months".
        prop_assume!(other.parse() != Ok(number));
        let sound = format!("{number} {unit}");
        prop_assert!(parse_period(&sound).is_ok(), "{}", sound);
        let text = if before { format!("{other} {sound}") } else { format!("{sound} {other}") };
        prop_assert!(parse_period(&text).is_err(), "{}", text);
    }
}
