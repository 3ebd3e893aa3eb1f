//! A calendar into which one file after the other is imported: entries move and go, and none is left behind.

use crate::support::calendars::*;
use crate::support::contracts::ymd;
use crate::support::samples::sampled;
use std::collections::{BTreeMap, BTreeSet};

use fristklar::content::steps::STEPS;
use fristklar::domain::{Day, HoursADay, NoticeWay, plus_days};
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{EventKind, Purpose};
use fristklar::portfolio::{CalendarChoice, Record, StepRecord, StepStatus};
use proptest::prelude::*;

/// What a calendar knows of an entry.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    sequence: u32,
    day: String,
    title: String,
    is_cancelled: bool,
}

/// A calendar as the standard has it: a file replaces what it knows by its identifier, unless that is newer.
#[derive(Clone, Debug, Default)]
struct Calendar(BTreeMap<String, Known>);

impl Calendar {
    fn import(&mut self, file: &str) {
        for entry in read(file).inside {
            let known = Known {
                sequence: entry.get("SEQUENCE").parse().expect("a number"),
                day: entry.get("DTSTART;VALUE=DATE").to_owned(),
                title: entry.text("SUMMARY"),
                is_cancelled: entry.get("STATUS") == "CANCELLED",
            };
            let uid = entry.get("UID").to_owned();
            if self.0.get(&uid).is_none_or(|before| before.sequence <= known.sequence) {
                self.0.insert(uid, known);
            }
        }
    }

    fn update(&mut self, record: &mut Record, as_of: Day, purpose: Purpose) {
        // As the page does before it offers a file that calls something off.
        record.changed += u64::from(purpose != Purpose::Enter);
        if let Some(file) = text(record, as_of, purpose, Lang::De) {
            self.import(&file);
        }
    }

    /// What stands in it from a day on.
    fn ahead(&self, as_of: Day) -> BTreeMap<String, (String, String)> {
        let from = compact(as_of);
        let standing = self.0.iter().filter(|(_, known)| !known.is_cancelled && *known.day >= *from);
        standing.map(|(uid, known)| (uid.clone(), (known.day.clone(), known.title.clone()))).collect()
    }
}

/// What only the file of a day would have put into an empty calendar.
fn only(record: &Record, as_of: Day) -> BTreeMap<String, (String, String)> {
    let mut calendar = Calendar::default();
    calendar.update(&mut record.clone(), as_of, Purpose::Enter);
    calendar.ahead(as_of)
}

/// A calendar of the last release, which entered each step by itself: on its own day or, where that was past, today.
fn of_last_release(record: &Record, as_of: Day) -> Calendar {
    let mut before = Record { calendar: CalendarChoice::default(), changed: 0, ..record.clone() };
    let mut calendar = Calendar::default();
    calendar.update(&mut before, plus_days(as_of, -30), Purpose::CallOffAll);
    for known in calendar.0.values_mut() {
        known.is_cancelled = false;
        if STEPS.iter().any(|step| known.title.contains(step.title().get(Lang::De))) {
            known.day = known.day.clone().max(compact(as_of));
        }
    }
    calendar
}

#[test]
fn entries_of_the_last_release_keep_their_identifiers_and_what_is_too_much_is_called_off() {
    let as_of = ymd(2026, 11, 23);
    for mut record in [example(), with_steps(example())] {
        record.changed = 7;
        let old = of_last_release(&record, as_of);
        assert!(old.ahead(as_of).len() > 50);
        let new = only(&record, as_of);
        assert!(new.keys().all(|uid| old.0.contains_key(uid)), "no entry is a new one");
        // Whichever of the two files is imported first.
        for purposes in [[Purpose::Enter, Purpose::CallOffOutdated], [Purpose::CallOffOutdated, Purpose::Enter]] {
            let (mut calendar, mut record) = (old.clone(), record.clone());
            purposes.into_iter().for_each(|purpose| calendar.update(&mut record, as_of, purpose));
            assert_eq!(calendar.ahead(as_of), new, "{purposes:?}");
        }
    }
}

/// Whatever becomes of the code: calendars know the entries by these.
#[test]
fn identifiers_are_those_of_earlier_releases() {
    let as_of = ymd(2026, 11, 23);
    let all = text(&with_steps(example()), as_of, Purpose::CallOffAll, Lang::De).expect("entries");
    let found: BTreeSet<String> = sequences(&all).into_keys().collect();
    for uid in IDENTIFIERS {
        assert!(found.contains(uid), "{uid}");
    }
}

