//! How long records must be kept.

use chrono::Datelike;

use super::calendar::{Day, day};

/// The year in which a record dated `on` arises, and the last day on which it must be kept for `years`: the period
/// begins at the end of that year (§ 257 (5) HGB, § 147 (4) AO): docs/facts.md#records-and-privacy. `None` beyond the
/// permitted range.
///
/// ```
/// use fristklar::domain::{day, keep_until};
/// let on = day(2026, 11, 23).ok_or("no such day")?;
/// assert_eq!(keep_until(on, 8), day(2034, 12, 31).map(|until| (2026, until)));
/// # Ok::<(), &str>(())
/// ```
pub fn keep_until(on: Day, years: u32) -> Option<(i32, Day)> {
    let year = on.year();
    Some((year, day(year.checked_add_unsigned(years)?, 12, 31)?))
}
