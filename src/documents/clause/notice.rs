//! By when notice must be given.

use super::Read;
use super::topic::{is_about_leaving, is_about_price, is_for_cause, is_of_something_else, is_sellers_alone, parts};
use crate::documents::days::{DayOrder, days, doubt_of};
use crate::documents::finding::{Doubt, Value};
use crate::documents::periods::{Period, notice_of, periods};
use crate::documents::prose::Sentence;
use crate::documents::terms::{Before, Counted, NoticeTerms};
use crate::documents::tokens::{Token, find, first, has, tokens, within};
use crate::domain::Notice;

/// Words after a period that make it one before an end.
const AFTER: [&str; 10] = [
    "before|prior|vor|ahead|preceding|vorher",
    "notice",
    "in advance",
    "im voraus",
    "zum ende|ablauf|schluss",
    "zum .. ende|ablauf",
    "zum laufzeitende|vertragsende|vertragsablauf|monatsende|quartalsende|jahresende|kalenderjahresende",
    "zum .. laufzeitende|vertragsende|monatsende|quartalsende|jahresende",
    "written notice",
    "prior written",
];
/// Words before a period that make it one of notice.
const AHEAD: [&str; 9] = [
    "notice period .. of|is|be|to",
    "notice of",
    "notice period",
    "frist von",
    "frist .. betraegt|von",
    "kuendigungsfrist*",
    "einhaltung .. frist",
    "vorlauf* von",
    "notice .. of",
];

/// The notice period of a sentence, or the day by which notice must be there.
pub(super) fn read(sentence: &Sentence, order: DayOrder) -> Option<Read> {
    let all = sentence.tokens.as_slice();
    let candidates: Vec<Period> = periods(all).into_iter().filter(|period| is_notice(all, period)).collect();
    if candidates.is_empty() {
        return by_day(sentence, order);
    }
    let mut doubts = Vec::new();
    if candidates.len() > 1
        && candidates.iter().any(|one| Some(&one.reading) != candidates.first().map(|first| &first.reading))
    {
        doubts.push(Doubt::SeveralPeriods);
    }
    let mut longest: Option<(Option<Notice>, &Period)> = None;
    for period in &candidates {
        let (notice, doubt) = match period.reading {
            Ok(count) => notice_of(count),
            Err(doubt) => (None, Some(doubt)),
        };
        doubts.extend(doubt);
        if longest.is_none_or(|(known, _)| days_of(notice) > days_of(known)) {
            longest = Some((notice, period));
        }
    }
    let (notice, period) = longest?;
    let around = clause_around(all, period);
    let before = before_what(within(all, period.tokens.end..all.len()), around);
    if before == Before::CalendarEnd {
        doubts.push(Doubt::CalendarEnd);
    }
    if is_bounded_otherwise(within(all, period.tokens.start.saturating_sub(4)..period.tokens.start)) {
        doubts.push(Doubt::OtherBound);
    }
    // "... on 30 days' notice if the services change" is no notice at the end of a term.
    let is_conditional = has(all, &["if|where", "in the event|case", "wenn|falls|sofern", "im falle"]);
    if matches!(before, Before::Unsaid | Before::AnyTime)
        && is_conditional
        && !has(all, &["renew*", "verlaenger*", "extend*"])
    {
        doubts.push(Doubt::Exception);
    }
    if has(around, &["special termination", "sonderkuendigung*"]) {
        return None;
    }
    let terms = NoticeTerms { period: notice.filter(|_| before != Before::CalendarEnd), before, counted: counted(all) };
    doubts.sort_unstable();
    doubts.dedup();
    Some((Value::Notice(terms), doubts))
}

/// A notice period in days, to compare it; a month as 30.
fn days_of(notice: Option<Notice>) -> u32 {
    match notice {
        Some(Notice::Days(days)) => days,
        Some(Notice::Months(months)) => months.saturating_mul(30),
        None => 0,
    }
}

/// What stands around a period, between semicolons.
fn clause_around<'a>(all: &'a [Token], period: &Period) -> &'a [Token] {
    let is_end = |token: &Token| token.folded == ";" || token.folded == ".";
    let start = within(all, 0..period.tokens.start).iter().rposition(is_end).map_or(0, |at| at + 1);
    let rest = within(all, period.tokens.end..all.len());
    let end = rest.iter().position(is_end).map_or(all.len(), |at| period.tokens.end + at);
    within(all, start..end)
}

