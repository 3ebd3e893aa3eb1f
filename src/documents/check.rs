//! The eight clauses that decide how a contract is left: found, deviating from what is usual, or missing.

use super::Reading;
use super::combine::{Found, Settled, settle};
use super::finding::{Kind, Value};
use super::terms::{Before, NoticeForm, NoticeTerms, PriceAtRenewal, Reduction, RefundTerms, RenewalReading};
use crate::content::Clause;
use crate::domain::{Notice, Renewal, TermMonths};
use crate::portfolio::ClauseMarks;

/// The kinds of values by which a clause is found.
fn kinds(clause: Clause) -> &'static [Kind] {
    match clause {
        Clause::Term => &[Kind::End, Kind::Term],
        Clause::Renewal => &[Kind::Renewal],
        Clause::Notice => &[Kind::Notice, Kind::NoticeBy],
        Clause::NoticeForm => &[Kind::Form, Kind::Address],
        Clause::RenewalPrice => &[Kind::PriceAtRenewal],
        Clause::Reduction => &[Kind::Reduction],
        Clause::Refund => &[Kind::Refund],
        Clause::Data => &[Kind::DataReturn, Kind::DataDeletion],
    }
}

/// How a clause differs from what is usual: docs/facts.md#renewal, docs/facts.md#notice and what follows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// More than 30 days, or months.
    LongerNotice(Notice),
    ShorterNotice(Notice),
    /// The notice cannot be counted in days or months, as one in working days.
    OtherNotice,
    /// It must be given before the end of a month, a quarter or a year.
    CalendarEnd,
    /// No automatic renewal.
    DoesNotRenew,
    /// As long as before, also beyond a year.
    RenewsForSameTerm,
    RenewsForMonths(TermMonths),
    RenewsIndefinitely,
    EmailExcluded,
    /// The price rises by more than 7 %, or to the list price.
    HigherPrice,
    /// It is fixed or capped below what is usual.
    LowerPrice,
    CanBeReduced,
    /// Money comes back that usually does not.
    Refunded,
    EarlyFee,
}

/// What was found of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClauseState {
    /// As usual.
    Found(Vec<Found>),
    Deviating(Vec<Found>, Deviation),
    /// In none of the documents: what then applies is said in `content::clauses`.
    Missing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedClause {
    pub clause: Clause,
    pub state: ClauseState,
}

/// Checks all eight clauses.
pub fn check(readings: &[Reading], settled: &[Settled]) -> Vec<CheckedClause> {
    Clause::ALL.into_iter().map(|clause| CheckedClause { clause, state: state(clause, readings, settled) }).collect()
}

/// What the check of these documents leaves to do; nothing where there are none.
pub fn clause_marks(readings: &[Reading]) -> ClauseMarks {
    if readings.is_empty() {
        return ClauseMarks::NONE;
    }
    let checked = check(readings, &settle(readings));
    (0..).zip(&checked).fold(ClauseMarks::NONE, |marks, (place, checked)| match checked.state {
        ClauseState::Found(_) => marks,
        ClauseState::Deviating(..) => marks.and_deviating(place),
        ClauseState::Missing => marks.and_missing(place),
    })
}

fn state(clause: Clause, readings: &[Reading], settled: &[Settled]) -> ClauseState {
    let mut found: Vec<Found> = Vec::new();
    for kind in kinds(clause) {
        found.extend(settled.iter().filter(|one| one.kind == *kind).map(|one| one.stands));
    }
    // All that is said of prices, forms and refunds counts, not only what comes first.
    let all: Vec<&Value> = match clause {
        Clause::NoticeForm | Clause::RenewalPrice | Clause::Refund => {
            let of_clause = readings.iter().flat_map(|reading| &reading.findings).map(|finding| &finding.value);
            of_clause.filter(|value| kinds(clause).contains(&value.kind())).collect()
        }
        _ => found.iter().filter_map(|at| value(readings, *at)).collect(),
    };
    if found.is_empty() {
        return ClauseState::Missing;
    }
    match all.into_iter().find_map(deviation) {
        Some(deviation) => ClauseState::Deviating(found, deviation),
        None => ClauseState::Found(found),
    }
}

fn value(readings: &[Reading], at: Found) -> Option<&Value> {
    readings.get(at.document)?.findings.get(at.finding).map(|finding| &finding.value)
}

/// The usual notice period, and the usual share by which prices rise, in hundredths of a per cent.
const USUAL_DAYS: u32 = 30;

fn deviation(value: &Value) -> Option<Deviation> {
    match value {
        Value::Notice(NoticeTerms { before: Before::CalendarEnd, .. }) => Some(Deviation::CalendarEnd),
        Value::Notice(NoticeTerms { period: None, .. }) => Some(Deviation::OtherNotice),
        Value::Notice(NoticeTerms { period: Some(notice), .. }) => match notice {
            Notice::Days(USUAL_DAYS) => None,
            Notice::Days(days) if *days < USUAL_DAYS => Some(Deviation::ShorterNotice(*notice)),
            Notice::Months(0) => Some(Deviation::ShorterNotice(*notice)),
            _ => Some(Deviation::LongerNotice(*notice)),
        },
        Value::NoticeBy(_) => Some(Deviation::OtherNotice),
        Value::Renewal(reading) => match reading {
            RenewalReading::Rule(Renewal::None) => Some(Deviation::DoesNotRenew),
            RenewalReading::Rule(Renewal::SameTerm) => Some(Deviation::RenewsForSameTerm),
            RenewalReading::Rule(Renewal::Months(months)) => Some(Deviation::RenewsForMonths(*months)),
            RenewalReading::Indefinite => Some(Deviation::RenewsIndefinitely),
            RenewalReading::Rule(Renewal::ShorterOfTermAndYear) | RenewalReading::LengthUnsaid => None,
        },
        Value::Form(NoticeForm { email: Some(false), .. }) => Some(Deviation::EmailExcluded),
        Value::PriceAtRenewal(price) => match price {
            PriceAtRenewal::AtMost(share) | PriceAtRenewal::By(share) => {
                match share.cmp(&crate::domain::USUAL_UPLIFT) {
                    std::cmp::Ordering::Greater => Some(Deviation::HigherPrice),
                    std::cmp::Ordering::Less => Some(Deviation::LowerPrice),
                    std::cmp::Ordering::Equal => None,
                }
            }
            PriceAtRenewal::ListPrice => Some(Deviation::HigherPrice),
            PriceAtRenewal::Same => Some(Deviation::LowerPrice),
            PriceAtRenewal::Index | PriceAtRenewal::WithoutDiscounts | PriceAtRenewal::Announced => None,
        },
        Value::Reduction(Reduction::Allowed | Reduction::AtRenewal) => Some(Deviation::CanBeReduced),
        Value::Refund(RefundTerms::ProRata | RefundTerms::FullWithin(_)) => Some(Deviation::Refunded),
        Value::Refund(RefundTerms::Fee) => Some(Deviation::EarlyFee),
        _ => None,
    }
}
