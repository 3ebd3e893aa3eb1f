//! Text in, values out, and back: links, the stored document, and what people type.
//!
//! Everything that crosses the page's edge as text passes through here and is checked here, so that nothing behind it
//! meets a wrong value. Errors are small enums; their words are the texts' business. No browser, no clock, no rules.

pub mod form;
pub mod ics;
pub mod input;
pub mod link;
pub mod mail;
mod percent;
mod problem;
pub mod progress;
pub mod saved;
pub(crate) mod values;
mod words;

pub use words::Word;

/// Whether a sign turns the reading direction of what comes after it.
pub fn turns_around(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
