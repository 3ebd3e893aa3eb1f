//! The stored document: one JSON text `{schema, rev, seen?, savedAt?, contracts, ui}` to and from a [`Portfolio`].
//!
//! The same text is the backup file. One damaged contract does not take the others down, and a document of a later
//! schema is refused, not guessed. Each schema so far is the one before with more fields, so one reader reads all; when
//! one differs in more than that, a pure function turns the older JSON into the newer before it is read. A fixture of every
//! schema ever shipped stays in `tests/cases`.

mod document;
mod splice;

pub use splice::{Piece, Written};

use super::json::Value;
use super::values;
use crate::domain::Day;
use crate::portfolio::{Index, Portfolio, Record, Settings};
use std::sync::Arc;

/// The schema this page writes.
pub const SCHEMA: u32 = 3;

/// Longest document that is read, in bytes: more than any browser's localStorage holds.
pub const MAX_DOCUMENT: usize = 16 << 20;

/// Why a document cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// Longer than [`MAX_DOCUMENT`].
    TooLarge,
    /// Not JSON.
    NotJson,
    /// JSON, but no document of this page.
    NotADocument,
    /// Written by a later version of the page, with this schema.
    NewerSchema(u32),
}

/// A document that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// All that could be read.
    pub portfolio: Portfolio,
    /// The day it was saved, if it says so.
    pub saved_on: Option<Day>,
    /// The JSON of each contract (or of the settings) that could not be read. Saving drops it: keep it elsewhere first.
    pub damaged: Vec<String>,
}

/// The document for `portfolio`. `notice_sent` in the terms is not kept: the progress says it.
pub fn encode(portfolio: &Portfolio) -> String {
    document::write(portfolio, None)
}

/// The document for a file: [`encode`] with the day it is saved, and without what only this browser's tabs need.
pub fn encode_dated(portfolio: &Portfolio, saved_on: Day) -> String {
    document::write(portfolio, Some(saved_on))
}

/// Reads a document.
///
/// # Errors
/// [`SavedError`] when there is nothing to read. Damaged parts are no error; see [`Loaded::damaged`].
pub fn decode(text: &str) -> Result<Loaded, SavedError> {
    if text.len() > MAX_DOCUMENT {
        return Err(SavedError::TooLarge);
    }
    let parsed = Value::parse_with_list(text, "contracts", |entry| (entry.raw, document::record(&entry).map(Arc::new)));
    let (document, contracts) = parsed.ok_or(SavedError::NotJson)?;
    let schema = document.get("schema").and_then(Value::as_u64).and_then(|schema| u32::try_from(schema).ok());
    match schema {
        Some(1..=SCHEMA) => read(&document, contracts).ok_or(SavedError::NotADocument),
        Some(newer) if newer > SCHEMA => Err(SavedError::NewerSchema(newer)),
        _ => Err(SavedError::NotADocument),
    }
}

/// A document and its contracts, each with its text.
fn read(document: &Value, contracts: Vec<(&str, Option<Arc<Record>>)>) -> Option<Loaded> {
    let mut loaded = Loaded::default();
    loaded.portfolio.rev = document.get("rev").and_then(Value::as_u64).unwrap_or(0);
    loaded.portfolio.seen = document::seen(document);
    loaded.saved_on = document.get("savedAt").and_then(Value::as_str).and_then(|text| values::parse_day(text).ok());
    document.get("contracts")?.as_array()?;
    let sound: Vec<_> = contracts.iter().filter_map(|(_, record)| record.clone()).collect();
    let index = Index::of(&sound);
    for (raw, record) in contracts {
        match record {
            Some(record) if index.get(&record.id).is_some_and(|first| Arc::ptr_eq(first, &record)) => {
                loaded.portfolio.contracts.push(record);
            }
            _ => loaded.damaged.push(raw.to_owned()),
        }
    }
    if let Some(ui) = document.get("ui") {
        loaded.portfolio.settings = document::settings(ui).unwrap_or_else(|| {
            loaded.damaged.push(ui.raw.to_owned());
            Settings::default()
        });
    }
    Some(loaded)
}

/// What a damaged part calls itself: its name, else its id; empty where it has neither.
pub fn name_in(damaged: &str) -> String {
    let Some(part) = Value::parse(damaged) else { return String::new() };
    let texts = ["name", "id"].into_iter().filter_map(|key| part.get(key).and_then(Value::as_str));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}
