//! Understanding order forms and agreements: text with places in, findings with their sentences out.
//!
//! A [`Document`] comes from a reader of files or from pasted text. [`read`] finds its values, each with the sentence
//! that proves it and with why it must be confirmed, if it must; [`settle`] says which of several documents stands, and
//! [`check`] goes through the eight clauses that decide how a contract is left, and [`proposals`] makes contracts of it. Nothing is guessed: what can be read in
//! two ways has a [`Doubt`], and what no sentence says is not found.
//!
//! docs/rules.md#order-forms describes what is read.

mod check;
mod clause;
mod columns;
mod combine;
mod compare;
mod contracts;
mod days;
mod document;
mod end;
mod finding;
mod header;
mod kept;
mod kind;
mod labels;
mod layout;
mod lines;
mod mail;
mod money;
mod parties;
mod periods;
mod proposal;
mod prose;
mod second_look;
mod services;
mod terms;
mod tokens;
mod word;
mod wording;

pub use check::{CheckedClause, ClauseState, Deviation, check, clause_marks};
pub use columns::PricePer;
pub use combine::{Found, Settled, settle};
pub use compare::{compared, compared_price};
pub use contracts::{
    Asked, Candidate, Evidence, Field, FieldValue, Hint, LeadsTo, Need, Replies, Reply, Subject, Understood, Viewer,
    candidate_text, leads_text, leads_to, offered_text, question_text, to_keep, typing_hint, understand,
};
pub use document::{Document, Page, PageSource, Word};
pub use finding::{Basis, DayReading, Doubt, EndMeaning, Finding, Kind, Place, Quote, Value};
pub use kept::{Answer, KeptReading, MAX_KEPT, MAX_KEPT_FINDINGS, MAX_KEPT_TEXT};
pub use kind::DocumentKind;
pub use lines::{Agreement, DaysAgreement, LineRole};
pub use mail::{Mail, read_eml};
pub use proposal::{Proposal, proposals};
pub use second_look::{Because, Change, MOST_READINGS, OtherReading, ReadDeadline, SecondLook, second_look};
pub use services::{ServiceLine, Services};
pub use terms::{
    Before, Counted, DataTerms, NoticeForm, NoticeTerms, PriceAtRenewal, Reduction, RefundTerms, RenewalReading,
};
pub use word::{Unreadable, read_docx};
pub use wording::{basis_text, counted_text, day_text, document_kind, doubt_text, kind_label, period_text, value_text};

use std::collections::HashSet;

use crate::domain::Day;

/// The most lines of a document that are read: three hundred pages.
pub const MAX_LINES: usize = 20_000;

/// What was found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub kind: DocumentKind,
    /// When it was made or signed, if that is clear.
    pub date: Option<Day>,
    /// In the order of reading.
    pub findings: Vec<Finding>,
    pub services: Services,
    /// Whether it has any text at all: a scan has none.
    pub has_text: bool,
    /// Whether there is more in it than is read: more lines, or pages that are pictures.
    pub is_cut: bool,
    /// Whether it is an agreement that goes before order forms.
    pub prevails: bool,
}

impl Reading {
    /// Which of several documents stands: the more special one, unless an agreement says that it does.
    fn rank(&self) -> (bool, DocumentKind) {
        (self.prevails, self.kind)
    }
}

/// Reads a document.
pub fn read(document: &Document) -> Reading {
    let mut lines = layout::lines(document);
    let has_pictures = document.pages.iter().any(|page| page.source == PageSource::Picture);
    let is_cut = lines.len() > MAX_LINES || has_pictures;
    lines.truncate(MAX_LINES);
    let mut sentences = prose::sentences(&lines);
    let order = days::order_of(sentences.iter().map(|sentence| (sentence.text.as_str(), sentence.tokens.as_slice())));
    let decimals = money::decimals_of(lines.iter().flat_map(|line| &line.cells).map(|cell| cell.text.as_str()));
    let (services, headings) = services::services(&lines, order, decimals);
    let mut findings = header::findings(&lines, &headings, order);
    // What stands at a label is read already.
    let at_labels: HashSet<(Place, &str)> =
        findings.iter().map(|finding| (finding.sentence.place, finding.sentence.text.as_str())).collect();
    sentences.retain(|sentence| !at_labels.contains(&(sentence.place, sentence.text.as_str())));
    findings.extend(clause::findings(&sentences, order));
    findings.extend(parties::findings(&sentences, &findings));
    findings.extend(end::of_services(&services, &findings));
    end::settle_meaning(&mut findings);
    end::doubt_what_differs(&mut findings, &sentences);
    doubt_what_was_recognised(&mut findings, document);
    findings.sort_by_key(|finding| (finding.sentence.place, finding.value.kind()));
    findings.dedup_by(|one, other| one.value == other.value && one.sentence == other.sentence);
    let kind = kind::kind_of(&lines);
    let date =
        findings.iter().find_map(|finding| if let Value::DocumentDate(day) = finding.value { day.day() } else { None });
    let prevails = kind == DocumentKind::Agreement && kind::agreement_prevails(&sentences);
    Reading { kind, date, findings, services, has_text: !lines.is_empty(), is_cut, prevails }
}

/// Letters that a program recognised in a picture may be others.
fn doubt_what_was_recognised(findings: &mut [Finding], document: &Document) {
    let is_recognised = |page: usize| {
        let page = page.checked_sub(1).and_then(|at| document.pages.get(at));
        page.is_some_and(|page| page.source == PageSource::Recognised)
    };
    for finding in findings.iter_mut().filter(|finding| is_recognised(finding.sentence.place.page)) {
        if !finding.doubts.contains(&Doubt::Damaged) {
            finding.doubts.push(Doubt::Damaged);
        }
    }
}
