//! The calendar: what of a contract's plan belongs into one, and what has to come out of it again.
//!
//! An entry is known by its contract and by what it stands for, and by nothing else. So a file that is imported again
//! moves what it brought before, also when a start was mistyped or a term is over.

mod wanted;

use crate::domain::{Contract, Day, Plan};
use crate::export::ics::{self, CalendarEntry};
use crate::i18n::Lang;
use crate::i18n::texts::{CalendarTexts, ShellTexts};
use crate::journey::sheets::one_line;
use crate::portfolio::Record;
use wanted::{Scope, wanted};

/// Longest part of a file's name that comes from the contract's.
const LONGEST_NAME: usize = 60;

/// What an entry stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The portal takes decisions on the renewal.
    PortalOpens,
    /// The recommended day for the notice.
    Recommended,
    /// So many days to the deadline.
    Reminder(i64),
    /// The last safe day to send the notice.
    SendBy,
    /// The last day on which the notice may arrive.
    Deadline,
    /// The same for the term after.
    NextDeadline,
    /// The confirmation of the notice should be here.
    Confirmation,
    /// A last day to request an export, the final one being 0.
    Export(usize),
    /// The last day of the term.
    TermEnd,
    /// The first day after it.
    CheckInvoices,
    /// The last day to ask for an export after the end.
    ExportUntil,
    /// The day the data is gone.
    DataGone,
    /// An open step, by its id.
    Step(&'static str),
}

impl EventKind {
    /// Its name, for good: calendars know entries by it.
    fn name(self) -> String {
        match self {
            Self::PortalOpens => "portal-opens".to_owned(),
            Self::Recommended => "recommended".to_owned(),
            Self::Reminder(days) => format!("reminder-{days}"),
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

/// A day of the plan as a calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it stands for.
    pub kind: EventKind,
    pub day: Day,
    /// Its title, without the contract's name.
    pub title: String,
    /// What is said about it.
    pub text: String,
}

/// A contract with its plan.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// What the contract is called.
    pub name: &'a str,
    /// The contract.
    pub record: &'a Record,
    /// Its terms; those of an add-on end with its base.
    pub contract: Contract,
    /// The plan of these terms; what lies before its as-of day is past.
    pub plan: &'a Plan,
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To enter what lies ahead.
    Enter,
    /// To call off what lies ahead and was entered earlier, but is no longer so.
    CallOffOutdated,
    /// To call off everything, also what is past.
    CallOffAll,
}

/// When a file is written.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// The user's calendar day.
    pub on: Day,
    /// Milliseconds since 1970.
    pub at: u64,
}

/// The calendar file for these contracts; `None` where nothing is left to enter or to call off.
///
/// Who calls off counts a change of each contract first, so that what is called off is newer than what was entered.
pub fn file(contracts: &[Planned], purpose: Purpose, lang: Lang, written: Written) -> Option<String> {
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
    (!entries.is_empty()).then(|| ics::file(&name, &entries, written.at))
}

/// What a file for this purpose holds of a contract, by day.
pub fn events(planned: &Planned, purpose: Purpose, lang: Lang) -> Vec<Event> {
    let ahead = |event: &Event| event.day >= planned.plan.as_of;
    let has = |events: &[Event], kind: EventKind| events.iter().any(|event| event.kind == kind);
    let mut found = wanted(planned, Scope::Now, lang);
    if purpose != Purpose::CallOffAll {
        found.retain(ahead);
    }
    if purpose != Purpose::Enter {
        let mut ever = wanted(planned, Scope::Ever, lang);
        ever.retain(|event| !has(&found, event.kind));
        if purpose == Purpose::CallOffOutdated {
            ever.retain(ahead);
            found = ever;
        } else {
            found.extend(ever);
        }
    }
    found.sort_by_key(|event| event.day);
    found
}

/// What a file with the calendar of this contract is called; without a name, that of several contracts.
pub fn file_name(name: &str, lang: Lang) -> String {
    let mut words = vec![CalendarTexts::of(lang).file.to_owned()];
    let plain = name.replace(['ä', 'Ä'], "ae").replace(['ö', 'Ö'], "oe").replace(['ü', 'Ü'], "ue").replace('ß', "ss");
    let plain: String = plain.chars().take(LONGEST_NAME).collect();
    let sign = |sign: char| !sign.is_ascii_alphanumeric();
    words.extend(plain.split(sign).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase));
    words.join("-") + ".ics"
}

/// Both the contract's changes and the days go only forward, so that whatever moved is newer. What is entered is odd and
/// what is called off even, so that neither is ever as new as the other.
fn sequence(record: &Record, on: Day, cancelled: bool) -> u32 {
    /// RFC 5545, section 3.3.8.
    const MOST: u32 = i32::MAX as u32;
    let changes = u32::try_from(record.changed).unwrap_or(MOST);
    changes.saturating_add(ics::day_number(on)).saturating_mul(2).saturating_add(u32::from(!cancelled)).min(MOST)
}

/// FNV-1a over the contract's id, which is random and means nothing elsewhere, and the name of the kind.
fn uid(id: &str, kind: EventKind) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let name = kind.name();
    let bytes = ["fristklar", id, &name].into_iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}
