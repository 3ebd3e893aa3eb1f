//! Progress that came back with a link: what differs from what is stored, and what comes of each choice.

use crate::support::contracts::ymd;
use crate::support::samples::sampled;
use fristklar::content::steps::STEPS;
use fristklar::domain::{Day, plus_days};
use fristklar::link::progress;
use fristklar::portfolio::{Contrast, Progress, ProgressMerge, SEND_NOTICE, Side, StepRecord, StepStatus};
use proptest::prelude::*;
use proptest::sample::select;

fn record(status: StepStatus, done_on: Option<Day>) -> StepRecord {
    StepRecord { status, done_on, ..StepRecord::default() }
}

fn progress_of(steps: &[(&str, StepRecord)]) -> Progress {
    let mut progress = Progress::default();
    steps.iter().for_each(|(id, record)| progress.set(id, record.clone()));
    progress
}

#[test]
fn each_difference_is_told_with_both_sides_and_what_is_decided() {
    let done = || record(StepStatus::Done, Some(ymd(2026, 11, 20)));
    let here = progress_of(&[
        ("read-contract", done()),
        ("decide", record(StepStatus::InProgress, None)),
        ("data-export", done()),
        ("draft-notice", record(StepStatus::NotNeeded, None)),
        ("from-a-newer-page", done()),
    ]);
    let there = progress_of(&[
        ("read-contract", record(StepStatus::Done, None)),
        ("decide", record(StepStatus::Done, None)),
        ("plan-export", record(StepStatus::Done, None)),
        ("draft-notice", record(StepStatus::NotNeeded, None)),
    ]);
    let merge = ProgressMerge::new(there);
    let told: Vec<_> = merge.differences(&here).iter().map(|one| (one.step, one.contrast, one.choice)).collect();
    // The day on which a step was done does not travel, so it is no difference.
    let mut expected = vec![
        ("decide", Contrast::Both, None),
        ("plan-export", Contrast::OnlyThere, Some(Side::There)),
        ("data-export", Contrast::OnlyHere, Some(Side::Here)),
    ];
    expected.sort_by_key(|(id, ..)| STEPS.iter().position(|step| step.id == *id));
    assert_eq!(told, expected);
    assert!(merge.brings_news(&here));
    assert_eq!((merge.undecided(&here), merge.taken(&here)), (1, 1));
    let merged = merge.merged(&here);
    assert_eq!(merged.status("decide"), StepStatus::InProgress, "nothing is overwritten unasked");
    assert_eq!(merged.status("plan-export"), StepStatus::Done);
    assert_eq!(merged.get("data-export"), done());
    assert_eq!(merged.get("from-a-newer-page"), done());
}

#[test]
fn a_choice_can_be_changed_and_counts_last() {
    let here = progress_of(&[("decide", record(StepStatus::InProgress, None))]);
    let mut merge = ProgressMerge::new(progress_of(&[("decide", record(StepStatus::Done, None))]));
    merge.choose("decide", Side::There);
    assert_eq!((merge.undecided(&here), merge.taken(&here)), (0, 1));
    assert_eq!(merge.merged(&here).status("decide"), StepStatus::Done);
    merge.choose("decide", Side::Here);
    assert_eq!((merge.undecided(&here), merge.taken(&here)), (0, 0));
    assert_eq!(merge.merged(&here), here);
}

#[test]
fn the_day_of_the_notice_travels_and_is_compared() {
    let sent = |day| progress_of(&[(SEND_NOTICE, record(StepStatus::Done, Some(day)))]);
    let (earlier, later) = (ymd(2026, 12, 1), ymd(2026, 12, 3));
    let mut merge = ProgressMerge::new(sent(later));
    assert!(!merge.brings_news(&sent(later)) && merge.differences(&sent(later)).is_empty());
    assert_eq!(merge.merged(&Progress::default()), sent(later));
    assert_eq!(merge.undecided(&sent(earlier)), 1);
    merge.choose(SEND_NOTICE, Side::There);
    assert_eq!(merge.merged(&sent(earlier)), sent(later));
}

