//! What to try after the deadline, and the texts to send: whole in both languages, and in the voice of the rest.

use super::{LONGEST_SENTENCE, words};
use fristklar::content::figures::LEAVING_DAYS;
use fristklar::content::levers::LEVERS;
use fristklar::content::sources::source;
use fristklar::content::steps::step;
use fristklar::content::templates::{BLANKS, DETAILS, TEMPLATES};
use fristklar::content::{Both, Template};
use fristklar::domain::{Cents, Contract, FirstTerm, Status, TermLength, TermMonths, day, plan};
use fristklar::i18n::Lang;
use fristklar::i18n::figures;
use fristklar::i18n::texts::{BlankTexts, InvoiceCheckTexts};
use fristklar::letters::letter::is_switch;
use fristklar::letters::messages::blank;
use std::collections::BTreeSet;

const LONGEST_SUBJECT: usize = 90;
const LONGEST_TITLE: usize = 60;
/// The one text without salutation and closing: it goes into a form or another letter.
const REASON: &str = "reason";

fn of_levers() -> impl Iterator<Item = (&'static str, Both)> {
    LEVERS
        .iter()
        .flat_map(|lever| [lever.title, lever.text].into_iter().chain(lever.dated).map(|text| (lever.id, text)))
}

fn of_templates() -> impl Iterator<Item = (&'static str, Both)> {
    TEMPLATES.iter().flat_map(|template| {
        [template.title, template.subject]
            .into_iter()
            .chain(template.text.iter().copied())
            .map(|text| (template.id, text))
    })
}

/// What is found about invoices: the sentences stand in the text to billing.
fn of_findings() -> impl Iterator<Item = (&'static str, Both)> {
    InvoiceCheckTexts::ALL.iter().map(|&(key, de, en)| (key, Both { de, en }))
}

fn texts() -> impl Iterator<Item = (&'static str, Both)> {
    of_levers().chain(of_templates()).chain(of_findings())
}

fn letters() -> impl Iterator<Item = &'static Template<Both>> {
    TEMPLATES.iter().filter(|template| template.id != REASON)
}

/// A letter's paragraphs between salutation and closing.
fn body(letter: &Template<Both>) -> &'static [Both] {
    match letter.text {
        [_, body @ .., _, _] => body,
        _ => &[],
    }
}

/// Sentences by their marks; the full stop in "12. Januar" ends none.
fn sentences(text: &str) -> Vec<&str> {
    let text = text.trim();
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?']) {
        let (before, after) = (text.get(start..at), text.get(at + mark.len()..));
        let (Some(before), Some(after)) = (before, after) else { continue };
        let ordinal = before.ends_with(|char: char| char.is_ascii_digit()) && after.starts_with(" Januar");
        if (after.is_empty() || after.starts_with(' ')) && !ordinal {
            sentences.push(before);
            start = at + mark.len();
        }
    }
    sentences.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    sentences
}

/// All that stands between `open` and `close`, with them.
fn enclosed(text: &str, open: char, close: char) -> Vec<String> {
    let inner = text.split(open).skip(1).filter_map(|rest| rest.split_once(close));
    inner.map(|(name, _)| format!("{open}{name}{close}")).collect()
}

#[test]
fn levers_and_texts_are_all_there_in_their_order() {
    let levers: Vec<&str> = LEVERS.iter().map(|lever| lever.id).collect();
    let expected = [
        "still-write",
        "check-clock",
        "billing-contact",
        "reminder-duty",
        "data-act",
        "smaller-renewal",
        "shorter-renewal",
        "negotiate-exit",
        "next-time",
    ];
    assert_eq!(levers, expected);
    let templates: Vec<&str> = TEMPLATES.iter().map(|template| template.id).collect();
    let expected = [
        "notice",
        "reminder",
        "late-notice",
        "billing-contact-objection",
        "switch-notice",
        "switch-own-servers",
        "erasure-notice",
        "smaller-renewal",
        "exit-offer",
        "refund-request",
        "invoice-mismatch",
        "deletion-request",
        "escalation",
        "reason",
        "late-export",
    ];
    assert_eq!(templates, expected);
}

