//! All contracts at a glance: what falls due next, what missing it costs, and how far each is.
//!
//! Pure. A [`OverviewRow`] is worked out once for a contract and a day; showing, sorting and adding up never plan again.

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

use crate::domain::{Cents, Channel, Contract, Currency, Day, Plan, Status, plan};
use crate::i18n::texts::ShellTexts;
use crate::i18n::{Lang, Locale, day_short, fill};
use crate::journey::schedule::progress_of;
use crate::journey::sheets::one_line;
use crate::portfolio::Record;

/// What is shown of one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewRow {
    /// The contract's id.
    pub id: String,
    /// The user's name for it; may be empty.
    pub name: String,
    /// When its service started, by which one without a name is told from others.
    pub start: Day,
    /// Whose contract it is; may be empty.
    pub customer: String,
    /// What it is for; may be empty.
    pub product: String,
    /// The numbers its letter names; may be empty.
    pub numbers: String,
    /// Id of the contract it ends with, where it is an add-on.
    pub base: Option<String>,
    pub channel: Channel,
    /// Whether it was put away.
    pub archived: bool,
    /// Where it stands.
    pub status: Status,
    /// The current term's last day of receipt; absent where no notice is needed.
    pub deadline: Option<Day>,
    /// Days to it, negative when it has passed.
    pub days_left: Option<i64>,
    /// The deadline that can still be met; absent where none is left to meet.
    pub next: Option<Day>,
    /// The last day of the current term.
    pub ends: Day,
    /// What missing the deadline costs, net; absent without a price, and where nothing renews.
    pub cost: Option<Cents>,
    pub currency: Currency,
    /// Steps that are settled.
    pub done: usize,
    /// Steps that apply.
    pub total: usize,
    /// What is searched, without case and accents.
    found_by: String,
}

impl OverviewRow {
    /// The row of `record` on `day`, with the terms it has together with its base.
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
            cost: plan.costs.as_ref().and_then(|costs| costs.renewal),
            currency: contract.currency,
            done,
            total,
        }
    }

    /// What it is called: its name, or one made of its start.
    pub fn shown_name(&self, lang: Lang, locale: Locale) -> String {
        if self.name.is_empty() { unnamed(self.start, lang, locale) } else { self.name.clone() }
    }

    /// The day that matters: its deadline or, where none is to be kept, its end.
    pub fn shown_day(&self) -> Day {
        self.deadline.filter(|_| self.status != Status::Cancelled).unwrap_or(self.ends)
    }

    /// Whether the deadline that can still be met lies in this month, its year and its number from 1.
    pub fn falls_in(&self, month: (i32, u32)) -> bool {
        self.next.is_some_and(|day| (day.year(), day.month()) == month)
    }

    /// How soon it must be looked at.
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

/// The order in which contracts want attention.
///
/// A deadline that is today comes first: acting on it still saves a whole term. What was missed follows, the latest
/// first, because what can still help is lost by the day; then everything that can be met, the nearest first. Contracts
/// that need no notice come last. A state's own word would not do: one that has not begun may have its deadline tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// The deadline is today.
    Today,
    /// It has passed, and the term still runs.
    Missed,
    /// Within 30 days.
    Soon,
    /// Later than that.
    Later,
    /// It needs no notice.
    EndsByItself,
    /// Notice was given.
    Cancelled,
    Over,
}

/// What a contract without a name is called.
pub fn unnamed(start: Day, lang: Lang, locale: Locale) -> String {
    fill(ShellTexts::of(lang).unnamed, &[("start", &day_short(start, locale))])
}

/// Whether a contract in use has missed its deadline on `day`; an add-on has its base's, which is asked itself.
pub fn has_missed(record: &Record, contract: &Contract, day: Day) -> bool {
    let asked = record.base_id.is_none() && !record.archived;
    asked && plan(&Contract { price: None, ..*contract }, day).status == Status::Missed
}

/// The deadline that can still be met: this term's or, when that has passed, the one of the first term that can still be
/// left.
fn next_deadline(plan: &Plan) -> Option<Day> {
    if plan.status == Status::Cancelled {
        return None;
    }
    let later = plan.first_reachable.as_ref().map(|reachable| reachable.deadlines.notice);
    later.or_else(|| plan.deadlines.as_ref().map(|dates| dates.notice)).filter(|day| *day >= plan.as_of)
}
