//! The sources of the texts.

use leptos::prelude::*;

use crate::content::{Content, Note, Source, Trust, source_month};
use crate::i18n::Lang;
use crate::i18n::texts::JourneyTexts;
use crate::ui::language::{use_lang, use_texts};

/// The keys of sources as [`Sources`] takes them.
pub fn source_keys<'a>(keys: impl IntoIterator<Item = &'a &'static str>) -> Vec<String> {
    keys.into_iter().map(|key| (*key).to_owned()).collect()
}

/// A list of sources, which `content` has by key.
#[component]
pub fn Sources<'a>(
    keys: &'a [String],
    content: &'a Content,
    /// Whether the word "Sources" stands above it already.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView + use<> {
    let t = use_texts::<JourneyTexts>();
    let sources: Vec<_> = keys
        .iter()
        .filter_map(|key| content.source(key))
        .map(|source| view! { <li><SourceName source /></li> })
        .collect();
    view! {
        {(!bare).then(|| view! { <p class="quiet">{t.sources} ":"</p> })}
        <ul class="sources quiet">{sources}</ul>
    }
}

/// A source with its month and how reliable it is.
#[component]
pub fn SourceName<'a>(source: &'a Source) -> impl IntoView + use<> {
    let lang = use_lang();
    let month = source_month(source.dated, lang);
    view! { {source.title.clone()} ", " {month} " " <span class="mark">{trust(source.trust, lang)}</span> }
}

/// Notes about a tool, each with its sources.
#[component]
pub fn Notes<'a>(notes: &'a [Note], content: &'a Content) -> impl IntoView + use<> {
    let notes: Vec<_> = notes
        .iter()
        .map(|note| {
            let sources = note.sources.iter().filter_map(|key| content.source(key)).map(|source| {
                view! { <br/> <span class="quiet sources"><SourceName source /></span> }
            });
            view! { <li>{note.text.clone()} {sources.collect::<Vec<_>>()}</li> }
        })
        .collect();
    view! { <ul class="notes">{notes}</ul> }
}

fn trust(trust: Trust, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
    match trust {
        Trust::Primary => t.trust_primary,
        Trust::ThirdParty => t.trust_third,
        Trust::Guide => t.trust_guide,
        Trust::Unverified => t.trust_unverified,
    }
}
