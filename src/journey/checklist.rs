//! The sections of the checklist, and what keeps its place while somebody works on it.

use crate::content::steps::STEPS;
use crate::content::{Applies, Phase, Step};
use crate::domain::{Contract, Day, Plan, Status};
use crate::journey::schedule::{Group, Heading, Stage, Timetable, groups, steps_for};
use crate::portfolio::{Answers, Progress};

/// Steps that stand together, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub heading: Heading,
    pub steps: Vec<&'static str>,
}

/// All steps of a contract in sections, the settled ones by phase at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// None of them is empty.
    pub sections: Vec<Section>,
    /// The same with the steps that do not apply at the moment: an answer can bring them back.
    all: Vec<Section>,
    settled: Vec<&'static str>,
    is_near: bool,
    as_of: Day,
    deadline: Option<Day>,
}

impl Checklist {
    /// The checklist, as far as `before` leaves it: a step stays where it was if it has been settled or reopened since,
    /// or if `is_opened`. So nothing moves that somebody works on. Sending the notice changes no section either; another
    /// day or deadline arranges all anew.
    pub fn arranged(
        contract: &Contract,
        plan: &Plan,
        (answers, progress): (&Answers, &Progress),
        table: &Timetable,
        before: Option<&Self>,
        is_opened: impl Fn(&str) -> bool,
    ) -> Self {
        let deadline = plan.deadlines.as_ref().map(|dates| dates.notice);
        let before = before.filter(|before| before.as_of == plan.as_of && before.deadline == deadline);
        let mut stage = Stage::of(plan, progress);
        stage.is_near |= plan.status == Status::Cancelled && before.is_some_and(|before| before.is_near);

        let open = groups(plan, table, stage).into_iter().map(|Group { heading, steps }| {
            let steps = steps.into_iter().map(|one| one.step().id).collect();
            Section { heading, steps }
        });
        let settled: Vec<&Step> =
            steps_for(contract, answers).filter(|step| progress.status(step.id).is_settled()).collect();
        let settled_in = Phase::ALL.into_iter().map(|phase| {
            let steps = settled.iter().filter(|step| step.phase == phase).map(|step| step.id).collect();
            Section { heading: Heading::Settled(phase), steps }
        });
        let mut all: Vec<Section> = open.chain(settled_in).collect();
        let listed: Vec<&str> = all.iter().flat_map(|section| section.steps.iter().copied()).collect();
        if let Some(before) = before.filter(|before| before.is_near == stage.is_near) {
            keep(&before.all, &mut all, |id, heading| {
                let is_settled = progress.status(id).is_settled();
                let stands_among_settled = matches!(heading, Heading::Settled(_));
                let has_changed = before.settled.contains(&id) != is_settled;
                is_opened(id) || has_changed || is_settled != stands_among_settled || !listed.contains(&id)
            });
        }
        let mut sections = all.clone();
        sections.iter_mut().for_each(|section| section.steps.retain(|id| listed.contains(id)));
        sections.retain(|section| !section.steps.is_empty());
        let settled = settled.iter().map(|step| step.id).collect();
        Self { sections, all, settled, is_near: stage.is_near, as_of: plan.as_of, deadline }
    }
}

/// Puts the steps that are to stay back to where they were before.
fn keep(before: &[Section], now: &mut Vec<Section>, stays: impl Fn(&str, Heading) -> bool) {
    for Section { heading, steps } in before {
        for (index, id) in steps.iter().enumerate().filter(|(_, id)| stays(id, *heading)) {
            now.iter_mut().for_each(|section| section.steps.retain(|other| other != id));
            let place = now.partition_point(|section| section.heading.place() < heading.place());
            match now.get_mut(place).filter(|section| section.heading == *heading) {
                Some(section) => section.steps.insert(index.min(section.steps.len()), id),
                None => now.insert(place, Section { heading: *heading, steps: vec![id] }),
            }
        }
    }
}

/// The sections where there is no contract: all steps by phase, but for those about a clause of its documents.
pub fn sections_without_contract() -> Vec<Section> {
    let is_shown = |step: &&Step| !matches!(step.applies, Applies::Clause(_));
    let of =
        |phase| STEPS.iter().filter(is_shown).filter(move |step| step.phase == phase).map(|step| step.id).collect();
    Phase::ALL.into_iter().map(|phase| Section { heading: Heading::Phase(phase), steps: of(phase) }).collect()
}
