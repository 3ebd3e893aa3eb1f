//! Which steps a contract has and when each is planned, in every branch of the guide and on every day around a contract.
//! The days on which they are done are tested in `timetable`.

use crate::support::contracts::{date, months};
use crate::support::{samples, walk};
use std::collections::BTreeSet;

use chrono::{Datelike, Days, Weekday};
use fristklar::content::steps::{STEPS, step};
use fristklar::content::{Applies, Clause, Step, When};
use fristklar::domain::{
    Channel, Contract, Day, FirstTerm, Notice, Plan, Region, Renewal, TermLength, holiday_on, plan,
};
use fristklar::journey::schedule::{Laid, Timetable, export_days, steps_for, timetable_of};
use fristklar::portfolio::{Answers, ClauseMarks, Edition, Record, SEND_NOTICE, StepRecord, StepStatus};
use proptest::prelude::*;

const CHANNELS: [Channel; 5] =
    [Channel::Unknown, Channel::AccountExecutive, Channel::Online, Channel::AppExchange, Channel::Reseller];
const EDITIONS: [Option<Edition>; 3] = [None, Some(Edition::Large), Some(Edition::Small)];
const YES_NO: [Option<bool>; 3] = [None, Some(true), Some(false)];

/// What is kept of a contract, and the day it is looked at.
#[derive(Clone, Debug)]
struct Case {
    record: Record,
    as_of: Day,
}

impl Case {
    fn new(terms: Contract, answers: Answers) -> Self {
        let record = Record { answers, ..Record::new(String::new(), terms) };
        Self { as_of: terms.first_term.start(), record }
    }

    fn sent_on(mut self, day: Day) -> Self {
        let sent = StepRecord { status: StepStatus::Done, done_on: Some(day), ..StepRecord::default() };
        self.record.progress.set(SEND_NOTICE, sent);
        self
    }

    fn plan(&self) -> Plan {
        plan(&self.record.contract(), self.as_of)
    }

    fn timetable(&self) -> Timetable {
        timetable_of(&self.record, &self.record.contract(), &self.plan())
    }

    fn find(&self, id: &str) -> Laid {
        *self.timetable().laid.iter().find(|one| one.step.id == id).expect(id)
    }

    fn is_open(&self, step: &Step) -> bool {
        !matches!(self.record.progress.status(step.id), StepStatus::Done | StepStatus::NotNeeded)
    }

    fn is_for(&self, rule: Applies) -> bool {
        let Answers { edition: _, account_engagement, eu_customer, clauses } = self.record.answers;
        let renews = self.record.terms.renewal != Renewal::None;
        match (rule, self.record.terms.channel) {
            (Applies::Always, _)
            | (Applies::AccountExecutive, Channel::AccountExecutive | Channel::Unknown)
            | (Applies::Online, Channel::Online)
            | (Applies::AppExchange, Channel::AppExchange)
            | (Applies::Reseller, Channel::Reseller) => true,
            (Applies::AccountExecutive | Applies::Online | Applies::AppExchange | Applies::Reseller, _) => false,
            (Applies::AutoRenewing, _) => renews,
            (Applies::ManualRenewal, _) => !renews,
            (Applies::AccountEngagement, _) => account_engagement.unwrap_or(true),
            (Applies::EuCustomer, _) => eu_customer.unwrap_or(true),
            (Applies::Clause(clause), _) => clauses.is_missing(clause.place()) || clauses.deviates(clause.place()),
        }
    }

    fn spacing(&self) -> i32 {
        if self.record.answers.edition == Some(Edition::Large) { 7 } else { 29 }
    }
}

/// Days as plain numbers, so that nothing here is reckoned as the code under test does.
fn number(day: Day) -> i32 {
    day.num_days_from_ce()
}

fn works(day: Day, region: Region) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday_on(day, region).is_none()
}

/// The `count`-th working day after a day.
fn working_day_after(day: Day, count: u32, region: Region) -> Day {
    let later = day.iter_days().skip(1).filter(|day| works(*day, region));
    std::iter::once(day).chain(later).nth(count as usize).expect("inside the calendar")
}

