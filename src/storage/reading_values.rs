//! The values that are found in documents, each as a text.

use super::reading_words::{day_error, day_error_word};
use super::wire::TextValue;
use crate::documents::{
    DataTerms, DayReading, EndMeaning, Kind, NoticeForm, NoticeTerms, PriceAtRenewal, RefundTerms, RenewalReading,
    Value,
};
use crate::domain::{Day, Notice, Percent, Renewal, TermMonths};
use crate::input::{Count, DayError};
use crate::link::Word;
use crate::portfolio::NoticeUnit;

/// What is not said, or cannot be counted with.
const UNSAID: &str = "unsaid";

/// `2026-01-15`; `2026-02-01|2026-01-02` for what can be read in two ways; `?incomplete` for what is no day.
impl TextValue for DayReading {
    fn to_text(&self) -> String {
        match *self {
            Self::One(day) => day.to_string(),
            Self::Either { day_first, month_first } => format!("{day_first}|{month_first}"),
            Self::Unread(DayError::SlashAmbiguous { day_first, month_first }) => format!("?{day_first}|{month_first}"),
            Self::Unread(error) => format!("?{}", day_error_word(error).unwrap_or_default()),
        }
    }

    fn from_text(text: &str) -> Option<Self> {
        let two = |text: &str| {
            let (day_first, month_first) = text.split_once('|')?;
            Some((Day::from_text(day_first)?, Day::from_text(month_first)?))
        };
        if let Some(unread) = text.strip_prefix('?') {
            let slashes =
                || two(unread).map(|(day_first, month_first)| DayError::SlashAmbiguous { day_first, month_first });
            return day_error(unread).or_else(slashes).map(Self::Unread);
        }
        let either = || two(text).map(|(day_first, month_first)| Self::Either { day_first, month_first });
        Day::from_text(text).map(Self::One).or_else(either)
    }
}

/// `30d`, `3m`, or `30` without a unit.
impl TextValue for Count {
    fn to_text(&self) -> String {
        let unit = match self.unit {
            Some(NoticeUnit::Days) => "d",
            Some(NoticeUnit::Months) => "m",
            None => "",
        };
        format!("{}{unit}", self.number)
    }

    fn from_text(text: &str) -> Option<Self> {
        let (number, unit) = if let Some(days) = text.strip_suffix('d') {
            (days, Some(NoticeUnit::Days))
        } else if let Some(months) = text.strip_suffix('m') {
            (months, Some(NoticeUnit::Months))
        } else {
            (text, None)
        };
        let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
        Some(Self { number: number.parse().ok().filter(|_| is_plain)?, unit })
    }
}

fn count_text(count: Option<Count>) -> String {
    count.map_or_else(|| UNSAID.to_owned(), |count| count.to_text())
}

fn count_from(text: &str) -> Option<Option<Count>> {
    if text == UNSAID { Some(None) } else { Count::from_text(text).map(Some) }
}

/// The text of a value, to which its kind belongs.
pub(super) fn value_text(value: &Value) -> String {
    match value {
        Value::Number(text)
        | Value::Customer(text)
        | Value::Party(text)
        | Value::PurchaseOrder(text)
        | Value::VatId(text)
        | Value::OrgId(text)
        | Value::Address(text) => text.clone(),
        Value::Start(day) | Value::NoticeBy(day) | Value::DocumentDate(day) | Value::OfferValidUntil(day) => {
            day.to_text()
        }
        Value::End(day, meaning) => format!("{} {}", day.to_text(), meaning.word()),
        Value::Term(months) => months.get().to_string(),
        Value::Billing(billing) => billing.word().to_owned(),
        Value::Currency(currency) => currency.word().to_owned(),
        Value::Law(law) => law.word().to_owned(),
        Value::Notice(NoticeTerms { period, before, counted }) => {
            let period = period.map_or_else(|| UNSAID.to_owned(), |period| period.to_text());
            format!("{period} {} {}", before.word(), counted.word())
        }
        Value::Form(form) => form_text(form),
        Value::Renewal(RenewalReading::Rule(rule)) => rule.to_text(),
        Value::Renewal(RenewalReading::LengthUnsaid) => UNSAID.to_owned(),
        Value::Renewal(RenewalReading::Indefinite) => "indefinite".to_owned(),
        Value::PriceAtRenewal(price) => price_text(*price),
        Value::Reduction(reduction) => reduction.word().to_owned(),
        Value::Refund(refund) => refund_text(*refund),
        Value::Data(DataTerms::Return(count) | DataTerms::Deletion(count)) => count_text(*count),
    }
}

