//! The internal deadline, against days struck off one by one.

use crate::support::contracts::date;
use crate::support::samples;

use chrono::{Datelike, Days, Weekday};
use fristklar::domain::{
    Absence, AbsenceError, Contract, Day, FirstTerm, HoursADay, InternalDeadline, LeadTime, Notice, NoticeWay, Plan,
    Region, Remedy, Renewal, TermLength, TermMonths, holiday_on, internal_deadline, lead_days, plan, remedies,
};
use proptest::prelude::*;

fn contract(notice: u32, region: Region) -> Contract {
    let first = FirstTerm::new(date("2026-01-15"), TermLength::Months(TermMonths::YEAR)).expect("valid");
    Contract { notice: Notice::Days(notice), region, ..Contract::new(first) }
}

fn away(from: &str, until: &str) -> Absence {
    Absence::new(date(from), date(until)).expect("in order")
}

fn found(as_of: &str, lead: (u32, u32), absences: &[Absence]) -> Option<InternalDeadline> {
    let contract = contract(30, Region::default());
    let plan = plan(&contract, date(as_of));
    internal_deadline(&plan, contract.region, NoticeWay::Email, LeadTime::new(lead.0, lead.1), absences)
}

fn on(day: &str, send_on: &str) -> Option<InternalDeadline> {
    Some(InternalDeadline::On { day: date(day), send_on: date(send_on) })
}

/// The e-mail must leave on Monday 14 December 2026.
#[test]
fn the_ordinary_contract() {
    assert_eq!(found("2026-11-23", (0, 0), &[]), on("2026-12-14", "2026-12-14"));
    assert_eq!(found("2026-11-23", (1, 0), &[]), on("2026-12-11", "2026-12-14"));
    assert_eq!(found("2026-11-23", (3, 2), &[]), on("2026-12-07", "2026-12-14"));
    // Away on the send-by date and the days before it: sent on the last day before that.
    let absence = away("2026-12-10", "2026-12-20");
    assert_eq!(found("2026-11-23", (3, 2), &[absence]), on("2026-12-02", "2026-12-09"));
    // Away in between: those days do not count.
    assert_eq!(found("2026-11-23", (3, 2), &[away("2026-12-09", "2026-12-10")]), on("2026-12-03", "2026-12-14"));
}

#[test]
fn where_no_day_is_left_it_says_how_many_there_are() {
    let past = |left| Some(InternalDeadline::Past { left });
    assert_eq!(found("2026-12-07", (3, 2), &[]), on("2026-12-07", "2026-12-14"));
    assert_eq!(found("2026-12-08", (3, 2), &[]), past(Some(4)));
    assert_eq!(found("2026-12-14", (1, 0), &[]), past(Some(0)));
    assert_eq!(found("2026-12-14", (0, 0), &[]), on("2026-12-14", "2026-12-14"));
    assert_eq!(found("2026-12-15", (0, 0), &[]), past(None));
    assert_eq!(found("2026-12-15", (3, 2), &[]), past(None));
    assert_eq!(found("2026-11-23", (0, 0), &[away("2026-11-01", "2026-12-20")]), past(None));
}

#[test]
fn there_is_none_without_lead_time_or_without_a_notice_to_send() {
    let terms = contract(30, Region::default());
    let lead = LeadTime::new(1, 1);
    let none = |contract: Contract, as_of: &str, lead| {
        let plan = plan(&contract, date(as_of));
        assert_eq!(internal_deadline(&plan, contract.region, NoticeWay::Email, lead, &[]), None, "{as_of}");
    };
    none(terms, "2026-11-23", None);
    none(Contract { renewal: Renewal::None, ..terms }, "2026-11-23", lead);
    none(Contract { renewal: Renewal::None, ..terms }, "2027-11-23", lead);
    none(Contract { notice_sent: Some(date("2026-11-20")), ..terms }, "2026-11-23", lead);
}

#[test]
fn values_outside_their_range_are_refused() {
    assert_eq!(LeadTime::new(61, 0), None);
    assert_eq!(LeadTime::new(0, 61), None);
    assert_eq!(LeadTime::new(60, 60).map(LeadTime::total), Some(120));
    assert_eq!(HoursADay::from_minutes(1441), None);
    assert_eq!(HoursADay::default().minutes(), 240);
    let span = |from: &str, until: &str| Absence::new(date(from), date(until));
    assert_eq!(span("2026-01-02", "2026-01-01"), Err(AbsenceError::EndBeforeStart));
    assert_eq!(span("2026-01-01", "2027-01-02"), Err(AbsenceError::TooLong));
    assert_eq!(span("1989-12-31", "1990-01-01"), Err(AbsenceError::OutOfRange));
    assert_eq!(
        span("2026-01-01", "2027-01-01").map(|span| (span.from(), span.until())),
        Ok((date("2026-01-01"), date("2027-01-01")))
    );
}

