//! The money of a plan: the invoices of its term, what leaving brings back and what staying costs.
//!
//! Apart from [`plan`](super::plan()), which is all that most of the page needs: whoever shows dates computes no money.

use super::calendar::Day;
use super::contract::Contract;
use super::invoice::{Invoice, invoice_schedule};
use super::money::Cents;
use super::plan::Plan;
use super::refund::{Leaving, RefundTerms, Settlement, SettlementBasis};
use super::renewal_price::renewal_cost;

/// The money, if a price is known. All amounts are net.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    /// The current term's invoices.
    pub invoices: Vec<Invoice>,
    /// The last service day the settlements are for, always within the current term.
    pub service_end: Day,
    /// Under the guide's rules: an estimate.
    pub guide: Settlement,
    /// Under Salesforce's usual terms, as advisers quote them.
    pub standard: Settlement,
    /// Under the user's own terms, if stated.
    pub own: Option<Settlement>,
    /// After termination for cause by the customer.
    pub for_cause: Settlement,
    /// What one more term costs if the deadline is missed; `None` if the contract does not renew.
    pub renewal: Option<Cents>,
}

impl Costs {
    /// The settlement on one basis; `None` only for [`SettlementBasis::Own`] if the contract states no terms.
    pub fn settlement(&self, basis: SettlementBasis) -> Option<&Settlement> {
        match basis {
            SettlementBasis::Guide => Some(&self.guide),
            SettlementBasis::Standard => Some(&self.standard),
            SettlementBasis::Own => self.own.as_ref(),
            SettlementBasis::ForCause => Some(&self.for_cause),
        }
    }

    /// The sum of the invoices issued by `day`.
    pub fn billed_by(&self, day: Day) -> Cents {
        self.invoices.iter().filter(|invoice| invoice.start <= day).map(|invoice| invoice.amount).sum()
    }

    /// The invoices issued after `day`.
    pub fn invoices_after(&self, day: Day) -> Vec<Invoice> {
        self.invoices.iter().filter(|invoice| invoice.start > day).copied().collect()
    }

    /// All settlements, in the order they are shown.
    pub fn settlements(&self) -> impl Iterator<Item = (SettlementBasis, &Settlement)> {
        SettlementBasis::ALL.into_iter().filter_map(|basis| Some((basis, self.settlement(basis)?)))
    }
}

/// The money of `plan`, which is the plan of `contract`: docs/rules.md#billing, docs/rules.md#settlements and
/// docs/rules.md#cost-of-a-missed-deadline. `None` without a price.
///
/// ```
/// use fristklar::domain::{Cents, Contract, FirstTerm, TermLength, TermMonths, costs, day, plan};
/// let start = day(2026, 1, 1).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let mut contract = Contract::new(first);
/// contract.set_price(Cents(1_200_000)).map_err(|_| "refused")?;
/// let plan = plan(&contract, day(2026, 6, 30).ok_or("no such day")?);
/// let costs = costs(&contract, &plan).ok_or("no price")?;
/// assert_eq!(costs.guide.refund, Cents(604_932));
/// # Ok::<(), &str>(())
/// ```
pub fn costs(contract: &Contract, plan: &Plan) -> Option<Costs> {
    let price = contract.price?;
    let term = &plan.term;
    let invoices = invoice_schedule(contract, term, price);
    let service_end = plan.last_service_day(contract);
    let leaving = Leaving { invoices: &invoices, term_last: term.last, service_end };
    Some(Costs {
        service_end,
        guide: leaving.under(RefundTerms::guide(contract, term)),
        standard: leaving.under(RefundTerms::STANDARD),
        own: contract.own_terms.as_ref().map(|terms| leaving.under(RefundTerms::own(terms, term))),
        for_cause: leaving.under(RefundTerms::FOR_CAUSE),
        renewal: plan.next.as_ref().map(|next| renewal_cost(price, next.term.months, contract.uplift)),
        invoices,
    })
}
