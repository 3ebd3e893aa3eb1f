//! Dates, amounts and counts as people in each region write them.

use chrono::Datelike;

use super::Lang;
use crate::domain::{Cents, Currency, Day, Percent, Region};

/// A language together with the region's way to write dates and amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// German as in Germany.
    De,
    /// German as in Austria.
    At,
    /// German as in Switzerland.
    Ch,
    /// British English.
    En,
}

impl Locale {
    /// The locale for a language and the contract's region.
    pub fn of(lang: Lang, region: Region) -> Self {
        match (lang, region) {
            (Lang::En, _) => Self::En,
            (Lang::De, Region::Austria) => Self::At,
            (Lang::De, Region::Switzerland) => Self::Ch,
            (Lang::De, _) => Self::De,
        }
    }
}

const NBSP: char = '\u{a0}';

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_DE: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn pick<const N: usize>(names: &'static [&'static str; N], index: u32) -> &'static str {
    names.get(index as usize).copied().unwrap_or_default()
}

fn month_name(day: Day, locale: Locale) -> &'static str {
    match locale {
        Locale::At if day.month0() == 0 => "Jänner",
        Locale::De | Locale::At | Locale::Ch => pick(&MONTHS_DE, day.month0()),
        Locale::En => pick(&MONTHS_EN, day.month0()),
    }
}

/// The weekday's name.
pub fn weekday(day: Day, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::De => &WEEKDAYS_DE,
        Lang::En => &WEEKDAYS_EN,
    };
    pick(names, day.weekday().num_days_from_monday())
}

/// As in running text: `15. Dezember 2026`, `15 December 2026`.
pub fn day_long(day: Day, locale: Locale) -> String {
    let mut text = day.day().to_string();
    if locale != Locale::En {
        text.push('.');
    }
    text.push(NBSP);
    text.push_str(month_name(day, locale));
    text.push(' ');
    text.push_str(&day.year().to_string());
    text
}

/// With its weekday: `Dienstag, 15. Dezember 2026`, `Tuesday 15 December 2026`.
pub fn day_with_weekday(day: Day, locale: Locale) -> String {
    let (name, comma) = match locale {
        Locale::En => (weekday(day, Lang::En), " "),
        _ => (weekday(day, Lang::De), ", "),
    };
    [name, comma, &day_long(day, locale)].concat()
}

/// As in a table: `15.12.2026`, `15 Dec 2026`.
pub fn day_short(day: Day, locale: Locale) -> String {
    let two = |number: u32| {
        let tens = if number < 10 { "0" } else { "" };
        [tens, &number.to_string()].concat()
    };
    match locale {
        Locale::En => {
            let month = pick(&MONTHS_EN, day.month0());
            [&day.day().to_string(), " ", month.get(..3).unwrap_or(month), " ", &day.year().to_string()].concat()
        }
        _ => [&two(day.day()), ".", &two(day.month()), ".", &day.year().to_string()].concat(),
    }
}

/// Month and year: `November 2026`. `month` counts from 1.
pub fn month_year(year: i32, month: u32, lang: Lang) -> String {
    [month_name_of(month, lang), " ", &year.to_string()].concat()
}

fn month_name_of(month: u32, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::De => &MONTHS_DE,
        Lang::En => &MONTHS_EN,
    };
    pick(names, month.saturating_sub(1))
}

/// A month's short name: `Nov`, `Dez`. `month` counts from 1.
pub fn month_short(month: u32, lang: Lang) -> &'static str {
    let name = month_name_of(month, lang);
    name.char_indices().nth(3).and_then(|(end, _)| name.get(..end)).unwrap_or(name)
}

/// A whole number with the region's thousands separator from 10,000 on.
pub fn count(number: i64, locale: Locale) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('−');
    }
    text.push_str(&grouped(number.unsigned_abs(), locale));
    text
}

fn grouped(number: u64, locale: Locale) -> String {
    let separator = match locale {
        Locale::De | Locale::At => '.',
        Locale::Ch => '\'',
        Locale::En => ',',
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// An amount with its currency: `1.234,50 €`, `€ 1.234,50`, `CHF 1'234.50`, `€1,234.50`.
pub fn amount(amount: Cents, currency: Currency, locale: Locale) -> String {
    let minus = if amount.0 < 0 { "−" } else { "" };
    let number = grouped_with_cents(amount, locale);
    let symbol = match currency {
        Currency::Eur => "€",
        Currency::Usd => "$",
        Currency::Gbp => "£",
        Currency::Chf => "CHF",
    };
    let nbsp = "\u{a0}";
    match (locale, currency) {
        (Locale::De, _) => [minus, &number, nbsp, symbol].concat(),
        (Locale::At, _) => [minus, symbol, nbsp, &number].concat(),
        (Locale::Ch, Currency::Eur) => [minus, "EUR", nbsp, &number].concat(),
        (Locale::Ch, Currency::Usd) => [minus, "USD", nbsp, &number].concat(),
        (Locale::Ch, Currency::Gbp) => [minus, "GBP", nbsp, &number].concat(),
        (Locale::Ch, Currency::Chf) | (Locale::En, Currency::Chf) => [minus, symbol, nbsp, &number].concat(),
        (Locale::En, _) => [minus, symbol, &number].concat(),
    }
}

fn grouped_with_cents(amount: Cents, locale: Locale) -> String {
    let cents = amount.0.unsigned_abs();
    let point = match locale {
        Locale::De | Locale::At => ",",
        Locale::Ch | Locale::En => ".",
    };
    [&grouped(cents / 100, locale), point, &two_digits(cents % 100)].concat()
}

fn two_digits(number: u64) -> String {
    let tens = if number < 10 { "0" } else { "" };
    [tens, &number.to_string()].concat()
}

/// An amount as machines read it: `1234.50`.
pub fn amount_plain(amount: Cents) -> String {
    let cents = amount.0.unsigned_abs();
    let minus = if amount.0 < 0 { "-" } else { "" };
    [minus, &(cents / 100).to_string(), ".", &two_digits(cents % 100)].concat()
}

/// A number given in hundredths, with two decimals: `3,75`, `3.75`.
pub fn hundredths(number: u64, locale: Locale) -> String {
    let point = match locale {
        Locale::De | Locale::At => ",",
        Locale::Ch | Locale::En => ".",
    };
    [&(number / 100).to_string(), point, &*two_digits(number % 100)].concat()
}

/// A percentage without needless zeros: `7 %`, `7,5 %`, `7.5%`.
pub fn percent(percent: Percent, locale: Locale) -> String {
    let hundredths = percent.hundredths();
    let point = match locale {
        Locale::De | Locale::At => ",",
        Locale::Ch | Locale::En => ".",
    };
    let mut text = (hundredths / 100).to_string();
    let rest = two_digits(u64::from(hundredths % 100));
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        text.push_str(point);
        text.push_str(rest);
    }
    text.push_str(if locale == Locale::En { "%" } else { "\u{a0}%" });
    text
}

/// `template` with each `{name}` replaced by its value.
///
/// ```
/// assert_eq!(fristklar::i18n::fill("until {day}", &[("day", "Monday")]), "until Monday");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => text.push_str(value),
            None => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// What stands before and after the first `{name}` of `template`, for a value that is an element.
///
/// ```
/// assert_eq!(fristklar::i18n::around_value("until {day}."), ("until ", "."));
/// ```
pub fn around_value(template: &str) -> (&str, &str) {
    let (before, rest) = template.split_once('{').unwrap_or((template, ""));
    let after = rest.split_once('}').map_or("", |(_, after)| after);
    (before, after)
}
