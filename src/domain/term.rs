//! Terms and their chain: the first one, and those that follow if nobody gives notice.

use super::calendar::{
    Day, add_months_rolling, days_between, plus_days, whole_months_between, whole_months_rounded_up,
};
use super::contract::{Contract, Renewal, TermLength, TermMonths};

/// One term of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// 0 for the first term, 1 for its first renewal, and so on.
    pub number: u32,
    /// First day (symbol S).
    pub start: Day,
    /// Last day (symbol L).
    pub last: Day,
    /// Length in months; for a printed end the whole months it covers, rounded up.
    pub months: u32,
}

impl Term {
    /// Whether this is the first term, the only one with a full-refund window.
    pub fn is_first(&self) -> bool {
        self.number == 0
    }

    /// The day after the term, on which a renewal would start (symbol R for a term counted in months).
    pub fn renewal_day(&self) -> Day {
        plus_days(self.last, 1)
    }

    /// Its length, if that is a whole number of months from its start.
    pub fn whole_months(&self) -> Option<u32> {
        whole_months_between(self.start, self.renewal_day())
    }

    /// How much of the term is over at the beginning of `day`, in thousandths: 0 up to its start, 1000 after its end.
    pub fn permille_until(&self, day: Day) -> u16 {
        let length = days_between(self.start, self.renewal_day()).max(1);
        u16::try_from((days_between(self.start, day) * 1000 / length).clamp(0, 1000)).unwrap_or_default()
    }

    pub(super) fn first(contract: &Contract) -> Self {
        let start = contract.first_term.start();
        match contract.first_term.length() {
            TermLength::Months(months) => Self::counted(0, start, months.get()),
            TermLength::Until(last) => {
                let months = whole_months_rounded_up(start, plus_days(last, 1));
                Self { number: 0, start, last, months }
            }
        }
    }

    fn counted(number: u32, start: Day, months: u32) -> Self {
        let last = plus_days(add_months_rolling(start, months), -1);
        Self { number, start, last, months }
    }
}

/// The term after `term`, or `None` if the contract does not renew. It starts on the day after the previous one and is
/// counted from its own start: docs/rules.md#next-terms.
pub fn next_term(contract: &Contract, term: &Term) -> Option<Term> {
    let months = match contract.renewal {
        Renewal::ShorterOfTermAndYear => term.months.min(TermMonths::YEAR.get()),
        Renewal::SameTerm => term.months,
        Renewal::Months(months) => months.get(),
        Renewal::None => return None,
    };
    Some(Term::counted(term.number.saturating_add(1), term.renewal_day(), months))
}

/// The first term of the chain whose last day is not before `as_of`; the last term if there is no such one.
pub fn current_term(contract: &Contract, as_of: Day) -> Term {
    first_where(contract, |term| term.last >= as_of)
}

/// The first term of the chain for which `found` is true; the last term if the chain ends before that.
pub(super) fn first_where(contract: &Contract, found: impl Fn(&Term) -> bool) -> Term {
    let mut term = Term::first(contract);
    while !found(&term) {
        match next_term(contract, &term) {
            // At the end of the calendar terms no longer advance.
            Some(next) if next.last > term.last => term = next,
            _ => break,
        }
    }
    term
}
