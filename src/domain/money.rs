//! Money in integer minor units, percentages, and the single rounding rule.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount in cents (Rappen, pence): the currency's minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(pub i64);

/// The largest amount a user may enter: 999,999,999,999.99.
///
/// Ten years at this price with the largest percentages a contract allows stay far below 64 bits (at most 1.1e17
/// cents), so no figure of a contract saturates.
pub const MAX_AMOUNT: Cents = Cents(99_999_999_999_999);

impl Cents {
    pub const ZERO: Self = Self(0);

    /// This amount, or zero when it is negative.
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Cents {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// A share in hundredths of a percent, 0 to 999.99 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    pub const ZERO: Self = Self(0);
    pub const HUNDRED: Self = Self(10_000);

    /// From hundredths of a percent; `None` above 999.99 %.
    pub const fn from_hundredths(hundredths: u32) -> Option<Self> {
        if hundredths <= 99_999 { Some(Self(hundredths)) } else { None }
    }

    /// In hundredths of a percent.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// This share of an amount, rounded once.
    pub fn of(self, amount: Cents) -> Cents {
        ratio(amount, i64::from(self.0), i64::from(Self::HUNDRED.0))
    }
}

/// `amount x part / whole`, rounded half away from zero: docs/rules.md#amounts-and-rounding.
///
/// A `whole` of zero or less gives zero; a result beyond 64 bits saturates. Neither occurs for permitted inputs.
///
/// ```
/// use fristklar::domain::{Cents, ratio};
/// assert_eq!(ratio(Cents(1_200_000), 184, 365), Cents(604_932));
/// ```
pub fn ratio(amount: Cents, part: i64, whole: i64) -> Cents {
    if whole <= 0 {
        return Cents::ZERO;
    }
    let (product, whole) = (i128::from(amount.0) * i128::from(part), i128::from(whole));
    let rounded = (product.abs() + whole / 2) / whole * product.signum();
    Cents(i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX }))
}
