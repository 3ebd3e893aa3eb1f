//! PDF files: the words of each page, in their places.
//!
//! [`hayro_syntax`] reads the file and [`hayro_font`] its fonts. What is drawn is followed as far as text needs it.

mod content;
mod fonts;
mod layers;
mod words;

use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use self::content::{Budget, drawn_on};
use self::fonts::Fonts;
use self::layers::hidden_layers;
use super::refusal::{MAX_PAGES, Refusal};
use crate::documents::{Document, PageSource};

/// Reads a PDF file; one that is only protected against copying opens without a password.
///
/// # Errors
/// [`Refusal`].
pub(super) fn read_pdf(
    name: &str,
    bytes: &[u8],
    password: Option<&str>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Document, Refusal> {
    if !is_whole(bytes) {
        return Err(Refusal::Damaged);
    }
    let pdf = match Pdf::new_with_password(bytes.to_vec(), password.unwrap_or_default()) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {
            return Err(if password.is_some() { Refusal::WrongPassword } else { Refusal::NeedsPassword });
        }
        Err(LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm)) => return Err(Refusal::UnknownLock),
        Err(LoadPdfError::Decryption(_) | LoadPdfError::Invalid) => return Err(Refusal::Damaged),
    };
    let pages: &[Page] = pdf.pages();
    if pages.is_empty() {
        return Err(Refusal::Damaged);
    }
    if pages.len() > MAX_PAGES {
        return Err(Refusal::TooManyPages { pages: pages.len() });
    }
    let (fonts, hidden, mut budget) = (Fonts::default(), hidden_layers(pdf.xref()), Budget::default());
    let mut document = Document { name: name.to_owned(), pages: Vec::with_capacity(pages.len()) };
    let (mut letters, mut lost, mut is_damaged) = (0, 0, false);
    for (done, page) in pages.iter().enumerate() {
        progress(done, pages.len());
        let drawn = drawn_on(page, &fonts, &hidden, &mut budget).ok_or(Refusal::TooLarge)?;
        is_damaged |= drawn.is_damaged;
        letters += drawn.letters.len();
        lost += drawn.letters.iter().filter(|letter| letter.is_lost()).count();
        document.pages.push(words::page_of(&drawn));
    }
    if document.pages.iter().all(|page| page.words.is_empty() || page.source == PageSource::Picture) {
        return Err(if is_damaged { Refusal::Damaged } else { Refusal::NoText });
    }
    match lost * MOST_LOST > letters {
        true if is_damaged => Err(Refusal::Damaged),
        true => Err(Refusal::LostLetters),
        false => Ok(document),
    }
}

/// How far from the end of a file its last words may stand: some programs write a little behind them.
const TAIL: usize = 4096;

/// Whether a file ends as it should: what was cut would be read in part, and nothing would say so.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// One in this many letters may be lost, such as a sign of a font of symbols.
const MOST_LOST: usize = 20;
