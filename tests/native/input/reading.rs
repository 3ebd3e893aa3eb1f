//! The form while it is filled in: the dates it shows, how it says a field is read, and what it says is wrong.

use crate::support::contracts::{months, percent, typed, year_from, ymd};
use fristklar::domain::{
    Cents, Contract, Currency, Day, EarlyFee, FIRST_DAY, FirstTerm, MAX_AMOUNT, Notice, plus_days,
};
use fristklar::i18n::{Lang, Locale};
use fristklar::input::form::{
    FieldError, FieldProblem, FormField, missing_for_dates, parse, preview, text_of, type_notice, type_price,
};
use fristklar::input::{
    AmountError, Count, Reading, field_error, parse_period, read_amount, read_day, reading, reading_text, ways_to_write,
};
use fristklar::portfolio::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
use proptest::prelude::*;

fn with_price(text: &str) -> Draft {
    let mut draft = typed("15.01.2026");
    type_price(&mut draft, text.to_owned());
    draft
}

fn with_notice(text: &str) -> Draft {
    let mut draft = typed("15.01.2026");
    type_notice(&mut draft, text.to_owned());
    draft
}

/// What is said below a field: how it is read, or what is wrong.
fn said(draft: &Draft, field: FormField, lang: Lang) -> String {
    let locale = if lang == Lang::De { Locale::De } else { Locale::En };
    match reading(draft, field, lang) {
        None => String::new(),
        Some(Ok(reading)) => reading_text(reading, lang, locale).replace('\u{a0}', " "),
        Some(Err(problem)) => field_error(FieldError { field, problem }, draft, lang).replace('\u{a0}', " "),
    }
}

#[test]
fn nothing_about_money_hides_the_dates() {
    let dates = year_from(ymd(2026, 1, 15));
    let sound = || typed("15.01.2026");
    for text in ["", "x", "48k", "-1", "1,234", "0,001", "CHF 5.5.5", "9999999999999999"] {
        assert_eq!(preview(&with_price(text), None, Lang::De).map(|read| read.price), Some(None), "{text:?}");
    }
    // An amount beside one that cannot be read would be wrong, so there is none.
    for draft in [
        Draft { fee: FeeChoice::Fixed, ..with_price("12000") },
        Draft { fee: FeeChoice::Fixed, fee_value: "x".to_owned(), ..with_price("12000") },
        Draft { fee: FeeChoice::Share, fee_value: "101".to_owned(), ..with_price("12000") },
        Draft { uplift: "x".to_owned(), ..with_price("12000") },
        Draft { currency: Currency::Gbp, ..with_price("€12000") },
    ] {
        let read = preview(&draft, None, Lang::De).map(|read| Contract { currency: Currency::Eur, ..read });
        assert_eq!(read, Some(dates), "{draft:?}");
        assert!(parse(&draft, None, Lang::De).is_err(), "{draft:?}");
        assert_eq!(missing_for_dates(&draft), None);
    }
    let names = Draft { name: "x".repeat(500), contracting_party: "x".repeat(500), ..sound() };
    assert_eq!(preview(&names, None, Lang::De), Some(dates));
}

#[test]
fn what_can_be_read_is_shown_as_it_is_saved() {
    let draft =
        Draft { uplift: "7".to_owned(), fee: FeeChoice::Share, fee_value: "25".to_owned(), ..with_price("$48,000") };
    let base = Contract { service_end: Some(ymd(2026, 7, 1)), ..year_from(ymd(2020, 1, 1)) };
    let shown = preview(&draft, Some(&base), Lang::En);
    assert_eq!(shown, parse(&draft, Some(&base), Lang::En).ok().map(|parsed| parsed.contract));
    let expected = Contract {
        price: Some(Cents(4_800_000)),
        currency: Currency::Usd,
        fee: EarlyFee::Share(percent(2_500)),
        uplift: percent(700),
        service_end: base.service_end,
        ..year_from(ymd(2026, 1, 15))
    };
    assert_eq!(shown, Some(expected));
}

