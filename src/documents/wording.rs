//! What was found, in words.

use super::finding::{Basis, DayReading, Doubt, EndMeaning, Kind, Value};
use super::kind::DocumentKind;
use super::terms::{
    Before, Counted, DataTerms, NoticeForm, NoticeTerms, PriceAtRenewal, Reduction, RefundTerms, RenewalReading,
};
use crate::domain::Notice;
use crate::i18n::texts::DocumentTexts;
use crate::i18n::{Lang, Locale, counted, day_long, fill, names, percent};
use crate::input::Count;
use crate::portfolio::NoticeUnit;

/// What a value is about: "Notice period".
pub fn kind_label(kind: Kind, lang: Lang) -> &'static str {
    let t = DocumentTexts::of(lang);
    match kind {
        Kind::Number => t.number,
        Kind::Start => t.start,
        Kind::End => t.end,
        Kind::Term => t.term,
        Kind::Billing => t.billing,
        Kind::Currency => t.currency,
        Kind::Customer => t.customer,
        Kind::Party => t.party,
        Kind::PurchaseOrder => t.purchase_order,
        Kind::VatId => t.vat_id,
        Kind::OrgId => t.org_id,
        Kind::Law => t.law,
        Kind::Notice => t.notice,
        Kind::NoticeBy => t.notice_by,
        Kind::Form => t.form,
        Kind::Address => t.address,
        Kind::Renewal => t.renewal,
        Kind::PriceAtRenewal => t.price_at_renewal,
        Kind::Reduction => t.reduction,
        Kind::Refund => t.refund,
        Kind::DataReturn => t.data_return,
        Kind::DataDeletion => t.data_deletion,
        Kind::DocumentDate => t.document_date,
        Kind::OfferValidUntil => t.offer_valid_until,
    }
}

/// Why a value is not certain, as a sentence.
pub fn doubt_text(doubt: Doubt, lang: Lang) -> &'static str {
    let t = DocumentTexts::of(lang);
    match doubt {
        Doubt::DayOrMonth => t.doubt_day_or_month,
        Doubt::NoSuchDay => t.doubt_no_such_day,
        Doubt::EndMeaning => t.doubt_end_meaning,
        Doubt::MayMove => t.doubt_may_move,
        Doubt::UnitMissing => t.doubt_unit_missing,
        Doubt::Number => t.doubt_number,
        Doubt::WorkingDays => t.doubt_working_days,
        Doubt::CalendarEnd => t.doubt_calendar_end,
        Doubt::SeveralPeriods => t.doubt_several_periods,
        Doubt::OtherBound => t.doubt_other_bound,
        Doubt::Exception => t.doubt_exception,
        Doubt::SaysOtherwise => t.doubt_says_otherwise,
        Doubt::Unsaid => t.doubt_unsaid,
        Doubt::OutOfRange => t.doubt_out_of_range,
        Doubt::FarFromLabel => t.doubt_far_from_label,
        Doubt::Damaged => t.doubt_damaged,
    }
}

/// How a value was recognised, where its sentence does not show it.
pub fn basis_text(basis: Basis, lang: Lang) -> Option<&'static str> {
    match basis {
        Basis::Sentence | Basis::Label => None,
        Basis::Services => Some(DocumentTexts::of(lang).in_table),
    }
}

pub fn document_kind(kind: DocumentKind, lang: Lang) -> &'static str {
    let t = DocumentTexts::of(lang);
    match kind {
        DocumentKind::Other => t.other,
        DocumentKind::Agreement => t.agreement,
        DocumentKind::OrderForm => t.order_form,
        DocumentKind::Amendment => t.amendment,
    }
}

/// A value: "30 days before the end of the term; receipt counts".
pub fn value_text(value: &Value, lang: Lang, locale: Locale) -> String {
    let t = DocumentTexts::of(lang);
    match value {
        Value::Number(text)
        | Value::Customer(text)
        | Value::Party(text)
        | Value::PurchaseOrder(text)
        | Value::VatId(text)
        | Value::OrgId(text)
        | Value::Address(text) => text.clone(),
        Value::Start(day) | Value::NoticeBy(day) | Value::DocumentDate(day) | Value::OfferValidUntil(day) => {
            day_text(*day, lang, locale)
        }
        Value::End(day, meaning) => {
            let day = day_text(*day, lang, locale);
            match meaning {
                EndMeaning::LastDay => format!("{day} ({})", t.last_day),
                EndMeaning::FirstOfNext => format!("{day} ({})", t.first_of_next),
                EndMeaning::Unsaid => day,
            }
        }
        Value::Term(months) => names::months(months.get(), lang),
        Value::Billing(billing) => names::billing(*billing, lang).to_owned(),
        Value::Currency(currency) => names::currency(*currency, lang).to_owned(),
        Value::Law(law) => names::governing_law(*law, lang).to_owned(),
        Value::Notice(terms) => notice_text(*terms, lang),
        Value::Form(form) => form_text(form, lang),
        Value::Renewal(RenewalReading::Rule(rule)) => names::renewal(*rule, lang),
        Value::Renewal(RenewalReading::LengthUnsaid) => t.renews.to_owned(),
        Value::Renewal(RenewalReading::Indefinite) => t.indefinite.to_owned(),
        Value::PriceAtRenewal(price) => price_text(*price, lang, locale),
        Value::Reduction(reduction) => match reduction {
            Reduction::NotDuringTerm => t.not_during_term.to_owned(),
            Reduction::AtRenewalWithNewPrice => t.at_renewal_new_price.to_owned(),
            Reduction::AtRenewal => t.at_renewal.to_owned(),
            Reduction::Allowed => t.allowed.to_owned(),
        },
        Value::Refund(refund) => match refund {
            RefundTerms::None => t.refund_none.to_owned(),
            RefundTerms::ForCause => t.refund_for_cause.to_owned(),
            RefundTerms::ProRata => t.refund_pro_rata.to_owned(),
            RefundTerms::FullWithin(count) => fill(t.refund_full, &[("period", &count_text(*count, lang))]),
            RefundTerms::Fee => t.refund_fee.to_owned(),
        },
        Value::Data(DataTerms::Return(count) | DataTerms::Deletion(count)) => match count {
            Some(count) => fill(t.after_end, &[("period", &count_text(*count, lang))]),
            None => t.time_unsaid.to_owned(),
        },
    }
}

