//! A contract as its order form describes it. Each part is valid by construction.

use super::calendar::{Day, in_range, plus_days, whole_months_rounded_up};
use super::holidays::Region;
use super::money::{Cents, MAX_AMOUNT, Percent};

/// Longest permitted term, in months.
pub const MAX_TERM_MONTHS: u32 = 120;
/// Longest permitted notice period, in days.
pub const MAX_NOTICE_DAYS: u32 = 730;
/// Longest permitted notice period, in months.
pub const MAX_NOTICE_MONTHS: u32 = 24;

/// Why part of a contract is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractError {
    /// A day before 1990 or after 2100.
    DayOutOfRange,
    /// A term of 0 or of more than 120 months.
    TermOutOfRange,
    /// The printed last day is before the start.
    EndBeforeStart,
    /// The printed last day is more than 120 months after the start.
    EndTooLate,
    /// More than 730 days or 24 months of notice.
    NoticeOutOfRange,
    /// A negative amount or one beyond 999,999,999,999.99.
    AmountOutOfRange,
    /// A percentage above the limit of its field.
    PercentOutOfRange,
}

/// The length of a term: 1 to 120 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermMonths(u32);

impl TermMonths {
    pub const YEAR: Self = Self(12);

    /// `months` as a term's length.
    ///
    /// # Errors
    /// [`ContractError::TermOutOfRange`] for 0 or more than 120.
    pub fn new(months: u32) -> Result<Self, ContractError> {
        if (1..=MAX_TERM_MONTHS).contains(&months) { Ok(Self(months)) } else { Err(ContractError::TermOutOfRange) }
    }

    pub fn get(self) -> u32 {
        self.0
    }
}

/// How the end of the first term is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermLength {
    /// A number of months from the start.
    Months(TermMonths),
    /// Until the printed last day.
    Until(Day),
}

/// The first term: when service starts and how long the commitment lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FirstTerm {
    start: Day,
    length: TermLength,
}

impl FirstTerm {
    /// A first term from `start`, for a number of months or until its printed last day.
    ///
    /// # Errors
    /// A day outside the permitted range, an end before the start, or an end more than 120 months after it.
    pub fn new(start: Day, length: TermLength) -> Result<Self, ContractError> {
        if !in_range(start) {
            return Err(ContractError::DayOutOfRange);
        }
        if let TermLength::Until(last) = length {
            if !in_range(last) {
                return Err(ContractError::DayOutOfRange);
            }
            if last < start {
                return Err(ContractError::EndBeforeStart);
            }
            if whole_months_rounded_up(start, plus_days(last, 1)) > MAX_TERM_MONTHS {
                return Err(ContractError::EndTooLate);
            }
        }
        Ok(Self { start, length })
    }

    /// The first day of service (symbol S).
    pub fn start(&self) -> Day {
        self.start
    }

    pub fn length(&self) -> TermLength {
        self.length
    }
}

/// A notice period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Calendar days, 0 to 730.
    Days(u32),
    /// Calendar months, 0 to 24.
    Months(u32),
}

impl Notice {
    /// The notice period of the standard contract, as several advisers report it: docs/facts.md#notice.
    pub const STANDARD: Self = Self::Days(30);

    /// `days` of notice.
    ///
    /// # Errors
    /// [`ContractError::NoticeOutOfRange`] above 730.
    pub fn days(days: u32) -> Result<Self, ContractError> {
        if days <= MAX_NOTICE_DAYS { Ok(Self::Days(days)) } else { Err(ContractError::NoticeOutOfRange) }
    }

    /// `months` of notice.
    ///
    /// # Errors
    /// [`ContractError::NoticeOutOfRange`] above 24.
    pub fn months(months: u32) -> Result<Self, ContractError> {
        if months <= MAX_NOTICE_MONTHS { Ok(Self::Months(months)) } else { Err(ContractError::NoticeOutOfRange) }
    }

    /// Whether there is no notice period, so that notice may arrive on the very last day.
    pub fn is_none(self) -> bool {
        matches!(self, Self::Days(0) | Self::Months(0))
    }
}

/// How long a renewed term runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Renewal {
    /// As long as the previous term or one year, whichever is shorter: how an adviser quotes § 11.2 of the master
    /// agreement. The sources differ: docs/facts.md#renewal.
    #[default]
    ShorterOfTermAndYear,
    /// As long as the previous term: how Salesforce's renewal FAQ puts it.
    SameTerm,
    Months(TermMonths),
    /// The contract does not renew and ends by itself.
    None,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Currency {
    #[default]
    Eur,
    Usd,
    Chf,
    Gbp,
}

/// How often the customer is invoiced; always in advance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Billing {
    #[default]
    Annual,
    Semiannual,
    Quarterly,
    Monthly,
    /// Once for the whole term.
    Term,
}

impl Billing {
    /// Months one invoice covers; `None` when it covers the whole term.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Annual => Some(12),
            Self::Semiannual => Some(6),
            Self::Quarterly => Some(3),
            Self::Monthly => Some(1),
            Self::Term => None,
        }
    }
}