/// Strikes off day after day from the send-by date back to the as-of day.
fn counted(plan: &Plan, region: Region, way: NoticeWay, lead: u32, absences: &[Absence]) -> InternalDeadline {
    let works = |day: &Day| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && holiday_on(*day, region).is_none()
            && absences.iter().all(|absence| *day < absence.from() || *day > absence.until())
    };
    let send_by = plan.deadlines.as_ref().expect("it renews").send_by.day(way);
    let left: Vec<Day> = plan.as_of.iter_days().take_while(|day| *day <= send_by).filter(works).collect();
    let days = left.iter().rev().copied();
    match (left.last(), days.clone().nth(lead as usize)) {
        (Some(send_on), Some(day)) => InternalDeadline::On { day, send_on: *send_on },
        (Some(_), None) => InternalDeadline::Past { left: Some(u32::try_from(left.len() - 1).expect("few")) },
        (None, _) => InternalDeadline::Past { left: None },
    }
}

proptest! {
    #![proptest_config(samples::sampled(5000))]

    #[test]
    fn any_lead_time_and_absences(
        (days, notice, lead) in (0..400_u64, 0..90_u32, (0..=60_u32, 0..=60_u32)),
        absences in prop::collection::vec((0..400_u64, 0..60_u64), 0..4),
        (region, way) in (prop::sample::select(&Region::ALL), prop::sample::select(&NoticeWay::ALL)),
    ) {
        let contract = contract(notice, region);
        let plan = plan(&contract, date("2026-01-15") + Days::new(days));
        let absences: Vec<Absence> = absences
            .into_iter()
            .map(|(from, long)| (date("2026-01-15") + Days::new(from), long))
            .map(|(from, long)| Absence::new(from, from + Days::new(long)).expect("short"))
            .collect();
        let lead_time = LeadTime::new(lead.0, lead.1);
        let expected = counted(&plan, region, way, lead.0 + lead.1, &absences);
        prop_assert_eq!(internal_deadline(&plan, region, way, lead_time, &absences), Some(expected));

        let lead_time = lead_time.expect("short");
        let helps = remedies(&plan, region, way, lead_time, &absences);
        match expected {
            InternalDeadline::On { day, send_on } => {
                prop_assert_eq!(helps, vec![]);
                let days = lead_days(send_on, region, lead_time, &absences);
                prop_assert_eq!((days.approval.len(), days.signature.len()), (lead.0 as usize, lead.1 as usize));
                let all: Vec<Day> = [send_on].into_iter().chain(days.signature).chain(days.approval).collect();
                prop_assert!(all.is_sorted_by(|later, earlier| later > earlier), "{:?}", all);
                prop_assert_eq!(all.last(), Some(&day));
                // Those and the days off are all there are.
                let away = days.away.iter().filter(|away| absences.iter().any(|absence| absence.covers(**away)));
                let off = day.iter_days().take_while(|one| *one <= send_on);
                let off = off.filter(|one| all.contains(one) || days.away.contains(one)).count();
                prop_assert_eq!(off, all.len() + away.count());
            }
            InternalDeadline::Past { left } => {
                // What helps does help.
                for remedy in helps {
                    let found = match remedy {
                        Remedy::Shorten(days) => {
                            prop_assert_eq!(left, Some(days));
                            let found = counted(&plan, region, way, days, &absences);
                            prop_assert!(matches!(found, InternalDeadline::On { .. }), "{found:?}");
                            continue;
                        }
                        Remedy::OtherSignatory => counted(&plan, region, way, lead_time.total(), &[]),
                        Remedy::FasterWay(way) => counted(&plan, region, way, lead_time.total(), &absences),
                    };
                    let gained = match found {
                        InternalDeadline::On { .. } => true,
                        InternalDeadline::Past { left: now } => now > left,
                    };
                    prop_assert!(gained, "{remedy:?}: {found:?}");
                }
            }
        }
    }
}
