//! What findings say together: whether a printed end is the last day, and what contradicts what.

use super::combine::says_otherwise;
use super::finding::{Basis, DayReading, Doubt, EndMeaning, Finding, Kind, Quote, Value};
use super::lines::DaysAgreement;
use super::prose::Sentence;
use super::services::{ServiceLine, Services};
use super::tokens::has;
use crate::domain::{Currency, Day, TermMonths, add_months_rolling, plus_days, whole_months_between};

/// Start, end and currency as all lines of services have them, where no label or sentence says them.
pub(super) fn of_services(services: &Services, known: &[Finding]) -> Vec<Finding> {
    let Some(first) = services.lines.first() else { return Vec::new() };
    let is_known = |kind: Kind| known.iter().any(|finding| finding.value.kind() == kind);
    let quote = |of: fn(&ServiceLine) -> bool| {
        services.lines.iter().find(|line| of(line)).map_or_else(|| first.line.clone(), |line| line.line.clone())
    };
    let found = |value: Value, sentence: Quote, doubts: Vec<Doubt>| Finding {
        value,
        sentence,
        label: None,
        basis: Basis::Services,
        is_special: false,
        doubts,
    };
    let readings = |of: fn(&ServiceLine) -> Option<DayReading>| -> Vec<DayReading> {
        services.lines.iter().filter_map(of).collect()
    };
    let mut all = Vec::new();
    let starts = readings(|line| line.start);
    if let (false, Some(start)) = (is_known(Kind::Start), earliest(&starts)) {
        // Add-ons start later; the contract starts with its first line.
        let doubt = doubt_about(start, &starts);
        let line = services
            .lines
            .iter()
            .find(|line| line.start == Some(start))
            .map_or_else(|| first.line.clone(), |line| line.line.clone());
        all.push(found(Value::Start(start), line, doubt));
    }
    let ends = readings(|line| line.end);
    if let (false, Some(end)) = (is_known(Kind::End), ends.last().copied()) {
        let meaning = match services
            .lines
            .iter()
            .map(ServiceLine::days_agreement)
            .find(|agreement| *agreement != DaysAgreement::Unknown)
        {
            Some(DaysAgreement::LastDay) => EndMeaning::LastDay,
            Some(DaysAgreement::FirstOfNext) => EndMeaning::FirstOfNext,
            _ => EndMeaning::Unsaid,
        };
        let latest = ends.iter().copied().filter_map(DayReading::day).max().map_or(end, DayReading::One);
        let mut doubts = doubt_about(latest, &ends);
        if ends.iter().any(|other| *other != latest) && !doubts.contains(&Doubt::SaysOtherwise) {
            // Years of a ramp end one after the other, other lines on days of their own.
            let is_ramp = services.roles().iter().zip(&services.lines).all(|(role, line)| {
                line.end == Some(latest)
                    || matches!(role, super::lines::LineRole::Ramp | super::lines::LineRole::FreeMonths)
            });
            doubts.extend((!is_ramp).then_some(Doubt::SaysOtherwise));
        }
        let line = services
            .lines
            .iter()
            .rev()
            .find(|line| line.end == Some(latest))
            .map_or_else(|| quote(|line| line.end.is_some()), |line| line.line.clone());
        all.push(found(Value::End(latest, meaning), line, doubts));
    }
    let mut currencies: Vec<Currency> = Vec::new();
    for currency in services.lines.iter().filter_map(|line| line.currency) {
        if !currencies.contains(&currency) {
            currencies.push(currency);
        }
    }
    if let (false, [currency]) = (is_known(Kind::Currency), currencies.as_slice()) {
        all.push(found(Value::Currency(*currency), quote(|line| line.currency.is_some()), Vec::new()));
    }
    all
}

fn earliest(days: &[DayReading]) -> Option<DayReading> {
    days.iter().copied().filter_map(DayReading::day).min().map(DayReading::One).or_else(|| days.first().copied())
}

fn doubt_about(day: DayReading, all: &[DayReading]) -> Vec<Doubt> {
    let is_clear = day.day().is_some() && all.iter().all(|other| other.day().is_some());
    if is_clear { Vec::new() } else { vec![Doubt::DayOrMonth] }
}

