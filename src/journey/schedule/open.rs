//! The open steps of a contract, with the days between which each is to be done.

use super::planned::{applies, limit, planned_day};
use crate::content::steps::{NEEDED, STEPS};
use crate::content::{Step, When};
use crate::domain::{Contract, Day, NoticeWays, Plan};
use crate::portfolio::{Answers, Progress, SEND_NOTICE};

/// A step that is not settled. It stands in a list of all of them, in the order of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub step: &'static Step,
    /// The open steps it needs: a bit for the place of each in the list.
    pub needs: u64,
    /// Whether it goes first where not all fit.
    pub is_essential: bool,
    /// Whether it is one of those, or one that they need.
    pub is_for_notice: bool,
    /// Whether it follows the notice and waits for nothing else.
    pub is_follower: bool,
    /// The planned day of the table; for a step after a notice that is still to be sent it is not known yet.
    pub planned: Day,
    /// The latest day, its own or that of a step that needs it. A step of the notice may have one that has passed.
    pub latest: Option<Day>,
    /// The day on or before which it should be finished: planned, and not later than that of a step that needs it.
    pub target: Day,
}

impl Open {
    /// Whether its latest day has passed.
    pub fn is_late(&self, as_of: Day) -> bool {
        self.latest.is_some_and(|latest| latest < as_of)
    }
}

/// The open steps, and those whose latest day has passed so that there is no more use in them.
pub(super) struct OpenSteps {
    pub open: Vec<Open>,
    pub past: Vec<(&'static Step, Day)>,
    /// The day on which the notice was sent or, until then, is planned; the last day where none is needed.
    pub notice: Day,
}

/// The places whose bits are set.
pub(super) fn places(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(place as usize)
    })
}

pub(super) fn open_steps(
    contract: &Contract,
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    ways: NoticeWays,
) -> OpenSteps {
    let mut notice = contract.notice_sent.unwrap_or(plan.term.last);
    let mut found = OpenSteps { open: Vec::with_capacity(STEPS.len()), past: Vec::new(), notice };
    let is_open = |step: &Step| applies(step.applies, contract, answers) && !progress.status(step.id).is_settled();
    let notice_is_open = STEPS.iter().any(|step| step.id == SEND_NOTICE && is_open(step));
    // Which places of the table are steps of the notice, or follow it and need nothing but such steps.
    let mut of_notice = 0_u64;
    // Which places of the table are open steps of the list.
    let mut listed = 0_u64;
    for (place, (step, needed)) in STEPS.iter().zip(NEEDED).enumerate() {
        let is_notice = step.id == SEND_NOTICE;
        let follows_notice = matches!(step.when, When::AfterNotice(_) | When::WorkingDaysAfterNotice(_));
        let is_follower = follows_notice && needed & !of_notice == 0;
        of_notice |= u64::from(step.is_essential() || is_follower) << place;
        if is_notice && contract.notice_sent.is_none() && applies(step.applies, contract, answers) {
            notice = planned_day(step.when, notice, contract, plan, answers, ways.chosen);
        }
        if !is_open(step) {
            continue;
        }
        // Until the notice is laid there is no day to count from.
        let planned =
            if follows_notice { notice } else { planned_day(step.when, notice, contract, plan, answers, ways.chosen) };
        let is_essential = step.is_essential() && (notice_is_open || follows_notice);
        let mut latest = limit(step.when, plan);
        if is_notice && let Some(dates) = &plan.deadlines {
            // What is sent later may arrive too late; after that day there is only the deadline left.
            latest = dates.send_by.still_open(ways, plan.as_of).map(|way| dates.send_by.day(way)).or(latest);
        }
        match latest {
            Some(day) if day < plan.as_of && !is_essential => found.past.push((step, day)),
            _ => {
                let needs = places(needed & listed).fold(0, |needs, other| {
                    let before = listed & ((1 << other) - 1);
                    needs | 1 << before.count_ones()
                });
                listed |= 1 << place;
                let (is_for_notice, target) = (is_essential, planned.max(plan.as_of));
                found.open.push(Open {
                    step,
                    needs,
                    is_essential,
                    is_for_notice,
                    is_follower,
                    planned,
                    latest,
                    target,
                });
            }
        }
    }
    found.notice = notice;
    bound_by_what_needs_them(&mut found.open, plan.as_of);
    found
}

/// A step is finished no later than the steps that need it, and what the notice needs is for the notice.
fn bound_by_what_needs_them(open: &mut [Open], as_of: Day) {
    for place in (0..open.len()).rev() {
        let Some(step) = open.get(place).copied() else { continue };
        for needed in places(step.needs).filter(|_| step.is_for_notice) {
            if let Some(needed) = open.get_mut(needed) {
                needed.is_for_notice = true;
            }
        }
        let Some(latest) = step.latest.filter(|latest| *latest >= as_of) else { continue };
        for needed in places(step.needs) {
            if let Some(needed) = open.get_mut(needed)
                && !needed.is_late(as_of)
            {
                needed.latest = Some(needed.latest.map_or(latest, |own| own.min(latest)));
                needed.target = needed.target.min(step.target);
            }
        }
    }
}
