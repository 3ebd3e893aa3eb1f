//! The letter: a text to send on paper, generated from the contract and what the user typed. Nothing is invented:
//! missing details are shown in square brackets and listed.

use std::sync::Arc;

use crate::content::templates::BLANKS;
use crate::content::{Content, Template};
use crate::domain::{Plan, Status};
use crate::export::eml::{self, Mail, MailLink};
use crate::i18n::figures::{self, TextPiece};
use crate::i18n::texts::LetterTexts;
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::journey::sheets::one_line;
use crate::letters::joint_notice::Other;
use crate::letters::messages::{Details, Text, TextPart, blank, name_for_others};
use crate::portfolio::{LetterDetails, Record, SignsAs, SwitchRoute};

pub use crate::letters::messages::Detail;
pub use crate::portfolio::LetterField;

/// Id of the text of the notice.
pub const NOTICE: &str = "notice";
/// Id of its text after the deadline.
pub const LATE_NOTICE: &str = "late-notice";
/// Id of the text for a switch under the EU Data Act; the route chosen may lead to another text.
pub const SWITCH_NOTICE: &str = "switch-notice";
const SWITCH_TO_OWN_SERVERS: &str = "switch-own-servers";
const SWITCH_TO_ERASURE: &str = "erasure-notice";
/// Id of the one text that is not a letter, but goes into a form or another letter.
pub const REASON: &str = "reason";

impl LetterField {
    pub fn label(self, lang: Lang) -> &'static str {
        let t = LetterTexts::of(lang);
        match self {
            Self::Company => t.company,
            Self::Address => t.address,
            Self::Signatory => t.signatory,
            Self::Function => t.function,
            Self::Place => t.place,
            Self::Recipient => t.recipient_company,
            Self::RecipientAddress => t.recipient_address,
            Self::Email => t.email,
            Self::ContractNumbers => t.contract_numbers,
            Self::OrgId => t.org_id,
            Self::Extra => t.extra,
        }
    }

    /// Those without which a letter has a gap.
    const NEEDED: [Self; 7] = [
        Self::Company,
        Self::Address,
        Self::Recipient,
        Self::RecipientAddress,
        Self::ContractNumbers,
        Self::OrgId,
        Self::Signatory,
    ];
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A detail that all letters have.
    Field(LetterField),
    /// A blank of this text, by name.
    Blank(&'static str),
    /// The day the notice was sent.
    NoticeSent,
    /// A day that depends on the end of the contract, if it does not end.
    Day,
    /// Reasons: they are to be included, but none is ticked.
    Reasons,
    /// Invoices that differ from the plan: there are none.
    Mismatches,
}

impl Missing {
    fn of(detail: &str) -> Self {
        if let Some(field) = LetterField::NEEDED.into_iter().find(|field| field.name() == detail) {
            return Self::Field(field);
        }
        match (detail, BLANKS.iter().find(|blank| **blank == detail)) {
            (_, Some(blank)) => Self::Blank(blank),
            ("notice-sent", _) => Self::NoticeSent,
            ("reasons", _) => Self::Reasons,
            ("mismatches", _) => Self::Mismatches,
            _ => Self::Day,
        }
    }
}

/// The parts of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub lang: Lang,
    /// Id of its text.
    pub kind: String,
    /// The sender's company and address.
    pub sender: Vec<Text>,
    /// The sender on a single line, for a window envelope.
    pub return_line: Text,
    /// Company and address of the recipient.
    pub recipient: Vec<Text>,
    /// Date, contract, numbers: labels with their values.
    pub info: Vec<(&'static str, Text)>,
    pub subject: Text,
    /// The paragraphs from the salutation to the last sentence before the closing.
    pub paragraphs: Vec<Text>,
    pub closing: Text,
    /// The same words in the other language, if the letter has both.
    pub translation: Option<Translation>,
    /// Name, position and company of the signatory.
    pub signature: Vec<Text>,
    /// What is enclosed.
    pub enclosure: Option<Text>,
    /// The recipient's e-mail addresses; `None` if what was typed is not valid.
    pub addresses: Option<Vec<String>>,
    /// What is missing, in the order of the letter.
    pub missing: Vec<Missing>,
}

