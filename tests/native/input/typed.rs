//! What people type: every spelling with the one value it stands for, or with what is wrong with it.

use crate::support::contracts::ymd;
use fristklar::domain::{Cents, Currency, Day, FIRST_DAY, LAST_DAY, MAX_AMOUNT, plus_days};
use fristklar::i18n::{Lang, Locale, day_long, day_short, day_with_weekday};
use fristklar::input::{
    AmountError, Count, DayError, NumberError, parse_amount, parse_count, parse_day, parse_percent, parse_period,
    parse_whole, read_amount, read_amount_if_any, read_day,
};
use fristklar::portfolio::NoticeUnit;
use proptest::prelude::*;

fn check_days(lang: Lang, cases: &[(&str, Result<Day, DayError>)]) {
    for (text, expected) in cases {
        assert_eq!(parse_day(text, lang), *expected, "{text:?} in {lang:?}");
        if lang == Lang::De {
            assert_eq!(read_day(text), *expected, "{text:?}");
        }
    }
}

#[test]
fn days_read_alike_in_both_languages() {
    let jan15 = Ok(ymd(2026, 1, 15));
    let mar31 = Ok(ymd(2026, 3, 31));
    let cases = [
        ("15.1.2026", jan15),
        ("15.01.2026", jan15),
        ("15. 1. 2026", jan15),
        ("15.01.26", jan15),
        ("15.1.26", jan15),
        ("15 1 2026", jan15),
        ("15 01 26", jan15),
        ("15-01-2026", jan15),
        ("15 - 01 - 2026", jan15),
        ("15,1,2026", jan15),
        ("15012026", jan15),
        ("20260115", jan15),
        ("2026-01-15", jan15),
        ("2026-1-15", jan15),
        ("2026/01/15", jan15),
        ("2026.01.15", jan15),
        ("  15.1.2026 ", jan15),
        ("\u{a0}15.1.2026\u{a0}", jan15),
        ("15.\u{a0}Januar\u{202f}2026", jan15),
        ("\u{feff}15.01.2026\u{200b}", jan15),
        ("2026\u{2011}01\u{2011}15", jan15),
        ("15. Januar 2026", jan15),
        ("15.Januar 2026", jan15),
        ("15 Januar 2026", jan15),
        ("15. JANUAR 2026", jan15),
        ("15. Jänner 2026", jan15),
        ("15. Ja\u{308}nner 2026", jan15),
        ("15 Jan 2026", jan15),
        ("15. Jan. 2026", jan15),
        ("15. Jan. 26", jan15),
        ("15-Jan-2026", jan15),
        ("2026-Jan-15", jan15),
        ("15 January 2026", jan15),
        ("January 15, 2026", jan15),
        ("Jan. 15, 2026", jan15),
        ("Jan 15th, 2026", jan15),
        ("15th of January 2026", jan15),
        ("the 15th January, 2026", jan15),
        ("Do, 15.01.2026", jan15),
        ("Do., 15.01.2026", jan15),
        ("Do 15.01.2026", jan15),
        ("Donnerstag, 15. Januar 2026", jan15),
        ("Donnerstag, den 15. Januar 2026", jan15),
        ("Thu, 15 Jan 2026", jan15),
        ("Thursday 15 January 2026", jan15),
        ("Thursday, January 15, 2026", jan15),
        ("31. März 2026", mar31),
        ("31. Maerz 2026", mar31),
        ("31 mrz 2026", mar31),
        ("31 Mar 2026", mar31),
        ("31st March 2026", mar31),
        ("12. Feber 2026", Ok(ymd(2026, 2, 12))),
        ("3. Mai 2026", Ok(ymd(2026, 5, 3))),
        ("3 May 2026", Ok(ymd(2026, 5, 3))),
        ("3. Juni 2026", Ok(ymd(2026, 6, 3))),
        ("3. Jul. 2026", Ok(ymd(2026, 7, 3))),
        ("1. Sept. 2026", Ok(ymd(2026, 9, 1))),
        ("1. Okt. 2026", Ok(ymd(2026, 10, 1))),
        ("2 Oct 2026", Ok(ymd(2026, 10, 2))),
        ("1. Dez. 2026", Ok(ymd(2026, 12, 1))),
        ("Mi, 1. Dezember 2027", Ok(ymd(2027, 12, 1))),
        ("29.02.2028", Ok(ymd(2028, 2, 29))),
        ("1.1.79", Ok(ymd(2079, 1, 1))),
        ("31.12.99", Ok(ymd(1999, 12, 31))),
        ("1.1.00", Ok(ymd(2000, 1, 1))),
        ("1.1.1990", Ok(FIRST_DAY)),
        ("31.12.2100", Ok(LAST_DAY)),
        ("5/5/2026", Ok(ymd(2026, 5, 5))),
        ("15/1/2026", jan15),
        ("15 / 1 / 2026", jan15),
        ("15/01/26", jan15),
    ];
    check_days(Lang::De, &cases);
    check_days(Lang::En, &cases);
}

