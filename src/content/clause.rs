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

    /// The id of what is said about it: the row of the table in [`super::clauses`], and its word in stored documents.
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

/// Some of the eight clauses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClauseSet(u8);

impl ClauseSet {
    pub const NONE: Self = Self(0);

    pub const fn contains(self, clause: Clause) -> bool {
        self.0 & (1 << clause as u8) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in the set, in the order in which they are shown.
    pub fn iter(self) -> impl Iterator<Item = Clause> {
        Clause::ALL.into_iter().filter(move |clause| self.contains(*clause))
    }
}

impl FromIterator<Clause> for ClauseSet {
    fn from_iter<Clauses: IntoIterator<Item = Clause>>(clauses: Clauses) -> Self {
        Self(clauses.into_iter().fold(0, |set, clause| set | 1 << clause as u8))
    }
}