/// Whether each printed end is the last day or the first of the next term, by the start and the months beside it.
pub(super) fn settle_meaning(findings: &mut [Finding]) {
    let start = the_one(findings, |value| if let Value::Start(day) = value { day.day() } else { None });
    let term = the_one(findings, |value| if let Value::Term(months) = value { Some(*months) } else { None });
    for finding in findings.iter_mut() {
        let Value::End(DayReading::One(end), meaning) = &mut finding.value else { continue };
        let by_terms = start.map(|start| meaning_of(start, term, *end));
        match (*meaning, by_terms) {
            (EndMeaning::Unsaid, Some(Some(found))) => *meaning = found,
            (EndMeaning::Unsaid, _) => finding.doubt(Doubt::EndMeaning),
            // The words say one thing and the months another.
            (said, Some(Some(found))) if said != found && term.is_some() => finding.doubt(Doubt::EndMeaning),
            _ => {}
        }
    }
    // An end that agrees with neither reading of the term contradicts it.
    let ends: Vec<Day> = findings
        .iter()
        .filter_map(|finding| if let Value::End(day, _) = finding.value { day.day() } else { None })
        .collect();
    if let (Some(start), Some(term)) = (start, term)
        && ends.iter().any(|end| meaning_of(start, Some(term), *end).is_none())
    {
        let is_of_term = |finding: &Finding| matches!(finding.value.kind(), Kind::Start | Kind::End | Kind::Term);
        findings
            .iter_mut()
            .filter(|finding| is_of_term(finding))
            .for_each(|finding| finding.doubt(Doubt::SaysOtherwise));
    }
}

fn meaning_of(start: Day, term: Option<TermMonths>, end: Day) -> Option<EndMeaning> {
    match term {
        Some(term) => {
            let next = add_months_rolling(start, term.get());
            if end == plus_days(next, -1) {
                Some(EndMeaning::LastDay)
            } else {
                (end == next).then_some(EndMeaning::FirstOfNext)
            }
        }
        // Whole months make one reading likely, and the other is a day off: only the last day is as usual.
        None => {
            whole_months_between(start, plus_days(end, 1)).filter(|months| *months > 0).map(|_| EndMeaning::LastDay)
        }
    }
}

/// The value that all certain findings of a kind have.
fn the_one<T: PartialEq>(findings: &[Finding], of: impl Fn(&Value) -> Option<T>) -> Option<T> {
    let mut values = findings.iter().filter(|finding| finding.is_certain()).filter_map(|finding| of(&finding.value));
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// Marks values that another place of the document contradicts, and days that a note says may move.
pub(super) fn doubt_what_differs(findings: &mut [Finding], sentences: &[Sentence]) {
    let may_move = sentences.iter().any(|sentence| {
        let all = sentence.tokens.as_slice();
        has(all, &["start date", "start", "beginn*", "vertragsbeginn"])
            && has(all, &["activat*|provision*", "aktivier*|freischalt*|bereitstellung"])
            && has(all, &["may|might|later|adjust*|chang*|move*", "kann|spaeter|verschieb*|angepasst|aendern|ersetzt"])
    });
    let said = different(findings);
    for finding in findings.iter_mut() {
        let kind = finding.value.kind();
        // Special terms go before others.
        let differs = said.iter().any(|(value, is_special)| {
            value.kind() == kind && says_otherwise(&finding.value, value) && (*is_special || !finding.is_special)
        });
        if differs {
            finding.doubt(Doubt::SaysOtherwise);
        }
        if may_move && finding.basis == Basis::Label && matches!(kind, Kind::Start | Kind::End) {
            finding.doubt(Doubt::MayMove);
        }
    }
}

/// The most different values of a kind that are told apart: with two, all of them are in doubt.
const MOST_DIFFERENT: usize = 16;

/// Every value once, with whether it stands in special terms.
fn different(findings: &[Finding]) -> Vec<(Value, bool)> {
    let mut said: Vec<(Value, bool)> = Vec::new();
    for finding in findings {
        let of_kind = said.iter().filter(|(value, _)| value.kind() == finding.value.kind());
        let is_known =
            |(value, is_special): &(Value, bool)| *value == finding.value && *is_special == finding.is_special;
        if of_kind.clone().count() < MOST_DIFFERENT && !of_kind.clone().any(is_known) {
            said.push((finding.value.clone(), finding.is_special));
        }
    }
    said
}
