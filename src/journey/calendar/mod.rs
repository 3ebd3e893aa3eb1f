//! Calendar events of a contract's plan, and which of them must be cancelled later.
//!
//! An event is identified by its contract and its kind, and by nothing else. So importing a file again moves earlier
//! events, even if a start date was mistyped or a term is over.

mod dates;
mod of_person;
mod steps;
mod words;

use crate::domain::{Contract, Day, Plan, in_order_of_days};
use crate::export::ics::{self, CalendarEntry};
use crate::i18n::Lang;
use crate::i18n::texts::{CalendarTexts, ShellTexts};
use crate::journey::schedule::timetable_of;
use crate::journey::sheets::one_line;
use crate::portfolio::Record;
use dates::{Scope, dates};
use words::Words;

pub use of_person::file_of_steps;

/// Longest part of a file name that comes from the contract's name.
const LONGEST_NAME: usize = 60;

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The portal accepts renewal decisions from this day.
    PortalOpens,
    /// The recommended day for the notice.
    Recommended,
    /// This number of days is left until the deadline.
    Reminder(i64),
    /// The day on which approval begins at the latest.
    InternalDeadline,
    /// The send-by date for the chosen way; the others are in its description.
    SendBy,
    /// The notice deadline.
    Deadline,
    /// The notice deadline of the next term.
    NextDeadline,
    /// The confirmation of the notice should have arrived.
    Confirmation,
    /// A last day to request an export, numbered backwards: 0 is the final one.
    Export(usize),
    /// The last day of the term.
    TermEnd,
    /// The day after the end of the term.
    CheckInvoices,
    /// The last day to ask for an export after the end of the contract.
    ExportUntil,
    /// The day the data is deleted.
    DataGone,
    /// The open steps of one day, by the id of the last of them.
    Step(&'static str),
}

impl EventKind {
    /// Whether it is entered even if the dates alone are asked for.
    fn is_a_deadline(self) -> bool {
        match self {
            Self::Reminder(_)
            | Self::InternalDeadline
            | Self::SendBy
            | Self::Deadline
            | Self::Confirmation
            | Self::TermEnd => true,
            Self::PortalOpens
            | Self::Recommended
            | Self::NextDeadline
            | Self::Export(_)
            | Self::CheckInvoices
            | Self::ExportUntil
            | Self::DataGone
            | Self::Step(_) => false,
        }
    }

    /// Its name. Must never change, because calendars identify events by it.
    fn name(self) -> String {
        match self {
            Self::PortalOpens => "portal-opens".to_owned(),
            Self::Recommended => "recommended".to_owned(),
            Self::Reminder(days) => format!("reminder-{days}"),
            Self::InternalDeadline => "internal-deadline".to_owned(),
            Self::SendBy => "send-by".to_owned(),
            Self::Deadline => "deadline".to_owned(),
            Self::NextDeadline => "next-deadline".to_owned(),
            Self::Confirmation => "confirmation".to_owned(),
            Self::Export(slot) => format!("export-{slot}"),
            Self::TermEnd => "term-end".to_owned(),
            Self::CheckInvoices => "check-invoices".to_owned(),
            Self::ExportUntil => "export-until".to_owned(),
            Self::DataGone => "data-gone".to_owned(),
            Self::Step(id) => format!("step/{id}"),
        }
    }
}

/// A calendar event for a day of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    pub day: Day,
    /// Title without the contract's name.
    pub title: String,
    /// The description.
    pub text: String,
}

#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    pub name: &'a str,
    pub record: &'a Record,
    /// The terms to use; an add-on has the dates of its base contract.
    pub contract: Contract,
    /// The plan of these terms; days before its as-of day are past.
    pub plan: &'a Plan,
}

/// The purpose of a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Adds the events that lie ahead.
    Enter,
    /// Cancels events that may have been added earlier, but no longer apply: those ahead, and steps of whatever day.
    CallOffOutdated,
    /// The same, but no steps.
    CallOffOutdatedDates,
    /// Cancels all events, including past ones.
    CallOffAll,
}

/// When a file is written.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// Today in the user's time zone.
    pub on: Day,
    /// Milliseconds since 1970.
    pub at: u64,
}

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    pub text: String,
    /// How many entries it has.
    pub entries: usize,
}

