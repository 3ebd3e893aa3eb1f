//! The sections of the checklist: every step in one, and nothing moves that somebody works on.

use std::collections::BTreeMap;

use crate::support::contracts::{date, months};
use chrono::Days;
use fristklar::content::steps::STEPS;
use fristklar::content::{Applies, Step};
use fristklar::domain::{Contract, FirstTerm, Plan, Renewal, plan};
use fristklar::journey::checklist::{Checklist, sections_without_contract};
use fristklar::journey::on_paper::{OnPaper, on_paper};
use fristklar::journey::schedule::{Heading, Stage, groups, steps_for, timetable_of};
use fristklar::portfolio::{Record, SEND_NOTICE, StepRecord, StepStatus};
use proptest::prelude::*;

/// A year from 15 January 2026: notice must arrive by 15 December 2026.
fn record() -> Record {
    let first = FirstTerm::new(date("2026-01-15"), months(12)).expect("valid");
    Record::new(String::new(), Contract::new(first))
}

fn plan_of(record: &Record, days_left: u64) -> Plan {
    plan(&record.contract(), date("2026-12-15") - Days::new(days_left))
}

fn set(record: &mut Record, step: &str, status: StepStatus) {
    let done_on = (status == StepStatus::Done).then(|| date("2026-11-26"));
    record.progress.set(step, StepRecord { status, done_on, ..StepRecord::default() });
}

fn arranged(record: &Record, days_left: u64, before: Option<&Checklist>, opened: &[&str]) -> Checklist {
    let (contract, plan) = (record.contract(), plan_of(record, days_left));
    let table = timetable_of(record, &contract, &plan);
    let recorded = (&record.answers, &record.progress);
    Checklist::arranged(&contract, &plan, recorded, &table, before, |id| opened.contains(&id))
}

/// The section of each step, with its place in it.
fn places(list: &Checklist) -> BTreeMap<&'static str, (Heading, usize)> {
    let all = list
        .sections
        .iter()
        .flat_map(|section| section.steps.iter().enumerate().map(|(index, id)| (*id, (section.heading, index))));
    all.collect()
}

fn assert_each_once(record: &Record, list: &Checklist) {
    let mut listed: Vec<&str> = list.sections.iter().flat_map(|section| section.steps.iter().copied()).collect();
    let contract = record.contract();
    let mut expected: Vec<&str> = steps_for(&contract, &record.answers).map(|step| step.id).collect();
    listed.sort_unstable();
    expected.sort_unstable();
    assert_eq!(listed, expected);
    assert!(list.sections.iter().all(|section| !section.steps.is_empty()));
    assert!(list.sections.is_sorted_by(|one, next| one.heading.place() < next.heading.place()));
}

#[test]
fn settled_steps_stand_by_phase_at_the_end() {
    let mut record = record();
    set(&mut record, "read-contract", StepStatus::Done);
    set(&mut record, "decide", StepStatus::NotNeeded);
    for days in [200, 45, 19, 5, 0] {
        let list = arranged(&record, days, None, &[]);
        assert_each_once(&record, &list);
        let settled: Vec<_> = list
            .sections
            .iter()
            .filter(|section| matches!(section.heading, Heading::Settled(_)))
            .flat_map(|section| section.steps.iter().copied())
            .collect();
        assert_eq!(settled, ["read-contract", "decide"]);
    }
}

/// What is ticked or reopened stays in its place, until the view is opened anew.
#[test]
fn a_tick_moves_no_step_that_was_ticked() {
    let mut record = record();
    set(&mut record, "test-mfa", StepStatus::Done);
    let before = arranged(&record, 19, None, &[]);
    let was = places(&before);
    for (id, status) in [("read-contract", StepStatus::Done), ("test-mfa", StepStatus::Open)] {
        let mut record = record.clone();
        set(&mut record, id, status);
        let after = arranged(&record, 19, Some(&before), &[]);
        assert_each_once(&record, &after);
        assert_eq!(places(&after).get(id), was.get(id), "{id}");
        let anew = arranged(&record, 19, None, &[]);
        let is_settled = places(&anew).get(id).is_some_and(|(heading, _)| matches!(heading, Heading::Settled(_)));
        assert_eq!(is_settled, status.is_settled(), "{id}");
    }
}

