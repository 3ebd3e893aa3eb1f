//! The file of a calendar, taken apart by a reader of its own.

use crate::support::contracts::{contract, ymd};
use crate::support::hostile;
use crate::support::samples::sampled;
use std::collections::BTreeMap;

use crate::support::calendars::*;
use fristklar::domain::{LeadTime, NoticeWay, Plan, plus_days};
use fristklar::export::ics::{google_link, outlook_link};
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{Planned, Purpose, events, file, file_name};
use fristklar::portfolio::Record;
use proptest::prelude::*;

/// The dates alone, with a lead time, for each way of sending, and with the steps.
fn every_form() -> [Record; 5] {
    let mut internal = example();
    internal.preparation.lead = LeadTime::new(3, 2);
    let by = |way| {
        let mut record = example();
        record.preparation.way = way;
        record
    };
    [example(), internal, by(NoticeWay::Courier), by(NoticeWay::Post), with_steps(example())]
}

#[test]
fn every_entry_is_a_whole_day_with_one_reminder_before_it() {
    let as_of = ymd(2026, 11, 23);
    for (lang, record) in Lang::ALL.into_iter().flat_map(|lang| every_form().map(|record| (lang, record))) {
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
    let german = text(&record, ymd(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    let english = text(&record, ymd(2026, 11, 23), Purpose::Enter, Lang::En).expect("days ahead");
    assert_eq!(sequences(&german), sequences(&english));
    assert_eq!(Some(&german), text(&record, ymd(2026, 11, 23), Purpose::Enter, Lang::De).as_ref());

    // A start that was mistyped by a year puts the contract into another term; its entries stay the same ones.
    let mut corrected = Record { terms: contract(ymd(2025, 1, 20), 12), ..record.clone() };
    corrected.changed += 1;
    let moved = text(&corrected, ymd(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    let (before, after) = (sequences(&german), sequences(&moved));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before.iter().all(|(uid, sequence)| after.get(uid).is_some_and(|newer| newer > sequence)));
    assert_ne!(german, moved);

    let other = Record { id: "k7x2m9pr".to_owned(), ..record };
    let other = text(&other, ymd(2026, 11, 23), Purpose::Enter, Lang::De).expect("days ahead");
    assert!(before.keys().all(|uid| !sequences(&other).contains_key(uid)), "another contract has entries of its own");
}

/// On every day of three terms: whatever stands on another day than the day before has a higher sequence.
#[test]
fn what_moves_by_itself_is_newer() {
    let record = with_steps(example());
    let mut seen: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let mut moved = 0;
    for offset in 0..1_200 {
        let as_of = plus_days(ymd(2026, 1, 1), offset);
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
    let as_of = ymd(2026, 11, 23);
    let mut record = with_steps(example());
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
    let as_of = ymd(2026, 11, 23);
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
    assert_eq!(sequences(&whole.text).len(), 50 * sequences(&single).len());
    assert_eq!(whole.entries, 50 * counts(&example(), as_of)[0]);
    assert_eq!(read(&whole.text).text("NAME"), "Kündigungsfristen");
}

/// What must arrive of a typed text.
fn arriving(typed: &str) -> String {
    let turns = |sign: &char| ('\u{202a}'..='\u{202e}').contains(sign) || ('\u{2066}'..='\u{2069}').contains(sign);
    let plain = |sign: char| if sign.is_control() || "\u{2028}\u{2029}".contains(sign) { ' ' } else { sign };
    typed.chars().filter(|sign| !turns(sign)).map(plain).collect::<String>().trim().to_owned()
}

fn arrives(name: &str) {
    let as_of = ymd(2026, 11, 23);
    let record = Record { name: name.to_owned(), ..with_steps(example()) };
    let plain = read(&text(&with_steps(example()), as_of, Purpose::Enter, Lang::De).expect("days ahead"));
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
    let title = "Kündigung & Frist + 1";
    let google = google_link(title, ymd(2026, 12, 31));
    let fixed =
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text=K%C3%BCndigung%20%26%20Frist%20%2B%201";
    assert_eq!(google, format!("{fixed}&dates=20261231/20270101"));
    let outlook = outlook_link(title, ymd(2026, 12, 31));
    // Neither `path` nor `rru`, with which Outlook shows a "+" for every blank.
    let fixed = "https://outlook.office.com/calendar/deeplink/compose?subject=K%C3%BCndigung%20%26%20Frist%20%2B%201";
    assert_eq!(outlook, format!("{fixed}&allday=true&startdt=2026-12-31&enddt=2027-01-01"));
}

proptest! {
    #![proptest_config(sampled(128))]

    #[test]
    fn any_name_arrives(name in "\\PC{0,120}|(.|\\n|\\r){0,60}|[ -~]{0,300}") {
        arrives(&name);
    }
}
