//! The steps to the end of a contract: when each is done, whose it is, what its sheets contain, the calendar events, what
//! is said of the internal deadline, and the answer in one sentence.

pub mod answer_to_share;
pub mod calendar;
pub mod checklist;
pub mod internal_deadline;
pub mod on_paper;
pub mod people;
pub mod schedule;
pub mod sheets;
