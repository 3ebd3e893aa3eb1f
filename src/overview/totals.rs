//! What all contracts come to: by state, by quarter, and over the year.

use std::sync::Arc;

use chrono::Datelike;

use super::list_settings::Show;
use super::{OverviewRow, Urgency};
use crate::domain::{Cents, Currency, Day, Status, add_months_clamped, plus_days};

const MONTHS: i32 = 12;

/// Currencies in the order in which sums are listed.
pub(super) const CURRENCIES: [Currency; 4] = [Currency::Eur, Currency::Usd, Currency::Chf, Currency::Gbp];

/// Amounts added up, currency by currency and never across.
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

    /// Adds what missing a contract's deadline costs, if that is known.
    pub fn add_cost_of(&mut self, row: &OverviewRow) {
        if let Some(cost) = row.cost {
            self.add(row.currency, cost);
        }
    }

    /// The sum in one currency, if anything was added in it.
    pub fn in_currency(&self, currency: Currency) -> Option<Cents> {
        self.iter().find(|(one, _)| *one == currency).map(|(_, sum)| sum)
    }

    /// The sums there are, with their currencies.
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
    /// The quarter a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }
}

/// The deadlines of one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterTotal {
    pub quarter: Quarter,
    /// How many deadlines can still be met in it.
    pub deadlines: usize,
    /// What missing them costs.
    pub sums: Sums,
    /// For how many of them no price is known.
    pub unpriced: usize,
}

/// What all contracts come to that were not put away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many there are.
    pub contracts: usize,
    /// How many were put away.
    pub archived: usize,
    /// How many are in each state, in the order of [`STATES`]; states without contracts are left out.
    pub states: Vec<(Status, usize)>,
    /// The deadlines that can still be met, quarter by quarter.
    pub quarters: Vec<QuarterTotal>,
    /// What the deadlines cost that were missed in the terms that run.
    pub missed: Sums,
}

impl Totals {
    /// How many contracts missed their deadline in the term that runs, if any did.
    pub fn overdue(&self) -> Option<usize> {
        self.states.iter().find(|(status, _)| *status == Status::Missed).map(|(_, count)| *count)
    }

    /// What can be chosen to be shown, with how many contracts that is: all, each state that occurs, what was put away;
    /// and what is chosen, though it may be empty by now.
    pub fn offered(&self, chosen: Show) -> Vec<(Show, usize)> {
        let states = STATES.into_iter().map(|status| {
            let count = self.states.iter().find(|(one, _)| *one == status).map(|(_, count)| *count);
            (Show::Only(status), count.unwrap_or_default())
        });
        let all = [(Show::All, self.contracts)].into_iter().chain(states).chain([(Show::Archived, self.archived)]);
        all.filter(|(show, count)| *count > 0 || *show == Show::All || *show == chosen).collect()
    }
}

/// All states, those first that want attention first.
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

/// Adds up all rows.
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
    due.sort_by_key(|(day, _)| *day);
    for (day, row) in due {
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

/// The deadlines of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDay {
    pub day: Day,
    pub deadlines: usize,
    /// Whether one of them is today or within 30 days.
    pub soon: bool,
}

/// A month of the calendar with its deadlines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    pub first: Day,
    /// How many days it has.
    pub length: u32,
    /// Its days that have a deadline, in order.
    pub days: Vec<DueDay>,
    /// How many deadlines.
    pub deadlines: usize,
}

impl CalendarMonth {
    /// Its year, and its number from 1.
    pub fn name(&self) -> (i32, u32) {
        (self.first.year(), self.first.month())
    }

    /// Where a day stands in a drawing 31 wide and 12 high, from the left, and how high its bar is: the more deadlines,
    /// the higher, up to five.
    pub fn bar(&self, day: &DueDay) -> (u32, usize) {
        const HEIGHTS: [usize; 6] = [0, 4, 6, 8, 10, 12];
        (day.day.day0(), HEIGHTS.get(day.deadlines).copied().unwrap_or(12))
    }
}

/// Twelve months of deadlines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearStrip {
    pub months: Vec<CalendarMonth>,
    /// How many deadlines lie beyond them.
    pub later: usize,
}

/// The deadlines that can still be met, over twelve months from the month of `today`.
pub fn year_strip(rows: &[Arc<OverviewRow>], today: Day) -> YearStrip {
    let this_month = plus_days(today, -i64::from(today.day0()));
    let month = |place: u32| {
        let first = add_months_clamped(this_month, place);
        let length = plus_days(add_months_clamped(first, 1), -1).day();
        CalendarMonth { first, length, days: Vec::new(), deadlines: 0 }
    };
    let mut strip = YearStrip { months: (0..MONTHS.unsigned_abs()).map(month).collect(), later: 0 };
    let mut due: Vec<(Day, bool)> = rows
        .iter()
        .filter(|row| !row.archived)
        .filter_map(|row| Some((row.next?, matches!(row.urgency(), Urgency::Today | Urgency::Soon))))
        .collect();
    due.sort_by_key(|(day, _)| *day);
    for (day, soon) in due {
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
