//! The tests, by area.

mod content;
mod costs;
mod damaged;
mod documents;
mod domain;
mod export;
mod handed_steps;
mod i18n;
mod import;
mod input;
mod journey;
mod letters;
mod link;
mod link_handed_on;
mod link_percent;
mod overview;
mod portfolio;
mod progress_merge;
mod reader;
#[cfg(feature = "ui")]
mod state;
mod storage;
mod tab_sync;
mod tidy;
