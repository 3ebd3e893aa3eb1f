//! What tests of several areas share.

pub mod calendars;
pub mod content;
pub mod contracts;
pub mod damage;
pub mod findings;
pub mod hostile;
pub mod letters;
pub mod order_forms;
pub mod overviews;
pub mod readings;
pub mod samples;
pub mod saved;
#[cfg(feature = "ui")]
pub mod sessions;
pub mod table_programs;
pub mod tables;
pub mod walk;

pub type Outcome<T = ()> = Result<T, String>;