#[test]
fn what_the_dates_wait_for_is_named() {
    let sound = || typed("15.01.2026");
    let printed = |end: &str, end_meaning| Draft {
        length: LengthChoice::PrintedEnd,
        end: end.to_owned(),
        end_meaning,
        ..sound()
    };
    for (draft, field) in [
        (Draft::default(), FormField::Start),
        (typed("1/2/2026"), FormField::Start),
        (Draft { term: "x".to_owned(), ..sound() }, FormField::Term),
        (printed("x", EndMeaning::Unanswered), FormField::End),
        (printed("14.01.2027", EndMeaning::Unanswered), FormField::EndMeaning),
        (with_notice("zum Quartalsende"), FormField::Notice),
        (Draft { renewal: RenewalChoice::Months, ..sound() }, FormField::RenewalMonths),
    ] {
        assert_eq!(missing_for_dates(&draft), Some(field), "{draft:?}");
        assert_eq!(preview(&draft, None, Lang::De), None, "{draft:?}");
    }
}

#[test]
fn a_unit_or_currency_that_is_typed_becomes_the_chosen_one() {
    for (text, unit, notice) in [
        ("3 months", NoticeUnit::Months, Notice::Months(3)),
        ("4 weeks", NoticeUnit::Days, Notice::Days(28)),
        ("drei Monate", NoticeUnit::Months, Notice::Months(3)),
        ("ein Quartal", NoticeUnit::Months, Notice::Months(3)),
        ("2 Jahre", NoticeUnit::Months, Notice::Months(24)),
        ("90 Tage", NoticeUnit::Days, Notice::Days(90)),
        ("45", NoticeUnit::Days, Notice::Days(45)),
    ] {
        let draft = with_notice(text);
        assert_eq!((draft.notice.as_str(), draft.notice_unit), (text, unit), "{text:?}");
        assert_eq!(preview(&draft, None, Lang::De).map(|read| read.notice), Some(notice), "{text:?}");
    }
    // What follows from an earlier text is said of the next one.
    let mut draft = with_notice("3 Monate");
    type_notice(&mut draft, "6".to_owned());
    assert_eq!(said(&draft, FormField::Notice, Lang::De), "Gelesen als 6 Monate");
    // Another unit chosen afterwards contradicts the text.
    let draft = Draft { notice_unit: NoticeUnit::Days, ..with_notice("3 Monate") };
    assert_eq!(reading(&draft, FormField::Notice, Lang::De), Some(Err(FieldProblem::WrongUnit)));
    for (text, currency) in [
        ("$48,000", Currency::Usd),
        ("48.000 CHF", Currency::Chf),
        ("£", Currency::Gbp),
        ("48.000", Currency::Eur),
        ("$ abc", Currency::Eur),
    ] {
        assert_eq!(with_price(text).currency, currency, "{text:?}");
    }
}

#[test]
fn every_field_says_how_it_is_read() {
    let term = |text: &str| Draft { term: text.to_owned(), ..typed("15.01.2026") };
    let fee = |text: &str| Draft { fee: FeeChoice::Fixed, fee_value: text.to_owned(), ..typed("15.01.2026") };
    for (draft, field, german, english) in [
        (
            typed("2026-01-15"),
            FormField::Start,
            "Gelesen als Donnerstag, 15. Januar 2026",
            "Read as Thursday 15 January 2026",
        ),
        (
            typed("1/15/2026"),
            FormField::Start,
            "Gelesen als Donnerstag, 15. Januar 2026",
            "Read as Thursday 15 January 2026",
        ),
        (typed("15.01."), FormField::Start, "", ""),
        (term("12"), FormField::Term, "", ""),
        (term("1 Jahr"), FormField::Term, "Gelesen als 12 Monate", "Read as 12 months"),
        (term("one month"), FormField::Term, "Gelesen als 1 Monat", "Read as 1 month"),
        (with_notice("30"), FormField::Notice, "", ""),
        (with_notice("4 weeks"), FormField::Notice, "Gelesen als 28 Tage", "Read as 28 days"),
        (with_notice("1d"), FormField::Notice, "Gelesen als 1 Tag", "Read as 1 day"),
        (with_notice("three (3) months"), FormField::Notice, "Gelesen als 3 Monate", "Read as 3 months"),
        (with_price("48000"), FormField::Price, "Gelesen als 48.000,00 €", "Read as €48,000.00"),
        (
            with_price("48000 $"),
            FormField::Price,
            "Gelesen als 48.000,00 $, Währung USD $",
            "Read as $48,000.00, currency USD $",
        ),
        (fee("500"), FormField::FeeValue, "Gelesen als 500,00 €", "Read as €500.00"),
    ] {
        assert_eq!([said(&draft, field, Lang::De), said(&draft, field, Lang::En)], [german, english], "{draft:?}");
    }
    for text in ["48.000", "48.000 € pro Jahr", "EUR 48.000 netto p.a.", "48.000/Jahr", "48.000 Netto im JAHR"] {
        let read = said(&with_price(text), FormField::Price, Lang::De);
        assert!(read.starts_with("Gelesen als 48.000,00 €"), "{text:?}: {read}");
    }
    assert_eq!(with_price("CHF 48'000 per year").currency, Currency::Chf);
    for text in ["netto", "pro Jahr", "4.000 pro Monat", "48.000 netto pro Quartal", "über 48.000"] {
        let problem = Some(Err(FieldProblem::Amount(AmountError::NotAnAmount)));
        assert_eq!(reading(&with_price(text), FormField::Price, Lang::De), problem, "{text:?}");
    }
    assert_eq!(said(&with_price("48,000"), FormField::Price, Lang::En), "Read as €48,000.00");
}

