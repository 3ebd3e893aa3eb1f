//! The long texts, which follow once the page answers: what is here, what is on its way, and asking again.

use std::sync::Arc;

use super::contents::{ContentState, Contents};
use super::session::Session;
use crate::browser::{document, fetch};
use crate::content;
use crate::dom;
use crate::i18n::Lang;

/// Loads the texts of the language shown, now and whenever it changes.
pub(super) fn keep_content_current(session: Session) {
    dom::follow(Box::new(move || load_content(session.lang.get())));
}

/// Loads the texts of a language unless they are here or on their way.
pub fn load_content(lang: Lang) {
    let contents = Contents::current();
    let state = contents.with_untracked(|contents| contents.get(lang));
    if matches!(state, ContentState::Loading | ContentState::Ready(_)) {
        return;
    }
    contents.update(|contents| contents.set(lang, ContentState::Loading));
    fetch::text(&document::later_address(&["data-", lang.tag()].concat()), move |text| {
        let state = text.map_or(ContentState::Failed, |text| read(&text));
        contents.update(|contents| contents.set(lang, state));
    });
}

fn read(text: &str) -> ContentState {
    content::decode(text).map_or(ContentState::Failed, |content| ContentState::Ready(Arc::new(content)))
}
