//! Refund and remaining payment for every last service day of the current term, as shown in a chart and its table
//! (docs/rules.md#course-over-the-term).
//!
//! Both show the same values, and each equals what `costs` gives for that day to the cent. By a last service day an
//! invoice is either used up, running or not yet issued; of one that is used up, nothing comes back pro rata. So one
//! division for the running invoice and two sums per invoice are enough for any day.

use std::iter;

use super::calendar::{Day, days_between, plus_days};
use super::contract::Contract;
use super::invoice::{Invoice, invoice_schedule};
use super::money::Cents;
use super::plan::Plan;
use super::refund::{Outcome, Phase, RefundTerms, SettlementBasis};

/// Up to this amount, a line between [`OverTime::points`] could be off by more than a thousandth of the chart's height.
const COARSE_ENOUGH: Cents = Cents(2_000);

/// What each set of terms gives for one last service day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnDay {
    /// The last service day; it counts as used.
    pub day: Day,
    pub guide: Outcome,
    pub standard: Outcome,
    /// Under the user's own terms, if stated.
    pub own: Option<Outcome>,
    pub for_cause: Outcome,
}

impl OnDay {
    /// The outcome on one basis; `None` only for [`SettlementBasis::Own`] if the contract states no terms.
    pub fn outcome(&self, basis: SettlementBasis) -> Option<Outcome> {
        match basis {
            SettlementBasis::Guide => Some(self.guide),
            SettlementBasis::Standard => Some(self.standard),
            SettlementBasis::Own => self.own,
            SettlementBasis::ForCause => Some(self.for_cause),
        }
    }

    fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        SettlementBasis::ALL.into_iter().filter_map(|basis| self.outcome(basis))
    }
}

/// Why a day matters, in the order in which the reasons for one day are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    TermStart,
    /// The last day of the guide's full refund.
    FullRefundUntil,
    /// The as-of day: today, unless another one was chosen.
    AsOf,
    Recommended,
    Deadline,
    /// The last service day the user chose, moved to the nearest day of the term if it is outside.
    ServiceEnd,
    TermEnd,
}

/// A day that matters, with all its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub day: Day,
    /// Never empty, and without duplicates.
    pub moments: Vec<Moment>,
}

/// An invoice period, with the sums of the other invoices that apply on its days.
#[derive(Clone, Copy, Debug)]
struct Period {
    invoice: Invoice,
    /// This invoice and all before it.
    billed: Cents,
    /// All invoices after it.
    due: Cents,
}

/// The outcomes over the current term.
#[derive(Clone, Debug)]
pub struct OverTime {
    periods: Vec<Period>,
    first: Day,
    last: Day,
    guide: RefundTerms,
    own: Option<RefundTerms>,
    marks: Vec<Mark>,
}

/// The outcomes of every last service day in the current term of `plan`, which is the plan of `contract`; `None` without
/// a price.
///
/// ```
/// use fristklar::domain::{Cents, Contract, FirstTerm, TermLength, TermMonths, day, over_time, plan};
/// let start = day(2026, 1, 1).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let mut contract = Contract::new(first);
/// contract.set_price(Cents(1_200_000)).map_err(|_| "refused")?;
/// let over_time = over_time(&contract, &plan(&contract, start)).ok_or("no price")?;
/// assert_eq!(over_time.days().count(), 365);
/// let end_of_june = day(2026, 6, 30).and_then(|day| over_time.on(day)).ok_or("not in the term")?;
/// assert_eq!(end_of_june.guide.refund, Cents(604_932));
/// # Ok::<(), &str>(())
/// ```
pub fn over_time(contract: &Contract, plan: &Plan) -> Option<OverTime> {
    let invoices = invoice_schedule(contract, &plan.term, contract.price?);
    let mut billed = Cents::ZERO;
    let mut due: Cents = invoices.iter().map(|invoice| invoice.amount).sum();
    let periods = invoices.iter().map(|invoice| {
        billed = billed + invoice.amount;
        due = due - invoice.amount;
        Period { invoice: *invoice, billed, due }
    });
    Some(OverTime {
        periods: periods.collect(),
        first: plan.term.start,
        last: plan.term.last,
        guide: RefundTerms::guide(contract, &plan.term),
        own: contract.own_terms.as_ref().map(|terms| RefundTerms::own(terms, &plan.term)),
        marks: marks(plan, contract.service_end.map(|_| plan.last_service_day(contract))),
    })
}

impl OverTime {
    pub fn first(&self) -> Day {
        self.first
    }

    pub fn last(&self) -> Day {
        self.last
    }

