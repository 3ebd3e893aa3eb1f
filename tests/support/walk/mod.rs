//! A second way to reckon, on purpose unlike the one in `src/domain`: a calendar written out one day at a time, in which
//! everything is found by walking and counting. It borrows no date arithmetic from the code under test or from chrono.

pub mod money;

use std::sync::LazyLock;

use chrono::Datelike;
use fristklar::domain::{Day, FirstTerm, Notice, Renewal, TermLength, TermMonths, day};
use proptest::prelude::*;

/// One day of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Civil {
    pub year: i32,
    pub month: u32,
    pub number: u32,
    /// 0 = Monday.
    pub weekday: usize,
    /// Monday to Friday and no holiday in all of Germany.
    pub works: bool,
}

/// The last year written out: ten years and some beyond the last term that can begin in 2100.
const LAST_YEAR: i32 = 2140;

static DAYS: LazyLock<Vec<Civil>> = LazyLock::new(|| {
    let mut days = Vec::new();
    let (mut year, mut month, mut number) = (1980, 1, 1);
    let mut weekday = 1; // 1 January 1980 was a Tuesday.
    while year <= LAST_YEAR {
        days.push(Civil { year, month, number, weekday, works: weekday < 5 });
        weekday = (weekday + 1) % 7;
        number += 1;
        if number > month_length(year, month) {
            number = 1;
            month += 1;
        }
        if month > 12 {
            month = 1;
            year += 1;
        }
    }
    for year in 1980..=LAST_YEAR {
        let easter = easter_by_epacts(&days, year);
        for holiday in [easter - 2, easter + 1, easter + 39, easter + 50] {
            days[holiday].works = false;
        }
        for (month, number) in [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)] {
            let at = find(&days, year, month, number);
            days[at].works = false;
        }
    }
    let anniversary = find(&days, 2017, 10, 31);
    days[anniversary].works = false;
    days
});

/// Lengths of the months, with the leap rule of 1582.
pub fn month_length(year: i32, month: u32) -> u32 {
    let leap = if year % 100 == 0 { year % 400 == 0 } else { year % 4 == 0 };
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn find(days: &[Civil], year: i32, month: u32, number: u32) -> usize {
    let wanted = (year, month, number);
    days.binary_search_by_key(&wanted, |day| (day.year, day.month, day.number)).expect("a day of the written calendar")
}

/// Easter by the tables of Lilius and Clavius: golden number, epact, the paschal full moon, then on to a Sunday.
fn easter_by_epacts(days: &[Civil], year: i32) -> usize {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let dropped_leap_years = 3 * century / 4 - 12;
    let moon_corrections = (8 * century + 5) / 25 - 5;
    let mut epact = (11 * golden + 20 + moon_corrections - dropped_leap_years).rem_euclid(30);
    if epact == 24 || (epact == 25 && golden > 11) {
        epact += 1;
    }
    let full_moon = if 44 - epact < 21 { 74 - epact } else { 44 - epact };
    let first_of_march = find(days, year, 3, 1);
    let mut at = first_of_march + usize::try_from(full_moon - 1).expect("a day of March or April") + 1;
    while days[at].weekday != 6 {
        at += 1;
    }
    at
}

/// Easter Sunday of a year.
pub fn easter(year: i32) -> usize {
    easter_by_epacts(&DAYS, year)
}

/// The number of a day: days since 1 January 1980.
pub fn number_of(day: Day) -> usize {
    find(&DAYS, day.year(), day.month(), day.day())
}

/// The number of the day with this date.
pub fn at(year: i32, month: u32, number: u32) -> usize {
    find(&DAYS, year, month, number)
}

/// The day with this number.
pub fn civil(at: usize) -> Civil {
    DAYS[at]
}

/// As the domain writes it; only for days an input may name.
pub fn to_day(at: usize) -> Day {
    let civil = DAYS[at];
    day(civil.year, civil.month, civil.number).expect("a day in the permitted range")
}

/// First and last day an input may name.
pub fn range() -> (usize, usize) {
    (at(1990, 1, 1), at(2100, 12, 31))
}

/// All renewal days of a start, one month after the other: walking on, each day that has the start's day number is one,
/// and so is the first day after a month that has no such number.
pub fn renewal_days(start: usize) -> impl Iterator<Item = usize> {
    let days: &'static [Civil] = &DAYS;
    let number = days[start].number;
    (start + 1..days.len()).filter(move |at| {
        let today = days[*at];
        today.number == number || (today.number == 1 && days[*at - 1].number < number)
    })
}

/// The last day of a term of so many months.
pub fn last_of(start: usize, months: u32) -> usize {
    renewal_days(start).nth(months as usize - 1).expect("inside the calendar") - 1
}

/// How many months a term with a printed last day fills, rounded up, and whether it fills them exactly.
pub fn months_filled(start: usize, last: usize) -> (u32, bool) {
    let mut months = 0;
    for renewal in renewal_days(start) {
        months += 1;
        if renewal > last {
            return (months, renewal == last + 1);
        }
    }
    panic!("beyond the calendar")
}

/// The day on which a notice received on `from` has run out: so many days later, or so many months later, walking from
/// month to month and stepping back while the day number is missing.
pub fn notice_runs_until(from: usize, notice: Notice) -> usize {
    match notice {
        Notice::Days(days) => from + days as usize,
        Notice::Months(months) => {
            let Civil { mut year, mut month, mut number, .. } = civil(from);
            for _ in 0..months {
                month += 1;
                if month == 13 {
                    month = 1;
                    year += 1;
                }
            }
            while number > month_length(year, month) {
                number -= 1;
            }
            at(year, month, number)
        }
    }
}

/// The last day of receipt: back from the last day until the notice has run out in time.
pub fn deadline(last: usize, notice: Notice) -> usize {
    (0..=last).rev().find(|day| notice_runs_until(*day, notice) <= last).expect("inside the calendar")
}

/// The last working day (all of Germany) on or before a day.
pub fn working_day_back_from(from: usize) -> usize {
    (0..=from).rev().find(|day| civil(*day).works).expect("inside the calendar")
}

/// One term of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub number: u32,
    pub start: usize,
    pub last: usize,
    pub months: u32,
}

