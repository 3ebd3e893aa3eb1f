//! What is typed about the time for a contract: it counts as soon as it can be read, and nothing typed is lost.

use crate::support::sessions::*;
use fristklar::domain::{Absence, HoursADay, InternalDeadline, LeadTime, MAX_ABSENCES, NoticeWay, day, plus_days};
use fristklar::state::{PreparationField, PreparationInput, Session};
use leptos::prelude::*;

fn lead(session: &Session) -> Option<LeadTime> {
    untrack(|| session.portfolio.preparation()).lead
}

#[test]
fn what_can_be_read_counts_at_once_and_what_cannot_stays_as_typed() {
    let (_owner, session) = session(kept_contract("mine"));
    let input = PreparationInput::new(session.portfolio);
    let minutes = || untrack(|| session.portfolio.preparation()).hours_a_day.minutes();
    let text = |field| untrack(|| input.text(field));
    let error = |field| untrack(|| input.error(field));

    assert_eq!(text(PreparationField::Hours), "", "four hours are left out");
    input.type_into(PreparationField::Hours, "1".to_owned());
    input.type_into(PreparationField::Hours, "1,".to_owned());
    assert_eq!((minutes(), text(PreparationField::Hours)), (60, "1,".to_owned()));
    input.type_into(PreparationField::Hours, "1,50".to_owned());
    input.settle(PreparationField::Hours);
    assert_eq!((minutes(), text(PreparationField::Hours)), (90, "1,5".to_owned()));

    input.type_into(PreparationField::Hours, "viel".to_owned());
    input.settle(PreparationField::Hours);
    assert_eq!((minutes(), text(PreparationField::Hours)), (90, "viel".to_owned()));
    assert!(error(PreparationField::Hours).is_some_and(|error| error.contains("„viel“")));

    input.type_into(PreparationField::Hours, " ".to_owned());
    input.settle(PreparationField::Hours);
    assert_eq!((minutes(), error(PreparationField::Hours)), (HoursADay::default().minutes(), None));
}

#[test]
fn a_lead_time_is_there_as_soon_as_one_of_its_fields_is() {
    let (_owner, session) = session(kept_contract("mine"));
    let input = PreparationInput::new(session.portfolio);
    let internal = || untrack(|| session.shown.internal_deadline());
    session.navigation.follow("view=deadlines&id=mine", "");
    assert_eq!(internal(), None);
    input.type_into(PreparationField::Approval, "3".to_owned());
    assert_eq!(lead(&session), LeadTime::new(3, 0));
    input.type_into(PreparationField::Signature, "2".to_owned());
    assert_eq!(lead(&session), LeadTime::new(3, 2));
    let on = |number| {
        Some(InternalDeadline::On { day: day(2026, 12, number).unwrap(), send_on: day(2026, 12, 14).unwrap() })
    };
    assert_eq!(internal(), on(7));
    input.type_into(PreparationField::Approval, "61".to_owned());
    assert_eq!(lead(&session), LeadTime::new(3, 2), "what cannot be read changes nothing");
    input.type_into(PreparationField::Approval, String::new());
    assert_eq!(lead(&session), LeadTime::new(0, 2));
    input.type_into(PreparationField::Approval, "0".to_owned());
    input.type_into(PreparationField::Signature, String::new());
    assert_eq!(lead(&session), None);
    input.type_into(PreparationField::Signature, "0".to_owned());
    assert_eq!((lead(&session), internal()), (LeadTime::new(0, 0), on(14)));
    session.portfolio.set_way(NoticeWay::Courier);
    let Some(InternalDeadline::On { day: courier, .. }) = internal() else { unreachable!("there are days left") };
    assert_eq!(Some(courier), day(2026, 12, 11));
}

#[test]
fn absences_are_kept_in_order_once_each_and_no_more_than_there_may_be() {
    let (_owner, session) = session(kept_contract("mine"));
    let input = PreparationInput::new(session.portfolio);
    let absences = || untrack(|| session.portfolio.preparation()).absences;
    let add = |from: &str, until: &str| {
        input.type_into(PreparationField::AwayFrom, from.to_owned());
        input.type_into(PreparationField::AwayUntil, until.to_owned());
        input.add_absence()
    };
    let span = |from, until| Absence::new(from, until).unwrap();
    let december = |number| day(2026, 12, number).unwrap();
    assert_eq!(add("9.12.2026", "10.12.2026"), Ok(()));
    assert_eq!(untrack(|| input.text(PreparationField::AwayFrom)), "", "the fields are free for the next one");
    assert_eq!(add("1.12.2026", ""), Ok(()));
    assert_eq!(add("9.12.2026", "10.12.2026"), Ok(()));
    assert_eq!(absences(), [span(december(1), december(1)), span(december(9), december(10))]);

    let (field, error) = add("10.12.2026", "9.12.2026").unwrap_err();
    assert_eq!(field, PreparationField::AwayUntil);
    assert!(error.contains("„9.12.2026“"), "{error}");
    assert_eq!(untrack(|| input.text(PreparationField::AwayFrom)), "10.12.2026", "what was refused stays");
    assert_eq!(absences().len(), 2);

    for more in 2..MAX_ABSENCES {
        let away = plus_days(december(20), i64::try_from(more).unwrap());
        assert!(session.portfolio.add_absence(span(away, away)));
    }
    assert_eq!(add("1.2.2027", "").unwrap_err().0, PreparationField::AwayFrom);
    assert_eq!(absences().len(), MAX_ABSENCES);
    assert_eq!(add("1.12.2026", ""), Ok(()), "it is there already");
    session.portfolio.remove_absence(span(december(1), december(1)));
    assert_eq!(absences().len(), MAX_ABSENCES - 1);
    let before = absences();
    session.portfolio.undo(offered(&session));
    assert_eq!(absences().first(), Some(&span(december(1), december(1))), "where it was");
    assert_eq!(absences().len(), MAX_ABSENCES);
    session.portfolio.remove_absence(span(december(1), december(1)));
    assert_eq!(absences(), before);
    assert_eq!(add("1.2.2027", ""), Ok(()));
}

/// A contract from a link is stored when something of it is set, and what else was typed goes along.
#[test]
fn what_is_typed_for_a_preview_goes_along_when_it_is_stored() {
    let (_owner, session) = session(kept_contract("mine"));
    follow_link(&session, "start=2025-05-15&term=24");
    let input = PreparationInput::new(session.portfolio);
    input.type_into(PreparationField::Hours, "viel".to_owned());
    assert_eq!(ids_of(&session), owned(&["mine"]), "nothing was set yet");
    naming("added", || input.type_into(PreparationField::Approval, "3,".to_owned()));
    naming("added", || input.type_into(PreparationField::Approval, "3".to_owned()));
    assert_eq!((ids_of(&session), lead(&session)), (owned(&["mine", "added"]), LeadTime::new(3, 0)));
    assert_eq!(untrack(|| input.text(PreparationField::Hours)), "viel");
}
