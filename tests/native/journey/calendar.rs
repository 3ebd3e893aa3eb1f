//! The calendar of a contract: which days are in it and which are not.

use crate::support::contracts::{contract, ymd};
use crate::support::samples::sampled;
use crate::support::walk;
use std::collections::{BTreeMap, BTreeSet};

use crate::support::calendars::*;
use fristklar::content::steps::STEPS;
use fristklar::domain::{
    Absence, Contract, Day, FIRST_DAY, HoursADay, LAST_DAY, LeadTime, NoticeWay, Renewal, Status, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{EventKind, Purpose, file};
use fristklar::journey::schedule::steps_for;
use fristklar::portfolio::{Answers, CalendarChoice, Edition, Preparation, Record, StepRecord, StepStatus};
use proptest::prelude::*;

/// Everything but the steps of the example, and whether it is there where the dates alone are entered.
const EXAMPLE: [(EventKind, (i32, u32, u32), bool); 15] = [
    (EventKind::PortalOpens, (2026, 10, 16), false),
    (EventKind::Export(2), (2026, 11, 10), false),
    (EventKind::Recommended, (2026, 11, 15), false),
    (EventKind::Reminder(14), (2026, 12, 1), true),
    (EventKind::Reminder(7), (2026, 12, 8), true),
    (EventKind::Export(1), (2026, 12, 9), false),
    (EventKind::Reminder(1), (2026, 12, 14), true),
    (EventKind::SendBy, (2026, 12, 14), true),
    (EventKind::Deadline, (2026, 12, 15), true),
    (EventKind::Export(0), (2027, 1, 7), false),
    (EventKind::TermEnd, (2027, 1, 14), true),
    (EventKind::CheckInvoices, (2027, 1, 15), false),
    (EventKind::ExportUntil, (2027, 2, 13), false),
    (EventKind::DataGone, (2027, 5, 14), false),
    (EventKind::NextDeadline, (2027, 12, 15), false),
];

fn is_steps(kind: EventKind) -> bool {
    matches!(kind, EventKind::Step(_))
}

#[test]
fn the_example_has_these_days() {
    let expected = |all: bool| -> Vec<(EventKind, Day)> {
        let kept = EXAMPLE.iter().filter(|(_, _, alone)| all || *alone);
        kept.map(|(kind, (year, month, number), _)| (*kind, ymd(*year, *month, *number))).collect()
    };
    let as_of = ymd(2026, 2, 1);
    assert_eq!(days(&example(), as_of, Purpose::Enter), expected(false));
    let mut all = days(&with_steps(example()), as_of, Purpose::Enter);
    all.retain(|(kind, _)| !is_steps(*kind));
    assert_eq!(all, expected(true));
}

/// By hand: approval and signature take five working days before Monday 14 December 2026, and nobody signs on the 9th and
/// the 10th.
#[test]
fn the_internal_deadline_is_among_the_dates_where_there_is_one() {
    let mut record = example();
    record.preparation.lead = LeadTime::new(3, 2);
    let at = |record: &Record, as_of| day_of(&days(record, as_of, Purpose::Enter), EventKind::InternalDeadline);
    assert_eq!(at(&example(), ymd(2026, 11, 23)), None);
    assert_eq!(at(&record, ymd(2026, 11, 23)), Some(ymd(2026, 12, 7)));
    assert_eq!(at(&record, ymd(2026, 12, 8)), None);
    record.preparation.absences = vec![Absence::new(ymd(2026, 12, 9), ymd(2026, 12, 10)).unwrap()];
    assert_eq!(at(&record, ymd(2026, 11, 23)), Some(ymd(2026, 12, 3)));
    let of_next = at(&record, ymd(2026, 12, 16)).expect("that of the next term");
    assert!(of_next > ymd(2027, 11, 30) && of_next < ymd(2027, 12, 15), "{of_next}");
    for (lang, title, text) in [
        (Lang::De, "Salesforce: interne Frist: heute mit der Freigabe beginnen", "am 14. Dezember 2026 abzusenden"),
        (Lang::En, "Salesforce: internal deadline: start the approval today", "send the notice on 14 December 2026"),
    ] {
        let event = event(&record, ymd(2026, 11, 23), EventKind::InternalDeadline, lang);
        assert!(event.title == title && event.text.contains(text), "{event:?}");
    }
    // Where none is left, or none is asked for any more, the one that was entered is outdated.
    for lead in [None, LeadTime::new(60, 60)] {
        record.preparation.lead = lead;
        let outdated = days(&record, ymd(2026, 11, 23), Purpose::CallOffOutdated);
        assert!(day_of(&outdated, EventKind::InternalDeadline).is_some(), "{lead:?}");
    }
    done(&mut record, "send-notice", ymd(2026, 11, 20));
    assert_eq!(at(&record, ymd(2026, 11, 23)), None);
}

/// By hand: W is Tuesday 15 December 2026; a courier has it by Friday 11 December, the post by Friday 4 December.
#[test]
fn the_send_by_date_is_that_of_the_chosen_way_or_of_a_faster_one_that_is_still_open() {
    let sent = |way, as_of| {
        let mut record = example();
        record.preparation.way = way;
        day_of(&days(&record, as_of, Purpose::Enter), EventKind::SendBy)
    };
    let [friday, monday] = [ymd(2026, 12, 4), ymd(2026, 12, 7)];
    assert_eq!(sent(NoticeWay::Email, friday), Some(ymd(2026, 12, 14)));
    assert_eq!(sent(NoticeWay::Courier, friday), Some(ymd(2026, 12, 11)));
    assert_eq!(sent(NoticeWay::Post, friday), Some(ymd(2026, 12, 4)));
    assert_eq!(sent(NoticeWay::Post, monday), Some(ymd(2026, 12, 11)));
    assert_eq!(sent(NoticeWay::Post, ymd(2026, 12, 12)), Some(ymd(2026, 12, 14)));
    for way in NoticeWay::ALL {
        assert_eq!(sent(way, ymd(2026, 12, 15)), None);
    }
    let said = |way, as_of, lang| {
        let mut record = example();
        record.preparation.way = way;
        let event = event(&record, as_of, EventKind::SendBy, lang);
        [event.title, event.text].join(" | ")
    };
    for (way, as_of, lang, words) in [
        (NoticeWay::Email, friday, Lang::De, &["per E-Mail absenden", "Per Kurier war es der 11. Dezember 2026"]),
        (NoticeWay::Courier, friday, Lang::De, &["per Kurier absenden", "noch bis 14. Dezember 2026, vor 16 Uhr"]),
        (
            NoticeWay::Post,
            friday,
            Lang::De,
            &["per Brief ins Ausland absenden", "Kurier reicht noch bis 11. Dezember 2026"],
        ),
        (
            NoticeWay::Post,
            monday,
            Lang::De,
            &["per Kurier absenden", "Per Brief ins Ausland war es der 4. Dezember 2026"],
        ),
        (NoticeWay::Email, friday, Lang::En, &["by e-mail today", "By courier it was 11 December 2026"]),
        (NoticeWay::Courier, friday, Lang::En, &["by courier today", "until 14 December 2026, before 4pm"]),
        (NoticeWay::Post, friday, Lang::En, &["by letter abroad today", "until 14 December 2026, before 4pm"]),
    ] {
        let said = said(way, as_of, lang);
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    }
}

#[test]
fn an_e_mail_that_the_contract_rules_out_is_no_way_to_send_the_notice() {
    let mut record = example();
    record.letter.email_excluded = Some(true);
    let friday = ymd(2026, 12, 4);
    let send_by = |record: &Record, as_of| day_of(&days(record, as_of, Purpose::Enter), EventKind::SendBy);
    assert_eq!(send_by(&record, friday), Some(ymd(2026, 12, 11)));
    assert_eq!(send_by(&record, ymd(2026, 12, 12)), None);
    for way in [NoticeWay::Email, NoticeWay::Courier, NoticeWay::Post] {
        record.preparation.way = way;
        let event = event(&record, friday, EventKind::SendBy, Lang::De);
        assert!(!event.text.contains("E-Mail"), "{event:?}");
    }
}

/// The day and the titles in the entries of steps, as a reader finds them.
fn listed(record: &Record, as_of: Day) -> BTreeMap<Day, Vec<String>> {
    let mut found = BTreeMap::new();
    for event in all_events(record, as_of, Lang::De).into_iter().filter(|event| is_steps(event.kind)) {
        let mut titles: Vec<String> =
            event.text.lines().filter_map(|line| line.strip_prefix("– ")).map(str::to_owned).collect();
        match &titles[..] {
            [] => titles.push(event.title.strip_prefix("Salesforce: ").expect(&event.title).to_owned()),
            _ => assert_eq!(event.title, format!("Salesforce: {} Schritte", titles.len())),
        }
        assert!(found.insert(event.day, titles).is_none(), "{} has two entries", event.day);
    }
    found
}

#[test]
fn open_steps_stand_on_their_days_one_entry_for_each_day_and_settled_ones_are_not_there() {
    let mut record = with_steps(example());
    let as_of = ymd(2026, 11, 23);
    done(&mut record, "read-contract", ymd(2026, 11, 20));
    record.progress.set("compare-crm", StepRecord { status: StepStatus::NotNeeded, ..StepRecord::default() });
    record.progress.set("decide", StepRecord { status: StepStatus::InProgress, ..StepRecord::default() });
    for hours in [2, 4, 8] {
        record.preparation.hours_a_day = HoursADay::from_minutes(hours * 60).unwrap();
        let table = timetable_of(&record, as_of);
        assert!(table.laid.iter().all(|one| !matches!(one.step.id, "read-contract" | "compare-crm")));
        let mut expected: BTreeMap<Day, Vec<&str>> = BTreeMap::new();
        for one in &table.laid {
            expected.entry(one.day).or_default().push(one.step.title().get(Lang::De));
        }
        let found = listed(&record, as_of);
        assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
        for (day, titles) in &expected {
            let lines = &found[day];
            assert_eq!(lines.len(), titles.len(), "{day}");
            assert!(
                lines.iter().zip(titles).all(|(line, title)| line.starts_with(title)),
                "{day}: {lines:?} {titles:?}"
            );
        }
        assert!(found.len() > 8 && found.values().any(|titles| titles.len() > 1), "{found:?}");
    }
    record.calendar.with_steps = false;
    assert!(days(&record, as_of, Purpose::Enter).iter().all(|(kind, _)| !is_steps(*kind)));
}

#[test]
fn the_entry_of_a_day_says_what_is_unusual_about_its_steps() {
    let mut record = with_steps(example());
    let of = |record: &Record, as_of, lang| -> String {
        let steps = all_events(record, as_of, lang).into_iter().filter(|event| is_steps(event.kind));
        steps.map(|event| event.text).collect::<Vec<_>>().join("\n")
    };
    // Ten days of work are begun before the day they are finished on.
    let ample = of(&record, ymd(2026, 6, 1), Lang::De);
    assert!(ample.contains("Beginn am") && !ample.contains("hätte") && !ample.contains("Stunden am Tag"), "{ample}");
    record.preparation.hours_a_day = HoursADay::from_minutes(0).unwrap();
    let none = of(&record, ymd(2026, 12, 10), Lang::En);
    assert!(none.contains("This is more than fits into your hours a day."), "{none}");
    // On Saturday, and away from Monday: no working day is left before the e-mail must go.
    record.preparation = Preparation {
        absences: vec![Absence::new(ymd(2026, 12, 14), ymd(2026, 12, 16)).unwrap()],
        ..Preparation::default()
    };
    let off = of(&record, ymd(2026, 12, 12), Lang::En);
    assert!(off.contains("This also falls on a day off."), "{off}");
    // Read the contract by the deadline: after it that is late, but still first.
    let missed = of(&with_steps(example()), ymd(2026, 12, 16), Lang::En);
    assert!(missed.contains("This should have been done by 15 December 2026."), "{missed}");
    for text in [ample, none, off, missed] {
        assert!(!text.contains("so bald wie möglich") && !text.contains("as soon as possible"), "{text}");
    }
}

#[test]
fn today_is_not_past_and_yesterday_is() {
    let record = example();
    let at = |as_of| days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&at(ymd(2026, 12, 15)), EventKind::Deadline), Some(ymd(2026, 12, 15)));
    assert_eq!(day_of(&at(ymd(2026, 12, 15)), EventKind::SendBy), None);
    assert_eq!(day_of(&at(ymd(2026, 12, 14)), EventKind::SendBy), Some(ymd(2026, 12, 14)));
}

