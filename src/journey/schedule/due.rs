//! When each step is due by its planned day alone, whatever the work takes: docs/rules.md#due-days.

use super::planned::{limit, planned_day, steps_for};
use crate::content::Step;
use crate::content::steps::STEPS;
use crate::domain::{Contract, Day, Plan};
use crate::portfolio::{Answers, Progress, SEND_NOTICE};

/// How a step's date relates to the as-of day and to its own limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The step is due on its planned day.
    Planned,
    /// The planned day has passed, so the step is due at once.
    AtOnce,
    /// The step can only be done after the given day, from which it is no longer useful.
    TooLate(Day),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scheduled {
    pub step: &'static Step,
    /// The due day: never before the as-of day unless the step is settled, and never before a step it needs.
    pub due: Day,
    pub pace: Pace,
}

/// Every step that makes sense, with its due day.
///
/// A planned day that has passed becomes the as-of day; a step that needs another is never due before it. Settled steps
/// keep their planned day and do not delay others.
pub fn schedule(contract: &Contract, plan: &Plan, answers: &Answers, progress: &Progress) -> Vec<Scheduled> {
    let mut scheduled: Vec<Scheduled> = Vec::with_capacity(STEPS.len());
    let mut notice = contract.notice_sent.unwrap_or(plan.term.last);
    for step in steps_for(contract, answers) {
        let planned = planned_day(step.when, notice, contract, plan, answers);
        let settled = progress.status(step.id).is_settled();
        let mut due = planned;
        if !settled {
            let needed = step.needs.iter().filter_map(|id| scheduled.iter().find(|earlier| earlier.step.id == *id));
            let open = needed.filter(|earlier| !progress.status(earlier.step.id).is_settled());
            due = open.map(|earlier| earlier.due).fold(planned.max(plan.as_of), Day::max);
        }
        let pace = match limit(step.when, plan) {
            Some(limit) if due > limit && !settled => Pace::TooLate(limit),
            _ if due > planned => Pace::AtOnce,
            _ => Pace::Planned,
        };
        if step.id == SEND_NOTICE && contract.notice_sent.is_none() {
            notice = due;
        }
        scheduled.push(Scheduled { step, due, pace });
    }
    scheduled
}
