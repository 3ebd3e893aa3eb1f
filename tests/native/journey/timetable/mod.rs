//! A day for every open step, in all branches, on every day around a contract, for every number of hours a day.

mod brute_force;
mod examples;
mod groups;
mod properties;
mod second_method;
mod way;

use crate::support::contracts::{date, months};
use std::collections::BTreeMap;

use chrono::{Datelike, Days, Weekday};
use fristklar::content::{Step, When};
use fristklar::domain::{
    Absence, Channel, Contract, Day, FirstTerm, HoursADay, Notice, NoticeWay, NoticeWays, Plan, Renewal, Status,
    holiday_on, plan,
};
use fristklar::journey::schedule::{Capacity, Laid, Timetable, Workdays, steps_for, timetable, timetable_on};
use fristklar::portfolio::{Answers, Edition, Record, SEND_NOTICE, StepRecord, StepStatus};

const ESSENTIAL: [&str; 5] = ["read-contract", "decide", "draft-notice", "send-notice", "confirm-receipt"];
const CHANNELS: [Channel; 5] =
    [Channel::Unknown, Channel::AccountExecutive, Channel::Online, Channel::AppExchange, Channel::Reseller];
const EDITIONS: [Option<Edition>; 3] = [None, Some(Edition::Large), Some(Edition::Small)];

/// A contract, the day it is looked at, and how much is done for it.
#[derive(Clone, Debug)]
struct Case {
    record: Record,
    as_of: Day,
    minutes_a_day: u32,
    absences: Vec<Absence>,
}

impl Case {
    fn new(terms: Contract, as_of: Day, minutes_a_day: u32) -> Self {
        Self { record: Record::new(String::new(), terms), as_of, minutes_a_day, absences: Vec::new() }
    }

    fn settle(&mut self, step: &str) {
        self.record.progress.set(step, StepRecord { status: StepStatus::Done, ..StepRecord::default() });
    }

    fn plan(&self) -> Plan {
        plan(&self.record.contract(), self.as_of)
    }

    fn timetable(&self) -> Timetable {
        let hours_a_day = HoursADay::from_minutes(self.minutes_a_day).expect("a day");
        let capacity = Capacity { hours_a_day, absences: &self.absences, ..Capacity::default() };
        timetable(&self.record.contract(), &self.plan(), &self.record.answers, &self.record.progress, capacity)
    }

    fn timetable_on(&self, workdays: &mut Workdays<'_>) -> Timetable {
        let hours = HoursADay::from_minutes(self.minutes_a_day).expect("a day");
        let Record { answers, progress, .. } = &self.record;
        timetable_on(workdays, &self.record.contract(), &self.plan(), answers, progress, (hours, NoticeWays::default()))
    }

    /// The open steps, in the order of the table.
    fn open(&self) -> Vec<&'static Step> {
        let contract = self.record.contract();
        let steps = steps_for(&contract, &self.record.answers);
        steps.filter(|step| !self.record.progress.status(step.id).is_settled()).collect()
    }

    fn works(&self, day: Day) -> bool {
        let away = self.absences.iter().any(|absence| absence.from() <= day && day <= absence.until());
        !away
            && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && holiday_on(day, self.record.terms.region).is_none()
    }

    /// The steps that go first where not all fit: those of a notice that is still to be sent, and its proof.
    fn essential(&self) -> Vec<&'static str> {
        let open = self.open();
        let notice_is_open = open.iter().any(|step| step.id == SEND_NOTICE);
        let is_essential = |id: &&str| ESSENTIAL.contains(id) && (notice_is_open || *id == "confirm-receipt");
        open.iter().map(|step| step.id).filter(is_essential).collect()
    }

    /// The latest day of a step by its own kind.
    fn own_limit(&self, step: &Step, plan: &Plan) -> Option<Day> {
        let last = plan.term.last;
        let (deadline, send_by) =
            plan.deadlines.as_ref().map_or((last, last), |dates| (dates.notice, dates.send_by.email));
        match step.when {
            When::BeforeDeadline(_) if plan.status == Status::Cancelled => Some(last),
            When::Recommended if step.id == SEND_NOTICE && send_by >= self.as_of => Some(send_by),
            When::BeforeDeadline(_) | When::Recommended | When::SendBy => Some(deadline),
            When::BeforeEnd(_) | When::LastExportSlot => Some(last),
            When::AfterEnd(_) | When::AfterNotice(_) | When::WorkingDaysAfterNotice(_) => None,
        }
    }
}

fn find<'a>(table: &'a Timetable, id: &str) -> Option<&'a Laid> {
    table.laid.iter().find(|one| one.step.id == id)
}

