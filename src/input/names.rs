//! The labels of the form's fields and choices.

use super::form::FormField;
use crate::i18n::Lang;
use crate::i18n::texts::{FormTexts, MoreFieldTexts};
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

/// The label of a field that the dates depend on, or where to find another field: the labels of those are not in the
/// first part of the program.
pub fn date_field_name(field: FormField, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match field {
        FormField::Term => t.term,
        FormField::End => t.end,
        FormField::EndMeaning => t.end_meaning,
        FormField::Notice => t.notice,
        FormField::RenewalMonths => t.renewal_count,
        FormField::Price => t.price,
        FormField::Start => t.start,
        _ => t.more,
    }
}

/// The label of a field, without saying that it is optional.
pub fn field_name(field: FormField, lang: Lang) -> &'static str {
    let more = MoreFieldTexts::of(lang);
    let name = match field {
        FormField::Name => more.name,
        FormField::Customer => more.customer,
        FormField::Product => more.product,
        FormField::Price => FormTexts::of(lang).price,
        FormField::FeeValue => more.fee_value,
        FormField::Uplift => more.uplift,
        FormField::ContractingParty => more.contracting_party,
        FormField::Start
        | FormField::Term
        | FormField::End
        | FormField::EndMeaning
        | FormField::Notice
        | FormField::RenewalMonths => date_field_name(field, lang),
    };
    name.strip_suffix(" (optional)").unwrap_or(name)
}
