//! Fristklar works out by which day the notice on a Salesforce contract must arrive.
//!
//! `ARCHITECTURE.md` maps the modules; `tests/native/tidy` holds which of them may import which.

// The rules, and words and data about them.
pub mod content;
pub mod domain;
pub mod i18n;

// What the reader keeps, and the forms in which it comes and goes.
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
