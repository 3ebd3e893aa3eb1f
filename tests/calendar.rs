//! The calendar of a contract: which days are in it and which are not, and the file itself, taken apart by a reader of
//! its own.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod hostile;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use fristklar::calendar::{CALENDAR, Kind, Planned, Purpose, WITHOUT_STEPS, Written, events, file, file_name};
use fristklar::codec::ics::{LINE, google_link, outlook_link};
use fristklar::content::steps::STEPS;
use fristklar::domain::{
    Contract, Day, FIRST_DAY, FirstTerm, LAST_DAY, Plan, Renewal, Status, TermLength, TermMonths, day, plan, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::portfolio::{Edition, Entry, Record, StepRecord, StepStatus, entry_key};
use fristklar::schedule::schedule;
use proptest::prelude::*;

fn on(year: i32, month: u32, number: u32) -> Day {
    day(year, month, number).expect("a day in the permitted range")
}

fn terms(start: Day, months: u32) -> Contract {
    let months = TermMonths::new(months).expect("a permitted term");
    Contract::new(FirstTerm::new(start, TermLength::Months(months)).expect("a permitted start"))
}

fn stored(terms: Contract) -> Record {
    Record { name: "Sales Cloud".to_owned(), ..Record::new("k7x2m9pq".to_owned(), terms) }
}

/// The contract all examples speak of.
fn example() -> Record {
    stored(terms(on(2026, 1, 15), 12))
}

fn done(record: &mut Record, step: &str, on: Day) {
    record.progress.set(step, StepRecord { status: StepStatus::Done, done_on: Some(on), ..StepRecord::default() });
}

fn without_steps(mut record: Record) -> Record {
    record.entries.set(&entry_key(CALENDAR, WITHOUT_STEPS), Entry { ticked: true, ..Entry::default() });
    record
}

fn plan_of(record: &Record, as_of: Day) -> Plan {
    plan(&record.contract(), as_of)
}

/// What a file for this purpose holds, by what it stands for.
fn days(record: &Record, as_of: Day, purpose: Purpose) -> Vec<(Kind, Day)> {
    let plan = plan_of(record, as_of);
    let planned = Planned { name: &record.name, record, contract: record.contract(), plan: &plan };
    events(&planned, purpose, Lang::De).into_iter().map(|event| (event.kind, event.day)).collect()
}

fn day_of(days: &[(Kind, Day)], kind: Kind) -> Option<Day> {
    days.iter().find(|(other, _)| *other == kind).map(|(_, day)| *day)
}

/// 23 November 2026, 9 o'clock in Berlin.
const MILLIS: u64 = 1_795_420_800_000;

fn written(on: Day) -> Written {
    Written { on, at: MILLIS }
}

fn text(record: &Record, as_of: Day, purpose: Purpose, lang: Lang) -> Option<String> {
    let plan = plan_of(record, as_of);
    file(
        &[Planned { name: &record.name, record, contract: record.contract(), plan: &plan }],
        purpose,
        lang,
        written(as_of),
    )
}

/// A component as any reader sees it: its properties, and what stands inside it.
#[derive(Debug, Default)]
struct Component {
    name: String,
    properties: Vec<(String, String)>,
    inside: Vec<Component>,
}

impl Component {
    fn get(&self, name: &str) -> &str {
        let mut found = self.properties.iter().filter(|(other, _)| other == name);
        let (_, value) = found.next().expect(name);
        assert!(found.next().is_none(), "{name} stands twice");
        value
    }

    fn text(&self, name: &str) -> String {
        unescaped(self.get(name))
    }
}

/// A text without its escapes; what is not escaped as it should be stops the test.
fn unescaped(value: &str) -> String {
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
fn read(file: &str) -> Component {
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

fn compact(day: Day) -> String {
    day.format("%Y%m%d").to_string()
}

/// Sequence by identifier.
fn sequences(file: &str) -> BTreeMap<String, u32> {
    let calendar = read(file);
    let pairs = calendar
        .inside
        .iter()
        .map(|one| (one.get("UID").to_owned(), one.get("SEQUENCE").parse::<u32>().expect("a whole number")));
    let all: BTreeMap<String, u32> = pairs.collect();
    assert_eq!(all.len(), calendar.inside.len(), "an identifier stands twice");
    all
}

#[test]
fn the_example_has_these_days() {
    let all = days(&without_steps(example()), on(2026, 2, 1), Purpose::Enter);
    let expected = [
        (Kind::PortalOpens, on(2026, 10, 16)),
        (Kind::Export(2), on(2026, 11, 10)),
        (Kind::Recommended, on(2026, 11, 15)),
        (Kind::Reminder(14), on(2026, 12, 1)),
        (Kind::Reminder(7), on(2026, 12, 8)),
        (Kind::Export(1), on(2026, 12, 9)),
        (Kind::Reminder(1), on(2026, 12, 14)),
        (Kind::SendBy, on(2026, 12, 14)),
        (Kind::Deadline, on(2026, 12, 15)),
        (Kind::Export(0), on(2027, 1, 7)),
        (Kind::TermEnd, on(2027, 1, 14)),
        (Kind::CheckInvoices, on(2027, 1, 15)),
        (Kind::ExportUntil, on(2027, 2, 13)),
        (Kind::DataGone, on(2027, 5, 14)),
        (Kind::NextDeadline, on(2027, 12, 15)),
    ];
    assert_eq!(all, expected);
}

#[test]
fn open_steps_are_there_on_the_day_they_are_due_and_settled_ones_are_not() {
    let mut record = example();
    let as_of = on(2026, 11, 23);
    done(&mut record, "read-contract", on(2026, 11, 20));
    record.progress.set("compare-crm", StepRecord { status: StepStatus::NotNeeded, ..StepRecord::default() });
    record.progress.set("decide", StepRecord { status: StepStatus::InProgress, ..StepRecord::default() });
    let found = days(&record, as_of, Purpose::Enter);
    let scheduled = schedule(&record.contract(), &plan_of(&record, as_of), &record.answers, &record.progress);
    assert!(scheduled.len() > 40);
    for one in scheduled {
        let open = !matches!(one.step.id, "read-contract" | "compare-crm");
        assert_eq!(day_of(&found, Kind::Step(one.step.id)), open.then_some(one.due), "{}", one.step.id);
    }
    let left_out = days(&without_steps(record), as_of, Purpose::Enter);
    assert!(left_out.iter().all(|(kind, _)| !matches!(kind, Kind::Step(_))));
}

#[test]
fn today_is_not_past_and_yesterday_is() {
    let record = without_steps(example());
    let at = |as_of| days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&at(on(2026, 12, 15)), Kind::Deadline), Some(on(2026, 12, 15)));
    assert_eq!(day_of(&at(on(2026, 12, 15)), Kind::SendBy), None);
    assert_eq!(day_of(&at(on(2026, 12, 14)), Kind::SendBy), Some(on(2026, 12, 14)));
}

#[test]
fn after_a_missed_deadline_the_next_one_takes_its_place() {
    let found = days(&without_steps(example()), on(2026, 12, 16), Purpose::Enter);
    assert_eq!(day_of(&found, Kind::Deadline), Some(on(2027, 12, 15)));
    assert_eq!(day_of(&found, Kind::Reminder(14)), Some(on(2027, 12, 1)));
    assert_eq!(day_of(&found, Kind::NextDeadline), Some(on(2028, 12, 15)));
    assert_eq!(day_of(&found, Kind::TermEnd), Some(on(2028, 1, 14)));
}

#[test]
fn a_contract_that_ends_by_itself_needs_no_notice() {
    let record = without_steps(stored(Contract { renewal: Renewal::None, ..terms(on(2026, 1, 15), 12) }));
    let found = days(&record, on(2026, 2, 1), Purpose::Enter);
    let kinds: Vec<Kind> = found.iter().map(|(kind, _)| *kind).collect();
    let expected = [
        Kind::Export(2),
        Kind::Export(1),
        Kind::Export(0),
        Kind::TermEnd,
        Kind::CheckInvoices,
        Kind::ExportUntil,
        Kind::DataGone,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn once_notice_was_sent_its_days_go_and_the_confirmation_comes() {
    let mut record = without_steps(example());
    let as_of = on(2026, 11, 24);
    let before = days(&record, as_of, Purpose::Enter);
    done(&mut record, "send-notice", on(2026, 11, 23));
    assert_eq!(plan_of(&record, as_of).status, Status::Cancelled);
    let after = days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&after, Kind::Confirmation), Some(on(2026, 11, 30)));
    let outdated = days(&record, as_of, Purpose::CallOffOutdated);
    for kind in [Kind::Reminder(14), Kind::Reminder(7), Kind::SendBy, Kind::Deadline, Kind::NextDeadline] {
        assert!(day_of(&before, kind).is_some() && day_of(&after, kind).is_none(), "{kind:?}");
        assert_eq!(day_of(&outdated, kind), day_of(&before, kind), "{kind:?}");
    }
    for (kind, day) in &after {
        assert_eq!(day_of(&outdated, *kind), None, "{kind:?} on {day} still holds");
    }
    done(&mut record, "confirm-receipt", as_of);
    assert_eq!(day_of(&days(&record, as_of, Purpose::Enter), Kind::Confirmation), None);
    assert_eq!(day_of(&days(&record, as_of, Purpose::CallOffOutdated), Kind::Confirmation), Some(on(2026, 11, 30)));
}

#[test]
fn a_step_that_was_settled_and_steps_that_stay_out_are_outdated() {
    let as_of = on(2026, 11, 23);
    let mut record = example();
    done(&mut record, "last-login", as_of);
    let outdated = days(&record, as_of, Purpose::CallOffOutdated);
    assert_eq!(outdated, [(Kind::Step("last-login"), on(2027, 1, 14))]);
    let all_steps = days(&without_steps(example()), as_of, Purpose::CallOffOutdated);
    assert_eq!(
        all_steps.len(),
        days(&example(), as_of, Purpose::Enter).len() - days(&without_steps(example()), as_of, Purpose::Enter).len()
    );
}

#[test]
fn all_that_was_ever_entered_can_be_called_off() {
    let mut record = example();
    let entered = days(&record, on(2026, 2, 1), Purpose::Enter);
    done(&mut record, "read-contract", on(2026, 11, 1));
    done(&mut record, "send-notice", on(2026, 11, 23));
    let called_off = days(&record, on(2026, 12, 20), Purpose::CallOffAll);
    for (kind, _) in &entered {
        assert!(day_of(&called_off, *kind).is_some(), "{kind:?}");
    }
}

#[test]
fn nothing_is_left_long_after_the_end() {
    let mut record = stored(Contract { renewal: Renewal::None, ..terms(on(2026, 1, 15), 12) });
    for step in STEPS {
        done(&mut record, step.id, on(2027, 5, 1));
    }
    assert_eq!(text(&record, on(2027, 5, 15), Purpose::Enter, Lang::De), None);
    assert!(text(&record, on(2027, 5, 14), Purpose::Enter, Lang::De).is_some());
    assert_eq!(file(&[], Purpose::Enter, Lang::De, written(on(2027, 5, 15))), None);
}

#[test]
fn every_entry_is_a_whole_day_with_one_reminder_before_it() {
    let as_of = on(2026, 11, 23);
    for lang in Lang::ALL {
        let record = example();
        let calendar = read(&text(&record, as_of, Purpose::Enter, lang).expect("days ahead"));
        assert_eq!((calendar.get("VERSION"), calendar.get("CALSCALE")), ("2.0", "GREGORIAN"));
        let name = match lang {
            Lang::De => "Kündigungsfristen: Sales Cloud",
            Lang::En => "Notice deadlines: Sales Cloud",
        };
        assert_eq!((calendar.text("NAME").as_str(), calendar.text("X-WR-CALNAME").as_str()), (name, name));
        let plan = plan_of(&record, as_of);
        let expected = events(
            &Planned { name: "", record: &record, contract: record.contract(), plan: &plan },
            Purpose::Enter,
            lang,
        );
        assert_eq!(calendar.inside.len(), expected.len());
        for (entry, event) in calendar.inside.iter().zip(&expected) {
            assert_eq!(entry.name, "VEVENT");
            assert_eq!(entry.get("DTSTART;VALUE=DATE"), compact(event.day));
            assert_eq!(entry.get("DTEND;VALUE=DATE"), compact(plus_days(event.day, 1)));
            assert_eq!(entry.get("DTSTAMP"), "20261123T080000Z");
            assert_eq!((entry.get("TRANSP"), entry.get("CLASS")), ("TRANSPARENT", "PRIVATE"));
            assert_eq!(entry.get("STATUS"), "CONFIRMED");
            assert_eq!(entry.text("SUMMARY"), format!("{} – Sales Cloud", event.title));
            let legal = match lang {
                Lang::De => "Rechenhilfe nach Ihren Angaben, keine Rechtsberatung. Es gilt Ihr Vertrag.",
                Lang::En => "A calculation aid based on your entries, not legal advice. Your contract decides.",
            };
            assert_eq!(entry.text("DESCRIPTION"), format!("{}\n\n{legal}", event.text));
            assert!(event.day >= as_of && !event.text.contains(['{', '}']), "{event:?}");
            let uid = entry.get("UID");
            let groups: Vec<usize> = uid.split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{uid}");
            assert!(uid.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit() && !sign.is_ascii_uppercase()));
            let marks = (uid.chars().nth(14), uid.chars().nth(19));
            assert!(marks.0 == Some('8') && matches!(marks.1, Some('8' | '9' | 'a' | 'b')), "{uid}");
            let [alarm] = entry.inside.as_slice() else { unreachable!("one reminder: {entry:?}") };
            assert_eq!((alarm.name.as_str(), alarm.get("ACTION")), ("VALARM", "DISPLAY"));
            assert_eq!(alarm.get("TRIGGER"), "-PT15H");
        }
    }
}

