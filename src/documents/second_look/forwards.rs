//! The deadline by counting forward, day by day, from each day that could be it.

use chrono::Datelike;

use crate::domain::{Day, Notice};

/// The latest day from which the whole notice period has passed at the end of `until`.
///
/// It shares nothing with the rule of docs/rules.md#notice-deadline: each day from the day after receipt is one more, and
/// a month is full on the day with the number of the day of receipt or, where the month has no such day, on its last.
pub(super) fn latest(until: Day, notice: Notice) -> Option<Day> {
    let mut candidate = until;
    while !has_passed(candidate, until, notice) {
        candidate = candidate.pred_opt()?;
    }
    Some(candidate)
}

fn has_passed(receipt: Day, until: Day, notice: Notice) -> bool {
    let (needed, mut passed) = match notice {
        Notice::Days(needed) | Notice::Months(needed) => (needed, 0),
    };
    let mut day = receipt;
    while passed < needed {
        match day.succ_opt().filter(|next| *next <= until) {
            Some(next) => day = next,
            None => return false,
        }
        passed += match notice {
            Notice::Days(_) => 1,
            Notice::Months(_) => u32::from(is_month_full(receipt, day)),
        };
    }
    true
}

fn is_month_full(receipt: Day, day: Day) -> bool {
    let is_last_of_month = day.succ_opt().is_none_or(|next| next.month() != day.month());
    day.day() == receipt.day() || is_last_of_month && day.day() < receipt.day()
}
