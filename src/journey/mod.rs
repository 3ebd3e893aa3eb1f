//! The steps to the end of a contract: when each is due, what its sheets contain, and the calendar events.

pub mod calendar;
pub mod checklist;
pub mod on_paper;
pub mod schedule;
pub mod sheets;