/// The number of the day the table plans a step for. `notice_day` is the day the notice was sent or, until then, is
/// due.
fn planned(when: When, case: &Case, plan: &Plan, notice_day: Day) -> i32 {
    let before = |day: Day, days: i64| number(day) - i32::try_from(days).expect("a few days");
    let (deadline, recommended, send_by) = match &plan.deadlines {
        Some(dates) => (dates.notice, dates.recommended, dates.send_by.email),
        None => (plan.term.last, plan.term.last, plan.term.last),
    };
    match when {
        When::BeforeDeadline(days) => before(deadline, days),
        When::BeforeEnd(days) => before(plan.term.last, days),
        When::AfterEnd(days) => before(plan.term.last, -days),
        When::Recommended => number(recommended),
        When::SendBy => number(send_by),
        When::AfterNotice(days) => before(notice_day, -days),
        When::WorkingDaysAfterNotice(count) => number(working_day_after(notice_day, count, case.record.terms.region)),
        When::LastExportSlot => before(plan.term.last, 7) - case.spacing(),
    }
}

/// Which steps there are, and the day for which each is planned.
fn assert_planned(case: &Case) {
    let plan = case.plan();
    let contract = case.record.contract();
    let steps: Vec<&Step> = steps_for(&contract, &case.record.answers).collect();
    let expected = STEPS.iter().filter(|step| case.is_for(step.applies)).map(|step| step.id);
    assert!(steps.iter().map(|step| step.id).eq(expected), "which steps, and their order: {case:?}");

    let table = case.timetable();
    let mut listed: BTreeSet<&str> = table.laid.iter().map(|one| one.step.id).collect();
    listed.extend(table.not_laid.iter().map(|one| one.step.id));
    let open: BTreeSet<&str> = steps.iter().filter(|step| case.is_open(step)).map(|step| step.id).collect();
    assert_eq!(listed, open, "{case:?}");

    // The day the notice was sent or, until then, is sent; where it is settled without a day, the one it was planned for.
    let sending = table.laid.iter().find(|one| one.step.id == SEND_NOTICE).map(|one| one.day);
    let on_table = steps.iter().find(|step| step.id == SEND_NOTICE);
    let as_planned = on_table.map(|step| planned(step.when, case, &plan, plan.term.last));
    let notice_day = contract.notice_sent.or(sending).or(as_planned.map(day_of)).unwrap_or(plan.term.last);
    for Laid { step, planned: found, .. } in &table.laid {
        let expected = planned(step.when, case, &plan, notice_day);
        assert_eq!(number(*found), expected, "{} is planned for {found}: {case:?}", step.id);
    }
    assert_exports(case, &plan);
}

fn day_of(number: i32) -> Day {
    Day::from_num_days_from_ce_opt(number).expect("inside the calendar")
}

/// Up to three exports, each leaving the next one free, the last a week before the end.
fn assert_exports(case: &Case, plan: &Plan) {
    let days: Vec<i32> = export_days(plan, &case.record.answers).into_iter().map(number).collect();
    let (first, last) = (number(plan.term.start), number(plan.term.last) - 7);
    assert!(days.windows(2).all(|pair| pair[1] - pair[0] == case.spacing()), "spacing: {case:?}");
    assert!(days.iter().all(|day| *day >= first), "an export before the term: {case:?}");
    let room = if last < first { 0 } else { 1 + (last - first) / case.spacing() };
    assert_eq!(days.len(), usize::try_from(room.min(3)).expect("a few"), "how many exports: {case:?}");
    assert_eq!(days.last().copied(), (room > 0).then_some(last), "the final export: {case:?}");
}

fn contract(start: &str, length: TermLength, notice: Notice) -> Contract {
    let first = FirstTerm::new(date(start), length).expect("valid");
    Contract { notice, ..Contract::new(first) }
}

/// A year from 15 January 2026, with the usual notice.
fn ordinary() -> Contract {
    contract("2026-01-15", months(12), Notice::STANDARD)
}

