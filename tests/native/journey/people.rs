//! Whose steps are whose, what a person is told of theirs, and the calendar file with them.

use crate::support::calendars::{Component, read};
use crate::support::contracts::{record, shared, year_from, ymd};
use fristklar::content::steps::STEPS;
use fristklar::domain::{Channel, Contract, Plan, plan};
use fristklar::i18n::{Lang, Locale};
use fristklar::journey::calendar::{Planned, Purpose, Written, file, file_of_steps};
use fristklar::journey::people::{
    ChosenSteps, Person, PersonalStep, StepFilter, StepsMessage, message, people, personal_steps,
};
use fristklar::journey::schedule::{Capacity, Timetable, timetable};
use fristklar::link::HandedSteps;
use fristklar::portfolio::{Record, StepRecord, StepStatus, is_same_person, names_used};

/// 19 days before its deadline on 15 December 2026.
fn example() -> Record {
    let mut example = record("k3f9", year_from(ymd(2026, 1, 15)));
    "Sales Cloud".clone_into(&mut example.name);
    for (step, who, status) in [
        ("read-contract", "Ada Lovelace", StepStatus::Open),
        ("decide", "Grace Hopper", StepStatus::Open),
        ("draft-notice", " ada lovelace ", StepStatus::Open),
        ("plan-export", "Ada Lovelace", StepStatus::Done),
        ("cancel-online", "Nobody here", StepStatus::Open),
    ] {
        example.progress.set(step, StepRecord { status, who: who.to_owned(), ..StepRecord::default() });
    }
    example
}

fn plan_of(record: &Record) -> Plan {
    plan(&record.contract(), ymd(2026, 11, 26))
}

fn timetable_of(record: &Record) -> Timetable {
    timetable(&record.contract(), &plan_of(record), &record.answers, &record.progress, Capacity::default())
}

fn steps_of(record: &Record, filter: &StepFilter, handed: Option<&HandedSteps>) -> Vec<PersonalStep> {
    let table = timetable_of(record);
    personal_steps(filter, &record.contract(), &record.answers, &record.progress, handed, &table)
}

fn ada() -> StepFilter {
    StepFilter::Person("Ada Lovelace".to_owned())
}

fn ids(steps: &[PersonalStep]) -> Vec<&'static str> {
    steps.iter().map(|one| one.step.id).collect()
}

#[test]
fn people_are_told_apart_by_their_names_and_counted_by_open_steps() {
    assert!(is_same_person(" Ada ", "ADA") && !is_same_person("Ada", "Adam"));
    let Record { answers, progress, .. } = example();
    let found = people(&example().contract(), &answers, &progress);
    let person = |name: &str, open| Person { name: name.to_owned(), open };
    // Buying online was not stated, so that step is none of the contract's.
    assert_eq!(found, [person("Ada Lovelace", 2), person("Grace Hopper", 1)]);
    let online = Contract { channel: Channel::Online, ..example().contract() };
    assert_eq!(people(&online, &answers, &progress).last(), Some(&person("Nobody here", 1)));
}

#[test]
fn each_filter_admits_its_steps() {
    let progress = example().progress;
    let all = STEPS.len();
    let admitted = |filter: StepFilter| filter.admitted(&progress, None);
    assert_eq!(admitted(StepFilter::All).len(), all);
    assert_eq!(admitted(StepFilter::Open).len(), all - 1);
    assert_eq!(admitted(StepFilter::Nobody).len(), all - 5);
    let of_ada = admitted(ada());
    assert_eq!(of_ada.len(), 3, "settled ones, too: {of_ada:?}");
    assert_eq!(admitted(StepFilter::Person(String::new())), Vec::<&str>::new());
    assert_eq!(admitted(StepFilter::Handed), Vec::<&str>::new());
    let handed = HandedSteps::new(&[("data-export", None), ("plan-export", None)]);
    assert_eq!(StepFilter::Handed.admitted(&progress, handed.as_ref()).len(), 2);
}