#[test]
fn every_message_says_which_field_what_was_found_and_what_to_do() {
    let term = |text: &str| Draft { term: text.to_owned(), ..typed("15.01.2026") };
    for (draft, field, german, english) in [
        (
            with_notice("zum Quartalsende"),
            FormField::Notice,
            "Kündigungsfrist „zum Quartalsende“: Hier passt nur eine Kündigungsfrist zum Ende der Laufzeit. Schreiben Sie Tage \
             oder Monate, zum Beispiel 3 Monate.",
            "Notice period ‘zum Quartalsende’: Only a notice period before the end of the term fits here. Write days or months, \
             for example 3 months.",
        ),
        (
            with_notice("30 Arbeitstage"),
            FormField::Notice,
            "Kündigungsfrist „30 Arbeitstage“: Das sind Arbeitstage, hier zählen Kalendertage. Rechnen Sie Wochenenden \
             und Feiertage dazu: 30 Arbeitstage sind mindestens 42 Tage.",
            "Notice period ‘30 Arbeitstage’: These are working days, but calendar days count here. Add weekends and \
             holidays: 30 working days are at least 42 days.",
        ),
        (
            term("90 Tage"),
            FormField::Term,
            "Laufzeit in Monaten „90 Tage“: Das sind keine ganzen Monate. Schreiben Sie die Zahl der Monate, zum Beispiel \
             12. Hat der Vertrag ein Enddatum, wählen Sie im Formular „Im Vertrag steht ein Ende?“.",
            "Term in months ‘90 Tage’: These are not whole months. Write the number of months, for example 12. If the \
             contract has an end date, choose ‘Does the contract state an end date?’ in the form.",
        ),
        (
            with_price("4.000 pro Monat"),
            FormField::Price,
            "Preis pro Jahr, netto „4.000 pro Monat“: Das ist kein Betrag. Schreiben Sie den Preis für ein Jahr, zum \
             Beispiel 12.000,00.",
            "Price per year, net ‘4.000 pro Monat’: This is not an amount. Write the price for one year, for example \
             12,000.00.",
        ),
        (
            typed("01/02/2026"),
            FormField::Start,
            "Vertragsbeginn „01/02/2026“: Meinen Sie 1. Februar 2026 oder 2. Januar 2026? Schreiben Sie den Monat als \
             Wort.",
            "Contract start ‘01/02/2026’: Do you mean 1 February 2026 or 2 January 2026? Write the month as a word.",
        ),
    ] {
        assert_eq!([said(&draft, field, Lang::De), said(&draft, field, Lang::En)], [german, english]);
    }
    assert_eq!(
        said(&with_price("48,000"), FormField::Price, Lang::De),
        "Preis pro Jahr, netto „48,000“: Meinen Sie 48.000,00 oder 48,00? Schreiben Sie den Betrag mit zwei Nachkommastellen."
    );
}

/// Each field with something wrong in it.
fn wrong_drafts() -> Vec<Draft> {
    let broken = ["x", "31.02.2026", "15.01.", "15.01.1980", "-1", "0,001", "zum Monatsende", "1.5", "999999"];
    let long = "Größe 👍 ".repeat(60);
    let mut drafts = Vec::new();
    for text in broken.into_iter().chain([long.as_str()]) {
        for length in [LengthChoice::Months, LengthChoice::PrintedEnd] {
            for fee in [FeeChoice::Fixed, FeeChoice::Share] {
                let text = text.to_owned();
                drafts.push(Draft {
                    name: text.clone(),
                    start: text.clone(),
                    length,
                    term: text.clone(),
                    end: text.clone(),
                    notice: text.clone(),
                    renewal: RenewalChoice::Months,
                    renewal_months: text.clone(),
                    price: text.clone(),
                    fee,
                    fee_value: text.clone(),
                    uplift: text,
                    ..Draft::default()
                });
            }
        }
    }
    drafts
}

