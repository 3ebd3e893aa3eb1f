//! E-mail files and links: what comes out is read back by a reader of its own, whatever was put in.

use crate::support::Outcome;
use crate::support::hostile;
use fristklar::export::eml::{LONGEST_LINK, Mail, MailLink, addresses, file, link};
use proptest::prelude::*;

fn mail(to: &[&str], subject: &str, body: &str) -> Mail {
    Mail { to: to.iter().map(|one| (*one).to_owned()).collect(), subject: subject.to_owned(), body: body.to_owned() }
}

/// A subject as it must arrive: on one line.
fn on_one_line(text: &str) -> String {
    text.replace(|sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}'), " ")
}

/// A text as it must arrive: with the line ends of mail.
fn in_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

fn base64(text: &str) -> Outcome<Vec<u8>> {
    let mut bits = 0_u32;
    let mut count = 0;
    let mut bytes = Vec::new();
    for sign in text.trim_end_matches('=').chars() {
        let value = match sign {
            'A'..='Z' => u32::from(sign) - u32::from('A'),
            'a'..='z' => u32::from(sign) - u32::from('a') + 26,
            '0'..='9' => u32::from(sign) - u32::from('0') + 52,
            '+' => 62,
            '/' => 63,
            other => return Err(format!("{other:?} is no Base64")),
        };
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 255) as u8);
        }
    }
    assert_eq!(text.len() % 4, 0, "{text}");
    Ok(bytes)
}

