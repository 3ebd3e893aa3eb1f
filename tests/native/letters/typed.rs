//! What is typed into a letter: nothing breaks out of its place, nothing is lost.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::date;
use crate::support::hostile;
use crate::support::letters::*;
use fristklar::content::templates::{BLANKS, TEMPLATES};
use fristklar::domain::plan;
use fristklar::export::eml::MailLink;
use fristklar::i18n::Lang;
use fristklar::journey::sheets::one_line;
use fristklar::letters::letter::{Letter, LetterField, NOTICE, REASON, letter, templates};

#[test]
fn nothing_typed_breaks_out_of_its_place() -> Outcome {
    let plain: Vec<Letter> = TEMPLATES
        .iter()
        .filter(|template| template.id != REASON)
        .map(|template| of_kind(template.id, &complete()?, BEFORE, Lang::De))
        .collect::<Outcome<_>>()?;
    let rows: Vec<&str> = FIELDS.iter().map(|(field, _)| field.name()).chain(BLANKS.iter().copied()).collect();
    for typed in hostile::all() {
        for row in &rows {
            let mut record = complete()?;
            type_in(&mut record, row, &typed)?;
            for before in &plain {
                let letter = of_kind(&before.kind, &record, BEFORE, Lang::De)?;
                stays_in_place(&letter, before, row, &typed);
            }
        }
        // All at once, in the name as well.
        let mut record = complete()?;
        record.letter.kind.clone_from(&typed);
        for row in &rows {
            type_in(&mut record, row, &typed)?;
        }
        let content = content(Lang::De)?;
        let plan = plan(&record.contract(), date(BEFORE));
        for (text, before) in templates(content).zip(&plain) {
            stays_in_place(&letter(text, &typed, &record, &plan, content, &[], Lang::De), before, "all", &typed);
        }
    }
    Ok(())
}

fn stays_in_place(letter: &Letter, before: &Letter, row: &str, typed: &str) {
    for text in texts(letter) {
        let plain = text.plain();
        assert!(!plain.contains(|sign: char| sign.is_control() && sign != '\n'), "{row}: {plain:?}");
        assert!(!plain.contains(['\u{2028}', '\u{2029}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}']), "{row}");
    }
    let breaks = |letter: &Letter| texts(letter).iter().map(|text| text.plain().matches('\n').count()).sum::<usize>();
    assert_eq!(breaks(letter), breaks(before), "{row}: {typed:?}");
    // Only addresses have lines; a field that is left out takes its line along.
    if !typed.trim().is_empty() {
        assert_eq!(letter.paragraphs.len(), before.paragraphs.len(), "{row}: {typed:?}");
        assert_eq!(letter.info.len(), before.info.len());
        assert_eq!(letter.signature.len(), before.signature.len());
        // A bracket that was typed is no gap, and a brace no name.
        assert_eq!(gaps(letter), gaps(before), "{row}: {typed:?}");
    }
    let lines = typed.split(|sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}'));
    let lines = lines.filter(|line| !line.trim().is_empty()).count();
    for (block, of) in [(&letter.sender, "address"), (&letter.recipient, "recipient-address")] {
        assert!(block.len() <= if row == of || row == "all" { lines.max(1) + 1 } else { 3 }, "{row}: {typed:?}");
    }
    // What it becomes outside: nothing typed is a header, a second link or a path.
    let file = letter.mail_file();
    let headers: Vec<&str> = file
        .split("\r\n\r\n")
        .next()
        .unwrap_or_default()
        .split("\r\n")
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split(':').next())
        .filter(|name| *name != "To")
        .collect();
    let expected = ["X-Unsent", "MIME-Version", "Subject", "Content-Type", "Content-Transfer-Encoding"];
    assert_eq!(headers, expected, "{row}: {typed:?}");
    if let MailLink::Whole(link) | MailLink::SubjectOnly(link) = letter.mail_link() {
        assert!(link.is_ascii() && link.len() <= 1_800 && link.matches('?').count() == 1, "{link}");
        assert!(link.matches('&').count() <= 1 && !link.contains('#'), "{link}");
    }
    assert_eq!(letter.file_name(), before.file_name());
}

#[test]
fn a_very_long_letter_says_so_and_loses_nothing() -> Outcome {
    let long = hostile::long();
    for field in [
        LetterField::Address,
        LetterField::RecipientAddress,
        LetterField::ContractNumbers,
        LetterField::Extra,
        LetterField::Signatory,
    ] {
        let mut record = complete()?;
        type_in(&mut record, field.name(), &long)?;
        let letter = of_kind(NOTICE, &record, BEFORE, Lang::De)?;
        assert!(letter.is_long(), "{field:?}");
        assert!(letter.text().contains(long.trim()), "{field:?}");
    }
    let mut record = complete()?;
    type_in(&mut record, LetterField::Address.name(), "1\n2\n3\n4\n5\n6\n7")?;
    assert!(of_kind(NOTICE, &record, BEFORE, Lang::De)?.is_long());
    type_in(&mut record, LetterField::Address.name(), "1\n2\n3\n4\n5")?;
    assert!(!of_kind(NOTICE, &record, BEFORE, Lang::De)?.is_long());
    Ok(())
}

#[test]
fn one_line_keeps_words_and_drops_what_turns_or_ends_a_line() {
    assert_eq!(one_line("  a\r\nb\u{2028}c\u{85}d\t"), "a  b c d");
    assert_eq!(one_line("\u{202e}abc\u{2066}\u{200f}"), "abc\u{200f}");
    assert_eq!(one_line("👩‍👩‍👧‍👦 e\u{301}"), "👩‍👩‍👧‍👦 e\u{301}");
}
