//! Links that hand steps to a person, and what becomes of them on the way and on older pages.

use proptest::prelude::*;

use super::link::{any_contract, without_check};
use crate::support::contracts::{contract_over, months, ymd};
use crate::support::samples::sampled;
use fristklar::content::steps::STEPS;
use fristklar::domain::{Day, FIRST_DAY, LAST_DAY, Renewal, plus_days};
use fristklar::link::{
    HandedSteps, LinkProblemKind as Kind, LinkTerms, View, decode, handover_link, progress, reply_link, view_address,
};
use fristklar::portfolio::{Progress, StepRecord, StepStatus};

fn terms() -> LinkTerms {
    LinkTerms::to_hand_over(&contract_over(ymd(2026, 1, 15), months(12)))
}

fn two_steps() -> [(&'static str, Option<Day>); 2] {
    [("read-contract", Some(ymd(2026, 11, 27))), ("data-export", None)]
}

fn code(id: &str) -> &'static str {
    STEPS.iter().find(|step| step.id == id).unwrap().code
}

/// Without the check of the key `steps`, which stands behind the last `-` of its value.
fn value_of(link: &str) -> (&str, &str) {
    link.split('&').find_map(|part| part.strip_prefix("steps=")).unwrap().split_once('-').unwrap()
}

#[test]
fn the_link_holds_the_steps_with_their_days_and_no_names() {
    let link = handover_link(terms(), HandedSteps::new(&two_steps()));
    let (steps, check) = value_of(&link);
    assert_eq!(steps, format!("1{}20261127{}", code("read-contract"), code("data-export")));
    assert_eq!(check.len(), 4);
    let expected = format!("v=1&start=2026-01-15&term=12&notice=30d&steps={steps}-{check}&view=steps");
    assert_eq!(without_check(&link), expected);
    let read = decode(&link);
    assert_eq!((read.problems, read.unknown, read.cut), (vec![], vec![], None));
    assert_eq!(read.link.steps.unwrap().steps(), two_steps());
    assert_eq!((read.link.view, read.link.progress), (Some(View::Steps), None));
    assert_eq!(HandedSteps::new(&[]), None);
    assert_eq!(HandedSteps::new(&[("no-such-step", None)]), None);
}

#[test]
fn steps_depend_on_the_renewal_so_the_link_holds_it() {
    let mut contract = contract_over(ymd(2026, 1, 15), months(12));
    contract.renewal = Renewal::None;
    let link = handover_link(LinkTerms::to_hand_over(&contract), HandedSteps::new(&two_steps()));
    assert_eq!(decode(&link).link.contract(), Some(contract));
}

#[test]
fn a_page_that_does_not_know_the_key_takes_the_link_as_whole() {
    let link = handover_link(terms(), HandedSteps::new(&two_steps()));
    let (steps, check) = value_of(&link);
    // Such a page works its check out from the other keys.
    let without_key = link.replace(&format!("&steps={steps}-{check}"), "");
    let read = decode(&without_key);
    assert_eq!((read.problems, read.cut), (vec![], None));
    assert_eq!(read.link.contract(), decode(&link).link.contract());
}

#[test]
fn what_is_wrong_with_the_steps_is_named_and_leaves_the_plan_standing() {
    let link = handover_link(terms(), HandedSteps::new(&two_steps()));
    let (steps, check) = value_of(&link);
    let contract = decode(&link).link.contract();
    for (value, kind) in [
        ("", Kind::Cut),
        ("1", Kind::Cut),
        (steps, Kind::Cut),
        (&format!("{steps}-{}", &check[..3]), Kind::Cut),
        (&format!("{}-{check}", &steps[..3]), Kind::Cut),
        (&format!("{}-{check}", steps.replace("1127", "1128")), Kind::Cut),
    ] {
        let read = decode(&link.replace(&format!("{steps}-{check}"), value));
        let problems: Vec<_> = read.problems.iter().map(|problem| (problem.key, problem.kind)).collect();
        assert_eq!(problems, [("steps", kind)], "{value}");
        assert_eq!((read.link.contract(), read.link.steps), (contract, None), "{value}");
    }
    assert!(contract.is_some());
}

#[test]
fn the_address_of_a_view_passes_them_on_as_they_are() {
    let steps = HandedSteps::new(&two_steps());
    let address = view_address(Some("k3f9"), terms(), None, steps.as_ref(), Some(View::Costs), None, None);
    let read = decode(&address);
    assert_eq!((read.problems, read.link.steps), (vec![], steps));
    assert!(decode(&view_address(Some("k3f9"), terms(), None, None, None, None, None)).link.steps.is_none());
}

#[test]
fn all_steps_with_their_days_fit_into_a_link_and_its_code() {
    let all: Vec<_> = STEPS.iter().map(|step| (step.id, Some(ymd(2026, 12, 15)))).collect();
    let link = handover_link(terms(), HandedSteps::new(&all));
    assert_eq!(decode(&link).link.steps.unwrap().steps(), all);
    assert!(link.len() < 700, "{}", link.len());
}

#[test]
fn a_reply_holds_the_terms_and_the_progress() {
    let mut done = Progress::default();
    done.set("read-contract", StepRecord { status: StepStatus::Done, who: "Ada".to_owned(), ..StepRecord::default() });
    let link = reply_link(terms(), &done);
    assert!(!link.contains("Ada"));
    let read = decode(&link).link;
    assert_eq!(read.terms, terms());
    assert_eq!(read.progress.map(|read| progress::encode(&read)), Some(progress::encode(&done)));
}

proptest! {
    #![proptest_config(sampled(1_000))]

    #[test]
    fn any_steps_survive_their_link_and_no_cut_one_is_whole(
        kept in any_contract(),
        chosen in proptest::collection::vec((any::<bool>(), proptest::option::of(0..40_000_i64)), STEPS.len()),
        cut in any::<proptest::sample::Index>(),
    ) {
        let steps: Vec<_> = STEPS
            .iter()
            .zip(chosen)
            .filter(|(_, (is_chosen, _))| *is_chosen)
            .map(|(step, (_, days))| (step.id, days.map(|days| plus_days(FIRST_DAY, days))))
            .collect();
        prop_assert!(steps.iter().all(|(_, day)| day.is_none_or(|day| day <= LAST_DAY)));
        let handed = HandedSteps::new(&steps);
        let link = handover_link(LinkTerms::to_hand_over(&kept), handed.clone());
        let read = decode(&link);
        prop_assert_eq!(read.problems.len() + read.unknown.len(), 0);
        prop_assert_eq!(read.link.steps.map(|steps| steps.steps()).unwrap_or_default(), steps);
        let part = &link[..cut.index(link.len())];
        let read = decode(part);
        prop_assert_eq!(read.link.contract(), None, "{}", part);
        prop_assert!(read.link.steps.is_none() || read.link.steps == handed, "{}", part);
    }

    #[test]
    fn any_text_in_the_place_of_steps_is_read_or_named(value in "[a-z0-9-]{0,40}") {
        let read = decode(&format!("start=2026-01-15&steps={value}"));
        prop_assert!(read.link.contract().is_some());
        prop_assert_eq!(read.link.steps.is_none(), read.problems.iter().any(|problem| problem.kind != Kind::UnknownSteps));
    }
}
