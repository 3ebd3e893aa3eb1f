//! Which steps there are and when each is done: applies the relative dates of the content to the plan
//! (docs/rules.md#schedule).
//!
//! Pure. The domain knows no steps and the content no dates; this module combines them.

mod confirmation;
mod exports;
mod fit;
mod groups;
mod ledger;
mod limited;
mod notice_first;
mod open;
mod planned;
mod recorded;
mod tasks;
mod timetable;
mod workdays;

pub use confirmation::{CHASE_CONFIRMATION, CONFIRM_RECEIPT, confirmation_expected};
pub use exports::{export_days, export_spacing};
pub use groups::{Group, Heading, Listed, Stage, groups, next_step};
pub use planned::{applies, planned_steps, progress_of, steps_for};
pub use recorded::timetable_of;
pub use timetable::{Capacity, Laid, NoDay, NotLaid, Timetable, Work, timetable, timetable_on};
pub use workdays::Workdays;