/// Contracts of other lengths and notices than the ordinary one.
fn other_contracts() -> Vec<Contract> {
    let mut contracts = vec![
        contract("2026-01-15", months(1), Notice::STANDARD),
        contract("2026-01-31", months(1), Notice::Days(0)),
        contract("2026-01-15", months(36), Notice::STANDARD),
        contract("2026-01-15", TermLength::Until(date("2026-09-02")), Notice::Days(45)),
        contract("2026-01-15", TermLength::Until(date("2026-01-18")), Notice::Days(1)),
        contract("2026-01-15", TermLength::Until(date("2026-01-22")), Notice::Days(1)),
        contract("2024-02-29", months(12), Notice::Months(1)),
    ];
    let notices = [Notice::Days(0), Notice::Days(14), Notice::Days(60), Notice::Days(90), Notice::Months(3)];
    contracts.extend(notices.map(|notice| contract("2026-01-15", months(12), notice)));
    contracts
}

fn last_day(terms: &Contract) -> Day {
    plan(terms, terms.first_term.start()).term.last
}

/// Every day from a month before the start to 200 days after the end.
fn days_around(terms: &Contract) -> impl Iterator<Item = Day> {
    let until = last_day(terms) + Days::new(200);
    (terms.first_term.start() - Days::new(30)).iter_days().take_while(move |day| *day <= until)
}

fn all_answers() -> impl Iterator<Item = Answers> {
    EDITIONS.into_iter().flat_map(|edition| {
        YES_NO.into_iter().flat_map(move |account_engagement| {
            YES_NO.map(move |eu_customer| Answers {
                edition,
                account_engagement,
                eu_customer,
                clauses: ClauseMarks::NONE,
            })
        })
    })
}

/// Both ways a contract ends, all ways it is bought.
fn variants(terms: Contract) -> impl Iterator<Item = Contract> {
    [Renewal::default(), Renewal::None]
        .into_iter()
        .flat_map(move |renewal| CHANNELS.map(|channel| Contract { renewal, channel, ..terms }))
}

#[test]
fn every_day_around_a_year() {
    for renewal in [Renewal::default(), Renewal::None] {
        let mut case = Case::new(Contract { renewal, ..ordinary() }, Answers::default());
        for as_of in days_around(&ordinary()) {
            case.as_of = as_of;
            assert_planned(&case);
        }
    }
}

#[test]
fn every_branch_around_a_year() {
    let branches = variants(ordinary()).flat_map(|terms| all_answers().map(move |answers| (terms, answers)));
    let apart = 5 * samples::step();
    for (index, (terms, answers)) in branches.enumerate() {
        let mut case = Case::new(terms, answers);
        // Other days in each branch than in the one before, so that the branches together meet every day.
        for as_of in days_around(&terms).skip(index % apart).step_by(apart) {
            case.as_of = as_of;
            assert_planned(&case);
        }
    }
}

#[test]
fn other_terms_and_notices() {
    for terms in other_contracts() {
        for (index, terms) in variants(terms).enumerate() {
            let mut case = Case::new(terms, Answers { edition: EDITIONS[index % 3], ..Answers::default() });
            for as_of in days_around(&terms).skip(index % 5).step_by(5) {
                case.as_of = as_of;
                assert_planned(&case);
            }
        }
    }
}

#[test]
fn a_notice_sent_in_time_or_late() {
    for terms in other_contracts().into_iter().chain([ordinary()]) {
        let deadline = plan(&terms, terms.first_term.start()).deadlines.expect("it renews").notice;
        for sent in [deadline - Days::new(40), deadline, deadline + Days::new(1), deadline + Days::new(12)] {
            let mut case = Case::new(terms, Answers::default()).sent_on(sent);
            for as_of in days_around(&terms).step_by(7) {
                case.as_of = as_of;
                assert_planned(&case);
            }
        }
    }
}