/// Whether a period is that of the notice by which a customer leaves at the end of a term.
fn is_notice(all: &[Token], period: &Period) -> bool {
    let around = clause_around(all, period);
    // What follows in the same part of the sentence.
    let part_end =
        parts(all).into_iter().find(|part| part.contains(&period.tokens.start)).map_or(all.len(), |part| part.end);
    let after = within(all, period.tokens.end..part_end.min(period.tokens.end + 6));
    let ahead = within(all, period.tokens.start.saturating_sub(8)..period.tokens.start);
    let follows = AFTER.iter().any(|pattern| find(after, pattern).is_some_and(|found| found.start <= 4));
    let leads = AHEAD.iter().any(|pattern| find(ahead, pattern).is_some_and(|found| found.end + 4 >= ahead.len()));
    // "The notice period for ... at the end of the term is 30 days".
    let before = within(all, 0..period.tokens.start);
    let is_named = has(before, &["notice period", "period of notice", "kuendigungsfrist*"])
        && has(within(before, before.len().saturating_sub(2)..before.len()), &["is|be|are|of|betraegt|bei|von|auf|:"]);
    if !(follows || leads || is_named) || !is_about_leaving(all) {
        return false;
    }
    // "Within 30 days after notice of a breach".
    let is_other = is_for_cause(around) || is_of_something_else(around) || is_sellers_alone(around);
    // The price for the next term is announced 60 days ahead; "unless notice of non-renewal" would still be about leaving.
    let is_price = is_about_price(around)
        && !has(
            around,
            &["kuendig*", "gekuendigt*", "terminat*", "cancel*", "non renew*", "nonrenew*", "not to renew"],
        )
        && has(
            around,
            &[
                "notif*",
                "inform*",
                "announce*",
                "mitteil*",
                "ankuendig*",
                "angekuendigt*",
                "mitgeteilt*",
                "price*|pricing .. notice",
                "notice of .. pricing|price*|fees",
            ],
        );
    let is_length = has(
        ahead,
        &[
            "successive|additional|further|renewal .. terms|term|periods|period of",
            "um jeweils|weitere",
            "verlaenger* .. um",
        ],
    ) && !follows;
    let is_data = has(around, &["data|daten|kundendaten|export*"])
        && has(around, &["delet*", "return", "retriev*", "loesch*", "herausgabe", "export*"]);
    !(is_other || is_price || is_length || is_data)
}

/// "Within 30 days before" names the last days, and "more than 30 days before" one day more.
fn is_bounded_otherwise(ahead: &[Token]) -> bool {
    let turned = [
        "within",
        "innerhalb",
        "binnen",
        "during",
        "more than",
        "mehr als",
        "laenger als",
        "earlier than",
        "frueher als",
        "less than",
        "weniger als",
    ];
    let is_least = ["not|no less than", "not|nicht|no weniger als", "not|no later", "nicht spaeter", "no|not fewer"];
    has(ahead, &turned) && !has(ahead, &is_least)
}

/// Before what the notice must be there: what follows the period says it, or else what stands around it.
fn before_what(after: &[Token], around: &[Token]) -> Before {
    match before_said(after) {
        Before::Unsaid if has(around, &["at any time", "jederzeit"]) => Before::AnyTime,
        Before::Unsaid => before_said(around),
        before => before,
    }
}

