//! How each region writes days, amounts and shares: literal, from the Unicode CLDR 48 for de-DE, de-AT, de-CH and en-GB.

use crate::support::contracts::ymd;
use fristklar::domain::{Cents, Currency, Percent};
use fristklar::i18n::{Locale, amount, count, day_long, day_short, day_with_weekday, hundredths, percent};

const REGIONS: [Locale; 4] = [Locale::De, Locale::At, Locale::Ch, Locale::En];

/// What all four regions make of something, with a visible sign for the blank that keeps words together.
fn each(write: impl Fn(Locale) -> String) -> [String; 4] {
    REGIONS.map(|region| write(region).replace('\u{a0}', "_"))
}

#[test]
fn days() {
    let january = ymd(2026, 1, 5);
    assert_eq!(
        each(|region| day_long(january, region)),
        ["5._Januar 2026", "5._Jänner 2026", "5._Januar 2026", "5_January 2026"]
    );
    assert_eq!(each(|region| day_short(january, region)), ["05.01.2026", "05.01.2026", "05.01.2026", "5 Jan 2026"]);
    let march = ymd(2027, 3, 31);
    assert_eq!(
        each(|region| day_with_weekday(march, region)),
        ["Mittwoch, 31._März 2027", "Mittwoch, 31._März 2027", "Mittwoch, 31._März 2027", "Wednesday 31_March 2027"]
    );
    // English months are short by three letters, and none is written as a number, which could be day or month.
    let short: Vec<String> = (1..=12).map(|month| day_short(ymd(2026, month, 28), Locale::En)).collect();
    assert_eq!(
        short.join(", "),
        "28 Jan 2026, 28 Feb 2026, 28 Mar 2026, 28 Apr 2026, 28 May 2026, 28 Jun 2026, 28 Jul 2026, 28 Aug 2026, \
         28 Sep 2026, 28 Oct 2026, 28 Nov 2026, 28 Dec 2026"
    );
}

#[test]
fn amounts() {
    let table = [
        (Currency::Eur, ["1.234.567,50_€", "€_1.234.567,50", "EUR_1'234'567.50", "€1,234,567.50"]),
        (Currency::Usd, ["1.234.567,50_$", "$_1.234.567,50", "USD_1'234'567.50", "$1,234,567.50"]),
        (Currency::Gbp, ["1.234.567,50_£", "£_1.234.567,50", "GBP_1'234'567.50", "£1,234,567.50"]),
        (Currency::Chf, ["1.234.567,50_CHF", "CHF_1.234.567,50", "CHF_1'234'567.50", "CHF_1,234,567.50"]),
    ];
    for (currency, written) in table {
        assert_eq!(each(|region| amount(Cents(123_456_750), currency, region)), written);
    }
    // A minus sign, not a hyphen; cents are never lost; three digits stand together.
    let small = |cents| each(move |region| amount(Cents(cents), Currency::Eur, region));
    assert_eq!(small(-5), ["−0,05_€", "−€_0,05", "−EUR_0.05", "−€0.05"]);
    assert_eq!(small(0), ["0,00_€", "€_0,00", "EUR_0.00", "€0.00"]);
    assert_eq!(small(99_999), ["999,99_€", "€_999,99", "EUR_999.99", "€999.99"]);
    assert_eq!(small(100_000), ["1.000,00_€", "€_1.000,00", "EUR_1'000.00", "€1,000.00"]);
}

#[test]
fn numbers_and_shares() {
    assert_eq!(each(|region| count(1_234_567, region)), ["1.234.567", "1.234.567", "1'234'567", "1,234,567"]);
    assert_eq!(each(|region| count(-999, region)), ["−999"; 4]);
    assert_eq!(each(|region| hundredths(375, region)), ["3,75", "3,75", "3.75", "3.75"]);
    let share = |hundredths| each(move |region| percent(Percent::from_hundredths(hundredths).unwrap(), region));
    assert_eq!(share(750), ["7,5_%", "7,5_%", "7.5_%", "7.5%"]);
    assert_eq!(share(700), ["7_%", "7_%", "7_%", "7%"]);
    assert_eq!(share(5), ["0,05_%", "0,05_%", "0.05_%", "0.05%"]);
}
