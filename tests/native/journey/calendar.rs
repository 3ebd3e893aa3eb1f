//! The calendar of a contract: which days are in it and which are not.

use crate::support::contracts::{contract, ymd};
use crate::support::samples::sampled;
use crate::support::walk;
use std::collections::BTreeSet;

use crate::support::calendars::*;
use fristklar::content::steps::STEPS;
use fristklar::domain::{Contract, Day, FIRST_DAY, LAST_DAY, Renewal, Status, plus_days};
use fristklar::i18n::Lang;
use fristklar::journey::calendar::{EventKind, Purpose, file};
use fristklar::journey::schedule::schedule;
use fristklar::portfolio::{Edition, Record, StepRecord, StepStatus};
use proptest::prelude::*;

#[test]
fn the_example_has_these_days() {
    let all = days(&without_steps(example()), ymd(2026, 2, 1), Purpose::Enter);
    let expected = [
        (EventKind::PortalOpens, ymd(2026, 10, 16)),
        (EventKind::Export(2), ymd(2026, 11, 10)),
        (EventKind::Recommended, ymd(2026, 11, 15)),
        (EventKind::Reminder(14), ymd(2026, 12, 1)),
        (EventKind::Reminder(7), ymd(2026, 12, 8)),
        (EventKind::Export(1), ymd(2026, 12, 9)),
        (EventKind::Reminder(1), ymd(2026, 12, 14)),
        (EventKind::SendBy, ymd(2026, 12, 14)),
        (EventKind::Deadline, ymd(2026, 12, 15)),
        (EventKind::Export(0), ymd(2027, 1, 7)),
        (EventKind::TermEnd, ymd(2027, 1, 14)),
        (EventKind::CheckInvoices, ymd(2027, 1, 15)),
        (EventKind::ExportUntil, ymd(2027, 2, 13)),
        (EventKind::DataGone, ymd(2027, 5, 14)),
        (EventKind::NextDeadline, ymd(2027, 12, 15)),
    ];
    assert_eq!(all, expected);
}

#[test]
fn open_steps_are_there_on_the_day_they_are_due_and_settled_ones_are_not() {
    let mut record = example();
    let as_of = ymd(2026, 11, 23);
    done(&mut record, "read-contract", ymd(2026, 11, 20));
    record.progress.set("compare-crm", StepRecord { status: StepStatus::NotNeeded, ..StepRecord::default() });
    record.progress.set("decide", StepRecord { status: StepStatus::InProgress, ..StepRecord::default() });
    let found = days(&record, as_of, Purpose::Enter);
    let scheduled = schedule(&record.contract(), &plan_of(&record, as_of), &record.answers, &record.progress);
    assert!(scheduled.len() > 40);
    for one in scheduled {
        let open = !matches!(one.step.id, "read-contract" | "compare-crm");
        assert_eq!(day_of(&found, EventKind::Step(one.step.id)), open.then_some(one.due), "{}", one.step.id);
    }
    let left_out = days(&without_steps(record), as_of, Purpose::Enter);
    assert!(left_out.iter().all(|(kind, _)| !matches!(kind, EventKind::Step(_))));
}

#[test]
fn today_is_not_past_and_yesterday_is() {
    let record = without_steps(example());
    let at = |as_of| days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&at(ymd(2026, 12, 15)), EventKind::Deadline), Some(ymd(2026, 12, 15)));
    assert_eq!(day_of(&at(ymd(2026, 12, 15)), EventKind::SendBy), None);
    assert_eq!(day_of(&at(ymd(2026, 12, 14)), EventKind::SendBy), Some(ymd(2026, 12, 14)));
}

#[test]
fn after_a_missed_deadline_the_next_one_takes_its_place() {
    let found = days(&without_steps(example()), ymd(2026, 12, 16), Purpose::Enter);
    assert_eq!(day_of(&found, EventKind::Deadline), Some(ymd(2027, 12, 15)));
    assert_eq!(day_of(&found, EventKind::Reminder(14)), Some(ymd(2027, 12, 1)));
    assert_eq!(day_of(&found, EventKind::NextDeadline), Some(ymd(2028, 12, 15)));
    assert_eq!(day_of(&found, EventKind::TermEnd), Some(ymd(2028, 1, 14)));
}

#[test]
fn a_contract_that_ends_by_itself_needs_no_notice() {
    let record = without_steps(stored(Contract { renewal: Renewal::None, ..contract(ymd(2026, 1, 15), 12) }));
    let found = days(&record, ymd(2026, 2, 1), Purpose::Enter);
    let kinds: Vec<EventKind> = found.iter().map(|(kind, _)| *kind).collect();
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
}

#[test]
fn once_notice_was_sent_its_days_go_and_the_confirmation_comes() {
    let mut record = without_steps(example());
    let as_of = ymd(2026, 11, 24);
    let before = days(&record, as_of, Purpose::Enter);
    done(&mut record, "send-notice", ymd(2026, 11, 23));
    assert_eq!(plan_of(&record, as_of).status, Status::Cancelled);
    let after = days(&record, as_of, Purpose::Enter);
    assert_eq!(day_of(&after, EventKind::Confirmation), Some(ymd(2026, 11, 30)));
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
fn a_step_that_was_settled_and_steps_that_stay_out_are_outdated() {
    let as_of = ymd(2026, 11, 23);
    let mut record = example();
    done(&mut record, "last-login", as_of);
    let outdated = days(&record, as_of, Purpose::CallOffOutdated);
    assert_eq!(outdated, [(EventKind::Step("last-login"), ymd(2027, 1, 14))]);
    let all_steps = days(&without_steps(example()), as_of, Purpose::CallOffOutdated);
    assert_eq!(
        all_steps.len(),
        days(&example(), as_of, Purpose::Enter).len() - days(&without_steps(example()), as_of, Purpose::Enter).len()
    );
}

#[test]
fn all_that_was_ever_entered_can_be_called_off() {
    let mut record = example();
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
    let mut record = stored(Contract { renewal: Renewal::None, ..contract(ymd(2026, 1, 15), 12) });
    for step in STEPS {
        done(&mut record, step.id, ymd(2027, 5, 1));
    }
    assert_eq!(text(&record, ymd(2027, 5, 15), Purpose::Enter, Lang::De), None);
    assert!(text(&record, ymd(2027, 5, 14), Purpose::Enter, Lang::De).is_some());
    assert_eq!(file(&[], Purpose::Enter, Lang::De, written(ymd(2027, 5, 15))), None);
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
    #![proptest_config(sampled(128))]

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
            prop_assert_eq!(at(EventKind::Deadline), Some(first));
            prop_assert_eq!(at(EventKind::NextDeadline), Some(next));
            let send_by = walk::working_day_back_from(walk::working_day_back_from(first) - 1);
            prop_assert_eq!(at(EventKind::SendBy), (send_by >= now).then_some(send_by));
            for days in [14, 7, 1] {
                let ahead = first - days >= now;
                prop_assert_eq!(at(EventKind::Reminder(days as i64)), ahead.then_some(first - days));
            }
        }
    }
}
