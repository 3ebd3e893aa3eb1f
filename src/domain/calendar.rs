//! Calendar days and the two ways to add months; no clock, time zone or time of day.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

/// A calendar day without time or zone.
pub type Day = NaiveDate;

/// The first day any input may name.
pub const FIRST_DAY: Day = match NaiveDate::from_ymd_opt(1990, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day any input may name. Days computed from inputs may lie beyond it.
pub const LAST_DAY: Day = match NaiveDate::from_ymd_opt(2100, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// The day with this year, month (1-12) and day number, if it exists and lies in the permitted range.
///
/// ```
/// use fristklar::domain::day;
/// assert!(day(2024, 2, 29).is_some());
/// assert!(day(2026, 2, 29).is_none());
/// assert!(day(1989, 12, 31).is_none());
/// ```
pub fn day(year: i32, month: u32, number: u32) -> Option<Day> {
    NaiveDate::from_ymd_opt(year, month, number).filter(|day| in_range(*day))
}

/// Whether an input may name this day (1990-01-01 to 2100-12-31).
pub fn in_range(day: Day) -> bool {
    (FIRST_DAY..=LAST_DAY).contains(&day)
}

/// `day` moved by `days` (negative: earlier).
///
/// Saturates at the calendar's own ends, a quarter of a million years from any permitted input.
pub fn plus_days(day: Day, days: i64) -> Day {
    let end = if days < 0 { Day::MIN } else { Day::MAX };
    TimeDelta::try_days(days).and_then(|delta| day.checked_add_signed(delta)).unwrap_or(end)
}

/// Days from `from` to `to`; 0 when equal, negative when `to` is earlier.
pub fn days_between(from: Day, to: Day) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day `months` after `day` with the same day number or, if that month is too short, the first day of the month
/// after it (docs/rules.md#renewal-day). German law has the same result, by §§ 187 II, 188 II, III BGB:
/// docs/facts.md#counting-days-and-months.
///
/// ```
/// use fristklar::domain::{add_months_rolling, day};
/// assert_eq!(day(2024, 2, 29).map(|d| add_months_rolling(d, 12)), day(2025, 3, 1));
/// ```
pub fn add_months_rolling(day: Day, months: u32) -> Day {
    let clamped = add_months_clamped(day, months);
    if clamped.day() == day.day() { clamped } else { plus_days(clamped, 1) }
}

/// The day `months` after `day`, moved back to the end of the month if that is too short. This is how a notice
/// period in months runs forward from its receipt (§ 188 III BGB); never how a term ends.
pub fn add_months_clamped(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX)
}

/// The latest day from which a notice of `months` months, running forward with clamping, still ends on or before
/// `last`: docs/rules.md#notice-deadline.
pub(super) fn latest_with_months_until(last: Day, months: u32) -> Day {
    let Some(candidate) = last.checked_sub_months(Months::new(months)) else { return Day::MIN };
    if plus_days(last, 1).day() == 1 { month_end(candidate) } else { candidate }
}

fn month_end(day: Day) -> Day {
    let next = add_months_clamped(day.with_day(1).unwrap_or(day), 1);
    plus_days(next, -1)
}

/// The number of months after which `to` is reached exactly from `from` by [`add_months_rolling`], if there is one.
pub fn whole_months_between(from: Day, to: Day) -> Option<u32> {
    let months = whole_months_rounded_up(from, to);
    (add_months_rolling(from, months) == to).then_some(months)
}

/// The least number of months after which `to` is reached or passed; 0 when `to` is not after `from`.
pub fn whole_months_rounded_up(from: Day, to: Day) -> u32 {
    let span = (to.year() - from.year()) * 12 + to.month0() as i32 - from.month0() as i32;
    // The day number decides between the month difference itself and its neighbours.
    let near = u32::try_from(span.saturating_sub(1)).unwrap_or(0);
    (near..near.saturating_add(3)).find(|months| add_months_rolling(from, *months) >= to).unwrap_or(near)
}
