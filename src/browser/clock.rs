//! Today's date and the time of day, and random ids.

use crate::domain::Day;

/// Today in the user's time zone; `None` if the machine's clock is outside the calendar.
///
/// Read from the local year, month and day and not through UTC, so that it changes at local midnight.
pub fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::from_ymd_opt(year, now.get_month() + 1, now.get_date())
}

/// How many minutes the user's clocks are ahead of UTC at a moment, in milliseconds since 1970.
pub fn minutes_ahead_of_utc(moment: i64) -> i64 {
    let there = js_sys::Date::new(&(moment as f64).into());
    -(there.get_timezone_offset() as i64)
}

/// Milliseconds until the next local midnight, at least one second.
pub fn millis_to_midnight() -> u32 {
    let now = js_sys::Date::new_0();
    let next =
        js_sys::Date::new_with_year_month_day(now.get_full_year(), now.get_month() as i32, now.get_date() as i32 + 1);
    // At most 25 hours, on the day the clocks go back.
    (next.get_time() - now.get_time()).clamp(1_000.0, 90_000_000.0) as u32
}

/// Milliseconds since 1970, for names and for ordering. Never used for a deadline.
pub fn timestamp() -> u64 {
    js_sys::Date::now() as u64
}

/// A random id of eight lower-case letters and digits, without ones that look alike. Not a secret.
pub fn random_id() -> String {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..8).filter_map(|_| SIGNS.get((js_sys::Math::random() * 32.0) as usize)).map(|sign| char::from(*sign)).collect()
}
