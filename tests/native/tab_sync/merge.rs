//! What two tabs changed in one contract: steps and rows of both are kept, and what was removed stays removed.

use crate::support::contracts::ymd;
use crate::support::readings::fixture_readings;
use std::collections::BTreeMap;
use std::sync::Arc;

use fristklar::domain::{
    Absence, Contract, FirstTerm, GoverningLaw, HoursADay, LeadTime, NoticeWay, Renewal, TermLength, TermMonths, day,
};
use fristklar::i18n::Lang;
use fristklar::portfolio::{
    ClauseMarks, Contracts, Edition, Entries, Record, SheetEntry, SignsAs, StepRecord, StepStatus, SwitchRoute,
    entry_key,
};
use fristklar::tab_sync::{Precedence, merge};
use proptest::prelude::*;

/// An untouched contract.
fn record(id: &str) -> Result<Record, &'static str> {
    let first = FirstTerm::new(ymd(2026, 1, 15), TermLength::Months(TermMonths::YEAR)).map_err(|_| "refused")?;
    Ok(Record::new(id.to_owned(), Contract::new(first)))
}

/// A row with this in its last cell.
fn filled(text: &str) -> SheetEntry {
    let mut entry = SheetEntry::default();
    if let Some(cell) = entry.cells.last_mut() {
        *cell = text.to_owned();
    }
    entry
}

/// A copy of `before` in which a row was changed.
fn with_row(before: &Record, row: &str, entry: SheetEntry) -> Record {
    let mut changed = before.clone();
    changed.entries.set(row, entry);
    changed
}

/// What two tabs make of one contract.
fn merged(before: &Record, ours: &Record, theirs: &Record) -> Result<Record, &'static str> {
    let [before, ours, theirs] = [before, ours, theirs].map(|record| [Arc::new(record.clone())]);
    match merge(&before, &ours, &theirs, Precedence::Ours).contracts.as_slice() {
        [record] => Ok(Record::clone(record)),
        _ => Err("one contract became none or several"),
    }
}

#[test]
fn rows_changed_in_two_tabs_are_both_kept() -> Result<(), &'static str> {
    let before = with_row(&record("a")?, "objects/cases", filled("12"));
    let ours = with_row(&before, "objects/leads", filled("7"));
    let theirs = with_row(&before, "sent/email", filled("2026-12-01"));
    for record in [merged(&before, &ours, &theirs)?, merged(&before, &theirs, &ours)?] {
        assert_eq!(record.entries.get("objects/leads"), filled("7"));
        assert_eq!(record.entries.get("sent/email"), filled("2026-12-01"));
        assert_eq!(record.entries.get("objects/cases"), filled("12"));
        assert_eq!(record.entries.iter().count(), 3);
    }
    Ok(())
}

#[test]
fn of_two_changes_to_one_row_ours_is_the_newer() -> Result<(), &'static str> {
    let before = with_row(&record("a")?, "objects/cases", filled("12"));
    let ours = with_row(&before, "objects/cases", filled("13"));
    let theirs = with_row(&before, "objects/cases", filled("14"));
    assert_eq!(merged(&before, &ours, &theirs)?.entries, ours.entries);
    assert_eq!(merged(&before, &theirs, &ours)?.entries, theirs.entries);
    // A row is one thing: a tick here and a note there do not become one row that nobody saw.
    let ticked = with_row(&before, "objects/cases", SheetEntry { ticked: true, ..filled("12") });
    assert_eq!(merged(&before, &ticked, &theirs)?.entries, ticked.entries);
    Ok(())
}

#[test]
fn a_row_removed_in_one_tab_stays_removed() -> Result<(), &'static str> {
    let before = with_row(&with_row(&record("a")?, "exports/x7k2", filled("own")), "sent/email", filled("kept"));
    let removed = with_row(&before, "exports/x7k2", SheetEntry::default());
    let other = with_row(&before, "sent/letter", filled("new"));
    for record in [
        merged(&before, &removed, &before)?,
        merged(&before, &before, &removed)?,
        merged(&before, &removed, &other)?,
        merged(&before, &other, &removed)?,
    ] {
        assert_eq!(record.entries.find("exports/x7k2"), None);
        assert_eq!(record.entries.get("sent/email"), filled("kept"));
    }
    assert_eq!(merged(&before, &removed, &other)?.entries.get("sent/letter"), filled("new"));
    // Changed here and removed there: what we have just typed stays, what we have just removed goes.
    let changed = with_row(&before, "exports/x7k2", filled("changed"));
    assert_eq!(merged(&before, &changed, &removed)?.entries.get("exports/x7k2"), filled("changed"));
    assert_eq!(merged(&before, &removed, &changed)?.entries.find("exports/x7k2"), None);
    Ok(())
}

