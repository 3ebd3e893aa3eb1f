//! Dates, amounts and counts as people in each region write them.

use chrono::Datelike;

use super::Lang;
use crate::domain::{Cents, Currency, Day, Percent, Region};

/// A language with the way a region writes dates and amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// German as used in Germany.
    De,
    /// German as used in Austria.
    At,
    /// German as used in Switzerland.
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

pub fn weekday(day: Day, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::De => &WEEKDAYS_DE,
        Lang::En => &WEEKDAYS_EN,
    };
    pick(names, day.weekday().num_days_from_monday())
}

/// For running text: `15. Dezember 2026`, `15 December 2026`.
pub fn day_long(day: Day, locale: Locale) -> String {
    let [_, day_and_month, year] = day_in_parts(day, locale);
    format!("{day_and_month} {year}")
}

/// With its weekday: `Dienstag, 15. Dezember 2026`, `Tuesday 15 December 2026`.
pub fn day_with_weekday(day: Day, locale: Locale) -> String {
    let [weekday, day_and_month, year] = day_in_parts(day, locale);
    format!("{weekday} {day_and_month} {year}")
}

/// The parts of [`day_with_weekday`], between which there is a space: `Dienstag,`, `15. Dezember`, `2026`.
pub fn day_in_parts(day: Day, locale: Locale) -> [String; 3] {
    let (name, comma, point) = match locale {
        Locale::En => (weekday(day, Lang::En), "", ""),
        _ => (weekday(day, Lang::De), ",", "."),
    };
    let day_and_month = format!("{}{point}{NBSP}{}", day.day(), month_name(day, locale));
    [format!("{name}{comma}"), day_and_month, day.year().to_string()]
}

/// For tables: `15.12.2026`, `15 Dec 2026`.
pub fn day_short(day: Day, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{} {} {}", day.day(), month_short(day.month(), Lang::En), day.year()),
        _ => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
    }
}

/// Month and year: `November 2026`. `month` counts from 1.
pub fn month_year(year: i32, month: u32, lang: Lang) -> String {
    format!("{} {year}", month_name_of(month, lang))
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

/// A whole number with the region's thousands separator.
pub fn count(number: i64, locale: Locale) -> String {
    let minus = if number < 0 { "−" } else { "" };
    format!("{minus}{}", grouped(number.unsigned_abs(), locale))
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
    match (locale, currency) {
        (Locale::De, _) => format!("{minus}{number}{NBSP}{symbol}"),
        (Locale::Ch, Currency::Eur) => format!("{minus}EUR{NBSP}{number}"),
        (Locale::Ch, Currency::Usd) => format!("{minus}USD{NBSP}{number}"),
        (Locale::Ch, Currency::Gbp) => format!("{minus}GBP{NBSP}{number}"),
        (Locale::At, _) | (Locale::Ch | Locale::En, Currency::Chf) => format!("{minus}{symbol}{NBSP}{number}"),
        (Locale::En, _) => format!("{minus}{symbol}{number}"),
    }
}

fn grouped_with_cents(amount: Cents, locale: Locale) -> String {
    let cents = amount.0.unsigned_abs();
    format!("{}{}{:02}", grouped(cents / 100, locale), decimal_point(locale), cents % 100)
}

fn decimal_point(locale: Locale) -> char {
    match locale {
        Locale::De | Locale::At => ',',
        Locale::Ch | Locale::En => '.',
    }
}

/// An amount for programs to read: `1234.50`.
pub fn amount_plain(amount: Cents) -> String {
    let cents = amount.0.unsigned_abs();
    let minus = if amount.0 < 0 { "-" } else { "" };
    format!("{minus}{}.{:02}", cents / 100, cents % 100)
}

/// A number given in hundredths, with two decimals: `3,75`, `3.75`.
pub fn hundredths(number: u64, locale: Locale) -> String {
    format!("{}{}{:02}", number / 100, decimal_point(locale), number % 100)
}

/// A percentage without trailing zeros: `7 %`, `7,5 %`, `7.5%`.
pub fn percent(percent: Percent, locale: Locale) -> String {
    let number = hundredths(u64::from(percent.hundredths()), locale);
    let number = number.trim_end_matches('0').trim_end_matches(decimal_point(locale));
    if locale == Locale::En { format!("{number}%") } else { format!("{number}{NBSP}%") }
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

/// `one` for a count of 1, otherwise `many` with `{n}` replaced by the count.
///
/// ```
/// use fristklar::i18n::counted;
/// assert_eq!(counted(1, "1 contract", "{n} contracts"), "1 contract");
/// assert_eq!(counted(3, "1 contract", "{n} contracts"), "3 contracts");
/// ```
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { one.to_owned() } else { fill(many, &[("n", &count.to_string())]) }
}

/// The text before and after the first `{name}` of `template`, for a value that is an element.
///
/// ```
/// assert_eq!(fristklar::i18n::around_value("until {day}."), ("until ", "."));
/// ```
pub fn around_value(template: &str) -> (&str, &str) {
    let (before, rest) = template.split_once('{').unwrap_or((template, ""));
    let after = rest.split_once('}').map_or("", |(_, after)| after);
    (before, after)
}

/// Whether a character changes the writing direction of the text after it.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
