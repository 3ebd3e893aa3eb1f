//! What the costs view asks for beyond the form: the contract's own refund terms, the increase within a term, VAT, and
//! the discount on the list price. Stored as typed; parsed here.

use crate::domain::{Currency, Discount, EarlyFee, OwnTerms, Percent, Vat, YearlyIncrease};
use crate::input::{AmountError, NumberError, parse_amount_in, parse_count, parse_percent};
use crate::portfolio::Assumptions;

/// One assumption: a text, or a question to answer with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Whether the contract has its own refund terms.
    Own,
    /// Days during which everything is refunded.
    OwnFullDays,
    /// Whether unused days are refunded after that.
    OwnProRata,
    /// The fee for early termination: an amount or a percentage.
    OwnFee,
    /// By how much the fee rises in each further year of a term.
    YearlyIncrease,
    Vat,
    /// How far the price is below the list price.
    Discount,
}

impl Assumption {
    /// All, in the order they are asked.
    pub const ALL: [Self; 7] =
        [Self::Own, Self::OwnFullDays, Self::OwnProRata, Self::OwnFee, Self::YearlyIncrease, Self::Vat, Self::Discount];

    /// The id of its control in the HTML document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::OwnFullDays => "own-full-days",
            Self::OwnProRata => "own-pro-rata",
            Self::OwnFee => "own-fee",
            Self::YearlyIncrease => "yearly-increase",
            Self::Vat => "vat",
            Self::Discount => "list-discount",
        }
    }

    /// The text as typed; empty for a question.
    pub fn text(self, typed: &Assumptions) -> &str {
        match self {
            Self::OwnFullDays => &typed.own_full_days,
            Self::OwnFee => &typed.own_fee,
            Self::YearlyIncrease => &typed.yearly_increase,
            Self::Vat => &typed.vat,
            Self::Discount => &typed.discount,
            Self::Own | Self::OwnProRata => "",
        }
    }

    /// The text as typed; `None` for a question.
    pub fn text_mut(self, typed: &mut Assumptions) -> Option<&mut String> {
        match self {
            Self::OwnFullDays => Some(&mut typed.own_full_days),
            Self::OwnFee => Some(&mut typed.own_fee),
            Self::YearlyIncrease => Some(&mut typed.yearly_increase),
            Self::Vat => Some(&mut typed.vat),
            Self::Discount => Some(&mut typed.discount),
            Self::Own | Self::OwnProRata => None,
        }
    }

    /// Whether a question is answered with yes.
    pub fn is_ticked(self, typed: &Assumptions) -> bool {
        match self {
            Self::Own => typed.own,
            Self::OwnProRata => typed.own_pro_rata,
            _ => false,
        }
    }

    /// The answer to a question; `None` for a text.
    pub fn tick_mut(self, typed: &mut Assumptions) -> Option<&mut bool> {
        match self {
            Self::Own => Some(&mut typed.own),
            Self::OwnProRata => Some(&mut typed.own_pro_rata),
            _ => None,
        }
    }

    /// Why an assumption about a contract in this currency cannot be read.
    pub fn wrong(self, typed: &Assumptions, currency: Currency) -> Option<Wrong> {
        match self {
            Self::Own | Self::OwnProRata => None,
            Self::OwnFullDays => full_days(typed).err(),
            Self::OwnFee => fee(typed, currency).err(),
            Self::YearlyIncrease => yearly_increase(typed).err(),
            Self::Vat => vat(typed).err(),
            Self::Discount => discount(typed).err(),
        }
    }
}

/// Why an assumption cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a whole number of days from 0 to 3650.
    Days,
    /// Not an amount.
    Amount(AmountError),
    /// Not a percentage, or one out of range.
    Share,
}

/// Longer than any contract.
const MAX_FULL_DAYS: u32 = 3_650;

/// The contract's own refund terms, if it has any.
///
/// # Errors
/// The first assumption that cannot be parsed.
pub fn own_terms(typed: &Assumptions, currency: Currency) -> Result<Option<OwnTerms>, Wrong> {
    if !typed.own {
        return Ok(None);
    }
    let fee = fee(typed, currency)?;
    Ok(Some(OwnTerms { full_refund_days: full_days(typed)?, pro_rata: typed.own_pro_rata, fee }))
}

/// The yearly increase within a term; 0 % if none was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 100 %.
pub fn yearly_increase(typed: &Assumptions) -> Result<YearlyIncrease, Wrong> {
    let share = share(&typed.yearly_increase)?.unwrap_or_default();
    YearlyIncrease::new(share).map_err(|_| Wrong::Share)
}

/// The rate of value added tax, if one was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 100 %.
pub fn vat(typed: &Assumptions) -> Result<Option<Vat>, Wrong> {
    let rate = share(&typed.vat)?;
    rate.map(Vat::new).transpose().map_err(|_| Wrong::Share)
}

/// How far the price is below the list price, if that was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 99 %.
pub fn discount(typed: &Assumptions) -> Result<Option<Discount>, Wrong> {
    let share = share(&typed.discount)?;
    share.map(Discount::new).transpose().map_err(|_| Wrong::Share)
}

fn full_days(typed: &Assumptions) -> Result<u32, Wrong> {
    match parse_count(&typed.own_full_days) {
        Err(NumberError::Empty) => Ok(0),
        Ok(count) if count.number <= MAX_FULL_DAYS => Ok(count.number),
        Ok(_) | Err(_) => Err(Wrong::Days),
    }
}

/// Parses `500`, `1.234,56 €` or `25 %`; no fee if nothing was typed.
fn fee(typed: &Assumptions, currency: Currency) -> Result<EarlyFee, Wrong> {
    let text = &typed.own_fee;
    if text.contains('%') {
        let share = share(text)?.unwrap_or_default();
        return EarlyFee::share(share).map_err(|_| Wrong::Share);
    }
    match parse_amount_in(text, currency) {
        Ok(amount) => EarlyFee::fixed(amount).map_err(|_| Wrong::Amount(AmountError::TooLarge)),
        Err(AmountError::Empty) => Ok(EarlyFee::None),
        Err(error) => Err(Wrong::Amount(error)),
    }
}

fn share(text: &str) -> Result<Option<Percent>, Wrong> {
    match parse_percent(text) {
        Ok(share) => Ok(Some(share)),
        Err(NumberError::Empty) => Ok(None),
        Err(_) => Err(Wrong::Share),
    }
}
