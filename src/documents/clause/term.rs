//! Start, end and length of the first term in sentences.

use super::Read;
use super::topic::{is_about_price, is_for_cause, is_of_something_else};
use crate::documents::days::{DayOrder, days, doubt_of};
use crate::documents::finding::{Doubt, EndMeaning, Value};
use crate::documents::periods::periods;
use crate::documents::prose::Sentence;
use crate::documents::tokens::{Token, has, within};
use crate::domain::TermMonths;
use crate::portfolio::NoticeUnit;

/// The contract, or its term, is spoken of.
const CONTRACT: [&str; 7] = [
    "term",
    "agreement",
    "contract",
    "order|orders|subscription|subscriptions",
    "vertrag*",
    "laufzeit*|erstlaufzeit|mindestlaufzeit",
    "auftrag*|abonnement*|dienst*|services|service",
];

/// What makes words a sentence, and not a row of labels and values.
const VERBS: &str = "commences|commence|starts|begins|ends|expires|runs|run|continues|continue|shall|will|is|are|has|terminates|\
    beginnt|endet|laeuft|wird|werden|betraegt|ist|sind|gilt|umfasst|hat|startet";

/// What a sentence says of the first term.
pub(super) fn read(sentence: &Sentence, order: DayOrder) -> Vec<Read> {
    let all = sentence.tokens.as_slice();
    let is_other = is_for_cause(all)
        || is_about_price(all)
        || is_of_something_else(all)
        || has(all, &["notice period", "period of notice", "kuendigungsfrist*", "versicherung*|insurance", "geheim*"])
        || has(
            all,
            &[
                "invoice*",
                "offer",
                "quote",
                "angebot*",
                "data|daten",
                "dated",
                "warranty",
                "trial",
                "pilot",
                "payment*",
                "zahlung*",
                "signed|unterzeichnet",
            ],
        );
    if is_other || !has(all, &CONTRACT) || !has(all, &[VERBS]) {
        return Vec::new();
    }
    let mut read: Vec<Read> = Vec::new();
    for day in days(&sentence.text, all, order) {
        let ahead = within(all, day.tokens.start.saturating_sub(5)..day.tokens.start);
        let doubts: Vec<Doubt> = doubt_of(day.reading).into_iter().collect();
        match role(ahead, within(all, day.tokens.end..day.tokens.end + 4)) {
            Some(Role::Start) => read.push((Value::Start(day.reading), doubts)),
            Some(Role::End) => read.push((Value::End(day.reading, EndMeaning::Unsaid), doubts)),
            Some(Role::LastDay) => read.push((Value::End(day.reading, EndMeaning::LastDay), doubts)),
            None => {}
        }
    }
    read.extend(length(all));
    read
}

enum Role {
    Start,
    End,
    LastDay,
}

/// What a day is, by the words nearest before it.
fn role(ahead: &[Token], after: &[Token]) -> Option<Role> {
    const START: [&str; 11] = [
        "commenc*",
        "start|starts|starting|started",
        "begin|begins|beginning|began",
        "effective",
        "from",
        "beginn|beginnt|beginnend",
        "ab",
        "vom",
        "von",
        "wirkung zum|ab|vom",
        "startet",
    ];
    const END: [&str; 9] = [
        "end|ends|ending",
        "expire|expires|expiring",
        "until|till",
        "through|thru",
        "to",
        "endet|endend|ende",
        "bis",
        "laeuft .. aus|ab",
        "terminates",
    ];
    let last = |patterns: &[&str]| {
        (0..ahead.len()).rev().find(|at| {
            patterns.iter().any(|pattern| {
                crate::documents::tokens::find(within(ahead, *at..ahead.len()), pattern)
                    .is_some_and(|found| found.start == 0)
            })
        })
    };
    if has(ahead, &["renewal|renewed|next|add|addon", "verlaengerung*|folgelaufzeit*|naechste*|neue|zusatz*"]) {
        return None;
    }
    if has(ahead, &["not", "nicht", "notice", "kuendigung", "dated", "datiert", "by"]) && !has(ahead, &["wirkung"]) {
        return None;
    }
    match (last(&START), last(&END)) {
        (None, None) => None,
        (start, end) if start > end => Some(Role::Start),
        _ if has(ahead, &["through|thru", "and including", "einschliesslich"])
            || has(after, &["inclusive", "einschliesslich", "inklusive"]) =>
        {
            Some(Role::LastDay)
        }
        _ => Some(Role::End),
    }
}

/// "An initial term of 36 months", "Die Laufzeit beträgt zwei Jahre".
fn length(all: &[Token]) -> Option<Read> {
    let mut found: Vec<Result<TermMonths, Doubt>> = Vec::new();
    for period in periods(all) {
        let ahead = within(all, period.tokens.start.saturating_sub(6)..period.tokens.start);
        let after = within(all, period.tokens.end..period.tokens.end + 4);
        let is_led = has(
            ahead,
            &[
                "term|period of|is|for|shall|runs|continue*|duration",
                "term .. of|is|for|be",
                "continue* .. for",
                "runs for",
                "duration of",
                "laufzeit .. von|betraegt|umfasst|ist",
                "laufzeit von|betraegt",
                "dauer von",
                "laeuft",
                "abgeschlossen",
                "vertrag|auftrag|abonnement .. fuer",
                "mindestlaufzeit",
                "fest*",
            ],
        ) || has(
            after,
            &["term", "initial term", "laufzeit", "vertragslaufzeit", "mindestlaufzeit", "subscription term"],
        );
        let is_other = has(
            ahead,
            &[
                "renew*",
                "verlaenger*",
                "successive|additional|further|weitere*",
                "notice",
                "frist",
                "within|innerhalb",
                "least|mindestens",
                "after|nach",
                "um",
                "jeweils",
                "later",
                "first|last|letzten|ersten",
                "every|alle",
                "exceed",
                "survive*",
            ],
        ) || has(after, &["before|prior|vor|after|nach", "notice", "zum"]);
        if is_led && !is_other {
            found.push(period.reading.and_then(|count| match count.unit {
                Some(NoticeUnit::Months) => TermMonths::new(count.number).map_err(|_| Doubt::OutOfRange),
                _ => Err(Doubt::UnitMissing),
            }));
        }
    }
    match found.as_slice() {
        [Ok(months)] => Some((Value::Term(*months), Vec::new())),
        [Ok(months), rest @ ..] => {
            let doubts =
                if rest.iter().all(|other| *other == Ok(*months)) { Vec::new() } else { vec![Doubt::SeveralPeriods] };
            Some((Value::Term(*months), doubts))
        }
        _ => None,
    }
}
