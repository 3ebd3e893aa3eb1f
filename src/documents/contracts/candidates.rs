//! What a part of a contract can be by what the documents say, and where they say it.

use super::field::{Field, FieldValue};
use crate::documents::combine::{Found, Settled};
use crate::documents::finding::{DayReading, Doubt, EndMeaning, Finding, Quote, Value};
use crate::documents::periods::{notice_of, periods};
use crate::documents::services::ServiceLine;
use crate::documents::terms::{NoticeTerms, PriceAtRenewal, RenewalReading};
use crate::documents::tokens::tokens;
use crate::documents::{Proposal, Reading};
use crate::domain::{Day, Notice, Renewal, add_months_rolling, days_between, plus_days};

/// How a candidate reads what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    DayFirst,
    MonthFirst,
    /// The printed end is the last day.
    LastDay,
    /// On the printed day the next term begins.
    FirstOfNext(Day),
    /// Worked out from the printed day by which notice must be there.
    FromNoticeBy(Day),
}

/// An answer that a document suggests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub answer: FieldValue,
    pub hint: Option<Hint>,
    /// What suggests it.
    pub from: Evidence,
}

/// A place of a document that says something of a part of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Finding(Found),
    /// A line of services.
    Line {
        document: usize,
        line: usize,
    },
}

impl Evidence {
    pub fn document(self) -> usize {
        match self {
            Self::Finding(found) => found.document,
            Self::Line { document, .. } => document,
        }
    }

    pub fn finding(self, readings: &[Reading]) -> Option<&Finding> {
        let Self::Finding(found) = self else { return None };
        readings.get(found.document)?.findings.get(found.finding)
    }

    /// The sentence or line as it reads.
    pub fn quote(self, readings: &[Reading]) -> Option<&Quote> {
        match self {
            Self::Finding(_) => self.finding(readings).map(|finding| &finding.sentence),
            Self::Line { document, line } => line_of(readings, document, line).map(|line| &line.line),
        }
    }
}

/// The most places that are shown for one question.
const MOST_EVIDENCE: usize = 6;

pub(super) fn line_of(readings: &[Reading], document: usize, line: usize) -> Option<&ServiceLine> {
    readings.get(document)?.services.lines.get(line)
}

/// Where the documents speak of a part of a contract: first what stands, then what contradicts it, then the rest.
pub(super) fn evidence(field: Field, proposal: &Proposal, readings: &[Reading], settled: &[Settled]) -> Vec<Evidence> {
    if proposal.line.is_some() && field.is_of_line() || field == Field::Price {
        let lines = proposal.lines.iter().map(|(document, line)| Evidence::Line { document: *document, line: *line });
        return lines.take(MOST_EVIDENCE).collect();
    }
    let mut places: Vec<Found> = Vec::new();
    let of_field = settled.iter().filter(|one| field.kinds().contains(&one.kind));
    for one in of_field {
        places.push(one.stands);
        places.extend(&one.contradicted_by);
    }
    for (document, reading) in readings.iter().enumerate() {
        for (finding, found) in reading.findings.iter().enumerate() {
            let place = Found { document, finding };
            // What says the same again proves nothing more, unless it is in doubt.
            if field.kinds().contains(&found.value.kind()) && !places.contains(&place) && !found.is_certain() {
                places.push(place);
            }
        }
    }
    places.into_iter().take(MOST_EVIDENCE).map(Evidence::Finding).collect()
}

/// The answers that these places suggest, each once.
pub(super) fn candidates(
    field: Field,
    proposal: &Proposal,
    readings: &[Reading],
    evidence: &[Evidence],
) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    for place in evidence {
        let suggested = match *place {
            Evidence::Line { document, line } => {
                line_of(readings, document, line).map(|line| of_line(field, line)).unwrap_or_default()
            }
            Evidence::Finding(_) => {
                place.finding(readings).map(|finding| of_finding(finding, proposal)).unwrap_or_default()
            }
        };
        for (answer, hint) in suggested {
            if !all.iter().any(|other| other.answer == answer) {
                all.push(Candidate { answer, hint, from: *place });
            }
        }
    }
    if field == Field::Price
        && let (Some(price), Some(from)) = (proposal.price, evidence.first())
    {
        all.push(Candidate { answer: FieldValue::Amount(price), hint: None, from: *from });
    }
    all
}

type Suggested = Vec<(FieldValue, Option<Hint>)>;

