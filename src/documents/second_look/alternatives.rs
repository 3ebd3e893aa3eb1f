//! Which clauses of a contract can be read in another way.

use super::{Because, Change, OtherReading, day_before, one_more};
use crate::documents::Reading;
use crate::documents::combine::Found;
use crate::documents::finding::{DayReading, Doubt, EndMeaning, Finding, Kind, Value};
use crate::documents::terms::{Before, Counted, NoticeTerms, RenewalReading};
use crate::domain::{
    Contract, Day, Notice, Renewal, TermLength, TermMonths, current_term, plus_days, whole_months_between,
};

/// The most other readings of one clause that are looked at.
const MOST: usize = 3;
/// A month of notice, where it is a question of the unit.
const DAYS_OF_MONTH: u32 = 30;

/// The other readings of each clause, those of one clause together.
pub(super) fn alternatives(contract: &Contract, readings: &[Reading]) -> [Vec<OtherReading>; 7] {
    let all = Said::of(readings);
    let mut found = [
        starts(contract, &all),
        lengths(contract, &all),
        notices(contract, &all),
        renewals(contract, &all),
        before(contract, &all),
        sent(&all),
        printed(&all),
    ];
    found.iter_mut().for_each(|others| others.truncate(MOST));
    found
}

/// What documents say.
struct Said<'a>(Vec<(Found, &'a Finding)>);

