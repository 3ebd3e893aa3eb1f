//! From open steps to the tasks that are fitted into days.

use super::fit::Task;
use super::open::Open;

/// A step between days, in the order in which steps choose theirs: the earliest latest day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The number of the day on which it must be finished.
    pub latest: u32,
    /// The number of the day on which it should be finished.
    pub target: u32,
    /// Its place in the list of open steps.
    pub place: usize,
}

/// The tasks of these steps, in their order.
pub(super) fn tasks_in_order(open: &[Open], order: &[Place]) -> Vec<Task> {
    let task = |one: &Place| {
        let minutes = open.get(one.place).map_or(0, |open| open.step.minutes);
        Task { minutes, target: one.target, latest: one.latest }
    };
    order.iter().map(task).collect()
}
