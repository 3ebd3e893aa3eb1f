//! When each step is due: applies the relative dates of the content to the plan (docs/rules.md#schedule).
//!
//! Pure. The domain knows no steps and the content no dates; this module combines them.

use crate::content::steps::STEPS;
use crate::content::{Applies, Step, When};
use crate::domain::{Channel, Contract, Day, Plan, Renewal, Status, plus_days, working_days_after};
use crate::portfolio::{Answers, Edition, Progress, SEND_NOTICE};

/// Days between two exports, for small and for large editions: docs/facts.md#data-export.
const EXPORT_SPACING_SMALL: i64 = 29;
const EXPORT_SPACING_LARGE: i64 = 7;
/// The final export is planned this many days before the last day; the slot before it is one spacing earlier.
const FINAL_EXPORT_BEFORE_END: i64 = 7;

/// The step that is settled when the confirmation arrives; [`CHASE_CONFIRMATION`] asks for it again.
pub const CONFIRM_RECEIPT: &str = "confirm-receipt";
pub const CHASE_CONFIRMATION: &str = "chase-confirmation";
/// Working days after which a missing confirmation is chased.
const CONFIRMATION_WORKING_DAYS: u32 = 5;

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

/// Whether a step makes sense for a contract. Unanswered questions exclude nothing.
pub fn applies(rule: Applies, contract: &Contract, answers: &Answers) -> bool {
    let bought = |channel: Channel| matches!(contract.channel, Channel::Unknown) || contract.channel == channel;
    match rule {
        Applies::Always => true,
        Applies::AccountExecutive => bought(Channel::AccountExecutive),
        Applies::Online => contract.channel == Channel::Online,
        Applies::AppExchange => contract.channel == Channel::AppExchange,
        Applies::Reseller => contract.channel == Channel::Reseller,
        Applies::AutoRenewing => contract.renewal != Renewal::None,
        Applies::ManualRenewal => contract.renewal == Renewal::None,
        Applies::AccountEngagement => answers.account_engagement != Some(false),
        Applies::EuCustomer => answers.eu_customer != Some(false),
    }
}

/// The steps that make sense for a contract, in the order of the table.
pub fn steps_for<'a>(contract: &'a Contract, answers: &'a Answers) -> impl Iterator<Item = &'static Step> + 'a {
    STEPS.iter().filter(|step| applies(step.applies, contract, answers))
}

/// The numbers of settled and of applicable steps.
pub fn progress_of(contract: &Contract, answers: &Answers, progress: &Progress) -> (usize, usize) {
    steps_for(contract, answers)
        .fold((0, 0), |(done, all), step| (done + usize::from(progress.status(step.id).is_settled()), all + 1))
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

/// The first step that is not settled, by date and then in the order of the table.
pub fn next_step<'a>(scheduled: &'a [Scheduled], progress: &Progress) -> Option<&'a Scheduled> {
    scheduled.iter().filter(|one| !progress.status(one.step.id).is_settled()).min_by_key(|one| one.due)
}

/// The planned day of a step; `notice` is the day the notice was sent or, before that, is due.
fn planned_day(when: When, notice: Day, contract: &Contract, plan: &Plan, answers: &Answers) -> Day {
    let last = plan.term.last;
    let deadline = plan.deadlines.as_ref().map_or(last, |dates| dates.notice);
    match when {
        When::BeforeDeadline(days) => plus_days(deadline, -days),
        When::BeforeEnd(days) => plus_days(last, -days),
        When::AfterEnd(days) => plus_days(last, days),
        When::Recommended => plan.deadlines.as_ref().map_or(last, |dates| dates.recommended),
        When::SendBy => plan.deadlines.as_ref().map_or(last, |dates| dates.send_by.email),
        When::AfterNotice(days) => plus_days(notice, days),
        When::WorkingDaysAfterNotice(count) => working_days_after(notice, count, contract.region),
        When::LastExportSlot => plus_days(last, -FINAL_EXPORT_BEFORE_END - export_spacing(answers)),
    }
}

/// Days between two exports; if the edition is unknown, those of the small ones.
pub fn export_spacing(answers: &Answers) -> i64 {
    match answers.edition {
        Some(Edition::Large) => EXPORT_SPACING_LARGE,
        Some(Edition::Small) | None => EXPORT_SPACING_SMALL,
    }
}

/// The last sensible days to request an export, in order: one as a trial, one as a spare, and the final one. There is
/// one spacing between them; days before the term are left out.
pub fn export_days(plan: &Plan, answers: &Answers) -> Vec<Day> {
    let spacing = export_spacing(answers);
    let day = |slot: i64| plus_days(plan.term.last, -FINAL_EXPORT_BEFORE_END - slot * spacing);
    [2, 1, 0].into_iter().map(day).filter(|day| *day >= plan.term.start).collect()
}

/// The day by which the confirmation of a sent notice should arrive; `None` if no notice was sent or the step is
/// settled.
pub fn confirmation_expected(contract: &Contract, progress: &Progress) -> Option<Day> {
    let sent = contract.notice_sent?;
    let settled = progress.status(CONFIRM_RECEIPT).is_settled();
    (!settled).then(|| working_days_after(sent, CONFIRMATION_WORKING_DAYS, contract.region))
}

/// The day after which a step is no longer useful.
fn limit(when: When, plan: &Plan) -> Option<Day> {
    let deadline = plan.deadlines.as_ref().map_or(plan.term.last, |dates| dates.notice);
    match when {
        // If notice was given in time, preparations for it remain useful until the last day.
        When::BeforeDeadline(_) if plan.status == Status::Cancelled => Some(plan.term.last),
        When::BeforeDeadline(_) | When::Recommended | When::SendBy => Some(deadline),
        When::BeforeEnd(_) | When::LastExportSlot => Some(plan.term.last),
        When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) | When::AfterEnd(_) => None,
    }
}