/// Worked out apart from the code: portal-opens, recommended, reminder-14, reminder-7, reminder-1, internal-deadline, send-by, deadline, next-deadline, confirmation, export-0, term-end, check-invoices, export-until, data-gone, step/read-contract, step/send-notice, step/close-file.
const IDENTIFIERS: [&str; 18] = [
    "8ffe80ba-3c92-8fd9-ae71-c26dbfd95712",
    "d9453190-7240-8cca-a72c-1689304f644d",
    "226c803e-9ad2-80f0-b4c5-58ec30a68668",
    "2f1f4531-21e9-89ce-a0ac-eb26f25396c2",
    "2f1f4536-0de9-89ce-a0ac-eb26f2569df4",
    "42e9bd05-6060-883f-bf91-ce714b86a63c",
    "c75d8041-5057-8f84-a5bc-038b10d8f4a4",
    "5b0c01cb-bd81-86a3-88b8-af3186e800d0",
    "ff86cf2c-0226-87fc-b3c3-8da7aa4dfe0c",
    "093d7a54-8bdb-859c-a5d9-fd6cdb395a9b",
    "0d3c2011-fc81-8b34-93fe-83d5cab2ecf5",
    "d3d0ef94-ff82-8cc9-8888-497db50a29f2",
    "660c778d-0625-8a57-8f97-8d05880311e1",
    "9c26174f-a9c9-8610-88cc-5f2ff0bc1bed",
    "ccb96f9a-50ea-8084-abfb-5e63ec043858",
    "5f382b3e-9232-8002-bab7-283b32b5d4ec",
    "625536b6-6970-898e-93a9-155741eeffcc",
    "501e045b-1d01-8ebc-8764-f36e14a31f9e",
];

#[test]
fn switching_to_the_dates_alone_leaves_them_alone_and_switching_back_brings_all() {
    let as_of = ymd(2026, 11, 23);
    let mut record = with_steps(example());
    let mut calendar = Calendar::default();
    calendar.update(&mut record, as_of, Purpose::Enter);
    let all = calendar.ahead(as_of);
    record.calendar.with_steps = false;
    record.changed += 1;
    calendar.update(&mut record, as_of, Purpose::CallOffOutdated);
    calendar.update(&mut record, as_of, Purpose::Enter);
    assert_eq!(calendar.ahead(as_of).len(), 6);
    assert_eq!(calendar.ahead(as_of), only(&record, as_of));
    record.calendar.with_steps = true;
    record.changed += 1;
    calendar.update(&mut record, as_of, Purpose::Enter);
    assert_eq!(calendar.ahead(as_of), all);
}

/// Whoever works through the days finds each entry where it was: what is done first leaves the entry of its day first.
#[test]
fn a_day_that_is_worked_off_keeps_its_entry_until_its_last_step_is_done() {
    let as_of = ymd(2026, 11, 23);
    let mut record = with_steps(example());
    let table = timetable_of(&record, as_of);
    let mut days = table.laid.chunk_by(|one, next| one.day == next.day);
    let steps = days.find(|steps| steps.len() > 2).expect("a day with several steps");
    let last = EventKind::Step(steps.last().expect("several").step.id);
    for step in &steps[..steps.len() - 1] {
        done(&mut record, step.step.id, as_of);
        assert!(days_of(&record, as_of).contains(&last), "{} is done", step.step.id);
    }
}

fn days_of(record: &Record, as_of: Day) -> Vec<EventKind> {
    days(record, as_of, Purpose::Enter).into_iter().map(|(kind, _)| kind).collect()
}

/// Something that changes what a file has.
#[derive(Clone, Debug)]
enum Change {
    Settle(usize),
    Reopen(usize),
    Hours(u32),
    Way(NoticeWay),
    WithSteps(bool),
    Days(i64),
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (0..STEPS.len()).prop_map(Change::Settle),
        1 => (0..STEPS.len()).prop_map(Change::Reopen),
        1 => (0_u32..=8).prop_map(Change::Hours),
        1 => prop::sample::select(&NoticeWay::ALL).prop_map(Change::Way),
        1 => any::<bool>().prop_map(Change::WithSteps),
        3 => (1_i64..20).prop_map(Change::Days),
    ]
}

proptest! {
    #![proptest_config(sampled(64))]

    /// However a contract goes on and whichever files were imported: after the file that calls off what is outdated and
    /// the one that enters what there is, a calendar has exactly that of the steps, and of the dates nothing that is not
    /// right.
    #[test]
    fn after_both_files_a_calendar_is_right(
        starts in 0_i64..400,
        changes in prop::collection::vec((any_change(), any::<bool>(), any::<bool>()), 1..12),
    ) {
        let mut record = example();
        record.changed = 1;
        let mut as_of = plus_days(ymd(2026, 1, 15), starts);
        let mut calendar = of_last_release(&record, as_of);
        for (change, is_entered, is_called_off) in changes {
            let mut set = |place: usize, status: StepStatus, on: Option<Day>| {
                record.progress.set(STEPS[place].id, StepRecord { status, done_on: on, ..StepRecord::default() });
            };
            match change {
                Change::Settle(place) => set(place, StepStatus::Done, Some(as_of)),
                Change::Reopen(place) => set(place, StepStatus::Open, None),
                Change::Hours(hours) => {
                    record.preparation.hours_a_day = HoursADay::from_minutes(hours * 60).expect("a day");
                }
                Change::Way(way) => record.preparation.way = way,
                Change::WithSteps(with_steps) => record.calendar.with_steps = with_steps,
                Change::Days(days) => as_of = plus_days(as_of, days),
            }
            record.changed += 1;
            if is_called_off {
                calendar.update(&mut record, as_of, Purpose::CallOffOutdated);
            }
            if is_entered {
                calendar.update(&mut record, as_of, Purpose::Enter);
            }
        }
        calendar.update(&mut record, as_of, Purpose::CallOffOutdated);
        calendar.update(&mut record, as_of, Purpose::Enter);
        prop_assert_eq!(calendar.ahead(as_of), only(&record, as_of));
    }
}
