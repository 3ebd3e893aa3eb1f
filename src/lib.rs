//! Fristklar works out by which day the notice on a Salesforce contract must arrive.
//!
//! `ARCHITECTURE.md` describes the modules; `tests/native/tidy` checks which of them may import which.

// The rules, and texts and data about them.
pub mod content;
pub mod domain;
pub mod i18n;

// The user's data, and the formats in which it is entered, stored and exchanged.
pub mod documents;
pub mod export;
pub mod import;
pub mod input;
pub mod link;
pub mod portfolio;
pub mod storage;

// What the views show.
pub mod costs;
pub mod journey;
pub mod letters;
pub mod overview;
pub mod tab_sync;

// What reads documents, apart from the page.
pub mod reader;

// The page.
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