/// Reads what [`value_text`] writes.
pub(super) fn value_from(kind: Kind, text: &str) -> Option<Value> {
    let own = || text.to_owned();
    Some(match kind {
        Kind::Number => Value::Number(own()),
        Kind::Customer => Value::Customer(own()),
        Kind::Party => Value::Party(own()),
        Kind::PurchaseOrder => Value::PurchaseOrder(own()),
        Kind::VatId => Value::VatId(own()),
        Kind::OrgId => Value::OrgId(own()),
        Kind::Address => Value::Address(own()),
        Kind::Start => Value::Start(DayReading::from_text(text)?),
        Kind::NoticeBy => Value::NoticeBy(DayReading::from_text(text)?),
        Kind::DocumentDate => Value::DocumentDate(DayReading::from_text(text)?),
        Kind::OfferValidUntil => Value::OfferValidUntil(DayReading::from_text(text)?),
        Kind::End => {
            let (day, meaning) = text.split_once(' ')?;
            Value::End(DayReading::from_text(day)?, EndMeaning::from_word(meaning)?)
        }
        Kind::Term => Value::Term(TermMonths::new(text.parse().ok()?).ok()?),
        Kind::Billing => Value::Billing(Word::from_word(text)?),
        Kind::Currency => Value::Currency(Word::from_word(text)?),
        Kind::Law => Value::Law(Word::from_word(text)?),
        Kind::Notice => {
            let (period, rest) = text.split_once(' ')?;
            let (before, counted) = rest.split_once(' ')?;
            let period = if period == UNSAID { None } else { Some(Notice::from_text(period)?) };
            Value::Notice(NoticeTerms { period, before: Word::from_word(before)?, counted: Word::from_word(counted)? })
        }
        Kind::Form => Value::Form(form_from(text)?),
        Kind::Renewal => Value::Renewal(match text {
            UNSAID => RenewalReading::LengthUnsaid,
            "indefinite" => RenewalReading::Indefinite,
            rule => RenewalReading::Rule(Renewal::from_text(rule)?),
        }),
        Kind::PriceAtRenewal => Value::PriceAtRenewal(price_from(text)?),
        Kind::Reduction => Value::Reduction(Word::from_word(text)?),
        Kind::Refund => Value::Refund(refund_from(text)?),
        Kind::DataReturn => Value::Data(DataTerms::Return(count_from(text)?)),
        Kind::DataDeletion => Value::Data(DataTerms::Deletion(count_from(text)?)),
    })
}

/// `+written -email`: what is named as enough, and what is excluded.
fn form_text(form: &NoticeForm) -> String {
    let NoticeForm { written, text_form, email, portal, post } = *form;
    let all = [("written", written), ("text-form", text_form), ("email", email), ("portal", portal), ("post", post)];
    let said = all.into_iter().filter_map(|(word, is)| Some(format!("{}{word}", if is? { '+' } else { '-' })));
    said.collect::<Vec<_>>().join(" ")
}

fn form_from(text: &str) -> Option<NoticeForm> {
    let mut form = NoticeForm::default();
    for said in text.split(' ').filter(|said| !said.is_empty()) {
        let (is, word) = match (said.strip_prefix('+'), said.strip_prefix('-')) {
            (Some(word), _) => (true, word),
            (_, Some(word)) => (false, word),
            _ => return None,
        };
        let field = match word {
            "written" => &mut form.written,
            "text-form" => &mut form.text_form,
            "email" => &mut form.email,
            "portal" => &mut form.portal,
            "post" => &mut form.post,
            _ => return None,
        };
        *field = Some(is);
    }
    Some(form)
}

/// Shares are in hundredths of a per cent.
fn price_text(price: PriceAtRenewal) -> String {
    match price {
        PriceAtRenewal::AtMost(share) => format!("at-most {}", share.hundredths()),
        PriceAtRenewal::By(share) => format!("by {}", share.hundredths()),
        PriceAtRenewal::ListPrice => "list-price".to_owned(),
        PriceAtRenewal::Same => "same".to_owned(),
        PriceAtRenewal::Index => "index".to_owned(),
        PriceAtRenewal::WithoutDiscounts => "without-discounts".to_owned(),
        PriceAtRenewal::Announced => "announced".to_owned(),
    }
}

fn price_from(text: &str) -> Option<PriceAtRenewal> {
    let share = |hundredths: &str| Percent::from_hundredths(hundredths.parse().ok()?);
    Some(match text.split_once(' ') {
        Some(("at-most", hundredths)) => PriceAtRenewal::AtMost(share(hundredths)?),
        Some(("by", hundredths)) => PriceAtRenewal::By(share(hundredths)?),
        Some(_) => return None,
        None => match text {
            "list-price" => PriceAtRenewal::ListPrice,
            "same" => PriceAtRenewal::Same,
            "index" => PriceAtRenewal::Index,
            "without-discounts" => PriceAtRenewal::WithoutDiscounts,
            "announced" => PriceAtRenewal::Announced,
            _ => return None,
        },
    })
}

fn refund_text(refund: RefundTerms) -> String {
    match refund {
        RefundTerms::None => "none".to_owned(),
        RefundTerms::ForCause => "for-cause".to_owned(),
        RefundTerms::ProRata => "pro-rata".to_owned(),
        RefundTerms::FullWithin(count) => format!("full {}", count.to_text()),
        RefundTerms::Fee => "fee".to_owned(),
    }
}

fn refund_from(text: &str) -> Option<RefundTerms> {
    Some(match text.split_once(' ') {
        Some(("full", count)) => RefundTerms::FullWithin(Count::from_text(count)?),
        Some(_) => return None,
        None => match text {
            "none" => RefundTerms::None,
            "for-cause" => RefundTerms::ForCause,
            "pro-rata" => RefundTerms::ProRata,
            "fee" => RefundTerms::Fee,
            _ => return None,
        },
    })
}
