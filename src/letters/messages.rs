//! Texts to send, with the user's own details filled in.

use crate::content::templates::BLANKS;
use crate::content::{Content, Template};
use crate::costs::invoice_check::{self, InvoiceFinding, watch};
use crate::domain::{Contract, Day, Plan, Status};
use crate::i18n::figures::{self, TextPiece};
use crate::i18n::texts::{BlankTexts, LetterTexts, StepTexts};
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::journey::sheets::{self, one_line};
use crate::portfolio::{LetterField, Record};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub subject: String,
    /// The paragraphs, separated by blank lines.
    pub body: String,
}

/// What a text for others calls a contract: by the user's name for it, else by its product, else by its start. The names
/// that the page makes up for its own lists mean nothing to others.
pub fn name_for_others(name: &str, product: &str, start: Day, lang: Lang, locale: Locale) -> String {
    let given = [name, product].map(one_line).into_iter().find(|text| !text.is_empty());
    given.unwrap_or_else(|| fill(LetterTexts::of(lang).said_start, &[("start", &day_long(start, locale))]))
}

/// Fills in a text. `name` is that of the contract, as from [`name_for_others`]. Unknown details remain gaps in square brackets: nothing is
/// invented.
pub fn message(
    template: &Template,
    name: &str,
    record: &Record,
    plan: &Plan,
    content: &Content,
    lang: Lang,
) -> Message {
    let details = Details::new(name, record, plan, content, lang);
    // An imported name can contain anything, but a subject is a single line.
    let line_break = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    Message {
        subject: details.fill(&template.subject).plain().replace(line_break, " "),
        body: details.fill(&template.body()).plain(),
    }
}

/// A text that distinguishes gaps from words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<TextPart>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    Words(String),
    /// A missing detail.
    Gap {
        /// Name of the detail.
        detail: String,
        /// The text shown instead.
        shown: String,
    },
}

impl Text {
    /// As displayed.
    pub fn plain(&self) -> String {
        self.0.iter().map(TextPart::text).collect()
    }

    /// The names of the missing details, in order.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            TextPart::Words(_) => None,
            TextPart::Gap { detail, .. } => Some(detail.as_str()),
        })
    }
}

impl TextPart {
    /// As displayed.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Gap { shown: text, .. } => text,
        }
    }
}

/// What is known about a contract, for filling in texts.
pub struct Details<'a> {
    name: &'a str,
    record: &'a Record,
    contract: Contract,
    plan: &'a Plan,
    content: &'a Content,
    lang: Lang,
}

impl<'a> Details<'a> {
    pub fn new(name: &'a str, record: &'a Record, plan: &'a Plan, content: &'a Content, lang: Lang) -> Self {
        Self { name, record, contract: record.contract(), plan, content, lang }
    }

    /// Replaces names in braces with the details.
    pub fn fill(&self, text: &str) -> Text {
        let parts = figures::pieces(text).into_iter().map(|piece| match piece {
            TextPiece::Words(words) => TextPart::Words(words.to_owned()),
            TextPiece::Name(name) => match self.find(name).filter(|text| !text.is_empty()) {
                Some(text) => TextPart::Words(text),
                None => TextPart::Gap { detail: name.to_owned(), shown: gap(name, self.lang) },
            },
        });
        Text(parts.collect())
    }

    fn find(&self, key: &str) -> Option<String> {
        let Self { name, record, contract, plan, content, lang } = *self;
        let long = |day| day_long(day, Locale::of(lang, contract.region));
        let ends = matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended);
        let ended = ends && plan.as_of > plan.term.last;
        match key {
            "contract" => Some(name.to_owned()),
            "today" => Some(long(plan.as_of)),
            "notice-sent" => contract.notice_sent.map(long),
            "reasons" => Some(one_line(&sheets::reasons(&record.entries, content))),
            "mismatches" => Some(mismatches(record, &contract, plan, lang)),
            // If a contract continues, it has no end to refer to, and nothing that depends on it; if it ends, it has
            // not ended before its last day is over.
            "ended-on" if !ended => None,
            "export-until" | "data-gone" if !ends => None,
            "ended-on" => Some(long(plan.term.last)),
            _ if BLANKS.contains(&key) => Some(one_line(Detail::named(key)?.typed(record))),
            _ => figures::text(key, &contract, plan, lang),
        }
    }
}

/// A detail that only the user knows and types for letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A field that letters have in common.
    Field(LetterField),
    /// One of [`BLANKS`] that only some texts have, by name.
    Blank(&'static str),
}

impl Detail {
    pub fn named(name: &str) -> Option<Self> {
        let field = LetterField::ALL.into_iter().find(|field| field.name() == name).map(Self::Field);
        field.or_else(|| BLANKS.iter().find(|blank| **blank == name).map(|blank| Self::Blank(blank)))
    }

    /// Its name in texts and in the id of its HTML control.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name(),
            Self::Blank(name) => name,
        }
    }

    /// The value typed for it; empty before that.
    pub fn typed(self, record: &Record) -> &str {
        match self {
            Self::Field(field) => field.typed(record),
            Self::Blank(name) => record.letter.blanks.find(name).map_or("", String::as_str),
        }
    }

    /// Sets the value typed for it.
    pub fn set(self, record: &mut Record, text: String) {
        match self {
            Self::Field(field) => *field.typed_mut(record) = text,
            Self::Blank(name) => record.letter.blanks.set(name, text),
        }
    }
}

/// What is shown instead of a missing detail.
fn gap(detail: &str, lang: Lang) -> String {
    blank(detail, lang).map_or_else(|| StepTexts::of(lang).gap.to_owned(), |name| format!("[{name}]"))
}

/// The label of a detail that only the sender knows.
pub fn blank(detail: &str, lang: Lang) -> Option<&'static str> {
    let (_, de, en) = BlankTexts::ALL.iter().find(|(key, ..)| key.replace('_', "-") == detail)?;
    Some(match lang {
        Lang::De => de,
        Lang::En => en,
    })
}

/// How received invoices differ from the plan, one line each; empty if they do not.
fn mismatches(record: &Record, contract: &Contract, plan: &Plan, lang: Lang) -> String {
    let locale = Locale::of(lang, contract.region);
    let found = watch(&record.entries, contract, plan.as_of, lang);
    let line = |finding: &InvoiceFinding| {
        let said = invoice_check::finding_text(&finding.kind, contract.currency, locale, lang);
        match &finding.row {
            Some(row) => format!("{}: {said}", one_line(&row.label)),
            None => said,
        }
    };
    found.iter().filter(|finding| finding.kind.is_mismatch()).map(line).collect::<Vec<_>>().join("\n")
}