    /// Every day of the term, in order.
    pub fn days(&self) -> impl Iterator<Item = OnDay> + '_ {
        self.periods.iter().flat_map(move |period| {
            let Invoice { start, last, .. } = period.invoice;
            start.iter_days().take_while(move |day| *day <= last).map(move |day| self.in_period(period, day))
        })
    }

    /// One day; `None` outside the term.
    pub fn on(&self, day: Day) -> Option<OnDay> {
        if day < self.first || day > self.last {
            return None;
        }
        let at = self.periods.partition_point(|period| period.invoice.last < day);
        self.periods.get(at).map(|period| self.in_period(period, day))
    }

    /// The days of the term that matter, in order and without duplicates.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The largest refund and the largest remaining payment of any day under any terms, for the scale.
    pub fn largest(&self) -> Outcome {
        largest(&self.turns())
    }

    /// The points of a line chart. Each equals its day in [`Self::days`], and between two neighbours a line is nowhere
    /// off by more than two cents (one without a percentage fee), which no screen shows.
    ///
    /// The cents form a staircase, so lines cannot meet every day exactly. If two cents would show, because nothing
    /// exceeds 20.00, every day is a point. Otherwise the points are the first and last day of each invoice period,
    /// both sides of the full-refund edges, and the day from which a fixed fee exceeds what comes back.
    pub fn points(&self) -> Vec<OnDay> {
        let turns = self.turns();
        let Outcome { refund, payable } = largest(&turns);
        if refund.max(payable) > COARSE_ENOUGH { turns } else { self.days().collect() }
    }

    fn in_period(&self, period: &Period, day: Day) -> OnDay {
        let unused = period.invoice.unused_amount(day);
        let under = |terms| self.under(terms, period, day, unused);
        OnDay {
            day,
            guide: under(&self.guide),
            standard: under(&RefundTerms::STANDARD),
            own: self.own.as_ref().map(under),
            for_cause: under(&RefundTerms::FOR_CAUSE),
        }
    }

    /// What `terms` give on a day of `period` whose unused days are worth `unused`.
    fn under(&self, terms: &RefundTerms, period: &Period, day: Day, unused: Cents) -> Outcome {
        let mut outcome = match terms.phase(day, self.last) {
            Phase::RunOut => Outcome::NOTHING,
            Phase::InFull => Outcome::of(period.billed, Cents::ZERO),
            Phase::LessFee => {
                let sum = if terms.pro_rata { unused } else { Cents::ZERO };
                Outcome::of(sum, terms.fee.on(sum))
            }
        };
        if terms.later_invoices_due {
            outcome.payable = outcome.payable + period.due;
        }
        outcome
    }

    /// The days between which every outcome is a straight line except for rounding.
    fn turns(&self) -> Vec<OnDay> {
        let mut days = Vec::new();
        for period in &self.periods {
            let Invoice { start, last, .. } = period.invoice;
            // A term that runs to its last day incurs no fee.
            let end = last.min(plus_days(self.last, -1));
            days.extend([start, end, last]);
            for terms in iter::once(&self.guide).chain(&self.own) {
                let outcome = |day| self.under(terms, period, day, period.invoice.unused_amount(day));
                let less_fee = terms.full_refund_until.map_or(start, |until| plus_days(until, 1)).max(start);
                let owing = first_day(less_fee, end, |day| outcome(day).payable > Cents::ZERO);
                for edge in [Some(less_fee), owing].into_iter().flatten() {
                    days.extend([plus_days(edge, -1), edge]);
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        days.into_iter().filter_map(|day| self.on(day)).collect()
    }
}

fn largest(days: &[OnDay]) -> Outcome {
    days.iter().flat_map(OnDay::outcomes).fold(Outcome::NOTHING, |largest, one| Outcome {
        refund: largest.refund.max(one.refund),
        payable: largest.payable.max(one.payable),
    })
}

/// The first day from `from` to `last` for which `holds` is true; it must then be true for all later ones.
fn first_day(from: Day, last: Day, holds: impl Fn(Day) -> bool) -> Option<Day> {
    let (mut low, mut high) = (0, days_between(from, last) + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(plus_days(from, middle)) { high = middle } else { low = middle + 1 }
    }
    Some(plus_days(from, low)).filter(|day| *day <= last)
}

fn marks(plan: &Plan, service_end: Option<Day>) -> Vec<Mark> {
    let dates = plan.deadlines.as_ref();
    let mut found: Vec<(Day, Moment)> = [
        (Some(plan.term.start), Moment::TermStart),
        (plan.full_refund_until, Moment::FullRefundUntil),
        (Some(plan.as_of), Moment::AsOf),
        (dates.map(|dates| dates.recommended), Moment::Recommended),
        (dates.map(|dates| dates.notice), Moment::Deadline),
        (service_end, Moment::ServiceEnd),
        (Some(plan.term.last), Moment::TermEnd),
    ]
    .into_iter()
    .filter_map(|(day, moment)| Some((day?, moment)))
    .filter(|(day, _)| (plan.term.start..=plan.term.last).contains(day))
    .collect();
    found.sort_unstable();
    let same_day = found.chunk_by(|(one, _), (other, _)| one == other);
    same_day
        .filter_map(|same| {
            let (day, _) = same.first()?;
            Some(Mark { day: *day, moments: same.iter().map(|(_, moment)| *moment).collect() })
        })
        .collect()
}
