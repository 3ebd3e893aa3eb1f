//! The eight clauses that decide how a contract is left, by name; what is said about each is in [`super::clauses`].

use serde::{Deserialize, Serialize};

/// A clause to look for in an order form or agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clause {
    /// Start, end and length.
    Term,
    Renewal,
    Notice,
    /// In which form, and where.
    NoticeForm,
    RenewalPrice,
    Reduction,
    Refund,
    /// The customer's data after the end.
    Data,
}

impl Clause {
    /// In the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Term,
        Self::Renewal,
        Self::Notice,
        Self::NoticeForm,
        Self::RenewalPrice,
        Self::Reduction,
        Self::Refund,
        Self::Data,
    ];

    /// The place in [`Self::ALL`], by which stored documents know it.
    pub const fn place(self) -> u32 {
        self as u32
    }

    /// The id of what is said about it: the row of the table in [`super::clauses`].
    pub const fn id(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Renewal => "renewal",
            Self::Notice => "notice",
            Self::NoticeForm => "notice-form",
            Self::RenewalPrice => "renewal-price",
            Self::Reduction => "reduction",
            Self::Refund => "refund",
            Self::Data => "data",
        }
    }
}