/// What is named first.
fn before_said(after: &[Token]) -> Before {
    const CALENDAR: [&str; 4] = [
        "end of a|the|each|any calendar? month|quarter|year",
        "monatsende|quartalsende|jahresende|kalenderjahresende",
        "ende|ablauf|schluss eines|des|jeden kalender? \
         monats|quartals|jahres|kalendermonats|kalendervierteljahres|kalenderjahres",
        "calendar quarter|month|year end",
    ];
    const RENEWAL: [&str; 7] = [
        "before|to renewal",
        "vor der? verlaengerung",
        "renewal date",
        "start|beginning|commencement of .. renewal|next",
        "beginn .. verlaenger*|naechsten|neuen",
        "verlaengerungsdatum|verlaengerungstermin|anniversary|renews",
        "the|such|of renewal",
    ];
    const END: [&str; 1] =
        ["end|ends|expir*|ablauf*|ende|endet|laufzeitende|vertragsende|abgelaufen|ablaeuft|conclusion|completion|\
         vertragsablauf|enddatum"];
    let named = [
        (first(after, &CALENDAR), Before::CalendarEnd),
        (first(after, &RENEWAL), Before::Renewal),
        (first(after, &END), Before::EndOfTerm),
    ];
    let earliest = named.into_iter().filter_map(|(at, before)| Some((at?, before))).min_by_key(|(at, _)| *at);
    earliest.map_or(Before::Unsaid, |(_, before)| before)
}

fn counted(all: &[Token]) -> Counted {
    if has(
        all,
        &[
            "receiv*",
            "receipt",
            "zugeh*|zugegangen|zugang|zugeht",
            "eingeh*|eingegangen|eingang|eingeht",
            "erhalt|erhalten",
            "arrive*",
            "reach*",
            "vorlieg*",
        ],
    ) {
        Counted::Received
    } else if has(all, &["sent|send|sending|dispatch*|mailed|posted", "absend*|abgesandt|abgesendet|versand*|versend*"])
    {
        Counted::Sent
    } else if has(
        all,
        &[
            "give|gives|given|giving",
            "provide|provides|provided",
            "erklaer*|erklaert",
            "kuendigt|gekuendigt|kuendigen",
            "mitteil*|mitgeteilt",
        ],
    ) {
        Counted::Given
    } else {
        Counted::Unsaid
    }
}

/// "Notice of non-renewal must be received by 30 November 2026."
fn by_day(sentence: &Sentence, order: DayOrder) -> Option<Read> {
    let all = sentence.tokens.as_slice();
    if !all.iter().any(Token::is_number) {
        return None;
    }
    let leaving = ["notice", "kuendig*", "gekuendigt*", "cancel*", "terminat*", "non renew*", "nonrenew*"];
    if !has(all, &leaving) || is_for_cause(all) || is_of_something_else(all) || is_about_price(all) {
        return None;
    }
    let found = days(&sentence.text, all, order).into_iter().find(|day| {
        let ahead = within(all, day.tokens.start.saturating_sub(4)..day.tokens.start);
        let by =
            ["by", "no|not later than", "on or before", "spaetestens", "bis zum|einschliesslich|spaetestens", "latest"];
        let is_by = has(ahead, &by)
            && has(
                all,
                &[
                    "receiv*",
                    "must|shall|has to",
                    "zugeh*",
                    "eingeh*|eingegangen",
                    "spaetestens",
                    "muss",
                    "latest|later",
                    "kuendigungstermin",
                ],
            );
        is_by && !has(ahead, &["ends|endet|expires|laeuft|runs|until|effective"])
    })?;
    Some((Value::NoticeBy(found.reading), doubt_of(found.reading).into_iter().collect()))
}

/// The notice period beside its label; `unit` is what the label says it is counted in.
pub(in crate::documents) fn read_label(text: &str, unit: Option<&str>) -> Option<Read> {
    let with_unit = unit.filter(|_| text.trim().bytes().all(|sign| sign.is_ascii_digit()));
    let text = with_unit.map_or_else(|| text.to_owned(), |unit| format!("{} {unit}", text.trim()));
    let all = tokens(&text);
    let found = periods(&all);
    let (period, mut doubts) = match found.as_slice() {
        [one] => match one.reading {
            Ok(count) => notice_of(count),
            Err(doubt) => (None, Some(doubt)),
        },
        [] => (Some(Notice::days(text.trim().parse().ok()?).ok()?), Some(Doubt::UnitMissing)),
        [first, ..] => (first.reading.ok().and_then(|count| notice_of(count).0), Some(Doubt::SeveralPeriods)),
    };
    let before = before_what(&all, &all);
    if before == Before::CalendarEnd {
        doubts = Some(Doubt::CalendarEnd);
    }
    let terms =
        NoticeTerms { period: period.filter(|_| before != Before::CalendarEnd), before, counted: counted(&all) };
    Some((Value::Notice(terms), doubts.into_iter().collect()))
}
