//! A backup that is read in: what of it is new, different or here already, and what comes of each choice.

use crate::support::contracts::shared;
use crate::support::readings::fixture_readings;
use std::sync::Arc;

use fristklar::domain::{Contract, FirstTerm, LeadTime, TermLength, TermMonths, day};
use fristklar::portfolio::{
    BackupRestore, Contracts, Portfolio, Record, RecordPart, RestoreChoice, SheetEntry, Standing, StepRecord,
    StepStatus,
};
use fristklar::storage;
use proptest::prelude::*;

fn record(id: &str, name: &str, month: u32) -> Record {
    let start = day(2026, month, 15).expect("a day");
    let first = FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).expect("a term");
    Record { name: name.to_owned(), ..Record::new(id.to_owned(), Contract::new(first)) }
}

fn standings(intake: &BackupRestore) -> Vec<Standing> {
    intake.offers().iter().map(|offer| offer.standing).collect()
}

/// What is here once the chosen contracts are stored, as the session stores them: by id.
fn stored(here: &Contracts, chosen: Vec<Record>) -> Contracts {
    let mut all = here.clone();
    for record in chosen {
        let record = Arc::new(record);
        match all.iter_mut().find(|old| old.id == record.id) {
            Some(old) => *old = record,
            None => all.push(record),
        }
    }
    all
}

#[test]
fn contracts_are_new_different_or_here_already() {
    let here = shared([record("a", "A", 1), record("b", "B", 2)]);
    let mut changed = record("b", "B", 2);
    changed.progress.set("read-contract", StepRecord { status: StepStatus::Done, ..StepRecord::default() });
    let later = Record { changed: 99, ..record("a", "A", 1) };
    let intake = BackupRestore::new(&here, &shared([later, changed, record("c", "C", 3)]));
    assert_eq!(standings(&intake), [Standing::Same, Standing::Different, Standing::New]);
    let choices: Vec<_> = intake.offers().iter().map(|offer| offer.choice).collect();
    assert_eq!(choices, [Some(RestoreChoice::Skip), None, Some(RestoreChoice::Add)]);
    assert_eq!((intake.undecided(), intake.taken()), (1, 1));
}

#[test]
fn the_same_contract_under_another_id_is_here_already() {
    let here = shared([record("a", "A", 1), record("b", "A", 2)]);
    let intake = BackupRestore::new(&here, &shared([record("x", "A", 2), record("y", "A", 3), record("z", "B", 1)]));
    assert_eq!(standings(&intake), [Standing::Same, Standing::New, Standing::New]);
}

#[test]
fn where_two_versions_differ_is_said() {
    let old = record("a", "A", 1);
    let differs = |change: fn(&mut Record)| {
        let mut new = old.clone();
        change(&mut new);
        let intake = BackupRestore::new(&shared([old.clone()]), &shared([new]));
        intake.offers().first().expect("one offer").parts.clone()
    };
    assert_eq!(differs(|record| record.changed = 5), []);
    assert_eq!(differs(|record| record.name.push('!')), [RecordPart::Name]);
    assert_eq!(differs(|record| record.customer.push('!')), [RecordPart::Name]);
    assert_eq!(differs(|record| record.product.push('!')), [RecordPart::Name]);
    assert_eq!(differs(|record| record.terms.price = Some(fristklar::domain::Cents(1))), [RecordPart::Terms]);
    assert_eq!(differs(|record| record.base_id = Some("b".to_owned())), [RecordPart::Terms]);
    assert_eq!(differs(|record| record.contracting_party.push('!')), [RecordPart::Terms]);
    let law = |record: &mut Record| record.terms.governing_law = fristklar::domain::GoverningLaw::Irish;
    assert_eq!(differs(law), [RecordPart::Terms]);
    assert_eq!(differs(|record| record.letter.bilingual = true), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.letter.email_excluded = Some(true)), [RecordPart::Entries]);
    assert_eq!(
        differs(|record| record.progress.set("x", StepRecord { note: "n".to_owned(), ..StepRecord::default() })),
        [RecordPart::Steps]
    );
    assert_eq!(
        differs(|record| record.entries.set("x/y", SheetEntry { ticked: true, ..SheetEntry::default() })),
        [RecordPart::Entries]
    );
    assert_eq!(differs(|record| record.contract_numbers.push('!')), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.org_id.push('!')), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.letter.also.set("b", true)), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.calendar.with_steps = true), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.preparation.lead = LeadTime::new(3, 2)), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.assumptions.vat.push('!')), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.renewal_before = Some(fristklar::domain::Renewal::None)), [RecordPart::Entries]);
    assert_eq!(differs(|record| record.answers.eu_customer = Some(true)), [RecordPart::Rest]);
    assert_eq!(differs(|record| record.readings = fixture_readings()), [RecordPart::Readings]);
    assert_eq!(differs(|record| record.notes.push('!')), [RecordPart::Rest]);
    assert_eq!(differs(|record| record.archived = true), [RecordPart::Rest]);
}

#[test]
fn each_choice_does_what_it_says() {
    let here = shared([record("a", "A", 1)]);
    let other = record("a", "A", 5);
    let chosen = |choice: RestoreChoice| {
        let mut intake = BackupRestore::new(&here, &shared([other.clone()]));
        intake.choose(0, choice);
        intake.chosen(&here, || "fresh".to_owned())
    };
    assert_eq!(chosen(RestoreChoice::Replace), std::slice::from_ref(&other));
    assert_eq!(chosen(RestoreChoice::Add), [Record { id: "fresh".to_owned(), ..other.clone() }]);
    assert_eq!(chosen(RestoreChoice::Skip), []);
    let undecided = BackupRestore::new(&here, &shared([other.clone()]));
    assert_eq!(undecided.chosen(&here, || "fresh".to_owned()), [], "nothing happens unasked");
}

