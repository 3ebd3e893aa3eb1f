//! The stored document: one JSON text `{schema, rev, seen?, savedAt?, contracts, ui}` to and from a [`Portfolio`].
//!
//! The backup file has the same text. One damaged contract does not affect the others, and a document with a later
//! schema is refused, since its meaning could only be guessed. One reader reads all schemas, since each contains the
//! fields of the previous one; if something moved, a pure function moves it after reading. `tests/cases` has a fixture
//! of every schema ever released.

mod contract;
mod document;
mod migrate;
mod preparation;
mod reading;
mod reading_values;
mod reading_words;
mod readings;
mod settings;
mod splice;
mod text;
mod typed;
mod wire;

pub use reading::{NoReading, reading_from_json, reading_to_json};
pub use readings::{DamagedReading, TooManyReadings, as_written, kept_readings, with_readings, without_reading};
pub use splice::{DocumentPiece, Written};
pub use text::{NotUtf8, damaged_letters, text_of};

use crate::domain::Day;
use crate::link::values;
use crate::portfolio::{Contracts, Index, Portfolio, Record};
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;
use std::vec;
use wire::Fields;

/// The schema that is written.
pub const SCHEMA: u32 = 7;

/// Longest document that is read, in bytes: more than the localStorage of any browser can contain.
pub const MAX_DOCUMENT: usize = 16 << 20;

/// Why a document cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// Longer than [`MAX_DOCUMENT`].
    TooLarge,
    /// Not JSON.
    NotJson,
    /// JSON, but not a document of this page.
    NotADocument,
    /// Written by a later version of the page, with the given schema.
    NewerSchema(u32),
}

/// The result of reading a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Everything that could be read.
    pub portfolio: Portfolio,
    /// The day it was saved to a file, if the document states it.
    pub saved_on: Option<Day>,
    /// The JSON of each contract (or of the settings) that could not be read. The next save drops it, so keep it
    /// elsewhere first.
    pub damaged: Vec<String>,
}

/// The document for `portfolio`. `notice_sent` in the terms is not stored, since the progress contains it.
pub fn encode(portfolio: &Portfolio) -> String {
    document::write(portfolio, None)
}

/// The document for a backup file: [`encode`] with the day of saving, and without what only the tabs of this browser
/// need.
pub fn encode_dated(portfolio: &Portfolio, saved_on: Day) -> String {
    document::write(portfolio, Some(saved_on))
}

/// Reads a document.
///
/// # Errors
/// [`SavedError`] if there is nothing to read. Damaged parts are not an error; see [`Loaded::damaged`].
pub fn decode(text: &str) -> Result<Loaded, SavedError> {
    let mut decoding = Decoding::new(Cow::Borrowed(text))?;
    decoding.read(usize::MAX);
    Ok(decoding.end().0)
}

/// A contract that was read from a document.
#[derive(Debug)]
struct ReadContract {
    /// Its byte range in the document.
    place: Range<usize>,
    /// The contract, and whether its text can be reused in the next document; `None` if it is damaged.
    record: Option<(Arc<Record>, bool)>,
}

/// A document that is read a few contracts at a time.
#[derive(Debug)]
pub struct Decoding<'a> {
    text: Cow<'a, str>,
    schema: u32,
    /// Byte ranges of the contracts still to be read.
    unread: vec::IntoIter<Range<usize>>,
    read: Vec<ReadContract>,
    /// Everything in the document except the contracts.
    rest: Loaded,
}

impl<'a> Decoding<'a> {
    /// Reads everything except the contracts, and finds the byte range of each of them.
    ///
    /// # Errors
    /// As [`decode`].
    pub fn new(text: Cow<'a, str>) -> Result<Self, SavedError> {
        if text.len() > MAX_DOCUMENT {
            return Err(SavedError::TooLarge);
        }
        let fields: Fields<'_> = serde_json::from_str(&text).map_err(|error| {
            let is_json = error.is_data() && serde_json::from_str::<IgnoredAny>(&text).is_ok();
            if is_json { SavedError::NotADocument } else { SavedError::NotJson }
        })?;
        let field = |name| fields.last(name);
        // One of two lists would be lost, so neither is accepted.
        let is_list = |value: &&str| value.starts_with('[');
        let contracts = field("contracts").filter(|_| fields.named("contracts").filter(is_list).count() == 1);
        let contracts = contracts.and_then(|list| serde_json::from_str::<Vec<&RawValue>>(list).ok());
        let (schema, contracts) = match (field("schema").and_then(wire::read::<u32>), contracts) {
            (Some(newer), _) if newer > SCHEMA => return Err(SavedError::NewerSchema(newer)),
            (Some(known @ 1..=SCHEMA), Some(contracts)) => (known, contracts),
            _ => return Err(SavedError::NotADocument),
        };
        let unread: Vec<_> = contracts.into_iter().map(|contract| wire::range_of(contract.get(), &text)).collect();
        let mut rest = Loaded::default();
        rest.portfolio.rev = field("rev").and_then(wire::read).unwrap_or_default();
        rest.portfolio.seen = field("seen").map(document::read_seen).unwrap_or_default();
        rest.saved_on = field("savedAt").and_then(wire::read::<String>).and_then(|text| values::parse_day(&text).ok());
        if let Some(settings) = field("ui") {
            match document::read_settings(settings) {
                Some(read) => rest.portfolio.settings = read,
                None => rest.damaged.push(settings.to_owned()),
            }
        }
        let read = Vec::with_capacity(unread.len());
        Ok(Self { text, schema, unread: unread.into_iter(), read, rest })
    }

    /// Reads up to `most` more contracts. Returns whether all have been read.
    pub fn read(&mut self, most: usize) -> bool {
        for place in self.unread.by_ref().take(most) {
            let contract = self.text.get(place.clone()).and_then(|text| document::read_contract(text, self.schema));
            let record = contract.map(|(record, is_current)| (Arc::new(record), is_current));
            self.read.push(ReadContract { place, record });
        }
        self.unread.as_slice().is_empty()
    }

    /// The result, once all contracts have been read, and the position of each whose text can be reused.
    pub fn end(self) -> (Loaded, Written) {
        let Self { text, schema: _, unread: _, read, rest: mut loaded } = self;
        let sound: Contracts = read.iter().filter_map(|read| Some(Arc::clone(&read.record.as_ref()?.0))).collect();
        let index = Index::of(&sound);
        let mut standing = Contracts::with_capacity(read.len());
        let mut places = Vec::with_capacity(read.len());
        let mut damaged = Vec::new();
        for ReadContract { place, record } in read {
            match record {
                Some((record, is_current))
                    if index.get(&record.id).is_some_and(|first| Arc::ptr_eq(first, &record)) =>
                {
                    if is_current {
                        standing.push(Arc::clone(&record));
                        places.push(place);
                    }
                    loaded.portfolio.contracts.push(record);
                }
                _ => damaged.push(text.get(place).unwrap_or_default().to_owned()),
            }
        }
        // Damaged settings come after damaged contracts.
        damaged.append(&mut loaded.damaged);
        loaded.damaged = damaged;
        (loaded, Written::standing(&text, standing, &places))
    }
}

/// The name of a damaged part, else its id; empty if it has neither.
pub fn name_in(damaged: &str) -> String {
    let Ok(fields) = serde_json::from_str::<Fields<'_>>(damaged) else { return String::new() };
    let texts = ["name", "id"].into_iter().filter_map(|key| wire::read::<String>(fields.last(key)?));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}
