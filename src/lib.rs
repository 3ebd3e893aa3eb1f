//! Fristklar works out until when a Salesforce contract must be cancelled.
pub mod assumptions;
pub mod codec;
pub mod comparison;
pub mod content;
pub mod domain;
pub mod explain;
pub mod figures;
pub mod i18n;
pub mod letter;
pub mod messages;
pub mod order;
pub mod portfolio;
pub mod qr;
pub mod schedule;
pub mod seats;
pub mod sheets;
pub mod table;
pub mod watch;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod dom;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
