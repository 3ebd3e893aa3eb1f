//! The document around the contracts.
//!
//! The types it is made of are of their own, so that renaming a type elsewhere cannot change what is stored. What has its
//! usual value is left out, and what is usual is frozen with the schema. Days are `2026-01-15`, amounts cents, shares
//! hundredths of a percent, choices the words of links. `null` stands for an absent value.

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
    /// In files only.
    #[serde(skip_serializing_if = "Option::is_none")]
    saved_at: Option<AsText<Day>>,
    /// How often it was saved here, which says nothing in a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    rev: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<Vec<StoredTab<'a>>>,
    #[serde(serialize_with = "write_contracts")]
    contracts: &'a [Arc<Record>],
    ui: StoredSettings<'a>,
}

/// A tab whose saves went into the document, and the last of them.
#[derive(Serialize, Deserialize)]
struct StoredTab<'a> {
    tab: Cow<'a, str>,
    rev: u64,
}

/// One by one, so that no list of ten thousand wire types is held.
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

/// The whole document.
pub(super) fn write(portfolio: &Portfolio, saved_on: Option<Day>) -> String {
    json(&Document::of(portfolio, saved_on))
}

/// What stands before the first contract and after the last in the stored document.
pub(super) fn around(portfolio: &Portfolio) -> (String, String) {
    let empty = json(&Document { contracts: &[], ..Document::of(portfolio, None) });
    // Within a text every quotation mark has a backslash before it, so this is the list itself.
    let (before, after) = empty.split_once("\"contracts\":[]").unwrap_or_default();
    (format!("{before}\"contracts\":["), format!("]{after}"))
}

/// One contract.
pub(super) fn write_contract(record: &Record) -> String {
    json(&StoredContract::from(record))
}

/// A kept contract of a document with this schema, and whether `text` would do in a document of today's; `None` when
/// anything in it is wrong.
pub(super) fn read_contract(text: &str, schema: u32) -> Option<(Record, bool)> {
    let Object(stored) = read::<Object<StoredContract<'static>>>(text)?;
    let mut record = Record::try_from(stored).ok()?;
    // Before schema 4 there was more among the rows.
    let is_current = schema >= 4 || record.entries.is_empty();
    if !is_current {
        migrate::from_3(&mut record);
    }
    Some((record, is_current))
}

/// The page's settings; `None` when anything in them is wrong.
pub(super) fn read_settings(text: &str) -> Option<Settings> {
    let Object(stored) = read::<Object<StoredSettings<'static>>>(text)?;
    Some(Settings::from(stored))
}

/// Whose saves went into the document. A tab that cannot be read is passed over: it is only needed while both tabs are
/// open.
pub(super) fn read_seen(text: &str) -> SaveVector {
    let tabs: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
    let tabs = tabs.into_iter().filter_map(|tab| read::<Object<StoredTab<'static>>>(tab.get()));
    SaveVector::new(tabs.map(|Object(StoredTab { tab, rev })| (tab.into_owned(), rev)).collect())
}