#[test]
fn after_a_missed_deadline_the_next_one_takes_its_place() {
    let found = days(&with_steps(example()), ymd(2026, 12, 16), Purpose::Enter);
    assert_eq!(day_of(&found, EventKind::Deadline), Some(ymd(2027, 12, 15)));
    assert_eq!(day_of(&found, EventKind::Reminder(14)), Some(ymd(2027, 12, 1)));
    assert_eq!(day_of(&found, EventKind::NextDeadline), Some(ymd(2028, 12, 15)));
    assert_eq!(day_of(&found, EventKind::TermEnd), Some(ymd(2028, 1, 14)));
}

#[test]
fn a_contract_that_ends_by_itself_needs_no_notice() {
    let record = with_steps(stored(Contract { renewal: Renewal::None, ..contract(ymd(2026, 1, 15), 12) }));
    let found = days(&record, ymd(2026, 2, 1), Purpose::Enter);
    let kinds: Vec<EventKind> = found.iter().map(|(kind, _)| *kind).filter(|kind| !is_steps(*kind)).collect();
    let expected = [
        EventKind::Export(2),
        EventKind::Export(1),
        EventKind::Export(0),
        EventKind::TermEnd,
        EventKind::CheckInvoices,
        EventKind::ExportUntil,
        EventKind::DataGone,
    ];
    assert_eq!(kinds, expected);
    let alone = Record { calendar: CalendarChoice::default(), ..record };
    assert_eq!(days(&alone, ymd(2026, 2, 1), Purpose::Enter), [(EventKind::TermEnd, ymd(2027, 1, 14))]);
}