fn text(bytes: Vec<u8>) -> Outcome<String> {
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// A message as a mail program reads it: its headers, unfolded and decoded, and its text.
fn read(file: &str) -> Outcome<(Vec<(String, String)>, String)> {
    assert!(file.is_ascii(), "{file}");
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    let (head, body) = file.split_once("\r\n\r\n").ok_or("no end of the headers")?;
    for line in file.split("\r\n") {
        let limit = if line.contains("=?") || !line.contains(':') { 76 } else { 998 };
        assert!(line.len() <= limit.max(if line.contains('@') { 300 } else { 0 }), "{} bytes: {line}", line.len());
    }
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n") {
        match (line.strip_prefix(' '), headers.last_mut()) {
            (Some(more), Some((_, value))) => value.extend([" ", more]),
            _ => {
                let (name, value) = line.split_once(": ").ok_or_else(|| format!("no header: {line}"))?;
                headers.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    for (name, value) in &mut headers {
        if name == "Subject" && value.starts_with("=?") {
            let mut decoded = Vec::new();
            for word in value.split(' ') {
                assert!(word.len() <= 75, "{word}");
                let inner = word.strip_prefix("=?UTF-8?B?").and_then(|rest| rest.strip_suffix("?="));
                // Each word is whole characters by itself.
                decoded.push(text(base64(inner.ok_or_else(|| format!("no encoded word: {word}"))?)?)?);
            }
            *value = decoded.concat();
        }
    }
    Ok((headers, text(base64(&body.replace("\r\n", ""))?)?))
}

fn percent_decoded(text: &str) -> Outcome<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next(), rest.next()].map(|digit| char::from(digit.unwrap_or(b'!')));
            let digits: String = digits.iter().collect();
            bytes.push(u8::from_str_radix(&digits, 16).map_err(|_| format!("%{digits}"))?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Recipients, subject and text of a link, as a mail program reads them.
fn read_link(link: &str) -> Outcome<(String, String, Option<String>)> {
    assert!(link.len() <= LONGEST_LINK, "{}", link.len());
    assert!(link.chars().all(|sign| sign.is_ascii_alphanumeric() || "-._~%:@,?&=".contains(sign)), "{link}");
    let rest = link.strip_prefix("mailto:").ok_or("no mailto")?;
    let (to, fields) = rest.split_once("?subject=").ok_or("no subject")?;
    let (subject, body) = match fields.split_once("&body=") {
        Some((subject, body)) => (subject, Some(percent_decoded(body)?)),
        None => (fields, None),
    };
    assert!(!subject.contains(['&', '=']) && !to.contains(['?', '&', '=']), "{link}");
    Ok((percent_decoded(to)?, percent_decoded(subject)?, body))
}

#[test]
fn a_plain_message_reads_as_written() {
    let plain = mail(&["legal@example.com"], "Notice of non-renewal", "Dear Sir or Madam,\n\nhello\n");
    assert_eq!(
        file(&plain),
        "X-Unsent: 1\r\nMIME-Version: 1.0\r\nTo: legal@example.com\r\nSubject: Notice of non-renewal\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         RGVhciBTaXIgb3IgTWFkYW0sDQoNCmhlbGxvDQo=\r\n"
    );
    let link = link(&plain);
    let expected = "mailto:legal@example.com?subject=Notice%20of%20non-renewal\
                    &body=Dear%20Sir%20or%20Madam%2C%0D%0A%0D%0Ahello%0D%0A";
    assert_eq!(link, MailLink::Whole(expected.to_owned()));
}

#[test]
fn umlauts_travel_in_encoded_words() -> Outcome {
    let subject = "Kündigung zum Ende der Laufzeit: Verträge für Süd und Übersee, Straße ß";
    let written = file(&mail(&[], subject, "Grüße"));
    assert!(written.contains("Subject: =?UTF-8?B?S8O8bmRpZ3VuZ"), "{written}");
    let (headers, body) = read(&written)?;
    assert_eq!(
        headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["X-Unsent", "MIME-Version", "Subject", "Content-Type", "Content-Transfer-Encoding"]
    );
    assert_eq!(headers.iter().find(|(name, _)| name == "Subject").map(|(_, value)| value.as_str()), Some(subject));
    assert_eq!(body, "Grüße");
    Ok(())
}

fn arrives(subject: &str, body: &str) -> Outcome {
    let given = mail(&["a@example.com", "b.c+d@mail.example.org"], subject, body);
    let (headers, said) = read(&file(&given))?;
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["X-Unsent", "MIME-Version", "To", "Subject", "Content-Type", "Content-Transfer-Encoding"]);
    let value = |name: &str| headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.clone());
    assert_eq!(value("To").as_deref(), Some("a@example.com, b.c+d@mail.example.org"));
    assert_eq!(value("Subject"), Some(on_one_line(subject)));
    assert_eq!(said, in_lines(body));
    match link(&given) {
        MailLink::Whole(link) => {
            let read = read_link(&link)?;
            let to = "a@example.com,b.c+d@mail.example.org".to_owned();
            assert_eq!(read, (to, on_one_line(subject), Some(in_lines(body))));
        }
        MailLink::SubjectOnly(link) => {
            let (_, read, body_read) = read_link(&link)?;
            assert_eq!((read, body_read), (on_one_line(subject), None));
            assert!(in_lines(body).len() * 3 + subject.len() * 3 > LONGEST_LINK - 100, "it would have fitted: {body}");
        }
        MailLink::TooLong => assert!(subject.len() * 3 > LONGEST_LINK - 100, "it would have fitted: {subject}"),
    }
    Ok(())
}

#[test]
fn hostile_texts_arrive_whole_and_make_no_header() -> Outcome {
    for subject in hostile::all() {
        for body in hostile::all() {
            arrives(&subject, &body)?;
        }
    }
    Ok(())
}

#[test]
fn a_link_of_1800_characters_is_whole_and_one_more_is_not() -> Outcome {
    let fixed = "mailto:?subject=s&body=".len();
    for (length, whole) in [(LONGEST_LINK - fixed, true), (LONGEST_LINK - fixed + 1, false)] {
        match link(&mail(&[], "s", &"x".repeat(length))) {
            MailLink::Whole(link) => assert!(whole && link.len() == LONGEST_LINK),
            MailLink::SubjectOnly(link) => assert!(!whole && read_link(&link)?.2.is_none()),
            MailLink::TooLong => return Err("the subject fits".to_owned()),
        }
    }
    assert_eq!(link(&mail(&[], &"x".repeat(LONGEST_LINK), "")), MailLink::TooLong);
    Ok(())
}

#[test]
fn only_what_is_an_address_is_one() {
    let one = |typed: &str| addresses(typed);
    for fine in ["a@b.example", "first.last@example.com", "o'neill+x=y@sub.example-host.org"] {
        assert_eq!(one(fine), Some(vec![fine.to_owned()]), "{fine}");
    }
    assert_eq!(one(" a@example.com ,, b@example.org ; "), Some(vec!["a@example.com".into(), "b@example.org".into()]));
    assert_eq!(one(""), Some(Vec::new()));
    let bad = [
        "Erika",
        "@example.com",
        "a@",
        "a@localhost",
        "a@b@example.com",
        "a..b@example.com",
        ".a@example.com",
        "a@example..com",
        "a@example.com.",
        "Erika <a@example.com>",
        "a b@example.com",
        "a@exam ple.com",
        "a@example.com\r\nBcc: b@example.org",
        "a@example.com\u{2028}x",
        "ä@example.com",
        "a@exämple.com",
        "a@example.com?cc=b@example.org",
        "\"a\"@example.com",
        "a@[127.0.0.1]",
        "\u{202e}a@example.com",
    ];
    for typed in bad {
        assert_eq!(one(typed), None, "{typed}");
        assert_eq!(one(&format!("c@example.com, {typed}")), None, "{typed}");
    }
    assert_eq!(one(&format!("{}@example.com", "a".repeat(243))), None);
    assert!(one(&format!("{}@example.com", "a".repeat(242))).is_some());
    for typed in hostile::all() {
        let read = one(&typed);
        assert!(read.is_none() || read == Some(Vec::new()), "{typed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_arrives(subject in "\\PC{0,120}|[ -~]{0,80}", body in "(.|\\n|\\r|\\r\\n){0,300}") {
        arrives(&subject, &body).map_err(TestCaseError::fail)?;
    }
}
