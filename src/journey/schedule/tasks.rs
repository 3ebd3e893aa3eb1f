//! From open steps to the tasks that are fitted into days.

use super::fit::Task;
use super::open::{Open, places};

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
    let mut task_of = [None; u64::BITS as usize];
    let mut tasks = Vec::with_capacity(order.len());
    for (task, Place { latest, target, place }) in order.iter().copied().enumerate() {
        let Some(one) = open.get(place) else { continue };
        if let Some(own) = task_of.get_mut(place) {
            *own = Some(task);
        }
        let needed = places(one.needs).filter_map(|other| task_of.get(other).copied().flatten());
        let needs = needed.fold(0, |needs, other| needs | 1 << other);
        tasks.push(Task { minutes: one.step.minutes, target, latest, needs });
    }
    tasks
}