#[test]
fn every_error_repeats_the_value_and_stays_short() {
    let mut seen = 0;
    for draft in wrong_drafts() {
        for lang in Lang::ALL {
            for error in parse(&draft, None, lang).unwrap_err() {
                let message = field_error(error, &draft, lang);
                let found: String = text_of(&draft, error.field).trim().chars().take(40).collect();
                assert!(message.contains(&found), "{message:?} lacks {found:?}");
                assert!(message.chars().count() < 260, "{message:?}");
                assert!(!message.contains('{'), "{message:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 300, "only {seen}");
}

#[test]
fn what_can_be_read_in_two_ways_is_offered_in_both_and_each_is_read_as_one() {
    let prices = [(with_price("48,000"), Lang::De), (with_price("48.000"), Lang::En)];
    for (draft, lang) in prices {
        let problem = reading(&draft, FormField::Price, lang).unwrap().unwrap_err();
        let ways = ways_to_write(problem, lang).unwrap();
        let read = ways.map(|way| read_amount(&way, lang, Currency::Eur));
        assert_eq!(read, [Ok(Cents(4_800_000)), Ok(Cents(4_800))]);
    }
    for lang in Lang::ALL {
        let problem = reading(&typed("01/02/2026"), FormField::Start, lang).unwrap().unwrap_err();
        let ways = ways_to_write(problem, lang).unwrap();
        assert_eq!(ways.map(|way| read_day(&way)), [Ok(ymd(2026, 2, 1)), Ok(ymd(2026, 1, 2))]);
        assert_eq!(ways_to_write(FieldProblem::WrongUnit, lang), None);
    }
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let currency = proptest::sample::select(vec![Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp]);
    prop_oneof![
        (0..=40_541_i64).prop_map(|days| Reading::Day(plus_days(FIRST_DAY, days))),
        (0..=730_u32).prop_map(Reading::Days),
        (0..=120_u32).prop_map(Reading::Months),
        (0..=MAX_AMOUNT.0, currency, any::<bool>()).prop_map(|(cents, currency, _)| Reading::Amount {
            amount: Cents(cents),
            currency,
            has_currency: false,
        }),
    ]
}

/// Reads what the page says it has read.
fn read_back(text: &str, said: Reading, lang: Lang) -> Option<Reading> {
    match said {
        Reading::Day(_) => read_day(text).ok().map(Reading::Day),
        Reading::Days(_) | Reading::Months(_) => match parse_period(text) {
            Ok(Count { number, unit: Some(NoticeUnit::Days) }) => Some(Reading::Days(number)),
            Ok(Count { number, unit: Some(NoticeUnit::Months) }) => Some(Reading::Months(number)),
            _ => None,
        },
        Reading::Amount { currency, .. } => read_amount(text, lang, currency).ok().map(|amount| Reading::Amount {
            amount,
            currency,
            has_currency: false,
        }),
    }
}

proptest! {
    #[test]
    fn what_is_said_to_be_read_is_read_as_the_same(reading in any_reading()) {
        for (locale, lang) in
            [(Locale::De, Lang::De), (Locale::At, Lang::De), (Locale::Ch, Lang::De), (Locale::En, Lang::En)]
        {
            let said = reading_text(reading, lang, locale);
            let text = said.trim_start_matches("Gelesen als ").trim_start_matches("Read as ");
            prop_assert_eq!(read_back(text, reading, lang), Some(reading), "{}", said);
        }
    }

    #[test]
    fn the_dates_follow_from_the_fields_about_dates_alone(
        start in (0..30_000_i64),
        term in 1..=120_u32,
        price in "\\PC{0,12}",
        fee_value in "\\PC{0,12}",
        uplift in "\\PC{0,12}",
        fee in proptest::sample::select(vec![FeeChoice::None, FeeChoice::Fixed, FeeChoice::Share]),
    ) {
        let day: Day = plus_days(FIRST_DAY, start);
        let draft = Draft { term: term.to_string(), price, fee, fee_value, uplift, ..typed(&day.to_string()) };
        let read = preview(&draft, None, Lang::De).unwrap();
        prop_assert_eq!(read.first_term, FirstTerm::new(day, months(term)).unwrap());
        prop_assert_eq!(read.notice, Notice::Days(30));
    }
}
