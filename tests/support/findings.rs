//! Findings as a person would write them down, for lists of examples.

use fristklar::documents::{
    Before, Counted, DataTerms, DayReading, EndMeaning, Finding, NoticeForm, NoticeTerms, PriceAtRenewal, Reduction,
    RefundTerms, RenewalReading, Value,
};
use fristklar::domain::{Notice, Percent, Renewal};
use fristklar::input::Count;
use fristklar::portfolio::NoticeUnit;

/// `notice: 60 days, before the end, received ? SeveralPeriods`.
pub fn shown(finding: &Finding) -> String {
    let doubts: Vec<String> = finding.doubts.iter().map(|doubt| format!("{doubt:?}")).collect();
    let doubts = if doubts.is_empty() { String::new() } else { format!(" ? {}", doubts.join(", ")) };
    format!("{}{doubts}", value(&finding.value))
}

fn value(value: &Value) -> String {
    match value {
        Value::Start(reading) => format!("start: {}", day(*reading)),
        Value::End(reading, meaning) => {
            let meaning = match meaning {
                EndMeaning::LastDay => ", last day",
                EndMeaning::FirstOfNext => ", first of the next term",
                EndMeaning::Unsaid => "",
            };
            format!("end: {}{meaning}", day(*reading))
        }
        Value::NoticeBy(reading) => format!("notice by: {}", day(*reading)),
        Value::Term(months) => format!("term: {} months", months.get()),
        Value::Notice(terms) => notice(terms),
        Value::Form(form) => format!("form: {}", form_words(*form)),
        Value::Address(address) => format!("address: {address}"),
        Value::Renewal(reading) => format!("renewal: {}", renewal(*reading)),
        Value::PriceAtRenewal(price) => format!("price: {}", price_words(*price)),
        Value::Reduction(reduction) => {
            let words = match reduction {
                Reduction::NotDuringTerm => "not during the term",
                Reduction::AtRenewalWithNewPrice => "at renewal, with a new price",
                Reduction::AtRenewal => "at renewal",
                Reduction::Allowed => "allowed",
            };
            format!("reduction: {words}")
        }
        Value::Refund(refund) => match refund {
            RefundTerms::None => "refund: none".to_owned(),
            RefundTerms::ForCause => "refund: for cause".to_owned(),
            RefundTerms::ProRata => "refund: pro rata".to_owned(),
            RefundTerms::Fee => "refund: fee".to_owned(),
            RefundTerms::FullWithin(period) => format!("refund: everything within {}", count(Some(*period))),
        },
        Value::Data(DataTerms::Return(period)) => format!("data returned: {}", count(*period)),
        Value::Data(DataTerms::Deletion(period)) => format!("data deleted: {}", count(*period)),
        Value::Law(law) => format!("law: {law:?}"),
        other => format!("{other:?}"),
    }
}

fn day(reading: DayReading) -> String {
    match reading {
        DayReading::One(day) => day.to_string(),
        DayReading::Either { day_first, month_first } => format!("{day_first}, or {month_first}"),
        DayReading::Unread(_) => "no such day".to_owned(),
    }
}

fn notice(terms: &NoticeTerms) -> String {
    let period = match terms.period {
        Some(Notice::Days(days)) => format!("{days} days"),
        Some(Notice::Months(months)) => format!("{months} months"),
        None => "unreadable".to_owned(),
    };
    let before = match terms.before {
        Before::EndOfTerm => ", before the end",
        Before::Renewal => ", before the renewal",
        Before::CalendarEnd => ", before a calendar end",
        Before::AnyTime => ", at any time",
        Before::Unsaid => "",
    };
    let counted = match terms.counted {
        Counted::Received => ", received",
        Counted::Sent => ", sent",
        Counted::Given => ", given",
        Counted::Unsaid => "",
    };
    format!("notice: {period}{before}{counted}")
}

fn form_words(form: NoticeForm) -> String {
    let named = [
        (form.written, "written"),
        (form.text_form, "text form"),
        (form.email, "e-mail"),
        (form.portal, "portal"),
        (form.post, "post"),
    ];
    let words = named
        .iter()
        .filter_map(|(said, word)| said.map(|yes| if yes { (*word).to_owned() } else { format!("no {word}") }));
    words.collect::<Vec<_>>().join(", ")
}

fn renewal(reading: RenewalReading) -> String {
    match reading {
        RenewalReading::Rule(Renewal::None) => "none".to_owned(),
        RenewalReading::Rule(Renewal::SameTerm) => "the same term".to_owned(),
        RenewalReading::Rule(Renewal::ShorterOfTermAndYear) => "the shorter of the term and a year".to_owned(),
        RenewalReading::Rule(Renewal::Months(months)) => format!("{} months", months.get()),
        RenewalReading::LengthUnsaid => "for a time that is not said".to_owned(),
        RenewalReading::Indefinite => "until notice is given".to_owned(),
    }
}

fn price_words(price: PriceAtRenewal) -> String {
    let share = |share: Percent| format!("{} %", f64::from(share.hundredths()) / 100.0);
    match price {
        PriceAtRenewal::AtMost(most) => format!("at most {}", share(most)),
        PriceAtRenewal::By(rise) => format!("by {}", share(rise)),
        PriceAtRenewal::ListPrice => "list price".to_owned(),
        PriceAtRenewal::Same => "the same".to_owned(),
        PriceAtRenewal::Index => "by an index".to_owned(),
        PriceAtRenewal::WithoutDiscounts => "without discounts".to_owned(),
        PriceAtRenewal::Announced => "announced".to_owned(),
    }
}

fn count(count: Option<Count>) -> String {
    match count {
        Some(Count { number, unit: Some(NoticeUnit::Months) }) => format!("{number} months"),
        Some(Count { number, .. }) => format!("{number} days"),
        None => "not said".to_owned(),
    }
}