/// A day, or both days that it can be.
pub fn day_text(day: DayReading, lang: Lang, locale: Locale) -> String {
    let t = DocumentTexts::of(lang);
    match day {
        DayReading::One(day) => day_long(day, locale),
        DayReading::Either { day_first, month_first } => {
            fill(t.either_day, &[("one", &day_long(day_first, locale)), ("other", &day_long(month_first, locale))])
        }
        DayReading::Unread(_) => t.no_day.to_owned(),
    }
}

/// "30 days", "3 months".
pub fn period_text(period: Notice, lang: Lang) -> String {
    match period {
        Notice::Days(days) => days_text(days, lang),
        Notice::Months(months) => names::months(months, lang),
    }
}

fn days_text(days: u32, lang: Lang) -> String {
    let t = DocumentTexts::of(lang);
    counted(days as usize, t.day_one, t.days)
}

fn count_text(count: Count, lang: Lang) -> String {
    match count.unit {
        Some(NoticeUnit::Days) => days_text(count.number, lang),
        Some(NoticeUnit::Months) => names::months(count.number, lang),
        None => fill(DocumentTexts::of(lang).count_only, &[("n", &count.number.to_string())]),
    }
}

fn notice_text(terms: NoticeTerms, lang: Lang) -> String {
    let t = DocumentTexts::of(lang);
    let NoticeTerms { period, before, counted } = terms;
    let mut text = period.map_or_else(|| t.no_period.to_owned(), |period| period_text(period, lang));
    let before = match before {
        Before::EndOfTerm => Some(t.before_end),
        Before::Renewal => Some(t.before_renewal),
        Before::CalendarEnd => Some(t.before_calendar_end),
        Before::AnyTime => Some(t.any_time),
        Before::Unsaid => None,
    };
    for (sign, more) in [(" ", before), ("; ", counted_text(counted, lang))] {
        if let Some(more) = more {
            text.push_str(sign);
            text.push_str(more);
        }
    }
    text
}

/// What counts as in time, where the clause says it.
pub fn counted_text(counted: Counted, lang: Lang) -> Option<&'static str> {
    let t = DocumentTexts::of(lang);
    match counted {
        Counted::Received => Some(t.received_counts),
        Counted::Sent => Some(t.sent_counts),
        Counted::Given | Counted::Unsaid => None,
    }
}

fn form_text(form: &NoticeForm, lang: Lang) -> String {
    let t = DocumentTexts::of(lang);
    let NoticeForm { written, text_form, email, portal, post } = *form;
    let ways =
        [(t.written, written), (t.text_form, text_form), (t.by_email, email), (t.by_portal, portal), (t.by_post, post)];
    let said = ways
        .into_iter()
        .filter_map(|(way, is)| is.map(|is| if is { way.to_owned() } else { fill(t.not, &[("way", way)]) }));
    said.collect::<Vec<_>>().join(", ")
}

fn price_text(price: PriceAtRenewal, lang: Lang, locale: Locale) -> String {
    let t = DocumentTexts::of(lang);
    let with = |template, share| fill(template, &[("percent", &percent(share, locale))]);
    match price {
        PriceAtRenewal::AtMost(share) => with(t.price_at_most, share),
        PriceAtRenewal::By(share) => with(t.price_by, share),
        PriceAtRenewal::ListPrice => t.price_list.to_owned(),
        PriceAtRenewal::Same => t.price_same.to_owned(),
        PriceAtRenewal::Index => t.price_index.to_owned(),
        PriceAtRenewal::WithoutDiscounts => t.price_without_discounts.to_owned(),
        PriceAtRenewal::Announced => t.price_announced.to_owned(),
    }
}
