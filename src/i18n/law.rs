//! What German law says of a notice, as far as it is known to govern the contract (docs/rules.md#governing-law).

use super::texts::LawTexts;
use super::{Lang, fill};
use crate::domain::GoverningLaw;

/// A point on which the page cites German law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalPoint {
    /// A deadline on a weekend or public holiday.
    Weekend,
    /// An e-mail after office hours.
    Evening,
    /// What "in writing" means.
    Form,
    /// A notice that an agent signs.
    Authority,
}

impl LegalPoint {
    pub const ALL: [Self; 4] = [Self::Weekend, Self::Evening, Self::Form, Self::Authority];

    /// The points that concern the step with this id.
    pub fn of_step(step: &str) -> &'static [Self] {
        match step {
            "draft-notice" => &[Self::Form, Self::Authority],
            "send-notice" => &[Self::Evening],
            _ => &[],
        }
    }

    /// Keys of the sources for what the page says of it.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Weekend => &["B193", "L1"],
            Self::Evening => &["B130", "L3", "L4"],
            Self::Form => &["B127", "L16", "L17"],
            Self::Authority => &["B174", "L27"],
        }
    }
}

/// What German law says of `point`; unless that is known to govern the contract, also how it may be otherwise.
pub fn law_note(point: LegalPoint, law: GoverningLaw, lang: Lang) -> String {
    let t = LawTexts::of(lang);
    let (german, elsewhere) = match point {
        LegalPoint::Weekend => (t.weekend, t.weekend_elsewhere),
        LegalPoint::Evening => (t.evening, t.evening_elsewhere),
        LegalPoint::Form => (t.form, t.form_elsewhere),
        LegalPoint::Authority => (t.authority, t.authority_elsewhere),
    };
    let named = match law {
        GoverningLaw::German => return german.to_owned(),
        GoverningLaw::Unknown => return format!("{german} {elsewhere}"),
        GoverningLaw::Austrian => t.austrian,
        GoverningLaw::Swiss => t.swiss,
        GoverningLaw::English => t.english,
        GoverningLaw::Irish => t.irish,
        GoverningLaw::Other => t.other,
    };
    format!("{german} {}", fill(t.yours, &[("law", named)]))
}
