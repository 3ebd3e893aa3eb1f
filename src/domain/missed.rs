//! What a missed deadline costs: one more term, at each price it may renew at.

use super::calendar::days_between;
use super::contract::Contract;
use super::money::{Cents, Percent, ratio};
use super::plan::Plan;
use super::renewal_price::{Discount, USUAL_UPLIFT, list_cost, renewal_cost};
use super::term::Term;

/// The net cost of one more term at one price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermCost {
    /// For the whole term, rounded once.
    pub total: Cents,
    /// [`Self::total`] over the term's days, rounded half away from zero once more. An average for comparison only:
    /// being one day late costs the whole term.
    pub per_day: Cents,
}

/// The next term at each price it may renew at: docs/rules.md#cost-of-a-missed-deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedCost {
    /// The term that a missed deadline commits the customer to.
    pub term: Term,
    /// At today's price.
    pub unchanged: TermCost,
    /// With the uplift advisers commonly report, [`USUAL_UPLIFT`].
    pub usual: TermCost,
    /// With the contract's own uplift; equals the renewal in the plan's costs.
    pub stated: TermCost,
    /// Back at the list price, if a discount was entered: the price / (1 - discount).
    pub list: Option<TermCost>,
}

/// What it costs to miss the deadline of the current term of `plan`, which is the plan of `contract`.
///
/// `None` without a price, and if no term follows: the contract does not renew, or notice was sent in time.
///
/// ```
/// use fristklar::domain::{Cents, Contract, Discount, FirstTerm, Percent, TermLength, TermMonths, day, missed_cost, plan};
/// let start = day(2026, 1, 1).ok_or("no such day")?;
/// let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
/// let mut contract = Contract::new(first);
/// contract.set_price(Cents(1_200_000)).map_err(|_| "refused")?;
/// let discount = Percent::from_hundredths(3_000).and_then(|share| Discount::new(share).ok());
/// let cost = missed_cost(&contract, &plan(&contract, start), discount).ok_or("no next term")?;
/// assert_eq!(cost.usual.total, Cents(1_284_000));
/// assert_eq!(cost.list.map(|list| list.total), Some(Cents(1_714_286)));
/// # Ok::<(), &str>(())
/// ```
pub fn missed_cost(contract: &Contract, plan: &Plan, discount: Option<Discount>) -> Option<MissedCost> {
    let (price, term) = contract.price.zip(plan.next.as_ref().map(|next| next.term))?;
    let cost = |total| TermCost { total, per_day: ratio(total, 1, days_between(term.start, term.renewal_day())) };
    let with = |uplift| cost(renewal_cost(price, term.months, uplift));
    Some(MissedCost {
        term,
        unchanged: with(Percent::ZERO),
        usual: with(USUAL_UPLIFT),
        stated: with(contract.uplift),
        list: discount.map(|discount| cost(list_cost(price, term.months, discount))),
    })
}
