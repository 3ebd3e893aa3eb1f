//! What is here of the long texts.

use std::sync::Arc;

use crate::codec::content::Content;
use crate::i18n::Lang;
use leptos::prelude::*;

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

impl ContentState {
    /// The texts, if they are here.
    pub fn ready(self) -> Option<Arc<Content>> {
        if let Self::Ready(content) = self { Some(content) } else { None }
    }
}

/// The texts of both languages; once loaded they stay.
#[derive(Clone, Default)]
pub struct Contents {
    de: ContentState,
    en: ContentState,
}

impl Contents {
    /// The texts of this page, from context.
    pub fn current() -> RwSignal<Self> {
        expect_context()
    }

    /// The texts of a language.
    pub fn get(&self, lang: Lang) -> ContentState {
        match lang {
            Lang::De => self.de.clone(),
            Lang::En => self.en.clone(),
        }
    }

    /// Notes how the texts of a language stand.
    pub fn set(&mut self, lang: Lang, state: ContentState) {
        match lang {
            Lang::De => self.de = state,
            Lang::En => self.en = state,
        }
    }
}