/// The words of a letter in its second language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub lang: Lang,
    pub subject: Text,
    pub paragraphs: Vec<Text>,
    pub closing: Text,
}

/// Id of the letter's text: the chosen one or, depending on the deadline, the notice or the late notice.
pub fn kind<'a>(details: &'a LetterDetails, plan: &Plan) -> &'a str {
    match (details.kind.as_str(), plan.status) {
        ("", Status::Missed) => LATE_NOTICE,
        ("", _) => NOTICE,
        (SWITCH_NOTICE, _) => switch_text(details.switch_route),
        (chosen, _) => chosen,
    }
}

/// The text of the letter about switching.
fn switch_text(route: SwitchRoute) -> &'static str {
    match route {
        SwitchRoute::OtherProvider => SWITCH_NOTICE,
        SwitchRoute::OwnServers => SWITCH_TO_OWN_SERVERS,
        SwitchRoute::Erasure => SWITCH_TO_ERASURE,
    }
}

/// Chooses the letter with this text. One about switching is a letter with a route.
pub fn choose(details: &mut LetterDetails, id: &str) {
    let routes = [SwitchRoute::OtherProvider, SwitchRoute::OwnServers, SwitchRoute::Erasure];
    let route = routes.into_iter().find(|route| switch_text(*route) == id);
    details.switch_route = route.unwrap_or(details.switch_route);
    let kind = if route.is_some() { SWITCH_NOTICE } else { id };
    kind.clone_into(&mut details.kind);
}

/// Whether this is one of the texts about switching.
pub fn is_switch(kind: &str) -> bool {
    matches!(kind, SWITCH_NOTICE | SWITCH_TO_OWN_SERVERS | SWITCH_TO_ERASURE)
}

/// Whether a letter with this text changes the contract by itself, so that an agent who signs it must prove the power.
pub fn declares(kind: &str) -> bool {
    is_notice(kind) || is_switch(kind)
}

/// Whether this is one of the texts of the notice.
pub fn is_notice(kind: &str) -> bool {
    matches!(kind, NOTICE | LATE_NOTICE)
}

/// The text of the letter; the notice if the chosen one is unknown.
pub fn template<'a>(details: &LetterDetails, plan: &Plan, content: &'a Content) -> Option<&'a Template> {
    content.template(kind(details, plan)).filter(|template| template.id != REASON).or_else(|| content.template(NOTICE))
}

/// The texts that are letters.
pub fn templates(content: &Content) -> impl Iterator<Item = &Template> {
    let is_chosen_by_its_id = |id: &str| id != REASON && (id == SWITCH_NOTICE || !is_switch(id));
    content.templates.iter().filter(move |template| is_chosen_by_its_id(&template.id))
}

/// Whether a letter with this text can include reasons.
pub fn takes_reasons(kind: &str) -> bool {
    is_notice(kind)
}

/// Whether a letter with this text can stand in both languages on one sheet, as was chosen.
pub fn is_bilingual(details: &LetterDetails, kind: &str) -> bool {
    details.bilingual && is_notice(kind)
}

/// Whether a letter with this text can name other contracts.
pub fn names_others(kind: &str) -> bool {
    is_notice(kind)
}

/// The paragraph that names the other contracts, each with the end of its term.
fn also_named(also: &[Other], lang: Lang, locale: Locale) -> Option<Text> {
    let t = LetterTexts::of(lang);
    let mut lines = vec![t.said_also.to_owned()];
    for Other { row, .. } in also.iter().filter(|other| other.named) {
        let name = match (row.name.is_empty() && row.product.is_empty(), row.numbers.as_str()) {
            (true, numbers) if !numbers.is_empty() => numbers.to_owned(),
            (_, numbers) => {
                let name = name_for_others(&row.name, &row.product, row.start, lang, locale);
                if numbers.is_empty() { name } else { format!("{name} ({numbers})") }
            }
        };
        lines.push(fill(t.said_also_one, &[("name", &name), ("last", &day_long(row.ends, locale))]));
    }
    (lines.len() > 1).then(|| words(lines.join("\n")))
}

