//! The long texts, read from their files once.

use std::sync::LazyLock;

use fristklar::content::{Content, decode, encode};
use fristklar::i18n::Lang;

use super::Outcome;

pub const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

pub fn content(lang: Lang) -> Outcome<&'static Content> {
    static DE: LazyLock<Option<Content>> = LazyLock::new(|| decode(&encode(Lang::De)));
    static EN: LazyLock<Option<Content>> = LazyLock::new(|| decode(&encode(Lang::En)));
    let content = if lang == Lang::De { &DE } else { &EN };
    content.as_ref().ok_or_else(|| format!("the {} file cannot be read", lang.tag()))
}
