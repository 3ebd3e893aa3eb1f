//! Letters for tests: contracts with everything typed that a letter can name, and what stands in a letter.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::date;

use fristklar::content::templates::BLANKS;
use fristklar::domain::{Contract, FirstTerm, Notice, TermLength, TermMonths, plan};
use fristklar::i18n::Lang;
use fristklar::letters::letter::{Detail, Letter, LetterField, letter};
use fristklar::letters::messages::Text;
use fristklar::portfolio::{Record, SEND_NOTICE, StepRecord, StepStatus};

/// Deadline 15 December 2026, last day 14 January 2027.
pub const START: &str = "2026-01-15";
pub const BEFORE: &str = "2026-11-23";
pub const AFTER: &str = "2026-12-20";

pub const FIELDS: [(LetterField, &str); 11] = [
    (LetterField::Company, "Muster Maschinenbau GmbH"),
    (LetterField::Address, "Werkstraße 12\n70565 Stuttgart"),
    (LetterField::Signatory, "Erika Musterfrau"),
    (LetterField::Function, "Leiterin Einkauf"),
    (LetterField::Place, "Stuttgart"),
    (LetterField::Recipient, "Beispiel Cloud Germany GmbH"),
    (LetterField::RecipientAddress, "Beispielring 8\r\n\r\n80331 München\n"),
    (LetterField::Email, "recht@example.com; konto@example.com"),
    (LetterField::ContractNumbers, "Q-00318, Q-00412"),
    (LetterField::OrgId, "00D5g000004XyZA"),
    (LetterField::Extra, "Bitte nennen Sie Ihr Zeichen."),
];

pub fn record(id: &str) -> Outcome<Record> {
    let first = FirstTerm::new(date(START), TermLength::Months(TermMonths::YEAR)).map_err(|_| "no term")?;
    Ok(Record::new(id.to_owned(), Contract { notice: Notice::Days(30), ..Contract::new(first) }))
}

/// Types a text for the detail with this name.
pub fn type_in(record: &mut Record, name: &str, text: &str) -> Outcome {
    Detail::named(name).ok_or_else(|| format!("no detail is called {name}"))?.set(record, text.to_owned());
    Ok(())
}

/// A contract with everything typed that a letter can name.
pub fn complete() -> Outcome<Record> {
    let mut record = record("a")?;
    for (field, text) in FIELDS {
        type_in(&mut record, field.name(), text)?;
    }
    for blank in BLANKS.iter().filter(|blank| FIELDS.iter().all(|(field, _)| field.name() != **blank)) {
        type_in(&mut record, blank, &format!("typed {blank}"))?;
    }
    Ok(record)
}

pub fn sent(mut record: Record, day: &str) -> Outcome<Record> {
    let step = StepRecord { status: StepStatus::Done, done_on: Some(date(day)), ..StepRecord::default() };
    record.progress.set(SEND_NOTICE, step);
    Ok(record)
}

pub fn of_kind(kind: &str, record: &Record, as_of: &str, lang: Lang) -> Outcome<Letter> {
    let content = content(lang)?;
    let plan = plan(&record.contract(), date(as_of));
    let template = content.template(kind).ok_or_else(|| kind.to_owned())?;
    Ok(letter(template, "Sales Cloud", record, &plan, content, &[], lang))
}

pub fn texts(letter: &Letter) -> Vec<&Text> {
    let Letter { sender, recipient, info, subject, paragraphs, closing, signature, return_line, .. } = letter;
    let info = info.iter().map(|(_, text)| text);
    let lines = sender.iter().chain(recipient).chain(info).chain(paragraphs).chain(signature);
    lines.chain([subject, closing, return_line]).collect()
}

pub fn gaps(letter: &Letter) -> Vec<String> {
    texts(letter).into_iter().flat_map(Text::gaps).map(str::to_owned).collect()
}
