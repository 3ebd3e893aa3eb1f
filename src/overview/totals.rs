//! Totals over all contracts: by status, by quarter, and over the year.

use std::sync::Arc;

use chrono::Datelike;

use super::list_settings::Show;
use super::{OverviewRow, Urgency};
use crate::domain::{Cents, Currency, Day, Status, add_months_clamped, in_order_of_days, plus_days};

const MONTHS: i32 = 12;

/// Currencies in the order of their sums.
pub(super) const CURRENCIES: [Currency; 4] = [Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp];

/// Sums of amounts, one for each currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums([Option<Cents>; CURRENCIES.len()]);

impl Sums {
    pub fn add(&mut self, currency: Currency, amount: Cents) {
        for (sum, one) in self.0.iter_mut().zip(CURRENCIES) {
            if one == currency {
                *sum = Some(sum.unwrap_or_default() + amount);
            }
        }
    }

    /// Adds the cost of missing a contract's deadline, if known.
    pub fn add_cost_of(&mut self, row: &OverviewRow) {
        if let Some(cost) = row.cost {
            self.add(row.currency, cost);
        }
    }

    /// The sum in one currency, if there is any.
    pub fn in_currency(&self, currency: Currency) -> Option<Cents> {
        self.iter().find(|(one, _)| *one == currency).map(|(_, sum)| sum)
    }

    /// The existing sums with their currencies.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, Cents)> {
        CURRENCIES.into_iter().zip(self.0).filter_map(|(currency, sum)| Some((currency, sum?)))
    }
}

/// A quarter of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The quarter that includes a day.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterTotal {
    pub quarter: Quarter,
    /// Number of deadlines that can still be met.
    pub deadlines: usize,
    /// The cost of missing them.
    pub sums: Sums,
    /// How many of them have no known price.
    pub unpriced: usize,
}

/// Totals over all contracts that are not archived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub contracts: usize,
    /// Number of archived contracts.
    pub archived: usize,
    /// Number of contracts by status, in the order of [`STATES`]; only those that occur.
    pub states: Vec<(Status, usize)>,
    /// Deadlines that can still be met, by quarter.
    pub quarters: Vec<QuarterTotal>,
    /// The cost of the deadlines missed in current terms.
    pub missed: Sums,
}

impl Totals {
    /// Number of contracts that have missed the deadline of the current term; `None` if there are none.
    pub fn overdue(&self) -> Option<usize> {
        self.states.iter().find(|(status, _)| *status == Status::Missed).map(|(_, count)| *count)
    }

    /// The filters to offer, with the number of contracts: all, each status that occurs, and archived ones; also the
    /// chosen filter, even if nothing matches it any more.
    pub fn offered(&self, chosen: Show) -> Vec<(Show, usize)> {
        let states = STATES.into_iter().map(|status| {
            let count = self.states.iter().find(|(one, _)| *one == status).map(|(_, count)| *count);
            (Show::Only(status), count.unwrap_or_default())
        });
        let all = [(Show::All, self.contracts)].into_iter().chain(states).chain([(Show::Archived, self.archived)]);
        all.filter(|(show, count)| *count > 0 || *show == Show::All || *show == chosen).collect()
    }
}

/// Every status, with the ones that need attention first.
pub const STATES: [Status; 9] = [
    Status::Today,
    Status::Missed,
    Status::Urgent,
    Status::Prepare,
    Status::Calm,
    Status::Upcoming,
    Status::Ends,
    Status::Cancelled,
    Status::Ended,
];

pub fn totals(rows: &[Arc<OverviewRow>]) -> Totals {
    let mut totals = Totals::default();
    let mut states = [0_usize; STATES.len()];
    let mut due: Vec<(Day, &OverviewRow)> = Vec::new();
    for row in rows {
        if row.archived {
            totals.archived += 1;
            continue;
        }
        totals.contracts += 1;
        for (count, state) in states.iter_mut().zip(STATES) {
            *count += usize::from(state == row.status);
        }
        if row.status == Status::Missed {
            totals.missed.add_cost_of(row);
        }
        due.extend(row.next.map(|day| (day, &**row)));
    }
    totals.states = STATES.into_iter().zip(states).filter(|(_, count)| *count > 0).collect();
    for (day, row) in in_order_of_days(due, |(day, _)| *day) {
        let quarter = Quarter::of(day);
        if totals.quarters.last().is_none_or(|last| last.quarter != quarter) {
            totals.quarters.push(QuarterTotal { quarter, deadlines: 0, sums: Sums::default(), unpriced: 0 });
        }
        if let Some(last) = totals.quarters.last_mut() {
            last.deadlines += 1;
            last.sums.add_cost_of(row);
            last.unpriced += usize::from(row.cost.is_none());
        }
    }
    totals
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDay {
    pub day: Day,
    pub deadlines: usize,
    /// Whether one of them is today or within 30 days.
    pub soon: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    pub first: Day,
    /// Number of days in the month.
    pub length: u32,
    /// The days with a deadline, in order.
    pub days: Vec<DueDay>,
    /// Number of deadlines.
    pub deadlines: usize,
}

impl CalendarMonth {
    /// Year and month (from 1).
    pub fn name(&self) -> (i32, u32) {
        (self.first.year(), self.first.month())
    }

    /// Position and height of a day's bar in a drawing that is 31 wide and 12 high; the height grows with the number of
    /// deadlines, up to five.
    pub fn bar(&self, day: &DueDay) -> (u32, usize) {
        const HEIGHTS: [usize; 6] = [0, 4, 6, 8, 10, 12];
        (day.day.day0(), HEIGHTS.get(day.deadlines).copied().unwrap_or(12))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearStrip {
    pub months: Vec<CalendarMonth>,
    /// Number of deadlines after these months.
    pub later: usize,
}

/// The deadlines that can still be met, in the twelve months from that of `today`.
pub fn year_strip(rows: &[Arc<OverviewRow>], today: Day) -> YearStrip {
    let this_month = plus_days(today, -i64::from(today.day0()));
    let month = |place: u32| {
        let first = add_months_clamped(this_month, place);
        let length = plus_days(add_months_clamped(first, 1), -1).day();
        CalendarMonth { first, length, days: Vec::new(), deadlines: 0 }
    };
    let mut strip = YearStrip { months: (0..MONTHS.unsigned_abs()).map(month).collect(), later: 0 };
    let due = rows
        .iter()
        .filter(|row| !row.archived)
        .filter_map(|row| Some((row.next?, matches!(row.urgency(), Urgency::Today | Urgency::Soon))));
    for (day, soon) in in_order_of_days(due, |(day, _)| *day) {
        let after = (day.year() - today.year()) * MONTHS + day.month0() as i32 - today.month0() as i32;
        let month = usize::try_from(after).ok().and_then(|after| strip.months.get_mut(after));
        let Some(month) = month else {
            strip.later += 1;
            continue;
        };
        month.deadlines += 1;
        match month.days.last_mut().filter(|last| last.day == day) {
            Some(last) => {
                last.deadlines += 1;
                last.soon |= soon;
            }
            None => month.days.push(DueDay { day, deadlines: 1, soon }),
        }
    }
    strip
}