#[test]
fn open_steps_of_a_person_stand_by_their_days_in_the_timetable() {
    let record = example();
    let steps = steps_of(&record, &ada(), None);
    assert_eq!(ids(&steps), ["read-contract", "draft-notice"]);
    let table = timetable_of(&record);
    for one in &steps {
        let laid = table.laid.iter().find(|laid| laid.step.id == one.step.id).map(|laid| laid.day);
        assert!(one.applies && one.day.is_some());
        assert_eq!(one.day, laid);
    }
    assert!(steps.is_sorted_by_key(|one| one.day));
}

#[test]
fn steps_that_were_handed_over_keep_the_days_they_came_with() {
    let late = ymd(2026, 12, 24);
    let handed = HandedSteps::new(&[
        ("read-contract", Some(late)),
        ("plan-export", Some(late)),
        ("cancel-online", Some(ymd(2026, 12, 1))),
        ("data-export", None),
    ]);
    let record = example();
    let steps = steps_of(&record, &StepFilter::Handed, handed.as_ref());
    let day_of = |id: &str| steps.iter().find(|one| one.step.id == id).and_then(|one| one.day);
    assert_eq!(steps.len(), 3, "what is done is no longer to do: {:?}", ids(&steps));
    assert_eq!(day_of("read-contract"), Some(late));
    let laid = timetable_of(&record).laid;
    assert_eq!(day_of("data-export"), laid.iter().find(|laid| laid.step.id == "data-export").map(|laid| laid.day));
    let applies: Vec<_> = steps.iter().filter(|one| !one.applies).map(|one| one.step.id).collect();
    assert_eq!(applies, ["cancel-online"], "it was handed over all the same");
}

#[test]
fn the_message_tells_whose_steps_by_when_and_where() {
    let record = example();
    let steps = steps_of(&record, &ada(), None);
    let told = |lang| {
        message(
            Some("Ada\nLovelace"),
            &record.name,
            &plan_of(&record),
            &steps,
            "https://x/#v=1",
            lang,
            Locale::of(lang, record.terms.region),
        )
    };
    let StepsMessage { subject, body } = told(Lang::De);
    assert_eq!(subject, "Ada Lovelace: 2 offene Schritte – Sales Cloud");
    let lines: Vec<&str> = body.lines().collect();
    assert_eq!(lines[0], "Die Kündigung muss bis Dienstag, 15.\u{a0}Dezember 2026 bei Salesforce eingehen.");
    assert!(lines[2].starts_with("– bis ") && lines[2].contains(".2026: "), "{body}");
    assert!(lines.contains(&"https://x/#v=1"));
    assert!(body.contains("Fortschritt zurückschicken"));
    let StepsMessage { subject, body } = told(Lang::En);
    assert_eq!(subject, "Ada Lovelace: 2 steps to do – Sales Cloud");
    assert!(body.starts_with("The notice must reach Salesforce by Tuesday 15\u{a0}December 2026.\n\n– by "), "{body}");
    assert!(!body.contains(['{', '}']));
}

#[test]
fn no_deadline_is_told_once_it_is_past_or_notice_was_sent() {
    let mut record = example();
    let told = |record: &Record, as_of| {
        message(None, "X", &plan(&record.contract(), as_of), &[], "link", Lang::De, Locale::De).body
    };
    assert!(told(&record, ymd(2026, 12, 15)).contains("15.\u{a0}Dezember 2026"));
    assert!(!told(&record, ymd(2026, 12, 16)).contains("Dezember"));
    let sent = StepRecord { status: StepStatus::Done, done_on: Some(ymd(2026, 11, 20)), ..StepRecord::default() };
    record.progress.set("send-notice", sent);
    assert!(!told(&record, ymd(2026, 11, 26)).contains("Dezember"));
}

