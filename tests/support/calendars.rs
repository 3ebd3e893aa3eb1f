//! Calendars for tests: contracts on fixed days, and a reader of their files of its own.

use crate::support::contracts::{contract, ymd};
use std::collections::BTreeMap;

use fristklar::domain::{Contract, Day, Plan, plan};
use fristklar::export::ics::LINE;
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{Event, EventKind, Planned, Purpose, Written, count, events, file};
use fristklar::journey::schedule::{self, Timetable};
use fristklar::portfolio::{Record, StepRecord, StepStatus};

pub fn stored(terms: Contract) -> Record {
    Record { name: "Sales Cloud".to_owned(), ..Record::new("k7x2m9pq".to_owned(), terms) }
}

/// The contract all examples speak of.
pub fn example() -> Record {
    stored(contract(ymd(2026, 1, 15), 12))
}

pub fn done(record: &mut Record, step: &str, on: Day) {
    record.progress.set(step, StepRecord { status: StepStatus::Done, done_on: Some(on), ..StepRecord::default() });
}

pub fn with_steps(mut record: Record) -> Record {
    record.calendar.with_steps = true;
    record
}

/// How many entries a file has: the dates alone, and with the steps.
pub fn counts(record: &Record, as_of: Day) -> [usize; 2] {
    let plan = plan_of(record, as_of);
    let planned = Planned { name: "", record, contract: record.contract(), plan: &plan };
    [false, true].map(|with_steps| count(&planned, with_steps))
}

pub fn plan_of(record: &Record, as_of: Day) -> Plan {
    plan(&record.contract(), as_of)
}

/// What a file for this purpose holds, by what it stands for.
pub fn days(record: &Record, as_of: Day, purpose: Purpose) -> Vec<(EventKind, Day)> {
    let plan = plan_of(record, as_of);
    let planned = Planned { name: &record.name, record, contract: record.contract(), plan: &plan };
    events(&planned, purpose, Lang::De).into_iter().map(|event| (event.kind, event.day)).collect()
}

/// All entries of a file to enter, in one language; a blank that does not break is a blank.
pub fn all_events(record: &Record, as_of: Day, lang: Lang) -> Vec<Event> {
    let plan = plan_of(record, as_of);
    let events = events(&Planned { name: "", record, contract: record.contract(), plan: &plan }, Purpose::Enter, lang);
    events.into_iter().map(|event| Event { text: event.text.replace('\u{a0}', " "), ..event }).collect()
}

pub fn event(record: &Record, as_of: Day, kind: EventKind, lang: Lang) -> Event {
    let mut all = all_events(record, as_of, lang).into_iter();
    all.find(|event| event.kind == kind).expect("it is entered")
}

pub fn timetable_of(record: &Record, as_of: Day) -> Timetable {
    let (contract, plan) = (record.contract(), plan_of(record, as_of));
    schedule::timetable_of(record, &contract, &plan)
}

pub fn day_of(days: &[(EventKind, Day)], kind: EventKind) -> Option<Day> {
    days.iter().find(|(other, _)| *other == kind).map(|(_, day)| *day)
}

/// 23 November 2026, 9 o'clock in Berlin.
pub const MILLIS: u64 = 1_795_420_800_000;

pub fn written(on: Day) -> Written {
    Written { on, at: MILLIS }
}

pub fn text(record: &Record, as_of: Day, purpose: Purpose, lang: Lang) -> Option<String> {
    let plan = plan_of(record, as_of);
    let planned = Planned { name: &record.name, record, contract: record.contract(), plan: &plan };
    let file = file(&[planned], purpose, lang, written(as_of))?;
    assert_eq!(file.entries, read(&file.text).inside.len());
    Some(file.text)
}

/// A component as any reader sees it: its properties, and what stands inside it.
#[derive(Debug, Default)]
pub struct Component {
    pub name: String,
    pub properties: Vec<(String, String)>,
    pub inside: Vec<Component>,
}

impl Component {
    pub fn get(&self, name: &str) -> &str {
        let mut found = self.properties.iter().filter(|(other, _)| other == name);
        let (_, value) = found.next().expect(name);
        assert!(found.next().is_none(), "{name} stands twice");
        value
    }

    pub fn text(&self, name: &str) -> String {
        unescaped(self.get(name))
    }
}

/// A text without its escapes; what is not escaped as it should be stops the test.
pub fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        assert!(!matches!(sign, ',' | ';') && !sign.is_control(), "{value:?}");
        match sign {
            '\\' => match signs.next().expect("an escaped sign") {
                'n' => text.push('\n'),
                plain @ ('\\' | ',' | ';') => text.push(plain),
                other => assert_eq!(other, 'n', "an unknown escape in {value:?}"),
            },
            sign => text.push(sign),
        }
    }
    text
}

/// Takes a file apart, by the letter of RFC 5545.
pub fn read(file: &str) -> Component {
    assert!(!file.starts_with('\u{feff}'));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    let lines = file.strip_suffix("\r\n").expect("a last line that ends").split("\r\n");
    let mut unfolded: Vec<String> = Vec::new();
    for line in lines {
        assert!(line.len() <= LINE && LINE == 75, "{} octets: {line}", line.len());
        match (line.strip_prefix(' '), unfolded.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => unfolded.push(line.to_owned()),
        }
    }
    let mut open = vec![Component::default()];
    for line in unfolded {
        let (name, value) = line.split_once(':').expect("a name and a value");
        match name {
            "BEGIN" => open.push(Component { name: value.to_owned(), ..Component::default() }),
            "END" => {
                let closed = open.pop().expect("a component that is open");
                assert_eq!(closed.name, value);
                open.last_mut().expect("what it stands in").inside.push(closed);
            }
            _ => {
                let known = [
                    "VERSION",
                    "PRODID",
                    "CALSCALE",
                    "NAME",
                    "X-WR-CALNAME",
                    "UID",
                    "DTSTAMP",
                    "SEQUENCE",
                    "SUMMARY",
                    "DTSTART;VALUE=DATE",
                    "DTEND;VALUE=DATE",
                    "DESCRIPTION",
                    "STATUS",
                    "TRANSP",
                    "CLASS",
                    "ACTION",
                    "TRIGGER",
                ];
                assert!(known.contains(&name), "{line}");
                open.last_mut().expect("a component").properties.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    assert_eq!(open.len(), 1, "something is still open");
    let mut all = open.pop().expect("the whole").inside;
    assert_eq!(all.len(), 1);
    all.pop().expect("the calendar")
}

pub fn compact(day: Day) -> String {
    day.format("%Y%m%d").to_string()
}

/// Sequence by identifier.
pub fn sequences(file: &str) -> BTreeMap<String, u32> {
    let calendar = read(file);
    let pairs = calendar
        .inside
        .iter()
        .map(|one| (one.get("UID").to_owned(), one.get("SEQUENCE").parse::<u32>().expect("a whole number")));
    let all: BTreeMap<String, u32> = pairs.collect();
    assert_eq!(all.len(), calendar.inside.len(), "an identifier stands twice");
    all
}
