//! The texts to send, with the reader's own details in them.

use crate::codec::content::{Content, TemplateText};
use crate::domain::{Contract, Plan, Status};
use crate::i18n::texts::StepTexts;
use crate::i18n::{Lang, Locale, day_long};
use crate::portfolio::Record;
use crate::watch::{Finding, watch};
use crate::{explain, figures, sheets};

/// A text that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The subject line.
    pub subject: String,
    /// The paragraphs, with an empty line between them.
    pub body: String,
}

/// Fills a text in. `name` is what the contract is called. What is not known stays a gap in square brackets: nothing
/// is invented.
pub fn message(
    template: &TemplateText,
    name: &str,
    record: &Record,
    plan: &Plan,
    content: &Content,
    lang: Lang,
) -> Message {
    let contract = record.contract();
    let find = |key: &str| {
        let known = detail(key, name, record, &contract, plan, content, lang);
        Some(known.filter(|text| !text.is_empty()).unwrap_or_else(|| StepTexts::of(lang).gap.to_owned()))
    };
    let fill = |text: &str| figures::fill_with(text, &find).unwrap_or_default();
    // A name from a file can hold anything; a subject is one line.
    let line_break = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    Message { subject: fill(&template.subject).replace(line_break, " "), body: fill(&template.text) }
}

fn detail(
    key: &str,
    name: &str,
    record: &Record,
    contract: &Contract,
    plan: &Plan,
    content: &Content,
    lang: Lang,
) -> Option<String> {
    let long = |day| day_long(day, Locale::of(lang, contract.region));
    let ends = matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended);
    match key {
        "contract" => Some(name.to_owned()),
        "today" => Some(long(plan.as_of)),
        "notice-sent" => contract.notice_sent.map(long),
        "reasons" => Some(sheets::reasons(&record.entries, content)),
        "mismatches" => Some(mismatches(record, contract, plan, lang)),
        // A contract that goes on has no end that could be claimed, and nothing that could be counted from it.
        "ended-on" | "export-until" | "data-gone" if !ends => None,
        "ended-on" => Some(long(plan.term.last)),
        _ => figures::text(key, contract, plan, lang),
    }
}

/// What differs from the plan in the invoices that came, one line each; empty where nothing does.
fn mismatches(record: &Record, contract: &Contract, plan: &Plan, lang: Lang) -> String {
    let locale = Locale::of(lang, contract.region);
    let found = watch(&record.entries, contract, plan.as_of, lang);
    let line = |finding: &Finding| {
        let said = explain::received(&finding.kind, contract.currency, locale, lang);
        match &finding.row {
            Some(row) => [&row.label, ": ", &*said].concat(),
            None => said,
        }
    };
    found.iter().filter(|finding| finding.kind.is_mismatch()).map(line).collect::<Vec<_>>().join("\n")
}
