//! The stored words of what is found in documents. As with those of links, they are never renamed or reused.

use crate::documents::{Basis, Before, Counted, DocumentKind, Doubt, EndMeaning, Kind, PricePer, Reduction};
use crate::input::DayError;
use crate::link::Word;
use crate::link::words::{read_text, words};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

words! {
    DocumentKind { Other = "other", Agreement = "agreement", OrderForm = "order-form", Amendment = "amendment" }
    Kind {
        Number = "number",
        Start = "start",
        End = "end",
        Term = "term",
        Billing = "bill",
        Currency = "cur",
        Customer = "customer",
        Party = "party",
        PurchaseOrder = "purchase-order",
        VatId = "vat-id",
        OrgId = "org-id",
        Law = "law",
        Notice = "notice",
        NoticeBy = "notice-by",
        Form = "form",
        Address = "address",
        Renewal = "renew",
        PriceAtRenewal = "price-at-renewal",
        Reduction = "reduction",
        Refund = "refund",
        DataReturn = "data-return",
        DataDeletion = "data-deletion",
        DocumentDate = "date",
        OfferValidUntil = "offer-until",
    }
    Basis { Sentence = "sentence", Label = "label", Services = "services" }
    Doubt {
        DayOrMonth = "day-or-month",
        NoSuchDay = "no-such-day",
        EndMeaning = "end-meaning",
        MayMove = "may-move",
        UnitMissing = "unit-missing",
        Number = "number",
        WorkingDays = "working-days",
        CalendarEnd = "calendar-end",
        SeveralPeriods = "several-periods",
        OtherBound = "other-bound",
        Exception = "exception",
        SaysOtherwise = "says-otherwise",
        Unsaid = "unsaid",
        OutOfRange = "out-of-range",
        FarFromLabel = "far-from-label",
        Damaged = "damaged",
    }
    EndMeaning { LastDay = "last-day", FirstOfNext = "next-term", Unsaid = "unsaid" }
    PricePer { Month = "month", Year = "year", Line = "line" }
    Before {
        EndOfTerm = "end-of-term",
        Renewal = "renewal",
        CalendarEnd = "calendar-end",
        AnyTime = "any-time",
        Unsaid = "unsaid",
    }
    Counted { Received = "received", Sent = "sent", Given = "given", Unsaid = "unsaid" }
    Reduction {
        NotDuringTerm = "not-during-term",
        AtRenewalWithNewPrice = "at-renewal-new-price",
        AtRenewal = "at-renewal",
        Allowed = "allowed",
    }
}

/// The stored word of why a day cannot be read; `None` where it can be read in two ways, which both are stored.
pub(super) fn day_error_word(error: DayError) -> Option<&'static str> {
    match error {
        DayError::Empty => Some("empty"),
        DayError::Incomplete => Some("incomplete"),
        DayError::Impossible => Some("impossible"),
        DayError::OutOfRange => Some("out-of-range"),
        DayError::NotADate => Some("not-a-day"),
        DayError::SlashAmbiguous { .. } => None,
    }
}

/// Reads what [`day_error_word`] writes.
pub(super) fn day_error(word: &str) -> Option<DayError> {
    let all = [DayError::Empty, DayError::Incomplete, DayError::Impossible, DayError::OutOfRange, DayError::NotADate];
    all.into_iter().find(|error| day_error_word(*error) == Some(word))
}