/// The letter's language: the chosen one, otherwise that of the page.
pub fn language(details: &LetterDetails, page: Lang) -> Lang {
    details.language.unwrap_or(page)
}

/// The blanks that only this text has.
pub fn own_blanks(template: &Template) -> Vec<&'static str> {
    let common = |blank: &str| LetterField::NEEDED.iter().any(|field| field.name() == blank);
    let mut found = Vec::new();
    for piece in template.text.iter().flat_map(|text| figures::pieces(text)) {
        let TextPiece::Name(name) = piece else { continue };
        let blank = BLANKS.iter().copied().find(|blank| *blank == name && !common(blank));
        found.extend(blank.filter(|blank| !found.contains(blank)));
    }
    found
}

/// Among the other contracts of the same customer that have a sender, the one changed last.
pub fn other_sender<'a>(contracts: &'a [Arc<Record>], record: &Record) -> Option<&'a Arc<Record>> {
    let customer = record.customer.trim();
    changed_last(contracts, |other| {
        other.id != record.id
            && other.customer.trim().eq_ignore_ascii_case(customer)
            && !other.letter.company.trim().is_empty()
    })
}

/// Among the other contracts with a recipient, the one changed last. Whose contract it is does not matter: the other
/// party is the same for all.
pub fn other_recipient<'a>(contracts: &'a [Arc<Record>], record: &Record) -> Option<&'a Arc<Record>> {
    changed_last(contracts, |other| other.id != record.id && !other.letter.recipient.trim().is_empty())
}

fn changed_last(contracts: &[Arc<Record>], suits: impl Fn(&Record) -> bool) -> Option<&Arc<Record>> {
    contracts.iter().filter(|record| suits(record)).max_by_key(|record| record.changed)
}

/// Whether the text is empty or a valid list of e-mail addresses.
pub fn reads_as_addresses(typed: &str) -> bool {
    eml::addresses(typed).is_some()
}

/// Whether nothing was typed about the sender.
pub fn lacks_sender(record: &Record) -> bool {
    LetterField::OF_SENDER.iter().all(|field| field.typed(record).trim().is_empty())
}

/// Whether nothing was typed about the recipient.
pub fn lacks_recipient(record: &Record) -> bool {
    LetterField::OF_RECIPIENT.iter().all(|field| field.typed(record).trim().is_empty())
}

/// The contracting party, where it is known and is not the recipient already: it is offered, never filled in unasked.
pub fn offered_recipient(record: &Record) -> Option<&str> {
    let party = record.contracting_party.trim();
    (!party.is_empty() && record.letter.recipient.trim() != party).then_some(party)
}