#[test]
fn once_notice_was_sent_its_days_go_and_the_confirmation_comes() {
    let mut record = with_steps(example());
    let as_of = ymd(2026, 11, 24);
    let before = days(&record, as_of, Purpose::Enter);
    done(&mut record, "send-notice", ymd(2026, 11, 23));
    assert_eq!(plan_of(&record, as_of).status, Status::Cancelled);
    let after = days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&after, EventKind::Confirmation), Some(ymd(2026, 11, 30)));
    let alone = Record { calendar: CalendarChoice::default(), ..record.clone() };
    let left = [(EventKind::Confirmation, ymd(2026, 11, 30)), (EventKind::TermEnd, ymd(2027, 1, 14))];
    assert_eq!(days(&alone, as_of, Purpose::Enter), left);
    let outdated = days(&record, as_of, Purpose::CallOffOutdated);
    for kind in [
        EventKind::Reminder(14),
        EventKind::Reminder(7),
        EventKind::SendBy,
        EventKind::Deadline,
        EventKind::NextDeadline,
    ] {
        assert!(day_of(&before, kind).is_some() && day_of(&after, kind).is_none(), "{kind:?}");
        assert_eq!(day_of(&outdated, kind), day_of(&before, kind), "{kind:?}");
    }
    for (kind, day) in &after {
        assert_eq!(day_of(&outdated, *kind), None, "{kind:?} on {day} still holds");
    }
    done(&mut record, "confirm-receipt", as_of);
    assert_eq!(day_of(&days(&record, as_of, Purpose::Enter), EventKind::Confirmation), None);
    assert_eq!(
        day_of(&days(&record, as_of, Purpose::CallOffOutdated), EventKind::Confirmation),
        Some(ymd(2026, 11, 30))
    );
}

