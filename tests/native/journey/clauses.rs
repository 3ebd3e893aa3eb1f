//! The steps of the clauses that a contract's documents lack or word unusually.

use std::collections::BTreeSet;

use crate::support::contracts::{year_from, ymd};
use fristklar::content::steps::STEPS;
use fristklar::content::{Applies, Clause, Risk, Step, When};
use fristklar::documents::{Document, clause_marks, read};
use fristklar::journey::checklist::sections_without_contract;
use fristklar::journey::schedule::steps_for;
use fristklar::portfolio::{Answers, ClauseMarks};

fn clause_of(step: &Step) -> Option<Clause> {
    if let Applies::Clause(clause) = step.applies { Some(clause) } else { None }
}

/// The clauses that have a step in a contract of a year.
fn clauses(marks: ClauseMarks) -> Vec<Clause> {
    let contract = year_from(ymd(2027, 1, 1));
    let answers = Answers { clauses: marks, ..Answers::default() };
    steps_for(&contract, &answers).filter_map(clause_of).collect()
}

#[test]
fn each_clause_has_one_step_that_needs_the_contract_to_be_read() {
    let steps: Vec<&Step> = STEPS.iter().filter(|step| clause_of(step).is_some()).collect();
    assert_eq!(steps.iter().filter_map(|step| clause_of(step)).collect::<Vec<_>>(), Clause::ALL);
    let needs_reading = |step: &&Step| step.needs == ["read-contract"];
    assert!(steps.iter().all(needs_reading));
    assert!(steps.iter().all(|step| matches!(step.when, When::BeforeDeadline(84..=86)) && step.minutes <= 30));
    // A wrong end or period, or lost data, is no risk that can be borne.
    let unbearable: Vec<&str> = steps.iter().filter(|step| !step.risk.can_be_borne()).map(|step| step.id).collect();
    assert_eq!(unbearable, ["clause-term", "clause-notice", "clause-data"]);
    assert!(steps.iter().all(|step| step.risk != Risk::NoNotice));
}

#[test]
fn a_clause_that_is_missing_or_deviates_has_its_step() {
    assert_eq!(clauses(ClauseMarks::NONE), []);
    for clause in Clause::ALL {
        assert_eq!(clauses(ClauseMarks::NONE.and_missing(clause.place())), [clause]);
        assert_eq!(clauses(ClauseMarks::NONE.and_deviating(clause.place())), [clause]);
    }
    let all = Clause::ALL.iter().fold(ClauseMarks::NONE, |marks, clause| marks.and_missing(clause.place()));
    assert_eq!(clauses(all), Clause::ALL);
}

#[test]
fn what_a_document_says_decides_which_steps_there_are() {
    let marks = |text: &str| clause_marks(&[read(&Document::from_text("", text))]);
    let usual = "ORDER FORM\nOrder Start Date: 1 January 2027\nOrder End Date: 31 December 2027\n\
        Notice of non-renewal must be received at least 30 days before the end of the term.\n";
    let found: BTreeSet<Clause> = clauses(marks(usual)).into_iter().collect();
    let expected: BTreeSet<Clause> =
        Clause::ALL.into_iter().filter(|clause| !matches!(clause, Clause::Term | Clause::Notice)).collect();
    assert_eq!(found, expected);
    // A longer period is found, and has its step all the same.
    assert!(clauses(marks(&usual.replace("30 days", "90 days"))).contains(&Clause::Notice));
    assert_eq!(clauses(clause_marks(&[])), []);
}

#[test]
fn without_a_contract_no_step_is_about_a_clause() {
    let sections = sections_without_contract();
    let listed: Vec<&str> = sections.into_iter().flat_map(|section| section.steps).collect();
    assert!(!listed.is_empty());
    assert!(STEPS.iter().filter(|step| clause_of(step).is_some()).all(|step| !listed.contains(&step.id)));
}
