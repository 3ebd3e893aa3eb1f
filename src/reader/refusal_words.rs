//! Why a document was not read, in words: what it is, and what helps.

use super::refusal::Refusal;
use crate::i18n::texts::DocumentRefusalTexts;
use crate::i18n::{Lang, fill};
use crate::import::FileKind;

/// Why a document is not read.
pub fn refusal_text(refusal: Refusal, lang: Lang) -> String {
    let t = DocumentRefusalTexts::of(lang);
    let text = match refusal {
        Refusal::Empty => t.empty,
        Refusal::TooLarge => t.too_large,
        Refusal::TooManyPages { pages } => return fill(t.too_many_pages, &[("n", &pages.to_string())]),
        Refusal::NoText => t.no_text,
        Refusal::LostLetters => t.lost_letters,
        Refusal::NeedsPassword => t.needs_password,
        Refusal::WrongPassword => t.wrong_password,
        Refusal::UnknownLock => t.unknown_lock,
        Refusal::Damaged => t.damaged,
        Refusal::Other(FileKind::Workbook) => t.workbook,
        Refusal::Other(FileKind::Archive) => t.archive,
        Refusal::Other(FileKind::Image) => t.picture,
        Refusal::Other(FileKind::Document) => t.old_document,
        Refusal::Other(FileKind::Markup) => t.web_page,
        Refusal::Other(FileKind::Pdf) | Refusal::UnknownKind => t.unknown_kind,
    };
    text.to_owned()
}