#[test]
fn what_was_settled_what_shares_an_entry_and_what_stays_out_is_outdated() {
    let as_of = ymd(2026, 11, 23);
    let mut record = with_steps(example());
    done(&mut record, "last-login", as_of);
    let entered = days(&record, as_of, Purpose::Enter);
    let outdated = days(&record, as_of, Purpose::CallOffOutdated);
    assert_eq!(day_of(&outdated, EventKind::Step("last-login")), Some(ymd(2027, 1, 14)));
    // No lead time is given and no notice was sent, but that may have been otherwise.
    let may_have_been = [EventKind::InternalDeadline, EventKind::Confirmation];
    assert!(outdated.iter().all(|(kind, _)| is_steps(*kind) || may_have_been.contains(kind)), "{outdated:?}");
    // In files of earlier releases each step had an entry of its own.
    for step in steps_for(&record.contract(), &Answers::default()) {
        let kind = EventKind::Step(step.id);
        assert_ne!(day_of(&entered, kind).is_some(), day_of(&outdated, kind).is_some(), "{}", step.id);
    }

    let alone = days(&example(), as_of, Purpose::CallOffOutdated);
    let steps = steps_for(&record.contract(), &Answers::default()).count();
    assert_eq!(alone.iter().filter(|(kind, _)| is_steps(*kind)).count(), steps);
    let dates: Vec<EventKind> = alone.iter().map(|(kind, _)| *kind).filter(|kind| !is_steps(*kind)).collect();
    let further = |(kind, (year, month, number), is_alone): &(EventKind, (i32, u32, u32), bool)| {
        (!is_alone && ymd(*year, *month, *number) >= as_of).then_some(*kind)
    };
    let known: Vec<EventKind> = dates.iter().copied().filter(|kind| !may_have_been.contains(kind)).collect();
    assert_eq!(known, EXAMPLE.iter().filter_map(further).collect::<Vec<_>>());
    assert!(may_have_been.iter().all(|kind| dates.contains(kind)));
    assert_eq!(days(&example(), as_of, Purpose::CallOffOutdatedDates).len(), dates.len());
}

