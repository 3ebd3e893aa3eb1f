//! Calendar files of contracts, and links that open an online calendar with a deadline filled in.

use leptos::prelude::*;

use super::downloads::offer;
use super::portfolio::PortfolioStore;
use super::shown::ShownPlan;
use super::status_line::StatusMessage;
use crate::browser::clock;
use crate::domain::{Day, plan};
use crate::export::ics;
use crate::journey::calendar::{self, Planned, Purpose, Written};
use crate::portfolio::{Record, ending_with};

/// Offers the calendar file of the contract shown, or says that no dates are left to enter. `name` is what the contract
/// is called.
pub fn offer_calendar(portfolio: PortfolioStore, shown: ShownPlan, name: &str, purpose: Purpose) {
    portfolio.prepare_calendar(purpose);
    let known = (portfolio.record.get_untracked(), shown.contract.get_untracked(), shown.plan.get_untracked());
    let (Some(record), Some(contract), Some(plan)) = known else { return };
    offer_file(portfolio, &[Planned { name, record: &record, contract, plan: &plan }], purpose, name);
}

/// Offers one calendar file of the contracts with these ids, without their steps. `name` says what a contract is
/// called.
pub fn offer_calendars(portfolio: PortfolioStore, ids: &[String], name: impl Fn(&Record) -> String) {
    let day = untrack(|| portfolio.day());
    let contracts = portfolio.contracts.get_untracked();
    let chosen: Vec<_> = contracts
        .iter()
        .filter(|record| ids.contains(&record.id))
        .map(|record| {
            let mut without_steps = Record::clone(record);
            without_steps.calendar.with_steps = false;
            let contract = ending_with(record.contract(), record.base_id.as_deref(), &contracts);
            (name(record), without_steps, contract, plan(&contract, day))
        })
        .collect();
    let planned: Vec<_> = chosen
        .iter()
        .map(|(name, record, contract, plan)| Planned { name, record, contract: *contract, plan })
        .collect();
    offer_file(portfolio, &planned, Purpose::Enter, "");
}

fn offer_file(portfolio: PortfolioStore, planned: &[Planned], purpose: Purpose, name: &str) {
    let lang = portfolio.lang.get_untracked();
    let written = Written { on: portfolio.today.get_untracked(), at: clock::timestamp() };
    match calendar::file(planned, purpose, lang, written) {
        Some(text) => offer(portfolio.status, &calendar::file_name(name, lang), "text/calendar;charset=utf-8", &text),
        None => portfolio.status.show(StatusMessage::NoDates),
    }
}

/// The addresses at which Google Calendar and Outlook open with an event on this day filled in.
pub fn calendar_links(title: &str, day: Day) -> [String; 2] {
    [ics::google_link(title, day), ics::outlook_link(title, day)]
}

impl PortfolioStore {
    /// Stores a contract that came with a link, because calendar entries are identified by the id of a stored contract.
    /// Before entries are cancelled, it counts a change: a cancellation must be newer than the entry.
    pub fn prepare_calendar(&self, purpose: Purpose) {
        let stored = self.record.get_untracked().is_some_and(|record| !record.id.is_empty());
        if !stored || purpose != Purpose::Enter {
            self.change_record(|_| {});
        }
    }

    /// Whether calendar files hold the steps.
    pub fn has_calendar_steps(&self) -> bool {
        self.record.with(|record| record.as_ref().is_some_and(|record| record.calendar.with_steps))
    }

    /// Chooses whether calendar files hold the steps.
    pub fn set_calendar_steps(&self, included: bool) {
        self.change_record(|record| record.calendar.with_steps = included);
    }
}
