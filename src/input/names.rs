//! The labels of the form's choices.

use crate::i18n::Lang;
use crate::i18n::texts::MoreFieldTexts;
use crate::portfolio::{FeeChoice, RenewalChoice};

pub fn fee_name(fee: FeeChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match fee {
        FeeChoice::None => t.fee_none,
        FeeChoice::Fixed => t.fee_fixed,
        FeeChoice::Share => t.fee_share,
    }
}

pub fn renewal_name(renewal: RenewalChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match renewal {
        RenewalChoice::ShorterOfTermAndYear => t.renewal_shorter,
        RenewalChoice::SameTerm => t.renewal_same,
        RenewalChoice::Months => t.renewal_months,
        RenewalChoice::None => t.renewal_none,
    }
}