#[test]
fn all_that_was_ever_entered_can_be_called_off() {
    let mut record = with_steps(example());
    let entered = days(&record, ymd(2026, 2, 1), Purpose::Enter);
    done(&mut record, "read-contract", ymd(2026, 11, 1));
    done(&mut record, "send-notice", ymd(2026, 11, 23));
    let called_off = days(&record, ymd(2026, 12, 20), Purpose::CallOffAll);
    for (kind, _) in &entered {
        assert!(day_of(&called_off, *kind).is_some(), "{kind:?}");
    }
}

#[test]
fn nothing_is_left_long_after_the_end() {
    let mut record = with_steps(stored(Contract { renewal: Renewal::None, ..contract(ymd(2026, 1, 15), 12) }));
    for step in STEPS {
        done(&mut record, step.id, ymd(2027, 5, 1));
    }
    assert_eq!(text(&record, ymd(2027, 5, 15), Purpose::Enter, Lang::De), None);
    assert!(text(&record, ymd(2027, 5, 14), Purpose::Enter, Lang::De).is_some());
    assert_eq!(file(&[], Purpose::Enter, Lang::De, written(ymd(2027, 5, 15))), None);
}

fn any_preparation() -> impl Strategy<Value = Preparation> {
    let absence = (-400_i64..4_000, 0_i64..40).prop_map(|(from, days)| {
        let from = plus_days(ymd(2026, 1, 1), from);
        Absence::new(from, plus_days(from, days)).expect("in order")
    });
    let (way, lead) = (prop::sample::select(&NoticeWay::ALL), prop::option::of((0_u32..=60, 0_u32..=60)));
    (0_u32..=8, lead, prop::collection::vec(absence, 0..4), way).prop_map(|(hours, lead, absences, way)| Preparation {
        hours_a_day: HoursADay::from_minutes(hours * 60).expect("a day"),
        lead: lead.and_then(|(approval, signature)| LeadTime::new(approval, signature)),
        absences,
        way,
    })
}

fn any_contract() -> impl Strategy<Value = (Record, Day)> {
    let edition = prop_oneof![Just(None), Just(Some(Edition::Large)), Just(Some(Edition::Small))];
    let sent = prop::option::of(0_i64..4_000);
    let terms = (walk::any_first_term(), walk::any_notice(), walk::any_renewal());
    let choice = (any_preparation(), any::<bool>());
    (terms, choice, edition, sent, -400_i64..6_000).prop_map(
        |((first, notice, renewal), choice, edition, sent, as_of)| {
            let mut record = stored(Contract { notice, renewal, ..Contract::new(first) });
            (record.preparation, record.calendar.with_steps) = choice;
            record.answers.edition = edition;
            if let Some(days) = sent {
                done(&mut record, "send-notice", plus_days(first.start(), days));
            }
            (record, plus_days(first.start(), as_of).clamp(FIRST_DAY, LAST_DAY))
        },
    )
}

/// The day up to which the notice goes: by the chosen way or, once that is past, by the next faster one.
fn send_by(deadline: usize, way: NoticeWay, now: usize) -> Option<usize> {
    let last = walk::working_day_back_from(deadline);
    let before = |days: usize| walk::working_day_back_from(last - days);
    let ways = [(NoticeWay::Post, before(10)), (NoticeWay::Courier, before(3)), (NoticeWay::Email, before(1))];
    ways.into_iter().skip_while(|(other, _)| *other != way).map(|(_, day)| day).find(|day| *day >= now)
}

