//! What comes back and what stays due when service ends on a chosen day, under each set of terms.

use super::calendar::{Day, plus_days};
use super::contract::{EarlyFee, OwnTerms};
use super::invoice::Invoice;
use super::money::{Cents, ratio};

/// One billed invoice's part in a pro-rata refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoiceShare {
    /// The invoice.
    pub invoice: Invoice,
    /// Its days after the last service day.
    pub unused_days: i64,
    /// What comes back of it.
    pub refund: Cents,
}

/// The outcome under one set of terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
    /// What the customer gets back; never negative.
    pub refund: Cents,
    /// What the customer still has to pay; never negative.
    pub payable: Cents,
    /// The early-termination fee inside it.
    pub fee: Cents,
    /// Whether everything billed comes back because the full-refund window is still open.
    pub in_full: bool,
    /// The billed invoices and what comes back of each, before the fee.
    pub shares: Vec<InvoiceShare>,
}

impl Settlement {
    /// What comes back of the invoices, before the fee.
    pub fn before_fee(&self) -> Cents {
        self.shares.iter().map(|share| share.refund).sum()
    }

    fn with_fee(shares: Vec<InvoiceShare>, fee: EarlyFee) -> Self {
        let sum: Cents = shares.iter().map(|share| share.refund).sum();
        let fee = match fee {
            EarlyFee::None => Cents::ZERO,
            EarlyFee::Fixed(amount) => amount,
            EarlyFee::Share(share) => share.of(sum),
        };
        Self { refund: (sum - fee).or_zero(), payable: (fee - sum).or_zero(), fee, in_full: false, shares }
    }

    fn in_full(shares: Vec<InvoiceShare>) -> Self {
        Self { in_full: true, ..Self::with_fee(shares, EarlyFee::None) }
    }
}

/// What the settlements are computed from: a term's invoices and the last service day inside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving<'a> {
    pub invoices: &'a [Invoice],
    pub term_start: Day,
    pub term_last: Day,
    /// The last service day, inside the term.
    pub service_end: Day,
    /// Whether the term is the first one; only it has a full-refund window.
    pub first_term: bool,
}

impl Leaving<'_> {
    /// The guide's rules (rows G4 to G6): everything back until the full-refund day, pro rata less the fee afterwards.
    pub fn guide(&self, full_refund_until: Option<Day>, fee: EarlyFee) -> Settlement {
        self.settle(full_refund_until, true, fee)
    }

    /// The user's own contract.
    pub fn own(&self, terms: &OwnTerms) -> Settlement {
        let days = i64::from(terms.full_refund_days);
        let until = (self.first_term && days > 0).then(|| plus_days(self.term_start, days - 1));
        self.settle(until, terms.pro_rata, terms.fee)
    }

    /// The standard contract: nothing comes back, every later invoice stays due.
    pub fn standard(&self) -> Settlement {
        let payable =
            self.invoices.iter().filter(|invoice| invoice.start > self.service_end).map(|invoice| invoice.amount).sum();
        Settlement { payable, ..Settlement::default() }
    }

    /// Termination for cause by the customer: pro rata, no fee.
    pub fn for_cause(&self) -> Settlement {
        self.settle(None, true, EarlyFee::None)
    }

    fn settle(&self, full_refund_until: Option<Day>, pro_rata: bool, fee: EarlyFee) -> Settlement {
        // A contract that runs to its last day is not ended early: nothing is unused and no fee falls due.
        if self.service_end >= self.term_last {
            return Settlement { shares: self.shares(true), ..Settlement::default() };
        }
        match full_refund_until {
            Some(until) if self.service_end <= until => Settlement::in_full(self.full_shares()),
            _ => Settlement::with_fee(self.shares(pro_rata), fee),
        }
    }

    fn billed(&self) -> impl Iterator<Item = &Invoice> {
        self.invoices.iter().filter(|invoice| invoice.start <= self.service_end)
    }

    fn full_shares(&self) -> Vec<InvoiceShare> {
        self.billed()
            .map(|invoice| InvoiceShare {
                invoice: *invoice,
                unused_days: invoice.unused_days(self.service_end),
                refund: invoice.amount,
            })
            .collect()
    }

    fn shares(&self, pro_rata: bool) -> Vec<InvoiceShare> {
        self.billed()
            .map(|invoice| {
                let unused_days = invoice.unused_days(self.service_end);
                let refund = if pro_rata { ratio(invoice.amount, unused_days, invoice.days()) } else { Cents::ZERO };
                InvoiceShare { invoice: *invoice, unused_days, refund }
            })
            .collect()
    }
}
