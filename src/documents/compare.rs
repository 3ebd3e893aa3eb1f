//! A kept reading beside its contract, which may have been changed since.

use super::Reading;
use super::combine::says_otherwise;
use super::finding::{DayReading, EndMeaning, Value};
use super::kept::KeptReading;
use super::lines::LineRole;
use super::services::ServiceLine;
use super::terms::{Before, Counted, NoticeForm, NoticeTerms, PriceAtRenewal, RenewalReading};
use crate::domain::{
    Cents, Day, GoverningLaw, Renewal, TermLength, TermMonths, add_months_rolling, plus_days, whole_months_between,
};
use crate::portfolio::Record;

/// What the contract says instead, for each finding of a document; `None` where it says the same or nothing.
///
/// What the reader chose counts instead of what was found. A contract for a line of services with days of its own is
/// compared with that line.
pub fn compared(kept: &KeptReading, record: &Record) -> Vec<Option<Value>> {
    let values = kept.reading.findings.iter().enumerate();
    values.map(|(place, found)| instead(kept.answer(place).unwrap_or(&found.value), &kept.reading, record)).collect()
}

/// The price per year in the document and in the contract, where they differ.
///
/// The price of a ramp is that of one of its years, and a line that ends on a day of its own may be the whole contract.
pub fn compared_price(kept: &KeptReading, record: &Record, as_of: Day) -> Option<(Cents, Cents)> {
    let (services, now) = (&kept.reading.services, record.terms.price?);
    let here = services.per_year(as_of)?;
    let own_end = services.lines.iter().zip(services.roles()).filter(|(_, role)| *role == LineRole::OwnEnd);
    let days = services.lines.iter().filter_map(ServiceLine::first_day);
    let of_years = days.filter_map(|day| services.per_year(day));
    let all = own_end.filter_map(|(line, _)| line.per_year()).chain(of_years).chain([here]);
    (!all.into_iter().any(|price| price == now)).then_some((here, now))
}

/// What a contract says instead of a value.
fn instead(value: &Value, reading: &Reading, record: &Record) -> Option<Value> {
    let terms = record.contract();
    let (start, last) = (terms.first_term.start(), last_day(record));
    let lines = &reading.services.lines;
    let is_in_line = |of: &dyn Fn(&ServiceLine) -> bool| lines.iter().any(of);
    let now = match value {
        Value::Start(_) if is_in_line(&|line| line.first_day() == Some(start)) => return None,
        Value::Start(_) => Value::Start(DayReading::One(start)),
        Value::End(day, meaning) => {
            let is_last = |day: Day| match meaning {
                EndMeaning::LastDay => day == last,
                EndMeaning::FirstOfNext => day == plus_days(last, 1),
                EndMeaning::Unsaid => day == last || day == plus_days(last, 1),
            };
            let of_line = |line: &ServiceLine| {
                line.printed_end().is_some_and(is_last) && line.first_day().is_none_or(|day| day == start)
            };
            let is_same = match *day {
                DayReading::One(day) => is_last(day),
                DayReading::Either { day_first, month_first } => is_last(day_first) || is_last(month_first),
                DayReading::Unread(_) => true,
            };
            return (!is_same && !is_in_line(&of_line))
                .then_some(Value::End(DayReading::One(last), EndMeaning::LastDay));
        }
        Value::Term(_) => {
            let months = whole_months_between(start, plus_days(last, 1))?;
            if is_in_line(&|line| line.months_long() == Some(months)) {
                return None;
            }
            Value::Term(TermMonths::new(months).ok()?)
        }
        // What cannot be counted with, and what a contract here cannot say.
        Value::Notice(NoticeTerms { period: None, .. }) | Value::Renewal(RenewalReading::Indefinite) => return None,
        Value::Notice(_) => {
            Value::Notice(NoticeTerms { period: Some(terms.notice), before: Before::Unsaid, counted: Counted::Unsaid })
        }
        Value::Renewal(RenewalReading::LengthUnsaid) if terms.renewal != Renewal::None => return None,
        Value::Renewal(_) => Value::Renewal(RenewalReading::Rule(terms.renewal)),
        // Without a price nobody chose these.
        Value::Billing(_) => Value::Billing(terms.price.map(|_| terms.billing)?),
        Value::Currency(_) => Value::Currency(terms.price.map(|_| terms.currency)?),
        Value::Law(_) if terms.governing_law == GoverningLaw::Unknown => return None,
        Value::Law(_) => Value::Law(terms.governing_law),
        Value::Customer(_) => Value::Customer(unless_empty(&record.customer)?),
        Value::Party(_) => Value::Party(unless_empty(&record.contracting_party)?),
        Value::Number(number) if record.contract_numbers.contains(number.as_str()) => return None,
        Value::Number(_) => Value::Number(unless_empty(&record.contract_numbers)?),
        // The same id with 15 signs, and with 18.
        Value::OrgId(id) if record.org_id.trim().starts_with(id.get(..15).unwrap_or(id)) => return None,
        Value::OrgId(_) => Value::OrgId(unless_empty(&record.org_id)?),
        Value::Form(NoticeForm { email: Some(enough), .. }) => {
            let excluded = record.letter.email_excluded?;
            return (excluded == *enough)
                .then_some(Value::Form(NoticeForm { email: Some(!excluded), ..NoticeForm::default() }));
        }
        Value::PriceAtRenewal(price) => {
            let is_same = match price {
                PriceAtRenewal::AtMost(share) => terms.uplift <= *share,
                PriceAtRenewal::By(share) => terms.uplift == *share,
                _ => true,
            };
            return (!is_same).then_some(Value::PriceAtRenewal(PriceAtRenewal::By(terms.uplift)));
        }
        _ => return None,
    };
    says_otherwise(&now, value).then_some(now)
}

/// The last day of the contract's first term.
fn last_day(record: &Record) -> Day {
    let first_term = record.terms.first_term;
    match first_term.length() {
        TermLength::Months(months) => plus_days(add_months_rolling(first_term.start(), months.get()), -1),
        TermLength::Until(last) => last,
    }
}

fn unless_empty(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}
