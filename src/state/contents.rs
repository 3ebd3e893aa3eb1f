//! What is here of the long texts.

use std::cell::OnceCell;
use std::sync::Arc;

use crate::content::Content;
use crate::dom::{RwSignal, for_good};
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

thread_local! {
    // Not in the session: it would be in the part of the program that is loaded first.
    static CURRENT: OnceCell<RwSignal<Contents>> = const { OnceCell::new() };
}

impl Contents {
    /// Those of this page.
    pub fn current() -> RwSignal<Self> {
        CURRENT.with(|current| *current.get_or_init(|| for_good(|| RwSignal::new(Self::default()))))
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