#[test]
fn the_ordinary_contract_in_dates() {
    let case = Case::new(ordinary(), Answers::default());
    for (id, planned) in [
        ("read-contract", "2026-09-16"),
        ("send-notice", "2026-11-15"),
        // Two days after the notice, which is sent on the last working day up to the planned one.
        ("confirm-receipt", "2026-11-15"),
        ("chase-confirmation", "2026-11-20"),
        ("last-export-slot", "2026-12-09"),
        ("check-send-by", "2026-12-14"),
        ("final-export", "2027-01-07"),
        ("last-login", "2027-01-14"),
        ("close-file", "2027-05-14"),
    ] {
        assert_eq!(case.find(id).planned, date(planned), "{id}");
    }
    let exports = ["2026-11-10", "2026-12-09", "2027-01-07"].map(date);
    assert_eq!(export_days(&case.plan(), &Answers::default()), exports);
}

#[test]
fn the_confirmation_is_chased_five_working_days_after_the_notice() {
    for (index, region) in Region::ALL.into_iter().enumerate() {
        // Two years, so that holidays fall on other weekdays too, and open-ended, so that the term is never over.
        let case =
            Case::new(Contract { region, ..contract("2026-01-15", months(36), Notice::STANDARD) }, Answers::default());
        for sent in date("2026-02-01").iter_days().take(730).skip(index % 4).step_by(4) {
            let case = Case { as_of: sent, ..case.clone() }.sent_on(sent);
            let mut counted = 0;
            let due = case.find("chase-confirmation").planned;
            let mut day = sent;
            while day < due {
                day = day.succ_opt().expect("inside the calendar");
                counted += usize::from(works(day, region));
            }
            assert!(counted == 5 && works(due, region), "{region:?}: sent on {sent}, chased on {due}");
        }
    }
}

/// With little notice the draft is planned after the recommended day and holds the notice up.
#[test]
fn what_follows_the_notice_follows_the_day_it_is_sent() {
    let mut held_up = 0;
    for days in 0..=20 {
        let mut case = Case::new(contract("2026-01-15", months(12), Notice::Days(days)), Answers::default());
        for as_of in ["2026-01-15", "2026-11-20", "2026-12-28", "2027-01-20"].map(date) {
            case.as_of = as_of;
            let sent = case.find(SEND_NOTICE).day;
            held_up += usize::from(sent > as_of && sent > case.plan().deadlines.expect("it renews").recommended);
            assert_eq!(case.find("confirm-receipt").planned, sent + Days::new(2), "{days} days, {as_of}");
            assert_eq!(case.find("chase-confirmation").planned, working_day_after(sent, 5, Region::default()));
            assert_eq!(case.find("escalate").planned, sent + Days::new(14), "{days} days, {as_of}");
        }
    }
    assert!(held_up > 0, "no notice was held up");
}

/// A tick without a day must not push the chase ahead of today for ever.
#[test]
fn a_notice_sent_on_no_known_day_is_chased() {
    let mut case = Case::new(ordinary(), Answers::default());
    let sent = StepRecord { status: StepStatus::Done, ..StepRecord::default() };
    case.record.progress.set(SEND_NOTICE, sent);
    for as_of in ["2026-12-01", "2026-12-10"].map(date) {
        case.as_of = as_of;
        let chase = case.find("chase-confirmation");
        assert_eq!((chase.planned, chase.day), (date("2026-11-20"), as_of));
    }
}

fn shown(case: &Case) -> BTreeSet<&'static str> {
    steps_for(&case.record.contract(), &case.record.answers).map(|step| step.id).collect()
}

/// The rules of the steps that one set has and the other has not.
fn rules_of_lost(from: &BTreeSet<&'static str>, to: &BTreeSet<&'static str>) -> Vec<Applies> {
    from.difference(to).map(|id| step(id).expect(id).applies).collect()
}

