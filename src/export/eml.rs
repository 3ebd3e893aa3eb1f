//! E-mails as text: an unsent message as a file (RFC 5322, 2045 and 2047), and a link that opens one (RFC 6068). User
//! input can never become a header of its own.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::link::percent;

/// Longest link that every common mail program accepts, in characters.
pub const LONGEST_LINK: usize = 1_800;

/// Bytes of a subject in one encoded word: 52 characters of Base64 which, with their delimiters and the name of the
/// header, stay below the limit of 76 for a line.
const WORD_BYTES: usize = 39;
/// Bytes of a body that make up one line of 76 characters in Base64.
const LINE_BYTES: usize = 57;
/// Longest address (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// A message to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// Addresses, as [`addresses`] reads them; may be empty.
    pub to: Vec<String>,
    /// Line breaks in it are written as spaces.
    pub subject: String,
    pub body: String,
}

/// A link that opens a mail program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailLink {
    /// With subject and text.
    Whole(String),
    /// With the subject only, because the text does not fit.
    SubjectOnly(String),
    /// Not even the subject fits.
    TooLong,
}

/// The addresses in a field, separated by commas or semicolons; `None` if one of them is not valid.
///
/// ```
/// use fristklar::export::eml::addresses;
/// assert_eq!(addresses("a@example.com; b@example.org"), Some(vec!["a@example.com".into(), "b@example.org".into()]));
/// assert_eq!(addresses("  "), Some(Vec::new()));
/// assert_eq!(addresses("a@example.com\r\nBcc: b@example.org"), None);
/// ```
pub fn addresses(typed: &str) -> Option<Vec<String>> {
    let parts = typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| is_address(part).then(|| part.to_owned())).collect()
}

/// Whether this is an address of the usual form: `name@host`, in characters that never need quoting.
fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let dotted = |text: &str, sign: fn(char) -> bool| {
        text.split('.')
            .all(|part| !part.is_empty() && part.chars().all(|char| char.is_ascii_alphanumeric() || sign(char)))
    };
    text.len() <= LONGEST_ADDRESS
        && dotted(name, |sign| "!#$%&'*+-/=?^_`{|}~".contains(sign))
        && dotted(host, |sign| sign == '-')
        && host.contains('.')
}

/// The message as a file that mail programs open as a draft. `From` and `Date` are left to the sender.
pub fn file(mail: &Mail) -> String {
    let mut text = String::from("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
    if !mail.to.is_empty() {
        text.push_str(&format!("To: {}\r\n", mail.to.join(",\r\n ")));
    }
    text.push_str(&format!("Subject: {}\r\n", subject(&mail.subject)));
    text.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    for line in with_line_breaks(&mail.body).as_bytes().chunks(LINE_BYTES) {
        text.push_str(&format!("{}\r\n", BASE64_STANDARD.encode(line)));
    }
    text
}

/// The message as a `mailto:` link.
pub fn link(mail: &Mail) -> MailLink {
    let mut link = String::from("mailto:");
    for (place, address) in mail.to.iter().enumerate() {
        if place > 0 {
            link.push(',');
        }
        // Many programs only accept an unescaped `@`.
        let (name, host) = address.split_once('@').unwrap_or((address, ""));
        percent::encode_into(&mut link, name);
        link.push('@');
        percent::encode_into(&mut link, host);
    }
    link.push_str("?subject=");
    percent::encode_into(&mut link, &one_line(&mail.subject));
    let subject_only = link.clone();
    link.push_str("&body=");
    percent::encode_into(&mut link, &with_line_breaks(&mail.body));
    if link.len() <= LONGEST_LINK {
        MailLink::Whole(link)
    } else if subject_only.len() <= LONGEST_LINK {
        MailLink::SubjectOnly(subject_only)
    } else {
        MailLink::TooLong
    }
}

/// Whether a character is a line break or another control character.
fn is_break(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}')
}

fn one_line(text: &str) -> String {
    text.replace(is_break, " ")
}

/// With the line breaks that mail requires.
fn with_line_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

/// The text of a header: unchanged if it is short and plain, otherwise in encoded words.
fn subject(text: &str) -> String {
    let text = one_line(text);
    let plain = text.len() <= 60 && text.chars().all(|char| char.is_ascii_graphic() || char == ' ');
    // Anything that looks like an encoded word would be decoded.
    if plain && !text.contains("=?") && text.trim() == text {
        return text;
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for char in text.chars() {
        // A character must not be split.
        if word.len() + char.len_utf8() > WORD_BYTES {
            words.push(encoded_word(&word));
            word.clear();
        }
        word.push(char);
    }
    words.push(encoded_word(&word));
    words.join("\r\n ")
}

fn encoded_word(text: &str) -> String {
    format!("=?UTF-8?B?{}?=", BASE64_STANDARD.encode(text))
}
