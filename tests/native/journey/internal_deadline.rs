//! What is said of the internal deadline: when approval begins, why there may be none, what helps, how it is counted.

use crate::support::contracts::{year_from, ymd};
use fristklar::domain::{Absence, Contract, Day, LeadTime, NoticeWay, Renewal, plan};
use fristklar::i18n::Lang;
use fristklar::journey::internal_deadline::{Said, said, worked_out};
use fristklar::portfolio::Preparation;

/// The contract whose notice is sent by Monday, 14 December 2026.
fn example() -> Contract {
    year_from(ymd(2026, 1, 15))
}

fn away(from: Day, until: Day) -> Vec<Absence> {
    vec![Absence::new(from, until).unwrap()]
}

fn lead(approval: u32, signature: u32) -> Preparation {
    Preparation { lead: LeadTime::new(approval, signature), ..Preparation::default() }
}

fn on(contract: Contract, as_of: Day, preparation: &Preparation) -> Option<Said> {
    said(&contract, &plan(&contract, as_of), preparation, false, Lang::En)
}

/// The text and what helps, on this day in December 2026, in English.
fn english(as_of: u32, preparation: &Preparation) -> (String, Vec<String>) {
    let Said { text, helps, is_missing } = on(example(), ymd(2026, 12, as_of), preparation).unwrap();
    assert_eq!(is_missing, !text.starts_with("Internal deadline"));
    (text.replace('\u{a0}', " "), helps.into_iter().map(|help| help.replace('\u{a0}', " ")).collect())
}

#[test]
fn the_day_is_named_with_what_follows() {
    let (text, helps) = english(1, &lead(3, 2));
    assert_eq!(
        text,
        "Internal deadline: Monday 7 December 2026. Start approval and signature by then, so that the notice goes by e-mail \
         on 14 December 2026."
    );
    assert_eq!(helps, Vec::<String>::new());
    let german = said(&example(), &plan(&example(), ymd(2026, 12, 1)), &lead(3, 2), false, Lang::De).unwrap();
    assert_eq!(
        german.text.replace('\u{a0}', " "),
        "Interne Frist: Montag, 7. Dezember 2026. Spätestens dann beginnen Freigabe und Unterschrift, damit die Kündigung am \
         14. Dezember 2026 per E-Mail abgeht."
    );
}

#[test]
fn where_none_is_left_it_says_why_and_what_helps() {
    let (text, helps) = english(8, &lead(3, 2));
    assert_eq!(
        text,
        "It is too late for an internal deadline. Needed for approval and signature: 5 working days. Left until the notice \
         must go on 14 December 2026: 4 working days."
    );
    assert_eq!(helps, ["Shorten approval and signature to 4 working days together"]);

    let (text, helps) = english(14, &lead(1, 0));
    assert!(text.contains("signature: 1 working day. Left") && text.ends_with(": 0 working days."), "{text}");
    assert_eq!(helps, ["Approve, sign and send on the same day: Monday 14 December 2026"]);

    // By courier it was to go on 11 December.
    let courier = Preparation { way: NoticeWay::Courier, ..lead(3, 0) };
    let (text, helps) = english(9, &courier);
    assert!(text.contains("on 11 December 2026: 2 working days"), "{text}");
    let faster = "Send the notice by e-mail, on 14 December 2026 at the latest";
    assert_eq!(helps, ["Shorten approval and signature to 2 working days together", faster]);
    let excluded = said(&example(), &plan(&example(), ymd(2026, 12, 9)), &courier, true, Lang::En).unwrap();
    assert_eq!(excluded.helps.len(), 1, "an e-mail is no way where the contract excludes it");
    let (text, helps) = english(12, &courier);
    assert_eq!(
        text,
        "There is no internal deadline any more. The last day to send the notice by courier was 11 December 2026."
    );
    assert_eq!(helps, [faster]);

    // Nobody is there to sign from the 7th to the 14th.
    let absences = away(ymd(2026, 12, 7), ymd(2026, 12, 14));
    let (text, helps) = english(7, &Preparation { absences: absences.clone(), ..lead(1, 1) });
    assert_eq!(
        text,
        "There is no internal deadline: nobody is there to sign until 14 December 2026. That is the last day to send \
         the notice by e-mail."
    );
    assert_eq!(helps, ["Have somebody sign who is there on these days"]);
    let (_, helps) = english(3, &Preparation { absences, ..lead(3, 0) });
    let other = "Have somebody sign who is there on these days";
    assert_eq!(helps, ["Shorten approval and signature to 1 working day together", other]);

    // Nothing gains a day any more.
    let (text, helps) = english(15, &lead(0, 0));
    assert!(text.starts_with("There is no internal deadline any more."), "{text}");
    assert_eq!(helps, Vec::<String>::new());
}

#[test]
fn nothing_is_said_without_a_lead_time_or_where_no_notice_can_be_sent() {
    assert_eq!(on(example(), ymd(2026, 12, 1), &Preparation::default()), None);
    assert_eq!(on(example(), ymd(2026, 12, 16), &lead(1, 1)), None, "the deadline has passed, and the answer says so");
    let ends = Contract { renewal: Renewal::None, ..example() };
    assert_eq!(on(ends, ymd(2026, 12, 1), &lead(1, 1)), None);
    let sent = Contract { notice_sent: Some(ymd(2026, 11, 30)), ..example() };
    assert_eq!(on(sent, ymd(2026, 12, 1), &lead(1, 1)), None);
}

#[test]
fn it_is_counted_back_day_by_day() {
    let lines = |preparation: &Preparation, lang| {
        let lines = worked_out(&example(), &plan(&example(), ymd(2026, 11, 2)), preparation, lang);
        lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(&lead(3, 2), Lang::En),
        [
            "The internal deadline counts back from sending the notice by e-mail: Monday 14 December 2026.",
            "Before that comes the signature, 2 working days: 11 Dec 2026, 10 Dec 2026.",
            "Before that comes approval, 3 working days: 9 Dec 2026, 8 Dec 2026, 7 Dec 2026.",
            "That gives the internal deadline: Monday 7 December 2026."
        ]
    );
    let absences = [away(ymd(2026, 12, 14), ymd(2026, 12, 20)), away(ymd(2026, 12, 9), ymd(2026, 12, 10))].concat();
    assert_eq!(
        lines(&Preparation { absences, ..lead(0, 1) }, Lang::De),
        [
            "Die interne Frist zählt vom Absenden per E-Mail zurück: Montag, 14. Dezember 2026.",
            "Dann ist niemand da, der unterschreibt. Der letzte Arbeitstag davor ist Freitag, 11. Dezember 2026.",
            "Davor liegt die Unterschrift, 1 Arbeitstag: 08.12.2026.",
            "Dabei zählen nicht, weil niemand da ist: 10.12.2026, 09.12.2026.",
            "Das ergibt die interne Frist: Dienstag, 8. Dezember 2026."
        ]
    );
    // Many days are named by the first and the last.
    let long = lines(&lead(20, 0), Lang::En);
    assert_eq!(
        long.get(1).map(String::as_str),
        Some("Before that comes approval, 20 working days: 16 November 2026 to 11 December 2026.")
    );
    assert_eq!(lines(&lead(60, 60), Lang::En), Vec::<String>::new(), "there is none");
}
