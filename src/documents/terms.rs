//! What clauses say, in types.

use crate::domain::{Notice, Percent, Renewal};
use crate::input::Count;

/// Before what a notice must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The end of the term that runs.
    EndOfTerm,
    /// The day on which the next term starts: a day later than the end of the term. The notice deadline is counted from
    /// the end all the same, which is the earlier reading.
    Renewal,
    /// The end of a month, a quarter or a calendar year.
    CalendarEnd,
    /// At any time.
    AnyTime,
    Unsaid,
}

/// What counts as in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Received,
    Sent,
    /// "Gives notice": whether it must have arrived by then is a question of law.
    Given,
    Unsaid,
}

/// A notice period with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeTerms {
    /// `None` where it cannot be counted with, as in working days.
    pub period: Option<Notice>,
    pub before: Before,
    pub counted: Counted,
}

/// In which form notice is given: `Some(true)` where it is named as enough, `Some(false)` where it is excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeForm {
    /// In writing, or signed.
    pub written: Option<bool>,
    /// In text form, as German law calls what can be read and names its author.
    pub text_form: Option<bool>,
    pub email: Option<bool>,
    /// Through the seller's site.
    pub portal: Option<bool>,
    /// By post, registered letter or courier.
    pub post: Option<bool>,
}

/// What happens at the end of the term if nobody gives notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewalReading {
    Rule(Renewal),
    /// It renews, and for how long is not said.
    LengthUnsaid,
    /// It goes on until notice is given.
    Indefinite,
}

/// The price of the next term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceAtRenewal {
    /// It rises by this at most.
    AtMost(Percent),
    /// It rises by this.
    By(Percent),
    /// The list price then.
    ListPrice,
    /// It stays.
    Same,
    /// It follows an index of prices.
    Index,
    /// Discounts and promotions do not go on.
    WithoutDiscounts,
    /// The seller announces it.
    Announced,
}

/// Whether fewer can be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// Not before the end of the term.
    NotDuringTerm,
    /// At renewal, at a new price.
    AtRenewalWithNewPrice,
    AtRenewal,
    /// During the term too.
    Allowed,
}

/// What comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundTerms {
    /// Nothing, and a contract cannot be ended during its term.
    None,
    /// What is unused, after termination for cause.
    ForCause,
    /// What is unused.
    ProRata,
    /// Everything within so many days or months.
    FullWithin(Count),
    /// A fee for ending early.
    Fee,
}

/// What happens to the customer's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataTerms {
    /// They can be had for so long after the end, if that is said.
    Return(Option<Count>),
    /// They are deleted so long after the end, if that is said.
    Deletion(Option<Count>),
}
