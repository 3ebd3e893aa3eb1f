//! Several documents about one contract: which of their values stand, and what contradicts them.

use std::cmp::Reverse;

use super::Reading;
use super::finding::{DayReading, Finding, Kind, Value};
use super::terms::{NoticeTerms, RenewalReading};
use crate::domain::Day;

/// A finding, by its document and its place among that document's findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub document: usize,
    pub finding: usize,
}

/// What stands of one kind of value, and what else the documents say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub kind: Kind,
    /// That of the later and more special document.
    pub stands: Found,
    /// Those that say something else, to be shown beside it.
    pub contradicted_by: Vec<Found>,
    /// Whether it can be taken without asking.
    pub is_certain: bool,
}

/// Settles all kinds of values that occur in these documents.
pub fn settle(readings: &[Reading]) -> Vec<Settled> {
    let mut all: Vec<(Found, &Finding)> = Vec::new();
    for (document, reading) in readings.iter().enumerate() {
        all.extend(reading.findings.iter().enumerate().map(|(finding, found)| (Found { document, finding }, found)));
    }
    let mut kinds: Vec<Kind> = all.iter().map(|(_, found)| found.value.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().filter_map(|kind| settle_kind(kind, readings, &all)).collect()
}

fn settle_kind(kind: Kind, readings: &[Reading], all: &[(Found, &Finding)]) -> Option<Settled> {
    let mut of_kind: Vec<&(Found, &Finding)> = all.iter().filter(|(_, found)| found.value.kind() == kind).collect();
    let rank = |found: &Found| readings.get(found.document).map(|reading| (reading.rank(), reading.date));
    // The more special and later document first; in it what is certain, then special terms, then the order of reading.
    of_kind.sort_by_key(|(at, found)| {
        (Reverse(rank(at)), !found.is_special, !found.is_certain(), at.document, at.finding)
    });
    let (stands, finding) = of_kind.first()?;
    let differs = |other: &Finding| says_otherwise(&finding.value, &other.value);
    let contradicted_by: Vec<Found> = of_kind.iter().filter(|(_, other)| differs(other)).map(|(at, _)| *at).collect();
    // Two documents of the same rank and date, or of none, do not settle anything.
    let is_open = contradicted_by.iter().any(|other| {
        other.document == stands.document && !is_settled_within(readings, stands, other)
            || other.document != stands.document && rank(other) == rank(stands)
    });
    let is_certain = finding.is_certain() && !is_open;
    Some(Settled { kind, stands: *stands, contradicted_by, is_certain })
}

/// Within a document special terms go before others, and nothing else.
fn is_settled_within(readings: &[Reading], stands: &Found, other: &Found) -> bool {
    let finding = |at: &Found| readings.get(at.document).and_then(|reading| reading.findings.get(at.finding));
    let is_special = |at: &Found| finding(at).is_some_and(|finding| finding.is_special);
    is_special(stands) && !is_special(other)
}

/// Whether two values of a kind cannot both be right.
pub(super) fn says_otherwise(one: &Value, other: &Value) -> bool {
    // What cannot be read contradicts nothing.
    let days = |one: DayReading, other: DayReading| {
        let (one, other) = (could_be(one), could_be(other));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|day| other.contains(day))
    };
    match (one, other) {
        (Value::Start(one), Value::Start(other))
        | (Value::End(one, _), Value::End(other, _))
        | (Value::NoticeBy(one), Value::NoticeBy(other)) => days(*one, *other),
        (Value::Notice(NoticeTerms { period: one, .. }), Value::Notice(NoticeTerms { period: other, .. })) => {
            one != other
        }
        (Value::Renewal(one), Value::Renewal(other)) => {
            // That it renews says no more than that.
            let is_vague = |reading: &RenewalReading| *reading == RenewalReading::LengthUnsaid;
            let renews = |reading: &RenewalReading| *reading != RenewalReading::Rule(crate::domain::Renewal::None);
            one != other && !((is_vague(one) || is_vague(other)) && renews(one) == renews(other))
        }
        (Value::Customer(one), Value::Customer(other)) | (Value::Party(one), Value::Party(other)) => {
            let (one, other) = (super::tokens::folded(one), super::tokens::folded(other));
            !one.contains(&other) && !other.contains(&one)
        }
        // What several sentences say about these may all be right.
        (Value::Form(_), _)
        | (Value::Address(_), _)
        | (Value::PriceAtRenewal(_), _)
        | (Value::Refund(_), _)
        | (Value::Data(_), _)
        | (Value::DocumentDate(_), _) => false,
        (one, other) => one != other,
    }
}

fn could_be(day: DayReading) -> Vec<Day> {
    match day {
        DayReading::One(day) => vec![day],
        DayReading::Either { day_first, month_first } => vec![day_first, month_first],
        DayReading::Unread(_) => Vec::new(),
    }
}
