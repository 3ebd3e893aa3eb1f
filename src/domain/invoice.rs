//! The invoices of one term, in advance, as the billing schedule splits it.

use super::calendar::{Day, add_months_rolling, days_between, plus_days};
use super::contract::{Contract, YearlyIncrease};
use super::money::{Cents, ratio};
use super::term::Term;

const MONTHS_PER_YEAR: u32 = 12;

/// One invoice: the period it covers and its net amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// First day it covers, which is also its due date.
    pub start: Day,
    /// Last day it covers.
    pub last: Day,
    /// Net amount.
    pub amount: Cents,
}

impl Invoice {
    /// Days it covers, first and last included.
    pub fn days(&self) -> i64 {
        days_between(self.start, self.last) + 1
    }

    /// Days it covers after the last service day `service_end`, which itself counts as used; 0 to [`Self::days`].
    pub fn unused_days(&self, service_end: Day) -> i64 {
        days_between(service_end, self.last).clamp(0, self.days())
    }

    /// The value of its unused days (docs/rules.md#settlements): amount x unused days / days, rounded once.
    pub fn unused_amount(&self, service_end: Day) -> Cents {
        ratio(self.amount, self.unused_days(service_end), self.days())
    }
}

/// The invoices of `term` for an annual net fee: docs/rules.md#billing.
///
/// Periods start at the term's start and every k months after that, counted from the start. Each full period costs the
/// annual fee x k/12, rounded once; cents lost in the split go to the last invoice. A shortened last period is charged
/// by whole months if the term is a whole number of months, otherwise by its days over the days of the full period.
pub fn invoice_schedule(contract: &Contract, term: &Term, annual_fee: Cents) -> Vec<Invoice> {
    let fees = YearlyFees { first: annual_fee, increase: contract.yearly_increase };
    let step = contract.billing.months();
    let mut invoices = Vec::new();
    let mut months = 0;
    loop {
        let start = add_months_rolling(term.start, months);
        let next = step.map(|step| add_months_rolling(term.start, months + step));
        let last = match next {
            Some(next) if next <= term.last => plus_days(next, -1),
            _ => term.last,
        };
        let amount = match (step, next) {
            (Some(step), Some(next)) if next <= term.renewal_day() => fees.months(months, step),
            (Some(step), Some(next)) => {
                let days = days_between(start, term.last) + 1;
                fees.days(months, step, days, days_between(start, next))
            }
            _ => fees.until(term),
        };
        invoices.push(Invoice { start, last, amount });
        match step {
            Some(step) if last < term.last => months += step,
            _ => break,
        }
    }
    if let Some(months) = term.whole_months() {
        give_rest_to_last(&mut invoices, fees.total(months));
    }
    invoices
}

/// Fees of a few cents round up so often that the last invoice would be negative; in that case the earlier ones use up
/// the total.
fn give_rest_to_last(invoices: &mut [Invoice], total: Cents) {
    let Some((last, before)) = invoices.split_last_mut() else { return };
    let mut rest = total;
    for invoice in before {
        invoice.amount = invoice.amount.min(rest);
        rest = rest - invoice.amount;
    }
    last.amount = rest;
}

/// The fee of each contract year of a term.
#[derive(Clone, Copy)]
struct YearlyFees {
    first: Cents,
    increase: YearlyIncrease,
}

impl YearlyFees {
    /// The fee of the contract year that contains month `month` (0 = the first). Each year's fee is rounded to the cent.
    fn year_of(self, month: u32) -> Cents {
        (0..month / MONTHS_PER_YEAR).fold(self.first, |fee, _| self.increase.after(fee))
    }

    /// The fee for `count` months from month `from`, all in one contract year.
    fn months(self, from: u32, count: u32) -> Cents {
        ratio(self.year_of(from), i64::from(count), i64::from(MONTHS_PER_YEAR))
    }

    /// The fee for `days` of a period of `full_days` that would cover `count` months from month `from`, rounded once.
    fn days(self, from: u32, count: u32, days: i64, full_days: i64) -> Cents {
        ratio(
            self.year_of(from),
            i64::from(count).saturating_mul(days),
            i64::from(MONTHS_PER_YEAR).saturating_mul(full_days),
        )
    }

    /// The fee for the first `months` months of the term.
    fn total(self, months: u32) -> Cents {
        let full_years = months / MONTHS_PER_YEAR;
        let rest = months % MONTHS_PER_YEAR;
        let full: Cents = (0..full_years).map(|year| self.year_of(year * MONTHS_PER_YEAR)).sum();
        full + self.months(full_years * MONTHS_PER_YEAR, rest)
    }

    /// The fee for a term that is not a whole number of months: its full years, then the days of the year that is cut
    /// short.
    fn until(self, term: &Term) -> Cents {
        let full_years = (0..term.months / MONTHS_PER_YEAR)
            .rev()
            .find(|years| add_months_rolling(term.start, (years + 1) * MONTHS_PER_YEAR) <= term.renewal_day())
            .map_or(0, |years| years + 1);
        let months = full_years * MONTHS_PER_YEAR;
        let year_start = add_months_rolling(term.start, months);
        let year_end = add_months_rolling(term.start, months + MONTHS_PER_YEAR);
        let days = days_between(year_start, term.renewal_day());
        self.total(months) + self.days(months, MONTHS_PER_YEAR, days, days_between(year_start, year_end))
    }
}
