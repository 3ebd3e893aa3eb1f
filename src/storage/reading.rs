//! What was read in a document, as JSON: how the worker hands it to the page, and how it is kept with a contract.
//!
//! Names are short, since a reading has many findings, and nothing is nested more deeply than `wire` reads.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::reading_values::{value_from, value_text};
use super::wire::{AsText, Contradiction, Object, json, read, unless_empty, unusual};
use crate::documents::{
    Answer, Basis, DayReading, DocumentKind, Doubt, Finding, KeptReading, Kind, Place, PricePer, Quote, Reading,
    ServiceLine, Services,
};
use crate::domain::{Cents, Currency, Day};

/// A text that is no reading that was written here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoReading;

/// The JSON of a reading.
pub fn reading_to_json(reading: &Reading) -> String {
    json(&StoredReading::from(reading))
}

/// Reads what [`reading_to_json`] writes.
///
/// # Errors
/// [`NoReading`] for anything else.
pub fn reading_from_json(text: &str) -> Result<Reading, NoReading> {
    let Object(stored) = read::<Object<StoredReading<'static>>>(text).ok_or(NoReading)?;
    Reading::try_from(stored).map_err(|_| NoReading)
}

/// A reading that is kept with a contract.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredKept<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    on: AsText<Day>,
    read: Object<StoredReading<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<Object<StoredAnswer<'a>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shortened: Option<bool>,
}

#[derive(Serialize, Deserialize)]
struct StoredAnswer<'a> {
    /// The place of the finding.
    of: usize,
    /// Absent where the finding's own value was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    v: Option<Cow<'a, str>>,
}

impl<'a> From<&'a KeptReading> for StoredKept<'a> {
    fn from(kept: &'a KeptReading) -> Self {
        let KeptReading { name, read_on, reading, answers, is_shortened } = kept;
        let answer = |Answer { finding, value }: &'a Answer| {
            let own = reading.findings.get(*finding).map(|found| &found.value);
            let v = (own != Some(value)).then(|| Cow::Owned(value_text(value)));
            Object(StoredAnswer { of: *finding, v })
        };
        Self {
            name: unless_empty(name),
            on: AsText(*read_on),
            read: Object(StoredReading::from(reading)),
            answers: (!answers.is_empty()).then(|| answers.iter().map(answer).collect()),
            shortened: unusual(*is_shortened),
        }
    }
}

impl TryFrom<StoredKept<'_>> for KeptReading {
    type Error = Contradiction;

    fn try_from(stored: StoredKept<'_>) -> Result<Self, Contradiction> {
        let StoredKept { name, on: AsText(read_on), read: Object(reading), answers, shortened } = stored;
        let reading = Reading::try_from(reading)?;
        let answer = |Object(StoredAnswer { of, v }): Object<StoredAnswer<'_>>| {
            let own = &reading.findings.get(of).ok_or(Contradiction)?.value;
            let value = v.map_or_else(|| Some(own.clone()), |text| value_from(own.kind(), &text));
            Ok(Answer { finding: of, value: value.ok_or(Contradiction)? })
        };
        let answers = answers.unwrap_or_default().into_iter().map(answer).collect::<Result<_, _>>()?;
        Ok(Self {
            name: name.unwrap_or_default().into_owned(),
            read_on,
            reading,
            answers,
            is_shortened: shortened.unwrap_or_default(),
        })
    }
}

#[derive(Serialize, Deserialize)]
struct StoredReading<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<DocumentKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<AsText<Day>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<Vec<Object<StoredFinding<'a>>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<Object<StoredLine<'a>>>>,
    /// Cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<i64>,
    /// Whether it has no text, as a scan.
    #[serde(skip_serializing_if = "Option::is_none")]
    blank: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prevails: Option<bool>,
}

impl<'a> From<&'a Reading> for StoredReading<'a> {
    fn from(reading: &'a Reading) -> Self {
        // Destructured in full here and below, so that a new field does not compile before it has a place.
        let Reading { kind, date, findings, services: Services { lines, total }, has_text, is_cut, prevails } = reading;
        let found = || findings.iter().map(|finding| Object(StoredFinding::from(finding))).collect();
        Self {
            kind: unusual(*kind),
            date: date.map(AsText),
            found: (!findings.is_empty()).then(found),
            lines: (!lines.is_empty()).then(|| lines.iter().map(|line| Object(StoredLine::from(line))).collect()),
            total: total.map(|Cents(cents)| cents),
            blank: unusual(!has_text),
            cut: unusual(*is_cut),
            prevails: unusual(*prevails),
        }
    }
}