#[test]
fn a_choice_for_all_reaches_all_of_its_kind_and_no_others() {
    let here = shared([record("a", "A", 1), record("b", "B", 1)]);
    let given = shared([record("a", "A", 2), record("b", "B", 2), record("c", "C", 2)]);
    let mut intake = BackupRestore::new(&here, &given);
    assert_eq!(intake.choice_of_all(Standing::Different), None);
    intake.choose_all(Standing::Different, RestoreChoice::Replace);
    assert_eq!(intake.choice_of_all(Standing::Different), Some(RestoreChoice::Replace));
    assert_eq!(intake.choice_of_all(Standing::New), Some(RestoreChoice::Add));
    intake.choose(1, RestoreChoice::Skip);
    assert_eq!(intake.choice_of_all(Standing::Different), None);
    assert_eq!((intake.undecided(), intake.taken()), (0, 2));
    intake.choose(99, RestoreChoice::Add);
    assert_eq!(intake.taken(), 2);
}

#[test]
fn an_added_twin_is_known_when_the_file_is_read_again() {
    let here = shared([record("a", "A", 1)]);
    let file = shared([record("a", "A", 5)]);
    let mut intake = BackupRestore::new(&here, &file);
    intake.choose_all(Standing::Different, RestoreChoice::Add);
    let here = stored(&here, intake.chosen(&here, || "fresh".to_owned()));
    assert_eq!(standings(&BackupRestore::new(&here, &file)), [Standing::Same]);
}

/// Contracts out of so few values that ids, names and starts meet often.
fn contracts() -> impl Strategy<Value = Contracts> {
    let one = (0..6_u8, 0..3_u8, 1..4_u32, any::<bool>()).prop_map(|(id, name, month, archived)| Record {
        archived,
        ..record(&format!("id{id}"), &format!("name{name}"), month)
    });
    proptest::collection::vec(one, 0..8).prop_map(|all| {
        let mut unique: Vec<Record> = Vec::new();
        for record in all {
            if unique.iter().all(|other| other.id != record.id) {
                unique.push(record);
            }
        }
        shared(unique)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_contract_compares_as_a_plain_search_says(here in contracts(), given in contracts()) {
        let intake = BackupRestore::new(&here, &given);
        for (offer, record) in intake.offers().iter().zip(&given) {
            let alike = |other: &&Arc<Record>| Record { id: String::new(), changed: 0, ..Record::clone(other) }
                == Record { id: String::new(), changed: 0, ..Record::clone(record) };
            // One that the file has a version of its own of stands for no other.
            let stands = |other: &Arc<Record>| other.id == record.id || given.iter().all(|one| one.id != other.id);
            let wanted = if here.iter().any(|other| stands(other) && alike(&other)) {
                Standing::Same
            } else if here.iter().any(|other| other.id == record.id) {
                Standing::Different
            } else {
                Standing::New
            };
            prop_assert_eq!(offer.standing, wanted);
        }
    }

    #[test]
    fn reading_a_file_twice_changes_nothing_more(
        here in contracts(),
        given in contracts(),
        choice in proptest::sample::select(vec![RestoreChoice::Add, RestoreChoice::Replace]),
    ) {
        let number = std::cell::Cell::new(0);
        let fresh = || { number.set(number.get() + 1); format!("fresh{}", number.get()) };
        let mut first = BackupRestore::new(&here, &given);
        first.choose_all(Standing::Different, choice);
        let after = stored(&here, first.chosen(&here, fresh));
        let second = BackupRestore::new(&after, &given);
        prop_assert!(second.offers().iter().all(|offer| offer.standing == Standing::Same));
        prop_assert_eq!(second.chosen(&after, fresh), []);
    }

    #[test]
    fn an_empty_browser_gets_back_the_very_document(given in contracts()) {
        let portfolio = Portfolio { contracts: given, ..Portfolio::default() };
        let text = storage::encode(&portfolio);
        let read = storage::decode(&text).expect("our own document").portfolio;
        let chosen = BackupRestore::new(&[], &read.contracts).chosen(&[], || "never".to_owned());
        let back = Portfolio { contracts: shared(chosen), ..Portfolio::default() };
        prop_assert_eq!(storage::encode(&back), text);
    }
}

#[test]
fn ten_thousand_contracts_are_held_against_ten_thousand() {
    let all =
        |from: u32| shared((from..from + 10_000).map(|number| record(&format!("c{number}"), &format!("{number}"), 1)));
    let intake = BackupRestore::new(&all(0), &all(5_000));
    let count = |standing| intake.of(standing).count();
    assert_eq!([count(Standing::New), count(Standing::Different), count(Standing::Same)], [5_000, 0, 5_000]);
}

#[test]
fn damaged_parts_say_what_they_call_themselves() {
    assert_eq!(storage::name_in(r#"{"id":"x","name":"Sales"}"#), "Sales");
    assert_eq!(storage::name_in(r#"{"id":"x","name":""}"#), "x");
    for nameless in ["", "{", "[]", "1", r#"{"name":1}"#] {
        assert_eq!(storage::name_in(nameless), "", "{nameless}");
    }
}