/// The calendar file for these contracts; `None` if it would be empty.
///
/// For cancellations, the caller must increase `changed` of each contract first, so that they are newer than the events
/// they cancel.
pub fn file(contracts: &[Planned], purpose: Purpose, lang: Lang, written: Written) -> Option<CalendarFile> {
    let t = CalendarTexts::of(lang);
    let cancelled = purpose != Purpose::Enter;
    let mut entries = Vec::new();
    for one in contracts {
        let name = one_line(one.name);
        let sequence = sequence(one.record, written.on, cancelled);
        entries.extend(events(one, purpose, lang).into_iter().map(|event| CalendarEntry {
            uid: uid(&one.record.id, event.kind),
            sequence,
            day: event.day,
            title: format!("{} – {name}", event.title),
            text: format!("{}\n\n{}", event.text, ShellTexts::of(lang).legal),
            cancelled,
        }));
    }
    let name = match contracts {
        [one] => format!("{}: {}", t.calendar, one_line(one.name)),
        _ => t.calendar.to_owned(),
    };
    let text = || ics::file(&name, &entries, written.at);
    (!entries.is_empty()).then(|| CalendarFile { text: text(), entries: entries.len() })
}

/// The events of a contract in a file for this purpose, by day.
pub fn events(planned: &Planned, purpose: Purpose, lang: Lang) -> Vec<Event> {
    let words = Words::new(planned, lang);
    let with_past = purpose == Purpose::CallOffAll;
    let mut found = current(planned, with_past, &words);
    if purpose != Purpose::Enter {
        let others = others(planned, purpose, &found, &words);
        if with_past {
            found.extend(others);
        } else {
            found = others;
        }
    }
    in_order_of_days(found, |event| event.day)
}

/// The events that apply, as the user chose them.
fn current(planned: &Planned, with_past: bool, words: &Words) -> Vec<Event> {
    let (dates, with_steps) = (dates(planned, Scope::Now), planned.record.calendar.with_steps);
    let is_wanted = |(kind, day): &&(EventKind, Day)| {
        (with_steps || kind.is_a_deadline()) && (with_past || *day >= planned.plan.as_of)
    };
    let mut found: Vec<Event> =
        dates.days.iter().filter(is_wanted).map(|(kind, day)| words.date(&dates, *kind, *day)).collect();
    if with_steps {
        let table = timetable_of(planned.record, &planned.contract, planned.plan);
        let days = steps::by_day(&table);
        found.extend(days.filter_map(|(kind, steps)| Some(words.steps(kind, steps.first()?.day, steps))));
    }
    found
}

/// The events that may have been added earlier and are not among those that apply.
fn others(planned: &Planned, purpose: Purpose, current: &[Event], words: &Words) -> Vec<Event> {
    let mut dates = dates(planned, Scope::Ever);
    if purpose != Purpose::CallOffOutdatedDates {
        dates.days.extend(steps::each_step(planned));
    }
    let is_called_off = |(kind, day): &&(EventKind, Day)| {
        // A step may have been entered for another day than the one it has now.
        let may_stand = *day >= planned.plan.as_of || matches!(kind, EventKind::Step(_));
        (may_stand || purpose == Purpose::CallOffAll) && current.iter().all(|event| event.kind != *kind)
    };
    dates.days.iter().filter(is_called_off).map(|(kind, day)| words.date(&dates, *kind, *day)).collect()
}

/// How many events a file to add them contains: with the steps, or the dates alone.
pub fn count(planned: &Planned, with_steps: bool) -> usize {
    let is_counted = |kind: EventKind, day: Day| (with_steps || kind.is_a_deadline()) && day >= planned.plan.as_of;
    let days = dates(planned, Scope::Now).days.into_iter().filter(|(kind, day)| is_counted(*kind, *day)).count();
    let steps = || steps::by_day(&timetable_of(planned.record, &planned.contract, planned.plan)).count();
    if with_steps { days + steps() } else { days }
}

/// The name of a calendar file for this contract, or for several contracts if `name` is empty.
pub fn file_name(name: &str, lang: Lang) -> String {
    let mut words = vec![CalendarTexts::of(lang).file.to_owned()];
    let plain = name.replace(['ä', 'Ä'], "ae").replace(['ö', 'Ö'], "oe").replace(['ü', 'Ü'], "ue").replace('ß', "ss");
    let plain: String = plain.chars().take(LONGEST_NAME).collect();
    let sign = |sign: char| !sign.is_ascii_alphanumeric();
    words.extend(plain.split(sign).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase));
    words.join("-") + ".ics"
}

/// Changes and days only ever increase, so every later file has a higher number. Added events are odd and cancelled
/// ones even, so that the two never have the same number.
fn sequence(record: &Record, on: Day, cancelled: bool) -> u32 {
    /// RFC 5545, section 3.3.8.
    const MOST: u32 = i32::MAX as u32;
    let changes = u32::try_from(record.changed).unwrap_or(MOST);
    changes.saturating_add(ics::day_number(on)).saturating_mul(2).saturating_add(u32::from(!cancelled)).min(MOST)
}

fn uid(id: &str, kind: EventKind) -> u128 {
    uid_of(id, &kind.name())
}

/// FNV-1a over the contract's id, which is random and has no meaning elsewhere, and the name of the event.
fn uid_of(id: &str, name: &str) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = ["fristklar", id, name].into_iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}
