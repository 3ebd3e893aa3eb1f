//! What the choices of the form are called on the page.

use crate::i18n::Lang;
use crate::i18n::texts::MoreFieldTexts;
use crate::portfolio::{FeeChoice, RenewalChoice};

/// The kind of early-termination fee.
pub fn fee_name(fee: FeeChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match fee {
        FeeChoice::None => t.fee_none,
        FeeChoice::Fixed => t.fee_fixed,
        FeeChoice::Share => t.fee_share,
    }
}

/// How a contract renews.
pub fn renewal_name(renewal: RenewalChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match renewal {
        RenewalChoice::ShorterOfTermAndYear => t.renewal_shorter,
        RenewalChoice::SameTerm => t.renewal_same,
        RenewalChoice::Months => t.renewal_months,
        RenewalChoice::None => t.renewal_none,
    }
}