/// Generates the letter. `name` is that of the contract, as from [`name_for_others`]; `also` are the other contracts that a notice names.
pub fn letter(
    template: &Template,
    name: &str,
    record: &Record,
    plan: &Plan,
    content: &Content,
    also: &[Other],
    lang: Lang,
) -> Letter {
    let t = LetterTexts::of(lang);
    let name = one_line(name);
    let details = Details::new(&name, record, plan, content, lang);
    let typed = Typed { record, lang };
    let mut paragraphs: Vec<Text> = template.text.iter().map(|text| details.fill(text)).collect();
    // The last paragraph is the signatory, who is printed in the signature, below the space for signing.
    paragraphs.pop();
    let closing = paragraphs.pop().unwrap_or_default();
    if names_others(&template.id)
        && let Some(named) = also_named(also, lang, Locale::of(lang, record.terms.region))
    {
        // The other contracts follow the paragraph that names this one.
        let about = template.text.iter().position(|text| text.contains("{contract-numbers}"));
        paragraphs.insert(about.map_or(paragraphs.len(), |about| paragraphs.len().min(about + 1)), named);
    }
    if takes_reasons(&template.id) && record.letter.with_reasons {
        paragraphs.push(details.fill(t.said_reasons));
    }
    paragraphs.extend(typed.optional(LetterField::Extra));

    let sender: Vec<Text> =
        [vec![typed.needed(LetterField::Company)], typed.lines(LetterField::Address)].into_iter().flatten().collect();
    let recipient: Vec<Text> = [vec![typed.needed(LetterField::Recipient)], typed.lines(LetterField::RecipientAddress)]
        .into_iter()
        .flatten()
        .collect();
    let today = day_long(plan.as_of, Locale::of(lang, record.terms.region));
    let place = typed.text(LetterField::Place);
    let date = if place.is_empty() { today } else { format!("{place}, {today}") };
    let info = vec![
        (t.said_date, words(date)),
        (t.said_contract, words(name.clone())),
        (t.said_numbers, typed.needed(LetterField::ContractNumbers)),
        (t.said_org, typed.needed(LetterField::OrgId)),
    ];
    let signature = [typed.needed(LetterField::Signatory)]
        .into_iter()
        .chain(typed.optional(LetterField::Function))
        .chain(typed.optional(LetterField::Company))
        .collect();
    let by_agent = record.letter.signs_as == SignsAs::PowerOfAttorney && declares(&template.id);
    let mut letter = Letter {
        lang,
        kind: template.id.clone(),
        return_line: joined(&sender, " · "),
        sender,
        recipient,
        info,
        subject: details.fill(&template.subject),
        paragraphs,
        closing,
        translation: None,
        signature,
        enclosure: by_agent.then(|| words(t.said_enclosure.to_owned())),
        addresses: eml::addresses(&record.letter.email),
        missing: Vec::new(),
    };
    letter.missing = letter.lacks();
    letter
}

/// What the user typed.
struct Typed<'a> {
    record: &'a Record,
    lang: Lang,
}

impl Typed<'_> {
    fn text(&self, field: LetterField) -> String {
        one_line(field.typed(self.record))
    }

    fn optional(&self, field: LetterField) -> Option<Text> {
        Some(self.text(field)).filter(|text| !text.is_empty()).map(words)
    }

    fn needed(&self, field: LetterField) -> Text {
        self.optional(field).unwrap_or_else(|| self.gap(field))
    }

    /// The lines as typed.
    fn lines(&self, field: LetterField) -> Vec<Text> {
        let typed = field.typed(self.record);
        let lines = typed.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(one_line).filter(|line| !line.is_empty());
        let lines: Vec<Text> = lines.map(words).collect();
        if lines.is_empty() { vec![self.gap(field)] } else { lines }
    }

    fn gap(&self, field: LetterField) -> Text {
        let name = blank(field.name(), self.lang).unwrap_or_else(|| field.label(self.lang));
        Text(vec![TextPart::Gap { detail: field.name().to_owned(), shown: format!("[{name}]") }])
    }
}

fn words(text: String) -> Text {
    Text(vec![TextPart::Words(text)])
}

/// Joins lines into one, with `separator` between them.
fn joined(lines: &[Text], separator: &str) -> Text {
    let mut parts = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            parts.push(TextPart::Words(separator.to_owned()));
        }
        parts.extend(line.0.iter().cloned());
    }
    Text(parts)
}

impl Letter {
    fn texts(&self) -> impl Iterator<Item = &Text> {
        let info = self.info.iter().map(|(_, text)| text);
        let above = self.sender.iter().chain(&self.recipient).chain(info).chain([&self.subject]);
        let translated =
            self.translation.iter().flat_map(|other| [&other.subject].into_iter().chain(&other.paragraphs));
        above.chain(&self.paragraphs).chain(translated).chain(&self.signature)
    }

