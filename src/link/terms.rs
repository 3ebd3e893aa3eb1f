//! The contract data of a link.

use crate::domain::{
    Billing, Cents, Contract, ContractError, Currency, Day, EarlyFee, FirstTerm, Notice, Percent, Renewal, TermLength,
    TermMonths,
};

/// The contract data of a link: only the keys it contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkTerms {
    /// First day of service.
    pub start: Option<Day>,
    pub term: Option<TermMonths>,
    /// The printed last day; it takes precedence over `term`.
    pub end: Option<Day>,
    pub notice: Option<Notice>,
    pub renew: Option<Renewal>,
    /// Net fee per year.
    pub price: Option<Cents>,
    pub cur: Option<Currency>,
    pub bill: Option<Billing>,
    pub fee: Option<EarlyFee>,
    /// Price increase at renewal.
    pub uplift: Option<Percent>,
    /// Last service day.
    pub service_end: Option<Day>,
}

impl LinkTerms {
    /// Whether the link contains no contract data.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the terms leave open: it is assumed until somebody says it.
    pub fn left_open(&self) -> LeftOpen {
        LeftOpen { term: self.term.is_none() && self.end.is_none(), notice: self.notice.is_none() }
    }

    /// Start, term or end, and notice of `contract`: what a share link always contains.
    pub fn dates_of(contract: &Contract) -> Self {
        let (term, end) = match contract.first_term.length() {
            TermLength::Months(months) => (Some(months), None),
            TermLength::Until(last) => (None, Some(last)),
        };
        Self { start: Some(contract.first_term.start()), term, end, notice: Some(contract.notice), ..Self::default() }
    }

    /// What the share link contains.
    pub fn to_share(contract: &Contract, with_price: bool) -> Self {
        let dates = Self::dates_of(contract);
        if with_price { dates.with_price_of(contract) } else { dates }
    }

    /// What a link contains that hands steps to a person or brings progress back: also the renewal unless it is the
    /// default, because steps depend on it.
    pub fn to_hand_over(contract: &Contract) -> Self {
        Self { renew: unusual(contract.renewal, Renewal::default()), ..Self::dates_of(contract) }
    }

    /// With the price of `contract` and everything that goes with it, unless it is the default.
    fn with_price_of(self, contract: &Contract) -> Self {
        Self {
            price: contract.price,
            cur: unusual(contract.currency, Currency::default()),
            bill: unusual(contract.billing, Billing::default()),
            fee: unusual(contract.fee, EarlyFee::default()),
            uplift: unusual(contract.uplift, Percent::ZERO),
            ..self
        }
    }

    /// Everything in `contract` that the grammar has a key for. There is none for the region, channel, own terms,
    /// yearly increase and the day the notice was sent.
    pub fn of(contract: &Contract) -> Self {
        Self {
            renew: unusual(contract.renewal, Renewal::default()),
            service_end: contract.service_end,
            ..Self::dates_of(contract).with_price_of(contract)
        }
    }

    /// The contract these terms describe, with defaults filled in; `None` without a start.
    pub(crate) fn contract(&self) -> Option<Result<Contract, ContractError>> {
        let Self { start, term, end, notice, renew, price, cur, bill, fee, uplift, service_end } = *self;
        let length = end.map_or(TermLength::Months(term.unwrap_or(TermMonths::YEAR)), TermLength::Until);
        let build = |first_term| {
            let usual = Contract::new(first_term);
            Contract {
                notice: notice.unwrap_or(usual.notice),
                renewal: renew.unwrap_or(usual.renewal),
                price,
                currency: cur.unwrap_or(usual.currency),
                billing: bill.unwrap_or(usual.billing),
                fee: fee.unwrap_or(usual.fee),
                uplift: uplift.unwrap_or(usual.uplift),
                service_end,
                ..usual
            }
        };
        start.map(|start| FirstTerm::new(start, length).map(build))
    }
}

fn unusual<T: PartialEq>(value: T, usual: T) -> Option<T> {
    (value != usual).then_some(value)
}

/// Which of the terms that every deadline depends on a link does not give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOpen {
    /// Neither the term nor a printed end.
    pub term: bool,
    pub notice: bool,
}

impl LeftOpen {
    /// Whether anything is left open.
    pub fn is_any(self) -> bool {
        self.term || self.notice
    }
}
