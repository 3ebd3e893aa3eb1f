//! The long texts, which follow once the page answers: what is here, what is on its way, and asking again.

use std::sync::Arc;

use leptos::prelude::*;

use super::session::Session;
use crate::browser::{document, fetch};
use crate::codec::content::{self, Content};
use crate::dom;
use crate::i18n::Lang;

/// The texts of one language.
#[derive(Clone, Default)]
pub enum ContentState {
    /// Not asked for.
    #[default]
    Absent,
    /// On their way.
    Loading,
    /// Here.
    Ready(Arc<Content>),
    /// They did not arrive, or not whole.
    Failed,
}

/// The texts of both languages; once loaded they stay.
#[derive(Clone, Default)]
pub struct Contents {
    de: ContentState,
    en: ContentState,
}

impl Contents {
    /// The texts of a language.
    pub fn get(&self, lang: Lang) -> ContentState {
        match lang {
            Lang::De => self.de.clone(),
            Lang::En => self.en.clone(),
        }
    }

    fn set(&mut self, lang: Lang, state: ContentState) {
        match lang {
            Lang::De => self.de = state,
            Lang::En => self.en = state,
        }
    }
}

/// Loads the texts of the language shown, now and whenever it changes.
pub(super) fn keep_content_current(session: Session) {
    dom::follow(Box::new(move || load_content(session, session.lang.get())));
}

/// Loads the texts of a language unless they are here or on their way.
pub fn load_content(session: Session, lang: Lang) {
    let state = session.contents.with_untracked(|contents| contents.get(lang));
    if matches!(state, ContentState::Loading | ContentState::Ready(_)) {
        return;
    }
    session.contents.update(|contents| contents.set(lang, ContentState::Loading));
    fetch::text(&document::content_address(lang.tag()), move |text| {
        let content = text.and_then(|text| content::decode(&text));
        let state = content.map_or(ContentState::Failed, |content| ContentState::Ready(Arc::new(content)));
        session.contents.update(|contents| contents.set(lang, state));
    });
}
