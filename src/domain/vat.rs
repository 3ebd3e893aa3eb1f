//! Value added tax on net amounts.

use super::contract::ContractError;
use super::money::{Cents, Percent};

/// A rate of value added tax: 0 to 100 %, in hundredths of a percent; 0 if the customer owes it (reverse charge).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vat(Percent);

/// An amount with its tax shown separately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taxed {
    pub net: Cents,
    pub vat: Cents,
    pub gross: Cents,
}

impl Vat {
    /// A rate of `share`.
    ///
    /// # Errors
    /// [`ContractError::PercentOutOfRange`] above 100 %.
    pub fn new(share: Percent) -> Result<Self, ContractError> {
        if share <= Percent::HUNDRED { Ok(Self(share)) } else { Err(ContractError::PercentOutOfRange) }
    }

    pub fn share(self) -> Percent {
        self.0
    }

    /// The tax on an amount that is already rounded to the cent, itself rounded once: docs/rules.md#value-added-tax.
    ///
    /// ```
    /// use fristklar::domain::{Cents, Percent, Vat};
    /// let vat = Percent::from_hundredths(1_900).and_then(|share| Vat::new(share).ok()).ok_or("no rate")?;
    /// let refund = vat.on(Cents(504_110));
    /// assert_eq!((refund.net, refund.vat, refund.gross), (Cents(504_110), Cents(95_781), Cents(599_891)));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn on(self, net: Cents) -> Taxed {
        let vat = self.0.of(net);
        Taxed { net, vat, gross: net + vat }
    }
}
