//! The calendar file of the contract shown, and the links that open another calendar with its deadline.

use super::outward::offer;
use super::session::{Message, Session};
use crate::browser::clock;
use crate::calendar::{self, CALENDAR, Planned, Purpose, WITHOUT_STEPS, Written};
use crate::codec::ics;
use crate::domain::Day;

/// Offers the calendar file of the contract shown, or says that nothing is left for it. `name` is what the contract is
/// called.
pub fn offer_calendar(session: Session, name: &str, purpose: Purpose) {
    session.prepare_calendar(purpose, Session::new_id);
    let (Some(record), Some(plan)) = (session.record.get_untracked(), session.plan.get_untracked()) else { return };
    let lang = session.lang.get_untracked();
    let planned = Planned { name, record: &record, plan: &plan };
    let written = Written { on: session.today.get_untracked(), at: clock::timestamp() };
    match calendar::file(&[planned], purpose, lang, written) {
        Some(text) => offer(session, &calendar::file_name(name, lang), "text/calendar;charset=utf-8", &text),
        None => session.message.set(Some(Message::NoDates)),
    }
}

/// Where Google's calendar opens with this day filled in, and where Outlook does.
pub fn calendar_links(title: &str, day: Day) -> [String; 2] {
    [ics::google_link(title, day), ics::outlook_link(title, day)]
}

impl Session {
    /// What a calendar knows is known by the id of a stored contract, and what is called off must be newer than what was
    /// entered.
    pub fn prepare_calendar(&self, purpose: Purpose, new_id: fn() -> String) {
        let stored = self.record.get_untracked().is_some_and(|record| !record.id.is_empty());
        if !stored || purpose != Purpose::Enter {
            self.change_record(new_id, |_| {});
        }
    }

    /// Leaves the steps out of calendar files, or takes them in again.
    pub fn set_calendar_steps(&self, taken: bool, new_id: fn() -> String) {
        self.change_entry(CALENDAR, WITHOUT_STEPS, new_id, |entry| entry.ticked = !taken);
    }
}