#[test]
fn the_calendar_file_of_a_person_has_their_steps_and_leaves_the_whole_one_alone() {
    let record = example();
    let plan = plan_of(&record);
    let planned = Planned { name: "Sales Cloud", record: &record, contract: record.contract(), plan: &plan };
    let written = Written { on: plan.as_of, at: 0 };
    let steps = steps_of(&record, &ada(), None);
    let of_ada = file_of_steps(&planned, &steps, Lang::De, written).unwrap();
    let calendar = read(&of_ada.text);
    assert_eq!((calendar.inside.len(), of_ada.entries), (steps.len(), steps.len()));
    for (entry, one) in calendar.inside.iter().zip(&steps) {
        let title = one.step.title().get(Lang::De);
        assert_eq!(entry.text("SUMMARY"), format!("Salesforce: {title} – Sales Cloud"));
        let day = one.day.unwrap().to_string().replace('-', "");
        assert_eq!((entry.get("DTSTART;VALUE=DATE"), entry.get("STATUS")), (day.as_str(), "CONFIRMED"));
    }
    let mut with_steps = record.clone();
    with_steps.calendar.with_steps = true;
    let whole = Planned { record: &with_steps, ..planned };
    let whole = read(&file(&[whole], Purpose::CallOffAll, Lang::De, written).unwrap().text);
    let uid_of = |entry: &Component| entry.get("UID").to_owned();
    let others: Vec<_> = whole.inside.iter().map(uid_of).collect();
    assert!(others.len() > STEPS.len() / 2 && calendar.inside.iter().all(|entry| !others.contains(&uid_of(entry))));
    // Days that are past become today; steps without a day are left out.
    let handed = HandedSteps::new(&[("read-contract", Some(ymd(2026, 11, 2))), ("cancel-online", None)]);
    let steps = steps_of(&record, &StepFilter::Handed, handed.as_ref());
    let calendar = read(&file_of_steps(&planned, &steps, Lang::De, written).unwrap().text);
    let days: Vec<_> = calendar.inside.iter().map(|entry| entry.get("DTSTART;VALUE=DATE").to_owned()).collect();
    assert_eq!(days, ["20261126"]);
    assert_eq!(file_of_steps(&planned, &[], Lang::De, written), None);
}

#[test]
fn names_typed_in_any_contract_are_offered_once_and_in_order() {
    let mut other = record("other", year_from(ymd(2026, 3, 1)));
    for (step, who) in [("decide", "Émilie"), ("read-contract", "GRACE HOPPER"), ("data-export", "  ")] {
        other.progress.set(step, StepRecord { who: who.to_owned(), ..StepRecord::default() });
    }
    let names = names_used(&shared([example(), other]));
    assert_eq!(names, ["Ada Lovelace", "Grace Hopper", "Nobody here", "Émilie"]);
    let mut crowd = record("crowd", year_from(ymd(2026, 3, 1)));
    for number in 0..300 {
        let who = format!("Person {number:03}");
        crowd.progress.set(&format!("step-{number}"), StepRecord { who, ..StepRecord::default() });
    }
    let names = names_used(&shared([crowd, example()]));
    assert_eq!(names.len(), 200);
    assert_eq!(names.first().map(String::as_str), Some("Ada Lovelace"), "those of most steps stay");
}

#[test]
fn what_was_chosen_stays_while_it_is_worked_on() {
    let mut example = example();
    let chosen = ChosenSteps::new(StepFilter::Open, "k3f9", &example.progress, None);
    example.progress.set("read-contract", StepRecord { status: StepStatus::Done, ..StepRecord::default() });
    assert!(chosen.contains("read-contract") && !chosen.contains("plan-export"));
    let again = ChosenSteps::new(StepFilter::Open, "k3f9", &example.progress, None);
    assert!(!again.contains("read-contract"));
    assert!(ChosenSteps::new(StepFilter::All, "k3f9", &example.progress, None).contains("plan-export"));
}
