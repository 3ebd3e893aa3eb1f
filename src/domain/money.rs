//! Money in integer minor units, percentages, and the one rounding.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount in cents (Rappen, pence): the currency's minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(pub i64);

/// The largest amount a user may enter: 999,999,999,999.99.
///
/// Ten years of it with the largest percentages a contract takes stay far inside 64 bits (at most 1.1e17 cents), so no
/// figure of a contract saturates.
pub const MAX_AMOUNT: Cents = Cents(99_999_999_999_999);

impl Cents {
    /// Nothing.
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
    /// 0 %.
    pub const ZERO: Self = Self(0);
    /// 100 %.
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

/// `amount x part / whole`, rounded half away from zero (rules section 2: one rounding per figure).
///
/// A `whole` of zero or less gives zero; a result beyond 64 bits saturates. Neither occurs for permitted inputs.
///
/// ```
/// use fristklar::domain::{Cents, ratio};
/// assert_eq!(ratio(Cents(1_200_000), 184, 365), Cents(604_932));
/// ```
pub fn ratio(amount: Cents, part: i64, whole: i64) -> Cents {
    let Some(whole) = u64::try_from(whole).ok().filter(|whole| *whole > 0) else { return Cents::ZERO };
    let product = u128::from(amount.0.unsigned_abs()) * u128::from(part.unsigned_abs());
    let (quotient, rest) = match u64::try_from(product) {
        Ok(product) => (product / whole, product % whole),
        Err(_) => divided(product, whole),
    };
    let size = quotient.saturating_add(u64::from(rest >= whole - rest));
    if (amount.0 < 0) == (part < 0) {
        Cents(i64::try_from(size).unwrap_or(i64::MAX))
    } else {
        Cents(0_i64.saturating_sub_unsigned(size))
    }
}

/// Quotient, at most the largest there is, and rest. The compiler's own division of this size is a kilobyte of code, and no
/// permitted input needs it.
fn divided(mut product: u128, whole: u64) -> (u64, u64) {
    let (mut quotient, mut rest) = (0_u128, 0_u64);
    for _ in 0..u128::BITS {
        // Below twice `whole`, which has 63 bits.
        rest = rest << 1 | u64::from(product >> (u128::BITS - 1) != 0);
        product <<= 1;
        let fits = rest >= whole;
        rest -= if fits { whole } else { 0 };
        quotient = quotient << 1 | u128::from(fits);
    }
    (u64::try_from(quotient).unwrap_or(u64::MAX), rest)
}
