//! Overview of all contracts: what is due next, what missing it costs, and the progress of each.
//!
//! Pure. An [`OverviewRow`] is computed once for a contract and a day; rendering, sorting and adding up never compute
//! plans.

mod arrange;
mod find;
mod ledger;
mod list_settings;
mod totals;
mod virtual_list;

pub use arrange::{Arrangement, Item, MOST_IN_CALENDAR, Section, arrange, for_calendar, next_ahead};
pub use find::{folded, matches};
pub use ledger::Ledger;
pub use list_settings::{GroupBy, ListSettings, Show, SortColumn};
pub use totals::{CalendarMonth, DueDay, Quarter, QuarterTotal, STATES, Sums, Totals, YearStrip, totals, year_strip};
pub use virtual_list::{Heights, Window};

use chrono::Datelike;

use crate::domain::{Cents, Channel, Contract, Currency, Day, Plan, Status, TermMarks, costs, plan};
use crate::i18n::texts::ShellTexts;
use crate::i18n::{Lang, Locale, day_short, fill};
use crate::journey::schedule::progress_of;
use crate::journey::sheets::one_line;
use crate::portfolio::Record;

/// What the overview shows of one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewRow {
    pub id: String,
    /// The user's name for it; may be empty.
    pub name: String,
    /// Start of service, which identifies a contract without a name.
    pub start: Day,
    /// May be empty.
    pub customer: String,
    /// May be empty.
    pub product: String,
    /// Order form numbers; may be empty.
    pub numbers: String,
    /// Id of the base contract, if this is an add-on.
    pub base: Option<String>,
    pub channel: Channel,
    pub archived: bool,
    pub status: Status,
    /// The notice deadline of the current term; `None` if no notice is needed.
    pub deadline: Option<Day>,
    /// Days until the deadline, negative once it has passed.
    pub days_left: Option<i64>,
    /// The next deadline that can still be met; `None` if there is none.
    pub next: Option<Day>,
    pub ends: Day,
    /// Where the deadline and the day lie in the term.
    pub marks: TermMarks,
    /// Net cost of missing the deadline; `None` without a price, or if the contract does not renew.
    pub cost: Option<Cents>,
    pub currency: Currency,
    /// Number of settled steps.
    pub done: usize,
    /// Number of steps that apply.
    pub total: usize,
    /// The text to search, [`folded`].
    found_by: String,
}

impl OverviewRow {
    /// The row of `record` on `day`; `contract` has the terms together with the base contract.
    pub fn of(record: &Record, contract: &Contract, day: Day) -> Self {
        let plan = plan(contract, day);
        let (done, total) = progress_of(contract, &record.answers, &record.progress);
        let numbers = one_line(&record.contract_numbers);
        Self {
            found_by: folded(&[&*record.name, &*record.customer, &*record.product, &*numbers].join("\n")),
            id: record.id.clone(),
            name: one_line(&record.name),
            start: contract.first_term.start(),
            customer: record.customer.trim().to_owned(),
            product: record.product.trim().to_owned(),
            numbers,
            base: record.base_id.clone(),
            channel: contract.channel,
            archived: record.archived,
            status: plan.status,
            deadline: plan.deadlines.as_ref().map(|dates| dates.notice),
            days_left: plan.days_left,
            next: next_deadline(&plan),
            ends: plan.term.last,
            marks: TermMarks::of(&plan),
            cost: costs(contract, &plan).and_then(|costs| costs.renewal),
            currency: contract.currency,
            done,
            total,
        }
    }

    /// The user's name for it, or one made from the start date.
    pub fn shown_name(&self, lang: Lang, locale: Locale) -> String {
        if self.name.is_empty() { unnamed(self.start, lang, locale) } else { self.name.clone() }
    }

    /// The day to show: the deadline, or the end if no deadline matters.
    pub fn shown_day(&self) -> Day {
        self.deadline.filter(|_| self.status != Status::Cancelled).unwrap_or(self.ends)
    }

    /// Whether the next deadline is in this year and month (from 1).
    pub fn falls_in(&self, month: (i32, u32)) -> bool {
        self.next.is_some_and(|day| (day.year(), day.month()) == month)
    }

    pub fn urgency(&self) -> Urgency {
        match (self.status, self.days_left) {
            (Status::Cancelled, _) => Urgency::Cancelled,
            (Status::Ended, _) => Urgency::Over,
            (_, None) => Urgency::EndsByItself,
            (_, Some(0)) => Urgency::Today,
            (_, Some(..0)) => Urgency::Missed,
            (_, Some(1..=30)) => Urgency::Soon,
            (_, Some(_)) => Urgency::Later,
        }
    }
}

/// How soon contracts need attention, most urgent first.
///
/// A deadline today comes first: acting on it still saves a whole term. Missed ones follow, latest first, because the
/// remaining options expire day by day; then deadlines ahead, the next first. Contracts that need no notice come last.
/// The status would not do for this: a contract that has not started may have its deadline tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// The deadline is today.
    Today,
    /// The deadline has passed and the term is still running.
    Missed,
    /// The deadline is within 30 days.
    Soon,
    /// The deadline is later than that.
    Later,
    /// No notice is needed.
    EndsByItself,
    /// Notice was given.
    Cancelled,
    Over,
}

/// The name of a contract to which the user gave none.
pub fn unnamed(start: Day, lang: Lang, locale: Locale) -> String {
    fill(ShellTexts::of(lang).unnamed, &[("start", &day_short(start, locale))])
}

/// Whether a contract that is not archived has missed its deadline on `day`. Add-ons do not count, since they share the deadline of
/// their base contract.
pub fn has_missed(record: &Record, contract: &Contract, day: Day) -> bool {
    let asked = record.base_id.is_none() && !record.archived;
    asked && plan(contract, day).status == Status::Missed
}

/// The next deadline that can still be met: that of the current term or, once it has passed, of the first term that can
/// still be cancelled.
fn next_deadline(plan: &Plan) -> Option<Day> {
    if plan.status == Status::Cancelled {
        return None;
    }
    let later = plan.first_reachable.as_ref().map(|reachable| reachable.deadlines.notice);
    later.or_else(|| plan.deadlines.as_ref().map(|dates| dates.notice)).filter(|day| *day >= plan.as_of)
}