#[test]
fn rows_steps_and_answers_do_not_take_each_other_along() -> Result<(), &'static str> {
    let before = record("a")?;
    let ours = with_row(&before, "objects/cases", filled("12"));
    let mut theirs = before.clone();
    theirs.progress.set("data-export", StepRecord { status: StepStatus::Done, ..StepRecord::default() });
    theirs.answers.edition = Some(Edition::Large);
    theirs.name = "Sales Cloud".to_owned();
    theirs.changed = 9;
    // What neither had said is a change of its own.
    let expected = Record { entries: ours.entries.clone(), changed: 10, ..theirs.clone() };
    assert_eq!(merged(&before, &ours, &theirs)?, expected);
    assert_eq!(merged(&before, &theirs, &ours)?, expected);
    for (ours, theirs) in [(&before, &theirs), (&theirs, &before), (&theirs, &theirs)] {
        assert_eq!(merged(&before, ours, theirs)?.changed, 9, "only one side changed it");
    }
    Ok(())
}

/// Changes one typed field.
type Change = fn(&mut Record);

/// One change of each typed field, down to a single detail of the letter.
const CHANGES: [Change; 38] = [
    |record| record.contract_numbers.push('x'),
    |record| record.org_id.push('x'),
    |record| record.contracting_party.push('x'),
    |record| record.terms.governing_law = GoverningLaw::Irish,
    |record| record.renewal_before = Some(Renewal::SameTerm),
    |record| record.preparation.hours_a_day = HoursADay::from_minutes(90).unwrap_or_default(),
    |record| record.preparation.lead = LeadTime::new(3, 2),
    |record| record.preparation.absences.extend(day(2026, 12, 7).and_then(|away| Absence::new(away, away).ok())),
    |record| record.preparation.way = NoticeWay::Post,
    |record| record.calendar.with_steps = true,
    |record| record.letter.kind.push('x'),
    |record| record.letter.language = Some(Lang::En),
    |record| record.letter.bilingual = true,
    |record| record.letter.switch_route = SwitchRoute::Erasure,
    |record| record.letter.signs_as = SignsAs::Prokura,
    |record| record.letter.email_excluded = Some(false),
    |record| record.letter.company.push('x'),
    |record| record.letter.address.push('x'),
    |record| record.letter.signatory.push('x'),
    |record| record.letter.function.push('x'),
    |record| record.letter.place.push('x'),
    |record| record.letter.recipient.push('x'),
    |record| record.letter.recipient_address.push('x'),
    |record| record.letter.email.push('x'),
    |record| record.letter.extra.push('x'),
    |record| record.letter.with_reasons = true,
    |record| record.letter.blanks.set("phone", "x".to_owned()),
    |record| record.letter.blanks.set("clause", "x".to_owned()),
    |record| record.letter.also.set("b", true),
    |record| record.letter.also.set("c", true),
    |record| record.readings = fixture_readings(),
    |record| record.answers.clauses = ClauseMarks::NONE.and_missing(3),
    |record| record.assumptions.own = true,
    |record| record.assumptions.own_full_days.push('x'),
    |record| record.assumptions.own_pro_rata = true,
    |record| record.assumptions.own_fee.push('x'),
    |record| record.assumptions.vat.push('x'),
    |record| record.assumptions.discount.push('x'),
];

#[test]
fn two_typed_fields_changed_in_two_tabs_are_both_kept() -> Result<(), &'static str> {
    let untouched = record("a")?;
    for (number, ours) in CHANGES.iter().enumerate() {
        for (other, theirs) in CHANGES.iter().enumerate().filter(|(other, _)| *other != number) {
            let (mut our, mut their, mut both) = (untouched.clone(), untouched.clone(), untouched.clone());
            ours(&mut our);
            theirs(&mut their);
            theirs(&mut both);
            ours(&mut both);
            // Refund terms of its own follow from what was typed about them.
            let mut merged = merged(&untouched, &our, &their)?;
            merged.terms.own_terms = None;
            assert!(merged.says_the_same(&both), "{number} and {other}: {merged:?}");
            assert!(!our.says_the_same(&untouched) && !our.says_the_same(&their), "{number} and {other}");
        }
        // What was changed in one tab and taken back in the other: both changed the same, and ours counts.
        let mut changed = untouched.clone();
        ours(&mut changed);
        let cleared = merged(&changed, &untouched, &changed)?;
        assert!(cleared.says_the_same(&untouched), "{number}");
    }
    Ok(())
}

