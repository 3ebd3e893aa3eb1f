//! What the program that reads documents answers.

use crate::support::order_forms::any_known;
use crate::support::samples::sampled;
use fristklar::documents::{Document, Reading, read};
use fristklar::import::FileKind;
use fristklar::reader::{Answer, Refusal, answer};
use fristklar::storage::reading_from_json;
use proptest::prelude::*;

const FORM: &str = "Order Form\n\nContract Start Date: 2026-01-15\nContract End Date: 2027-01-14\n";

/// An answer in short: what it is, whose, and what was read.
#[derive(Debug, PartialEq)]
enum Short {
    Read(String, bool, Box<Reading>),
    Refused(String, bool, Refusal),
    Done,
}

/// All answers but those on progress, each written and read back as the page gets it.
fn answers(name: &str, bytes: &[u8]) -> Vec<Short> {
    let mut all = Vec::new();
    answer(name, bytes, None, &mut |said| {
        let text = serde_json::to_string(&said).unwrap();
        match serde_json::from_str(&text).unwrap() {
            Answer::Pages { done, of } => assert!(done < of, "page {done} of {of}"),
            Answer::Read { name, is_attachment, reading } => {
                all.push(Short::Read(name, is_attachment, Box::new(reading_from_json(reading.get()).unwrap())));
            }
            Answer::Refused { name, is_attachment, refusal } => all.push(Short::Refused(name, is_attachment, refusal)),
            Answer::Done => all.push(Short::Done),
            Answer::Ready | Answer::Unreadable => panic!("{said:?} is said by the worker, not by what it runs"),
        }
    });
    all
}

fn read_of(name: &str, is_attachment: bool, text: &str) -> Short {
    Short::Read(name.to_owned(), is_attachment, Box::new(read(&Document::from_text(name, text))))
}

/// An e-mail with an attachment.
fn mail(text: &str, name: &str, kind: &str, attached: &str) -> String {
    format!(
        "Subject: Order\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{name}\"\r\n\r\n--{name}\r\n\
         Content-Type: text/plain\r\n\r\n{text}\r\n--{name}\r\nContent-Type: {kind}; name=\"{name}\"\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{attached}\r\n--{name}--\r\n"
    )
}

#[test]
fn a_text_is_read_as_the_page_would_read_it() {
    assert_eq!(answers("form.txt", FORM.as_bytes()), [read_of("form.txt", false, FORM), Short::Done]);
}

#[test]
fn what_cannot_be_read_is_refused_by_its_name() {
    let refused = |refusal| vec![Short::Refused("file".to_owned(), false, refusal), Short::Done];
    assert_eq!(answers("file", b""), refused(Refusal::Empty));
    assert_eq!(answers("file", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), refused(Refusal::Other(FileKind::Image)));
}

#[test]
fn an_email_is_read_with_all_that_it_brings() {
    let said = "The initial term is 24 months.";
    let all = answers("mail.eml", mail(said, "form.txt", "text/plain", FORM).as_bytes());
    let [Short::Read(name, false, text), Short::Read(attached, true, form), Short::Done] = all.as_slice() else {
        panic!("{all:?}");
    };
    assert_eq!((name.as_str(), attached.as_str()), ("mail.eml", "form.txt"));
    assert_eq!(text.findings.len(), 1, "{text:?}");
    assert_eq!(form.findings.len(), read(&Document::from_text("", FORM)).findings.len());
    // Its own text may be empty; then only what it brings is told.
    let all = answers("mail.eml", mail("", "form.txt", "text/plain", FORM).as_bytes());
    assert!(matches!(all.as_slice(), [Short::Read(_, true, _), Short::Done]), "{all:?}");
}

#[test]
fn an_email_in_an_email_is_read_and_one_too_deep_is_refused() {
    let mut whole = FORM.to_owned();
    for depth in 0..8 {
        let kind = if depth == 0 { "text/plain" } else { "application/octet-stream" };
        whole = mail("Please see below.", &format!("m{depth}.eml"), kind, &whole);
    }
    let all = answers("mail.eml", whole.as_bytes());
    assert_eq!(all.last(), Some(&Short::Done));
    let read = all.iter().filter(|said| matches!(said, Short::Read(..))).count();
    let refused = all.iter().filter(|said| matches!(said, Short::Refused(_, true, Refusal::TooLarge))).count();
    assert_eq!((read, refused), (5, 1), "{all:?}");
}

proptest! {
    #![proptest_config(sampled(200))]

    #[test]
    fn every_reading_reaches_the_page_whole(known in any_known()) {
        let text = known.text();
        prop_assert_eq!(answers("", text.as_bytes()), [read_of("", false, &text), Short::Done]);
    }

    #[test]
    fn whatever_comes_is_answered_to_the_end(bytes in proptest::collection::vec(any::<u8>(), 0..600), begin in 0..4_usize) {
        let begins = [b"".as_slice(), b"%PDF-1.7\n", b"PK\x03\x04", b"Message-ID: <a>\r\n\r\n"];
        let whole = [begins[begin], &bytes].concat();
        let all = answers("", &whole);
        prop_assert_eq!(all.iter().filter(|said| **said == Short::Done).count(), 1);
        prop_assert_eq!(all.last(), Some(&Short::Done));
    }
}
