//! The long texts, which follow once the page answers: what is here, what is on its way, and asking again.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{document, fetch};
use crate::content::{self, Content};
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
#[derive(Clone, Copy)]
pub struct Contents {
    de: RwSignal<ContentState>,
    en: RwSignal<ContentState>,
}

impl Contents {
    pub fn new() -> Self {
        Self { de: RwSignal::new(ContentState::Absent), en: RwSignal::new(ContentState::Absent) }
    }

    fn signal(self, lang: Lang) -> RwSignal<ContentState> {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// The texts of a language.
    pub fn get(self, lang: Lang) -> ContentState {
        self.signal(lang).get()
    }

    /// Loads the texts of a language unless they are here or on their way.
    pub fn load(self, lang: Lang) {
        let signal = self.signal(lang);
        if matches!(signal.get_untracked(), ContentState::Loading | ContentState::Ready(_)) {
            return;
        }
        signal.set(ContentState::Loading);
        spawn_local(async move {
            let text = fetch::text(&document::later_file(&format!("data-{}", lang.tag()))).await;
            signal.set(text.map_or(ContentState::Failed, |text| read(&text)));
        });
    }
}

impl Default for Contents {
    fn default() -> Self {
        Self::new()
    }
}

fn read(text: &str) -> ContentState {
    content::decode(text).map_or(ContentState::Failed, |content| ContentState::Ready(Arc::new(content)))
}
