//! A reading as it is kept with a contract.

use super::Reading;
use super::finding::{Quote, Value};
use crate::domain::Day;

/// The most documents that are kept with a contract.
pub const MAX_KEPT: usize = 10;
/// The most findings, and the most lines of services, that are kept of a document.
pub const MAX_KEPT_FINDINGS: usize = 200;
/// The most characters of a sentence or name that are kept.
pub const MAX_KEPT_TEXT: usize = 1_000;
/// Ends what was cut.
const CUT: char = '…';

/// What is kept of a document: never the document itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReading {
    /// The name of the file; empty for pasted text.
    pub name: String,
    pub read_on: Day,
    pub reading: Reading,
    pub answers: Vec<Answer>,
    /// Whether sentences were cut or findings left out to keep it.
    pub is_shortened: bool,
}

/// What the reader confirmed, or chose where a value could be read in several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The place among the findings of the document.
    pub finding: usize,
    /// The finding's own value where that was confirmed.
    pub value: Value,
}

impl KeptReading {
    /// The reading of a document, without more of it than is kept.
    pub fn new(name: &str, read_on: Day, reading: Reading, answers: Vec<Answer>) -> Self {
        let mut kept = Self { name: name.to_owned(), read_on, reading, answers, is_shortened: false };
        kept.is_shortened = kept.shorten();
        kept
    }

    /// What the reader said of a finding.
    pub fn answer(&self, finding: usize) -> Option<&Value> {
        self.answers.iter().find(|answer| answer.finding == finding).map(|answer| &answer.value)
    }

    /// Cuts what is longer than may be kept; whether anything was.
    fn shorten(&mut self) -> bool {
        let Self { name, reading, answers, .. } = self;
        let (findings, lines) = (&mut reading.findings, &mut reading.services.lines);
        let is_longer = findings.len() > MAX_KEPT_FINDINGS || lines.len() > MAX_KEPT_FINDINGS;
        findings.truncate(MAX_KEPT_FINDINGS);
        lines.truncate(MAX_KEPT_FINDINGS);
        answers.retain(|answer| answer.finding < findings.len());
        let mut is_cut = cut(name);
        for finding in findings {
            is_cut |= cut(&mut finding.sentence.text);
            is_cut |= finding.label.as_mut().is_some_and(|Quote { text, .. }| cut(text));
            is_cut |= text_of(&mut finding.value).is_some_and(cut);
        }
        for line in lines {
            is_cut |= cut(&mut line.product);
            is_cut |= cut(&mut line.line.text);
        }
        for answer in answers {
            is_cut |= text_of(&mut answer.value).is_some_and(cut);
        }
        is_longer || is_cut
    }
}

/// The text of a value that is one.
fn text_of(value: &mut Value) -> Option<&mut String> {
    match value {
        Value::Number(text)
        | Value::Customer(text)
        | Value::Party(text)
        | Value::PurchaseOrder(text)
        | Value::VatId(text)
        | Value::OrgId(text)
        | Value::Address(text) => Some(text),
        _ => None,
    }
}

/// Cuts a text that is too long, and marks it; whether it was.
fn cut(text: &mut String) -> bool {
    let Some((at, _)) = text.char_indices().nth(MAX_KEPT_TEXT) else { return false };
    // The mark takes the place of the last character, so that what was cut once is not cut again.
    let end = text.get(..at).and_then(|kept| kept.char_indices().next_back()).map_or(0, |(last, _)| last);
    text.truncate(end);
    text.push(CUT);
    true
}