#[test]
fn what_is_no_day_says_why() {
    use DayError::{Empty, Impossible, Incomplete, NotADate, OutOfRange};
    let cases = [
        ("", Err(Empty)),
        ("  \u{a0}\u{200b} ", Err(Empty)),
        ("15", Err(Incomplete)),
        ("15.", Err(Incomplete)),
        ("15.01", Err(Incomplete)),
        ("15.01.", Err(Incomplete)),
        ("01/2026", Err(Incomplete)),
        ("2026", Err(Incomplete)),
        ("2026-01", Err(Incomplete)),
        ("150126", Err(Incomplete)),
        ("15-01-26", Err(Incomplete)),
        ("15.1.202", Err(Incomplete)),
        ("15.1.2", Err(Incomplete)),
        ("Januar", Err(Incomplete)),
        ("15. Januar", Err(Incomplete)),
        ("January 2026", Err(Incomplete)),
        ("31.02.2026", Err(Impossible)),
        ("31022026", Err(Impossible)),
        ("29.02.2027", Err(Impossible)),
        ("30. Februar 2028", Err(Impossible)),
        ("0.1.2026", Err(Impossible)),
        ("1.13.2026", Err(Impossible)),
        ("2026-13-01", Err(Impossible)),
        ("32. Dezember 2026", Err(Impossible)),
        ("31.12.1989", Err(OutOfRange)),
        ("1.1.80", Err(OutOfRange)),
        ("1.1.2101", Err(OutOfRange)),
        ("15. Januar 1066", Err(OutOfRange)),
        ("9999-12-31", Err(OutOfRange)),
        ("morgen", Err(NotADate)),
        ("<b>", Err(NotADate)),
        ("15.1.20266", Err(NotADate)),
        ("150120261", Err(NotADate)),
        ("15.001.2026", Err(NotADate)),
        ("15.1-2026", Err(NotADate)),
        ("15..1.2026", Err(NotADate)),
        ("-15.1.2026", Err(NotADate)),
        ("15.1.2026.2027", Err(NotADate)),
        ("15. Foo 2026", Err(NotADate)),
        ("15. Januar Februar 2026", Err(NotADate)),
        ("15. Januar 2026 12", Err(NotADate)),
        ("15:01:2026", Err(NotADate)),
        ("１５.１.２０２６", Err(NotADate)),
    ];
    check_days(Lang::De, &cases);
    check_days(Lang::En, &cases);
    let long = "1".repeat(5_000);
    check_days(Lang::De, &[(&long, Err(NotADate)), (&"9".repeat(200), Err(NotADate))]);
}

