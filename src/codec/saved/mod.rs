//! The stored document: one JSON text `{schema, rev, seen?, savedAt?, contracts, ui}` to and from a [`Portfolio`].
//!
//! The same text is the backup file. One damaged contract does not take the others down, and a document of a later
//! schema is refused, not guessed. Each schema so far is the one before with more fields, so one reader reads all; when
//! one differs in more than that, a pure function turns the older JSON into the newer before it is read. A fixture of every
//! schema ever shipped stays in `tests/cases`.

mod document;
mod splice;

pub use splice::{Piece, Written};

use super::json::{Listed, Value};
use super::values;
use crate::domain::Day;
use crate::portfolio::{Contracts, Index, Portfolio, Record, Settings};
use std::borrow::Cow;
use std::ops::Range;
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
    let mut decoding = Decoding::new(Cow::Borrowed(text))?;
    while !decoding.read(usize::MAX)? {}
    decoding.end().map(|(loaded, _)| loaded)
}

/// A document that is read a few contracts at a time.
#[derive(Debug)]
pub struct Decoding<'a> {
    listed: Listed<'a>,
    contracts: Vec<Entry>,
}

/// Where a contract stands in the document, in bytes, and what was read there.
type Entry = (Range<usize>, Option<Arc<Record>>);

impl<'a> Decoding<'a> {
    /// Begins.
    ///
    /// # Errors
    /// [`SavedError::TooLarge`].
    pub fn new(text: Cow<'a, str>) -> Result<Self, SavedError> {
        if text.len() > MAX_DOCUMENT {
            return Err(SavedError::TooLarge);
        }
        Ok(Self { listed: Listed::new(text, "contracts"), contracts: Vec::new() })
    }

    /// Reads up to `most` more contracts; whether all are read.
    ///
    /// # Errors
    /// [`SavedError::NotJson`].
    pub fn read(&mut self, most: usize) -> Result<bool, SavedError> {
        for _ in 0..most {
            let entry = |entry: Value<'_>, from| (from..from + entry.raw.len(), document::record(&entry).map(Arc::new));
            match self.listed.next(entry).ok_or(SavedError::NotJson)? {
                Some(entry) => self.contracts.push(entry),
                None => break,
            }
        }
        Ok(self.listed.is_read())
    }

    /// What was read, once all contracts were, and where each stands; nothing of that where it is written in another way
    /// than this page's.
    ///
    /// # Errors
    /// As [`decode`].
    pub fn end(self) -> Result<(Loaded, Written), SavedError> {
        let Self { listed, contracts: entries } = self;
        let sound: Contracts = entries.iter().filter_map(|(_, record)| record.clone()).collect();
        let index = Index::of(&sound);
        let mut contracts = Contracts::new();
        let mut places = Vec::with_capacity(entries.len());
        let mut damaged = Vec::new();
        for (place, record) in entries {
            match record {
                Some(record) if index.get(&record.id).is_some_and(|first| Arc::ptr_eq(first, &record)) => {
                    contracts.push(record);
                    places.push(place);
                }
                _ => damaged.push(listed.text().get(place).unwrap_or_default().to_owned()),
            }
        }
        let written = Written::standing(listed.text(), contracts.clone(), &places);
        let read = |document: &Value<'_>, counts: bool| {
            let schema = document.get("schema").and_then(Value::as_u64).and_then(|schema| u32::try_from(schema).ok());
            match schema {
                Some(known @ 1..=SCHEMA) if counts => {
                    let written = if known == SCHEMA { written } else { Written::default() };
                    Ok((around(document, contracts, damaged), written))
                }
                Some(newer) if newer > SCHEMA => Err(SavedError::NewerSchema(newer)),
                _ => Err(SavedError::NotADocument),
            }
        };
        listed.rest(read).ok_or(SavedError::NotJson)?
    }
}

/// Contracts with what else the document says.
fn around(document: &Value<'_>, contracts: Contracts, damaged: Vec<String>) -> Loaded {
    let mut loaded = Loaded { damaged, ..Loaded::default() };
    loaded.portfolio.contracts = contracts;
    loaded.portfolio.rev = document.get("rev").and_then(Value::as_u64).unwrap_or(0);
    loaded.portfolio.seen = document::seen(document);
    loaded.saved_on = document.get("savedAt").and_then(Value::as_str).and_then(|text| values::parse_day(text).ok());
    if let Some(ui) = document.get("ui") {
        loaded.portfolio.settings = document::settings(ui).unwrap_or_else(|| {
            loaded.damaged.push(ui.raw.to_owned());
            Settings::default()
        });
    }
    loaded
}

/// What a damaged part calls itself: its name, else its id; empty where it has neither.
pub fn name_in(damaged: &str) -> String {
    let Some(part) = Value::parse(damaged) else { return String::new() };
    let texts = ["name", "id"].into_iter().filter_map(|key| part.get(key).and_then(Value::as_str));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}