#[test]
fn entries_are_known_again_in_either_language_on_another_day_and_with_another_start() {
    let record = example();
    let german = text(&record, on(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    let english = text(&record, on(2026, 11, 23), Purpose::Enter, Lang::En).expect("days ahead");
    assert_eq!(sequences(&german), sequences(&english));
    assert_eq!(Some(&german), text(&record, on(2026, 11, 23), Purpose::Enter, Lang::De).as_ref());

    // A start that was mistyped by a year puts the contract into another term; its entries stay the same ones.
    let mut corrected = Record { terms: terms(on(2025, 1, 20), 12), ..record.clone() };
    corrected.changed += 1;
    let moved = text(&corrected, on(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    let (before, after) = (sequences(&german), sequences(&moved));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before.iter().all(|(uid, sequence)| after.get(uid).is_some_and(|newer| newer > sequence)));
    assert_ne!(german, moved);

    let other = Record { id: "k7x2m9pr".to_owned(), ..record };
    let other = text(&other, on(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    assert!(before.keys().all(|uid| !sequences(&other).contains_key(uid)), "another contract has entries of its own");
}

/// On every day of three terms: whatever stands on another day than the day before has a higher sequence.
#[test]
fn what_moves_by_itself_is_newer() {
    let record = example();
    let mut seen: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let mut moved = 0;
    for offset in 0..1_200 {
        let as_of = plus_days(on(2026, 1, 1), offset);
        let calendar = read(&text(&record, as_of, Purpose::Enter, Lang::En).expect("days ahead"));
        for entry in &calendar.inside {
            let (day, sequence) = (entry.get("DTSTART;VALUE=DATE"), entry.get("SEQUENCE").parse().expect("a number"));
            assert!(*day >= *compact(as_of), "{day} is past on {as_of}");
            let before = seen.insert(entry.get("UID").to_owned(), (day.to_owned(), sequence));
            if let Some((last, number)) = before.filter(|(last, _)| last != day) {
                assert!(sequence > number, "from {last} to {day}: {number}, {sequence}");
                moved += 1;
            }
        }
    }
    assert!(moved > 1_000, "only {moved} moves were seen");
}

#[test]
fn what_is_called_off_is_newer_than_what_was_entered_and_older_than_what_is_entered_again() {
    let as_of = on(2026, 11, 23);
    let mut record = example();
    record.changed = 41;
    let entered = sequences(&text(&record, as_of, Purpose::Enter, Lang::De).expect("days ahead"));
    record.changed = 42;
    let called_off = text(&record, as_of, Purpose::CallOffAll, Lang::De).expect("entries");
    for entry in read(&called_off).inside {
        assert_eq!(entry.get("STATUS"), "CANCELLED");
        assert!(entry.inside.is_empty(), "it reminds of nothing");
    }
    let (called_off, again) =
        (sequences(&called_off), sequences(&text(&record, as_of, Purpose::Enter, Lang::De).expect("days ahead")));
    for (uid, sequence) in &entered {
        assert!(called_off.get(uid).is_some_and(|newer| newer > sequence), "{uid}");
        assert!(called_off.get(uid) < again.get(uid), "{uid}");
    }
}

#[test]
fn one_file_holds_many_contracts() {
    let as_of = on(2026, 11, 23);
    let records: Vec<Record> = (0..50)
        .map(|place| Record { id: format!("contract{place}"), name: format!("Vertrag {place}"), ..example() })
        .collect();
    let plans: Vec<Plan> = records.iter().map(|record| plan_of(record, as_of)).collect();
    let planned: Vec<Planned> = records
        .iter()
        .zip(&plans)
        .map(|(record, plan)| Planned { name: &record.name, record, contract: record.contract(), plan })
        .collect();
    let whole = file(&planned, Purpose::Enter, Lang::De, written(as_of)).expect("days ahead");
    let single = text(&example(), as_of, Purpose::Enter, Lang::De).expect("days ahead");
    assert_eq!(sequences(&whole).len(), 50 * sequences(&single).len());
    assert_eq!(read(&whole).text("NAME"), "Kündigungsfristen");
}

/// What must arrive of a typed text.
fn arriving(typed: &str) -> String {
    let turns = |sign: &char| ('\u{202a}'..='\u{202e}').contains(sign) || ('\u{2066}'..='\u{2069}').contains(sign);
    let plain = |sign: char| if sign.is_control() || "\u{2028}\u{2029}".contains(sign) { ' ' } else { sign };
    typed.chars().filter(|sign| !turns(sign)).map(plain).collect::<String>().trim().to_owned()
}

fn arrives(name: &str) {
    let as_of = on(2026, 11, 23);
    let record = Record { name: name.to_owned(), ..example() };
    let plain = read(&text(&example(), as_of, Purpose::Enter, Lang::De).expect("days ahead"));
    let calendar = read(&text(&record, as_of, Purpose::Enter, Lang::De).expect("days ahead"));
    assert_eq!(calendar.text("NAME"), format!("Kündigungsfristen: {}", arriving(name)));
    assert_eq!(calendar.inside.len(), plain.inside.len());
    for (entry, other) in calendar.inside.iter().zip(&plain.inside) {
        let (title, _) = other
            .text("SUMMARY")
            .rsplit_once("Sales Cloud")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .expect("a name");
        assert_eq!(entry.text("SUMMARY"), [&title, &*arriving(name)].concat());
        let rest = |one: &Component| -> Vec<(String, String)> {
            one.properties.iter().filter(|(name, _)| name != "SUMMARY").cloned().collect()
        };
        assert_eq!(rest(entry), rest(other), "the name is nowhere else");
    }
}

#[test]
fn hostile_names_arrive_whole_and_make_no_line() {
    for name in hostile::all() {
        arrives(&name);
        let file = file_name(&name, Lang::De);
        assert!(file.len() <= 120, "{file}");
        assert!(file.starts_with("kuendigungsfristen") && file.ends_with(".ics"), "{file}");
        let inside = file.strip_suffix(".ics").expect("its ending");
        assert!(inside.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-'), "{file}");
    }
    arrives("C:\\new\\n, \\; \\");
    arrives(&"Größe, Übermaß; \\ 👩‍👩‍👧‍👦 ".repeat(12));
}

#[test]
fn files_are_named_after_their_contract() {
    assert_eq!(file_name("Sales Cloud", Lang::De), "kuendigungsfristen-sales-cloud.ics");
    assert_eq!(file_name("Größe/ÜBERMASS & Co.", Lang::De), "kuendigungsfristen-groesse-uebermass-co.ics");
    assert_eq!(file_name("Contract from 15 Jan 2026", Lang::En), "notice-deadlines-contract-from-15-jan-2026.ics");
    assert_eq!(file_name("漢字", Lang::De), "kuendigungsfristen.ics");
    assert_eq!(file_name("", Lang::En), "notice-deadlines.ics");
}

#[test]
fn links_to_other_calendars_hold_the_day_and_the_title() {
    let title = "Kündigung & Frist";
    let google = google_link(title, on(2026, 12, 31));
    let fixed = "https://calendar.google.com/calendar/render?action=TEMPLATE&text=K%C3%BCndigung%20%26%20Frist";
    assert_eq!(google, format!("{fixed}&dates=20261231/20270101"));
    let outlook = outlook_link(title, on(2026, 12, 31));
    assert!(outlook.starts_with("https://outlook.office.com/calendar/deeplink/compose?"), "{outlook}");
    assert!(outlook.ends_with("&subject=K%C3%BCndigung%20%26%20Frist&allday=true&startdt=2026-12-31&enddt=2027-01-01"));
}

fn any_contract() -> impl Strategy<Value = (Record, Day)> {
    let edition = prop_oneof![Just(None), Just(Some(Edition::Large)), Just(Some(Edition::Small))];
    let sent = prop::option::of(0_i64..4_000);
    let terms = (walk::any_first_term(), walk::any_notice(), walk::any_renewal());
    (terms, edition, sent, -400_i64..6_000).prop_map(|((first, notice, renewal), edition, sent, as_of)| {
        let mut record = stored(Contract { notice, renewal, ..Contract::new(first) });
        record.answers.edition = edition;
        if let Some(days) = sent {
            done(&mut record, "send-notice", plus_days(first.start(), days));
        }
        (record, plus_days(first.start(), as_of).clamp(FIRST_DAY, LAST_DAY))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_name_arrives(name in "\\PC{0,120}|(.|\\n|\\r){0,60}|[ -~]{0,300}") {
        arrives(&name);
    }

    /// What is entered lies ahead, stands once, and is all among what can be called off.
    #[test]
    fn any_contract_has_a_sound_calendar((record, as_of) in any_contract()) {
        let entered = days(&record, as_of, Purpose::Enter);
        let names: BTreeSet<String> = entered.iter().map(|(kind, _)| format!("{kind:?}")).collect();
        prop_assert_eq!(names.len(), entered.len());
        prop_assert!(entered.is_sorted_by_key(|(_, day)| *day));
        prop_assert!(entered.iter().all(|(_, day)| *day >= as_of));
        let all = days(&record, as_of, Purpose::CallOffAll);
        let outdated = days(&record, as_of, Purpose::CallOffOutdated);
        for (kind, day) in &entered {
            prop_assert_eq!(day_of(&all, *kind), Some(*day));
            prop_assert_eq!(day_of(&outdated, *kind), None);
        }
        for purpose in [Purpose::Enter, Purpose::CallOffOutdated, Purpose::CallOffAll] {
            let count = days(&record, as_of, purpose).len();
            let file = text(&record, as_of, purpose, Lang::De);
            prop_assert_eq!(file.map(|file| sequences(&file).len()), (count > 0).then_some(count));
        }
        // The deadline entered is the first that can still be met, found by walking from term to term.
        if record.contract().notice_sent.is_none() && record.terms.renewal != Renewal::None {
            let now = walk::number_of(as_of);
            let chain = walk::chain(&record.terms.first_term, record.terms.renewal);
            let deadlines = chain.map(|span| walk::deadline(span.last, record.terms.notice));
            let [first, next] = deadlines.skip_while(|day| *day < now).take(2).collect::<Vec<_>>()[..] else {
                unreachable!("the chain has no end")
            };
            let at = |kind| day_of(&entered, kind).map(walk::number_of);
            prop_assert_eq!(at(Kind::Deadline), Some(first));
            prop_assert_eq!(at(Kind::NextDeadline), Some(next));
            let send_by = walk::working_day_back_from(first - 1);
            prop_assert_eq!(at(Kind::SendBy), (send_by >= now).then_some(send_by));
            for days in [14, 7, 1] {
                let ahead = first - days >= now;
                prop_assert_eq!(at(Kind::Reminder(days as i64)), ahead.then_some(first - days));
            }
        }
    }
}
