//! What was read from documents about a contract.

use std::sync::Arc;

/// The readings of a contract's documents, as `storage` writes them; by default none.
///
/// They stay text, since few pages look into them and what understands them is large: `storage::kept_readings` opens
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings(Option<Arc<str>>);

impl Readings {
    /// From what `storage` writes.
    pub(crate) fn from_stored(text: Option<&str>) -> Self {
        Self(text.map(Arc::from))
    }

    /// What `storage` writes; `None` without any.
    pub(crate) fn stored(&self) -> Option<&str> {
        self.0.as_deref()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

/// What the clause check of a contract's documents left to do: which clauses are missing, and which deviate from the
/// usual. None for a contract without documents.
///
/// A set of bits, one for each place in `content::Clause::ALL`; those that are missing come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClauseMarks(u32);

/// How far the bits of what deviates are from those of what is missing.
const DEVIATING: u32 = 16;

impl ClauseMarks {
    pub const NONE: Self = Self(0);

    /// From what is stored; bits that mean nothing are kept.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    pub fn bits(self) -> u32 {
        self.0
    }

    /// With the clause at this place, 0 to 15, as missing.
    #[must_use]
    pub fn and_missing(self, place: u32) -> Self {
        Self(self.0 | bit(place))
    }

    /// With the clause at this place, 0 to 15, as deviating.
    #[must_use]
    pub fn and_deviating(self, place: u32) -> Self {
        Self(self.0 | bit(place) << DEVIATING)
    }

    /// Whether the clause at this place is missing or deviates.
    pub fn is_open(self, place: u32) -> bool {
        self.is_missing(place) || self.deviates(place)
    }

    pub fn is_missing(self, place: u32) -> bool {
        self.0 & bit(place) != 0
    }

    pub fn deviates(self, place: u32) -> bool {
        self.0 & bit(place) << DEVIATING != 0
    }
}

fn bit(place: u32) -> u32 {
    if place < DEVIATING { 1 << place } else { 0 }
}
