//! Which steps a contract has, and the planned and the latest day of each, as the table of steps says.

use super::exports::last_slot;
use crate::content::steps::STEPS;
use crate::content::{Applies, Step, When};
use crate::domain::{Channel, Contract, Day, NoticeWay, Plan, Renewal, Status, plus_days, working_days_after};
use crate::portfolio::{Answers, Progress, SEND_NOTICE};

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
        Applies::Clause(clause) => answers.clauses.is_open(clause.place()),
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

/// The steps that make sense for a contract with their planned days, in the order of the table. Until the notice is sent,
/// what follows it counts from the day it is planned for.
pub fn planned_steps(contract: &Contract, plan: &Plan, answers: &Answers) -> Vec<(&'static Step, Day)> {
    let mut notice = contract.notice_sent.unwrap_or(plan.term.last);
    let mut found = Vec::new();
    for step in steps_for(contract, answers) {
        let day = planned_day(step.when, notice, contract, plan, answers, NoticeWay::default());
        if step.id == SEND_NOTICE && contract.notice_sent.is_none() {
            notice = day;
        }
        found.push((step, day));
    }
    found
}

/// The planned day of a step; `notice` is the day the notice was sent or, before that, is due, `way` how it is sent.
pub(super) fn planned_day(
    when: When,
    notice: Day,
    contract: &Contract,
    plan: &Plan,
    answers: &Answers,
    way: NoticeWay,
) -> Day {
    let last = plan.term.last;
    let deadline = plan.deadlines.as_ref().map_or(last, |dates| dates.notice);
    match when {
        When::BeforeDeadline(days) => plus_days(deadline, -days),
        When::BeforeEnd(days) => plus_days(last, -days),
        When::AfterEnd(days) => plus_days(last, days),
        When::Recommended => plan.deadlines.as_ref().map_or(last, |dates| dates.recommended),
        When::SendBy => plan.deadlines.as_ref().map_or(last, |dates| dates.send_by.day(way)),
        When::AfterNotice(days) => plus_days(notice, days),
        When::WorkingDaysAfterNotice(count) => working_days_after(notice, count, contract.region),
        When::LastExportSlot => last_slot(plan, answers),
    }
}

/// The day after which a step is no longer useful.
pub(super) fn limit(when: When, plan: &Plan) -> Option<Day> {
    let deadline = plan.deadlines.as_ref().map_or(plan.term.last, |dates| dates.notice);
    match when {
        // If notice was given in time, preparations for it remain useful until the last day.
        When::BeforeDeadline(_) if plan.status == Status::Cancelled => Some(plan.term.last),
        When::BeforeDeadline(_) | When::Recommended | When::SendBy => Some(deadline),
        When::BeforeEnd(_) | When::LastExportSlot => Some(plan.term.last),
        When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) | When::AfterEnd(_) => None,
    }
}