/// All that must hold of a timetable.
fn assert_timetable(case: &Case, table: &Timetable) {
    let plan = case.plan();
    let (open, essential) = (case.open(), case.essential());
    let is_essential = |step: &Step| essential.contains(&step.id);
    let mut reported: Vec<&str> =
        table.laid.iter().map(|one| one.step.id).chain(table.not_laid.iter().map(|one| one.step.id)).collect();
    let mut expected: Vec<&str> = open.iter().map(|step| step.id).collect();
    reported.sort_unstable();
    expected.sort_unstable();
    assert_eq!(reported, expected, "every open step once: {case:?}");

    let place = |step: &Step| open.iter().position(|other| other.id == step.id);
    assert!(table.laid.is_sorted_by_key(|one| (one.day, place(one.step))), "by day: {case:?}");
    assert!(table.work.is_sorted_by_key(|one| (one.day, place(one.step))), "by day: {case:?}");

    let mut minutes_of: BTreeMap<&str, u32> = BTreeMap::new();
    let mut minutes_on: BTreeMap<Day, u32> = BTreeMap::new();
    for work in &table.work {
        *minutes_of.entry(work.step.id).or_default() += work.minutes;
        *minutes_on.entry(work.day).or_default() += work.minutes;
        let one = find(table, work.step.id).expect("what is worked on has a day");
        assert!(one.first <= work.day && work.day <= one.day, "{}: {case:?}", work.step.id);
        let is_over = *minutes_on.get(&work.day).expect("entered") > case.minutes_a_day && case.works(work.day);
        assert!(!is_over || is_essential(work.step), "{} is too much on {}: {case:?}", work.step.id, work.day);
        assert!(!is_over || one.is_over_hours, "{} is over the hours unsaid: {case:?}", work.step.id);
        assert!(case.works(work.day) || one.is_on_day_off, "{} on {} unsaid: {case:?}", work.step.id, work.day);
    }
    for one in &table.laid {
        let id = one.step.id;
        assert!(one.first >= case.as_of, "{id} before today: {case:?}");
        assert_eq!(minutes_of.get(id), Some(&one.step.minutes), "the work of {id}: {case:?}");
        for other in table.laid.iter().filter(|other| one.step.needs.contains(&other.step.id)) {
            assert!(other.day <= one.first, "{id} begins before {} is done: {case:?}", other.step.id);
            let bound = one.latest.filter(|latest| *latest >= case.as_of);
            assert!(bound.is_none_or(|latest| other.day <= latest), "{} too late for {id}: {case:?}", other.step.id);
        }
        let own = case.own_limit(one.step, &plan);
        let had_passed = own.is_some_and(|own| own < case.as_of);
        assert_eq!(one.is_late(), had_passed, "{id} on {} with {own:?}: {case:?}", one.day);
        assert!(had_passed || own.is_none_or(|own| one.day <= own), "{id} after its latest day: {case:?}");
        if one.is_over_hours || one.is_on_day_off || one.is_late() {
            assert!(is_essential(one.step), "{id} may not: {case:?}");
        }
        if one.is_on_day_off {
            assert!(table.work.iter().any(|work| work.step.id == id && !case.works(work.day)), "{id}: {case:?}");
        }
    }
    let mut short_by = 0;
    for one in &table.not_laid {
        use fristklar::journey::schedule::NoDay;
        let own = case.own_limit(one.step, &plan);
        assert!(!is_essential(one.step), "{} has no day: {case:?}", one.step.id);
        match one.because {
            NoDay::Past(day) => assert!(day < case.as_of && own == Some(day), "{}: {case:?}", one.step.id),
            NoDay::NoRoom => {
                assert!(own.is_none_or(|own| own >= case.as_of), "{} is past: {case:?}", one.step.id);
                assert!(own.is_some() || case.minutes_a_day == 0, "{} could wait: {case:?}", one.step.id);
                short_by += one.step.minutes;
            }
        }
    }
    assert_eq!(table.short_by, short_by, "{case:?}");
    if case.minutes_a_day == 0 {
        assert!(table.laid.iter().all(|one| is_essential(one.step)), "without time: {case:?}");
    }
}

fn contract(start: &str, number: u32, notice: Notice) -> Contract {
    let first = FirstTerm::new(date(start), months(number)).expect("valid");
    Contract { notice, ..Contract::new(first) }
}

/// A year from 15 January 2026 with 30 days' notice: the deadline is on Tuesday 15 December 2026.
fn ordinary() -> Contract {
    contract("2026-01-15", 12, Notice::STANDARD)
}

/// Every day from two years before the deadline to half a year after it.
fn days_around(terms: &Contract) -> impl Iterator<Item = Day> + use<> {
    let first = plan(terms, terms.first_term.start());
    let deadline = first.deadlines.map_or(first.term.last, |dates| dates.notice);
    (deadline - Days::new(730)).iter_days().take(730 + 184)
}

/// All channels, renewal rules and editions.
fn branches(terms: Contract) -> impl Iterator<Item = (Contract, Answers)> {
    [Renewal::default(), Renewal::None].into_iter().flat_map(move |renewal| {
        CHANNELS.into_iter().flat_map(move |channel| {
            EDITIONS.map(|edition| (Contract { renewal, channel, ..terms }, Answers { edition, ..Answers::default() }))
        })
    })
}