impl TryFrom<StoredReading<'_>> for Reading {
    type Error = Contradiction;

    fn try_from(stored: StoredReading<'_>) -> Result<Self, Contradiction> {
        let StoredReading { kind, date, found, lines, total, blank, cut, prevails } = stored;
        let found = found.unwrap_or_default().into_iter().map(|Object(finding)| Finding::try_from(finding));
        Ok(Self {
            kind: kind.unwrap_or_default(),
            date: date.map(|AsText(day)| day),
            findings: found.collect::<Result<_, _>>()?,
            services: Services {
                lines: lines.unwrap_or_default().into_iter().map(|Object(line)| ServiceLine::from(line)).collect(),
                total: total.map(Cents),
            },
            has_text: !blank.unwrap_or_default(),
            is_cut: cut.unwrap_or_default(),
            prevails: prevails.unwrap_or_default(),
        })
    }
}

#[derive(Serialize, Deserialize)]
struct StoredFinding<'a> {
    is: Kind,
    v: Cow<'a, str>,
    /// The sentence, its page and its line.
    q: Cow<'a, str>,
    p: usize,
    l: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<Object<StoredQuote<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Basis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    special: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    doubts: Option<Vec<Doubt>>,
}

#[derive(Serialize, Deserialize)]
struct StoredQuote<'a> {
    q: Cow<'a, str>,
    p: usize,
    l: usize,
}

impl<'a> From<&'a Finding> for StoredFinding<'a> {
    fn from(finding: &'a Finding) -> Self {
        let Finding { value, sentence, label, basis, is_special, doubts } = finding;
        let Quote { text, place: Place { page, line } } = sentence;
        let label = label.as_ref().map(|Quote { text, place: Place { page, line } }| {
            Object(StoredQuote { q: Cow::Borrowed(text), p: *page, l: *line })
        });
        Self {
            is: value.kind(),
            v: Cow::Owned(value_text(value)),
            q: Cow::Borrowed(text),
            p: *page,
            l: *line,
            label,
            by: (*basis != Basis::Sentence).then_some(*basis),
            special: unusual(*is_special),
            doubts: (!doubts.is_empty()).then(|| doubts.clone()),
        }
    }
}

impl TryFrom<StoredFinding<'_>> for Finding {
    type Error = Contradiction;

    fn try_from(stored: StoredFinding<'_>) -> Result<Self, Contradiction> {
        let StoredFinding { is, v, q, p, l, label, by, special, doubts } = stored;
        Ok(Self {
            value: value_from(is, &v).ok_or(Contradiction)?,
            sentence: quote(q, p, l),
            label: label.map(|Object(StoredQuote { q, p, l })| quote(q, p, l)),
            basis: by.unwrap_or(Basis::Sentence),
            is_special: special.unwrap_or_default(),
            doubts: doubts.unwrap_or_default(),
        })
    }
}

fn quote(text: Cow<'_, str>, page: usize, line: usize) -> Quote {
    Quote { text: text.into_owned(), place: Place { page, line } }
}

/// A line of services; amounts are cents.
#[derive(Serialize, Deserialize)]
struct StoredLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<AsText<DayReading>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<AsText<DayReading>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    /// The price of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<PricePer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cur: Option<Currency>,
    q: Cow<'a, str>,
    p: usize,
    l: usize,
}

impl<'a> From<&'a ServiceLine> for StoredLine<'a> {
    fn from(line: &'a ServiceLine) -> Self {
        let ServiceLine { product, start, end, months, quantity, unit_price, per, year_total, total, currency, line } =
            line;
        let Quote { text, place: Place { page, line } } = line;
        let cents = |amount: &Option<Cents>| amount.map(|Cents(cents)| cents);
        Self {
            product: unless_empty(product),
            start: start.map(AsText),
            end: end.map(AsText),
            term: *months,
            number: *quantity,
            each: cents(unit_price),
            per: *per,
            year: cents(year_total),
            total: cents(total),
            cur: *currency,
            q: Cow::Borrowed(text),
            p: *page,
            l: *line,
        }
    }
}

impl From<StoredLine<'_>> for ServiceLine {
    fn from(stored: StoredLine<'_>) -> Self {
        let StoredLine { product, start, end, term, number, each, per, year, total, cur, q, p, l } = stored;
        Self {
            product: product.unwrap_or_default().into_owned(),
            start: start.map(|AsText(day)| day),
            end: end.map(|AsText(day)| day),
            months: term,
            quantity: number,
            unit_price: each.map(Cents),
            per,
            year_total: year.map(Cents),
            total: total.map(Cents),
            currency: cur,
            line: quote(q, p, l),
        }
    }
}
