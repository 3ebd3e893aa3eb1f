//! Fristklar works out by which day the notice on a Salesforce contract must arrive.
//!
//! Each module imports only from those above it.

// The rules.
pub mod domain;
// Words and data.
pub mod content;
pub mod i18n;
// What a user keeps, and the forms it takes outside.
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

// The page.
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
