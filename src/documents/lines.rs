//! What lines of services mean together: whether their figures agree, which end with others, what a year costs.

use super::columns::PricePer;
use super::services::{ServiceLine, Services};
use super::tokens::folded;
use crate::domain::{Cents, Day, add_months_rolling, plus_days, ratio, whole_months_between};

/// Whether the figures of a line agree with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Quantity, price and time make the total; the price is for this long.
    Agrees(PricePer),
    /// They do not, whatever the price is for.
    Disagrees,
    /// Something is missing.
    Unknown,
}

/// Whether the days of a line agree with its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysAgreement {
    /// The printed end is the last day.
    LastDay,
    /// The printed end is the first day of the next term.
    FirstOfNext,
    Disagree,
    Unknown,
}

/// What a line is beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineRole {
    /// It starts when the contract does.
    Base,
    /// It starts later and ends with the others.
    AddOn,
    /// It costs nothing, and the same product costs something at another time.
    FreeMonths,
    /// It costs nothing.
    Included,
    /// The same product follows or went before, at another price or in another quantity.
    Ramp,
    /// It ends on a day of its own.
    OwnEnd,
}

/// By how much a total may differ from quantity times price, which are rounded: a cent for each of them and month.
fn tolerance(line: &ServiceLine) -> i64 {
    i64::from(line.quantity.unwrap_or(1))
        .saturating_mul(i64::from(line.months.unwrap_or(12)))
        .saturating_add(1)
        .min(100_000)
}

impl ServiceLine {
    /// The months of the line: as printed, or from its days.
    pub fn months_long(&self) -> Option<u32> {
        let from_days = || {
            let (start, end) = (self.first_day()?, self.printed_end()?);
            whole_months_between(start, plus_days(end, 1))
                .or_else(|| whole_months_between(start, end))
                .filter(|months| *months > 0)
        };
        self.months.or_else(from_days)
    }

    /// Whether quantity, price and time make the total.
    pub fn agreement(&self) -> Agreement {
        let (Some(quantity), Some(price), Some(total)) =
            (self.quantity, self.unit_price, self.total.or(self.year_total))
        else {
            return Agreement::Unknown;
        };
        let sum = Cents(price.0.saturating_mul(i64::from(quantity)));
        let is_near = |expected: Cents| (expected - total).0.saturating_abs() <= tolerance(self);
        if is_near(sum) && self.per.is_none_or(|per| per == PricePer::Line) {
            return Agreement::Agrees(PricePer::Line);
        }
        let months = if self.total.is_some() { self.months_long() } else { Some(12) };
        let Some(months) = months.map(i64::from) else { return Agreement::Unknown };
        let by = |per: PricePer| match per {
            PricePer::Month => ratio(sum, months, 1),
            PricePer::Year => ratio(sum, months, 12),
            PricePer::Line => sum,
        };
        let agrees = [PricePer::Month, PricePer::Year, PricePer::Line]
            .into_iter()
            .filter(|per| self.per.is_none_or(|known| known == *per));
        agrees.into_iter().find(|per| is_near(by(*per))).map_or(Agreement::Disagrees, Agreement::Agrees)
    }

    /// Whether the days of the line agree with its months.
    pub fn days_agreement(&self) -> DaysAgreement {
        let (Some(start), Some(end), Some(months)) = (self.first_day(), self.printed_end(), self.months) else {
            return DaysAgreement::Unknown;
        };
        let next = add_months_rolling(start, months);
        if end == plus_days(next, -1) {
            DaysAgreement::LastDay
        } else if end == next {
            DaysAgreement::FirstOfNext
        } else {
            DaysAgreement::Disagree
        }
    }

