//! One notice for several contracts: which other contracts of the customer it can name, and when it must be sent to be
//! in time for all of them (docs/rules.md#one-notice-for-several-contracts).

use std::sync::Arc;

use crate::domain::{Channel, Day, Status, in_order_of_days, plus_days};
use crate::overview::OverviewRow;
use crate::portfolio::Record;

/// Another contract that the same notice can name.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub row: Arc<OverviewRow>,
    /// The strict date: the day before its deadline.
    pub strict: Day,
    /// Whether its deadline has passed.
    pub passed: bool,
    pub named: bool,
}

/// The other contracts that the notice of `record` can name, with the earliest deadline first.
///
/// Only contracts with the same addressee: of the same customer, and neither apps from AppExchange nor bought from a
/// reseller, whose contracts are with other companies. Add-ons are not listed, because a notice for the base contract
/// ends them as well.
pub fn others(record: &Record, rows: &[Arc<OverviewRow>]) -> Vec<Other> {
    if !is_with_salesforce(record.terms.channel) {
        return Vec::new();
    }
    let customer = record.customer.trim();
    let same = rows.iter().filter(|row| {
        row.id != record.id
            && !row.archived
            && row.base.is_none()
            && is_with_salesforce(row.channel)
            && row.customer.eq_ignore_ascii_case(customer)
    });
    let others = same.filter_map(|row| {
        let deadline = row.deadline.filter(|_| row.status != Status::Cancelled)?;
        Some(Other {
            strict: plus_days(deadline, -1),
            passed: row.status == Status::Missed,
            named: record.letter.also.get(&row.id),
            row: Arc::clone(row),
        })
    });
    in_order_of_days(others, |other| other.strict)
}

fn is_with_salesforce(channel: Channel) -> bool {
    !matches!(channel, Channel::AppExchange | Channel::Reseller)
}

/// The day by which one notice must arrive for all: the earliest of the strict dates that can still be met. `own` is
/// that of the contract the letter is about.
pub fn earliest(own: Option<Day>, others: &[Other]) -> Option<Day> {
    let named = others.iter().filter(|other| other.named && !other.passed).map(|other| other.strict);
    own.into_iter().chain(named).min()
}