#[test]
fn the_rows_of_a_sheet_are_those_under_its_name_alone() {
    let mut entries = Entries::default();
    for key in ["sent/email", "sent-too/email", "sent/a/b", "sent", "re/sent/email"] {
        entries.set(key, filled(key));
    }
    let rows: Vec<(&str, &SheetEntry)> = entries.of_sheet("sent").collect();
    assert_eq!(rows, [("email", &filled("sent/email")), ("a/b", &filled("sent/a/b"))]);
    assert_eq!(entry_key("sent", "email"), "sent/email");
}

/// Where a change can fall: a contract, and a row or a step in it.
const PLACES: usize = 24;

/// Fills in, changes or, with an empty note, clears what is at a place.
fn change(records: &mut [Arc<Record>], place: usize, note: &str) {
    let Some(record) = records.get_mut(place % 3).map(Arc::make_mut) else { return };
    let key = format!("sheet/{}", place / 6);
    if (place / 3).is_multiple_of(2) {
        record.entries.set(&key, filled(note));
    } else {
        record.progress.set(&key, StepRecord { note: note.to_owned(), ..StepRecord::default() });
    }
}

/// All that is noted, whatever its order.
fn notes(records: &[Arc<Record>]) -> BTreeMap<String, String> {
    let of = |record: &Arc<Record>| -> Vec<(String, String)> {
        let rows = record.entries.iter().map(|(key, entry)| (format!("{} row {key}", record.id), entry.cells.concat()));
        let steps = record.progress.iter().map(|(key, step)| (format!("{} step {key}", record.id), step.note.clone()));
        rows.chain(steps).collect()
    };
    records.iter().flat_map(of).collect()
}

fn any_changes() -> impl Strategy<Value = Vec<(usize, String)>> {
    proptest::collection::vec((0..PLACES, "[ab]{0,1}"), 0..40)
}

fn apply(records: &[Arc<Record>], changes: &[(usize, String)], here: impl Fn(usize) -> bool) -> Contracts {
    let mut records = records.to_vec();
    for (place, note) in changes.iter().filter(|(place, _)| here(*place)) {
        change(&mut records, *place, note);
    }
    records
}

proptest! {
    /// Two tabs that work in different places lose nothing, neither what was filled in nor what was cleared.
    #[test]
    fn merging_changes_in_different_places_loses_nothing(
        before in any_changes(),
        changes in any_changes(),
        ours in proptest::collection::vec(any::<bool>(), PLACES),
    ) {
        let untouched: Contracts = ["a", "b", "c"].into_iter().filter_map(|id| record(id).ok().map(Arc::new)).collect();
        prop_assert_eq!(untouched.len(), 3);
        let before = apply(&untouched, &before, |_| true);
        let is_ours = |place: usize| ours.get(place) == Some(&true);
        let (one, two) = (apply(&before, &changes, is_ours), apply(&before, &changes, |place| !is_ours(place)));
        let expected = apply(&before, &changes, |_| true);
        prop_assert_eq!(notes(&merge(&before, &one, &two, Precedence::Ours).contracts), notes(&expected));
        prop_assert_eq!(notes(&merge(&before, &two, &one, Precedence::Ours).contracts), notes(&expected));
    }

    /// Whatever two tabs did, each place holds what one of them has there, and ours where we changed it.
    #[test]
    fn nothing_appears_that_neither_tab_has(
        before in any_changes(),
        ours in any_changes(),
        theirs in any_changes(),
    ) {
        let untouched: Contracts = ["a", "b", "c"].into_iter().filter_map(|id| record(id).ok().map(Arc::new)).collect();
        let before = apply(&untouched, &before, |_| true);
        let (ours, theirs) = (apply(&before, &ours, |_| true), apply(&before, &theirs, |_| true));
        let merged = merge(&before, &ours, &theirs, Precedence::Ours).contracts;
        let (was, our, their, now) = (notes(&before), notes(&ours), notes(&theirs), notes(&merged));
        for place in was.keys().chain(our.keys()).chain(their.keys()).chain(now.keys()) {
            let expected = if our.get(place) == was.get(place) { their.get(place) } else { our.get(place) };
            prop_assert_eq!(now.get(place), expected, "{}", place);
        }
        // Merging again what both already have changes nothing.
        prop_assert_eq!(merge(&merged, &merged, &merged, Precedence::Ours).contracts, merged);
    }
}
