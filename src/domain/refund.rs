//! What comes back and what stays due when service ends on a chosen day, under each set of terms.

use super::calendar::{Day, plus_days};
use super::contract::{EarlyFee, OwnTerms};
use super::invoice::Invoice;
use super::money::Cents;
use super::term::Term;

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

impl InvoiceShare {
    /// Its days up to the last service day, which counts as used.
    pub fn used_days(&self) -> i64 {
        self.invoice.days() - self.unused_days
    }
}

/// The two sides of an outcome, in cents; neither is ever negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What the customer gets back.
    pub refund: Cents,
    /// What the customer still has to pay.
    pub payable: Cents,
}

impl Outcome {
    /// Nothing comes back and nothing is due.
    pub(super) const NOTHING: Self = Self { refund: Cents::ZERO, payable: Cents::ZERO };

    /// What is left of `sum` after `fee`: never a negative refund, the rest is still payable (rules section 2).
    pub(super) fn of(sum: Cents, fee: Cents) -> Self {
        Self { refund: (sum - fee).or_zero(), payable: (fee - sum).or_zero() }
    }
}

/// The outcome under one set of terms, with its working.
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
    /// The invoices still to come that must be paid all the same; only the standard contract leaves some.
    pub due: Vec<Invoice>,
}

impl Settlement {
    /// What comes back of the invoices, before the fee.
    pub fn before_fee(&self) -> Cents {
        self.shares.iter().map(|share| share.refund).sum()
    }

    /// The two amounts without their working.
    pub fn outcome(&self) -> Outcome {
        Outcome { refund: self.refund, payable: self.payable }
    }

    fn with_fee(shares: Vec<InvoiceShare>, fee: EarlyFee) -> Self {
        let sum: Cents = shares.iter().map(|share| share.refund).sum();
        let fee = fee.on(sum);
        let Outcome { refund, payable } = Outcome::of(sum, fee);
        Self { refund, payable, fee, shares, ..Self::default() }
    }
}

/// A set of terms under which part of what was billed may come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    /// The last day on which everything billed comes back.
    pub full_refund_until: Option<Day>,
    /// Whether unused days come back afterwards.
    pub pro_rata: bool,
    /// What an early termination costs afterwards.
    pub fee: EarlyFee,
}

/// How a last service day settles under [`Terms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Everything billed comes back, without a fee.
    InFull,
    /// What the terms give for unused days, less the fee.
    LessFee,
    /// The term ran to its last day and was not ended early: nothing is unused and no fee falls due.
    RunOut,
}

impl Terms {
    /// Termination for cause by the customer: pro rata, no fee.
    pub const FOR_CAUSE: Self = Self { full_refund_until: None, pro_rata: true, fee: EarlyFee::None };

    /// The guide's rules (rows G4 to G6): everything back until the full-refund day, pro rata less the fee afterwards.
    pub fn guide(full_refund_until: Option<Day>, fee: EarlyFee) -> Self {
        Self { full_refund_until, pro_rata: true, fee }
    }

    /// The user's own contract; only the first term has its full-refund window.
    pub fn own(terms: &OwnTerms, term: &Term) -> Self {
        let days = i64::from(terms.full_refund_days);
        let window = term.is_first() && days > 0;
        Self {
            full_refund_until: window.then(|| plus_days(term.start, days - 1)),
            pro_rata: terms.pro_rata,
            fee: terms.fee,
        }
    }

    /// How `service_end` settles in a term that ends on `term_last`.
    pub fn phase(&self, service_end: Day, term_last: Day) -> Phase {
        if service_end >= term_last {
            Phase::RunOut
        } else if self.full_refund_until.is_some_and(|until| service_end <= until) {
            Phase::InFull
        } else {
            Phase::LessFee
        }
    }
}

/// What the settlements are computed from: a term's invoices and the last service day inside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving<'a> {
    pub invoices: &'a [Invoice],
    pub term_last: Day,
    /// The last service day, inside the term.
    pub service_end: Day,
}

impl Leaving<'_> {
    /// The settlement under `terms`, invoice by invoice.
    pub fn under(&self, terms: &Terms) -> Settlement {
        match terms.phase(self.service_end, self.term_last) {
            Phase::RunOut => Settlement { shares: self.shares(true), ..Settlement::default() },
            Phase::LessFee => Settlement::with_fee(self.shares(terms.pro_rata), terms.fee),
            Phase::InFull => {
                let all = |share: InvoiceShare| InvoiceShare { refund: share.invoice.amount, ..share };
                let shares = self.shares(false).into_iter().map(all).collect();
                Settlement { in_full: true, ..Settlement::with_fee(shares, EarlyFee::None) }
            }
        }
    }

    /// The standard contract: nothing comes back, every later invoice stays due.
    pub fn standard(&self) -> Settlement {
        let due: Vec<Invoice> = self.invoices.iter().copied().filter(|one| one.start > self.service_end).collect();
        let payable = due.iter().map(|invoice| invoice.amount).sum();
        Settlement { payable, shares: self.shares(false), due, ..Settlement::default() }
    }

    /// The billed invoices, with what their unused days are worth or with nothing.
    fn shares(&self, pro_rata: bool) -> Vec<InvoiceShare> {
        self.invoices
            .iter()
            .filter(|invoice| invoice.start <= self.service_end)
            .map(|invoice| InvoiceShare {
                invoice: *invoice,
                unused_days: invoice.unused_days(self.service_end),
                refund: if pro_rata { invoice.unused_amount(self.service_end) } else { Cents::ZERO },
            })
            .collect()
    }
}
