//! Files of every kind that is read, told apart by what is in them and never by their names.

use mail_parser::decoders::charsets::map::charset_decoder;

use super::pdf::read_pdf;
use super::refusal::{MAX_BYTES, Refusal};
use crate::documents::{Document, read_docx, read_eml};
use crate::import::{self, Encoding, FileKind, detect, other_than_utf8};

/// Reads a file. `progress` is called before each page with how many are done and how many there are.
///
/// What an e-mail brings is read on its own: see [`attachments`].
///
/// # Errors
/// [`Refusal`].
pub fn open(
    name: &str,
    bytes: &[u8],
    password: Option<&str>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Document, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if is_pdf(bytes) {
        return read_pdf(name, bytes, password, progress);
    }
    progress(0, 1);
    let document = match detect(bytes) {
        Err(import::Refusal::Other(FileKind::Document)) if bytes.starts_with(ZIP) => read_docx(name, bytes)?,
        Err(import::Refusal::Other(kind)) => return Err(Refusal::Other(kind)),
        // A word processor's file may name its parts in any order.
        Err(_) if bytes.starts_with(ZIP) => read_docx(name, bytes)?,
        Err(_) => return Err(Refusal::UnknownKind),
        Ok(_) if is_mail(bytes) => read_eml(name, bytes)?.text,
        Ok(encoding) => Document::from_text(name, &text_of(bytes, encoding)?),
    };
    let has_words = document.pages.iter().any(|page| !page.words.is_empty());
    if has_words { Ok(document) } else { Err(Refusal::Empty) }
}

/// The names and bytes of what a file brings, if it is an e-mail; each of them is opened like a file.
pub fn attachments(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    if bytes.len() > MAX_BYTES || detect(bytes).is_err() || !is_mail(bytes) {
        return Vec::new();
    }
    read_eml("", bytes).map_or_else(|_| Vec::new(), |mail| mail.attachments)
}

const ZIP: &[u8] = b"PK\x03\x04";

/// Other programs look for this within so many bytes as well.
const PDF_BEGINS_WITHIN: usize = 1024;

fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..PDF_BEGINS_WITHIN).unwrap_or(bytes).windows(5).any(|window| window == b"%PDF-")
}

/// How many lines are searched for what only programs for e-mail write.
const HEADER_LINES: usize = 200;

/// Whether a text begins with the lines that programs for e-mail write, of which people copy none.
fn is_mail(bytes: &[u8]) -> bool {
    let of_programs: [&[u8]; 5] = [b"message-id:", b"mime-version:", b"received:", b"return-path:", b"content-type:"];
    let header = bytes.split(|byte| *byte == b'\n').take(HEADER_LINES);
    let mut header = header.take_while(|line| !line.trim_ascii().is_empty());
    let begins = |line: &[u8], name: &&[u8]| {
        line.get(..name.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(name))
    };
    header.any(|line| of_programs.iter().any(|name| begins(line, name)))
}

/// The text of a file.
fn text_of(bytes: &[u8], encoding: Encoding) -> Result<String, Refusal> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let letters: Vec<u16> = bytes.as_chunks().0.iter().map(|pair| of(*pair)).collect();
        String::from_utf16_lossy(&letters)
    };
    let text = match encoding {
        Encoding::Utf16Le => wide(u16::from_le_bytes),
        Encoding::Utf16Be => wide(u16::from_be_bytes),
        _ => match str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                let encoding = other_than_utf8(bytes);
                let decoded = || charset_decoder(encoding.label().as_bytes()).map(|decode| decode(bytes));
                encoding.text_without_decoder(bytes).or_else(decoded).ok_or(Refusal::UnknownKind)?
            }
        },
    };
    let text = text.trim_start_matches('\u{feff}');
    if is_markup(text) { Err(Refusal::Other(FileKind::Markup)) } else { Ok(text.to_owned()) }
}

/// Whether a text is a web page or another text for programs.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start();
    ["<!doctype", "<html", "<?xml"]
        .iter()
        .any(|name| text.get(..name.len()).is_some_and(|text| text.eq_ignore_ascii_case(name)))
}