impl<'a> Said<'a> {
    fn of(readings: &'a [Reading]) -> Self {
        let numbered = readings.iter().enumerate();
        let all = numbered.flat_map(|(document, reading)| {
            let findings = reading.findings.iter().enumerate();
            findings.map(move |(finding, found)| (Found { document, finding }, found))
        });
        Self(all.collect())
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (Found, &'a Finding)> {
        self.0.iter().copied().filter(move |(_, finding)| finding.value.kind() == kind)
    }

    fn notices(&self) -> impl Iterator<Item = (Found, &'a Finding, NoticeTerms)> {
        self.of_kind(Kind::Notice).filter_map(|(found, finding)| match finding.value {
            Value::Notice(terms) => Some((found, finding, terms)),
            _ => None,
        })
    }
}

/// Other readings of a clause, each once.
#[derive(Default)]
struct Others(Vec<OtherReading>);

impl Others {
    fn add(&mut self, change: Change, because: Because, found: Option<Found>) {
        if !self.0.iter().any(|other| other.change == change) {
            self.0.push(OtherReading { change, because, found });
        }
    }
}

/// The days that a reading can be, with why there is another.
fn days(day: DayReading) -> Vec<(Day, Because)> {
    match day {
        DayReading::One(day) => vec![(day, Because::SaidElsewhere)],
        DayReading::Either { day_first, month_first } => {
            vec![(day_first, Because::DayOrder), (month_first, Because::DayOrder)]
        }
        DayReading::Unread(_) => Vec::new(),
    }
}

fn starts(contract: &Contract, all: &Said<'_>) -> Vec<OtherReading> {
    let own = contract.first_term.start();
    let mut others = Others::default();
    // Where the end is printed, no start changes it.
    let last = current_term(contract, own).last;
    let is_printed = |(_, finding): (Found, &Finding)| match finding.value {
        Value::End(DayReading::One(day), _) => day == last || day_before(day) == last,
        _ => false,
    };
    if all.of_kind(Kind::End).any(is_printed) {
        return others.0;
    }
    for (found, finding) in all.of_kind(Kind::Start) {
        let read = finding.value.day().map(days).unwrap_or_default();
        for (day, because) in read.into_iter().filter(|(day, _)| *day != own) {
            others.add(Change::Start(day), because, Some(found));
        }
    }
    others.0
}

fn lengths(contract: &Contract, all: &Said<'_>) -> Vec<OtherReading> {
    let start = contract.first_term.start();
    let own = current_term(contract, start).last;
    let mut others = Others::default();
    let mut is_printed = false;
    for (found, finding) in all.of_kind(Kind::End) {
        let Value::End(day, meaning) = finding.value else { continue };
        is_printed = true;
        let is_open = meaning == EndMeaning::Unsaid || finding.doubts.contains(&Doubt::EndMeaning);
        for (day, because) in days(day) {
            let (last_day, next_term) = (day, day_before(day));
            let is_of_own = own == last_day || own == next_term;
            if (is_open || meaning == EndMeaning::LastDay) && own != last_day {
                let because = if is_open && is_of_own { Because::EndMeaning } else { because };
                others.add(Change::LastDay(last_day), because, Some(found));
            }
            if (is_open || meaning == EndMeaning::FirstOfNext) && own != next_term {
                let because = if is_open && is_of_own { Because::EndMeaning } else { because };
                others.add(Change::LastDay(next_term), because, Some(found));
            }
        }
    }
    for (found, finding) in all.of_kind(Kind::Term) {
        let Value::Term(months) = finding.value else { continue };
        if !fills(start, own, months) {
            others.add(Change::Term(months), Because::SaidElsewhere, Some(found));
        }
    }
    // An end of which no document says what it means: whole months make it the last day.
    let is_until = matches!(contract.first_term.length(), TermLength::Until(_));
    let is_whole = whole_months_between(start, plus_days(own, 1)).is_some_and(|months| months > 0);
    if is_until && !is_printed && !is_whole {
        others.add(Change::LastDay(day_before(own)), Because::EndMeaning, None);
    }
    others.0
}

fn fills(start: Day, last: Day, months: TermMonths) -> bool {
    whole_months_between(start, plus_days(last, 1)) == Some(months.get())
}

fn notices(contract: &Contract, all: &Said<'_>) -> Vec<OtherReading> {
    let own = contract.notice;
    let mut others = Others::default();
    let mut is_said = false;
    for (found, finding, terms) in all.notices() {
        let Some(period) = terms.period else { continue };
        is_said = true;
        if period != own {
            let is_unit = finding.doubts.contains(&Doubt::UnitMissing) && count(period) == count(own);
            let because = if is_unit { Because::Unit } else { Because::SaidElsewhere };
            others.add(Change::Notice(period), because, Some(found));
        }
        if finding.doubts.contains(&Doubt::UnitMissing) {
            let other = match period {
                Notice::Days(count) => Notice::months(count),
                Notice::Months(count) => Notice::days(count),
            };
            if let Some(other) = other.ok().filter(|other| *other != own) {
                others.add(Change::Notice(other), Because::Unit, Some(found));
            }
        }
        if finding.doubts.contains(&Doubt::OtherBound)
            && let Some(more) = one_more(period).filter(|more| *more != own)
        {
            others.add(Change::Notice(more), Because::Bound, Some(found));
        }
    }
    if !is_said && let Some(other) = in_the_other_unit(own) {
        others.add(Change::Notice(other), Because::Unit, None);
    }
    others.0
}

fn count(notice: Notice) -> u32 {
    match notice {
        Notice::Days(count) | Notice::Months(count) => count,
    }
}

/// 30 days for a month, and a month for 30 days; `None` for periods that nobody takes for each other.
fn in_the_other_unit(notice: Notice) -> Option<Notice> {
    match notice {
        Notice::Days(days) => {
            let is_round = days > 0 && days % DAYS_OF_MONTH == 0;
            is_round.then(|| Notice::months(days / DAYS_OF_MONTH).ok()).flatten()
        }
        Notice::Months(months) => (months > 0).then(|| Notice::days(months * DAYS_OF_MONTH).ok()).flatten(),
    }
}

fn renewals(contract: &Contract, all: &Said<'_>) -> Vec<OtherReading> {
    let own = contract.renewal;
    let mut others = Others::default();
    let mut open = None;
    let mut is_said = false;
    for (found, finding) in all.of_kind(Kind::Renewal) {
        is_said = true;
        match finding.value {
            Value::Renewal(RenewalReading::Rule(rule)) if rule != own => {
                others.add(Change::Renewal(rule), Because::SaidElsewhere, Some(found));
            }
            Value::Renewal(RenewalReading::LengthUnsaid) => open = Some(found),
            _ => {}
        }
    }
    if !is_said || open.is_some() {
        // Where the sources on the usual length differ: docs/facts.md#renewal.
        let other = match own {
            Renewal::ShorterOfTermAndYear => Some(Renewal::SameTerm),
            Renewal::SameTerm => Some(Renewal::ShorterOfTermAndYear),
            Renewal::Months(_) | Renewal::None => None,
        };
        if let Some(other) = other {
            others.add(Change::Renewal(other), Because::LeftOpen, open);
        }
    }
    others.0
}

/// Before the end of the term, or before the renewal, which is a day later. The earlier one is counted by.
fn before(contract: &Contract, all: &Said<'_>) -> Vec<OtherReading> {
    let mut others = Others::default();
    if contract.notice.is_none() {
        return others.0;
    }
    let said: Vec<(Found, Before)> = all.notices().map(|(found, _, terms)| (found, terms.before)).collect();
    let renewal = said.iter().find(|(_, before)| *before == Before::Renewal);
    let is_end_said = said.iter().any(|(_, before)| *before == Before::EndOfTerm);
    let open = said.iter().find(|(_, before)| *before == Before::Unsaid);
    if let Some((found, _)) = renewal {
        others.add(Change::BeforeRenewal, Because::SaidElsewhere, Some(*found));
    } else if !is_end_said {
        others.add(Change::BeforeRenewal, Because::LeftOpen, open.map(|(found, _)| *found));
    }
    others.0
}

/// The day by which notice must be there, where a document prints one.
fn printed(all: &Said<'_>) -> Vec<OtherReading> {
    let mut others = Others::default();
    for (found, finding) in all.of_kind(Kind::NoticeBy) {
        for (day, because) in finding.value.day().map(days).unwrap_or_default() {
            others.add(Change::NoticeBy(day), because, Some(found));
        }
    }
    others.0
}

/// Received in time, which is counted by, or sent in time.
fn sent(all: &Said<'_>) -> Vec<OtherReading> {
    let mut others = Others::default();
    let said: Vec<(Found, Counted)> = all.notices().map(|(found, _, terms)| (found, terms.counted)).collect();
    let sent = said.iter().find(|(_, counted)| *counted == Counted::Sent);
    let is_received_said = said.iter().any(|(_, counted)| *counted == Counted::Received);
    let open = said.iter().find(|(_, counted)| matches!(counted, Counted::Given | Counted::Unsaid));
    if let Some((found, _)) = sent {
        others.add(Change::Sent, Because::SaidElsewhere, Some(*found));
    } else if !is_received_said {
        others.add(Change::Sent, Because::LeftOpen, open.map(|(found, _)| *found));
    }
    others.0
}
