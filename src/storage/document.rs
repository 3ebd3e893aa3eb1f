//! The document that contains the contracts.
//!
//! It has types of its own, so that renaming a type elsewhere cannot change what is stored. Default values are left
//! out, and the defaults are frozen with the schema. Days are `2026-01-15`, amounts are cents, shares hundredths of a
//! percent, and choices the words of links. `null` means the same as an absent field.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::contract::StoredContract;
use super::settings::StoredSettings;
use super::wire::{AsText, Object, json, read};
use super::{SCHEMA, migrate};
use crate::domain::Day;
use crate::portfolio::{Portfolio, Record, SaveVector, Settings};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    schema: u32,
    /// Only in files.
    #[serde(skip_serializing_if = "Option::is_none")]
    saved_at: Option<AsText<Day>>,
    /// The number of saves in this browser; meaningless in a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    rev: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<Vec<StoredTab<'a>>>,
    #[serde(serialize_with = "write_contracts")]
    contracts: &'a [Arc<Record>],
    ui: StoredSettings<'a>,
}

/// The last save of a tab that the document includes.
#[derive(Serialize, Deserialize)]
struct StoredTab<'a> {
    tab: Cow<'a, str>,
    rev: u64,
}

/// Written one by one, to avoid a list of ten thousand wire types in memory.
fn write_contracts<S: Serializer>(contracts: &&[Arc<Record>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(contracts.iter().map(|record| StoredContract::from(record.as_ref())))
}

impl<'a> Document<'a> {
    fn of(portfolio: &'a Portfolio, saved_on: Option<Day>) -> Self {
        let Portfolio { rev, seen, contracts, settings } = portfolio;
        let stored = saved_on.is_none();
        let tabs = || seen.iter().map(|(tab, rev)| StoredTab { tab: Cow::Borrowed(tab), rev }).collect();
        Self {
            schema: SCHEMA,
            saved_at: saved_on.map(AsText),
            rev: stored.then_some(*rev),
            seen: (stored && !seen.is_empty()).then(tabs),
            contracts,
            ui: StoredSettings::from(settings),
        }
    }
}

pub(super) fn write(portfolio: &Portfolio, saved_on: Option<Day>) -> String {
    json(&Document::of(portfolio, saved_on))
}

/// The text before the first contract and after the last one in the stored document.
pub(super) fn around(portfolio: &Portfolio) -> (String, String) {
    let empty = json(&Document { contracts: &[], ..Document::of(portfolio, None) });
    // Quotation marks inside strings are escaped, so this match is the list itself.
    let (before, after) = empty.split_once("\"contracts\":[]").unwrap_or_default();
    (format!("{before}\"contracts\":["), format!("]{after}"))
}

pub(super) fn write_contract(record: &Record) -> String {
    json(&StoredContract::from(record))
}

/// Whether the text of a contract in a document with this schema can be reused in one with the current schema.
pub(super) fn is_reusable(schema: u32) -> bool {
    // Before schema 6 a contract that says nothing of its calendar meant something else.
    schema >= 6
}

/// A stored contract from a document with this schema; `None` if anything in it is wrong.
pub(super) fn read_contract(text: &str, schema: u32) -> Option<Record> {
    let Object(stored) = read::<Object<StoredContract<'static>>>(text)?;
    let mut record = stored.into_record(schema).ok()?;
    // Before schema 4 there was more among the rows.
    if schema < 4 {
        migrate::from_3(&mut record);
    }
    Some(record)
}

/// The page's settings; `None` if anything in them is wrong.
pub(super) fn read_settings(text: &str) -> Option<Settings> {
    let Object(stored) = read::<Object<StoredSettings<'static>>>(text)?;
    Some(Settings::from(stored))
}

/// The saves that the document includes. A tab that cannot be read is skipped: it only matters while both tabs are
/// open.
pub(super) fn read_seen(text: &str) -> SaveVector {
    let tabs: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
    let tabs = tabs.into_iter().filter_map(|tab| read::<Object<StoredTab<'static>>>(tab.get()));
    SaveVector::new(tabs.map(|Object(StoredTab { tab, rev })| (tab.into_owned(), rev)).collect())
}