/// The first term.
pub fn first_span(first: &FirstTerm) -> Span {
    let start = number_of(first.start());
    match first.length() {
        TermLength::Months(months) => {
            Span { number: 0, start, last: last_of(start, months.get()), months: months.get() }
        }
        TermLength::Until(last) => {
            let last = number_of(last);
            Span { number: 0, start, last, months: months_filled(start, last).0 }
        }
    }
}

/// The chain of terms, endless but for the calendar's end, or one term if it does not renew.
pub fn chain(first: &FirstTerm, renewal: Renewal) -> impl Iterator<Item = Span> {
    let first = first_span(first);
    let months = match renewal {
        Renewal::ShorterOfTermAndYear if first.months > 12 => Some(12),
        Renewal::ShorterOfTermAndYear | Renewal::SameTerm => Some(first.months),
        Renewal::Months(months) => Some(months.get()),
        Renewal::None => None,
    };
    std::iter::successors(Some(first), move |term| {
        let start = term.last + 1;
        months.map(|months| Span { number: term.number + 1, start, last: last_of(start, months), months })
    })
}

/// Days an input may name, with many ends of months, leap days and turns of the year.
pub fn any_day() -> impl Strategy<Value = usize> {
    let (first, last) = range();
    let month_ends = (1990..=2100_i32, 1..=12_u32, 0..4_u32)
        .prop_map(|(year, month, back)| at(year, month, month_length(year, month) - back));
    let leap_days = (498..=524_i32).prop_map(|quarter| at(quarter * 4, 2, 28) + 1);
    let corners = prop::sample::select(vec![first, first + 1, last - 1, last, at(2000, 2, 29), at(2100, 3, 1)]);
    prop_oneof![6 => first..=last, 3 => month_ends, 1 => leap_days, 1 => corners]
}

/// Lengths of a term.
pub fn any_months() -> impl Strategy<Value = TermMonths> {
    let usual = prop::sample::select(vec![1, 2, 3, 6, 12, 18, 24, 36, 60, 120]);
    prop_oneof![1 => usual, 1 => 1..=120_u32].prop_map(|months| TermMonths::new(months).expect("in range"))
}

/// First terms counted in months or with a printed end, whole or odd.
pub fn any_first_term() -> impl Strategy<Value = FirstTerm> {
    let counted = (any_day(), any_months())
        .prop_map(|(start, months)| FirstTerm::new(to_day(start), TermLength::Months(months)).expect("valid"));
    let (_, latest) = range();
    let printed = (any_day(), 0..=3640_usize).prop_map(move |(start, days)| {
        let last = (start + days).min(latest);
        FirstTerm::new(to_day(start), TermLength::Until(to_day(last))).expect("valid")
    });
    let printed_whole =
        (any_day(), any_months(), 0..=2_usize).prop_filter_map("an end in range", move |(start, months, days)| {
            let last = (last_of(start, months.get()) + 1).saturating_sub(days).max(start).min(latest);
            FirstTerm::new(to_day(start), TermLength::Until(to_day(last))).ok()
        });
    prop_oneof![4 => counted, 1 => printed, 1 => printed_whole]
}

/// Notice periods.
pub fn any_notice() -> impl Strategy<Value = Notice> {
    let usual = prop::sample::select(vec![0, 1, 14, 30, 45, 46, 47, 60, 90, 730]);
    prop_oneof![
        2 => usual.prop_map(|days| Notice::days(days).expect("in range")),
        2 => (0..=730_u32).prop_map(|days| Notice::days(days).expect("in range")),
        3 => (0..=24_u32).prop_map(|months| Notice::months(months).expect("in range")),
    ]
}

/// Rules of renewal.
pub fn any_renewal() -> impl Strategy<Value = Renewal> {
    prop_oneof![
        3 => Just(Renewal::ShorterOfTermAndYear),
        2 => Just(Renewal::SameTerm),
        2 => any_months().prop_map(Renewal::Months),
        1 => Just(Renewal::None),
    ]
}
