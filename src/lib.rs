//! Fristklar works out by which day the notice on a Salesforce contract must arrive.
//!
//! Each module imports only from those above it.

// The rules.
pub mod domain;
// Words and data.
pub mod i18n;
pub mod content;
// What a user keeps, and the forms it takes outside.
pub mod portfolio;
pub mod input;
pub mod link;
pub mod storage;
pub mod import;
pub mod export;
// What the views show.
pub mod costs;
pub mod journey;
pub mod overview;
pub mod letters;
pub mod tab_sync;

// The page.
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