#[test]
fn slashes_are_day_first_in_english_and_asked_back_in_german() {
    check_days(
        Lang::En,
        &[
            ("3/4/2026", Ok(ymd(2026, 4, 3))),
            ("12/11/26", Ok(ymd(2026, 11, 12))),
            ("1/15/2026", Ok(ymd(2026, 1, 15))),
            ("31/2/2026", Err(DayError::Impossible)),
        ],
    );
    let ambiguous = |day_first, month_first| Err(DayError::SlashAmbiguous { day_first, month_first });
    check_days(
        Lang::De,
        &[
            ("3/4/2026", ambiguous(ymd(2026, 4, 3), ymd(2026, 3, 4))),
            ("12/11/26", ambiguous(ymd(2026, 11, 12), ymd(2026, 12, 11))),
            ("1/15/2026", Ok(ymd(2026, 1, 15))),
            ("31/2/2026", Err(DayError::Impossible)),
            ("3/4/1989", Err(DayError::OutOfRange)),
        ],
    );
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let cases = [
        ("12000", 1_200_000),
        ("12.000,00", 1_200_000),
        ("12,000.00", 1_200_000),
        ("1.234,56", 123_456),
        ("1234,56", 123_456),
        ("1234.56", 123_456),
        ("1,234.56", 123_456),
        ("1'234.55", 123_455),
        ("1’234.55", 123_455),
        ("1'234,55", 123_455),
        ("1'234", 123_400),
        ("1 234,56", 123_456),
        ("1\u{a0}234,56", 123_456),
        ("1\u{202f}234", 123_400),
        ("1.234.567", 123_456_700),
        ("1,234,567", 123_456_700),
        ("1.234.567,8", 123_456_780),
        ("1'234'567.05", 123_456_705),
        ("12,5", 1_250),
        ("0,5", 50),
        (",5", 50),
        ("0", 0),
        ("007", 700),
        ("12.", 1_200),
        ("1.234,56 €", 123_456),
        ("€ 1.234,56", 123_456),
        ("€1,234.56", 123_456),
        ("1234,56€", 123_456),
        ("EUR 1.234,56", 123_456),
        ("1.234,56 Euro", 123_456),
        ("CHF 1'234.55", 123_455),
        ("Fr. 1'234.55", 123_455),
        ("US$1,234.56", 123_456),
        ("$1,234.56", 123_456),
        ("£ 1,234.56", 123_456),
        ("1'234.–", 123_400),
        ("1234.-", 123_400),
        ("1.234,-", 123_400),
        ("1.234,-- €", 123_400),
        ("CHF 500.—", 50_000),
        ("999.999.999.999,99", 99_999_999_999_999),
    ];
    for (text, cents) in cases {
        assert_eq!(parse_amount(text), Ok(Cents(cents)), "{text:?}");
    }
}

#[test]
fn a_lone_separator_before_three_digits_is_asked_back() {
    let ambiguous =
        |thousands, decimal| Err(AmountError::Ambiguous { thousands: Cents(thousands), decimal: Cents(decimal) });
    for text in ["1.234", "1,234", "1,234 €", "EUR 1.234"] {
        assert_eq!(parse_amount(text), ambiguous(123_400, 123), "{text:?}");
    }
    assert_eq!(parse_amount("12.500"), ambiguous(1_250_000, 1_250));
    assert_eq!(parse_amount("999,999"), ambiguous(99_999_900, 100_000));
}

#[test]
fn what_is_no_amount_says_why() {
    use AmountError::{Empty, Negative, NotAnAmount, TooLarge, TooPrecise};
    let cases = [
        ("", Empty),
        ("  ", Empty),
        ("€", Empty),
        ("EUR", Empty),
        ("-5", Negative),
        ("−5,00", Negative),
        ("- 1.234", Negative),
        ("-€5", Negative),
        ("€ -5", Negative),
        ("1.234,56-", Negative),
        ("1,2345", TooPrecise),
        ("0,234", TooPrecise),
        ("0.500", TooPrecise),
        ("12345.678", TooPrecise),
        ("1.234,567", TooPrecise),
        ("1.000.000.000.000", TooLarge),
        ("1000000000000", TooLarge),
        ("99999999999999999999999999", TooLarge),
        ("abc", NotAnAmount),
        ("12k", NotAnAmount),
        ("1e3", NotAnAmount),
        ("+5", NotAnAmount),
        ("(500)", NotAnAmount),
        ("-", NotAnAmount),
        (".", NotAnAmount),
        ("1.23.456", NotAnAmount),
        ("1,00,000", NotAnAmount),
        ("12 34", NotAnAmount),
        ("1,234 567", NotAnAmount),
        ("1.23,-", NotAnAmount),
        ("1..234", NotAnAmount),
        ("10 % ", NotAnAmount),
        ("١٢", NotAnAmount),
    ];
    for (text, error) in cases {
        assert_eq!(parse_amount(text), Err(error), "{text:?}");
    }
    assert_eq!(parse_amount(&"1".repeat(5_000)), Err(NotAnAmount));
}

