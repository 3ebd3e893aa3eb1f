//! The way through the steps: when each is due, what its sheets say, and what of it goes into a calendar.

pub mod calendar;
pub mod schedule;
pub mod sheets;
