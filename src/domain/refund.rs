//! What comes back and what remains due if service ends on a chosen day, under each set of terms:
//! docs/rules.md#settlements.

use super::calendar::{Day, plus_days};
use super::contract::{Contract, EarlyFee, OwnTerms};
use super::invoice::Invoice;
use super::money::Cents;
use super::term::Term;

/// The guide's full-refund window: day 30 of service is its last day (docs/rules.md#full-refund). No Salesforce source
/// was found for it: docs/facts.md#refunds-and-payment.
const FULL_REFUND_DAYS: i64 = 30;

/// The share of one billed invoice in a pro rata refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoiceShare {
    pub invoice: Invoice,
    /// Days after the last service day.
    pub unused_days: i64,
    /// The part of the invoice that comes back.
    pub refund: Cents,
}

impl InvoiceShare {
    /// Days up to the last service day, which counts as used.
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
    pub(super) const NOTHING: Self = Self { refund: Cents::ZERO, payable: Cents::ZERO };

    /// `sum` less `fee`: a refund, or if the fee is larger, the difference as still payable.
    pub(super) fn of(sum: Cents, fee: Cents) -> Self {
        Self { refund: (sum - fee).or_zero(), payable: (fee - sum).or_zero() }
    }
}

/// Whose rules a settlement follows. They are always shown side by side, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SettlementBasis {
    /// Salesforce's usual terms, as advisers quote them: docs/facts.md#refunds-and-payment.
    Standard,
    /// The user's own contract, if its terms are stated.
    Own,
    /// The guide's rules: an estimate.
    Guide,
    /// Termination for cause by the customer.
    ForCause,
}

impl SettlementBasis {
    /// Every basis, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Own, Self::Guide, Self::ForCause];
}

/// The outcome under one set of terms, with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    pub terms: RefundTerms,
    /// What the customer gets back; never negative.
    pub refund: Cents,
    /// What the customer still has to pay; never negative.
    pub payable: Cents,
    /// The early-termination fee included in these amounts.
    pub fee: Cents,
    /// Whether everything billed comes back because the full-refund window is still open.
    pub in_full: bool,
    /// The billed invoices and what comes back of each, before the fee.
    pub shares: Vec<InvoiceShare>,
    /// Invoices not yet issued that must be paid all the same; only under the standard contract.
    pub due: Vec<Invoice>,
}

impl Settlement {
    /// The sum refunded from the invoices, before the fee.
    pub fn before_fee(&self) -> Cents {
        self.shares.iter().map(|share| share.refund).sum()
    }

    /// The two amounts without the working.
    pub fn outcome(&self) -> Outcome {
        Outcome { refund: self.refund, payable: self.payable }
    }
}

/// What one basis says about ending service before the end of the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefundTerms {
    /// The last service day for which everything billed comes back, without a fee.
    pub full_refund_until: Option<Day>,
    /// Whether unused days come back after that.
    pub pro_rata: bool,
    /// The fee for an early termination after that.
    pub fee: EarlyFee,
    /// Whether invoices not yet issued must be paid all the same.
    pub later_invoices_due: bool,
}

/// How [`RefundTerms`] apply to a last service day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Everything billed comes back, without a fee.
    InFull,
    /// What the terms refund for unused days, less the fee.
    LessFee,
    /// The term ran to its last day and was not ended early: nothing is unused and no fee is due.
    RunOut,
}

impl RefundTerms {
    /// The standard contract: nothing comes back, and every later invoice stays due.
    pub(super) const STANDARD: Self =
        Self { full_refund_until: None, pro_rata: false, fee: EarlyFee::None, later_invoices_due: true };

    /// Termination for cause by the customer: pro rata, no fee.
    pub(super) const FOR_CAUSE: Self =
        Self { full_refund_until: None, pro_rata: true, fee: EarlyFee::None, later_invoices_due: false };

    /// The guide's rules, rows G4 to G6 of docs/facts.md#the-guide: everything back until the full-refund day, then pro
    /// rata less the fee.
    pub(super) fn guide(contract: &Contract, term: &Term) -> Self {
        let full_refund_until = full_refund_until(term, FULL_REFUND_DAYS);
        Self { full_refund_until, pro_rata: true, fee: contract.fee, later_invoices_due: false }
    }

    pub(super) fn own(terms: &OwnTerms, term: &Term) -> Self {
        Self {
            full_refund_until: full_refund_until(term, i64::from(terms.full_refund_days)),
            pro_rata: terms.pro_rata,
            fee: terms.fee,
            later_invoices_due: false,
        }
    }

    pub(super) fn phase(&self, service_end: Day, term_last: Day) -> Phase {
        if service_end >= term_last {
            Phase::RunOut
        } else if self.full_refund_until.is_some_and(|until| service_end <= until) {
            Phase::InFull
        } else {
            Phase::LessFee
        }
    }
}

/// The last day of a full-refund window of `days` days; only the first term has one.
fn full_refund_until(term: &Term, days: i64) -> Option<Day> {
    (term.is_first() && days > 0).then(|| plus_days(term.start, days - 1))
}

/// What the settlements are computed from: a term's invoices and the last service day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving<'a> {
    pub invoices: &'a [Invoice],
    pub term_last: Day,
    /// Within the term.
    pub service_end: Day,
}

impl Leaving<'_> {
    /// The settlement under `terms`, invoice by invoice.
    pub fn under(&self, terms: RefundTerms) -> Settlement {
        let phase = terms.phase(self.service_end, self.term_last);
        let in_full = phase == Phase::InFull;
        let shares = self.shares(|invoice| match phase {
            Phase::InFull => invoice.amount,
            Phase::LessFee if terms.pro_rata => invoice.unused_amount(self.service_end),
            Phase::LessFee | Phase::RunOut => Cents::ZERO,
        });
        let sum: Cents = shares.iter().map(|share| share.refund).sum();
        let fee = if phase == Phase::LessFee { terms.fee.on(sum) } else { Cents::ZERO };
        let later = self.invoices.iter().filter(|invoice| invoice.start > self.service_end);
        let due: Vec<Invoice> = if terms.later_invoices_due { later.copied().collect() } else { Vec::new() };
        let Outcome { refund, payable } = Outcome::of(sum, fee);
        let payable = payable + due.iter().map(|invoice| invoice.amount).sum();
        Settlement { terms, refund, payable, fee, in_full, shares, due }
    }

    /// The billed invoices, with the refund of each as computed by `refund`.
    fn shares(&self, refund: impl Fn(&Invoice) -> Cents) -> Vec<InvoiceShare> {
        let billed = self.invoices.iter().filter(|invoice| invoice.start <= self.service_end);
        let share = |invoice: &Invoice| InvoiceShare {
            invoice: *invoice,
            unused_days: invoice.unused_days(self.service_end),
            refund: refund(invoice),
        };
        billed.map(share).collect()
    }
}
