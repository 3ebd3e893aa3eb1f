//! The prices at which a term may renew.

use super::contract::ContractError;
use super::money::{Cents, Percent, ratio};

const MONTHS_PER_YEAR: i64 = 12;
/// 100 % in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// The price increase at renewal that advisers commonly report: docs/facts.md#renewal.
pub const USUAL_UPLIFT: Percent = match Percent::from_hundredths(700) {
    Some(share) => share,
    None => Percent::ZERO,
};

/// How far the price is below the list price: 0 to 99 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Discount(Percent);

impl Discount {
    /// A discount of `share` of the list price.
    ///
    /// # Errors
    /// [`ContractError::PercentOutOfRange`] above 99 %: a price of zero has no list price.
    pub fn new(share: Percent) -> Result<Self, ContractError> {
        if share.hundredths() <= 9_900 { Ok(Self(share)) } else { Err(ContractError::PercentOutOfRange) }
    }

    pub fn share(self) -> Percent {
        self.0
    }
}

/// Annual fee x months / 12 x (1 + uplift), rounded once.
pub(super) fn renewal_cost(annual_fee: Cents, months: u32, uplift: Percent) -> Cents {
    let part = i64::from(months).saturating_mul(WHOLE + i64::from(uplift.hundredths()));
    ratio(annual_fee, part, MONTHS_PER_YEAR * WHOLE)
}

/// Annual fee x months / 12 / (1 - discount), rounded once.
pub(super) fn list_cost(annual_fee: Cents, months: u32, discount: Discount) -> Cents {
    let part = i64::from(months).saturating_mul(WHOLE);
    ratio(annual_fee, part, MONTHS_PER_YEAR * (WHOLE - i64::from(discount.share().hundredths())))
}
