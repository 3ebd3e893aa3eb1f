//! What the checklist shows of the record of a contract, and which steps were opened.

use leptos::prelude::*;

use super::shown_steps::ShownSteps;
use crate::content::Step;
use crate::content::steps::step;
use crate::domain::{Contract, Day, HoursADay, Plan};
use crate::journey::checklist::{Checklist, Section, sections_without_contract};
use crate::journey::schedule::{Heading, Listed, timetable_of};
use crate::portfolio::{Record, StepStatus};
use crate::state::{PortfolioStore, ShownPlan};

/// The steps of the contract shown.
#[derive(Clone, Copy)]
pub(super) struct Work {
    dated: Memo<Option<Dated>>,
    /// The steps that were opened since the view is shown; they keep their places.
    opened: StoredValue<Vec<&'static str>>,
    shown_steps: ShownSteps,
}

/// All steps that apply, with their days and their sections. Without notes, so that typing one renders nothing anew.
#[derive(Clone, PartialEq)]
pub(super) struct Dated {
    steps: Vec<(&'static str, StepState)>,
    checklist: Checklist,
    pub(super) as_of: Day,
    pub(super) hours_a_day: HoursADay,
    /// See [`Timetable::short_by`](crate::journey::schedule::Timetable::short_by).
    pub(super) short_by: u32,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum StepState {
    Open(Listed),
    Settled {
        status: StepStatus,
        /// The day on which it was done.
        done_on: Option<Day>,
    },
}

impl Work {
    pub(super) fn new(shown_steps: ShownSteps) -> Self {
        let portfolio = expect_context::<PortfolioStore>();
        let shown = expect_context::<ShownPlan>();
        let opened = StoredValue::new(Vec::new());
        let dated = Memo::new(move |before: Option<&Option<Dated>>| {
            let (record, contract, plan) = (portfolio.record.get()?, shown.contract.get()?, shown.plan.get()?);
            let is_opened = |id: &str| opened.with_value(|opened| opened.contains(&id));
            Some(Dated::of(&record, &contract, &plan, before.and_then(Option::as_ref), is_opened))
        });
        Self { dated, opened, shown_steps }
    }

    /// Reads what is shown, if there is a contract.
    pub(super) fn with_dated<T>(self, read: impl FnOnce(&Dated) -> T) -> Option<T> {
        self.dated.with(|dated| dated.as_ref().map(read))
    }

    /// Notes that a step was opened.
    pub(super) fn open(self, step: &'static str) {
        self.opened.update_value(|opened| {
            if !opened.contains(&step) {
                opened.push(step);
            }
        });
    }

    /// Whether only steps of one person are shown.
    pub(super) fn is_of_one_person(self) -> bool {
        self.shown_steps.is_of_one_person()
    }

    /// All sections in their order.
    pub(super) fn headings(self) -> Vec<Heading> {
        self.with_sections(|sections| sections.iter().map(|section| section.heading).collect())
    }

    /// The steps of a section.
    pub(super) fn steps_of(self, heading: Heading) -> Vec<&'static str> {
        self.with_sections(|sections| {
            let found = sections.iter().find(|section| section.heading == heading);
            found.map(|section| section.steps.clone()).unwrap_or_default()
        })
    }

    /// How many minutes the open steps of a section take, and how many those are.
    pub(super) fn open_in(self, heading: Heading) -> (u32, usize) {
        let steps = self.steps_of(heading);
        let sum = self.with_dated(|dated| {
            let open = dated.steps.iter().filter(|(id, _)| steps.contains(id)).filter_map(|(_, state)| state.open());
            open.fold((0, 0), |(minutes, count), step| (minutes + step.minutes, count + 1))
        });
        sum.unwrap_or_default()
    }

    /// How many steps are settled, and how many there are: of the phase if it is a heading of one, whichever of them are
    /// shown, else of the section.
    pub(super) fn settled_in(self, heading: Heading) -> (usize, usize) {
        let listed = self.steps_of(heading);
        let counted = self.with_dated(|dated| {
            let is_counted = |id: &str| match heading {
                Heading::Month { phase, .. } | Heading::Phase(phase) => {
                    step(id).is_some_and(|step| step.phase == phase)
                }
                _ => listed.contains(&id),
            };
            let counted = dated.steps.iter().filter(|(id, _)| is_counted(id));
            counted.fold((0, 0), |(settled, all), (_, state)| (settled + usize::from(state.open().is_none()), all + 1))
        });
        counted.unwrap_or((0, listed.len()))
    }

    /// The sections with the steps that are shown; none of them is empty.
    fn with_sections<T>(self, read: impl FnOnce(&[Section]) -> T) -> T {
        let shown = |all: &[Section]| {
            let shown = all.iter().map(|section| Section {
                heading: section.heading,
                steps: section.steps.iter().copied().filter(|step| self.shown_steps.admits(step)).collect(),
            });
            read(&shown.filter(|section| !section.steps.is_empty()).collect::<Vec<_>>())
        };
        self.dated.with(|dated| match dated {
            Some(dated) => shown(&dated.checklist.sections),
            None => shown(&sections_without_contract()),
        })
    }
}

impl Dated {
    fn of(
        record: &Record,
        contract: &Contract,
        plan: &Plan,
        before: Option<&Self>,
        is_opened: impl Fn(&str) -> bool,
    ) -> Self {
        let table = timetable_of(record, contract, plan);
        let before = before.map(|before| &before.checklist);
        let recorded = (&record.answers, &record.progress);
        let checklist = Checklist::arranged(contract, plan, recorded, &table, before, is_opened);
        let laid = table.laid.iter().map(|one| Listed::Laid(*one));
        let open = laid.chain(table.not_laid.iter().map(|one| Listed::NotLaid(*one)));
        let mut steps: Vec<_> = open.map(|one| (one.step().id, StepState::Open(one))).collect();
        for id in checklist.sections.iter().flat_map(|section| &section.steps) {
            let done = record.progress.get(id);
            if done.status.is_settled() {
                steps.push((id, StepState::Settled { status: done.status, done_on: done.done_on }));
            }
        }
        let hours_a_day = record.preparation.hours_a_day;
        Self { steps, checklist, as_of: plan.as_of, hours_a_day, short_by: table.short_by }
    }

    pub(super) fn state(&self, step: &str) -> Option<StepState> {
        self.steps.iter().find(|(id, _)| *id == step).map(|(_, state)| *state)
    }
}

impl StepState {
    fn open(self) -> Option<&'static Step> {
        match self {
            Self::Open(listed) => Some(listed.step()),
            Self::Settled { .. } => None,
        }
    }
}