#[test]
fn sending_the_notice_leaves_the_groups_as_they_are() {
    let mut record = record();
    let before = arranged(&record, 19, None, &[]);
    let was = places(&before);
    set(&mut record, SEND_NOTICE, StepStatus::Done);
    let after = arranged(&record, 19, Some(&before), &["chase-confirmation"]);
    assert_each_once(&record, &after);
    let now = places(&after);
    for id in [SEND_NOTICE, "chase-confirmation"] {
        assert_eq!(now.get(id), was.get(id), "{id}");
    }
    assert!(now.values().all(|(heading, _)| !matches!(heading, Heading::Month { .. })));
    assert!(now.get("compare-crm").is_some_and(|(heading, _)| *heading == Heading::AlreadyDecided));
    // Opened anew, or on another day, the steps stand by phase and month.
    for other in [arranged(&record, 19, None, &[]), arranged(&record, 18, Some(&after), &[])] {
        assert!(places(&other).values().any(|(heading, _)| matches!(heading, Heading::Month { .. })));
    }
}

/// An answer hides steps; once it is taken back they are where they were.
#[test]
fn steps_that_an_answer_hid_come_back_to_their_places() {
    let mut record = record();
    let first = arranged(&record, 19, None, &[]);
    set(&mut record, "consider-data-act", StepStatus::Done);
    let ticked = arranged(&record, 19, Some(&first), &[]);
    assert_eq!(places(&ticked).get("consider-data-act"), places(&first).get("consider-data-act"));
    record.answers.eu_customer = Some(false);
    let hidden = arranged(&record, 19, Some(&ticked), &[]);
    assert_each_once(&record, &hidden);
    assert!(!places(&hidden).contains_key("consider-data-act"));
    record.answers.eu_customer = None;
    let back = arranged(&record, 19, Some(&hidden), &[]);
    assert_eq!(places(&back), places(&ticked));
}

#[test]
fn another_deadline_arranges_all_anew() {
    let mut record = record();
    let before = arranged(&record, 19, None, &[]);
    record.terms.renewal = Renewal::None;
    set(&mut record, "read-contract", StepStatus::Done);
    assert_eq!(arranged(&record, 19, Some(&before), &["decide"]), arranged(&record, 19, None, &[]));
}

#[test]
fn without_a_contract_all_steps_stand_by_phase() {
    let ids: Vec<&str> = sections_without_contract().into_iter().flat_map(|section| section.steps).collect();
    // Those about a clause are only for a contract whose documents were read.
    let is_for_all = |step: &&Step| !matches!(step.applies, Applies::Clause(_));
    assert!(ids.into_iter().eq(STEPS.iter().filter(is_for_all).map(|step| step.id)));
}

fn any_changes() -> impl Strategy<Value = Vec<(usize, StepStatus, bool)>> {
    prop::collection::vec((0..STEPS.len(), prop::sample::select(&StepStatus::ALL), any::<bool>()), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is ticked in whatever order: each step stands in one section, and what was changed or opened stays.
    #[test]
    fn nothing_moves_that_somebody_works_on(days in 0..220_u64, changes in any_changes()) {
        let mut record = record();
        let mut list = arranged(&record, days, None, &[]);
        let mut opened = Vec::new();
        for (place, status, is_opened) in changes {
            let id = STEPS[place].id;
            opened.extend(is_opened.then_some(id));
            set(&mut record, id, status);
            let next = arranged(&record, days, Some(&list), &opened);
            assert_each_once(&record, &next);
            let (was, is) = (places(&list), places(&next));
            for id in opened.iter().chain([&id]).filter(|id| was.contains_key(*id)) {
                prop_assert_eq!(was.get(id).map(|(heading, _)| heading), is.get(id).map(|(heading, _)| heading), "{}", id);
            }
            list = next;
        }
    }

    /// On the page are the first steps of all groups, no more than fit, and the rest is counted.
    #[test]
    fn on_paper_are_the_first_steps_and_the_rest_is_counted(days in 0..220_u64, length in 1..400_usize) {
        let record = record();
        let plan = plan_of(&record, days);
        let table = timetable_of(&record, &record.contract(), &plan);
        let all = groups(&plan, &table, Stage::of(&plan, &record.progress));
        let ids: Vec<&str> = all.iter().flat_map(|group| group.steps.iter().map(|one| one.step().id)).collect();
        let OnPaper { groups, more } = on_paper(all, |_| length);
        let shown: Vec<&str> = groups.iter().flat_map(|group| group.steps.iter().map(|one| one.step().id)).collect();
        prop_assert_eq!(shown.len() + more, ids.len());
        prop_assert_eq!(&ids[..shown.len()], shown.as_slice());
        let lines = groups.len() + shown.len() * length.div_ceil(38);
        prop_assert!(lines <= 46, "{} lines", lines);
        prop_assert!(groups.iter().all(|group| group.heading != Heading::AlsoToday && !group.steps.is_empty()));
        prop_assert!(more == 0 || lines + length.div_ceil(38) + 1 > 46, "{} lines, {} more", lines, more);
    }
}
