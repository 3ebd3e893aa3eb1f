//! Calendar files of contracts, and links that open an online calendar with a deadline filled in.

use leptos::prelude::*;

use super::downloads::offer;
use super::portfolio::{Opened, PortfolioStore};
use super::shown::ShownPlan;
use super::status_line::StatusMessage;
use crate::browser::clock;
use crate::domain::{Contract, Day, Plan, plan};
use crate::export::ics;
use crate::i18n::Lang;
use crate::journey::calendar::{self, CalendarFile, Planned, Purpose, Written};
use crate::journey::people::PersonalStep;
use crate::portfolio::{Record, ending_with};

/// Offers the calendar file of the contract shown and says how much it contains, or that no dates are left to enter.
/// `name` is what the contract is called.
pub fn offer_calendar(portfolio: PortfolioStore, shown: ShownPlan, name: &str, purpose: Purpose) {
    offer_of_shown(portfolio, shown, name, purpose, |planned, lang, written| {
        calendar::file(&[*planned], purpose, lang, written)
    });
}

/// Offers these steps of the contract shown as a calendar file for one person.
pub fn offer_steps(portfolio: PortfolioStore, shown: ShownPlan, name: &str, steps: &[PersonalStep]) {
    offer_of_shown(portfolio, shown, name, Purpose::Enter, |planned, lang, written| {
        calendar::file_of_steps(planned, steps, lang, written)
    });
}

fn offer_of_shown(
    portfolio: PortfolioStore,
    shown: ShownPlan,
    name: &str,
    purpose: Purpose,
    write: impl FnOnce(&Planned, Lang, Written) -> Option<CalendarFile>,
) {
    let is_linked = || portfolio.opened.with_untracked(|opened| matches!(opened, Opened::Linked(_)));
    let was_linked = is_linked();
    portfolio.prepare_calendar(purpose);
    let is_added = was_linked && !is_linked();
    let known = (portfolio.record.get_untracked(), shown.contract.get_untracked(), shown.plan.get_untracked());
    let (Some(record), Some(contract), Some(plan)) = known else { return };
    let planned = Planned { name, record: &record, contract, plan: &plan };
    offer_file(portfolio, purpose, name, (1, is_added), |lang, written| write(&planned, lang, written));
}

/// Offers one calendar file of the contracts with these ids: to enter their deadlines alone, or to call off the dates
/// that are not among those. `name` says what a contract is called.
pub fn offer_calendars(portfolio: PortfolioStore, ids: &[String], purpose: Purpose, name: impl Fn(&Record) -> String) {
    if purpose != Purpose::Enter {
        portfolio.count_changes(ids);
    }
    let chosen: Vec<_> = chosen(portfolio, ids)
        .into_iter()
        .map(|(record, contract, plan)| (name(&record), record, contract, plan))
        .collect();
    let planned: Vec<_> = chosen
        .iter()
        .map(|(name, record, contract, plan)| Planned { name, record, contract: *contract, plan })
        .collect();
    offer_file(portfolio, purpose, "", (planned.len(), false), |lang, written| {
        calendar::file(&planned, purpose, lang, written)
    });
}

/// How many entries the calendar file of the contracts with these ids would have.
pub fn entries_of_calendars(portfolio: PortfolioStore, ids: &[String]) -> usize {
    let entries = |(record, contract, plan): &(Record, Contract, Plan)| {
        calendar::count(&Planned { name: "", record, contract: *contract, plan }, false)
    };
    chosen(portfolio, ids).iter().map(entries).sum()
}

/// The contracts with these ids, which go into the calendar without their steps.
fn chosen(portfolio: PortfolioStore, ids: &[String]) -> Vec<(Record, Contract, Plan)> {
    let (day, contracts) = untrack(|| (portfolio.day(), portfolio.contracts.get()));
    let with_these = contracts.iter().filter(|record| ids.contains(&record.id));
    with_these
        .map(|record| {
            let mut alone = Record::clone(record);
            alone.calendar.with_steps = false;
            let contract = ending_with(record.contract(), record.base_id.as_deref(), &contracts);
            (alone, contract, plan(&contract, day))
        })
        .collect()
}

/// Offers what `write` writes. `contracts` is how many there are, and whether one was stored for it.
fn offer_file(
    portfolio: PortfolioStore,
    purpose: Purpose,
    name: &str,
    (contracts, is_added): (usize, bool),
    write: impl FnOnce(Lang, Written) -> Option<CalendarFile>,
) {
    let lang = portfolio.lang.get_untracked();
    let written = Written { on: portfolio.today.get_untracked(), at: clock::timestamp() };
    let Some(file) = write(lang, written) else {
        portfolio.status.show(StatusMessage::NoDates);
        return;
    };
    if offer(portfolio.status, &calendar::file_name(name, lang), "text/calendar;charset=utf-8", &file.text) {
        let entries = file.entries;
        portfolio.status.show(StatusMessage::CalendarOffered { purpose, entries, contracts, is_added });
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