/// What the contract charges for early termination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EarlyFee {
    #[default]
    None,
    Fixed(Cents),
    /// A share of the pro rata refund, 0 to 100 %.
    Share(Percent),
}

impl EarlyFee {
    /// A fixed sum.
    ///
    /// # Errors
    /// [`ContractError::AmountOutOfRange`] when negative or too large.
    pub fn fixed(amount: Cents) -> Result<Self, ContractError> {
        check_amount(amount).map(Self::Fixed)
    }

    /// A share of the pro rata refund.
    ///
    /// # Errors
    /// [`ContractError::PercentOutOfRange`] above 100 %.
    pub fn share(share: Percent) -> Result<Self, ContractError> {
        if share <= Percent::HUNDRED { Ok(Self::Share(share)) } else { Err(ContractError::PercentOutOfRange) }
    }

    /// The fee in cents for a refund of `sum` before the fee; a share is rounded once.
    pub(super) fn on(self, sum: Cents) -> Cents {
        match self {
            Self::None => Cents::ZERO,
            Self::Fixed(amount) => amount,
            Self::Share(share) => share.of(sum),
        }
    }
}

/// By how much the annual fee rises in each further year of the same term, 0 to 100 %: docs/rules.md#yearly-increase.
///
/// The limit is a fee that doubles every year: ten years of that at the largest price still fit into 64 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearlyIncrease(Percent);

impl YearlyIncrease {
    pub const NONE: Self = Self(Percent::ZERO);

    /// An increase by `share` of the previous year's fee.
    ///
    /// # Errors
    /// [`ContractError::PercentOutOfRange`] above 100 %.
    pub fn new(share: Percent) -> Result<Self, ContractError> {
        if share <= Percent::HUNDRED { Ok(Self(share)) } else { Err(ContractError::PercentOutOfRange) }
    }

    /// The increase as a share of the previous year's fee.
    pub fn share(self) -> Percent {
        self.0
    }

    /// The fee of the year that follows a year with `fee`, rounded to the cent.
    pub(super) fn after(self, fee: Cents) -> Cents {
        fee + self.0.of(fee)
    }
}

/// Refuses an amount that a user may not enter.
pub(super) fn check_amount(amount: Cents) -> Result<Cents, ContractError> {
    if (Cents::ZERO..=MAX_AMOUNT).contains(&amount) { Ok(amount) } else { Err(ContractError::AmountOutOfRange) }
}

/// How the contract was bought, which decides how it is cancelled: docs/facts.md#how-the-contract-was-bought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Channel {
    #[default]
    Unknown,
    /// Signed with an account executive.
    AccountExecutive,
    /// Bought online.
    Online,
    /// An app from AppExchange.
    AppExchange,
    /// From a reseller or as part of a partner's product.
    Reseller,
}

/// The user's own refund terms, if the order form has any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OwnTerms {
    /// Days from the start of service during which everything is refunded; 0 for no such window.
    pub full_refund_days: u32,
    /// Whether unused time is refunded after that window.
    pub pro_rata: bool,
    pub fee: EarlyFee,
}

/// Everything the rules need to know about a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract {
    pub first_term: FirstTerm,
    pub notice: Notice,
    pub renewal: Renewal,
    /// Net fee per year, if known.
    pub price: Option<Cents>,
    pub currency: Currency,
    pub billing: Billing,
    pub fee: EarlyFee,
    /// The price increase at renewal.
    pub uplift: Percent,
    /// By how much the annual fee rises in each further year of the same term.
    pub yearly_increase: YearlyIncrease,
    /// The chosen last service day (symbol X); if none is chosen, the as-of day counts.
    pub service_end: Option<Day>,
    pub own_terms: Option<OwnTerms>,
    /// The region whose public holidays count for the send-by date.
    pub region: Region,
    pub channel: Channel,
    /// The day on which the notice was sent, once it is recorded.
    pub notice_sent: Option<Day>,
}

impl Contract {
    /// A contract with the usual terms: 30 days of notice, renewing for the shorter of its term and a year, no price.
    pub fn new(first_term: FirstTerm) -> Self {
        Self {
            first_term,
            notice: Notice::STANDARD,
            renewal: Renewal::default(),
            price: None,
            currency: Currency::default(),
            billing: Billing::default(),
            fee: EarlyFee::default(),
            uplift: Percent::ZERO,
            yearly_increase: YearlyIncrease::NONE,
            service_end: None,
            own_terms: None,
            region: Region::default(),
            channel: Channel::default(),
            notice_sent: None,
        }
    }

    /// Sets the net fee per year.
    ///
    /// # Errors
    /// [`ContractError::AmountOutOfRange`] when negative or too large.
    pub fn set_price(&mut self, price: Cents) -> Result<(), ContractError> {
        self.price = Some(check_amount(price)?);
        Ok(())
    }
}