#[test]
fn a_lone_separator_is_read_in_the_language_of_the_page() {
    let read = |text, lang| read_amount(text, lang, Currency::Eur);
    let ambiguous =
        |thousands, decimal| Err(AmountError::Ambiguous { thousands: Cents(thousands), decimal: Cents(decimal) });
    for (german, english) in [("48.000", "48,000"), ("48.000 €", "€48,000"), ("EUR 48.000", "48,000 EUR")] {
        assert_eq!(read(german, Lang::De), Ok(Cents(4_800_000)), "{german:?}");
        assert_eq!(read(english, Lang::En), Ok(Cents(4_800_000)), "{english:?}");
        assert_eq!(read(english, Lang::De), ambiguous(4_800_000, 4_800), "{english:?} in German");
        assert_eq!(read(german, Lang::En), ambiguous(4_800_000, 4_800), "{german:?} in English");
    }
    for lang in Lang::ALL {
        for text in ["48000", "48.000,00", "48,000.00", "48'000", "48 000", "48.000,-", "48000,0"] {
            assert_eq!(read(text, lang), Ok(Cents(4_800_000)), "{text:?} in {lang:?}");
        }
        for (text, error) in [
            ("0.500", AmountError::TooPrecise),
            ("-48.000", AmountError::Negative),
            ("48k", AmountError::NotAnAmount),
            ("€48,000 USD", AmountError::NotAnAmount),
            ("4.000 pro Monat", AmountError::NotAnAmount),
        ] {
            assert_eq!(read(text, lang), Err(error), "{text:?} in {lang:?}");
        }
    }
    // The dot is part of the currency, not of the number.
    assert_eq!(read_amount("Fr.1,234", Lang::De, Currency::Chf), ambiguous(123_400, 123));
    assert_eq!(read_amount("Fr. 1.234", Lang::De, Currency::Chf), Ok(Cents(123_400)));
}

#[test]
fn another_currency_than_the_one_asked_for_is_an_error() {
    let currencies = [
        ("€", Currency::Eur),
        ("Euro", Currency::Eur),
        ("$", Currency::Usd),
        ("US$", Currency::Usd),
        ("USD", Currency::Usd),
        ("CHF", Currency::Chf),
        ("Fr.", Currency::Chf),
        ("£", Currency::Gbp),
        ("gbp", Currency::Gbp),
    ];
    for (sign, typed) in currencies {
        for asked in [Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp] {
            let expected = if typed == asked { Ok(Cents(50_000)) } else { Err(AmountError::OtherCurrency(typed)) };
            for text in [format!("{sign}500"), format!("{sign} 500"), format!("500{sign}"), format!("500.00 {sign}")] {
                assert_eq!(read_amount(&text, Lang::En, asked), expected, "{text:?} in {asked:?}");
            }
        }
    }
}

#[test]
fn percentages_take_two_decimals() {
    let cases = [
        ("7", Ok(700)),
        ("7,5", Ok(750)),
        ("7.5 %", Ok(750)),
        ("7,25\u{a0}%", Ok(725)),
        ("7 Prozent", Ok(700)),
        ("7 percent", Ok(700)),
        ("0", Ok(0)),
        ("999,99", Ok(99_999)),
        ("1000", Err(NumberError::TooLarge)),
        ("99999999999", Err(NumberError::TooLarge)),
        ("7,555", Err(NumberError::TooPrecise)),
        ("-7", Err(NumberError::Negative)),
        ("−7 %", Err(NumberError::Negative)),
        ("", Err(NumberError::Empty)),
        ("%", Err(NumberError::NotANumber)),
        ("sieben", Err(NumberError::NotANumber)),
        ("7,5,5", Err(NumberError::NotANumber)),
    ];
    for (text, expected) in cases {
        assert_eq!(parse_percent(text).map(|share| share.hundredths()), expected, "{text:?}");
    }
}