#[test]
fn an_answer_hides_only_what_it_concerns() {
    let mut hidden = 0;
    for terms in variants(ordinary()) {
        for answers in all_answers() {
            let answered = shown(&Case::new(terms, answers));
            let mut unknown = |answers: Answers, concerned: Option<Applies>| {
                let more = shown(&Case::new(terms, answers));
                assert!(more.is_superset(&answered), "not knowing hides a step: {terms:?} {answers:?}");
                let lost = rules_of_lost(&more, &answered);
                assert!(lost.iter().all(|rule| Some(*rule) == concerned), "{lost:?}: {terms:?} {answers:?}");
                hidden += lost.len();
            };
            unknown(Answers { edition: None, ..answers }, None);
            unknown(Answers { account_engagement: None, ..answers }, Some(Applies::AccountEngagement));
            unknown(Answers { eu_customer: None, ..answers }, Some(Applies::EuCustomer));
        }
    }
    assert!(hidden > 0, "no answer hides anything");
}

#[test]
fn the_way_it_was_bought_changes_only_its_own_steps() {
    for terms in variants(ordinary()) {
        let chosen = shown(&Case::new(terms, Answers::default()));
        let unknown = shown(&Case::new(Contract { channel: Channel::Unknown, ..terms }, Answers::default()));
        let (own, others): (&[Applies], &[Applies]) = match terms.channel {
            Channel::Unknown | Channel::AccountExecutive => (&[], &[]),
            Channel::Online => (&[Applies::Online], &[Applies::AccountExecutive]),
            Channel::AppExchange => (&[Applies::AppExchange], &[Applies::AccountExecutive]),
            Channel::Reseller => (&[Applies::Reseller], &[Applies::AccountExecutive]),
        };
        assert_eq!(rules_of_lost(&unknown, &chosen), others, "{:?} hides", terms.channel);
        assert_eq!(rules_of_lost(&chosen, &unknown), own, "{:?} shows", terms.channel);
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    (0..3_usize, 0..3_usize, 0..3_usize, any_marks()).prop_map(|(edition, engagement, eu, clauses)| Answers {
        edition: EDITIONS[edition],
        account_engagement: YES_NO[engagement],
        eu_customer: YES_NO[eu],
        clauses,
    })
}

/// Any clauses missing, and any others deviating.
fn any_marks() -> impl Strategy<Value = ClauseMarks> {
    prop::collection::vec(0..3_u8, Clause::ALL.len()).prop_map(|states| {
        Clause::ALL.iter().zip(states).fold(ClauseMarks::NONE, |marks, (clause, state)| match state {
            0 => marks,
            1 => marks.and_missing(clause.place()),
            _ => marks.and_deviating(clause.place()),
        })
    })
}

fn any_terms() -> impl Strategy<Value = Contract> {
    let (regions, channels) = (prop::sample::select(&Region::ALL), prop::sample::select(&CHANNELS));
    (walk::any_first_term(), walk::any_notice(), walk::any_renewal(), regions, channels).prop_map(
        |(first, notice, renewal, region, channel)| Contract {
            notice,
            renewal,
            region,
            channel,
            ..Contract::new(first)
        },
    )
}

/// Any contract somewhere between its first steps and its third term, with any steps done on any days.
fn any_case() -> impl Strategy<Value = Case> {
    let statuses = prop::collection::vec(prop::sample::select(&StepStatus::ALL), STEPS.len());
    (any_terms(), any_answers(), -400..1500_i32, statuses, any::<bool>(), prop::option::of(-200..200_i32)).prop_map(
        |(terms, answers, near, statuses, touched, sent)| {
            let (first, latest) = walk::range();
            let near_day = |from: Day, days: i32| {
                let day = walk::number_of(from).saturating_add_signed(days as isize);
                walk::to_day(day.clamp(first, latest))
            };
            let mut case = Case::new(terms, answers);
            case.as_of = near_day(case.as_of, near);
            for (step, status) in STEPS.iter().zip(statuses).filter(|_| touched) {
                case.record.progress.set(step.id, StepRecord { status, ..StepRecord::default() });
            }
            match sent {
                Some(days) => {
                    let day = near_day(case.as_of, days);
                    case.sent_on(day)
                }
                None => case,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_contract_with_any_progress(case in any_case()) {
        assert_planned(&case);
    }
}
