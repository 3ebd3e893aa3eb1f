//! One notice for several contracts: which other contracts of the customer it can name, and when it must be sent to be
//! in time for all of them (docs/rules.md#one-notice-for-several-contracts).

use std::collections::HashSet;
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
    let same = rows.iter().filter(|row| row.id != record.id && can_be_named(row, customer));
    let others = same.filter_map(|row| {
        let deadline = row.deadline?;
        Some(Other {
            strict: plus_days(deadline, -1),
            passed: row.status == Status::Missed,
            named: record.letter.also.get(&row.id),
            row: Arc::clone(row),
        })
    });
    in_order_of_days(others, |other| other.strict)
}

/// One notice for several contracts.
#[derive(Clone, Debug, PartialEq)]
pub struct JointNotice {
    /// The contract that the letter is about: the one with the next deadline.
    pub about: Arc<OverviewRow>,
    /// Ids of the others that it names.
    pub also: Vec<String>,
}

impl JointNotice {
    /// How many contracts it is for.
    pub fn count(&self) -> usize {
        self.also.len() + 1
    }
}

/// The notice for exactly these contracts; `None` where one letter cannot cancel them all. An add-on ends with its base
/// contract.
pub fn together(rows: &[Arc<OverviewRow>]) -> Option<JointNotice> {
    let ids: HashSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let ends_with_another = |row: &OverviewRow| row.base.as_deref().is_some_and(|base| ids.contains(base));
    let named: Vec<&Arc<OverviewRow>> = rows.iter().filter(|row| !ends_with_another(row)).collect();
    let customer = &named.first()?.customer;
    named.iter().all(|row| can_be_named(row, customer)).then(|| joint(named))?
}

/// The notice for those of a customer's contracts that one letter can cancel; `None` if they are not several.
pub fn of_customer(customer: &str, rows: &[Arc<OverviewRow>]) -> Option<JointNotice> {
    let named = rows.iter().filter(|row| can_be_named(row, customer)).collect();
    joint(named).filter(|notice| notice.count() > 1)
}

fn joint(named: Vec<&Arc<OverviewRow>>) -> Option<JointNotice> {
    let named = in_order_of_days(named, |row| row.deadline.unwrap_or(Day::MAX));
    let about = named.iter().find(|row| row.status != Status::Missed).or_else(|| named.first())?;
    let also = named.iter().filter(|row| row.id != about.id).map(|row| row.id.clone()).collect();
    Some(JointNotice { about: Arc::clone(about), also })
}

/// Whether a notice of this customer can name the contract.
fn can_be_named(row: &OverviewRow, customer: &str) -> bool {
    !row.archived
        && row.base.is_none()
        && is_with_salesforce(row.channel)
        && row.deadline.is_some()
        && row.status != Status::Cancelled
        && row.customer.eq_ignore_ascii_case(customer)
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