#[test]
fn counts_keep_the_unit_that_was_typed() {
    let count = |number, unit| Ok(Count { number, unit });
    let (days, months) = (Some(NoticeUnit::Days), Some(NoticeUnit::Months));
    let cases = [
        ("30", count(30, None)),
        (" 030 ", count(30, None)),
        ("30 Tage", count(30, days)),
        ("1 Tag", count(1, days)),
        ("30 days", count(30, days)),
        ("30d", count(30, days)),
        ("3 Monate", count(3, months)),
        ("3 months", count(3, months)),
        ("3m", count(3, months)),
        ("", Err(NumberError::Empty)),
        ("Tage", Err(NumberError::NotANumber)),
        ("30 Werktage", Err(NumberError::NotANumber)),
        ("1 Jahr", Err(NumberError::NotANumber)),
        ("zwölf", Err(NumberError::NotANumber)),
        ("-3", Err(NumberError::Negative)),
        ("1,5", Err(NumberError::TooPrecise)),
        ("1.000 Tage", Err(NumberError::TooPrecise)),
        ("1234567890", Err(NumberError::TooLarge)),
    ];
    for (text, expected) in cases {
        assert_eq!(parse_count(text), expected, "{text:?}");
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..=40_541_i64).prop_map(|days| plus_days(FIRST_DAY, days))
}

proptest! {
    #[test]
    fn every_way_the_page_writes_a_day_is_read_back(day in any_day()) {
        for (locale, lang) in
            [(Locale::De, Lang::De), (Locale::At, Lang::De), (Locale::Ch, Lang::De), (Locale::En, Lang::En)]
        {
            for text in [day_short(day, locale), day_long(day, locale), day_with_weekday(day, locale)] {
                prop_assert_eq!(parse_day(&text, lang), Ok(day), "{}", text);
            }
        }
        prop_assert_eq!(parse_day(&day.to_string(), Lang::De), Ok(day));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}", digits in "[0-9.,/ '\u{2019}€-]{0,24}") {
        for text in [&text, &digits] {
            for lang in [Lang::De, Lang::En] {
                if let Ok(day) = parse_day(text, lang) {
                    prop_assert!((FIRST_DAY..=LAST_DAY).contains(&day));
                }
            }
            for amount in [parse_amount(text), read_amount(text, Lang::De, Currency::Eur)].into_iter().flatten() {
                prop_assert!((Cents::ZERO..=MAX_AMOUNT).contains(&amount));
            }
            let _ = parse_period(text);
            let _ = (parse_percent(text), parse_count(text));
        }
    }
}

#[test]
fn the_range_of_days_is_as_long_as_the_property_tests_think() {
    assert_eq!(plus_days(FIRST_DAY, 40_541), LAST_DAY);
}

#[test]
fn a_whole_number_has_neither_unit_nor_separator() {
    for (text, expected) in [
        (" 40 ", Ok(40)),
        ("0", Ok(0)),
        ("999999999", Ok(999_999_999)),
        ("", Err(NumberError::Empty)),
        ("40 Tage", Err(NumberError::NotANumber)),
        ("3m", Err(NumberError::NotANumber)),
        ("1.234", Err(NumberError::TooPrecise)),
        ("1'234", Err(NumberError::NotANumber)),
        ("-1", Err(NumberError::Negative)),
        ("1000000000", Err(NumberError::TooLarge)),
    ] {
        assert_eq!(parse_whole(text), expected, "{text:?}");
    }
}

#[test]
fn an_amount_that_may_be_left_out_is_read_like_any_other() {
    let if_any = |text| read_amount_if_any(text, Lang::De, Currency::Eur);
    for nothing in ["", " \t", "€", "CHF"] {
        assert_eq!(if_any(nothing), Ok(None), "{nothing:?}");
    }
    assert_eq!(if_any("1.234,50 €"), Ok(Some(Cents(123_450))));
    for text in ["1,234", "-1", "x", "1,234 567"] {
        assert_eq!(if_any(text), parse_amount(text).map(Some), "{text:?}");
        assert!(if_any(text).is_err(), "{text:?}");
    }
}
