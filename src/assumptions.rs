//! What the costs view asks beyond the form: the contract's own refund terms, the increase within a term, VAT, and how
//! far the price lies below the list. Kept as typed; read here.

use crate::codec::input::{AmountError, NumberError, parse_amount, parse_count, parse_percent};
use crate::domain::{Discount, EarlyFee, OwnTerms, Percent, Vat, YearlyIncrease};
use crate::portfolio::{Entries, Entry, entry_key};

/// The sheet of these entries.
pub const MONEY: &str = "money";

/// One of them, each a row of [`MONEY`] with its text in the first cell or its answer in the tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Whether the contract has refund terms of its own.
    Own,
    /// Days in which everything comes back.
    OwnFullDays,
    /// Whether unused days come back afterwards.
    OwnProRata,
    /// What an early end costs: an amount or a share.
    OwnFee,
    /// By how much the fee rises in each further year of a term.
    YearlyIncrease,
    /// The rate of value added tax.
    Vat,
    /// How far the price lies below the list price.
    Discount,
}

impl Assumption {
    /// All, in the order they are asked.
    pub const ALL: [Self; 7] =
        [Self::Own, Self::OwnFullDays, Self::OwnProRata, Self::OwnFee, Self::YearlyIncrease, Self::Vat, Self::Discount];

    /// The id of its row and of its control.
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

    /// What stands in its row.
    pub fn entry(self, entries: &Entries) -> Entry {
        entries.get(&entry_key(MONEY, self.id()))
    }

    fn text(self, entries: &Entries) -> String {
        let [text, ..] = self.entry(entries).cells;
        text
    }

    /// What is wrong with what was typed.
    pub fn wrong(self, entries: &Entries) -> Option<Wrong> {
        match self {
            Self::Own | Self::OwnProRata => None,
            Self::OwnFullDays => full_days(entries).err(),
            Self::OwnFee => fee(entries).err(),
            Self::YearlyIncrease => yearly_increase(entries).err(),
            Self::Vat => vat(entries).err(),
            Self::Discount => discount(entries).err(),
        }
    }
}

/// Why an entry cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a whole number of days from 0 to 3650.
    Days,
    /// Not an amount.
    Amount(AmountError),
    /// Not a share, or one out of range.
    Share,
}

/// More days of full refund than any contract is long.
const MAX_FULL_DAYS: u32 = 3_650;

/// The contract's own terms, where it has some.
///
/// # Errors
/// The first entry that cannot be read.
pub fn own_terms(entries: &Entries) -> Result<Option<OwnTerms>, Wrong> {
    if !Assumption::Own.entry(entries).ticked {
        return Ok(None);
    }
    let pro_rata = Assumption::OwnProRata.entry(entries).ticked;
    Ok(Some(OwnTerms { full_refund_days: full_days(entries)?, pro_rata, fee: fee(entries)? }))
}

/// The increase within a term; none where nothing was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 100 %.
pub fn yearly_increase(entries: &Entries) -> Result<YearlyIncrease, Wrong> {
    let share = share(&Assumption::YearlyIncrease.text(entries))?.unwrap_or_default();
    YearlyIncrease::new(share).map_err(|_| Wrong::Share)
}

/// The rate of value added tax, if one was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 100 %.
pub fn vat(entries: &Entries) -> Result<Option<Vat>, Wrong> {
    let rate = share(&Assumption::Vat.text(entries))?;
    rate.map(Vat::new).transpose().map_err(|_| Wrong::Share)
}

/// How far the price lies below the list price, if that was typed.
///
/// # Errors
/// [`Wrong::Share`] for anything but 0 to 99 %.
pub fn discount(entries: &Entries) -> Result<Option<Discount>, Wrong> {
    let share = share(&Assumption::Discount.text(entries))?;
    share.map(Discount::new).transpose().map_err(|_| Wrong::Share)
}

fn full_days(entries: &Entries) -> Result<u32, Wrong> {
    match parse_count(&Assumption::OwnFullDays.text(entries)) {
        Err(NumberError::Empty) => Ok(0),
        Ok(count) if count.number <= MAX_FULL_DAYS => Ok(count.number),
        Ok(_) | Err(_) => Err(Wrong::Days),
    }
}

/// `500`, `1.234,56 €` or `25 %`; none where nothing was typed.
fn fee(entries: &Entries) -> Result<EarlyFee, Wrong> {
    let text = Assumption::OwnFee.text(entries);
    if text.contains('%') {
        let share = share(&text)?.unwrap_or_default();
        return EarlyFee::share(share).map_err(|_| Wrong::Share);
    }
    match parse_amount(&text) {
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