    /// Puts the words of `other`, the same letter in another language, beside its own. What both say in the same words,
    /// as the user's own sentence, is said once.
    pub fn with_translation(mut self, other: Self) -> Self {
        let Self { lang, subject, mut paragraphs, closing, enclosure, .. } = other;
        if paragraphs.last() == self.paragraphs.last() {
            paragraphs.pop();
        }
        self.translation = Some(Translation { lang, subject, paragraphs, closing });
        self.enclosure = self.enclosure.zip(enclosure).map(|(own, other)| joined(&[own, other], " / "));
        self.missing = self.lacks();
        self
    }

    fn lacks(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        for one in self.texts().flat_map(Text::gaps).map(Missing::of) {
            if !missing.contains(&one) {
                missing.push(one);
            }
        }
        missing
    }

    /// Whether it probably needs more than one page. Assumes wide letters, so it rather warns too often.
    pub fn is_long(&self) -> bool {
        // Two languages stand side by side, in smaller letters.
        let (line, most) = if self.translation.is_some() { (46, 38) } else { (84, 33) };
        let lines_of = |text: &Text, width: usize| -> usize {
            text.plain().split('\n').map(|line| line.chars().count().div_ceil(width).max(1)).sum()
        };
        let above = |lines: &[Text], line: usize| lines.iter().map(|text| lines_of(text, line)).sum::<usize>();
        let body = |subject: &Text, paragraphs: &[Text]| -> usize {
            [subject].into_iter().chain(paragraphs).map(|text| lines_of(text, line) + 1).sum()
        };
        let translated = self.translation.as_ref().map(|other| body(&other.subject, &other.paragraphs));
        let longer = translated.unwrap_or_default().max(body(&self.subject, &self.paragraphs));
        let enclosed = if self.enclosure.is_some() { 2 } else { 0 };
        let info: usize = self.info.iter().map(|(_, text)| lines_of(text, 26)).sum();
        above(&self.sender, 70) > 6
            || above(&self.recipient, 38) > 6
            || info > 8
            || longer + 4 + above(&self.signature, 84) + enclosed > most
    }

    /// The whole letter as text, for a file.
    pub fn text(&self) -> String {
        let lines = |lines: &[Text]| lines.iter().map(Text::plain).collect::<Vec<_>>().join("\n");
        let info: Vec<String> = self.info.iter().map(|(label, text)| format!("{label}: {}", text.plain())).collect();
        [lines(&self.sender), lines(&self.recipient), info.join("\n"), self.copied()].join("\n\n") + "\n"
    }

    /// Subject and text, to copy into an e-mail.
    pub fn copied(&self) -> String {
        [self.subject.plain(), self.body()].join("\n\n")
    }

    fn body(&self) -> String {
        let mut parts: Vec<String> = self.paragraphs.iter().map(Text::plain).collect();
        parts.push(self.closing.plain());
        if let Some(Translation { lang: _, subject, paragraphs, closing }) = &self.translation {
            parts.extend([subject].into_iter().chain(paragraphs).chain([closing]).map(Text::plain));
        }
        parts.push(self.signature.iter().map(Text::plain).collect::<Vec<_>>().join("\n"));
        parts.extend(self.enclosure.iter().map(Text::plain));
        parts.join("\n\n")
    }

    fn mail(&self) -> Mail {
        let to = self.addresses.clone().unwrap_or_default();
        let own = self.subject.plain();
        let subject = match &self.translation {
            Some(other) => format!("{own} / {}", other.subject.plain()),
            None => own,
        };
        Mail { to, subject, body: self.body() }
    }

    pub fn mail_file(&self) -> String {
        eml::file(&self.mail())
    }

    pub fn mail_link(&self) -> MailLink {
        eml::link(&self.mail())
    }

    /// Name of a file with the letter, without extension: `letter-notice`.
    pub fn file_name(&self) -> String {
        format!("{}-{}", LetterTexts::of(self.lang).file, self.kind)
    }
}