fn days(reading: DayReading) -> Vec<(Day, Option<Hint>)> {
    match reading {
        DayReading::One(day) => vec![(day, None)],
        DayReading::Either { day_first, month_first } => {
            vec![(day_first, Some(Hint::DayFirst)), (month_first, Some(Hint::MonthFirst))]
        }
        DayReading::Unread(_) => Vec::new(),
    }
}

/// The last day by a printed end, in both readings if nothing says which it is.
fn last_days(reading: DayReading, meaning: EndMeaning, is_doubtful: bool) -> Suggested {
    let mut all = Vec::new();
    for (printed, order) in days(reading) {
        if meaning != EndMeaning::FirstOfNext || is_doubtful {
            let hint = is_doubtful.then_some(Hint::LastDay);
            all.push((FieldValue::Day(printed), hint.or(order)));
        }
        if meaning != EndMeaning::LastDay || is_doubtful {
            all.push((FieldValue::Day(plus_days(printed, -1)), Some(Hint::FirstOfNext(printed))));
        }
    }
    all
}

fn of_line(field: Field, line: &ServiceLine) -> Suggested {
    match field {
        Field::Start => line
            .start
            .map(days)
            .unwrap_or_default()
            .into_iter()
            .map(|(day, hint)| (FieldValue::Day(day), hint))
            .collect(),
        Field::Length => {
            let next = line.first_day().zip(line.months).map(|(start, months)| add_months_rolling(start, months));
            let is_next = |end: Day| Some(end) == next;
            match line.end {
                Some(DayReading::One(end)) if is_next(end) => {
                    last_days(DayReading::One(end), EndMeaning::FirstOfNext, false)
                }
                Some(end) => last_days(end, EndMeaning::LastDay, false),
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

fn of_finding(finding: &Finding, proposal: &Proposal) -> Suggested {
    let plain = |answer: FieldValue| vec![(answer, None)];
    match &finding.value {
        Value::Start(day) => days(*day).into_iter().map(|(day, hint)| (FieldValue::Day(day), hint)).collect(),
        Value::End(day, meaning) => {
            let is_doubtful = *meaning == EndMeaning::Unsaid || finding.doubts.contains(&Doubt::EndMeaning);
            last_days(*day, *meaning, is_doubtful)
        }
        Value::Term(months) => plain(FieldValue::Term(*months)),
        Value::Notice(terms) => {
            notices(terms, finding).into_iter().map(|notice| (FieldValue::Notice(notice), None)).collect()
        }
        Value::NoticeBy(day) => {
            // So many days before the last one, where that is known.
            let before = |(by, _): (Day, Option<Hint>)| {
                let days = u32::try_from(days_between(by, proposal.last?)).ok()?;
                Some((FieldValue::Notice(Notice::days(days).ok()?), Some(Hint::FromNoticeBy(by))))
            };
            days(*day).into_iter().filter_map(before).collect()
        }
        Value::Renewal(RenewalReading::Rule(rule)) => plain(FieldValue::Renewal(*rule)),
        Value::Renewal(RenewalReading::LengthUnsaid) => {
            [Renewal::default(), Renewal::SameTerm].into_iter().map(|rule| (FieldValue::Renewal(rule), None)).collect()
        }
        Value::PriceAtRenewal(PriceAtRenewal::AtMost(share) | PriceAtRenewal::By(share)) => {
            plain(FieldValue::Share(*share))
        }
        Value::Billing(billing) => plain(FieldValue::Billing(*billing)),
        Value::Currency(currency) => plain(FieldValue::Currency(*currency)),
        Value::Law(law) => plain(FieldValue::Law(*law)),
        Value::Customer(text) | Value::Party(text) | Value::Number(text) | Value::OrgId(text) => {
            plain(FieldValue::Text(text.clone()))
        }
        _ => Vec::new(),
    }
}

/// The periods that a sentence can mean: all it names, where it names several, and a bare number as days or as months.
fn notices(terms: &NoticeTerms, finding: &Finding) -> Vec<Notice> {
    let mut all: Vec<Notice> = terms.period.into_iter().collect();
    if finding.doubts.contains(&Doubt::UnitMissing)
        && let Some(Notice::Days(number) | Notice::Months(number)) = terms.period
    {
        all = [Notice::days(number), Notice::months(number)].into_iter().flatten().collect();
    }
    if finding.doubts.contains(&Doubt::SeveralPeriods) {
        let said = periods(&tokens(&finding.sentence.text));
        let said = said.into_iter().filter_map(|period| notice_of(period.reading.ok()?).0);
        for notice in said {
            if !all.contains(&notice) {
                all.push(notice);
            }
        }
    }
    all
}