#[test]
fn every_text_is_offered_somewhere_and_every_name_leads_somewhere() {
    for template in TEMPLATES {
        let offered = LEVERS.iter().any(|lever| lever.template == Some(template.id));
        // The route that is chosen for the letter about switching leads to its other texts.
        let by_route = is_switch(template.id);
        assert!(template.step.is_some() || offered || by_route, "{} is offered nowhere", template.id);
        assert!(template.step.is_none_or(|id| step(id).is_some()), "{}", template.id);
    }
    for lever in LEVERS {
        assert!(lever.template.is_none_or(|id| TEMPLATES.iter().any(|template| template.id == id)), "{}", lever.id);
        assert!(!lever.sources.is_empty() && lever.sources.iter().all(|key| source(key).is_some()), "{}", lever.id);
        assert_eq!(lever.sources.iter().collect::<BTreeSet<_>>().len(), lever.sources.len(), "{}", lever.id);
    }
}

#[test]
fn german_is_formal_and_keeps_to_its_words() {
    let informal = ["du", "dein", "deine", "deinen", "deinem", "deiner", "dir", "dich", "euch", "euer", "eure"];
    let other_words = ["stornier", "storno", "annullier", "rückerstattung", "werktag"];
    for (id, text) in texts() {
        let lower = text.de.to_lowercase();
        assert!(!words(&lower).any(|word| informal.contains(&word)), "{id}: {}", text.de);
        assert!(!other_words.iter().any(|part| lower.contains(part)), "{id}: {}", text.de);
        assert!(!text.de.contains(['"', '\'', '‘', '’', '”']), "{id}: {}", text.de);
        assert_eq!(text.de.matches('„').count(), text.de.matches('“').count(), "{id}: {}", text.de);
    }
}

#[test]
fn english_is_british_and_holds_no_german() {
    let german =
        ["der", "das", "und", "ist", "nicht", "mit", "ein", "eine", "wenn", "bei", "nach", "zum", "zur", "sie"];
    let american = ["cancelation", "canceled", "license ", "licenses", "organization", "favor", "color", "fulfill"];
    for (id, text) in texts() {
        let lower = text.en.to_lowercase();
        assert!(text.en.chars().all(|char| char.is_ascii() || "‘’–".contains(char)), "{id}: {}", text.en);
        assert!(!text.en.contains(['"', '\'']), "{id}: {}", text.en);
        assert!(!words(&lower).any(|word| german.contains(&word)), "{id}: {}", text.en);
        assert!(!american.iter().any(|word| lower.contains(word)), "{id}: {}", text.en);
    }
}

#[test]
fn levers_are_two_to_four_short_sentences_under_a_short_title() {
    for lang in Lang::ALL {
        for lever in LEVERS {
            let title = lever.title.get(lang);
            assert!(title.chars().count() <= LONGEST_TITLE && !title.ends_with('.'), "{}", lever.id);
            for text in [lever.text].into_iter().chain(lever.dated) {
                let said = sentences(text.get(lang));
                assert!((2..=4).contains(&said.len()), "{}: {} sentences: {said:?}", lever.id, said.len());
                let short = |sentence: &&&str| words(sentence).count() > LONGEST_SENTENCE;
                assert_eq!(said.iter().find(short), None, "{}", lever.id);
            }
        }
    }
    assert_eq!(sentences("Ab 12. Januar 2027 (§ 134.49). Ja? Nein"), ["Ab 12. Januar 2027 (§ 134.49)", " Ja", " Nein"]);
}

#[test]
fn dated_levers_have_their_figures_once_the_deadline_has_passed() -> Result<(), &'static str> {
    let start = day(2026, 1, 1).ok_or("no such day")?;
    let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
    let mut contract = Contract::new(first);
    contract.price = Some(Cents(1_200_000));
    let missed = plan(&contract, day(2026, 12, 10).ok_or("no such day")?);
    assert_eq!(missed.status, Status::Missed);
    for dated in LEVERS.iter().filter_map(|lever| lever.dated) {
        for lang in Lang::ALL {
            let mut text = dated.get(lang).to_owned();
            assert!(text.contains('{'), "{text} names no figure");
            for name in LEAVING_DAYS {
                text = text.replace(&format!("{{{name}}}"), "day");
            }
            assert!(figures::fill(&text, &contract, &missed, lang).is_some(), "{text}");
        }
    }
    Ok(())
}