/// The internal deadline, counted back day by day from the day up to which the notice goes by the chosen way.
fn internal(deadline: usize, preparation: &Preparation, now: usize) -> Option<usize> {
    let lead = preparation.lead?;
    let is_away = |day: usize| {
        let spans = preparation.absences.iter();
        spans
            .map(|one| (walk::number_of(one.from()), walk::number_of(one.until())))
            .any(|(from, until)| (from..=until).contains(&day))
    };
    let works = |day: usize| walk::civil(day).works && !is_away(day);
    let mut day = send_by(deadline, preparation.way, 0)?;
    let mut left = lead.approval() + lead.signature();
    while left > 0 || !works(day) {
        left -= u32::from(works(day));
        day -= 1;
    }
    (day >= now).then_some(day)
}

proptest! {
    #![proptest_config(sampled(128))]

    /// What is entered lies ahead, stands once, is counted before, and is all among what can be called off.
    #[test]
    fn any_contract_has_a_sound_calendar((record, as_of) in any_contract()) {
        let entered = days(&record, as_of, Purpose::Enter);
        let names: BTreeSet<String> = entered.iter().map(|(kind, _)| format!("{kind:?}")).collect();
        prop_assert_eq!(names.len(), entered.len());
        prop_assert!(entered.is_sorted_by_key(|(_, day)| *day));
        prop_assert!(entered.iter().all(|(_, day)| *day >= as_of));
        prop_assert_eq!(counts(&record, as_of)[usize::from(record.calendar.with_steps)], entered.len());
        let alone = counts(&record, as_of)[0];
        prop_assert!(alone <= 8, "{alone} dates");
        let all = days(&record, as_of, Purpose::CallOffAll);
        let outdated = days(&record, as_of, Purpose::CallOffOutdated);
        for (kind, day) in &entered {
            prop_assert_eq!(day_of(&all, *kind), Some(*day));
            prop_assert_eq!(day_of(&outdated, *kind), None);
        }
        for (kind, day) in &outdated {
            prop_assert!(is_steps(*kind) || *day >= as_of);
        }
        for purpose in [Purpose::Enter, Purpose::CallOffOutdated, Purpose::CallOffOutdatedDates, Purpose::CallOffAll] {
            let count = days(&record, as_of, purpose).len();
            let file = text(&record, as_of, purpose, Lang::De);
            prop_assert_eq!(file.map(|file| sequences(&file).len()), (count > 0).then_some(count));
        }
        // Each step stands on its day, in the one entry of that day.
        let steps: BTreeSet<Day> = entered.iter().filter(|(kind, _)| is_steps(*kind)).map(|(_, day)| *day).collect();
        let table = timetable_of(&record, as_of);
        let laid: BTreeSet<Day> = table.laid.iter().map(|one| one.day).collect();
        prop_assert_eq!(steps, if record.calendar.with_steps { laid } else { BTreeSet::new() });
        // The deadline entered is the first that can still be met, found by walking from term to term.
        if record.contract().notice_sent.is_none() && record.terms.renewal != Renewal::None {
            let now = walk::number_of(as_of);
            let chain = walk::chain(&record.terms.first_term, record.terms.renewal);
            let deadlines = chain.map(|span| walk::deadline(span.last, record.terms.notice));
            let [first, next] = deadlines.skip_while(|day| *day < now).take(2).collect::<Vec<_>>()[..] else {
                unreachable!("the chain has no end")
            };
            let at = |kind| day_of(&entered, kind).map(walk::number_of);
            prop_assert_eq!(at(EventKind::Deadline), Some(first));
            prop_assert_eq!(at(EventKind::NextDeadline), record.calendar.with_steps.then_some(next));
            prop_assert_eq!(at(EventKind::SendBy), send_by(first, record.preparation.way, now));
            prop_assert_eq!(at(EventKind::InternalDeadline), internal(first, &record.preparation, now));
            for days in [14, 7, 1] {
                let ahead = first - days >= now;
                prop_assert_eq!(at(EventKind::Reminder(days as i64)), ahead.then_some(first - days));
            }
        }
    }
}
