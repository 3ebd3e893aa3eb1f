//! E-mails (`.eml`): their text, and the files they bring.

use mail_parser::{MessageParser, MimeHeaders};

use super::document::Document;
use super::word::Unreadable;

/// What an e-mail holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub text: Document,
    /// The names and bytes of its attachments.
    pub attachments: Vec<(String, Vec<u8>)>,
}

/// Reads an e-mail; text that comes as HTML only is read without its markup.
///
/// # Errors
/// [`Unreadable::Damaged`] if it is none.
pub fn read_eml(name: &str, bytes: &[u8]) -> Result<Mail, Unreadable> {
    let message = MessageParser::default()
        .parse(bytes)
        .filter(|message| !message.headers().is_empty())
        .ok_or(Unreadable::Damaged)?;
    let texts: Vec<_> = (0..message.text_body.len()).filter_map(|part| message.body_text(part)).collect();
    let attachments = message
        .attachments()
        .map(|part| (part.attachment_name().unwrap_or_default().to_owned(), part.contents().to_vec()));
    Ok(Mail { text: Document::from_text(name, &texts.join("\n\n")), attachments: attachments.collect() })
}
