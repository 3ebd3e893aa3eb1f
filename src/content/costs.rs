//! The rows behind the tools of the costs view: licences, criteria and candidates, with notes on them.

use serde::{Deserialize, Serialize};

use super::{SourceMonth, Wording};
use crate::domain::Cents;

/// An edition or a type of licence with its list price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence<T: Wording = String> {
    /// Stable id, used in storage; never reused.
    pub id: T::Plain,
    /// Its name, the same in both languages.
    pub name: T::Plain,
    /// List price in US cents per user and month, billed annually.
    #[serde(with = "price")]
    pub price: Cents,
    /// Whether the sources only give the price roughly.
    pub roughly: bool,
    /// The month the price is from.
    pub priced: SourceMonth,
    /// What it holds, or what to know about its price.
    pub note: T,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// Which licence somebody needs, by what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizing<T: Wording = String> {
    /// Who does what.
    pub who: T,
    /// What is enough for it.
    pub needs: T,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// Something to know about a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// What to know.
    pub text: T,
    /// Keys of its sources; none where it says how this page reckons.
    pub sources: T::List<T::Plain>,
}

/// A criterion for comparing CRMs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion<T: Wording = String> {
    /// Stable id, used in storage; never reused.
    pub id: T::Plain,
    /// What it is about.
    pub title: T,
    /// What to look at.
    pub hint: T,
    /// Its weight until the user gives another one, 0 to 10.
    pub weight: u32,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// What is special about a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nothing.
    Ordinary,
    /// Its maker wrote the guide, so the guide is not neutral about it.
    Interested,
    /// It is what the user has: nothing moves.
    Stay,
}

/// A CRM to compare: facts with their sources, no price, no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate<T: Wording = String> {
    /// Stable id, used in storage; never reused.
    pub id: T::Plain,
    /// Its name.
    pub name: T,
    /// Who owns it, and so whose law applies.
    pub owner: T,
    /// Where it runs; no full stop at its end.
    pub hosting: T,
    /// What is special about it.
    pub standing: Standing,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// A list price in a content file: whole cents. The domain's own types know no serde.
mod price {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::domain::Cents;

    pub(super) fn serialize<S: Serializer>(price: &Cents, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(price.0)
    }

    /// # Errors
    /// Not a whole number, or a negative one.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cents, D::Error> {
        u32::deserialize(deserializer).map(|cents| Cents(cents.into()))
    }
}