#[test]
fn a_link_that_knows_less_brings_no_news() {
    let here = progress_of(&[
        ("read-contract", record(StepStatus::Done, Some(ymd(2026, 11, 20)))),
        ("decide", record(StepStatus::Done, None)),
    ]);
    let merge = ProgressMerge::new(progress_of(&[("read-contract", record(StepStatus::Done, None))]));
    assert!(!merge.brings_news(&here));
    assert_eq!(merge.merged(&here), here);
}

/// Progress as somebody may have it: with notes and names, and a step of a page that is newer.
fn any_progress() -> impl Strategy<Value = Progress> {
    let status = select(&StepStatus::ALL[..]);
    let step = (status, proptest::option::of(0..400_i64), "[a-z]{0,3}", "[A-Z]?");
    proptest::collection::vec(step, STEPS.len() + 1).prop_map(|records| {
        let mut progress = Progress::default();
        let ids = STEPS.iter().map(|step| step.id).chain(["from-a-newer-page"]);
        for (id, (status, day, note, who)) in ids.zip(records) {
            let done_on = day.filter(|_| status == StepStatus::Done).map(|day| plus_days(ymd(2026, 1, 1), day));
            progress.set(id, StepRecord { status, done_on, note, who });
        }
        progress
    })
}

/// What arrives of somebody's progress by a link.
fn linked(progress: &Progress) -> Progress {
    match progress::encode(progress).as_str() {
        "" => Progress::default(),
        text => progress::decode(text).unwrap().progress,
    }
}

proptest! {
    #![proptest_config(sampled(2_000))]

    #[test]
    fn nothing_is_lost_and_merging_twice_is_merging_once(
        here in any_progress(),
        there in any_progress(),
        choices in proptest::collection::vec(proptest::option::of(select(vec![Side::Here, Side::There])), STEPS.len()),
    ) {
        let there = linked(&there);
        let mut merge = ProgressMerge::new(there.clone());
        for (step, side) in STEPS.iter().zip(&choices) {
            side.iter().for_each(|side| merge.choose(step.id, *side));
        }
        let merged = merge.merged(&here);
        for (id, choice) in STEPS.iter().map(|step| step.id).zip(choices).chain([("from-a-newer-page", None)]) {
            let (old, new, said) = (here.get(id), merged.get(id), there.get(id));
            prop_assert_eq!((&old.note, &old.who), (&new.note, &new.who), "{}", id);
            match choice {
                Some(Side::Here) => prop_assert_eq!(&new, &old, "{}", id),
                Some(Side::There) if id != "from-a-newer-page" => prop_assert_eq!(new.status, said.status, "{}", id),
                None if old.status == StepStatus::Open => prop_assert_eq!(new.status, said.status, "{}", id),
                // Undecided, and something is recorded here: that stays.
                _ => prop_assert_eq!(&new, &old, "{}", id),
            }
            let is_done = new.status == StepStatus::Done;
            prop_assert!(is_done || new.done_on.is_none());
            prop_assert!(!is_done || old.status != StepStatus::Done || new.done_on.is_some() || old.done_on.is_none());
        }
        prop_assert_eq!(merge.merged(&merged), merged.clone());
        prop_assert_eq!(merge.taken(&merged), 0);
        // Opened once more, the link has nothing left of what was taken.
        let again = ProgressMerge::new(there).differences(&merged);
        prop_assert!(again.len() <= merge.differences(&here).len());
    }

    #[test]
    fn taking_everything_makes_both_say_the_same(here in any_progress(), there in any_progress()) {
        let there = linked(&there);
        let mut merge = ProgressMerge::new(there.clone());
        STEPS.iter().for_each(|step| merge.choose(step.id, Side::There));
        let merged = merge.merged(&here);
        prop_assert!(merge.differences(&merged).is_empty());
        prop_assert!(STEPS.iter().all(|step| merged.status(step.id) == there.status(step.id)));
        prop_assert!(!merge.brings_news(&merged));
    }

    #[test]
    fn a_link_to_the_present_progress_brings_no_news(here in any_progress()) {
        let merge = ProgressMerge::new(linked(&here));
        prop_assert!(!merge.brings_news(&here));
        prop_assert!(merge.differences(&here).is_empty());
    }
}
