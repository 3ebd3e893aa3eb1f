//! What was found in a document, and what proves it.

use super::terms::{DataTerms, NoticeForm, NoticeTerms, PriceAtRenewal, Reduction, RefundTerms, RenewalReading};
use crate::domain::{Billing, Currency, Day, GoverningLaw, TermMonths};
use crate::input::DayError;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// From 1.
    pub page: usize,
    /// From 1 on each page, counted in the order of reading.
    pub line: usize,
}

/// A piece of the document, as it reads there; blanks, hyphens at a line's end and ligatures aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub text: String,
    pub place: Place,
}

/// How a day reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayReading {
    One(Day),
    /// With slashes, and nothing else in the document says which comes first.
    Either {
        day_first: Day,
        month_first: Day,
    },
    Unread(DayError),
}

impl DayReading {
    /// The day, if there is one only.
    pub fn day(self) -> Option<Day> {
        if let Self::One(day) = self { Some(day) } else { None }
    }
}

/// What a printed end means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndMeaning {
    LastDay,
    /// The first day of the next term.
    FirstOfNext,
    /// Nothing in the document says it.
    Unsaid,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The number of the order form or quote.
    Number(String),
    /// The contract's first day.
    Start(DayReading),
    /// Its printed end.
    End(DayReading, EndMeaning),
    Term(TermMonths),
    Billing(Billing),
    Currency(Currency),
    /// The company that buys.
    Customer(String),
    /// The company that sells.
    Party(String),
    PurchaseOrder(String),
    VatId(String),
    OrgId(String),
    Law(GoverningLaw),
    Notice(NoticeTerms),
    /// The day by which notice must be there, where one is printed.
    NoticeBy(DayReading),
    Form(NoticeForm),
    /// Where notices go.
    Address(String),
    Renewal(RenewalReading),
    PriceAtRenewal(PriceAtRenewal),
    Reduction(Reduction),
    Refund(RefundTerms),
    Data(DataTerms),
    /// When the document was made or signed.
    DocumentDate(DayReading),
    /// Until when the offer can be accepted: no day of the contract.
    OfferValidUntil(DayReading),
}

/// What a value is about: of each there should be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Number,
    Start,
    End,
    Term,
    Billing,
    Currency,
    Customer,
    Party,
    PurchaseOrder,
    VatId,
    OrgId,
    Law,
    Notice,
    NoticeBy,
    Form,
    Address,
    Renewal,
    PriceAtRenewal,
    Reduction,
    Refund,
    DataReturn,
    DataDeletion,
    DocumentDate,
    OfferValidUntil,
}

impl Value {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Number(_) => Kind::Number,
            Self::Start(_) => Kind::Start,
            Self::End(..) => Kind::End,
            Self::Term(_) => Kind::Term,
            Self::Billing(_) => Kind::Billing,
            Self::Currency(_) => Kind::Currency,
            Self::Customer(_) => Kind::Customer,
            Self::Party(_) => Kind::Party,
            Self::PurchaseOrder(_) => Kind::PurchaseOrder,
            Self::VatId(_) => Kind::VatId,
            Self::OrgId(_) => Kind::OrgId,
            Self::Law(_) => Kind::Law,
            Self::Notice(_) => Kind::Notice,
            Self::NoticeBy(_) => Kind::NoticeBy,
            Self::Form(_) => Kind::Form,
            Self::Address(_) => Kind::Address,
            Self::Renewal(_) => Kind::Renewal,
            Self::PriceAtRenewal(_) => Kind::PriceAtRenewal,
            Self::Reduction(_) => Kind::Reduction,
            Self::Refund(_) => Kind::Refund,
            Self::Data(DataTerms::Return(_)) => Kind::DataReturn,
            Self::Data(DataTerms::Deletion(_)) => Kind::DataDeletion,
            Self::DocumentDate(_) => Kind::DocumentDate,
            Self::OfferValidUntil(_) => Kind::OfferValidUntil,
        }
    }

    /// The document's own words, of a value that is a name, a number or an address.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Number(text)
            | Self::Customer(text)
            | Self::Party(text)
            | Self::PurchaseOrder(text)
            | Self::VatId(text)
            | Self::OrgId(text)
            | Self::Address(text) => Some(text),
            _ => None,
        }
    }

    /// The day of a value that is one.
    pub fn day(&self) -> Option<DayReading> {
        match self {
            Self::Start(day) | Self::End(day, _) | Self::NoticeBy(day) => Some(*day),
            Self::DocumentDate(day) | Self::OfferValidUntil(day) => Some(*day),
            _ => None,
        }
    }
}

/// How a value was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// It stands in a sentence.
    Sentence,
    /// It stands beside or below its label.
    Label,
    /// All lines of the table of services agree in it.
    Services,
}

/// Why a value must be confirmed before anything is worked out with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The day can be read in two ways.
    DayOrMonth,
    /// There is no such day, or it is incomplete.
    NoSuchDay,
    /// Whether the printed end is the last day or the first of the next term.
    EndMeaning,
    /// By a note, the day may move, as to the day of activation.
    MayMove,
    /// A number without days or months.
    UnitMissing,
    /// Figures and words differ, or there are several numbers.
    Number,
    /// Counted in working days.
    WorkingDays,
    /// Bound to the end of a month, a quarter or a year.
    CalendarEnd,
    /// Several periods stand in the sentence; the longest is taken.
    SeveralPeriods,
    /// The period is bounded the other way round, as in "within the last 30 days", or must be exceeded.
    OtherBound,
    /// The sentence makes an exception that may apply.
    Exception,
    /// Another place in the same document says something else.
    SaysOtherwise,
    /// The length or the rule is not said.
    Unsaid,
    /// Beyond what a contract here can have.
    OutOfRange,
    /// The label and the value do not stand next to each other.
    FarFromLabel,
    /// Letters were lost, or recognised in a picture and may be others.
    Damaged,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub value: Value,
    /// The sentence or line in which the value stands.
    pub sentence: Quote,
    /// Its label, where that stands in another line.
    pub label: Option<Quote>,
    pub basis: Basis,
    /// Whether it stands under a heading of special terms, which go before others.
    pub is_special: bool,
    /// Why it is not certain; empty where it is.
    pub doubts: Vec<Doubt>,
}

impl Finding {
    /// Whether the value can be taken without asking.
    pub fn is_certain(&self) -> bool {
        self.doubts.is_empty()
    }

    pub(super) fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }
}