    /// What the line costs per year, net, rounded once.
    pub fn per_year(&self) -> Option<Cents> {
        if let Some(total) = self.year_total {
            return Some(total);
        }
        let sum = || Some(Cents(self.unit_price?.0.saturating_mul(i64::from(self.quantity?))));
        match (self.agreement(), self.total, self.months_long()) {
            (Agreement::Agrees(PricePer::Month), ..) => sum().map(|sum| ratio(sum, 12, 1)),
            (Agreement::Agrees(PricePer::Year), ..) => sum(),
            (_, Some(total), Some(months)) => Some(ratio(total, 12, i64::from(months))),
            (_, None, _) => match self.per {
                Some(PricePer::Month) => sum().map(|sum| ratio(sum, 12, 1)),
                Some(PricePer::Year) => sum(),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_free(&self) -> bool {
        [self.unit_price, self.year_total, self.total].into_iter().flatten().all(|amount| amount == Cents::ZERO)
            && (self.unit_price.is_some() || self.total.is_some())
    }

    /// The product without the year of a ramp, to compare it.
    fn product_key(&self) -> String {
        let name = folded(&self.product);
        let without_year = ["year", "jahr", "vertragsjahr"].iter().find_map(|word| {
            let at = name.find(word)?;
            let (before, after) = name.split_at_checked(at)?;
            let after = after.strip_prefix(word)?.trim_start_matches(|sign: char| sign.is_ascii_digit());
            Some(format!("{}{after}", before.trim_end_matches(|sign: char| sign.is_ascii_digit())))
        });
        without_year.unwrap_or(name)
    }

    fn overlaps(&self, other: &Self) -> bool {
        match (self.first_day(), self.printed_end(), other.first_day(), other.printed_end()) {
            (Some(start), Some(end), Some(other_start), Some(other_end)) => start < other_end && other_start < end,
            _ => true,
        }
    }
}

impl Services {
    /// Whether the totals of the lines make the sum below them; `None` where one is missing.
    pub fn sum_agrees(&self) -> Option<bool> {
        let total = self.total?;
        let sums: Option<Vec<Cents>> = self.lines.iter().map(|line| line.total).collect();
        let sum = sums.filter(|sums| !sums.is_empty())?.into_iter().sum::<Cents>();
        Some((sum - total).0.saturating_abs() <= i64::try_from(self.lines.len()).unwrap_or(i64::MAX))
    }

    /// What each line is beside the others.
    pub fn roles(&self) -> Vec<LineRole> {
        let start = self.lines.iter().filter_map(ServiceLine::first_day).min();
        let end = self.lines.iter().filter_map(ServiceLine::printed_end).max();
        self.lines.iter().map(|line| self.role(line, start, end)).collect()
    }

    fn role(&self, line: &ServiceLine, start: Option<Day>, end: Option<Day>) -> LineRole {
        let mut same =
            self.lines.iter().filter(|other| !std::ptr::eq(*other, line) && other.product_key() == line.product_key());
        let follows = same.clone().any(|other| !other.overlaps(line));
        if line.is_free() {
            return if follows && same.any(|other| !other.is_free()) {
                LineRole::FreeMonths
            } else {
                LineRole::Included
            };
        }
        let (ends_with_all, starts_with_all) = (
            line.printed_end().is_none() || line.printed_end() == end,
            line.first_day().is_none() || line.first_day() == start,
        );
        match (follows, starts_with_all, ends_with_all) {
            (true, ..) => LineRole::Ramp,
            (_, true, true) => LineRole::Base,
            (_, false, true) => LineRole::AddOn,
            (_, _, false) => LineRole::OwnEnd,
        }
    }

    /// The net fee per year on this day: of a ramp, that of the year then; what is free at first, as if it were paid;
    /// with everything that ends with the contract. `None` where a line has no price.
    pub fn per_year(&self, as_of: Day) -> Option<Cents> {
        let mut sum = Cents::ZERO;
        let mut done: Vec<String> = Vec::new();
        for line in &self.lines {
            let key = line.product_key();
            if done.contains(&key) {
                continue;
            }
            let of_product: Vec<&ServiceLine> = self.lines.iter().filter(|other| other.product_key() == key).collect();
            let paid: Vec<&ServiceLine> = of_product.iter().copied().filter(|other| !other.is_free()).collect();
            done.push(key);
            let Some(now) = current(&paid, as_of) else { continue };
            for other in paid.iter().filter(|other| std::ptr::eq(**other, now) || other.overlaps(now)) {
                sum = sum + other.per_year()?;
            }
        }
        (!self.lines.is_empty()).then_some(sum)
    }
}

/// The line that runs on a day, else the next one, else the last one.
fn current<'a>(lines: &[&'a ServiceLine], as_of: Day) -> Option<&'a ServiceLine> {
    let runs = |line: &&&ServiceLine| {
        line.first_day().is_none_or(|start| start <= as_of) && line.printed_end().is_none_or(|end| as_of <= end)
    };
    let next = || {
        lines
            .iter()
            .filter(|line| line.first_day().is_some_and(|start| start > as_of))
            .min_by_key(|line| line.first_day())
    };
    let last = || lines.iter().max_by_key(|line| line.first_day());
    lines.iter().find(runs).or_else(next).or_else(last).copied()
}
