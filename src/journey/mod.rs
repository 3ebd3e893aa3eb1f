//! The steps to the end of a contract: when each is due, whose it is, what its sheets contain, and the calendar events.

pub mod calendar;
pub mod people;
pub mod schedule;
pub mod sheets;