#[test]
fn what_is_left_to_fill_in_is_named_the_same_in_both_languages() {
    for (id, text) in of_templates() {
        let mut named = [enclosed(text.de, '{', '}'), enclosed(text.en, '{', '}')];
        named.iter_mut().for_each(|names| names.sort());
        let [de, en] = named;
        assert_eq!(de, en, "{id}");
    }
    for (id, text) in of_levers().chain(of_templates()) {
        // A gap has a name, so that it is asked for and listed; a bracket in a text would be neither.
        assert!(!text.de.contains(['[', ']']) && !text.en.contains(['[', ']']), "{id}");
    }
}

#[test]
fn every_blank_stands_in_a_text_and_has_a_name_of_its_own_in_both_languages() {
    let named: BTreeSet<String> = of_templates().flat_map(|(_, text)| enclosed(text.de, '{', '}')).collect();
    for lang in Lang::ALL {
        let names: BTreeSet<&str> = BLANKS.iter().filter_map(|id| blank(id, lang)).collect();
        assert_eq!(names.len(), BLANKS.len(), "{names:?}");
    }
    for id in BLANKS {
        assert!(named.contains(&format!("{{{id}}}")), "{id} stands nowhere");
        assert!(!DETAILS.contains(id), "{id} has two meanings");
    }
    assert_eq!(BlankTexts::ALL.len(), BLANKS.len());
    assert_eq!(blank("term-end", Lang::En), None);
}

#[test]
fn letters_have_the_form_of_letters() {
    for letter in letters() {
        let ends = (letter.text.first(), letter.text.last_chunk::<2>());
        let (Some(salutation), Some([closing, sender])) = ends else {
            unreachable!("{} is no letter", letter.id);
        };
        assert_eq!((salutation.de, salutation.en), ("Guten Tag,", "Dear Sir or Madam,"), "{}", letter.id);
        assert_eq!((closing.de, closing.en), ("Mit freundlichen Grüßen", "Yours faithfully"), "{}", letter.id);
        assert_eq!((sender.de, sender.en), ("{signatory}", "{signatory}"), "{}", letter.id);
        assert!((3..=5).contains(&body(letter).len()), "{} has {} paragraphs", letter.id, body(letter).len());
        // German goes on after the comma of the salutation, English begins anew.
        let first = body(letter).first();
        assert!(first.is_some_and(|text| text.de.starts_with(char::is_lowercase)), "{}", letter.id);
        assert!(first.is_some_and(|text| text.en.starts_with(char::is_uppercase)), "{}", letter.id);
        for paragraph in body(letter) {
            assert!(paragraph.de.ends_with('.') && paragraph.en.ends_with('.'), "{}: {}", letter.id, paragraph.de);
        }
        assert!(body(letter).iter().any(|text| text.de.contains("{contract-numbers}")), "{}", letter.id);
    }
    for template in TEMPLATES {
        for lang in Lang::ALL {
            assert!(template.subject.get(lang).chars().count() <= LONGEST_SUBJECT, "{}", template.id);
            assert!(template.title.get(lang).chars().count() <= LONGEST_TITLE, "{}", template.id);
        }
    }
}

#[test]
fn texts_to_send_neither_threaten_nor_claim_the_law_nor_invent_addresses() {
    let german =
        ["anwalt", "anwält", "gericht", "klage", "wirksam", "rechtsgültig", "anspruch", "umgehend", "letztmalig"];
    let english = ["lawyer", "solicitor", "court", "sue", "legal", "valid", "entitled", "demand", "immediately"];
    for (id, text) in of_templates().chain(of_findings()) {
        let (de, en) = (text.de.to_lowercase(), text.en.to_lowercase());
        assert!(!german.iter().any(|word| de.contains(word)), "{id}: {}", text.de);
        assert!(!words(&en).any(|word| english.contains(&word)), "{id}: {}", text.en);
        assert!(!text.de.contains('@') && !text.en.contains('@'), "{id}");
    }
}
